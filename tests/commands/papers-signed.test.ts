import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { issuePaper } from '@/lib/publication/commands/papers'
import { verifiedPaper } from '@/lib/publication/public/papers'
import { myPapers, paperByCode } from '@/lib/publication/queries/papers'
import { objectionOutcomeLabels, objectionStatusLabels } from '@/lib/reviews/labels/objections'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'

let database: TestDatabase
let sari: Someone, hendra: Someone, ratna: Someone, away: Someone

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  away = await hire(database, 'Andi Tenri', MAKASSAR)
  await standIn(database, sari, hendra)
})
afterAll(() => database.drop())

describe('a signed quarter on paper', () => {
  const reviewId = newId()
  const evidence = {
    unitName: 'Puskesmas Laweyan',
    positionTitle: 'Perawat',
    logs: { approved: 12, approvedMinutes: 700, returned: 0, late: 0, withoutResult: 0 },
    days: { filled: 12, expected: 60 },
    leaveDays: 0,
    services: [],
    pace: 0.25,
    results: [
      {
        id: newId(),
        text: 'Terlayaninya pasien rawat jalan',
        kind: 'MAIN',
        logs: 12,
        minutes: 700,
        indicators: [
          { text: 'Pasien dilayani', target: 400, targetText: null, measureUnit: 'pasien', done: 120 },
        ],
      },
    ],
    feedback: { total: 2, logs: 1, results: 1, behaviours: 0 },
    supervisors: [
      { name: 'Ratna Dewi', from: '2026-01-01', through: '2026-01-31' },
      { name: 'Hendra Gunawan', from: '2026-02-01', through: '2026-03-31' },
    ],
    previousGrade: null,
  }
  const sign = (number: number, grade: string, cause = 'SIGNED') =>
    database.ask(
      SURAKARTA,
      `INSERT INTO review_version (region_id, id, quarterly_review_id, number, cause, result_rating, behaviour_rating, grade, reason, items, citations, evidence, rule_version, signed_by, signed_by_name, signed_at)
       VALUES ($1, $2, $3, $4, $5, 'ABOVE', 'ABOVE', $6, 'Melampaui yang disepakati', '[]', $7, $8, 'permenpanrb-6-2022/1', $9, 'Hendra Gunawan', '2026-04-08T02:00:00Z')`,
      [
        SURAKARTA,
        newId(),
        reviewId,
        number,
        cause,
        grade,
        JSON.stringify([
          {
            kind: 'LOG',
            id: newId(),
            on: '2026-03-02',
            text: 'Kunjungan rumah tiga keluarga',
            side: 'RESULT',
          },
        ]),
        JSON.stringify(evidence),
        hendra.accountId,
      ],
    )
  const printed = async (number: number) => {
    const { code } = await as(sari, (ctx) =>
      issuePaper(ctx, { kind: 'QUARTERLY_REVIEW', subjectId: reviewId, number }),
    )
    return { code, text: JSON.stringify((await as(sari, (ctx) => paperByCode(ctx, { code }))).content) }
  }
  beforeAll(async () => {
    const [post] = await database.ask<{ unit_id: string }>(
      SURAKARTA,
      'SELECT unit_id FROM assignment WHERE employee_id = $1',
      [sari.id],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, grade, evidence, rule_version, signed_at, signed_number, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 2026, 1, 'DELIVERED', 'VERY_GOOD', '{}', 'x', '2026-04-08T02:00:00Z', 1, now(), now())`,
      [SURAKARTA, reviewId, sari.id, hendra.id, post?.unit_id],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO review_part (region_id, id, employee_id, year, quarter, assessor_id, assessor_name, starts_on, ends_on, result_rating, behaviour_rating, text, citations, signed_at)
       VALUES ($1, $2, $3, 2026, 1, $4, 'Ratna Dewi', '2026-01-01', '2026-01-31', 'MEETS', 'MEETS', 'Rapi sampai pergantian', '[]', '2026-02-02T02:00:00Z')`,
      [SURAKARTA, newId(), sari.id, ratna.id],
    )
    await sign(1, 'VERY_GOOD')
  })

  test('prints what was cited, what an earlier supervisor signed, the seven behaviours and three open boxes', async () => {
    const { code, text } = await printed(1)
    for (const words of [
      'Kunjungan rumah tiga keluarga',
      'Ratna Dewi',
      'Rapi sampai pergantian',
      '120 pasien',
      'Sangat Baik',
      'Kolaboratif',
      'Melampaui yang disepakati',
    ])
      expect(text).toContain(words)
    expect(text).toContain('"title":"Keberatan pegawai","text":""')
    expect(await verifiedPaper(code)).toMatchObject({ state: 'CURRENT', holder: 'S… W…' })
  })

  test('tells the day of receipt, and what was printed before it stays genuine and current', async () => {
    const before = await printed(1)
    expect((await as(sari, (ctx) => paperByCode(ctx, before))).receivedAt).toBeNull()
    expect(await verifiedPaper(before.code)).toMatchObject({ state: 'CURRENT', receivedOn: null })
    await database.ask(
      SURAKARTA,
      "UPDATE quarterly_review SET received_at = '2026-04-09T18:00:00Z' WHERE id = $1",
      [reviewId],
    )
    const { code, text } = await printed(1)
    expect({ code, text }).toEqual(before)
    expect((await as(sari, (ctx) => paperByCode(ctx, { code }))).receivedAt).toEqual(
      new Date('2026-04-09T18:00:00Z'),
    )
    // Past midnight in the region's zone.
    expect(await verifiedPaper(code)).toMatchObject({ state: 'CURRENT', receivedOn: '2026-04-10' })
  })

  test('shows an objection’s words once it is decided, and not while it runs', async () => {
    const { code } = await printed(1)
    await database.ask(
      SURAKARTA,
      `INSERT INTO objection (region_id, id, quarterly_review_id, review_number, employee_id, assessor_id, decider_id, status, grounds, citations, filed_at, explanation_due_on, due_on)
       VALUES ($1, $2, $3, 1, $4, $5, $6, 'FILED', 'Kunjungan saya belum dihitung', '[]', '2026-04-10T02:00:00Z', '2026-04-17', '2026-04-24')`,
      [SURAKARTA, newId(), reviewId, sari.id, hendra.id, ratna.id],
    )
    const running = await printed(1)
    expect(running.text).not.toContain('belum dihitung')
    expect(running.text).toContain(objectionStatusLabels.FILED)
    expect(await verifiedPaper(code)).toMatchObject({ state: 'SUPERSEDED' })
    await database.ask(
      SURAKARTA,
      `UPDATE objection SET status = 'DECIDED', outcome = 'UPHELD', explanation = 'Catatannya terlambat', explained_at = '2026-04-12T02:00:00Z', decision_reason = 'Kunjungan terbukti', decided_by_name = 'Ratna Dewi', decided_at = '2026-04-14T02:00:00Z' WHERE quarterly_review_id = $1`,
      [reviewId],
    )
    const { text } = await printed(1)
    for (const words of [
      'belum dihitung',
      'Catatannya terlambat',
      `${objectionOutcomeLabels.UPHELD}. Kunjungan terbukti`,
    ])
      expect(text).toContain(words)
  })

  test('is superseded by the version that was decided, and withdrawn once nothing is signed', async () => {
    const { code } = await printed(1)
    await sign(2, 'GOOD', 'DECIDED')
    const set = (sql: string) =>
      database.ask(SURAKARTA, `UPDATE quarterly_review SET ${sql} WHERE id = $1`, [reviewId])
    await set('signed_number = 2')
    expect(await verifiedPaper(code)).toMatchObject({ state: 'SUPERSEDED' })
    const decided = await printed(2)
    expect(decided.text).toContain(objectionOutcomeLabels.UPHELD)
    expect(await verifiedPaper(decided.code)).toMatchObject({ state: 'CURRENT' })
    await set("signed_at = NULL, status = 'DRAFT'")
    expect(await verifiedPaper(decided.code)).toMatchObject({ state: 'WITHDRAWN' })
  })
})

describe('a unit’s report', () => {
  const reviewId = newId()
  const issueReport = (by: Someone) =>
    as(by, (ctx) => issuePaper(ctx, { kind: 'UNIT_REVIEW', subjectId: reviewId, number: 1 }))
  beforeAll(async () => {
    const [post] = await database.ask<{ unit_id: string }>(
      SURAKARTA,
      'SELECT unit_id FROM assignment WHERE employee_id = $1',
      [sari.id],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO unit_review (region_id, id, unit_id, year, quarter, status, summary, items, created_at, updated_at)
       VALUES ($1, $2, $3, 2026, 1, 'DRAFT', 'Layanan membaik di semua poli', $4, now(), now())`,
      [
        SURAKARTA,
        reviewId,
        post?.unit_id,
        JSON.stringify([
          {
            indicatorId: newId(),
            name: 'Waktu tunggu',
            measureUnit: 'menit',
            direction: 'DOWN',
            quarter: 1,
            target: '30',
            value: '34',
            state: 'NEARLY',
            cause: 'Dua petugas cuti bersamaan',
          },
        ]),
      ],
    )
  })

  test('is not printed while it is a draft', async () =>
    expect(await reasonOf(issueReport(sari))).toBe('not_found'))

  test('carries target, realisation and cause, and keeps the spread of few people to itself', async () => {
    await database.ask(
      SURAKARTA,
      `UPDATE unit_review SET status = 'GRADED', submitted_by_name = 'Hendra Gunawan', submitted_at = '2026-04-05T02:00:00Z', grade = 'GOOD', grade_reason = 'Hampir semua target tercapai', graded_by_name = 'Ratna Dewi', graded_at = '2026-04-09T02:00:00Z', spread_at = '2026-04-10T02:00:00Z', spread_by_name = 'Hendra Gunawan', spread = $2 WHERE id = $1`,
      [
        reviewId,
        JSON.stringify({
          counts: { VERY_GOOD: 1, GOOD: 2, NEEDS_IMPROVEMENT: 0, POOR_MISCONDUCT: 0, VERY_POOR: 0 },
          adviceOnly: true,
          outside: false,
        }),
      ],
    )
    const { code } = await issueReport(sari)
    const text = JSON.stringify((await as(sari, (ctx) => paperByCode(ctx, { code }))).content)
    for (const words of ['Waktu tunggu', '30 menit', '34 menit', 'Dua petugas cuti', 'Hampir semua target'])
      expect(text).toContain(words)
    expect(text).not.toContain('Sangat Baik 1')
    expect(text).toContain('Tidak dirinci')
    expect(await verifiedPaper(code)).toMatchObject({ kind: 'UNIT_REVIEW', state: 'CURRENT' })
    expect(await reasonOf(issueReport(away))).toBe('not_found')
    expect((await as(sari, myPapers)).units).toMatchObject([{ kind: 'UNIT_REVIEW', subjectId: reviewId }])
  })
})
