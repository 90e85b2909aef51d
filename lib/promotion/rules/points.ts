// Points are whole hundredths from 0 to 10,000, weights whole basis points: nothing is ever rounded behind somebody's back.

export const FULL = 10_000

export const LINE_UNITS = ['MONTHS', 'PERCENT', 'HOURS'] as const
export type LineUnit = (typeof LINE_UNITS)[number]

/** How a number of the record becomes points: none at or below `from`, all at or above `to`, in proportion between. */
export type Line = { kind: 'LINE'; from: number; to: number; unit: LineUnit }
/** How graded years become points: the mean of what each grade is worth. */
export type Grades = { kind: 'GRADES'; worth: Record<string, number>; last: number }
export type PointRule = Line | Grades

/** What was copied of a candidate when the call closed; null where nothing is recorded. */
export type Input = { kind: 'LINE'; value: number | null } | { kind: 'GRADES'; grades: readonly string[] }

const within = (value: number) => Math.max(0, Math.min(FULL, value))

/** What is not recorded gives no points, and is said to the candidate before he applies. */
export function pointsFor(rule: PointRule, input: Input): number {
  if (rule.kind === 'LINE') {
    if (input.kind !== 'LINE' || input.value === null || !Number.isSafeInteger(input.value)) return 0
    const above = Math.max(0, Math.min(input.value, rule.to) - rule.from)
    return within(Math.floor((above * FULL) / (rule.to - rule.from)))
  }
  if (input.kind !== 'GRADES') return 0
  const sum = input.grades
    .slice(0, rule.last)
    .reduce(
      (total, grade) => total + within(Object.hasOwn(rule.worth, grade) ? (rule.worth[grade] ?? 0) : 0),
      0,
    )
  // A year without a grade is worth nothing: the mean is of the years that the rule asks for.
  return Math.floor(sum / rule.last)
}

/** '87,5' as 8,750 hundredths; undefined for what is no score: more than 100, three decimals, words. */
export function hundredthsOf(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!match) return undefined
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return value <= FULL ? value : undefined
}
