import 'server-only'
import { quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { findPeriod } from '@/lib/periods/queries'
import type { CarriedInput } from './schema'

/** An indicator within reach: BKD's is the whole region, a head's the units he leads. */
export async function loadIndicator(ctx: Ctx, indicatorId: string) {
  return found(
    await ctx.db.unitIndicator.findFirst({
      where: { regionId: ctx.regionId, id: indicatorId },
      select: { id: true, unitId: true, measureUnit: true },
    }),
  )
}

/** Whether citizens read a number of this unit's quarter. Publications lie further right; only this fact is read. */
export async function isPublished(
  ctx: Ctx,
  unitId: string,
  { year, quarter }: YearQuarter,
): Promise<boolean> {
  const count = await ctx.db.publication.count({ where: { regionId: ctx.regionId, unitId, year, quarter } })
  return count > 0
}

export async function isClosed(ctx: Ctx, quarter: YearQuarter): Promise<boolean> {
  return (await findPeriod(ctx, quarter))?.status === 'CLOSED'
}

/** Closed, or gone by before this portal kept quarters. */
export async function isOver(ctx: Ctx, quarter: YearQuarter): Promise<boolean> {
  const period = await findPeriod(ctx, quarter)
  return period ? period.status === 'CLOSED' : quarterRange(quarter).through < ctx.today
}

export async function saveValue(ctx: WriteCtx, input: CarriedInput) {
  const { indicatorId, year, quarter, value, source } = input
  const entered = {
    value,
    source,
    // Whoever types over a survey's number as a survey's has not made it another one.
    carriedFrom: source === 'SURVEY' ? input.carriedFrom : null,
    note: input.note ?? null,
    enteredBy: ctx.actor.accountId,
    enteredAt: ctx.now,
  }
  if (input.version === 0) {
    // A twin that was faster collides on the key, and the person is told.
    await ctx.db.indicatorValue.create({
      data: { ...entered, regionId: ctx.regionId, indicatorId, year, quarter },
      select: { indicatorId: true },
    })
    return
  }
  const { count } = await ctx.db.indicatorValue.updateMany({
    where: { regionId: ctx.regionId, indicatorId, year, quarter, version: input.version },
    data: { ...entered, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
