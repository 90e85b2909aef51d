// Closing a quarter meets people who are still at work in it: whoever comes first is whole, and the other sees it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approve, openDay } from '@/lib/activity-logs/commands/decisions'
import { saveLog } from '@/lib/activity-logs/commands/writing'
import type { ActivityLogInput } from '@/lib/activity-logs/schema'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { enterValue } from '@/lib/measurements/commands'
import { enterRealisation } from '@/lib/measurements/commands/realisation'
import { recordMeasurement } from '@/lib/measurements/commands/records'
import { measureInput } from '@/lib/measurements/schema'
import { realisationInput } from '@/lib/measurements/schema/realisation'
import { recordInput } from '@/lib/measurements/schema/records'
import { closePeriod, openPeriod, reopenPeriod } from '@/lib/periods/commands'
import { findPeriod } from '@/lib/periods/queries'
import { rate } from '@/lib/reviews/commands'
import { assessMyself } from '@/lib/reviews/commands/self-assessment'
import { reviewInput, selfInput } from '@/lib/reviews/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import { asAdmin, reasonOf, recorded, units } from '../support/office'
import { as, handIn, hire, openOffice, openQuarters, standIn, SURAKARTA, type Someone } from '../support/line'

let database: TestDatabase
let sari: Someone, hendra: Someone
const [indicatorId, unitIndicatorId] = [newId(), newId()]

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
  const [vision, mission, goal, plan, result] = [newId(), newId(), newId(), newId(), newId()]
  for (const [sql, ...values] of [
    [
      `INSERT INTO vision (region_id, id, text, start_year, end_year) VALUES ($1, $2, 'Kota sehat', 2025, 2029)`,
      vision,
    ],
    [
      `INSERT INTO mission (region_id, id, vision_id, text, position) VALUES ($1, $2, $3, 'Sehat', 1)`,
      mission,
      vision,
    ],
    [
      `INSERT INTO strategic_goal (region_id, id, vision_id, mission_id, text, position) VALUES ($1, $2, $3, $4, 'Sehat', 1)`,
      goal,
      vision,
      mission,
    ],
    [
      `INSERT INTO unit_indicator (region_id, id, unit_id, goal_id, name, measure_unit, direction, method, source, position)
      VALUES ($1, $2, $3, $4, 'Cakupan imunisasi', '%', 'UP', 'Balita dibagi sasaran.', 'Laporan', 1)`,
      unitIndicatorId,
      units[SURAKARTA]?.health,
      goal,
    ],
    [
      `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status)
      VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
      plan,
      sari.id,
    ],
    [
      `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', 'Pasien terlayani', 1)`,
      result,
      plan,
    ],
    [
      `INSERT INTO indicator (region_id, id, work_result_id, aspect, text, target, measure_unit, position)
      VALUES ($1, $2, $3, 'QUALITY', 'Pasien puas', 90, '%', 1)`,
      indicatorId,
      result,
    ],
  ] as const)
    await database.ask(SURAKARTA, sql, [SURAKARTA, ...values])
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

type Act = (ctx: WriteCtx) => Promise<unknown>
type By = (act: Act) => Promise<unknown>
const bySari: By = (act) => as(sari, act, NEXT_MORNING)
const byHendra: By = (act) => as(hendra, act, NEXT_MORNING)
const byAyu: By = (act) => asAdmin(act, { at: NEXT_MORNING })

const RATINGS = { resultRating: 'MEETS', behaviourRating: 'MEETS' }

/** Who does what, and what he is told once the quarter is closed. */
const work: Record<string, { by: By; prepare: () => Promise<Act>; told: string }> = {
  'an approval': {
    by: byHendra,
    prepare: async () => {
      const log = await handIn(database, sari, hendra, { day: LAST_DAY })
      return (ctx) => approve(ctx, log)
    },
    told: 'quarter_closed',
  },
  'a log of the last day': {
    by: bySari,
    prepare: async () => (ctx) => saveLog(ctx, entry),
    told: 'quarter_closed',
  },
  'a draft of ratings': {
    by: byHendra,
    prepare: async () => {
      const [draft] = await database.ask<{ version: number }>(
        SURAKARTA,
        'SELECT version FROM quarterly_review WHERE region_id = $1',
        [SURAKARTA],
      )
      const input = {
        ...FIRST,
        ...RATINGS,
        employeeId: sari.id,
        intent: 'draft',
        version: draft?.version ?? 0,
      }
      return (ctx) => rate(ctx, reviewInput.parse(input))
    },
    told: 'quarter_closed',
  },
  'a view of one’s own quarter': {
    by: bySari,
    prepare: async () => {
      const [draft] = await database.ask<{ version: number }>(
        SURAKARTA,
        'SELECT version FROM self_assessment WHERE region_id = $1',
        [SURAKARTA],
      )
      const input = { ...FIRST, intent: 'draft', version: draft?.version ?? 0 }
      return (ctx) => assessMyself(ctx, selfInput.parse(input))
    },
    told: 'quarter_closed',
  },
  'a number of a unit': {
    by: byAyu,
    prepare: async () => {
      const [value] = await database.ask<{ version: number }>(
        SURAKARTA,
        'SELECT version FROM indicator_value WHERE region_id = $1',
        [SURAKARTA],
      )
      const input = { ...FIRST, indicatorId: unitIndicatorId, value: '87,5', source: 'DOCUMENT' }
      return (ctx) => enterValue(ctx, measureInput.parse({ ...input, version: value?.version ?? 0 }))
    },
    told: 'quarter_closed',
  },
  'what an indicator came to': {
    by: bySari,
    prepare: async () => {
      const [known] = await database.ask<{ version: number }>(
        SURAKARTA,
        'SELECT version FROM realisation WHERE region_id = $1',
        [SURAKARTA],
      )
      const input = {
        ...FIRST,
        indicatorId,
        value: '88',
        reason: 'Survei pasien triwulan satu.',
        version: known?.version ?? 0,
      }
      return (ctx) => enterRealisation(ctx, realisationInput.parse(input))
    },
    told: 'realisation_quarter_closed',
  },
  'an observation': {
    by: byHendra,
    prepare: async () => {
      const input = {
        employeeId: sari.id,
        indicatorId,
        measuredOn: LAST_DAY,
        source: 'DOCUMENT',
        place: 'Poli umum',
        summary: 'Buku kendali poli umum lengkap sampai hari terakhir.',
      }
      return (ctx) => recordMeasurement(ctx, recordInput.parse(input))
    },
    told: 'record_quarter_closed',
  },
}
const opened: (typeof work)[string] = {
  by: byHendra,
  prepare: async () => (ctx) =>
    openDay(ctx, { employeeId: sari.id, day: '2026-03-03', reason: 'Dinas luar tanpa jaringan' }),
  told: '',
}

test.each(Object.entries({ ...work, 'a day opened for entry': opened }))(
  'closing waits for %s that came first, and counts it',
  async (_, { by, prepare }) => {
    const act = await prepare()
    const inside = halt()
    const first = by(async (ctx) => (await act(ctx), await inside.here()))
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
  },
)

test.each(Object.entries(work))(
  '%s that comes second is told that the quarter is closed',
  async (_, { by, prepare, told }) => {
    const act = await prepare()
    const inside = halt()
    const closing = close(inside.here)
    await inside.reached
    const second = reasonOf(by(act))
    expect(await settled(second)).toBe(false)
    inside.go()
    await closing
    expect(await second).toBe(told)
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
