import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { finishCase, recordCases, withdrawCase } from '@/lib/measurements/commands/service-cases'
import { memberAchievements, myAchievements } from '@/lib/measurements/queries/realisation'
import { satisfactionFor } from '@/lib/measurements/queries/satisfaction'
import { lateCases, myCases, timelinessOf } from '@/lib/measurements/queries/service-cases'
import { casesInput } from '@/lib/measurements/schema/service-cases'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openQuarters, reasonOf, standIn, type Someone } from '../support/line'
import { openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let budi: Someone, rekan: Someone, ratna: Someone, hendra: Someone
let share: string, days: string, counted: string

const Q2 = { year: 2026, quarter: 2 } as const
const HEALTH = () => units[SURAKARTA]?.health ?? ''
const PERMITS = () => units[SURAKARTA]?.permits ?? ''

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  budi = await hire(database, 'Budi Santoso')
  rekan = await hire(database, 'Rekan Sejawat')
  ratna = await hire(database, 'Ratna Dewi')
  hendra = await hire(database, 'Hendra Gunawan')
  await standIn(database, budi, ratna)
  await standIn(database, rekan, ratna)
  const [plan, result] = [newId(), newId()]
  share = newId()
  days = newId()
  counted = newId()
  const ask = (sql: string, values: unknown[]) => database.ask(SURAKARTA, sql, values)
  await ask(
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [SURAKARTA, plan, budi.id],
  )
  await ask(
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', 'Izin terbit', 1)`,
    [SURAKARTA, result, plan],
  )
  await ask(
    `INSERT INTO indicator (region_id, id, work_result_id, aspect, text, target, measure_unit, position)
     VALUES ($1, $2, $5, 'TIME', 'Izin tepat waktu', 95, '%', 1), ($1, $3, $5, 'TIME', 'Waktu terbit', 3, 'hari kerja', 2),
       ($1, $4, $5, 'QUANTITY', 'Izin selesai', 400, 'izin', 3)`,
    [SURAKARTA, share, days, counted, result],
  )
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

let numbered = 0
const one = (more: Record<string, unknown> = {}) => ({
  caseNumber: `IUM/2026/${(numbered += 1)}`,
  service: 'Izin usaha mikro',
  step: 'Penerbitan izin',
  startedOn: '2026-05-04',
  targetDays: '3',
  ...more,
})
const keep = (by: Someone, cases: Record<string, unknown>[], indicatorId?: string) =>
  as(by, (ctx) => recordCases(ctx, casesInput.parse({ indicatorId, cases })))

const being = <T>(who: Someone, more: Partial<WriteCtx['actor']>, run: (ctx: WriteCtx) => Promise<T>) =>
  as(who, (ctx) => run({ ...ctx, actor: { ...ctx.actor, ...more } }))

const realised = async (indicatorId: string) => {
  const { results } = await as(budi, (ctx) => myAchievements(ctx, '2026-2'))
  return results.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId)?.now
}

describe('Budi keeps the cases that he works on', () => {
  test('one by one, with the day until which they were promised', async () => {
    expect(await keep(budi, [one()], share)).toEqual({ saved: 1, refused: [] })
    expect(events).toEqual([
      expect.objectContaining({ event: 'service_case.recorded', facts: { unit: HEALTH() } }),
    ])
    const view = await as(budi, myCases)
    expect(view.open).toMatchObject([{ startedOn: '2026-05-04', dueOn: '2026-05-07', lateBy: 4 }])
    expect(view.indicators.map(({ text }) => text)).toEqual(['Izin tepat waktu', 'Waktu terbit'])
  })

  test('a sheet of them, as one event; what may not be kept comes back', async () => {
    const twice = one()
    const answer = await keep(
      budi,
      [
        one({ finishedOn: '2026-05-06' }),
        one({ finishedOn: '2026-05-12' }),
        twice,
        twice,
        one({ startedOn: '2025-11-03' }),
      ],
      share,
    )
    expect(answer).toEqual({
      saved: 3,
      refused: [
        { caseNumber: twice.caseNumber, step: twice.step, reason: 'case_known' },
        { caseNumber: `IUM/2026/${numbered}`, step: twice.step, reason: 'case_quarter_closed' },
      ],
    })
    expect(events.map(({ event, facts }) => [event, facts.rows, facts.refused])).toEqual([
      ['service_case.brought_in', 3, 2],
    ])
  })

  test('never under another’s indicator, nor under one that counts something else', async () => {
    expect(await reasonOf(keep(rekan, [one()], share))).toBe('not_found')
    expect(await reasonOf(keep(budi, [one()], counted))).toBe('not_found')
    expect(await reasonOf(keep(budi, [one({ caseNumber: '3372010101900001' })]))).toBe('case_names_citizen')
  })

  test('and nobody else finishes or withdraws them', async () => {
    const [row] = (await as(budi, myCases)).open
    const known = { caseId: row?.id ?? '', version: 1 }
    const finish = (by: Someone) => as(by, (ctx) => finishCase(ctx, { ...known, finishedOn: '2026-05-11' }))
    const withdraw = (by: Someone) =>
      as(by, (ctx) => withdrawCase(ctx, { ...known, reason: 'Nomornya tertukar.' }))
    for (const stranger of [rekan, ratna, hendra]) {
      expect(await reasonOf(finish(stranger))).toBe('not_found')
      expect(await reasonOf(withdraw(stranger))).toBe('not_found')
    }
    await finish(budi)
    expect(await reasonOf(finish(budi))).toBe('case_finished')
    expect((await as(budi, myCases)).done).toContainEqual(
      expect.objectContaining({ id: known.caseId, daysTaken: 5, lateBy: 2 }),
    )
  })

  test('one that was entered wrongly is withdrawn, counts nowhere and may be entered again', async () => {
    const wrong = one({ startedOn: '2026-04-06' })
    await keep(budi, [wrong])
    const before = await as(budi, (ctx) => timelinessOf(ctx, budi.id, Q2))
    expect(await reasonOf(keep(budi, [wrong]))).toBe('case_known')
    const row = (await as(budi, myCases)).open.find(({ caseNumber }) => caseNumber === wrong.caseNumber)
    await as(budi, (ctx) =>
      withdrawCase(ctx, { caseId: row?.id ?? '', version: 1, reason: 'Nomornya tertukar.' }),
    )
    const after = await as(budi, (ctx) => timelinessOf(ctx, budi.id, Q2))
    expect(after.due).toBe(before.due - 1)
    await keep(budi, [{ ...wrong, finishedOn: '2026-04-07' }])
  })

  test('they make the number of the indicator they hang on: share or median', async () => {
    // Of four: one on time, one late, one done late, one still open past its day.
    expect(await realised(share)).toMatchObject({ method: 'COMPUTED', from: 'CASES', value: '25' })
    expect(await realised(days)).toMatchObject({ method: null })
    await keep(budi, [one({ finishedOn: '2026-05-05' }), one({ finishedOn: '2026-05-07' })], days)
    expect(await realised(days)).toMatchObject({ method: 'COMPUTED', from: 'CASES', value: '2' })
    const theirs = await as(ratna, (ctx) => memberAchievements(ctx, budi.id, '2026-2'))
    expect(theirs.results.flatMap(({ indicators }) => indicators).map(({ now }) => now.from)).toContain(
      'CASES',
    )
  })
})

describe('what is late', () => {
  const late = (by: Someone, filter = {}) => as(by, (ctx) => lateCases(ctx, filter))

  test('is seen by whoever did it, by the one above and by the head of the unit, the open ones first', async () => {
    const mine = await late(budi)
    expect(mine.late.map(({ finishedOn }) => finishedOn)).toEqual([null, '2026-05-11', '2026-05-12'])
    expect(mine.steps).toMatchObject([{ step: 'Penerbitan izin', due: 7, onTime: 4 }])
    expect((await late(ratna)).late).toEqual(mine.late)
    const head = await being(hendra, { headsUnits: [HEALTH()] }, (ctx) =>
      lateCases(ctx, { unit: HEALTH(), triwulan: '2026-2' }),
    )
    expect(head.late).toEqual(mine.late)
    const admin = await being(hendra, { roles: ['staff', 'admin'] }, (ctx) => lateCases(ctx, {}))
    expect(admin.late).toEqual(mine.late)
    expect(admin.units).toHaveLength(2)
  })

  test('is told to nobody else: not to a colleague, and never of another unit', async () => {
    expect((await late(rekan)).late).toEqual([])
    expect((await late(hendra)).late).toEqual([])
    const asked = { unit: HEALTH() }
    for (const stranger of [budi, rekan, ratna, hendra])
      expect(await reasonOf(late(stranger, asked))).toBe('not_found')
    expect(await reasonOf(being(hendra, { headsUnits: [PERMITS()] }, (ctx) => lateCases(ctx, asked)))).toBe(
      'not_found',
    )
  })

  test('of another quarter lies there', async () => {
    expect((await late(budi, { triwulan: '2026-1' })).late).toEqual([])
  })
})

describe('what citizens answered about the unit', () => {
  const survey = (more: Record<string, unknown>) =>
    database.ask(
      SURAKARTA,
      `INSERT INTO measurement (region_id, id, year, quarter, source, measured_on, unit_indicator_id, place, value, respondents,
         population, summary, answers, author_id, author_name, created_at)
       VALUES ($1, $2, 2026, 2, 'SURVEY', $3, $4, 'Loket', $5, $6, $7, 'Sembilan unsur.', '[]', $8, 'Hendra', now())`,
      [SURAKARTA, newId(), more.on, more.indicator, more.value, more.n, more.of, hendra.id],
    )

  test('stands beside a person’s plan with how many were asked, and is hidden while they are too few', async () => {
    const [vision, mission, goal, indicator] = [newId(), newId(), newId(), newId()]
    const ask = (sql: string, values: unknown[]) => database.ask(SURAKARTA, sql, values)
    await ask(
      `INSERT INTO vision (region_id, id, text, start_year, end_year) VALUES ($1, $2, 'Kota melayani', 2025, 2029)`,
      [SURAKARTA, vision],
    )
    await ask(
      `INSERT INTO mission (region_id, id, vision_id, text, position) VALUES ($1, $2, $3, 'Layanan', 1)`,
      [SURAKARTA, mission, vision],
    )
    await ask(
      `INSERT INTO strategic_goal (region_id, id, vision_id, mission_id, text, position) VALUES ($1, $2, $3, $4, 'Warga puas', 1)`,
      [SURAKARTA, goal, vision, mission],
    )
    await ask(
      `INSERT INTO unit_indicator (region_id, id, unit_id, goal_id, name, measure_unit, direction, method, source, position)
       VALUES ($1, $2, $3, $4, 'Kepuasan warga', 'nilai', 'UP', 'Rata-rata', 'Survei', 1)`,
      [SURAKARTA, indicator, HEALTH(), goal],
    )
    expect(await as(budi, (ctx) => satisfactionFor(ctx, budi.id, Q2))).toEqual([])
    await survey({ indicator, on: '2026-04-20', value: 81.2, n: 240, of: 500 })
    expect(await as(budi, (ctx) => satisfactionFor(ctx, budi.id, Q2))).toMatchObject([
      { name: 'Kepuasan warga', value: 81.2, respondents: 240, population: 500, surveyedOn: '2026-04-20' },
    ])
    await survey({ indicator, on: '2026-05-11', value: 97, n: 12, of: 500 })
    const [hidden] = await as(ratna, (ctx) => satisfactionFor(ctx, budi.id, Q2))
    expect(hidden).toMatchObject({ value: null, respondents: 12, surveyedOn: '2026-05-11' })
    expect(await reasonOf(as(hendra, (ctx) => satisfactionFor(ctx, budi.id, Q2)))).toBe('not_found')
  })
})
