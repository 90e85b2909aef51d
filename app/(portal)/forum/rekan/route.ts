import { colleaguesLike } from '@/lib/community/queries/forum'
import { handler } from '@/lib/core/context'
import { asked } from '@/lib/core/table-file'
import { ROLES } from '@/lib/core/types'

export const GET = handler({
  roles: ROLES,
  ask: (ctx, { search }) => colleaguesLike(ctx, asked(search.cari) ?? ''),
  respond: (people) => Response.json(people),
})
