import writeXlsx from 'write-excel-file/node'
import { refusedName, refusedSheet } from '@/components/bkd/refused-sheet'
import { handler } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { refusedRows } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { params }) => {
    const id = recordId.safeParse(params.id)
    return id.success ? refusedRows(ctx, id.data) : refuse('not_found')
  },
  respond: async ({ fileName, rows }) => {
    const [head = [], ...body] = refusedSheet(rows)
    // Text cells: a NIP written as a number would lose its last digits once more.
    const file = await writeXlsx([
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...body.map((row) => row.map((value) => ({ value, type: String }))),
    ]).toBuffer()
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': `attachment; filename="${refusedName(fileName)}.xlsx"`,
      },
    })
  },
})
