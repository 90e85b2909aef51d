import 'server-only'
import {
  addDays,
  addMonths,
  dayToDb,
  monthOf,
  monthRange,
  quarterRange,
  workingDays,
  type Day,
  type Quarter,
  type Range,
} from '@/lib/calendar/rules'
import { calendarDays } from '@/lib/attendance/queries'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { JobCtx } from '@/lib/core/jobs'

/** A quarter just closed is counted once more, so that its months stand as they were at the close. */
const DAYS_AFTER_CLOSE = 2

/** The unit roll-ups of a region's open months, each made anew from the roll-ups of people and the days expected of them. */
export async function refreshUnitMonths(ctx: JobCtx): Promise<void> {
  for (const month of await openMonths(ctx)) await refreshMonth(ctx, month)
}

async function openMonths(ctx: JobCtx): Promise<Day[]> {
  const recently = new Date(ctx.now.getTime() - DAYS_AFTER_CLOSE * 86_400_000)
  const rows = await ctx.db.period.findMany({
    where: {
      regionId: ctx.regionId,
      OR: [{ status: 'OPEN' }, { status: 'CLOSED', closedAt: { gte: recently } }],
    },
    select: { year: true, quarter: true },
    orderBy: [{ year: 'asc' }, { quarter: 'asc' }],
  })
  return rows.flatMap(({ year, quarter }) => {
    const { from } = quarterRange({ year, quarter: quarter as Quarter })
    return [0, 1, 2]
      .map((count) => monthRange(addMonths(monthOf(from), count)).from)
      .filter((month) => month <= ctx.today)
  })
}

/**
 * A person's whole month counts for the unit of the last definitive post in it; days before the post began, days off and
 * days of leave are not expected. A month that still runs is counted up to yesterday: today is not over.
 */
async function refreshMonth(ctx: JobCtx, month: Day): Promise<void> {
  const { from, through } = monthRange(monthOf(month))
  const counted: Range = { from, through: through < ctx.today ? through : addDays(ctx.today, -1) }
  const seen = through < ctx.today ? through : ctx.today
  const { holidays } = await calendarDays(ctx, { from, through })
  const days = workingDays(counted, holidays)
  const region = ctx.regionId

  await ctx.db.$executeRaw(Prisma.sql`
    WITH post AS (
      SELECT p.employee_id, p.unit_id, p.starts_on, coalesce(p.ends_on, 'infinity'::date) AS ends_on
      FROM assignment p JOIN employee e ON e.region_id = p.region_id AND e.id = p.employee_id
      WHERE p.region_id = ${region} AND p.kind = 'DEFINITIVE' AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
        AND p.starts_on <= ${seen}::date AND (p.ends_on IS NULL OR p.ends_on >= ${from}::date)
    ), home AS (
      SELECT DISTINCT ON (employee_id) employee_id, unit_id FROM post ORDER BY employee_id, starts_on DESC
    ), away AS (
      SELECT post.employee_id, count(DISTINCT d.day) AS days
      FROM leave l
      JOIN post ON post.employee_id = l.employee_id
      JOIN unnest(${days}::date[]) AS d (day)
        ON d.day BETWEEN l.starts_on AND l.ends_on AND d.day BETWEEN post.starts_on AND post.ends_on
      WHERE l.region_id = ${region} AND l.cancelled_at IS NULL
        AND l.starts_on <= ${through}::date AND l.ends_on >= ${from}::date
      GROUP BY post.employee_id
    ), expected AS (
      -- How many of the days come before a date, and so how many lie in a post, without pairing people with days.
      SELECT post.employee_id, sum(
        width_bucket(post.ends_on, ${days}::date[]) - width_bucket(post.starts_on - 1, ${days}::date[])
      ) - coalesce(max(away.days), 0) AS days
      FROM post LEFT JOIN away ON away.employee_id = post.employee_id
      GROUP BY post.employee_id
    )
    INSERT INTO unit_month (region_id, month, unit_id, people, expected_days, days_filled, logs, submitted, returned,
      approved, approved_minutes, as_of)
    SELECT ${region}, ${dayToDb(from)}::date, home.unit_id, count(*), coalesce(sum(expected.days), 0),
      coalesce(sum(m.days_filled), 0), coalesce(sum(m.logs), 0), coalesce(sum(m.submitted), 0),
      coalesce(sum(m.returned), 0), coalesce(sum(m.approved), 0), coalesce(sum(m.approved_minutes), 0),
      ${ctx.now}::timestamptz
    FROM home
    LEFT JOIN expected ON expected.employee_id = home.employee_id
    LEFT JOIN employee_month m
      ON m.region_id = ${region} AND m.month = ${dayToDb(from)}::date AND m.employee_id = home.employee_id
    GROUP BY home.unit_id
    ON CONFLICT (region_id, month, unit_id) DO UPDATE SET
      people = excluded.people, expected_days = excluded.expected_days, days_filled = excluded.days_filled,
      logs = excluded.logs, submitted = excluded.submitted, returned = excluded.returned,
      approved = excluded.approved, approved_minutes = excluded.approved_minutes, as_of = excluded.as_of`)

  await ctx.db.unitMonth.deleteMany({
    where: { regionId: region, month: dayToDb(from), asOf: { lt: ctx.now } },
  })
}
