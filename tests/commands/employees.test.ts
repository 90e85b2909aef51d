import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { disableAccount, enableAccount, endGrant, grantRole } from '@/lib/accounts/commands/administration'
import { signedIn } from '@/lib/accounts/queries'
import { accountOf } from '@/lib/accounts/queries/administration'
import { newId } from '@/lib/core/id'
import { addUnit, changeSupervisor, closeUnit, moveToUnit, renameUnit } from '@/lib/organization/commands'
import { directory, peopleLike, personView, unitTree } from '@/lib/organization/queries/directory'
import { moveInput, supervisionInput } from '@/lib/organization/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_TODAY } from '../support/day'
import {
  adminOf,
  asAdmin,
  askAsAdmin,
  employ,
  inventedNip,
  MAKASSAR,
  openOffice,
  PERMITS,
  reasonOf,
  recorded,
  SURAKARTA,
  units,
} from '../support/office'

let database: TestDatabase
let sari: string
let hendra: string
let ratna: string
let yusuf: string
let fitri: string

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await employ(database, 'Sari Wulandari', 1)
  hendra = await employ(database, 'Hendra Gunawan', 2)
  ratna = await employ(database, 'Ratna Dewi', 3)
  yusuf = await employ(database, 'Yusuf Hidayat', 4)
  fitri = await employ(database, 'Fitri Amalia', 1, { regionId: MAKASSAR })
})
afterAll(() => database.drop())
beforeEach(() => {
  recorded.length = 0
})

const supervise = (employeeId: string, supervisorId: string, startsOn: string, endsOn?: string) =>
  asAdmin((ctx) =>
    changeSupervisor(ctx, supervisionInput.parse({ employeeId, supervisorId, startsOn, endsOn })),
  )

const linesOf = (employeeId: string) =>
  database.ask(
    SURAKARTA,
    `SELECT supervisor_id, starts_on::text, ends_on::text FROM supervision WHERE employee_id = $1 ORDER BY starts_on`,
    [employeeId],
  )
const line = (supervisor_id: string, starts_on: string, ends_on: string | null) => ({
  supervisor_id,
  starts_on,
  ends_on,
})

describe('supervisors', () => {
  test('a change in mid-quarter ends the old line on the eve: one supervisor a day', async () => {
    await supervise(sari, hendra, '2026-01-01')
    await supervise(sari, ratna, '2026-05-13')
    expect(await linesOf(sari)).toEqual([
      line(hendra, '2026-01-01', '2026-05-12'),
      line(ratna, '2026-05-13', null),
    ])
    expect(recorded.at(-1)).toMatchObject({
      event: 'supervision.changed',
      facts: { from: hendra, to: ratna, startsOn: '2026-05-13' },
    })
  })

  test('a stand-in with an end gives the line back the day after', async () => {
    await supervise(sari, yusuf, '2026-06-01', '2026-06-05')
    expect((await linesOf(sari)).slice(1)).toEqual([
      line(ratna, '2026-05-13', '2026-05-31'),
      line(yusuf, '2026-06-01', '2026-06-05'),
      line(ratna, '2026-06-06', null),
    ])
  })

  test('a change before one that is planned ends where that begins', async () => {
    await supervise(sari, hendra, '2026-05-20')
    expect((await linesOf(sari)).slice(1, 4)).toEqual([
      line(ratna, '2026-05-13', '2026-05-19'),
      line(hendra, '2026-05-20', '2026-05-31'),
      line(yusuf, '2026-06-01', '2026-06-05'),
    ])
    expect(await reasonOf(supervise(sari, ratna, '2026-05-25', '2026-06-03'))).toBe('planned_change_ahead')
  })

  test('a mistake of the same day is replaced, not kept beside', async () => {
    await supervise(ratna, hendra, '2026-05-13')
    await supervise(ratna, yusuf, '2026-05-13')
    expect(await linesOf(ratna)).toEqual([line(yusuf, '2026-05-13', null)])
  })

  test('nobody supervises himself, nor someone above him', async () => {
    expect(await reasonOf(supervise(sari, sari, '2026-07-01'))).toBe('own_supervisor')
    expect(await reasonOf(supervise(yusuf, ratna, '2026-07-01'))).toBe('supervision_cycle')
    expect(await reasonOf(supervise(yusuf, sari, '2026-07-01'))).toBe('supervision_cycle')
  })

  test('the same supervisor again, a retired one and another region are refused', async () => {
    expect(await reasonOf(supervise(ratna, yusuf, '2026-08-01'))).toBe('same_supervisor')
    const gone = await employ(database, 'Sudah Pensiun', 9)
    await database.ask(SURAKARTA, `UPDATE employee SET legal_status = 'RETIRED' WHERE id = $1`, [gone])
    expect(await reasonOf(supervise(sari, gone, '2026-08-01'))).toBe('supervisor_gone')
    expect(await reasonOf(supervise(sari, fitri, '2026-08-01'))).toBe('not_found')
    expect(await reasonOf(supervise(fitri, sari, '2026-08-01'))).toBe('not_found')
  })

  test('a closed quarter stands on who was under whom', async () => {
    await database.ask(
      SURAKARTA,
      `INSERT INTO period (region_id, id, year, quarter, status) VALUES ($1, $2, 2026, 1, 'CLOSED')`,
      [SURAKARTA, newId()],
    )
    expect(await reasonOf(supervise(hendra, yusuf, '2026-03-31'))).toBe('quarter_closed')
    await supervise(hendra, yusuf, '2026-04-01')
    expect(await linesOf(hendra)).toEqual([line(yusuf, '2026-04-01', null)])
  })

  test('two changes at once leave one line a day', async () => {
    const outcomes = await Promise.allSettled([
      supervise(sari, hendra, '2026-09-01'),
      supervise(sari, yusuf, '2026-09-01'),
    ])
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
    const [{ overlaps } = { overlaps: '' }] = await database.ask<{ overlaps: string }>(
      SURAKARTA,
      `SELECT count(*) AS overlaps FROM supervision a JOIN supervision b ON a.employee_id = b.employee_id AND a.id < b.id
       AND daterange(a.starts_on, a.ends_on, '[]') && daterange(b.starts_on, b.ends_on, '[]')`,
    )
    expect(overlaps).toBe('0')
  })
})

describe('posts and units', () => {
  const move = (part: Record<string, unknown>) =>
    asAdmin((ctx) =>
      moveToUnit(
        ctx,
        moveInput.parse({
          employeeId: hendra,
          unitId: units[SURAKARTA]?.permits,
          positionTitle: 'Kepala Seksi',
          positionFamily: 'STRUCTURAL',
          startsOn: TEST_TODAY,
          ...part,
        }),
      ),
    )

  test('a move ends the old post on the eve', async () => {
    await move({ isHead: 'true' })
    const { posts } = await askAsAdmin((ctx) => personView(ctx, hendra))
    expect(posts).toMatchObject([
      { unitName: PERMITS, isHead: true, from: '2026-05-13', through: null },
      { unitId: units[SURAKARTA]?.health, from: '2025-01-01', through: '2026-05-12' },
    ])
    expect(await reasonOf(move({ isHead: 'true' }))).toBe('same_post')
  })

  test('a unit has one head a day', async () => {
    expect(await reasonOf(move({ employeeId: ratna, isHead: 'true' }))).toBe('unit_has_head')
  })

  test('a unit of another region is not found', async () => {
    expect(await reasonOf(move({ unitId: units[MAKASSAR]?.permits }))).toBe('not_found')
  })

  test('units are added, renamed and closed when nobody is left', async () => {
    const { unitId } = await asAdmin((ctx) =>
      addUnit(ctx, { name: 'Puskesmas Banyuanyar', kind: 'UPTD', parentId: units[SURAKARTA]?.health }),
    )
    expect(
      await reasonOf(
        asAdmin((ctx) => addUnit(ctx, { name: 'puskesmas  banyuanyar', kind: 'UPTD', parentId: undefined })),
      ),
    ).toBe('unit_name_taken')
    await asAdmin((ctx) => renameUnit(ctx, { unitId, name: 'Puskesmas Banyuanyar Baru' }))
    const tree = await askAsAdmin(unitTree)
    expect(tree.find(({ id }) => id === unitId)).toMatchObject({ depth: 1, people: 0, head: null })
    expect(tree.find(({ name }) => name === PERMITS)).toMatchObject({ people: 1, head: 'Hendra Gunawan' })
    expect(await reasonOf(asAdmin((ctx) => closeUnit(ctx, { unitId: units[SURAKARTA]?.health ?? '' })))).toBe(
      'unit_has_people',
    )
    await asAdmin((ctx) => closeUnit(ctx, { unitId }))
    expect(await reasonOf(asAdmin((ctx) => closeUnit(ctx, { unitId })))).toBe('unit_closed')
    expect(await reasonOf(move({ employeeId: ratna, unitId }))).toBe('unit_closed')
  })
})

describe('finding people', () => {
  test('by the beginning of any word of the name, and by the first digits of the NIP', async () => {
    const names = async (typed: string) =>
      (await askAsAdmin((ctx) => peopleLike(ctx, typed))).map(({ name }) => name)
    expect(await names('wulan')).toEqual(['Sari Wulandari'])
    expect(await names('hen gun')).toEqual(['Hendra Gunawan'])
    expect(await names(inventedNip(3).slice(0, 8))).toEqual(['Ratna Dewi'])
    expect(await names('%')).toEqual([])
    expect(await names("'; DROP TABLE employee; --")).toEqual([])
  })

  test('whoever has nobody above is named, but not the head of the region', async () => {
    const alone = async () =>
      (await askAsAdmin((ctx) => directory(ctx, { tanpa: 'atasan' }))).rows.map(({ name }) => name)
    const mayor = await employ(database, 'Wali Kota Contoh', 341)
    const secretary = await employ(database, 'Sekretaris Contoh', 342)
    await database.ask(SURAKARTA, 'UPDATE employee SET nip = NULL WHERE id = $1', [mayor])
    expect(await alone()).toEqual(expect.arrayContaining(['Wali Kota Contoh', 'Sekretaris Contoh']))
    const before = (await askAsAdmin((ctx) => directory(ctx, {}))).withoutSupervisor
    await database.ask(
      SURAKARTA,
      `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on)
       VALUES ($1, gen_random_uuid(), $2, $3, '2026-01-01')`,
      [SURAKARTA, secretary, mayor],
    )
    for (const name of ['Wali Kota Contoh', 'Sekretaris Contoh']) expect(await alone()).not.toContain(name)
    expect((await askAsAdmin((ctx) => directory(ctx, {}))).withoutSupervisor).toBe(before - 2)
  })

  test('no page shows another region, and pages follow by key without gap or twin', async () => {
    for (let number = 0; number < 60; number += 1) await employ(database, `Banyak ${number}`, 1000 + number)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await askAsAdmin((ctx) => directory(ctx, { after }))
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength((await askAsAdmin((ctx) => directory(ctx, {}))).total)
    expect(seen).not.toContain(fitri)
    expect(await reasonOf(askAsAdmin((ctx) => personView(ctx, fitri)))).toBe('not_found')
    expect(await reasonOf(askAsAdmin((ctx) => personView(ctx, 'bukan-id')))).toBe('not_found')
  })
})

describe('accounts', () => {
  async function openAccount(employeeId: string, login: string) {
    const id = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, $3, $4, 'Sari', 'x', now())`,
      [SURAKARTA, id, employeeId, login],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO session (region_id, id, account_id, token_hash, device, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, sha256($4::bytea), 'uji', '2026-05-13T02:00:00Z', '2026-05-13T02:00:00Z', '2026-05-14')`,
      [SURAKARTA, newId(), id, id],
    )
    return id
  }

  test('closing an account ends its sessions, and a stale page is told', async () => {
    const accountId = await openAccount(sari, 'sari')
    await asAdmin((ctx) => disableAccount(ctx, { accountId, version: 1 }))
    expect(await askAsAdmin((ctx) => accountOf(ctx, sari))).toMatchObject({ openSessions: 0, version: 2 })
    expect(await reasonOf(asAdmin((ctx) => disableAccount(ctx, { accountId, version: 1 })))).toBe(
      'already_disabled',
    )
    expect(await reasonOf(asAdmin((ctx) => enableAccount(ctx, { accountId, version: 1 })))).toBe(
      'changed_meanwhile',
    )
    await asAdmin((ctx) => enableAccount(ctx, { accountId, version: 2 }))
    expect(await askAsAdmin((ctx) => accountOf(ctx, sari))).toMatchObject({ disabledAt: null })
  })

  test('who retires is out at the next request, without a hand on the account', async () => {
    const id = await employ(database, 'Menjelang Pensiun', 77)
    const accountId = await openAccount(id, 'menjelang')
    const now = new Date('2026-05-13T02:00:00Z')
    const hash = new Uint8Array(createHash('sha256').update(accountId).digest())
    const seated = () => asAdmin((ctx) => signedIn(ctx.db, SURAKARTA, hash, TEST_TODAY, now))
    expect(await seated()).toMatchObject({ accountId })
    await database.ask(SURAKARTA, `UPDATE employee SET legal_status = 'RETIRED' WHERE id = $1`, [id])
    expect(await seated()).toBeUndefined()
  })

  test('roles are given once and ended; nobody touches his own account', async () => {
    const accountId = await openAccount(ratna, 'ratna')
    await asAdmin((ctx) => grantRole(ctx, { accountId, role: 'inspector' }))
    expect(await reasonOf(asAdmin((ctx) => grantRole(ctx, { accountId, role: 'inspector' })))).toBe(
      'already_granted',
    )
    const account = await askAsAdmin((ctx) => accountOf(ctx, ratna))
    expect(account?.grants).toMatchObject([{ role: 'inspector', grantedBy: 'Ayu Lestari' }])
    const grantId = account?.grants[0]?.id ?? ''
    await asAdmin((ctx) => endGrant(ctx, { grantId }))
    expect((await askAsAdmin((ctx) => accountOf(ctx, ratna)))?.grants).toEqual([])

    const own = adminOf(SURAKARTA)
    expect(await reasonOf(asAdmin((ctx) => grantRole(ctx, { accountId: own, role: 'decider' })))).toBe(
      'own_account',
    )
    expect(await reasonOf(asAdmin((ctx) => disableAccount(ctx, { accountId: own, version: 1 })))).toBe(
      'own_account',
    )
    expect(
      await reasonOf(asAdmin((ctx) => disableAccount(ctx, { accountId: adminOf(MAKASSAR), version: 1 }))),
    ).toBe('not_found')
  })
})
