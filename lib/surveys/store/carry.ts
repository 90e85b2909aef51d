import 'server-only'
import { sameQuarter, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { withoutOwnPages } from '@/lib/organization/rules/tree'
import type { Tally } from '../rules'
import { servedIn, talliesOf } from '../store'

/** An indicator of a unit that this person heads, and the number that stands there for the quarter. */
export async function loadCarrier(ctx: Ctx, id: string, { year, quarter }: YearQuarter) {
  const { unitId, unit, values } = found(
    await ctx.db.unitIndicator.findFirst({
      where: { regionId: ctx.regionId, id, unitId: { in: [...ctx.actor.headsUnits] }, endedOn: null },
      select: {
        unitId: true,
        unit: { select: { name: true } },
        values: { where: { year, quarter }, select: { value: true, source: true, version: true } },
      },
    }),
  )
  const value = values[0]
  return {
    unitId,
    unitName: unit.name,
    standing: value ? { ...value, value: value.value.toString() } : null,
  }
}

/** Services of a unit and of those below it that have no page of their own; or the one that is named, from anywhere below. */
export async function servicesWithin(ctx: Ctx, unitId: string, only: string | undefined) {
  const { regionId } = ctx
  const within = only
    ? withDescendants(await units(ctx), unitId)
    : withoutOwnPages(
        await ctx.db.unit.findMany({
          where: { regionId },
          select: { id: true, parentId: true, isPublic: true },
        }),
        unitId,
      )
  return ctx.db.service.findMany({
    where: { regionId, unitId: { in: within }, ...(only && { id: only }) },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
    take: 500,
  })
}

export type Counted = { tallies: Tally[]; population: number | null }

/** What was answered about these services in a quarter, of how many: unknown while one that was answered about tells of none. */
export async function countedIn(
  ctx: Ctx,
  serviceIds: readonly string[],
  quarter: YearQuarter,
): Promise<Counted> {
  const tallies = (await talliesOf(ctx, serviceIds, [quarter.year])).filter((one) =>
    sameQuarter(one, quarter),
  )
  const served = (await servedIn(ctx, serviceIds, [quarter.year])).filter((one) => sameQuarter(one, quarter))
  const told = tallies.map(({ serviceId }) => served.find((one) => one.serviceId === serviceId)?.served)
  const population = told.reduce<number | null>(
    (sum, one) => (sum === null || one === undefined ? null : sum + one),
    0,
  )
  return { tallies, population }
}
