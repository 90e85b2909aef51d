// Numbers, dates and times as an Indonesian office writes them; Intl does most, its few misses are mended here.
import type { Day, NationalDayKind, Quarter, Range, YearMonth, YearQuarter, Zone } from './rules.ts'

const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: 'UTC' })

// Not dateStyle 'full': it writes the seventh as 07.
const longDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = dayFormat({ dateStyle: 'long' })
const numericDay = dayFormat({ day: '2-digit', month: '2-digit', year: 'numeric' })
const dayMonth = dayFormat({ day: 'numeric', month: 'long' })
const monthYear = dayFormat({ month: 'long', year: 'numeric' })
const weekday = dayFormat({ weekday: 'long' })
const shortWeekday = dayFormat({ weekday: 'short' })
const list = new Intl.ListFormat('id-ID', { type: 'conjunction' })

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`)

/** Rabu, 13 Mei 2026 */
export const formatDay = (day: Day): string => longDay.format(midnight(day))
/** 13 Mei 2026 */
export const formatShortDay = (day: Day): string => shortDay.format(midnight(day))
/** 13/05/2026 */
export const formatNumericDay = (day: Day): string => numericDay.format(midnight(day))
/** 13 Mei */
export const formatDayMonth = (day: Day): string => dayMonth.format(midnight(day))
/** Rabu */
export const formatWeekday = (day: Day): string => weekday.format(midnight(day))
/** Rab */
export const formatShortWeekday = (day: Day): string => shortWeekday.format(midnight(day))
/** Mei 2026 */
export const formatMonth = ({ year, month }: YearMonth): string =>
  monthYear.format(midnight(`${year}-${String(month).padStart(2, '0')}-01`))
/** 1 April sampai 30 Juni 2026 */
export function formatRange({ from, through }: Range): string {
  if (from === through) return formatShortDay(from)
  const sameYear = from.slice(0, 4) === through.slice(0, 4)
  return `${sameYear ? formatDayMonth(from) : formatShortDay(from)} sampai ${formatShortDay(through)}`
}

const ZONE_LABELS: Record<Zone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

const hasLabel = (zone: string): zone is Zone => Object.hasOwn(ZONE_LABELS, zone)

/** A server's or a browser's own zone is never shown by mistake: an unknown zone throws. */
export function zoneLabel(zone: string): string {
  if (!hasLabel(zone)) throw new RangeError(`Not an Indonesian zone: ${zone}`)
  return ZONE_LABELS[zone]
}

const inZone = (instant: Date, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('id-ID', { ...options, timeZone: zone }).format(instant)

/** 16.42 WITA */
export const formatTime = (instant: Date, zone: string): string =>
  `${inZone(instant, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })} ${zoneLabel(zone)}`

/** 13 Mei 2026 pukul 16.42 WITA */
export const formatInstant = (instant: Date, zone: string): string =>
  `${inZone(instant, zone, { dateStyle: 'long' })} pukul ${formatTime(instant, zone)}`

/** 07.30 from minutes since midnight */
export const formatClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

/** 2 jam 30 menit */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${formatNumber(rest)} menit`
  return rest === 0 ? `${formatNumber(hours)} jam` : `${formatNumber(hours)} jam ${rest} menit`
}

/** 1.250 and 83,45 */
export const formatNumber = (value: number | string, digits = 2): string =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }).format(Number(value))

/** 83,4% from the fraction 0.834 */
export const formatPercent = (fraction: number | string, digits = 1): string =>
  new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: digits }).format(Number(fraction))

/** Rp2.500.000: official papers put no blank after Rp, Intl does. */
export const formatRupiah = (value: number | string): string =>
  new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 })
    .format(Number(value))
    .replace(/\s/g, '')

/** Sari, Budi, dan Ratna */
export const formatList = (items: readonly string[]): string => list.format(items)

const ROMAN: Record<Quarter, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

/** Triwulan II 2026 */
export const quarterLabel = ({ year, quarter }: YearQuarter): string => `Triwulan ${ROMAN[quarter]} ${year}`
/** TW II 2026 */
export const quarterShortLabel = ({ year, quarter }: YearQuarter): string => `TW ${ROMAN[quarter]} ${year}`

export const nationalDayKindLabels: Record<NationalDayKind, string> = {
  NATIONAL: 'Libur nasional',
  COLLECTIVE: 'Cuti bersama',
  RAMADAN: 'Jam kerja Ramadan',
}

export type DecimalProblem = 'ambiguous' | 'not_a_number'
export type ParsedDecimal = { value: string } | { problem: DecimalProblem }

export const decimalProblems: Record<DecimalProblem, string> = {
  ambiguous:
    'Titik bisa berarti ribuan atau desimal. Tulis tanpa titik, misalnya 1250, atau pakai koma, misalnya 1,25.',
  not_a_number: 'Tulis angka saja, misalnya 12 atau 12,5.',
}

/** Comma or point may divide the decimals; '1.250' could be either and is asked about, never guessed. */
export function parseDecimal(text: string): ParsedDecimal {
  const typed = text.trim()
  if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(typed)) return { problem: 'ambiguous' }
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(typed))
    return canonical(typed.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(typed)) return canonical(typed.replace(',', '.'))
  return { problem: 'not_a_number' }
}

const canonical = (value: string): ParsedDecimal => ({ value: value.replace(/^(-?)0+(?=\d)/, '$1') })

/** Minutes since midnight from '07.30' or '07:30'; 24.00 is the end of the day. */
export function parseClock(text: string): number | undefined {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim())
  if (!match) return undefined
  const minute = Number(match[1]) * 60 + Number(match[2])
  if (Number(match[2]) < 60 && minute <= 1440) return minute
}

/** A sentence ends with one stop, also after a name that ends in a title: 'Widodo Susanto, M.Si.' */
export const stopped = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)
