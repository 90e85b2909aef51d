import { refusedName, refusedSheet } from '@/components/bkd/refused-sheet'
import { handler } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { xlsxResponse } from '@/lib/core/xlsx'
import { refusedRows } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { params }) => {
    const id = recordId.safeParse(params.id)
    return id.success ? refusedRows(ctx, id.data) : refuse('not_found')
  },
  // Text cells: a NIP written as a number would lose its last digits once more.
  respond: ({ fileName, rows }) => xlsxResponse(`${refusedName(fileName)}.xlsx`, refusedSheet(rows)),
})
