// Perpres 21/2023: 37.5 hours a week from 07.30 on the region's clock, 32.5 hours from 08.00 in Ramadan (domain.md §7.2).
import { type Day, type Holidays, isWorkingDay, type NationalDayKind, weekdayOf } from '../rules.ts'

export type WorkCalendar = { holidays: Holidays; ramadan: ReadonlySet<Day> }
/** Minutes since midnight; net is what remains without the break. */
export type WorkingTime = { start: number; end: number; break: number; net: number }

const FRIDAY = 5

const ORDINARY: WorkingTime = { start: 450, end: 960, break: 60, net: 450 }
const ORDINARY_FRIDAY: WorkingTime = { start: 450, end: 990, break: 90, net: 450 }
const RAMADAN: WorkingTime = { start: 480, end: 900, break: 30, net: 390 }
const RAMADAN_FRIDAY: WorkingTime = { start: 480, end: 930, break: 60, net: 390 }

/** One calendar from the nation's days and the region's own days off. */
export function workCalendar(
  national: readonly { day: Day; kind: NationalDayKind }[],
  regional: readonly Day[] = [],
): WorkCalendar {
  const off = national.filter(({ kind }) => kind !== 'RAMADAN').map(({ day }) => day)
  const ramadan = national.filter(({ kind }) => kind === 'RAMADAN').map(({ day }) => day)
  return { holidays: new Set([...off, ...regional]), ramadan: new Set(ramadan) }
}

/** Undefined on a day off. */
export function workingTime(day: Day, { holidays, ramadan }: WorkCalendar): WorkingTime | undefined {
  if (!isWorkingDay(day, holidays)) return undefined
  const friday = weekdayOf(day) === FRIDAY
  if (ramadan.has(day)) return friday ? RAMADAN_FRIDAY : RAMADAN
  return friday ? ORDINARY_FRIDAY : ORDINARY
}

/** 450 minutes a working day, 390 in Ramadan, none on a day off. */
export const netMinutes = (day: Day, calendar: WorkCalendar): number => workingTime(day, calendar)?.net ?? 0
