// A person against a post on a day. Each requirement is met, unmet or not known, with what was asked and the datum that
// was found. A fact that nobody has recorded is UNKNOWN, never FAIL (docs/decisions/0009).
import { type Day, yearOf } from '../../calendar/rules.ts'
import type { EmployeeKind } from '../../organization/rules.ts'
import { isRank, type PppkGrade, type RankCode } from '../../organization/rules/ranks.ts'
import { type Grade, GRADES } from '../../reviews/rules.ts'
import {
  jobPersonMatch,
  matchRule,
  matchStanding,
  validThrough,
  type Assessment,
  type Competences,
  type Gap,
  type MatchStanding,
} from './competence.ts'
import {
  bestEducation,
  highestEducation,
  isAtLeast,
  type Cluster,
  type Education,
  type EducationLevel,
  type FieldFit,
} from './education.ts'
import { countsFor, isRankBelow, type PostLevel, type WorkField } from './posts.ts'
import { askedOn, type Asked, type PostProfile } from './requirements.ts'
import { countedMonths, yearsBetween, type HeldPost } from './service.ts'

export const OUTCOMES = ['PASS', 'FAIL', 'UNKNOWN'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** One year's result: the annual grade, and what the quarters came to. */
export type YearOfGrades = { year: number; annual: Grade | null; quarters: readonly Grade[] }

/**
 * From the register: until when one is served, and since when the register is complete. What is over stays out of it: a check
 * is read by a panel, and a punishment that was served is none of its business.
 */
export type DisciplineFact = { serving: boolean; until: Day | null; completeSince?: Day | null }

/** A certificate on the record: verified by BKD, waiting for it, or refused. */
export type CertificateFact = {
  title: string
  status: 'VERIFIED' | 'WAITING' | 'REFUSED'
  on: Day
  provider: string
  number: string | null
}

/** What is known of a person, as dated facts with their sources. */
export type PersonFacts = {
  employeeId: string
  kind: EmployeeKind
  /** From the NIP, read and never stored. */
  bornOn: Day | null
  /** The month of the first appointment, from the NIP of a PNS. */
  servesSince: Day | null
  rank: { code: RankCode | PppkGrade; since: Day | null; decree: string | null } | null
  education: readonly Education[]
  posts: readonly HeldPost[]
  grades: readonly YearOfGrades[]
  assessment: Assessment | null
  /** Whether a moderate or severe punishment is being served; null while nobody has said. */
  discipline: DisciplineFact | null
  /** What is recorded under the names that posts ask for, the latest first. */
  certificates: readonly CertificateFact[]
}

export const REQUIREMENTS = [
  'KIND',
  'EDUCATION_LEVEL',
  'EDUCATION_FIELD',
  'RANK',
  'EARLIER_POST',
  'EXPERIENCE',
  'AGE',
  'GRADES',
  'DISCIPLINE',
  'COMPETENCE',
  'CERTIFICATE',
] as const
export type Requirement = (typeof REQUIREMENTS)[number]

type Of<R extends Requirement, N, F> = {
  requirement: R
  outcome: Outcome
  needed: N
  /** The datum; null where there is none. */
  found: F | null
  /** The day of the datum, or the day for which it was worked out. */
  on: Day | null
}

export type GradeFound = { year: number; grade: Grade | null; from: 'ANNUAL' | 'QUARTERS' | null }

export type Check =
  | Of<'KIND', 'PNS', EmployeeKind>
  | Of<'EDUCATION_LEVEL', EducationLevel, Pick<Education, 'level' | 'field' | 'year'>>
  | Of<
      'EDUCATION_FIELD',
      { fields: readonly string[]; clusters: readonly Cluster[] },
      Pick<Education, 'level' | 'field' | 'cluster'> & { fit: FieldFit | null }
    >
  | Of<'RANK', RankCode, RankCode | PppkGrade>
  | Of<
      'EARLIER_POST',
      { levels: readonly PostLevel[]; months: number },
      { months: number; possible: number | null }
    >
  | Of<
      'EXPERIENCE',
      { fields: readonly WorkField[]; months: number },
      { months: number; possible: number | null }
    >
  | Of<'AGE', number, number>
  | Of<'GRADES', { atLeast: Grade; years: readonly number[] }, readonly GradeFound[]>
  | Of<'DISCIPLINE', null, DisciplineFact>
  | Of<
      'COMPETENCE',
      { levels: Competences; match: number },
      {
        match: number
        standing: MatchStanding
        gaps: Gap[]
        missing: readonly string[]
        expiredOn: Day | null
      }
    >
  | Of<'CERTIFICATE', string, Pick<CertificateFact, 'status' | 'provider' | 'number'>>

/** All that a post asks for, in the order of REQUIREMENTS; what it does not ask for is not in the list. */
export function fitOf(profile: PostProfile, facts: PersonFacts, on: Day): Check[] {
  const asked = askedOn(profile, on)
  return [
    ...kind(asked, facts),
    ...education(asked, facts),
    ...rank(asked, facts),
    ...earlierPost(asked, facts, on),
    ...experience(asked, facts, on),
    ...age(asked, facts, on),
    ...grades(asked, facts, on),
    ...discipline(asked, facts, on),
    ...competence(asked, facts, on),
    ...certificates(asked, facts),
  ]
}

/** Schooling alone, for the list of posts and people that do not match. */
export const educationFitOf = (profile: PostProfile, records: readonly Education[], on: Day): Check[] =>
  education(askedOn(profile, on), { education: records })

export const VERDICTS = ['FITS', 'OPEN', 'UNFIT'] as const
/** All met; something not known and nothing unmet; something unmet. */
export type Verdict = (typeof VERDICTS)[number]

export function verdictOf(checks: readonly Check[]): Verdict {
  if (checks.some(({ outcome }) => outcome === 'FAIL')) return 'UNFIT'
  return checks.some(({ outcome }) => outcome === 'UNKNOWN') ? 'OPEN' : 'FITS'
}

const counted = (checks: readonly Check[], outcome: Outcome) =>
  checks.filter((check) => check.outcome === outcome).length

/** Who meets all comes first, then who meets most, and of those who fails fewest. */
export const byFit = <C extends { checks: readonly Check[] }>(a: C, b: C): number =>
  Number(verdictOf(b.checks) === 'FITS') - Number(verdictOf(a.checks) === 'FITS') ||
  counted(b.checks, 'PASS') - counted(a.checks, 'PASS') ||
  counted(a.checks, 'FAIL') - counted(b.checks, 'FAIL')

const judged = (met: boolean): Outcome => (met ? 'PASS' : 'FAIL')

function kind({ pnsOnly }: Asked, facts: PersonFacts): Check[] {
  if (!pnsOnly) return []
  return [
    {
      requirement: 'KIND',
      outcome: judged(facts.kind === 'PNS'),
      needed: 'PNS',
      found: facts.kind,
      on: null,
    },
  ]
}

function education(
  { education: needed, fields, clusters }: Asked,
  facts: Pick<PersonFacts, 'education'>,
): Check[] {
  const checks: Check[] = []
  const highest = highestEducation(facts.education)
  if (needed !== null) {
    checks.push({
      requirement: 'EDUCATION_LEVEL',
      outcome: highest ? judged(isAtLeast(highest.level, needed)) : 'UNKNOWN',
      needed,
      found: highest ? { level: highest.level, field: highest.field, year: highest.year } : null,
      on: null,
    })
  }
  if (fields.length > 0 || clusters.length > 0) {
    const enough = facts.education.filter(({ level }) => needed === null || isAtLeast(level, needed))
    const best = bestEducation(enough.length > 0 ? enough : facts.education, { fields, clusters })
    checks.push({
      requirement: 'EDUCATION_FIELD',
      outcome: best?.fit ? judged(best.fit !== 'OTHER') : 'UNKNOWN',
      needed: { fields, clusters },
      found: best
        ? {
            level: best.record.level,
            field: best.record.field,
            cluster: best.record.cluster,
            fit: best.fit ?? null,
          }
        : null,
      on: null,
    })
  }
  return checks
}

function rank({ minRank: needed }: Asked, facts: PersonFacts): Check[] {
  if (needed === null) return []
  const own = facts.rank
  const met = (code: string) => isRank(code) && !isRankBelow(code, needed)
  return [
    {
      requirement: 'RANK',
      outcome: own ? judged(met(own.code)) : 'UNKNOWN',
      needed,
      found: own?.code ?? null,
      on: own?.since ?? null,
    },
  ]
}

function outcomeOf({ known, possible }: { known: number; possible: number | null }, needed: number): Outcome {
  if (known >= needed) return 'PASS'
  return possible !== null && possible < needed ? 'FAIL' : 'UNKNOWN'
}

const firstDayOf = (posts: readonly HeldPost[]): Day | null =>
  posts.map(({ from }) => from).toSorted()[0] ?? null

function earlierPost({ earlierPost: needed }: Asked, facts: PersonFacts, on: Day): Check[] {
  if (!needed) return []
  const posts = facts.posts.filter(({ acting }) => !acting)
  const counted = countedMonths(posts, {
    counts: ({ level }) => (level === null ? undefined : countsFor(level, needed.levels)),
    since: facts.servesSince,
    on,
  })
  const held = posts.filter(({ level }) => level !== null && countsFor(level, needed.levels))
  return [
    {
      requirement: 'EARLIER_POST',
      outcome: outcomeOf(counted, needed.months),
      needed: { levels: needed.levels, months: needed.months },
      found: posts.length > 0 ? { months: counted.known, possible: counted.possible } : null,
      on: firstDayOf(held),
    },
  ]
}

function experience(
  { experienceMonths: months, experienceFields: fields }: Asked,
  facts: PersonFacts,
  on: Day,
): Check[] {
  if (months === null) return []
  const counted = countedMonths(facts.posts, {
    // Where no field is named, all service is experience.
    counts: ({ workField }) =>
      fields.length === 0 ? true : workField === null ? undefined : fields.includes(workField),
    since: facts.servesSince,
    on,
  })
  const related = facts.posts.filter(
    ({ workField }) => fields.length === 0 || (workField !== null && fields.includes(workField)),
  )
  return [
    {
      requirement: 'EXPERIENCE',
      outcome: outcomeOf(counted, months),
      needed: { fields, months },
      found: facts.posts.length > 0 ? { months: counted.known, possible: counted.possible } : null,
      on: firstDayOf(related),
    },
  ]
}

/** Full years on the day of the appointment: who has turned 56 and not yet 57 is 56. */
function age({ maxAge: needed }: Asked, { bornOn }: PersonFacts, on: Day): Check[] {
  if (needed === null) return []
  const found = bornOn === null ? null : yearsBetween(bornOn, on)
  return [
    {
      requirement: 'AGE',
      outcome: found === null ? 'UNKNOWN' : judged(found <= needed),
      needed,
      found,
      on,
    },
  ]
}

const worst = (all: readonly Grade[]): Grade | null =>
  all.toSorted((a, b) => GRADES.indexOf(b) - GRADES.indexOf(a))[0] ?? null

/** The annual grade; before it is there, four quarters that were all good enough speak for the year. */
function gradeOf(
  of: YearOfGrades | undefined,
  year: number,
  isEnough: (grade: Grade) => boolean,
): GradeFound {
  if (of?.annual) return { year, grade: of.annual, from: 'ANNUAL' }
  const quarters = of?.quarters ?? []
  return quarters.length === 4 && quarters.every(isEnough)
    ? { year, grade: worst(quarters), from: 'QUARTERS' }
    : { year, grade: null, from: null }
}

/** The full years before a day, the latest first. */
export const yearsBefore = (on: Day, count: number): number[] =>
  Array.from({ length: count }, (_, index) => yearOf(on) - 1 - index)

function grades({ grades: needed }: Asked, facts: PersonFacts, on: Day): Check[] {
  if (!needed) return []
  return [gradesCheck(needed, facts, on)]
}

export function gradesCheck(
  needed: { atLeast: Grade; years: number },
  facts: Pick<PersonFacts, 'grades'>,
  on: Day,
): Extract<Check, { requirement: 'GRADES' }> {
  const isEnough = (grade: Grade) => GRADES.indexOf(grade) <= GRADES.indexOf(needed.atLeast)
  const years = yearsBefore(on, needed.years)
  const found = years.map((year) =>
    gradeOf(
      facts.grades.find((one) => one.year === year),
      year,
      isEnough,
    ),
  )
  const outcome = found.some(({ grade }) => grade !== null && !isEnough(grade))
    ? 'FAIL'
    : found.some(({ grade }) => grade === null)
      ? 'UNKNOWN'
      : 'PASS'
  return {
    requirement: 'GRADES',
    outcome,
    needed: { atLeast: needed.atLeast, years },
    found: found.some(({ grade }) => grade !== null) ? found : null,
    on,
  }
}

function discipline({ undisciplined }: Asked, facts: PersonFacts, on: Day): Check[] {
  return undisciplined ? [disciplineCheck(facts, on)] : []
}

export function disciplineCheck(
  { discipline: found }: Pick<PersonFacts, 'discipline'>,
  on: Day,
): Extract<Check, { requirement: 'DISCIPLINE' }> {
  const serves = found !== null && found.serving && (found.until === null || found.until >= on)
  return {
    requirement: 'DISCIPLINE',
    outcome: found === null ? 'UNKNOWN' : judged(!serves),
    needed: null,
    found: found && {
      serving: serves,
      until: serves ? found.until : null,
      ...(found.completeSince && { completeSince: found.completeSince }),
    },
    on,
  }
}

function competence({ competences: levels }: Asked, { assessment }: PersonFacts, on: Day): Check[] {
  if (Object.keys(levels).length === 0) return []
  const needed = { levels, match: matchRule(on).stillMeets }
  if (!assessment) return [{ requirement: 'COMPETENCE', outcome: 'UNKNOWN', needed, found: null, on: null }]
  const { match, gaps, missing } = jobPersonMatch(levels, assessment.levels)
  const through = validThrough(assessment.on)
  const expired = through < on
  const standing = matchStanding(match, on)
  return [
    {
      requirement: 'COMPETENCE',
      outcome: expired || missing.length > 0 ? 'UNKNOWN' : judged(standing !== 'BELOW'),
      needed,
      found: { match, standing, gaps, missing, expiredOn: expired ? through : null },
      on: assessment.on,
    },
  ]
}

const plain = (name: string) => name.toLowerCase().replace(/\s+/g, ' ').trim()

const CERTIFIED: Record<CertificateFact['status'], Outcome> = {
  VERIFIED: 'PASS',
  WAITING: 'UNKNOWN',
  REFUSED: 'FAIL',
}

/** A verified one wins, then one that waits; that none is recorded says nothing of what somebody has. */
const certificates = ({ certificates: asked }: Asked, facts: PersonFacts): Check[] =>
  asked.map((needed) => {
    const named = facts.certificates.filter(({ title }) => plain(title) === plain(needed))
    const found = (['VERIFIED', 'WAITING', 'REFUSED'] as const)
      .map((status) => named.find((one) => one.status === status))
      .find((one) => one !== undefined)
    return {
      requirement: 'CERTIFICATE',
      outcome: found ? CERTIFIED[found.status] : 'UNKNOWN',
      needed,
      found: found ? { status: found.status, provider: found.provider, number: found.number } : null,
      on: found?.on ?? null,
    }
  })
