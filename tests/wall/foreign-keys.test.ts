// T05: row-level security alone does not stop a row from pointing across the wall. The composite keys do.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { files, read } from '../architecture/source'
import { freshDatabase, type TestDatabase } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { regionTables } from './tables'

type Key = { name: string; table: string; columns: string[]; target: string; targetColumns: string[] }

/** What the schema files tell of, so that a key that the database lacks is missed. */
const relations = files
  .filter((file) => /^prisma\/schema\/.*\.prisma$/.test(file))
  .flatMap((file) => read(file).match(/fields: \[regionId, [^\]]+\]/g) ?? [])

let database: TestDatabase
let world: World
let keys: Key[]

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  const tables = await regionTables(database)
  keys = await database.ask<Key>(
    null,
    `SELECT k.conname AS name, o.relname::text AS table, f.relname::text AS target,
       (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY c(num, n)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.num) AS columns,
       (SELECT array_agg(a.attname::text ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY c(num, n)
        JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = c.num) AS "targetColumns"
     FROM pg_constraint k JOIN pg_class o ON o.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND k.connamespace = 'public'::regnamespace
       AND o.relname = ANY($1) AND f.relname = ANY($1) ORDER BY 1`,
    [tables],
  )
})
afterAll(() => database.drop())

const FOREIGN_KEY = '23503'
const TAKEN = '23505'

/** Insert-only rows of which there is one: to the application a copy is refused before its key is asked. The owner, who may
 * change the row itself, asks the key of these too. */
const ONE_OF_A_KIND = new Set([
  'citizen_input_follow_up_region_id_input_id_fkey',
  'first_steps_region_id_employee_id_fkey',
  'forum_point_region_id_unit_id_fkey',
  'notice_setting_region_id_employee_id_fkey',
  'promotion_candidate_region_id_employee_id_fkey',
  'promotion_decision_region_id_candidate_id_fkey',
  'promotion_decision_region_id_round_id_fkey',
  'promotion_panelist_region_id_account_id_fkey',
  'push_device_region_id_employee_id_fkey',
  'reward_nominee_region_id_employee_id_fkey',
  'reward_seat_region_id_account_id_fkey',
])

/** The policy on frozen rules speaks before the key: what does not follow from the round is not added at all. */
const REFUSED = '42501'
const GUARDED = new Set(['promotion_rules_region_id_round_id_fkey'])

/** Of these a row has one and not the other; the one that is not asked about steps aside, so that the key is what speaks. */
const EITHER_OR = [
  ['quarterly_review_id', 'annual_review_id'],
  ['goal_id', 'indicator_id'],
]
const besides = (columns: readonly string[], row: Record<string, unknown>): string[] =>
  EITHER_OR.filter((pair) => pair.every((column) => column in row))
    .filter((pair) => pair.some((column) => columns.includes(column)))
    .flatMap((pair) => pair.filter((column) => !columns.includes(column)))

/** What the database says to a row of `regionId` that is made to point at `pointsAt`, under these rights. */
async function pointing(
  url: string,
  regionId: number,
  { table, columns, target, targetColumns }: Key,
  pointsAt: Record<string, unknown>,
): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`BEGIN; SET LOCAL app.region_id = '${regionId}'`)
    const { rows } = await client.query<{ row: Record<string, unknown>; may: boolean }>(
      `SELECT to_jsonb(t) AS row, has_table_privilege(current_user, '"${table}"', 'UPDATE') AS may FROM "${table}" t LIMIT 1`,
    )
    const [sample] = rows
    if (!sample) return `no row in ${table}`
    const changes = [
      ...columns.flatMap((column, at) =>
        column === 'region_id' ? [] : [[column, pointsAt[targetColumns[at] ?? '']] as const],
      ),
      ...besides(columns, sample.row).map((column) => [column, null] as const),
    ]
    if (sample.may) {
      const set = changes.map(([column], at) => `"${column}" = $${at + 1}`).join(', ')
      const one = await client.query(
        `UPDATE "${table}" SET ${set} WHERE ctid = (SELECT ctid FROM "${table}" LIMIT 1)`,
        changes.map(([, value]) => value),
      )
      return `${one.rowCount} rows (${target})`
    }
    const copy = {
      ...sample.row,
      ...('id' in sample.row ? { id: crypto.randomUUID() } : {}),
      ...('code' in sample.row ? { code: crypto.randomUUID() } : {}),
      ...('key' in sample.row && 'code_hash' in sample.row
        ? { key: crypto.randomUUID(), code_hash: `\\x${crypto.randomUUID().replaceAll('-', '')}` }
        : {}),
      ...('given_on' in sample.row ? { given_on: '2026-01-05' } : {}),
      ...(typeof sample.row.number === 'string' ? { number: crypto.randomUUID() } : {}),
      ...('case_number' in sample.row ? { case_number: crypto.randomUUID().slice(0, 8) } : {}),
    }
    await client.query(`INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`, [
      JSON.stringify({ ...copy, ...Object.fromEntries(changes) }),
    ])
    return `inserted (${target})`
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

async function rowOf(regionId: number, table: string): Promise<Record<string, unknown>> {
  const [found] = await database.ask<{ row: Record<string, unknown> }>(
    regionId,
    `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text DESC LIMIT 1`,
  )
  if (!found) throw new Error(`no row in ${table}`)
  return found.row
}

test('no row can be made to point into the other region, not even by the owner', async () => {
  expect(keys.length).toBe(relations.length)
  const accepted: string[] = []
  for (const key of keys)
    for (const [from, to] of [
      [world.home, world.away],
      [world.away, world.home],
    ] as const) {
      const theirs = await rowOf(to.id, key.target)
      for (const [who, url] of [
        ['application', database.appUrl],
        ['owner', database.ownerUrl],
      ] as const) {
        const said = await pointing(url, from.id, key, theirs)
        if (who === 'application' && said === TAKEN && ONE_OF_A_KIND.has(key.name)) continue
        if (who === 'application' && said === REFUSED && GUARDED.has(key.name)) continue
        if (said !== FOREIGN_KEY) accepted.push(`${key.name} as ${who}: ${said}`)
      }
    }
  expect(accepted).toEqual([])
  // It grows with each table.
}, 120_000)

test('the same statement with a row of one’s own is not refused for the key', async () => {
  const refused: string[] = []
  for (const key of keys) {
    const said = await pointing(database.ownerUrl, world.home.id, key, await rowOf(world.home.id, key.target))
    if (said === FOREIGN_KEY || said.startsWith('no row')) refused.push(`${key.name}: ${said}`)
  }
  expect(refused).toEqual([])
})
