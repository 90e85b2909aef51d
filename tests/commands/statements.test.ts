// T92: what a copy of the whole database can and cannot join.
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Quarter } from '@/lib/calendar/rules'
import { inRegion } from '@/lib/core/db'
import {
  beginStatements,
  receiveAnswer,
  releaseStatements,
  takeToken,
} from '@/lib/feedback/commands/statements'
import { hasStatementResults, statementForm, statementResults } from '@/lib/feedback/queries/statements'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openOffice, reasonOf, standIn, SURAKARTA, type Someone } from '../support/line'
import { asJob, recorded } from '../support/office'
import { regionTables } from '../wall/tables'

type Bytes = Uint8Array<ArrayBuffer>
type Token = { message: Bytes; signature: Bytes }
type About = { leaderId: string; year: number; quarter: Quarter }

const suite = RSABSSA.SHA384.PSS.Randomized()
const NOW = new Date('2026-05-13T03:00:00Z')
const AFTER = new Date('2026-07-15T03:00:00Z')
const TODAY = '2026-05-13'

let database: TestDatabase
let hendra: Someone, ratna: Someone, yusuf: Someone
let members: Someone[]
let alone: Someone

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'base64url'))
const about = (leader: Someone): About => ({ leaderId: leader.id, year: 2026, quarter: 2 })

/** What the browser does: only blinded bytes go out under a name. */
async function token(who: Someone, leader: Someone): Promise<Token> {
  const { publicKey } = await as(who, (ctx) => beginStatements(ctx, about(leader)))
  const key = await crypto.subtle.importKey(
    'spki',
    bytes(publicKey),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, message)
  const { signature } = await as(who, (ctx) =>
    takeToken(ctx, { ...about(leader), blinded: new Uint8Array(blindedMsg) }),
  )
  const opened = await suite.finalize(key, message, bytes(signature), inv)
  return { message: new Uint8Array(message), signature: new Uint8Array(opened) }
}

const answer = (of: About, by: Token, ratings: number[], comment?: string, today = TODAY) =>
  inRegion(
    SURAKARTA,
    (db) => receiveAnswer({ regionId: SURAKARTA, today, db }, { ...of, ...by, ratings, comment }),
    'write',
  )

/** Nobody's answers are alike, so that each can be told again wherever it turns up. */
const ratingsOf = (index: number) => [1 + (index % 4), 1 + ((index >> 2) % 4), 4, 3, 4, 2, 3, 4, 4]
const commentOf = (index: number) =>
  `Pendapat nomor ${index} tentang rapat pagi ${'tim '.repeat(index * 4)}`.trim()

type Row = Record<string, unknown>
const ANONYMOUS = ['statement_spent', 'statement_mailbox', 'statement_answer', 'statement_comment']
/** What an answer may share with a token: for whom and for when it is. */
const SHARED = ['region_id', 'leader_id', 'year', 'quarter']

async function dump(): Promise<Map<string, Row[]>> {
  const all = new Map<string, Row[]>()
  for (const table of await regionTables(database))
    all.set(
      table,
      (
        await database.ask<{ row: Row }>(
          SURAKARTA,
          `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY t.ctid`,
        )
      ).map(({ row }) => row),
    )
  return all
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  yusuf = await hire(database, 'Yusuf Hidayat')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  await standIn(database, hendra, yusuf)
  members = []
  for (const name of ['Sari', 'Budi', 'Tuti', 'Joko', 'Rina', 'Agus', 'Dewi', 'Eko']) {
    const member = await hire(database, `${name} Wulandari`)
    await standIn(database, member, hendra)
    members.push(member)
  }
  for (const name of ['Ani', 'Beni', 'Citra', 'Dani', 'Eva']) {
    const member = await hire(database, `${name} Lestari`)
    await standIn(database, member, ratna)
    if (name === 'Ani') alone = member
  }
})
afterAll(() => database.drop())
beforeEach(() => {
  events.splice(0)
  recorded.splice(0)
})

describe('a team of fewer than five', () => {
  test('is asked nothing and given no token', async () => {
    expect(await as(hendra, statementForm, NOW)).toMatchObject({ state: 'TOO_FEW' })
    expect(await reasonOf(as(hendra, (ctx) => beginStatements(ctx, about(yusuf)), NOW))).toBe(
      'too_few_people',
    )
    expect(await as(yusuf, statementForm, NOW)).toMatchObject({ state: 'NO_LEADER' })
  })
})

describe('eight members answer, each after taking a token', () => {
  const tokens: Token[] = []
  let waiting: Map<string, Row[]>
  let trail: typeof events = []
  let released: Map<string, Row[]>

  beforeAll(async () => {
    for (const [index, member] of members.entries()) {
      const own = await token(member, hendra)
      tokens.push(own)
      await answer(about(hendra), own, ratingsOf(index), commentOf(index))
    }
    waiting = await dump()
    trail = events.splice(0)
  })

  test('one token a person, one answer a token, for one leader and one quarter', async () => {
    const [first] = tokens
    const [sari] = members
    if (!first || !sari) throw new Error('nobody answered')
    expect(await as(sari, statementForm, NOW)).toMatchObject({ state: 'TAKEN' })
    expect(await reasonOf(token(sari, hendra))).toBe('token_taken')
    expect(await reasonOf(token(sari, ratna))).toBe('not_found')
    expect(await reasonOf(answer(about(hendra), first, ratingsOf(0)))).toBe('token_used')
    await token(alone, ratna)
    expect(await reasonOf(answer(about(ratna), first, ratingsOf(0)))).toBe('token_not_genuine')
    expect(await reasonOf(answer({ ...about(hendra), quarter: 1 }, first, ratingsOf(0)))).toBe(
      'statements_closed',
    )
    const forged = { ...first, message: new Uint8Array(64) }
    expect(await reasonOf(answer(about(hendra), forged, ratingsOf(0)))).toBe('token_not_genuine')
    const late = await reasonOf(answer(about(hendra), first, ratingsOf(0), undefined, '2026-07-15'))
    expect(late).toBe('statements_closed')
  })

  test('nothing is shown, and nothing can be read, before the quarter has closed', async () => {
    await asJob(releaseStatements, { at: new Date('2026-07-14T03:00:00Z') })
    expect((await as(hendra, (ctx) => statementResults(ctx, hendra.id))).quarters).toEqual([])
    const text = JSON.stringify([...waiting.values()])
    expect(text).not.toContain('Pendapat nomor')
    const letters = waiting.get('statement_mailbox') ?? []
    expect(letters).toHaveLength(8)
    expect(new Set(letters.map(({ sealed }) => String(sealed).length)).size).toBe(1)
  })

  test('the night after, all of them are one shuffled batch; the trail has its size and its digest', async () => {
    await asJob(releaseStatements, { at: AFTER })
    released = await dump()
    expect(recorded).toHaveLength(1)
    expect(recorded[0]).toMatchObject({
      event: 'statements.released',
      facts: { year: 2026, quarter: 2, count: 8 },
    })
    const { quarters } = await as(hendra, (ctx) => statementResults(ctx, hendra.id))
    expect(quarters).toMatchObject([{ year: 2026, quarter: 2, count: 8 }])
    expect(quarters[0]?.comments.toSorted()).toEqual(members.map((_, index) => commentOf(index)).toSorted())
    for (const table of ['statement_mailbox', 'statement_spent', 'statement_token'])
      expect(released.get(table), table).toEqual([])
  })

  test('T92: no value of an answer stands in a row of a person, while it waits or afterwards', () => {
    expect(waiting.get('statement_token')).toHaveLength(8)
    const people = new Set(members.map(({ id }) => id))
    const tellsOfPerson = (row: Row) => Object.values(row).some((value) => people.has(String(value)))
    const told = [...waiting].flatMap(([, rows]) => rows.filter(tellsOfPerson).flatMap(valuesOf))
    const known = new Set(told)
    expect(known.size).toBeGreaterThan(20)
    for (const copy of [waiting, released])
      for (const table of ANONYMOUS)
        for (const row of copy.get(table) ?? []) {
          expect(tellsOfPerson(row), table).toBe(false)
          expect(
            valuesOf(row).filter((value) => known.has(value)),
            table,
          ).toEqual([])
        }
  })

  test('T92: an answer has no time, no counter and no id that tells of an order', async () => {
    const columns = await database.ask<{ table: string; column: string; type: string; made: string | null }>(
      null,
      `SELECT table_name AS table, column_name AS column, data_type AS type, column_default AS made
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ANY($1)`,
      [ANONYMOUS],
    )
    const own = columns.filter(({ column }) => !SHARED.includes(column))
    expect(own.map(({ table, column, type }) => `${table}.${column} ${type}`).toSorted()).toEqual([
      'statement_answer.id uuid',
      'statement_answer.ratings text',
      'statement_comment.id uuid',
      'statement_comment.text text',
      'statement_mailbox.id uuid',
      'statement_mailbox.sealed bytea',
      'statement_spent.token_hash bytea',
    ])
    expect(columns.filter(({ made }) => made !== null)).toEqual([])
    const ids = [
      waiting.get('statement_mailbox'),
      released.get('statement_answer'),
      released.get('statement_comment'),
    ]
      .flatMap((rows) => rows ?? [])
      .map(({ id }) => String(id))
    expect(ids.length).toBe(24)
    // Version 4 is chance; version 7 begins with the hour.
    expect(ids.filter((id) => id[14] !== '4')).toEqual([])
    const given = (released.get('statement_answer') ?? []).map(({ ratings }) => String(ratings))
    const inTurn = members.map((_, index) => ratingsOf(index).join(''))
    expect(given.toSorted()).toEqual(inTurn.toSorted())
    expect(given).not.toEqual(inTurn)
    expect(given).not.toEqual(inTurn.toReversed())
    const byId = (released.get('statement_answer') ?? [])
      .toSorted((a, b) => String(a.id).localeCompare(String(b.id)))
      .map(({ ratings }) => String(ratings))
    expect(byId).not.toEqual(inTurn)
  })

  test('T92: letters that wait lie in one transaction’s order of chance, not in that of their coming', async () => {
    const [later] = await database.ask<{ writers: string }>(
      SURAKARTA,
      'SELECT count(DISTINCT xmin::text)::text AS writers FROM statement_answer',
    )
    expect(later?.writers).toBe('1')
    // Five letters about Ratna, laid in one after the other.
    const team = await database.ask<{ id: string }>(
      SURAKARTA,
      'SELECT employee_id AS id FROM supervision WHERE region_id = $1 AND supervisor_id = $2 AND employee_id <> $3',
      [SURAKARTA, ratna.id, alone.id],
    )
    for (const { id } of team) {
      const own = await token({ ...alone, id }, ratna)
      await answer(about(ratna), own, ratingsOf(0))
    }
    const [now] = await database.ask<{ writers: string; rows: string }>(
      SURAKARTA,
      'SELECT count(DISTINCT xmin::text)::text AS writers, count(*)::text AS rows FROM statement_mailbox',
    )
    expect(now).toEqual({ writers: '1', rows: '4' })
  })

  test('the trail tells that tokens were given, and nothing at all of an answer that came', () => {
    expect(trail.map(({ event }) => event)).toEqual(
      members.flatMap(() => ['statements.begun', 'statements.token_given']),
    )
    expect(JSON.stringify(trail)).not.toContain('Pendapat nomor')
  })

  test('the token itself is nowhere, neither before nor after', () => {
    const copies = [waiting, released].map((copy) => JSON.stringify([...copy.values()]))
    for (const { message, signature } of tokens)
      for (const secret of [message, signature])
        for (const form of ['hex', 'base64', 'base64url'] as const)
          for (const copy of copies) expect(copy).not.toContain(Buffer.from(secret).toString(form))
    expect(waiting.get('statement_spent')).toHaveLength(8)
  })

  test('four letters are thrown away unread', async () => {
    await asJob(releaseStatements, { at: AFTER })
    expect(recorded.map(({ event }) => event)).toEqual(['statements.dropped'])
    expect(JSON.stringify(recorded)).not.toContain('count')
    const copy = await dump()
    expect(copy.get('statement_mailbox')).toEqual([])
    expect((copy.get('statement_answer') ?? []).filter((row) => row.leader_id === ratna.id)).toEqual([])
  })

  test('the numbers are for the leader, for whoever leads him and for BKD', async () => {
    const [sari] = members
    if (!sari) throw new Error('nobody answered')
    expect((await as(yusuf, (ctx) => statementResults(ctx, hendra.id))).quarters).toHaveLength(1)
    expect(await as(yusuf, (ctx) => hasStatementResults(ctx, hendra.id))).toBe(true)
    for (const other of [sari, ratna]) {
      expect(await reasonOf(as(other, (ctx) => statementResults(ctx, hendra.id)))).toBe('not_found')
      expect(await as(other, (ctx) => hasStatementResults(ctx, hendra.id))).toBe(false)
    }
  })
})

/** What is long enough to be told again, apart from what they may share. */
function valuesOf(row: Row): string[] {
  return Object.entries(row)
    .filter(([column]) => !SHARED.includes(column))
    .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .filter((value) => value.length >= 8)
}
