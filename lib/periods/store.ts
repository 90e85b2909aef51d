import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { findPeriod, type PeriodRow } from './queries'
import type { PeriodStatus } from './rules'

const QUARTERS = 4012

/** Until the transaction ends no quarter of the region opens or closes. Any number of people may hold them at once. */
export async function holdAsTheyAre(ctx: WriteCtx): Promise<void> {
  await ctx.db.$executeRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock_shared(${ctx.regionId}::int, ${QUARTERS}::int)`,
  )
}

/** Waits for everyone who holds the quarters as they are. Taken before anything is counted or judged. */
export async function takeForMove(ctx: WriteCtx): Promise<void> {
  await ctx.db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${ctx.regionId}::int, ${QUARTERS}::int)`)
}

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
