import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, units, type UnitRow } from '@/lib/organization/queries'
import { answeredUnits, answeringUnit, levelAbove } from '../rules'

export type UnitMap = {
  all: UnitRow[]
  /** Has indicators of its own that still run. */
  owning: ReadonlySet<string>
  headsOf: (unitId: string) => readonly string[]
}

/** The region's units, which of them answer for themselves, and who leads them today. */
export async function unitMap(ctx: Pick<Ctx, 'regionId' | 'db' | 'today'>): Promise<UnitMap> {
  const { regionId } = ctx
  const all = await units(ctx)
  const owners = await ctx.db.unitIndicator.findMany({
    where: { regionId, endedOn: null },
    select: { unitId: true },
    distinct: ['unitId'],
  })
  const heads = await ctx.db.assignment.findMany({
    where: { regionId, isHead: true, ...during({ from: ctx.today, through: ctx.today }) },
    select: { unitId: true, employeeId: true },
  })
  const byUnit = Map.groupBy(heads, ({ unitId }) => unitId)
  return {
    all,
    owning: new Set(owners.map(({ unitId }) => unitId)),
    headsOf: (unitId) => (byUnit.get(unitId) ?? []).map(({ employeeId }) => employeeId),
  }
}

export type UnitStanding = {
  unit: UnitRow
  heads: boolean
  above: boolean
  member: boolean
  /** The unit and those for which it answers. */
  group: string[]
}

/** Whether this person stands on the level that grades the unit. */
export const standsAbove = (ctx: Ctx, unitId: string, { all, headsOf }: UnitMap): boolean => {
  const level = levelAbove(unitId, all, headsOf)
  return level === 'REGION'
    ? ctx.actor.roles.includes('decider')
    : ctx.actor.headsUnits.includes(level.unitId)
}

/** The units that answer for the places where this person works or which he leads; his own post first. */
export async function myUnits(ctx: Ctx, { all, owning }: UnitMap): Promise<string[]> {
  const { employeeId, headsUnits } = ctx.actor
  const posts = employeeId
    ? await ctx.db.assignment.findMany({
        where: { regionId: ctx.regionId, employeeId, ...during({ from: ctx.today, through: ctx.today }) },
        select: { unitId: true },
        orderBy: { startsOn: 'asc' },
      })
    : []
  return [
    ...new Set(
      [...headsUnits, ...posts.map(({ unitId }) => unitId)].map((id) => answeringUnit(id, all, owning)),
    ),
  ]
}

/** A unit for whoever works in it, leads it or grades it; to anybody else it has no evaluation. */
export async function reachUnit(ctx: Ctx, unitId: string, map: UnitMap): Promise<UnitStanding> {
  const unit = found(map.all.find(({ id }) => id === unitId))
  const standing = {
    unit,
    heads: ctx.actor.headsUnits.includes(unitId),
    above: standsAbove(ctx, unitId, map),
    member: (await myUnits(ctx, map)).includes(unitId),
    group: answeredUnits(unitId, map.all, map.owning),
  }
  found(standing.heads || standing.above || standing.member || undefined)
  return standing
}

/** Who has a definitive post in one of these units on a day, with the unit and whether he leads it. */
export async function membersOn(ctx: Ctx, unitIds: readonly string[], day: Day) {
  return ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      unitId: { in: [...unitIds] },
      kind: 'DEFINITIVE',
      ...during({ from: day, through: day }),
    },
    select: {
      employeeId: true,
      unitId: true,
      isHead: true,
      employee: { select: { name: true, frontTitle: true, backTitle: true } },
    },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
  })
}
