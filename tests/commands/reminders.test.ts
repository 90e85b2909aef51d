// Before a deadline people are reminded of what is still to be done: each word once, on the region's own clock.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newId } from '@/lib/core/id'
import { saveDigest } from '@/lib/notifications/commands'
import { addDevice } from '@/lib/notifications/commands/devices'
import { sendReminders } from '@/lib/notifications/commands/reminders'
import { inbox } from '@/lib/notifications/queries'
import { NOTICE_KINDS } from '@/lib/notifications/rules'
import type { Deadlines } from '@/lib/notifications/rules/reminders'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, handIn, hire, standIn, type Someone } from '../support/line'
import { MAKASSAR, openOffice, SURAKARTA } from '../support/office'
import { pushServer } from '../support/push-server'

const clock = vi.hoisted(() => ({ at: new Date() }))
vi.mock('@/lib/core/clock', () => ({ now: () => clock.at }))

let database: TestDatabase
let service: Awaited<ReturnType<typeof pushServer>>
let sari: Someone, hendra: Someone, tenri: Someone

const FRIDAY = '2026-05-15'
const quarter = { year: 2026, quarter: 1 as const, endedOn: '2026-03-31', dueOn: FRIDAY }
const deadlines: Deadlines = { holidays: new Set(), quarters: [quarter], days: [] }

const ask = (regionId: number, sql: string, ...values: unknown[]) =>
  database.ask<Record<string, unknown>>(regionId, sql, [regionId, ...values])
const run = (at: string, facts: Partial<Deadlines> = {}, regionId = SURAKARTA) => {
  clock.at = new Date(at)
  return sendReminders(regionId, async () => ({ ...deadlines, ...facts }))
}
const told = () => service.told.map(({ path }) => path.slice(1)).toSorted()
const kept = (who: Someone) =>
  ask(
    who.regionId,
    'SELECT kind, stage FROM reminder WHERE region_id = $1 AND employee_id = $2 ORDER BY kind, stage',
    who.id,
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  service = await pushServer()
  process.env.PUSH_SERVICES = service.url
  delete process.env.SMTP_URL
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  tenri = await hire(database, 'Andi Tenri', MAKASSAR)
  const daeng = await hire(database, 'Daeng Naba', MAKASSAR)
  await standIn(database, sari, hendra)
  await standIn(database, tenri, daeng)
  for (const regionId of [SURAKARTA, MAKASSAR])
    await ask(
      regionId,
      `INSERT INTO chain_head (region_id, seq, hash) VALUES ($1, 0, sha256('')) ON CONFLICT DO NOTHING`,
    )
  for (const [name, who] of Object.entries({ sari, hendra, tenri }))
    await as(who, (ctx) => addDevice(ctx, service.browser(name)))
})
afterAll(async () => {
  await service.stop()
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})
beforeEach(async () => {
  service.answers()
  service.told.length = 0
  for (const regionId of [SURAKARTA, MAKASSAR])
    await ask(regionId, 'DELETE FROM reminder WHERE region_id = $1')
})

test('at the exact minute, once however many processes ask, one word for all of a person’s deadlines', async () => {
  await run('2026-05-12T08:29:59Z')
  expect(told()).toEqual([])
  await Promise.all([1, 2, 3].map(() => run('2026-05-12T08:30:00Z')))
  await run('2026-05-12T08:35:00Z')
  expect(told()).toEqual(['hendra', 'sari'])
  expect(new Set(service.told.map(({ text }) => text))).toEqual(new Set(['Ada yang perlu dilihat']))
  expect(await kept(sari)).toEqual([{ kind: 'SELF_DUE', stage: 'THREE_DAYS' }])
  expect(await kept(hendra)).toEqual([{ kind: 'REVIEWS_DUE', stage: 'THREE_DAYS' }])
  await run('2026-05-14T08:30:00Z')
  await run('2026-05-15T09:59:59Z')
  expect(told()).toHaveLength(4)
  await run('2026-05-15T10:00:00Z')
  await run('2026-05-15T12:00:00Z')
  expect(told()).toHaveLength(6)
})

test('on the clock of the region', async () => {
  // 15.30 in Makassar is an hour before 15.30 in Surakarta.
  await run('2026-05-12T07:29:59Z', {}, MAKASSAR)
  expect(told()).toEqual([])
  await run('2026-05-12T07:30:00Z', {}, MAKASSAR)
  await run('2026-05-12T07:30:00Z')
  expect(told()).toEqual(['tenri'])
})

test('further east it is told two hours before Surakarta, and its day is over two hours before', async () => {
  const standsIn = (zone: string) =>
    ask(MAKASSAR, 'UPDATE region SET zone = $2 WHERE id = $1 RETURNING zone', zone)
  expect(await standsIn('Asia/Jayapura')).toEqual([{ zone: 'Asia/Jayapura' }])
  await run('2026-05-12T06:29:59Z', {}, MAKASSAR)
  expect(told()).toEqual([])
  await run('2026-05-12T06:30:00Z', {}, MAKASSAR)
  expect(await kept(tenri)).toEqual([{ kind: 'SELF_DUE', stage: 'THREE_DAYS' }])
  // 17.00 on Friday the 15th there; from 15.00Z it is Saturday, when it is too late.
  await run('2026-05-15T07:59:59Z', {}, MAKASSAR)
  await run('2026-05-15T08:00:00Z', {}, MAKASSAR)
  await run('2026-05-15T15:00:00Z', {}, MAKASSAR)
  expect(await kept(tenri)).toEqual([
    { kind: 'SELF_DUE', stage: 'THREE_DAYS' },
    { kind: 'SELF_DUE', stage: 'TWO_HOURS' },
  ])
  await standsIn('Asia/Makassar')
})

test('what was done in between is not told any more', async () => {
  await run('2026-05-12T08:30:00Z')
  await ask(
    SURAKARTA,
    `INSERT INTO self_assessment (region_id, id, employee_id, year, quarter, status, content, sent_at, created_at, updated_at)
     VALUES ($1, $2, $3, 2026, 1, 'SENT', '{}', now(), now(), now())`,
    newId(),
    sari.id,
  )
  await run('2026-05-14T08:30:00Z')
  expect(told()).toEqual(['hendra', 'hendra', 'sari'])
})

test('a working day without a log is told of, unless it is handed in or the person is away that day', async () => {
  const days = { quarters: [], days: [{ day: '2026-05-12', dueOn: FRIDAY }] }
  await run('2026-05-14T08:30:00Z', days)
  expect(told()).toEqual(['sari'])
  await handIn(database, sari, hendra, { day: '2026-05-12' })
  await run('2026-05-15T10:00:00Z', days)
  expect(told()).toEqual(['sari'])
})

test('never on leave, and not of a kind that was switched off', async () => {
  const leave = newId()
  await ask(
    SURAKARTA,
    `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_at)
     VALUES ($1, $2, $3, 'ANNUAL', '2026-05-14', '2026-05-14', now())`,
    leave,
    hendra.id,
  )
  await run('2026-05-14T08:30:00Z')
  expect(told()).toEqual([])
  const { digest } = await as(hendra, (ctx) => inbox(ctx))
  await as(hendra, (ctx) =>
    saveDigest(ctx, { digestAt: 930, wanted: [...NOTICE_KINDS, 'SELF_DUE'], version: digest.version }),
  )
  await run('2026-05-15T10:00:00Z')
  expect(told()).toEqual([])
  await as(hendra, (ctx) =>
    saveDigest(ctx, { digestAt: 930, wanted: ['REVIEWS_DUE'], version: digest.version + 1 }),
  )
  await run('2026-05-15T10:00:00Z')
  expect(told()).toEqual(['hendra'])
})

test('what was not taken is told later; what was taken by a process that died is not told twice, and the next stage is', async () => {
  service.answers(503)
  await run('2026-05-12T08:30:00Z')
  expect(await kept(hendra)).toEqual([])
  service.answers()
  await run('2026-05-12T08:35:00Z')
  expect(told()).toEqual(['hendra'])
  service.told.length = 0
  // As it stands after a kill between the taking and the sending.
  await ask(
    SURAKARTA,
    `INSERT INTO reminder (region_id, employee_id, kind, due_on, stage) VALUES ($1, $2, 'REVIEWS_DUE', $3, 'ONE_DAY')`,
    hendra.id,
    FRIDAY,
  )
  await run('2026-05-14T08:30:00Z')
  expect(told()).toEqual([])
  await run('2026-05-15T10:00:00Z')
  expect(told()).toEqual(['hendra'])
})
