import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WriteCtx } from '@/lib/core/types'
import { addService, closeService, enterSheet, tellServed, withdrawSheet } from '@/lib/surveys/commands'
import { serviceSurvey, unitSurveys } from '@/lib/surveys/queries'
import { publishedServices } from '@/lib/publication/rules/services'
import { readingsOfQuarter } from '@/lib/surveys/queries/published'
import { sheetInput } from '@/lib/surveys/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openQuarters, reasonOf, type Someone } from '../support/line'
import { openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let clerk: Someone, head: Someone, stranger: Someone
let service: string

const HEALTH = () => units[SURAKARTA]?.health ?? ''
const REASON = 'Salah baca angka pada lembarnya'

const leading = <T>(run: (ctx: WriteCtx) => Promise<T>) =>
  as(head, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits: [HEALTH()] } }))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  clerk = await hire(database, 'Budi Santoso')
  head = await hire(database, 'Ratna Dewi')
  stranger = await hire(database, 'Orang Lain')
  await database.ask(
    SURAKARTA,
    `UPDATE assignment SET unit_id = $2 WHERE region_id = $1 AND employee_id = $3`,
    [SURAKARTA, units[SURAKARTA]?.permits, stranger.id],
  )
  service = (await leading((ctx) => addService(ctx, { unitId: HEALTH(), name: 'Pemeriksaan umum' })))
    .serviceId
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

let number = 0
const enter = (more: Record<string, unknown> = {}, by = clerk) =>
  as(by, (ctx) =>
    enterSheet(
      ctx,
      sheetInput.parse({
        serviceId: service,
        sheetNumber: String((number += 1)),
        answeredOn: '2026-05-06',
        ratings: '343344343',
        ...more,
      }),
    ),
  )
const survey = () => as(clerk, (ctx) => serviceSurvey(ctx, service))

describe('sheets from paper', () => {
  test('are counted in their quarter, and show no index before thirty have come', async () => {
    for (let sheet = 0; sheet < 29; sheet += 1)
      await enter({ ratings: sheet % 2 ? '444444444' : '333333333' })
    expect((await survey()).reading).toEqual({
      respondents: 29,
      population: null,
      standing: 'HIDDEN',
      result: null,
    })
    await enter({ ratings: '444444444' })
    const { reading } = await survey()
    expect(reading).toMatchObject({
      respondents: 30,
      standing: 'UNKNOWN',
      result: { index: 8750, grade: 'B' },
    })
    expect(reading.result?.elements).toHaveLength(9)
    expect(reading.result?.interval?.[0]).toBeLessThan(8750)
  })

  test('leave a trace without the answer', async () => {
    const { sheetId } = await enter({ ratings: '121212121' })
    expect(events).toEqual([
      expect.objectContaining({
        event: 'survey_sheet.entered',
        subject: sheetId,
        facts: { service, number },
      }),
    ])
  })

  test('with a number that is taken are refused; a withdrawn one frees it and counts no more', async () => {
    const before = (await survey()).reading.respondents
    const { sheetId } = await enter()
    expect(await reasonOf(enter({ sheetNumber: String(number) }))).toBe('sheet_known')
    await as(clerk, (ctx) => withdrawSheet(ctx, { sheetId, version: 1, reason: REASON }))
    expect((await survey()).reading.respondents).toBe(before)
    const again = as(clerk, (ctx) => withdrawSheet(ctx, { sheetId, version: 2, reason: REASON }))
    expect(await reasonOf(again)).toBe('sheet_withdrawn')
    expect((await survey()).withdrawn).toMatchObject({
      total: 1,
      latest: [{ id: sheetId, reason: REASON }],
    })
    const right = await enter({ sheetNumber: String(number) })
    expect((await survey()).reading.respondents).toBe(before + 1)
    const tomorrow = new Date('2026-05-14T02:00:00Z')
    const later = as(
      clerk,
      (ctx) => withdrawSheet(ctx, { sheetId: right.sheetId, version: 1, reason: REASON }),
      tomorrow,
    )
    expect(await reasonOf(later)).toBe('sheet_of_another')
    expect((await survey()).reading.respondents).toBe(before + 1)
  })

  test('of one number that arrive at once leave one', async () => {
    number += 1
    const sheetNumber = String(number)
    const before = (await survey()).reading.respondents
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => enter({ sheetNumber })))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await survey()).reading.respondents).toBe(before + 1)
  })

  test('come neither from tomorrow nor into a closed quarter', async () => {
    expect(await reasonOf(enter({ answeredOn: '2026-05-14' }))).toBe('answered_ahead')
    expect(await reasonOf(enter({ answeredOn: '2019-02-01' }))).toBe('quarter_closed')
  })

  test('the table takes no tenth element, no fifth answer, and no other quarter than its day’s', async () => {
    const insert = (ratings: string, quarter: number) =>
      database.ask(
        SURAKARTA,
        `INSERT INTO survey_sheet (region_id, id, service_id, year, quarter, answered_on, sheet_number, ratings, entered_by, entered_at)
         VALUES ($1, gen_random_uuid(), $2, 2026, $3, '2026-05-06', 9999, $4, gen_random_uuid(), now())`,
        [SURAKARTA, service, quarter, ratings],
      )
    await expect(insert('3433443433', 2)).rejects.toThrow(/survey_sheet_ratings_check/)
    await expect(insert('343344345', 2)).rejects.toThrow(/survey_sheet_ratings_check/)
    await expect(insert('343344343', 1)).rejects.toThrow(/survey_sheet_quarter_check/)
  })
})

describe('what may be published of a quarter', () => {
  test('is what thirty or more answered about a service, and no number of the others', async () => {
    const quiet = await leading((ctx) =>
      addService(ctx, { unitId: HEALTH(), name: 'Surat keterangan sehat' }),
    )
    for (let sheet = 0; sheet < 29; sheet += 1) await enter({ serviceId: quiet.serviceId })
    const readings = await as(clerk, (ctx) => readingsOfQuarter(ctx, [HEALTH()], { year: 2026, quarter: 2 }))
    const services = publishedServices(readings, [])
    expect(services.map(({ name, opinion }) => [name, opinion !== null])).toEqual([
      ['Pemeriksaan umum', true],
      ['Surat keterangan sehat', false],
    ])
    const before = await as(clerk, (ctx) => readingsOfQuarter(ctx, [HEALTH()], { year: 2025, quarter: 4 }))
    expect(publishedServices(before, []).every(({ opinion }) => opinion === null)).toBe(true)
  })
})

describe('a service', () => {
  test('is named by who leads its unit, once', async () => {
    const name = { unitId: HEALTH(), name: 'Imunisasi anak' }
    expect(await reasonOf(as(clerk, (ctx) => addService(ctx, name)))).toBe('not_found')
    await leading((ctx) => addService(ctx, name))
    const twin = leading((ctx) => addService(ctx, { ...name, name: 'imunisasi ANAK' }))
    expect(await reasonOf(twin)).toBe('service_known')
  })

  test('is nobody else’s business', async () => {
    expect(await reasonOf(enter({}, stranger))).toBe('not_found')
    expect(await reasonOf(as(stranger, (ctx) => serviceSurvey(ctx, service)))).toBe('not_found')
    expect((await as(stranger, (ctx) => unitSurveys(ctx))).services).toEqual([])
  })

  test('tells whether enough were asked of those it served', async () => {
    const told = { serviceId: service, year: 2026, quarter: 2 as const, served: 40 }
    await as(clerk, (ctx) => tellServed(ctx, { ...told, version: 0 }))
    expect((await survey()).reading).toMatchObject({ population: 40, standing: 'SHORT' })
    await as(clerk, (ctx) => tellServed(ctx, { ...told, served: 34, version: 1 }))
    expect((await survey()).reading).toMatchObject({ population: 34, standing: 'ENOUGH' })
    const stale = as(clerk, (ctx) => tellServed(ctx, { ...told, version: 1 }))
    expect(await reasonOf(stale)).toBe('changed_meanwhile')
    const { respondents } = (await survey()).reading
    const fewer = as(clerk, (ctx) => tellServed(ctx, { ...told, served: respondents - 1, version: 2 }))
    expect(await reasonOf(fewer)).toBe('served_below_answers')
  })

  test('that is asked about no more takes no sheet and keeps those it has', async () => {
    const before = (await survey()).reading.respondents
    await leading((ctx) => closeService(ctx, { serviceId: service, version: 1 }))
    expect(await reasonOf(enter())).toBe('service_closed')
    const { services } = await as(clerk, (ctx) => unitSurveys(ctx, '2026-2'))
    expect(services.find(({ id }) => id === service)).toMatchObject({
      closed: true,
      reading: { respondents: before },
    })
  })
})
