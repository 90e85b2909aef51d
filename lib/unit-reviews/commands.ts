import { refuse, refuseIf, found } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import {
  CAUSE_MIN,
  needsCause,
  settledStep,
  whyNotAddStep,
  whyNotChangeStep,
  whyNotGrade,
  whyNotSubmit,
  whyNotWrite,
} from './rules'
import type { StepChangeInput, StepInput, UnitGradeInput, UnitReviewInput } from './schema'
import {
  findUnitReview,
  indicatorsNow,
  loadUnitReview,
  saveSpread,
  saveUnitGrade,
  saveUnitReview,
  type SettledSpread,
} from './store'
import { loadStep, saveStep, saveStepChange } from './store/steps'
import { membersOn, reachUnit, unitMap } from './store/units'

/** The unit's head keeps a draft of its own evaluation or hands it in; targets and values are copied as they stand. */
export async function writeUnitReview(
  ctx: WriteCtx,
  { unitId, year, quarter, causes, version, intent, ...input }: UnitReviewInput,
): Promise<{ reviewId: string; version: number; submitted: boolean }> {
  const period = { year, quarter }
  const { heads } = await reachUnit(ctx, unitId, await unitMap(ctx))
  const before = await findUnitReview(ctx, unitId, period)
  const items = (await indicatorsNow(ctx, unitId, period)).map((item) => ({
    ...item,
    cause: needsCause(item) ? (causes[item.indicatorId] ?? null) : null,
  }))
  const summary = input.summary ?? ''
  const review = { status: before?.status ?? 'DRAFT', period } as const
  const writer = { heads, today: ctx.today }
  const submitted = intent === 'submit'
  const why = submitted ? whyNotSubmit(review, writer, { summary, items }) : whyNotWrite(review, writer)
  const missing = items.find(
    (item) => needsCause(item) && (item.cause ?? '').trim().length < CAUSE_MIN,
  )?.indicatorId
  const field = { cause_missing: `causes.${missing}`, summary_missing: 'summary' } as Record<string, string>
  refuseIf(why, {}, why && field[why])
  refuseIf((before?.version ?? 0) === version ? undefined : 'changed_meanwhile')
  const saved = await saveUnitReview(
    ctx,
    { unitId, period, summary, items },
    submitted ? 'submit' : 'write',
    before,
  )
  ctx.record(
    submitted ? 'unit_review.submitted' : 'unit_review.drafted',
    { type: 'unit_review', id: saved.id },
    { unit: unitId, year, quarter, indicators: items.length },
  )
  return { reviewId: saved.id, version: saved.version, submitted }
}

/** The level above gives the unit its grade, with a reason. It stands. */
export async function gradeUnit(
  ctx: WriteCtx,
  { reviewId, version, grade, reason }: UnitGradeInput,
): Promise<void> {
  const review = await loadUnitReview(ctx, reviewId)
  const { heads, above } = await reachUnit(ctx, review.unitId, await unitMap(ctx))
  // To those who only belong to the unit, a form that grades it does not exist.
  found(heads || above || undefined)
  const submitted = review.submittedBy === ctx.actor.accountId
  const why = whyNotGrade(review.status, { heads, above, submitted }, reason)
  refuseIf(why, {}, why === 'grade_reason_missing' ? 'reason' : undefined)
  await saveUnitGrade(ctx, { id: reviewId, version }, grade, reason)
  const { year, quarter } = review.period
  ctx.record(
    'unit_review.graded',
    { type: 'unit_review', id: reviewId },
    { unit: review.unitId, year, quarter, grade },
  )
}

/** What the unit will do about it, by whom, until when. */
export async function addStep(ctx: WriteCtx, input: StepInput): Promise<{ stepId: string }> {
  const { reviewId, indicatorId, text, ownerId, dueOn } = input
  const review = await loadUnitReview(ctx, reviewId)
  const { heads, group } = await reachUnit(ctx, review.unitId, await unitMap(ctx))
  const members = await membersOn(ctx, group, ctx.today)
  const why = whyNotAddStep({
    heads,
    ownerInUnit: members.some(({ employeeId }) => employeeId === ownerId),
    dueOn,
    today: ctx.today,
  })
  const field = { step_owner_elsewhere: 'ownerId', step_due_past: 'dueOn' } as Record<string, string>
  refuseIf(why, {}, why && field[why])
  if (indicatorId && !review.items.some((item) => item.indicatorId === indicatorId)) refuse('not_found')
  const stepId = await saveStep(ctx, {
    unitId: review.unitId,
    unitReviewId: reviewId,
    indicatorId: indicatorId ?? null,
    text,
    ownerId,
    dueOn,
  })
  ctx.record(
    'improvement_step.added',
    { type: 'improvement_step', id: stepId },
    { unit: review.unitId, review: reviewId, owner: ownerId, due: dueOn },
  )
  return { stepId }
}

/** How far a step has come; its owner or the unit's head says so. */
export async function changeStep(
  ctx: WriteCtx,
  { stepId, version, progress, status, note }: StepChangeInput,
): Promise<void> {
  const step = await loadStep(ctx, stepId)
  const owns = step.ownerId === ctx.actor.employeeId
  const heads = ctx.actor.headsUnits.includes(step.unitId)
  // Whoever owns a step keeps it when he works elsewhere; to others the unit has to be in reach.
  if (!owns) await reachUnit(ctx, step.unitId, await unitMap(ctx))
  const wanted = { status, progress, note: note ?? null }
  const why = whyNotChangeStep(step, { heads, owns }, wanted)
  refuseIf(why, {}, why === 'step_note_missing' ? 'note' : undefined)
  const settled = settledStep(wanted)
  await saveStepChange(ctx, { id: stepId, version }, settled)
  ctx.record(
    'improvement_step.changed',
    { type: 'improvement_step', id: stepId },
    { unit: step.unitId, progress: settled.progress, status: settled.status },
  )
}

/** Keeps the spread that the head settled; reviews lie further right and have judged it. */
export async function keepSpread(
  ctx: WriteCtx,
  review: { id: string; version: number },
  settled: SettledSpread,
): Promise<void> {
  await saveSpread(ctx, review, settled)
}
