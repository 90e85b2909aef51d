// The nine boxes of talent (PermenPANRB 3/2020; domain.md §5.8). They are numbered neither by row nor by column: box 3 is low
// performance with middle potential, box 4 high performance with low potential.
import type { Day } from '../../calendar/rules.ts'
import type { Grade, Rating } from '../../reviews/rules.ts'
import type { YearOfGrades } from './checks.ts'
import { matchRule, validThrough, type Assessment } from './competence.ts'

export const POTENTIALS = ['LOW', 'MIDDLE', 'HIGH'] as const
export type Potential = (typeof POTENTIALS)[number]
/** As rows of the picture, the best on top. */
export const PERFORMANCES = ['ABOVE', 'MEETS', 'BELOW'] as const satisfies readonly Rating[]

export const BOXES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type Box = (typeof BOXES)[number]

const BOX: Record<Rating, Record<Potential, Box>> = {
  ABOVE: { LOW: 4, MIDDLE: 7, HIGH: 9 },
  MEETS: { LOW: 2, MIDDLE: 5, HIGH: 8 },
  BELOW: { LOW: 1, MIDDLE: 3, HIGH: 6 },
}
export const boxAt = (performance: Rating, potential: Potential): Box => BOX[performance][potential]

/** Boxes 7, 8 and 9 form the succession group (Kepka BKN 411/2025). */
export const isSuccession = (box: Box): boolean => box >= 7

const PERFORMANCE: Record<Grade, Rating> = {
  VERY_GOOD: 'ABOVE',
  GOOD: 'MEETS',
  NEEDS_IMPROVEMENT: 'BELOW',
  POOR_MISCONDUCT: 'BELOW',
  VERY_POOR: 'BELOW',
}
export const performanceOf = (grade: Grade): Rating => PERFORMANCE[grade]

type PotentialRule = { version: string; from: Day; high: number; middle: number }
// Thresholds in hundredths; others have been in use (72 and 46), so they stand as dated data.
const RULES: readonly PotentialRule[] = [
  { version: 'permenpanrb-3-2020/1', from: '2020-01-28', high: 8000, middle: 6000 },
]
const first = RULES[0] as PotentialRule
export const potentialRule = (on: Day): PotentialRule => RULES.findLast(({ from }) => from <= on) ?? first

export function potentialOf(score: number, on: Day): Potential {
  const { high, middle } = potentialRule(on)
  if (score >= high) return 'HIGH'
  return score >= middle ? 'MIDDLE' : 'LOW'
}

export const NO_BOX = ['NO_GRADE', 'NO_POTENTIAL', 'EXPIRED'] as const
export type NoBox = (typeof NO_BOX)[number]

/** Where somebody stands, and on what; no box while one side of it is not known. */
export type Placed = {
  box: Box | null
  why: NoBox[]
  grade: { grade: Grade; year: number } | null
  potential: { score: number; level: Potential; on: Day; body: string } | null
  /** The last day on which the assessment counts. */
  validThrough: Day | null
  rule: string
}

/** From the newest annual grade and the assessed potential, as long as the assessment holds. */
export function placeOf(
  { grades, assessment }: { grades: readonly YearOfGrades[]; assessment: Assessment | null },
  on: Day,
): Placed {
  const graded = grades
    .toSorted((a, b) => b.year - a.year)
    .flatMap(({ year, annual }) => (annual ? [{ year, grade: annual }] : []))[0]
  const by = assessment?.potentialBy ?? assessment
  const through = by ? validThrough(by.on) : null
  const score = assessment?.potential ?? null
  const potential =
    by && score !== null ? { score, level: potentialOf(score, on), on: by.on, body: by.body } : null
  const expired = potential !== null && through !== null && through < on
  const why: NoBox[] = [
    ...(graded ? [] : (['NO_GRADE'] as const)),
    ...(potential ? [] : (['NO_POTENTIAL'] as const)),
    ...(expired ? (['EXPIRED'] as const) : []),
  ]
  return {
    box: graded && potential && !expired ? boxAt(performanceOf(graded.grade), potential.level) : null,
    why,
    grade: graded ?? null,
    potential,
    validThrough: through,
    rule: `${potentialRule(on).version}, ${matchRule(on).version}`,
  }
}
