import { redirect } from 'next/navigation'
import { page } from '@/lib/core/context'
import { ROLES } from '@/lib/core/types'

/** Where a person's day starts: the personnel agency's control room, the people one leads, or one's own day. */
export default page({
  roles: ROLES,
  ask: async ({ actor }) => actor.roles,
  show: (roles) => {
    if (roles.includes('admin')) redirect('/bkd')
    if (roles.includes('decider') || !roles.includes('staff'))
      redirect(roles.includes('supervisor') ? '/tim' : roles.includes('decider') ? '/keberatan' : '/profil')
    redirect('/hari-ini')
  },
})
