// Daily rows of the attendance system: who was what on which day (domain.md §7.5). ALPA alone counts for discipline; any other
// word takes back a day that was counted before.
import type { Day } from '../../calendar/rules.ts'
import { dateOf, type Cell } from '../../organization/rules/import.ts'
import { normaliseNip } from '../../organization/rules/nip.ts'
import { cellText, findTitles, isBlankRow, type Titled } from '../../organization/rules/sheet-titles.ts'

export const ATTENDANCE_STATUSES = [
  'HADIR',
  'TERLAMBAT',
  'PULANG_CEPAT',
  'IZIN',
  'SAKIT',
  'CUTI',
  'DINAS_LUAR',
  'TUGAS_BELAJAR',
  'ALPA',
] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]

export const ABSENCE_COLUMNS = ['NIP', 'Tanggal', 'Status'] as const
type AbsenceColumn = (typeof ABSENCE_COLUMNS)[number]
export const ABSENCE_IMPORT_MAX_ROWS = 5000
const UNDO_HOURS = 24

export type AbsenceRowProblem =
  | 'nip_missing'
  | 'nip_unknown'
  | 'date_missing'
  | 'date_unreadable'
  | 'date_ahead'
  | 'status_unknown'
  | 'day_off'
  | 'on_leave'
  | 'own_row'
  | 'told_otherwise'
/** What no change of the books mends: it stands in the file itself. */
export const isOfTheFile = (problem: AbsenceRowProblem): boolean =>
  ['nip_missing', 'date_missing', 'date_unreadable', 'status_unknown'].includes(problem)

export type AbsenceImportReason =
  'import_applied' | 'import_empty' | 'import_not_applied' | 'import_undone' | 'undo_late'

export const ABSENCE_ROW_STATUSES = ['NEW', 'CHANGED', 'SAME', 'REJECTED'] as const
export type AbsenceRowStatus = (typeof ABSENCE_ROW_STATUSES)[number]

export type ReadAbsence = {
  rowNumber: number
  /** The three cells as they stood, for whoever mends them. */
  cells: string[]
  nip: string
  day: Day | null
  status: AttendanceStatus | null
  problems: AbsenceRowProblem[]
}

/** The row with the three titles, in whatever order they stand; or what is missing from the likeliest one. */
export const findAbsenceHeader = (rows: readonly (readonly Cell[])[]) =>
  findTitles(rows, ABSENCE_COLUMNS, ABSENCE_IMPORT_MAX_ROWS)

/** TANPA KETERANGAN and TK are what others write for ALPA. */
export function statusFrom(text: string): AttendanceStatus | null {
  const word = text.toUpperCase().replaceAll(/[\s-]+/g, '_')
  if (word === 'TK' || word === 'TANPA_KETERANGAN' || word === 'ALPHA') return 'ALPA'
  return ATTENDANCE_STATUSES.find((status) => status === word) ?? null
}

/** The rows below the header, numbered as the spreadsheet numbers them; blank rows are passed over. */
export function readAbsenceRows(
  rows: readonly (readonly Cell[])[],
  { row, columns }: Titled<AbsenceColumn>,
): ReadAbsence[] {
  return rows.flatMap((cells, index) => {
    if (index <= row || isBlankRow(cells)) return []
    const [nipCell, dayCell, statusCell] = ABSENCE_COLUMNS.map((column) => cells[columns[column]])
    const nip = normaliseNip(cellText(nipCell))
    const day = dateOf(dayCell)
    const status = statusFrom(cellText(statusCell))
    const problems: AbsenceRowProblem[] = [
      ...(nip === '' ? (['nip_missing'] as const) : []),
      ...(day === null
        ? (['date_missing'] as const)
        : day === undefined
          ? (['date_unreadable'] as const)
          : []),
      ...(status === null ? (['status_unknown'] as const) : []),
    ]
    return [
      {
        rowNumber: index + 1,
        cells: [cellText(nipCell), day ?? cellText(dayCell), cellText(statusCell)],
        nip,
        day: day ?? null,
        status,
        problems,
      },
    ]
  })
}

/** What is known of a row's person and day when it is laid beside the books. */
export type AbsenceFacts = {
  today: Day
  /** The person behind the NIP; nobody of this region has another one. */
  employeeId: string | null
  own: boolean
  dayOff: boolean
  onLeave: boolean
  /** The day on the books: counted, excused since, or taken back by the undoing of a file. */
  absence: 'NONE' | 'COUNTED' | 'EXCUSED' | 'UNDONE'
}

export type Judged = { status: AbsenceRowStatus; problems: AbsenceRowProblem[] }

export function judgeAbsence(row: ReadAbsence, of: AbsenceFacts): Judged {
  const refused = (...problems: AbsenceRowProblem[]): Judged => ({ status: 'REJECTED', problems })
  if (row.problems.length > 0 || row.day === null || row.status === null) return refused(...row.problems)
  if (of.employeeId === null) return refused('nip_unknown')
  if (row.day > of.today) return refused('date_ahead')
  if (row.status !== 'ALPA') {
    if (of.absence !== 'COUNTED') return { status: 'SAME', problems: [] }
    return of.own ? refused('own_row') : { status: 'CHANGED', problems: [] }
  }
  if (of.absence === 'COUNTED' || of.absence === 'EXCUSED') return { status: 'SAME', problems: [] }
  if (of.own) return refused('own_row')
  if (of.dayOff) return refused('day_off')
  if (of.onLeave) return refused('on_leave')
  return { status: 'NEW', problems: [] }
}

/** Of rows about one person and day only the first is heard; another that tells otherwise is refused, not chosen. */
export function toldTwice(rows: readonly ReadAbsence[]): { again: Set<number>; otherwise: Set<number> } {
  const first = new Map<string, AttendanceStatus | null>()
  const told = { again: new Set<number>(), otherwise: new Set<number>() }
  for (const { rowNumber, nip, day, status } of rows) {
    if (!nip || !day) continue
    const key = `${nip} ${day}`
    const before = first.get(key)
    if (before === undefined) first.set(key, status)
    else told[before === status ? 'again' : 'otherwise'].add(rowNumber)
  }
  return told
}

type Standing = { appliedAt: Date | null; undoneAt: Date | null }

export function whyNotApply(
  { appliedAt }: Standing,
  { changes }: { changes: number },
): AbsenceImportReason | undefined {
  if (appliedAt) return 'import_applied'
  if (changes === 0) return 'import_empty'
}

export function whyNotUndo({ appliedAt, undoneAt }: Standing, now: Date): AbsenceImportReason | undefined {
  if (!appliedAt) return 'import_not_applied'
  if (undoneAt) return 'import_undone'
  if (now.getTime() - appliedAt.getTime() > UNDO_HOURS * 3_600_000) return 'undo_late'
}
