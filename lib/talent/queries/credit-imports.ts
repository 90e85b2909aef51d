import 'server-only'
import { whyNotUndo } from '@/lib/attendance/rules/absence-imports'
import type { Ctx } from '@/lib/core/types'
import { pageOfRows } from '@/lib/organization/rules/sheet-titles'
import { CREDIT_ROW_STATUSES, type CreditRowStatus } from '../rules/credit-import'
import type { ImportedCredit } from '../schema/credit-imports'
import { loadCreditImport, type CreditCounts } from '../store/credit-imports'

export type CreditImportCard = CreditCounts & {
  id: string
  fileName: string
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

/** The region's latest files. */
export async function creditImports(ctx: Ctx): Promise<CreditImportCard[]> {
  return ctx.db.creditImport.findMany({
    where: { regionId: ctx.regionId },
    select: {
      id: true,
      fileName: true,
      added: true,
      same: true,
      rejected: true,
      createdAt: true,
      appliedAt: true,
      undoneAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
}

export type CreditImportView = {
  batch: CreditImportCard & { version: number }
  shown: CreditRowStatus
  rows: ImportedCredit[]
  /** After which row the next page begins. */
  next: number | null
  mayUndo: boolean
}

/** One file: what it will do or did, and its rows of one kind. What is the same as the books is counted, not kept. */
export async function creditImportView(
  ctx: Ctx,
  id: string,
  wanted: string | undefined,
  part: { after: string | undefined } | 'whole' = 'whole',
): Promise<CreditImportView> {
  const { rows, ...batch } = await loadCreditImport(ctx, id)
  const shown =
    CREDIT_ROW_STATUSES.find((status) => status === wanted) ??
    (rows.some(({ outcome }) => outcome === 'REJECTED') ? 'REJECTED' : 'NEW')
  const ofKind = rows.filter(({ outcome }) => outcome === shown)
  return {
    batch,
    shown,
    ...(part === 'whole' ? { rows: ofKind, next: null } : pageOfRows(ofKind, part.after)),
    mayUndo: whyNotUndo(batch, ctx.now) === undefined,
  }
}
