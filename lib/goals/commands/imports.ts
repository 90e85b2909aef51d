import 'server-only'
import { yearOf } from '@/lib/calendar/rules'
import { refuse, refuseIf } from '@/lib/core/refusal'
import { isOffice, readCells, type SpreadsheetFile } from '@/lib/core/spreadsheet'
import type { WriteCtx } from '@/lib/core/types'
import { importCounts } from '@/lib/organization/rules/import-comparison'
import { visionOf, visions } from '../queries'
import {
  classifyGoals,
  draftGoalRows,
  findGoalHeader,
  GOAL_IMPORT_MAX_ROWS,
  type GoalDraftRow,
} from '../rules/import'
import type { GoalImportChoice } from '../schema'
import { applyRows, booksOf, digestOf, loadImport, markApplied, savePreview } from '../store/imports'

export const GOAL_IMPORT_BYTES = 5 * 1024 * 1024

export type ReadGoalSheet = { fileName: string; rows: GoalDraftRow[] }

/** Reads a file into rows, before any transaction opens. `inspect` looks into an Office package first. */
export const acceptGoalSheet =
  (inspect: (file: SpreadsheetFile) => Promise<unknown>) =>
  async ({ name, bytes }: SpreadsheetFile): Promise<ReadGoalSheet> => {
    if (isOffice(bytes)) await inspect({ name, bytes })
    const sheet = await readCells({ name, bytes }, GOAL_IMPORT_MAX_ROWS)
    const header = findGoalHeader(sheet)
    if ('problem' in header) return refuse(header.problem, { columns: header.missing.join(', ') })
    return { fileName: name.slice(0, 200), rows: draftGoalRows(sheet, header) }
  }

/** Lays the rows beside what stands under the vision of today. Nothing is changed yet. */
export async function previewGoals(ctx: WriteCtx, { fileName, rows: drafted }: ReadGoalSheet) {
  const vision = visionOf(await visions(ctx), yearOf(ctx.today)) ?? refuse('vision_missing')
  const rows = classifyGoals(drafted, await booksOf(ctx, vision))
  const counts = importCounts(rows)
  const importId = await savePreview(ctx, { visionId: vision.id, fileName, rows, counts })
  ctx.record('goal_import.previewed', { type: 'goal_import', id: importId }, { ...counts })
  return { importId }
}

/** What the preview showed, and nothing else: where the goals moved on meanwhile, the file is looked at anew. */
export async function applyGoals(ctx: WriteCtx, { importId, version }: GoalImportChoice) {
  const { vision, rows, digest, added, changed, appliedAt } = await loadImport(ctx, importId)
  refuseIf(appliedAt ? 'import_applied' : undefined)
  refuseIf(added + changed === 0 ? 'import_empty' : undefined)
  const books = await booksOf(ctx, vision)
  const again = classifyGoals(rows, books)
  refuseIf(digestOf(again) === digest ? undefined : 'import_outdated')
  await markApplied(ctx, { id: importId, version })
  await applyRows(ctx, vision.id, again, books)
  ctx.record('goal_import.applied', { type: 'goal_import', id: importId }, { added, changed, digest })
}
