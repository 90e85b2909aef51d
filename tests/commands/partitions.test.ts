import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensurePartitions } from '../../scripts/partitions.mjs'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const partitions = async (table: string) => {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY 1',
    [table],
  )
  return rows.map(({ name }) => name)
}

test('there are partitions for two years back and eighteen months ahead, and a second start makes none', async () => {
  const logs = await partitions('activity_log')
  expect(logs).toContain('activity_log_2024_05')
  expect(logs).toContain('activity_log_2027_11')
  expect(await partitions('audit_event')).toContain('audit_event_2024_05')
  const again = await ensurePartitions(owner, { around: [new Date('2026-05-13T02:00:00Z')] })
  expect(again.made).toEqual([])
})

test('a later start goes on from there, with statistics on each new partition', async () => {
  const { made } = await ensurePartitions(owner, { around: [new Date('2030-03-31T23:30:00Z')] })
  expect(made).toContain('activity_log_2031_09')
  const { rows } = await owner.query<{ kinds: string[]; columns: string[] }>(
    `SELECT s.stxkind::text[] AS kinds, array_agg(a.attname::text) AS columns FROM pg_statistic_ext s
     JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)
     WHERE s.stxrelid = 'activity_log_2031_09'::regclass GROUP BY s.oid, s.stxkind`,
  )
  expect(rows.map(({ kinds, columns }) => [kinds, columns.toSorted()])).toEqual([
    [['f'], ['employee_id', 'indicator_id', 'region_id', 'unit_id']],
  ])
})

test('keys of submissions are forgotten a month after their month has ended, logs never', async () => {
  const { dropped } = await ensurePartitions(owner, { around: [new Date('2030-08-01T00:00:00Z')] })
  expect(dropped).toContain('idempotency_key_2030_05')
  expect(dropped).toContain('idempotency_key_2030_06')
  expect(await partitions('idempotency_key')).toContain('idempotency_key_2030_07')
  expect(dropped.filter((name) => !name.startsWith('idempotency_key_'))).toEqual([])
})
