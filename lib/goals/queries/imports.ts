import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { RowStatus } from '@/lib/organization/rules/import-comparison'
import type { GoalRow } from '../rules/import'
import { rowsOf } from '../store/imports'

export type GoalImportCard = {
  id: string
  fileName: string
  added: number
  changed: number
  same: number
  rejected: number
  createdAt: Date
  appliedAt: Date | null
  version: number
}

const cardParts = {
  id: true,
  fileName: true,
  added: true,
  changed: true,
  same: true,
  rejected: true,
  createdAt: true,
  appliedAt: true,
  version: true,
} as const

/** The latest spreadsheets of goals. */
export async function goalImports(ctx: Ctx): Promise<GoalImportCard[]> {
  return ctx.db.goalImport.findMany({
    where: { regionId: ctx.regionId },
    select: cardParts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
}

export type GoalImportView = {
  batch: GoalImportCard
  newMissions: number
  newGoals: number
  shown: RowStatus
  rows: GoalRow[]
}

const SHOWN_AT_MOST = 300

/** One spreadsheet: what it will do or did, and its rows of one kind. */
export async function goalImportView(
  ctx: Ctx,
  id: string,
  wanted: string | undefined,
  atMost = SHOWN_AT_MOST,
): Promise<GoalImportView> {
  const { rows: stored, ...batch } = found(
    await ctx.db.goalImport.findFirst({
      where: { regionId: ctx.regionId, id: found(recordId.safeParse(id).data) },
      select: { ...cardParts, rows: true },
    }),
  )
  const rows = rowsOf(stored)
  const kinds: [RowStatus, number][] = [
    ['REJECTED', batch.rejected],
    ['NEW', batch.added],
    ['CHANGED', batch.changed],
    ['SAME', batch.same],
  ]
  const shown =
    kinds.find(([status]) => status === wanted)?.[0] ??
    kinds.find(([, count]) => count > 0)?.[0] ??
    'REJECTED'
  const opening = (what: 'MISSION' | 'GOAL') => rows.filter(({ opens }) => opens.includes(what)).length
  return {
    batch,
    newMissions: opening('MISSION'),
    newGoals: opening('GOAL'),
    shown,
    rows: rows.filter(({ status }) => status === shown).slice(0, atMost),
  }
}

/** Units to name in the template. */
export const templateUnits = async (ctx: Ctx): Promise<string[]> =>
  (await units(ctx)).slice(0, 1).map(({ name }) => name)
