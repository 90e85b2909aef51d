import { describe, expect, test } from 'vitest'
import { standingAssessment } from '../../lib/talent/rules/competence.ts'
import { GRADES, type Grade } from '../../lib/reviews/rules.ts'
import {
  boxAt,
  BOXES,
  isSuccession,
  PERFORMANCES,
  placeOf,
  potentialOf,
  performanceOf,
  POTENTIALS,
  type Potential,
} from '../../lib/talent/rules/nine-box.ts'
import { whyNotClosePost, whyNotDescribe, whyNotSeat } from '../../lib/talent/rules/posts.ts'
import {
  rankWith,
  rankWithout,
  whyNotAssessed,
  whyNotEarlierPost,
  whyNotGraduated,
  whyNotSoEarly,
  whyNotRank,
} from '../../lib/talent/rules/records.ts'
import { riseOf, windowFrom, type RiseFacts } from '../../lib/talent/rules/rank-rise.ts'

const DAY = '2026-05-13'

describe('the nine boxes (PermenPANRB 3/2020)', () => {
  // Cell by cell: performance, potential, box.
  test.each([
    ['ABOVE', 'LOW', 4],
    ['ABOVE', 'MIDDLE', 7],
    ['ABOVE', 'HIGH', 9],
    ['MEETS', 'LOW', 2],
    ['MEETS', 'MIDDLE', 5],
    ['MEETS', 'HIGH', 8],
    ['BELOW', 'LOW', 1],
    ['BELOW', 'MIDDLE', 3],
    ['BELOW', 'HIGH', 6],
  ] as const)('%s performance with %s potential is box %i', (performance, potential, box) => {
    expect(boxAt(performance, potential)).toBe(box)
  })

  test('each box is one cell, and the number does not grow from row to row', () => {
    const all = PERFORMANCES.flatMap((performance) => POTENTIALS.map((one) => boxAt(performance, one)))
    expect(all.toSorted((a, b) => a - b)).toEqual([...BOXES])
    expect(boxAt('ABOVE', 'LOW')).toBeLessThan(boxAt('BELOW', 'HIGH'))
    expect(boxAt('BELOW', 'MIDDLE')).toBeGreaterThan(boxAt('MEETS', 'LOW'))
  })

  test('7, 8 and 9 are the succession group', () => {
    expect(BOXES.filter(isSuccession)).toEqual([7, 8, 9])
  })

  test('a grade gives the row', () => {
    expect(GRADES.map(performanceOf)).toEqual(['ABOVE', 'MEETS', 'BELOW', 'BELOW', 'BELOW'])
  })

  test.each([
    [10_000, 'HIGH'],
    [8000, 'HIGH'],
    [7999, 'MIDDLE'],
    [6000, 'MIDDLE'],
    [5999, 'LOW'],
    [0, 'LOW'],
  ] as const)('a potential of %i hundredths is %s', (score, level: Potential) => {
    expect(potentialOf(score, DAY)).toBe(level)
  })

  const year = (of: number, annual: Grade | null) => ({ year: of, annual, quarters: [] })
  const assessed = (potential: number | null, on = '2024-05-14') => ({
    levels: {},
    potential,
    on,
    body: 'Lembaga penilaian',
  })

  test('the newest annual grade counts, and the assessment for three years', () => {
    const grades = [year(2024, 'NEEDS_IMPROVEMENT'), year(2025, 'VERY_GOOD')]
    expect(placeOf({ grades, assessment: assessed(8000) }, DAY)).toMatchObject({
      box: 9,
      why: [],
      grade: { year: 2025, grade: 'VERY_GOOD' },
      potential: { score: 8000, level: 'HIGH' },
      validThrough: '2027-05-13',
    })
    expect(
      placeOf({ grades: [year(2025, null), grades[0] ?? year(0, null)], assessment: assessed(8000) }, DAY)
        .box,
    ).toBe(6)
    expect(placeOf({ grades, assessment: assessed(8000, '2023-05-14') }, DAY).box).toBe(9)
    expect(placeOf({ grades, assessment: assessed(8000, '2023-05-13') }, DAY)).toMatchObject({
      box: null,
      why: ['EXPIRED'],
    })
  })

  test('without one of the two there is no box, and it says which', () => {
    expect(placeOf({ grades: [], assessment: null }, DAY)).toMatchObject({
      box: null,
      why: ['NO_GRADE', 'NO_POTENTIAL'],
    })
    expect(placeOf({ grades: [year(2025, 'GOOD')], assessment: assessed(null) }, DAY).why).toEqual([
      'NO_POTENTIAL',
    ])
  })
})

describe('windows of rank rises', () => {
  test.each([
    ['2023-04-01', '2023-04-01'],
    ['2023-04-02', '2023-10-01'],
    ['2023-10-02', '2024-02-01'],
    ['2024-02-02', '2024-04-01'],
    ['2025-08-02', '2025-10-01'],
    ['2025-10-02', '2025-11-01'],
    ['2026-05-13', '2026-06-01'],
    ['2026-12-02', '2027-01-01'],
  ])('after %s the first is %s', (day, window) => {
    expect(windowFrom(day)).toBe(window)
  })

  test('there are two, six, and since October 2025 twelve a year', () => {
    const ofYear = (year: number) => {
      const days: string[] = []
      for (
        let day = windowFrom(`${year}-01-01`);
        day < `${year + 1}-01-01`;
        day = windowFrom(`${day.slice(0, 8)}02`)
      )
        days.push(day)
      return days.length
    }
    expect([2022, 2024, 2026].map(ofYear)).toEqual([2, 6, 12])
  })
})

describe('rank rises', () => {
  const good = (on: number) => [
    { year: on - 1, annual: 'GOOD' as const, quarters: [] },
    { year: on - 2, annual: 'VERY_GOOD' as const, quarters: [] },
  ]
  const clerk = (over: Partial<RiseFacts> = {}): RiseFacts => ({
    kind: 'PNS',
    bornOn: '1985-01-01',
    legalStatus: 'ACTIVE',
    rank: { code: 'III_A', since: '2022-06-01', decree: null },
    education: [{ level: '40', field: 'Ilmu Hukum', cluster: 'LAW', year: 2008 }],
    grades: good(2026),
    discipline: { serving: false, until: null },
    post: { level: 'PELAKSANA', echelon: null, since: '2020-01-01' },
    credit: null,
    ...over,
  })
  const nurse = (over: Partial<RiseFacts> = {}) =>
    clerk({
      post: { level: 'AHLI_PERTAMA', echelon: null, since: '2022-01-01' },
      rank: { code: 'III_A', since: '2024-04-01', decree: null },
      credit: { points: '50', complete: true },
      ...over,
    })
  const chief = (over: Partial<RiseFacts> = {}) =>
    clerk({
      post: { level: 'ADMINISTRATOR', echelon: 32, since: '2025-02-01' },
      rank: { code: 'III_D', since: '2020-04-01', decree: null },
      ...over,
    })
  const told = (facts: RiseFacts, on = DAY) => {
    const rise = riseOf(facts, on)
    return 'conditions' in rise
      ? {
          ...rise,
          unmet: rise.conditions.flatMap(({ condition, outcome }) => (outcome === 'FAIL' ? [condition] : [])),
          open: rise.conditions.flatMap(({ condition, outcome }) =>
            outcome === 'UNKNOWN' ? [condition] : [],
          ),
        }
      : rise
  }

  test('PPPK, CPNS and others are outside, with the reason', () => {
    expect(told(clerk({ kind: 'PPPK' }))).toEqual({ state: 'OUTSIDE', why: 'PPPK' })
    expect(told(clerk({ kind: 'PPPK_PW' }))).toEqual({ state: 'OUTSIDE', why: 'PPPK' })
    expect(told(clerk({ kind: 'CPNS' }))).toEqual({ state: 'OUTSIDE', why: 'CPNS' })
    expect(told(clerk({ kind: 'NON_ASN' }))).toEqual({ state: 'OUTSIDE', why: 'NON_ASN' })
    expect(told(clerk({ legalStatus: 'RETIRED' }))).toEqual({ state: 'OUTSIDE', why: 'LEFT' })
  })

  test('regular: four years in the rank, at the next window', () => {
    expect(told(clerk())).toMatchObject({
      state: 'LATER',
      kind: 'REGULAR',
      next: 'III_B',
      window: '2026-06-01',
      unmet: ['TIME_IN_RANK'],
    })
    expect(told(clerk(), '2026-06-01')).toMatchObject({ state: 'DUE', window: '2026-06-01', unmet: [] })
    expect(told(clerk(), '2026-07-15')).toMatchObject({ state: 'DUE', window: '2026-08-01' })
    expect(told(clerk({ rank: { code: 'III_A', since: null, decree: null } }))).toMatchObject({
      state: 'DUE',
      window: null,
      open: ['TIME_IN_RANK'],
    })
  })

  test('regular: as far as education leads, and no further', () => {
    const due = { code: 'III_D', since: '2020-04-01', decree: null } as const
    expect(told(clerk({ rank: due }))).toMatchObject({
      state: 'HELD',
      unmet: ['EDUCATION_CEILING'],
      exam: 'SECOND',
    })
    expect(
      told(clerk({ rank: due, education: [{ level: '45', field: 'Hukum', cluster: 'LAW', year: 2015 }] })),
    ).toMatchObject({ state: 'DUE', next: 'IV_A' })
    expect(told(clerk({ rank: due, education: [] }))).toMatchObject({ open: ['EDUCATION_CEILING'] })
    expect(told(clerk({ rank: { code: 'II_D', since: '2020-04-01', decree: null } }))).toMatchObject({
      next: 'III_A',
      exam: 'FIRST',
    })
  })

  test('functional: two years, the points of the step, within the level', () => {
    expect(told(nurse())).toMatchObject({ state: 'DUE', kind: 'FUNCTIONAL', next: 'III_B', exam: null })
    expect(told(nurse({ credit: { points: '49.999999', complete: true } }))).toMatchObject({
      state: 'HELD',
      unmet: ['CREDIT'],
    })
    expect(told(nurse({ credit: { points: '49', complete: false } }))).toMatchObject({
      state: 'DUE',
      open: ['CREDIT'],
    })
    expect(told(nurse({ credit: null }))).toMatchObject({ open: ['CREDIT'] })
    expect(
      told(
        nurse({
          rank: { code: 'III_B', since: '2024-04-01', decree: null },
          credit: { points: '100', complete: true },
        }),
      ),
    ).toMatchObject({ state: 'HELD', next: 'III_C', unmet: ['LEVEL_RANGE'] })
  })

  test('functional: later steps within a level ask for points on top of those of the first', () => {
    const senior = (code: 'IV_A' | 'IV_B', points: string) =>
      told(
        nurse({
          post: { level: 'AHLI_MADYA', echelon: null, since: '2018-01-01' },
          rank: { code, since: '2023-04-01', decree: null },
          credit: { points, complete: true },
        }),
      )
    expect(senior('IV_A', '150')).toMatchObject({ state: 'DUE', next: 'IV_B' })
    expect(senior('IV_B', '299')).toMatchObject({ state: 'HELD', unmet: ['CREDIT'] })
    expect(senior('IV_B', '300')).toMatchObject({ state: 'DUE', next: 'IV_C' })
  })

  test('structural: a year in the post, up to the ceiling of the post', () => {
    expect(told(chief())).toMatchObject({
      state: 'DUE',
      kind: 'STRUCTURAL',
      next: 'IV_A',
      window: '2026-06-01',
    })
    expect(told(chief({ post: { level: 'ADMINISTRATOR', echelon: 32, since: '2025-05-14' } }))).toMatchObject(
      {
        state: 'LATER',
        window: '2026-06-01',
      },
    )
    expect(told(chief({ rank: { code: 'IV_A', since: '2021-04-01', decree: null } }))).toMatchObject({
      state: 'HELD',
      unmet: ['POST_CEILING'],
    })
    expect(
      told(chief({ post: { level: 'ADMINISTRATOR', echelon: null, since: '2025-02-01' } })),
    ).toMatchObject({
      open: ['POST_CEILING'],
    })
  })

  test('for all: two good years, no punishment that is being served, no unpaid leave', () => {
    const due = { rank: { code: 'III_A', since: '2020-04-01', decree: null } } as const
    expect(
      told(clerk({ ...due, grades: [{ year: 2025, annual: 'POOR_MISCONDUCT', quarters: [] }] })),
    ).toMatchObject({
      state: 'HELD',
      unmet: ['GRADES'],
    })
    expect(told(clerk({ ...due, grades: [] }))).toMatchObject({ state: 'DUE', open: ['GRADES'] })
    expect(told(clerk({ ...due, discipline: { serving: true, until: '2026-12-31' } }))).toMatchObject({
      unmet: ['DISCIPLINE'],
    })
    expect(told(clerk({ ...due, discipline: null }))).toMatchObject({ open: ['DISCIPLINE'] })
    expect(told(clerk({ ...due, legalStatus: 'ON_LEAVE_OUTSIDE' }))).toMatchObject({ unmet: ['LEAVE'] })
  })

  test('what is judged on the day of the rise is judged for that day', () => {
    const later = clerk({ rank: { code: 'III_A', since: '2023-04-01', decree: null } })
    // By April 2027 the years that count are 2026, of which nothing is known yet, and 2025.
    expect(told(later)).toMatchObject({ state: 'LATER', window: '2027-04-01', open: ['GRADES'] })
  })

  test('who has the highest rank, or none, or no post that is known', () => {
    expect(told(clerk({ rank: { code: 'IV_E', since: null, decree: null } }))).toEqual({
      state: 'TOP',
      rank: 'IV_E',
    })
    expect(told(clerk({ rank: null }))).toEqual({ state: 'UNKNOWN', why: 'RANK' })
    expect(told(clerk({ post: null }))).toEqual({ state: 'UNKNOWN', why: 'POST' })
    expect(told(clerk({ post: { level: null, echelon: null, since: '2020-01-01' } }))).toEqual({
      state: 'UNKNOWN',
      why: 'POST',
    })
  })
})

describe('what BKD enters', () => {
  const records = [
    { code: 'III_A', since: '2014-04-01' },
    { code: 'III_C', since: '2022-04-01' },
  ] as const
  const why = (code: 'II_D' | 'III_A' | 'III_B' | 'III_D', since: string, kind = 'PNS') =>
    whyNotRank({ code, since }, { kind, records, today: DAY })

  test('ranks rise with time', () => {
    expect(why('III_B', '2018-04-01')).toBeUndefined()
    expect(why('III_D', '2026-04-01')).toBeUndefined()
    expect(why('II_D', '2010-04-01')).toBeUndefined()
    expect(why('III_D', '2018-04-01')).toBe('rank_order')
    expect(why('III_B', '2023-04-01')).toBe('rank_order')
    expect(why('III_B', '2014-04-01')).toBe('rank_order')
    expect(why('III_A', '2013-04-01')).toBe('rank_known')
    expect(why('III_D', '2026-05-14')).toBe('day_ahead')
    expect(why('III_D', '2026-04-01', 'PPPK')).toBe('no_ranks')
  })

  test('an older rank that is entered later lowers nobody, nor does one that is withdrawn', () => {
    expect([rankWith('III_C', 'III_A'), rankWith('III_C', 'III_D'), rankWith(null, 'III_A')]).toEqual([
      'III_C',
      'III_D',
      'III_A',
    ])
    expect(rankWithout('III_C', 'III_A', ['III_C'])).toBe('III_C')
    expect(rankWithout('III_C', 'III_C', ['III_A', 'III_B'])).toBe('III_B')
    expect(rankWithout('III_C', 'III_C', [])).toBe('III_C')
    expect(rankWithout(null, 'III_C', ['III_A'])).toBe(null)
  })

  test('a post that ended before it began, or has not ended, was not held earlier', () => {
    expect(whyNotEarlierPost({ startsOn: '2020-01-01', endsOn: '2019-12-31' }, DAY)).toBe('ends_before_start')
    expect(whyNotEarlierPost({ startsOn: '2020-01-01', endsOn: '2026-05-14' }, DAY)).toBe('day_ahead')
    expect(whyNotEarlierPost({ startsOn: '2020-01-01', endsOn: DAY }, DAY)).toBeUndefined()
    expect([
      whyNotSoEarly(1901, '1991-04-15'),
      whyNotSoEarly(2006, '1991-04-15'),
      whyNotSoEarly(2003, '1991-04-15', 10),
      whyNotSoEarly(1901, null),
    ]).toEqual(['before_career', undefined, undefined, undefined])
    expect([whyNotGraduated(2027, DAY), whyNotGraduated(2026, DAY)]).toEqual(['year_ahead', undefined])
    expect([whyNotAssessed('2026-05-14', DAY), whyNotAssessed(DAY, DAY)]).toEqual(['day_ahead', undefined])
  })
})

describe('how a post may be described', () => {
  const plain = {
    level: 'ADMINISTRATOR' as const,
    echelon: 32 as number | null,
    experience: { months: null, fields: [] },
    earlier: { months: null, levels: [] },
  }
  test('an echelon goes with its level; a time goes with what it is spent in', () => {
    expect(whyNotDescribe(plain)).toBeUndefined()
    expect(whyNotDescribe({ ...plain, echelon: null })).toBeUndefined()
    expect(whyNotDescribe({ ...plain, echelon: 22 })?.reason).toBe('echelon_mismatch')
    expect(whyNotDescribe({ ...plain, level: 'PELAKSANA' })?.reason).toBe('echelon_mismatch')
    expect(whyNotDescribe({ ...plain, experience: { months: 60, fields: [] } })).toBeUndefined()
    expect(whyNotDescribe({ ...plain, experience: { months: null, fields: ['HEALTH'] } })?.field).toBe(
      'experienceYears',
    )
    expect(whyNotDescribe({ ...plain, earlier: { months: 36, levels: [] } })?.reason).toBe(
      'earlier_incomplete',
    )
    expect(whyNotDescribe({ ...plain, earlier: { months: null, levels: ['PENGAWAS'] } })?.reason).toBe(
      'earlier_incomplete',
    )
  })

  test('it closes empty, and takes people of its unit who are not there yet', () => {
    expect(whyNotClosePost({ closed: false, holders: 0 })).toBeUndefined()
    expect(whyNotClosePost({ closed: false, holders: 1 })).toBe('post_held')
    expect(whyNotClosePost({ closed: true, holders: 0 })).toBe('post_closed')
    const post = { id: 'a', unitId: 'u', closed: false }
    expect(whyNotSeat(post, { unitId: 'u', positionId: null })).toBeUndefined()
    expect(whyNotSeat(post, { unitId: 'u', positionId: 'b' })).toBeUndefined()
    expect(whyNotSeat(post, { unitId: 'u', positionId: 'a' })).toBe('already_held')
    expect(whyNotSeat(post, { unitId: 'v', positionId: null })).toBe('other_unit')
    expect(whyNotSeat({ ...post, closed: true }, { unitId: 'u', positionId: null })).toBe('post_closed')
  })
})

describe('of several assessments', () => {
  const one = (on: string, levels: Record<string, 3>, potential: number | null) => ({
    on,
    levels,
    potential,
    body: `Lembaga ${on}`,
  })
  const whole = one('2024-03-01', { INTEGRITY: 3 }, 7000)

  test('the newest word on levels and the newest on potential stand, whichever came later', () => {
    expect(standingAssessment([])).toBeNull()
    expect(standingAssessment([one('2026-03-01', {}, null)])).toBeNull()
    expect(standingAssessment([whole])).toEqual(whole)
    expect(standingAssessment([one('2026-03-01', {}, 8200), whole])).toEqual({
      ...whole,
      potential: 8200,
      potentialBy: { on: '2026-03-01', body: 'Lembaga 2026-03-01' },
    })
    expect(standingAssessment([whole, one('2026-03-01', { INTEGRITY: 3 }, null)])).toMatchObject({
      on: '2026-03-01',
      potential: 7000,
      potentialBy: { on: '2024-03-01' },
    })
  })

  test('a box stands on the day on which potential was assessed', () => {
    const grades = [{ year: 2025, annual: 'GOOD' as const, quarters: [] }]
    const assessment = standingAssessment([
      one('2022-03-01', {}, 8200),
      one('2026-03-01', { INTEGRITY: 3 }, null),
    ])
    expect(placeOf({ grades, assessment }, '2026-05-13')).toMatchObject({ box: null, why: ['EXPIRED'] })
  })
})
