// A person's year: a fresh judgement by two ratings and the matrix. It looks at the quarters and takes nothing over from them:
// no average, no proposal from earlier grades (domain.md §2.10).
import type { Day, Quarter } from '../../calendar/rules.ts'
import type { WorkResultKind } from '../../plans/rules.ts'
import type { UnitGrade } from '../../unit-reviews/rules.ts'
import {
  type Grade,
  mayMove,
  needsCitation,
  needsReason,
  type Rating,
  REASON_MIN,
  type ReviewStatus,
} from '../rules.ts'
import type { Citation } from './citations.ts'
import type { CreditBasis } from './credit.ts'

/** From December on a year can be reviewed, and later for as long as it is not signed. */
export const annualOpensOn = (year: number): Day => `${year}-12-01`
export const annualDueOn = (year: number): Day => `${year + 1}-01-31`

/** The newest year that can be reviewed. */
export const lastYearToReview = (today: Day): number => {
  const year = Number(today.slice(0, 4))
  return today >= annualOpensOn(year) ? year : year - 1
}

/** A head of a unit has brought about what his unit has: its grade for the year proposes his rating (domain.md §2.6). */
export const RESULT_OF_UNIT: Record<UnitGrade, Rating> = {
  OUTSTANDING: 'ABOVE',
  GOOD: 'MEETS',
  NEEDS_IMPROVEMENT: 'BELOW',
  POOR: 'BELOW',
  VERY_POOR: 'BELOW',
}

/** A signed quarter as it stood when the year was looked at. */
export type ReviewedQuarter = {
  quarter: Quarter
  reviewId: string
  resultRating: Rating
  behaviourRating: Rating
  grade: Grade
  reason: string | null
  assessorName: string
  signedOn: Day
  citations: Citation[]
}

export type YearIndicator = {
  id: string
  text: string
  target: number | null
  targetText: string | null
  measureUnit: string
  /** What it came to in each quarter, in words where there is no number. */
  course: { value: string | null; text: string | null }[]
  /** The sum of the four, where adding makes sense. */
  total: string | null
}
export type YearResult = { id: string; text: string; kind: WorkResultKind; indicators: YearIndicator[] }

export type AnnualEvidence = {
  unitName: string
  positionTitle: string
  quarters: ReviewedQuarter[]
  /** The year's grade of the unit that answers for this person's; and whether he leads it. */
  unit: { unitName: string; grade: UnitGrade } | null
  leads: boolean
  results: YearResult[]
  supervisors: { name: string; from: Day; through: Day }[]
  credit: CreditBasis
  previousGrade: Grade | null
}

export type AnnualReason =
  | 'own_review'
  | 'not_the_assessor'
  | 'year_not_open'
  | 'already_signed'
  | 'already_answered'
  | 'already_final'
  | 'not_signed'
  | 'rating_missing'
  | 'reason_missing'
  | 'citation_missing'
  | 'citation_unknown'
  | 'changed_meanwhile'

export type RatedYear = {
  employeeId: string
  year: number
  status: ReviewStatus
  resultRating: Rating | null
  behaviourRating: Rating | null
  reason: string | null
}
export type AssessingYear = { by: string; assessorId: string | undefined; today: Day }

const whyNotAssess = (
  { employeeId, year }: Pick<RatedYear, 'employeeId' | 'year'>,
  { by, assessorId, today }: AssessingYear,
): AnnualReason | undefined => {
  if (employeeId === by) return 'own_review'
  if (assessorId !== by) return 'not_the_assessor'
  if (today < annualOpensOn(year)) return 'year_not_open'
}

/** Why this person cannot rate the year, even in a draft. */
export const whyNotRateYear = (
  review: Pick<RatedYear, 'employeeId' | 'year' | 'status'>,
  facts: AssessingYear,
): AnnualReason | undefined =>
  whyNotAssess(review, facts) ?? (mayMove(review.status, 'rate') ? undefined : 'already_signed')

export type SigningYear = AssessingYear & {
  /** What the unit's year or the single results propose, where they do. */
  suggested?: Rating
  cited: number
}

const whyIncomplete = (review: RatedYear, { cited }: SigningYear, explained: boolean) => {
  if (!review.resultRating || !review.behaviourRating) return 'rating_missing'
  if (needsCitation(review) && cited === 0) return 'citation_missing'
  if (explained && (review.reason ?? '').trim().length < REASON_MIN) return 'reason_missing'
}

/** Why the first signature cannot be given. */
export const whyNotSignYear = (review: RatedYear, facts: SigningYear): AnnualReason | undefined =>
  whyNotRateYear(review, facts) ?? whyIncomplete(review, facts, needsReason(review, facts.suggested))

/** Whether what was signed may still be corrected, whatever the correction says. */
export function whyNotReopenYear(
  review: Pick<RatedYear, 'employeeId' | 'year' | 'status'>,
  facts: AssessingYear & { /** By consent, by silence or by decision: it stands. */ settled: boolean },
): AnnualReason | undefined {
  const standing = whyNotAssess(review, facts)
  if (standing) return standing
  if (review.status === 'DRAFT') return 'not_signed'
  if (!mayMove(review.status, 'revise')) return 'already_answered'
  if (facts.settled) return 'already_final'
}

/** Why the assessor cannot correct what he signed so: until the person has answered, and never without saying why. */
export const whyNotReviseYear = (
  review: RatedYear,
  facts: SigningYear & { settled: boolean },
): AnnualReason | undefined => whyNotReopenYear(review, facts) ?? whyIncomplete(review, facts, true)
