// Leave takes days out of what a person is expected to fill.
import { type Day, daysIn, type Range } from '../calendar/rules.ts'

export const LEAVE_KINDS = [
  'ANNUAL',
  'LONG',
  'SICK',
  'MATERNITY',
  'IMPORTANT',
  'COLLECTIVE',
  'UNPAID',
] as const
export type LeaveKind = (typeof LEAVE_KINDS)[number]

export type LeaveSpan = { startsOn: Day; endsOn: Day; cancelled?: boolean }

const runs = ({ startsOn, endsOn, cancelled = false }: LeaveSpan, day: Day) =>
  !cancelled && startsOn <= day && day <= endsOn

/** The leave that holds a person on a day, if any. */
export const leaveOn = <Leave extends LeaveSpan>(day: Day, leaves: readonly Leave[]): Leave | undefined =>
  leaves.find((leave) => runs(leave, day))

/** All days of a range on which leave runs, days off included. */
export const leaveDays = (range: Range, leaves: readonly LeaveSpan[]): Set<Day> =>
  new Set(daysIn(range).filter((day) => leaveOn(day, leaves)))

export type Reason =
  | 'ends_before_start'
  | 'leave_overlap'
  | 'leave_too_long'
  | 'quarter_closed'
  | 'already_cancelled'
  | 'holiday_known'
  | 'holiday_past'
  | 'changed_meanwhile'

/** The longest leave that any kind allows is three years (domain.md §7.6); more is a slip of the year. */
export const LONGEST_LEAVE_DAYS = 3 * 366

export function whyNotEnterLeave(
  { startsOn, endsOn }: LeaveSpan,
  existing: readonly LeaveSpan[],
  closedThrough?: Day,
): Reason | undefined {
  if (endsOn < startsOn) return 'ends_before_start'
  if (isSettled(startsOn, closedThrough)) return 'quarter_closed'
  if (daysIn({ from: startsOn, through: endsOn }).length > LONGEST_LEAVE_DAYS) return 'leave_too_long'
  if (existing.some((leave) => !leave.cancelled && leave.startsOn <= endsOn && startsOn <= leave.endsOn))
    return 'leave_overlap'
}

export function whyNotCancelLeave(
  { startsOn, cancelled = false }: LeaveSpan,
  closedThrough?: Day,
): Reason | undefined {
  if (cancelled) return 'already_cancelled'
  if (isSettled(startsOn, closedThrough)) return 'quarter_closed'
}

/** A day of a closed quarter: what was expected of people on it was judged, and may be published. */
export const isSettled = (day: Day, closedThrough: Day | undefined): boolean =>
  closedThrough !== undefined && day <= closedThrough
