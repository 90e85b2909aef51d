import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuarterFacts } from '../../lib/recognition/rules/badges.ts'
import { loadOf, type LoadReading } from '../../lib/recognition/rules/load.ts'
import {
  eligibilityOf,
  gradePoints,
  mayWin,
  meritOf,
  resultPoints,
  strongest,
  type RewardFacts,
} from '../../lib/recognition/rules/reward-eligibility.ts'
import {
  leadingRank,
  leavesOrder,
  meanOf,
  ranksOf,
  unequalLoads,
  votesOf,
  whyNotChoose,
  whyNotSay,
  whyNotVote,
  type Scored,
} from '../../lib/recognition/rules/reward-ranking.ts'
import { REWARD_CATALOGUE, tieOrderOf } from '../../lib/recognition/rules/rewards.ts'

const quarter = { year: 2026, quarter: 3 } as const
const full: QuarterFacts = {
  days: { filled: 60, expected: 60 },
  late: 0,
  pace: 0.75,
  results: [
    { done: 80, target: 100 },
    { done: 75, target: 100 },
  ],
}
const facts = (more: Partial<RewardFacts> = {}): RewardFacts => ({
  quarters: [{ quarter, grade: 'VERY_GOOD', facts: full }],
  annual: null,
  days: { expected: 60, absent: 0 },
  discipline: 'PASS',
  ...more,
})
const outcomes = (of: RewardFacts, asked = 95) =>
  Object.fromEntries(eligibilityOf(of, asked).map(({ check, outcome }) => [check, outcome]))

describe('who may win', () => {
  test('predicate Baik or better, no running case, present enough', () => {
    expect(outcomes(facts())).toEqual({ GRADE: 'PASS', DISCIPLINE: 'PASS', ATTENDANCE: 'PASS' })
    expect(mayWin(eligibilityOf(facts(), 95))).toBe(true)
  })

  test('one quarter below Baik is enough to fail, whatever the others were', () => {
    const quarters = [
      { quarter, grade: 'VERY_GOOD', facts: full },
      { quarter, grade: 'NEEDS_IMPROVEMENT', facts: full },
      { quarter, grade: null, facts: null },
    ] as const
    expect(outcomes(facts({ quarters })).GRADE).toBe('FAIL')
    expect(outcomes(facts({ quarters, annual: 'GOOD' })).GRADE).toBe('PASS')
  })

  test('what is not recorded keeps nobody out', () => {
    const blank = facts({
      quarters: [{ quarter, grade: null, facts: null }],
      days: { expected: 0, absent: 0 },
      discipline: 'UNKNOWN',
    })
    expect(outcomes(blank)).toEqual({ GRADE: 'UNKNOWN', DISCIPLINE: 'UNKNOWN', ATTENDANCE: 'UNKNOWN' })
    expect(mayWin(eligibilityOf(blank, 100))).toBe(true)
    expect(mayWin(eligibilityOf(facts({ discipline: 'FAIL' }), 0))).toBe(false)
  })

  test('the share of days is compared exactly: 57 of 60 is 95 percent, 56 is not', () => {
    expect(outcomes(facts({ days: { expected: 60, absent: 3 } })).ATTENDANCE).toBe('PASS')
    expect(outcomes(facts({ days: { expected: 60, absent: 4 } })).ATTENDANCE).toBe('FAIL')
  })
})

describe('what the record gives', () => {
  test('points of grades and of results are whole hundredths', () => {
    const two = facts({
      quarters: [
        { quarter, grade: 'VERY_GOOD', facts: full },
        { quarter, grade: null, facts: null },
      ],
    })
    expect(gradePoints(facts())).toBe(10_000)
    expect(gradePoints(two)).toBe(5000)
    expect(gradePoints(facts({ annual: 'GOOD' }))).toBe(8000)
    expect(resultPoints(facts())).toBe(10_000)
    const behind = { ...full, results: [...full.results, { done: 74, target: 100 }] }
    expect(resultPoints(facts({ quarters: [{ quarter, grade: 'GOOD', facts: behind }] }))).toBe(6666)
    expect(resultPoints(facts({ quarters: [] }))).toBe(0)
  })

  test('names who was punctual and finished in every quarter, and nobody who missed one', () => {
    expect(meritOf(facts())).toEqual({ filled: 60, expected: 60, late: 0, quarters: 1 })
    const late = { ...full, late: 2 }
    expect(meritOf(facts({ quarters: [{ quarter, grade: 'GOOD', facts: late }] }))).toBeUndefined()
    expect(
      meritOf(facts({ quarters: [...facts().quarters, { quarter, grade: null, facts: null }] })),
    ).toBeUndefined()
    expect(
      meritOf(facts({ quarters: [{ quarter, grade: 'NEEDS_IMPROVEMENT', facts: full }] })),
    ).toBeUndefined()
  })

  test('the fuller book goes first, whoever comes first in the list', () => {
    const of = (filled: number, expected: number, late: number, lot: string) => ({
      merit: { filled, expected, late, quarters: 1 },
      lot,
    })
    const people = [of(57, 60, 0, 'c'), of(58, 60, 1, 'b'), of(58, 60, 0, 'a'), of(29, 30, 0, '0')]
    const order = strongest(people, 3).map(({ lot }) => lot)
    expect(order).toEqual(['0', 'a', 'b'])
    expect(strongest(people.toReversed(), 3).map(({ lot }) => lot)).toEqual(order)
  })
})

describe('the panel', () => {
  const given = [1, 2].map((seat) => ({ seat, scores: { dampak: 80 } }))

  test('everybody without a conflict is asked; a vote given before the conflict was known is void', () => {
    const votes = votesOf({ seats: [1, 2, 3, 4], conflicted: new Set([2]), given })
    expect(votes).toEqual({
      asked: [3, 4],
      counted: [given[0]],
      voided: [given[1]],
      stuck: false,
    })
    expect(votesOf({ seats: [1, 2, 3], conflicted: new Set([1, 2]), given }).stuck).toBe(true)
  })

  test('a word about every nominee comes before the first score; a tie is never taken back', () => {
    const sitting = { sits: true, scoring: true }
    const may = { ...sitting, declaredAll: true, conflicted: false, given: false }
    expect(whyNotVote(may, { dampak: 80 }, ['dampak'])).toBeUndefined()
    expect(whyNotVote({ ...may, sits: false }, {}, [])).toBe('reward_seat_of_another')
    expect(whyNotVote({ ...may, scoring: false }, {}, [])).toBe('reward_not_scoring')
    expect(whyNotVote({ ...may, declaredAll: false }, { dampak: 80 }, ['dampak'])).toBe('declare_all_first')
    expect(whyNotVote({ ...may, conflicted: true }, { dampak: 80 }, ['dampak'])).toBe('vote_is_gone')
    expect(whyNotVote({ ...may, given: true }, { dampak: 80 }, ['dampak'])).toBe('vote_is_given')
    expect(whyNotVote(may, { teladan: 80 }, ['dampak'])).toBe('vote_incomplete')
    expect(whyNotVote(may, { dampak: 80, teladan: 1 }, ['dampak'])).toBe('vote_incomplete')
    expect(whyNotSay(sitting, 'NONE')).toBeUndefined()
    expect(whyNotSay(sitting, 'FAMILY')).toBe('conflict_remains')
    expect(whyNotSay({ ...sitting, scoring: false }, undefined)).toBe('reward_not_scoring')
    expect(whyNotSay({ ...sitting, sits: false }, undefined)).toBe('reward_seat_of_another')
  })

  test('the mean is in hundredths, a half rounded up, and nothing but whole scores counts', () => {
    expect(meanOf([80, 81])).toBe(8050)
    expect(meanOf([1, 1, 2])).toBe(133)
    expect(meanOf([2, 2, 1])).toBe(167)
    expect(meanOf([])).toBeUndefined()
    for (const bad of [-1, 101, 80.5, Number.NaN, Infinity]) expect(meanOf([80, bad])).toBeUndefined()
  })
})

const criteria = REWARD_CATALOGUE.filter(({ weight }) => weight > 0)
const rules = { criteria, tieOrder: tieOrderOf(criteria) }
const load = (total: number): LoadReading => ({
  rule: 'load/1',
  hours: total,
  vacancy: 0,
  extras: 0,
  total,
})
const person = (label: string, dampak: number, more: Partial<Scored> = {}): Scored => ({
  label,
  points: { kinerja: 8000, tuntas: 8000, dampak, teladan: 8000 },
  load: load(10_000),
  lot: label,
  ...more,
})

describe('two orders', () => {
  test('equal results from unequal loads stand together in one and apart in the other, and are shown', () => {
    const ranked = ranksOf(rules, [
      person('A', 8000, { load: load(4500) }),
      person('B', 8000, { load: load(6000) }),
      person('C', 7900, { load: load(10_000) }),
    ])
    expect(ranked.map(({ label, rank, loadRank }) => [label, rank, loadRank])).toEqual([
      ['A', 1, 3],
      ['B', 2, 2],
      ['C', 3, 1],
    ])
    expect(unequalLoads(ranked).map((same) => same.map(({ label }) => label))).toEqual([['A', 'B']])
    expect(leadingRank(ranked[2] ?? { rank: 0, loadRank: 0 }, 'LOAD')).toBe(1)
    expect(leadingRank(ranked[2] ?? { rank: 0, loadRank: 0 }, 'OUTPUT')).toBe(3)
  })

  test('where no load is on record the two orders are one', () => {
    const ranked = ranksOf(rules, [
      person('A', 7000, { load: null }),
      person('B', 9000, { load: null }),
      person('C', 8000, { load: null }),
    ])
    expect(ranked.map(({ rank, loadRank }) => [rank, loadRank])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(unequalLoads(ranked)).toEqual([])
  })

  test('equals are parted by the heavier criterion, then by the lot, however the list came (2,000 lists)', () => {
    const scored = fc.uniqueArray(
      fc.record({
        label: fc.stringMatching(/^[A-Z]{3}$/),
        points: fc.record({
          kinerja: fc.constantFrom(0, 8000, 10_000),
          tuntas: fc.constantFrom(0, 5000, 10_000),
          dampak: fc.constantFrom(7000, 8000),
          teladan: fc.constantFrom(7000, 8000),
        }),
        load: fc.option(
          fc
            .record({
              normalMinutes: fc.integer({ min: 0, max: 30_000 }),
              loggedMinutes: fc.integer({ min: 0, max: 60_000 }),
              seats: fc.nat({ max: 40 }),
              filled: fc.nat({ max: 40 }),
              extras: fc.nat({ max: 9 }),
              leaveDays: fc.nat({ max: 30 }),
            })
            .map(loadOf),
        ),
      }),
      { selector: ({ label }) => label, maxLength: 6 },
    )
    fc.assert(
      fc.property(scored, fc.nat(), (list, turn) => {
        const all = list.map((one): Scored => ({ ...one, lot: one.label }))
        const ranked = ranksOf(rules, all)
        const places = Array.from(ranked, (_, place) => place + 1)
        expect(ranked.map(({ rank }) => rank)).toEqual(places)
        expect(ranked.map(({ loadRank }) => loadRank).toSorted((a, b) => a - b)).toEqual(places)
        for (const { total, factor, loaded } of ranked) {
          expect(Number.isSafeInteger(loaded) && loaded === total * factor).toBe(true)
          expect(factor >= 9000 && factor <= 11_000).toBe(true)
        }
        const turned = all.map((_, place) => all[(place + turn) % all.length] ?? person('', 0))
        expect(ranksOf(rules, turned)).toEqual(ranked)
      }),
      { numRuns: 2000, seed: 18 },
    )
  })
})

describe('the choice', () => {
  const at = { ranked: true, winners: 2, chosen: [1, 2], tied: false }
  const reason = 'Yang kedua pindah daerah bulan depan, jadi yang ketiga menggantikannya.'

  test('follows the order, or says why', () => {
    expect(whyNotChoose(at, '')).toBeUndefined()
    expect(whyNotChoose({ ...at, chosen: [2, 1] }, '')).toBeUndefined()
    expect(whyNotChoose({ ...at, chosen: [1, 3] }, '')).toBe('choice_reason_missing')
    expect(whyNotChoose({ ...at, chosen: [1] }, ' '.repeat(60))).toBe('choice_reason_missing')
    expect(whyNotChoose({ ...at, chosen: [1, 3] }, reason)).toBeUndefined()
    expect(leavesOrder([1, 1], 2)).toBe(true)
  })

  test('is refused to the line of a nominee, beyond the number, and outside the order', () => {
    expect(whyNotChoose({ ...at, ranked: false }, reason)).toBe('reward_not_ranked')
    expect(whyNotChoose({ ...at, tied: true }, reason)).toBe('decider_tied')
    expect(whyNotChoose({ ...at, chosen: [1, 2, 3] }, reason)).toBe('too_many_winners')
    expect(whyNotChoose({ ...at, chosen: [1, undefined] }, reason)).toBe('winner_not_ranked')
    expect(whyNotChoose({ ...at, chosen: [] }, reason)).toBe('winner_not_ranked')
  })
})
