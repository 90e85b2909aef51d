import {
  addQuarters,
  quarterOf,
  quarterRange,
  sameQuarter,
  type Day,
  type Holidays,
  type Quarter,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { reviewDueOn } from './rules'

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
export async function periods(ctx: Pick<Ctx, 'regionId' | 'db'>): Promise<PeriodRow[]> {
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

export type OpenWork = { openReviews: number; pendingLogs: number }

/**
 * What a quarter still lacks: people under a supervisor on its last day without a final review, and logs that wait.
 * Reviews and logs lie in slices further right; only these counts are read here.
 */
export async function openWork(ctx: Ctx, { year, quarter }: YearQuarter): Promise<OpenWork> {
  const { from, through } = quarterRange({ year, quarter })
  const [row] = await ctx.db.$queryRaw<{ reviews: bigint; logs: bigint }[]>(Prisma.sql`
    SELECT
      (SELECT count(*) FROM supervision v
       JOIN employee e ON e.region_id = v.region_id AND e.id = v.employee_id
       WHERE v.region_id = ${ctx.regionId} AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
         AND v.starts_on <= ${through}::date AND (v.ends_on IS NULL OR v.ends_on >= ${through}::date)
         AND NOT EXISTS (
           SELECT FROM quarterly_review r
           WHERE r.region_id = ${ctx.regionId} AND r.employee_id = v.employee_id AND r.year = ${year}
             AND r.quarter = ${quarter} AND r.signed_at IS NOT NULL)) AS reviews,
      (SELECT count(*) FROM activity_log l
       WHERE l.region_id = ${ctx.regionId} AND l.status = 'SUBMITTED'
         AND l.log_date BETWEEN ${from}::date AND ${through}::date) AS logs`)
  return { openReviews: Number(row?.reviews ?? 0), pendingLogs: Number(row?.logs ?? 0) }
}

/** Quarters close in order and reopen from the end. */
export async function neighbours(
  ctx: Ctx,
  { year, quarter }: YearQuarter,
): Promise<{ earlierOpen: boolean; laterClosed: boolean }> {
  const { regionId } = ctx
  const earlier = await ctx.db.period.count({
    where: { regionId, status: 'OPEN', OR: [{ year: { lt: year } }, { year, quarter: { lt: quarter } }] },
  })
  const later = await ctx.db.period.count({
    where: { regionId, status: 'CLOSED', OR: [{ year: { gt: year } }, { year, quarter: { gt: quarter } }] },
  })
  return { earlierOpen: earlier > 0, laterClosed: later > 0 }
}

/** Units whose result of the quarter citizens can read. */
export async function publishedUnits(ctx: Ctx, { year, quarter }: YearQuarter): Promise<number> {
  const rows = await ctx.db.publication.findMany({
    where: { regionId: ctx.regionId, year, quarter },
    select: { unitId: true },
    distinct: ['unitId'],
  })
  return rows.length
}

export type PeriodCard = YearQuarter & {
  status: PeriodRow['status']
  version: number
  closedAt: Date | null
  dueOn: Day
  hasBegun: boolean
  hasEnded: boolean
  work: OpenWork | null
  earlierOpen: boolean
  laterClosed: boolean
  publishedUnits: number
}

/** The quarters as BKD opens and closes them, with what each still lacks; the next one to open stands first. */
export async function periodBoard(ctx: Ctx, holidays: Holidays): Promise<PeriodCard[]> {
  const known = await periods(ctx)
  const current = quarterOf(ctx.today)
  const missing = [addQuarters(current, 1), current].filter(
    (quarter) => !known.some((period) => sameQuarter(period, quarter)),
  )
  const all = [
    ...missing.map((quarter) => ({ ...quarter, status: 'UPCOMING' as const, version: 1, closedAt: null })),
    ...known,
  ].toSorted(byTime)
  const cards: PeriodCard[] = []
  for (const { year, quarter, status, version, closedAt } of all.slice(0, 12)) {
    const others = all.filter((other) => !sameQuarter(other, { year, quarter }))
    cards.push({
      year,
      quarter,
      status,
      version,
      closedAt,
      dueOn: reviewDueOn({ year, quarter }, holidays),
      hasEnded: quarterRange({ year, quarter }).through < ctx.today,
      hasBegun: quarterRange({ year, quarter }).from <= ctx.today,
      work: status === 'OPEN' ? await openWork(ctx, { year, quarter }) : null,
      earlierOpen: others.some((other) => other.status === 'OPEN' && byTime(other, { year, quarter }) > 0),
      laterClosed: others.some((other) => other.status === 'CLOSED' && byTime(other, { year, quarter }) < 0),
      publishedUnits: status === 'CLOSED' ? await publishedUnits(ctx, { year, quarter }) : 0,
    })
  }
  return cards
}

/** The latest first. */
const byTime = (a: YearQuarter, b: YearQuarter) => b.year - a.year || b.quarter - a.quarter
