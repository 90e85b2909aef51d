import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { ImportBatchStatus } from '../../rules'
import type { ClassifiedRow, ComparedField, ImportCounts } from '../../rules/import-comparison'
import type { EmployeeDraft, ImportField } from '../../rules/import'
import type { Reach } from './books'

/** So many rows are handled in one transaction. */
export const CHUNK = 500

const INSERT_AT_ONCE = 5000

/** A row as it waits: what it will do, and to which state of the person. */
export type StoredDraft = EmployeeDraft & { unitId: string; changes: ComparedField[]; version: number | null }

/** A refused row keeps its cells, so that it can be given back. */
export type RefusedCells = Partial<Record<ImportField, string>>

export type PreviewRow = ClassifiedRow & { cells: RefusedCells; version: number | null }

const storedDraft = ({ draft, unitId, changes, version, cells }: PreviewRow): StoredDraft | RefusedCells =>
  draft && unitId ? { ...draft, unitId, changes, version } : cells

export async function savePreview(
  ctx: WriteCtx,
  fileName: string,
  rows: readonly PreviewRow[],
  counts: ImportCounts,
): Promise<string> {
  const id = newId()
  await ctx.db.importBatch.create({
    data: {
      ...counts,
      regionId: ctx.regionId,
      id,
      fileName,
      status: 'PREVIEW',
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  for (let start = 0; start < rows.length; start += INSERT_AT_ONCE) {
    const part = rows.slice(start, start + INSERT_AT_ONCE)
    await ctx.db.$executeRaw(Prisma.sql`
      INSERT INTO import_row (region_id, batch_id, row_number, status, draft, problems, employee_id)
      SELECT ${ctx.regionId}, ${id}::uuid, r.row_number, r.status, r.draft::jsonb, r.problems::jsonb, r.employee_id
      FROM unnest(${part.map((row) => row.rowNumber)}::int[], ${part.map((row) => row.status)}::text[],
                  ${part.map((row) => JSON.stringify(storedDraft(row)))}::text[],
                  ${part.map((row) => JSON.stringify(row.problems))}::text[],
                  ${part.map((row) => row.employeeId)}::uuid[])
        AS r (row_number, status, draft, problems, employee_id)`)
  }
  return id
}

export type Batch = {
  id: string
  status: ImportBatchStatus
  added: number
  changed: number
  finishedAt: Date | null
  undoneAt: Date | null
  version: number
}

const batchParts = {
  id: true,
  status: true,
  added: true,
  changed: true,
  finishedAt: true,
  undoneAt: true,
  version: true,
} as const

export async function loadBatch(ctx: Reach, id: string): Promise<Batch> {
  const row = found(
    await ctx.db.importBatch.findFirst({ where: { regionId: ctx.regionId, id }, select: batchParts }),
  )
  return { ...row, status: row.status as ImportBatchStatus }
}

export async function saveBatch(
  ctx: Reach,
  batch: Pick<Batch, 'id' | 'version'>,
  data: { status?: ImportBatchStatus; undoneAt?: Date; problem?: string | null },
) {
  const { count } = await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id: batch.id, version: batch.version },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** One worker at a time on a batch, however many were told to start. */
export async function lockBatch(ctx: Reach, id: string): Promise<Batch> {
  await ctx.db.$queryRaw(
    Prisma.sql`SELECT 1 FROM import_batch WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR UPDATE`,
  )
  return loadBatch(ctx, id)
}

export function split<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))]
}

/** One digest for all rows: the trail shows later whether a row was altered, without holding a name. */
export async function digestOfRows(ctx: Reach, batchId: string): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ digest: string | null }[]>(Prisma.sql`
    SELECT encode(sha256(convert_to(string_agg(
      row_number || ' ' || status || ' ' || coalesce(employee_id::text, '-') || ' ' || draft::text, E'\n'
      ORDER BY row_number), 'UTF8')), 'hex') AS digest
    FROM import_row WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid`)
  return row?.digest ?? ''
}

export async function endBatch(ctx: Reach, id: string, status: ImportBatchStatus) {
  await ctx.db.importBatch.updateMany({
    where: { regionId: ctx.regionId, id },
    data: {
      status,
      version: { increment: 1 },
      problem: null,
      ...(status === 'DONE' ? { finishedAt: ctx.now } : {}),
    },
  })
}
