import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { praise, takePraiseBack } from '@/lib/recognition/commands'
import { givenPraise, myBadges, receivedPraise, unitPraise } from '@/lib/recognition/queries'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, openQuarters, reasonOf, standIn, type Someone } from '../support/line'
import { openOffice, SURAKARTA, units } from '../support/office'

let database: TestDatabase
let sari: Someone, tuti: Someone, hendra: Someone, joko: Someone

const TEXT = 'Menjelaskan alur rujukan kepada pasien lansia sampai mengerti.'

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  tuti = await hire(database, 'Tuti Handayani')
  hendra = await hire(database, 'Hendra Gunawan')
  joko = await hire(database, 'Joko Susilo')
  await standIn(database, sari, hendra)
  await standIn(database, tuti, hendra)
  await database.ask(
    SURAKARTA,
    `UPDATE assignment SET unit_id = $3 WHERE region_id = $1 AND employee_id = $2`,
    [SURAKARTA, joko.id, units[SURAKARTA]?.permits],
  )
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

const thank = (by: Someone, to: Someone) =>
  as(by, (ctx) => praise(ctx, { receiverId: to.id, behaviour: 'SERVICE_ORIENTED', text: TEXT }))

describe('Sari thanks Tuti', () => {
  test('and the whole unit reads it, nobody of another one does, and the trail has no word of it', async () => {
    await thank(sari, tuti)
    for (const reader of [sari, tuti, hendra])
      expect(await as(reader, unitPraise)).toMatchObject([{ receiver: 'Tuti Handayani', text: TEXT }])
    expect(await as(joko, unitPraise)).toEqual([])
    expect(await as(tuti, receivedPraise)).toMatchObject({
      items: [{ giver: 'Sari Wulandari' }],
      byBehaviour: [{ behaviour: 'SERVICE_ORIENTED', count: 1 }],
    })
    expect(events.map(({ event }) => event)).toEqual(['kudos.given'])
    expect(JSON.stringify(events)).not.toContain(TEXT)
  })

  test('once a day, not herself, and nobody whom she does not know', async () => {
    expect(await reasonOf(thank(sari, tuti))).toBe('praised_today')
    expect(await reasonOf(thank(sari, sari))).toBe('praise_self')
    expect(await reasonOf(thank(sari, joko))).toBe('not_found')
  })

  test('two taps at once give one thanks', async () => {
    const both = await Promise.allSettled([thank(tuti, sari), thank(tuti, sari)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      (await as(tuti, givenPraise)).filter(({ receiver }) => receiver === 'Sari Wulandari'),
    ).toHaveLength(1)
  })

  test('takes a slip back the same day; its words cannot be rewritten', async () => {
    const { praiseId } = await thank(hendra, sari)
    const choice = { praiseId, version: 1 }
    expect(await reasonOf(as(sari, (ctx) => takePraiseBack(ctx, choice)))).toBe('praise_of_the_other')
    expect(await reasonOf(as(tuti, (ctx) => takePraiseBack(ctx, choice)))).toBe('not_found')
    const later = new Date('2026-05-14T02:00:00Z')
    expect(await reasonOf(as(hendra, (ctx) => takePraiseBack(ctx, choice), later))).toBe('praise_settled')
    await as(hendra, (ctx) => takePraiseBack(ctx, choice))
    expect(await as(hendra, givenPraise)).toEqual([])
    await expect(
      as(sari, (ctx) =>
        ctx.db.kudos.updateMany({ where: { regionId: SURAKARTA, id: praiseId }, data: { text: 'Lain.' } }),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})

test('R-13: what a signed quarter tells becomes a badge; a draft tells nothing', async () => {
  const evidence = {
    days: { filled: 60, expected: 60 },
    logs: { late: 0 },
    pace: 0.25,
    results: [
      {
        kind: 'MAIN',
        indicators: [
          { done: 30, target: 100 },
          { done: null, target: 4 },
        ],
      },
    ],
  }
  const review = (quarter: number, status: string) =>
    database.ask(
      SURAKARTA,
      `INSERT INTO quarterly_review (region_id, id, employee_id, assessor_id, unit_id, year, quarter, status, result_rating,
         behaviour_rating, grade, evidence, rule_version, signed_at, created_at, updated_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, 2026, $5, $6, 'MEETS', 'MEETS', 'GOOD', $7, 'uji',
         CASE WHEN $6 = 'DRAFT' THEN NULL ELSE now() END, now(), now())`,
      [SURAKARTA, sari.id, hendra.id, units[SURAKARTA]?.health, quarter, status, JSON.stringify(evidence)],
    )
  await review(1, 'FINAL')
  await review(2, 'DRAFT')
  expect(await as(sari, myBadges)).toMatchObject([
    { quarter: { year: 2026, quarter: 1 }, badges: ['PUNCTUAL', 'FINISHING'] },
  ])
  expect(await as(tuti, myBadges)).toEqual([])
})
