import 'server-only'
import writeXlsx from 'write-excel-file/node'

type Rows = readonly (readonly (string | number | null)[])[]

const cellsOf = ([head = [], ...body]: Rows) => [
  head.map((value) => ({ value: String(value ?? ''), type: String, fontWeight: 'bold' as const })),
  ...body.map((row) =>
    row.map((value) =>
      typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String },
    ),
  ),
]

const sent = (name: string, file: Uint8Array) =>
  new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })

/** Rows as a workbook, the first bold. Text stays text: a cell of letters is never a formula, however it begins. */
export const xlsxResponse = async (name: string, rows: Rows): Promise<Response> =>
  sent(name, await writeXlsx(cellsOf(rows)).toBuffer())

type Sheet = { name: string; rows: Rows }

/** Several tables in one workbook, each on a sheet with its heads in bold. */
export async function workbookResponse(name: string, sheets: readonly Sheet[]): Promise<Response> {
  const file = await writeXlsx(
    sheets.map((sheet) => ({ sheet: sheet.name, data: cellsOf(sheet.rows) })),
  ).toBuffer()
  return sent(name, file)
}
