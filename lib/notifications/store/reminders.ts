import 'server-only'
import { addDays, dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { DUE_KINDS, HORIZON, type Deadlines, type Due, type Stage } from '../rules/reminders'

type Db = Pick<Ctx, 'regionId' | 'db'>

type DueRow = { employee_id: string; kind: string; due_on: Date; count: number }

/**
 * What each of these people still has to do before a deadline that is near, in one statement; what is done is not among it. As
 * with what waits, only counts are read of tables further right.
 */
export async function dueFor(
  { regionId, db, today }: Db & { today: Day },
  { quarters, days }: Deadlines,
  employeeIds: readonly string[],
): Promise<Due[]> {
  const until = addDays(today, HORIZON)
  const near = quarters.filter(({ dueOn }) => today <= dueOn && dueOn <= until)
  const ids = [...employeeIds]
  const from = dayToDb(today)
  const through = dayToDb(until)
  const rows = await db.$queryRaw<DueRow[]>(Prisma.sql`
    WITH quarter AS (
      SELECT * FROM unnest(${near.map(({ year }) => year)}::int[], ${near.map(({ quarter }) => quarter)}::int[],
        ${near.map(({ endedOn }) => endedOn)}::date[], ${near.map(({ dueOn }) => dueOn)}::date[]) AS q (year, quarter, ended_on, due_on)
    ), unsigned AS (
      SELECT v.employee_id, v.supervisor_id, q.* FROM quarter q
      JOIN supervision v ON v.region_id = ${regionId} AND v.starts_on <= q.ended_on
        AND (v.ends_on IS NULL OR v.ends_on >= q.ended_on)
        AND (v.employee_id = ANY(${ids}::uuid[]) OR v.supervisor_id = ANY(${ids}::uuid[]))
      JOIN employee e ON e.region_id = v.region_id AND e.id = v.employee_id AND e.legal_status IN ('ACTIVE', 'DISCIPLINED')
      WHERE NOT EXISTS (SELECT FROM quarterly_review r WHERE r.region_id = ${regionId} AND r.employee_id = v.employee_id
        AND r.year = q.year AND r.quarter = q.quarter AND r.signed_at IS NOT NULL)
    ), day AS (
      SELECT * FROM unnest(${days.map(({ day }) => day)}::date[], ${days.map(({ dueOn }) => dueOn)}::date[]) AS d (day, due_on)
      WHERE due_on BETWEEN ${from}::date AND ${through}::date
    )
    SELECT p.id::text AS employee_id, 'LOGS_DUE' AS kind, d.due_on, count(*)::int AS count
      FROM day d CROSS JOIN unnest(${ids}::uuid[]) AS p (id)
      WHERE EXISTS (SELECT FROM supervision v WHERE v.region_id = ${regionId} AND v.employee_id = p.id
          AND v.starts_on <= d.day AND (v.ends_on IS NULL OR v.ends_on >= d.day))
        AND NOT EXISTS (SELECT FROM leave l WHERE l.region_id = ${regionId} AND l.employee_id = p.id
          AND l.cancelled_at IS NULL AND l.starts_on <= d.day AND l.ends_on >= d.day)
        AND NOT EXISTS (SELECT FROM activity_log a WHERE a.region_id = ${regionId} AND a.employee_id = p.id
          AND a.log_date = d.day AND a.status IN ('SUBMITTED', 'RETURNED', 'APPROVED'))
      GROUP BY 1, 3
    UNION ALL
    SELECT u.employee_id::text, 'SELF_DUE', u.due_on, 1 FROM unsigned u
      WHERE u.employee_id = ANY(${ids}::uuid[]) AND NOT EXISTS (SELECT FROM self_assessment s WHERE s.region_id = ${regionId}
        AND s.employee_id = u.employee_id AND s.year = u.year AND s.quarter = u.quarter AND s.status = 'SENT')
    UNION ALL
    SELECT u.supervisor_id::text, 'REVIEWS_DUE', u.due_on, count(*)::int FROM unsigned u
      WHERE u.supervisor_id = ANY(${ids}::uuid[]) GROUP BY 1, 3
    UNION ALL
    SELECT assessor_id::text, 'EXPLANATIONS_DUE', explanation_due_on, count(*)::int FROM objection
      WHERE region_id = ${regionId} AND assessor_id = ANY(${ids}::uuid[]) AND status = 'FILED'
        AND explanation_due_on BETWEEN ${from}::date AND ${through}::date GROUP BY 1, 3
    UNION ALL
    SELECT decider_id::text, 'DECISIONS_DUE', due_on, count(*)::int FROM objection
      WHERE region_id = ${regionId} AND decider_id = ANY(${ids}::uuid[]) AND status IN ('FILED', 'EXPLAINED')
        AND due_on BETWEEN ${from}::date AND ${through}::date GROUP BY 1, 3
    UNION ALL
    SELECT assignee_id::text, 'TASKS_DUE', due_on, count(*)::int FROM team_task
      WHERE region_id = ${regionId} AND assignee_id = ANY(${ids}::uuid[]) AND state = 'OPEN'
        AND due_on BETWEEN ${from}::date AND ${through}::date GROUP BY 1, 3
    ORDER BY 1, 3, 2`)
  return rows.flatMap(({ employee_id: employeeId, kind, due_on, count }) => {
    const known = DUE_KINDS.find((one) => one === kind)
    return known ? [{ employeeId, kind: known, dueOn: dayFromDb(due_on), count }] : []
  })
}

export type Told = Pick<Due, 'employeeId' | 'kind' | 'dueOn'> & { stage: Stage }

const columns = (told: readonly Told[]) => Prisma.sql`
  unnest(${told.map(({ employeeId }) => employeeId)}::uuid[], ${told.map(({ kind }) => kind)}::text[],
    ${told.map(({ dueOn }) => dueOn)}::date[], ${told.map(({ stage }) => stage)}::text[])`

/** Answers those that nobody had taken. */
export async function takeReminders({ regionId, db }: Db, told: readonly Told[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<
    { employee_id: string; kind: string; due_on: Date; stage: string }[]
  >(Prisma.sql`
    INSERT INTO reminder (region_id, employee_id, kind, due_on, stage)
    SELECT ${regionId}, t.* FROM ${columns(told)} AS t ON CONFLICT DO NOTHING
    RETURNING employee_id::text, kind, due_on, stage`)
  return new Set(rows.map((row) => [row.employee_id, row.kind, dayFromDb(row.due_on), row.stage].join(' ')))
}

export async function giveRemindersBack({ regionId, db }: Db, told: readonly Told[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    DELETE FROM reminder WHERE region_id = ${regionId}
      AND (employee_id, kind, due_on, stage) IN (SELECT * FROM ${columns(told)} AS t)`)
}
