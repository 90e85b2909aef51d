import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { WORKING_STATUSES } from '@/lib/organization/rules'

export type Decider = { employeeId: string | null; accountId: string | null }

/**
 * Who decides on an objection to what this person signed: his supervisor, or the next above who is still at work and is
 * not the one who objects. Above the top stands the head of the region, who signs in without a NIP.
 */
export async function deciderOver(
  ctx: Ctx,
  assessorId: string,
  objectorId: string,
): Promise<Decider | undefined> {
  const seen = new Set([assessorId])
  for (let at: string | undefined = assessorId; at;) {
    const above: Above | undefined = await superiorOf(ctx, at)
    if (!above || seen.has(above.id)) break
    if (above.works && above.id !== objectorId) return { employeeId: above.id, accountId: null }
    seen.add(above.id)
    at = above.id
  }
  const head = await ctx.db.roleGrant.findFirst({
    where: {
      regionId: ctx.regionId,
      role: 'decider',
      endedAt: null,
      account: { regionId: ctx.regionId, disabledAt: null },
    },
    select: { accountId: true, account: { select: { employeeId: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return head && head.account.employeeId !== objectorId
    ? { employeeId: null, accountId: head.accountId }
    : undefined
}

type Above = { id: string; works: boolean }

async function superiorOf(ctx: Ctx, employeeId: string): Promise<Above | undefined> {
  const today = { from: ctx.today, through: ctx.today }
  const row = await ctx.db.supervision.findFirst({
    where: { regionId: ctx.regionId, employeeId, startsOn: { lte: dayToDb(ctx.today) } },
    select: {
      supervisor: {
        select: {
          id: true,
          legalStatus: true,
          assignments: {
            where: { regionId: ctx.regionId, ...during(today) },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
    orderBy: { startsOn: 'desc' },
  })
  if (!row) return undefined
  const { id, legalStatus, assignments } = row.supervisor
  return { id, works: WORKING_STATUSES.some((status) => status === legalStatus) && assignments.length > 0 }
}
