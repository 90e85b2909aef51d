import { quarterOf, type Day, type Quarter, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'

export type PeriodRow = YearQuarter & {
  id: string
  status: 'UPCOMING' | 'OPEN' | 'CLOSED'
  version: number
  closedAt: Date | null
}

const parts = { id: true, year: true, quarter: true, status: true, version: true, closedAt: true } as const
const shape = (row: {
  id: string
  year: number
  quarter: number
  status: string
  version: number
  closedAt: Date | null
}): PeriodRow => ({
  ...row,
  quarter: row.quarter as Quarter,
  status: row.status as PeriodRow['status'],
})

/** The region's quarters, newest first. */
export async function periods(ctx: Ctx): Promise<PeriodRow[]> {
  const rows = await ctx.db.period.findMany({
    where: { regionId: ctx.regionId },
    select: parts,
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take: 24,
  })
  return rows.map(shape)
}

export async function findPeriod(ctx: Ctx, { year, quarter }: YearQuarter): Promise<PeriodRow | undefined> {
  const row = await ctx.db.period.findFirst({
    where: { regionId: ctx.regionId, year, quarter },
    select: parts,
  })
  return row ? shape(row) : undefined
}

/** The quarter that a day of work falls in, as the region has it; undefined when it was never opened. */
export const periodOn = (ctx: Ctx, day: Day): Promise<PeriodRow | undefined> =>
  findPeriod(ctx, quarterOf(day))
