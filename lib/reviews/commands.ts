import { holdMonths } from '@/lib/activity-logs/commands/decisions'
import { quarterRange } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { findPeriod } from '@/lib/periods/queries'
import { gatherEvidence } from './queries/evidence'
import { gradeFor, RULE_VERSION, whyNotFinalise, whyNotRate, type Grade, type Reason } from './rules'
import type { ReviewInput } from './schema'
import { countPending, findReview, ownId, reachLine, saveReview } from './store'

export type Rated = { reviewId: string; version: number; grade: Grade | null; final: boolean }

/** The field beside which a refusal is said. */
const FIELD: Partial<Record<Reason, string>> = { reason_missing: 'reason', rating_missing: 'resultRating' }

/** Keeps a draft of the two ratings, or signs and shares them in one step; the grade follows from the matrix alone. */
export async function rate(ctx: WriteCtx, input: ReviewInput): Promise<Rated> {
  const { employeeId, year, intent } = input
  const quarter = { year, quarter: input.quarter }
  const line = await reachLine(ctx, employeeId, quarter)
  const final = intent === 'final'
  // From here on nobody decides on a log of this quarter: what is signed is what was counted.
  if (final) await holdMonths(ctx, employeeId, quarterRange(quarter))

  const before = await findReview(ctx, employeeId, quarter)
  const resultRating = input.resultRating ?? null
  const behaviourRating = input.behaviourRating ?? null
  const reason = input.reason ?? null
  const review = {
    employeeId,
    quarter,
    status: before?.status ?? 'DRAFT',
    resultRating,
    behaviourRating,
    reason,
  } as const
  const facts = {
    by: ownId(ctx),
    assessorId: line.assessorId,
    today: ctx.today,
    periodStatus: (await findPeriod(ctx, quarter))?.status ?? 'UPCOMING',
  } as const
  const why = final
    ? whyNotFinalise(review, { ...facts, pendingLogs: await countPending(ctx, employeeId, quarter) })
    : whyNotRate(review, facts)
  refuseIf(why, {}, why && FIELD[why])
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')

  const { evidence, unitId } = await gatherEvidence(ctx, employeeId, quarter, line.parts)
  const grade = resultRating && behaviourRating ? gradeFor(resultRating, behaviourRating) : null
  const saved = await saveReview(
    ctx,
    {
      employeeId,
      quarter,
      unitId: found(unitId),
      status: final ? 'FINAL' : 'DRAFT',
      resultRating,
      behaviourRating,
      grade,
      reason,
      evidence: final ? evidence : {},
      ruleVersion: RULE_VERSION,
    },
    before,
  )
  ctx.record(
    final ? 'review.signed' : 'review.drafted',
    { type: 'quarterly_review', id: saved.id },
    {
      employee: employeeId,
      year,
      quarter: input.quarter,
      resultRating,
      behaviourRating,
      grade,
      rule: RULE_VERSION,
      evidence: final ? digestOf(evidence) : null,
    },
  )
  return { reviewId: saved.id, version: saved.version, grade, final }
}
