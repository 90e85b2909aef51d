// Answers by code: T90 (one code, one answer), T91 (stuffing is seen, honest people are heard), T92 (a copy of everything joins nothing).
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeCode } from '@/components/surveys/kiosk-codes'
import { inRegion } from '@/lib/core/db'
import type { WriteCtx } from '@/lib/core/types'
import { addService, closeService, enterSheet } from '@/lib/surveys/commands'
import {
  issueCodes,
  receiveCitizenAnswer,
  releaseCitizenAnswers,
  withdrawCodes,
} from '@/lib/surveys/commands/codes'
import { answerByCode, codePage, kioskOf } from '@/lib/surveys/public'
import { serviceSurvey } from '@/lib/surveys/queries'
import { waysToRate } from '@/lib/surveys/queries/published'
import { saidBeside, serviceCodes, slipsOf } from '@/lib/surveys/queries/codes'
import { ELEMENTS } from '@/lib/surveys/rules'
import { joined, readCode, slipNumber, ticketBody, writeCode } from '@/lib/surveys/rules/codes'
import { issueInput } from '@/lib/surveys/schema/codes'
import { randomFrom } from '../../prisma/seed/build/random'
import { freshDatabase, type TestDatabase } from '../support/database'
import { as, events, hire, MAKASSAR, openOffice, openQuarters, reasonOf, SURAKARTA } from '../support/line'
import type { Someone } from '../support/line'
import { asJob, recorded, units } from '../support/office'
import { regionTables } from '../wall/tables'

let database: TestDatabase
let clerk: Someone, head: Someone, stranger: Someone

const TODAY = '2026-05-13'
const NEXT_DAY = new Date('2026-05-14T03:00:00Z')
const HEALTH = () => units[SURAKARTA]?.health ?? ''

const leading = <T>(run: (ctx: WriteCtx) => Promise<T>) =>
  as(head, (ctx) => run({ ...ctx, actor: { ...ctx.actor, headsUnits: [HEALTH()] } }))

let named = 0
const newService = async (): Promise<string> => {
  named += 1
  const input = { unitId: HEALTH(), name: `Layanan ${named}` }
  return (await leading((ctx) => addService(ctx, input))).serviceId
}

const issue = (serviceId: string, more: Record<string, unknown> = {}, by = clerk) =>
  as(by, (ctx) =>
    issueCodes(
      ctx,
      issueInput.parse({
        serviceId,
        channel: 'SLIP',
        counter: 'Loket 1',
        size: '24',
        expiresOn: '2026-07-31',
        ...more,
      }),
    ),
  )

const codeIn = (address: string): string => address.split('/').at(-1) ?? ''
const slips = async (serviceId: string, size: number): Promise<string[]> => {
  const { batchId } = await issue(serviceId, { size: String(size) })
  return (await as(clerk, (ctx) => slipsOf(ctx, batchId))).addresses.map(codeIn)
}

const answer = (
  code: string,
  ratings: string,
  { comment, today = TODAY }: { comment?: string; today?: string } = {},
) =>
  inRegion(
    SURAKARTA,
    (db) => receiveCitizenAnswer({ regionId: SURAKARTA, today, db }, { code, ratings, comment }),
    'write',
  )
const release = (at = NEXT_DAY) => asJob(releaseCitizenAnswers, { at })
const readingOf = async (id: string) => (await as(clerk, (ctx) => serviceSurvey(ctx, id))).reading
const waiting = async (serviceId: string): Promise<number> => {
  const [row] = await database.ask<{ n: number }>(
    SURAKARTA,
    'SELECT count(*)::int AS n FROM survey_letter WHERE region_id = $1 AND service_id = $2',
    [SURAKARTA, serviceId],
  )
  return row?.n ?? 0
}
/** Everybody's answer differs, so that it can be told again wherever it turns up. */
const unlike = (nth: number): string =>
  ELEMENTS.map((_, place) => 1 + ((nth >> (2 * (place % 4))) % 4)).join('')

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  clerk = await hire(database, 'Budi Santoso')
  head = await hire(database, 'Ratna Dewi')
  stranger = await hire(database, 'Orang Lain')
  await database.ask(
    SURAKARTA,
    `UPDATE assignment SET unit_id = $2 WHERE region_id = $1 AND employee_id = $3`,
    [SURAKARTA, units[SURAKARTA]?.permits, stranger.id],
  )
})
afterAll(() => database.drop())
beforeEach(() => {
  events.splice(0)
  recorded.splice(0)
})

describe('codes', () => {
  test('are given out by who works at the counter, as many as were asked for, and written down nowhere', async () => {
    const service = await newService()
    events.splice(0)
    const { batchId } = await issue(service)
    expect(events).toEqual([
      {
        event: 'survey_batch.issued',
        subject: batchId,
        facts: { service, channel: 'SLIP', size: 24, through: '2026-07-31' },
      },
    ])
    const { addresses } = await as(clerk, (ctx) => slipsOf(ctx, batchId))
    expect(new Set(addresses).size).toBe(24)
    // Printed again, they are the same codes.
    expect((await as(clerk, (ctx) => slipsOf(ctx, batchId))).addresses).toEqual(addresses)
    const copy = JSON.stringify(await dump())
    for (const address of addresses) {
      const seal = readCode(codeIn(address))?.bytes.slice(28) ?? new Uint8Array()
      expect(copy).not.toContain(codeIn(address))
      expect(copy).not.toContain(Buffer.from(seal).toString('hex'))
    }
    expect(await reasonOf(issue(service, {}, stranger))).toBe('not_found')
    expect(await reasonOf(as(stranger, (ctx) => slipsOf(ctx, batchId)))).toBe('not_found')
  })

  test('that were guessed, altered or made for another region open nothing, and cost the database nothing', async () => {
    const service = await newService()
    const { batchId } = await issue(service)
    const [code = ''] = (await as(clerk, (ctx) => slipsOf(ctx, batchId))).addresses.map(codeIn)
    const bytes = readCode(code)?.bytes ?? new Uint8Array()
    const altered = [4, 27, 40].map((at) =>
      writeCode(
        SURAKARTA,
        bytes.map((byte, place) => (place === at ? byte ^ 1 : byte)),
      ),
    )
    const beyond = joined(ticketBody(batchId, undefined, slipNumber(25)), new Uint8Array(16))
    for (const bad of [...altered, writeCode(SURAKARTA, beyond), writeCode(MAKASSAR, bytes), 'x', '1-', '']) {
      expect(await reasonOf(answer(bad, '444444444')), bad).toBe('code_unknown')
      expect(await codePage(bad), bad).toEqual({ state: 'NO', reason: 'code_unknown' })
    }
    expect(await waiting(service)).toBe(0)
  })

  test('are refused after their day, once withdrawn, and when the service is asked about no more', async () => {
    const service = await newService()
    const [code = '', other = ''] = await slips(service, 2)
    expect(await reasonOf(answer(code, '444444444', { today: '2026-08-01' }))).toBe('code_expired')
    const { batches } = await as(clerk, (ctx) => serviceCodes(ctx, service))
    const [batch] = batches
    const choice = { batchId: batch?.id ?? '', version: batch?.version ?? 0 }
    expect(await reasonOf(as(stranger, (ctx) => withdrawCodes(ctx, choice)))).toBe('not_found')
    await as(clerk, (ctx) => withdrawCodes(ctx, choice))
    expect(await reasonOf(answer(code, '444444444'))).toBe('code_withdrawn')
    expect(await reasonOf(as(clerk, (ctx) => withdrawCodes(ctx, choice)))).toBe('changed_meanwhile')
    expect(await reasonOf(as(clerk, (ctx) => slipsOf(ctx, choice.batchId)))).toBe('not_found')
    await leading((ctx) => closeService(ctx, { serviceId: service, version: 1 }))
    expect(await reasonOf(answer(other, '444444444'))).toBe('service_closed')
    expect(await reasonOf(issue(service))).toBe('service_closed')
  })

  test('are told to whoever asks how a service can be rated, as long as they are taken', async () => {
    const service = await newService()
    const ways = () => as(stranger, (ctx) => waysToRate(ctx, service))
    expect(await ways()).toEqual({ slips: false, tablet: false, openCode: null })
    await issue(service)
    const { batchId } = await issue(service, { channel: 'OPEN', size: '', expiresOn: TODAY })
    const { openCode, ...others } = await ways()
    expect(others).toEqual({ slips: true, tablet: false })
    expect(await codePage(openCode ?? '')).toMatchObject({ state: 'GO' })
    await as(clerk, (ctx) => withdrawCodes(ctx, { batchId, version: 1 }))
    expect(await ways()).toEqual({ slips: true, tablet: false, openCode: null })
    await leading((ctx) => closeService(ctx, { serviceId: service, version: 1 }))
    expect(await ways()).toEqual({ slips: false, tablet: false, openCode: null })
  })

  test('T90: of 1,000 uses of one code at once one is an answer, and all get the same thanks', async () => {
    const service = await newService()
    const [code = ''] = await slips(service, 1)
    const use = (count: number) =>
      inWaves(Array.from({ length: count }), (_, nth) => answer(code, nth % 2 ? '111111111' : '444444444'))
    await use(10)
    expect(await waiting(service)).toBe(1)
    await use(990)
    expect(await waiting(service)).toBe(1)
    const fields = Object.fromEntries(ELEMENTS.map((element) => [element, '4']))
    expect(await answerByCode(code, fields)).toEqual({ state: 'DONE' })
    expect(await answerByCode(code, {})).toEqual({ state: 'DONE' })
    expect(await codePage(code)).toEqual({ state: 'NO', reason: 'code_used' })
    expect(await waiting(service)).toBe(1)
  }, 120_000)

  test('with an element left out keep what was chosen, and stay unused', async () => {
    const service = await newService()
    const [code = ''] = await slips(service, 1)
    const answered = await answerByCode(code, { TIME: '3', COST: '9', komentar: 'Cepat <b>sekali</b>' })
    expect(answered).toMatchObject({
      state: 'AGAIN',
      typed: { ratings: { TIME: '3' }, comment: 'Cepat <b>sekali</b>' },
      missing: ELEMENTS.filter((element) => element !== 'TIME'),
    })
    expect(await waiting(service)).toBe(0)
    expect((await codePage(code)).state).toBe('ASK')
  })
})

describe('what was answered', () => {
  test('joins paper in the index after its day, five or more together, with n, grade and interval', async () => {
    const service = await newService()
    const random = randomFrom('paper and code')
    const given = Array.from({ length: 44 }, () => ELEMENTS.map(() => random.between(1, 4)).join(''))
    for (const [nth, ratings] of given.slice(0, 24).entries())
      await as(clerk, (ctx) =>
        enterSheet(ctx, { serviceId: service, sheetNumber: nth + 1, answeredOn: '2026-05-06', ratings }),
      )
    const codes = await slips(service, 24)
    for (const [nth, ratings] of given.slice(24).entries()) await answer(codes[nth] ?? '', ratings)
    await release(new Date('2026-05-13T09:00:00Z'))
    expect(await readingOf(service)).toMatchObject({ respondents: 24, result: null })
    expect(await waiting(service)).toBe(20)
    recorded.splice(0)
    await release()
    expect(recorded.filter(({ subject }) => subject.id === service)).toEqual([
      {
        event: 'survey_answer.released',
        subject: { type: 'service', id: service },
        facts: { year: 2026, quarter: 2, standing: 'COUNTED', count: 20 },
      },
    ])
    const total = given.reduce((sum, one) => sum + [...one].reduce((all, digit) => all + Number(digit), 0), 0)
    const { respondents, result } = await readingOf(service)
    expect(respondents).toBe(44)
    expect(result?.index).toBe(Math.round((2500 * total) / (9 * 44)))
    expect(result?.elements).toHaveLength(9)
    expect(result?.interval?.[0]).toBeLessThan(result?.index ?? 0)
    expect((await as(clerk, (ctx) => serviceCodes(ctx, service))).batches).toMatchObject([
      { size: 24, used: 20 },
    ])
    expect(await waiting(service)).toBe(0)
  })

  test('waits while it is fewer than five, and is dropped with a trace when its quarter has long gone', async () => {
    const service = await newService()
    const codes = await slips(service, 4)
    for (const code of codes) await answer(code, '343344343')
    await release(new Date('2026-07-14T03:00:00Z'))
    expect(await waiting(service)).toBe(4)
    recorded.splice(0)
    await release(new Date('2026-07-15T03:00:00Z'))
    expect(await waiting(service)).toBe(0)
    expect(recorded.filter(({ subject }) => subject.id === service).map(({ event }) => event)).toEqual([
      'survey_answer.dropped',
    ])
  })

  test('on a tablet at the quarter’s edge counts for its own day, with and without signal', async () => {
    const service = await newService()
    await issue(service, { channel: 'KIOSK', size: '', expiresOn: '2026-12-31' })
    const { batches } = await as(clerk, (ctx) => serviceCodes(ctx, service))
    const key = codeIn(batches[0]?.address ?? '')
    expect(await kioskOf(key)).toMatchObject({ regionId: SURAKARTA, unit: 'Dinas Kesehatan' })
    expect(await kioskOf(`${key.slice(0, -1)}${key.endsWith('A') ? 'Q' : 'A'}`)).toBeUndefined()
    const made = await tabletCodes(key, '2026-06-30', 5)
    // Kept without signal on the last evening of the quarter, sent the next morning.
    for (const [nth, code] of made.entries()) await answer(code, unlike(nth), { today: '2026-07-01' })
    for (const code of await tabletCodes(key, '2026-07-01', 5))
      await answer(code, '343344343', { today: '2026-07-01' })
    await release(new Date('2026-07-02T03:00:00Z'))
    const rows = await database.ask<{ quarter: number; n: number }>(
      SURAKARTA,
      `SELECT quarter, sum(times)::int AS n FROM survey_answer WHERE region_id = $1 AND service_id = $2
       GROUP BY quarter ORDER BY quarter`,
      [SURAKARTA, service],
    )
    expect(rows).toEqual([
      { quarter: 2, n: 5 },
      { quarter: 3, n: 5 },
    ])
  })

  test('in words is read beside no answer, from five on, without what leads to a person', async () => {
    const service = await newService()
    const codes = await slips(service, 6)
    const hostile = `<img src=x onerror=alert(1)> '); DROP TABLE survey_answer; -- 0812-3456-7890`
    for (const [nth, code] of codes.slice(0, 4).entries())
      await answer(code, '343344343', { comment: `Antre ${nth} jam` })
    await answer(codes[4] ?? '', '343344343', { comment: hostile })
    await release()
    const { comments } = await as(clerk, (ctx) => saidBeside(ctx, service))
    expect(comments.map(({ text }) => text).toSorted()).toEqual(
      [
        ...Array.from({ length: 4 }, (_, nth) => `Antre ${nth} jam`),
        `<img src=x onerror=alert(1)> '); DROP TABLE survey_answer; -- [disembunyikan]`,
      ].toSorted(),
    )
    const other = await newService()
    for (const code of (await slips(other, 5)).slice(0, 5)) await answer(code, '343344343')
    const [fewer] = await slips(other, 1)
    await answer(fewer ?? '', '343344343', { comment: 'Hanya saya' })
    await release()
    expect((await as(clerk, (ctx) => saidBeside(ctx, other))).comments).toEqual([])
  })
})

describe('T91: stuffing', () => {
  test('200 people behind one address are all heard; answers of the open link never touch the index; fakes are set apart with their reason', async () => {
    const service = await newService()
    const random = randomFrom('one address')
    const honest = Array.from({ length: 200 }, () => ELEMENTS.map(() => random.between(2, 4)).join(''))
    const codes = await slips(service, 200)
    await inWaves(honest, (ratings, nth) => answer(codes[nth] ?? '', ratings))
    await release()
    const before = await readingOf(service)
    expect(before.respondents).toBe(200)

    await issue(service, { channel: 'OPEN', size: '', counter: 'Situs daerah' })
    const { batches } = await as(clerk, (ctx) => serviceCodes(ctx, service))
    const open = codeIn(batches.find(({ channel }) => channel === 'OPEN')?.address ?? '')
    for (let nth = 0; nth < 20; nth += 1) {
      const page = await codePage(open)
      if (page.state !== 'GO') throw new Error(`the open link said ${JSON.stringify(page)}`)
      await answer(page.code, '444444444')
    }
    // A clerk spends a stack of slips by himself within the hour.
    const stack = await slips(service, 60)
    await inWaves(stack, (code) => answer(code, '444444444'))
    recorded.splice(0)
    await release(new Date('2026-05-13T09:00:00Z'))
    expect(recorded.map(({ facts }) => facts.standing)).toContain('ALIKE')
    await release()
    const after = await readingOf(service)
    expect(after.respondents).toBe(200)
    expect(after.result?.index).toBe(before.result?.index)
    expect((await as(clerk, (ctx) => saidBeside(ctx, service))).setApart).toEqual([
      { standing: 'ALIKE', times: 60 },
      { standing: 'OPEN_LINK', times: 20 },
    ])
  }, 120_000)
})

describe('T92: a copy of the whole database', () => {
  const given: { code: string; ratings: string }[] = []
  let service = ''
  let before: Map<string, Row[]>
  let after: Map<string, Row[]>

  beforeAll(async () => {
    service = await newService()
    const codes = await slips(service, 30)
    for (const [nth, code] of codes.entries()) {
      given.push({ code, ratings: unlike(nth + 7) })
      await answer(code, unlike(nth + 7), { comment: `Pendapat nomor ${nth}` })
    }
    before = await dump()
    await release()
    after = await dump()
  })

  const own = (copy: Map<string, Row[]>, table: string): Row[] =>
    (copy.get(table) ?? []).filter((row) => row.service_id === service)

  test('holds letters that say nothing, of one size and one writer, under ids of chance', async () => {
    const letters = own(before, 'survey_letter')
    expect(letters).toHaveLength(30)
    expect(new Set(letters.map(({ sealed }) => String(sealed).length)).size).toBe(1)
    expect(letters.filter(({ id }) => String(id)[14] !== '4')).toEqual([])
    expect(JSON.stringify([...before.values()])).not.toContain('Pendapat nomor')
    expect(Object.keys(letters[0] ?? {}).toSorted()).toEqual(['id', 'region_id', 'sealed', 'service_id'])
    const again = await newService()
    for (const code of await slips(again, 6)) await answer(code, '343344343')
    const [row] = await database.ask<{ writers: number }>(
      SURAKARTA,
      'SELECT count(DISTINCT xmin::text)::int AS writers FROM survey_letter WHERE region_id = $1 AND service_id = $2',
      [SURAKARTA, again],
    )
    expect(row?.writers).toBe(1)
  })

  test('afterwards holds how often each answer was given, and no row of an answer at all', () => {
    const answers = own(after, 'survey_answer')
    expect(Object.keys(answers[0] ?? {}).toSorted()).toEqual([
      'quarter',
      'ratings',
      'region_id',
      'service_id',
      'standing',
      'times',
      'year',
    ])
    expect(answers.reduce((sum, { times }) => sum + Number(times), 0)).toBe(30)
    expect(Object.keys(own(after, 'survey_comment')[0] ?? {}).toSorted()).toEqual([
      'id',
      'quarter',
      'region_id',
      'service_id',
      'text',
      'year',
    ])
    expect(own(after, 'survey_comment').filter(({ id }) => String(id)[14] !== '4')).toEqual([])
  })

  test('joins no code to its answer better than chance, by order, id or value', () => {
    const spent = (after.get('survey_spent') ?? []).map(({ token_hash }) => String(token_hash))
    const byPlace = own(after, 'survey_answer').map(({ ratings }) => String(ratings))
    const known = new Set(spent.flatMap((hash) => [hash, hash.slice(2)]))
    const told = [
      ...own(after, 'survey_answer'),
      ...own(after, 'survey_comment'),
      ...own(before, 'survey_letter'),
    ]
    expect(told.flatMap((row) => Object.values(row)).filter((value) => known.has(String(value)))).toEqual([])
    // Whoever knows in which order the codes were used guesses that rows lie in it, in its reverse, or by their digits.
    const inTurn = given.map(({ ratings }) => ratings)
    for (const guess of [byPlace, byPlace.toReversed()]) {
      const hits = inTurn.filter((ratings, nth) => guess[nth] === ratings).length
      expect(hits / inTurn.length).toBeLessThanOrEqual(1 / inTurn.length + 0.05 + 0.07)
    }
    const copy = JSON.stringify([...after.values()])
    for (const { code } of given) expect(copy).not.toContain(code)
  })

  test('has no event and no counter of one answer', () => {
    expect(events.filter(({ event }) => event.startsWith('survey_answer'))).toEqual([])
    expect(own(before, 'survey_batch').map(({ used }) => used)).toEqual([0])
  })
})

const AT_ONCE = 10

/** As many at once as the pool has connections: on a slow machine the next would wait for one longer than it may. */
async function inWaves<T>(items: readonly T[], send: (item: T, nth: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map((item, nth) => send(item, from + nth)))
}

const tabletCodes = (key: string, day: string, count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => makeCode(key, day)))

type Row = Record<string, unknown>

async function dump(): Promise<Map<string, Row[]>> {
  const all = new Map<string, Row[]>()
  for (const table of await regionTables(database)) {
    const rows = await database.ask<{ row: Row }>(
      SURAKARTA,
      `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY t.ctid`,
    )
    all.set(
      table,
      rows.map(({ row }) => row),
    )
  }
  return all
}
