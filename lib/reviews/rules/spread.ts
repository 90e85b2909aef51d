// How the grades of a unit's people lie beside the grade of the unit: a mirror of the ministry's guide, never a lock.
import type { UnitGrade } from '../../unit-reviews/rules.ts'
import { type Distribution, type Grade, GRADES } from '../rules.ts'

/** Of fewer people than this the guide gives advice only: it does not say how parts of a person are rounded. */
export const GUIDE_FROM = 10

export const SPREAD_RULE = 'se-menpanrb-3-2023/1'

/**
 * AT_MOST and AT_LEAST: per cent of the people. MOST: no other grade is given more often. SOME: at least one person.
 * NONE: nobody.
 */
export type Bound =
  | { kind: 'AT_MOST' | 'AT_LEAST'; of: readonly Grade[]; percent: number }
  | { kind: 'MOST' | 'SOME' | 'NONE'; of: readonly Grade[] }

// SE MenPANRB 3/2023, pola distribusi predikat (domain.md §2.9). A unit's POOR is "Kurang", a person's POOR_MISCONDUCT.
export const GUIDE: Record<UnitGrade, readonly Bound[]> = {
  OUTSTANDING: [
    { kind: 'MOST', of: ['VERY_GOOD'] },
    { kind: 'AT_MOST', of: ['VERY_GOOD'], percent: 70 },
  ],
  GOOD: [
    { kind: 'MOST', of: ['GOOD'] },
    { kind: 'AT_MOST', of: ['GOOD'], percent: 70 },
    { kind: 'SOME', of: ['NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT'] },
  ],
  NEEDS_IMPROVEMENT: [
    { kind: 'AT_LEAST', of: ['NEEDS_IMPROVEMENT'], percent: 60 },
    { kind: 'AT_MOST', of: ['VERY_GOOD'], percent: 10 },
  ],
  POOR: [
    { kind: 'AT_LEAST', of: ['POOR_MISCONDUCT'], percent: 60 },
    { kind: 'AT_LEAST', of: ['NEEDS_IMPROVEMENT'], percent: 10 },
    { kind: 'AT_MOST', of: ['VERY_GOOD'], percent: 10 },
  ],
  VERY_POOR: [
    { kind: 'AT_LEAST', of: ['VERY_POOR'], percent: 60 },
    { kind: 'AT_LEAST', of: ['POOR_MISCONDUCT', 'NEEDS_IMPROVEMENT'], percent: 10 },
    { kind: 'NONE', of: ['VERY_GOOD'] },
  ],
}

/** `people` is how many the bound allows or asks for among these people; of MOST it is the most frequent other grade. */
export type SpreadMessage = Bound & { people: number; count: number; met: boolean }

const total = (counts: Distribution, of: readonly Grade[]) =>
  of.reduce((sum, grade) => sum + counts[grade], 0)

export const peopleIn = (counts: Distribution): number => total(counts, GRADES)

/** Each line of the guide beside what was given. It judges a set of grades and says nothing about any one person. */
export function spreadAgainstGuide(unitGrade: UnitGrade, counts: Distribution): SpreadMessage[] {
  const people = peopleIn(counts)
  if (people === 0) return []
  return GUIDE[unitGrade].map((bound) => {
    const count = total(counts, bound.of)
    const limit = limitOf(bound, people, counts)
    const met = bound.kind === 'AT_MOST' || bound.kind === 'NONE' ? count <= limit : count >= limit
    return { ...bound, people: limit, count, met }
  })
}

// Whole numbers before the division: a tenth has no exact form.
function limitOf(bound: Bound, people: number, counts: Distribution): number {
  if (bound.kind === 'AT_MOST') return Math.floor((bound.percent * people) / 100)
  if (bound.kind === 'AT_LEAST') return Math.ceil((bound.percent * people) / 100)
  if (bound.kind === 'MOST')
    return Math.max(...GRADES.filter((grade) => !bound.of.includes(grade)).map((grade) => counts[grade]))
  return bound.kind === 'SOME' ? 1 : 0
}

export type Spread = {
  unitGrade: UnitGrade
  counts: Distribution
  messages: SpreadMessage[]
  /** Too few people to hold anybody to the guide. */
  adviceOnly: boolean
  /** A reason is asked for when this set is settled. */
  outside: boolean
}

export function spreadOf(unitGrade: UnitGrade, counts: Distribution): Spread {
  const messages = spreadAgainstGuide(unitGrade, counts)
  const adviceOnly = peopleIn(counts) < GUIDE_FROM
  return {
    unitGrade,
    counts,
    messages,
    adviceOnly,
    outside: !adviceOnly && messages.some(({ met }) => !met),
  }
}

export const SPREAD_REASON_MIN = 20
export const QUESTION_MIN = 10
export const ANSWER_MIN = 10

export type CalibrationReason =
  | 'not_the_unit_head'
  | 'unit_not_graded'
  | 'nobody_rated'
  | 'spread_reason_missing'
  | 'spread_changed'
  | 'review_not_signed'
  | 'own_review_asked'
  | 'already_asked'
  | 'not_the_assessor'
  | 'already_answered'
  | 'not_revised'
  | 'answer_missing'

/** Why the unit head cannot settle the spread as he sees it. */
export function whyNotSettle(
  spread: Spread | undefined,
  { heads, reason }: { heads: boolean; reason: string },
): CalibrationReason | undefined {
  if (!heads) return 'not_the_unit_head'
  if (!spread) return 'unit_not_graded'
  if (peopleIn(spread.counts) === 0) return 'nobody_rated'
  if (spread.outside && reason.trim().length < SPREAD_REASON_MIN) return 'spread_reason_missing'
}

/** Why the unit head cannot ask the assessor to look again. He never asks about his own grade. */
export function whyNotAskAgain({
  heads,
  own,
  signed,
  open,
}: {
  heads: boolean
  own: boolean
  signed: boolean
  open: boolean
}): CalibrationReason | undefined {
  if (own) return 'own_review_asked'
  if (!heads) return 'not_the_unit_head'
  if (!signed) return 'review_not_signed'
  if (open) return 'already_asked'
}

/** Why a question cannot be answered so. Whoever says that he changed the grade has signed anew since he was asked. */
export function whyNotAnswer({
  assesses,
  answered,
  outcome,
  revisedSince,
  answer,
}: {
  assesses: boolean
  answered: boolean
  outcome: 'KEPT' | 'CHANGED'
  revisedSince: boolean
  answer: string
}): CalibrationReason | undefined {
  if (!assesses) return 'not_the_assessor'
  if (answered) return 'already_answered'
  if (outcome === 'CHANGED' && !revisedSince) return 'not_revised'
  if (answer.trim().length < ANSWER_MIN) return 'answer_missing'
}
