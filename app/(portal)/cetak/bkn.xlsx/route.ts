import writeXlsx from 'write-excel-file/node'
import { handler } from '@/lib/core/context'
import { bknDailySheet } from '@/lib/interop/queries/bkn-daily'

export const GET = handler({
  roles: ['staff'],
  ask: (ctx, { search }) => bknDailySheet(ctx, { month: Number(search.bulan) }),
  respond: async ({ name, rows: [head = [], ...body] }) => {
    const file = await writeXlsx([
      head.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
      // Text stays text: a cell of letters is never a formula, however it begins.
      ...body.map((row) =>
        row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
      ),
    ]).toBuffer()
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      },
    })
  },
})
