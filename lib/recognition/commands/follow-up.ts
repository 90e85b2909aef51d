import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { yearOf } from '@/lib/calendar/rules'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import {
  causeOf,
  checkpointsOf,
  firstState,
  monthsAfter,
  whyNotAnswer,
  whyNotCheck,
  whyNotClose,
  whyNotOpenPlan,
  whyNotRead,
  whyNotWithdraw,
  type PlanReason,
} from '../rules/follow-up'
import type { CheckInput, CloseInput, PlanAnswer, PlanChoice, PlanInput } from '../schema/follow-up'
import { ownId } from '../store'
import {
  hasLivePlan,
  loadPlan,
  reachResults,
  saveCheckpoint,
  savePlan,
  savePlanAnswer,
  savePlanClosed,
  savePlanRead,
  savePlanWithdrawn,
  yearGrades,
} from '../store/follow-up'

/** Today's superior alone; a former one has nothing to say here. */
async function reachMember(ctx: WriteCtx, employeeId: string): Promise<void> {
  const { mineToday } = await reachPerson(ctx, employeeId)
  found(mineToday || undefined)
}

const AT_FIELD: Partial<Record<PlanReason, string>> = {
  plan_starts_past: 'startsOn',
  plan_starts_far: 'startsOn',
  plan_too_long: 'months',
  plan_without_aim: 'aims',
  plan_ground_missing: 'ground',
  decline_reason_missing: 'words',
}

/**
 * A superior opens the way back to what is expected. The yearly grade that called for it is read from the record; where
 * none did, he says why, and it runs only once the person agreed. A proposal is put right by another in its place, so
 * that nobody agrees to what he has not read.
 */
export async function openImprovementPlan(
  ctx: WriteCtx,
  { employeeId, startsOn, months, aims, support, ground, replaces }: PlanInput,
): Promise<{ planId: string }> {
  if (employeeId !== ctx.actor.employeeId) await reachMember(ctx, employeeId)
  const before = replaces ? await loadPlan(ctx, replaces) : undefined
  found(before === undefined || before.employeeId === employeeId || undefined)
  const endsOn = monthsAfter(startsOn, months)
  const [latest] = await yearGrades(ctx, yearOf(ctx.today) - 1, { employeeIds: [employeeId] })
  const cause = latest ? causeOf(latest.grade) : 'AGREED'
  const reason = whyNotOpenPlan(
    { employeeId, startsOn, endsOn, aims, cause, ground },
    { by: ownId(ctx), today: ctx.today, live: await hasLivePlan(ctx, employeeId, before?.id) },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  await reachResults(ctx, employeeId, aims)
  if (before) {
    refuseIf(whyNotWithdraw(before))
    await savePlanWithdrawn(ctx, before)
  }
  const agreed = cause === 'AGREED'
  const state = firstState(cause)
  const plan = {
    employeeId,
    cause,
    causeYear: agreed ? null : (latest?.year ?? null),
    startsOn,
    endsOn,
    aims,
    support,
    ground: agreed ? (ground ?? null) : null,
    state,
  }
  const planId = await savePlan(ctx, plan, checkpointsOf({ startsOn, endsOn }))
  ctx.record(
    state === 'PROPOSED' ? 'improvement_plan.proposed' : 'improvement_plan.opened',
    { type: 'improvement_plan', id: planId },
    {
      employee: employeeId,
      cause,
      from: startsOn,
      through: endsOn,
      aims: aims.length,
      ...(replaces ? { replaces } : {}),
    },
  )
  return { planId }
}

/** The person agrees, with words of his own where he wants, or declines and says why. */
export async function answerImprovementPlan(
  ctx: WriteCtx,
  { planId, version, agrees, words }: PlanAnswer,
): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  found(plan.employeeId === ctx.actor.employeeId || undefined)
  const why = whyNotAnswer(plan, { agrees: agrees === 'yes', words, today: ctx.today })
  refuseIf(why, {}, why && AT_FIELD[why])
  const move = agrees === 'yes' ? 'agree' : 'decline'
  await savePlanAnswer(ctx, { id: planId, version }, { move, words })
  ctx.record(
    move === 'agree' ? 'improvement_plan.agreed' : 'improvement_plan.declined',
    { type: 'improvement_plan', id: planId },
    { employee: plan.employeeId },
  )
}

/** Today's superior takes a proposal back as long as it has no answer. */
export async function withdrawImprovementPlan(ctx: WriteCtx, { planId, version }: PlanChoice): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  await reachMember(ctx, plan.employeeId)
  refuseIf(whyNotWithdraw(plan))
  await savePlanWithdrawn(ctx, { id: planId, version })
  ctx.record(
    'improvement_plan.withdrawn',
    { type: 'improvement_plan', id: planId },
    { employee: plan.employeeId },
  )
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
  { planId, version, outcome, reason, early }: CloseInput,
): Promise<void> {
  const plan = await loadPlan(ctx, planId)
  await reachMember(ctx, plan.employeeId)
  const why = whyNotClose(plan, { reason, early: early === 'yes' })
  refuseIf(why, {}, why === 'closing_reason_missing' ? 'reason' : undefined)
  await savePlanClosed(ctx, { id: planId, version }, { outcome, reason })
  ctx.record(
    'improvement_plan.closed',
    { type: 'improvement_plan', id: planId },
    { employee: plan.employeeId, outcome, early: plan.checkpoints.some(({ held }) => !held) },
  )
}
