import type { Day, Quarter } from '../../calendar/rules.ts'
import { distributionOf, GRADES, type Grade } from '../../reviews/rules.ts'
import { suppressDistribution } from '../rules.ts'
import type { PublishedService } from './services.ts'
import type { PublishedComplaints, PublishedWhole } from './whole.ts'

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

/** Why a target was missed, in the words of the unit's head. */
export type PublishedCause = { indicatorId: string; text: string }

/** What the unit does about it, without whoever does it. */
export type PublishedStep = {
  id: string
  text: string
  dueOn: Day
  progress: number
  status: 'OPEN' | 'DONE' | 'DROPPED'
  /** It answers what a citizen said. */
  heard: boolean
}

export type Summary = {
  schema: 3
  year: number
  quarter: Quarter
  unit: { slug: string; name: string; kind: string; promise: string | null; contact: string | null }
  /** The post that answers for the unit, never who holds it. */
  office: string | null
  goals: string[]
  /** What the unit's head agreed to for the year. */
  agreement: { statement: string; plan: string | null } | null
  indicators: PublishedIndicator[]
  causes: PublishedCause[]
  steps: PublishedStep[]
  services: PublishedService[]
  /** Of all its services together; null where nobody was asked, or an earlier schema told nothing. */
  opinion: PublishedWhole | null
  /** Null where an earlier schema told nothing. */
  complaints: PublishedComplaints | null
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

/** What the second schema did not tell. */
const untoldBySecond = () => ({ schema: 3 as const, opinion: null, complaints: null })

/** What the first one did not tell. */
const untoldByFirst = () => ({
  ...untoldBySecond(),
  office: null,
  agreement: null,
  causes: [],
  steps: [],
  services: [],
})

/** A stored summary is ours, written once and never changed; each schema has its own reader. */
export function readSummary(stored: unknown): Summary {
  if (typeof stored === 'object' && stored !== null && 'schema' in stored) {
    if (stored.schema === 3) return stored as Summary
    if (stored.schema === 2) return { ...(stored as Summary), ...untoldBySecond() }
    if (stored.schema === 1) return { ...(stored as Summary), ...untoldByFirst() }
  }
  throw new Error('an unknown edition')
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
