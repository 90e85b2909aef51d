// what those who were served say becomes a number of the unit's indicator, and stands beside the plans of its people.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { enterValue } from '@/lib/measurements/commands'
import { satisfactionOf } from '@/lib/measurements/queries/satisfaction'
import { addService, enterSheet, tellServed } from '@/lib/surveys/commands'
import { carryIndex } from '@/lib/surveys/commands/carry'
import { unitSurveys } from '@/lib/surveys/queries'
import { sheetInput } from '@/lib/surveys/schema'
import { servicesWithin } from '@/lib/surveys/store/carry'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, hire, openQuarters, reasonOf, type Someone } from '../support/line'
import { openOffice, SURAKARTA, units } from '../support/office'

const HEALTH = () => units[SURAKARTA]?.health ?? ''
const Q2 = { year: 2026, quarter: 2 } as const
let database: TestDatabase
let clerk: Someone, head: Someone
let indicator: string, elsewhere: string
const services: string[] = []

const leading = <T>(run: (ctx: WriteCtx) => Promise<T>) =>
  as(head, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits: [HEALTH()] } }))
const carry = (serviceId?: string, unitIndicatorId = indicator) =>
  leading((ctx) => carryIndex(ctx, { unitIndicatorId, serviceId, ...Q2 }))
const shown = () => as(clerk, (ctx) => satisfactionOf(ctx, HEALTH(), Q2))

async function newIndicators(names: readonly string[]): Promise<string[]> {
  const [vision, mission, goal] = [newId(), newId(), newId()]
  const ask = (sql: string, values: unknown[]) => database.ask(SURAKARTA, sql, [SURAKARTA, ...values])
  await ask(
    `INSERT INTO vision (region_id, id, text, start_year, end_year) VALUES ($1, $2, 'Kota melayani', 2025, 2029)`,
    [vision],
  )
  await ask(
    `INSERT INTO mission (region_id, id, vision_id, text, position) VALUES ($1, $2, $3, 'Layanan', 1)`,
    [mission, vision],
  )
  await ask(
    `INSERT INTO strategic_goal (region_id, id, vision_id, mission_id, text, position) VALUES ($1, $2, $3, $4, 'Warga puas', 1)`,
    [goal, vision, mission],
  )
  const ids = names.map(() => newId())
  for (const [nth, name] of names.entries())
    await ask(
      `INSERT INTO unit_indicator (region_id, id, unit_id, goal_id, name, measure_unit, direction, method, source, position)
       VALUES ($1, $2, $3, $4, $5, 'indeks', 'UP', 'Rumus SKM', 'Survei warga', $6)`,
      [ids[nth], HEALTH(), goal, name, nth + 1],
    )
  return ids
}

async function enter(serviceId: string, ratings: string[]) {
  for (const [nth, one] of ratings.entries())
    await as(clerk, (ctx) =>
      enterSheet(
        ctx,
        sheetInput.parse({ serviceId, sheetNumber: String(nth + 1), answeredOn: '2026-05-06', ratings: one }),
      ),
    )
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  clerk = await hire(database, 'Budi Santoso')
  head = await hire(database, 'Ratna Dewi')
  const ids = await newIndicators(['Indeks kepuasan masyarakat', 'Cakupan imunisasi'])
  indicator = ids[0] ?? ''
  elsewhere = ids[1] ?? ''
  for (const name of ['Pemeriksaan umum', 'Imunisasi'])
    services.push((await leading((ctx) => addService(ctx, { unitId: HEALTH(), name }))).serviceId)
})
afterAll(() => database.drop())

test('only with thirty answers, with what the whole was, and by who heads the unit', async () => {
  const [first = ''] = services
  await enter(
    first,
    Array.from({ length: 29 }, (_, nth) => (nth % 2 ? '444444444' : '333333333')),
  )
  expect(await reasonOf(carry(first))).toBe('too_few_answers')
  await as(clerk, (ctx) =>
    enterSheet(
      ctx,
      sheetInput.parse({
        serviceId: first,
        sheetNumber: '30',
        answeredOn: '2026-05-06',
        ratings: '444444444',
      }),
    ),
  )
  expect(await reasonOf(carry(first))).toBe('served_untold')
  await as(clerk, (ctx) => tellServed(ctx, { serviceId: first, ...Q2, served: 90, version: 0 }))
  const byStaff = as(clerk, (ctx) => carryIndex(ctx, { unitIndicatorId: indicator, serviceId: first, ...Q2 }))
  expect(await reasonOf(byStaff)).toBe('not_found')
  expect(await shown()).toEqual([])
  await carry(first)
  expect(await shown()).toEqual([
    expect.objectContaining({ value: 87.5, respondents: 30, population: 90, place: 'Pemeriksaan umum' }),
  ])
})

test('twice only when it has changed; all services weigh by their answers', async () => {
  const [first = '', second = ''] = services
  expect(await reasonOf(carry(first))).toBe('index_carried')
  await enter(
    second,
    Array.from({ length: 30 }, () => '222222222'),
  )
  expect(await reasonOf(carry())).toBe('served_untold')
  await as(clerk, (ctx) => tellServed(ctx, { serviceId: second, ...Q2, served: 110, version: 0 }))
  await carry()
  const [{ value, respondents, population } = { value: 0, respondents: 0, population: 0 }] = await shown()
  expect({ value, respondents, population }).toEqual({ value: 68.75, respondents: 60, population: 200 })
  type Entered = { value: string; source: string; version: number; carried_from: string }
  const values = await database.ask<Entered>(
    SURAKARTA,
    'SELECT value::text, source, version, carried_from FROM indicator_value WHERE region_id = $1 AND indicator_id = $2',
    [SURAKARTA, indicator],
  )
  expect(values).toEqual([{ value: '68.7500', source: 'SURVEY', version: 2, carried_from: 'ALL' }])
})

test('keeps what it came from when it is typed over as a survey’s number, not as another’s', async () => {
  const typeOver = (source: 'SURVEY' | 'DOCUMENT', version: number) =>
    leading((ctx) => enterValue(ctx, { indicatorId: indicator, ...Q2, value: '68.7', source, version }))
  const from = () =>
    database.ask<{ carried_from: string | null }>(
      SURAKARTA,
      'SELECT carried_from FROM indicator_value WHERE region_id = $1 AND indicator_id = $2',
      [SURAKARTA, indicator],
    )
  await typeOver('SURVEY', 2)
  expect(await from()).toEqual([{ carried_from: 'ALL' }])
  await typeOver('DOCUMENT', 3)
  expect(await from()).toEqual([{ carried_from: null }])
  await typeOver('SURVEY', 4)
  expect(await from()).toEqual([{ carried_from: null }])
})

test('all services are those for which the unit speaks: not those of a unit below with its own page', async () => {
  const below = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO unit (region_id, id, parent_id, slug, name, kind, is_public)
     SELECT region_id, $2, id, 'balai', 'Balai', kind, true FROM unit WHERE region_id = $1 AND id = $3`,
    [SURAKARTA, below, HEALTH()],
  )
  const service = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO service (region_id, id, unit_id, name, created_at) VALUES ($1, $2, $3, 'Uji air', now())`,
    [SURAKARTA, service, below],
  )
  const ids = async (isPublic: boolean) => {
    await database.ask(SURAKARTA, 'UPDATE unit SET is_public = $3 WHERE region_id = $1 AND id = $2', [
      SURAKARTA,
      below,
      isPublic,
    ])
    return (await leading((ctx) => servicesWithin(ctx, HEALTH(), undefined))).map(({ id }) => id)
  }
  expect(await ids(true)).toEqual(services.toSorted())
  expect(await ids(false)).toEqual([...services, service].toSorted())
})

test('does not write over a number that is from elsewhere, nor into a closed quarter', async () => {
  await database.ask(
    SURAKARTA,
    `INSERT INTO indicator_value (region_id, indicator_id, year, quarter, value, source, entered_at)
     VALUES ($1, $2, 2026, 2, 81, 'DOCUMENT', now())`,
    [SURAKARTA, elsewhere],
  )
  expect(await reasonOf(carry(undefined, elsewhere))).toBe('value_from_elsewhere')
  await database.ask(
    SURAKARTA,
    `UPDATE period SET status = 'CLOSED' WHERE region_id = $1 AND year = 2026 AND quarter = 2`,
    [SURAKARTA],
  )
  expect(await reasonOf(carry(services[0]))).toBe('quarter_closed')
})

test('the form offers the indicators of the own unit alone', async () => {
  expect((await leading((ctx) => unitSurveys(ctx))).indicators.map(({ id }) => id)).toEqual([
    indicator,
    elsewhere,
  ])
  expect((await as(clerk, (ctx) => unitSurveys(ctx))).indicators).toEqual([])
})
