// The roll-ups as the application keeps them (decisions 17), for all people and months at once.
import type { Client } from 'pg'
import type { Setting } from './setting.ts'

const COUNTED = `status IN ('SUBMITTED', 'RETURNED', 'APPROVED')`

export async function rollUp(client: Client, of: Setting): Promise<void> {
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
