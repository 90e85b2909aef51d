// An improvement that two people agreed on: open until it is done or dropped, each with a word on how it went.
import { addDays, type Day } from '../../calendar/rules.ts'

export const IMPROVEMENT_STATUSES = ['OPEN', 'DONE', 'DROPPED'] as const
export type ImprovementStatus = (typeof IMPROVEMENT_STATUSES)[number]

export const OUTCOME_MIN = 10
/** What is to be better in more than a year is a plan, not an improvement. */
export const FURTHEST_DAYS = 366
/** From how many days before its date an improvement is shown among what is to be done. */
export const NEAR_DAYS = 3

export type ImprovementReason = 'due_in_the_past' | 'due_too_far' | 'already_settled' | 'outcome_missing'

export function whyNotAgree({ dueOn }: { dueOn: Day }, { today }: { today: Day }) {
  if (dueOn < today) return 'due_in_the_past' satisfies ImprovementReason
  if (dueOn > addDays(today, FURTHEST_DAYS)) return 'due_too_far' satisfies ImprovementReason
}

export function whyNotSettle(
  { status }: { status: ImprovementStatus },
  { outcome }: { outcome: string },
): ImprovementReason | undefined {
  if (status !== 'OPEN') return 'already_settled'
  if (outcome.trim().length < OUTCOME_MIN) return 'outcome_missing'
}

export const DUE_STATES = ['OVERDUE', 'NEAR', 'LATER', 'SETTLED'] as const
export type DueState = (typeof DUE_STATES)[number]

export function dueState({ status, dueOn }: { status: ImprovementStatus; dueOn: Day }, today: Day): DueState {
  if (status !== 'OPEN') return 'SETTLED'
  if (dueOn < today) return 'OVERDUE'
  return dueOn <= addDays(today, NEAR_DAYS) ? 'NEAR' : 'LATER'
}
