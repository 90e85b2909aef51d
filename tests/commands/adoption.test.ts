// R-37, A16: how far the portal is in use in each unit, reckoned from sign-ins and logs; names for the agency alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoption, adoptionNames } from '@/lib/community/queries/adoption'
import type { Who } from '@/lib/community/rules/adoption'
import { newId } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, handIn, hire, reasonOf, type Someone } from '../support/line'
import { HEALTH, MAKASSAR, openOffice, PERMITS, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let sari: Someone, budi: Someone, ratna: Someone, dewi: Someone, gone: Someone, ayu: Someone, away: Someone

const clinic = newId()
const health = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''

const acting =
  (who: () => Someone, roles: Role[]) =>
  <T>(run: (ctx: WriteCtx) => Promise<T>) =>
    as(who(), (ctx) => run({ ...ctx, actor: { ...ctx.actor, roles } }))
const atDesk = acting(() => ayu, ['staff', 'admin'])
const elsewhere = acting(() => away, ['staff', 'admin'])

/** Surakarta's clock is seven hours ahead. */
const wib = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`)

const account = (who: Someone, signedIn?: { first: Date; last: Date }, disabled = false) =>
  database.ask(
    who.regionId,
    `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at, first_signed_in_at, last_signed_in_at, disabled_at)
     VALUES ($1, $2::uuid, $3, $2::uuid::text, $4, 'x', now(), $5, $6, $7)`,
    [
      who.regionId,
      who.accountId,
      who.id,
      who.name,
      signedIn?.first ?? null,
      signedIn?.last ?? null,
      disabled ? wib('2026-05-01', '08:00') : null,
    ],
  )
const move = (who: Someone, unitId: string) =>
  database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2 WHERE region_id = $1 AND employee_id = $3', [
    SURAKARTA,
    unitId,
    who.id,
  ])
const at = (first: Date, last = first) => ({ first, last })
const view = (unit?: string, by = atDesk) => by((ctx) => adoption(ctx, unit))
const names = (who: Who, unit?: string, after?: string, by = atDesk) =>
  by((ctx) => adoptionNames(ctx, { who, unit, after }))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Prasetyo')
  ratna = await hire(database, 'Ratna Dewi')
  dewi = await hire(database, 'Dewi Anjani')
  gone = await hire(database, 'Tono Subroto')
  ayu = await hire(database, 'Ayu Lestari')
  away = await hire(database, 'Andi Losari', MAKASSAR)
  await database.ask(
    SURAKARTA,
    `INSERT INTO unit (region_id, id, parent_id, slug, name, kind) VALUES ($1, $2, $3, 'klinik', 'Klinik', 'UPTD')`,
    [SURAKARTA, clinic, health],
  )
  await move(sari, clinic)
  await move(budi, clinic)
  await move(ratna, permits)
  // Sari wrote within five minutes, today too; Budi six minutes after he came, and stopped; Ratna only drafts; Dewi never came.
  await account(sari, at(wib('2026-03-02', '08:00'), wib('2026-05-13', '08:00')))
  await account(budi, at(wib('2026-03-02', '08:00'), wib('2026-04-15', '23:59')))
  await account(ratna, at(wib('2026-05-12', '08:00')))
  await account(dewi)
  await account(ayu, at(wib('2026-04-16', '00:00')))
  await account(gone, at(wib('2026-05-12', '08:00')), true)
  await account(away, at(wib('2026-05-12', '08:00')))
  const wrote = (who: Someone, day: string, clock: string, status?: 'DRAFT') =>
    handIn(database, who, ayu, { day, at: wib(day, clock), ...(status && { status }) })
  await wrote(sari, '2026-03-02', '08:05')
  await wrote(sari, '2026-05-12', '15:00')
  await wrote(sari, '2026-05-13', '08:30')
  await wrote(budi, '2026-03-02', '08:06')
  await wrote(budi, '2026-04-15', '15:00')
  await wrote(ratna, '2026-05-12', '08:02', 'DRAFT')
  await wrote(ayu, '2026-04-16', '09:00')
  await wrote(gone, '2026-05-12', '08:01')
  await wrote(away, '2026-05-12', '08:01')
})
afterAll(() => database.drop())

test('everybody with a post and an open account is counted once, by what he did, in the unit of today and those above it', async () => {
  const { rows, total, weeks } = await view()
  expect(rows.map(({ name, deeper, of: { people } }) => [name, deeper, people])).toEqual([
    [HEALTH, true, 4],
    [PERMITS, false, 1],
  ])
  expect(total).toMatchObject({ people: 5, everIn: 4, lately: 3, loggedLately: 2, quick: 1 })
  expect(weeks[1]).toBe('2026-03-02')
  expect(total.weeks).toEqual([0, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1])
  // A draft is no log, whoever saved it.
  expect(rows[1]?.of).toMatchObject({ everIn: 1, lately: 1, loggedLately: 0, quick: 0 })
})

test('a unit leads on to those below it, its own people first; a unit of elsewhere is none', async () => {
  const inside = await view(health)
  expect(inside.chosen?.name).toBe(HEALTH)
  expect(inside.rows.map(({ name, own, of: { people, everIn } }) => [name, own, people, everIn])).toEqual([
    [HEALTH, true, 2, 1],
    ['Klinik', false, 2, 2],
  ])
  expect((await view(clinic)).above).toEqual([{ id: health, name: HEALTH }])
  expect((await view(units[MAKASSAR]?.health)).chosen).toBeNull()
  expect((await view(undefined, elsewhere)).total.people).toBe(1)
})

test('who may need a hand is told by name, to the agency alone', async () => {
  const listed = async (who: Who, unit?: string) => (await names(who, unit)).rows.map(({ name }) => name)
  expect(await listed('belum-masuk')).toEqual(['Dewi Anjani'])
  expect(await listed('belum-mencatat')).toEqual(['Budi Prasetyo', 'Dewi Anjani', 'Ratna Dewi'])
  expect(await listed('belum-mencatat', health)).toEqual(['Budi Prasetyo', 'Dewi Anjani'])
  for (const roles of [['staff'], ['staff', 'unit_head'], ['inspector'], ['decider']] as Role[][]) {
    const by = acting(() => sari, roles)
    expect(await reasonOf(view(undefined, by))).toBe('not_found')
    expect(await reasonOf(names('belum-masuk', undefined, undefined, by))).toBe('not_found')
  }
})

test('names come by the page, and a bent address begins anew', async () => {
  for (let nth = 0; nth < 51; nth += 1)
    await account(await hire(database, `Wira ${String(nth).padStart(2, '0')}`))
  const first = await names('belum-masuk')
  expect(first.rows).toHaveLength(50)
  const second = await names('belum-masuk', undefined, first.next ?? undefined)
  expect(second.rows.map(({ name }) => name)).toEqual(['Wira 49', 'Wira 50'])
  expect(second.next).toBeNull()
  expect((await names('belum-masuk', undefined, "x'~1")).rows).toEqual(first.rows)
})
