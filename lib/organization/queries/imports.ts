import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { IMPORT_UNDO_HOURS, type ImportBatchStatus } from '../rules'
import type { ComparedField, RowStatus } from '../rules/import-comparison'
import { IMPORT_MAX_ROWS, type ImportField, type RowProblem, type RowReason } from '../rules/import'

/** Batches whose work was begun and not ended: a restart takes them up again. */
export async function unfinishedImports(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
): Promise<{ batchId: string; undoing: boolean }[]> {
  const rows = await ctx.db.importBatch.findMany({
    where: {
      regionId: ctx.regionId,
      OR: [{ status: { in: ['QUEUED', 'RUNNING'] } }, { status: 'DONE', undoneAt: { not: null } }],
    },
    select: { id: true, status: true },
  })
  return rows.map(({ id, status }) => ({ batchId: id, undoing: status === 'DONE' }))
}

export type BatchCard = {
  id: string
  fileName: string
  status: ImportBatchStatus
  undoing: boolean
  total: number
  added: number
  changed: number
  same: number
  rejected: number
  done: number
  createdAt: Date
  finishedAt: Date | null
  undoneAt: Date | null
  version: number
}

const cardParts = {
  id: true,
  fileName: true,
  status: true,
  total: true,
  added: true,
  changed: true,
  same: true,
  rejected: true,
  done: true,
  createdAt: true,
  finishedAt: true,
  undoneAt: true,
  version: true,
} as const

const card = ({ status, ...row }: Omit<BatchCard, 'status' | 'undoing'> & { status: string }): BatchCard => ({
  ...row,
  status: status as ImportBatchStatus,
  undoing: status === 'DONE' && row.undoneAt !== null,
})

/** The latest imports of the region. */
export async function latestImports(ctx: Ctx): Promise<BatchCard[]> {
  const rows = await ctx.db.importBatch.findMany({
    where: { regionId: ctx.regionId },
    select: cardParts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return rows.map(card)
}

/** Where a running import stands: asked again and again while it runs, so it is one small row. */
export async function importProgress(ctx: Ctx, batchId: string) {
  const { status, undoing, done, added, changed } = card(
    found(
      await ctx.db.importBatch.findFirst({
        where: { regionId: ctx.regionId, id: batchId },
        select: cardParts,
      }),
    ),
  )
  return { status, undoing, done, total: added + changed }
}

export type ProblemGroup = {
  reason: RowReason
  column: string
  rows: number
  firstRow: number
  examples: string[]
}

export type ImportRowView = {
  rowNumber: number
  status: RowStatus
  nip: string
  name: string
  unitName: string
  positionTitle: string
  problems: RowProblem[]
  changes: { field: ComparedField; from: string | null; to: string | null }[]
}

export type ImportView = {
  batch: BatchCard
  uploadedBy: string
  canUndo: boolean
  undoUntil: Date | null
  groups: ProblemGroup[]
  kept: { reason: RowReason; rows: number }[]
  shown: RowStatus
  rows: ImportRowView[]
  next: number | null
}

const ROWS_A_PAGE = 50

type StoredRow = {
  row_number: number
  status: RowStatus
  employee_id: string | null
  applied: boolean
  draft: Partial<Record<ImportField, string | null>> & {
    unitId?: string
    rankCode?: string | null
    changes?: ComparedField[]
  } & Partial<Record<'kind', string>>
  problems: RowProblem[]
}

/** One import: what it will do or did, its problems by kind, and a page of its rows, or all of them for a file. */
export async function importView(
  ctx: Ctx,
  batchId: string,
  { shown, after, whole = false }: { shown?: string; after?: string; whole?: boolean },
): Promise<ImportView> {
  const { regionId } = ctx
  const row = found(
    await ctx.db.importBatch.findFirst({
      where: { regionId, id: batchId },
      select: { ...cardParts, createdBy: true },
    }),
  )
  const { createdBy, ...parts } = row
  const batch = card(parts)
  const uploader = await ctx.db.account.findFirst({
    where: { regionId, id: createdBy },
    select: { displayName: true },
  })
  const undoUntil = batch.finishedAt
    ? new Date(batch.finishedAt.getTime() + IMPORT_UNDO_HOURS * 3_600_000)
    : null
  const status = shownStatus(shown, batch)
  const atMost = whole ? IMPORT_MAX_ROWS : ROWS_A_PAGE
  const page = await rowsOf(ctx, batchId, status, rowAfter(after), atMost + 1)
  const rows = page.slice(0, atMost)
  return {
    batch,
    uploadedBy: uploader?.displayName ?? '',
    canUndo: batch.status === 'DONE' && !batch.undoing && undoUntil !== null && ctx.now < undoUntil,
    undoUntil,
    groups: await problemGroups(ctx, batchId),
    kept: await keptRows(ctx, batchId, batch),
    shown: status,
    rows: await rowViews(ctx, rows),
    next: page.length > atMost ? (rows.at(-1)?.row_number ?? null) : null,
  }
}

function shownStatus(wanted: string | undefined, batch: BatchCard): RowStatus {
  const counts: [RowStatus, number][] = [
    ['REJECTED', batch.rejected],
    ['NEW', batch.added],
    ['CHANGED', batch.changed],
    ['SAME', batch.same],
  ]
  const asked = counts.find(([status]) => status === wanted)
  return asked?.[0] ?? counts.find(([, count]) => count > 0)?.[0] ?? 'REJECTED'
}

/** A row number as the address has it; what is none begins at the top. */
const rowAfter = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? '') ? Number(text) : 0)

const rowsOf = (ctx: Ctx, batchId: string, status: RowStatus, after: number, take: number) =>
  ctx.db.$queryRaw<StoredRow[]>(Prisma.sql`
    SELECT row_number, status, employee_id, applied, draft, problems FROM import_row
    WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid AND status = ${status}
      AND row_number > ${after}
    ORDER BY row_number LIMIT ${take}`)

async function problemGroups(ctx: Ctx, batchId: string): Promise<ProblemGroup[]> {
  const rows = await ctx.db.$queryRaw<
    { reason: RowReason; col: string; rows: bigint; first_row: number; examples: string[] }[]
  >(Prisma.sql`
    SELECT p->>'reason' AS reason, p->>'column' AS col, count(*) AS rows, min(r.row_number) AS first_row,
      (array_agg(p->>'value' ORDER BY r.row_number) FILTER (WHERE p->>'value' <> ''))[1:3] AS examples
    FROM import_row r, jsonb_array_elements(r.problems) AS p
    WHERE r.region_id = ${ctx.regionId} AND r.batch_id = ${batchId}::uuid AND r.status = 'REJECTED'
    GROUP BY 1, 2 ORDER BY count(*) DESC, min(r.row_number)`)
  return rows.map(({ reason, col, rows: count, first_row, examples }) => ({
    reason,
    column: col,
    rows: Number(count),
    firstRow: first_row,
    examples: [...new Set(examples ?? [])],
  }))
}

async function keptRows(ctx: Ctx, batchId: string, batch: BatchCard): Promise<ImportView['kept']> {
  if (!batch.undoneAt) return []
  const rows = await ctx.db.$queryRaw<{ reason: RowReason; rows: bigint }[]>(Prisma.sql`
    SELECT p->>'reason' AS reason, count(*) AS rows
    FROM import_row r, jsonb_array_elements(r.problems) AS p
    WHERE r.region_id = ${ctx.regionId} AND r.batch_id = ${batchId}::uuid AND r.status IN ('NEW', 'CHANGED') AND r.applied
    GROUP BY 1`)
  return rows.map(({ reason, rows: count }) => ({ reason, rows: Number(count) }))
}

/** Changed rows beside what is on the books now. */
async function rowViews(ctx: Ctx, rows: readonly StoredRow[]): Promise<ImportRowView[]> {
  const ids = rows.flatMap(({ employee_id, draft }) => (draft.changes?.length ? (employee_id ?? []) : []))
  const books = await ctx.db.$queryRaw<
    {
      id: string
      name: string
      front_title: string | null
      back_title: string | null
      kind: string
      rank_code: string | null
      legal_status: string
      unit_name: string | null
      position_title: string | null
      position_family: string | null
    }[]
  >(Prisma.sql`
    SELECT e.id, e.name, e.front_title, e.back_title, e.kind, e.rank_code, e.legal_status, u.name AS unit_name,
      p.position_title, p.position_family
    FROM employee e
    LEFT JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
      AND p.starts_on <= ${ctx.today}::date AND (p.ends_on IS NULL OR p.ends_on >= ${ctx.today}::date)
    LEFT JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
    WHERE e.region_id = ${ctx.regionId} AND e.id = ANY(${ids}::uuid[])`)
  const known = new Map(books.map((book) => [book.id, book]))
  return rows.map((row) => {
    const { draft } = row
    const book = known.get(row.employee_id ?? '')
    const was: Partial<Record<ComparedField, string | null>> = book
      ? {
          name: book.name,
          frontTitle: book.front_title,
          backTitle: book.back_title,
          kind: book.kind,
          rankCode: book.rank_code,
          legalStatus: book.legal_status,
          unitId: book.unit_name,
          positionTitle: book.position_title,
          positionFamily: book.position_family,
        }
      : {}
    const will: Partial<Record<ComparedField, string | null>> = {
      name: draft.name,
      frontTitle: draft.frontTitle,
      backTitle: draft.backTitle,
      kind: draft.kind ?? null,
      rankCode: draft.rankCode ?? null,
      legalStatus: draft.legalStatus,
      unitId: draft.unitName,
      positionTitle: draft.positionTitle,
      positionFamily: draft.positionFamily,
    }
    return {
      rowNumber: row.row_number,
      status: row.status,
      nip: draft.nip ?? '',
      name: draft.name ?? '',
      unitName: draft.unitName ?? '',
      positionTitle: draft.positionTitle ?? '',
      problems: row.problems,
      changes: row.applied
        ? (draft.changes ?? []).map((field) => ({ field, from: null, to: will[field] ?? null }))
        : (draft.changes ?? []).map((field) => ({
            field,
            from: was[field] ?? null,
            to: will[field] ?? null,
          })),
    }
  })
}

export type RefusedRow = {
  rowNumber: number
  cells: Partial<Record<ImportField, string>>
  problems: RowProblem[]
}

/** All refused rows as they stood in the file, for the download. A file holds at most fifty thousand. */
export async function refusedRows(
  ctx: Ctx,
  batchId: string,
): Promise<{ fileName: string; rows: RefusedRow[] }> {
  const batch = found(
    await ctx.db.importBatch.findFirst({
      where: { regionId: ctx.regionId, id: batchId },
      select: { fileName: true },
    }),
  )
  const rows = await ctx.db.$queryRaw<
    { row_number: number; draft: Partial<Record<ImportField, string>>; problems: RowProblem[] }[]
  >(Prisma.sql`
    SELECT row_number, draft, problems FROM import_row
    WHERE region_id = ${ctx.regionId} AND batch_id = ${batchId}::uuid AND status = 'REJECTED'
    ORDER BY row_number`)
  return {
    fileName: batch.fileName,
    rows: rows.map(({ row_number, draft, problems }) => ({ rowNumber: row_number, cells: draft, problems })),
  }
}
