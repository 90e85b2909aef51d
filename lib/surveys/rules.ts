// Satisfaction of those who were served (SKM): nine elements rated 1 to 4, as PermenPANRB 14/2017 asks. It tells of a
// service and of the unit that gives it, never of a person.
import { quarterOf, type Day } from '../calendar/rules.ts'

/** Known by name and never by number: two printed forms number the last two differently. */
export const ELEMENTS = [
  'REQUIREMENTS',
  'PROCEDURE',
  'TIME',
  'COST',
  'PRODUCT',
  'COMPETENCE',
  'CONDUCT',
  'COMPLAINTS',
  'FACILITIES',
] as const
export type Element = (typeof ELEMENTS)[number]

/** Nine digits in the order of the elements. */
export const RATINGS = /^[1-4]{9}$/

export const SATISFACTION_GRADES = ['A', 'B', 'C', 'D'] as const
export type SatisfactionGrade = (typeof SATISFACTION_GRADES)[number]

/** What a pile of answers adds up to; of each answer only its sum and the square of it are needed. */
export type Tally = {
  answers: number
  /** Of each element, in their order. */
  sums: readonly number[]
  squares: number
}

/** a / b to the nearest whole, halves up, without a fraction on the way. */
const nearest = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b))

/** IKM in hundredths, 2,500 to 10,000: the mean of each element weighs exactly one ninth; rounded once, at the end. */
export function satisfactionIndex({ answers, sums }: Tally): number {
  const total = sums.reduce((sum, one) => sum + one, 0)
  return nearest(2500 * total, ELEMENTS.length * answers)
}

/** What several piles come to as one. */
export const together = (tallies: readonly Tally[]): Tally => ({
  answers: tallies.reduce((sum, { answers }) => sum + answers, 0),
  sums: ELEMENTS.map((_, nth) => tallies.reduce((sum, { sums }) => sum + (sums[nth] ?? 0), 0)),
  squares: tallies.reduce((sum, { squares }) => sum + squares, 0),
})

/** The same of one element alone. */
export const elementIndex = ({ answers, sums }: Tally, element: Element): number =>
  nearest(2500 * (sums[ELEMENTS.indexOf(element)] ?? 0), answers)

/** From which index on a grade holds, in hundredths. */
export const GRADE_FLOORS: readonly (readonly [floor: number, grade: SatisfactionGrade])[] = [
  [8831, 'A'],
  [7661, 'B'],
  [6500, 'C'],
]

/** Of an index in hundredths, by the regulation's table: all "Baik" is 75.00 and C. */
export const satisfactionGrade = (index: number): SatisfactionGrade =>
  GRADE_FLOORS.find(([floor]) => index >= floor)?.[1] ?? 'D'

const LOWEST = 2500
const HIGHEST = 10_000

/** Where the index of all who were served lies, nineteen times of twenty; hundredths. None from fewer than two answers. */
export function satisfactionInterval({ answers, sums, squares }: Tally): [low: number, high: number] | null {
  if (answers < 2) return null
  const total = sums.reduce((sum, one) => sum + one, 0)
  const variance = Math.max(0, (squares - total ** 2 / answers) / (answers - 1))
  const half = 1.96 * Math.sqrt(variance / answers) * (2500 / ELEMENTS.length)
  const index = (2500 * total) / (ELEMENTS.length * answers)
  return [Math.max(LOWEST, Math.round(index - half)), Math.min(HIGHEST, Math.round(index + half))]
}

export type Reason =
  | 'answered_ahead'
  | 'quarter_closed'
  | 'sheet_known'
  | 'sheet_withdrawn'
  | 'sheet_of_another'
  | 'served_below_answers'
  | 'service_closed'
  | 'service_known'

export type Sheet = { answeredOn: Day; sheetNumber: number }

export function whyNotEnterSheet(
  { answeredOn }: Sheet,
  of: { today: Day; quarterClosed: boolean; serviceClosed: boolean; known: boolean },
): Reason | undefined {
  if (of.serviceClosed) return 'service_closed'
  if (answeredOn > of.today) return 'answered_ahead'
  if (of.quarterClosed) return 'quarter_closed'
  if (of.known) return 'sheet_known'
}

/** Whoever mistyped takes his sheet back on the day itself; later, and for another's, it is the head's to say. */
export function whyNotWithdrawSheet(
  sheet: { withdrawn: boolean; enteredBy: string; enteredOn: Day },
  of: { quarterClosed: boolean; by: string; today: Day; leads: boolean },
): Reason | undefined {
  if (sheet.withdrawn) return 'sheet_withdrawn'
  if (of.quarterClosed) return 'quarter_closed'
  const own = sheet.enteredBy === of.by && sheet.enteredOn === of.today
  if (!own && !of.leads) return 'sheet_of_another'
}

/** Nobody answers who was not served. */
export const whyNotTellServed = (served: number, answers: number): Reason | undefined =>
  served < answers ? 'served_below_answers' : undefined

/** A sheet counts for the quarter of the day on which it was filled in. */
export const quarterOfSheet = ({ answeredOn }: Pick<Sheet, 'answeredOn'>) => quarterOf(answeredOn)
