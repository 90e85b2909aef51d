import { yearRange } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { gatherYear } from '../queries/annual-evidence'
import { citableOfYear, citationsFrom } from '../queries/citable'
import { gradeFor, RULE_VERSION, type Grade } from '../rules'
import {
  RESULT_OF_UNIT,
  whyNotRateYear,
  whyNotReviseYear,
  whyNotSignYear,
  type AnnualEvidence,
  type AnnualReason,
} from '../rules/annual'
import { proposalOf } from '../rules/citations'
import type { AnnualInput } from '../schema/annual'
import { addVersion, ownId, reachLineWithin, standingToday } from '../store'
import { findAnnual, saveAnnual } from '../store/annual'

export type RatedAnnual = { reviewId: string; version: number; grade: Grade | null; signed: boolean }

/** The field beside which a refusal is said. */
const FIELD: Partial<Record<AnnualReason, string>> = {
  reason_missing: 'reason',
  rating_missing: 'resultRating',
  citation_missing: 'citations',
  citation_unknown: 'citations',
}

const EVENTS = { draft: 'annual.drafted', sign: 'annual.signed', revise: 'annual.revised' } as const
const MOVES = { draft: 'rate', sign: 'sign', revise: 'revise' } as const

/**
 * Keeps a draft of a year's two ratings, signs and hands over in one step, or corrects what was signed while the person
 * has not answered. The quarters lie beside; the grade follows from the matrix alone.
 */
export async function rateYear(ctx: WriteCtx, input: AnnualInput): Promise<RatedAnnual> {
  const { employeeId, year, intent } = input
  const line = await reachLineWithin(ctx, employeeId, yearRange(year))
  const before = await findAnnual(ctx, employeeId, year)
  const facts = { by: ownId(ctx), assessorId: line.assessorId, today: ctx.today }
  const status = before?.status ?? 'DRAFT'
  // Said before anything is read: one's own year, or one that is not open, is shown to nobody here.
  if (intent !== 'revise') refuseIf(whyNotRateYear({ employeeId, year, status }, facts))
  refuseIf(employeeId === ownId(ctx) ? 'own_review' : undefined)

  const { evidence, unitId } = await gatherYear(ctx, employeeId, year, line.parts)
  const items = evidence.results.flatMap(({ id, text, kind }) => {
    const rating = input.ratings[id]
    return rating ? [{ id, text, kind, rating }] : []
  })
  const citations =
    input.citations.length > 0
      ? citationsFrom(await citableOfYear(ctx, employeeId, year, evidence.quarters), input.citations)
      : []
  const resultRating = input.resultRating ?? null
  const behaviourRating = input.behaviourRating ?? null
  const reason = input.reason ?? null
  const review = { employeeId, year, status, resultRating, behaviourRating, reason }
  const signing = { ...facts, suggested: proposed(evidence, input), cited: input.citations.length }
  const why =
    intent === 'draft'
      ? undefined
      : intent === 'sign'
        ? whyNotSignYear(review, signing)
        : whyNotReviseYear(review, {
            ...signing,
            settled: before ? (await standingToday(ctx, before)).settled : false,
          })
  refuseIf(why, {}, why && FIELD[why])
  if (!citations) return refuse('citation_unknown', {}, FIELD.citation_unknown)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')

  const signed = intent !== 'draft'
  const grade = resultRating && behaviourRating ? gradeFor(resultRating, behaviourRating) : null
  const told = { reason, items, citations, evidence: signed ? evidence : {}, ruleVersion: RULE_VERSION }
  const saved = await saveAnnual(
    ctx,
    { employeeId, year, unitId: found(unitId), resultRating, behaviourRating, grade, ...told },
    evidence.credit,
    MOVES[intent],
    before,
  )
  if (signed && resultRating && behaviourRating && grade)
    await addVersion(
      ctx,
      { annualReviewId: saved.id },
      saved.number,
      intent === 'sign' ? 'SIGNED' : 'REVISED',
      { resultRating, behaviourRating, grade, ...told },
    )
  ctx.record(
    EVENTS[intent],
    { type: 'annual_review', id: saved.id },
    {
      employee: employeeId,
      year,
      number: saved.number,
      resultRating,
      behaviourRating,
      grade,
      rule: RULE_VERSION,
      cited: citations.length,
      evidence: signed ? digestOf(evidence) : null,
    },
  )
  return { reviewId: saved.id, version: saved.version, grade, signed }
}

/** What speaks for a rating of results: a head's unit, or the single results once all of them are rated. */
const proposed = ({ leads, unit, results }: AnnualEvidence, { ratings }: AnnualInput) =>
  leads && unit ? RESULT_OF_UNIT[unit.grade] : proposalOf(results, ratings)
