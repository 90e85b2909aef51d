// Checks of what the record says of somebody's work: grades, punishments, competences, certificates.
import { type Day, yearOf } from '../../calendar/rules.ts'
import { type Grade, GRADES } from '../../reviews/rules.ts'
import {
  type CertificateFact,
  type Check,
  type GradeFound,
  judged,
  type Outcome,
  type PersonFacts,
  type YearOfGrades,
} from './checks.ts'
import { jobPersonMatch, matchRule, matchStanding, validThrough } from './competence.ts'
import type { Asked } from './requirements.ts'

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

export function grades({ grades: needed }: Asked, facts: PersonFacts, on: Day): Check[] {
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

export function discipline({ undisciplined }: Asked, facts: PersonFacts, on: Day): Check[] {
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

export function competence({ competences: levels }: Asked, { assessment }: PersonFacts, on: Day): Check[] {
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
export const certificates = ({ certificates: asked }: Asked, facts: PersonFacts): Check[] =>
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
