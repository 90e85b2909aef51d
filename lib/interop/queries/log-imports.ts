import 'server-only'
import { found, refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { LOG_ROW_STATUSES, type ImportedLogRow, type LogRowStatus } from '../rules/log-import'
import { loadLogImport } from '../store/log-imports'

export type LogImportCard = {
  id: string
  fileName: string
  added: number
  same: number
  rejected: number
  createdAt: Date
  appliedAt: Date | null
}

/** My latest files. */
export async function myLogImports(ctx: Ctx): Promise<LogImportCard[]> {
  return ctx.db.logImport.findMany({
    where: { regionId: ctx.regionId, employeeId: found(ctx.actor.employeeId ?? undefined) },
    select: {
      id: true,
      fileName: true,
      added: true,
      same: true,
      rejected: true,
      createdAt: true,
      appliedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
}

export type LogImportView = {
  batch: LogImportCard & { version: number }
  shown: LogRowStatus
  rows: ImportedLogRow[]
}

const load = (ctx: Ctx, id: string) => {
  const read = recordId.safeParse(id)
  return read.success ? loadLogImport(ctx, read.data) : refuse('not_found')
}

/** One of my files: what it will do or did, and its rows of one kind. */
export async function logImportView(
  ctx: Ctx,
  id: string,
  wanted: string | undefined,
): Promise<LogImportView> {
  const { rows, ...batch } = await load(ctx, id)
  const has = (status: LogRowStatus) => rows.some((row) => row.status === status)
  const shown =
    LOG_ROW_STATUSES.find((status) => status === wanted) ??
    (['REJECTED', 'NEW', 'SAME'] as const).find(has) ??
    'NEW'
  return { batch, shown, rows: rows.filter(({ status }) => status === shown) }
}

/** The refused rows as they stood, each with its reasons. */
export async function refusedLogRows(
  ctx: Ctx,
  id: string,
): Promise<{ fileName: string; rows: ImportedLogRow[] }> {
  const { fileName, rows } = await load(ctx, id)
  return { fileName, rows: rows.filter(({ status }) => status === 'REJECTED') }
}
