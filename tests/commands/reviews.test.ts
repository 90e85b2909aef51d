import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { approve } from '@/lib/activity-logs/commands/decisions'
import { newId } from '@/lib/core/id'
import { giveFeedback } from '@/lib/feedback/commands'
import { feedbackInput } from '@/lib/feedback/schema'
import { rate } from '@/lib/reviews/commands'
import { acknowledgeReview, receiveReview } from '@/lib/reviews/commands/delivery'
import { myReviews, reviewTasks } from '@/lib/reviews/queries'
import { reviewSheet } from '@/lib/reviews/queries/sheet'
import { myResult } from '@/lib/reviews/queries/result'
import { RATINGS, RULE_VERSION, type Grade, type Rating } from '@/lib/reviews/rules'
import { reviewInput, type ReviewInput } from '@/lib/reviews/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import { TEST_NOW } from '../support/day'
import {
  as,
  events,
  handIn,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'

let database: TestDatabase
let sari: Someone, hendra: Someone, ratna: Someone, yusuf: Someone, mayor: Someone, boss: Someone

const FIRST = { year: 2026, quarter: 1 } as const
const REASON = 'Tiga inovasi layanan, dua di antaranya dipakai puskesmas lain.'

type Words = Partial<Record<keyof ReviewInput, unknown>>
const sheet = (of: Someone, words: Words = {}): ReviewInput =>
  reviewInput.parse({
    employeeId: of.id,
    ...FIRST,
    resultRating: 'MEETS',
    behaviourRating: 'MEETS',
    version: 0,
    intent: 'sign',
    ...words,
  })
/** Off the middle a record is cited, unless the test says otherwise. */
const review = async (by: Someone, of: Someone, words: Words = {}, at?: Date) => {
  const input = sheet(of, words)
  if (!words.citations && (input.resultRating !== 'MEETS' || input.behaviourRating !== 'MEETS'))
    input.citations = [await somethingDone(of)]
  return as(by, (ctx) => rate(ctx, input), at)
}

/** An approved log of the quarter, as a tick in the sheet names it. */
async function somethingDone(by: Someone, day = '2026-03-02', under = hendra) {
  const { logId } = await handIn(database, by, under, { day, status: 'APPROVED' })
  return `LOG~${day}~${logId}`
}

async function newcomer(name: string, supervisor = hendra) {
  const who = await hire(database, name)
  await standIn(database, who, supervisor)
  return who
}

async function plan(of: Someone): Promise<string[]> {
  const [planId, resultId] = [newId(), newId()]
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status)
     VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [SURAKARTA, planId, of.id],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position)
     VALUES ($1, $2, $3, 'MAIN', 'Terlayaninya pasien', 1)`,
    [SURAKARTA, resultId, planId],
  )
  return [resultId]
}

const stored = async (of: Someone) => {
  const [row] = await database.ask<{
    status: string
    grade: Grade | null
    version: number
    evidence: Record<string, unknown>
    rule_version: string
    assessor_id: string
    signed_at: Date | null
  }>(
    SURAKARTA,
    'SELECT status, grade, version, evidence, rule_version, assessor_id, signed_at FROM quarterly_review WHERE employee_id = $1',
    [of.id],
  )
  return row
}

const book = (of: Someone) =>
  database.ask(
    SURAKARTA,
    `SELECT v.number, v.cause, v.grade, v.reason, v.signed_by FROM review_version v
     JOIN quarterly_review r ON r.region_id = v.region_id AND r.id = v.quarterly_review_id
     WHERE r.employee_id = $1 ORDER BY v.number`,
    [of.id],
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  yusuf = await hire(database, 'Yusuf Hidayat')
  mayor = await hire(database, 'Wali Kota')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
  await database.ask(SURAKARTA, "UPDATE employee SET nip = NULL, kind = 'NON_ASN' WHERE id = $1", [mayor.id])
  await standIn(database, sari, hendra)
  await standIn(database, hendra, yusuf)
  await standIn(database, ratna, yusuf)
  await standIn(database, yusuf, mayor)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('the grade', () => {
  // PermenPANRB 6/2022: results down the side, behaviour across.
  const matrix: [Rating, Rating, Grade][] = [
    ['ABOVE', 'ABOVE', 'VERY_GOOD'],
    ['ABOVE', 'MEETS', 'GOOD'],
    ['ABOVE', 'BELOW', 'POOR_MISCONDUCT'],
    ['MEETS', 'ABOVE', 'GOOD'],
    ['MEETS', 'MEETS', 'GOOD'],
    ['MEETS', 'BELOW', 'POOR_MISCONDUCT'],
    ['BELOW', 'ABOVE', 'NEEDS_IMPROVEMENT'],
    ['BELOW', 'MEETS', 'NEEDS_IMPROVEMENT'],
    ['BELOW', 'BELOW', 'VERY_POOR'],
  ]

  test('comes from the matrix in all its nine cells, stored and read back', async () => {
    expect(matrix).toHaveLength(RATINGS.length ** 2)
    for (const [index, [resultRating, behaviourRating, grade]] of matrix.entries()) {
      const who = await newcomer(`Pegawai Kuadran ${index}`)
      await review(hendra, who, { resultRating, behaviourRating, reason: REASON })
      expect(await stored(who)).toMatchObject({ status: 'DELIVERED', grade, rule_version: RULE_VERSION })
      expect((await as(who, myReviews))[0]).toMatchObject({ grade, resultRating, behaviourRating })
    }
  })

  test('cannot be sent in', () => {
    expect(reviewInput.safeParse({ ...sheet(sari), grade: 'VERY_GOOD' }).success).toBe(false)
  })

  test('waits while a rating is missing: a draft has none, and cannot be signed so', async () => {
    const who = await newcomer('Dedi Kurnia')
    await review(hendra, who, { behaviourRating: undefined, intent: 'draft' })
    expect(await stored(who)).toMatchObject({ status: 'DRAFT', grade: null, signed_at: null })
    expect(await refusalOf(review(hendra, who, { behaviourRating: undefined, version: 1 }))).toMatchObject({
      reason: 'rating_missing',
      field: 'resultRating',
    })
  })
})

describe('a reason', () => {
  test('is demanded off the middle, beside its field', async () => {
    const who = await newcomer('Lina Marlina')
    for (const ratings of [{ resultRating: 'ABOVE' }, { behaviourRating: 'BELOW' }])
      for (const reason of [undefined, 'bagus sekali'])
        expect(await refusalOf(review(hendra, who, { ...ratings, reason }))).toMatchObject({
          reason: 'reason_missing',
          field: 'reason',
        })
    expect(await stored(who)).toBeUndefined()
    await review(hendra, who, { resultRating: 'ABOVE', reason: REASON })
  })

  test('is not demanded in the middle, nor of a draft', async () => {
    const who = await newcomer('Maya Sari')
    await review(hendra, who, { resultRating: 'ABOVE', intent: 'draft' })
    await review(hendra, who, { version: 1 })
    expect(await stored(who)).toMatchObject({ status: 'DELIVERED', grade: 'GOOD', version: 2 })
  })
})

describe('a rating off the middle', () => {
  const above = { resultRating: 'ABOVE', reason: REASON } as const

  test('stands on a cited record, on either side; the middle needs none', async () => {
    const who = await newcomer('Anggun Cipta')
    for (const off of [above, { behaviourRating: 'BELOW', reason: REASON }])
      expect(await refusalOf(review(hendra, who, { ...off, citations: [] }))).toMatchObject({
        reason: 'citation_missing',
        field: 'citations',
      })
    expect(await stored(who)).toBeUndefined()
    await review(hendra, who, { citations: [] })
    expect(await stored(who)).toMatchObject({ status: 'DELIVERED', grade: 'GOOD' })
  })

  test('cites what lies in this person’s quarter and nothing else', async () => {
    const [who, other] = [await newcomer('Bunga Citra'), await newcomer('Chelsea Islan')]
    const foreign = await handIn(database, boss, boss, { day: '2026-03-02', status: 'APPROVED' })
    const waiting = await handIn(database, who, hendra, { day: '2026-02-02', status: 'DRAFT' })
    for (const key of [
      await somethingDone(other),
      await somethingDone(who, '2026-04-02'),
      `LOG~2026-03-02~${foreign.logId}`,
      `LOG~2026-02-02~${waiting.logId}`,
      `FEEDBACK~2026-03-02~${newId()}`,
      `REALISATION~2026-03-02~${newId()}`,
    ])
      expect(await refusalOf(review(hendra, who, { ...above, citations: [key] }))).toMatchObject({
        reason: 'citation_unknown',
        field: 'citations',
      })
    expect(reviewInput.safeParse({ ...sheet(who), citations: ['LOG~kemarin'] }).success).toBe(false)
    expect(await stored(who)).toBeUndefined()
  })

  test('shows the person exactly what was cited, as it read then', async () => {
    const who = await newcomer('Dewi Persik')
    const log = await somethingDone(who, '2026-01-12')
    await as(
      hendra,
      (ctx) =>
        giveFeedback(
          ctx,
          feedbackInput.parse({
            employeeId: who.id,
            about: 'BEHAVIOUR',
            behaviour: 'ADAPTIVE',
            text: REASON,
          }),
        ),
      new Date('2026-03-10T03:00:00Z'),
    )
    const { citable } = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    const spoken = citable.find(({ kind }) => kind === 'FEEDBACK')
    expect(spoken).toMatchObject({ side: 'BEHAVIOUR', on: '2026-03-10' })
    await review(hendra, who, {
      ...above,
      citations: [log, log, `FEEDBACK~2026-03-10~${spoken?.id}`],
    })
    await database.ask(SURAKARTA, "UPDATE activity_log SET title = 'Judul lain' WHERE employee_id = $1", [
      who.id,
    ])
    const [version] = (await as(who, (ctx) => myResult(ctx, FIRST))).versions
    expect(version?.citations).toEqual([
      {
        kind: 'LOG',
        id: log.slice(15),
        on: '2026-01-12',
        side: 'RESULT',
        text: expect.stringMatching(/^Pelayanan/),
      },
      { kind: 'FEEDBACK', id: spoken?.id, on: '2026-03-10', side: 'BEHAVIOUR', text: REASON },
    ])
    expect(events.at(-1)).toMatchObject({ event: 'review.signed', facts: { cited: 2 } })
  })

  test('keeps the ratings of single results, and asks for a reason away from what they propose', async () => {
    const who = await newcomer('Ello Tahitoe')
    const [result] = await plan(who)
    const rated = { ratings: { [result ?? '']: 'ABOVE' } }
    expect(await refusalOf(review(hendra, who, { ...rated, citations: [] }))).toMatchObject({
      reason: 'reason_missing',
    })
    await review(hendra, who, { ...rated, citations: [], reason: REASON })
    const [version] = (await as(who, (ctx) => myResult(ctx, FIRST))).versions
    expect(version?.items).toEqual([
      { id: result, text: 'Terlayaninya pasien', kind: 'MAIN', rating: 'ABOVE' },
    ])
    const strange = await newcomer('Fatin Shidqia')
    await review(hendra, strange, { ratings: { [newId()]: 'BELOW' } })
    expect((await as(strange, (ctx) => myResult(ctx, FIRST))).versions[0]?.items).toEqual([])
  })
})

describe('what was signed', () => {
  test('is copied: later logs, feedback and names change nothing of it', async () => {
    const who = await newcomer('Putri Ayu')
    const log = await handIn(database, who, hendra, { day: '2026-03-02', minutes: 120 })
    await as(hendra, (ctx) => approve(ctx, log))
    await as(
      hendra,
      (ctx) =>
        giveFeedback(
          ctx,
          feedbackInput.parse({
            employeeId: who.id,
            about: 'BEHAVIOUR',
            behaviour: 'ADAPTIVE',
            text: REASON,
          }),
        ),
      new Date('2026-03-10T03:00:00Z'),
    )
    await review(hendra, who)
    const before = await stored(who)
    expect(before?.evidence).toMatchObject({
      unitName: 'Dinas Kesehatan',
      positionTitle: 'Pengelola Layanan',
      logs: { approved: 1, approvedMinutes: 120, returned: 0, late: 0, withoutResult: 1 },
      feedback: { total: 1, behaviours: 1 },
      days: { filled: 1 },
      supervisors: [{ name: 'Hendra Gunawan', from: '2026-01-01', through: '2026-03-31' }],
    })
    expect(events.at(-1)).toMatchObject({
      event: 'review.signed',
      facts: { grade: 'GOOD', rule: RULE_VERSION },
    })

    await database.ask(
      SURAKARTA,
      "UPDATE unit SET name = 'Nama Baru' WHERE id = (SELECT unit_id FROM quarterly_review WHERE employee_id = $1)",
      [who.id],
    )
    await database.ask(SURAKARTA, 'UPDATE activity_log SET minutes = 600 WHERE id = $1', [log.logId])
    const shown = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    expect(shown.evidence).toMatchObject({ unitName: 'Dinas Kesehatan', logs: { approvedMinutes: 120 } })
    await database.ask(SURAKARTA, "UPDATE unit SET name = 'Dinas Kesehatan' WHERE name = 'Nama Baru'")
  })

  test('is signed once: neither a second tab nor a draft goes over it', async () => {
    const who = await newcomer('Rudi Hartono')
    await review(hendra, who, { intent: 'draft' })
    await review(hendra, who, { version: 1 })
    expect(await reasonOf(review(hendra, who, { version: 2, behaviourRating: 'MEETS' }))).toBe(
      'already_signed',
    )
    expect(await reasonOf(review(hendra, who, { version: 1, intent: 'draft' }))).toBe('already_signed')
    expect(await stored(who)).toMatchObject({ status: 'DELIVERED', grade: 'GOOD', version: 2 })
  })

  test('is corrected with a reason as a new version over the old, until the person has answered', async () => {
    const who = await newcomer('Bambang Pamungkas')
    await review(hendra, who)
    const again = { intent: 'revise', version: 1, resultRating: 'BELOW' } as const
    expect(await refusalOf(review(hendra, who, again))).toMatchObject({
      reason: 'reason_missing',
      field: 'reason',
    })
    expect(await reasonOf(review(ratna, who, { ...again, reason: REASON }))).toBe('not_found')
    await as(who, (ctx) => receiveReview(ctx, { ...FIRST, number: 1 }))
    await review(hendra, who, { ...again, version: 2, reason: REASON })
    expect(await book(who)).toEqual([
      { number: 1, cause: 'SIGNED', grade: 'GOOD', reason: null, signed_by: hendra.id },
      { number: 2, cause: 'REVISED', grade: 'NEEDS_IMPROVEMENT', reason: REASON, signed_by: hendra.id },
    ])
    expect(events.at(-1)).toMatchObject({ event: 'review.revised', facts: { number: 2 } })
    // The new one has to be received anew, and the old one cannot be agreed to any more.
    const result = await as(who, (ctx) => myResult(ctx, FIRST))
    expect(result).toMatchObject({ number: 2, standing: { received: null } })
    expect(result.versions.map(({ number }) => number)).toEqual([2, 1])
    expect(await reasonOf(as(who, (ctx) => acknowledgeReview(ctx, { ...FIRST, number: 1 })))).toBe(
      'changed_meanwhile',
    )
    await as(who, (ctx) => acknowledgeReview(ctx, { ...FIRST, number: 2 }))
    expect(await reasonOf(review(hendra, who, { ...again, version: 4, reason: REASON }))).toBe(
      'already_answered',
    )
    expect(await book(who)).toHaveLength(2)
  })

  test('cannot be rewritten by the application, not even past its own rules', async () => {
    const who = await newcomer('Cahya Ningrum')
    await review(hendra, who)
    const change = as(who, (ctx) =>
      ctx.db.reviewVersion.updateMany({ where: { regionId: SURAKARTA }, data: { grade: 'VERY_GOOD' } }),
    )
    await expect(change).rejects.toThrow(/permission denied/)
    const removal = as(who, (ctx) => ctx.db.reviewVersion.deleteMany({ where: { regionId: SURAKARTA } }))
    await expect(removal).rejects.toThrow(/permission denied/)
  })

  test('freezes the quarter: no log of it is decided afterwards', async () => {
    const who = await newcomer('Siti Aminah')
    const log = await handIn(database, who, hendra, { day: '2026-03-02' })
    expect(await reasonOf(review(hendra, who))).toBe('logs_pending')
    await as(hendra, (ctx) => approve(ctx, log))
    await review(hendra, who)
    const late = await handIn(database, who, hendra, { day: '2026-03-03' })
    expect(await reasonOf(as(hendra, (ctx) => approve(ctx, late)))).toBe('quarter_closed')
  })

  test('and a decision at the same moment is counted or comes too late, never lost', async () => {
    const who = await newcomer('Wawan Setiawan')
    const log = await handIn(database, who, hendra, { day: '2026-03-02', minutes: 60 })
    const [decision, signature] = await Promise.allSettled([
      as(hendra, (ctx) => approve(ctx, log)),
      review(hendra, who),
    ])
    if (signature.status === 'fulfilled')
      expect((await stored(who))?.evidence).toMatchObject({ logs: { approvedMinutes: 60 } })
    else expect(signature.reason).toMatchObject({ reason: 'logs_pending' })
    expect(decision.status).toBe('fulfilled')
  })
})

describe('who signs', () => {
  test('the supervisor of the last day; the earlier one reads his days and the outcome', async () => {
    const joko = await hire(database, 'Joko Susilo')
    await standIn(database, joko, hendra, '2025-01-01', '2026-02-28')
    await standIn(database, joko, ratna, '2026-03-01')
    expect(await reasonOf(review(hendra, joko))).toBe('not_the_assessor')
    await review(ratna, joko, { intent: 'draft' })
    expect((await as(hendra, (ctx) => reviewSheet(ctx, joko.id, FIRST))).review).toBeNull()

    await review(ratna, joko, { version: 1 })
    const read = await as(hendra, (ctx) => reviewSheet(ctx, joko.id, FIRST))
    expect(read).toMatchObject({ mine: false, review: { grade: 'GOOD', assessorName: 'Ratna Dewi' } })
    expect(read.evidence.supervisors).toEqual([
      { name: 'Hendra Gunawan', from: '2026-01-01', through: '2026-02-28' },
      { name: 'Ratna Dewi', from: '2026-03-01', through: '2026-03-31' },
    ])
    const tasks = await as(hendra, (ctx) => reviewTasks(ctx, FIRST))
    expect(tasks.tasks.map(({ name }) => name)).not.toContain('Joko Susilo')
    expect(tasks.earlier).toEqual([
      expect.objectContaining({ name: 'Joko Susilo', split: { from: '2026-01-01', through: '2026-02-28' } }),
    ])
  })

  test('not a supervisor of others, nor one of another region, nor the person himself', async () => {
    expect(await reasonOf(review(ratna, sari))).toBe('not_found')
    expect(await reasonOf(review(boss, sari))).toBe('not_found')
    expect(await reasonOf(as(ratna, (ctx) => reviewSheet(ctx, sari.id, FIRST)))).toBe('not_found')
    expect(await reasonOf(as(boss, (ctx) => reviewSheet(ctx, sari.id, FIRST)))).toBe('not_found')
    expect(await reasonOf(review(hendra, hendra))).toBe('own_review')
    expect(await reasonOf(as(sari, (ctx) => reviewSheet(ctx, sari.id, FIRST)))).toBe('not_found')
  })

  test('the head of the region assesses a head of office, though he has no NIP', async () => {
    await review(mayor, yusuf)
    expect(await stored(yusuf)).toMatchObject({ assessor_id: mayor.id, grade: 'GOOD' })
  })

  test('who stands in for an assessor who has left', async () => {
    const leaver = await hire(database, 'Gatot Purnomo')
    const orphan = await newcomer('Indah Permata', leaver)
    await standIn(database, leaver, yusuf, '2025-01-01', '2026-04-15')
    await database.ask(SURAKARTA, "UPDATE employee SET legal_status = 'RETIRED' WHERE id = $1", [leaver.id])
    await review(yusuf, orphan)
    expect(await stored(orphan)).toMatchObject({ assessor_id: yusuf.id, status: 'DELIVERED' })
  })
})

describe('when', () => {
  test('not before the quarter has ended, from its first morning after on the region’s clock', async () => {
    const who = await newcomer('Yanti Susanti')
    const lastEvening = new Date('2026-03-31T16:59:59Z')
    expect(await reasonOf(review(hendra, who, {}, lastEvening))).toBe('quarter_not_ended')
    await review(hendra, who, {}, new Date('2026-03-31T17:00:00Z'))
    expect(await reasonOf(review(hendra, who, { quarter: 2 }))).toBe('quarter_not_ended')
  })

  test('not once it is closed, nor before it was opened', async () => {
    expect(await reasonOf(review(hendra, sari, { year: 2025, quarter: 4 }))).toBe('quarter_closed')
    expect(await reasonOf(review(hendra, sari, { year: 2025, quarter: 3 }))).toBe('quarter_not_open')
  })

  test('the list says what is left, when it opens and by when it is due', async () => {
    const chief = await hire(database, 'Kepala Seksi')
    const [ana, beni, cici] = [
      await newcomer('Ana Maria', chief),
      await newcomer('Beni Saputra', chief),
      await newcomer('Cici Paramida', chief),
    ]
    await review(chief, ana, { resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason: REASON })
    await review(chief, beni, { intent: 'draft' })
    await handIn(database, cici, chief, { day: '2026-03-30' })
    const list = await as(chief, (ctx) => reviewTasks(ctx))
    expect(list.quarter).toMatchObject({ ...FIRST, ended: true, opensOn: '2026-04-01' })
    expect(list.tasks.map(({ name, state, pendingLogs }) => [name, state, pendingLogs])).toEqual([
      ['Beni Saputra', 'DRAFT', 0],
      ['Cici Paramida', 'NOT_STARTED', 1],
      ['Ana Maria', 'DELIVERED', 0],
    ])
    expect(list).toMatchObject({ done: 1, distribution: { VERY_GOOD: 1, GOOD: 0 } })
    const running = await as(chief, (ctx) => reviewTasks(ctx, { year: 2026, quarter: 2 }))
    expect(running.quarter).toMatchObject({ ended: false, opensOn: '2026-07-01' })
  })
})

describe('the person answers', () => {
  const seen = { ...FIRST, number: 1 }
  // TEST_NOW is 13 May; fourteen working days later it is 2 June, and 16 June is the last day to object.
  const LATER = new Date('2026-06-18T03:00:00Z')

  test('that it came, once; that he agrees, with a note that the assessor reads', async () => {
    const who = await newcomer('Dian Sastro')
    await review(hendra, who)
    await as(who, (ctx) => receiveReview(ctx, seen))
    expect(await reasonOf(as(who, (ctx) => receiveReview(ctx, seen)))).toBe('already_received')
    await as(who, (ctx) => acknowledgeReview(ctx, { ...seen, note: 'Terima kasih atas bimbingannya.' }))
    expect(events.map(({ event }) => event)).toEqual([
      'review.signed',
      'review.received',
      'review.acknowledged',
    ])
    expect(JSON.stringify(events)).not.toContain('bimbingannya')
    const read = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    expect(read.review).toMatchObject({
      status: 'ACKNOWLEDGED',
      memberNote: 'Terima kasih atas bimbingannya.',
    })
    expect(read.whyNotRevise).toBe('already_answered')
    expect(await reasonOf(as(who, (ctx) => acknowledgeReview(ctx, seen)))).toBe('already_answered')
  })

  test('for himself alone, to what was signed', async () => {
    const who = await newcomer('Eko Prasetyo')
    await review(hendra, who, { intent: 'draft' })
    expect(await reasonOf(as(who, (ctx) => receiveReview(ctx, seen)))).toBe('not_found')
    expect(await reasonOf(as(who, (ctx) => myResult(ctx, FIRST)))).toBe('not_found')
    await review(hendra, who, { version: 1 })
    expect(await reasonOf(as(hendra, (ctx) => acknowledgeReview(ctx, seen)))).toBe('not_found')
    expect(await reasonOf(as(boss, (ctx) => acknowledgeReview(ctx, seen)))).toBe('not_found')
    await as(who, (ctx) => acknowledgeReview(ctx, seen))
  })

  test('or says nothing: after its days it counts, and neither side changes it', async () => {
    const who = await newcomer('Fajar Nugroho')
    await review(hendra, who)
    const result = await as(who, (ctx) => myResult(ctx, FIRST), LATER)
    expect(result.standing).toMatchObject({ status: 'FINAL', bySilence: true, objectionUntil: '2026-06-16' })
    expect(await reasonOf(as(who, (ctx) => acknowledgeReview(ctx, seen), LATER))).toBe('already_final')
    expect(await reasonOf(review(hendra, who, { intent: 'revise', version: 1, reason: REASON }, LATER))).toBe(
      'already_final',
    )
    const list = await as(hendra, (ctx) => reviewTasks(ctx, FIRST), LATER)
    expect(list.tasks.find(({ employeeId }) => employeeId === who.id)).toMatchObject({
      state: 'FINAL',
      signed: true,
    })
    expect((await stored(who))?.status).toBe('DELIVERED')
  })

  test('two presses at once are one answer', async () => {
    const who = await newcomer('Gilang Ramadhan')
    await review(hendra, who)
    const presses = await Promise.allSettled([
      as(who, (ctx) => acknowledgeReview(ctx, seen)),
      as(who, (ctx) => acknowledgeReview(ctx, seen)),
    ])
    expect(presses.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await stored(who)).toMatchObject({ status: 'ACKNOWLEDGED', version: 2 })
  })
})

describe('what the person sees', () => {
  test('a final review, never a draft, and only her own', async () => {
    const who = await newcomer('Nurul Hidayah')
    await review(hendra, who, { resultRating: 'ABOVE', reason: REASON, intent: 'draft' })
    expect(await as(who, myReviews)).toEqual([])
    await review(hendra, who, { resultRating: 'ABOVE', reason: REASON, version: 1 })
    const [mine, ...others] = await as(who, myReviews)
    expect(others).toEqual([])
    expect(mine).toMatchObject({ ...FIRST, grade: 'GOOD', signedAt: new Date(TEST_NOW) })
    const result = await as(who, (ctx) => myResult(ctx, FIRST))
    expect(result.versions).toEqual([
      expect.objectContaining({
        cause: 'SIGNED',
        grade: 'GOOD',
        reason: REASON,
        signedByName: 'Hendra Gunawan',
        ruleVersion: RULE_VERSION,
      }),
    ])
    expect(result.versions[0]?.evidence?.supervisors[0]?.name).toBe('Hendra Gunawan')
    expect(JSON.stringify(events)).not.toContain(REASON)
  })

  test('two tabs begin the same review: one is saved', async () => {
    const who = await newcomer('Oki Setiana')
    const tabs = await Promise.allSettled([
      review(hendra, who, { intent: 'draft' }),
      review(hendra, who, { intent: 'draft' }),
    ])
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await stored(who)).toMatchObject({ version: 1 })
  })

  test('an id out of nowhere is not found', async () => {
    const nobody = { ...sari, id: newId() }
    expect(await reasonOf(review(hendra, nobody))).toBe('not_found')
  })
})
