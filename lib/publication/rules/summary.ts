import type { Quarter } from '../../calendar/rules.ts'
import { distributionOf, GRADES, type Grade } from '../../reviews/rules.ts'
import { suppressDistribution } from '../rules.ts'

// What is published of a unit's quarter: frozen, and small enough to read. No person, no number that leads to one.

export type PublishedIndicator = {
  id: string
  name: string
  measureUnit: string
  direction: 'UP' | 'DOWN'
  method: string
  source: string
  goal: string
  target: string | null
  value: string | null
}

export type DistributionEdition =
  /** Counts by grade; null is a number too small to show, or one that would give another away. */
  | { shown: true; people: number; cells: { grade: Grade; count: number | null }[] }
  | { shown: false; because: 'none_reviewed' | 'unit_too_small' | 'all_protected' }

export type Summary = {
  schema: 1
  year: number
  quarter: Quarter
  unit: { slug: string; name: string; kind: string; promise: string | null; contact: string | null }
  goals: string[]
  indicators: PublishedIndicator[]
  distribution: DistributionEdition
}

export function distributionEdition(grades: readonly Grade[]): DistributionEdition {
  if (grades.length === 0) return { shown: false, because: 'none_reviewed' }
  const { people, cells, reason } = suppressDistribution(distributionOf(grades))
  if (reason === 'unit_too_small' || reason === 'all_protected') return { shown: false, because: reason }
  return {
    shown: true,
    people,
    cells: GRADES.map((grade) => {
      const cell = cells[grade]
      return { grade, count: cell === 'hidden' ? null : cell }
    }),
  }
}

/** A stored summary is ours, written once and never changed; a later schema gets its own reader. */
export function readSummary(stored: unknown): Summary {
  if (typeof stored !== 'object' || stored === null || !('schema' in stored) || stored.schema !== 1)
    throw new Error('an unknown edition')
  return stored as Summary
}

export type UnitNode = { id: string; parentId: string | null; isPublic: boolean }

/**
 * For each unit, the public unit that speaks for its people: itself or the nearest above. So each person is counted in
 * one unit alone, and no unit can be subtracted from the one above it.
 */
export function speakersOf(units: readonly UnitNode[]): Map<string, string | null> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const speaker = (unit: UnitNode | undefined): string | null => {
    for (let at = unit; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      if (at.isPublic) return at.id
    return null
  }
  return new Map(units.map((unit) => [unit.id, speaker(unit)]))
}
