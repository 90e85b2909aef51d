import 'server-only'
import { stringify } from 'csv-stringify/sync'

/**
 * Rows as a file that an Indonesian spreadsheet opens by a double click: semicolons, a byte order mark so that letters are
 * read rightly, and no cell that a spreadsheet would run as a formula.
 */
export function csvResponse(name: string, rows: readonly (readonly (string | number | null)[])[]): Response {
  const text = stringify([...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
