// What leaves the building: units, never persons. A number that would point at someone stays inside.
import { type Distribution, type Grade, GRADES } from '../reviews/rules.ts'
import type { PeriodStatus } from '../periods/rules.ts'

/** Below this a unit shows no distribution and no percentage (domain.md §8.3). */
export const SMALLEST_UNIT = 10
/** Counts from 1 up to below this are hidden. */
export const SMALLEST_CELL = 5

export type ShownCell = number | 'hidden'
export const SUPPRESSION_REASONS = ['unit_too_small', 'all_protected', 'small_cells'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

export type SuppressedDistribution = {
  people: number
  cells: Record<Grade, ShownCell>
  reason?: SuppressionReason
}

// Complements are taken in this order and never by size: choosing the smallest would itself tell how large it is.
const COMPLEMENT_ORDER: readonly Grade[] = [
  'NEEDS_IMPROVEMENT',
  'VERY_GOOD',
  'POOR_MISCONDUCT',
  'VERY_POOR',
  'GOOD',
]

/**
 * Who knows the total, the shown cells and this very rule learns of a hidden count no more than that it is
 * one of four neighbouring numbers.
 */
export function suppressDistribution(counts: Distribution): SuppressedDistribution {
  const people = sumOf(counts, GRADES)
  if (people < SMALLEST_UNIT) return { people, cells: cellsOf(counts, GRADES), reason: 'unit_too_small' }
  const filled = GRADES.filter((grade) => counts[grade] > 0)
  // Where all have the same grade, the unit's count is each person's grade.
  if (filled.length === 1) return { people, cells: cellsOf(counts, GRADES), reason: 'all_protected' }

  const hidden = filled.filter((grade) => counts[grade] < SMALLEST_CELL)
  if (hidden.length === 0) return { people, cells: cellsOf(counts, []) }
  for (const grade of COMPLEMENT_ORDER) {
    if (hidden.length > 1 && sumOf(counts, hidden) >= SMALLEST_CELL * hidden.length) break
    if (counts[grade] > 0 && !hidden.includes(grade)) hidden.push(grade)
  }
  return {
    people,
    cells: cellsOf(counts, hidden),
    reason: hidden.length === GRADES.length ? 'all_protected' : 'small_cells',
  }
}

const sumOf = (counts: Distribution, grades: readonly Grade[]) =>
  grades.reduce((sum, grade) => sum + counts[grade], 0)

function cellsOf(counts: Distribution, hidden: readonly Grade[]): Record<Grade, ShownCell> {
  const cell = (grade: Grade): ShownCell => (hidden.includes(grade) ? 'hidden' : counts[grade])
  return {
    VERY_GOOD: cell('VERY_GOOD'),
    GOOD: cell('GOOD'),
    NEEDS_IMPROVEMENT: cell('NEEDS_IMPROVEMENT'),
    POOR_MISCONDUCT: cell('POOR_MISCONDUCT'),
    VERY_POOR: cell('VERY_POOR'),
  }
}

/** The fraction of the unit in a cell, where both may be told. */
export const shareOf = (cell: ShownCell, people: number): number | undefined =>
  cell === 'hidden' || people < SMALLEST_UNIT ? undefined : cell / people

export type Reason =
  | 'quarter_not_closed'
  | 'unit_not_public'
  | 'no_indicators'
  | 'correction_note_missing'
  | 'nothing_changed'
  | 'changed_meanwhile'

export const CORRECTION_NOTE_MIN = 20

export type Publishing = {
  periodStatus: PeriodStatus
  unitIsPublic: boolean
  indicators: number
  /** Digest of the edition that stands, if one does, and of what would be published now. */
  standingDigest?: string | null
  digest?: string
  note?: string | null
}

/**
 * Why a unit's quarter cannot be published, or corrected once it is. Reviews left open do not hinder: the quarter was
 * closed over them knowingly, and what is closed would otherwise never be published.
 */
export function whyNotPublish(facts: Publishing): Reason | undefined {
  if (!facts.unitIsPublic) return 'unit_not_public'
  if (facts.periodStatus !== 'CLOSED') return 'quarter_not_closed'
  if (facts.indicators === 0) return 'no_indicators'
  if (!facts.standingDigest) return undefined
  if (facts.standingDigest === facts.digest) return 'nothing_changed'
  if ((facts.note ?? '').trim().length < CORRECTION_NOTE_MIN) return 'correction_note_missing'
}
