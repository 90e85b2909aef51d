import { refusedName, refusedSheet } from '@/components/bkd/refused-sheet'
import { handler } from '@/lib/core/context'
import { csvResponse } from '@/lib/core/csv'
import { refuse } from '@/lib/core/refusal'
import { refusedRows } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { params }) => {
    const id = recordId.safeParse(params.id)
    return id.success ? refusedRows(ctx, id.data) : refuse('not_found')
  },
  respond: ({ fileName, rows }) => csvResponse(`${refusedName(fileName)}.csv`, refusedSheet(rows)),
})
