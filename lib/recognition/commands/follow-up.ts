import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { yearOf } from '@/lib/calendar/rules'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import {
  causeOf,
  checkpointsOf,
  monthsAfter,
  whyNotCheck,
  whyNotClose,
  whyNotOpenPlan,
  whyNotRead,
  type PlanReason,
} from '../rules/follow-up'
import type { CheckInput, CloseInput, PlanChoice, PlanInput } from '../schema/follow-up'
import { ownId } from '../store'
import {
  hasRunningPlan,
  loadPlan,
  reachResults,
  saveCheckpoint,
  savePlan,
  savePlanClosed,
  savePlanRead,
  yearGrades,
} from '../store/follow-up'

/** Today's superior alone; a former one has nothing to say here. */
async function reachMember(ctx: WriteCtx, employeeId: string): Promise<void> {
  const { mineToday } = await reachPerson(ctx, employeeId)
  found(mineToday || undefined)
}

const AT_FIELD: Partial<Record<PlanReason, string>> = {
  plan_starts_past: 'startsOn',
  plan_too_long: 'months',
  plan_without_aim: 'aims',
}

/** A superior opens the way back to what is expected; the yearly grade that called for it is read from the record. */
export async function openImprovementPlan(
  ctx: WriteCtx,
  { employeeId, startsOn, months, aims, support }: PlanInput,
): Promise<{ planId: string }> {
  if (employeeId !== ctx.actor.employeeId) await reachMember(ctx, employeeId)
  const endsOn = monthsAfter(startsOn, months)
  const reason = whyNotOpenPlan(
    { employeeId, startsOn, endsOn, aims },
    { by: ownId(ctx), today: ctx.today, running: await hasRunningPlan(ctx, employeeId) },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  await reachResults(ctx, employeeId, aims)
  const [latest] = await yearGrades(ctx, yearOf(ctx.today) - 1, { employeeIds: [employeeId] })
  const cause = latest ? causeOf(latest.grade) : 'AGREED'
  const causeYear = cause === 'AGREED' ? null : (latest?.year ?? null)
  const plan = { employeeId, cause, causeYear, startsOn, endsOn, aims, support }
  const planId = await savePlan(ctx, plan, checkpointsOf({ startsOn, endsOn }))
  ctx.record(
    'improvement_plan.opened',
    { type: 'improvement_plan', id: planId },
    { employee: employeeId, cause, from: startsOn, through: endsOn, aims: aims.length },
  )
  return { planId }
}

/** The person has read it. Reading is no agreement: a word of the own belongs into a dialogue. */
export async function readImprovementPlan(ctx: WriteCtx, { planId, version }: PlanChoice): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  found(plan.employeeId === ctx.actor.employeeId || undefined)
  refuseIf(whyNotRead({ state: plan.state, read: plan.readAt !== null }))
  await savePlanRead(ctx, { id: planId, version })
  ctx.record('improvement_plan.read', { type: 'improvement_plan', id: planId })
}

export async function holdCheckpoint(
  ctx: WriteCtx,
  { planId, number, standing, note }: CheckInput,
): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  await reachMember(ctx, plan.employeeId)
  refuseIf(whyNotCheck(plan, { number, today: ctx.today }))
  await saveCheckpoint(ctx, { planId, number, standing, note })
  ctx.record('improvement_plan.checked', { type: 'improvement_plan', id: planId }, { number, standing })
}

export async function closeImprovementPlan(
  ctx: WriteCtx,
  { planId, version, outcome, reason }: CloseInput,
): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  await reachMember(ctx, plan.employeeId)
  const why = whyNotClose(plan, { reason })
  refuseIf(why, {}, why === 'closing_reason_missing' ? 'reason' : undefined)
  await savePlanClosed(ctx, { id: planId, version }, { outcome, reason })
  ctx.record(
    'improvement_plan.closed',
    { type: 'improvement_plan', id: planId },
    { employee: plan.employeeId, outcome },
  )
}
