// Who sits behind a session today, and what ends it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changePassword, endSession, forgetEndedSessions, signIn, signOut } from '@/lib/accounts/commands'
import { disableAccount, enableAccount, endGrant, grantRole } from '@/lib/accounts/commands/administration'
import { signedIn } from '@/lib/accounts/queries'
import { accountOf } from '@/lib/accounts/queries/administration'
import { dayOf } from '@/lib/calendar/rules'
import { inRegion } from '@/lib/core/db'
import { newId } from '@/lib/core/id'
import { Refusal } from '@/lib/core/refusal'
import { hashOf } from '@/lib/core/session'
import type { EventFacts, WriteCtx } from '@/lib/core/types'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import { buildWorld, PASSWORD, type PersonKey, type World, type WorldRegion } from '../support/world'

let database: TestDatabase
let world: World
let home: WorldRegion
let events: { event: string; facts: EventFacts }[]

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  world = await buildWorld(database.ownerUrl)
  home = world.home
})
afterAll(async () => {
  await globalThis.kinerjaLimiterPool?.end()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  events = []
  await database.ask(null, 'DELETE FROM limiter.allowance').catch(() => undefined)
})

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (later = 0) => new Date(Date.parse(TEST_NOW) + later)

function as<T>(key: PersonKey, run: (ctx: WriteCtx) => Promise<T>, of = home): Promise<T> {
  const { accountId, sessionId, employeeId, name, roles, headsUnits } = of.people[key]
  return inRegion(
    of.id,
    (db) =>
      run({
        regionId: of.id,
        region: { id: of.id, slug: of.slug, name: of.displayName, zone: of.zone },
        actor: { accountId, sessionId, employeeId, name, roles, headsUnits },
        now: at(),
        today: dayOf(at(), of.zone),
        requestId: 'uji',
        db,
        record: (event, _, facts = {}) => events.push({ event, facts }),
        after: () => undefined,
      }),
    'write',
  )
}

const behind = (key: PersonKey, later = 0, of = home) =>
  inRegion(
    of.id,
    (db) => signedIn(db, of.id, hashOf(of.people[key].secret), dayOf(at(later), of.zone), at(later)),
    'read',
  )
const rolesOf = async (key: PersonKey, later = 0) => (await behind(key, later))?.roles

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.reason
      throw error
    },
  )

const stranger = { device: undefined, agent: 'Peramban uji', address: undefined }
const enter = (key: PersonKey, password = PASSWORD, from: Parameters<typeof signIn>[2] = stranger) =>
  as('inspector', (ctx) => signIn(ctx, { region: home.slug, login: home.people[key].login, password }, from))

describe('who sits there', () => {
  test('has the roles of today: post, people, unit, grant', async () => {
    expect(await rolesOf('staff')).toEqual(['staff'])
    expect(await rolesOf('supervisor')).toEqual(['staff', 'supervisor'])
    expect(await rolesOf('otherSupervisor')).toEqual(['staff', 'supervisor', 'unit_head'])
    expect(await rolesOf('admin')).toEqual(['staff', 'admin'])
    expect(await rolesOf('decider')).toEqual(['decider'])
  })

  test('the head of the region leads and keeps no daily log', async () => {
    const { id, people } = world.home
    const turn = (kind: string) =>
      database.ask(id, 'UPDATE employee SET kind = $1 WHERE id = $2', [kind, people.supervisor.employeeId])
    await turn('NON_ASN')
    expect(await rolesOf('supervisor')).toEqual(['supervisor'])
    await turn('PNS')
    expect(await rolesOf('supervisor')).toEqual(['staff', 'supervisor'])
  })

  test('is found under the own region alone', async () => {
    const { staff } = home.people
    const under = await inRegion(
      world.away.id,
      (db) => signedIn(db, world.away.id, hashOf(staff.secret), '2026-05-13', at()),
      'read',
    )
    expect(under).toBeUndefined()
  })

  test('is gone after eight idle hours, someone with power after half an hour', async () => {
    expect(await rolesOf('staff', 8 * HOUR - MINUTE)).toBeDefined()
    expect(await rolesOf('staff', 8 * HOUR)).toBeUndefined()
    expect(await rolesOf('admin', 29 * MINUTE)).toBeDefined()
    expect(await rolesOf('admin', 30 * MINUTE)).toBeUndefined()
  })

  test('keeps the supervisor’s role while logs of former days wait, and loses it with the last of them', async () => {
    const { employeeId } = home.people.otherSupervisor
    await database.ask(home.id, `UPDATE supervision SET ends_on = '2026-05-12' WHERE supervisor_id = $1`, [
      employeeId,
    ])
    expect(await rolesOf('otherSupervisor')).toContain('supervisor')
    await database.ask(home.id, `UPDATE activity_log SET status = 'APPROVED' WHERE supervisor_id = $1`, [
      employeeId,
    ])
    expect(await rolesOf('otherSupervisor')).not.toContain('supervisor')
  })
})

describe('the superior of a supervisor who left, whose own line ended with him', () => {
  const gone = () => home.people.supervisor.employeeId
  const set = (sql: string, values: unknown[] = []) => database.ask(home.id, sql, [gone(), ...values])
  const line = (superior: PersonKey, through: string | null) =>
    set('UPDATE supervision SET supervisor_id = $2, ends_on = $3 WHERE employee_id = $1', [
      home.people[superior].employeeId,
      through,
    ])
  const post = (through: string | null) =>
    set('UPDATE assignment SET ends_on = $2 WHERE employee_id = $1', [through])
  const people = (through: string | null) =>
    set('UPDATE supervision SET ends_on = $2 WHERE supervisor_id = $1', [through])
  const logs = (from: string, to: string) =>
    set('UPDATE activity_log SET status = $3 WHERE supervisor_id = $1 AND status = $2', [from, to])
  afterAll(async () => {
    await logs('EXPIRED', 'SUBMITTED')
    await people(null)
    await post(null)
    await line('head', null)
  })

  test('has the role for what came up to him, and no longer than there is any', async () => {
    await line('stranger', '2026-05-12')
    expect(await rolesOf('stranger')).toEqual(['staff'])
    await post('2026-05-12')
    expect(await rolesOf('stranger')).toEqual(['staff', 'supervisor'])
    await people('2026-05-12')
    expect(await rolesOf('stranger')).toEqual(['staff', 'supervisor'])
    await logs('SUBMITTED', 'EXPIRED')
    expect(await rolesOf('stranger')).toEqual(['staff'])
  })
})

describe('whoever led people in a quarter and does no more', () => {
  const [march, april] = ['2026-03-31', '2026-04-10']
  const endOn = (day: string | null) =>
    database.ask(home.id, 'UPDATE supervision SET ends_on = $2 WHERE supervisor_id = $1', [
      home.people.head.employeeId,
      day,
    ])
  const quarterIs = (status: string) =>
    database.ask(home.id, 'UPDATE period SET status = $2 WHERE year = 2026 AND quarter = $1', [1, status])
  afterAll(() => Promise.all([endOn(null), quarterIs('CLOSED')]))

  test.each<[string, string, boolean]>([
    [april, 'OPEN', true],
    [march, 'OPEN', true],
    // Under someone else on the last day: that one signs the quarter, and this one his part of it (decisions 38).
    ['2026-03-30', 'OPEN', true],
    ['2025-12-31', 'OPEN', false],
    [april, 'CLOSED', false],
    [april, 'UPCOMING', false],
  ])('who moved after %s, the quarter being %s, is a supervisor: %s', async (day, status, isSupervisor) => {
    await endOn(day)
    await quarterIs(status)
    expect((await rolesOf('head'))?.includes('supervisor')).toBe(isSupervisor)
  })

  test('has the duty for a quarter that has ended, not for the running one', async () => {
    await quarterIs('CLOSED')
    await database.ask(
      home.id,
      `UPDATE supervision SET starts_on = '2026-04-01', ends_on = '2026-05-12' WHERE supervisor_id = $1`,
      [home.people.head.employeeId],
    )
    expect(await rolesOf('head')).toEqual(['staff', 'unit_head'])
    await database.ask(home.id, `UPDATE supervision SET starts_on = '2025-01-01' WHERE supervisor_id = $1`, [
      home.people.head.employeeId,
    ])
  })
})

describe('the assessor of a year whose people have moved away since', () => {
  const on = async (today: string) => {
    const { secret } = home.people.head
    const seated = await inRegion(home.id, (db) => signedIn(db, home.id, hashOf(secret), today, at()), 'read')
    return seated?.roles.includes('supervisor')
  }

  test('is a supervisor until its results are reported, if the last day was his', async () => {
    const { employeeId } = home.people.head
    await database.ask(home.id, `UPDATE supervision SET ends_on = '2026-01-05' WHERE supervisor_id = $1`, [
      employeeId,
    ])
    expect([await on('2026-02-10'), await on('2026-03-31'), await on('2026-04-01')]).toEqual([
      true,
      true,
      false,
    ])
    await database.ask(home.id, `UPDATE supervision SET ends_on = '2025-12-30' WHERE supervisor_id = $1`, [
      employeeId,
    ])
    expect(await on('2026-02-10')).toBe(false)
    await database.ask(home.id, 'UPDATE supervision SET ends_on = NULL WHERE supervisor_id = $1', [
      employeeId,
    ])
  })
})

describe('signing in', () => {
  test('opens a session whose secret is not kept', async () => {
    const { secret, regionId } = await enter('colleague')
    expect(regionId).toBe(home.id)
    expect(events).toEqual([{ event: 'session.started', facts: {} }])
    const rows = await database.ask<{ token_hash: Buffer; device: string }>(
      home.id,
      'SELECT token_hash, device FROM session WHERE token_hash = $1',
      [Buffer.from(hashOf(secret))],
    )
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('keeps when somebody came first and when last; a wrong password is no coming', async () => {
    const dates = () =>
      database.ask<{ first: Date; last: Date }>(
        home.id,
        'SELECT first_signed_in_at AS first, last_signed_in_at AS last FROM account WHERE id = $1',
        [home.people.otherSupervisor.accountId],
      )
    await enter('otherSupervisor', 'bukan kata sandinya').catch(() => undefined)
    expect(await dates()).toEqual([{ first: null, last: null }])
    await enter('otherSupervisor')
    expect(await dates()).toEqual([{ first: at(), last: at() }])
    await as('inspector', (ctx) =>
      signIn(
        { ...ctx, now: at(HOUR) },
        { region: home.slug, login: home.people.otherSupervisor.login, password: PASSWORD },
        stranger,
      ),
    )
    expect(await dates()).toEqual([{ first: at(), last: at(HOUR) }])
  })

  test('with a wrong password, an unknown NIP or the other region’s NIP says the same', async () => {
    const unknown = (login: string) =>
      as('inspector', (ctx) => signIn(ctx, { region: home.slug, login, password: PASSWORD }, stranger))
    expect(await reasonOf(enter('staff', 'bukan kata sandinya'))).toBe('wrong_credentials')
    expect(await reasonOf(unknown('199001012020121999'))).toBe('wrong_credentials')
    expect(await reasonOf(unknown(world.away.people.staff.login))).toBe('wrong_credentials')
  })

  test('is slowed down after twenty guesses of strangers; a known device has its own allowance', async () => {
    let checked = 0
    for (let nth = 0; nth < 22; nth++)
      if ((await reasonOf(enter('stranger', `tebakan ${nth}`))) === 'wrong_credentials') checked++
    expect(checked).toBe(20)
    expect(await reasonOf(enter('stranger'))).toBe('slowed_down')
    expect(await reasonOf(enter('stranger', PASSWORD, { ...stranger, device: 'dikenal' }))).toBe('done')
  })
})

describe('a password', () => {
  const next = 'hujan turun di kebun teh'
  test('is changed only by who knows the old one, to one that is not easily guessed', async () => {
    const change = (current: string, wanted: string) =>
      reasonOf(as('supervisor', (ctx) => changePassword(ctx, { current, next: wanted })))
    expect(await change('bukan ini', next)).toBe('wrong_password')
    expect(await change(PASSWORD, 'pendek')).toBe('password_short')
    expect(await change(PASSWORD, PASSWORD)).toBe('password_same')
    expect(await change(PASSWORD, 'x'.repeat(129))).toBe('password_long')
    expect(await change(PASSWORD, 'aaaaaaaaaaaaaa')).toBe('password_guessable')
    expect(await change(PASSWORD, `${home.slug}2026`)).toBe('password_guessable')
    expect(events).toEqual([])
  })

  test('once changed ends every other session of the person and nobody else’s', async () => {
    const { secret } = await enter('supervisor')
    await as('supervisor', (ctx) => changePassword(ctx, { current: PASSWORD, next }))
    const other = await inRegion(
      home.id,
      (db) => signedIn(db, home.id, hashOf(secret), '2026-05-13', at()),
      'read',
    )
    expect(other).toBeUndefined()
    expect(await behind('supervisor')).toBeDefined()
    expect(await behind('staff')).toBeDefined()
    expect(await reasonOf(enter('supervisor'))).toBe('wrong_credentials')
    expect(await reasonOf(enter('supervisor', next))).toBe('done')
  })

  test('is kept as argon2id of at least 19 MiB and two passes', async () => {
    const [row] = await database.ask<{ password_hash: string }>(
      home.id,
      'SELECT password_hash FROM account WHERE id = $1',
      [home.people.supervisor.accountId],
    )
    const [, memory = '0', time = '0'] =
      /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(row?.password_hash ?? '') ?? []
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456)
    expect(Number(time)).toBeGreaterThanOrEqual(2)
  })
})

describe('ending', () => {
  test('one’s own session, and only one’s own', async () => {
    const { staff } = home.people
    expect(await reasonOf(as('colleague', (ctx) => endSession(ctx, { sessionId: staff.sessionId })))).toBe(
      'not_found',
    )
    expect(await behind('staff')).toBeDefined()
    await as('colleague', (ctx) => signOut(ctx))
    expect(await behind('colleague')).toBeUndefined()
    expect(await reasonOf(as('colleague', (ctx) => signOut(ctx)))).toBe('not_found')
  })

  test('an account closes its sessions with it, and opening it again opens none of them', async () => {
    const { stranger: person } = home.people
    const choice = (version: number) => ({ accountId: person.accountId, version })
    expect(await behind('stranger')).toBeDefined()
    await as('admin', (ctx) => disableAccount(ctx, choice(1)))
    expect(await behind('stranger')).toBeUndefined()
    expect(await reasonOf(enter('stranger'))).toBe('wrong_credentials')
    expect(await reasonOf(as('admin', (ctx) => disableAccount(ctx, choice(2))))).toBe('already_disabled')
    expect(await reasonOf(as('admin', (ctx) => enableAccount(ctx, choice(1))))).toBe('changed_meanwhile')
    await as('admin', (ctx) => enableAccount(ctx, choice(2)))
    expect(await behind('stranger')).toBeUndefined()
    expect(events.map(({ event }) => event)).toEqual(['account.disabled', 'account.enabled'])
  })
})

describe('what is long over', () => {
  test('goes after thirty days, ended or run out, in the own region alone; what may still be asked about stays', async () => {
    const DAY = 24 * HOUR
    const lay = async (of: WorldRegion, ended: number | null, expires: number) => {
      const id = newId()
      await database.ask(
        of.id,
        `INSERT INTO session (region_id, id, account_id, token_hash, device, created_at, last_seen_at, expires_at, ended_at)
         VALUES ($1, $2, $3, $4, 'Uji', $5, $5, $6, $7)`,
        [
          of.id,
          id,
          of.people.staff.accountId,
          hashOf(id),
          at(-60 * DAY),
          at(expires),
          ended === null ? null : at(ended),
        ],
      )
      return id
    }
    const gone = [await lay(home, -31 * DAY, 1 * DAY), await lay(home, null, -31 * DAY)]
    const kept = [await lay(home, -29 * DAY, 1 * DAY), await lay(home, null, -29 * DAY)]
    const elsewhere = await lay(world.away, -31 * DAY, -31 * DAY)
    const left = async (of: WorldRegion) =>
      (await database.ask<{ id: string }>(of.id, 'SELECT id FROM session')).map(({ id }) => id)
    const before = (await left(home)).length
    expect(await as('admin', forgetEndedSessions)).toBe(2)
    expect(await left(home)).toHaveLength(before - 2)
    expect(await left(home)).toEqual(expect.arrayContaining(kept))
    for (const id of gone) expect(await left(home)).not.toContain(id)
    expect(await left(world.away)).toContain(elsewhere)
  })
})

describe('power', () => {
  test('is given and taken by another admin, never to oneself', async () => {
    const { admin, head } = home.people
    expect(
      await reasonOf(as('admin', (ctx) => grantRole(ctx, { accountId: admin.accountId, role: 'decider' }))),
    ).toBe('own_account')
    expect(
      await reasonOf(as('admin', (ctx) => disableAccount(ctx, { accountId: admin.accountId, version: 1 }))),
    ).toBe('own_account')
    await as('admin', (ctx) => grantRole(ctx, { accountId: head.accountId, role: 'admin' }))
    expect(await rolesOf('head')).toContain('admin')
    expect(
      await reasonOf(as('admin', (ctx) => grantRole(ctx, { accountId: head.accountId, role: 'admin' }))),
    ).toBe('already_granted')
    const card = await as('admin', (ctx) => accountOf(ctx, head.employeeId ?? ''))
    const grantId = card?.grants[0]?.id ?? ''
    expect(card?.grants.map(({ role, grantedBy }) => [role, grantedBy])).toEqual([['admin', admin.name]])
    expect(await reasonOf(as('head', (ctx) => endGrant(ctx, { grantId })))).toBe('own_account')
    await as('admin', (ctx) => endGrant(ctx, { grantId }))
    expect(await rolesOf('head')).not.toContain('admin')
  })
})
