import 'server-only'
import { enqueue, type JobCtx } from '@/lib/core/jobs'
import { refuse, refuseIf } from '@/lib/core/refusal'
import { isOffice, readCells, type SpreadsheetFile } from '@/lib/core/spreadsheet'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotResumeImport, whyNotRunImport, whyNotUndoImport } from '../rules'
import { classify, importCounts } from '../rules/import-comparison'
import {
  draftRows,
  findHeader,
  IMPORT_MAX_ROWS,
  knownCells,
  type DraftRow,
  type Header,
  type ImportField,
} from '../rules/import'
import type { BatchChoice, ImportChoice } from '../schema'
import { applyNextRows, type Newcomer } from '../store/imports/apply'
import { digestOfRows, endBatch, loadBatch, lockBatch, saveBatch, savePreview } from '../store/imports/batch'
import { onTheBooks, unitsByKey } from '../store/imports/books'
import { countKept, undoNextRows } from '../store/imports/undo'

export const IMPORT_BYTES = 10 * 1024 * 1024

export type ReadSheet = {
  fileName: string
  columns: Header['columns']
  rows: DraftRow[]
  cells: Map<number, Partial<Record<ImportField, string>>>
}

/** Reads a file into rows, before any transaction opens. `inspect` looks into an Office package first. */
export const acceptSheet =
  (inspect: (file: SpreadsheetFile) => Promise<unknown>) =>
  async ({ name, bytes }: SpreadsheetFile): Promise<ReadSheet> => {
    if (isOffice(bytes)) await inspect({ name, bytes })
    const sheet = await readCells({ name, bytes }, IMPORT_MAX_ROWS)
    const header = findHeader(sheet)
    if ('problem' in header) return refuse(header.problem, { columns: header.missing.join(', ') })
    const rows = draftRows(sheet, header)
    if (rows.length === 0) refuse('no_rows')
    const cells = rows.map(
      ({ rowNumber }) => [rowNumber, knownCells(sheet[rowNumber - 1] ?? [], header)] as const,
    )
    return { fileName: name.slice(0, 200), columns: header.columns, rows, cells: new Map(cells) }
  }

/** Lays the rows beside what is on the books. Nothing is changed yet. */
export async function previewImport(ctx: WriteCtx, { fileName, columns, rows, cells }: ReadSheet) {
  const employees = await onTheBooks(
    ctx,
    rows.flatMap(({ draft }) => draft?.nip ?? []),
  )
  const classified = classify(rows, { employees, units: await unitsByKey(ctx), columns }).map((row) => ({
    ...row,
    cells: cells.get(row.rowNumber) ?? {},
    version: employees.get(row.nip)?.version ?? null,
  }))
  const counts = importCounts(classified)
  const batchId = await savePreview(ctx, fileName, classified, counts)
  ctx.record('employee_import.previewed', { type: 'import_batch', id: batchId }, { ...counts })
  return { batchId, ...counts }
}

export async function startImport(ctx: WriteCtx, { batchId, version }: ImportChoice) {
  const batch = await loadBatch(ctx, batchId)
  refuseIf(whyNotRunImport(batch))
  await saveBatch(ctx, { id: batchId, version }, { status: 'QUEUED' })
  ctx.record(
    'employee_import.started',
    { type: 'import_batch', id: batchId },
    {
      added: batch.added,
      changed: batch.changed,
    },
  )
  ctx.after(() => enqueue('import.run', { regionId: ctx.regionId, batchId }))
}

export async function undoImport(ctx: WriteCtx, { batchId, version }: ImportChoice) {
  const batch = await loadBatch(ctx, batchId)
  // People who are in use, or were changed since, stay as they are; each is told of in its row.
  refuseIf(whyNotUndoImport(batch, { now: ctx.now, builtUpon: false }))
  await saveBatch(ctx, { id: batchId, version }, { undoneAt: ctx.now })
  ctx.record('employee_import.undo_asked', { type: 'import_batch', id: batchId })
  ctx.after(() => enqueue('import.undo', { regionId: ctx.regionId, batchId }))
}

/** For work that stopped half-way: told twice, it is still done once. */
export async function resumeImport(ctx: WriteCtx, { batchId }: BatchChoice) {
  const batch = await loadBatch(ctx, batchId)
  refuseIf(whyNotResumeImport(batch))
  ctx.record('employee_import.resumed', { type: 'import_batch', id: batchId })
  const work = batch.undoneAt ? 'import.undo' : 'import.run'
  ctx.after(() => enqueue(work, { regionId: ctx.regionId, batchId }))
}

/** Runs one piece of the work in a transaction of its own. */
export type Piece = <T>(work: (ctx: JobCtx) => Promise<T>) => Promise<T>
/** Accounts lie in a slice further right; the import only says who came. */
export type Welcome = (ctx: JobCtx, newcomers: readonly Newcomer[]) => Promise<void>

/** The import itself: five hundred rows at a time, so that a kill loses none and repeats none. */
export async function runImport(piece: Piece, batchId: string, welcome: Welcome): Promise<void> {
  const runs = await piece(async (ctx) => {
    const batch = await lockBatch(ctx, batchId)
    if (batch.status === 'QUEUED' || batch.status === 'FAILED')
      await saveBatch(ctx, batch, { status: 'RUNNING', problem: null })
    return batch.status === 'QUEUED' || batch.status === 'FAILED' || batch.status === 'RUNNING'
  })
  if (!runs) return
  const nextRows = () =>
    piece(async (ctx) => {
      if ((await lockBatch(ctx, batchId)).status !== 'RUNNING') return 0
      const { handled, newcomers } = await applyNextRows(ctx, batchId)
      await welcome(ctx, newcomers)
      return handled
    })
  while ((await nextRows()) > 0);
  await piece(async (ctx) => {
    const batch = await lockBatch(ctx, batchId)
    if (batch.status !== 'RUNNING') return
    await endBatch(ctx, batchId, 'DONE')
    ctx.record(
      'employee_import.finished',
      { type: 'import_batch', id: batchId },
      {
        added: batch.added,
        changed: batch.changed,
        digest: await digestOfRows(ctx, batchId),
      },
    )
  })
}

export async function runUndo(piece: Piece, batchId: string): Promise<void> {
  const nextRows = () =>
    piece(async (ctx) => {
      const batch = await lockBatch(ctx, batchId)
      return batch.status === 'DONE' && batch.undoneAt ? undoNextRows(ctx, batchId) : 0
    })
  while ((await nextRows()) > 0);
  await piece(async (ctx) => {
    const batch = await lockBatch(ctx, batchId)
    if (batch.status !== 'DONE' || !batch.undoneAt) return
    await endBatch(ctx, batchId, 'UNDONE')
    ctx.record(
      'employee_import.undone',
      { type: 'import_batch', id: batchId },
      {
        kept: await countKept(ctx, batchId),
      },
    )
  })
}

/** Says on the batch that its work stopped; what is in stays in, and it can be resumed. */
export async function markStopped(ctx: JobCtx, batchId: string): Promise<void> {
  const batch = await lockBatch(ctx, batchId)
  if (batch.status !== 'RUNNING' && batch.status !== 'QUEUED') return
  await saveBatch(ctx, batch, { status: 'FAILED', problem: 'stopped' })
  ctx.record('employee_import.stopped', { type: 'import_batch', id: batchId })
}
