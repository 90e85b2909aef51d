import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { peopleOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { ownId } from '../store'

/** Whose superior I am today, those included whose own superior has left. */
export async function myPeople(ctx: Ctx): Promise<string[]> {
  const me = ownId(ctx)
  const today = { from: ctx.today, through: ctx.today }
  const ids = new Set<string>()
  for (const supervisorId of [me, ...(await standsInFor(ctx, me))])
    for (const { employeeId } of await peopleOf(ctx, supervisorId, today)) ids.add(employeeId)
  ids.delete(me)
  return [...ids]
}

export async function leadsToday(ctx: Ctx, employeeId: string): Promise<boolean> {
  if (!ctx.actor.employeeId) return false
  return (await myPeople(ctx)).includes(employeeId)
}
