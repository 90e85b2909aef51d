import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Publishing,
  shareOf,
  type ShownCell,
  SMALLEST_CELL,
  SMALLEST_UNIT,
  suppressDistribution,
  whyNotPublish,
} from '../../lib/publication/rules.ts'
import { type Distribution, type Grade, GRADES } from '../../lib/reviews/rules.ts'

const distribution = (counts: readonly number[]): Distribution => ({
  VERY_GOOD: counts[0] ?? 0,
  GOOD: counts[1] ?? 0,
  NEEDS_IMPROVEMENT: counts[2] ?? 0,
  POOR_MISCONDUCT: counts[3] ?? 0,
  VERY_POOR: counts[4] ?? 0,
})
const shown = (...counts: number[]): ShownCell[] => {
  const { cells } = suppressDistribution(distribution(counts))
  return GRADES.map((grade) => cells[grade])
}
const h = 'hidden' as const

describe('what citizens see of a unit', () => {
  test('a unit of nine shows nothing, one of ten may', () => {
    expect(shown(0, 9, 0, 0, 0)).toEqual([h, h, h, h, h])
    expect(suppressDistribution(distribution([4, 5, 0, 0, 0])).reason).toBe('unit_too_small')
    expect(shown(5, 5, 0, 0, 0)).toEqual([5, 5, 0, 0, 0])
    expect(suppressDistribution(distribution([5, 5, 0, 0, 0])).reason).toBeUndefined()
  })

  test('fives and zeros are told', () => expect(shown(6, 14, 5, 0, 0)).toEqual([6, 14, 5, 0, 0]))

  test('a hidden cell never stands alone', () => {
    expect(shown(8, 12, 6, 4, 0)).toEqual([8, 12, h, h, 0])
  })

  test('two small cells that would give each other away take a third', () => {
    expect(shown(8, 12, 0, 4, 4)).toEqual([h, 12, 0, h, h])
    expect(shown(1, 22, 1, 0, 1)).toEqual([h, h, h, 0, h])
  })

  test('a unit in which all have the same grade would tell each person’s', () => {
    expect(shown(0, 25, 0, 0, 0)).toEqual([h, h, h, h, h])
    expect(suppressDistribution(distribution([0, 25, 0, 0, 0])).reason).toBe('all_protected')
  })

  test('a shown number is the true number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), (counts) => {
        for (const [index, cell] of shown(...counts).entries())
          if (cell !== h) expect(cell).toBe(counts[index])
      }),
    )
  })

  test('no small number is ever shown', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), (counts) =>
        shown(...counts).every((cell) => cell === h || cell === 0 || cell >= SMALLEST_CELL),
      ),
    )
  })

  test('no share is told of a hidden cell or a small unit', () => {
    expect(shareOf(6, 12)).toBe(0.5)
    expect(shareOf(h, 12)).toBeUndefined()
    expect(shareOf(6, 9)).toBeUndefined()
  })
})

/** Every way to spread so many people over five grades. */
function* spreads(people: number): Generator<number[]> {
  for (let a = 0; a <= people; a += 1)
    for (let b = 0; a + b <= people; b += 1)
      for (let c = 0; a + b + c <= people; c += 1)
        for (let d = 0; a + b + c + d <= people; d += 1) yield [a, b, c, d, people - a - b - c - d]
}

type Feasible = { least: number[]; most: number[] }

describe('what an attacker can work out who knows the total, the shown cells and the rule itself', () => {
  const widest = SMALLEST_CELL - 2

  test.each([10, 11, 12, 13, 14, 15, 17, 19, 22, 25])(
    'of %i people: a hidden count stays one of four neighbouring numbers at least',
    (people) => {
      const worlds = new Map<string, Feasible>()
      for (const counts of spreads(people)) {
        const key = shown(...counts).join()
        const feasible = worlds.get(key) ?? { least: [...counts], most: [...counts] }
        feasible.least = feasible.least.map((least, index) => Math.min(least, counts[index] ?? 0))
        feasible.most = feasible.most.map((most, index) => Math.max(most, counts[index] ?? 0))
        worlds.set(key, feasible)
      }
      for (const [key, { least, most }] of worlds) {
        for (const [index, cell] of key.split(',').entries()) {
          const width = (most[index] ?? 0) - (least[index] ?? 0)
          if (cell === h) expect(width, key).toBeGreaterThanOrEqual(widest)
          else expect(width, key).toBe(0)
        }
      }
    },
  )

  test('of 26 to 60 people: the same, on spreads drawn at random', () => {
    const spread = fc
      .tuple(fc.integer({ min: 26, max: 60 }), fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(4))
      .map(([people, a, b, c, d, place]) => {
        const small = [a, b, c, d]
        const rest = people - small.reduce((sum, count) => sum + count, 0)
        return rest < 0 ? undefined : small.toSpliced(place, 0, rest)
      })
      .filter((counts) => counts !== undefined)
    fc.assert(
      fc.property(spread, (counts) => {
        const cells = shown(...counts)
        const hidden = cells.flatMap((cell, index) => (cell === h ? [index] : []))
        if (hidden.length === 0 || hidden.length === 5) return
        const sum = hidden.reduce((total, index) => total + (counts[index] ?? 0), 0)
        const alike = fillings(hidden.length, sum)
          .map((filling) =>
            counts.map((count, index) =>
              hidden.includes(index) ? (filling[hidden.indexOf(index)] ?? 0) : count,
            ),
          )
          .filter((other) => shown(...other).join() === cells.join())
        for (const index of hidden) {
          const values = alike.map((other) => other[index] ?? 0)
          expect(Math.max(...values) - Math.min(...values), cells.join()).toBeGreaterThanOrEqual(widest)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const fillings = (cells: number, sum: number): number[][] =>
  cells === 1
    ? [[sum]]
    : Array.from({ length: sum + 1 }, (_, first) =>
        fillings(cells - 1, sum - first).map((rest) => [first, ...rest]),
      ).flat()

describe('publishing', () => {
  const ready = (over: Partial<Publishing> = {}): Publishing => ({
    periodStatus: 'CLOSED',
    unitIsPublic: true,
    indicators: 3,
    ...over,
  })

  test('a closed quarter with its reviews done goes out', () =>
    expect(whyNotPublish(ready())).toBeUndefined())

  test.each([
    [{ periodStatus: 'OPEN' }, 'quarter_not_closed'],
    [{ periodStatus: 'UPCOMING' }, 'quarter_not_closed'],
    [{ unitIsPublic: false }, 'unit_not_public'],
    [{ indicators: 0 }, 'no_indicators'],
  ] as const)('%j holds it back: %s', (over, reason) => expect(whyNotPublish(ready(over))).toBe(reason))

  test('a correction needs a difference and a reason that citizens can read', () => {
    const standing = { standingDigest: 'a', digest: 'b' }
    expect(whyNotPublish(ready({ standingDigest: 'a', digest: 'a', note: 'Angka izin diperbaiki.' }))).toBe(
      'nothing_changed',
    )
    expect(whyNotPublish(ready(standing))).toBe('correction_note_missing')
    expect(whyNotPublish(ready({ ...standing, note: 'keliru' }))).toBe('correction_note_missing')
    expect(
      whyNotPublish(ready({ ...standing, note: 'Jumlah izin bulan Mei terhitung dua kali.' })),
    ).toBeUndefined()
  })
})

test('the thresholds are those of the decision', () => {
  expect([SMALLEST_UNIT, SMALLEST_CELL]).toEqual([10, 5])
  const grades: readonly Grade[] = GRADES
  expect(grades).toHaveLength(5)
})
