// Feedback through the year, downwards, upwards and between colleagues: about a log, a planned result or a behaviour.
import type { Behaviour } from '../plans/rules.ts'

export const FEEDBACK_SUBJECTS = ['LOG', 'WORK_RESULT', 'BEHAVIOUR'] as const
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number]

/** From a leader to a member, from a member to a leader, between colleagues. */
export const FEEDBACK_DIRECTIONS = ['DOWN', 'UP', 'PEER'] as const
export type FeedbackDirection = (typeof FEEDBACK_DIRECTIONS)[number]

export type Reason =
  | 'feedback_to_self'
  | 'out_of_circle'
  | 'log_is_for_supervisors'
  | 'subject_missing'
  | 'not_your_feedback'
  | 'already_read'

export type WantedFeedback = {
  employeeId: string
  about: FeedbackSubject
  logId?: string | null
  workResultId?: string | null
  behaviour?: Behaviour | null
}

export type Standing = {
  by: string
  to: string
  /** Who stands over either of them; an acting supervisor counts. */
  aboveTo: readonly string[]
  aboveBy: readonly string[]
  sameUnit: boolean
}

/** How two people stand to each other, or nothing where neither knows the other's work. */
export function directionOf({ by, to, aboveTo, aboveBy, sameUnit }: Standing): FeedbackDirection | undefined {
  if (by === to) return undefined
  if (aboveTo.includes(by)) return 'DOWN'
  if (aboveBy.includes(to)) return 'UP'
  if (sameUnit || aboveTo.some((id) => aboveBy.includes(id))) return 'PEER'
}

/** Logs are read by those who decide on them; everybody else speaks of results and behaviour. */
export function whyNotGive(
  wanted: WantedFeedback,
  { by, direction }: { by: string; direction: FeedbackDirection | undefined },
): Reason | undefined {
  if (wanted.employeeId === by) return 'feedback_to_self'
  if (!direction) return 'out_of_circle'
  if (direction !== 'DOWN' && wanted.about === 'LOG') return 'log_is_for_supervisors'
  if (!subjectOf(wanted)) return 'subject_missing'
}

const subjectOf = ({ about, logId, workResultId, behaviour }: WantedFeedback) =>
  ({ LOG: logId, WORK_RESULT: workResultId, BEHAVIOUR: behaviour })[about]

export function whyNotMarkRead(
  feedback: { employeeId: string; readAt: Date | null },
  { by }: { by: string },
): Reason | undefined {
  if (feedback.employeeId !== by) return 'not_your_feedback'
  if (feedback.readAt) return 'already_read'
}
