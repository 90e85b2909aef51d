import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { peopleOf, supervisorOn } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { ownId, type Plan, planById } from '../store'

/** Takes the plan's row first, always, so that two who change it wait for each other in the same order. */
async function lockPlan(ctx: WriteCtx, id: string): Promise<Plan> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM performance_plan WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR NO KEY UPDATE`)
  return planById(ctx, id)
}

/** One's own plan; to anybody else it does not exist. */
export async function lockOwnPlan(ctx: WriteCtx, id: string): Promise<Plan> {
  const plan = await lockPlan(ctx, id)
  found(plan.employeeId === ownId(ctx) || undefined)
  return plan
}

/** A plan within the sight of who decides on it: the leader of today, or who stands in for one that has left. */
export async function lockLedPlan(ctx: WriteCtx, id: string): Promise<{ plan: Plan; leaderId: string }> {
  const plan = await lockPlan(ctx, id)
  return { plan, leaderId: await reachLed(ctx, plan.employeeId) }
}

/** Myself, when this person is mine to lead today; not found otherwise. */
export async function reachLed(ctx: Ctx, employeeId: string): Promise<string> {
  const me = ownId(ctx)
  const leader = await supervisorOn(ctx, employeeId, ctx.today)
  const isMine = leader && (leader.id === me || (await standsInFor(ctx, me)).includes(leader.id))
  return found(isMine && employeeId !== me ? me : undefined)
}

/** Everybody whom this leader has today, with those of leaders for whom he stands in. */
export async function ledBy(ctx: Ctx, me: string): Promise<string[]> {
  const today = { from: ctx.today, through: ctx.today }
  const leaders = [me, ...(await standsInFor(ctx, me))]
  const spans = (await Promise.all(leaders.map((leader) => peopleOf(ctx, leader, today)))).flat()
  return [...new Set(spans.map(({ employeeId }) => employeeId))].filter((id) => id !== me)
}

/** Nobody opens two plans at once: whoever opens one takes his own row. */
export async function lockPerson(ctx: WriteCtx, employeeId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM employee WHERE region_id = ${ctx.regionId} AND id = ${employeeId}::uuid FOR NO KEY UPDATE`)
}
