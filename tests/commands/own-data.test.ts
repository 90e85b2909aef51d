// T96: a person takes along what is held about him, has it put right, deletes what he may; the chain holds through all of it.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetFavourites } from '@/lib/activity-logs/commands/writing'
import { dayOf } from '@/lib/calendar/rules'
import { append, type Recorded } from '@/lib/core/audit'
import { inRegion } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { forgetReflections } from '@/lib/feedback/commands/reflections'
import { answerCorrection, askCorrection, withdrawCorrection } from '@/lib/interop/commands/corrections'
import { takeOwnData } from '@/lib/interop/commands/own-data'
import { columnLabels } from '@/lib/interop/labels/own-data'
import { correctionDesk, myCorrections } from '@/lib/interop/queries/corrections'
import { ownData, ownDataPage } from '@/lib/interop/queries/own-data'
import { ownJson, ownWorkbook } from '@/lib/interop/queries/own-data-file'
import { FETCH_WITHIN } from '@/lib/interop/rules/corrections'
import { EXPORTED, NEVER_TAKEN, NOT_PERSONAL, WITHHELD } from '@/lib/interop/rules/own-data'
import { verifyChains } from '../../scripts/verify-chain.mjs'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { reasonOf } from '../support/line'
import { buildWorld, type Person, type PersonKey, type World, type WorldRegion } from '../support/world'
import { regionTables } from '../wall/tables'

let database: TestDatabase
let world: World
let home: WorldRegion

const NOW = new Date(TEST_NOW)
const ask = <T extends object = Record<string, unknown>>(sql: string, ...values: unknown[]) =>
  database.ask<T>(home.id, sql, [home.id, ...values])
const person = (key: PersonKey): Person => home.people[key]

/** As an action does it: change and trace in one transaction. */
function does<T>(key: PersonKey, run: (ctx: WriteCtx) => Promise<T>, at = NOW, of = home): Promise<T> {
  const { accountId, sessionId, employeeId, name, roles, headsUnits } = of.people[key]
  return inRegion(
    of.id,
    async (db) => {
      const recorded: Recorded[] = []
      const value = await run({
        regionId: of.id,
        region: { id: of.id, slug: of.slug, name: of.displayName, zone: of.zone },
        actor: { accountId, sessionId, employeeId, name, roles, headsUnits },
        now: at,
        today: dayOf(at, of.zone),
        requestId: 'uji',
        db,
        record: (event, subject, facts = {}) => void recorded.push({ event, subject, facts }),
        after: () => undefined,
      })
      for (const event of recorded)
        await append(db, event, { regionId: of.id, actorId: accountId, at, requestId: 'uji' })
      return value
    },
    'write',
  )
}

const taken = (key: PersonKey) =>
  does(key, async (ctx) => ownData(ctx, (await takeOwnData(ctx, { format: 'JSON' })).exportId))
const rowsOf = (data: Awaited<ReturnType<typeof taken>>, table: string) =>
  data.sections[EXPORTED.findIndex((one) => one.table === table)]?.rows ?? []

async function chainHolds() {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    const verdict = (await verifyChains(client)).find(({ regionId }) => regionId === home.id)
    expect(verdict?.broken).toBeUndefined()
    return verdict?.events ?? 0
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  home = world.home
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

describe('T96: the list of what goes along', () => {
  test('T96: every table goes along, stays with a reason, or is about nobody', async () => {
    const tables = await regionTables(database)
    const listed = [...EXPORTED.map(({ table }) => table), ...Object.keys(WITHHELD), ...NOT_PERSONAL]
    expect(listed.toSorted()).toEqual(tables.filter((table) => table !== 'region').toSorted())
    for (const reason of Object.values(WITHHELD)) expect(reason.length).toBeGreaterThan(20)
  })

  test('T96: no table that is about nobody has a key to a person', async () => {
    const pointing = await database.ask<{ name: string }>(
      null,
      `SELECT DISTINCT o.relname AS name FROM pg_constraint k
       JOIN pg_class o ON o.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
       WHERE k.contype = 'f' AND f.relname IN ('employee', 'account')
       UNION SELECT c.table_name FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.column_name IN ('employee_id', 'account_id')`,
    )
    const names = pointing.map(({ name }) => name)
    // Who moved a forum point on or announced something did so for the office.
    expect(NOT_PERSONAL.filter((table) => names.includes(table))).toEqual(['forum_move', 'announcement'])
  })

  test('T96: every column of what goes along has a name, or is left out on purpose', async () => {
    const columns = await database.ask<{ table: string; column: string }>(
      null,
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'`,
    )
    for (const { table, columns: shown, without = '' } of EXPORTED) {
      const known = [...shown.split(' '), ...without.split(' ').filter(Boolean)]
      const there = columns.filter((one) => one.table === table).map(({ column }) => column)
      const due = there.filter((column) => !NEVER_TAKEN.includes(column) || known.includes(column))
      expect(known.toSorted(), table).toEqual(due.toSorted())
      expect(
        shown.split(' ').filter((column) => !columnLabels[column]),
        table,
      ).toEqual([])
    }
  })
})

const SEALED = 'KATA YANG TERSEGEL'

describe('T96: what goes along', () => {
  test('T96: holds each row that is the person’s, and of another’s rows none', async () => {
    const data = await taken('staff')
    for (const { table, mine } of EXPORTED) {
      if (mine) continue
      const [own] = await ask<{ count: number }>(
        `SELECT count(*)::int AS count FROM "${table}" WHERE region_id = $1 AND employee_id = $2`,
        person('staff').employeeId,
      )
      expect(rowsOf(data, table).length, table).toBe(own?.count)
    }
    expect(data.sections.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(40)
    expect(rowsOf(data, 'employee')).toHaveLength(1)
    expect(rowsOf(data, 'account')).toEqual([
      expect.objectContaining({ login: person('staff').login, display_name: person('staff').name }),
    ])
    const text = JSON.stringify(ownJson(data))
    for (const key of ['colleague', 'stranger'] as const) expect(text).not.toContain(person(key).login)
    for (const trace of world.away.traces) expect(text).not.toContain(trace)
  })

  test('T96: leaves out drafts about the person, notes of others, the panel’s words and every secret', async () => {
    const { employeeId } = person('staff')
    const seal = (table: string, column: string, where = 'true') =>
      ask(`UPDATE ${table} SET ${column} = $2 WHERE region_id = $1 AND ${where}`, SEALED)
    await seal('quarterly_review', 'reason', 'signed_at IS NULL')
    await seal('calibration_note', 'question')
    await seal('promotion_score', 'note')
    await seal('reward_score', 'note')
    await seal('statement_comment', 'text')
    await seal('citizen_input', 'text')
    await ask(
      `INSERT INTO dialogue_note (region_id, dialogue_id, author_id, text, updated_at)
       VALUES ($1, $2, $3, $4, now()) ON CONFLICT (region_id, dialogue_id, author_id) DO UPDATE SET text = EXCLUDED.text`,
      home.ids.dialogue,
      person('supervisor').employeeId,
      SEALED,
    )
    await ask(
      `INSERT INTO reflection (region_id, id, employee_id, span, starts_on, prompt, text, created_at, updated_at)
       SELECT region_id, $2, $3, span, starts_on, prompt, $4, created_at, updated_at FROM reflection
       WHERE region_id = $1 AND employee_id = $5 LIMIT 1`,
      newId(),
      person('colleague').employeeId,
      SEALED,
      employeeId,
    )
    const planted = await ask<{ count: number }>(
      `SELECT (SELECT count(*) FROM reflection WHERE region_id = $1 AND text = $2)::int
         + (SELECT count(*) FROM calibration_note WHERE region_id = $1 AND question = $2)::int
         + (SELECT count(*) FROM promotion_score WHERE region_id = $1 AND note = $2)::int AS count`,
      SEALED,
    )
    expect(planted[0]?.count).toBeGreaterThanOrEqual(3)
    const data = await taken('staff')
    const text = JSON.stringify(ownJson(data))
    expect(text).not.toContain(SEALED)
    expect(text).not.toMatch(/password|argon2|token_hash|storage_key/)
    // Who proposed a winner stays with the panel.
    for (const row of rowsOf(data, 'reward_nomination'))
      expect(Object.keys(row)).not.toContain('nominator_id')
    expect(JSON.stringify(ownJson(await taken('supervisor')))).toContain(SEALED)
  })

  test('T96: comes within a minute, readable as a workbook, with names in place of keys', async () => {
    const from = performance.now()
    const data = await taken('staff')
    const sheets = ownWorkbook(data)
    expect(performance.now() - from).toBeLessThan(60_000)
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
    expect(sheets.every(({ name }) => name.length > 0 && name.length <= 31)).toBe(true)
    const line = rowsOf(data, 'supervision')
    expect(line.map(({ supervisor_id: name }) => name)).toEqual([person('supervisor').name])
    expect(JSON.stringify(sheets)).toContain(Object.values(WITHHELD)[0])
  })

  test('T96: is fetched by who asked for it, for a few minutes, in the own region', async () => {
    const { exportId } = await does('staff', (ctx) => takeOwnData(ctx, { format: 'XLSX' }))
    const fetch = (key: PersonKey, at = NOW, of = home) => does(key, (ctx) => ownData(ctx, exportId), at, of)
    expect((await fetch('staff')).name).toBe(person('staff').name)
    expect(await reasonOf(fetch('colleague'))).toBe('not_found')
    expect(await reasonOf(fetch('admin'))).toBe('not_found')
    expect(await reasonOf(fetch('staff', NOW, world.away))).toBe('not_found')
    expect(await reasonOf(fetch('staff', new Date(NOW.getTime() + FETCH_WITHIN + 1)))).toBe('not_found')
    const trail = await ask<{ event: string; facts: unknown }>(
      `SELECT event, facts FROM audit_event WHERE region_id = $1 AND event = 'own_data.taken' ORDER BY seq DESC LIMIT 1`,
    )
    expect(trail).toEqual([{ event: 'own_data.taken', facts: { format: 'XLSX' } }])
    // Who leads the region and is nobody's employee has an account all the same.
    expect(rowsOf(await taken('decider'), 'account')).toHaveLength(1)
  })
})

const wrong = {
  area: 'SUPERVISOR',
  mistake: 'Atasan saya tertulis keliru.',
  proposal: 'Seharusnya Atasan Lain.',
} as const

describe('T96: what is wrong', () => {
  test('T96: is put before BKD, decided by another with a reason, and the person reads it', async () => {
    await does('admin', (ctx) => askCorrection(ctx, wrong))
    const desk = await does('admin', (ctx) => correctionDesk(ctx, { over: false, after: undefined }))
    const own = desk.rows.find(({ mine }) => mine)
    expect(own).toMatchObject({ ...wrong, status: 'OPEN', name: person('admin').name })
    const choice = { correctionId: own?.id ?? '', version: own?.version ?? 0 }
    const answer = { ...choice, outcome: 'DONE', answer: 'Sudah dipindah per 1 Mei.' } as const
    expect(await reasonOf(does('admin', (ctx) => answerCorrection(ctx, answer)))).toBe('own_request')
    expect(await reasonOf(does('secondAdmin', (ctx) => answerCorrection(ctx, answer), NOW, world.away))).toBe(
      'not_found',
    )
    await does('secondAdmin', (ctx) => answerCorrection(ctx, answer))
    expect(await reasonOf(does('secondAdmin', (ctx) => answerCorrection(ctx, answer)))).toBe(
      'correction_over',
    )
    expect(await reasonOf(does('admin', (ctx) => withdrawCorrection(ctx, choice)))).toBe('correction_over')
    expect((await does('admin', (ctx) => myCorrections(ctx)))[0]).toMatchObject({
      status: 'DONE',
      answer: answer.answer,
      answeredByName: person('secondAdmin').name,
    })
  })

  test('T96: can be taken back by who asked and by nobody else, and not without end', async () => {
    await does('stranger', (ctx) => askCorrection(ctx, wrong))
    const [own] = await does('stranger', (ctx) => myCorrections(ctx))
    const choice = { correctionId: own?.id ?? '', version: 1 }
    expect(await reasonOf(does('colleague', (ctx) => withdrawCorrection(ctx, choice)))).toBe('not_found')
    await does('stranger', (ctx) => withdrawCorrection(ctx, choice))
    for (let nth = 0; nth < 10; nth += 1) await does('stranger', (ctx) => askCorrection(ctx, wrong))
    expect(await reasonOf(does('stranger', (ctx) => askCorrection(ctx, wrong)))).toBe('correction_waits')
  })
})

describe('T96: what a person gave of his own will', () => {
  test('T96: goes at his word, another’s stays, and the chain verifies from its first link', async () => {
    const before = await chainHolds()
    const others = () =>
      ask<{ count: number }>(
        `SELECT count(*)::int AS count FROM reflection WHERE region_id = $1 AND employee_id <> $2`,
        person('staff').employeeId,
      )
    const kept = await others()
    expect(kept[0]?.count).toBeGreaterThan(0)
    expect(await does('staff', (ctx) => ownDataPage(ctx))).toMatchObject({ favourites: 1 })
    await taken('staff')
    await does('staff', (ctx) => askCorrection(ctx, wrong))
    await does('staff', forgetFavourites)
    await does('staff', forgetReflections)
    expect(await does('staff', (ctx) => ownDataPage(ctx))).toMatchObject({ favourites: 0, reflections: 0 })
    expect(await others()).toEqual(kept)
    expect(await chainHolds()).toBe(before + 4)
  })
})
