import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHoliday, cancelLeave, enterLeave, removeHoliday } from '@/lib/attendance/commands'
import { holidaysOf, leavePage, leavesOf } from '@/lib/attendance/queries'
import { leaveInput } from '@/lib/attendance/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  asAdmin,
  askAsAdmin,
  employ,
  MAKASSAR,
  openOffice,
  reasonOf,
  recorded,
  SURAKARTA,
} from '../support/office'

let database: TestDatabase
let sari: string

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await employ(database, 'Sari Wulandari', 1)
})
afterAll(() => database.drop())

const enter = (startsOn: string, endsOn: string, at = {}) =>
  asAdmin(
    (ctx) => enterLeave(ctx, leaveInput.parse({ employeeId: sari, kind: 'ANNUAL', startsOn, endsOn })),
    at,
  )
const year = { from: '2026-01-01', through: '2026-12-31' }

test('leave is entered, and a second one over the same days is refused', async () => {
  await enter('2026-05-18', '2026-05-20')
  expect(await reasonOf(enter('2026-05-20', '2026-05-22'))).toBe('leave_overlap')
  expect(await reasonOf(enter('2026-05-25', '2026-05-22'))).toBe('ends_before_start')
  expect(await reasonOf(enter('2026-05-25', '2036-05-25'))).toBe('leave_too_long')
  await enter('2026-05-21', '2026-05-22')
  expect(await askAsAdmin((ctx) => leavesOf(ctx, [sari], year))).toHaveLength(2)
  expect(recorded.map(({ event }) => event)).toEqual(['leave.entered', 'leave.entered'])
})

test('two entries at the same moment cannot overlap', async () => {
  const outcomes = await Promise.all([
    reasonOf(enter('2026-07-01', '2026-07-03')),
    reasonOf(enter('2026-07-02', '2026-07-04')),
  ])
  expect(outcomes.toSorted()).toEqual(['done', 'leave_overlap'])
})

test('cancelled leave frees its days, once', async () => {
  const { rows } = await askAsAdmin((ctx) => leavePage(ctx, {}))
  const leave = rows.find(({ from }) => from === '2026-05-18')
  await asAdmin((ctx) => cancelLeave(ctx, { leaveId: leave?.id ?? '' }))
  expect(await reasonOf(asAdmin((ctx) => cancelLeave(ctx, { leaveId: leave?.id ?? '' })))).toBe(
    'already_cancelled',
  )
  await enter('2026-05-18', '2026-05-19')
})

test('nobody enters or cancels leave in another region', async () => {
  expect(await reasonOf(enter('2026-08-01', '2026-08-02', { regionId: MAKASSAR }))).toBe('not_found')
  const { rows } = await askAsAdmin((ctx) => leavePage(ctx, {}))
  expect(
    await reasonOf(
      asAdmin((ctx) => cancelLeave(ctx, { leaveId: rows[0]?.id ?? '' }), { regionId: MAKASSAR }),
    ),
  ).toBe('not_found')
  expect((await askAsAdmin((ctx) => leavePage(ctx, {}), { regionId: MAKASSAR })).rows).toEqual([])
})

test('leave is listed by key, the latest to begin first', async () => {
  for (let number = 0; number < 55; number += 1) {
    const id = await employ(database, `Cuti ${number}`, 100 + number)
    await database.ask(
      SURAKARTA,
      `INSERT INTO leave (region_id, id, employee_id, kind, starts_on, ends_on, entered_at)
       VALUES ($1, gen_random_uuid(), $2, 'SICK', '2026-02-02', '2026-02-03', now())`,
      [SURAKARTA, id],
    )
  }
  const first = await askAsAdmin((ctx) => leavePage(ctx, {}))
  const second = await askAsAdmin((ctx) => leavePage(ctx, { after: first.next ?? undefined }))
  const ids = [...first.rows, ...second.rows].map(({ id }) => id)
  expect(first.rows).toHaveLength(50)
  expect(new Set(ids).size).toBe(ids.length)
  expect(second.next).toBeNull()
  expect((await askAsAdmin((ctx) => leavePage(ctx, { after: 'asal~asal' }))).rows).toHaveLength(50)
})

test("a region's own day off is added once and taken back while it lies ahead", async () => {
  await asAdmin((ctx) => addHoliday(ctx, { day: '2026-12-09', name: 'Pemilihan kepala daerah' }))
  expect(await reasonOf(asAdmin((ctx) => addHoliday(ctx, { day: '2026-12-09', name: 'Dua kali' })))).toBe(
    'holiday_known',
  )
  await asAdmin((ctx) => addHoliday(ctx, { day: '2026-02-17', name: 'Hari jadi kota' }))
  expect(await reasonOf(asAdmin((ctx) => removeHoliday(ctx, { day: '2026-02-17' })))).toBe('holiday_past')
  const own = async (regionId: number) =>
    (await askAsAdmin((ctx) => holidaysOf(ctx, year), { regionId })).filter(({ kind }) => kind === 'REGION')
  expect(await own(SURAKARTA)).toHaveLength(2)
  expect(await own(MAKASSAR)).toEqual([])
  await asAdmin((ctx) => removeHoliday(ctx, { day: '2026-12-09' }))
  expect(await reasonOf(asAdmin((ctx) => removeHoliday(ctx, { day: '2026-12-09' })))).toBe('not_found')
})

test('a closed quarter keeps its leave and its days off until it opens again', async () => {
  await enter('2026-03-02', '2026-03-03')
  const { rows } = await askAsAdmin((ctx) => leavePage(ctx, { employeeId: sari }))
  const march = rows.find(({ from }) => from === '2026-03-02')?.id ?? ''
  const setQuarter = (status: string) =>
    database.ask(
      SURAKARTA,
      `INSERT INTO period (region_id, id, year, quarter, status) VALUES ($1, gen_random_uuid(), 2026, 1, $2)
       ON CONFLICT (region_id, year, quarter) DO UPDATE SET status = excluded.status`,
      [SURAKARTA, status],
    )
  await setQuarter('CLOSED')
  expect(await reasonOf(enter('2026-03-30', '2026-04-02'))).toBe('quarter_closed')
  expect(await reasonOf(asAdmin((ctx) => cancelLeave(ctx, { leaveId: march })))).toBe('quarter_closed')
  expect(await reasonOf(asAdmin((ctx) => addHoliday(ctx, { day: '2026-03-31', name: 'Hari jadi' })))).toBe(
    'quarter_closed',
  )
  await enter('2026-04-01', '2026-04-02')
  await setQuarter('OPEN')
  await asAdmin((ctx) => cancelLeave(ctx, { leaveId: march }))
})
