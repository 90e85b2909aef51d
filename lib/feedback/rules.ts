// Feedback through the year: about a log, a planned result or a behaviour, from someone above in the line.
import type { Behaviour } from '../plans/rules.ts'

export const FEEDBACK_SUBJECTS = ['LOG', 'WORK_RESULT', 'BEHAVIOUR'] as const
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number]

export type Reason =
  'feedback_to_self' | 'not_their_supervisor' | 'subject_missing' | 'not_your_feedback' | 'already_read'

export type WantedFeedback = {
  employeeId: string
  about: FeedbackSubject
  logId?: string | null
  workResultId?: string | null
  behaviour?: Behaviour | null
}

/** `above` is the chain of supervisors over the person today. */
export function whyNotGive(
  wanted: WantedFeedback,
  { by, above }: { by: string; above: readonly string[] },
): Reason | undefined {
  if (wanted.employeeId === by) return 'feedback_to_self'
  if (!above.includes(by)) return 'not_their_supervisor'
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
