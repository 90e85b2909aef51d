// A country in small: five regions of the same size with one quarter of logs, to see what grows with the rows and what
// does not. The same count gives the same rows on every machine.
import type { Client } from 'pg'
import { quarterRange } from '../../lib/calendar/rules.ts'
import { demoPasswordHash } from './build/accounts.ts'
import { ONE_YEAR, seedCalendar } from './build/calendar.ts'
import { startChain } from './build/chain.ts'
import { connected, seedNation } from './build/nation.ts'
import { randomFrom } from './build/random.ts'
import { rollUp } from './build/rollups.ts'
import { inRegion } from './build/rows.ts'
import { setting } from './build/setting.ts'
import { fullOrganization } from './content/organization.ts'
import { REGIONS } from './content/regions.ts'
import { copy } from './scale/copy.ts'
import { LOGS_EACH, logRows, type Worker, workersOf } from './scale/days.ts'
import { buildOffice, LEAVE_DAYS, type Office, officeTables } from './scale/office.ts'
import { quarterTables } from './scale/quarters.ts'

/** The application's clock over this data: a Wednesday, two weeks before the third quarter ends. */
export const SCALE_NOW = '2026-09-16T05:00:00.000Z'
const TODAY = '2026-09-16'

export type SeedScale = {
  /** The owner's connection to a migrated database without regions. */
  ownerUrl: string
  logs: number
  onProgress?: (what: string) => void
}

export async function seedScale({ ownerUrl, logs, onProgress = () => {} }: SeedScale): Promise<void> {
  const calendar = seedCalendar(TODAY, ONE_YEAR)
  const working = calendar.workingIn({ from: quarterRange(calendar.open).from, through: TODAY })
  const size = Math.max(60, Math.round(logs / LOGS_EACH / REGIONS.length))
  const passwordHash = await demoPasswordHash()
  const offices = REGIONS.map((region) =>
    buildOffice(
      setting({
        region,
        organization: fullOrganization(region),
        calendar,
        random: randomFrom(`scale ${region.slug} ${logs}`),
        story: 'lively',
        say: (text) => text,
      }),
      size,
      working.length,
    ),
  )
  await connected(ownerUrl, async (client) => {
    await seedNation(client, calendar, REGIONS)
    await client.query("SET synchronous_commit = off; SET maintenance_work_mem = '256MB'")
    await client.query('BEGIN')
    const walls = await openWalls(client)
    for (const office of offices) await seedOffice(client, office, passwordHash, working, onProgress)
    await copyLogs(client, workersOf(offices, working.length), working, onProgress)
    await addSteps(client)
    await client.query(`ANALYZE`)
    await client.query(walls)
    await client.query('COMMIT')
    for (const { of, people } of offices) {
      onProgress(`roll-ups of ${of.region.displayName}`)
      await inRegion(client, of.region.id, async () => {
        await rollUp(client, of)
        await startChain(client, of, new Map([['employee', people.length]]))
      })
    }
    onProgress('vacuum')
    await client.query('VACUUM (ANALYZE)')
  })
}

async function seedOffice(
  client: Client,
  office: Office,
  passwordHash: string,
  working: readonly string[],
  onProgress: (what: string) => void,
) {
  const { of, people } = office
  const leave = people.flatMap(({ id, leaveFrom }) =>
    leaveFrom === null
      ? []
      : [
          {
            region_id: of.region.id,
            id: of.id(working[leaveFrom] ?? TODAY),
            employee_id: id,
            kind: 'ANNUAL',
            starts_on: working[leaveFrom] ?? TODAY,
            ends_on: working[leaveFrom + LEAVE_DAYS - 1] ?? TODAY,
            entered_at: of.at(working[0] ?? TODAY, 500),
          },
        ],
  )
  const tables = [
    ...officeTables(office, passwordHash),
    ...quarterTables(office),
    { table: 'leave', rows: leave },
  ]
  for (const { table, rows } of tables) {
    onProgress(`${of.region.displayName}: ${table}`)
    await copy(client, table, rows)
  }
}

/**
 * COPY does not go into a table whose wall stands against its owner too. Opened inside the transaction of the load alone:
 * nobody else ever sees it open. Returns the statements that close it.
 */
async function openWalls(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity ORDER BY 1`,
  )
  const each = (force: string) =>
    rows.map(({ name }) => `ALTER TABLE ${name} ${force} ROW LEVEL SECURITY`).join(';')
  await client.query(each('NO FORCE'))
  return each('FORCE')
}

/** Into bare tables, whose keys and indexes are built and checked in one go when they become partitions again. */
async function copyLogs(
  client: Client,
  workers: readonly Worker[],
  working: readonly string[],
  onProgress: (what: string) => void,
) {
  const total = workers.length * LOGS_EACH
  let before = 0
  for (const month of new Set(working.map((day) => day.slice(0, 7)))) {
    const name = `activity_log_${month.replace('-', '_')}`
    const bounds = await takeOut(client, name)
    let count = 0
    await copy(
      client,
      name,
      logRows(workers, working, (day) => day.startsWith(month)),
      (rows) => {
        count = rows
        onProgress(`${before + rows} of ${total} logs`)
      },
    )
    before += count
    onProgress(`indexes and keys of ${name}`)
    await client.query(`ALTER TABLE activity_log ATTACH PARTITION ${name} ${bounds}`)
  }
}

async function takeOut(client: Client, name: string): Promise<string> {
  const { rows } = await client.query<{ bounds: string }>(
    `SELECT pg_get_expr(relpartbound, oid) AS bounds FROM pg_class WHERE oid = $1::regclass`,
    [name],
  )
  await client.query(`ALTER TABLE activity_log DETACH PARTITION ${name}`)
  const constraints = await client.query<{ name: string }>(
    `SELECT quote_ident(conname) AS name FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype IN ('p', 'f', 'u') AND conparentid = 0`,
    [name],
  )
  for (const constraint of constraints.rows)
    await client.query(`ALTER TABLE ${name} DROP CONSTRAINT ${constraint.name}`)
  const indexes = await client.query<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indrelid = $1::regclass`,
    [name],
  )
  for (const index of indexes.rows) await client.query(`DROP INDEX ${index.name}`)
  const [row] = rows
  if (!row) throw new Error(`There is no partition ${name}`)
  return row.bounds
}

/** Of logs that wait or came back; what happened to those long decided is read one log at a time. */
async function addSteps(client: Client) {
  await client.query(
    `INSERT INTO activity_log_step (region_id, log_date, log_id, id, kind, by_id, by_name, at)
     SELECT l.region_id, l.log_date, l.id, md5(l.id::text || 'SUBMITTED')::uuid, 'SUBMITTED', e.id, e.name, l.submitted_at
     FROM activity_log l JOIN employee e ON e.region_id = l.region_id AND e.id = l.employee_id
     WHERE l.status IN ('SUBMITTED', 'RETURNED')`,
  )
  await client.query(
    `INSERT INTO activity_log_step (region_id, log_date, log_id, id, kind, by_id, by_name, at, reason)
     SELECT l.region_id, l.log_date, l.id, md5(l.id::text || 'RETURNED')::uuid, 'RETURNED', e.id, e.name, l.decided_at,
       'Lengkapi jumlah berkas dan sebutkan lokasinya.'
     FROM activity_log l JOIN employee e ON e.region_id = l.region_id AND e.id = l.supervisor_id
     WHERE l.status = 'RETURNED'`,
  )
}
