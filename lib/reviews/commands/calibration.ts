import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { keepSpread } from '@/lib/unit-reviews/commands'
import { leadsOver, unitLed } from '@/lib/unit-reviews/queries'
import { unitPeriodFromKey, unitPeriodKey } from '@/lib/unit-reviews/rules'
import { spreadOfUnit } from '../queries/spread'
import { SPREAD_RULE, whyNotAnswer, whyNotAskAgain, whyNotSettle } from '../rules/spread'
import type { AnswerAgainInput, AskAgainInput, SettleSpreadInput } from '../schema/spread'
import { ownId, reachLine } from '../store'
import { loadNote, loadReviewAsked, saveQuestion, saveReply } from '../store/spread'

/** The unit head asks an assessor to look at one review again. The grade stays the assessor's. */
export async function askAgain(
  ctx: WriteCtx,
  { reviewId, question }: AskAgainInput,
): Promise<{ noteId: string }> {
  const review = await loadReviewAsked(ctx, reviewId)
  const heads = await leadsOver(ctx, review.unitId)
  found(heads || undefined)
  refuseIf(
    whyNotAskAgain({
      heads,
      own: review.employeeId === ownId(ctx),
      signed: review.signedAt !== null,
      open: review.calibrations.length > 0,
    }),
  )
  const noteId = await saveQuestion(ctx, reviewId, question)
  ctx.record('calibration.asked', { type: 'calibration_note', id: noteId }, { review: reviewId })
  return { noteId }
}

/** The assessor keeps the grade with a sentence, or says that he has changed it. */
export async function answerAgain(
  ctx: WriteCtx,
  { noteId, version, outcome, answer }: AnswerAgainInput,
): Promise<void> {
  const { review, askedAt, answeredAt } = await loadNote(ctx, noteId)
  const quarter = unitPeriodFromKey(`${review.year}-${review.quarter}`)
  const { mine } = await reachLine(ctx, review.employeeId, {
    year: review.year,
    quarter: quarter?.quarter || 4,
  })
  // To everybody else in the line, the person rated among them, nothing was asked.
  found(mine || undefined)
  const why = whyNotAnswer({
    assesses: mine,
    answered: answeredAt !== null,
    outcome,
    revisedSince: review.signedAt !== null && review.signedAt > askedAt,
    answer,
  })
  refuseIf(why, {}, why === 'answer_missing' ? 'answer' : why === 'not_revised' ? 'outcome' : undefined)
  await saveReply(ctx, { id: noteId, version }, answer, outcome)
  ctx.record('calibration.answered', { type: 'calibration_note', id: noteId }, { review: review.id, outcome })
}

/** The unit head settles how the grades of his unit lie, as he saw them; outside the guide he says why. */
export async function settleSpread(
  ctx: WriteCtx,
  { unitId, year, quarter, version, seen, reason }: SettleSpreadInput,
): Promise<void> {
  const period = { year, quarter }
  const led = found(await unitLed(ctx, unitId, period))
  const { spread, drafts, seen: now } = await spreadOfUnit(ctx, led, period)
  const why = whyNotSettle(spread, { heads: true, reason: reason ?? '' })
  refuseIf(why, {}, why === 'spread_reason_missing' ? 'reason' : undefined)
  refuseIf(seen === now ? undefined : 'spread_changed')
  const review = found(led.review)
  const { unitGrade, counts, messages, adviceOnly, outside } = found(spread)
  await keepSpread(
    ctx,
    { id: review.id, version },
    {
      spread: { rule: SPREAD_RULE, unitGrade, counts, messages: [...messages], adviceOnly, outside, drafts },
      reason: reason ?? null,
    },
  )
  ctx.record(
    'unit_spread.settled',
    { type: 'unit_review', id: review.id },
    { unit: unitId, period: unitPeriodKey(period), outside, drafts },
  )
}
