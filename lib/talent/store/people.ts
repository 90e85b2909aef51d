import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'

/** Where the next page of a list begins: the last row's sorting text, and its id. */
function beyond(after: string | null | undefined): { text: string; id: string } | undefined {
  const cut = (after ?? '').lastIndexOf('~')
  const id = (after ?? '').slice(cut + 1)
  if (cut < 0 || !recordId.safeParse(id).success) return undefined
  return { text: (after ?? '').slice(0, cut), id }
}

export type Working = { id: string; sort_name: string }

/** People at work with a definitive post today, by name, so many at a time. */
export async function workingAfter(
  ctx: Ctx,
  {
    inUnits,
    after,
    atMost,
    functional = false,
  }: { inUnits: readonly string[] | null; after?: string | null; atMost: number; functional?: boolean },
): Promise<Working[]> {
  const from = beyond(after)
  return ctx.db.$queryRaw<Working[]>(Prisma.sql`
    SELECT e.id, e.sort_name FROM employee e
    JOIN assignment a ON a.region_id = e.region_id AND a.employee_id = e.id AND a.kind = 'DEFINITIVE'
      AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
    WHERE e.region_id = ${ctx.regionId} AND e.legal_status IN ('ACTIVE', 'DISCIPLINED', 'ON_LEAVE_OUTSIDE', 'STUDY')
      AND e.nip IS NOT NULL
      ${functional ? Prisma.sql`AND a.position_family = 'FUNCTIONAL'` : Prisma.empty}
      ${inUnits ? Prisma.sql`AND a.unit_id = ANY(${[...inUnits]}::uuid[])` : Prisma.empty}
      ${from ? Prisma.sql`AND (e.sort_name, e.id) > (${from.text}, ${from.id}::uuid)` : Prisma.empty}
    ORDER BY e.sort_name, e.id LIMIT ${atMost}`)
}

export const keyOf = ({ id, sort_name: name }: Working): string => `${name}~${id}`

type RankTimeRow = {
  employee_id: string
  name: string
  front_title: string | null
  back_title: string | null
  unit_name: string | null
  position_title: string | null
  rank_code: string
  since: Date
  since_post: Date | null
}
export type RankTime = Omit<RankTimeRow, 'since' | 'since_post'> & { since: Day; sincePost: Day | null }

/** Who has had the present rank for longest, first. */
export async function longestInRank(
  ctx: Ctx,
  { inUnits, after, atMost }: { inUnits: readonly string[] | null; after?: string | null; atMost: number },
): Promise<RankTime[]> {
  const from = beyond(after)
  const rows = await ctx.db.$queryRaw<RankTimeRow[]>(Prisma.sql`
    SELECT e.id AS employee_id, e.name, e.front_title, e.back_title, u.name AS unit_name, a.position_title,
      e.rank_code, r.since, a.starts_on AS since_post
    FROM rank_record r
    JOIN employee e ON e.region_id = r.region_id AND e.id = r.employee_id AND e.rank_code = r.rank_code
    LEFT JOIN assignment a ON a.region_id = e.region_id AND a.employee_id = e.id AND a.kind = 'DEFINITIVE'
      AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
    LEFT JOIN unit u ON u.region_id = a.region_id AND u.id = a.unit_id
    WHERE r.region_id = ${ctx.regionId} AND r.withdrawn_at IS NULL AND e.kind = 'PNS'
      AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
      ${inUnits ? Prisma.sql`AND a.unit_id = ANY(${[...inUnits]}::uuid[])` : Prisma.empty}
      ${from ? Prisma.sql`AND (r.since::text, e.id) > (${from.text}, ${from.id}::uuid)` : Prisma.empty}
    ORDER BY r.since::text, e.id LIMIT ${atMost}`)
  return rows.map(({ since, since_post: sincePost, ...row }) => ({
    ...row,
    since: dayFromDb(since),
    sincePost: sincePost ? dayFromDb(sincePost) : null,
  }))
}

export type RankBand = {
  rank_code: string
  people: number
  median: number
  over_four: number
  over_six: number
}

/** Of each rank: how many have it, the median of their months in it, and how many have it for more than four and six years. */
export const rankBands = (ctx: Ctx): Promise<RankBand[]> =>
  ctx.db.$queryRaw<RankBand[]>(Prisma.sql`
    SELECT e.rank_code, count(*)::int AS people,
      round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ctx.today}::date - r.since)) / 30.4375)::int AS median,
      count(*) FILTER (WHERE r.since <= ${ctx.today}::date - interval '4 years')::int AS over_four,
      count(*) FILTER (WHERE r.since <= ${ctx.today}::date - interval '6 years')::int AS over_six
    ${fromRanks(ctx)} GROUP BY e.rank_code`)

export type UnitBand = { unit_id: string; people: number; median: number; over_six: number }

/** The same for each unit in which somebody works. */
export const unitBands = (ctx: Ctx): Promise<UnitBand[]> =>
  ctx.db.$queryRaw<UnitBand[]>(Prisma.sql`
    SELECT a.unit_id, count(*)::int AS people,
      round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ctx.today}::date - r.since)) / 30.4375)::int AS median,
      count(*) FILTER (WHERE r.since <= ${ctx.today}::date - interval '6 years')::int AS over_six
    ${fromRanks(ctx)} GROUP BY a.unit_id`)

const fromRanks = (ctx: Ctx) => Prisma.sql`
  FROM rank_record r
  JOIN employee e ON e.region_id = r.region_id AND e.id = r.employee_id AND e.rank_code = r.rank_code
  JOIN assignment a ON a.region_id = e.region_id AND a.employee_id = e.id AND a.kind = 'DEFINITIVE'
    AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
  WHERE r.region_id = ${ctx.regionId} AND r.withdrawn_at IS NULL AND e.kind = 'PNS'
    AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')`
