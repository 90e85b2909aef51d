// T03: a connection of the application that has not said whose request it serves sees nothing and writes nothing.
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { regionTables } from './tables'

let database: TestDatabase
let world: World
let app: pg.Client
let tables: string[]

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  tables = await regionTables(database)
  app = new pg.Client({ connectionString: database.appUrl })
  await app.connect()
})
afterAll(async () => {
  await app.end()
  await database.drop()
})
beforeEach(() => app.query('ROLLBACK'))

const count = async (table: string) =>
  Number((await app.query<{ count: string }>(`SELECT count(*) FROM "${table}"`)).rows[0]?.count)

async function codeOf(sql: string, values: unknown[] = []): Promise<string> {
  await app.query('SAVEPOINT before')
  try {
    const { rowCount } = await app.query(sql, values)
    return `${rowCount} rows`
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  } finally {
    await app.query('ROLLBACK TO before')
  }
}

/** One row of each table of a region, as JSON. */
async function samples(regionId: number): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  for (const table of tables) {
    const [row] = await database.ask<{ row: unknown }>(
      regionId,
      `SELECT to_jsonb(t) AS row FROM "${table}" t LIMIT 1`,
    )
    found.set(table, row?.row)
  }
  return found
}

const insert = (table: string) =>
  `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`

test('the two regions fill every table, so that nothing below is true of an empty one', async () => {
  for (const { id } of [world.home, world.away]) {
    const empty = [...(await samples(id))].filter(([, row]) => row === undefined).map(([table]) => table)
    expect(empty).toEqual([])
  }
})

describe.each([
  ['never set', 'BEGIN'],
  ['set to nothing', `BEGIN; SET LOCAL app.region_id = ''`],
  ['set to a region that is none', `BEGIN; SET LOCAL app.region_id = '999999'`],
])('with the region %s', (_, begin) => {
  test('every table is empty', async () => {
    await app.query(begin)
    const seen = []
    for (const table of tables) if ((await count(table)) > 0) seen.push(table)
    expect(seen).toEqual([])
  })

  test('every insert is refused, and no row can be changed or removed', async () => {
    const rows = await samples(world.home.id)
    await app.query(begin)
    const accepted = []
    for (const [table, row] of rows) {
      if ((await codeOf(insert(table), [JSON.stringify(row)])) !== '42501')
        accepted.push(`insert into ${table}`)
      const update = await codeOf(`UPDATE "${table}" SET region_id = region_id`)
      if (update !== '42501' && update !== '0 rows') accepted.push(`update of ${table}: ${update}`)
      const removal = await codeOf(`DELETE FROM "${table}"`)
      if (removal !== '42501' && removal !== '0 rows') accepted.push(`delete from ${table}: ${removal}`)
    }
    expect(accepted).toEqual([])
  })
})

test('the region ends with its transaction: after the commit the same connection sees nothing', async () => {
  for (const table of tables) {
    await app.query(`BEGIN; SET LOCAL app.region_id = '${world.home.id}'`)
    expect(await count(table), table).toBeGreaterThan(0)
    await app.query('COMMIT')
    expect(await count(table), table).toBe(0)
  }
  const { rows } = await app.query(`SELECT current_setting('app.region_id', true) AS left`)
  expect(rows[0]?.left).toBe('')
})

test('with one region set, the other’s rows can be neither read, taken over nor handed over', async () => {
  const { home, away } = world
  const theirs = await samples(away.id)
  await app.query(`BEGIN; SET LOCAL app.region_id = '${home.id}'`)
  const crossed = []
  for (const [table, row] of theirs) {
    const { rows } = await app.query(`SELECT count(*)::int AS n FROM "${table}" WHERE region_id <> $1`, [
      home.id,
    ])
    if (rows[0]?.n !== 0) crossed.push(`read ${table}`)
    if ((await codeOf(insert(table), [JSON.stringify(row)])) !== '42501') crossed.push(`insert into ${table}`)
    const moved = await codeOf(`UPDATE "${table}" SET region_id = $1`, [away.id])
    if (moved !== '42501' && moved !== '0 rows') crossed.push(`move of ${table}: ${moved}`)
  }
  expect(crossed).toEqual([])
})
