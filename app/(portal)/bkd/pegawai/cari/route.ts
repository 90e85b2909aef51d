import { asked } from '@/components/bkd/address'
import { handler } from '@/lib/core/context'
import { peopleLike } from '@/lib/organization/queries/directory'

export const GET = handler({
  roles: ['admin'],
  ask: (ctx, { search }) => peopleLike(ctx, asked(search, 'cari') ?? ''),
  respond: (people) => Response.json(people),
})
