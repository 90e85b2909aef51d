import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHANNELS,
  dayOfAnswer,
  idBytes,
  idOf,
  joined,
  lastDayOf,
  readCode,
  readTicket,
  slipNumber,
  ticketBody,
  whyNotAnswer,
  whyNotIssue,
  writeCode,
  type BatchFacts,
} from '../../lib/surveys/rules/codes.ts'
import { withoutIdentities } from '../../lib/surveys/rules/comments.ts'
import { alike, FEWEST_ALIKE, tail, usualShare } from '../../lib/surveys/rules/stuffing.ts'
import { citizenAnswer, issueInput, languageOf } from '../../lib/surveys/schema/codes.ts'
import { surveyWords } from '../../lib/surveys/labels/codes.ts'
import { ELEMENTS } from '../../lib/surveys/rules.ts'
import { randomFrom, type Random } from '../../prisma/seed/build/random.ts'

const ID = '01900000-0000-7000-8000-0000000000ff'
const SEAL = new Uint8Array(16).fill(7)

describe('a code', () => {
  test('says its region, batch, day and seal, and is read as it was written', () => {
    for (const madeOn of [undefined, '2026-06-30', '2026-07-01']) {
      const body = ticketBody(ID, madeOn, slipNumber(300))
      const code = writeCode(3372, joined(body, SEAL))
      expect(code).toMatch(/^3372-[\w-]{59}$/)
      const read = readCode(code)
      expect(read?.regionId).toBe(3372)
      expect(read && readTicket(read)).toEqual({ batchId: ID, madeOn, body, seal: SEAL })
    }
    expect(idOf(idBytes(ID))).toBe(ID)
    const numbers = [1, 2, 255, 256, 500].map((nth) => slipNumber(nth).join())
    expect(new Set(numbers).size).toBe(5)
  })

  test('that is anything else is none, and one letter more or less makes it none', () => {
    const code = writeCode(3372, joined(ticketBody(ID, undefined, slipNumber(1)), SEAL))
    for (const other of [
      `${code}A`,
      code.slice(0, -1),
      code.slice(4),
      `0${code}`,
      `${code}\n`,
      ` ${code}`,
      '',
    ])
      expect(readCode(other), other).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ maxLength: 90, unit: 'binary' }), (text) => {
        const read = readCode(text)
        // What is read at all is written back alike: no second spelling of a code.
        return read === undefined || writeCode(read.regionId, read.bytes) === text
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

describe('whether a code takes an answer', () => {
  const slip: BatchFacts = { channel: 'SLIP', expiresOn: '2026-06-30', closed: false, serviceClosed: false }
  const kiosk: BatchFacts = { ...slip, channel: 'KIOSK' }
  const open: BatchFacts = { ...slip, channel: 'OPEN' }

  test('a slip until its last day, a tablet’s a fortnight, the open link’s until the next day', () => {
    expect(whyNotAnswer(slip, { today: '2026-06-30', madeOn: undefined })).toBeUndefined()
    expect(whyNotAnswer(slip, { today: '2026-07-01', madeOn: undefined })).toBe('code_expired')
    expect(whyNotAnswer(kiosk, { today: '2026-07-14', madeOn: '2026-06-30' })).toBeUndefined()
    expect(whyNotAnswer(kiosk, { today: '2026-07-15', madeOn: '2026-06-30' })).toBe('code_expired')
    expect(whyNotAnswer(kiosk, { today: '2026-07-01', madeOn: '2026-07-01' })).toBe('code_expired')
    expect(whyNotAnswer(open, { today: '2026-06-02', madeOn: '2026-06-01' })).toBeUndefined()
    expect(whyNotAnswer(open, { today: '2026-06-03', madeOn: '2026-06-01' })).toBe('code_expired')
  })

  test('never one of another kind, of a day to come, of what was withdrawn, or of a service that is asked about no more', () => {
    expect(whyNotAnswer(slip, { today: '2026-06-01', madeOn: '2026-06-01' })).toBe('code_unknown')
    expect(whyNotAnswer(kiosk, { today: '2026-06-01', madeOn: undefined })).toBe('code_unknown')
    expect(whyNotAnswer(kiosk, { today: '2026-06-01', madeOn: '2026-06-03' })).toBe('code_unknown')
    expect(whyNotAnswer({ ...slip, closed: true }, { today: '2026-06-01', madeOn: undefined })).toBe(
      'code_withdrawn',
    )
    expect(whyNotAnswer({ ...slip, serviceClosed: true }, { today: '2026-06-01', madeOn: undefined })).toBe(
      'service_closed',
    )
  })

  test('at the quarter’s edge a tablet’s answer keeps its own day, every other the day it comes', () => {
    const late = { today: '2026-07-01', madeOn: '2026-06-30' }
    expect(dayOfAnswer(kiosk, late)).toBe('2026-06-30')
    expect(dayOfAnswer(open, late)).toBe('2026-07-01')
    expect(dayOfAnswer(slip, { ...late, madeOn: undefined })).toBe('2026-07-01')
    // A tablet whose clock runs ahead answers for today.
    expect(dayOfAnswer(kiosk, { today: '2026-06-30', madeOn: '2026-07-01' })).toBe('2026-06-30')
  })

  test('what is used is remembered for as long as its code would be taken', () => {
    for (const channel of CHANNELS)
      for (const madeOn of channel === 'SLIP' ? [undefined] : ['2026-06-01', '2026-06-30']) {
        const last = lastDayOf({ ...slip, channel }, madeOn)
        expect(whyNotAnswer({ ...slip, channel }, { today: last, madeOn })).toBeUndefined()
      }
  })

  test('slips say how many, and no code outlives a year', () => {
    const of = { today: '2026-05-13', serviceClosed: false }
    expect(whyNotIssue({ channel: 'SLIP', size: 48, expiresOn: '2026-07-12' }, of)).toBeUndefined()
    expect(whyNotIssue({ channel: 'SLIP', expiresOn: '2026-07-12' }, of)).toBe('size_missing')
    expect(whyNotIssue({ channel: 'KIOSK', expiresOn: '2026-05-12' }, of)).toBe('expires_past')
    expect(whyNotIssue({ channel: 'KIOSK', expiresOn: '2027-06-01' }, of)).toBe('expires_far')
    expect(whyNotIssue({ channel: 'OPEN', expiresOn: '2026-06-01' }, { ...of, serviceClosed: true })).toBe(
      'service_closed',
    )
  })
})

describe('what is sent', () => {
  const all = Object.fromEntries(ELEMENTS.map((element) => [element, '4']))

  test('has all nine elements, one to four, and words only as far as they are words', () => {
    expect(citizenAnswer.safeParse(all).success).toBe(true)
    expect(citizenAnswer.safeParse({ ...all, TIME: '5' }).success).toBe(false)
    const { TIME: _, ...eight } = all
    expect(citizenAnswer.safeParse(eight).success).toBe(false)
    const parsed = citizenAnswer.parse({ ...all, komentar: '  Ramah\u200b\u202e sekali ' })
    expect(parsed.komentar).toBe('Ramah sekali')
    expect(citizenAnswer.safeParse({ ...all, komentar: 'x'.repeat(301) }).success).toBe(false)
  })

  test('loses numbers and addresses that lead to a person, and nothing else', () => {
    const screened = (text: string) => withoutIdentities(text, '[…]')
    expect(screened('Hubungi 0812-3456-7890 atau siti@contoh.id')).toBe('Hubungi […] atau […]')
    expect(screened('NIP 19910415 201402 2 003 kurang ramah')).toBe('NIP […] kurang ramah')
    const plain = 'Menunggu 2 jam di loket 3 pada 12/5, biaya Rp50.000 wajar'
    expect(screened(plain)).toBe(plain)
  })

  test('comes from a form that both languages say in full', () => {
    expect(languageOf('en')).toBe('en')
    expect(languageOf('xx')).toBe('id')
    for (const words of Object.values(surveyWords)) {
      const said = [words.intro, words.send, ...words.faces, ...Object.values(words.elements)]
      expect(new Set(said).size).toBe(said.length)
      expect(said.every((text) => text.length > 2 && text.split(' ').length <= 20)).toBe(true)
    }
  })

  test('by whoever makes codes names a place and a number of slips that can be printed', () => {
    const good = { serviceId: ID, channel: 'SLIP', counter: ' Loket 1 ', size: '48', expiresOn: '2026-07-12' }
    expect(issueInput.parse(good)).toMatchObject({ counter: 'Loket 1', size: 48 })
    expect(issueInput.parse({ ...good, channel: 'KIOSK', size: '' }).size).toBeUndefined()
    for (const bad of [
      { size: '501' },
      { size: '0' },
      { counter: '\u200b\u200b\u200b' },
      { channel: 'MAIL' },
    ])
      expect(issueInput.safeParse({ ...good, ...bad }).success, JSON.stringify(bad)).toBe(false)
  })
})

/** As people answer: some are content with everything, most are not quite. */
function honest(random: Random, content = 0.15): string {
  if (random.chance(content)) return '444444444'
  if (random.chance(0.15)) return '333333333'
  return ELEMENTS.map(() => Math.max(1, Math.min(4, 3 + random.between(-1, 1)))).join('')
}

const counted = (answers: readonly string[]) => {
  const usual = new Map<string, number>()
  for (const one of answers) usual.set(one, (usual.get(one) ?? 0) + 1)
  return usual
}

describe('T91: stuffing', () => {
  test('200 planted fours among a month of honest answers are found, and no honest one is lost with them', () => {
    const random = randomFrom('two hundred fours')
    const usual = counted(Array.from({ length: 300 }, () => honest(random)))
    let [found, lost, all] = [0, 0, 0]
    for (let day = 0; day < 20; day += 1) {
      // Four days on which a clerk spends slips of one counter beside the visitors of two.
      const planted = day % 5 === 0 ? 50 : 0
      const visitors = Array.from({ length: 40 }, (_, nth) => ({
        source: nth % 2 ? 'loket 1' : 'loket 2',
        ratings: honest(random),
      }))
      const fakes = Array.from({ length: planted }, () => ({ source: 'loket 1', ratings: '444444444' }))
      const letters = [...visitors, ...fakes]
      const apart = [...alike(letters, usual)].map((at) => letters[at])
      expect(apart.filter((one) => one?.source !== 'loket 1' || one.ratings !== '444444444')).toEqual([])
      // All fours of a counter are one and the same answer: what counts is how many stay.
      found += Math.min(planted, apart.length)
      lost += Math.max(0, apart.length - planted)
      all += visitors.length
    }
    expect(found / 200).toBeGreaterThanOrEqual(0.95)
    expect(lost / all).toBeLessThanOrEqual(0.01)
  })

  test('5,000 fakes by slips move the index by less than half a point', () => {
    const random = randomFrom('five thousand')
    const usual = counted(Array.from({ length: 400 }, () => honest(random)))
    const mean = (answers: readonly string[]) =>
      (25 * answers.reduce((sum, one) => sum + [...one].reduce((all, digit) => all + Number(digit), 0), 0)) /
      (9 * answers.length)
    const visitors = Array.from({ length: 400 }, () => ({ source: 'loket 1', ratings: honest(random) }))
    const fakes = Array.from({ length: 5000 }, (_, nth) => ({
      source: `lembar ${nth % 10}`,
      ratings: nth % 3 ? '444444444' : '444444443',
    }))
    const letters = [...visitors, ...fakes]
    const apart = alike(letters, usual)
    const left = letters.filter((_, at) => !apart.has(at)).map(({ ratings }) => ratings)
    expect(Math.abs(mean(left) - mean(visitors.map(({ ratings }) => ratings)))).toBeLessThan(0.5)
  })

  test('of 2,000 honest days at a counter where 40 in 100 are content with everything, none is suspected', () => {
    const random = randomFrom('honest days')
    const usual = counted(Array.from({ length: 200 }, () => honest(random, 0.4)))
    let suspected = 0
    for (let day = 0; day < 2000; day += 1) {
      const letters = Array.from({ length: random.between(3, 60) }, () => ({
        source: 'loket 1',
        ratings: honest(random, 0.4),
      }))
      suspected += alike(letters, usual).size
    }
    expect(suspected).toBe(0)
  })

  test('200 who answer differently from one place are all heard, and a handful alike are a handful', () => {
    const random = randomFrom('one address')
    const crowd = Array.from({ length: 200 }, () => ({ source: 'tablet', ratings: honest(random) }))
    expect(alike(crowd, new Map()).size).toBe(0)
    const few = Array.from({ length: FEWEST_ALIKE - 1 }, () => ({ source: 'x', ratings: '121212121' }))
    expect(alike(few, new Map()).size).toBe(0)
    expect(alike([...few, { source: 'x', ratings: '121212121' }], new Map()).size).toBe(FEWEST_ALIKE)
  })

  test('the tail of chance is that of a sum over all cases', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
    for (const [least, among, share] of [
      [3, 10, 0.2],
      [8, 8, 0.25],
      [20, 40, 0.3],
      [0, 5, 0.5],
      [30, 60, 0.25],
    ] as const) {
      let sum = 0
      for (let k = least; k <= among; k += 1)
        sum += choose(among, k) * share ** k * (1 - share) ** (among - k)
      expect(Math.abs(tail(least, among, share) - sum)).toBeLessThan(1e-9 + sum * 1e-6)
    }
    expect(tail(5000, 6000, 0.2)).toBeLessThan(1e-9)
    expect(usualShare('444444444', new Map())).toBe(0.25)
    expect(usualShare('443444444', new Map([['443444444', 180]]))).toBeGreaterThan(0.9)
  })
})
