import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { formatClock, formatInstant, formatNumericDay } from '@/lib/calendar/labels'
import {
  addMonths,
  daysIn,
  isWithin,
  monthOf,
  monthRange,
  weekdayOf,
  weekOf,
  type Day,
  type YearMonth,
} from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { logStatusLabels } from '../labels'
import type { LogStatus } from '../rules'
import { emptyDays, expectedDays, tally, type Tally } from '../rules/progress'
import { dayCell, ownDays, ownLogs, type DayCell, type LogLine } from './own'

export type BookDay = { day: Day; logs: LogLine[] }

export type MonthBook = {
  month: YearMonth
  previous: YearMonth
  /** Absent when it has not begun. */
  next: YearMonth | null
  /** Monday to Friday, and as far into the weekend as anything was written. */
  weeks: DayCell[][]
  days: BookDay[]
  empty: Day[]
  expected: number
  filled: number
  tally: Tally
}

/** '2026-05' or the month of today; the future holds nothing to show. */
function monthFrom(text: string | undefined, today: Day): YearMonth {
  const match = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(text ?? '')
  const month = match ? { year: Number(match[1]), month: Number(match[2]) } : monthOf(today)
  return monthRange(month).from > today ? monthOf(today) : month
}

/** My month: each working day with what became of it, and its logs by day. */
export async function monthBook(
  ctx: Ctx,
  { month: asked, status }: { month?: string; status?: LogStatus },
): Promise<MonthBook> {
  const month = monthFrom(asked, ctx.today)
  const range = monthRange(month)
  const monday = weekOf(range.from)[0] ?? range.from
  const sunday = weekOf(range.through).at(-1) ?? range.through
  const logs = await ownLogs(ctx, range)
  const days = await ownDays(ctx, { from: monday, through: sunday }, logs)
  const shown = status ? logs.filter((log) => log.status === status) : logs
  const cells = daysIn({ from: monday, through: sunday }).map((day) => dayCell(day, logs, days))
  const columns = Math.max(5, ...logs.map(({ logDate }) => weekdayOf(logDate)))
  const next = addMonths(month, 1)
  const expected = expectedDays(range, days)
  return {
    month,
    previous: addMonths(month, -1),
    next: monthRange(next).from > ctx.today ? null : next,
    weeks: Array.from({ length: cells.length / 7 }, (_, week) =>
      cells.slice(week * 7, week * 7 + columns),
    ).filter(
      // A month that begins on a Sunday has no working day in its first week.
      (week) => week.some(({ day }) => isWithin(day, range)),
    ),
    days: [...new Set(shown.map(({ logDate }) => logDate))].map((day) => ({
      day,
      logs: shown.filter(({ logDate }) => logDate === day),
    })),
    empty: emptyDays(range, days),
    expected: expected.length,
    filled: expected.filter((day) => days.filled.has(day)).length,
    tally: tally(logs),
  }
}

const HEADS = [
  'Tanggal',
  'Jam mulai',
  'Jam selesai',
  'Menit',
  'Kegiatan',
  'Rencana hasil kerja',
  'Jumlah',
  'Satuan',
  'Bukti dukung',
  'Status',
  'Dikirim',
  'Diputuskan',
]

/** My month as a table for a spreadsheet, in the order in which the days went. */
export async function monthSheet(
  ctx: Ctx,
  { month: asked }: { month?: string },
): Promise<{ name: string; text: string }> {
  const month = monthFrom(asked, ctx.today)
  const logs = await ownLogs(ctx, monthRange(month))
  const at = (instant: Date | null) => (instant ? formatInstant(instant, ctx.region.zone) : '')
  const rows = logs
    .toReversed()
    .map((log) => [
      formatNumericDay(log.logDate),
      log.startMinute === null ? '' : formatClock(log.startMinute),
      log.endMinute === null ? '' : formatClock(log.endMinute),
      String(log.minutes),
      log.title,
      log.serves ?? '',
      log.quantity?.replace('.', ',') ?? '',
      log.measureUnit ?? '',
      String(log.evidence),
      logStatusLabels[log.status],
      at(log.submittedAt),
      at(log.decidedAt),
    ])
  return { name: `buku-kerja-${monthRange(month).from.slice(0, 7)}.csv`, text: sheetText([HEADS, ...rows]) }
}

/** An Indonesian spreadsheet divides by semicolons; a cell that it would run as a formula gets an apostrophe. */
export const sheetText = (rows: readonly string[][]): string =>
  stringify([...rows], { bom: true, delimiter: ';', escape_formulas: true, record_delimiter: 'windows' })
