import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { pageOfRows } from '@/lib/organization/rules/sheet-titles'
import { ABSENCE_ROW_STATUSES, whyNotUndo, type AbsenceRowStatus } from '../rules/absence-imports'
import type { ImportedAbsence } from '../schema/absence-imports'
import { loadAbsenceImport, type AbsenceCounts } from '../store/absence-imports'

export type AbsenceImportCard = AbsenceCounts & {
  id: string
  fileName: string
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
}

/** The region's latest files. */
export async function absenceImports(ctx: Ctx): Promise<AbsenceImportCard[]> {
  return ctx.db.absenceImport.findMany({
    where: { regionId: ctx.regionId },
    select: {
      id: true,
      fileName: true,
      added: true,
      changed: true,
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

export type AbsenceImportView = {
  batch: AbsenceImportCard & { version: number }
  shown: AbsenceRowStatus
  rows: ImportedAbsence[]
  /** After which row the next page begins. */
  next: number | null
  mayUndo: boolean
}

/** One file: what it will do or did, and its rows of one kind. What is the same as the books is counted, not kept. */
export async function absenceImportView(
  ctx: Ctx,
  id: string,
  wanted: string | undefined,
  part: { after: string | undefined } | 'whole' = 'whole',
): Promise<AbsenceImportView> {
  const { rows, ...batch } = await loadAbsenceImport(ctx, id)
  const shown =
    ABSENCE_ROW_STATUSES.find((status) => status === wanted) ??
    (['REJECTED', 'NEW', 'CHANGED'] as const).find((status) =>
      rows.some(({ outcome }) => outcome === status),
    ) ??
    'NEW'
  const ofKind = rows.filter(({ outcome }) => outcome === shown)
  return {
    batch,
    shown,
    ...(part === 'whole' ? { rows: ofKind, next: null } : pageOfRows(ofKind, part.after)),
    mayUndo: whyNotUndo(batch, ctx.now) === undefined,
  }
}
