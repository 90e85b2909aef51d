// T04: few connections, many requests of two regions in turn. A region that stayed behind on a connection would show here.
import type { PoolConfig } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inRegion, isDatabaseAway } from '@/lib/core/db'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { freshDatabase, type TestDatabase } from '../support/database'
import { buildWorld, type World } from '../support/world'

const CONNECTIONS = 5
const WORKERS = 200
const TRANSACTIONS = 10_000
const ABORT_EACH = 20
const WRITE_EACH = 8

vi.mock('@prisma/adapter-pg', async (original) => {
  const adapter = await original<typeof import('@prisma/adapter-pg')>()
  return {
    ...adapter,
    PrismaPg: class extends adapter.PrismaPg {
      constructor(config: PoolConfig) {
        super({ ...config, max: CONNECTIONS })
      }
    },
  }
})

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

class Meant extends Error {}

test(`${TRANSACTIONS} transactions of two regions by ${WORKERS} workers over ${CONNECTIONS} connections: 0 wrong rows`, async () => {
  const { home, away } = world
  const wrong: string[] = []
  const written = { [home.id]: 0, [away.id]: 0 }
  let done = 0
  let aborted = 0

  async function one(nth: number): Promise<void> {
    const region = nth % 2 === 0 ? home : away
    const aborts = nth % ABORT_EACH < 2 && nth % (2 * ABORT_EACH) < 2
    const writes = nth % WRITE_EACH < 2
    try {
      await inRegion(
        region.id,
        async (tx) => {
          // Names no region on purpose: what answers is the wall in the database alone.
          const rows = await tx.$queryRaw<{ region_id: number; name: string; setting: string }[]>(Prisma.sql`
              SELECT region_id, name, current_setting('app.region_id') AS setting FROM unit`)
          for (const row of rows)
            if (row.region_id !== region.id || row.setting !== String(region.id))
              wrong.push(JSON.stringify(row))
          if (rows.length !== 4) wrong.push(`${rows.length} units in ${region.slug}`)
          if (writes)
            await tx.$executeRaw(Prisma.sql`
                INSERT INTO employee_name_token (region_id, token, employee_id)
                VALUES (${region.id}, ${`${aborts ? 'hilang' : 'kerja'}-${nth}`}, ${region.people.staff.employeeId}::uuid)`)
          if (aborts) throw new Meant()
        },
        'write',
      )
      if (writes) written[region.id] = (written[region.id] ?? 0) + 1
    } catch (error) {
      // Nobody got a connection in time: on a busy machine the queue is long. It is asked again, as a person would.
      if (isDatabaseAway(error)) return one(nth)
      if (!(error instanceof Meant)) throw error
      aborted++
    }
    done++
  }

  let next = 0
  await Promise.all(
    Array.from({ length: WORKERS }, async () => {
      while (next < TRANSACTIONS) await one(next++)
    }),
  )

  expect({ done, wrong: wrong.slice(0, 5) }).toEqual({ done: TRANSACTIONS, wrong: [] })
  expect(aborted).toBe(TRANSACTIONS / ABORT_EACH)
  const [held] = await database.ask<{ n: number }>(
    null,
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = 'kinerja_app'`,
  )
  expect(held?.n).toBeLessThanOrEqual(CONNECTIONS)
  for (const { id } of [home, away]) {
    const rows = await database.ask<{ kept: number; lost: number }>(
      id,
      `SELECT count(*) FILTER (WHERE token LIKE 'kerja-%')::int AS kept,
                count(*) FILTER (WHERE token LIKE 'hilang-%')::int AS lost FROM employee_name_token`,
    )
    expect(rows).toEqual([{ kept: written[id], lost: 0 }])
  }
}, 120_000)
