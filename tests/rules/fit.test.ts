import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/calendar/rules.ts'
import { GRADES, type Grade } from '../../lib/reviews/rules.ts'
import {
  COMPETENCES,
  jobPersonMatch,
  usualCompetences,
  validThrough,
} from '../../lib/talent/rules/competence.ts'
import { EDUCATION_LEVELS, fieldFit, isAtLeast } from '../../lib/talent/rules/education.ts'
import {
  REQUIREMENTS,
  type CertificateFact,
  type Check,
  type Outcome,
  type PersonFacts,
  type Requirement,
} from '../../lib/talent/rules/checks.ts'
import { byFit, fitOf, verdictOf } from '../../lib/talent/rules/fit.ts'
import { countsFor, POST_LEVELS, retirementAge, retiresOn } from '../../lib/talent/rules/posts.ts'
import { askedOn, requirementVersion, type PostProfile } from '../../lib/talent/rules/requirements.ts'
import { countedMonths, monthsOf, yearsBetween, type HeldPost } from '../../lib/talent/rules/service.ts'

const DAY = '2026-05-13'

/** Kepala Dinas Kesehatan, JPT pratama II.b. */
const head = (over: Partial<PostProfile> = {}): PostProfile => ({
  level: 'JPT_PRATAMA',
  education: '40',
  fields: ['Kesehatan Masyarakat', 'Kedokteran'],
  clusters: ['HEALTH'],
  minRank: 'IV_A',
  experienceMonths: 60,
  experienceFields: ['HEALTH'],
  earlierPost: null,
  certificates: ['PIM III'],
  competences: usualCompetences('JPT_PRATAMA'),
  maxAge: null,
  pnsOnly: false,
  ...over,
})

const post = (over: Partial<HeldPost> = {}): HeldPost => ({
  title: 'Kepala Bidang Pelayanan Kesehatan',
  level: 'ADMINISTRATOR',
  workField: 'HEALTH',
  from: '2023-05-13',
  through: null,
  acting: false,
  ...over,
})

const certificate = (over: Partial<CertificateFact> = {}): CertificateFact => ({
  title: 'PIM III',
  status: 'VERIFIED',
  on: '2019-09-20',
  provider: 'Lembaga Administrasi Negara',
  number: '12/PIM/2019',
  ...over,
})

/** The kabid who may become kepala dinas: everything is in order. */
const kabid = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  employeeId: 'kabid',
  kind: 'PNS',
  bornOn: '1975-08-02',
  servesSince: '2005-01-01',
  rank: { code: 'IV_A', since: '2022-04-01', decree: null },
  education: [{ level: '40', field: 'Kesehatan Masyarakat', cluster: 'HEALTH', year: 1999 }],
  posts: [
    post(),
    post({ title: 'Kepala Seksi', level: 'PENGAWAS', from: '2018-01-01', through: '2023-05-12' }),
    post({ title: 'Staf', level: 'PELAKSANA', from: '2005-01-01', through: '2017-12-31' }),
  ],
  grades: [
    { year: 2025, annual: 'VERY_GOOD', quarters: [] },
    { year: 2024, annual: 'GOOD', quarters: [] },
  ],
  assessment: { levels: usualCompetences('JPT_PRATAMA'), potential: 8200, on: '2025-03-01', body: 'BKN' },
  discipline: { serving: false, until: null },
  certificates: [certificate()],
  ...over,
})

const of = (requirement: Requirement, checks: readonly Check[]): Check => {
  const check = checks.find((one) => one.requirement === requirement)
  if (!check) throw new Error(`${requirement} is not asked for`)
  return check
}
const outcome = (
  requirement: Requirement,
  facts: Partial<PersonFacts> = {},
  profile: Partial<PostProfile> = {},
  on = DAY,
): Outcome => of(requirement, fitOf(head(profile), kabid(facts), on)).outcome

describe('from kabid to kepala dinas (domain.md §5.5)', () => {
  test('who meets all is fit, with each requirement once and in order', () => {
    const checks = fitOf(head(), kabid(), DAY)
    expect(checks.map(({ requirement }) => requirement)).toEqual(REQUIREMENTS)
    expect(checks.filter((check) => check.outcome !== 'PASS')).toEqual([])
    expect(verdictOf(checks)).toBe('FITS')
  })

  test('each check tells what was asked and the datum with its day', () => {
    const checks = fitOf(head(), kabid(), DAY)
    expect(of('EARLIER_POST', checks)).toMatchObject({
      needed: { levels: ['ADMINISTRATOR', 'AHLI_MADYA'], months: 24 },
      found: { months: 36 },
      on: '2023-05-13',
    })
    expect(of('EXPERIENCE', checks)).toMatchObject({ needed: { months: 60 }, found: { months: 256 } })
    expect(of('AGE', checks)).toMatchObject({ needed: 56, found: 50, on: DAY })
    expect(of('RANK', checks)).toMatchObject({ needed: 'IV_A', found: 'IV_A', on: '2022-04-01' })
    expect(of('GRADES', checks)).toMatchObject({
      needed: { atLeast: 'GOOD', years: [2025, 2024] },
      found: [
        { year: 2025, grade: 'VERY_GOOD', from: 'ANNUAL' },
        { year: 2024, grade: 'GOOD', from: 'ANNUAL' },
      ],
    })
    expect(of('COMPETENCE', checks)).toMatchObject({ found: { match: 10_000, standing: 'MEETS', gaps: [] } })
  })

  test('one thing that nobody knows leaves it open, one that is unmet decides', () => {
    expect(verdictOf(fitOf(head(), kabid({ discipline: null }), DAY))).toBe('OPEN')
    expect(verdictOf(fitOf(head(), kabid({ discipline: null, kind: 'PPPK' }), DAY))).toBe('UNFIT')
  })

  test('nobody of whom nothing is recorded fails for that', () => {
    const blank = kabid({
      bornOn: null,
      servesSince: null,
      rank: null,
      education: [],
      posts: [],
      grades: [],
      assessment: null,
      discipline: null,
      certificates: [],
    })
    const checks = fitOf(head(), blank, DAY).filter(({ requirement }) => requirement !== 'KIND')
    expect(new Set(checks.map((check) => check.outcome))).toEqual(new Set(['UNKNOWN']))
    expect(checks.filter(({ found }) => found !== null)).toEqual([])
  })
})

describe('each requirement, met, unmet and not known', () => {
  test('PNS', () => {
    expect(outcome('KIND')).toBe('PASS')
    expect(outcome('KIND', { kind: 'PPPK' })).toBe('FAIL')
    expect(outcome('KIND', { kind: 'CPNS' })).toBe('FAIL')
  })

  test('education: D-IV stands beside S-1, and the law asks for it whatever the profile says', () => {
    const with_ = (level: (typeof EDUCATION_LEVELS)[number]) => [
      { level, field: 'Kesehatan Masyarakat', cluster: 'HEALTH' as const, year: 1999 },
    ]
    expect(outcome('EDUCATION_LEVEL', { education: with_('35') })).toBe('PASS')
    expect(outcome('EDUCATION_LEVEL', { education: with_('30') })).toBe('FAIL')
    expect(outcome('EDUCATION_LEVEL', { education: [] })).toBe('UNKNOWN')
    expect(outcome('EDUCATION_LEVEL', { education: with_('30') }, { education: null })).toBe('FAIL')
    expect(outcome('EDUCATION_LEVEL', {}, { education: '45' })).toBe('FAIL')
  })

  test('field of study: exact, cognate, another, and one whose family nobody has named', () => {
    const studied = (field: string, cluster: 'HEALTH' | 'LAW' | null) => ({
      education: [{ level: '40' as const, field, cluster, year: 1999 }],
    })
    const fitFound = (facts: Partial<PersonFacts>) => {
      const check = of('EDUCATION_FIELD', fitOf(head(), kabid(facts), DAY))
      return check.requirement === 'EDUCATION_FIELD' ? [check.outcome, check.found?.fit] : []
    }
    expect(fitFound(studied('kesehatan  masyarakat', null))).toEqual(['PASS', 'EXACT'])
    expect(fitFound(studied('Keperawatan', 'HEALTH'))).toEqual(['PASS', 'COGNATE'])
    expect(fitFound(studied('Ilmu Hukum', 'LAW'))).toEqual(['FAIL', 'OTHER'])
    expect(fitFound(studied('Gizi', null))).toEqual(['UNKNOWN', null])
    expect(fitFound({ education: [] })).toEqual(['UNKNOWN', undefined])
  })

  test('the study that fits best counts, if it is high enough', () => {
    const nurse = { level: '30', field: 'Kedokteran', cluster: 'HEALTH', year: 1998 } as const
    const lawyer = { level: '40', field: 'Ilmu Hukum', cluster: 'LAW', year: 2006 } as const
    const doctor = { level: '42', field: 'Kedokteran', cluster: 'HEALTH', year: 2002 } as const
    expect(outcome('EDUCATION_FIELD', { education: [nurse, lawyer] })).toBe('FAIL')
    expect(outcome('EDUCATION_FIELD', { education: [lawyer, doctor] })).toBe('PASS')
  })

  test('rank: PPPK have none, so the next table does not help them', () => {
    expect(outcome('RANK', { rank: { code: 'IV_B', since: null, decree: null } })).toBe('PASS')
    expect(outcome('RANK', { rank: { code: 'III_D', since: DAY, decree: null } })).toBe('FAIL')
    expect(outcome('RANK', { rank: { code: 'PPPK_XVII', since: null, decree: null } })).toBe('FAIL')
    expect(outcome('RANK', { rank: null })).toBe('UNKNOWN')
  })

  test('earlier post: two years, to the day; JF ahli madya is as good; acting is not holding', () => {
    const since = (from: string, over: Partial<HeldPost> = {}) => ({
      posts: [
        post({ from, ...over }),
        post({ level: 'PENGAWAS', from: '2005-01-01', through: addDays(from, -1) }),
      ],
    })
    expect(outcome('EARLIER_POST', since('2024-05-13'))).toBe('PASS')
    expect(outcome('EARLIER_POST', since('2024-05-14'))).toBe('FAIL')
    expect(outcome('EARLIER_POST', since('2024-05-13', { level: 'AHLI_MADYA' }))).toBe('PASS')
    expect(outcome('EARLIER_POST', since('2024-05-13', { level: 'JPT_PRATAMA' }))).toBe('PASS')
    expect(outcome('EARLIER_POST', since('2020-01-01', { level: 'AHLI_MUDA' }))).toBe('FAIL')
    expect(outcome('EARLIER_POST', since('2020-01-01', { level: null }))).toBe('UNKNOWN')
    expect(
      outcome('EARLIER_POST', {
        posts: [post({ acting: true }), post({ level: 'PENGAWAS', from: '2005-01-01' })],
      }),
    ).toBe('FAIL')
  })

  test('earlier post: a hole in the record may hold it, no hole cannot', () => {
    const late = { posts: [post({ from: '2025-06-01' })] }
    expect(outcome('EARLIER_POST', { ...late, servesSince: '2005-01-01' })).toBe('UNKNOWN')
    expect(outcome('EARLIER_POST', { ...late, servesSince: '2025-05-01' })).toBe('FAIL')
    expect(outcome('EARLIER_POST', { ...late, servesSince: null })).toBe('UNKNOWN')
  })

  test('experience: months in related work, added up over posts', () => {
    const other = post({ workField: 'FINANCE', from: '2005-01-01', through: '2021-05-12' })
    expect(outcome('EXPERIENCE', { posts: [post({ from: '2021-05-13' }), other] })).toBe('PASS')
    expect(
      outcome('EXPERIENCE', { posts: [post({ from: '2021-05-14' }), { ...other, through: '2021-05-13' }] }),
    ).toBe('FAIL')
    expect(
      outcome('EXPERIENCE', { posts: [post({ from: '2024-01-01' }), { ...other, workField: null }] }),
    ).toBe('UNKNOWN')
    expect(
      outcome('EXPERIENCE', {
        posts: [post({ from: '2024-05-13' }), post({ from: '2015-01-01', through: '2017-12-31' }), other],
      }),
    ).toBe('PASS')
    expect(outcome('EXPERIENCE', { posts: [post({ workField: 'FINANCE' })] }, { experienceFields: [] })).toBe(
      'UNKNOWN',
    )
  })

  test('age: 56 until the eve of the 57th birthday', () => {
    const on = (day: string) => outcome('AGE', { bornOn: '1970-05-13' }, {}, day)
    expect([on('2026-05-13'), on('2027-05-12'), on('2027-05-13')]).toEqual(['PASS', 'PASS', 'FAIL'])
    expect(outcome('AGE', { bornOn: '1972-02-29' }, {}, '2029-02-28')).toBe('PASS')
    expect(outcome('AGE', { bornOn: '1972-02-29' }, {}, '2029-03-01')).toBe('FAIL')
    expect(outcome('AGE', { bornOn: null })).toBe('UNKNOWN')
    expect(outcome('AGE', { bornOn: '1975-08-02' }, { maxAge: 50 })).toBe('PASS')
    expect(outcome('AGE', { bornOn: '1975-08-02' }, { maxAge: 49 })).toBe('FAIL')
    expect(outcome('AGE', { bornOn: '1969-01-01' }, { maxAge: 60 })).toBe('FAIL')
  })

  test('grades: at least Baik in each of the last two full years', () => {
    const years = (last: Grade | null, before: Grade | null) => ({
      grades: [
        { year: 2025, annual: last, quarters: [] },
        { year: 2024, annual: before, quarters: [] },
      ],
    })
    for (const grade of GRADES)
      expect(outcome('GRADES', years('GOOD', grade)), grade).toBe(
        grade === 'VERY_GOOD' || grade === 'GOOD' ? 'PASS' : 'FAIL',
      )
    expect(outcome('GRADES', years(null, 'GOOD'))).toBe('UNKNOWN')
    expect(outcome('GRADES', years(null, 'POOR_MISCONDUCT'))).toBe('FAIL')
    expect(outcome('GRADES', years('GOOD', 'GOOD'), {}, '2026-12-31')).toBe('PASS')
    expect(outcome('GRADES', years('GOOD', 'GOOD'), {}, '2027-01-01')).toBe('UNKNOWN')
  })

  test('grades: four good quarters speak for a year without its own grade; anything else does not', () => {
    const quarters = (...all: Grade[]) => ({
      grades: [
        { year: 2025, annual: null, quarters: all },
        { year: 2024, annual: 'GOOD' as const, quarters: [] },
      ],
    })
    expect(outcome('GRADES', quarters('GOOD', 'VERY_GOOD', 'GOOD', 'GOOD'))).toBe('PASS')
    expect(outcome('GRADES', quarters('GOOD', 'VERY_GOOD', 'GOOD'))).toBe('UNKNOWN')
    expect(outcome('GRADES', quarters('GOOD', 'NEEDS_IMPROVEMENT', 'GOOD', 'GOOD'))).toBe('UNKNOWN')
  })

  test('discipline: none that is being served on the day', () => {
    expect(outcome('DISCIPLINE')).toBe('PASS')
    expect(outcome('DISCIPLINE', { discipline: { serving: true, until: null } })).toBe('FAIL')
    expect(outcome('DISCIPLINE', { discipline: { serving: true, until: DAY } })).toBe('FAIL')
    expect(outcome('DISCIPLINE', { discipline: { serving: true, until: addDays(DAY, -1) } })).toBe('PASS')
    expect(outcome('DISCIPLINE', { discipline: null })).toBe('UNKNOWN')
  })

  test('competence: by the match, while the assessment holds and covers all that is asked', () => {
    const assessed = (levels: object, on = '2025-03-01') => ({
      assessment: { levels, potential: null, on, body: 'BKN' },
    })
    const all = usualCompetences('JPT_PRATAMA')
    expect(outcome('COMPETENCE', assessed(usualCompetences('ADMINISTRATOR')))).toBe('PASS')
    expect(outcome('COMPETENCE', assessed(usualCompetences('PENGAWAS')))).toBe('FAIL')
    expect(outcome('COMPETENCE', assessed({ INTEGRITY: 5 }))).toBe('UNKNOWN')
    expect(outcome('COMPETENCE', { assessment: null })).toBe('UNKNOWN')
    expect(validThrough('2023-05-14')).toBe('2026-05-13')
    expect(outcome('COMPETENCE', assessed(all, '2023-05-14'))).toBe('PASS')
    expect(outcome('COMPETENCE', assessed(all, '2023-05-13'))).toBe('UNKNOWN')
  })

  test('certificates: each by its name', () => {
    const ask = (...certificates: CertificateFact[]) => outcome('CERTIFICATE', { certificates })
    expect(ask(certificate({ title: 'pim  iii' }))).toBe('PASS')
    expect(ask(certificate({ title: 'PIM II' }))).toBe('UNKNOWN')
    expect(ask(certificate({ status: 'WAITING' }))).toBe('UNKNOWN')
    expect(ask(certificate({ status: 'REFUSED' }))).toBe('FAIL')
    // A refused one does not take away the verified one beside it, nor a new one that waits.
    expect(ask(certificate({ status: 'REFUSED' }), certificate())).toBe('PASS')
    expect(ask(certificate({ status: 'REFUSED' }), certificate({ status: 'WAITING' }))).toBe('UNKNOWN')
    expect(ask()).toBe('UNKNOWN')
  })
})

test('in a list, who meets all stands first, then who meets most, then who fails fewest', () => {
  const list = (...outcomes: Outcome[]) => ({
    checks: outcomes.map((one) => ({ ...of('KIND', fitOf(head(), kabid(), DAY)), outcome: one })),
  })
  const all = list('PASS')
  const two = list('PASS', 'PASS', 'UNKNOWN')
  const failing = list('PASS', 'PASS', 'FAIL')
  const none = list('UNKNOWN', 'UNKNOWN', 'UNKNOWN')
  expect([none, failing, two, all].toSorted(byFit)).toEqual([all, two, failing, none])
})

describe('the law as data', () => {
  test('is versioned, and asks of a post what its level asks', () => {
    expect(requirementVersion(DAY)).toBe('pp-11-2017/1')
    const bare = head({
      education: null,
      fields: [],
      clusters: [],
      minRank: null,
      experienceMonths: null,
      certificates: [],
      competences: {},
    })
    expect(fitOf(bare, kabid(), DAY).map(({ requirement }) => requirement)).toEqual([
      'KIND',
      'EDUCATION_LEVEL',
      'EARLIER_POST',
      'EXPERIENCE',
      'AGE',
      'GRADES',
      'DISCIPLINE',
    ])
    const clerk: PostProfile = { ...bare, level: 'PELAKSANA' }
    expect(fitOf(clerk, kabid(), DAY).map(({ requirement }) => requirement)).toEqual(['EDUCATION_LEVEL'])
    expect(askedOn({ ...bare, level: 'ADMINISTRATOR' }, DAY).earlierPost).toEqual({
      levels: ['PENGAWAS', 'AHLI_MUDA'],
      months: 36,
    })
  })

  test('a profile may ask for more and never for less', () => {
    const lax = head({ education: '15', experienceMonths: 12, maxAge: 60, earlierPost: null })
    expect(askedOn(lax, DAY)).toMatchObject({ education: '40', experienceMonths: 60, maxAge: 56 })
    const strict = head({
      education: '45',
      experienceMonths: 96,
      maxAge: 54,
      earlierPost: { levels: ['ADMINISTRATOR'], months: 12 },
    })
    expect(askedOn(strict, DAY)).toMatchObject({
      education: '45',
      experienceMonths: 96,
      maxAge: 54,
      earlierPost: { levels: ['ADMINISTRATOR'], months: 24 },
    })
  })

  test('retirement: the month after the birthday, at the age of the post', () => {
    expect(retiresOn('1968-12-31', 58)).toBe('2027-01-01')
    expect(retiresOn('1968-11-01', 58)).toBe('2026-12-01')
    expect(POST_LEVELS.map((level) => retirementAge(level, null, DAY))).toEqual([
      60, 60, 58, 58, 58, 65, 60, 58, 58, 58, 58, 58, 58,
    ])
    expect(retirementAge('AHLI_PERTAMA', 60, DAY)).toBe(60)
  })

  test('what stands above counts, what stands beside only when it is named', () => {
    expect(countsFor('JPT_PRATAMA', ['PENGAWAS'])).toBe(true)
    expect(countsFor('AHLI_MUDA', ['PENGAWAS'])).toBe(false)
    expect(countsFor('AHLI_MUDA', ['PENGAWAS', 'AHLI_MUDA'])).toBe(true)
    expect(countsFor('PELAKSANA', ['PENGAWAS'])).toBe(false)
  })
})

describe('education', () => {
  test('no order by SIASN’s number: D-IV is S-1, SMK is SMA, spesialis is S-2', () => {
    for (const [a, b] of [
      ['35', '40'],
      ['17', '15'],
      ['47', '45'],
      ['50', '49'],
      ['12', '10'],
    ] as const)
      expect([isAtLeast(a, b), isAtLeast(b, a)], `${a} ${b}`).toEqual([true, true])
    expect([isAtLeast('42', '40'), isAtLeast('40', '42'), isAtLeast('30', '35')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('where only names are asked for, a field that is not among them is another', () => {
    const studied = { level: '40', field: 'Gizi', cluster: null, year: 2001 } as const
    expect(fieldFit(studied, { fields: ['Hukum'], clusters: [] })).toBe('OTHER')
    expect(fieldFit(studied, { fields: ['Hukum'], clusters: ['HEALTH'] })).toBeUndefined()
  })
})

describe('time in posts', () => {
  test('is counted by the calendar, each day once', () => {
    const span = (from: string, through: string | null) => post({ from, through })
    expect(monthsOf([span('2024-02-29', '2025-02-27')], DAY)).toBe(11)
    expect(monthsOf([span('2024-01-01', '2024-12-31'), span('2024-06-01', '2025-05-31')], DAY)).toBe(17)
    expect(monthsOf([span('2024-01-01', '2024-06-30'), span('2024-07-01', '2024-12-31')], DAY)).toBe(12)
    expect(monthsOf([span('2026-05-13', null)], DAY)).toBe(0)
    expect(monthsOf([span('2027-01-01', null)], DAY)).toBe(0)
    expect(monthsOf([span('2024-01-01', '2024-01-16'), span('2024-03-01', '2024-03-15')], DAY)).toBe(1)
    expect(yearsBetween('1970-05-14', DAY)).toBe(55)
  })

  test('what might count is never less than what does, nor more than the whole time', () => {
    const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2010-01-01', days))
    const held = fc
      .tuple(day, fc.integer({ min: 0, max: 1500 }), fc.constantFrom(true, false, undefined))
      .map(([from, length, verdict]) => ({
        post: post({ from, through: addDays(from, length), title: String(verdict) }),
      }))
    fc.assert(
      fc.property(fc.array(held, { maxLength: 8 }), (all) => {
        const posts = all.map((one) => one.post)
        const { known, possible } = countedMonths(posts, {
          counts: ({ title }) => (title === 'undefined' ? undefined : title === 'true'),
          since: '2010-01-01',
          on: DAY,
        })
        expect(possible).toBeGreaterThanOrEqual(known)
        expect(possible).toBeLessThanOrEqual(monthsOf([post({ from: '2010-01-01' })], DAY) + 1)
      }),
      { numRuns: 2000, seed: 42 },
    )
  })
})

describe('job person match', () => {
  test('sum reached by sum asked, half up, and which levels are short', () => {
    const asked = { INTEGRITY: 4, SERVICE: 4, CHANGE: 4 } as const
    expect(jobPersonMatch(asked, { INTEGRITY: 4, SERVICE: 3, CHANGE: 3 })).toEqual({
      match: 8333,
      gaps: [
        { code: 'SERVICE', needed: 4, found: 3 },
        { code: 'CHANGE', needed: 4, found: 3 },
      ],
      missing: [],
    })
    expect(jobPersonMatch({ INTEGRITY: 3 }, { INTEGRITY: 2 }).match).toBe(6667)
    expect(jobPersonMatch({ INTEGRITY: 1, SERVICE: 2 }, { INTEGRITY: 5, SERVICE: 5 }).match).toBe(10_000)
    // Two levels too many of one do not hide what another lacks.
    expect(jobPersonMatch({ INTEGRITY: 3, SERVICE: 3 }, { INTEGRITY: 2, SERVICE: 5 })).toEqual({
      match: 8333,
      gaps: [{ code: 'INTEGRITY', needed: 3, found: 2 }],
      missing: [],
    })
    expect(jobPersonMatch(asked, {}).missing).toEqual(['INTEGRITY', 'SERVICE', 'CHANGE'])
    expect(jobPersonMatch({}, {}).match).toBe(10_000)
    expect(Object.keys(usualCompetences('PENGAWAS'))).toHaveLength(COMPETENCES.length - 1)
  })

  test('is never above the whole, and the whole only where nothing is short', () => {
    const levels = fc.dictionary(fc.constantFrom(...COMPETENCES), fc.constantFrom(1, 2, 3, 4, 5))
    fc.assert(
      fc.property(levels, levels, (asked, assessed) => {
        const { match, gaps, missing } = jobPersonMatch(asked, assessed)
        expect(match).toBeLessThanOrEqual(10_000)
        expect(match === 10_000).toBe(gaps.length + missing.length === 0)
      }),
      { numRuns: 2000, seed: 42 },
    )
  })

  test('80 meets the standard, 68 still does, below it does not', () => {
    const at = (levels: object) => {
      const check = of(
        'COMPETENCE',
        fitOf(
          head({ competences: { INTEGRITY: 5, SERVICE: 5, CHANGE: 5, DECISION: 5, RESULTS: 5 } }),
          kabid({ assessment: { levels, potential: null, on: '2025-03-01', body: 'BKN' } }),
          DAY,
        ),
      )
      return check.requirement === 'COMPETENCE' ? [check.found?.standing, check.outcome] : []
    }
    const levels = (a: number, b: number) => ({
      INTEGRITY: a,
      SERVICE: a,
      CHANGE: a,
      DECISION: a,
      RESULTS: b,
    })
    expect(at(levels(4, 4))).toEqual(['MEETS', 'PASS'])
    expect(at(levels(4, 3))).toEqual(['STILL_MEETS', 'PASS'])
    expect(at(levels(3, 5))).toEqual(['STILL_MEETS', 'PASS'])
    expect(at(levels(3, 4))).toEqual(['BELOW', 'FAIL'])
  })
})
