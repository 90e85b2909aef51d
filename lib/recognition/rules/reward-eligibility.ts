// Who may win: predicate Baik or better, no running discipline case, present on the share of days that the programme asks for
// (domain.md §4.4). What is not recorded is UNKNOWN and keeps nobody out.
import type { YearQuarter } from '../../calendar/rules.ts'
import type { Grade } from '../../reviews/rules.ts'
import { badgesOf, type QuarterFacts } from './badges.ts'

export const CHECK_NAMES = ['GRADE', 'DISCIPLINE', 'ATTENDANCE'] as const
export type CheckName = (typeof CHECK_NAMES)[number]
export const OUTCOMES = ['PASS', 'FAIL', 'UNKNOWN'] as const
export type CheckOutcome = (typeof OUTCOMES)[number]

export type RewardFacts = {
  /** The quarters of the period in order, signed or not. */
  quarters: readonly { quarter: YearQuarter; grade: Grade | null; facts: QuarterFacts | null }[]
  /** The yearly grade, where the period is a year and it was signed. */
  annual: Grade | null
  /** Working days of the period without leave, and those absent without a reason. */
  days: { expected: number; absent: number }
  /** PASS when none runs, FAIL when one does. */
  discipline: CheckOutcome
}

export type RewardCheck = {
  check: CheckName
  outcome: CheckOutcome
  /** The grades, or whole percent: what the outcome was found from. */
  found: { grades: readonly Grade[] } | { percent: number } | null
  /** Whole percent that was asked for, where the programme sets it. */
  asked: number | null
}

const enough = (grade: Grade) => grade === 'VERY_GOOD' || grade === 'GOOD'

function gradeCheck({ quarters, annual }: RewardFacts): RewardCheck {
  const signed = annual ? [annual] : quarters.flatMap(({ grade }) => grade ?? [])
  const complete = annual !== null || (quarters.length > 0 && signed.length === quarters.length)
  const outcome = !signed.every(enough) ? 'FAIL' : complete ? 'PASS' : 'UNKNOWN'
  return { check: 'GRADE', outcome, found: signed.length > 0 ? { grades: signed } : null, asked: null }
}

function attendanceCheck({ days: { expected, absent } }: RewardFacts, asked: number): RewardCheck {
  if (expected <= 0) return { check: 'ATTENDANCE', outcome: 'UNKNOWN', found: null, asked }
  const present = Math.max(0, expected - absent)
  return {
    check: 'ATTENDANCE',
    // Compared crosswise, so that no rounding decides.
    outcome: present * 100 >= asked * expected ? 'PASS' : 'FAIL',
    found: { percent: Math.floor((present * 100) / expected) },
    asked,
  }
}

export const eligibilityOf = (facts: RewardFacts, asked: number): RewardCheck[] => [
  gradeCheck(facts),
  { check: 'DISCIPLINE', outcome: facts.discipline, found: null, asked: null },
  attendanceCheck(facts, asked),
]

export const mayWin = (checks: readonly RewardCheck[]): boolean =>
  checks.every(({ outcome }) => outcome !== 'FAIL')

export const FULL = 10_000
const WORTH: Partial<Record<Grade, number>> = { VERY_GOOD: FULL, GOOD: 8000 }

/** Hundredths: the mean of the signed quarters, or the yearly grade. A quarter without a grade counts as nothing. */
export function gradePoints({ quarters, annual }: RewardFacts): number {
  if (annual) return WORTH[annual] ?? 0
  if (quarters.length === 0) return 0
  const sum = quarters.reduce((total, { grade }) => total + (grade ? (WORTH[grade] ?? 0) : 0), 0)
  return Math.floor(sum / quarters.length)
}

/** Hundredths: of the main results' indicators, how many were where the plan wanted them when the quarter was signed. */
export function resultPoints({ quarters }: RewardFacts): number {
  const all = quarters.flatMap(({ facts }) =>
    facts ? facts.results.map(({ done, target }) => done >= target * facts.pace) : [],
  )
  return all.length === 0 ? 0 : Math.floor((all.filter(Boolean).length * FULL) / all.length)
}

export type RecordMerit = { filled: number; expected: number; late: number; quarters: number }

/** Punctual and finishing in every quarter of the period, and graded Baik or better in each: the record names such a person. */
export function meritOf({ quarters }: RewardFacts): RecordMerit | undefined {
  if (quarters.length === 0) return undefined
  const merit = { filled: 0, expected: 0, late: 0, quarters: quarters.length }
  for (const { grade, facts } of quarters) {
    if (!grade || !enough(grade) || !facts || badgesOf(facts).length < 2) return undefined
    merit.filled += facts.days.filled
    merit.expected += facts.days.expected
    merit.late += facts.late
  }
  return merit
}

/** The fuller book first, compared crosswise; then who was late less often; then the lot. */
export function strongest<P extends { merit: RecordMerit; lot: string }>(
  people: readonly P[],
  most: number,
): P[] {
  return people
    .toSorted(
      (a, b) =>
        b.merit.filled * a.merit.expected - a.merit.filled * b.merit.expected ||
        a.merit.late - b.merit.late ||
        (a.lot < b.lot ? -1 : 1),
    )
    .slice(0, Math.max(0, most))
}
