// A SIASN spreadsheet becomes drafts of employees, row by row, each refused row with its reasons.
// NIK, NPWP, BPJS, religion, marriage and address stay in the file: they are not needed here, so they are not read.
import { dayFromDb, type Day, addDays, isDay } from '../../calendar/rules.ts'
import type { EmployeeKind, LegalStatus, PositionFamily } from '../rules.ts'
import { normaliseNip, type NipProblem, parseNip, whyNotNip } from './nip.ts'
import { presentName, tidy } from './names.ts'
import { pppkGradeFromText, rankFromText } from './ranks.ts'

export type Cell = string | number | boolean | Date | null | undefined

export const IMPORT_FIELDS = [
  'nip',
  'name',
  'frontTitle',
  'backTitle',
  'unitName',
  'rank',
  'positionTitle',
  'positionFamily',
  'positionStartsOn',
  'legalStatus',
  'employmentStatus',
  'employeeType',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

/** Header names by which a column is known; SIASN's own comes first. */
export const IMPORT_HEADERS: Record<ImportField, readonly string[]> = {
  nip: ['NIP BARU', 'NIP', 'NIP/NI PPPK'],
  name: ['NAMA', 'NAMA LENGKAP', 'NAMA PEGAWAI'],
  frontTitle: ['GELAR DEPAN'],
  backTitle: ['GELAR BELAKANG'],
  unitName: ['UNOR NAMA', 'UNIT KERJA', 'UNIT ORGANISASI'],
  rank: ['GOL AKHIR NAMA', 'GOL AKHIR', 'GOLONGAN', 'GOL RUANG AKHIR'],
  positionTitle: ['JABATAN NAMA', 'JABATAN', 'NAMA JABATAN'],
  positionFamily: ['JENIS JABATAN NAMA', 'JENIS JABATAN'],
  positionStartsOn: ['TMT JABATAN'],
  legalStatus: ['KEDUDUKAN HUKUM NAMA', 'KEDUDUKAN HUKUM', 'STATUS PEGAWAI'],
  employmentStatus: ['STATUS CPNS PNS'],
  employeeType: ['JENIS PEGAWAI NAMA', 'JENIS PEGAWAI'],
}

export const REQUIRED_FIELDS = [
  'nip',
  'name',
  'unitName',
  'positionTitle',
] as const satisfies readonly ImportField[]

export const HEADER_WITHIN_ROWS = 20

export const IMPORT_MAX_ROWS = 50_000

const LONGEST_TEXT = 250

export type SheetProblem = 'sheet_empty' | 'header_missing' | 'column_missing' | 'no_rows' | 'too_many_rows'

export type Header = { row: number; columns: Partial<Record<ImportField, number>> }

/** The row that names the columns, below titles and merged cells; or what is missing from the likeliest one. */
export function findHeader(
  rows: readonly (readonly Cell[])[],
): Header | { problem: SheetProblem; missing: readonly string[] } {
  if (rows.every(isBlankRow)) return { problem: 'sheet_empty', missing: [] }
  const candidates = rows
    .slice(0, HEADER_WITHIN_ROWS)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
  const likeliest = candidates.reduce((best, next) => (knownIn(next) > knownIn(best) ? next : best), {
    row: 0,
    columns: {},
  })
  if (knownIn(likeliest) < 2) {
    return { problem: 'header_missing', missing: REQUIRED_FIELDS.map((field) => headerName(field)) }
  }
  const missing = REQUIRED_FIELDS.filter((field) => likeliest.columns[field] === undefined).map(headerName)
  if (missing.length > 0) return { problem: 'column_missing', missing }
  if (rows.length - likeliest.row - 1 > IMPORT_MAX_ROWS) return { problem: 'too_many_rows', missing: [] }
  return likeliest
}

export const headerName = (field: ImportField): string => IMPORT_HEADERS[field][0] ?? field

const knownIn = ({ columns }: Header) => Object.keys(columns).length

function columnsOf(cells: readonly Cell[]): Header['columns'] {
  const names = cells.map((cell) =>
    textOf(cell)
      .toUpperCase()
      .replace(/[_*:]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  const columns: Header['columns'] = {}
  for (const field of IMPORT_FIELDS) {
    const name = IMPORT_HEADERS[field].find((known) => names.includes(known))
    if (name) columns[field] = names.indexOf(name)
  }
  return columns
}

export type EmployeeDraft = {
  nip: string
  name: string
  frontTitle: string | null
  backTitle: string | null
  kind: EmployeeKind
  rankCode: string | null
  legalStatus: LegalStatus
  unitName: string
  positionTitle: string
  positionFamily: PositionFamily
  positionStartsOn: Day | null
}

export type RowReason =
  | NipProblem
  | 'nip_duplicate'
  | 'name_missing'
  | 'unit_missing'
  | 'unit_unknown'
  | 'position_missing'
  | 'position_family_unknown'
  | 'rank_unknown'
  | 'status_unknown'
  | 'date_unreadable'
  | 'text_too_long'
  | 'changed_since_preview'
  | 'kept_in_use'
  | 'kept_changed'

export type RowProblem = { column: string; reason: RowReason; value: string; sameAsRow?: number }

export type DraftRow = {
  rowNumber: number
  draft: EmployeeDraft | null
  problems: RowProblem[]
  nip: string
  /** What the row leaves unsaid: its column is not in the file, or its cell is blank. */
  unsaid: ReadonlySet<ImportField>
}

/** The rows below the header, numbered as the spreadsheet numbers them; blank rows are passed over. */
export function draftRows(rows: readonly (readonly Cell[])[], header: Header): DraftRow[] {
  const firstRowOf = new Map<string, number>()
  const drafted: DraftRow[] = []
  for (const [index, cells] of rows.entries()) {
    if (index <= header.row || isBlankRow(cells)) continue
    const row = draftRow(cells, header, index + 1)
    const first = firstRowOf.get(row.nip)
    if (first !== undefined) row.problems.push(cellProblem('nip', 'nip_duplicate', row.nip, first))
    else if (row.nip !== '') firstRowOf.set(row.nip, row.rowNumber)
    drafted.push(row.problems.length > 0 ? { ...row, draft: null } : row)
  }
  return drafted
}

/** The cells that are read, as they stood in the file: what a refused row is given back with. */
export function knownCells(
  cells: readonly Cell[],
  { columns }: Header,
): Partial<Record<ImportField, string>> {
  const known: Partial<Record<ImportField, string>> = {}
  for (const field of IMPORT_FIELDS) {
    const column = columns[field]
    if (column !== undefined) known[field] = textOf(cells[column]).slice(0, LONGEST_TEXT)
  }
  return known
}

/** What happened to a row after the preview: said of the row as a whole. */
export const rowRemark = (
  reason: 'changed_since_preview' | 'unit_unknown' | 'kept_in_use' | 'kept_changed',
): RowProblem => ({ column: '', reason, value: '' })

function draftRow(cells: readonly Cell[], { columns }: Header, rowNumber: number): DraftRow {
  const cellOf = (field: ImportField): Cell =>
    columns[field] === undefined ? undefined : cells[columns[field]]
  const problems: RowProblem[] = []
  const refuse = (field: ImportField, reason: RowReason) =>
    problems.push(cellProblem(field, reason, textOf(cellOf(field))))
  const text = (field: ImportField) => {
    const value = tidy(textOf(cellOf(field)))
    if (value.length > LONGEST_TEXT) refuse(field, 'text_too_long')
    return value
  }

  const nipProblem = whyNotNipCell(cellOf('nip'))
  if (nipProblem) refuse('nip', nipProblem)
  const nip = nipProblem ? '' : normaliseNip(textOf(cellOf('nip')))
  const kind = kindOf(nip, text('employmentStatus'), text('employeeType'))

  const name = presentName(text('name'))
  if (name === '') refuse('name', 'name_missing')
  const unitName = text('unitName')
  if (unitName === '') refuse('unitName', 'unit_missing')
  const positionTitle = text('positionTitle')
  if (positionTitle === '') refuse('positionTitle', 'position_missing')

  const positionFamily = familyOf(text('positionFamily'))
  if (!positionFamily) refuse('positionFamily', 'position_family_unknown')
  const legalStatus = statusOf(text('legalStatus'))
  if (!legalStatus) refuse('legalStatus', 'status_unknown')
  const rankCode = rankOf(text('rank'), kind)
  if (rankCode === undefined) refuse('rank', 'rank_unknown')
  const positionStartsOn = dateOf(cellOf('positionStartsOn'))
  if (positionStartsOn === undefined) refuse('positionStartsOn', 'date_unreadable')

  const draft: EmployeeDraft = {
    nip,
    name,
    frontTitle: text('frontTitle') || null,
    backTitle: text('backTitle') || null,
    kind,
    rankCode: rankCode ?? null,
    legalStatus: legalStatus ?? 'ACTIVE',
    unitName,
    positionTitle,
    positionFamily: positionFamily ?? 'GENERAL',
    positionStartsOn: positionStartsOn ?? null,
  }
  const unsaid = new Set(IMPORT_FIELDS.filter((field) => tidy(textOf(cellOf(field))) === ''))
  return { rowNumber, draft, problems, nip, unsaid }
}

export const cellProblem = (
  field: ImportField,
  reason: RowReason,
  value: string,
  sameAsRow?: number,
): RowProblem => ({
  column: headerName(field),
  reason,
  value: value.slice(0, LONGEST_TEXT),
  ...(sameAsRow !== undefined && { sameAsRow }),
})

// A number in the cell has lost its last digits already: 18 digits are more than a spreadsheet's number holds.
const whyNotNipCell = (cell: Cell): NipProblem | undefined =>
  typeof cell === 'number' && cell >= 1e15 ? 'nip_mangled_by_excel' : whyNotNip(textOf(cell))

function kindOf(nip: string, status: string, type: string): EmployeeKind {
  if (parseNip(nip)?.kind === 'PPPK') return /PARUH WAKTU/i.test(`${type} ${status}`) ? 'PPPK_PW' : 'PPPK'
  return /^(C|CPNS)$/i.test(status) ? 'CPNS' : 'PNS'
}

function familyOf(text: string): PositionFamily | undefined {
  const name = text.toUpperCase()
  if (name === '') return 'GENERAL'
  if (/RANGKAP/.test(name)) return 'DUAL'
  if (/UMUM|PELAKSANA/.test(name)) return 'GENERAL'
  if (/FUNGSIONAL/.test(name)) return 'FUNCTIONAL'
  if (/STRUKTURAL|PIMPINAN|ADMINISTRATOR|PENGAWAS/.test(name)) return 'STRUCTURAL'
}

// Kedudukan hukum of SIASN (domain.md §1.5); the first pattern that fits.
const LEGAL_STATUS_NAMES: readonly [RegExp, LegalStatus][] = [
  [/^$/, 'ACTIVE'],
  [/HUKUMAN DISIPLIN/, 'DISCIPLINED'],
  [/CLTN|LUAR TANGGUNGAN/, 'ON_LEAVE_OUTSIDE'],
  [/TUGAS BELAJAR/, 'STUDY'],
  [/PEMBERHENTIAN SEMENTARA|DIBERHENTIKAN SEMENTARA/, 'SUSPENDED'],
  [/PERSIAPAN PENSIUN|\bMPP\b/, 'PRE_RETIREMENT'],
  [/DIBERHENTIKAN|PEMBERHENTIAN|TANPA HAK PENSIUN|DENGAN HAK PENSIUN/, 'DISMISSED'],
  [/PENSIUN|\bBUP\b/, 'RETIRED'],
  [/^(PNS |CPNS |PPPK )?AKTIF$|^AKTIF\b/, 'ACTIVE'],
]

const statusOf = (text: string): LegalStatus | undefined =>
  LEGAL_STATUS_NAMES.find(([pattern]) => pattern.test(text.toUpperCase()))?.[1]

/** Null where the cell is blank, undefined where it cannot be read. */
function rankOf(text: string, kind: EmployeeKind): string | null | undefined {
  if (text === '' || text === '-') return null
  return kind === 'PPPK' || kind === 'PPPK_PW' ? pppkGradeFromText(text) : rankFromText(text)
}

const EXCEL_EPOCH: Day = '1899-12-30'

const LAST_SERIAL = 73_415

/** dd-mm-yyyy, yyyy-mm-dd, a spreadsheet's own date or its serial number. Null where blank, undefined where unreadable. */
export function dateOf(cell: Cell): Day | null | undefined {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? undefined : dayFromDb(cell)
  const text = textOf(cell).trim()
  if (text === '' || text === '-') return null
  if (/^\d{1,5}(\.\d+)?$/.test(text))
    return Number(text) >= 1 && Number(text) <= LAST_SERIAL
      ? addDays(EXCEL_EPOCH, Math.floor(Number(text)))
      : undefined
  const written = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const day = written
    ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
    : text.slice(0, 10)
  if (isDay(day) && (written || /^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text))) return day
}

const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayFromDb(cell)
  return String(cell)
}

const isBlankRow = (cells: readonly Cell[]): boolean => cells.every((cell) => textOf(cell).trim() === '')
