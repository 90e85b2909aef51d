import 'server-only'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { countsOf, type ImportedLogRow } from '../rules/log-import'
import { importedLogRows } from '../schema/log-imports'

const parts = {
  id: true,
  fileName: true,
  rows: true,
  added: true,
  same: true,
  rejected: true,
  createdAt: true,
  appliedAt: true,
  version: true,
} as const

/** One's own file alone: nobody brings in or reads another's logs. */
export async function loadLogImport(ctx: Ctx, id: string) {
  const { rows, ...row } = found(
    await ctx.db.logImport.findFirst({
      where: { regionId: ctx.regionId, id, employeeId: found(ctx.actor.employeeId ?? undefined) },
      select: parts,
    }),
  )
  return { ...row, rows: importedLogRows.safeParse(rows).data ?? [] }
}

export async function saveLogPreview(
  ctx: WriteCtx,
  fileName: string,
  rows: ImportedLogRow[],
): Promise<string> {
  const id = newId()
  await ctx.db.logImport.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId: found(ctx.actor.employeeId ?? undefined),
      fileName,
      rows,
      ...countsOf(rows),
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function saveLogOutcome(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  rows: ImportedLogRow[],
): Promise<void> {
  const { count } = await ctx.db.logImport.updateMany({
    where: { regionId: ctx.regionId, id, version, appliedAt: null },
    data: { rows, ...countsOf(rows), appliedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
