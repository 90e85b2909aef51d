// Days absent without a valid reason (TK), as the attendance system told BKD. Only they count for discipline (domain.md §7.5).
import { addDays, isWorkingDay, type Day, type Holidays } from '../../calendar/rules.ts'

export const EXCUSE_MIN = 10
/** One entry is a stretch of days, not a career. */
export const LONGEST_ABSENCE_DAYS = 62

export type AbsenceReason =
  | 'absence_ahead'
  | 'absence_reversed'
  | 'absence_too_long'
  | 'absence_no_working_day'
  | 'absence_known'
  | 'own_absence'
  | 'already_excused'
  | 'excuse_missing'

export function whyNotEnterAbsence(
  { startsOn, endsOn, employeeId }: { startsOn: Day; endsOn: Day; employeeId: string },
  { today, by, days }: { today: Day; by: string | null; days: readonly Day[] },
): AbsenceReason | undefined {
  if (employeeId === by) return 'own_absence'
  if (endsOn < startsOn) return 'absence_reversed'
  if (endsOn > today) return 'absence_ahead'
  if (endsOn > addDays(startsOn, LONGEST_ABSENCE_DAYS)) return 'absence_too_long'
  if (days.length === 0) return 'absence_no_working_day'
}

export function whyNotExcuse(
  absence: { excused: boolean; employeeId: string },
  { by, reason }: { by: string | null; reason: string },
): AbsenceReason | undefined {
  if (absence.excused) return 'already_excused'
  if (absence.employeeId === by) return 'own_absence'
  if (reason.trim().length < EXCUSE_MIN) return 'excuse_missing'
}

/** The longest run of working days in a row; weekends and days off neither count nor break it. */
export function longestStreak(days: readonly Day[], holidays: Holidays): number {
  const absent = new Set(days)
  let longest = 0
  for (const first of absent) {
    if (absent.has(previousWorkingDay(first, holidays))) continue
    let length = 0
    for (let day = first; absent.has(day); day = nextWorkingDay(day, holidays)) length += 1
    longest = Math.max(longest, length)
  }
  return longest
}

function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1)
  return next
}

function previousWorkingDay(day: Day, holidays: Holidays): Day {
  let before = addDays(day, -1)
  while (!isWorkingDay(before, holidays)) before = addDays(before, -1)
  return before
}
