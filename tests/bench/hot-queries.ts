import type pg from 'pg'
import { v7 } from 'uuid'
import { saveLog } from '../../lib/activity-logs/commands/writing.ts'
import { refreshUnitMonths } from '../../lib/activity-logs/commands/rollup.ts'
import { awaitingDecision } from '../../lib/activity-logs/queries/inbox.ts'
import { monthBook } from '../../lib/activity-logs/queries/month-book.ts'
import { team } from '../../lib/activity-logs/queries/team.ts'
import { today } from '../../lib/activity-logs/queries/today.ts'
import { append, type Recorded } from '../../lib/core/audit.ts'
import { inRegion } from '../../lib/core/db.ts'
import type { Ctx } from '../../lib/core/types.ts'
import { goalTree } from '../../lib/measurements/queries/goal-tree.ts'
import { progressSoFar } from '../../lib/measurements/queries/realisation.ts'
import { directory } from '../../lib/organization/queries/directory.ts'
import { prefixRange } from '../../lib/organization/rules/names.ts'
import { unitFront } from '../../lib/publication/public.ts'
import { controlRoom } from '../../lib/reviews/queries/control-room.ts'
import { SCALE_NOW, type Someone, type World } from './world.ts'

export type Statement = { sql: string; values: unknown[] }
export type Asked = {
  path: string
  cookie?: string
  action?: { name: string; input: Record<string, unknown> }
}

/** One question at three heights: as bare SQL, through the project's own functions, as the whole answer over HTTP. */
export type HotQuery = {
  key: string
  title: string
  raw?: (turn: number) => Statement[]
  ask?: (turn: number) => Promise<unknown>
  page?: (turn: number) => Asked
}

const NOW = new Date(SCALE_NOW)
const DAY = '2026-09-16'
const MONTH = '2026-09-01'
const QUARTER = ['2026-07-01', '2026-08-01', '2026-09-01']
export const BENCH_TITLE = 'Mencatat layanan untuk uji ukuran'

const at = <T>(list: readonly T[], turn: number): T => {
  const found = list[turn % list.length]
  if (found === undefined) throw new Error('The scale data lack somebody to ask as.')
  return found
}

export function hotQueries(world: World): HotQuery[] {
  const { region, staff, supervisors, admins, units, names, nips } = world

  const ctxOf = ({ actor }: Someone) => ({
    regionId: region.id,
    region,
    actor,
    now: NOW,
    today: DAY,
    requestId: 'bench',
  })
  const reading = <T>(someone: Someone, ask: (ctx: Ctx) => Promise<T>): Promise<T> =>
    inRegion(region.id, (db) => ask({ ...ctxOf(someone), db }), 'read')
  const page = (path: string, people: readonly Someone[]) => (turn: number) => ({
    path,
    cookie: at(people, turn).cookie,
  })
  const searching = (typed: (turn: number) => string) => ({
    ask: (turn: number) => reading(at(admins, 0), (ctx) => directory(ctx, { cari: typed(turn) })),
    page: (turn: number) => page(`/bkd/pegawai?cari=${encodeURIComponent(typed(turn))}`, admins)(0),
  })
  const entry = ({ planned }: Someone) => ({
    logDate: DAY,
    minutes: 5,
    title: BENCH_TITLE,
    ...planned,
    quantity: '1',
    measureUnit: 'layanan',
    evidenceIds: [],
    intent: 'submit' as const,
  })

  /** The command with its trace, as action() runs it. */
  const write = (someone: Someone) =>
    inRegion(
      region.id,
      async (db) => {
        const recorded: Recorded[] = []
        const saved = await saveLog(
          {
            ...ctxOf(someone),
            db,
            record: (event, subject, facts = {}) => recorded.push({ event, subject, facts }),
            after: () => {},
          },
          entry(someone),
        )
        for (const event of recorded)
          await append(db, event, {
            regionId: region.id,
            actorId: someone.actor.accountId,
            at: NOW,
            requestId: 'bench',
          })
        return saved
      },
      'write',
    )

  return [
    {
      key: 'a',
      title: 'insert one log with roll-up',
      raw: (turn) => [
        insertLog(region.id, at(staff, turn)),
        ...recompute(region.id, at(staff, turn).employeeId),
      ],
      ask: (turn) => write(at(staff, turn)),
      page: (turn) => ({
        path: '/catat',
        cookie: at(staff, turn).cookie,
        action: { name: 'saveActivityLog', input: entry(at(staff, turn)) },
      }),
    },
    {
      key: 'b',
      title: 'my logs this month',
      raw: (turn) => [
        {
          sql: `SELECT l.id, l.log_date, l.title, l.minutes, l.start_minute, l.end_minute, l.quantity, l.measure_unit, l.status,
                  l.is_late, l.version, l.submitted_at, l.decided_at, r.text AS serves,
                  (SELECT count(*) FROM activity_log_evidence e
                   WHERE e.region_id = $1 AND e.log_date = l.log_date AND e.log_id = l.id) AS evidence
                FROM activity_log l
                LEFT JOIN work_result r ON r.region_id = $1 AND r.id = l.work_result_id
                WHERE l.region_id = $1 AND l.employee_id = $2 AND l.log_date BETWEEN $3 AND '2026-09-30'
                ORDER BY l.log_date DESC, l.start_minute, l.created_at`,
          values: [region.id, at(staff, turn).employeeId, MONTH],
        },
      ],
      ask: (turn) => reading(at(staff, turn), (ctx) => monthBook(ctx, {})),
      page: page('/buku-kerja', staff),
    },
    {
      key: 'c',
      title: "supervisor's pending",
      raw: (turn) => [
        {
          sql: `SELECT l.id, l.log_date, l.version, l.employee_id, e.name, l.title, l.result, l.minutes, l.start_minute,
                  l.end_minute, l.quantity, l.measure_unit, l.submitted_at, l.is_late, r.text AS work_result,
                  i.text AS indicator
                FROM activity_log l
                JOIN employee e ON e.region_id = $1 AND e.id = l.employee_id
                LEFT JOIN work_result r ON r.region_id = $1 AND r.id = l.work_result_id
                LEFT JOIN indicator i ON i.region_id = $1 AND i.id = l.indicator_id
                WHERE l.region_id = $1 AND l.supervisor_id = $2 AND l.status = 'SUBMITTED'
                  AND l.log_date BETWEEN '2025-10-01' AND '2026-09-16'
                ORDER BY l.log_date, l.created_at, l.id LIMIT 201`,
          values: [region.id, at(supervisors, turn).employeeId],
        },
      ],
      ask: (turn) => reading(at(supervisors, turn), awaitingDecision),
      page: page('/persetujuan', supervisors),
    },
    {
      key: 'd',
      title: 'unit dashboard',
      raw: (turn) => [
        {
          sql: `SELECT month, people, expected_days, days_filled, logs, submitted, returned, approved, approved_minutes, as_of
                FROM unit_month WHERE region_id = $1 AND unit_id = $2 AND month = ANY($3::date[]) ORDER BY month`,
          values: [region.id, at(units, turn).id, QUARTER],
        },
      ],
      ask: (turn) => reading(at(admins, 0), (ctx) => controlRoom(ctx, { unit: at(units, turn).id })),
      page: (turn) => page(`/bkd?unit=${at(units, turn).id}`, admins)(0),
    },
    {
      key: 'e',
      title: 'region dashboard',
      raw: () => [
        {
          sql: `SELECT u.id, u.name, sum(m.people) AS people, sum(m.expected_days) AS expected, sum(m.days_filled) AS filled,
                  sum(m.submitted) AS submitted, sum(m.approved) AS approved, sum(m.approved_minutes) AS minutes,
                  max(m.as_of) AS as_of
                FROM unit u LEFT JOIN unit_month m
                  ON m.region_id = $1 AND m.unit_id = u.id AND m.month = ANY($2::date[])
                WHERE u.region_id = $1 AND u.closed_on IS NULL GROUP BY u.id, u.name, u.position ORDER BY u.position`,
          values: [region.id, QUARTER],
        },
      ],
      ask: () => reading(at(admins, 0), (ctx) => controlRoom(ctx, {})),
      page: () => page('/bkd', admins)(0),
    },
    {
      key: 'f',
      title: 'public unit page',
      raw: (turn) => [
        {
          sql: `SELECT DISTINCT ON (p.year, p.quarter) u.name, u.promise, u.contact, p.version, p.published_at, p.note, p.digest,
                  p.summary
                FROM unit u JOIN publication p ON p.region_id = $1 AND p.unit_id = u.id
                WHERE u.region_id = $1 AND u.slug = $2 AND u.is_public AND u.closed_on IS NULL
                ORDER BY p.year, p.quarter, p.version DESC`,
          values: [region.id, at(units, turn).slug],
        },
      ],
      ask: (turn) => unitFront(region.slug, at(units, turn).slug),
      page: (turn) => ({ path: `/publik/${region.slug}/unit/${at(units, turn).slug}` }),
    },
    {
      key: 'i1',
      title: 'search by name',
      raw: (turn) => [searchByName(region.id, at(names, turn))],
      ...searching((turn) => at(names, turn).join(' ')),
    },
    {
      key: 'i2',
      title: 'search by NIP prefix',
      raw: (turn) => {
        const { from, before } = prefixRange(at(nips, turn))
        return [
          {
            sql: `SELECT id, nip, name FROM employee WHERE region_id = $1 AND nip >= $2 AND nip < $3
                  ORDER BY sort_name, id LIMIT 50`,
            values: [region.id, from, before],
          },
        ]
      },
      ...searching((turn) => at(nips, turn)),
    },
    {
      key: 'h',
      title: 'my day (landing page)',
      ask: (turn) => reading(at(staff, turn), today),
      page: page('/hari-ini', staff),
    },
    {
      key: 't',
      title: 'my team',
      ask: (turn) =>
        reading(at(supervisors, turn), async (ctx) => {
          const { members } = await team(ctx)
          return progressSoFar(
            ctx,
            members.map(({ employeeId }) => employeeId),
          )
        }),
      page: page('/tim', supervisors),
    },
    {
      key: 'g',
      title: 'tree of goals and who works on them',
      raw: () => [
        {
          sql: `SELECT i.goal_id, i.id, count(DISTINCT p.employee_id) AS people, count(*) AS results, sum(s.logs) AS logs,
                  sum(s.minutes) AS minutes
                FROM performance_plan p
                JOIN work_result r ON r.region_id = $1 AND r.plan_id = p.id
                JOIN unit_indicator i ON i.region_id = $1 AND i.id = r.unit_indicator_id
                LEFT JOIN (
                  SELECT k.work_result_id, sum(m.logs) AS logs, sum(m.approved_minutes) AS minutes
                  FROM employee_month_indicator m JOIN indicator k ON k.region_id = $1 AND k.id = m.indicator_id
                  WHERE m.region_id = $1 AND m.month = ANY($2::date[]) GROUP BY k.work_result_id
                ) s ON s.work_result_id = r.id
                WHERE p.region_id = $1 AND p.year = 2026
                GROUP BY GROUPING SETS ((i.goal_id), (i.goal_id, i.id))`,
          values: [region.id, QUARTER],
        },
      ],
      ask: () => reading(at(staff, 0), (ctx) => goalTree(ctx, undefined)),
      page: page('/tujuan', staff),
    },
    {
      key: 'u',
      title: 'unit roll-up job, one region',
      ask: () =>
        inRegion(
          region.id,
          (db) => refreshUnitMonths({ ...ctxOf(at(admins, 0)), db, record: () => {} }),
          'write',
        ),
    },
  ]
}

/** Takes out what an earlier measurement wrote, so that each finds the same rows. The trail of events stays. */
export async function sweep(owner: pg.Client, { region, staff }: World): Promise<void> {
  const written = `region_id = $1 AND log_date = $2`
  await owner.query(
    `DELETE FROM activity_log_step s USING activity_log l
     WHERE s.region_id = $1 AND s.log_date = $2 AND l.region_id = $1 AND l.log_date = $2 AND l.id = s.log_id AND l.title LIKE $3`,
    [region.id, DAY, `${BENCH_TITLE}%`],
  )
  await owner.query(`DELETE FROM activity_log WHERE ${written} AND title LIKE $3`, [
    region.id,
    DAY,
    `${BENCH_TITLE}%`,
  ])
  for (const { employeeId } of staff)
    for (const { sql, values } of recompute(region.id, employeeId)) await owner.query(sql, values)
}

function insertLog(regionId: number, { employeeId, unitId, planned, actor }: Someone): Statement {
  return {
    sql: `INSERT INTO activity_log (region_id, log_date, id, employee_id, unit_id, supervisor_id, work_result_id, indicator_id,
            title, minutes, quantity, measure_unit, status, submitted_at, created_at, updated_at)
          SELECT $1, $2, $3, $4, $5, v.supervisor_id, $6, $7, $8, 5, 1, 'layanan', 'SUBMITTED', $9, $9, $9
          FROM supervision v WHERE v.region_id = $1 AND v.employee_id = $4`,
    values: [
      regionId,
      DAY,
      v7(),
      employeeId,
      unitId,
      planned.workResultId,
      planned.indicatorId,
      `${BENCH_TITLE} ${actor.name}`,
      NOW,
    ],
  }
}

/** The month of one person made anew, under the lock of its row. */
export function recompute(regionId: number, employeeId: string): Statement[] {
  const values = [regionId, MONTH, employeeId]
  const theirs = `region_id = $1 AND employee_id = $3 AND log_date BETWEEN $2::date AND '2026-09-30'
    AND status IN ('SUBMITTED', 'RETURNED', 'APPROVED')`
  return [
    {
      sql: `INSERT INTO employee_month (region_id, month, employee_id) VALUES ($1, $2::date, $3) ON CONFLICT DO NOTHING`,
      values,
    },
    {
      sql: `SELECT 1 FROM employee_month WHERE region_id = $1 AND month = $2::date AND employee_id = $3 FOR UPDATE`,
      values,
    },
    {
      sql: `UPDATE employee_month m SET days_filled = n.days, logs = n.logs, submitted = n.submitted, returned = n.returned,
              approved = n.approved, submitted_minutes = n.submitted_minutes, approved_minutes = n.approved_minutes,
              late = n.late
            FROM (SELECT count(DISTINCT log_date) AS days, count(*) AS logs,
                    count(*) FILTER (WHERE status = 'SUBMITTED') AS submitted,
                    count(*) FILTER (WHERE status = 'RETURNED') AS returned,
                    count(*) FILTER (WHERE status = 'APPROVED') AS approved,
                    coalesce(sum(minutes) FILTER (WHERE status = 'SUBMITTED'), 0) AS submitted_minutes,
                    coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0) AS approved_minutes,
                    count(*) FILTER (WHERE is_late) AS late
                  FROM activity_log WHERE ${theirs}) n
            WHERE m.region_id = $1 AND m.month = $2::date AND m.employee_id = $3`,
      values,
    },
    {
      sql: `INSERT INTO employee_month_indicator (region_id, month, employee_id, indicator_id, logs, approved_minutes,
              approved_quantity)
            SELECT region_id, $2::date, employee_id, indicator_id, count(*),
              coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0),
              coalesce(sum(quantity) FILTER (WHERE status = 'APPROVED'), 0)
            FROM activity_log WHERE ${theirs} AND indicator_id IS NOT NULL
            GROUP BY region_id, employee_id, indicator_id
            ON CONFLICT (region_id, month, employee_id, indicator_id) DO UPDATE SET
              logs = excluded.logs, approved_minutes = excluded.approved_minutes,
              approved_quantity = excluded.approved_quantity`,
      values,
    },
  ]
}

function searchByName(regionId: number, words: readonly string[]): Statement {
  const values: unknown[] = [regionId]
  const bearers = words.map((word) => {
    const { from, before } = prefixRange(word)
    values.push(from, before)
    return `SELECT t.employee_id FROM employee_name_token t
      WHERE t.region_id = $1 AND t.token >= $${values.length - 1} AND t.token < $${values.length}`
  })
  return {
    sql: `SELECT e.id, e.nip, e.name FROM employee e
          WHERE e.region_id = $1 AND e.id = ANY(ARRAY(${bearers.join(' INTERSECT ')}))
          ORDER BY e.sort_name, e.id LIMIT 50`,
    values,
  }
}
