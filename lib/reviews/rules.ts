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

export const REVIEW_STATUSES = ['DRAFT', 'DELIVERED', 'ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

// docs/decisions/0007: signing is delivering. FINAL is stored of reviews from before there were deliveries; of others
// it follows from their clocks (rules/clocks.ts).
export const REVIEW_MOVES = {
  rate: { from: ['DRAFT'], to: 'DRAFT' },
  sign: { from: ['DRAFT'], to: 'DELIVERED' },
  revise: { from: ['DELIVERED'], to: 'DELIVERED' },
  receive: { from: ['DELIVERED'], to: 'DELIVERED' },
  acknowledge: { from: ['DELIVERED'], to: 'ACKNOWLEDGED' },
  object: { from: ['DELIVERED'], to: 'OBJECTED' },
  withdraw: { from: ['OBJECTED'], to: 'DELIVERED' },
  decide: { from: ['OBJECTED'], to: 'DECIDED' },
} as const satisfies Record<string, { from: readonly ReviewStatus[]; to: ReviewStatus }>
export type ReviewMove = keyof typeof REVIEW_MOVES

/** Why a signature stands in the book: the first one, one that corrects it, one that follows from an objection. */
export const SIGNATURE_CAUSES = ['SIGNED', 'REVISED', 'DECIDED'] as const
export type SignatureCause = (typeof SIGNATURE_CAUSES)[number]

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
  | 'already_signed'
  | 'already_answered'
  | 'already_final'
  | 'not_signed'
  | 'not_yours'
  | 'already_received'
  | 'rating_missing'
  | 'reason_missing'
  | 'citation_missing'
  | 'citation_unknown'
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
export function whyNotRate(review: RatedReview, facts: Assessing): Reason | undefined {
  const standing = whyNotAssess(review, facts)
  if (standing) return standing
  if (!mayMove(review.status, 'rate')) return 'already_signed'
}

function whyNotAssess(
  { employeeId, quarter }: RatedReview,
  { by, assessorId, today, periodStatus }: Assessing,
): Reason | undefined {
  if (employeeId === by) return 'own_review'
  if (assessorId !== by) return 'not_the_assessor'
  if (periodStatus === 'CLOSED') return 'quarter_closed'
  if (today <= quarterRange(quarter).through) return 'quarter_not_ended'
  if (periodStatus === 'UPCOMING') return 'quarter_not_open'
}

export type Signing = Assessing & {
  /** The person's logs of the quarter that nobody has decided on; a signed review would freeze them. */
  pendingLogs: number
  /** What the single results propose, where they were rated. */
  suggested?: Rating
  /** How many records are cited. */
  cited: number
}

/** Why the first signature cannot be given. */
export function whyNotSign(review: RatedReview, facts: Signing): Reason | undefined {
  return whyNotRate(review, facts) ?? whyIncomplete(review, facts, needsReason(review, facts.suggested))
}

/** Why the assessor cannot correct what he signed: until the person has answered, and never without saying why. */
export function whyNotRevise(
  review: RatedReview,
  facts: Signing & { /** By consent, by silence or by decision: it stands. */ settled: boolean },
): Reason | undefined {
  const standing = whyNotAssess(review, facts)
  if (standing) return standing
  if (review.status === 'DRAFT') return 'not_signed'
  if (!mayMove(review.status, 'revise')) return 'already_answered'
  if (facts.settled) return 'already_final'
  return whyIncomplete(review, facts, true)
}

function whyIncomplete(
  review: RatedReview,
  { pendingLogs, cited }: Signing,
  explained: boolean,
): Reason | undefined {
  if (!review.resultRating || !review.behaviourRating) return 'rating_missing'
  if (pendingLogs > 0) return 'logs_pending'
  if (needsCitation(review) && cited === 0) return 'citation_missing'
  if (explained && (review.reason ?? '').trim().length < REASON_MIN) return 'reason_missing'
}

export type Answering = { by: string; settled: boolean; received: boolean }
type Answered = { employeeId: string; status: ReviewStatus }

const whyNotAnswer = ({ employeeId, status }: Answered, { by, settled }: Answering): Reason | undefined => {
  if (employeeId !== by) return 'not_yours'
  if (status === 'DRAFT') return 'not_signed'
  if (status !== 'DELIVERED') return 'already_answered'
  if (settled) return 'already_final'
}

/** Why the person cannot say that the review has come to him. */
export const whyNotReceive = (review: Answered, facts: Answering): Reason | undefined =>
  whyNotAnswer(review, facts) ?? (facts.received ? 'already_received' : undefined)

/** Why the person cannot agree to it. Who agrees has received it. */
export const whyNotAcknowledge = whyNotAnswer

/** Off the middle, or away from what the single results propose, the assessor says why. */
export const needsReason = (
  { resultRating, behaviourRating }: Pick<RatedReview, 'resultRating' | 'behaviourRating'>,
  suggested?: Rating,
): boolean =>
  resultRating !== 'MEETS' ||
  behaviourRating !== 'MEETS' ||
  (suggested !== undefined && suggested !== resultRating)

/** A rating off the middle stands on evidence: at least one record is cited. */
export const needsCitation = ({
  resultRating,
  behaviourRating,
}: Pick<RatedReview, 'resultRating' | 'behaviourRating'>): boolean =>
  resultRating !== 'MEETS' || behaviourRating !== 'MEETS'

export type AssessedPart = Range & { supervisorId: string }

/**
 * Who signs the one review of a quarter or a year: the supervisor of its last day, or of the person's last day in it.
 * Earlier supervisors are named with their days.
 */
export function assessorWithin(
  range: Range,
  spans: readonly Omit<Supervision, 'employeeId'>[],
): { assessorId: string | undefined; parts: AssessedPart[] } {
  const parts = supervisedParts(range, spans)
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

export type Alternative = { side: 'RESULT' | 'BEHAVIOUR'; rating: Rating; grade: Grade }

/** What grade another rating of the one side would have given, with the other side as it is. */
export const alternativesTo = (result: Rating, behaviour: Rating): Alternative[] => [
  ...RATINGS.filter((rating) => rating !== result).map((rating) => ({
    side: 'RESULT' as const,
    rating,
    grade: gradeFor(rating, behaviour),
  })),
  ...RATINGS.filter((rating) => rating !== behaviour).map((rating) => ({
    side: 'BEHAVIOUR' as const,
    rating,
    grade: gradeFor(result, rating),
  })),
]
