import { reachPerson } from '@/lib/activity-logs/queries/member'
import type { Ctx } from '@/lib/core/types'
import { changesSince, planInForce, type GoalChangeNote } from '../store/above-plan'

/** What was changed upstairs since a person's plan was agreed: of the person himself, or of one of mine. */
export async function goalChangesFor(ctx: Ctx, employeeId: string): Promise<GoalChangeNote[]> {
  if (employeeId !== ctx.actor.employeeId) await reachPerson(ctx, employeeId)
  const plan = await planInForce(ctx, employeeId)
  return plan ? changesSince(ctx, plan) : []
}
