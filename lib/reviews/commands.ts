import { holdMonths } from '@/lib/activity-logs/commands/decisions'
import { quarterRange } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { holdQuarters } from '@/lib/periods/commands'
import { findPeriod } from '@/lib/periods/queries'
import { citableOf, citationsFrom } from './queries/citable'
import { gatherEvidence } from './queries/evidence'
import {
  gradeFor,
  RULE_VERSION,
  whyNotRate,
  whyNotRevise,
  whyNotSign,
  type Grade,
  type Reason,
} from './rules'
import { proposalOf } from './rules/citations'
import type { ReviewInput } from './schema'
import { addVersion, countPending, findReview, ownId, reachLine, saveReview, standingToday } from './store'

export type Rated = { reviewId: string; version: number; grade: Grade | null; signed: boolean }

/** The field beside which a refusal is said. */
const FIELD: Partial<Record<Reason, string>> = {
  reason_missing: 'reason',
  rating_missing: 'resultRating',
  citation_missing: 'citations',
  citation_unknown: 'citations',
}

const EVENTS = { draft: 'review.drafted', sign: 'review.signed', revise: 'review.revised' } as const
const MOVES = { draft: 'rate', sign: 'sign', revise: 'revise' } as const

/**
 * Keeps a draft of the two ratings, signs and hands over in one step, or corrects what was signed while the person has
 * not answered. The grade follows from the matrix alone.
 */
export async function rate(ctx: WriteCtx, input: ReviewInput): Promise<Rated> {
  const { employeeId, year, intent } = input
  const quarter = { year, quarter: input.quarter }
  const line = await reachLine(ctx, employeeId, quarter)
  // Said before anything is read: one's own evidence is shown elsewhere.
  refuseIf(employeeId === ownId(ctx) ? 'own_review' : undefined)
  const signing = intent !== 'draft'
  await holdQuarters(ctx)
  // From here on nobody decides on a log of this quarter: what is signed is what was counted.
  if (signing) await holdMonths(ctx, employeeId, quarterRange(quarter))

  const before = await findReview(ctx, employeeId, quarter)
  const { evidence, feedback, unitId } = await gatherEvidence(ctx, employeeId, quarter, line.parts)
  const results = evidence.results.flatMap(({ id, text, kind }) => (id ? [{ id, text, kind }] : []))
  const items = results.flatMap((result) => {
    const rating = input.ratings[result.id]
    return rating ? [{ ...result, rating }] : []
  })
  // Cited is what lies in this person's quarter, as it reads now; anything else was never there.
  const citations =
    input.citations.length > 0
      ? citationsFrom(await citableOf(ctx, employeeId, quarter, feedback), input.citations)
      : []
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
    pendingLogs: signing ? await countPending(ctx, employeeId, quarter) : 0,
    suggested: proposalOf(results, input.ratings),
    cited: input.citations.length,
  } as const
  const why =
    intent === 'revise'
      ? whyNotRevise(review, {
          ...facts,
          settled: before ? (await standingToday(ctx, before)).settled : false,
        })
      : intent === 'sign'
        ? whyNotSign(review, facts)
        : whyNotRate(review, facts)
  refuseIf(why, {}, why && FIELD[why])
  if (!citations) return refuse('citation_unknown', {}, FIELD.citation_unknown)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')

  const grade = resultRating && behaviourRating ? gradeFor(resultRating, behaviourRating) : null
  const told = { reason, items, citations, evidence: signing ? evidence : {}, ruleVersion: RULE_VERSION }
  const saved = await saveReview(
    ctx,
    { employeeId, quarter, unitId: found(unitId), resultRating, behaviourRating, grade, ...told },
    MOVES[intent],
    before,
  )
  if (signing && resultRating && behaviourRating && grade)
    await addVersion(
      ctx,
      { quarterlyReviewId: saved.id },
      saved.number,
      intent === 'sign' ? 'SIGNED' : 'REVISED',
      {
        resultRating,
        behaviourRating,
        grade,
        ...told,
      },
    )
  ctx.record(
    EVENTS[intent],
    { type: 'quarterly_review', id: saved.id },
    {
      employee: employeeId,
      year,
      quarter: input.quarter,
      number: saved.number,
      resultRating,
      behaviourRating,
      grade,
      rule: RULE_VERSION,
      cited: citations.length,
      evidence: signing ? digestOf(evidence) : null,
    },
  )
  return { reviewId: saved.id, version: saved.version, grade, signed: signing }
}
