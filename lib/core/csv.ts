import 'server-only'
import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

/** A stored decimal as an Indonesian spreadsheet reads it; whatever else a text is, it stays. */
export const decimalCell = (cell: Cell): Cell =>
  typeof cell === 'string' && /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell

/**
 * Rows as a file that an Indonesian spreadsheet opens by a double click: semicolons, a comma before decimals, a byte order
 * mark so that letters are read rightly, and no cell that a spreadsheet would run as a formula.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify([...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { number: (value) => String(value).replace('.', ',') },
  })

export function csvResponse(name: string, rows: readonly (readonly Cell[])[]): Response {
  return new Response(csvText(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
