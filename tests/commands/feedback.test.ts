import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { giveFeedback, markRead } from '@/lib/feedback/commands'
import { countUnread, feedbackTo, givenFeedback, myFeedback } from '@/lib/feedback/queries'
import { agreeImprovement, settleImprovement } from '@/lib/feedback/commands/improvements'
import { answerRequest, askFeedback, declineRequest } from '@/lib/feedback/commands/requests'
import { circle, ownTopics, topicsWith } from '@/lib/feedback/queries/circle'
import { feedbackTasks, improvements } from '@/lib/feedback/queries/improvements'
import { requests } from '@/lib/feedback/queries/requests'
import { feedbackInput } from '@/lib/feedback/schema'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  as,
  events,
  handIn,
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

let database: TestDatabase
let sari: Someone, budi: Someone, hendra: Someone, ratna: Someone, boss: Someone
let joko: Someone, tuti: Someone

const TEXT = 'Penjelasan kepada pasien lansia jelas dan sabar.'
const praise = (
  to: Someone,
  more: Record<string, unknown> = { about: 'BEHAVIOUR', behaviour: 'SERVICE_ORIENTED' },
) => feedbackInput.parse({ employeeId: to.id, text: TEXT, ...more })
const give = (by: Someone, to: Someone, more?: Record<string, unknown>) =>
  as(by, (ctx) => giveFeedback(ctx, praise(to, more)))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  budi = await hire(database, 'Budi Santoso')
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
  await standIn(database, sari, hendra)
  await standIn(database, budi, ratna)
  joko = await hire(database, 'Joko Susilo')
  await standIn(database, joko, hendra, '2025-01-01', '2026-05-10')
  await standIn(database, joko, ratna, '2026-05-11')
  // Ratna leads other people in another unit.
  for (const { id } of [ratna, budi, joko])
    await database.ask(
      SURAKARTA,
      'UPDATE assignment SET unit_id = $2 WHERE region_id = $1 AND employee_id = $3',
      [SURAKARTA, units[SURAKARTA]?.permits, id],
    )
  tuti = await hire(database, 'Tuti Handayani')
  await standIn(database, tuti, hendra)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

async function planFor(who: Someone, parentId: string | null = null): Promise<string> {
  const [plan, result] = [newId(), newId()]
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [SURAKARTA, plan, who.id],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position, parent_id) VALUES ($1, $2, $3, 'MAIN', 'Pasien terlayani', 1, $4)`,
    [SURAKARTA, result, plan, parentId],
  )
  return result
}

describe('Hendra tells Sari', () => {
  test('about a behaviour, a log and a planned result; she reads whose word it is and what it is about', async () => {
    const log = await handIn(database, sari, hendra, { title: 'Imunisasi balita di posyandu' })
    const workResultId = await planFor(sari)
    await give(hendra, sari)
    await give(hendra, sari, { about: 'LOG', logDate: log.logDate, logId: log.logId })
    await give(hendra, sari, { about: 'WORK_RESULT', workResultId })

    const items = await as(sari, (ctx) => myFeedback(ctx))
    expect(
      items.map(({ about, authorName, behaviour, log: of, workResult }) => [
        about,
        authorName,
        behaviour ?? of?.title ?? workResult,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['BEHAVIOUR', 'Hendra Gunawan', 'SERVICE_ORIENTED'],
        ['LOG', 'Hendra Gunawan', 'Imunisasi balita di posyandu'],
        ['WORK_RESULT', 'Hendra Gunawan', 'Pasien terlayani'],
      ]),
    )
    expect(await as(sari, countUnread)).toBe(3)
    expect(events.map(({ event }) => event)).toEqual(['feedback.given', 'feedback.given', 'feedback.given'])
    expect(JSON.stringify(events)).not.toContain(TEXT)
  })

  test('what does not belong to the subject is not kept', async () => {
    const log = await handIn(database, sari, hendra)
    const { feedbackId } = await give(hendra, sari, {
      about: 'BEHAVIOUR',
      behaviour: 'LOYAL',
      logDate: log.logDate,
      logId: log.logId,
    })
    const [row] = await database.ask(SURAKARTA, 'SELECT log_id, behaviour FROM feedback WHERE id = $1', [
      feedbackId,
    ])
    expect(row).toEqual({ log_id: null, behaviour: 'LOYAL' })
  })

  test('a former supervisor still speaks about a log of his days, and about nothing else', async () => {
    const log = await handIn(database, joko, hendra, { day: '2026-05-08' })
    await give(hendra, joko, { about: 'LOG', logDate: log.logDate, logId: log.logId })
    expect(await reasonOf(give(hendra, joko))).toBe('not_found')
    await give(ratna, joko)
  })
})

describe('nobody else does', () => {
  test('a supervisor of other people, one of another region, and Sari to herself', async () => {
    expect(await reasonOf(give(ratna, sari))).toBe('not_found')
    expect(await reasonOf(give(boss, sari))).toBe('not_found')
    expect(await reasonOf(give(sari, sari))).toBe('feedback_to_self')
    expect(events).toEqual([])
  })

  test("and nobody about another person's log or plan, a draft, or nothing", async () => {
    const foreign = await handIn(database, budi, ratna)
    const draft = await handIn(database, sari, hendra, { status: 'DRAFT' })
    const workResultId = await planFor(budi)
    for (const { logId, logDate } of [foreign, draft])
      expect(await reasonOf(give(hendra, sari, { about: 'LOG', logDate, logId }))).toBe('not_found')
    expect(await reasonOf(give(hendra, sari, { about: 'WORK_RESULT', workResultId }))).toBe('not_found')
    expect(await reasonOf(give(hendra, sari, { about: 'LOG' }))).toBe('subject_missing')
  })
})

describe('Sari reads', () => {
  test('once, and Hendra sees when', async () => {
    const { feedbackId } = await give(hendra, sari)
    await as(sari, (ctx) => markRead(ctx, { feedbackId }))
    expect(await reasonOf(as(sari, (ctx) => markRead(ctx, { feedbackId })))).toBe('already_read')
    const seen = await as(hendra, (ctx) => feedbackTo(ctx, sari.id))
    expect(seen.find(({ id }) => id === feedbackId)?.readAt).toBeInstanceOf(Date)
    expect(events.map(({ event }) => event)).toEqual(['feedback.given', 'feedback.read'])
  })

  test('for herself: nobody marks it for her, and nobody else reads her stream', async () => {
    const { feedbackId } = await give(hendra, sari)
    expect(await reasonOf(as(hendra, (ctx) => markRead(ctx, { feedbackId })))).toBe('not_found')
    expect(await reasonOf(as(boss, (ctx) => markRead(ctx, { feedbackId })))).toBe('not_found')
    expect(await reasonOf(as(ratna, (ctx) => feedbackTo(ctx, sari.id)))).toBe('not_found')
    expect(await as(budi, (ctx) => myFeedback(ctx))).toEqual([])
  })

  test('what is unread stands first', async () => {
    const items = await as(sari, (ctx) => myFeedback(ctx))
    const read = items.map(({ readAt }) => readAt !== null)
    expect(read).toEqual(read.toSorted((a, b) => Number(a) - Number(b)))
  })
})

describe('feedback goes up and across', () => {
  test('Tuti tells Hendra and Sari by name; each reads from where it came, and Hendra sees what Sari was told', async () => {
    await give(tuti, hendra)
    await give(tuti, sari, { about: 'BEHAVIOUR', behaviour: 'ADAPTIVE' })
    const [up] = await as(hendra, (ctx) => myFeedback(ctx))
    expect(up).toMatchObject({ authorName: 'Tuti Handayani', direction: 'UP', toName: 'Hendra Gunawan' })
    const across = (await as(sari, (ctx) => myFeedback(ctx))).find(({ direction }) => direction === 'PEER')
    expect(across).toMatchObject({ authorName: 'Tuti Handayani', behaviour: 'ADAPTIVE' })
    const seen = await as(hendra, (ctx) => feedbackTo(ctx, sari.id))
    expect(seen.map(({ id }) => id)).toContain(across?.id)
    expect((await as(tuti, givenFeedback)).map(({ toName }) => toName)).toEqual(
      expect.arrayContaining(['Hendra Gunawan', 'Sari Wulandari']),
    )
  })

  test('not about logs, and about a result only where both work on the same', async () => {
    const log = await handIn(database, sari, hendra)
    expect(await reasonOf(give(tuti, sari, { about: 'LOG', logDate: log.logDate, logId: log.logId }))).toBe(
      'log_is_for_supervisors',
    )
    const ofHendra = await planFor(hendra)
    const ofSari = await planFor(sari, ofHendra)
    const about = (workResultId: string) => ({ about: 'WORK_RESULT', workResultId })
    expect(await reasonOf(give(tuti, hendra, about(ofHendra)))).toBe('not_found')
    await planFor(tuti, ofHendra)
    await give(tuti, hendra, about(ofHendra))
    await give(tuti, sari, about(ofSari))
    expect((await as(tuti, (ctx) => topicsWith(ctx, sari.id))).results).toEqual([
      { id: ofSari, text: 'Pasien terlayani' },
    ])
    expect(await as(sari, (ctx) => myFeedback(ctx, ofSari))).toHaveLength(1)
  })

  test('the circle is who leads me, whom I lead, and who works beside me', async () => {
    const around = async (who: Someone) =>
      (await as(who, circle)).map(({ name, direction }) => `${direction} ${name}`).toSorted()
    expect(await around(sari)).toEqual(['PEER Tuti Handayani', 'UP Hendra Gunawan'])
    expect(await around(hendra)).toEqual(['DOWN Sari Wulandari', 'DOWN Tuti Handayani'])
    expect(await reasonOf(as(sari, (ctx) => topicsWith(ctx, budi.id)))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => topicsWith(ctx, boss.id)))).toBe('not_found')
    expect(await reasonOf(as(sari, (ctx) => topicsWith(ctx, sari.id)))).toBe('not_found')
  })
})

describe('Sari asks for a word', () => {
  const ask = (by: Someone, to: Someone, more: Record<string, unknown> = {}) =>
    as(by, (ctx) =>
      askFeedback(ctx, {
        askedId: to.id,
        about: 'BEHAVIOUR',
        behaviour: 'COMPETENT',
        message: 'Apa yang perlu saya perbaiki saat melayani lansia?',
        ...more,
      }),
    )

  test('Tuti answers: the word lies with Sari, on what she asked', async () => {
    const [own] = await as(sari, ownTopics)
    const { requestId } = await ask(sari, tuti, {
      about: 'WORK_RESULT',
      workResultId: own?.id,
      behaviour: undefined,
    })
    expect((await as(tuti, requests)).toMe).toMatchObject([
      { id: requestId, name: 'Sari Wulandari', state: 'OPEN' },
    ])
    expect(await as(tuti, feedbackTasks)).toMatchObject({ requests: 1 })
    const { feedbackId } = await as(tuti, (ctx) => answerRequest(ctx, { requestId, version: 1, text: TEXT }))
    const got = (await as(sari, (ctx) => myFeedback(ctx, own?.id))).find(({ id }) => id === feedbackId)
    expect(got).toMatchObject({ text: TEXT, direction: 'PEER', workResultId: own?.id })
    expect((await as(sari, requests)).mine).toMatchObject([{ id: requestId, state: 'ANSWERED' }])
    expect((await as(tuti, requests)).toMe).toEqual([])
    expect(await reasonOf(as(tuti, (ctx) => answerRequest(ctx, { requestId, version: 2, text: TEXT })))).toBe(
      'already_answered',
    )
    expect(events.map(({ event }) => event)).toEqual(['feedback.asked', 'feedback.answered'])
    expect(JSON.stringify(events)).not.toContain(TEXT)
  })

  test('Hendra declines; only whom she asked may', async () => {
    const { requestId } = await ask(sari, hendra)
    expect(await reasonOf(ask(sari, hendra))).toBe('already_asked')
    for (const other of [tuti, sari, boss])
      expect(await reasonOf(as(other, (ctx) => declineRequest(ctx, { requestId, version: 1 })))).toBe(
        'not_found',
      )
    await as(hendra, (ctx) => declineRequest(ctx, { requestId, version: 1 }))
    expect((await as(sari, requests)).mine[0]).toMatchObject({ state: 'DECLINED' })
    expect(
      await reasonOf(as(hendra, (ctx) => answerRequest(ctx, { requestId, version: 2, text: TEXT }))),
    ).toBe('already_declined')
    await ask(sari, hendra)
  })

  test('of herself, outside her circle, or about what is not hers she asks nothing', async () => {
    expect(await reasonOf(ask(sari, sari))).toBe('ask_self')
    expect(await reasonOf(ask(sari, budi))).toBe('not_found')
    expect(await reasonOf(ask(sari, boss))).toBe('not_found')
    const workResultId = await planFor(budi)
    expect(await reasonOf(ask(sari, tuti, { about: 'WORK_RESULT', workResultId }))).toBe('not_found')
    expect(await reasonOf(ask(sari, tuti, { behaviour: undefined }))).toBe('subject_missing')
  })
})

describe('a word leads somewhere', () => {
  const text = 'Pisahkan antrean lansia di loket pagi'
  const agree = (by: Someone, feedbackId: string, dueOn = '2026-05-20') =>
    as(by, (ctx) => agreeImprovement(ctx, { feedbackId, text, dueOn }))

  test('Sari and Hendra agree, both see it and its date, either closes it with how it went', async () => {
    const { feedbackId } = await give(hendra, sari)
    const { improvementId } = await agree(sari, feedbackId)
    const ofSari = (await as(sari, improvements)).find(({ id }) => id === improvementId)
    expect(ofSari).toMatchObject({ mine: true, name: 'Hendra Gunawan', due: 'LATER', status: 'OPEN' })
    const ofHendra = (await as(hendra, improvements)).find(({ id }) => id === improvementId)
    expect(ofHendra).toMatchObject({ mine: false, name: 'Sari Wulandari' })
    const under = (await as(hendra, (ctx) => feedbackTo(ctx, sari.id))).find(({ id }) => id === feedbackId)
    expect(under?.improvements).toMatchObject([{ text, status: 'OPEN' }])

    const later = new Date('2026-05-22T03:00:00Z')
    expect(await as(sari, feedbackTasks, later)).toMatchObject({ overdue: 1, due: 0 })
    const outcome = 'Antrean lansia sudah terpisah sejak Senin.'
    await as(hendra, (ctx) => settleImprovement(ctx, { improvementId, version: 1, status: 'DONE', outcome }))
    expect(
      await reasonOf(
        as(sari, (ctx) => settleImprovement(ctx, { improvementId, version: 2, status: 'DROPPED', outcome })),
      ),
    ).toBe('already_settled')
    expect(await as(sari, feedbackTasks, later)).toMatchObject({ overdue: 0, due: 0 })
    expect(events.map(({ event }) => event)).toEqual([
      'feedback.given',
      'improvement.agreed',
      'improvement.settled',
    ])
    expect(JSON.stringify(events)).not.toContain(text)
  })

  test('a third person neither agrees nor closes, and a date in the past is none', async () => {
    const { feedbackId } = await give(hendra, sari)
    for (const other of [tuti, ratna, boss])
      expect(await reasonOf(agree(other, feedbackId))).toBe('not_found')
    expect(await reasonOf(agree(sari, feedbackId, '2026-05-12'))).toBe('due_in_the_past')
    const { improvementId } = await agree(hendra, feedbackId)
    const settle = (by: Someone, version = 1) =>
      as(by, (ctx) =>
        settleImprovement(ctx, {
          improvementId,
          version,
          status: 'DONE',
          outcome: 'Sudah berjalan dengan baik',
        }),
      )
    for (const other of [tuti, boss]) expect(await reasonOf(settle(other))).toBe('not_found')
    expect(await reasonOf(settle(sari, 9))).toBe('changed_meanwhile')
  })
})
