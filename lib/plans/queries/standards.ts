import 'server-only'
import { DIRECTIONS, type Direction } from '@/lib/goals/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { postOn, units, type UnitRow } from '@/lib/organization/queries'
import { UNIT_KINDS, type UnitKind } from '@/lib/organization/rules'
import { INDICATOR_ASPECTS, type IndicatorAspect, STANDARD_FAMILIES, type StandardFamily } from '../rules'
import { fittingFirst, isOfUnit, SERVICE_FAMILIES, type Workplace } from '../rules/standards'

export type Standard = {
  id: string
  service: string
  unitKind: UnitKind | null
  postPattern: string | null
  family: StandardFamily
  aspect: IndicatorAspect
  resultText: string
  text: string
  target: string | null
  measureUnit: string
  direction: Direction
  source: string
  ended: boolean
  version: number
  /** Indicators in plans that follow it. */
  used: number
}

async function load(ctx: Ctx, where: { endedOn?: null } = {}): Promise<Standard[]> {
  const rows = await ctx.db.standardIndicator.findMany({
    where: { regionId: ctx.regionId, ...where },
    orderBy: [{ service: 'asc' }, { resultText: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      service: true,
      unitKind: true,
      postPattern: true,
      family: true,
      aspect: true,
      resultText: true,
      text: true,
      target: true,
      measureUnit: true,
      direction: true,
      source: true,
      endedOn: true,
      version: true,
      _count: { select: { indicators: true } },
    },
  })
  return rows.map(({ endedOn, _count, target, ...row }) => ({
    ...row,
    unitKind: UNIT_KINDS.find((one) => one === row.unitKind) ?? null,
    family: found(STANDARD_FAMILIES.find((one) => one === row.family)),
    aspect: found(INDICATOR_ASPECTS.find((one) => one === row.aspect)),
    direction: found(DIRECTIONS.find((one) => one === row.direction)),
    target: target?.toString() ?? null,
    ended: endedOn !== null,
    used: _count.indicators,
  }))
}

/** The whole library, with what was ended. */
export const standardLibrary = (ctx: Ctx): Promise<Standard[]> => load(ctx)

/** Those that fit a post, the nearest first. */
export const standardsFor = async (ctx: Ctx, at: Workplace): Promise<Standard[]> =>
  fittingFirst(await load(ctx, { endedOn: null }), at)

export type UnitStandards = {
  unit: { id: string; name: string }
  /** All units, for whoever may look at each; otherwise none. */
  units: { id: string; name: string }[]
  /** Quality, speed and satisfaction always, others where there are any. */
  families: { family: StandardFamily; standards: Standard[] }[]
}

/** What a unit's service is held to: of one's own unit, or of any other; the library is nobody's secret. */
export async function unitStandards(ctx: Ctx, asked: string | undefined): Promise<UnitStandards> {
  const all = await units(ctx)
  const post = ctx.actor.employeeId ? await postOn(ctx, ctx.actor.employeeId, ctx.today) : null
  const unit = found(all.find(({ id }) => id === (asked ?? post?.unitId)))
  const line: string[] = []
  for (let at: UnitRow | undefined = unit; at && !line.includes(at.name);) {
    line.push(at.name)
    const above: string | null = at.parentId
    at = all.find(({ id }) => id === above)
  }
  const theirs = (await load(ctx, { endedOn: null })).filter((one) =>
    isOfUnit(one, { kind: unit.kind, line }),
  )
  const of = (family: StandardFamily) => theirs.filter((one) => one.family === family)
  const others = STANDARD_FAMILIES.filter(
    (family) => !SERVICE_FAMILIES.some((one) => one === family) && of(family).length > 0,
  )
  return {
    unit: { id: unit.id, name: unit.name },
    units: ctx.actor.roles.includes('admin') ? all.map(({ id, name }) => ({ id, name })) : [],
    families: [...SERVICE_FAMILIES, ...others].map((family) => ({ family, standards: of(family) })),
  }
}
