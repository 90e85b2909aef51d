import 'server-only'
import {
  addMonths,
  addQuarters,
  monthOf,
  monthRange,
  quarterFromKey,
  quarterOf,
  quarterRange,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'

/** What people plan and log under one goal or indicator. Hours are context: nothing is graded by them. */
export type Effort = { people: number; results: number; loggers: number; logs: number; minutes: number }
const NO_EFFORT: Effort = { people: 0, results: 0, loggers: 0, logs: 0, minutes: 0 }

export const QUARTERS_SHOWN = 5

export const askedQuarter = (
  ctx: Ctx,
  text: string | undefined,
): { quarter: YearQuarter; quarters: YearQuarter[] } => {
  const current = quarterOf(ctx.today)
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, back) => addQuarters(current, -back))
  const asked = text ? quarterFromKey(text) : undefined
  const known = quarters.find((one) => one.year === asked?.year && one.quarter === asked.quarter)
  return { quarter: known ?? current, quarters }
}

export const monthsOf = (quarter: YearQuarter): Day[] => {
  const first = monthOf(quarterRange(quarter).from)
  return [0, 1, 2].map((step) => monthRange(addMonths(first, step)).from)
}

/**
 * Each result of the year with the unit's indicator above it: its own, else that of the nearest result it hangs on. What
 * hangs on a leader's result of an earlier year, until the new one is agreed, is led through that one.
 */
export const carried = ({ regionId }: Pick<Ctx, 'regionId'>, quarter: YearQuarter) => {
  const { from, through } = quarterRange(quarter)
  return Prisma.sql`
    present AS MATERIALIZED (
      SELECT r.id, r.parent_id, r.unit_indicator_id, p.employee_id,
        (p.status IN ('ACTIVE', 'CLOSED') AND p.starts_on <= ${through}::date AND p.ends_on >= ${from}::date
          AND r.ended_on IS NULL) AS counts
      FROM performance_plan p JOIN work_result r ON r.region_id = p.region_id AND r.plan_id = p.id
      WHERE p.region_id = ${regionId} AND p.year = ${quarter.year}
    ), earlier AS (
      SELECT r.id, r.parent_id, r.unit_indicator_id, r.plan_id FROM work_result r
      WHERE r.region_id = ${regionId} AND r.id IN (
        SELECT c.parent_id FROM present c WHERE NOT EXISTS (SELECT FROM present o WHERE o.id = c.parent_id))
      UNION
      SELECT r.id, r.parent_id, r.unit_indicator_id, r.plan_id
      FROM earlier e JOIN work_result r ON r.region_id = ${regionId} AND r.id = e.parent_id
    ), res AS MATERIALIZED (
      SELECT * FROM present
      UNION ALL
      SELECT e.id, e.parent_id, e.unit_indicator_id, p.employee_id, false
      FROM earlier e JOIN performance_plan p ON p.region_id = ${regionId} AND p.id = e.plan_id
      WHERE NOT EXISTS (SELECT FROM present o WHERE o.id = e.id)
    ), carried AS (
      SELECT id, unit_indicator_id, employee_id, counts FROM res WHERE unit_indicator_id IS NOT NULL
      UNION ALL
      SELECT c.id, u.unit_indicator_id, c.employee_id, c.counts
      FROM carried u JOIN res c ON c.parent_id = u.id WHERE c.unit_indicator_id IS NULL
    )`
}

type EffortRow = {
  goal_id: string | null
  indicator_id: string | null
  people: bigint | null
  results: bigint | null
  loggers: bigint | null
  logs: bigint | null
  minutes: bigint | null
}

export const effortOf = (row: EffortRow | undefined): Effort =>
  row
    ? {
        people: Number(row.people ?? 0),
        results: Number(row.results ?? 0),
        loggers: Number(row.loggers ?? 0),
        logs: Number(row.logs ?? 0),
        minutes: Number(row.minutes ?? 0),
      }
    : NO_EFFORT

/**
 * By goal and by indicator at once, and over all: people count once at each height, however many results they have. The
 * months are summed by indicator before anything is joined to them; a result is one person's, so its plan says whose the
 * logs are. Sums stay whole numbers of four bytes until the end: PostgreSQL adds up longer ones much more slowly.
 */
export async function efforts(ctx: Ctx, quarter: YearQuarter): Promise<EffortRow[]> {
  const { regionId } = ctx
  return ctx.db.$queryRaw<EffortRow[]>(Prisma.sql`
    WITH RECURSIVE ${carried(ctx, quarter)}, summed AS (
      SELECT m.indicator_id, sum(m.logs)::int AS logs, sum(m.approved_minutes)::int AS minutes
      FROM employee_month_indicator m
      WHERE m.region_id = ${regionId} AND m.month = ANY(${monthsOf(quarter)}::date[])
      GROUP BY m.indicator_id
    ), logged AS (
      SELECT k.work_result_id, sum(s.logs)::int AS logs, sum(s.minutes)::int AS minutes
      FROM summed s JOIN indicator k ON k.region_id = ${regionId} AND k.id = s.indicator_id
      GROUP BY k.work_result_id
    )
    SELECT i.goal_id, i.id AS indicator_id, count(*) FILTER (WHERE c.counts) AS results,
      count(DISTINCT c.employee_id) FILTER (WHERE c.counts) AS people,
      count(DISTINCT c.employee_id) FILTER (WHERE l.minutes > 0) AS loggers,
      sum(l.logs) AS logs, sum(l.minutes) AS minutes
    FROM carried c
    JOIN unit_indicator i ON i.region_id = ${regionId} AND i.id = c.unit_indicator_id
    LEFT JOIN logged l ON l.work_result_id = c.id
    GROUP BY GROUPING SETS ((), (i.goal_id), (i.goal_id, i.id))`)
}
