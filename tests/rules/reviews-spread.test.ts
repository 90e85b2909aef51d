import { describe, expect, test } from 'vitest'
import type { Distribution } from '../../lib/reviews/rules.ts'
import {
  type Bound,
  spreadAgainstGuide,
  spreadOf,
  whyNotAnswer,
  whyNotAskAgain,
  whyNotSettle,
} from '../../lib/reviews/rules/spread.ts'
import { UNIT_GRADES, type UnitGrade } from '../../lib/unit-reviews/rules.ts'

const counts = (given: Partial<Distribution>): Distribution => ({
  VERY_GOOD: 0,
  GOOD: 0,
  NEEDS_IMPROVEMENT: 0,
  POOR_MISCONDUCT: 0,
  VERY_POOR: 0,
  ...given,
})

// The circular told anew, by counting people one at a time: no division and no fraction stands in this table.
const most = (tenths: number, n: number): number => {
  let people = 0
  while ((people + 1) * 10 <= tenths * n) people += 1
  return people
}
const least = (tenths: number, n: number): number => {
  let people = 0
  while (people * 10 < tenths * n) people += 1
  return people
}

type Five = readonly [veryGood: number, good: number, needs: number, poor: number, veryPoor: number]
const INSIDE: Record<UnitGrade, (five: Five, n: number) => boolean> = {
  OUTSTANDING: ([vg, g, ni, p, vp], n) => vg <= most(7, n) && vg >= g && vg >= ni && vg >= p && vg >= vp,
  GOOD: ([vg, g, ni, p, vp], n) =>
    g <= most(7, n) && g >= vg && g >= ni && g >= p && g >= vp && (ni > 0 || p > 0),
  NEEDS_IMPROVEMENT: ([vg, , ni], n) => ni >= least(6, n) && vg <= most(1, n),
  POOR: ([vg, , ni, p], n) => p >= least(6, n) && ni >= least(1, n) && vg <= most(1, n),
  VERY_POOR: ([vg, , ni, p, vp], n) => vp >= least(6, n) && ni + p >= least(1, n) && vg === 0,
}

const asCounts = (five: Five): Distribution => ({
  VERY_GOOD: five[0],
  GOOD: five[1],
  NEEDS_IMPROVEMENT: five[2],
  POOR_MISCONDUCT: five[3],
  VERY_POOR: five[4],
})

/** Every way to give five grades to n people. */
function* everySpread(n: number): Generator<Five> {
  for (let a = 0; a <= n; a += 1)
    for (let b = 0; a + b <= n; b += 1)
      for (let c = 0; a + b + c <= n; c += 1)
        for (let d = 0; a + b + c + d <= n; d += 1) yield [a, b, c, d, n - a - b - c - d]
}

/** Sets of grades around every limit of the table, for any number of people. */
function* nearTheLimits(n: number): Generator<Five> {
  const marks = [0, most(1, n), least(1, n), least(6, n), most(7, n), n]
  const steps = [...new Set(marks.flatMap((mark) => [mark - 1, mark, mark + 1]))].filter(
    (count) => count >= 0 && count <= n,
  )
  for (let place = 0; place < 5; place += 1)
    for (const main of steps)
      for (let other = 0; other < 5; other += 1)
        for (const second of steps) {
          if (other === place || main + second > n) continue
          const five: [number, number, number, number, number] = [0, 0, 0, 0, 0]
          five[place] = main
          five[other] = second
          const rest = [0, 1, 2, 3, 4].find((at) => at !== place && at !== other) ?? 0
          five[rest] = n - main - second
          yield five
        }
}

describe('the spread beside the guide', () => {
  test.each(UNIT_GRADES)('%s: from 1 to 200 people it says what the table says', (unitGrade) => {
    let inside = 0
    let outside = 0
    for (let n = 1; n <= 200; n += 1) {
      const wrong: Five[] = []
      for (const five of n <= 12 ? everySpread(n) : nearTheLimits(n)) {
        const said = spreadAgainstGuide(unitGrade, asCounts(five)).every(({ met }) => met)
        if (said !== INSIDE[unitGrade](five, n)) wrong.push(five)
        if (said) inside += 1
        else outside += 1
      }
      expect(wrong, `${n} people`).toEqual([])
    }
    expect(inside).toBeGreaterThan(100)
    expect(outside).toBeGreaterThan(100)
  })

  test.each(UNIT_GRADES)('%s: the number of people that it names is the one of the table', (unitGrade) => {
    for (let n = 1; n <= 200; n += 1)
      for (const said of spreadAgainstGuide(unitGrade, counts({ GOOD: n }))) {
        if (said.kind === 'AT_MOST') expect(said.people, `${n}`).toBe(most(said.percent / 10, n))
        if (said.kind === 'AT_LEAST') expect(said.people, `${n}`).toBe(least(said.percent / 10, n))
      }
  })

  test('the lines of the circular, as they stand there', () => {
    const lines = (unitGrade: UnitGrade) =>
      spreadAgainstGuide(unitGrade, counts({ GOOD: 10 })).map((line) => shape(line))
    expect(lines('OUTSTANDING')).toEqual(['MOST VERY_GOOD', 'AT_MOST VERY_GOOD 70'])
    expect(lines('GOOD')).toEqual(['MOST GOOD', 'AT_MOST GOOD 70', 'SOME NEEDS_IMPROVEMENT+POOR_MISCONDUCT'])
    expect(lines('NEEDS_IMPROVEMENT')).toEqual(['AT_LEAST NEEDS_IMPROVEMENT 60', 'AT_MOST VERY_GOOD 10'])
    expect(lines('POOR')).toEqual([
      'AT_LEAST POOR_MISCONDUCT 60',
      'AT_LEAST NEEDS_IMPROVEMENT 10',
      'AT_MOST VERY_GOOD 10',
    ])
    expect(lines('VERY_POOR')).toEqual([
      'AT_LEAST VERY_POOR 60',
      'AT_LEAST POOR_MISCONDUCT+NEEDS_IMPROVEMENT 10',
      'NONE VERY_GOOD',
    ])
  })

  test('below ten people it advises and asks for no reason; nobody at all is no spread', () => {
    for (let n = 1; n <= 9; n += 1)
      for (const unitGrade of UNIT_GRADES)
        expect(spreadOf(unitGrade, counts({ VERY_GOOD: n }))).toMatchObject({
          adviceOnly: true,
          outside: false,
        })
    expect(spreadOf('GOOD', counts({ VERY_GOOD: 9 })).messages.some(({ met }) => !met)).toBe(true)
    expect(spreadOf('GOOD', counts({ VERY_GOOD: 10 }))).toMatchObject({ adviceOnly: false, outside: true })
    for (const unitGrade of UNIT_GRADES) expect(spreadAgainstGuide(unitGrade, counts({}))).toEqual([])
  })
})

const shape = (bound: Bound) =>
  [bound.kind, bound.of.join('+'), ...('percent' in bound ? [bound.percent] : [])].join(' ')

describe('settling', () => {
  const outside = spreadOf('GOOD', counts({ GOOD: 12 }))
  const inside = spreadOf('GOOD', counts({ GOOD: 8, VERY_GOOD: 3, NEEDS_IMPROVEMENT: 1 }))

  test('is never refused for what the grades are, only for a missing reason', () => {
    expect(whyNotSettle(inside, { heads: true, reason: '' })).toBeUndefined()
    expect(whyNotSettle(outside, { heads: true, reason: '' })).toBe('spread_reason_missing')
    expect(whyNotSettle(outside, { heads: true, reason: 'Tidak ada yang di bawah harapan.' })).toBeUndefined()
    for (let n = 10; n <= 60; n += 1)
      for (const unitGrade of UNIT_GRADES)
        expect(
          whyNotSettle(spreadOf(unitGrade, counts({ VERY_GOOD: n })), {
            heads: true,
            reason: 'Alasan yang cukup panjang.',
          }),
        ).toBeUndefined()
  })

  test('is for the head, of a unit that was graded, with somebody in it', () => {
    expect(whyNotSettle(inside, { heads: false, reason: '' })).toBe('not_the_unit_head')
    expect(whyNotSettle(undefined, { heads: true, reason: '' })).toBe('unit_not_graded')
    expect(whyNotSettle(spreadOf('GOOD', counts({})), { heads: true, reason: '' })).toBe('nobody_rated')
  })
})

describe('asking to look again', () => {
  const asked = { heads: true, own: false, signed: true, open: false }
  test.each([
    [asked, undefined],
    [{ ...asked, own: true }, 'own_review_asked'],
    [{ ...asked, heads: false }, 'not_the_unit_head'],
    [{ ...asked, signed: false }, 'review_not_signed'],
    [{ ...asked, open: true }, 'already_asked'],
  ] as const)('%o gives %s', (facts, reason) => expect(whyNotAskAgain(facts)).toBe(reason))

  const answer = {
    assesses: true,
    answered: false,
    outcome: 'KEPT',
    revisedSince: false,
    answer: 'Tetap, buktinya lengkap.',
  } as const
  test.each([
    [answer, undefined],
    [{ ...answer, assesses: false }, 'not_the_assessor'],
    [{ ...answer, answered: true }, 'already_answered'],
    [{ ...answer, outcome: 'CHANGED' as const }, 'not_revised'],
    [{ ...answer, outcome: 'CHANGED' as const, revisedSince: true }, undefined],
    [{ ...answer, answer: 'Ya.' }, 'answer_missing'],
  ] as const)('%o is answered with %s', (facts, reason) => expect(whyNotAnswer(facts)).toBe(reason))
})
