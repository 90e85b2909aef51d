// What a yearly grade below the middle calls for (domain.md §2.16), and the plan by which a person comes back to what is
// expected: half a year at most, a look each month, one outcome with its reason (§4.5).
import { addDays, addMonths, monthOf, monthRange, type Day } from '../../calendar/rules.ts'
import type { Behaviour } from '../../plans/rules.ts'
import type { Grade } from '../../reviews/rules.ts'

export const FOLLOW_UP_RULE = 'pp-30-2019-56/1'

export const STEPS = ['PLAN', 'COUNSELLING', 'NOTICE', 'CASE', 'TEAM'] as const
export type Step = (typeof STEPS)[number]

const BY_GRADE: Partial<Record<Grade, readonly Step[]>> = {
  NEEDS_IMPROVEMENT: ['PLAN'],
  POOR_MISCONDUCT: ['PLAN', 'COUNSELLING', 'NOTICE'],
  VERY_POOR: ['PLAN', 'CASE'],
}

const isPoor = (grade: Grade | undefined) => grade === 'POOR_MISCONDUCT' || grade === 'VERY_POOR'

/** Two years running at or below Kurang stand on the agenda of the performance team as well. */
export function followUpOf(grade: Grade, before: Grade | undefined): Step[] {
  return [...(BY_GRADE[grade] ?? []), ...(isPoor(grade) && isPoor(before) ? (['TEAM'] as const) : [])]
}

export const CAUSES = ['NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR', 'AGREED'] as const
export type Cause = (typeof CAUSES)[number]

export const causeOf = (grade: Grade): Cause =>
  grade === 'NEEDS_IMPROVEMENT' || grade === 'POOR_MISCONDUCT' || grade === 'VERY_POOR' ? grade : 'AGREED'

/** Called for by a grade it runs at once; else it is proposed, and runs when the person agreed. */
export const PLAN_STATES = ['PROPOSED', 'RUNNING', 'DECLINED', 'WITHDRAWN', 'CLOSED'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export const PLAN_MOVES = {
  agree: { from: 'PROPOSED', to: 'RUNNING' },
  decline: { from: 'PROPOSED', to: 'DECLINED' },
  withdraw: { from: 'PROPOSED', to: 'WITHDRAWN' },
  close: { from: 'RUNNING', to: 'CLOSED' },
} as const satisfies Record<string, { from: PlanState; to: PlanState }>

export const firstState = (cause: Cause): PlanState => (cause === 'AGREED' ? 'PROPOSED' : 'RUNNING')

/** Of these a person has one at a time. */
export const LIVE_STATES = ['PROPOSED', 'RUNNING'] as const satisfies readonly PlanState[]

export const STANDINGS = ['ON_TRACK', 'BEHIND'] as const
export type Standing = (typeof STANDINGS)[number]

export const OUTCOMES = ['MET', 'PARTLY', 'NOT_MET'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Tied to a planned result, or to a behaviour. */
export type Aim = { text: string } & ({ workResultId: string } | { behaviour: Behaviour })

export const LONGEST_MONTHS = 6
export const MOST_AIMS = 5
/** What is to help begins soon; a year was mistyped. */
const FURTHEST_START_DAYS = 92
export const CLOSING_REASON_MIN = 20
export const GROUND_MIN = 10
export const DECLINE_REASON_MIN = 10

export type PlanReason =
  | 'plan_for_self'
  | 'plan_starts_past'
  | 'plan_starts_far'
  | 'plan_reversed'
  | 'plan_too_long'
  | 'plan_without_aim'
  | 'plan_runs_already'
  | 'plan_closed'
  | 'plan_not_running'
  | 'plan_answered'
  | 'plan_ground_missing'
  | 'proposal_stale'
  | 'decline_reason_missing'
  | 'plan_not_over'
  | 'plan_already_read'
  | 'checkpoint_held'
  | 'checkpoint_out_of_turn'
  | 'checkpoint_too_early'
  | 'closing_reason_missing'

/** The same day so many months later, or the last one of a shorter month. */
export function monthsAfter(day: Day, count: number): Day {
  const { from, through } = monthRange(addMonths(monthOf(day), count))
  const wanted = addDays(from, Number(day.slice(8)) - 1)
  return wanted < through ? wanted : through
}

export function whyNotOpenPlan(
  plan: {
    employeeId: string
    startsOn: Day
    endsOn: Day
    aims: readonly Aim[]
    cause: Cause
    ground: string | undefined
  },
  { by, today, live }: { by: string; today: Day; live: boolean },
): PlanReason | undefined {
  if (plan.employeeId === by) return 'plan_for_self'
  if (live) return 'plan_runs_already'
  if (plan.startsOn < today) return 'plan_starts_past'
  if (plan.startsOn > addDays(today, FURTHEST_START_DAYS)) return 'plan_starts_far'
  if (plan.endsOn <= plan.startsOn) return 'plan_reversed'
  if (plan.endsOn > monthsAfter(plan.startsOn, LONGEST_MONTHS)) return 'plan_too_long'
  if (plan.aims.length === 0) return 'plan_without_aim'
  if (plan.cause === 'AGREED' && (plan.ground ?? '').trim().length < GROUND_MIN) return 'plan_ground_missing'
}

/** A look each month, the last one on the last day. */
export function checkpointsOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Day[] {
  const days: Day[] = []
  for (let month = 1; month < LONGEST_MONTHS; month += 1) {
    const day = monthsAfter(startsOn, month)
    // A week before the end is the end.
    if (day > addDays(endsOn, -7)) break
    days.push(day)
  }
  return [...days, endsOn]
}

export type Checkpoint = { number: number; dueOn: Day; held: boolean }

/** A look may be taken a week early, in its turn, once. */
export function whyNotCheck(
  { state, checkpoints }: { state: PlanState; checkpoints: readonly Checkpoint[] },
  { number, today }: { number: number; today: Day },
): PlanReason | undefined {
  if (state !== 'RUNNING') return notRunning(state)
  const wanted = checkpoints.find((one) => one.number === number)
  if (!wanted || wanted.held) return 'checkpoint_held'
  if (checkpoints.some((one) => one.number < number && !one.held)) return 'checkpoint_out_of_turn'
  if (today < addDays(wanted.dueOn, -7)) return 'checkpoint_too_early'
}

const notRunning = (state: PlanState): PlanReason => (state === 'CLOSED' ? 'plan_closed' : 'plan_not_running')

type Proposed = { state: PlanState; checkpoints: readonly Pick<Checkpoint, 'dueOn'>[] }

/** The person alone agrees, in time for the first look, or declines and says why. */
export function whyNotAnswer(
  { state, checkpoints }: Proposed,
  { agrees, words, today }: { agrees: boolean; words: string | undefined; today: Day },
): PlanReason | undefined {
  if (state !== 'PROPOSED') return 'plan_answered'
  if (agrees) return checkpoints.some(({ dueOn }) => dueOn < today) ? 'proposal_stale' : undefined
  if ((words ?? '').trim().length < DECLINE_REASON_MIN) return 'decline_reason_missing'
}

/** What was answered stays as it was answered. */
export const whyNotWithdraw = ({ state }: Pick<Proposed, 'state'>): PlanReason | undefined =>
  state === 'PROPOSED' ? undefined : 'plan_answered'

/** Closed once every look was taken; earlier only where it is said to be early. Either way with an outcome and a reason. */
export function whyNotClose(
  { state, checkpoints }: { state: PlanState; checkpoints: readonly Checkpoint[] },
  { reason, early }: { reason: string; early: boolean },
): PlanReason | undefined {
  if (state !== 'RUNNING') return notRunning(state)
  if (!early && checkpoints.some(({ held }) => !held)) return 'plan_not_over'
  if (reason.trim().length < CLOSING_REASON_MIN) return 'closing_reason_missing'
}

export const whyNotRead = (plan: { state: PlanState; read: boolean }): PlanReason | undefined =>
  plan.read ? 'plan_already_read' : undefined
