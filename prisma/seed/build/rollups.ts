// The roll-ups as the application keeps them (decisions 17), for all people and months at once.
import type { Client } from 'pg'
import { addDays, addMonths, type Day, monthOf, monthRange, type Range } from '../../../lib/calendar/rules.ts'
import type { Setting } from './setting.ts'

const COUNTED = `status IN ('SUBMITTED', 'RETURNED', 'APPROVED')`

export async function rollUp(client: Client, of: Setting): Promise<void> {
  await rollUpPeople(client, of)
  for (const month of monthsOf(of)) await rollUpUnits(client, of, month)
}

async function rollUpPeople(client: Client, of: Setting) {
  const region = of.region.id
  await client.query(
    `INSERT INTO employee_month (region_id, month, employee_id, days_filled, logs, submitted, returned, approved,
       submitted_minutes, approved_minutes, late)
     SELECT region_id, date_trunc('month', log_date)::date, employee_id, count(DISTINCT log_date), count(*),
       count(*) FILTER (WHERE status = 'SUBMITTED'),
       count(*) FILTER (WHERE status = 'RETURNED'),
       count(*) FILTER (WHERE status = 'APPROVED'),
       coalesce(sum(minutes) FILTER (WHERE status = 'SUBMITTED'), 0),
       coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0),
       count(*) FILTER (WHERE is_late)
     FROM activity_log WHERE region_id = $1 AND ${COUNTED} GROUP BY 1, 2, 3`,
    [region],
  )
  await client.query(
    `INSERT INTO employee_month_indicator (region_id, month, employee_id, indicator_id, logs, approved_minutes,
       approved_quantity)
     SELECT region_id, date_trunc('month', log_date)::date, employee_id, indicator_id, count(*),
       coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0),
       coalesce(sum(quantity) FILTER (WHERE status = 'APPROVED'), 0)
     FROM activity_log WHERE region_id = $1 AND ${COUNTED} AND indicator_id IS NOT NULL GROUP BY 1, 2, 3, 4`,
    [region],
  )
}

function monthsOf({ calendar }: Setting): Range[] {
  const months: Range[] = []
  for (let at = monthOf(calendar.from); monthRange(at).from <= calendar.today; at = addMonths(at, 1))
    months.push(monthRange(at))
  return months
}

/** As the application's job has it: a whole month counts for the unit of the last post in it, up to yesterday. */
async function rollUpUnits(client: Client, of: Setting, { from, through }: Range) {
  const { today } = of.calendar
  const last: Day = through < today ? through : addDays(today, -1)
  const seen = through < today ? through : today
  await client.query(
    `WITH post AS (
       SELECT p.employee_id, p.unit_id, p.starts_on, coalesce(p.ends_on, 'infinity'::date) AS ends_on
       FROM assignment p JOIN employee e ON e.region_id = p.region_id AND e.id = p.employee_id
       WHERE p.region_id = $1 AND p.kind = 'DEFINITIVE' AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
         AND p.starts_on <= $3::date AND (p.ends_on IS NULL OR p.ends_on >= $2::date)
     ), home AS (
       SELECT DISTINCT ON (employee_id) employee_id, unit_id FROM post ORDER BY employee_id, starts_on DESC
     ), expected AS (
       SELECT post.employee_id, count(*) AS days
       FROM post JOIN unnest($4::date[]) AS d (day) ON d.day BETWEEN post.starts_on AND post.ends_on
       WHERE NOT EXISTS (
         SELECT FROM leave l WHERE l.region_id = $1 AND l.employee_id = post.employee_id
           AND l.cancelled_at IS NULL AND d.day BETWEEN l.starts_on AND l.ends_on)
       GROUP BY post.employee_id
     )
     INSERT INTO unit_month (region_id, month, unit_id, people, expected_days, days_filled, logs, submitted, returned,
       approved, approved_minutes, as_of)
     SELECT $1, $2::date, home.unit_id, count(*), coalesce(sum(expected.days), 0),
       coalesce(sum(m.days_filled), 0), coalesce(sum(m.logs), 0), coalesce(sum(m.submitted), 0),
       coalesce(sum(m.returned), 0), coalesce(sum(m.approved), 0), coalesce(sum(m.approved_minutes), 0), $5::timestamptz
     FROM home
     LEFT JOIN expected ON expected.employee_id = home.employee_id
     LEFT JOIN employee_month m ON m.region_id = $1 AND m.month = $2::date AND m.employee_id = home.employee_id
     GROUP BY home.unit_id`,
    [of.region.id, from, seen, of.calendar.workingIn({ from, through: last }), of.at(today, 0)],
  )
}
