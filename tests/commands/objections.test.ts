import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { evidenceContent } from '@/lib/evidence/queries'
import { rate } from '@/lib/reviews/commands'
import { acknowledgeReview } from '@/lib/reviews/commands/delivery'
import {
  decideObjection,
  explainReview,
  fileObjection,
  replyToExplanation,
  withdrawObjection,
} from '@/lib/reviews/commands/objections'
import {
  lateObjections,
  objectionForm,
  objectionQueue,
  objections,
  objectionSheet,
  objectionTasks,
  ownObjection,
} from '@/lib/reviews/queries/objections'
import { myResult } from '@/lib/reviews/queries/result'
import { reviewInput } from '@/lib/reviews/schema'
import { decisionInput, explanationInput, objectionInput, replyInput } from '@/lib/reviews/schema/objections'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  handIn,
  hire,
  openOffice,
  openQuarters,
  reasonOf,
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { adminOf, asAdmin } from '../support/office'

let database: TestDatabase
let hendra: Someone, yusuf: Someone, ratna: Someone

const FIRST = { year: 2026, quarter: 1 } as const
const GROUNDS = 'Tiga inovasi layanan saya tidak ikut dihitung dalam penilaian.'
const on = (day: string) => new Date(`${day}T03:00:00Z`)

/** Somebody whose first quarter was handed over on 20 April. */
async function reviewed(name: string, under = hendra): Promise<Someone> {
  const who = await hire(database, name)
  await standIn(database, who, under)
  await as(
    under,
    (ctx) =>
      rate(
        ctx,
        reviewInput.parse({
          employeeId: who.id,
          ...FIRST,
          resultRating: 'MEETS',
          behaviourRating: 'MEETS',
          version: 0,
          intent: 'sign',
        }),
      ),
    on('2026-04-20'),
  )
  return who
}

const object = (who: Someone, day = '2026-04-27', words: Record<string, unknown> = {}) =>
  as(
    who,
    (ctx) => fileObjection(ctx, objectionInput.parse({ ...FIRST, number: 1, grounds: GROUNDS, ...words })),
    on(day),
  )
const explain = (
  who: Someone,
  objectionId: string,
  day = '2026-04-29',
  words: Record<string, unknown> = {},
) =>
  as(
    who,
    (ctx) =>
      explainReview(
        ctx,
        explanationInput.parse({ objectionId, version: 1, explanation: `Penjelasan: ${GROUNDS}`, ...words }),
      ),
    on(day),
  )
const decide = (who: Someone, objectionId: string, words: Record<string, unknown> = {}, day = '2026-05-04') =>
  as(
    who,
    (ctx) =>
      decideObjection(
        ctx,
        decisionInput.parse({ objectionId, version: 2, outcome: 'REFUSED', reason: GROUNDS, ...words }),
      ),
    on(day),
  )
const upheld = { outcome: 'UPHELD', resultRating: 'ABOVE', behaviourRating: 'ABOVE' }

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  yusuf = await hire(database, 'Yusuf Hidayat')
  await standIn(database, hendra, yusuf)
  await standIn(database, ratna, yusuf)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('filing', () => {
  test('goes to the superior of the assessor, cites what lies in the quarter, and the review waits', async () => {
    const sari = await reviewed('Sari Wulandari')
    const { logId } = await handIn(database, sari, hendra, { day: '2026-03-02', status: 'APPROVED' })
    const form = await as(sari, (ctx) => objectionForm(ctx, FIRST), on('2026-04-27'))
    expect(form.whyNot).toBeUndefined()
    expect(form.citable.map(({ id }) => id)).toEqual([logId])
    const { objectionId } = await object(sari, '2026-04-27', { citations: [`LOG~2026-03-02~${logId}`] })
    const sheet = await as(yusuf, (ctx) => objectionSheet(ctx, objectionId), on('2026-04-28'))
    expect(sheet).toMatchObject({
      assessorName: hendra.name,
      deciderName: yusuf.name,
      explanationDueOn: '2026-05-04',
      dueOn: '2026-05-11',
      before: { grade: 'GOOD' },
      citations: [{ kind: 'LOG', id: logId }],
      decides: true,
      whyNotJudge: 'other_side_not_heard',
    })
    const { standing } = await as(sari, (ctx) => myResult(ctx, FIRST), on('2026-04-28'))
    expect(standing).toMatchObject({ status: 'OBJECTED', received: { on: '2026-04-27' } })
    expect(events.at(-1)).toMatchObject({
      event: 'objection.filed',
      facts: { cited: 1, files: 0, due: '2026-05-11' },
    })
    expect(await reasonOf(object(sari))).toBe('already_objected')
  })

  test('fourteen days from receipt, and from the last day for it where nobody said that it came', async () => {
    const [early, late] = [await reviewed('Tepat Waktu'), await reviewed('Lewat Waktu')]
    // Handed over on 20 April: received on 8 May at the latest, so 22 May is the last day.
    const state = await as(early, (ctx) => ownObjection(ctx, FIRST), on('2026-05-20'))
    const until = state.daysToObject
    expect(until).not.toBeNull()
    const last = new Date(on('2026-05-20').getTime() + (until ?? 0) * 86_400_000).toISOString().slice(0, 10)
    const after = new Date(on(last).getTime() + 86_400_000).toISOString().slice(0, 10)
    expect(await reasonOf(object(late, after))).toBe('too_late')
    expect((await object(early, last)).objectionId).toEqual(expect.any(String))
  })

  test('by the person himself, of what he has not answered, with reasons, on what he saw', async () => {
    const sari = await reviewed('Sari Sendiri')
    expect(await reasonOf(object(hendra))).toBe('not_found')
    expect(await refusalOf(object(sari, '2026-04-27', { grounds: 'Tidak setuju.' }))).toMatchObject({
      reason: 'grounds_missing',
      field: 'grounds',
    })
    expect(await reasonOf(object(sari, '2026-04-27', { number: 2 }))).toBe('changed_meanwhile')
    expect(await reasonOf(object(sari, '2026-04-27', { citations: [`LOG~2026-03-02~${newId()}`] }))).toBe(
      'citation_unknown',
    )
    expect(await reasonOf(object(sari, '2026-04-27', { evidenceIds: [newId()] }))).toBe('evidence_missing')
    await as(sari, (ctx) => acknowledgeReview(ctx, { ...FIRST, number: 1 }), on('2026-04-27'))
    expect(await reasonOf(object(sari))).toBe('already_answered')
  })

  test('the assessor cannot correct what is objected to', async () => {
    const sari = await reviewed('Sari Keberatan')
    await object(sari)
    const input = reviewInput.parse({
      employeeId: sari.id,
      ...FIRST,
      resultRating: 'MEETS',
      behaviourRating: 'MEETS',
      reason: GROUNDS,
      version: 2,
      intent: 'revise',
    })
    expect(await reasonOf(as(hendra, (ctx) => rate(ctx, input), on('2026-04-28')))).toBe('already_answered')
  })
})

describe('both sides and the decision', () => {
  test('upheld: a new version stands over the old, which stays; nothing changes afterwards', async () => {
    const sari = await reviewed('Sari Dikabulkan')
    const { objectionId } = await object(sari)
    await explain(hendra, objectionId)
    expect(await decide(yusuf, objectionId, upheld)).toEqual({ grade: 'VERY_GOOD' })
    const result = await as(sari, (ctx) => myResult(ctx, FIRST), on('2026-05-05'))
    expect(result.standing).toMatchObject({ status: 'DECIDED', settled: true })
    expect(
      result.versions.map(({ number, cause, grade, signedByName }) => [number, cause, grade, signedByName]),
    ).toEqual([
      [2, 'DECIDED', 'VERY_GOOD', yusuf.name],
      [1, 'SIGNED', 'GOOD', hendra.name],
    ])
    expect(result.versions[0]?.evidence).toEqual(result.versions[1]?.evidence)
    expect(await reasonOf(decide(yusuf, objectionId, { version: 3 }))).toBe('objection_over')
    const again = { objectionId, version: 3 }
    expect(await reasonOf(as(sari, (ctx) => withdrawObjection(ctx, again)))).toBe('objection_over')
    expect(await reasonOf(explain(hendra, objectionId))).toBe('objection_over')
    expect(await as(sari, (ctx) => objectionSheet(ctx, objectionId))).toMatchObject({
      outcome: 'UPHELD',
      before: { grade: 'GOOD' },
      now: { grade: 'VERY_GOOD' },
      clock: null,
    })
  })

  test('the person answers the explanation once; the decider reads it, and what it cites goes into the new version', async () => {
    const sari = await reviewed('Sari Menjawab')
    const { logId } = await handIn(database, sari, hendra, { day: '2026-03-03', status: 'APPROVED' })
    const { objectionId } = await object(sari, '2026-04-27', { citations: [`LOG~2026-03-03~${logId}`] })
    const reply = (who: Someone, version: number, words = GROUNDS) =>
      as(
        who,
        (ctx) => replyToExplanation(ctx, replyInput.parse({ objectionId, version, reply: words })),
        on('2026-04-30'),
      )
    expect(await reasonOf(reply(sari, 1))).toBe('not_explained')
    await explain(hendra, objectionId)
    expect(await reasonOf(reply(hendra, 2))).toBe('not_yours')
    expect(await refusalOf(reply(sari, 2, 'Tidak.'))).toMatchObject({
      reason: 'reply_missing',
      field: 'reply',
    })
    await reply(sari, 2)
    expect(await reasonOf(reply(sari, 3))).toBe('already_replied')
    expect(await as(yusuf, (ctx) => objectionSheet(ctx, objectionId))).toMatchObject({
      reply: GROUNDS,
      version: 3,
      decides: true,
    })
    await decide(yusuf, objectionId, { ...upheld, version: 3 })
    expect(await reasonOf(reply(sari, 4))).toBe('objection_over')
    const { versions } = await as(sari, (ctx) => myResult(ctx, FIRST))
    expect(versions.map(({ citations }) => citations.map(({ id }) => id))).toEqual([[logId], []])
  })

  test('refused: the grade stays and is final, with the reason beside it', async () => {
    const sari = await reviewed('Sari Ditolak')
    const { objectionId } = await object(sari)
    await explain(hendra, objectionId)
    expect(await refusalOf(decide(yusuf, objectionId, { reason: 'Tidak.' }))).toMatchObject({
      reason: 'reason_missing',
      field: 'reason',
    })
    expect(await decide(yusuf, objectionId)).toEqual({ grade: 'GOOD' })
    const result = await as(sari, (ctx) => myResult(ctx, FIRST))
    expect(result.standing.status).toBe('DECIDED')
    expect(result.versions).toHaveLength(1)
  })

  test('nobody decides his own, nor what he rated, nor what is not his to decide', async () => {
    const sari = await reviewed('Sari Tidak Memutus')
    const { objectionId } = await object(sari)
    await explain(hendra, objectionId)
    expect(await reasonOf(decide(sari, objectionId, upheld))).toBe('own_objection')
    expect(await reasonOf(decide(hendra, objectionId, upheld))).toBe('not_the_decider')
    expect(await reasonOf(decide(ratna, objectionId, upheld))).toBe('not_found')
  })

  test('a decider who objects himself is passed over', async () => {
    const boss = await hire(database, 'Kepala Bagian')
    const above = await hire(database, 'Sekretaris Daerah')
    await standIn(database, boss, above)
    const junior = await reviewed('Staf Kepala Bagian', boss)
    const [row] = await database.ask<{ id: string }>(
      SURAKARTA,
      'SELECT id FROM quarterly_review WHERE employee_id = $1',
      [junior.id],
    )
    // His own assessor reports to him: the next one above decides.
    await database.ask(SURAKARTA, 'UPDATE supervision SET supervisor_id = $2 WHERE employee_id = $1', [
      boss.id,
      junior.id,
    ])
    await database.ask(SURAKARTA, 'UPDATE supervision SET supervisor_id = $2 WHERE employee_id = $1', [
      junior.id,
      above.id,
    ])
    const { objectionId } = await object(junior)
    const [filed] = await database.ask(
      SURAKARTA,
      'SELECT decider_id, quarterly_review_id FROM objection WHERE id = $1',
      [objectionId],
    )
    expect(filed).toEqual({ decider_id: above.id, quarterly_review_id: row?.id })
  })

  test('before the assessor has spoken the decider waits, until his days are over', async () => {
    const sari = await reviewed('Sari Menunggu')
    const { objectionId } = await object(sari)
    expect(await reasonOf(decide(yusuf, objectionId, { version: 1 }, '2026-05-04'))).toBe(
      'other_side_not_heard',
    )
    expect(await decide(yusuf, objectionId, { version: 1 }, '2026-05-05')).toEqual({ grade: 'GOOD' })
  })

  test('above the top the head of the region decides, who has an account and no NIP', async () => {
    const head = await hire(database, 'Kepala Dinas')
    const sari = await reviewed('Sari Kepala', head)
    expect(await reasonOf(object(sari))).toBe('no_decider')
    const mayor = { ...yusuf, id: '', accountId: newId(), name: 'Wali Kota' }
    await database.ask(
      SURAKARTA,
      `INSERT INTO account (region_id, id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, 'walikota', 'Wali Kota', 'x', now())`,
      [SURAKARTA, mayor.accountId],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO role_grant (region_id, id, account_id, role, granted_at, granted_by)
       VALUES ($1, $2, $3, 'decider', now(), $4)`,
      [SURAKARTA, newId(), mayor.accountId, adminOf(SURAKARTA)],
    )
    const { objectionId } = await object(sari)
    await explain(head, objectionId)
    const words = decisionInput.parse({ objectionId, version: 2, ...upheld, reason: GROUNDS })
    const asMayor = <T>(run: Parameters<typeof as<T>>[1]) =>
      as(
        mayor,
        (ctx) => run({ ...ctx, actor: { ...ctx.actor, employeeId: null, roles: ['decider'] } }),
        on('2026-05-04'),
      )
    expect(await reasonOf(as(yusuf, (ctx) => decideObjection(ctx, words)))).toBe('not_found')
    expect((await asMayor((ctx) => objections(ctx))).map(({ turn }) => turn)).toEqual(['DECIDE'])
    expect(await asMayor((ctx) => decideObjection(ctx, words))).toEqual({ grade: 'VERY_GOOD' })
    const result = await as(sari, (ctx) => myResult(ctx, FIRST))
    expect(result.versions[0]).toMatchObject({ signedByName: 'Wali Kota', cause: 'DECIDED' })
  })
})

test('taken back, the review stands as it stood and its days go on; there is no second objection', async () => {
  const sari = await reviewed('Sari Mencabut')
  const { objectionId } = await object(sari)
  expect(await reasonOf(as(hendra, (ctx) => withdrawObjection(ctx, { objectionId, version: 1 })))).toBe(
    'not_yours',
  )
  await as(sari, (ctx) => withdrawObjection(ctx, { objectionId, version: 1 }), on('2026-04-30'))
  const { standing } = await as(sari, (ctx) => myResult(ctx, FIRST), on('2026-04-30'))
  expect(standing).toMatchObject({ status: 'DELIVERED', daysToObject: 11 })
  expect(await reasonOf(object(sari, '2026-05-01'))).toBe('already_objected')
  expect((await as(sari, (ctx) => myResult(ctx, FIRST), on('2026-05-12'))).standing).toMatchObject({
    status: 'FINAL',
    bySilence: true,
  })
})

describe('tasks and escalation', () => {
  test('whoever is to act sees it; what is past its day stands before the personnel agency, without its words', async () => {
    const sari = await reviewed('Sari Jam')
    expect((await as(sari, (ctx) => objectionTasks(ctx), on('2026-05-19'))).closing).toMatchObject([
      { ...FIRST, step: 'SOON' },
    ])
    const { objectionId } = await object(sari)
    const turnsOf = async (who: Someone, day: string) =>
      (await as(who, (ctx) => objectionTasks(ctx), on(day))).turns
        .filter(({ id }) => id === objectionId)
        .map(({ turn, clock }) => [turn, clock?.step])
    expect(await turnsOf(hendra, '2026-05-01')).toEqual([['EXPLAIN', 'SOON']])
    expect(await turnsOf(yusuf, '2026-05-01')).toEqual([])
    expect(await turnsOf(yusuf, '2026-05-05')).toEqual([['DECIDE', 'WEEK']])
    expect(await turnsOf(yusuf, '2026-05-12')).toEqual([['DECIDE', 'OVERDUE']])
    expect(await turnsOf(sari, '2026-05-12')).toEqual([])
    const queue = await asAdmin((ctx) => objectionQueue(ctx), { at: on('2026-05-12') })
    expect(queue.running.find(({ id }) => id === objectionId)).toMatchObject({ lateness: 'DECISION' })
    expect(queue.late).toBeGreaterThan(0)
    expect(await asAdmin((ctx) => lateObjections(ctx), { at: on('2026-05-12') })).toBe(queue.late)
    const counted = queue.assessors.find(({ assessorId }) => assessorId === hendra.id)
    expect(counted?.upheld).toBeGreaterThan(0)
    expect(counted?.decided).toBeGreaterThan(counted?.upheld ?? 0)
    expect(JSON.stringify(queue)).not.toContain(GROUNDS)
    expect(await reasonOf(asAdmin((ctx) => objectionSheet(ctx, objectionId)))).toBe('not_found')
  })

  const own = async (who: Someone, name: string): Promise<string> => {
    const fileId = newId()
    await database.ask(
      SURAKARTA,
      `INSERT INTO account (region_id, id, employee_id, login, display_name, password_hash, created_at)
       VALUES ($1, $2, $3, $4, $4, 'x', now()) ON CONFLICT DO NOTHING`,
      [SURAKARTA, who.accountId, who.id, who.name],
    )
    await database.ask(
      SURAKARTA,
      `INSERT INTO evidence_file (region_id, id, owner_account_id, owner_employee_id, name, mime, size, sha256, storage_key, created_at)
       VALUES ($1, $2, $3, $4, $7, 'application/pdf', 1, $5, $6, now())`,
      [SURAKARTA, fileId, who.accountId, who.id, 'ab'.repeat(32), `${SURAKARTA}/2026/04/${newId()}`, name],
    )
    return fileId
  }

  test('what a side or the decider attaches is read by those three, and by nobody else', async () => {
    const sari = await reviewed('Sari Berkas')
    const fileId = await own(sari, 'bukti.pdf')
    const opens = (who: Someone, id = fileId) => as(who, (ctx) => evidenceContent(ctx, { id }))
    expect(await reasonOf(opens(hendra))).toBe('not_found')
    const { objectionId } = await object(sari, '2026-04-27', { evidenceIds: [fileId] })
    const told = await own(hendra, 'penjelasan.pdf')
    expect(await reasonOf(explain(hendra, objectionId, '2026-04-29', { evidenceIds: [fileId] }))).toBe(
      'evidence_missing',
    )
    await explain(hendra, objectionId, '2026-04-29', { evidenceIds: [told] })
    const verdict = await own(yusuf, 'putusan.pdf')
    await decide(yusuf, objectionId, { evidenceIds: [verdict] })
    expect((await as(hendra, (ctx) => objectionSheet(ctx, objectionId))).files).toMatchObject({
      person: [{ id: fileId }],
      assessor: [{ id: told }],
      decider: [{ id: verdict }],
    })
    for (const id of [fileId, told, verdict]) {
      for (const who of [sari, hendra, yusuf]) expect(await opens(who, id)).toMatchObject({ id })
      expect(await reasonOf(opens(ratna, id))).toBe('not_found')
    }
  })
})
