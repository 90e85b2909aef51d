import 'server-only'
import { dayFromDb, dayToDb, quarterOf } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { Known, RealisationMethod } from '../rules/realisation'
import { timedValue } from '../rules/service-cases'
import type { RealisationInput } from '../schema/realisation'
import { timelinessByIndicator } from './service-cases'

/** What logs and records of one year say of these indicators: by indicator and quarter. The caller knows which add up. */
export async function knownOf(
  ctx: Ctx,
  employeeId: string,
  indicatorIds: string[],
  year: number,
): Promise<YearKnown> {
  const months = await ctx.db.employeeMonthIndicator.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      indicatorId: { in: indicatorIds },
      month: { gte: dayToDb(`${year}-01-01`), lte: dayToDb(`${year}-12-31`) },
    },
    select: { indicatorId: true, month: true, approvedQuantity: true },
  })
  const records = await ctx.db.measurement.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      indicatorId: { in: indicatorIds },
      year,
      withdrawnAt: null,
    },
    select: { indicatorId: true, quarter: true, value: true },
    orderBy: [{ measuredOn: 'desc' }, { id: 'desc' }],
  })
  const timely = await timelinessByIndicator(ctx, indicatorIds, year)
  const at = (indicatorId: string, quarter: number) =>
    records.filter((one) => one.indicatorId === indicatorId && one.quarter === quarter)
  const sum = (indicatorId: string, quarter: number) =>
    months
      .filter((one) => one.indicatorId === indicatorId && quarterOf(dayFromDb(one.month)).quarter === quarter)
      .reduce((total, { approvedQuantity }) => total.plus(approvedQuantity), new Prisma.Decimal(0))
  return {
    of: ({ id, measureUnit }, quarter, addsUp) => {
      const cases = timely(id, quarter)
      return {
        added: addsUp ? sum(id, quarter).toString() : null,
        recorded:
          at(id, quarter)
            .find(({ value }) => value !== null)
            ?.value?.toString() ?? null,
        timed: cases ? timedValue(cases, measureUnit) : null,
      }
    },
    records: (indicatorId, quarter) => at(indicatorId, quarter).length,
  }
}

export type YearKnown = {
  of(indicator: { id: string; measureUnit: string }, quarter: number, addsUp: boolean): Known
  records(indicatorId: string, quarter: number): number
}

export async function saveRealisation(
  ctx: WriteCtx,
  { indicatorId, year, quarter, value, text, reason, version }: RealisationInput,
  { method, computed }: { method: RealisationMethod; computed: string | null },
): Promise<void> {
  const said = {
    method,
    computed,
    value: value ?? null,
    text: text ?? null,
    reason,
    enteredBy: ctx.actor.accountId,
    enteredAt: ctx.now,
  }
  if (version === 0) {
    // A twin that was faster collides on the key, and the person is told.
    await ctx.db.realisation.create({
      data: { regionId: ctx.regionId, indicatorId, year, quarter, ...said },
      select: { indicatorId: true },
    })
    return
  }
  const { count } = await ctx.db.realisation.updateMany({
    where: { regionId: ctx.regionId, indicatorId, year, quarter, version },
    data: { ...said, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
