import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refreshUnitMonths } from '@/lib/activity-logs/commands/rollup'
import { newId } from '@/lib/core/id'
import { enterValue } from '@/lib/measurements/commands'
import { measurements } from '@/lib/measurements/queries'
import { measureInput } from '@/lib/measurements/schema'
import { closePeriod, openPeriod, reopenPeriod } from '@/lib/periods/commands'
import { findPeriod, openWork, periodBoard } from '@/lib/periods/queries'
import { allBehind, behind } from '@/lib/reviews/queries/behind'
import { controlRoom } from '@/lib/reviews/queries/control-room'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  adminOf,
  asAdmin,
  asJob,
  askAsAdmin,
  employ,
  MAKASSAR,
  openOffice,
  reasonOf,
  recorded,
  SURAKARTA,
  units,
} from '../support/office'
import { goalOf, promise } from '../support/thread'

let database: TestDatabase
let sari: string
let hendra: string

const FIRST = { year: 2026, quarter: 1 } as const
const SECOND = { year: 2026, quarter: 2 } as const

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await employ(database, 'Sari Wulandari', 1)
  hendra = await employ(database, 'Hendra Gunawan', 2)
  await database.ask(
    SURAKARTA,
    `INSERT INTO supervision (region_id, id, employee_id, supervisor_id, starts_on) VALUES ($1, $2, $3, $4, '2025-01-01')`,
    [SURAKARTA, newId(), sari, hendra],
  )
})
afterAll(() => database.drop())
beforeEach(() => {
  recorded.length = 0
})

const version = async (quarter: { year: number; quarter: 1 | 2 | 3 | 4 }) =>
  (await askAsAdmin((ctx) => findPeriod(ctx, quarter)))?.version ?? 1

async function log(day: string, status: 'SUBMITTED' | 'APPROVED', submittedAt = `${day}T03:00:00Z`) {
  await database.ask(
    SURAKARTA,
    `INSERT INTO activity_log (region_id, log_date, id, employee_id, unit_id, supervisor_id, title, minutes, status,
       submitted_at, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'Imunisasi balita', 60, $7, $8, $8, $8)`,
    [SURAKARTA, day, newId(), sari, units[SURAKARTA]?.health, hendra, status, submittedAt],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO employee_month (region_id, month, employee_id, days_filled, logs, submitted, approved, approved_minutes)
     SELECT $1, date_trunc('month', $2::date), $3, count(DISTINCT log_date), count(*),
       count(*) FILTER (WHERE status = 'SUBMITTED'), count(*) FILTER (WHERE status = 'APPROVED'),
       coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0)
     FROM activity_log WHERE employee_id = $3 AND date_trunc('month', log_date) = date_trunc('month', $2::date)
     ON CONFLICT (region_id, month, employee_id) DO UPDATE SET days_filled = excluded.days_filled, logs = excluded.logs,
       submitted = excluded.submitted, approved = excluded.approved, approved_minutes = excluded.approved_minutes`,
    [SURAKARTA, day, sari],
  )
}

describe('a quarter', () => {
  test('opens once it has begun, and a row is made for it the first time', async () => {
    expect(await reasonOf(asAdmin((ctx) => openPeriod(ctx, { year: 2026, quarter: 3, version: 1 })))).toBe(
      'quarter_not_started',
    )
    await asAdmin((ctx) => openPeriod(ctx, { ...FIRST, version: 1 }))
    await asAdmin((ctx) => openPeriod(ctx, { ...SECOND, version: 1 }))
    expect(await reasonOf(asAdmin((ctx) => openPeriod(ctx, { ...SECOND, version: 1 })))).toBe('already_open')
    expect(recorded.map(({ event }) => event)).toEqual(['period.opened', 'period.opened'])
  })

  test('does not close before its end, nor over open work unless that is said', async () => {
    await log('2026-03-30', 'SUBMITTED')
    expect(await askAsAdmin((ctx) => openWork(ctx, FIRST))).toEqual({ openReviews: 1, pendingLogs: 1 })
    expect(await reasonOf(asAdmin((ctx) => closePeriod(ctx, { ...SECOND, version: 1 })))).toBe(
      'quarter_not_ended',
    )
    expect(await reasonOf(asAdmin((ctx) => closePeriod(ctx, { ...FIRST, version: 1 })))).toBe('reviews_open')
    await asAdmin((ctx) => closePeriod(ctx, { ...FIRST, version: 1, acknowledged: true }))
    expect(recorded).toMatchObject([{ event: 'period.closed', facts: { openReviews: 1, pendingLogs: 1 } }])
    expect((await askAsAdmin((ctx) => findPeriod(ctx, FIRST)))?.status).toBe('CLOSED')
  })

  test('a page that is out of date closes nothing', async () => {
    await asAdmin(async (ctx) =>
      reopenPeriod(ctx, { ...FIRST, version: await version(FIRST), reason: 'Dua catatan tertinggal' }),
    )
    expect(
      await reasonOf(asAdmin((ctx) => closePeriod(ctx, { ...FIRST, version: 1, acknowledged: true }))),
    ).toBe('changed_meanwhile')
    expect(recorded).toMatchObject([
      { event: 'period.reopened', facts: { reason: 'Dua catatan tertinggal' } },
    ])
  })

  test('reopens only with a reason, from the end, and before anything was published', async () => {
    const at = { ...FIRST, version: await version(FIRST) }
    await asAdmin((ctx) => closePeriod(ctx, { ...at, acknowledged: true }))
    const closed = { ...FIRST, version: await version(FIRST) }
    expect(await reasonOf(asAdmin((ctx) => reopenPeriod(ctx, { ...closed, reason: 'lupa' })))).toBe(
      'reason_missing',
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO publication (region_id, id, unit_id, year, quarter, version, summary, digest, published_at, published_by)
       VALUES ($1, $2, $3, 2026, 1, 1, '{}', 'x', now(), $4)`,
      [SURAKARTA, newId(), units[SURAKARTA]?.health, adminOf(SURAKARTA)],
    )
    expect(
      await reasonOf(asAdmin((ctx) => reopenPeriod(ctx, { ...closed, reason: 'Ada yang tertinggal' }))),
    ).toBe('already_published')
    const board = await askAsAdmin((ctx) => periodBoard(ctx, new Set()))
    expect(board.map(({ year, quarter, status }) => [year, quarter, status])).toEqual([
      [2026, 3, 'UPCOMING'],
      [2026, 2, 'OPEN'],
      [2026, 1, 'CLOSED'],
    ])
  })

  test('of another region stays as it is', async () => {
    expect(
      await reasonOf(asAdmin((ctx) => closePeriod(ctx, { ...FIRST, version: 1 }), { regionId: MAKASSAR })),
    ).toBe('not_found')
  })
})

describe('the control room', () => {
  test('unit months are made anew from people and the days expected of them', async () => {
    await log('2026-05-04', 'APPROVED')
    await log('2026-05-05', 'SUBMITTED', '2026-05-05T03:00:00Z')
    await database.ask(
      SURAKARTA,
      `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_at)
       VALUES ($1, $2, $3, 'ANNUAL', '2026-05-11', '2026-05-12', now())`,
      [SURAKARTA, newId(), sari],
    )
    await asJob(refreshUnitMonths)
    await asJob(refreshUnitMonths)
    const months = await database.ask(
      SURAKARTA,
      `SELECT month::text, people, expected_days, days_filled, submitted, approved, approved_minutes FROM unit_month
       WHERE unit_id = $1 AND month >= '2026-04-01' ORDER BY month`,
      [units[SURAKARTA]?.health],
    )
    // April has 22 working days of two people; in May eight are over on the 13th, two of them Sari's leave.
    expect(months).toEqual([
      {
        month: '2026-04-01',
        people: 2,
        expected_days: 44,
        days_filled: 0,
        submitted: 0,
        approved: 0,
        approved_minutes: 0,
      },
      {
        month: '2026-05-01',
        people: 2,
        expected_days: 14,
        days_filled: 2,
        submitted: 1,
        approved: 1,
        approved_minutes: 60,
      },
    ])
  })

  test('a unit that everyone left is no longer counted', async () => {
    const moved = await employ(database, 'Pindah Unit', 7)
    await database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2 WHERE employee_id = $1', [
      moved,
      units[SURAKARTA]?.permits,
    ])
    await asJob(refreshUnitMonths, { at: new Date('2026-05-13T02:01:00Z') })
    const count = async () =>
      (
        await database.ask(SURAKARTA, 'SELECT 1 FROM unit_month WHERE unit_id = $1 AND month = $2', [
          units[SURAKARTA]?.permits,
          '2026-05-01',
        ])
      ).length
    expect(await count()).toBe(1)
    await database.ask(SURAKARTA, 'DELETE FROM assignment WHERE employee_id = $1', [moved])
    await asJob(refreshUnitMonths, { at: new Date('2026-05-13T02:02:00Z') })
    expect(await count()).toBe(0)
  })

  test('shows who is behind, with the sentence that the figures give', async () => {
    const room = await askAsAdmin((ctx) => controlRoom(ctx, { triwulan: '2026-2' }))
    expect(room.rows).toMatchObject([
      { people: 2, filled: 2, expected: 58, waiting: 1, overdue: 1, reviewsDue: 1, reviewsDone: 0 },
    ])
    expect(room.burnUp.sentence).toBe(
      '3,4% hari kerja sudah terisi; masih kosong 56 hari pegawai. Pencatatan berakhir 30 Juni 2026.',
    )
    expect(room.burnUp.done.at(-1)).toBeNull()
    expect([room.burnUp.labels, room.burnUp.places]).toEqual([
      ['1 April', '30 April', '13 Mei', '31 Mei', '30 Juni'],
      [0, 29, 42, 60, 90],
    ])
    for (const triwulan of ['2031-1', '2026-3', '2025-9'])
      expect(await reasonOf(askAsAdmin((ctx) => controlRoom(ctx, { triwulan })))).toBe('not_found')
    const lists = await askAsAdmin(async (ctx) => ({
      unfilled: await behind(ctx, { jenis: 'catatan', triwulan: '2026-2' }),
      undecided: await behind(ctx, { jenis: 'putusan', triwulan: '2026-2' }),
      unreviewed: await allBehind(ctx, { jenis: 'penilaian', triwulan: '2026-1' }),
    }))
    expect(lists.unfilled.rows.map(({ name, missing, expected }) => [name, missing, expected])).toEqual([
      ['Hendra Gunawan', 30, 30],
      ['Sari Wulandari', 26, 28],
    ])
    expect(lists.undecided.rows).toMatchObject([{ name: 'Hendra Gunawan', missing: 1, overdue: 1 }])
    expect(lists.unreviewed.rows).toMatchObject([
      { name: 'Sari Wulandari', actsName: 'Hendra Gunawan', drafted: false },
    ])
    const elsewhere = await askAsAdmin((ctx) => behind(ctx, { jenis: 'catatan', triwulan: '2026-2' }), {
      regionId: MAKASSAR,
    })
    expect(elsewhere.rows).toEqual([])
  })
})

describe('what an indicator came to', () => {
  const indicatorId = newId()
  beforeAll(async () => {
    await promise(database, await goalOf(database), {
      id: indicatorId,
      name: 'Cakupan imunisasi',
      measureUnit: '%',
    })
    await database.ask(
      SURAKARTA,
      `INSERT INTO indicator_target (region_id, indicator_id, year, quarter, target) VALUES ($1, $2, 2026, 2, 90)`,
      [SURAKARTA, indicatorId],
    )
  })

  const measure = (part: Record<string, unknown>, at = {}) =>
    asAdmin(
      (ctx) =>
        enterValue(
          ctx,
          measureInput.parse({
            indicatorId,
            ...SECOND,
            value: '87,5',
            source: 'DOCUMENT',
            version: 0,
            ...part,
          }),
        ),
      at,
    )

  test('is entered with its source, changed by who saw it last, and shown beside its target', async () => {
    await measure({})
    expect(await reasonOf(measure({ version: 9 }))).toBe('changed_meanwhile')
    await measure({ value: '91', version: 1 })
    const view = await askAsAdmin((ctx) => measurements(ctx, '2026-2'))
    expect(view.units).toMatchObject([
      {
        entered: 1,
        published: false,
        indicators: [{ value: '91', target: '90', state: 'REACHED', version: 2 }],
      },
    ])
  })

  test('of a closed or published quarter needs a reason; a quarter ahead has none', async () => {
    expect(await reasonOf(measure({ ...FIRST }))).toBe('already_published')
    expect(await reasonOf(measure({ year: 2026, quarter: 3 }))).toBe('quarter_not_started')
    expect(await reasonOf(measure({ value: '8750', version: 2 }))).toBe('percent_too_large')
    recorded.length = 0
    await measure({ ...FIRST, correction: 'Laporan provinsi direvisi' })
    expect(recorded).toMatchObject([{ event: 'indicator_value.corrected', facts: { published: true } }])
    expect(await reasonOf(measure({}, { regionId: MAKASSAR }))).toBe('not_found')
  })
})
