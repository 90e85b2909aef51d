// T60, T62, T50: one submission, one change, one receipt, whatever the network does. T51: what was written stays written.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { action, type Answer } from '@/lib/core/action'
import { newId } from '@/lib/core/id'
import { readReceipt } from '@/lib/core/receipt'
import { refuse } from '@/lib/core/refusal'
import { verifyChains } from '../../scripts/verify-chain.mjs'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { buildWorld, idAt, type Person, type World, type WorldRegion } from '../support/world'
import { asked, sessionOf } from './request'
import { changed, fingerprint } from './tables'

vi.mock('next/headers', () => import('./request'))

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
beforeEach(async () => {
  for (const { id } of [world.home, world.away])
    await database.ask(id, `DELETE FROM favourite_activity WHERE title LIKE 'Uji %'`)
})

/** A change as small as can be: one row and one event, or a row without any, or a refusal after the row. */
const keep = action({
  name: 'uji.keep',
  roles: ['staff'],
  input: z.strictObject({
    title: z.string(),
    way: z.enum(['done', 'untraced', 'refused', 'broken']).default('done'),
  }),
  run: async (ctx, { title, way }) => {
    const id = newId()
    await ctx.db.favouriteActivity.create({
      data: {
        regionId: ctx.regionId,
        id,
        employeeId: ctx.actor.employeeId ?? '',
        title,
        minutes: 30,
        createdAt: ctx.now,
      },
      select: { id: true },
    })
    if (way === 'refused') refuse('title_taken')
    if (way !== 'untraced') ctx.record('uji.kept', { type: 'favourite_activity', id }, { way })
    if (way === 'broken') throw new Error('after everything was written')
    return { id }
  },
})

const send = async (
  of: WorldRegion,
  who: Person,
  key: string,
  input: Parameters<typeof keep>[0]['input'],
): Promise<Answer<{ id: string }>> =>
  (await asked({ session: sessionOf(of, who) }, () => keep({ key, input }))).answer

const rows = async (of: WorldRegion, title: string) =>
  (
    await database.ask<{ n: number }>(
      of.id,
      'SELECT count(*)::int AS n FROM favourite_activity WHERE title = $1',
      [title],
    )
  )[0]?.n

const events = async (of: WorldRegion) =>
  (await database.ask<{ n: number }>(of.id, 'SELECT count(*)::int AS n FROM audit_event'))[0]?.n ?? 0

const reasonOf = (answer: Answer<unknown>) => (answer.ok ? 'done' : answer.reason)

describe('the same submission', () => {
  test('three copies at once, fifty times: fifty rows, fifty events, and the same receipt in all copies', async () => {
    const { home } = world
    const before = await events(home)
    for (let nth = 0; nth < 50; nth++) {
      const key = idAt()
      const title = `Uji salinan ${nth}`
      const answers = await Promise.all([1, 2, 3].map(() => send(home, home.people.staff, key, { title })))
      expect(answers.map(reasonOf)).toEqual(['done', 'done', 'done'])
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await rows(home, title)).toBe(1)
    }
    expect(await events(home)).toBe(before + 50)
  })

  test('again an hour later: the first answer, and nothing changed', async () => {
    const { home } = world
    const key = idAt(Date.parse(TEST_NOW) - 3_600_000)
    const first = await send(home, home.people.staff, key, { title: 'Uji lagi' })
    const before = await fingerprint(database, [home.id])
    expect(await send(home, home.people.staff, key, { title: 'Uji lagi' })).toEqual(first)
    expect(changed(before, await fingerprint(database, [home.id]))).toEqual([])
  })

  test('with another body, or as another action, is refused', async () => {
    const { home } = world
    const key = idAt()
    await send(home, home.people.staff, key, { title: 'Uji isi' })
    const before = await fingerprint(database, [home.id])
    expect(reasonOf(await send(home, home.people.staff, key, { title: 'Uji isi lain' }))).toBe('key_reused')
    const other = action({
      name: 'uji.other',
      roles: ['staff'],
      input: z.strictObject({ title: z.string() }),
      run: async () => null,
    })
    const said = await asked({ session: sessionOf(home, home.people.staff) }, () =>
      other({ key, input: { title: 'Uji isi' } }),
    )
    expect(reasonOf(said.answer)).toBe('key_reused')
    expect(changed(before, await fingerprint(database, [home.id]))).toEqual([])
  })

  test('from another person never gives the first one’s answer; in the other region it is another submission', async () => {
    const { home, away } = world
    const key = idAt()
    const first = await send(home, home.people.staff, key, { title: 'Uji orang' })
    const second = await send(home, home.people.colleague, key, { title: 'Uji orang' })
    expect(reasonOf(second)).toBe('key_reused')
    expect(JSON.stringify(second)).not.toContain(first.ok ? first.receipt : 'x')
    expect(await rows(home, 'Uji orang')).toBe(1)
    expect(reasonOf(await send(away, away.people.staff, key, { title: 'Uji orang' }))).toBe('done')
    expect(await rows(away, 'Uji orang')).toBe(1)
  })

  test('under a key whose clock is more than 31 days off, or that is no UUIDv7, is refused', async () => {
    const { home } = world
    const day = 86_400_000
    for (const key of [
      idAt(Date.parse(TEST_NOW) - 32 * day),
      idAt(Date.parse(TEST_NOW) + 32 * day),
      crypto.randomUUID(),
    ])
      expect(reasonOf(await send(home, home.people.staff, key, { title: 'Uji jam' }))).toBe('key_stale')
    expect(reasonOf(await send(home, home.people.staff, 'bukan-kunci', { title: 'Uji jam' }))).toBe(
      'bad_input',
    )
    expect(await rows(home, 'Uji jam')).toBe(0)
    expect(
      reasonOf(
        await send(home, home.people.staff, idAt(Date.parse(TEST_NOW) - 29 * day), { title: 'Uji jam' }),
      ),
    ).toBe('done')
  })

  test('after a refusal or a failure may be sent again: neither left a row, an event or a claimed key', async () => {
    const { home } = world
    for (const [way, said] of [
      ['refused', 'title_taken'],
      ['broken', 'failed'],
      ['untraced', 'failed'],
    ] as const) {
      const key = idAt()
      const before = await fingerprint(database, [home.id])
      expect(reasonOf(await send(home, home.people.staff, key, { title: `Uji ${way}`, way }))).toBe(said)
      expect(changed(before, await fingerprint(database, [home.id]))).toEqual([])
      expect(reasonOf(await send(home, home.people.staff, key, { title: `Uji ${way}` }))).toBe('done')
    }
  })
})

test('the receipt tells region and place in the chain, and the event stands there', async () => {
  const { away } = world
  const answer = await send(away, away.people.staff, idAt(), { title: 'Uji tanda terima' })
  if (!answer.ok) throw new Error(answer.reason)
  const read = readReceipt(answer.receipt)
  expect(read?.regionId).toBe(away.id)
  const [event] = await database.ask<{ subject_id: string; actor_id: string }>(
    away.id,
    'SELECT subject_id, actor_id FROM audit_event WHERE seq = $1',
    [String(read?.seq)],
  )
  expect(event).toEqual({ subject_id: answer.value.id, actor_id: away.people.staff.accountId })
})

test('what a stranger calls his request is not written into the trail', async () => {
  const { home } = world
  const extra = { 'x-request-id': 'Sari Wulandari 199104152014022003' }
  const session = sessionOf(home, home.people.staff)
  const said = await asked({ session, extra }, () => keep({ key: idAt(), input: { title: 'Uji nama' } }))
  expect(reasonOf(said.answer)).toBe('done')
  const [event] = await database.ask<{ request_id: string }>(
    home.id,
    'SELECT request_id FROM audit_event ORDER BY seq DESC LIMIT 1',
  )
  expect(event?.request_id).toMatch(/^[0-9a-f-]{36}$/)
})

// ---- the chain

type Link = {
  seq: string
  id: string
  at: Date
  event: string
  subject_type: string
  subject_id: string
  actor_id: string | null
  request_id: string
  facts: unknown
  prev_hash: Buffer
  hash: Buffer
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const verdictOf = async (of: WorldRegion) =>
  (await asOwner(verifyChains)).find(({ regionId }) => regionId === of.id)

describe('the chain of a region', () => {
  test('a hundred changes, ten at once, by several people: no gap, no double, every link recomputed here by another hand', async () => {
    const { home } = world
    const { staff, colleague, stranger } = home.people
    const answers: Answer<unknown>[] = []
    for (let round = 0; round < 10; round++)
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 10 }, (_, nth) =>
            send(home, [staff, colleague, stranger][nth % 3] ?? staff, idAt(), {
              title: `Uji ${round}.${nth}`,
            }),
          ),
        )),
      )
    expect(answers.map(reasonOf).filter((said) => said !== 'done')).toEqual([])
    expect(new Set(answers.map((answer) => answer.ok && answer.receipt)).size).toBe(100)

    const links = await database.ask<Link>(home.id, 'SELECT * FROM audit_event ORDER BY seq')
    expect(links.map(({ seq }) => Number(seq))).toEqual(links.map((_, at) => at + 1))
    let previous = Buffer.alloc(32)
    for (const link of links) {
      const text = canonicalize({
        region: home.id,
        id: link.id,
        at: link.at.toISOString(),
        event: link.event,
        subject: [link.subject_type, link.subject_id],
        actor: link.actor_id,
        request: link.request_id,
        facts: link.facts,
      })
      expect(link.prev_hash.equals(previous)).toBe(true)
      previous = createHash('sha256')
        .update(Buffer.concat([previous, Buffer.from(text ?? '', 'utf8')]))
        .digest()
      expect(link.hash.equals(previous), `event ${link.seq}`).toBe(true)
    }
    const verdict = await verdictOf(home)
    expect(verdict).toMatchObject({ events: links.length, head: previous.toString('hex') })
    expect(verdict?.broken).toBeUndefined()
  })

  test('the application can neither change nor remove nor reorder an event', async () => {
    const client = new pg.Client({ connectionString: database.appUrl })
    await client.connect()
    for (const sql of [
      `UPDATE audit_event SET event = 'lain'`,
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
      'ALTER TABLE audit_event DISABLE ROW LEVEL SECURITY',
      'DELETE FROM chain_head',
      'UPDATE audit_event_2026_05 SET seq = 1',
    ]) {
      await client.query(`BEGIN; SET LOCAL app.region_id = '${world.home.id}'`)
      await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' })
      await client.query('ROLLBACK')
    }
    await client.end()
  })

  const LAST = '(SELECT max(seq) FROM audit_event)'
  test.each([
    ['an edited fact', `UPDATE audit_event SET facts = '{"way":"lain"}' WHERE seq = 5`, 5],
    ['an edited person', `UPDATE audit_event SET actor_id = gen_random_uuid() WHERE seq = 7`, 7],
    ['an edited instant', `UPDATE audit_event SET at = at + interval '1 second' WHERE seq = 9`, 9],
    ['a removed event', 'DELETE FROM audit_event WHERE seq = 11', 11],
    ['a removed first event', 'DELETE FROM audit_event WHERE seq = 1', 1],
    [
      'two swapped events',
      `UPDATE audit_event SET seq = CASE seq WHEN 3 THEN 4 ELSE 3 END WHERE seq IN (3, 4)`,
      3,
    ],
    [
      'an event put in twice',
      `INSERT INTO audit_event SELECT region_id, at, gen_random_uuid(), seq, event, subject_type, subject_id, actor_id, request_id, facts, prev_hash, hash FROM audit_event WHERE seq = 6`,
      6,
    ],
    [
      'an edit with its own hash recomputed',
      `UPDATE audit_event SET event = 'lain', hash = sha256('lain') WHERE seq = 8`,
      8,
    ],
    ['a cut tail', `DELETE FROM audit_event WHERE seq = ${LAST}`, 'last'],
    ['a rewritten head', `UPDATE chain_head SET hash = sha256('lain')`, 'after'],
  ])('%s is found, and its place named', async (_, sql, place) => {
    const { home } = world
    const [top] = await database.ask<{ seq: string }>(home.id, `SELECT ${LAST} AS seq`)
    const last = Number(top?.seq)
    const untouched = await copyOf(home)
    await database.ask(home.id, sql)
    const verdict = await verdictOf(home)
    await restore(home, untouched)
    expect(verdict?.broken?.seq).toBe(place === 'last' ? last : place === 'after' ? last + 1 : place)
    expect((await verdictOf(home))?.broken).toBeUndefined()
  })
})

type Copy = { events: string; head: string }

async function copyOf(of: WorldRegion): Promise<Copy> {
  const [copy] = await database.ask<Copy>(
    of.id,
    `SELECT (SELECT jsonb_agg(to_jsonb(e))::text FROM audit_event e) AS events,
            (SELECT to_jsonb(h)::text FROM chain_head h) AS head`,
  )
  if (!copy) throw new Error('no chain')
  return copy
}

async function restore(of: WorldRegion, { events: links, head }: Copy) {
  await database.ask(of.id, 'DELETE FROM audit_event')
  await database.ask(
    of.id,
    'INSERT INTO audit_event SELECT * FROM jsonb_populate_recordset(NULL::audit_event, $1)',
    [links],
  )
  await database.ask(
    of.id,
    'UPDATE chain_head SET (seq, hash) = (SELECT seq, hash FROM jsonb_populate_record(NULL::chain_head, $1))',
    [head],
  )
}
