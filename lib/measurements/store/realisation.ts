import 'server-only'
import { dayFromDb, dayToDb, quarterOf } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { REALISATION_METHODS, type Known, type RealisationMethod, type Said } from '../rules/realisation'
import { timedValue } from '../rules/service-cases'
import type { RealisationInput } from '../schema/realisation'
import { timelinessByIndicator } from './service-cases'

const slot = (indicatorId: string, quarter: number) => `${indicatorId} ${quarter}`

/** What logs and records of one year say of these people's indicators: by indicator and quarter. The caller knows which add up. */
export async function knownOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  indicatorIds: string[],
  year: number,
): Promise<YearKnown> {
  const months = await ctx.db.employeeMonthIndicator.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      indicatorId: { in: indicatorIds },
      month: { gte: dayToDb(`${year}-01-01`), lte: dayToDb(`${year}-12-31`) },
    },
    select: { indicatorId: true, month: true, approvedQuantity: true },
  })
  const records = await ctx.db.measurement.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      indicatorId: { in: indicatorIds },
      year,
      withdrawnAt: null,
    },
    select: { indicatorId: true, quarter: true, value: true },
    orderBy: [{ measuredOn: 'desc' }, { id: 'desc' }],
  })
  const timely = await timelinessByIndicator(ctx, indicatorIds, year)
  const recorded = Map.groupBy(records, ({ indicatorId, quarter }) => slot(indicatorId ?? '', quarter))
  const added = Map.groupBy(months, ({ indicatorId, month }) =>
    slot(indicatorId, quarterOf(dayFromDb(month)).quarter),
  )
  return {
    of: ({ id, measureUnit }, quarter, addsUp) => {
      const cases = timely(id, quarter)
      const sum = (added.get(slot(id, quarter)) ?? []).reduce(
        (total, { approvedQuantity }) => total.plus(approvedQuantity),
        new Prisma.Decimal(0),
      )
      return {
        added: addsUp ? sum.toString() : null,
        recorded:
          recorded
            .get(slot(id, quarter))
            ?.find(({ value }) => value !== null)
            ?.value?.toString() ?? null,
        timed: cases ? timedValue(cases, measureUnit) : null,
      }
    },
    records: (indicatorId, quarter) => recorded.get(slot(indicatorId, quarter))?.length ?? 0,
  }
}

export type YearKnown = {
  of(indicator: { id: string; measureUnit: string }, quarter: number, addsUp: boolean): Known
  records(indicatorId: string, quarter: number): number
}

/** What the persons themselves said of a year's quarters. */
export async function saidOf(ctx: Ctx, indicatorIds: string[], year: number) {
  const rows = await ctx.db.realisation.findMany({
    where: { regionId: ctx.regionId, indicatorId: { in: indicatorIds }, year },
    select: {
      indicatorId: true,
      quarter: true,
      method: true,
      value: true,
      text: true,
      reason: true,
      enteredAt: true,
      version: true,
    },
  })
  const bySlot = new Map(rows.map((row) => [slot(row.indicatorId, row.quarter), row]))
  return {
    row: (indicatorId: string, quarter: number) => bySlot.get(slot(indicatorId, quarter)),
    of(indicatorId: string, quarter: number): Said | undefined {
      const row = bySlot.get(slot(indicatorId, quarter))
      const method = row && REALISATION_METHODS.find((one) => one === row.method)
      return row && method && { method, value: row.value?.toString() ?? null, text: row.text }
    },
  }
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
