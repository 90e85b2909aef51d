import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatGini, formatLoad } from '../../lib/recognition/labels/load.ts'
import {
  correctionOf,
  giniOf,
  isOverload,
  middleOf,
  loadOf,
  LOAD_RULE,
  type LoadFacts,
} from '../../lib/recognition/rules/load.ts'

const ordinary: LoadFacts = {
  normalMinutes: 27_000,
  loggedMinutes: 27_000,
  seats: 10,
  filled: 10,
  extras: 0,
  leaveDays: 0,
}

describe('a load (A18)', () => {
  test('of ordinary hours in a full unit is one', () => {
    expect(loadOf(ordinary)).toEqual({ rule: LOAD_RULE, hours: 10_000, vacancy: 0, extras: 0, total: 10_000 })
    expect(formatLoad(loadOf(ordinary))).toBe('100%')
  })

  test('rises with hours, empty seats and extra assignments, each part shown', () => {
    expect(loadOf({ ...ordinary, loggedMinutes: 32_400, filled: 8, extras: 2 })).toEqual({
      rule: LOAD_RULE,
      hours: 12_000,
      vacancy: 1000,
      extras: 1000,
      total: 14_000,
    })
  })

  test('rises when the same hours were left after leave', () => {
    const after = loadOf({ ...ordinary, normalMinutes: 22_500, leaveDays: 10 })
    expect(after?.hours).toBe(12_000)
  })

  test('is bounded: no entry of hours, seats or tasks makes it endless', () => {
    expect(loadOf({ ...ordinary, loggedMinutes: 999_999, seats: 10, filled: 0, extras: 50 })).toEqual({
      rule: LOAD_RULE,
      hours: 20_000,
      vacancy: 2500,
      extras: 2000,
      total: 24_500,
    })
    expect(loadOf({ ...ordinary, seats: 0, filled: 3 })?.vacancy).toBe(0)
    expect(loadOf({ ...ordinary, seats: 5, filled: 9 })?.vacancy).toBe(0)
  })

  test('of whom nothing is on record is not guessed, and corrects nothing', () => {
    expect(loadOf({ ...ordinary, loggedMinutes: 0 })).toBeNull()
    expect(loadOf({ ...ordinary, normalMinutes: 0 })).toBeNull()
    expect(correctionOf(null, 10_000)).toBe(10_000)
    expect(isOverload(null, 10_000)).toBe(false)
  })

  test('that was planted is found: three seats of ten empty, a fifth more hours, two tasks beside', () => {
    const unit = Array.from({ length: 9 }, () => ordinary)
    const planted = { ...ordinary, loggedMinutes: 32_400, filled: 7, extras: 2 }
    const found = (people: readonly LoadFacts[]) => {
      const loads = people.map(loadOf)
      return loads.map((load) => isOverload(load, middleOf(loads)))
    }
    expect(found([...unit, planted])).toEqual([...unit.map(() => false), true])
    // Where people write down a third of their day, too.
    const third = (facts: LoadFacts) => ({ ...facts, loggedMinutes: facts.loggedMinutes / 3 })
    const lone = { ...third(ordinary), loggedMinutes: 13_500 }
    expect(found([...unit.map(third), lone])).toEqual([...unit.map(() => false), true])
    expect(found([planted])).toEqual([true])
  })

  test('in the middle of a list is the lower one of two, and none of nobody', () => {
    const of = (total: number) => ({ rule: LOAD_RULE, hours: total, vacancy: 0, extras: 0, total })
    expect(middleOf([of(3), null, of(1), of(2), of(9)])).toBe(2)
    expect(middleOf([of(5), of(1), of(4)])).toBe(4)
    expect(middleOf([null])).toBeNull()
  })

  test('corrects by a fifth of what it departs, a tenth at most, either way', () => {
    const of = (total: number) =>
      correctionOf({ rule: LOAD_RULE, hours: total, vacancy: 0, extras: 0, total }, 10_000)
    expect(of(10_000)).toBe(10_000)
    expect(of(11_000)).toBe(10_200)
    expect(of(9000)).toBe(9800)
    expect(of(9999)).toBe(10_000)
    expect(of(24_500)).toBe(11_000)
    expect(of(1)).toBe(9000)
    expect(correctionOf({ rule: LOAD_RULE, hours: 3300, vacancy: 0, extras: 0, total: 3300 }, 3000)).toBe(
      10_200,
    )
  })
})

/** By its definition, the mean difference of all pairs: another way than the rule's. */
function pairwise(loads: readonly number[]) {
  const sum = loads.reduce((total, load) => total + load, 0)
  const apart = loads.flatMap((a) => loads.map((b) => Math.abs(a - b))).reduce((total, one) => total + one, 0)
  return { over: apart, under: 2 * loads.length * sum }
}

describe('Gini of a unit’s load', () => {
  test('is nought when all carry the same, and told to the thousandth', () => {
    expect(formatGini(giniOf([10_000, 10_000, 10_000]))).toBe('0')
    expect(formatGini(giniOf([5000, 15_000]))).toBe('0,25')
    expect(formatGini(giniOf([]))).toBe('belum tercatat')
    expect(giniOf([0, 0])).toEqual({ over: 0, under: 1 })
  })

  test('is refused for what is no load', () => {
    for (const bad of [-1, 0.5, Number.NaN, Infinity]) expect(giniOf([bad, 1])).toBeNull()
  })

  test('is exactly the mean difference of all pairs (10,000 units)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 24_500 }), { minLength: 1, maxLength: 30 }), (loads) => {
        const gini = giniOf(loads)
        const other = pairwise(loads)
        if (other.under === 0) {
          expect(gini).toEqual({ over: 0, under: 1 })
          return
        }
        // As fractions, so that no rounding hides a difference.
        expect((gini?.over ?? -1) * other.under).toBe(other.over * (gini?.under ?? 1))
      }),
      { numRuns: 10_000, seed: 18 },
    )
  })
})
