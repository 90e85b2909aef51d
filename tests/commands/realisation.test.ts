import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { enterRealisation } from '@/lib/measurements/commands/realisation'
import { recordMeasurement, withdrawRecord } from '@/lib/measurements/commands/records'
import {
  memberAchievements,
  myAchievements,
  progressSoFar,
  yearSoFar,
} from '@/lib/measurements/queries/realisation'
import { realisationInput } from '@/lib/measurements/schema/realisation'
import { recordInput } from '@/lib/measurements/schema/records'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { planned } from '../support/thread'

let database: TestDatabase
let sari: Someone, hendra: Someone, ratna: Someone, boss: Someone
let counted: string, shared: string

const REASON = 'Laporan bulanan nomor 12.'

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
  await standIn(database, sari, hendra)
  const { indicatorIds } = await planned(
    database,
    sari,
    { aspect: 'QUANTITY', text: 'Pasien diperiksa', target: 400, measureUnit: 'pasien' },
    { aspect: 'QUALITY', text: 'Pasien puas', target: 90, measureUnit: '%' },
  )
  counted = indicatorIds[0] ?? ''
  shared = indicatorIds[1] ?? ''
  for (const [month, quantity] of [
    ['2026-02-01', 40],
    ['2026-03-01', 50],
    ['2026-04-01', 30],
    ['2026-05-01', 12.5],
  ])
    await database.ask(
      SURAKARTA,
      `INSERT INTO employee_month_indicator (region_id, month, employee_id, indicator_id, logs, approved_minutes, approved_quantity)
       VALUES ($1, $2, $3, $4, 5, 300, $5)`,
      [SURAKARTA, month, sari.id, counted, quantity],
    )
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

const seen = async (indicatorId: string, key = '2026-2') => {
  const { results } = await as(sari, (ctx) => myAchievements(ctx, key))
  const found = results.flatMap(({ indicators }) => indicators).find(({ id }) => id === indicatorId)
  if (!found) throw new Error('no indicator')
  return found
}
const enter = (by: Someone, more: Record<string, unknown>) =>
  as(by, (ctx) =>
    enterRealisation(
      ctx,
      realisationInput.parse({ year: 2026, quarter: 2, reason: REASON, version: 0, ...more }),
    ),
  )

describe('Sari sees what her indicators came to', () => {
  test('added up by quarter where it adds up, nothing where nobody measured', async () => {
    const one = await seen(counted)
    expect(one.now).toEqual({ method: 'COMPUTED', from: 'LOGS', value: '42.5', text: null })
    expect(one.course.map(({ value }) => value)).toEqual(['90', '42.5'])
    expect((await seen(shared)).now.method).toBeNull()
    expect((await seen(counted, '2026-1')).now.value).toBe('90')
  })

  test('the latest record where somebody looked; a withdrawn one speaks no more', async () => {
    const record = (measuredOn: string, value: string) =>
      as(hendra, (ctx) =>
        recordMeasurement(
          ctx,
          recordInput.parse({
            employeeId: sari.id,
            indicatorId: shared,
            source: 'DOCUMENT',
            measuredOn,
            place: 'Ruang arsip',
            value,
            summary: 'Dibaca dari buku register.',
          }),
        ),
      )
    await record('2026-05-04', '84')
    const { recordId } = await record('2026-05-11', '88')
    expect((await seen(shared)).now).toEqual({ method: 'COMPUTED', from: 'RECORD', value: '88', text: null })
    await as(hendra, (ctx) => withdrawRecord(ctx, { recordId, version: 1, reason: 'Salah membaca baris.' }))
    expect((await seen(shared)).now.value).toBe('84')
    expect((await seen(shared)).records).toBe(1)
  })

  test('she corrects it with a reason; what was computed is kept, and Hendra sees both', async () => {
    await enter(sari, { indicatorId: counted, value: '45' })
    const one = await seen(counted)
    expect(one).toMatchObject({ now: { method: 'CORRECTED', value: '45' }, reason: REASON, version: 1 })
    const [row] = await database.ask(
      SURAKARTA,
      'SELECT computed::text FROM realisation WHERE region_id = $1 AND indicator_id = $2',
      [SURAKARTA, counted],
    )
    expect(row).toEqual({ computed: '42.5000' })
    await enter(sari, { indicatorId: counted, value: '46', version: 1 })
    expect(await reasonOf(enter(sari, { indicatorId: counted, value: '47', version: 1 }))).toBe(
      'changed_meanwhile',
    )
    const view = await as(hendra, (ctx) => memberAchievements(ctx, sari.id, '2026-2'))
    expect(view.results[0]?.indicators[0]).toMatchObject({ now: { value: '46' }, reason: REASON })
    expect(view.name).toBe('Sari Wulandari')
    // Her team's list tells the same number as her own page: the first quarter's 90 and what she said of the second, of 400.
    const team = await as(hendra, (ctx) => progressSoFar(ctx, [sari.id, ratna.id]))
    expect(team.get(sari.id)?.achieved).toBeCloseTo((90 + 46) / 400)
    expect((await as(sari, (ctx) => yearSoFar(ctx, sari.id))).get(counted)).toBe(136)
    expect(team.has(ratna.id)).toBe(false)
    expect(events.map(({ event }) => event)).toEqual(['realisation.corrected', 'realisation.corrected'])
    expect(JSON.stringify(events)).not.toContain(REASON)
  })
})

describe('nobody else says it, and not of any quarter', () => {
  test('not Hendra, not a stranger, not of a quarter ahead, not without a number', async () => {
    for (const other of [hendra, ratna, boss])
      expect(await reasonOf(enter(other, { indicatorId: shared, value: '1' }))).toBe('not_found')
    expect(await reasonOf(enter(sari, { indicatorId: shared, quarter: 3, value: '1' }))).toBe(
      'realisation_quarter_ahead',
    )
    expect(await reasonOf(enter(sari, { indicatorId: shared }))).toBe('realisation_missing')
    for (const other of [ratna, boss])
      expect(await reasonOf(as(other, (ctx) => memberAchievements(ctx, sari.id)))).toBe('not_found')
    expect(events).toEqual([])
  })
})
