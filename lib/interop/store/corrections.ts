import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { AREAS, CORRECTION_STATUSES, type Correction } from '../rules/corrections'

export const parts = {
  id: true,
  accountId: true,
  area: true,
  mistake: true,
  proposal: true,
  askedAt: true,
  status: true,
  answer: true,
  answeredByName: true,
  answeredAt: true,
  version: true,
} as const

type Row = Omit<Correction, 'area' | 'status'> & { area: string; status: string }

export const correctionFrom = ({ area, status, ...row }: Row): Correction => ({
  ...row,
  area: found(AREAS.find((one) => one === area)),
  status: found(CORRECTION_STATUSES.find((one) => one === status)),
})

export const countOpen = (ctx: Ctx): Promise<number> =>
  ctx.db.dataCorrection.count({
    where: { regionId: ctx.regionId, accountId: ctx.actor.accountId, status: 'OPEN' },
  })

export async function loadCorrection(ctx: Ctx, id: string, of: { accountId?: string } = {}) {
  const row = await ctx.db.dataCorrection.findFirst({
    where: { regionId: ctx.regionId, id, ...of },
    select: parts,
  })
  return correctionFrom(found(row))
}
