import 'server-only'
import writeXlsx from 'write-excel-file/node'

/** Rows as a workbook, the first bold. Text stays text: a cell of letters is never a formula, however it begins. */
export async function xlsxResponse(
  name: string,
  [head = [], ...body]: readonly (readonly (string | number | null)[])[],
): Promise<Response> {
  const file = await writeXlsx([
    head.map((value) => ({ value: String(value ?? ''), type: String, fontWeight: 'bold' as const })),
    ...body.map((row) =>
      row.map((value) =>
        typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String },
      ),
    ),
  ]).toBuffer()
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
