import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import { WORKING_STATUSES } from '@/lib/organization/rules'
import { PLAN_STATUSES, type PlanStatus } from '../rules'

/** What keeps a person from having an agreed plan for the post he holds today. */
export const GAPS = ['NONE', 'OPEN', 'MOVED'] as const
export type Gap = (typeof GAPS)[number]

export type GapRow = {
  employeeId: string
  name: string
  positionTitle: string
  unitName: string
  gap: Gap
  status: PlanStatus | null
  /** Since when the post of today is held. */
  since: Day
}

export type PlanGaps = { counts: Record<Gap, number>; withPost: number; rows: GapRow[] }

/** More than anybody works through in a sitting; the counts are of all. */
const SHOWN = 200

type Row = {
  id: string
  name: string
  front_title: string | null
  back_title: string | null
  position_title: string
  unit_name: string
  since: string
  status: string | null
  gap: Gap
}

/** Who has a post today and no agreed plan for it, by unit. Whoever has no post, as the head of the region, needs none. */
export async function planGaps(ctx: Ctx, { all = false } = {}): Promise<PlanGaps> {
  const { regionId } = ctx
  const today = dayToDb(ctx.today)
  const people = Prisma.sql`
    SELECT e.id, e.name, e.front_title, e.back_title, e.sort_name, a.position_title, u.name AS unit_name,
           a.starts_on::text AS since, p.status,
           CASE WHEN p.id IS NULL THEN 'NONE' WHEN p.agreed_number = 0 AND p.status <> 'ACTIVE' THEN 'OPEN'
                WHEN a.starts_on > p.starts_on THEN 'MOVED' END AS gap
    FROM assignment a
    JOIN employee e ON e.region_id = a.region_id AND e.id = a.employee_id
    JOIN unit u ON u.region_id = a.region_id AND u.id = a.unit_id
    LEFT JOIN LATERAL (
      SELECT id, status, agreed_number, starts_on FROM performance_plan p
      WHERE p.region_id = a.region_id AND p.employee_id = a.employee_id AND p.status <> 'CLOSED'
        AND p.starts_on <= ${today}::date AND p.ends_on >= ${today}::date
      ORDER BY p.starts_on DESC LIMIT 1) p ON true
    WHERE a.region_id = ${regionId} AND a.kind = 'DEFINITIVE' AND a.starts_on <= ${today}::date
      AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      AND e.legal_status IN (${Prisma.join([...WORKING_STATUSES])})`
  const counted = await ctx.db.$queryRaw<{ gap: Gap | null; n: bigint }[]>(
    Prisma.sql`SELECT gap, count(*) AS n FROM (${people}) q GROUP BY gap`,
  )
  const rows = await ctx.db.$queryRaw<Row[]>(
    Prisma.sql`SELECT * FROM (${people}) q WHERE gap IS NOT NULL ORDER BY unit_name, sort_name, id LIMIT ${all ? null : SHOWN}`,
  )
  const countOf = (gap: Gap) => Number(counted.find((one) => one.gap === gap)?.n ?? 0)
  return {
    counts: { NONE: countOf('NONE'), OPEN: countOf('OPEN'), MOVED: countOf('MOVED') },
    withPost: counted.reduce((sum, { n }) => sum + Number(n), 0),
    rows: rows.map((row) => ({
      employeeId: row.id,
      name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
      positionTitle: row.position_title,
      unitName: row.unit_name,
      gap: row.gap,
      status: PLAN_STATUSES.find((one) => one === row.status) ?? null,
      since: row.since,
    })),
  }
}
