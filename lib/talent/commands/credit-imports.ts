import 'server-only'
import { whyNotApply, whyNotUndo } from '@/lib/attendance/rules/absence-imports'
import { plainText } from '@/lib/calendar/rules/text'
import { digestOf } from '@/lib/core/digest'
import { refuse, refuseIf } from '@/lib/core/refusal'
import { isOffice, readCells, type SpreadsheetFile } from '@/lib/core/spreadsheet'
import type { WriteCtx } from '@/lib/core/types'
import { findTitles } from '@/lib/organization/rules/sheet-titles'
import { importSource } from '../labels/credit-imports'
import {
  CREDIT_COLUMNS,
  CREDIT_IMPORT_MAX_ROWS,
  judgeCredits,
  type JudgedCredit,
  type ReadCredit,
} from '../rules/credit-import'
import { readCreditRows, type CreditImportChoice } from '../schema/credit-imports'
import {
  creditPeople,
  loadCreditImport,
  lockPeople,
  saveCreditOutcome,
  saveCreditPreview,
  saveCredits,
  saveCreditUndone,
  withdrawCredits,
  type CreditCounts,
} from '../store/credit-imports'

export const CREDIT_IMPORT_BYTES = 2 * 1024 * 1024

export type ReadCreditSheet = { fileName: string; rows: ReadCredit[] }

/** Reads a file into rows, before any transaction opens. `inspect` looks into an Office package first. */
export const acceptCreditSheet =
  (inspect: (file: SpreadsheetFile) => Promise<unknown>) =>
  async ({ name, bytes }: SpreadsheetFile): Promise<ReadCreditSheet> => {
    if (isOffice(bytes)) await inspect({ name, bytes })
    const sheet = await readCells({ name, bytes }, CREDIT_IMPORT_MAX_ROWS)
    const titles = findTitles(sheet, CREDIT_COLUMNS, CREDIT_IMPORT_MAX_ROWS)
    if ('problem' in titles) return refuse(titles.problem, { columns: titles.missing.join(', ') })
    return { fileName: plainText(name).slice(0, 190), rows: readCreditRows(sheet, titles) }
  }

const nipsOf = (rows: readonly ReadCredit[]) => [...new Set(rows.map(({ nip }) => nip))]

/** Lays the rows beside what stands. Nothing is changed yet; what is the same is only counted. */
export async function previewCredits(ctx: WriteCtx, { fileName, rows }: ReadCreditSheet) {
  const judged = judgeCredits(rows, await creditPeople(ctx, nipsOf(rows)), ctx.today)
  const importId = await saveCreditPreview(ctx, fileName, kept(judged), countsOf(judged))
  ctx.record('credit_import.previewed', { type: 'credit_import', id: importId }, { rows: rows.length })
  return { importId }
}

/** What the file says that does not stand yet; judged anew, since the books may have changed since the preview. */
export async function applyCredits(ctx: WriteCtx, { importId, version }: CreditImportChoice) {
  const batch = await loadCreditImport(ctx, importId)
  refuseIf(whyNotApply(batch, { changes: batch.added }))
  await lockPeople(ctx, nipsOf(batch.rows))
  const judged = judgeCredits(batch.rows, await creditPeople(ctx, nipsOf(batch.rows)), ctx.today)
  const saved = await saveCredits(ctx, kept(judged), importSource(batch.fileName))
  const counts = countsOf(judged)
  await saveCreditOutcome(ctx, { id: importId, version }, saved, {
    ...counts,
    same: batch.same + counts.same,
  })
  ctx.record(
    'credit_import.applied',
    { type: 'credit_import', id: importId },
    { added: counts.added, digest: digestOf(saved) },
  )
  return { added: counts.added }
}

/** Within a day a file can be taken back: the facts that it made stand no more. */
export async function undoCredits(ctx: WriteCtx, { importId, version }: CreditImportChoice): Promise<void> {
  const batch = await loadCreditImport(ctx, importId)
  refuseIf(whyNotUndo(batch, ctx.now))
  await saveCreditUndone(ctx, { id: importId, version })
  const taken = await withdrawCredits(
    ctx,
    batch.rows.flatMap(({ factId }) => factId ?? []),
  )
  ctx.record('credit_import.undone', { type: 'credit_import', id: importId }, { taken })
}

const kept = (rows: readonly JudgedCredit[]) => rows.filter(({ outcome }) => outcome !== 'SAME')

function countsOf(rows: readonly JudgedCredit[]): CreditCounts {
  const count = (of: JudgedCredit['outcome']) => rows.filter(({ outcome }) => outcome === of).length
  return { added: count('NEW'), same: count('SAME'), rejected: count('REJECTED') }
}
