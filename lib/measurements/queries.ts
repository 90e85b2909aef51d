import { quarterKey, quarterOf, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { achievementOf, type AchievementState, type Direction } from '@/lib/goals/rules'
import { periods } from '@/lib/periods/queries'
import type { MeasurementSource } from './rules'

export type MeasuredIndicator = {
  id: string
  name: string
  measureUnit: string
  method: string
  /** Where the number is to come from, as the unit promised. */
  promisedSource: string
  direction: Direction
  target: string | null
  value: string | null
  source: MeasurementSource | null
  note: string | null
  enteredAt: Date | null
  version: number
  state: AchievementState
  ratio: string | null
}

export type MeasuredUnit = {
  id: string
  name: string
  published: boolean
  indicators: MeasuredIndicator[]
  entered: number
}

export type MeasurementView = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  closed: boolean
  started: boolean
  units: MeasuredUnit[]
}

/** Every indicator of the region with its target and value of one quarter, unit by unit. */
export async function measurements(ctx: Ctx, quarterText: string | undefined): Promise<MeasurementView> {
  const known = await periods(ctx)
  const started = known.filter((period) => quarterRange(period).from <= ctx.today)
  const current = quarterOf(ctx.today)
  // A quarter that nobody opened, or that has not begun, does not exist.
  const quarter = quarterText
    ? found([current, ...started].find((one) => quarterKey(one) === quarterText))
    : current
  const { regionId } = ctx
  const at = { year: quarter.year, quarter: quarter.quarter }
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId },
    select: {
      id: true,
      name: true,
      measureUnit: true,
      method: true,
      source: true,
      direction: true,
      unit: { select: { id: true, name: true, position: true } },
      targets: { where: { regionId, ...at }, select: { target: true } },
      values: {
        where: { regionId, ...at },
        select: { value: true, source: true, note: true, enteredAt: true, version: true },
      },
    },
    orderBy: [{ unit: { position: 'asc' } }, { unit: { name: 'asc' } }, { position: 'asc' }],
  })
  const publications = await ctx.db.publication.findMany({
    where: { regionId, ...at },
    select: { unitId: true },
    distinct: ['unitId'],
  })
  const published = new Set(publications.map(({ unitId }) => unitId))
  const byUnit = new Map<string, MeasuredUnit>()
  for (const { unit, targets, values, source, direction, ...row } of rows) {
    const home = byUnit.get(unit.id) ?? {
      id: unit.id,
      name: unit.name,
      published: published.has(unit.id),
      indicators: [],
      entered: 0,
    }
    byUnit.set(unit.id, home)
    const target = targets[0]?.target.toString() ?? null
    const value = values[0]?.value.toString() ?? null
    const achieved =
      target === null
        ? { state: 'NO_VALUE' as const, ratio: null }
        : achievementOf({ direction: direction as Direction, target, value })
    home.indicators.push({
      ...row,
      promisedSource: source,
      direction: direction as Direction,
      target,
      value,
      source: (values[0]?.source as MeasurementSource | undefined) ?? null,
      note: values[0]?.note ?? null,
      enteredAt: values[0]?.enteredAt ?? null,
      version: values[0]?.version ?? 0,
      ...achieved,
    })
    if (value !== null) home.entered += 1
  }
  return {
    quarter,
    quarters: started.map(({ year, quarter: number }) => ({ year, quarter: number })),
    closed: known.some(
      (period) =>
        period.year === quarter.year && period.quarter === quarter.quarter && period.status === 'CLOSED',
    ),
    started: quarterRange(quarter).from <= ctx.today,
    units: [...byUnit.values()],
  }
}
