// What a person still has to do before a day is over: told three days, one day and two hours before, each once. A day that ends
// at midnight ends in the quiet hours; so the last word is two hours before these begin.
import { addDays, isWorkingDay, type Day, type Holidays, type YearQuarter } from '../../calendar/rules.ts'
import { EARLIEST, LATEST, NOTICE_KINDS } from '../rules.ts'

export const DUE_KINDS = [
  'LOGS_DUE',
  'SELF_DUE',
  'REVIEWS_DUE',
  'EXPLANATIONS_DUE',
  'DECISIONS_DUE',
  'TASKS_DUE',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** All that can be switched off. */
export const TOLD_KINDS = [...NOTICE_KINDS, ...DUE_KINDS] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

export type Due = { employeeId: string; kind: DueKind; dueOn: Day; count: number }
export type Stage = 'THREE_DAYS' | 'ONE_DAY' | 'TWO_HOURS'

const QUIET = LATEST + 60
export const LAST_WORD = QUIET - 120

/** No deadline further away is told of yet, whatever holidays lie before it. */
export const HORIZON = 21

/** That day, or the last working day before it: nobody is told on a day off. */
function workingDayUpTo(day: Day, holidays: Holidays): Day {
  let at = day
  for (let back = 0; back < HORIZON && !isWorkingDay(at, holidays); back += 1) at = addDays(at, -1)
  return at
}

type Moment = { today: Day; minute: number; digestAt: number; holidays: Holidays }

/** Which reminder of a deadline belongs to this moment. */
export function stageAt(dueOn: Day, { today, minute, digestAt, holidays }: Moment): Stage | undefined {
  if (today > dueOn || minute < EARLIEST || minute >= QUIET || !isWorkingDay(today, holidays))
    return undefined
  const on = (daysBefore: number) => workingDayUpTo(addDays(dueOn, -daysBefore), holidays) === today
  if (minute >= LAST_WORD && on(0)) return 'TWO_HOURS'
  if (minute < digestAt) return undefined
  if (on(1)) return 'ONE_DAY'
  if (on(3)) return 'THREE_DAYS'
}

/** What the calendar and the rules of a region say of days; reckoned by slices that know. */
export type Deadlines = {
  holidays: Holidays
  /** Quarters whose reviews are still open. */
  quarters: (YearQuarter & { endedOn: Day; dueOn: Day })[]
  /** Working days that can still be logged. */
  days: { day: Day; dueOn: Day }[]
}
