import 'server-only'
import type { Quarter, YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'

export type CitizenVoice = {
  indicatorId: string
  name: string
  measureUnit: string
  quarter: YearQuarter
  value: string
  target: string | null
}

/** The latest word of citizens on each unit's service: what a survey measured, not what the unit says of itself. */
export async function citizensOf(ctx: Ctx, unitIds: readonly string[]): Promise<Map<string, CitizenVoice[]>> {
  const rows = await ctx.db.$queryRaw<
    {
      id: string
      unit_id: string
      name: string
      measure_unit: string
      year: number
      quarter: number
      value: Prisma.Decimal
      target: Prisma.Decimal | null
    }[]
  >(Prisma.sql`
    SELECT DISTINCT ON (i.id) i.id, i.unit_id, i.name, i.measure_unit, v.year, v.quarter, v.value, t.target
    FROM unit_indicator i
    JOIN indicator_value v ON v.region_id = i.region_id AND v.indicator_id = i.id AND v.source = 'SURVEY'
    LEFT JOIN indicator_target t ON t.region_id = i.region_id AND t.indicator_id = i.id AND t.year = v.year
      AND t.quarter = v.quarter
    WHERE i.region_id = ${ctx.regionId} AND i.unit_id = ANY(${[...unitIds]}::uuid[]) AND i.ended_on IS NULL
    ORDER BY i.id, v.year DESC, v.quarter DESC`)
  const voices = Map.groupBy(rows, ({ unit_id }) => unit_id)
  return new Map(
    [...voices].map(([unitId, said]) => [
      unitId,
      said.map((row) => ({
        indicatorId: row.id,
        name: row.name,
        measureUnit: row.measure_unit,
        quarter: { year: row.year, quarter: row.quarter as Quarter },
        value: row.value.toString(),
        target: row.target?.toString() ?? null,
      })),
    ]),
  )
}
