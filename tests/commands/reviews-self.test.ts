import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rate } from '@/lib/reviews/commands'
import { assessMyself } from '@/lib/reviews/commands/self-assessment'
import { reviewTasks } from '@/lib/reviews/queries'
import { reviewSheet } from '@/lib/reviews/queries/sheet'
import { mySelfAssessment, selfAssessmentFor, selfTasks } from '@/lib/reviews/queries/self-assessment'
import { reviewInput, selfInput } from '@/lib/reviews/schema'
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
  refusalOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'
import { planned } from '../support/thread'

let database: TestDatabase
let hendra: Someone, ratna: Someone, boss: Someone

const FIRST = { year: 2026, quarter: 1 } as const
const WORDS = 'Register rawat luka rapi sejak Februari.'

type Plan = { resultId: string }

async function hired(name: string, supervisor = hendra): Promise<Someone & Plan> {
  const who = await hire(database, name)
  await standIn(database, who, supervisor)
  const { resultId } = await planned(database, who)
  return { ...who, resultId }
}

const say = (who: Someone & Plan, over: Record<string, unknown> = {}) =>
  as(who, (ctx) =>
    assessMyself(
      ctx,
      selfInput.parse({
        ...FIRST,
        results: { [who.resultId]: { rating: 'ABOVE', sentence: WORDS } },
        version: 0,
        intent: 'send',
        ...over,
      }),
    ),
  )

const rating = (by: Someone, of: Someone, over: Record<string, unknown> = {}) =>
  as(by, (ctx) =>
    rate(
      ctx,
      reviewInput.parse({
        employeeId: of.id,
        ...FIRST,
        resultRating: 'MEETS',
        behaviourRating: 'MEETS',
        version: 0,
        intent: 'draft',
        ...over,
      }),
    ),
  )

const seen = (by: Someone, of: Someone) => as(by, (ctx) => selfAssessmentFor(ctx, of.id, FIRST))

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('my own view of my quarter', () => {
  test('stands beside what already hangs on each planned result', async () => {
    const who = await hired('Ana Maria')
    await handIn(database, who, hendra, { day: '2026-03-02', status: 'APPROVED', workResultId: who.resultId })
    await handIn(database, who, hendra, { day: '2026-04-02', status: 'APPROVED', workResultId: who.resultId })
    const view = await as(who, (ctx) => mySelfAssessment(ctx, FIRST))
    expect(view).toMatchObject({ version: 0, content: null, whyNot: undefined })
    expect(view.results).toMatchObject([{ id: who.resultId, text: 'Pasien terlayani', logs: 1, minutes: 60 }])
    expect(await as(who, selfTasks)).toEqual([{ ...FIRST, state: 'NOT_STARTED' }])
  })

  test('is sent once each result has a rating, and changed until the assessor has signed', async () => {
    const who = await hired('Beni Saputra')
    expect(await refusalOf(say(who, { results: {} }))).toMatchObject({
      reason: 'rating_missing',
      field: `results.${who.resultId}.rating`,
    })
    await say(who, { results: {}, intent: 'draft' })
    await say(who, { version: 1 })
    expect(events.at(-1)).toMatchObject({ event: 'self_assessment.sent' })
    expect(JSON.stringify(events)).not.toContain(WORDS)
    expect(await reasonOf(say(who, { version: 1 }))).toBe('changed_meanwhile')
    await say(who, { version: 2, overall: 'Saya ingin belajar rekam medis elektronik.' })
    await rating(hendra, who, { intent: 'sign' })
    expect(await reasonOf(say(who, { version: 3 }))).toBe('already_signed')
    expect(await as(who, selfTasks)).toEqual([])
    expect((await as(who, (ctx) => mySelfAssessment(ctx, FIRST))).content).toMatchObject({
      results: [{ rating: 'ABOVE', sentence: WORDS }],
      overall: 'Saya ingin belajar rekam medis elektronik.',
    })
  })

  test('waits for the end of the quarter, and is over with it', async () => {
    const who = await hired('Cici Paramida')
    expect(await reasonOf(say(who, { quarter: 2 }))).toBe('quarter_not_ended')
    expect(await reasonOf(say(who, { year: 2025, quarter: 4 }))).toBe('quarter_closed')
  })

  test('keeps to my own plan: an id of another’s result is left out', async () => {
    const [who, other] = [await hired('Dodi Hidayat'), await hired('Emi Suhaemi')]
    await say(who, {
      results: { [who.resultId]: { rating: 'MEETS' }, [other.resultId]: { rating: 'BELOW' } },
    })
    const { content } = await as(who, (ctx) => mySelfAssessment(ctx, FIRST))
    expect(content?.results.map(({ id }) => id)).toEqual([who.resultId])
  })
})

describe('the assessor', () => {
  test('knows that it was sent, and reads it only after his own draft with both ratings', async () => {
    const who = await hired('Fani Oktavia')
    expect(await seen(hendra, who)).toBeNull()
    await say(who, { results: {}, intent: 'draft' })
    expect(await seen(hendra, who)).toBeNull()
    await say(who, { version: 1 })
    expect(await seen(hendra, who)).toMatchObject({ content: null })
    expect(JSON.stringify(await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST)))).not.toContain(WORDS)
    const list = await as(hendra, (ctx) => reviewTasks(ctx, FIRST))
    expect(list.tasks.find(({ employeeId }) => employeeId === who.id)).toMatchObject({ selfSent: true })

    await rating(hendra, who, { behaviourRating: undefined })
    expect(await seen(hendra, who)).toMatchObject({ content: null })
    await rating(hendra, who, { version: 1 })
    expect(await seen(hendra, who)).toMatchObject({
      content: { results: [{ rating: 'ABOVE', sentence: WORDS }] },
    })
    expect(JSON.stringify(await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST)))).toContain(WORDS)
  })

  test('alone: neither an earlier supervisor, nor one of others, nor one who took the draft over', async () => {
    const who = await hired('Gita Savitri', ratna)
    await database.ask(SURAKARTA, "UPDATE supervision SET ends_on = '2026-02-28' WHERE employee_id = $1", [
      who.id,
    ])
    await standIn(database, who, hendra, '2026-03-01')
    await say(who)
    await rating(hendra, who)
    expect(await seen(ratna, who)).toBeNull()
    expect(await reasonOf(seen(boss, who))).toBe('not_found')
    // Another has drafted: whoever assesses now first drafts for himself.
    await database.ask(SURAKARTA, 'UPDATE quarterly_review SET assessor_id = $2 WHERE employee_id = $1', [
      who.id,
      ratna.id,
    ])
    expect(await seen(hendra, who)).toMatchObject({ content: null })
    await rating(hendra, who, { version: 1, intent: 'sign' })
    expect(await seen(hendra, who)).toMatchObject({ content: { results: [{ rating: 'ABOVE' }] } })
  })
})
