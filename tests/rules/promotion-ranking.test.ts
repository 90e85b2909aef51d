import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../lib/core/digest.ts'
import {
  benchOf,
  isComplete,
  panelPoints,
  type SeatScores,
  isSeen,
  whyNotDeclare,
  whyNotScore,
} from '../../lib/promotion/rules/panel.ts'
import { liftText } from '../../lib/promotion/labels.ts'
import { liftsOf, pointsWith } from '../../lib/promotion/rules/lifts.ts'
import { FULL, type Grades, hundredthsOf, type Line, pointsFor } from '../../lib/promotion/rules/points.ts'
import { rankingOf, type Standing, tiedOf, totalOf, whyNotDecide } from '../../lib/promotion/rules/ranking.ts'

const CRITERIA = [
  { code: 'kinerja', weight: 4000 },
  { code: 'gagasan', weight: 3500 },
  { code: 'belajar', weight: 2500 },
]
const RULES = { criteria: CRITERIA, tieOrder: ['gagasan', 'kinerja', 'belajar'] }

const standing = (
  label: string,
  [kinerja, gagasan, belajar]: [number, number, number],
  daysInRank = 900,
): Standing => ({
  label,
  points: { kinerja, gagasan, belajar },
  daysInRank,
  lot: digestOf(['hash', label]),
})
const places = (all: readonly Standing[]) => rankingOf(RULES, all).map(({ label }) => label)

const standings = fc
  .uniqueArray(
    fc.record({
      label: fc.stringMatching(/^K-[A-Z2-9]{4}$/),
      points: fc.tuple(fc.nat(FULL), fc.nat(FULL), fc.nat(FULL)),
      days: fc.nat(9000),
    }),
    { selector: ({ label }) => label, minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map(({ label, points, days }) => standing(label, points, days)))

describe('the order', () => {
  test('is by the weighted total, in whole numbers', () => {
    expect(totalOf(CRITERIA, { kinerja: 8750, gagasan: 9100, belajar: 3333 })).toBe(
      8750 * 4000 + 9100 * 3500 + 3333 * 2500,
    )
    expect(totalOf(CRITERIA, { kinerja: FULL, gagasan: FULL, belajar: FULL })).toBe(100_000_000)
    expect(places([standing('K-1', [8000, 8000, 8000]), standing('K-2', [8000, 8000, 8001])])).toEqual([
      'K-2',
      'K-1',
    ])
  })

  test('parts equal totals by the frozen order of criteria', () => {
    const more = standing('K-1', [8000, 8000, 8000])
    const equal = standing('K-3', [8350, 7600, 8000])
    expect(totalOf(CRITERIA, equal.points)).toBe(totalOf(CRITERIA, more.points))
    expect(places([equal, more])).toEqual(['K-1', 'K-3'])
  })

  test('then by days in rank, then by the lot drawn from the hash, never by name or by who came first', () => {
    const [young, old] = [standing('K-1', [1, 2, 3], 300), standing('K-2', [1, 2, 3], 301)]
    expect(places([young, old])).toEqual(['K-2', 'K-1'])
    const twins = ['K-1', 'K-2', 'K-3', 'K-4'].map((label) => standing(label, [1, 2, 3]))
    const drawn = twins.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ label }) => label)
    expect(places(twins)).toEqual(drawn)
    expect(places(twins.toReversed())).toEqual(drawn)
  })

  test('is the same however the candidates are listed, and gives every place once', () => {
    fc.assert(
      fc.property(standings, fc.infiniteStream(fc.nat()), (all, order) => {
        const keys = new Map(all.map((one) => [one.label, order.next().value]))
        const shuffled = all.toSorted((a, b) => (keys.get(a.label) ?? 0) - (keys.get(b.label) ?? 0))
        expect(places(shuffled)).toEqual(places(all))
        expect(rankingOf(RULES, all).map(({ rank }) => rank)).toEqual(all.map((_, place) => place + 1))
      }),
    )
  })

  test('never falls with more points', () => {
    fc.assert(
      fc.property(
        standings,
        fc.nat(),
        fc.constantFrom('kinerja', 'gagasan', 'belajar'),
        fc.nat(FULL),
        (all, pick, code, more) => {
          const one = all[pick % all.length]
          if (!one) return
          const better = {
            ...one,
            points: { ...one.points, [code]: Math.min(FULL, (one.points[code] ?? 0) + more) },
          }
          const rankOf = (of: readonly Standing[]) =>
            rankingOf(RULES, of).find(({ label }) => label === one.label)?.rank ?? 0
          expect(rankOf(all.map((other) => (other === one ? better : other)))).toBeLessThanOrEqual(
            rankOf(all),
          )
        },
      ),
    )
  })

  test('refuses what is no number of points: none, NaN, a half, a huge one, a negative one', () => {
    const bad = [Number.NaN, 0.5, 1e21, -1, Infinity].map((kinerja) => ({ kinerja, gagasan: 1, belajar: 1 }))
    for (const points of [...bad, { gagasan: 1, belajar: 1 }])
      expect(() => totalOf(CRITERIA, points)).toThrow(RangeError)
    expect(() => totalOf([{ code: 'constructor', weight: 1 }], {})).toThrow(RangeError)
  })

  test('tells whose points leave a tie', () => {
    const all = [standing('K-1', [5, 5, 5]), standing('K-2', [5, 5, 5]), standing('K-3', [5, 5, 6])]
    expect([...tiedOf(RULES, all)]).toEqual(['K-1', 'K-2'])
  })
})

describe('what would have changed the place', () => {
  const HOURS: Line = { kind: 'LINE', from: 0, to: 80, unit: 'HOURS' }
  const GRADES: Grades = {
    kind: 'GRADES',
    worth: { VERY_GOOD: FULL, GOOD: 8000, NEEDS_IMPROVEMENT: 5000, POOR_MISCONDUCT: 2500, VERY_POOR: 0 },
    last: 2,
  }
  const ROUND = {
    tieOrder: RULES.tieOrder,
    criteria: [
      { code: 'kinerja', name: 'Predikat kinerja', weight: 4000, points: GRADES },
      { code: 'gagasan', name: 'Gagasan', weight: 3500, points: null },
      { code: 'belajar', name: 'Jam pelatihan', weight: 2500, points: HOURS },
    ],
  }
  type Person = { grades: string[]; idea: number; hours: number | null }
  const inputsOf = ({ grades, hours }: Person) => ({
    kinerja: { kind: 'GRADES' as const, grades },
    belajar: { kind: 'LINE' as const, value: hours },
  })
  const round = (people: readonly Person[]) =>
    people.map((one, place) =>
      standing(`K-${place + 1}`, [
        pointsFor(GRADES, inputsOf(one).kinerja),
        one.idea,
        pointsFor(HOURS, inputsOf(one).belajar),
      ]),
    )
  const liftsFor = (people: readonly Person[], place: number) => {
    const [one] = people.slice(place)
    return one ? liftsOf(ROUND, round(people), `K-${place + 1}`, inputsOf(one)) : []
  }
  const FIVE: Person[] = [
    { grades: ['VERY_GOOD', 'VERY_GOOD'], idea: 9000, hours: 60 },
    { grades: ['VERY_GOOD', 'GOOD'], idea: 8500, hours: 50 },
    { grades: ['GOOD', 'GOOD'], idea: 8000, hours: 44 },
    { grades: ['GOOD', 'GOOD'], idea: 8000, hours: 30 },
    { grades: ['GOOD', 'GOOD'], idea: 7800, hours: 20 },
  ]

  test('names a change and the place with it: the next one, and the first three where that is further', () => {
    const lifts = liftsFor(FIVE, 4)
    expect(lifts.map((lift) => liftText(lift, ROUND.criteria))).toEqual([
      'Dengan predikat Sangat Baik dan Baik, bukan Baik dan Baik: peringkat 5 → 4.',
      'Dengan nilai panel 88,93 untuk Gagasan, bukan 78: peringkat 5 → 4.',
      'Dengan 13 jam pelatihan lagi: peringkat 5 → 4.',
      'Dengan 27 jam pelatihan lagi: peringkat 5 → 3.',
    ])
    expect(liftsFor(FIVE, 0)).toEqual([])
    expect(
      liftText(
        { code: 'belajar', by: { kind: 'LINE', unit: 'HOURS', now: null, wanted: 24 }, from: 2, to: 1 },
        ROUND.criteria,
      ),
    ).toBe('Dengan Jam pelatihan 24 jam: peringkat 2 → 1.')
    expect(
      liftText({ code: 'x', by: { kind: 'LINE', unit: 'MONTHS', now: 10, wanted: 24 }, from: 2, to: 1 }, []),
    ).toBe('Dengan 1 tahun 2 bulan lagi memegang jabatan: peringkat 2 → 1.')
    expect(
      liftText(
        { code: 'x', by: { kind: 'LINE', unit: 'PERCENT', now: 7000, wanted: 8550 }, from: 2, to: 1 },
        [],
      ),
    ).toBe('Dengan kecocokan 15,5 persen lebih tinggi: peringkat 2 → 1.')
  })

  test('is nothing where no single change would do', () => {
    const far: Person[] = [
      { grades: ['VERY_GOOD', 'VERY_GOOD'], idea: FULL, hours: 80 },
      { grades: ['VERY_POOR', 'VERY_POOR'], idea: 0, hours: null },
    ]
    expect(liftsFor(far, 1)).toEqual([])
  })

  test('holds for everybody: with it the place is that one, with the least bit less it is not', () => {
    const person = fc.record({
      grades: fc.array(fc.constantFrom(...Object.keys(GRADES.worth)), { maxLength: 2 }),
      idea: fc.nat(FULL),
      hours: fc.option(fc.nat(120)),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 9 }), (people) => {
        const all = round(people)
        people.forEach((one, place) => {
          const label = `K-${place + 1}`
          const rankWith = (code: string, points: number) =>
            rankingOf(
              ROUND,
              all.map((other) =>
                other.label === label ? { ...other, points: { ...other.points, [code]: points } } : other,
              ),
            ).find((other) => other.label === label)?.rank ?? 0
          for (const { code, by, from, to } of liftsOf(ROUND, all, label, inputsOf(one))) {
            const criterion = ROUND.criteria.find((other) => other.code === code) ?? ROUND.criteria[1]
            if (!criterion) continue
            expect(rankWith(code, pointsWith(criterion, by))).toBe(to)
            expect(to).toBeLessThan(from)
            if (by.kind === 'GRADES' || by.wanted === 0) continue
            expect(rankWith(code, pointsWith(criterion, { ...by, wanted: by.wanted - 1 }))).toBeGreaterThan(
              to,
            )
          }
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('points', () => {
  test('are typed with a comma or a point, two decimals, at most a hundred', () => {
    expect(['87,5', '87.5', ' 87,50 ', '0', '100', '100,00', '7,05'].map(hundredthsOf)).toEqual([
      8750, 8750, 8750, 0, 10_000, 10_000, 705,
    ])
    for (const typed of [
      '',
      'NaN',
      'Infinity',
      '1e2',
      '-1',
      '100,01',
      '999',
      '87,555',
      '8 7',
      '1.000,5',
      '0x10',
      '٨',
      '9'.repeat(40),
    ])
      expect(hundredthsOf(typed), typed).toBeUndefined()
  })

  test('of the record follow the frozen line, rounded down', () => {
    const hours: Line = { kind: 'LINE', from: 0, to: 60, unit: 'MONTHS' }
    expect([0, 20, 59, 60, 500].map((value) => pointsFor(hours, { kind: 'LINE', value }))).toEqual([
      0,
      3333,
      9833,
      FULL,
      FULL,
    ])
    for (const value of [null, Number.NaN, 1.5, -3]) expect(pointsFor(hours, { kind: 'LINE', value })).toBe(0)
    expect(pointsFor({ ...hours, from: 30 }, { kind: 'LINE', value: 45 })).toBe(5000)
  })

  test('of graded years are their mean; a year without a grade is worth nothing', () => {
    const rule = { kind: 'GRADES', worth: { VERY_GOOD: FULL, GOOD: 8000 }, last: 2 } as const
    const of = (...grades: string[]) => pointsFor(rule, { kind: 'GRADES', grades })
    expect([of('VERY_GOOD', 'GOOD'), of('GOOD'), of(), of('GOOD', 'GOOD', 'VERY_GOOD')]).toEqual([
      9000, 4000, 0, 8000,
    ])
    expect([of('toString', 'GOOD'), pointsFor(rule, { kind: 'LINE', value: 9 })]).toEqual([4000, 0])
  })
})

const CODES = ['gagasan', 'memimpin']
const score = (seat: number, ...values: [number, number]): SeatScores => ({
  seat,
  scores: { gagasan: values[0], memimpin: values[1] },
})
const bench = (given: SeatScores[], conflicted: number[] = []) =>
  benchOf({ seats: [3, 1, 5, 2, 4], conflicted: new Set(conflicted), given, criteria: CODES, spread: 1500 })

describe('the bench', () => {
  test('asks the first two of the draw, then nobody when they agree', () => {
    expect(bench([]).asked).toEqual([3, 1])
    expect(bench([score(3, 8000, 8000)]).asked).toEqual([1])
    const both = bench([score(3, 8000, 8000), score(1, 9500, 6500)])
    expect([both.asked, both.counted.length, isComplete(both)]).toEqual([[], 2, true])
  })

  test('asks a third when one criterion lies further apart than the spread', () => {
    const apart = [score(3, 8000, 8000), score(1, 9501, 8000)]
    expect(bench(apart).asked).toEqual([5])
    expect(isComplete(bench([...apart, score(5, 9000, 8000)]))).toBe(true)
    expect(bench([...apart, score(5, 9000, 8000)]).counted.map(({ seat }) => seat)).toEqual([3, 1, 5])
  })

  test('a conflict takes the seat out, before a score and after one', () => {
    expect(bench([], [3]).asked).toEqual([1, 5])
    const after = bench([score(3, 8000, 8000), score(1, 8000, 8000)], [3])
    expect([
      after.asked,
      after.voided.map(({ seat }) => seat),
      after.counted.map(({ seat }) => seat),
    ]).toEqual([[5], [3], [1]])
  })

  test('says when too few are left', () => {
    expect(isComplete(bench([score(3, 1, 1)], [1, 5, 2, 4]))).toBe(false)
    expect(bench([], [1, 5, 2, 4]).stuck).toBe(true)
    expect(bench([score(3, 0, 0), score(1, 9000, 0)], [5, 2, 4]).stuck).toBe(true)
  })

  test('gives the mean of two, a half rounded up, and the middle of three', () => {
    expect([panelPoints([8000, 8001]), panelPoints([0, 0]), panelPoints([9000, 100, 8000])]).toEqual([
      8001, 0, 8000,
    ])
    for (const bad of [[], [1], [1, 2, 3, 4], [1, Number.NaN], [1, FULL + 1], [1, 1.5]])
      expect(panelPoints(bad)).toBeUndefined()
  })

  test('never counts a score of somebody with a conflict, and never more than three', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }),
        fc.uniqueArray(
          fc.record({ seat: fc.integer({ min: 1, max: 5 }), a: fc.nat(FULL), b: fc.nat(FULL) }),
          {
            selector: ({ seat }) => seat,
          },
        ),
        (conflicted, scores) => {
          const { asked, counted } = bench(
            scores.map(({ seat, a, b }) => score(seat, a, b)),
            conflicted,
          )
          expect(
            [...asked, ...counted.map(({ seat }) => seat)].some((seat) => conflicted.includes(seat)),
          ).toBe(false)
          expect(asked.length + counted.length).toBeLessThanOrEqual(3)
        },
      ),
    )
  })
})

describe('a member of the panel', () => {
  const may = { sits: true, scoring: true, scored: false }
  const both = { gagasan: 1, memimpin: 2 }

  test('scores a dossier once, every criterion', () => {
    expect(whyNotScore(may, both, CODES)).toBeUndefined()
    expect(whyNotScore({ ...may, sits: false }, both, CODES)).toBe('not_your_seat')
    expect(whyNotScore({ ...may, scoring: false }, both, CODES)).toBe('not_scoring')
    expect(whyNotScore({ ...may, scored: true }, both, CODES)).toBe('already_scored')
    expect(whyNotScore(may, { gagasan: 1 }, CODES)).toBe('score_missing')
    expect(whyNotScore(may, { gagasan: 1, lain: 2 }, CODES)).toBe('score_missing')
  })

  test('declares of everybody at once and once, by name', () => {
    const of = { sits: true, scoring: true }
    const missing = new Set(['a', 'b'])
    expect(whyNotDeclare(of, missing, ['b', 'a'])).toBeUndefined()
    expect(whyNotDeclare(of, missing, ['a'])).toBe('declare_everybody')
    expect(whyNotDeclare(of, missing, ['a', 'c'])).toBe('declare_everybody')
    expect(whyNotDeclare(of, missing, ['a', 'b', 'c'])).toBe('declare_everybody')
    expect(whyNotDeclare(of, new Set(), ['a'])).toBe('already_declared')
    expect(whyNotDeclare({ ...of, sits: false }, missing, ['a', 'b'])).toBe('not_your_seat')
    expect(whyNotDeclare({ ...of, scoring: false }, missing, ['a', 'b'])).toBe('not_scoring')
  })

  test('does not see what the register learned after the dossiers were dealt', () => {
    const dealt = new Date('2026-06-02T03:00:00Z')
    const later = new Date('2026-06-03T03:00:00Z')
    expect(isSeen({ kind: 'FAMILY', source: 'REGISTER', saidAt: dealt }, dealt)).toBe(true)
    expect(isSeen({ kind: 'FAMILY', source: 'REGISTER', saidAt: later }, dealt)).toBe(false)
    expect(isSeen({ kind: 'OTHER', source: 'DECLARED', saidAt: later }, dealt)).toBe(true)
    expect(isSeen({ kind: 'NONE', source: 'DECLARED', saidAt: later }, dealt)).toBe(false)
  })
})

describe('the decision', () => {
  const of = { ranked: true, rank: 1, declared: true, conflicted: false }
  const REASON = 'Calon kedua memimpin tiga puskesmas terpencil selama dua tahun.'

  test('takes one of the first three, and says why it is not the first', () => {
    expect(whyNotDecide(of, '')).toBeUndefined()
    expect(whyNotDecide({ ...of, rank: 2 }, '')).toBe('departure_reason_missing')
    expect(whyNotDecide({ ...of, rank: 3 }, ' '.repeat(60))).toBe('departure_reason_missing')
    expect(whyNotDecide({ ...of, rank: 2 }, REASON)).toBeUndefined()
    expect(whyNotDecide({ ...of, rank: 4 }, REASON)).toBe('not_among_the_top')
    expect(whyNotDecide({ ...of, rank: undefined }, REASON)).toBe('not_among_the_top')
  })

  test('is not for one who is related to a candidate, or has not said', () => {
    expect(whyNotDecide({ ...of, conflicted: true }, '')).toBe('decider_conflict')
    expect(whyNotDecide({ ...of, declared: false }, '')).toBe('decider_declares_first')
    expect(whyNotDecide({ ...of, ranked: false }, '')).toBe('not_ranked')
  })
})
