// Closing a quarter meets people who are still at work in it: whoever comes first is whole, and the other sees it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approve, openDay } from '@/lib/activity-logs/commands/decisions'
import { saveLog } from '@/lib/activity-logs/commands/writing'
import type { ActivityLogInput } from '@/lib/activity-logs/schema'
import type { WriteCtx } from '@/lib/core/types'
import { closePeriod, openPeriod, reopenPeriod } from '@/lib/periods/commands'
import { findPeriod } from '@/lib/periods/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { asAdmin, reasonOf, recorded } from '../support/office'
import { as, handIn, hire, openOffice, openQuarters, standIn, SURAKARTA, type Someone } from '../support/line'

let database: TestDatabase
let sari: Someone, hendra: Someone

const FIRST = { year: 2026, quarter: 1 } as const
const LAST_DAY = '2026-03-31'
const NEXT_MORNING = new Date('2026-04-01T01:00:00Z')

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  await standIn(database, sari, hendra)
})
afterAll(() => database.drop())
beforeEach(() =>
  database.ask(SURAKARTA, `UPDATE period SET status = 'OPEN' WHERE year = 2026 AND quarter = 1`, []),
)

type Halt = { reached: Promise<void>; go: () => void; here: () => Promise<void> }

/** A place at which a transaction waits, its work done and nothing committed. */
function halt(): Halt {
  let [reach, go] = [() => {}, () => {}]
  const reached = new Promise<void>((done) => (reach = done))
  const gone = new Promise<void>((done) => (go = done))
  return { reached, go: () => go(), here: () => (reach(), gone) }
}

const version = async () => (await asAdmin((ctx) => findPeriod(ctx, FIRST)))?.version ?? 0
const close = async (then = () => Promise.resolve(), acknowledged = true) => {
  const seen = await version()
  return asAdmin(async (ctx) => {
    await closePeriod(ctx, { ...FIRST, version: seen, acknowledged })
    await then()
  })
}
const settled = async (work: Promise<unknown>) =>
  Promise.race([work.then(() => true), new Promise((done) => setTimeout(done, 300, false))])

const entry: ActivityLogInput = {
  title: 'Pelayanan imunisasi di posyandu',
  minutes: 30,
  logDate: LAST_DAY,
  evidenceIds: [],
  intent: 'submit',
}

const work: Record<string, () => Promise<(ctx: WriteCtx) => Promise<unknown>>> = {
  'an approval': async () => {
    const log = await handIn(database, sari, hendra, { day: LAST_DAY })
    return (ctx) => approve(ctx, log)
  },
  'a log of the last day': async () => (ctx) => saveLog(ctx, entry),
  'a day opened for entry': async () => (ctx) =>
    openDay(ctx, { employeeId: sari.id, day: '2026-03-03', reason: 'Dinas luar tanpa jaringan' }),
}
const byWhom = (what: string) => (what.startsWith('a log') ? sari : hendra)

test.each(Object.keys(work))('closing waits for %s that came first, and counts it', async (what) => {
  const act = await work[what]?.()
  const inside = halt()
  const first = as(byWhom(what), async (ctx) => (await act?.(ctx), await inside.here()), NEXT_MORNING)
  await inside.reached
  const closing = close()
  expect(await settled(closing)).toBe(false)
  inside.go()
  await Promise.all([first, closing])
  const [{ at } = { at: '' }] = await database.ask<{ at: string }>(
    SURAKARTA,
    `SELECT status AS at FROM period WHERE year = 2026 AND quarter = 1`,
    [],
  )
  expect(at).toBe('CLOSED')
})

test.each(['an approval', 'a log of the last day'])(
  '%s that comes second is told that the quarter is closed',
  async (what) => {
    const act = await work[what]?.()
    const inside = halt()
    const closing = close(inside.here)
    await inside.reached
    const second = reasonOf(as(byWhom(what), async (ctx) => act?.(ctx), NEXT_MORNING))
    expect(await settled(second)).toBe(false)
    inside.go()
    await closing
    expect(await second).toBe('quarter_closed')
  },
)

test('people do not wait for each other', async () => {
  const inside = halt()
  const one = as(
    sari,
    async (ctx) => (await saveLog(ctx, { ...entry, logDate: '2026-03-30' }), await inside.here()),
    NEXT_MORNING,
  )
  await inside.reached
  const log = await handIn(database, hendra, hendra, { day: LAST_DAY })
  const other = reasonOf(as(hendra, (ctx) => approve(ctx, log), NEXT_MORNING))
  expect(await settled(other)).toBe(true)
  inside.go()
  await one
})

test('a log that waits is in the count of the closing that comes after it', async () => {
  const inside = halt()
  const seen = await version()
  const first = as(
    sari,
    async (ctx) => (await saveLog(ctx, { ...entry, title: 'Masuk sebelum ditutup' }), await inside.here()),
    NEXT_MORNING,
  )
  await inside.reached
  recorded.length = 0
  const closing = asAdmin((ctx) => closePeriod(ctx, { ...FIRST, version: seen, acknowledged: true }))
  const before = await database.ask<{ n: string }>(
    SURAKARTA,
    `SELECT count(*) AS n FROM activity_log WHERE status = 'SUBMITTED' AND log_date <= $1`,
    [LAST_DAY],
  )
  inside.go()
  await Promise.all([first, closing])
  expect(recorded.at(-1)?.facts.pendingLogs).toBe(Number(before[0]?.n) + 1)
})

test('two who open and reopen wait for each other as well', async () => {
  await close()
  const inside = halt()
  const seen = await version()
  const reopening = asAdmin(async (ctx) => {
    await reopenPeriod(ctx, { ...FIRST, version: seen, reason: 'Nilai satu unit belum masuk' })
    await inside.here()
  })
  await inside.reached
  const opening = reasonOf(asAdmin((ctx) => openPeriod(ctx, { ...FIRST, version: seen })))
  expect(await settled(opening)).toBe(false)
  inside.go()
  await reopening
  expect(await opening).toBe('already_open')
})

test('a quarter before a closed one does not begin any more', async () => {
  const long = { year: 2020, quarter: 1, version: 1 } as const
  expect(await reasonOf(asAdmin((ctx) => openPeriod(ctx, long)))).toBe('later_quarter_closed')
  expect(await asAdmin((ctx) => findPeriod(ctx, long))).toBeUndefined()
})
