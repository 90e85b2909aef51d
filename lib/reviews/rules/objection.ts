// An objection to a signed review (PP 30/2019 art. 59): to the assessor's superior, both sides heard, decided with
// reasons, and final.
import { addDays, type Day, daysBetween } from '../../calendar/rules.ts'
import { type Rating, REASON_MIN, type ReviewStatus } from '../rules.ts'

export const OBJECTION_STATUSES = ['FILED', 'EXPLAINED', 'DECIDED', 'WITHDRAWN'] as const
export type ObjectionStatus = (typeof OBJECTION_STATUSES)[number]

export const OBJECTION_OUTCOMES = ['UPHELD', 'REFUSED'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

export const OBJECTION_MOVES = {
  explain: { from: ['FILED'], to: 'EXPLAINED' },
  withdraw: { from: ['FILED', 'EXPLAINED'], to: 'WITHDRAWN' },
  decide: { from: ['FILED', 'EXPLAINED'], to: 'DECIDED' },
} as const satisfies Record<string, { from: readonly ObjectionStatus[]; to: ObjectionStatus }>
export type ObjectionMove = keyof typeof OBJECTION_MOVES

const mayMove = (status: ObjectionStatus, move: ObjectionMove): boolean =>
  OBJECTION_MOVES[move].from.some((from) => from === status)

/** The law names no days for the assessor's side; half of those for the decision leave the other half to weigh it. */
export const EXPLANATION_DAYS = 7
export const explanationDueOn = (filedOn: Day): Day => addDays(filedOn, EXPLANATION_DAYS)

export type ObjectionReason =
  | 'not_yours'
  | 'not_signed'
  | 'too_late'
  | 'already_answered'
  | 'already_objected'
  | 'no_decider'
  | 'grounds_missing'
  | 'citation_unknown'
  | 'evidence_missing'
  | 'not_the_assessor'
  | 'not_the_decider'
  | 'own_objection'
  | 'own_review'
  | 'already_explained'
  | 'explanation_missing'
  | 'not_explained'
  | 'already_replied'
  | 'reply_missing'
  | 'other_side_not_heard'
  | 'objection_over'
  | 'rating_missing'
  | 'nothing_changed'
  | 'reason_missing'
  | 'changed_meanwhile'

const short = (text: string) => text.trim().length < REASON_MIN

export type Filing = {
  by: string
  /** Null where its days are over, or where its person has answered it. */
  daysToObject: number | null
  /** He used his one objection to this review. */
  objectedBefore: boolean
  hasDecider: boolean
  grounds: string
}

/** Why no objection can be filed, whatever its words. */
export function whyNotObject(
  review: { employeeId: string; status: ReviewStatus },
  { by, daysToObject, objectedBefore, hasDecider }: Omit<Filing, 'grounds'>,
): ObjectionReason | undefined {
  if (review.employeeId !== by) return 'not_yours'
  if (review.status === 'DRAFT') return 'not_signed'
  if (objectedBefore) return 'already_objected'
  if (review.status !== 'DELIVERED') return 'already_answered'
  if (daysToObject === null) return 'too_late'
  if (!hasDecider) return 'no_decider'
}

export const whyNotFile = (
  review: { employeeId: string; status: ReviewStatus },
  { grounds, ...facts }: Filing,
): ObjectionReason | undefined =>
  whyNotObject(review, facts) ?? (short(grounds) ? 'grounds_missing' : undefined)

export type Contested = {
  status: ObjectionStatus
  employeeId: string
  assessorId: string
  explanationDueOn: Day
}

/** Why this person cannot tell the assessor's side. */
export function whyNotExplain(
  { status, employeeId }: Contested,
  { by, isAssessor, explanation }: { by: string | null; isAssessor: boolean; explanation: string },
): ObjectionReason | undefined {
  if (employeeId === by) return 'own_objection'
  if (!isAssessor) return 'not_the_assessor'
  if (status === 'EXPLAINED') return 'already_explained'
  if (!mayMove(status, 'explain')) return 'objection_over'
  if (short(explanation)) return 'explanation_missing'
}

/** Why the person cannot answer what the assessor said: once, and while nobody has decided. */
export function whyNotReply(
  { status, employeeId }: Contested,
  { by, replied, reply }: { by: string | null; replied: boolean; reply: string },
): ObjectionReason | undefined {
  if (employeeId !== by) return 'not_yours'
  if (status === 'FILED') return 'not_explained'
  if (status !== 'EXPLAINED') return 'objection_over'
  if (replied) return 'already_replied'
  if (short(reply)) return 'reply_missing'
}

export function whyNotWithdraw(
  { status, employeeId }: Contested,
  { by }: { by: string | null },
): ObjectionReason | undefined {
  if (employeeId !== by) return 'not_yours'
  if (!mayMove(status, 'withdraw')) return 'objection_over'
}

/** Both sides are heard once the assessor has explained himself, or let his days for it pass. */
export const isHeard = ({ status, explanationDueOn: due }: Contested, today: Day): boolean =>
  status === 'EXPLAINED' || today > due

export type Judging = {
  by: string | null
  isDecider: boolean
  /** Above the head of the region nobody stands: he alone looks again at what he rated himself (domain.md §1.10). */
  isHeadOfRegion: boolean
  today: Day
}

/** Why this person cannot decide now, whatever he would decide. Nobody decides on his own objection or on his own ratings. */
export function whyNotJudge(
  objection: Contested,
  { by, isDecider, isHeadOfRegion, today }: Judging,
): ObjectionReason | undefined {
  if (objection.employeeId === by) return 'own_objection'
  if (!isDecider) return 'not_the_decider'
  if (objection.assessorId === by && !isHeadOfRegion) return 'own_review'
  if (!mayMove(objection.status, 'decide')) return 'objection_over'
  if (!isHeard(objection, today)) return 'other_side_not_heard'
}

export type Decision = {
  outcome: ObjectionOutcome
  reason: string
  resultRating: Rating | null
  behaviourRating: Rating | null
}

export function whyNotDecide(
  objection: Contested & { resultRating: Rating; behaviourRating: Rating },
  decision: Decision,
  facts: Judging,
): ObjectionReason | undefined {
  const standing = whyNotJudge(objection, facts)
  if (standing) return standing
  const { outcome, reason, resultRating, behaviourRating } = decision
  if (outcome === 'UPHELD') {
    if (!resultRating || !behaviourRating) return 'rating_missing'
    if (resultRating === objection.resultRating && behaviourRating === objection.behaviourRating)
      return 'nothing_changed'
  }
  if (short(reason)) return 'reason_missing'
}

export const CLOCK_STEPS = ['CALM', 'WEEK', 'SOON', 'LAST', 'OVERDUE'] as const
export type ClockStep = (typeof CLOCK_STEPS)[number]
export type Clock = { waitsFor: 'ASSESSOR' | 'DECIDER'; dueOn: Day; daysLeft: number; step: ClockStep }

/** People are reminded when seven, three and one day are left. */
export const stepOf = (daysLeft: number): ClockStep => {
  if (daysLeft < 0) return 'OVERDUE'
  if (daysLeft <= 1) return 'LAST'
  if (daysLeft <= 3) return 'SOON'
  return daysLeft <= 7 ? 'WEEK' : 'CALM'
}

/** Whose turn it is and until when; null once it is over. After the assessor's days the decider goes on without him. */
export function clockOf(
  { status, explanationDueOn: explained, dueOn }: Contested & { dueOn: Day },
  today: Day,
): Clock | null {
  if (status === 'DECIDED' || status === 'WITHDRAWN') return null
  const waitsFor = status === 'FILED' && today <= explained ? 'ASSESSOR' : 'DECIDER'
  const due = waitsFor === 'ASSESSOR' ? explained : dueOn
  const daysLeft = daysBetween(today, due)
  return { waitsFor, dueOn: due, daysLeft, step: stepOf(daysLeft) }
}

export type Lateness = 'EXPLANATION' | 'DECISION'

/** What is past its day and therefore stands before the personnel agency. */
export function latenessOf(
  { status, explanationDueOn: explained, dueOn }: Contested & { dueOn: Day },
  today: Day,
): Lateness | null {
  if (status === 'DECIDED' || status === 'WITHDRAWN') return null
  if (today > dueOn) return 'DECISION'
  return status === 'FILED' && today > explained ? 'EXPLANATION' : null
}
