// T93 and T94: what everything that was ever published leaves open of a number that is hidden.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  publishedServices,
  publishedTime,
  type PublishedService,
  type PublishedTime,
} from '../../lib/publication/rules/services.ts'
import { carriedValue, steadyAnswers, steadyTimes } from '../../lib/publication/rules/steady.ts'
import { publishedComplaints, publishedWhole } from '../../lib/publication/rules/whole.ts'
import { hiddenCounts, steadyDistribution, type Sum } from '../../lib/publication/rules/suppression.ts'
import { distributionEdition, type DistributionEdition } from '../../lib/publication/rules/summary.ts'
import { ELEMENTS } from '../../lib/surveys/rules.ts'
import { readingOf } from '../../lib/surveys/rules/readings.ts'
import { GRADES, type Grade } from '../../lib/reviews/rules.ts'
import { openRanges, type Equation } from '../support/linear.ts'

/** Written here again: whoever moves the thresholds of the house moves no proof. */
const FEW = 5
const LEAST_ANSWERS = 30
const PERIODS = 3

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
const equation = (names: readonly string[], total: number): Equation => ({
  terms: new Map(names.map((name) => [name, 1])),
  total,
})

describe('the solver that proves it', () => {
  test('finds what a table with margins leaves open', () => {
    const ranges = openRanges([
      equation(['a', 'b'], 7),
      equation(['c', 'd'], 9),
      equation(['a', 'c'], 4),
      equation(['b', 'd'], 12),
      equation(['e'], 3),
    ])
    expect([...ranges]).toEqual([
      ['a', { least: 0, most: 4 }],
      ['b', { least: 3, most: 7 }],
      ['c', { least: 0, most: 4 }],
      ['d', { least: 5, most: 9 }],
      ['e', { least: 3, most: 3 }],
    ])
  })

  test('says when sums cannot all be true, and what nothing bounds', () => {
    expect(() => openRanges([equation(['a', 'b'], 2), equation(['a'], 3)])).toThrow('contradict')
    const minus: Equation = {
      terms: new Map([
        ['a', 1],
        ['b', -1],
      ]),
      total: 1,
    }
    expect(openRanges([minus]).get('a')).toEqual({ least: 1, most: Number.POSITIVE_INFINITY })
  })

  test('agrees with counting all worlds', () => {
    const sets = fc.array(fc.array(fc.nat(3), { minLength: 1 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), sets, (truth, chosen) => {
        const known = [[0, 1, 2, 3], ...chosen.map((set) => [...new Set(set)])].map((set) => ({
          set,
          total: sumOf(set.map((at) => truth[at] ?? 0)),
        }))
        const worlds = everyWorld(sumOf(truth)).filter((world) =>
          known.every(({ set, total }) => sumOf(set.map((at) => world[at] ?? 0)) === total),
        )
        const ranges = openRanges(known.map(({ set, total }) => equation(set.map(String), total)))
        for (const [name, { least, most }] of ranges) {
          const values = worlds.map((world) => world[Number(name)] ?? 0)
          // Halves are possible to the solver and not to people: its range is never the narrower one.
          expect(least).toBeLessThanOrEqual(Math.min(...values))
          expect(most).toBeGreaterThanOrEqual(Math.max(...values))
          expect(least).toBeGreaterThan(Math.min(...values) - 1)
          expect(most).toBeLessThan(Math.max(...values) + 1)
        }
      }),
      { numRuns: 200 },
    )
  })
})

const everyWorld = (people: number): number[][] =>
  Array.from({ length: people + 1 }, (_, a) =>
    Array.from({ length: people + 1 - a }, (__, b) =>
      Array.from({ length: people + 1 - a - b }, (___, c) => [a, b, c, people - a - b - c]),
    ).flat(),
  ).flat()

// ---- A region as it publishes

type Unit = { grades: Grade[]; answers: number[] }
type Told = { equations: Equation[]; hidden: string[]; shown: { count: number; least: number }[] }

const NOTHING: Told = { equations: [], hidden: [], shown: [] }
const both = (a: Told, b: Told): Told => ({
  equations: [...a.equations, ...b.equations],
  hidden: [...a.hidden, ...b.hidden],
  shown: [...a.shown, ...b.shown],
})

/** What one unit's grades tell, as whoever reads them may write it down: zeros are told, so what is hidden is at least one. */
function toldByGrades(key: string, edition: DistributionEdition): Told {
  if (!edition.shown) return NOTHING
  const name = (grade: Grade) => `${key}/${grade}`
  const hidden = edition.cells.filter(({ count }) => count === null)
  const shown = edition.cells.flatMap(({ count }) => (count === null ? [] : [count]))
  return {
    // Each hidden one less the one person who must be there.
    equations: hidden.length
      ? [
          equation(
            hidden.map(({ grade }) => name(grade)),
            edition.people - sumOf(shown) - hidden.length,
          ),
        ]
      : [],
    hidden: hidden.map(({ grade }) => name(grade)),
    shown: shown.map((count) => ({ count, least: FEW })),
  }
}

/** What the numbers of answers tell where services add up to units and units to the region. */
function toldByAnswers(key: string, units: readonly Unit[]): Told {
  const service = (unit: number, at: number) => `${key}/${unit}/${at}`
  const unitOf = (unit: number) => `${key}/${unit}`
  const counts = new Map(
    units.flatMap(({ answers }, unit) => [
      ...answers.map((n, at) => [service(unit, at), n] as const),
      [unitOf(unit), sumOf(answers)] as const,
    ]),
  )
  counts.set(key, sumOf(units.map(({ answers }) => sumOf(answers))))
  const sums: Sum[] = [
    ...units.map(({ answers }, unit) => ({
      whole: unitOf(unit),
      parts: answers.map((_, at) => service(unit, at)),
    })),
    { whole: key, parts: units.map((_, unit) => unitOf(unit)) },
  ]
  const hidden = hiddenCounts(counts, sums, LEAST_ANSWERS)
  const leaves = units.flatMap(({ answers }, unit) => answers.map((_, at) => service(unit, at)))
  const unknown = leaves.filter((leaf) => hidden.has(leaf))
  const leavesBelow = (id: string): string[] =>
    sums.find(({ whole }) => whole === id)?.parts.flatMap(leavesBelow) ?? [id]
  const equations = [...sums]
    .filter(({ whole }) => !hidden.has(whole))
    .map(({ whole }) => {
      const below = leavesBelow(whole)
      const known = sumOf(below.filter((leaf) => !hidden.has(leaf)).map((leaf) => counts.get(leaf) ?? 0))
      const open = below.filter((leaf) => hidden.has(leaf))
      return equation(open, (counts.get(whole) ?? 0) - known - open.length)
    })
    .filter(({ terms }) => terms.size > 0)
  // By the rule itself each hidden one is from 1 to 29.
  const bounds = unknown.map((leaf) => equation([leaf, `${leaf} up to the least`], LEAST_ANSWERS - 2))
  return {
    equations: [...equations, ...bounds],
    hidden: unknown,
    shown: [...counts]
      .filter(([id]) => !hidden.has(id))
      .map(([, count]) => ({ count, least: LEAST_ANSWERS })),
  }
}

const gradesOf = fc
  .tuple(...GRADES.map((_, at) => fc.nat(at === 1 ? 40 : 12)))
  .map((counts) => GRADES.flatMap((grade, at) => Array.from({ length: counts[at] ?? 0 }, () => grade)))
const answersOf = fc.array(fc.oneof(fc.nat(35), fc.nat(140)), { minLength: 0, maxLength: 4 })
const unit = fc.record({ grades: gradesOf, answers: answersOf })
const region = fc.array(unit, { minLength: 1, maxLength: 5 })

/** A service about which so many answered, each in the same way. */
function surveyedBy(id: string, answers: number) {
  const tally = { answers, sums: ELEMENTS.map(() => 3 * answers), squares: 27 ** 2 * answers }
  const quarter = { year: 2026, quarter: 1 } as const
  const counted = { tallies: answers > 0 ? [{ ...tally, ...quarter, serviceId: id }] : [], served: [] }
  return { id, name: id, reading: readingOf(counted, id, quarter), tally: answers > 0 ? tally : null }
}
const answersAt = (answers: readonly number[], id: string | null): number =>
  answers[Number(id?.split('/').at(-1))] ?? 0
const isFew = (number: number) => number > 0 && number < FEW

describe('T93: over everything that was published in three periods', () => {
  test('no small number is shown, and none that is hidden can be narrowed to fewer than five', () => {
    let hidden = 0
    fc.assert(
      fc.property(fc.array(region, { minLength: PERIODS, maxLength: PERIODS }), (periods) => {
        const told = periods
          .flatMap((units, period) => [
            ...units.map(({ grades }, at) => toldByGrades(`${period}/${at}`, distributionEdition(grades))),
            toldByAnswers(`${period}/answers`, units),
          ])
          .reduce(both, NOTHING)
        for (const { count, least } of told.shown) if (count > 0) expect(count).toBeGreaterThanOrEqual(least)
        const ranges = openRanges(told.equations)
        for (const cell of told.hidden) {
          const range = ranges.get(cell)
          if (range) expect(range.most - range.least, cell).toBeGreaterThanOrEqual(FEW)
        }
        hidden += told.hidden.length
      }),
      { numRuns: 150 },
    )
    expect(hidden).toBeGreaterThan(1000)
  })

  test('nor by what a unit’s editions tell of its services, all together, and of time', () => {
    let told = 0
    fc.assert(
      fc.property(fc.array(answersOf, { minLength: PERIODS, maxLength: PERIODS }), (periods) => {
        const equations: Equation[] = []
        const hidden: string[] = []
        for (const [period, answers] of periods.entries()) {
          const surveyed = answers.map((n, at) => surveyedBy(`${period}/${at}`, n))
          const services = publishedServices(surveyed, [])
          const whole = publishedWhole(surveyed.map((one) => ({ ...one, population: null })))
          // Whoever knows more than is told: which services nobody answered about at all.
          const few = services.filter(({ id, opinion }) => !opinion && answersAt(answers, id) > 0)
          for (const { opinion } of services)
            if (opinion) expect(opinion.respondents).toBeGreaterThanOrEqual(LEAST_ANSWERS)
          hidden.push(...few.map(({ id }) => id ?? ''))
          equations.push(
            ...few.map(({ id }) => equation([id ?? '', `${id} up to the least`], LEAST_ANSWERS - 2)),
          )
          if (!whole?.shown) continue
          told += 1
          expect(whole.respondents).toBeGreaterThanOrEqual(LEAST_ANSWERS)
          const open = whole.respondents - sumOf(services.map(({ opinion }) => opinion?.respondents ?? 0))
          // Of what is left over the mean can be worked out too: it is nobody's or that of thirty.
          expect(open === 0 || open >= LEAST_ANSWERS).toBe(true)
          if (few.length > 0)
            equations.push(
              equation(
                few.map(({ id }) => id ?? ''),
                open - few.length,
              ),
            )
        }
        const ranges = openRanges(equations)
        for (const cell of hidden) {
          const range = ranges.get(cell)
          if (range) expect(range.most - range.least, cell).toBeGreaterThanOrEqual(FEW)
        }
      }),
      { numRuns: 300 },
    )
    expect(told).toBeGreaterThan(200)
  })

  test('the whole is the index of all answers as one, and hidden for one reason that is never told apart', () => {
    const of = (...answers: number[]) =>
      publishedWhole(answers.map((n, at) => ({ ...surveyedBy(`0/${at}`, n), population: 200 })))
    expect(of()).toBeNull()
    for (const answers of [[12], [29, 0], [100, 12], [14, 15], [29, 29], [0]])
      expect(of(...answers), String(answers)).toEqual({ shown: false })
    expect(of(100, 40)).toMatchObject({
      shown: true,
      respondents: 140,
      population: 400,
      index: 7500,
      grade: 'C',
    })
    expect(of(100, 20, 20)).toMatchObject({ shown: true, respondents: 140 })
  })

  test('complaints tell of no number from 1 to 4, whoever knows the rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(60), (due, kept) => {
        const onTime = Math.min(due, kept)
        const told = publishedComplaints({ due, onTime, median: 2 })
        if (due < FEW) return !told.shown
        if (!told.shown) return false
        const [least, most] = told.onTime
        const few = [onTime, due - onTime].some(isFew)
        return least <= onTime && onTime <= most && (few ? most - least >= FEW - 2 : least === most)
      }),
      { numRuns: 1000 },
    )
  })

  test('a whole is hidden when it would give a part away, alone or as a pair of known size', () => {
    const hidden = (...parts: number[]) =>
      hiddenCounts(
        new Map([...parts.map((n, at) => [String(at), n] as const), ['whole', sumOf(parts)]]),
        [{ whole: 'whole', parts: parts.map((_, at) => String(at)) }],
        LEAST_ANSWERS,
      ).has('whole')
    expect(hidden(100, 40)).toBe(false)
    expect(hidden(100, 12)).toBe(true)
    expect(hidden(100, 0)).toBe(false)
    expect(hidden(100, 20, 20)).toBe(false)
    // Both can only be 29.
    expect(hidden(100, 29, 29)).toBe(true)
    // Their index could be worked out, of fewer than thirty.
    expect(hidden(100, 14, 15)).toBe(true)
    expect(hidden(14, 15)).toBe(true)
    expect(hidden(0, 0)).toBe(false)
  })
})

// ---- Versions

/** Any two ways to filter one published table, of which one holds the other: what lies between them. */
function remainders(edition: DistributionEdition): number[] {
  if (!edition.shown) return []
  const shown = edition.cells.flatMap(({ count }) => (count === null ? [] : [count]))
  const parts = [...shown, edition.people - sumOf(shown)]
  const sets = Array.from({ length: 2 ** parts.length }, (_, set) => set)
  const sum = (set: number) => sumOf(parts.filter((__, at) => set & (1 << at)))
  return sets.flatMap((outer) =>
    sets.filter((inner) => (inner & outer) === inner).map((inner) => sum(outer) - sum(inner)),
  )
}

/** The same filter on two versions. */
function differences(one: DistributionEdition, other: DistributionEdition): number[] {
  if (!one.shown || !other.shown) return []
  const told = one.cells.flatMap(({ count }, at) => {
    const then = other.cells[at]?.count ?? null
    return count === null || then === null ? [] : [then - count]
  })
  const parts = [...told, other.people - one.people - sumOf(told)]
  return Array.from({ length: 2 ** parts.length }, (_, set) =>
    Math.abs(sumOf(parts.filter((__, at) => set & (1 << at)))),
  )
}

describe('T94: by taking one number from another', () => {
  test('all pairs of filters of what a unit publishes leave nobody or five and more', () => {
    fc.assert(
      fc.property(gradesOf, (grades) => {
        expect(remainders(distributionEdition(grades)).filter(isFew)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('publish, transfer one person, publish: of neither unit a difference tells of fewer than five', () => {
    fc.assert(
      fc.property(gradesOf, gradesOf, fc.nat(), (from, to, who) => {
        fc.pre(from.length > 0)
        const moved = from[who % from.length] ?? 'GOOD'
        const pairs = [
          [from, from.toSpliced(who % from.length, 1)],
          [to, [...to, moved]],
        ] as const
        for (const [before, after] of pairs) {
          const first = distributionEdition(before)
          const second = steadyDistribution([first], distributionEdition(after))
          expect(differences(first, second).filter(isFew)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('nor by any two of many versions, some of which change much', () => {
    let changed = 0
    fc.assert(
      fc.property(fc.array(gradesOf, { minLength: 2, maxLength: 6 }), (corrections) => {
        const published: DistributionEdition[] = []
        for (const grades of corrections)
          published.push(steadyDistribution(published, distributionEdition(grades)))
        for (const [at, one] of published.entries())
          for (const other of published.slice(at + 1)) {
            expect(differences(one, other).filter(isFew)).toEqual([])
            if (one.shown && other.shown && one.people !== other.people) changed += 1
          }
      }),
      { numRuns: 300, seed: 94 },
    )
    expect(changed).toBeGreaterThan(3)
  })

  test('a correction of many goes out, one of few leaves what stands', () => {
    const of = (...counts: number[]) =>
      distributionEdition(GRADES.flatMap((grade, at) => Array.from({ length: counts[at] ?? 0 }, () => grade)))
    const first = of(10, 20, 8)
    expect(steadyDistribution([], first)).toBe(first)
    expect(steadyDistribution([first], of(11, 20, 8))).toBe(first)
    expect(steadyDistribution([first], of(9, 21, 8))).toBe(first)
    const second = of(15, 20, 8)
    expect(steadyDistribution([first], second)).toBe(second)
    // From the second alone it would be fifteen; from the first it is one.
    expect(steadyDistribution([first, second], of(10, 21, 8))).toBe(second)
    expect(steadyDistribution([first], of(4, 3))).toEqual({ shown: false, because: 'unit_too_small' })
  })
})

// ---- Versions of what citizens said

/** One answer about a service: its nine digits are all alike. */
type Answer = 1 | 2 | 3 | 4
type Asked = readonly (readonly Answer[])[]
type Edition = { services: PublishedService[]; opinion: ReturnType<typeof publishedWhole> }

function tallied(id: string, answers: readonly Answer[]) {
  const sum = sumOf(answers)
  const tally = {
    answers: answers.length,
    sums: ELEMENTS.map(() => sum),
    squares: sumOf(answers.map((one) => (9 * one) ** 2)),
  }
  const quarter = { year: 2026, quarter: 1 } as const
  const tallies = answers.length > 0 ? [{ ...tally, ...quarter, serviceId: id }] : []
  return {
    id,
    name: id,
    reading: readingOf({ tallies, served: [] }, id, quarter),
    tally: tallies[0] ?? null,
    population: null,
  }
}

function editionOf(asked: Asked): Edition {
  const surveyed = asked.map((answers, at) => tallied(`layanan ${at}`, answers))
  return { services: publishedServices(surveyed, []), opinion: publishedWhole(surveyed) }
}

/** How many answers each version tells of, and their sum to within what rounding leaves of it: per service and, of what is left, the rest. */
type Group = { n: number; least: number; most: number }
function groupsOf({ services, opinion }: Edition): Map<string, Group> {
  // An index in hundredths is 2,500 times the mean of one element.
  const group = (n: number, index: number) => ({
    n,
    least: ((index - 0.5) * n) / 2500,
    most: ((index + 0.5) * n) / 2500,
  })
  const told = new Map(
    services.flatMap(({ slug, opinion: one }) =>
      one ? [[slug, group(one.respondents, one.index)] as const] : [],
    ),
  )
  if (opinion?.shown) {
    const whole = group(opinion.respondents, opinion.index)
    const parts = [...told.values()]
    told.set('rest', {
      n: whole.n - sumOf(parts.map(({ n }) => n)),
      least: whole.least - sumOf(parts.map(({ most }) => most)),
      most: whole.most - sumOf(parts.map(({ least }) => least)),
    })
  }
  return told
}

const NOBODY: Group = { n: 0, least: 0, most: 0 }

/** Of two versions, whatever is added up in both: how many answers lie between, and what they come to. */
function between(one: Edition, other: Edition) {
  const [before, after] = [groupsOf(one), groupsOf(other)]
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const parts = keys.map((key) => {
    const [was, is] = [before.get(key) ?? NOBODY, after.get(key) ?? NOBODY]
    return { n: is.n - was.n, least: is.least - was.most, most: is.most - was.least }
  })
  return Array.from({ length: 2 ** parts.length }, (_, set) => {
    const chosen = parts.filter((__, at) => set & (1 << at))
    return {
      n: Math.abs(sumOf(chosen.map(({ n }) => n))),
      isNothing:
        sumOf(chosen.map(({ least }) => least)) <= 1e-9 && sumOf(chosen.map(({ most }) => most)) >= -1e-9,
    }
  })
}

const published = <T>(truths: readonly T[], next: (editions: readonly Edition[], truth: T) => Edition) =>
  truths.reduce<Edition[]>((editions, truth) => [...editions, next(editions, truth)], [])

const answer = fc.constantFrom<Answer>(1, 2, 3, 4)
const answersGiven = fc.oneof(
  fc.array(answer, { maxLength: 34 }),
  fc.array(answer, { minLength: 25, maxLength: 90 }),
)
type Correction = { service: number; gone: number; come: Answer[] }
const correction: fc.Arbitrary<Correction> = fc.record({
  service: fc.nat(3),
  gone: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(60)),
  come: fc.oneof(fc.constant<Answer[]>([]), fc.array(answer, { maxLength: 3 }), answersGiven),
})

describe('T94: what citizens said, over everything that was ever published of a quarter', () => {
  const corrected = (first: Asked, steps: readonly Correction[]) =>
    steps.reduce<Asked[]>(
      (truths, { service, gone, come }) => [
        ...truths,
        (truths.at(-1) ?? first).map((answers, at) =>
          at === service % first.length ? [...answers.slice(gone), ...come] : answers,
        ),
      ],
      [first],
    )

  test('no two versions differ by answers of fewer than thirty, whatever is added up', () => {
    let moved = 0
    let held = 0
    fc.assert(
      fc.property(
        fc.array(answersGiven, { minLength: 1, maxLength: 4 }),
        fc.array(correction, { minLength: 1, maxLength: 5 }),
        (first, steps) => {
          const truths = corrected(first, steps)
          const editions = published(truths, (before, truth) => steadyAnswers(before, editionOf(truth)))
          for (const [at, one] of editions.entries())
            for (const other of editions.slice(at + 1)) {
              for (const { n, isNothing } of between(one, other))
                expect(n >= LEAST_ANSWERS || (n === 0 && isNothing), JSON.stringify({ n, isNothing })).toBe(
                  true,
                )
              if (JSON.stringify(one) !== JSON.stringify(other)) moved += 1
            }
          held += truths.filter(
            (truth, at) => JSON.stringify(editionOf(truth)) !== JSON.stringify(editions[at]),
          ).length
        },
      ),
      { numRuns: 400, seed: 94 },
    )
    expect(moved).toBeGreaterThan(50)
    expect(held).toBeGreaterThan(50)
  })

  test('nor does a solver narrow a small service that all versions leave out, and that stayed as it was', () => {
    let asked = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 29 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.integer({ min: 30, max: 200 }), { minLength: 1, maxLength: 5 }),
        (small, large) => {
          const of = (n: number): Answer[] => Array.from({ length: n }, (_, at) => (at % 3 ? 3 : 4))
          const truths = large.map((n) => [...small, n].map(of))
          const editions = published(truths, (before, truth) => steadyAnswers(before, editionOf(truth)))
          const hidden = small.map((_, at) => `layanan-${at}`)
          const told = editions.flatMap((edition) => groupsOf(edition).get('rest')?.n ?? [])
          asked += told.length
          const ranges = openRanges([
            ...told.map((rest) => equation(hidden, rest - hidden.length)),
            ...hidden.map((one) => equation([one, `${one} up to the least`], LEAST_ANSWERS - 2)),
          ])
          for (const one of hidden) {
            const range = ranges.get(one)
            expect((range?.most ?? 0) - (range?.least ?? 0), one).toBeGreaterThanOrEqual(FEW)
          }
        },
      ),
      { numRuns: 200, seed: 94 },
    )
    expect(asked).toBeGreaterThan(50)
  })

  test('one withdrawn sheet leaves service and whole as they stand, thirty go out, a swap does not', () => {
    const of = (...counts: number[]) =>
      editionOf(counts.map((n) => Array.from({ length: n }, (_, at): Answer => (at % 2 ? 3 : 4))))
    const first = of(40, 70)
    expect(steadyAnswers([], first)).toBe(first)
    expect(steadyAnswers([first], of(39, 70))).toEqual(first)
    expect(steadyAnswers([first], of(40, 99))).toEqual(first)
    const second = of(40, 100)
    expect(steadyAnswers([first], second)).toBe(second)
    // From the second alone it would be thirty; from the first it is one.
    expect(steadyAnswers([first, second], of(40, 71))).toEqual(second)
    // Thirty-five come and thirty-four go: of both together it is one.
    expect(steadyAnswers([of(70, 70)], of(105, 36))).toEqual(of(70, 70))
    const swapped = editionOf([
      Array.from({ length: 40 }, (_, at): Answer => (at === 0 ? 1 : at % 2 ? 3 : 4)),
      Array.from({ length: 70 }, (_, at): Answer => (at % 2 ? 3 : 4)),
    ])
    expect(steadyAnswers([first], swapped)).toEqual(first)
    // Thirty became twenty-nine: what is hidden now, and the whole with it, has no difference.
    const fewer = of(29, 70)
    expect(steadyAnswers([of(30, 70)], fewer)).toBe(fewer)
    expect(fewer.opinion).toEqual({ shown: false })
    // But for the part of a whole that is told in both.
    expect(steadyAnswers([of(30, 25, 25, 70)], of(29, 25, 25, 70))).toEqual(of(30, 25, 25, 70))
    // What an earlier schema told nothing of may be told now.
    expect(steadyAnswers([{ ...first, opinion: null }], first)).toBe(first)
  })

  test('a carried number is what the same edition tells of the survey, or nothing', () => {
    const edition = editionOf([
      Array.from({ length: 40 }, (): Answer => 4),
      Array.from({ length: 40 }, (): Answer => 3),
    ])
    expect(carriedValue('layanan 0', edition)).toBe('100')
    expect(carriedValue('ALL', edition)).toBe('87.5')
    const small = editionOf([
      Array.from({ length: 40 }, (): Answer => 4),
      Array.from({ length: 12 }, (): Answer => 3),
    ])
    expect(carriedValue('layanan 0', small)).toBe('100')
    expect(carriedValue('layanan 1', small)).toBeNull()
    expect(carriedValue('ALL', small)).toBeNull()
    expect(carriedValue('layanan 7', small)).toBeNull()
  })
})

describe('T94: promises of time, over everything that was ever published of a quarter', () => {
  const service = (time: PublishedTime | null): PublishedService => ({
    id: null,
    slug: 'izin',
    name: 'Izin',
    opinion: null,
    time,
  })
  type Promises = { due: number; late: number; median: number }
  const told = ({ due, late, median }: Promises) =>
    publishedTime({ due, onTime: due - Math.min(late, due), median })
  const editionsOf = (truths: readonly Promises[]) =>
    truths.reduce<PublishedService[][]>(
      (before, truth) => [
        ...before,
        steadyTimes(
          before.map((services) => ({ services })),
          [service(told(truth))],
        ),
      ],
      [],
    )
  const promises = fc.record({
    due: fc.integer({ min: 0, max: 40 }),
    late: fc.oneof(fc.nat(4), fc.nat(40)),
    median: fc.nat(9),
  })
  const partsOf = ({ due, onTime: [least, most] }: PublishedTime): Record<string, number> =>
    least === most ? { late: due - most, kept: most } : { due }

  test('no two versions differ by fewer than five that fell due, were kept or were late', () => {
    let moved = 0
    let held = 0
    fc.assert(
      fc.property(fc.array(promises, { minLength: 2, maxLength: 6 }), (truths) => {
        const times = editionsOf(truths).flatMap(([one]) => one?.time ?? [])
        for (const [at, one] of times.entries())
          for (const other of times.slice(at + 1)) {
            const [was, is] = [partsOf(one), partsOf(other)]
            const keys = Object.keys(was)
            expect(Object.keys(is)).toEqual(keys)
            const differences = [
              ...keys.map((key) => Math.abs((is[key] ?? 0) - (was[key] ?? 0))),
              Math.abs(other.due - one.due),
            ]
            expect(differences.filter(isFew)).toEqual([])
            if (differences.every((number) => number === 0)) expect(other.median).toBe(one.median)
            else moved += 1
          }
        held += truths.filter(
          (truth, at) => JSON.stringify(told(truth)) !== JSON.stringify(editionsOf(truths)[at]?.[0]?.time),
        ).length
      }),
      { numRuns: 400, seed: 94 },
    )
    expect(moved).toBeGreaterThan(50)
    expect(held).toBeGreaterThan(50)
  })
})
