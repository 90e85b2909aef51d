import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { issuePaper } from '@/lib/publication/commands/papers'
import { verifiedPaper } from '@/lib/publication/public/papers'
import { myPapers, paperByCode } from '@/lib/publication/queries/papers'
import { rateYear } from '@/lib/reviews/commands/annual'
import { acknowledgeReview, receiveReview } from '@/lib/reviews/commands/delivery'
import { decideObjection, explainReview, fileObjection } from '@/lib/reviews/commands/objections'
import { annualSheet, annualTasks } from '@/lib/reviews/queries/annual'
import { myLegacyYears, myYear, myYears } from '@/lib/reviews/queries/annual-result'
import { ownObjection } from '@/lib/reviews/queries/objections'
import { gradeFor, RATINGS, type Grade, type Rating } from '@/lib/reviews/rules'
import { annualInput, type AnnualInput } from '@/lib/reviews/schema/annual'
import { decisionInput, explanationInput, objectionInput } from '@/lib/reviews/schema/objections'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  hire,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { units } from '../support/office'

let database: TestDatabase
let hendra: Someone, ratna: Someone, yusuf: Someone, mayor: Someone

const YEAR = 2025
const REASON = 'Imunisasi dasar lengkap melampaui target di tiga kelurahan.'
const on = (day: string) => new Date(`${day}T03:00:00Z`)

type Words = Partial<Record<keyof AnnualInput, unknown>>
const form = (of: Someone, words: Words = {}): AnnualInput =>
  annualInput.parse({
    employeeId: of.id,
    year: YEAR,
    resultRating: 'MEETS',
    behaviourRating: 'MEETS',
    version: 0,
    intent: 'sign',
    ...words,
  })
const rate = (by: Someone, of: Someone, words: Words = {}, at?: Date) =>
  as(by, (ctx) => rateYear(ctx, form(of, words)), at)

async function newcomer(name: string, under = hendra) {
  const who = await hire(database, name)
  await standIn(database, who, under)
  return who
}

/** A signed quarter of the person's year; what it cites comes with it. */
async function quarter(
  of: Someone,
  by: Someone,
  number: number,
  [result, behaviour]: [Rating, Rating] = ['MEETS', 'MEETS'],
  { year = YEAR, cited = [] as object[] } = {},
) {
  const id = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, result_rating,
       behaviour_rating, grade, reason, evidence, citations, rule_version, signed_at, signed_number, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'FINAL', $8, $9, $10, $11, '{}', $12, 'uji', '2025-12-20', 1, now(), now())`,
    [
      SURAKARTA,
      id,
      of.id,
      by.id,
      units[SURAKARTA]?.health,
      year,
      number,
      result,
      behaviour,
      gradeFor(result, behaviour),
      REASON,
      JSON.stringify(cited),
    ],
  )
  return `QUARTER~2025-12-20~${id}`
}

const nurse = (of: Someone, title = 'Perawat Terampil') =>
  database.ask(
    SURAKARTA,
    "UPDATE assignment SET position_title = $2, position_family = 'FUNCTIONAL' WHERE employee_id = $1",
    [of.id, title],
  )

const stored = async (of: Someone, year = YEAR) => {
  const [row] = await database.ask<{
    id: string
    status: string
    grade: Grade | null
    result_rating: string | null
    assessor_id: string
    functional_level: string | null
    months: number | null
    credit_points: string | null
    signed_number: number
    version: number
    member_note: string | null
  }>(SURAKARTA, 'SELECT * FROM annual_review WHERE employee_id = $1 AND year = $2', [of.id, year])
  return row
}

const book = (of: Someone) =>
  database.ask(
    SURAKARTA,
    `SELECT v.number, v.cause, v.grade, v.reason, v.signed_by FROM review_version v
     JOIN annual_review r ON r.region_id = v.region_id AND r.id = v.annual_review_id
     WHERE r.employee_id = $1 ORDER BY v.number`,
    [of.id],
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  yusuf = await hire(database, 'Yusuf Hidayat')
  mayor = await hire(database, 'Wali Kota')
  await database.ask(SURAKARTA, "UPDATE employee SET nip = NULL, kind = 'NON_ASN' WHERE id = $1", [mayor.id])
  await standIn(database, hendra, yusuf)
  await standIn(database, ratna, yusuf)
  await standIn(database, yusuf, mayor)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('the grade of a year', () => {
  test('comes from the matrix in all its nine cells, whatever the quarters were', async () => {
    let cell = 0
    for (const result of RATINGS)
      for (const behaviour of RATINGS) {
        cell += 1
        const who = await newcomer(`Pegawai Kuadran ${cell}`)
        // A mean of these would be at the other end.
        const against = result === 'BELOW' ? 'ABOVE' : 'BELOW'
        const keys: string[] = []
        for (const number of [1, 2, 3, 4]) keys.push(await quarter(who, hendra, number, [against, against]))
        await rate(hendra, who, {
          resultRating: result,
          behaviourRating: behaviour,
          reason: REASON,
          citations: keys,
        })
        expect(await stored(who)).toMatchObject({ status: 'DELIVERED', grade: gradeFor(result, behaviour) })
        expect((await as(who, myYears))[0]?.grade).toBe(gradeFor(result, behaviour))
      }
  })

  test('cannot be sent in, and nothing is chosen before the assessor chooses', async () => {
    const who = await newcomer('Aminah Zahra')
    for (const number of [1, 2, 3, 4]) await quarter(who, hendra, number, ['ABOVE', 'ABOVE'])
    expect(annualInput.safeParse({ ...form(who), grade: 'VERY_GOOD' }).success).toBe(false)
    const sheet = await as(hendra, (ctx) => annualSheet(ctx, who.id, YEAR))
    expect(sheet.review).toBeNull()
    expect(sheet.unitProposes).toBeNull()
    await rate(hendra, who, { resultRating: undefined, behaviourRating: undefined, intent: 'draft' })
    expect(await stored(who)).toMatchObject({ status: 'DRAFT', result_rating: null, grade: null })
    expect(await refusalOf(rate(hendra, who, { resultRating: undefined, version: 1 }))).toMatchObject({
      reason: 'rating_missing',
      field: 'resultRating',
    })
  })

  test('off the middle cites a record of the year, beside its field: a quarter counts, and what it cites', async () => {
    const log = { kind: 'LOG', id: newId(), on: '2025-02-03', text: 'Posyandu Melati', side: 'RESULT' }
    const [who, other] = [await newcomer('Bunga Citra'), await newcomer('Chelsea Islan')]
    const first = await quarter(who, hendra, 1, ['ABOVE', 'MEETS'], { cited: [log] })
    const foreign = await quarter(other, hendra, 1)
    const older = await quarter(who, hendra, 4, ['MEETS', 'MEETS'], { year: 2024 })
    const above = { resultRating: 'ABOVE', reason: REASON } as const
    expect(await refusalOf(rate(hendra, who, above))).toMatchObject({
      reason: 'citation_missing',
      field: 'citations',
    })
    for (const key of [foreign, older, `LOG~2025-02-03~${newId()}`])
      expect(await refusalOf(rate(hendra, who, { ...above, citations: [key] }))).toMatchObject({
        reason: 'citation_unknown',
        field: 'citations',
      })
    expect(
      await refusalOf(rate(hendra, who, { ...above, reason: 'bagus', citations: [first] })),
    ).toMatchObject({ reason: 'reason_missing', field: 'reason' })
    expect(await stored(who)).toBeUndefined()
    await rate(hendra, who, { ...above, citations: [first, `LOG~2025-02-03~${log.id}`] })
    const [version] = (await as(who, (ctx) => myYear(ctx, YEAR))).versions
    expect(version?.citations.map(({ kind, text }) => [kind, text])).toEqual([
      ['QUARTER', `Triwulan I 2025: Baik. ${REASON}`],
      ['LOG', 'Posyandu Melati'],
    ])
    expect(version?.evidence?.quarters).toMatchObject([
      { quarter: 1, grade: 'GOOD', assessorName: hendra.name },
    ])
  })
})

describe('who signs a year', () => {
  test('the supervisor of its last day; an earlier one reads along, and others find nobody', async () => {
    const who = await hire(database, 'Dewi Lestari')
    await standIn(database, who, ratna, '2025-01-01', '2025-06-30')
    await standIn(database, who, hendra, '2025-07-01')
    expect(await reasonOf(rate(ratna, who))).toBe('not_the_assessor')
    expect(await reasonOf(rate(mayor, who))).toBe('not_found')
    expect(await reasonOf(rate(who, who))).toBe('own_review')
    await rate(hendra, who, { intent: 'draft' })
    expect((await as(ratna, (ctx) => annualSheet(ctx, who.id, YEAR))).review).toBeNull()
    await rate(hendra, who, { version: 1 })
    const read = await as(ratna, (ctx) => annualSheet(ctx, who.id, YEAR))
    expect(read).toMatchObject({ mine: false, citable: [], review: { grade: 'GOOD' } })
    expect(read.evidence.supervisors.map(({ name }) => name)).toEqual([ratna.name, hendra.name])
    const mine = async (by: Someone) => (await as(by, annualTasks)).tasks.map(({ name }) => name)
    expect(await mine(hendra)).toContain(who.name)
    expect(await mine(ratna)).not.toContain(who.name)
  })

  test('not before December, and later for as long as it is not signed', async () => {
    const who = await newcomer('Eka Putri')
    expect(await reasonOf(rate(hendra, who, {}, on('2025-11-30')))).toBe('year_not_open')
    expect(await reasonOf(rate(hendra, who, { year: 2026 }))).toBe('year_not_open')
    await rate(hendra, who, {}, on('2027-03-01'))
    expect(await stored(who)).toMatchObject({ status: 'DELIVERED', assessor_id: hendra.id })
    expect(events.map(({ event }) => event)).toEqual(['annual.signed'])
  })

  test('the head of the region, who has no NIP, for the heads directly under him; their unit proposes', async () => {
    await database.ask(SURAKARTA, 'UPDATE assignment SET is_head = true WHERE employee_id = $1', [yusuf.id])
    await database.ask(
      SURAKARTA,
      `INSERT INTO unit_review (region_id, id, unit_id, year, quarter, status, summary, items, grade, graded_at, created_at, updated_at)
       VALUES ($1, $2, $3, 2025, 0, 'GRADED', 'Ringkas', '[]', 'NEEDS_IMPROVEMENT', now(), now(), now())`,
      [SURAKARTA, newId(), units[SURAKARTA]?.health],
    )
    const sheet = await as(mayor, (ctx) => annualSheet(ctx, yusuf.id, YEAR))
    expect(sheet).toMatchObject({ mine: true, unitProposes: 'BELOW', evidence: { leads: true } })
    // Away from what his unit came to, the reason is asked for even in the middle.
    expect(await reasonOf(rate(mayor, yusuf))).toBe('reason_missing')
    await rate(mayor, yusuf, { reason: REASON })
    expect(await book(yusuf)).toMatchObject([{ grade: 'GOOD', signed_by: mayor.id }])
    // Whoever only works in the unit has no such proposal.
    const member = await newcomer('Fajar Nugraha')
    const other = await as(hendra, (ctx) => annualSheet(ctx, member.id, YEAR))
    expect(other).toMatchObject({ unitProposes: null, evidence: { unit: { grade: 'NEEDS_IMPROVEMENT' } } })
  })
})

describe('what was signed', () => {
  test('stands in a book, is corrected with a reason, and is never written over', async () => {
    const who = await newcomer('Gita Gutawa')
    await rate(hendra, who)
    expect(await reasonOf(rate(hendra, who, { version: 1 }))).toBe('already_signed')
    expect(await reasonOf(rate(hendra, who, { version: 1, intent: 'revise' }))).toBe('reason_missing')
    expect(await reasonOf(rate(hendra, who, { version: 9, intent: 'revise', reason: REASON }))).toBe(
      'changed_meanwhile',
    )
    const key = await quarter(who, hendra, 1)
    const better = { resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason: REASON, citations: [key] }
    await rate(hendra, who, { ...better, version: 1, intent: 'revise' })
    expect(await book(who)).toMatchObject([
      { number: 1, cause: 'SIGNED', grade: 'GOOD' },
      { number: 2, cause: 'REVISED', grade: 'VERY_GOOD', reason: REASON },
    ])
  })

  test('of two who sign at once, one does', async () => {
    const who = await newcomer('Hesti Purwadinata')
    const presses = await Promise.allSettled([rate(hendra, who), rate(hendra, who)])
    expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await book(who)).toHaveLength(1)
  })

  test('is received and agreed to by its person alone, with a note', async () => {
    const who = await newcomer('Indah Permata')
    const seen = { year: YEAR, quarter: 0, number: 1 }
    await rate(hendra, who, { intent: 'draft' })
    expect(await reasonOf(as(who, (ctx) => myYear(ctx, YEAR)))).toBe('not_found')
    expect(await reasonOf(as(who, (ctx) => receiveReview(ctx, seen)))).toBe('not_found')
    await rate(hendra, who, { version: 1 })
    expect(await reasonOf(as(hendra, (ctx) => acknowledgeReview(ctx, seen)))).toBe('not_found')
    await as(who, (ctx) => receiveReview(ctx, seen))
    await as(who, (ctx) => acknowledgeReview(ctx, { ...seen, note: 'Terima kasih.' }))
    expect(await stored(who)).toMatchObject({ status: 'ACKNOWLEDGED', member_note: 'Terima kasih.' })
    expect(await reasonOf(rate(hendra, who, { version: 4, intent: 'revise', reason: REASON }))).toBe(
      'already_answered',
    )
    expect(events.map(({ event }) => event)).toEqual([
      'annual.drafted',
      'annual.signed',
      'review.received',
      'review.acknowledged',
    ])
  })

  test('is final by silence on the same clocks as a quarter', async () => {
    const who = await newcomer('Joko Anwar')
    await rate(hendra, who, {}, on('2026-01-12'))
    const { standing } = await as(who, (ctx) => myYear(ctx, YEAR))
    expect(standing).toMatchObject({ status: 'FINAL', bySilence: true })
  })
})

describe('credit points', () => {
  test('follow from the grade and the level, are kept exact, and are nobody’s outside functional posts', async () => {
    const [skilled, expert, clerk, contract] = [
      await newcomer('Kartika Sari'),
      await newcomer('Lestari Budi'),
      await newcomer('Mulyono Adi'),
      await newcomer('Nadia Hutagalung'),
    ]
    await nurse(skilled)
    await nurse(expert, 'Dokter Ahli Pertama')
    await database.ask(SURAKARTA, "UPDATE assignment SET starts_on = '2025-11-01' WHERE employee_id = $1", [
      expert.id,
    ])
    await nurse(contract)
    await database.ask(SURAKARTA, "UPDATE employee SET kind = 'PPPK' WHERE id = $1", [contract.id])
    for (const who of [skilled, expert, clerk, contract]) await rate(hendra, who)
    expect(await stored(skilled)).toMatchObject({
      functional_level: 'TERAMPIL',
      months: 12,
      credit_points: '5.000000',
    })
    expect(await stored(expert)).toMatchObject({
      functional_level: 'AHLI_PERTAMA',
      months: 2,
      credit_points: '2.083333',
    })
    for (const who of [clerk, contract])
      expect(await stored(who)).toMatchObject({ functional_level: null, months: null, credit_points: null })
    expect((await as(skilled, (ctx) => myYear(ctx, YEAR))).accumulated).toMatchObject({
      level: 'TERAMPIL',
      points: '5',
      rank: { needed: 20, left: '15' },
    })
    expect((await as(contract, (ctx) => myYear(ctx, YEAR))).accumulated).toBeNull()
    expect((await as(contract, myYears))[0]?.creditPoints).toBeNull()
  })

  test('change with a grade that an objection changes, and the old version keeps its own', async () => {
    const who = await newcomer('Oki Setiana')
    await nurse(who)
    await rate(hendra, who, {}, on('2026-05-01'))
    const of = { year: YEAR, quarter: 0 }
    expect((await as(who, (ctx) => ownObjection(ctx, of))).whyNot).toBeUndefined()
    const { objectionId } = await as(who, (ctx) =>
      fileObjection(ctx, objectionInput.parse({ ...of, number: 1, grounds: REASON })),
    )
    expect(await reasonOf(rate(hendra, who, { version: 2, intent: 'revise', reason: REASON }))).toBe(
      'already_answered',
    )
    await as(hendra, (ctx) =>
      explainReview(ctx, explanationInput.parse({ objectionId, version: 1, explanation: REASON })),
    )
    await as(yusuf, (ctx) =>
      decideObjection(
        ctx,
        decisionInput.parse({
          objectionId,
          version: 2,
          outcome: 'UPHELD',
          resultRating: 'ABOVE',
          behaviourRating: 'ABOVE',
          reason: REASON,
        }),
      ),
    )
    expect(await stored(who)).toMatchObject({
      status: 'DECIDED',
      grade: 'VERY_GOOD',
      credit_points: '7.500000',
      signed_number: 2,
    })
    const { versions, accumulated } = await as(who, (ctx) => myYear(ctx, YEAR))
    expect(versions.map(({ grade, cause }) => [cause, grade])).toEqual([
      ['DECIDED', 'VERY_GOOD'],
      ['SIGNED', 'GOOD'],
    ])
    expect(versions.map(({ evidence }) => evidence?.credit.parts.length)).toEqual([1, 1])
    expect(accumulated).toMatchObject({ points: '7.5' })
  })
})

test('a year on paper: four quarters beside each other, the credit with its arithmetic; a newer version takes its place', async () => {
  const who = await newcomer('Raisa Andriana')
  await nurse(who)
  const keys: string[] = []
  for (const number of [1, 2, 4]) keys.push(await quarter(who, hendra, number))
  await rate(hendra, who, { resultRating: 'ABOVE', reason: REASON, citations: keys.slice(0, 1) })
  const subjectId = (await stored(who))?.id ?? ''
  const printed = (number: number, by = who) =>
    as(by, (ctx) => issuePaper(ctx, { kind: 'ANNUAL_REVIEW', subjectId, number }))
  const { code } = await printed(1)
  const { content } = await as(who, (ctx) => paperByCode(ctx, { code }))
  const text = JSON.stringify(content)
  for (const words of [
    'Dokumen Evaluasi Kinerja Pegawai Tahunan',
    '"Triwulan II 2025","Sesuai ekspektasi","Sesuai ekspektasi","Baik"',
    '"Triwulan III 2025","–","–","Tidak dinilai"',
    `Triwulan I 2025: Baik. ${REASON}`,
    '100% (Baik) × 5 (koefisien Terampil) × 12/12 bulan = 5',
    '"title":"Keberatan pegawai","text":""',
  ])
    expect(text).toContain(words)
  expect((await as(who, myPapers)).years).toMatchObject([{ subjectId, number: 1, title: 'Tahun 2025' }])
  expect(await verifiedPaper(code)).toMatchObject({
    state: 'CURRENT',
    kind: 'ANNUAL_REVIEW',
    holder: 'R… A…',
  })
  expect(await reasonOf(printed(1, await newcomer('Rekan Sejawat')))).toBe('not_found')
  expect(await reasonOf(printed(2))).toBe('not_found')
  await rate(hendra, who, { version: 1, intent: 'revise', reason: REASON })
  expect(await verifiedPaper(code)).toMatchObject({ state: 'SUPERSEDED' })
  const newer = await printed(2)
  expect(newer.code).not.toBe(code)
  expect(await verifiedPaper(newer.code)).toMatchObject({ state: 'CURRENT' })
})

test('results of the older method are read by their person, and computed with by nobody', async () => {
  const who = await newcomer('Putri Marino')
  await database.ask(
    SURAKARTA,
    `INSERT INTO legacy_result (region_id, employee_id, year, score, category, source)
     VALUES ($1, $2, 2021, 88.4, 'Baik', 'PPK 2021')`,
    [SURAKARTA, who.id],
  )
  await rate(hendra, who)
  expect(await as(who, myLegacyYears)).toEqual([
    { year: 2021, score: '88.40', category: 'Baik', source: 'PPK 2021' },
  ])
  expect(await as(hendra, myLegacyYears)).toEqual([])
  expect((await as(who, myYears)).map(({ year }) => year)).toEqual([YEAR])
})
