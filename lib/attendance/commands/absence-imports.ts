import 'server-only'
import { isWorkingDay, type Day } from '@/lib/calendar/rules'
import { plainText } from '@/lib/calendar/rules/text'
import { digestOf } from '@/lib/core/digest'
import { refuse, refuseIf } from '@/lib/core/refusal'
import { isOffice, readCells, type SpreadsheetFile } from '@/lib/core/spreadsheet'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { importExcuse, UNDONE } from '../labels/absence-imports'
import { calendarDays, leavesOf } from '../queries'
import {
  ABSENCE_IMPORT_MAX_ROWS,
  findAbsenceHeader,
  isOfTheFile,
  judgeAbsence,
  readAbsenceRows,
  toldTwice,
  whyNotApply,
  whyNotUndo,
  type ReadAbsence,
} from '../rules/absence-imports'
import type { AbsenceImportChoice, ImportedAbsence } from '../schema/absence-imports'
import {
  absenceStates,
  countDays,
  countDaysAgain,
  loadAbsenceImport,
  peopleByNip,
  saveAbsenceOutcome,
  saveAbsencePreview,
  saveUndone,
  takeDaysBack,
  type AbsenceCounts,
} from '../store/absence-imports'

export const ABSENCE_IMPORT_BYTES = 2 * 1024 * 1024

export type ReadAbsenceSheet = { fileName: string; rows: ReadAbsence[] }

/** Reads a file into rows, before any transaction opens. `inspect` looks into an Office package first. */
export const acceptAbsenceSheet =
  (inspect: (file: SpreadsheetFile) => Promise<unknown>) =>
  async ({ name, bytes }: SpreadsheetFile): Promise<ReadAbsenceSheet> => {
    if (isOffice(bytes)) await inspect({ name, bytes })
    const sheet = await readCells({ name, bytes }, ABSENCE_IMPORT_MAX_ROWS)
    const header = findAbsenceHeader(sheet)
    if ('problem' in header) return refuse(header.problem, { columns: header.missing.join(', ') })
    return { fileName: plainText(name).slice(0, 200), rows: readAbsenceRows(sheet, header) }
  }

/** Lays the rows beside the books. Nothing is changed yet; what is the same is only counted. */
export async function previewAbsences(ctx: WriteCtx, { fileName, rows }: ReadAbsenceSheet) {
  const judged = await judgeRows(ctx, rows)
  const importId = await saveAbsencePreview(ctx, fileName, kept(judged), countsOf(judged))
  ctx.record('absence_import.previewed', { type: 'absence_import', id: importId }, { rows: rows.length })
  return { importId }
}

/** What the file says that the books do not; judged anew, since they may have changed since the preview. */
export async function applyAbsences(ctx: WriteCtx, { importId, version }: AbsenceImportChoice) {
  const batch = await loadAbsenceImport(ctx, importId)
  refuseIf(whyNotApply(batch, { changes: batch.added + batch.changed }))
  const judged = await judgeRows(
    ctx,
    batch.rows.map((row) => ({ ...row, problems: row.problems.filter(isOfTheFile) })),
  )
  await countDays(ctx, placedAs(judged, 'NEW'))
  for (const [excuse, rows] of excusedBy(judged)) await takeDaysBack(ctx, rows, excuse)
  const counts = countsOf(judged)
  await saveAbsenceOutcome(ctx, { id: importId, version }, kept(judged), {
    ...counts,
    same: batch.same + counts.same,
  })
  ctx.record(
    'absence_import.applied',
    { type: 'absence_import', id: importId },
    { added: counts.added, changed: counts.changed, digest: digestOf(kept(judged)) },
  )
  return { added: counts.added, changed: counts.changed }
}

/** Within a day a file can be taken back: what it counted counts no more, what it took back counts again. */
export async function undoAbsences(ctx: WriteCtx, { importId, version }: AbsenceImportChoice): Promise<void> {
  const batch = await loadAbsenceImport(ctx, importId)
  refuseIf(whyNotUndo(batch, ctx.now))
  await saveUndone(ctx, { id: importId, version })
  await takeDaysBack(ctx, placedAs(batch.rows, 'NEW'), UNDONE)
  for (const [excuse, rows] of excusedBy(batch.rows)) await countDaysAgain(ctx, rows, excuse)
  ctx.record('absence_import.undone', { type: 'absence_import', id: importId })
}

const placedAs = (rows: readonly ImportedAbsence[], wanted: ImportedAbsence['outcome']) =>
  rows.flatMap(({ outcome, employeeId, day }) =>
    outcome === wanted && employeeId && day ? [{ employeeId, day }] : [],
  )

/** Days taken back, by the words that stand on them. */
const excusedBy = (rows: readonly ImportedAbsence[]) =>
  [...Map.groupBy(rows, ({ status }) => status)].flatMap(([status, own]) =>
    status ? [[importExcuse(status), placedAs(own, 'CHANGED')] as const] : [],
  )

const kept = (rows: readonly ImportedAbsence[]) => rows.filter(({ outcome }) => outcome !== 'SAME')

function countsOf(rows: readonly ImportedAbsence[]): AbsenceCounts {
  const count = (of: ImportedAbsence['outcome']) => rows.filter(({ outcome }) => outcome === of).length
  return { added: count('NEW'), changed: count('CHANGED'), same: count('SAME'), rejected: count('REJECTED') }
}

async function judgeRows(ctx: Ctx, rows: readonly ReadAbsence[]): Promise<ImportedAbsence[]> {
  const people = await peopleByNip(ctx, [...new Set(rows.map(({ nip }) => nip))])
  const days = rows.flatMap(({ day }) => day ?? []).toSorted()
  const range = { from: days[0] ?? ctx.today, through: days.at(-1) ?? ctx.today }
  const ids = [...people.values()].map(({ id }) => id)
  const { holidays } = await calendarDays(ctx, range)
  const onBooks = await absenceStates(ctx, ids, range)
  const absent = rows.flatMap(({ nip, status }) => (status === 'ALPA' ? (people.get(nip)?.id ?? []) : []))
  const leaves = Map.groupBy(await leavesOf(ctx, [...new Set(absent)], range), ({ employeeId }) => employeeId)
  const onLeave = (id: string, day: Day) =>
    (leaves.get(id) ?? []).some(({ from, through }) => from <= day && day <= through)
  const twice = toldTwice(rows)
  return rows.map(({ problems, ...row }): ImportedAbsence => {
    const person = people.get(row.nip)
    const { status: outcome, problems: found } = twice.otherwise.has(row.rowNumber)
      ? { status: 'REJECTED' as const, problems: ['told_otherwise' as const] }
      : twice.again.has(row.rowNumber)
        ? { status: 'SAME' as const, problems: [] }
        : judgeAbsence(
            { ...row, problems },
            {
              today: ctx.today,
              employeeId: person?.id ?? null,
              own: person !== undefined && person.id === ctx.actor.employeeId,
              dayOff: row.day !== null && !isWorkingDay(row.day, holidays),
              onLeave: person !== undefined && row.day !== null && onLeave(person.id, row.day),
              absence: (person && row.day && onBooks.get(`${person.id} ${row.day}`)) || 'NONE',
            },
          )
    return { ...row, outcome, problems: found, employeeId: person?.id ?? null, name: person?.name ?? null }
  })
}
