// A quarter's review: two ratings by the assessor's judgement, one grade by the matrix and by nothing else.
import { type Day, quarterRange, type Range, type YearQuarter } from '../calendar/rules.ts'
import { supervisedParts, type Supervision } from '../organization/rules.ts'
import type { PeriodStatus } from '../periods/rules.ts'
import type { WorkResultKind } from '../plans/rules.ts'

export const RATINGS = ['ABOVE', 'MEETS', 'BELOW'] as const
export type Rating = (typeof RATINGS)[number]
export const RATING_SIASN_IDS: Record<Rating, number> = { ABOVE: 1, MEETS: 2, BELOW: 3 }

/** Best to worst. */
export const GRADES = ['VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR'] as const
export type Grade = (typeof GRADES)[number]
export const GRADE_SIASN_IDS: Record<Grade, number> = {
  VERY_GOOD: 1,
  GOOD: 2,
  NEEDS_IMPROVEMENT: 3,
  POOR_MISCONDUCT: 4,
  VERY_POOR: 5,
}

/** Stamped on each review: the rule that turned its ratings into its grade. */
export const RULE_VERSION = 'permenpanrb-6-2022/1'

// PermenPANRB 6/2022, kuadran kinerja (domain.md §2.7), results by behaviour. It is no maximum of the two:
// good results with bad behaviour are worse than bad results with good behaviour.
const MATRIX: Record<Rating, Record<Rating, Grade>> = {
  ABOVE: { ABOVE: 'VERY_GOOD', MEETS: 'GOOD', BELOW: 'POOR_MISCONDUCT' },
  MEETS: { ABOVE: 'GOOD', MEETS: 'GOOD', BELOW: 'POOR_MISCONDUCT' },
  BELOW: { ABOVE: 'NEEDS_IMPROVEMENT', MEETS: 'NEEDS_IMPROVEMENT', BELOW: 'VERY_POOR' },
}

export const gradeFor = (result: Rating, behaviour: Rating): Grade => MATRIX[result][behaviour]

/** A proposal from the ratings of the single results (§2.6); the assessor decides. */
export function suggestResultRating(
  results: readonly { kind: WorkResultKind; rating: Rating }[],
): Rating | undefined {
  if (results.length === 0) return undefined
  const share = (rating: Rating) =>
    results.filter((result) => result.rating === rating).length / results.length
  const mainBelow = results.some(({ kind, rating }) => kind === 'MAIN' && rating === 'BELOW')
  if (share('ABOVE') > 0.5 && !mainBelow) return 'ABOVE'
  return share('BELOW') > 0.5 ? 'BELOW' : 'MEETS'
}

export const REVIEW_STATUSES = ['DRAFT', 'FINAL'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

export const REVIEW_MOVES = {
  rate: { from: ['DRAFT'], to: 'DRAFT' },
  finalise: { from: ['DRAFT'], to: 'FINAL' },
} as const satisfies Record<string, { from: readonly ReviewStatus[]; to: ReviewStatus }>
export type ReviewMove = keyof typeof REVIEW_MOVES

/** A review that was not begun counts as a draft. */
export const mayMove = (status: ReviewStatus, move: ReviewMove): boolean =>
  REVIEW_MOVES[move].from.some((from) => from === status)

export const REASON_MIN = 20

export type Reason =
  | 'quarter_not_ended'
  | 'quarter_not_open'
  | 'quarter_closed'
  | 'own_review'
  | 'not_the_assessor'
  | 'already_final'
  | 'rating_missing'
  | 'reason_missing'
  | 'logs_pending'
  | 'changed_meanwhile'

export type RatedReview = {
  employeeId: string
  quarter: YearQuarter
  status: ReviewStatus
  resultRating?: Rating | null
  behaviourRating?: Rating | null
  reason?: string | null
}

export type Assessing = {
  by: string
  assessorId: string | undefined
  today: Day
  periodStatus: PeriodStatus
}

/** Why this person cannot rate this quarter, even in a draft. */
export function whyNotRate(
  { employeeId, quarter, status }: RatedReview,
  { by, assessorId, today, periodStatus }: Assessing,
): Reason | undefined {
  if (employeeId === by) return 'own_review'
  if (assessorId !== by) return 'not_the_assessor'
  if (!mayMove(status, 'rate')) return 'already_final'
  if (periodStatus === 'CLOSED') return 'quarter_closed'
  if (today <= quarterRange(quarter).through) return 'quarter_not_ended'
  if (periodStatus === 'UPCOMING') return 'quarter_not_open'
}

export type Finalising = Assessing & {
  /** The person's logs of the quarter that nobody has decided on; a final review would freeze them. */
  pendingLogs: number
  /** What the single results propose, where they were rated. */
  suggested?: Rating
}

export function whyNotFinalise(review: RatedReview, facts: Finalising): Reason | undefined {
  const unratable = whyNotRate(review, facts)
  if (unratable) return unratable
  if (!review.resultRating || !review.behaviourRating) return 'rating_missing'
  if (facts.pendingLogs > 0) return 'logs_pending'
  if (needsReason(review, facts.suggested) && (review.reason ?? '').trim().length < REASON_MIN)
    return 'reason_missing'
}

/** Off the middle, or away from what the single results propose, the assessor says why. */
export const needsReason = (
  { resultRating, behaviourRating }: Pick<RatedReview, 'resultRating' | 'behaviourRating'>,
  suggested?: Rating,
): boolean =>
  resultRating !== 'MEETS' ||
  behaviourRating !== 'MEETS' ||
  (suggested !== undefined && suggested !== resultRating)

export type AssessedPart = Range & { supervisorId: string }

/**
 * Who signs the one review of a quarter: the supervisor of its last day, or of the person's last day in it.
 * Earlier supervisors are named with their days.
 */
export function assessorFor(
  quarter: YearQuarter,
  spans: readonly Omit<Supervision, 'employeeId'>[],
): { assessorId: string | undefined; parts: AssessedPart[] } {
  const parts = supervisedParts(quarterRange(quarter), spans)
  return { assessorId: parts.at(-1)?.supervisorId, parts }
}

export type Distribution = Record<Grade, number>

export function distributionOf(grades: readonly Grade[]): Distribution {
  const count = (grade: Grade) => grades.filter((of) => of === grade).length
  return {
    VERY_GOOD: count('VERY_GOOD'),
    GOOD: count('GOOD'),
    NEEDS_IMPROVEMENT: count('NEEDS_IMPROVEMENT'),
    POOR_MISCONDUCT: count('POOR_MISCONDUCT'),
    VERY_POOR: count('VERY_POOR'),
  }
}
