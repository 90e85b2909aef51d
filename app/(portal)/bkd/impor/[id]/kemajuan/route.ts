import { handler } from '@/lib/core/context'
import { refuse } from '@/lib/core/refusal'
import { importProgress } from '@/lib/organization/queries/imports'
import { recordId } from '@/lib/organization/schema'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { params }) => {
    const id = recordId.safeParse(params.id)
    return id.success ? importProgress(ctx, id.data) : refuse('not_found')
  },
  respond: (standing) => Response.json(standing),
})
