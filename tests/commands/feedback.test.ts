import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@/lib/core/id'
import { giveFeedback, markRead } from '@/lib/feedback/commands'
import { countUnread, feedbackTo, myFeedback } from '@/lib/feedback/queries'
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

let database: TestDatabase
let sari: Someone, budi: Someone, hendra: Someone, ratna: Someone, boss: Someone

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
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

async function planFor(who: Someone): Promise<string> {
  const [plan, result] = [newId(), newId()]
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [SURAKARTA, plan, who.id],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', 'Pasien terlayani', 1)`,
    [SURAKARTA, result, plan],
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

    const items = await as(sari, myFeedback)
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
    const joko = await hire(database, 'Joko Susilo')
    await standIn(database, joko, hendra, '2025-01-01', '2026-05-10')
    await standIn(database, joko, ratna, '2026-05-11')
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
    expect(await as(budi, myFeedback)).toEqual([])
  })

  test('what is unread stands first', async () => {
    const items = await as(sari, myFeedback)
    const read = items.map(({ readAt }) => readAt !== null)
    expect(read).toEqual(read.toSorted((a, b) => Number(a) - Number(b)))
  })
})
