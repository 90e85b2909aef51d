import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { findPeriod, type PeriodRow } from './queries'
import type { PeriodStatus } from './rules'

export const loadPeriod = async (ctx: Ctx, quarter: YearQuarter): Promise<PeriodRow> =>
  found(await findPeriod(ctx, quarter))

/** Says that the quarter is open: a row of its own the first time. */
export async function createOpenPeriod(ctx: WriteCtx, { year, quarter }: YearQuarter): Promise<string> {
  const id = newId()
  await ctx.db.period.create({
    data: {
      regionId: ctx.regionId,
      id,
      year,
      quarter,
      status: 'OPEN',
      openedAt: ctx.now,
      openedBy: ctx.actor.accountId,
    },
    select: { id: true },
  })
  return id
}

export async function savePeriod(
  ctx: WriteCtx,
  { id }: Pick<PeriodRow, 'id'>,
  version: number,
  status: PeriodStatus,
) {
  const stamp =
    status === 'CLOSED'
      ? { closedAt: ctx.now, closedBy: ctx.actor.accountId }
      : { openedAt: ctx.now, openedBy: ctx.actor.accountId, closedAt: null, closedBy: null }
  const { count } = await ctx.db.period.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: { ...stamp, status, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
