import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import { evidenceContent } from '@/lib/evidence/queries'
import { recordMeasurement, withdrawRecord } from '@/lib/measurements/commands/records'
import {
  measurable,
  recordFormFor,
  recordFormForUnit,
  recordsAboutMe,
  recordsByMe,
  recordsOf,
} from '@/lib/measurements/queries/records'
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
import { units } from '../support/office'
import { goalOf, planned, promise } from '../support/thread'

let database: TestDatabase
let sari: Someone, hendra: Someone, ratna: Someone, boss: Someone
let indicatorId: string, unitIndicatorId: string

const SUMMARY = 'Menjelaskan alur dengan sabar kepada tiga pasien lansia.'
const base = { source: 'OBSERVATION', measuredOn: '2026-05-12', place: 'Poli lansia', summary: SUMMARY }
const guide = { behaviour: 'SERVICE_ORIENTED', seen: [{ guide: 1, seen: 'PARTLY' }] }
const note = (by: Someone, more: Record<string, unknown> = { employeeId: sari.id, ...guide }) =>
  as(by, (ctx) => recordMeasurement(ctx, recordInput.parse({ ...base, ...more })))
/** The same person in another office. */
const being = <T>(who: Someone, more: Partial<WriteCtx['actor']>, run: (ctx: WriteCtx) => Promise<T>) =>
  as(who, (ctx) => run({ ...ctx, actor: { ...ctx.actor, ...more } }))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
  await standIn(database, sari, hendra)
  const { indicatorIds } = await planned(database, sari, {
    aspect: 'QUALITY',
    text: 'Pasien puas',
    target: 90,
    measureUnit: '%',
  })
  indicatorId = indicatorIds[0] ?? ''
  unitIndicatorId = await promise(database, await goalOf(database), {
    name: 'Kepuasan warga',
    measureUnit: 'nilai',
  })
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

async function fileOf(who: Someone): Promise<string> {
  const id = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO evidence_file (region_id, id, owner_account_id, owner_employee_id, name, mime, size, sha256, storage_key, created_at)
     VALUES ($1, $2, $3, $4, 'pengamatan.pdf', 'application/pdf', 9, $5, $6, now())`,
    [SURAKARTA, id, who.accountId, who.id, 'ab'.repeat(32), `${SURAKARTA}/2026/05/${newId()}`],
  )
  return id
}

describe('Hendra records what he sees of Sari', () => {
  test('with the guides of the behaviour; she reads it, with his name, the day and the place', async () => {
    const { recordId } = await note(hendra)
    const [record] = await as(sari, recordsAboutMe)
    expect(record).toMatchObject({
      id: recordId,
      source: 'OBSERVATION',
      measuredOn: '2026-05-12',
      place: 'Poli lansia',
      behaviour: 'SERVICE_ORIENTED',
      seen: [{ guide: 1, seen: 'PARTLY' }],
      authorName: 'Hendra Gunawan',
      mine: false,
    })
    expect((await as(hendra, (ctx) => recordsOf(ctx, sari.id))).map(({ id }) => id)).toEqual([recordId])
    expect((await as(hendra, recordsByMe))[0]).toMatchObject({ of: 'Sari Wulandari', mine: true })
    expect(events.map(({ event }) => event)).toEqual(['measurement.recorded'])
    expect(JSON.stringify(events)).not.toContain(SUMMARY)
  })

  test('an interview with the role of whom he asked, and a number from a document', async () => {
    await note(hendra, {
      employeeId: sari.id,
      source: 'INTERVIEW',
      behaviour: 'COMPETENT',
      respondent: 'Keluarga pasien',
      answers: [{ question: 'Apakah obatnya dijelaskan?', answer: 'Ya, dua kali.' }],
    })
    await note(hendra, { employeeId: sari.id, source: 'DOCUMENT', indicatorId, value: '87,5' })
    const records = await as(sari, recordsAboutMe)
    expect(records.find(({ source }) => source === 'INTERVIEW')).toMatchObject({
      respondent: 'Keluarga pasien',
      answers: [{ question: 'Apakah obatnya dijelaskan?', answer: 'Ya, dua kali.' }],
    })
    expect(records.find(({ source }) => source === 'DOCUMENT')).toMatchObject({
      subject: 'Pasien puas',
      value: '87.5',
      measureUnit: '%',
    })
    const [row] = await database.ask(
      SURAKARTA,
      'SELECT year, quarter FROM measurement WHERE region_id = $1 AND indicator_id = $2',
      [SURAKARTA, indicatorId],
    )
    expect(row).toEqual({ year: 2026, quarter: 2 })
  })

  test('the file is his own, and she may open it', async () => {
    const own = await fileOf(hendra)
    const hers = await fileOf(sari)
    expect(await reasonOf(note(hendra, { employeeId: sari.id, ...guide, fileIds: [hers] }))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => evidenceContent(ctx, { id: own })))).toBe('not_found')
    await note(hendra, { employeeId: sari.id, ...guide, fileIds: [own] })
    expect(await as(sari, (ctx) => evidenceContent(ctx, { id: own }))).toMatchObject({ id: own })
    expect(await reasonOf(as(ratna, (ctx) => evidenceContent(ctx, { id: own })))).toBe('not_found')
  })

  test('withdrawn it stays with its reason; she changes nothing of it', async () => {
    const { recordId } = await note(hendra)
    const reason = 'Yang diamati ternyata orang lain.'
    const withdraw = (by: Someone, version = 1) =>
      as(by, (ctx) => withdrawRecord(ctx, { recordId, version, reason }))
    for (const other of [sari, ratna, boss]) expect(await reasonOf(withdraw(other))).toBe('not_found')
    expect(await reasonOf(withdraw(hendra, 4))).toBe('changed_meanwhile')
    await withdraw(hendra)
    expect(await reasonOf(withdraw(hendra, 2))).toBe('already_withdrawn')
    const record = (await as(sari, recordsAboutMe)).find(({ id }) => id === recordId)
    expect(record).toMatchObject({ withdrawnReason: reason, summary: SUMMARY })
    expect(events.map(({ event }) => event)).toEqual(['measurement.recorded', 'measurement.withdrawn'])
  })
})

describe('nobody else does', () => {
  test('of herself, of others’ people, of another region, of a closed quarter or of tomorrow', async () => {
    const ofHendra = { employeeId: hendra.id, ...guide }
    expect(await reasonOf(note(sari))).toBe('own_work')
    expect(await reasonOf(note(ratna))).toBe('not_found')
    expect(await reasonOf(note(boss))).toBe('not_found')
    expect(await reasonOf(note(sari, ofHendra))).toBe('not_found')
    const hers = { employeeId: sari.id, ...guide }
    expect(await reasonOf(note(hendra, { ...hers, measuredOn: '2025-12-30' }))).toBe('record_quarter_closed')
    expect(await reasonOf(note(hendra, { ...hers, measuredOn: '2026-05-14' }))).toBe('measured_in_future')
    expect(
      await reasonOf(
        note(hendra, { employeeId: sari.id, source: 'DOCUMENT', indicatorId: newId(), value: '1' }),
      ),
    ).toBe('not_found')
    expect(await reasonOf(as(ratna, (ctx) => recordsOf(ctx, sari.id)))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => recordFormFor(ctx, sari.id)))).toBe('not_found')
    expect(events).toEqual([])
  })
})

describe('a unit is measured by its head and by BKD', () => {
  const survey = { source: 'SURVEY', value: '83,5', respondents: '120', population: '500' }

  test('Ratna leads it, Ayu keeps all; Hendra leads people, not the unit', async () => {
    const wanted = recordInput.parse({ ...base, ...survey, unitIndicatorId })
    expect(await reasonOf(as(hendra, (ctx) => recordMeasurement(ctx, wanted)))).toBe('not_found')
    const head = { headsUnits: [units[SURAKARTA]?.health ?? ''] }
    await being(ratna, head, (ctx) => recordMeasurement(ctx, wanted))
    await being(ratna, { roles: ['staff', 'admin'] }, (ctx) => recordMeasurement(ctx, wanted))
    expect(await being(ratna, head, recordsByMe)).toMatchObject([
      { subject: 'Kepuasan warga', value: '83.5', respondents: 120, population: 500 },
      { subject: 'Kepuasan warga', value: '83.5', respondents: 120, population: 500 },
    ])
    const form = await being(ratna, head, (ctx) => recordFormForUnit(ctx, head.headsUnits[0] ?? ''))
    expect(form.indicators).toEqual([{ id: unitIndicatorId, text: 'Kepuasan warga', measureUnit: 'nilai' }])
    expect((await being(ratna, head, measurable)).units).toHaveLength(1)
    expect((await as(hendra, measurable)).people.map(({ name }) => name)).toEqual(['Sari Wulandari'])
  })
})
