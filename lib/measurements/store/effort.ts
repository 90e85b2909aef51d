import 'server-only'
import { FILLING_STATUSES } from '@/lib/activity-logs/rules/progress'
import {
  addMonths,
  addQuarters,
  monthOf,
  monthRange,
  quarterFromKey,
  quarterOf,
  quarterRange,
  sameQuarter,
  weekOf,
  yearOf,
  type Day,
  type Range,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'

/** What was handed in this week, by how many. */
export type WeekEffort = { people: number; logs: number }

/** What people plan and log under one goal or indicator. Hours are context: nothing is graded by them. */
export type Effort = {
  people: number
  results: number
  loggers: number
  logs: number
  minutes: number
  /** None where another quarter than the running one is looked at. */
  week: WeekEffort | null
}

export const QUARTERS_SHOWN = 5

export const askedQuarter = (
  ctx: Ctx,
  text: string | undefined,
): { quarter: YearQuarter; quarters: YearQuarter[]; week: Range | null } => {
  const current = quarterOf(ctx.today)
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, back) => addQuarters(current, -back))
  const asked = text ? quarterFromKey(text) : undefined
  const known = quarters.find((one) => one.year === asked?.year && one.quarter === asked.quarter)
  const quarter = known ?? current
  return { quarter, quarters, week: sameQuarter(quarter, current) ? thisWeek(ctx) : null }
}

/** Monday to Sunday, by the region's own day. */
export const thisWeek = ({ today }: Pick<Ctx, 'today'>): Range => {
  const days = weekOf(today)
  return { from: days[0] ?? today, through: days.at(-1) ?? today }
}

export const monthsOf = (quarter: YearQuarter): Day[] => {
  const first = monthOf(quarterRange(quarter).from)
  return [0, 1, 2].map((step) => monthRange(addMonths(first, step)).from)
}

/** The years whose plans matter: a week may begin in the year before the quarter's. */
const yearsOf = (quarter: YearQuarter, week: Range | null): number[] => [
  ...new Set([quarter.year, ...(week ? [yearOf(week.from), yearOf(week.through)] : [])]),
]

/** What was handed in during a week, by planned result: drafts are their author's alone. */
export const weekLogs = ({ regionId }: Pick<Ctx, 'regionId'>, week: Range | null) => Prisma.sql`
    week AS MATERIALIZED (
      SELECT l.work_result_id, count(*)::int AS logs FROM activity_log l
      WHERE ${
        week
          ? Prisma.sql`l.region_id = ${regionId} AND l.log_date BETWEEN ${week.from}::date AND ${week.through}::date
        AND l.status = ANY(${[...FILLING_STATUSES]})`
          : Prisma.sql`l.region_id = ${regionId} AND false`
      }
      GROUP BY l.work_result_id
    )`

/**
 * Each result of the year with the unit's indicator above it: its own, else that of the nearest result it hangs on. What
 * hangs on a leader's result of an earlier year, until the new one is agreed, is led through that one.
 */
export const carried = (
  { regionId }: Pick<Ctx, 'regionId'>,
  quarter: YearQuarter,
  week: Range | null = null,
) => {
  const { from, through } = quarterRange(quarter)
  return Prisma.sql`
    present AS MATERIALIZED (
      SELECT r.id, r.parent_id, r.unit_indicator_id, p.employee_id,
        (p.status IN ('ACTIVE', 'CLOSED') AND p.starts_on <= ${through}::date AND p.ends_on >= ${from}::date
          AND r.ended_on IS NULL) AS counts
      FROM performance_plan p JOIN work_result r ON r.region_id = p.region_id AND r.plan_id = p.id
      WHERE p.region_id = ${regionId} AND p.year = ANY(${yearsOf(quarter, week)}::int[])
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
  week_people: bigint | null
  week_logs: bigint | null
  /** Of the whole region, under a goal or not. */
  week_all: bigint | null
}

export const effortOf = (row: EffortRow | undefined, week: Range | null): Effort => ({
  people: Number(row?.people ?? 0),
  results: Number(row?.results ?? 0),
  loggers: Number(row?.loggers ?? 0),
  logs: Number(row?.logs ?? 0),
  minutes: Number(row?.minutes ?? 0),
  week: week && { people: Number(row?.week_people ?? 0), logs: Number(row?.week_logs ?? 0) },
})

/**
 * By goal and by indicator at once, and over all: people count once at each height, however many results they have. The
 * months are summed by indicator before anything is joined to them; a result is one person's, so its plan says whose the
 * logs are. Sums stay whole numbers of four bytes until the end: PostgreSQL adds up longer ones much more slowly.
 */
export async function efforts(ctx: Ctx, quarter: YearQuarter, week: Range | null): Promise<EffortRow[]> {
  const { regionId } = ctx
  return ctx.db.$queryRaw<EffortRow[]>(Prisma.sql`
    WITH RECURSIVE ${carried(ctx, quarter, week)}, ${weekLogs(ctx, week)}, summed AS (
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
      sum(l.logs) AS logs, sum(l.minutes) AS minutes,
      count(DISTINCT c.employee_id) FILTER (WHERE w.logs > 0) AS week_people, sum(w.logs) AS week_logs,
      (SELECT sum(a.logs) FROM week a) AS week_all
    FROM carried c
    JOIN unit_indicator i ON i.region_id = ${regionId} AND i.id = c.unit_indicator_id
    LEFT JOIN logged l ON l.work_result_id = c.id
    LEFT JOIN week w ON w.work_result_id = c.id
    GROUP BY GROUPING SETS ((), (i.goal_id), (i.goal_id, i.id))`)
}
