import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import type { Correction, CorrectionStatus } from '../rules/corrections'
import { correctionFrom, parts } from '../store/corrections'

const MINE_SHOWN = 20

/** What I asked to be put right, and what became of it. */
export async function myCorrections(ctx: Ctx): Promise<Correction[]> {
  const rows = await ctx.db.dataCorrection.findMany({
    where: { regionId: ctx.regionId, accountId: ctx.actor.accountId },
    select: parts,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: MINE_SHOWN,
  })
  return rows.map(correctionFrom)
}

const A_PAGE = 30

export type DeskCorrection = Correction & { name: string; employeeId: string | null; mine: boolean }
export type CorrectionDesk = { rows: DeskCorrection[]; next: string | null; waiting: number }

/** What people asked BKD to put right: what waits, the oldest first, or what is over, the latest first. */
export async function correctionDesk(
  ctx: Ctx,
  { over, after }: { over: boolean; after: string | undefined },
): Promise<CorrectionDesk> {
  const statuses: CorrectionStatus[] = over ? ['DONE', 'REFUSED'] : ['OPEN']
  const from = recordId.safeParse(after).data
  const rows = await ctx.db.dataCorrection.findMany({
    // Ids carry the time of asking, so they order the list too.
    where: {
      regionId: ctx.regionId,
      status: { in: statuses },
      ...(from && { id: over ? { lt: from } : { gt: from } }),
    },
    select: { ...parts, account: { select: { displayName: true, employeeId: true } } },
    orderBy: { id: over ? 'desc' : 'asc' },
    take: A_PAGE + 1,
  })
  const shown = rows.slice(0, A_PAGE)
  return {
    rows: shown.map(({ account, ...row }) => ({
      ...correctionFrom(row),
      name: account.displayName,
      employeeId: account.employeeId,
      mine: row.accountId === ctx.actor.accountId,
    })),
    next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    waiting: await correctionsWaiting(ctx),
  }
}

/** How many requests wait for BKD. */
export const correctionsWaiting = (ctx: Ctx): Promise<number> =>
  ctx.db.dataCorrection.count({ where: { regionId: ctx.regionId, status: 'OPEN' } })
