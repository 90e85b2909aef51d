// The days around the demo's today, worked out once: the loops below ask for them a million times.
import {
  addDays,
  addQuarters,
  type Day,
  daysIn,
  isWeekend,
  isWithin,
  quarterOf,
  quarterRange,
  type Range,
  type YearQuarter,
  yearOf,
  yearRange,
} from '../../../lib/calendar/rules.ts'
import { NATIONAL_DAYS, type NationalDay } from '../../../lib/calendar/rules/holidays.ts'

export type SeedCalendar = {
  today: Day
  national: readonly NationalDay[]
  holidays: ReadonlySet<Day>
  /** The newest quarter and the three before it, oldest first. */
  lastFour: readonly YearQuarter[]
  open: YearQuarter
  /** The first day of which logs are told. */
  from: Day
  /** Working days from `from` through today. */
  working: readonly Day[]
  workingIn(range: Range): readonly Day[]
}

const FIXED = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
  ['12-25', 'Hari Raya Natal'],
] as const

export function seedCalendar(today: Day): SeedCalendar {
  const open = quarterOf(today)
  const lastFour = [-3, -2, -1, 0].map((back) => addQuarters(open, back))
  const from = quarterRange(addQuarters(open, -3)).from
  const national = nationalDays(yearOf(today))
  const holidays = new Set(national.filter(({ kind }) => kind !== 'RAMADAN').map(({ day }) => day))
  const workingIn = (range: Range) => daysIn(range).filter((day) => !isWeekend(day) && !holidays.has(day))
  return {
    today,
    national,
    holidays,
    lastFour,
    open,
    from,
    working: workingIn({ from, through: today }),
    workingIn,
  }
}

/** What the decrees name; for years whose decree is not known, the days that never move. */
function nationalDays(year: number): NationalDay[] {
  const known = new Set(NATIONAL_DAYS.map(({ day }) => yearOf(day)))
  const others = [-2, -1, 0, 1].map((offset) => year + offset).filter((around) => !known.has(around))
  const fixed = others.flatMap((around) =>
    FIXED.map(([date, name]): NationalDay => ({ day: `${around}-${date}`, name, kind: 'NATIONAL' })),
  )
  return [...NATIONAL_DAYS, ...fixed]
}

/** From the region's clock to an instant. Indonesia knows no summer time. */
export const OFFSET_HOURS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const
export type SeedZone = keyof typeof OFFSET_HOURS

export const instantOn = (day: Day, minute: number, zone: SeedZone): number =>
  Date.parse(`${day}T00:00:00Z`) + (minute - OFFSET_HOURS[zone] * 60) * 60_000

export const iso = (at: number): string => new Date(at).toISOString()

export { addDays, addQuarters, isWithin, quarterOf, quarterRange, yearOf, yearRange }
export type { Day, Range, YearQuarter }
