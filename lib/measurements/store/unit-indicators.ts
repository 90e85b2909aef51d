import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { achievementOf, type Direction } from '@/lib/goals/rules'

type Measured = {
  id: string
  goal_id: string
  unit_id: string
  unit_name: string
  name: string
  measure_unit: string
  direction: string
  method: string
  source: string
  target: Prisma.Decimal | null
  value: Prisma.Decimal | null
}

export const openIndicators = (
  ctx: Ctx,
  { year, quarter }: YearQuarter,
  goalId?: string,
): Promise<Measured[]> =>
  ctx.db.$queryRaw<Measured[]>(Prisma.sql`
    SELECT i.id, i.goal_id, i.unit_id, u.name AS unit_name, i.name, i.measure_unit, i.direction, i.method, i.source,
      t.target, v.value
    FROM unit_indicator i
    JOIN unit u ON u.region_id = i.region_id AND u.id = i.unit_id
    LEFT JOIN indicator_target t ON t.region_id = i.region_id AND t.indicator_id = i.id AND t.year = ${year}
      AND t.quarter = ${quarter}
    LEFT JOIN indicator_value v ON v.region_id = i.region_id AND v.indicator_id = i.id AND v.year = ${year}
      AND v.quarter = ${quarter}
    WHERE i.region_id = ${ctx.regionId} AND i.ended_on IS NULL
      ${goalId ? Prisma.sql`AND i.goal_id = ${goalId}::uuid` : Prisma.empty}
    ORDER BY u.position, u.name, i.position, i.id`)

export const stateOf = ({ direction, target, value }: Pick<Measured, 'direction' | 'target' | 'value'>) =>
  target === null
    ? ('NO_VALUE' as const)
    : achievementOf({
        direction: direction as Direction,
        target: target.toString(),
        value: value?.toString() ?? null,
      }).state
