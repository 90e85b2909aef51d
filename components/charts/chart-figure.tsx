import type { ReactNode } from 'react'
import { Disclosure } from '../ui/disclosure'
import { Table } from '../ui/table'
import type { Twin } from './chart-data'

type Props = {
  /** The finding, made by code: it heads the chart and stands for it when the chart cannot be seen. */
  sentence: string
  twin: Twin
  note?: ReactNode
  children: ReactNode
}

export function ChartFigure({ sentence, twin, note, children }: Props) {
  return (
    <figure className="keep-whole">
      <figcaption className="mb-3 max-w-prose font-bold">{sentence}</figcaption>
      {children}
      {note && <div className="text-muted mt-2 max-w-prose text-sm">{note}</div>}
      <Disclosure summary="Lihat sebagai tabel">
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={`Tabel: ${sentence}`}>
          <Table
            narrow
            hideCaption
            caption={sentence}
            rows={twin.rows}
            rowKey={(row) => row[0] ?? ''}
            columns={twin.heads.map((head, index) => ({
              label: head,
              heads: index === 0,
              align: index === 0 ? undefined : 'end',
              cell: (row: string[]) => row[index],
            }))}
          />
        </div>
      </Disclosure>
    </figure>
  )
}
