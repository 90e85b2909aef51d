// A region's quarters: opened and closed by BKD, with deadlines on the region's own clock.
import {
  addQuarters,
  addWorkingDays,
  type Day,
  daysBetween,
  endOfDay,
  type Holidays,
  quarterOf,
  quarterRange,
  workingDays,
  type YearQuarter,
} from '../calendar/rules.ts'

export const PERIOD_STATUSES = ['UPCOMING', 'OPEN', 'CLOSED'] as const
export type PeriodStatus = (typeof PERIOD_STATUSES)[number]
export type Period = YearQuarter & { status: PeriodStatus }

export type Reason =
  | 'already_open'
  | 'already_closed'
  | 'not_open'
  | 'quarter_not_started'
  | 'quarter_not_ended'
  | 'earlier_quarter_open'
  | 'logs_pending'
  | 'reviews_open'
  | 'not_closed'
  | 'later_quarter_closed'
  | 'already_published'
  | 'reason_missing'
  | 'changed_meanwhile'

/** Quarters close in order, so one before a closed one cannot begin any more. */
export function whyNotOpen(
  period: Period,
  { today, laterClosed }: { today: Day; laterClosed: boolean },
): Reason | undefined {
  if (period.status === 'OPEN') return 'already_open'
  if (period.status === 'CLOSED') return 'already_closed'
  if (today < quarterRange(period).from) return 'quarter_not_started'
  if (laterClosed) return 'later_quarter_closed'
}

export type Closing = {
  today: Day
  /** Reviews of the quarter that are not final, and people who have none. */
  openReviews: number
  pendingLogs: number
  earlierOpen: boolean
  /** The admin has read what stays open and closes nevertheless. */
  acknowledged?: boolean
}

export function whyNotClose(
  period: Period,
  { today, openReviews, pendingLogs, earlierOpen, acknowledged = false }: Closing,
): Reason | undefined {
  if (period.status === 'CLOSED') return 'already_closed'
  if (period.status !== 'OPEN') return 'not_open'
  if (today <= quarterRange(period).through) return 'quarter_not_ended'
  if (earlierOpen) return 'earlier_quarter_open'
  if (acknowledged) return undefined
  if (openReviews > 0) return 'reviews_open'
  if (pendingLogs > 0) return 'logs_pending'
}

export const REOPEN_REASON_MIN = 10

export type Reopening = {
  laterClosed: boolean
  /** Units whose result of the quarter citizens can read. */
  publishedUnits: number
  reason: string
}

/** A closed quarter opens again only from the end, before anything of it left the building, and with a reason. */
export function whyNotReopen(
  period: Period,
  { laterClosed, publishedUnits, reason }: Reopening,
): Reason | undefined {
  if (period.status !== 'CLOSED') return 'not_closed'
  if (laterClosed) return 'later_quarter_closed'
  if (publishedUnits > 0) return 'already_published'
  if (reason.trim().length < REOPEN_REASON_MIN) return 'reason_missing'
}

/** The last day that closed quarters freeze; they close in order, so the latest one says it. */
export function closedThrough(periods: readonly Period[]): Day | undefined {
  const ends = periods
    .filter(({ status }) => status === 'CLOSED')
    .map((period) => quarterRange(period).through)
  return ends.toSorted().at(-1)
}

export const REVIEW_WORKING_DAYS = 10

/** Reviews are due within ten working days after the quarter (domain.md §2.13). */
export const reviewDueOn = (quarter: YearQuarter, holidays: Holidays): Day =>
  addWorkingDays(quarterRange(quarter).through, REVIEW_WORKING_DAYS, holidays)

/** The instant at which the due day is over in the region. */
export const reviewDueAt = (
  quarter: YearQuarter,
  { holidays, zone }: { holidays: Holidays; zone: string },
): Date => endOfDay(reviewDueOn(quarter, holidays), zone)

export const PHASES = ['LOGGING', 'REVIEW', 'REVIEW_OVERDUE'] as const
export type PhaseName = (typeof PHASES)[number]
/** Calendar days left, today not counted; negative once overdue. */
export type Phase = { phase: PhaseName; quarter: YearQuarter; dueOn: Day; daysLeft: number }

/** Every phase that runs on a day: the older quarter's review first, then this quarter's logging. */
export function phasesOn(
  day: Day,
  { periods, holidays }: { periods: readonly Period[]; holidays: Holidays },
): Phase[] {
  const now = quarterOf(day)
  const logging: Phase = phase('LOGGING', now, quarterRange(now).through, day)
  const reviewing = periods
    .filter((period) => period.status === 'OPEN' && quarterRange(period).through < day)
    .toSorted((a, b) => a.year - b.year || a.quarter - b.quarter)
    .map(({ year, quarter }) => {
      const dueOn = reviewDueOn({ year, quarter }, holidays)
      return phase(day > dueOn ? 'REVIEW_OVERDUE' : 'REVIEW', { year, quarter }, dueOn, day)
    })
  return [...reviewing, logging]
}

const phase = (name: PhaseName, quarter: YearQuarter, dueOn: Day, day: Day): Phase => ({
  phase: name,
  quarter,
  dueOn,
  daysLeft: daysBetween(day, dueOn),
})

/** The phase that a person's home names: what is due soonest. */
export const phaseOn = (day: Day, facts: { periods: readonly Period[]; holidays: Holidays }): Phase =>
  phasesOn(day, facts).reduce((soonest, next) => (next.dueOn < soonest.dueOn ? next : soonest))

/** The newest quarter that has ended: the one whose reviews people work on. */
export const lastEndedQuarter = (today: Day): YearQuarter => addQuarters(quarterOf(today), -1)

export type Pace = { today: Day; since: Day; dueOn: Day; done: number; needed: number; holidays: Holidays }

/** When the work ends at the pace of the working days so far; unknown while nothing is done. */
export function forecast({
  today,
  since,
  dueOn,
  done,
  needed,
  holidays,
}: Pace): { finishesOn: Day; workingDaysLate: number } | undefined {
  if (done >= needed) return { finishesOn: today, workingDaysLate: 0 }
  const spent = workingDays({ from: since, through: today }, holidays).length
  if (done === 0 || spent === 0) return undefined
  const finishesOn = addWorkingDays(today, Math.ceil(((needed - done) * spent) / done), holidays)
  const late =
    finishesOn > dueOn
      ? workingDays({ from: dueOn, through: finishesOn }, holidays).filter((day) => day > dueOn).length
      : 0
  return { finishesOn, workingDaysLate: late }
}
