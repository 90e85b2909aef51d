import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '@node-rs/argon2'
import { canonicalEvent } from '@/lib/core/audit'
import { digestOf } from '@/lib/core/digest'
import { dayOf } from '@/lib/calendar/rules'
import { seedDemo, type Persona } from '../../prisma/seed/demo.ts'
import { personas as known } from '../../prisma/seed/personas.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { TEST_TODAY } from '../support/day.ts'

const REGION = 3
const SLUG = 'makassar'

let database: TestDatabase
let personas: Persona[]
let dataDir: string

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  dataDir = process.env.KINERJA_DATA_DIR ?? ''
  personas = await seedDemo({ ownerUrl: database.ownerUrl, today: TEST_TODAY, dataDir, only: [SLUG] })
}, 180_000)
afterAll(() => database.drop())

const count = async (sql: string, values: unknown[] = []): Promise<number> => {
  const [row] = await database.ask<{ count: string }>(REGION, sql, values)
  return Number(row?.count)
}

describe('the seeded region', () => {
  test('carries the mark that allows a set clock and a reset', async () => {
    expect(await database.ask(null, 'SELECT seeded_on::text FROM demo_mark')).toEqual([
      { seeded_on: TEST_TODAY },
    ])
  })

  test('gives back people who can sign in: two staff, two supervisors, an admin', async () => {
    const roles = personas.map(({ role }) => role)
    for (const role of ['staff', 'supervisor', 'admin'])
      expect(roles.filter((one) => one === role).length).toBeGreaterThanOrEqual(2)
    const [account] = await database.ask<{ password_hash: string }>(
      REGION,
      'SELECT password_hash FROM account WHERE region_id = $1 AND login = $2',
      [REGION, personas[0]?.nip],
    )
    expect(await verify(account?.password_hash ?? '', personas[0]?.password ?? '')).toBe(true)
    expect(personas.every(({ region }) => region === SLUG)).toBe(true)
  })

  test('has one supervisor for everyone but the head, on every day', async () => {
    expect(
      await count(
        `SELECT count(*) FROM employee e WHERE region_id = $1 AND nip IS NOT NULL AND NOT EXISTS (
           SELECT FROM supervision v WHERE v.region_id = e.region_id AND v.employee_id = e.id
             AND v.starts_on <= $2::date AND (v.ends_on IS NULL OR v.ends_on >= $2::date))`,
        [REGION, TEST_TODAY],
      ),
    ).toBe(0)
    expect(
      await count(
        `SELECT count(*) FROM activity_log l WHERE region_id = $1 AND supervisor_id IS NOT NULL AND NOT EXISTS (
           SELECT FROM supervision v WHERE v.region_id = l.region_id AND v.employee_id = l.employee_id
             AND v.supervisor_id = l.supervisor_id AND l.log_date >= v.starts_on
             AND (v.ends_on IS NULL OR l.log_date <= v.ends_on))`,
        [REGION],
      ),
    ).toBe(0)
  })

  test('adds up: the roll-ups of people and units are the sums of the logs', async () => {
    const sums = `count(*)::int AS logs, count(DISTINCT (employee_id, log_date))::int AS days,
      sum(minutes) FILTER (WHERE status = 'APPROVED')::int AS minutes`
    const [raw] = await database.ask(
      REGION,
      `SELECT ${sums} FROM activity_log WHERE region_id = $1 AND status IN ('SUBMITTED', 'RETURNED', 'APPROVED')`,
      [REGION],
    )
    const [people] = await database.ask(
      REGION,
      `SELECT sum(logs)::int AS logs, sum(days_filled)::int AS days, sum(approved_minutes)::int AS minutes
       FROM employee_month WHERE region_id = $1`,
      [REGION],
    )
    const [units] = await database.ask(
      REGION,
      `SELECT sum(logs)::int AS logs, sum(days_filled)::int AS days, sum(approved_minutes)::int AS minutes
       FROM unit_month WHERE region_id = $1`,
      [REGION],
    )
    expect(people).toEqual(raw)
    expect(units).toEqual(raw)
    const quantities = (from: string) =>
      database.ask(REGION, `SELECT indicator_id, ${from} GROUP BY 1 ORDER BY 1`, [REGION])
    expect(
      await quantities(
        `sum(approved_quantity)::text AS sum FROM employee_month_indicator WHERE region_id = $1`,
      ),
    ).toEqual(
      await quantities(
        `coalesce(sum(quantity) FILTER (WHERE status = 'APPROVED'), 0)::numeric(18,2)::text AS sum
         FROM activity_log WHERE region_id = $1 AND indicator_id IS NOT NULL AND status <> 'DRAFT'`,
      ),
    )
  })

  test('has logs on working days of its own zone alone', async () => {
    expect(
      await count(
        `SELECT count(*) FROM activity_log l WHERE region_id = $1 AND (
           extract(isodow FROM log_date) > 5
           OR EXISTS (SELECT FROM national_holiday h WHERE h.day = l.log_date AND h.kind <> 'RAMADAN')
           OR EXISTS (SELECT FROM leave v WHERE v.region_id = l.region_id AND v.employee_id = l.employee_id
                      AND l.log_date BETWEEN v.starts_on AND v.ends_on))`,
        [REGION],
      ),
    ).toBe(0)
    const [log] = await database.ask<{ log_date: string; created_at: Date }>(
      REGION,
      `SELECT log_date::text, created_at FROM activity_log WHERE region_id = $1 ORDER BY created_at LIMIT 1`,
      [REGION],
    )
    expect(dayOf(log?.created_at ?? new Date(0), 'Asia/Makassar')).toBe(log?.log_date)
  })

  test('links its chain to nothing before it, in the form that the verifier reads', async () => {
    const [event] = await database.ask<{
      id: string
      at: Date
      seq: string
      event: string
      subject_type: string
      subject_id: string
      request_id: string
      facts: Record<string, string | number>
      prev_hash: Buffer
      hash: Buffer
    }>(REGION, 'SELECT * FROM audit_event WHERE region_id = $1', [REGION])
    if (!event) throw new Error('no event')
    const text = canonicalEvent(
      event.id,
      {
        event: event.event,
        subject: { type: event.subject_type, id: event.subject_id },
        facts: event.facts,
      },
      { regionId: REGION, actorId: null, at: event.at, requestId: event.request_id },
    )
    expect(event.prev_hash.equals(Buffer.alloc(32))).toBe(true)
    expect(createHash('sha256').update(event.prev_hash).update(text).digest('hex')).toBe(
      event.hash.toString('hex'),
    )
    expect(
      await database.ask(REGION, 'SELECT seq, hash FROM chain_head WHERE region_id = $1', [REGION]),
    ).toEqual([{ seq: event.seq, hash: event.hash }])
  })

  test('publishes what its digest says', async () => {
    const rows = await database.ask<{ summary: unknown; digest: string }>(
      REGION,
      'SELECT summary, digest FROM publication WHERE region_id = $1',
      [REGION],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ summary, digest }) => digestOf(summary) !== digest)).toEqual([])
  })

  test('keeps evidence that the store can open', async () => {
    const { localFiles } = await import('@/lib/core/files')
    const store = localFiles(`${dataDir}/files`)
    const files = await database.ask<{ storage_key: string; sha256: string }>(
      REGION,
      'SELECT storage_key, sha256 FROM evidence_file WHERE region_id = $1',
      [REGION],
    )
    expect(files.length).toBeGreaterThan(5)
    for (const { storage_key, sha256 } of files) {
      const hash = createHash('sha256')
      for await (const part of await store.get(storage_key)) hash.update(part)
      expect(hash.digest('hex')).toBe(sha256)
    }
  })

  test('is never written over', async () => {
    await expect(seedDemo({ ownerUrl: database.ownerUrl, today: TEST_TODAY })).rejects.toThrow(
      'regions already',
    )
  })
})

test('the small world holds the people whom tests know', async () => {
  const small = await freshDatabase()
  try {
    for (const person of [...Object.values(known.surakarta), ...Object.values(known.palu)]) {
      const rows = await small.ask<{ name: string; nip: string | null }>(
        person.regionId,
        `SELECT e.name, e.nip FROM account a JOIN employee e ON e.region_id = a.region_id AND e.id = a.employee_id
         WHERE a.region_id = $1 AND a.login = $2`,
        [person.regionId, person.login],
      )
      expect(rows).toEqual([{ name: person.name, nip: person.nip }])
    }
  } finally {
    await small.drop()
  }
})
