import { createHash } from 'node:crypto'
import type pg from 'pg'
import { nameTokens } from '../../lib/organization/rules/names.ts'
import type { Actor, RegionFacts, Role } from '../../lib/core/types.ts'
import { SCALE_NOW } from '../../prisma/seed/scale.ts'

export { SCALE_NOW }

export type Planned = { workResultId: string; indicatorId: string }
export type Someone = { actor: Actor; employeeId: string; unitId: string; planned: Planned; cookie: string }

/** Some people and units of the first region, the same ones each time. */
export type World = {
  region: RegionFacts
  staff: Someone[]
  supervisors: Someone[]
  admins: Someone[]
  units: { id: string; slug: string }[]
  /** First letters of a given name and a whole last name, as people type them. */
  names: string[][]
  nips: string[]
}

const DEVICE = 'bench'

/** Reads who is there and opens a session for each. As the owner, whose connection names the region by itself. */
export async function openWorld(owner: pg.Client): Promise<World> {
  const { rows: regions } = await owner.query<RegionFacts>(
    'SELECT id, slug, display_name AS name, zone FROM region ORDER BY id LIMIT 1',
  )
  const [region] = regions
  if (!region) throw new Error('This database has no region.')
  await owner.query(`SET app.region_id = '${region.id}'`)
  await owner.query('DELETE FROM session WHERE region_id = $1 AND device = $2', [region.id, DEVICE])
  const world = {
    region,
    staff: await people(
      owner,
      region,
      ['staff'],
      'NOT EXISTS (SELECT FROM supervision v WHERE v.region_id = e.region_id AND v.supervisor_id = e.id)',
      40,
    ),
    supervisors: await people(
      owner,
      region,
      ['staff', 'supervisor'],
      'NOT p.is_head AND EXISTS (SELECT FROM supervision v WHERE v.region_id = e.region_id AND v.supervisor_id = e.id)',
      12,
    ),
    admins: await people(
      owner,
      region,
      ['staff', 'admin'],
      'EXISTS (SELECT FROM role_grant g WHERE g.region_id = e.region_id AND g.account_id = a.id)',
      1,
    ),
    units: (
      await owner.query<{ id: string; slug: string }>(
        'SELECT id, slug FROM unit WHERE region_id = $1 AND is_public ORDER BY position LIMIT 40',
        [region.id],
      )
    ).rows,
  }
  const { rows: named } = await owner.query<{ name: string; nip: string }>(
    `SELECT name, nip FROM employee WHERE region_id = $1 ORDER BY md5(id::text) LIMIT 40`,
    [region.id],
  )
  return {
    ...world,
    names: named.map(({ name }) => {
      const [given = '', ...others] = nameTokens(name)
      return [given.slice(0, 3), ...others.slice(-1)]
    }),
    nips: named.map(({ nip }) => nip.slice(0, 8)),
  }
}

type Found = {
  employee_id: string
  account_id: string
  display_name: string
  unit_id: string
  work_result_id: string
  indicator_id: string
}

async function people(
  owner: pg.Client,
  region: RegionFacts,
  roles: Role[],
  who: string,
  count: number,
): Promise<Someone[]> {
  const { rows } = await owner.query<Found>(
    `SELECT e.id AS employee_id, a.id AS account_id, a.display_name, p.unit_id, r.id AS work_result_id, i.id AS indicator_id
     FROM employee e
     JOIN account a ON a.region_id = e.region_id AND a.employee_id = e.id
     JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id
     JOIN performance_plan s ON s.region_id = e.region_id AND s.employee_id = e.id
     JOIN work_result r ON r.region_id = e.region_id AND r.plan_id = s.id AND r.position = 1
     JOIN indicator i ON i.region_id = e.region_id AND i.work_result_id = r.id
     WHERE e.region_id = $1 AND ${who}
     ORDER BY md5(e.id::text) LIMIT $2`,
    [region.id, count],
  )
  const now = new Date(SCALE_NOW)
  const found: Someone[] = []
  for (const row of rows) {
    const digest = (what: string) => createHash('sha256').update(`${what} ${row.account_id}`).digest()
    // A small region has one person for two parts.
    const secret = digest(`bench session of ${who}`).toString('base64url')
    const sessionId = await owner.query<{ id: string }>(
      `INSERT INTO session (region_id, id, account_id, token_hash, device, created_at, last_seen_at, expires_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $5, $6) RETURNING id`,
      [
        region.id,
        row.account_id,
        createHash('sha256').update(secret).digest(),
        DEVICE,
        now,
        new Date(now.getTime() + 7 * 86_400_000),
      ],
    )
    found.push({
      actor: {
        accountId: row.account_id,
        sessionId: sessionId.rows[0]?.id ?? '',
        employeeId: row.employee_id,
        name: row.display_name,
        roles,
        headsUnits: [],
      },
      employeeId: row.employee_id,
      unitId: row.unit_id,
      planned: { workResultId: row.work_result_id, indicatorId: row.indicator_id },
      cookie: `${region.id}.${secret}`,
    })
  }
  return found
}
