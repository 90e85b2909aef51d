// What is known of a person as dated facts with their sources, and what a check of one requirement says. A fact that nobody has
// recorded is UNKNOWN, never FAIL (docs/decisions/0009).
import type { Day } from '../../calendar/rules.ts'
import type { EmployeeKind } from '../../organization/rules.ts'
import type { PppkGrade, RankCode } from '../../organization/rules/ranks.ts'
import type { Grade } from '../../reviews/rules.ts'
import type { Assessment, Competences, Gap, MatchStanding } from './competence.ts'
import type { Cluster, Education, EducationLevel, FieldFit } from './education.ts'
import type { PostLevel, WorkField } from './posts.ts'
import type { HeldPost } from './service.ts'

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

export const judged = (met: boolean): Outcome => (met ? 'PASS' : 'FAIL')
