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
  /** All that are told, oldest first; the last one runs. */
  quarters: readonly YearQuarter[]
  /** Those of them that are over. */
  ended: readonly YearQuarter[]
  /** The newest quarter and the three before it, oldest first. */
  lastFour: readonly YearQuarter[]
  open: YearQuarter
  /** The first day of which logs are told. */
  from: Day
  /** Since when people write down each day; before that, once or twice a week. */
  dailyFrom: Day
  /** The year in which posts, lines and accounts began: no quarter is older than the people in it. */
  since: number
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

/** Two full years that are over, and the quarter that runs. */
const TWO_YEARS = 9
export const ONE_YEAR = 4

export function seedCalendar(today: Day, told = TWO_YEARS): SeedCalendar {
  const open = quarterOf(today)
  const quarters = Array.from({ length: told }, (_, index) => addQuarters(open, index - told + 1))
  const from = quarterRange(addQuarters(open, 1 - told)).from
  const dailyFrom = quarterRange(addQuarters(open, 1 - ONE_YEAR)).from
  const national = nationalDays(yearOf(today))
  const holidays = new Set(national.filter(({ kind }) => kind !== 'RAMADAN').map(({ day }) => day))
  const asked = new Map<string, readonly Day[]>()
  const workingIn = (range: Range) => {
    const key = `${range.from} ${range.through}`
    const known = asked.get(key) ?? daysIn(range).filter((day) => !isWeekend(day) && !holidays.has(day))
    asked.set(key, known)
    return known
  }
  return {
    today,
    national,
    holidays,
    quarters,
    ended: quarters.slice(0, -1),
    lastFour: quarters.slice(-ONE_YEAR),
    open,
    from,
    dailyFrom,
    since: Math.min(yearOf(from), yearOf(dailyFrom) - 1),
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
