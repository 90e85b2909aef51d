// The road to a region's rows, the queue's own transactions, receipts and keys of files.
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalTables, inRegion, isCollision, isDatabaseAway, type Tx } from '@/lib/core/db'
import { allowedHosts } from '@/lib/core/env'
import { localFiles, newFileKey } from '@/lib/core/files'
import { newId } from '@/lib/core/id'
import { job } from '@/lib/core/jobs'
import { giveBack, take } from '@/lib/core/limiter'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { readReceipt, receiptOf } from '@/lib/core/receipt'
import { tokenOf } from '@/lib/core/session'
import { asVisitor, regionOf } from '@/lib/core/visitor'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { buildWorld, type World } from '../support/world'

let database: TestDatabase
let world: World

// pg says it once for each process.
const deprecations: string[] = []
process.on('warning', ({ name, message }) => name === 'DeprecationWarning' && deprecations.push(message))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
})
afterAll(async () => {
  await globalThis.kinerjaLimiterPool?.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

const atHome = <T>(run: (tx: Tx) => Promise<T>, mode: 'read' | 'write' = 'write') =>
  inRegion(world.home.id, run, mode)

describe('a query that names no region', () => {
  const id = '00000000-0000-0000-0000-000000000000'
  const row = { id, slug: 'x', name: 'x', kind: 'DINAS' }
  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['findMany', (tx) => tx.unit.findMany()],
    ['findMany by another column', (tx) => tx.unit.findMany({ where: { name: 'x' } })],
    [
      'findMany by one region or another',
      (tx) => tx.unit.findMany({ where: { OR: [{ regionId: 1 }, { regionId: 2 }] } }),
    ],
    ['findMany by many regions', (tx) => tx.unit.findMany({ where: { regionId: { in: [1, 2] } } })],
    ['findFirst', (tx) => tx.unit.findFirst({ where: { id } })],
    ['count', (tx) => tx.unit.count()],
    ['aggregate', (tx) => tx.unit.aggregate({ _count: true })],
    ['groupBy', (tx) => tx.unit.groupBy({ by: ['kind'] })],
    ['updateMany', (tx) => tx.unit.updateMany({ where: { id }, data: { name: 'x' } })],
    ['deleteMany', (tx) => tx.favouriteActivity.deleteMany({ where: { id } })],
    [
      'createMany of one that does not',
      (tx) => tx.unit.createMany({ data: [{ ...row, regionId: 3372 }, row as never] }),
    ],
  ])('is never sent: %s', async (_, ask) => {
    await expect(atHome(ask)).rejects.toThrow(/does not name its region/)
  })

  test('names it by its key, by a conjunction or plainly', async () => {
    const { id: regionId, ids } = world.home
    await atHome(async (tx) => {
      expect(
        await tx.unit.findUnique({ where: { regionId_id: { regionId, id: ids.clinic } } }),
      ).not.toBeNull()
      expect(await tx.unit.count({ where: { AND: [{ regionId }, { isPublic: true }] } })).toBe(1)
      expect(await tx.unit.count({ where: { regionId } })).toBe(4)
    })
  })

  test('names the other one and still sees nothing: the database has its own mind', async () => {
    const { away } = world
    expect(await atHome((tx) => tx.unit.count({ where: { regionId: away.id } }))).toBe(0)
  })
})

describe('a transaction of a region', () => {
  test('takes whole numbers only, so that nothing can be smuggled into its first statement', async () => {
    for (const regionId of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      await expect(async () => inRegion(regionId, async () => 1, 'read')).rejects.toThrow(/whole number/)
  })

  test('that reads cannot write', async () => {
    const { id: regionId, ids } = world.home
    await expect(
      atHome(
        (tx) => tx.unit.updateMany({ where: { regionId, id: ids.clinic }, data: { name: 'x' } }),
        'read',
      ),
    ).rejects.toThrow(/read-only/)
  })

  test('asks its one connection one thing after the other, also where relations are read side by side', async () => {
    const { id: regionId, people } = world.home
    const account = await atHome((tx) =>
      tx.account.findFirst({
        where: { regionId, id: people.admin.accountId },
        select: {
          grants: { select: { role: true } },
          sessions: { select: { id: true } },
          employee: { select: { name: true } },
          region: { select: { id: true } },
        },
      }),
    )
    expect(account).toEqual({
      grants: [{ role: 'admin' }],
      sessions: [{ id: people.admin.sessionId }],
      employee: { name: people.admin.name },
      region: { id: regionId },
    })
    await new Promise((resolve) => setImmediate(resolve))
    expect(deprecations).toEqual([])
  })

  test('goes on after one of several questions at once has failed', async () => {
    const { id: regionId, unitSlug } = world.home
    const twin = { regionId, id: newId(), slug: unitSlug, name: 'Kembar', kind: 'DINAS' }
    const answers = await atHome((tx) =>
      Promise.allSettled([tx.unit.count({ where: { regionId } }), tx.unit.create({ data: twin })]),
    )
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await atHome((tx) => tx.unit.count({ where: { regionId, name: 'Kembar' } }))).toBe(0)
    expect(deprecations).toEqual([])
  })

  test('leaves no region behind on its connection', async () => {
    for (let nth = 0; nth < 30; nth++) {
      await atHome((tx) => tx.unit.count({ where: { regionId: world.home.id } }))
      const [seen] = await globalTables().$queryRaw<{ n: number }[]>(
        Prisma.sql`SELECT count(*)::int AS n FROM unit`,
      )
      expect(seen?.n).toBe(0)
    }
  })

  test('that fails leaves nothing', async () => {
    const { id: regionId } = world.home
    await expect(
      atHome(async (tx) => {
        await tx.unit.create({
          data: { regionId, id: newId(), slug: 'hilang', name: 'Hilang', kind: 'DINAS' },
        })
        throw new Error('meant')
      }),
    ).rejects.toThrow('meant')
    expect(await atHome((tx) => tx.unit.count({ where: { regionId, slug: 'hilang' } }))).toBe(0)
  })

  test('tells a collision from a database that is away', async () => {
    const { id: regionId, unitSlug } = world.home
    const error: unknown = await atHome((tx) =>
      tx.unit.create({ data: { regionId, id: newId(), slug: unitSlug, name: 'Kembar', kind: 'DINAS' } }),
    ).catch((thrown: unknown) => thrown)
    expect([isCollision(error), isDatabaseAway(error)]).toEqual([true, false])
  })
})

describe('work without a person', () => {
  const last = async () =>
    (
      await database.ask<{ event: string; actor_id: string | null }>(
        world.home.id,
        'SELECT event, actor_id FROM audit_event ORDER BY seq DESC LIMIT 1',
      )
    )[0]

  test('a job sees its region alone and leaves its trace without an author', async () => {
    const seen = await job('uji', world.home.id, async (ctx) => {
      ctx.record('uji.dikerjakan', { type: 'region', id: String(ctx.regionId) })
      return ctx.db.$queryRaw<{ region_id: number }[]>(Prisma.sql`SELECT DISTINCT region_id FROM employee`)
    })
    expect(seen).toEqual([{ region_id: world.home.id }])
    expect(await last()).toEqual({ event: 'uji.dikerjakan', actor_id: null })
  })

  test('a visitor’s change without a trace is no change', async () => {
    const region = await regionOf(world.home.slug)
    if (!region) throw new Error('no region')
    const { id: regionId } = world.home
    await expect(
      asVisitor(region, (ctx) =>
        ctx.db.unit.create({
          data: { regionId, id: newId(), slug: 'tanpa-jejak', name: 'X', kind: 'DINAS' },
        }),
      ),
    ).rejects.toThrow(/no trace/)
    expect(await atHome((tx) => tx.unit.count({ where: { regionId, slug: 'tanpa-jejak' } }))).toBe(0)
  })
})

test('an allowance is used up, and what is given back can be used again', async () => {
  const allowance = { points: 3, seconds: 60 }
  for (let nth = 0; nth < 3; nth++) expect(await take('uji', 'satu', allowance)).toBeUndefined()
  expect(await take('uji', 'satu', allowance)).toBeGreaterThan(0)
  expect(await take('uji', 'dua', allowance)).toBeUndefined()
  await giveBack('uji', 'satu', allowance)
  await giveBack('uji', 'satu', allowance)
  expect(await take('uji', 'satu', allowance)).toBeUndefined()
})

describe('a receipt', () => {
  test('is read back to region and place, however large', () => {
    for (const [regionId, seq] of [
      [3372, 1n],
      [9471, 31n],
      [1509, 1_073_741_824n],
    ] as const)
      expect(readReceipt(` ${receiptOf(regionId, seq).toLowerCase()} `)).toEqual({ regionId, seq })
  })

  test('with one letter misread is no receipt, all but a few times in a hundred', () => {
    const receipt = receiptOf(3372, 123_456n)
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    let read = 0
    let misread = 0
    for (let at = 3; at < receipt.length; at++) {
      if (receipt[at] === '-') continue
      for (const letter of letters.replace(receipt[at] ?? '', '')) {
        misread++
        if (readReceipt(receipt.slice(0, at) + letter + receipt.slice(at + 1))) read++
      }
    }
    expect(misread).toBeGreaterThan(250)
    expect(read / misread).toBeLessThan(0.02)
  })
})

test('a session’s cookie is a region and a secret, or nothing', () => {
  const secret = 'a'.repeat(43)
  expect(tokenOf(`3372.${secret}`)).toEqual({ regionId: 3372, secret })
  for (const cookie of [
    undefined,
    '',
    secret,
    `0.${secret}`,
    `-1.${secret}`,
    `3372.${secret}x`,
    `3372;.${secret}`,
    `03.${secret}`,
    `3372.${secret}\n`,
  ])
    expect(tokenOf(cookie)).toBeUndefined()
})

test('a file’s key is ours or names nothing', async () => {
  const store = localFiles(path.join(os.tmpdir(), 'kinerja-kunci'))
  expect(newFileKey(3372, '2026-05-13')).toMatch(/^3372\/2026\/05\/[0-9a-f-]{36}$/)
  for (const key of ['../../etc/passwd', '/etc/passwd', '3372/2026/05/../../x', '3372/2026/13/x', ''])
    await expect(store.get(key)).rejects.toThrow(/not a key/)
})

test('the hosts of the service are those of its address', () => {
  expect([...allowedHosts()]).toEqual(['localhost:3000', '127.0.0.1:3000'])
  expect(new Date(TEST_NOW).getUTCFullYear()).toBe(2026)
})
