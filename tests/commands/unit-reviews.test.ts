import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import type { Role, WriteCtx } from '@/lib/core/types'
import { addStep, changeStep, gradeUnit, writeUnitReview } from '@/lib/unit-reviews/commands'
import { gradingSheet, myUnitGrade, unitDesk, unitOverview, unitsToGrade } from '@/lib/unit-reviews/queries'
import type { UnitReviewInput } from '@/lib/unit-reviews/schema'
import { stepChangeInput, unitReviewInput } from '@/lib/unit-reviews/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  hire,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { units } from '../support/office'
import { goalOf, promise } from '../support/thread'

let database: TestDatabase
let yusuf: Someone, rina: Someone, sari: Someone, tono: Someone, outsider: Someone, mayor: Someone
const office = units[SURAKARTA]?.health ?? ''
const permits = units[SURAKARTA]?.permits ?? ''
const clinic = newId()
const ward = newId()
const indicators = { reached: newId(), missed: newId(), blank: newId(), top: newId() }

const FIRST = { year: 2026, quarter: 1 } as const
const LATER = new Date('2026-05-14T02:00:00Z')
const CAUSE = 'Dua petugas cuti melahirkan sepanjang triwulan.'
const SUMMARY = 'Layanan lebih cepat, imunisasi masih tertinggal di dua kelurahan.'
const WHY = 'Capaian utama terpenuhi dan penyebab sisanya jelas.'

const leads = (): [Someone, string[], Role[]][] => [
  [yusuf, [office], ['staff', 'supervisor', 'unit_head']],
  [rina, [clinic], ['staff', 'unit_head']],
  [mayor, [], ['staff', 'decider']],
]

/** As the session would seat this person. */
const who = <T>(someone: Someone, run: (ctx: WriteCtx) => Promise<T>, at?: Date) => {
  const [, headsUnits, roles] = leads().find(([one]) => one === someone) ?? [someone, [], ['staff'] as Role[]]
  return as(someone, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits, roles } }), at)
}

const form = (words: Record<string, unknown> = {}): UnitReviewInput =>
  unitReviewInput.parse({
    unitId: clinic,
    ...FIRST,
    summary: SUMMARY,
    causes: { [indicators.missed]: CAUSE, [indicators.blank]: CAUSE },
    version: 0,
    intent: 'draft',
    ...words,
  })
const write = (by: Someone, words?: Record<string, unknown>, at?: Date) =>
  who(by, (ctx) => writeUnitReview(ctx, form(words)), at)

const rowOf = async (unitId: string, quarter = 1) => {
  const [row] = await database.ask<{
    id: string
    status: string
    version: number
    grade: string | null
    graded_by: string | null
    items: { indicatorId: string; value: string | null; state: string; cause: string | null }[]
  }>(SURAKARTA, 'SELECT * FROM unit_review WHERE unit_id = $1 AND quarter = $2', [unitId, quarter])
  return row ?? { id: '', status: 'NONE', version: 0, grade: null, graded_by: null, items: [] }
}

const desk = (by: Someone, triwulan = '2026-1') => who(by, (ctx) => unitDesk(ctx, { triwulan }))

async function sits(someone: Someone, unitId: string, isHead = false) {
  await database.ask(SURAKARTA, 'UPDATE assignment SET unit_id = $2, is_head = $3 WHERE employee_id = $1', [
    someone.id,
    unitId,
    isHead,
  ])
}

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  const unit = (id: string, slug: string, name: string, parent: string) =>
    database.ask(
      SURAKARTA,
      "INSERT INTO unit (region_id, id, slug, name, kind, parent_id) VALUES ($1, $2, $3, $4, 'UPTD', $5)",
      [SURAKARTA, id, slug, name, parent],
    )
  await unit(clinic, 'puskesmas', 'Puskesmas Gilingan', office)
  await unit(ward, 'pustu', 'Puskesmas Pembantu', clinic)
  ;[yusuf, rina, sari, tono, outsider, mayor] = [
    await hire(database, 'Yusuf Hidayat'),
    await hire(database, 'Rina Astuti'),
    await hire(database, 'Sari Wulandari'),
    await hire(database, 'Tono Prasetyo'),
    await hire(database, 'Orang Perizinan'),
    await hire(database, 'Wali Kota'),
  ]
  await sits(yusuf, office, true)
  await sits(rina, clinic, true)
  await sits(sari, clinic)
  await sits(tono, ward)
  await sits(outsider, permits)
  await sits(mayor, permits)
  const goal = await goalOf(database)
  const indicator = async (
    id: string,
    unitId: string,
    name: string,
    value: number | null,
    position: number,
  ) => {
    await promise(database, goal, { id, unitId, name, measureUnit: '%', position })
    await database.ask(
      SURAKARTA,
      'INSERT INTO indicator_target (region_id, indicator_id, year, quarter, target) VALUES ($1, $2, 2026, 1, 80), ($1, $2, 2026, 2, 90)',
      [SURAKARTA, id],
    )
    if (value !== null)
      await database.ask(
        SURAKARTA,
        `INSERT INTO indicator_value (region_id, indicator_id, year, quarter, value, source, entered_at)
         VALUES ($1, $2, 2026, 1, $3, 'DOCUMENT', now())`,
        [SURAKARTA, id, value],
      )
  }
  await indicator(indicators.reached, clinic, 'Pasien tepat waktu', 85, 1)
  await indicator(indicators.missed, clinic, 'Imunisasi lengkap', 60, 2)
  await indicator(indicators.blank, clinic, 'Kunjungan rumah', null, 3)
  await indicator(indicators.top, office, 'Puskesmas terakreditasi', 82, 1)
})
afterAll(async () => {
  await globalThis.kinerjaClient?.$disconnect()
  await database.drop()
})

describe('a unit looks at its own quarter', () => {
  test('only its head writes; members read; others find nothing', async () => {
    expect(await reasonOf(write(sari))).toBe('not_the_head')
    expect(await reasonOf(write(yusuf))).toBe('not_the_head')
    expect(await reasonOf(write(outsider))).toBe('not_found')
    expect((await desk(sari))?.sheet).toMatchObject({ state: 'NOT_STARTED', heads: false, review: null })
    expect((await desk(rina))?.mayWrite).toBe(true)
  })

  test('targets and values are copied as they stand, with the cause where they were missed', async () => {
    await write(rina)
    const row = await rowOf(clinic)
    expect(row.status).toBe('DRAFT')
    expect(row.items.map(({ state, cause }) => [state, cause])).toEqual([
      ['REACHED', null],
      ['MISSED', CAUSE],
      ['NO_VALUE', CAUSE],
    ])
    expect(events.at(-1)).toMatchObject({ event: 'unit_review.drafted', subject: row.id })
    const read = await desk(sari)
    expect(read?.sheet.review, 'a draft is the head’s alone').toBeNull()
    expect(read?.sheet.items.map(({ cause }) => cause)).toEqual([null, null, null])
  })

  test('it is sent whole: each cause, a summary, after the last day, over what was seen', async () => {
    const sent = { intent: 'submit', version: 1 }
    expect(await refusalOf(write(rina, { ...sent, causes: { [indicators.missed]: CAUSE } }))).toMatchObject({
      reason: 'cause_missing',
      field: `causes.${indicators.blank}`,
    })
    expect(await refusalOf(write(rina, { ...sent, summary: 'Baik.' }))).toMatchObject({
      reason: 'summary_missing',
      field: 'summary',
    })
    expect(await reasonOf(write(rina, { ...sent, quarter: 2, version: 0 }))).toBe('period_not_ended')
    expect(await reasonOf(write(rina, { ...sent, quarter: 3, version: 0 }))).toBe('period_not_started')
    expect(await reasonOf(write(rina, { ...sent, version: 0 }))).toBe('changed_meanwhile')
    await write(rina, sent)
    expect((await rowOf(clinic)).status).toBe('SUBMITTED')
    expect(await reasonOf(write(rina, { ...sent, version: 2 }))).toBe('already_submitted')
  })

  test('what was sent keeps its numbers, whatever is entered later', async () => {
    await database.ask(SURAKARTA, 'UPDATE indicator_value SET value = 99 WHERE indicator_id = $1', [
      indicators.missed,
    ])
    const read = await desk(sari)
    expect(read?.sheet.items[1]).toMatchObject({ value: '60', state: 'MISSED', cause: CAUSE })
  })
})

describe('the level above grades', () => {
  const grade = async (by: Someone, unitId = clinic, words: { version?: number; reason?: string } = {}) => {
    const row = await rowOf(unitId)
    return who(by, (ctx) =>
      gradeUnit(ctx, { reviewId: row.id, version: row.version, grade: 'GOOD', reason: WHY, ...words }),
    )
  }

  test('nobody grades his own unit, and nobody beside or far above it', async () => {
    expect(await reasonOf(grade(rina))).toBe('own_unit')
    expect(await reasonOf(grade(sari))).toBe('not_found')
    expect(await reasonOf(grade(outsider))).toBe('not_found')
    expect(await reasonOf(grade(mayor))).toBe('not_found')
    expect((await rowOf(clinic)).status).toBe('SUBMITTED')
  })

  test('an acting head of both levels grades neither: it goes one level up', async () => {
    const acting = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO assignment (region_id, id, employee_id, unit_id, kind, position_title, position_family, is_head, starts_on)
       VALUES ($1, $2, $3, $4, 'PLT', 'Plt. Kepala', 'GENERAL', true, '2026-05-01')`,
      [SURAKARTA, acting, yusuf.id, clinic],
    )
    const row = await rowOf(clinic)
    const both = (run: (ctx: WriteCtx) => Promise<unknown>) =>
      as(yusuf, (ctx) =>
        run({
          ...ctx,
          actor: { ...ctx.actor, headsUnits: [office, clinic], roles: ['staff', 'unit_head'] },
        }),
      )
    expect(
      await reasonOf(
        both((ctx) => gradeUnit(ctx, { reviewId: row.id, version: row.version, grade: 'GOOD', reason: WHY })),
      ),
    ).toBe('own_unit')
    expect((await who(mayor, (ctx) => gradingSheet(ctx, clinic, FIRST))).mayGrade).toBe(true)
    await database.ask(SURAKARTA, 'DELETE FROM assignment WHERE id = $1', [acting])
    expect(await reasonOf(who(mayor, (ctx) => gradingSheet(ctx, clinic, FIRST)))).toBe('not_found')
  })

  test('the head above gives it once, with a reason, over what he saw', async () => {
    expect((await who(yusuf, (ctx) => unitsToGrade(ctx, '2026-1'))).units).toMatchObject([
      { name: 'Puskesmas Gilingan', state: 'SUBMITTED' },
    ])
    expect(await refusalOf(grade(yusuf, clinic, { reason: 'Bagus' }))).toMatchObject({
      reason: 'grade_reason_missing',
      field: 'reason',
    })
    expect(await reasonOf(grade(yusuf, clinic, { version: 1 }))).toBe('changed_meanwhile')
    await grade(yusuf)
    expect(await rowOf(clinic)).toMatchObject({
      status: 'GRADED',
      grade: 'GOOD',
      graded_by: yusuf.accountId,
    })
    expect(events.at(-1)).toMatchObject({
      event: 'unit_review.graded',
      facts: { unit: clinic, grade: 'GOOD' },
    })
    expect(await reasonOf(grade(yusuf))).toBe('already_graded')
  })

  test('a top office is graded by the head of the region, who signs in without a NIP', async () => {
    const top = { unitId: office, causes: {}, intent: 'submit' }
    expect(await reasonOf(write(rina, top))).toBe('not_found')
    await write(yusuf, top)
    expect(await reasonOf(grade(yusuf, office))).toBe('own_unit')
    expect((await who(mayor, (ctx) => unitsToGrade(ctx, '2026-1'))).units.map(({ name }) => name)).toContain(
      'Dinas Kesehatan',
    )
    await grade(mayor, office)
    expect((await rowOf(office)).grade).toBe('GOOD')
  })

  test('everybody of the unit reads its grade and why, in units below it too', async () => {
    for (const reader of [sari, tono])
      expect((await desk(reader))?.sheet).toMatchObject({
        unit: { name: 'Puskesmas Gilingan' },
        review: { grade: 'GOOD', gradeReason: WHY, gradedByName: 'Yusuf Hidayat' },
      })
    expect(await who(outsider, (ctx) => myUnitGrade(ctx, FIRST))).toBeNull()
    expect(await who(tono, (ctx) => myUnitGrade(ctx, FIRST))).toMatchObject({
      unitName: 'Puskesmas Gilingan',
      grade: 'GOOD',
    })
    expect(await who(tono, (ctx) => myUnitGrade(ctx, { year: 2026, quarter: 2 }))).toBeNull()
  })

  test('the year has an evaluation of its own', async () => {
    expect(await reasonOf(write(rina, { quarter: 0, intent: 'submit' }))).toBe('period_not_ended')
    const { reviewId } = await write(
      rina,
      {
        quarter: 0,
        intent: 'submit',
        causes: Object.fromEntries(Object.values(indicators).map((id) => [id, CAUSE])),
      },
      new Date('2027-01-05T02:00:00Z'),
    )
    expect(await rowOf(clinic, 0)).toMatchObject({ id: reviewId, status: 'SUBMITTED' })
  })
})

describe('what the unit will do about it', () => {
  const add = async (by: Someone, words: { ownerId?: string; dueOn?: string } = {}) => {
    const { id } = await rowOf(clinic)
    return who(by, (ctx) =>
      addStep(ctx, {
        reviewId: id,
        indicatorId: indicators.missed,
        text: 'Posyandu keliling di dua kelurahan setiap Sabtu',
        ownerId: sari.id,
        dueOn: '2026-06-30',
        ...words,
      }),
    )
  }
  const change = (by: Someone, stepId: string, words: Record<string, unknown>, at?: Date) =>
    who(
      by,
      (ctx) =>
        changeStep(
          ctx,
          stepChangeInput.parse({ stepId, version: 1, progress: 40, status: 'OPEN', ...words }),
        ),
      at,
    )

  test('a step has an owner of the unit and a day ahead', async () => {
    expect(await reasonOf(add(sari))).toBe('not_the_head')
    expect(await refusalOf(add(rina, { ownerId: outsider.id }))).toMatchObject({
      reason: 'step_owner_elsewhere',
      field: 'ownerId',
    })
    expect(await refusalOf(add(rina, { dueOn: '2026-05-12' }))).toMatchObject({ reason: 'step_due_past' })
    await add(rina, { ownerId: tono.id })
    await add(rina)
    expect((await desk(sari))?.sheet.steps.map(({ ownerName, mine }) => [ownerName, mine])).toEqual([
      ['Tono Prasetyo', false],
      ['Sari Wulandari', true],
    ])
  })

  test('its owner moves it on, the next quarter carries what is open', async () => {
    const [first, second] = (await desk(rina))?.sheet.steps ?? []
    const mine = second?.id ?? ''
    expect(await reasonOf(change(tono, mine, {}))).toBe('step_not_yours')
    expect(await reasonOf(change(outsider, mine, {}))).toBe('not_found')
    await change(sari, mine, { progress: 40, note: 'Satu kelurahan sudah berjalan.' })
    expect(await reasonOf(change(sari, mine, { progress: 50 }))).toBe('changed_meanwhile')
    expect((await desk(rina, '2026-2'))?.sheet.carried).toMatchObject([
      { id: first?.id, status: 'OPEN' },
      { id: mine, progress: 40, note: 'Satu kelurahan sudah berjalan.', from: FIRST },
    ])
  })

  test('whole is done; only the head drops one, and says why', async () => {
    const [first, second] = (await desk(rina))?.sheet.steps ?? []
    await change(sari, second?.id ?? '', { version: 2, progress: 100 }, LATER)
    expect(await reasonOf(change(sari, second?.id ?? '', { version: 3 }))).toBe('step_ended')
    expect(await reasonOf(change(tono, first?.id ?? '', { status: 'DROPPED', note: CAUSE }))).toBe(
      'not_the_head',
    )
    expect(await reasonOf(change(rina, first?.id ?? '', { status: 'DROPPED' }))).toBe('step_note_missing')
    await change(rina, first?.id ?? '', { status: 'DROPPED', note: CAUSE }, LATER)
    expect((await desk(sari))?.sheet.steps.map(({ status, progress }) => [status, progress])).toEqual([
      ['DROPPED', 40],
      ['DONE', 100],
    ])
    expect(events.at(-1)).toMatchObject({ event: 'improvement_step.changed', facts: { status: 'DROPPED' } })
  })

  test('BKD sees who has looked at the quarter and who was graded', async () => {
    const { rows } = await who(outsider, (ctx) => unitOverview(ctx, '2026-1'))
    expect(rows.map(({ name, state, grade }) => [name, state, grade])).toEqual([
      ['Dinas Kesehatan', 'GRADED', 'GOOD'],
      ['Dinas Penanaman Modal dan PTSP', 'NOT_STARTED', null],
      ['Puskesmas Gilingan', 'GRADED', 'GOOD'],
    ])
  })
})
