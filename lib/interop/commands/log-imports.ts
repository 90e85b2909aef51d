import 'server-only'
import { foreseeLogs, saveLog } from '@/lib/activity-logs/commands/writing'
import { refusals } from '@/lib/activity-logs/labels'
import { ownLogs } from '@/lib/activity-logs/queries/own'
import { activityLogInput, type ActivityLogInput } from '@/lib/activity-logs/schema'
import { monthOf, monthRange, type Day } from '@/lib/calendar/rules'
import { found, Refusal, refuse, refuseIf } from '@/lib/core/refusal'
import { isOffice, readCells, type SpreadsheetFile } from '@/lib/core/spreadsheet'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { planOn } from '@/lib/plans/queries'
import { plainText } from '@/lib/calendar/rules/text'
import { logRowSentence, resultUnknown } from '../labels/log-imports'
import {
  alreadyThere,
  findLogHeader,
  LOG_IMPORT_MAX_ROWS,
  readLogRows,
  type ImportedLogRow,
  type ReadLog,
  type ReadLogRow,
} from '../rules/log-import'
import { isSent } from '../rules/bkn-daily'
import type { LogImportChoice } from '../schema/log-imports'
import { loadLogImport, saveLogOutcome, saveLogPreview } from '../store/log-imports'

export const LOG_IMPORT_BYTES = 2 * 1024 * 1024

export type ReadLogSheet = { fileName: string; rows: ReadLogRow[] }

/** Reads a file into rows, before any transaction opens. `inspect` looks into an Office package first. */
export const acceptLogSheet =
  (inspect: (file: SpreadsheetFile) => Promise<unknown>) =>
  async ({ name, bytes }: SpreadsheetFile): Promise<ReadLogSheet> => {
    if (isOffice(bytes)) await inspect({ name, bytes })
    const sheet = await readCells({ name, bytes }, LOG_IMPORT_MAX_ROWS)
    const header = findLogHeader(sheet)
    if ('problem' in header) return refuse(header.problem, { columns: header.missing.join(', ') })
    return { fileName: plainText(name).slice(0, 200), rows: readLogRows(sheet, header) }
  }

/** Lays the rows beside my books and asks the rules of the logs about what is new. Nothing is changed yet. */
export async function previewLogs(ctx: WriteCtx, { fileName, rows: read }: ReadLogSheet) {
  const same = alreadyThere(read, await sentLogs(ctx, read))
  const planned = plansOf(ctx)
  const judged: { row: ReadLogRow; problems: string[]; input: ActivityLogInput | null }[] = []
  for (const row of read) {
    if (same.has(row.rowNumber)) judged.push({ row, problems: [], input: null })
    else if (row.problems.length > 0)
      judged.push({ row, problems: row.problems.map(logRowSentence), input: null })
    else judged.push({ row, ...(await inputOf(row.log, planned)) })
  }
  const inputs = judged.flatMap(({ input }) => input ?? [])
  const foreseen = new Map((await foreseeLogs(ctx, inputs)).map((refusal, at) => [inputs[at], refusal]))
  const rows = judged.map(({ row: { rowNumber, cells, log }, problems, input }): ImportedLogRow => {
    const refusal = input && foreseen.get(input)
    const all = refusal ? [...problems, sentence(refusal)] : problems
    const status = same.has(rowNumber) ? 'SAME' : all.length > 0 ? 'REJECTED' : 'NEW'
    return { rowNumber, cells, log, status, problems: all }
  })
  const importId = await saveLogPreview(ctx, fileName, rows)
  ctx.record('log_import.previewed', { type: 'log_import', id: importId }, { rows: rows.length })
  return { importId }
}

/** Hands in the new rows one by one, each by the command of the logs; what it refuses is given back with its reason. */
export async function applyLogs(ctx: WriteCtx, { importId, version }: LogImportChoice) {
  const { rows, appliedAt } = await loadLogImport(ctx, importId)
  refuseIf(appliedAt ? 'import_applied' : undefined)
  refuseIf(rows.some(({ status }) => status === 'NEW') ? undefined : 'import_empty')
  const planned = plansOf(ctx)
  const outcome: ImportedLogRow[] = []
  for (const row of rows) {
    if (row.status !== 'NEW') outcome.push(row)
    else {
      const problems = await handIn(ctx, row.log, planned)
      outcome.push(problems.length > 0 ? { ...row, status: 'REJECTED', problems } : row)
    }
  }
  await saveLogOutcome(ctx, { id: importId, version }, outcome)
  const added = outcome.filter(({ status }) => status === 'NEW').length
  ctx.record('log_import.applied', { type: 'log_import', id: importId }, { added })
  return { added }
}

async function handIn(ctx: WriteCtx, log: ReadLog, planned: Planned): Promise<string[]> {
  const { input, problems } = await inputOf(log, planned)
  if (!input) return problems
  try {
    await saveLog(ctx, input)
    return []
  } catch (error) {
    // A refusal comes before anything of the row is written; whatever else happens undoes the whole file.
    if (error instanceof Refusal) return [sentence(error)]
    throw error
  }
}

const sentence = ({ reason, facts }: Pick<Refusal, 'reason' | 'facts'>): string => {
  const said = Object.entries(refusals).find(([known]) => known === reason)?.[1]
  return (said ?? 'Baris ini tidak dapat dikirim.').replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    String(facts[name] ?? whole),
  )
}

/** My sent logs of the months that the file speaks of. */
async function sentLogs(ctx: Ctx, rows: readonly ReadLogRow[]) {
  const months = new Set(rows.flatMap(({ log }) => log.logDate?.slice(0, 7) ?? []))
  const logs = []
  for (const month of months) logs.push(...(await ownLogs(ctx, monthRange(monthOf(`${month}-01`)))))
  return logs.filter(isSent)
}

type Planned = (day: Day) => Promise<{ id: string; text: string }[]>

/** The results of my plan on a day, asked once for each day. */
function plansOf(ctx: Ctx): Planned {
  const me = found(ctx.actor.employeeId ?? undefined)
  const known = new Map<Day, { id: string; text: string }[]>()
  return async (day) => {
    const results = known.get(day) ?? (await planOn(ctx, me, day))?.results ?? []
    known.set(day, results)
    return results
  }
}

/** What the form of a log takes, or why the row cannot become one. */
async function inputOf(
  { serves, logDate, ...log }: ReadLog,
  planned: Planned,
): Promise<{ input: ActivityLogInput | null; problems: string[] }> {
  const result =
    serves && logDate ? (await planned(logDate)).find(({ text }) => plainText(text) === serves) : undefined
  if (serves && !result) return { input: null, problems: [resultUnknown] }
  const read = activityLogInput.safeParse({
    ...log,
    logDate,
    workResultId: result?.id,
    evidenceIds: [],
    intent: 'submit',
  })
  return read.success
    ? { input: read.data, problems: [] }
    : { input: null, problems: read.error.issues.map(({ message }) => message) }
}
