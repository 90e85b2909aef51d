import 'server-only'
import { DIRECTIONS, type Direction } from '@/lib/goals/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { UNIT_KINDS, type UnitKind } from '@/lib/organization/rules'
import { INDICATOR_ASPECTS, type IndicatorAspect, STANDARD_FAMILIES, type StandardFamily } from '../rules'
import { fittingFirst, type Workplace } from '../rules/standards'

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
