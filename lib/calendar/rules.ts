// Work is counted in calendar dates of the region's zone. An instant becomes a date here and nowhere else.
import { Temporal } from 'temporal-polyfill'

/** An ISO calendar date, '2026-05-13'. Days compare with < and > as text. */
export type Day = string
export type Quarter = 1 | 2 | 3 | 4
export type YearQuarter = { year: number; quarter: Quarter }
export type YearMonth = { year: number; month: number }
/** Both ends belong to it. */
export type Range = { from: Day; through: Day }
/** National, collective and regional days off, as one set. */
export type Holidays = ReadonlySet<Day>

export const QUARTERS = [1, 2, 3, 4] as const satisfies readonly Quarter[]
/** What a national decree says of a day; Ramadan shortens it, the others free it. */
export const NATIONAL_DAY_KINDS = ['NATIONAL', 'COLLECTIVE', 'RAMADAN'] as const
export type NationalDayKind = (typeof NATIONAL_DAY_KINDS)[number]

export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof ZONES)[number]

export const isZone = (zone: string): zone is Zone => ZONES.some((known) => known === zone)

/** A day that people live and work in: the calendar goes on for ever, a database and its sums do not. */
export function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

const startsAt = (day: Day, zone: string) =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)

export const dayOf = (instant: Date, zone: string): Day => zoned(instant, zone).toPlainDate().toString()

/** Minutes since midnight on the region's clock. */
export function minuteOf(instant: Date, zone: string): number {
  const { hour, minute } = zoned(instant, zone)
  return hour * 60 + minute
}

export const startOfDay = (day: Day, zone: string): Date => startsAt(day, zone)
/** The first instant that no longer belongs to the day. */
export const endOfDay = (day: Day, zone: string): Date => startsAt(addDays(day, 1), zone)

/** A DATE column arrives as midnight UTC, whatever the region. */
export const dayFromDb = (date: Date): Day => dayOf(date, 'UTC')
export const dayToDb = (day: Day): Date => startsAt(day, 'UTC')

export const addDays = (day: Day, count: number): Day =>
  Temporal.PlainDate.from(day).add({ days: count }).toString()

/** Zero on the same day, negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek

export const isWithin = (day: Day, { from, through }: Range): boolean => from <= day && day <= through

export const daysIn = ({ from, through }: Range): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, through) + 1) }, (_, index) => addDays(from, index))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): YearMonth => ({ year: yearOf(day), month: Number(day.slice(5, 7)) })

export function monthRange({ year, month }: YearMonth): Range {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month })
  return { from: isoDay(year, month, 1), through: isoDay(year, month, daysInMonth) }
}

export function addMonths({ year, month }: YearMonth, count: number): YearMonth {
  const moved = Temporal.PlainYearMonth.from({ year, month }).add({ months: count })
  return { year: moved.year, month: moved.month }
}

/** A month in a URL: '2026-05'. */
export const monthKey = ({ year, month }: YearMonth): string => `${year}-${String(month).padStart(2, '0')}`

export function monthFromKey(key: string): YearMonth | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(key)
  if (match) return { year: Number(match[1]), month: Number(match[2]) }
}

export const yearRange = (year: number): Range => ({
  from: isoDay(year, 1, 1),
  through: isoDay(year, 12, 31),
})

export function quarterOf(day: Day): YearQuarter {
  const { year, month } = monthOf(day)
  return inQuarters(year * 4 + Math.floor((month - 1) / 3))
}

export function quarterRange({ year, quarter }: YearQuarter): Range {
  return { from: isoDay(year, quarter * 3 - 2, 1), through: monthRange({ year, month: quarter * 3 }).through }
}

export const addQuarters = (of: YearQuarter, count: number): YearQuarter =>
  inQuarters(of.year * 4 + of.quarter - 1 + count)
export const sameQuarter = (a: YearQuarter, b: YearQuarter): boolean =>
  a.year === b.year && a.quarter === b.quarter

/** The quarters before this one, the latest first. */
export const previousQuarters = (of: YearQuarter, count: number): YearQuarter[] =>
  Array.from({ length: count }, (_, index) => addQuarters(of, -1 - index))

/** A quarter in a URL or a key: '2026-2'. */
export const quarterKey = ({ year, quarter }: YearQuarter): string => `${year}-${quarter}`

export function quarterFromKey(key: string): YearQuarter | undefined {
  const match = /^(\d{4})-([1-4])$/.exec(key)
  if (match) return inQuarters(Number(match[1]) * 4 + Number(match[2]) - 1)
}

/** Monday to Sunday of the week that holds the day. */
export function weekOf(day: Day): Day[] {
  const monday = addDays(day, 1 - weekdayOf(day))
  return daysIn({ from: monday, through: addDays(monday, 6) })
}

/** Monday to Friday: the strip that people see. */
export const workWeekOf = (day: Day): Day[] => weekOf(day).slice(0, 5)

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5
export const isWorkingDay = (day: Day, holidays: Holidays): boolean => !isWeekend(day) && !holidays.has(day)
export const workingDays = (range: Range, holidays: Holidays): Day[] =>
  daysIn(range).filter((day) => isWorkingDay(day, holidays))

/** The nth working day after (or, when negative, before) a day; the day itself never counts. */
export function addWorkingDays(day: Day, count: number, holidays: Holidays): Day {
  const step = Math.sign(count)
  let left = Math.abs(count)
  let at = day
  while (left > 0) {
    at = addDays(at, step)
    if (isWorkingDay(at, holidays)) left -= 1
  }
  return at
}

function inQuarters(count: number): YearQuarter {
  const quarter = QUARTERS[((count % 4) + 4) % 4]
  if (!quarter) throw new RangeError(`No quarter ${count}`)
  return { year: Math.floor(count / 4), quarter }
}

const isoDay = (year: number, month: number, day: number): Day =>
  Temporal.PlainDate.from({ year, month, day }).toString()
