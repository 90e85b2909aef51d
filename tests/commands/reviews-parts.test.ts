import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rate } from '@/lib/reviews/commands'
import { signPart } from '@/lib/reviews/commands/parts'
import { reviewSheet } from '@/lib/reviews/queries/sheet'
import { partInput, reviewInput } from '@/lib/reviews/schema'
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

let database: TestDatabase
let hendra: Someone, ratna: Someone, yusuf: Someone, boss: Someone

const FIRST = { year: 2026, quarter: 1 } as const
const TEXT = 'Dua bulan pertama berjalan rapi dan tepat waktu.'

/** Under Ratna to the end of February, then under Hendra. */
async function handedOver(name: string): Promise<Someone> {
  const who = await hire(database, name)
  await standIn(database, who, ratna, '2025-01-01', '2026-02-28')
  await standIn(database, who, hendra, '2026-03-01')
  return who
}

const part = (by: Someone, of: Someone, over: Record<string, unknown> = {}, at?: Date) =>
  as(
    by,
    (ctx) =>
      signPart(
        ctx,
        partInput.parse({
          employeeId: of.id,
          ...FIRST,
          resultRating: 'MEETS',
          behaviourRating: 'MEETS',
          text: TEXT,
          ...over,
        }),
      ),
    at,
  )

const sign = (of: Someone) =>
  as(hendra, (ctx) =>
    rate(
      ctx,
      reviewInput.parse({
        employeeId: of.id,
        ...FIRST,
        resultRating: 'MEETS',
        behaviourRating: 'MEETS',
        version: 0,
        intent: 'sign',
      }),
    ),
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  hendra = await hire(database, 'Hendra Gunawan')
  ratna = await hire(database, 'Ratna Dewi')
  yusuf = await hire(database, 'Yusuf Hidayat')
  boss = await hire(database, 'Atasan Fitri', MAKASSAR)
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('a change of supervisor inside a quarter', () => {
  test('leaves a signed part with its days beside the evidence, and one signature ends the quarter', async () => {
    const who = await handedOver('Joko Susilo')
    const missing = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    expect(missing.earlier).toEqual([
      { name: 'Ratna Dewi', from: '2026-01-01', through: '2026-02-28', said: null },
    ])
    expect(missing.myPart).toBeNull()
    await part(ratna, who)
    expect(events.at(-1)).toMatchObject({ event: 'review.part_signed', facts: { through: '2026-02-28' } })
    expect(JSON.stringify(events)).not.toContain(TEXT)
    const sheet = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    expect(sheet.earlier).toMatchObject([
      { said: { text: TEXT, resultRating: 'MEETS', assessorName: 'Ratna Dewi' } },
    ])
    await sign(who)
  })

  test('is no lock: without the part the quarter is signed, and then it is too late for it', async () => {
    const who = await handedOver('Indah Permata')
    await sign(who)
    expect(await reasonOf(part(ratna, who))).toBe('review_signed')
  })

  test('is spoken of once, by whoever had those days, when they are over', async () => {
    const who = await handedOver('Kiki Amalia')
    const lastDay = new Date('2026-02-28T05:00:00Z')
    expect(await reasonOf(part(ratna, who, {}, lastDay))).toBe('days_not_over')
    expect(await reasonOf(part(hendra, who))).toBe('not_found')
    expect(await reasonOf(part(yusuf, who))).toBe('not_found')
    expect(await reasonOf(part(boss, who))).toBe('not_found')
    expect(await reasonOf(part(who, who))).toBe('not_found')
    await part(ratna, who)
    expect(await reasonOf(part(ratna, who))).toBe('already_signed')
    const change = as(ratna, (ctx) =>
      ctx.db.reviewPart.updateMany({ where: { regionId: SURAKARTA }, data: { text: 'Lain' } }),
    )
    await expect(change).rejects.toThrow(/permission denied/)
  })

  test('off the middle cites a record of those very days', async () => {
    const who = await handedOver('Lukman Sardi')
    const cited = async (day: string, under: Someone) =>
      `LOG~${day}~${(await handIn(database, who, under, { day, status: 'APPROVED' })).logId}`
    const above = { resultRating: 'ABOVE' }
    expect(await refusalOf(part(ratna, who, above))).toMatchObject({
      reason: 'citation_missing',
      field: 'citations',
    })
    expect(
      await reasonOf(part(ratna, who, { ...above, citations: [await cited('2026-03-03', hendra)] })),
    ).toBe('citation_unknown')
    expect(await refusalOf(part(ratna, who, { text: 'pendek' }))).toMatchObject({ reason: 'text_missing' })
    await part(ratna, who, { ...above, citations: [await cited('2026-02-03', ratna)] })
    const sheet = await as(hendra, (ctx) => reviewSheet(ctx, who.id, FIRST))
    expect(sheet.earlier[0]?.said?.citations).toMatchObject([{ kind: 'LOG', on: '2026-02-03' }])
  })
})
