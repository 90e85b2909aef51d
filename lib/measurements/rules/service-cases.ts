// One step of one service for one citizen: by when it was promised, whether it was on time, and what that comes to.
import { addDays, addWorkingDays, isDay, workingDays, type Day, type Holidays } from '../../calendar/rules.ts'
import { plainText } from '../../calendar/rules/text.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'

export const MOST_CASES = 200
export const LONGEST_TARGET = 365

export const dueDay = (startedOn: Day, targetDays: number, holidays: Holidays): Day =>
  addWorkingDays(startedOn, targetDays, holidays)

/** Working days after the first; done on the day it began is none. */
export const daysTaken = (startedOn: Day, through: Day, holidays: Holidays): number =>
  workingDays({ from: addDays(startedOn, 1), through }, holidays).length

export type CaseReason =
  | 'case_in_future'
  | 'case_ends_before_start'
  | 'case_quarter_closed'
  | 'case_known'
  | 'case_finished'
  | 'case_withdrawn'
  | 'case_names_citizen'
  | 'case_reason_missing'

/** Sixteen digits are an identity card; a case has a number of its own. */
export const looksLikeCitizen = (caseNumber: string): boolean =>
  /^\d{16}$/.test(caseNumber.replaceAll(/\D/g, ''))

type Spent = { startedOn: Day; finishedOn?: Day | null }

const whyNotSpent = ({ startedOn, finishedOn }: Spent, today: Day): CaseReason | undefined => {
  if (startedOn > today || (finishedOn ?? today) > today) return 'case_in_future'
  if (finishedOn && finishedOn < startedOn) return 'case_ends_before_start'
}

/** What is entered late must not change what a closed quarter came to: it would have been counted where it was due. */
export function whyNotRecordCase(
  wanted: Spent & { caseNumber: string },
  { today, known, closed }: { today: Day; known: boolean; closed: boolean },
): CaseReason | undefined {
  if (looksLikeCitizen(wanted.caseNumber)) return 'case_names_citizen'
  const spent = whyNotSpent(wanted, today)
  if (spent) return spent
  if (known) return 'case_known'
  if (closed) return 'case_quarter_closed'
}

type Standing = { finishedOn: Day | null; withdrawnAt: Date | null }

export function whyNotFinish(
  standing: Standing & { startedOn: Day },
  { finishedOn, today, closed }: { finishedOn: Day; today: Day; closed: boolean },
): CaseReason | undefined {
  if (standing.withdrawnAt) return 'case_withdrawn'
  if (standing.finishedOn) return 'case_finished'
  const spent = whyNotSpent({ startedOn: standing.startedOn, finishedOn }, today)
  if (spent) return spent
  if (closed) return 'case_quarter_closed'
}

export function whyNotWithdrawCase(
  standing: Standing,
  { reason, closed }: { reason: string; closed: boolean },
): CaseReason | undefined {
  if (standing.withdrawnAt) return 'case_withdrawn'
  if (reason.trim().length < CORRECTION_REASON_MIN) return 'case_reason_missing'
  if (closed) return 'case_quarter_closed'
}

/** What fell due: of so many, so many on time; the median in working days of those that are done. */
export type Timeliness = { due: number; onTime: number; median: number | null }

/** The number of an indicator of time as its unit asks for it; none where it counts hours, or where nothing fell due. */
export function timedValue({ due, onTime, median }: Timeliness, measureUnit: string): string | null {
  if (due === 0) return null
  if (measureUnit === '%') return (Math.round((onTime / due) * 1000) / 10).toString()
  return /^hari\b/i.test(measureUnit) && median !== null ? median.toString() : null
}

export const CASE_COLUMNS = ['number', 'service', 'step', 'started', 'finished', 'target'] as const
export type CaseFault =
  | 'columns_missing'
  | 'number_missing'
  | 'service_missing'
  | 'step_missing'
  | 'started_wrong'
  | 'finished_wrong'
  | 'target_wrong'
  | 'twice'
  | CaseReason

export type CaseRow = {
  caseNumber: string
  service: string
  step: string
  startedOn: Day
  finishedOn?: Day
  targetDays: number
}
export type ReadCase = { line: number } & ({ row: CaseRow } | { fault: CaseFault; text: string })

/** A day as people and sheets write it: 2026-05-04, 04/05/2026, 4-5-2026. */
function dayFrom(text: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isDay(written) ? written : undefined
}

const keyOf = ({ service, step, caseNumber }: CaseRow) => [service, step, caseNumber].join('\n').toLowerCase()

/** Rows as they were copied from a sheet: columns by tab or semicolon, a line of titles left out. */
export function readCases(pasted: string, today: Day): ReadCase[] {
  const seen = new Set<string>()
  return pasted.split(/\r?\n/).flatMap((text, at): ReadCase[] => {
    if (text.trim() === '') return []
    const cells = text.split(text.includes('\t') ? '\t' : ';').map((cell) => plainText(cell).trim())
    if (at === 0 && /nomor/i.test(cells[0] ?? '') && !dayFrom(cells[3] ?? '')) return []
    const read = caseFrom(cells, today)
    if (typeof read === 'string') return [{ line: at + 1, fault: read, text }]
    if (seen.has(keyOf(read))) return [{ line: at + 1, fault: 'twice', text }]
    seen.add(keyOf(read))
    return [{ line: at + 1, row: read }]
  })
}

function caseFrom(cells: readonly string[], today: Day): CaseRow | CaseFault {
  if (cells.length < CASE_COLUMNS.length) return 'columns_missing'
  const [caseNumber = '', service = '', step = '', started = '', finished = '', target = ''] = cells
  if (caseNumber === '' || caseNumber.length > 40) return 'number_missing'
  if (service.length < 3 || service.length > 80) return 'service_missing'
  if (step.length < 3 || step.length > 80) return 'step_missing'
  const startedOn = dayFrom(started)
  if (!startedOn) return 'started_wrong'
  const finishedOn = finished === '' ? undefined : dayFrom(finished)
  if (finished !== '' && !finishedOn) return 'finished_wrong'
  if (!/^\d{1,3}$/.test(target) || Number(target) > LONGEST_TARGET) return 'target_wrong'
  const row = { caseNumber, service, step, startedOn, targetDays: Number(target) }
  return (
    whyNotRecordCase({ ...row, finishedOn }, { today, known: false, closed: false }) ??
    (finishedOn ? { ...row, finishedOn } : row)
  )
}
