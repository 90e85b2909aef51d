// BKN's daily form, filled elsewhere, brought in as one's own logs. What a row means is read here; whether it may stand,
// the rules of the logs say.
import { formatClock, formatNumericDay, parseClock } from '../../calendar/labels.ts'
import type { Day } from '../../calendar/rules.ts'
import { plainText } from '../../calendar/rules/text.ts'
import { dateOf, type Cell } from '../../organization/rules/import.ts'
import { BKN_DAILY_COLUMNS, bknDailyRow, type DailyEntry } from './bkn-daily.ts'

export const LOG_IMPORT_MAX_ROWS = 300
const HEADER_WITHIN_ROWS = 20
const LONGEST_CELL = 1000

export const LOG_ROW_STATUSES = ['NEW', 'SAME', 'REJECTED'] as const
export type LogRowStatus = (typeof LOG_ROW_STATUSES)[number]

export type DailyColumn = (typeof BKN_DAILY_COLUMNS)[number]
export type LogSheetProblem =
  'sheet_empty' | 'header_missing' | 'column_missing' | 'no_rows' | 'too_many_rows'

export type LogHeader = { row: number; columns: Record<DailyColumn, number> }

const asText = (cell: Cell): string =>
  cell === null || cell === undefined || cell instanceof Date ? '' : plainText(String(cell))
const key = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/** The row with the eight titles, in whatever order they stand; or what is missing from the likeliest one. */
export function findLogHeader(
  rows: readonly (readonly Cell[])[],
): LogHeader | { problem: LogSheetProblem; missing: readonly string[] } {
  if (rows.every(isBlank)) return { problem: 'sheet_empty', missing: [] }
  const found = rows.slice(0, HEADER_WITHIN_ROWS).map((cells, row) => {
    const names = cells.map((cell) => key(asText(cell)))
    const at = (title: DailyColumn) => names.indexOf(key(title))
    return { row, at, missing: BKN_DAILY_COLUMNS.filter((title) => at(title) < 0) }
  })
  const [likeliest] = found.toSorted((a, b) => a.missing.length - b.missing.length)
  if (!likeliest || likeliest.missing.length > 6) return { problem: 'header_missing', missing: [] }
  if (likeliest.missing.length > 0) return { problem: 'column_missing', missing: likeliest.missing }
  const below = rows.slice(likeliest.row + 1).filter((row) => !isBlank(row)).length
  if (below === 0) return { problem: 'no_rows', missing: [] }
  if (below > LOG_IMPORT_MAX_ROWS) return { problem: 'too_many_rows', missing: [] }
  const { at } = likeliest
  return {
    row: likeliest.row,
    columns: {
      'Rencana Aksi': at('Rencana Aksi'),
      Tanggal: at('Tanggal'),
      'Jam Mulai': at('Jam Mulai'),
      'Jam Selesai': at('Jam Selesai'),
      Kegiatan: at('Kegiatan'),
      Realisasi: at('Realisasi'),
      Satuan: at('Satuan'),
      'Bukti Dukung': at('Bukti Dukung'),
    },
  }
}

const isBlank = (cells: readonly Cell[]) =>
  cells.every((cell) => !(cell instanceof Date) && asText(cell) === '')

export type LogRowReason = 'date_missing' | 'date_unreadable' | 'clock_unreadable' | 'not_whole' | 'too_long'
export type LogRowProblem = { column: DailyColumn; reason: LogRowReason }

/** A row as it reads; the day is null where none could be read. */
export type ReadLog = {
  serves: string | null
  logDate: Day | null
  startMinute: number | null
  endMinute: number | null
  title: string
  quantity: string | null
  measureUnit: string | null
}
export type ReadLogRow = {
  rowNumber: number
  /** The eight cells as they stood, for whoever mends them. */
  cells: string[]
  log: ReadLog
  problems: LogRowProblem[]
}

/** The rows below the header, numbered as the spreadsheet numbers them; blank rows are passed over. */
export function readLogRows(rows: readonly (readonly Cell[])[], { row, columns }: LogHeader): ReadLogRow[] {
  return rows.flatMap((cells, index) =>
    index <= row || isBlank(cells) ? [] : [readRow(cells, columns, index + 1)],
  )
}

function readRow(cells: readonly Cell[], columns: LogHeader['columns'], rowNumber: number): ReadLogRow {
  const problems: LogRowProblem[] = []
  const cell = (column: DailyColumn) => cells[columns[column]]
  const text = (column: DailyColumn) => {
    const whole = asText(cell(column))
    if (whole.length > LONGEST_CELL) problems.push({ column, reason: 'too_long' })
    return whole.slice(0, LONGEST_CELL)
  }
  const clock = (column: DailyColumn) => {
    const minute = clockOf(cell(column))
    if (minute === undefined) problems.push({ column, reason: 'clock_unreadable' })
    return minute ?? null
  }
  const day = dateOf(cell('Tanggal'))
  if (day === null) problems.push({ column: 'Tanggal', reason: 'date_missing' })
  if (day === undefined) problems.push({ column: 'Tanggal', reason: 'date_unreadable' })
  const done = text('Realisasi')
  if (!/^\d{0,9}$/.test(done)) problems.push({ column: 'Realisasi', reason: 'not_whole' })
  const log = {
    serves: text('Rencana Aksi') || null,
    logDate: day ?? null,
    startMinute: clock('Jam Mulai'),
    endMinute: clock('Jam Selesai'),
    title: text('Kegiatan'),
    quantity: /^\d{1,9}$/.test(done) ? String(Number(done)) : null,
    measureUnit: text('Satuan') || null,
  }
  const shown = BKN_DAILY_COLUMNS.map((column) => shownOf(column, cell(column), log))
  return { rowNumber, cells: shown, log, problems }
}

/** A day or a time that a spreadsheet keeps as a number shows as people write it. */
function shownOf(column: DailyColumn, cell: Cell, { logDate, startMinute, endMinute }: ReadLog): string {
  if (!(cell instanceof Date) && typeof cell !== 'number') return asText(cell).slice(0, LONGEST_CELL)
  if (column === 'Tanggal' && logDate) return formatNumericDay(logDate)
  if (column === 'Jam Mulai' && startMinute !== null) return formatClock(startMinute)
  if (column === 'Jam Selesai' && endMinute !== null) return formatClock(endMinute)
  return asText(cell)
}

const DAY_MINUTES = 1440

/** '07.30', '07:30:00', a spreadsheet's own time or its share of a day. Null where blank, undefined where unreadable. */
function clockOf(cell: Cell): number | null | undefined {
  if (cell instanceof Date) {
    const minute = cell.getUTCHours() * 60 + cell.getUTCMinutes()
    return Number.isNaN(minute) ? undefined : minute
  }
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return Math.round(cell * DAY_MINUTES)
  const text = asText(cell)
  if (text === '') return null
  return parseClock(text.replace(/^(\d{1,2}[.:]\d{2})[.:]\d{2}$/, '$1'))
}

/** What makes two rows of the form the same: everything but the link. */
export const rowKey = (entry: DailyEntry): string =>
  JSON.stringify(
    bknDailyRow(entry, '')
      .slice(0, -1)
      .map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)),
  )

/** Takes the rows that the books hold already, each log on the books once. */
export function alreadyThere(rows: readonly ReadLogRow[], books: readonly DailyEntry[]): Set<number> {
  const left = new Map<string, number>()
  for (const entry of books) left.set(rowKey(entry), (left.get(rowKey(entry)) ?? 0) + 1)
  const same = new Set<number>()
  for (const { rowNumber, log } of rows) {
    if (!log.logDate) continue
    const one = rowKey({ ...log, logDate: log.logDate, evidence: 0 })
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    same.add(rowNumber)
  }
  return same
}

export type ImportedLogRow = ReadLogRowStored & { status: LogRowStatus; problems: string[] }
type ReadLogRowStored = Omit<ReadLogRow, 'problems'>

export type LogImportCounts = { added: number; same: number; rejected: number }

export const countsOf = (rows: readonly { status: LogRowStatus }[]): LogImportCounts => {
  const count = (of: LogRowStatus) => rows.filter(({ status }) => status === of).length
  return { added: count('NEW'), same: count('SAME'), rejected: count('REJECTED') }
}
