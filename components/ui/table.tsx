import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Column<R> = {
  label: string
  cell: (row: R) => ReactNode
  align?: 'end'
  /** The cell that names the row; on the phone it heads the row's card. */
  heads?: boolean
  /** Leaves the label out on the phone, for buttons. */
  bare?: boolean
}

type Props<R> = {
  caption: ReactNode
  hideCaption?: boolean
  columns: Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string | number
  /** Stays a table on the phone too, when it is narrow. */
  narrow?: boolean
  className?: string
}

/** Ruled like a ledger; on the phone each row becomes a card of labels and values. */
export function Table<R>({ caption, hideCaption, columns, rows, rowKey, narrow, className }: Props<R>) {
  // The roles stay when the phone's layout takes the table's own away.
  return (
    <table role="table" className={clsx('ledger', !narrow && 'stacked', className)}>
      <caption className={hideCaption ? 'sr-only' : 'pb-2 text-start font-bold'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.label} role="columnheader" scope="col" data-align={column.align}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) =>
              column.heads ? (
                <th key={column.label} role="rowheader" scope="row" data-align={column.align}>
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.label}
                  role="cell"
                  data-align={column.align}
                  data-label={column.bare ? '' : column.label}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
