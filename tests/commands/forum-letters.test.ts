// A12: words without a name. A box is emptied when five wrote; no copy of everything tells who wrote what.
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginLetter, receiveLetter, releaseLetters, takeLetterToken } from '@/lib/community/commands/box'
import { forum, topicView } from '@/lib/community/queries/forum'
import { letterBox } from '@/lib/community/queries/box'
import { inRegion } from '@/lib/core/db'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, SURAKARTA, type Someone } from '../support/line'
import { asJob, reasonOf, recorded } from '../support/office'

type Bytes = Uint8Array<ArrayBuffer>
type Token = { message: Bytes; signature: Bytes }
type Row = Record<string, unknown>

const suite = RSABSSA.SHA384.PSS.Randomized()
const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'))

let database: TestDatabase
const people: Someone[] = []
const at = (nth: number): Someone => people[nth] ?? people[0]!
const tokens: Token[] = []

/** What the browser does: only blinded bytes go out under a name. */
async function token(who: Someone, number = 1): Promise<Token> {
  const { publicKey } = await as(who, (ctx) => beginLetter(ctx, { number }))
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const key = await crypto.subtle.importKey('spki', bytes(publicKey), algorithm, true, ['verify'])
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, message)
  const { signature } = await as(who, (ctx) =>
    takeLetterToken(ctx, { number, blinded: new Uint8Array(blindedMsg) }),
  )
  return {
    message: new Uint8Array(message),
    signature: new Uint8Array(await suite.finalize(key, message, bytes(signature), inv)),
  }
}

const said = (nth: number) => `Isi surat rahasia nomor ${nth}.`
const send = (by: Token, nth: number, number = 1) =>
  inRegion(
    SURAKARTA,
    (db) =>
      receiveLetter(
        { regionId: SURAKARTA, today: '2026-05-13', db },
        { number, ...by, category: 'COMPLAINT', title: `Judul surat nomor ${nth}`, text: said(nth) },
      ),
    'write',
  )
const night = () => asJob(releaseLetters, { at: new Date('2026-05-13T19:00:00Z') })
const shown = async () => (await as(at(0), (ctx) => forum(ctx, {}))).topics

async function rows(table: string): Promise<Row[]> {
  const found = await database.ask<{ row: Row }>(
    SURAKARTA,
    `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE region_id = $1`,
    [SURAKARTA],
  )
  return found.map(({ row }) => row)
}

async function everything(): Promise<Map<string, Row[]>> {
  const tables = await database.ask<{ name: string }>(
    null,
    `SELECT DISTINCT table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema = 'public' AND column_name = 'region_id' AND table_type = 'BASE TABLE'`,
  )
  const copy = new Map<string, Row[]>()
  for (const { name } of tables) copy.set(name, await rows(name))
  return copy
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  for (const name of ['Sari', 'Budi', 'Tuti', 'Joko', 'Rina', 'Agus'])
    people.push(await hire(database, `${name} Wulandari`))
})
afterAll(() => database.drop())

test('each has one token a box and each token one letter, even when it is sent twice at once', async () => {
  for (const who of people.slice(0, 5)) tokens.push(await token(who))
  expect(await reasonOf(token(at(0)))).toBe('token_taken')
  expect(await reasonOf(token(at(5), 2))).toBe('box_closed')
  expect(await as(at(0), letterBox)).toEqual({ number: 1, taken: true })
  expect(await as(at(5), letterBox)).toEqual({ number: 1, taken: false })
  const [first] = tokens
  if (!first) throw new Error('no token')
  expect(await reasonOf(send({ ...first, signature: new Uint8Array(256) }, 0))).toBe('token_not_genuine')
  const both = await Promise.allSettled([send(first, 0), send(first, 0)])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('with four letters nothing appears anywhere, night after night', async () => {
  for (const [nth, by] of tokens.slice(0, 4).entries()) if (nth > 0) await send(by, nth)
  await night()
  await night()
  expect(await shown()).toEqual([])
  expect(await rows('forum_box_letter')).toHaveLength(4)
  expect(recorded).toEqual([])
  expect(JSON.stringify([...(await everything()).values()])).not.toContain('surat')
})

test('what waits tells nothing of who: no name, no time, one size, one writer, ids of chance', async () => {
  const last = tokens[4]
  if (!last) throw new Error('no token')
  await send(last, 4)
  const letters = await rows('forum_box_letter')
  expect(letters).toHaveLength(5)
  expect(Object.keys(letters[0] ?? {}).toSorted()).toEqual(['id', 'number', 'region_id', 'sealed'])
  expect(letters.every(({ id }) => /^.{14}4/.test(String(id)))).toBe(true)
  expect(new Set(letters.map(({ sealed }) => String(sealed).length)).size).toBe(1)
  const [row] = await database.ask<{ writers: number }>(
    SURAKARTA,
    'SELECT count(DISTINCT xmin::text)::int AS writers FROM forum_box_letter WHERE region_id = $1',
    [SURAKARTA],
  )
  expect(row?.writers).toBe(1)
  expect(new Set(events.map(({ event }) => event))).toEqual(
    new Set(['forum_box.begun', 'forum_box.token_given']),
  )
})

test('five become topics of nobody, all at one instant; a copy of everything joins none of them to a person', async () => {
  const late = await token(at(5))
  const before = await everything()
  await night()
  const topics = await shown()
  expect(topics.map(({ title }) => title).toSorted()).toEqual(
    [0, 1, 2, 3, 4].map((nth) => `Judul surat nomor ${nth}`),
  )
  expect(new Set(topics.map(({ byName, byPost }) => `${byName} ${byPost}`))).toEqual(
    new Set(['Tanpa nama null']),
  )
  expect((await as(at(1), (ctx) => topicView(ctx, topics[0]?.id ?? ''))).posts[0]).toMatchObject({
    byName: 'Tanpa nama',
    mine: false,
    mayEdit: false,
    may: [],
  })
  const after = await everything()
  for (const table of ['forum_box_letter', 'forum_box_token', 'forum_box_spent'])
    expect(after.get(table), table).toEqual([])
  expect(recorded).toMatchObject([{ event: 'forum_box.released', facts: { count: 5 } }])

  // Whoever knows in which order the tokens were taken, and has both copies, tries ids, order, time and values.
  const told = [...(after.get('forum_topic') ?? []), ...(after.get('forum_post') ?? [])]
  expect(new Set(told.map(({ at: on, started_at: began }) => String(on ?? began))).size).toBe(1)
  expect(told.filter(({ id, author_id: author }) => String(id)[14] !== '4' || author !== null)).toEqual([])
  const known = new Set(
    ['forum_box_letter', 'forum_box_token', 'forum_box_spent'].flatMap((table) =>
      (before.get(table) ?? []).flatMap(({ region_id: _, number: __, ...row }) =>
        Object.values(row).map(String),
      ),
    ),
  )
  expect(told.flatMap((row) => Object.values(row)).filter((value) => known.has(String(value)))).toEqual([])
  for (const { id, accountId } of people)
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${id}|${accountId}`))

  expect(await reasonOf(send(late, 5))).toBe('box_closed')
  await send(await token(at(5), 2), 5, 2)
  expect(await shown()).toHaveLength(5)
})
