// What the law attaches to days absent without a valid reason in one year (PP 94/2021; domain.md §4.2). The portal warns
// whoever has to act. It punishes nobody: only people do, after they have heard the person.

export const DISCIPLINE_RULE = 'pp-94-2021/1'

export const LEVELS = ['LIGHT', 'MODERATE', 'HEAVY'] as const
export type Level = (typeof LEVELS)[number]

export const MEASURES = [
  'ORAL_REPRIMAND',
  'WRITTEN_REPRIMAND',
  'STATED_DISSATISFACTION',
  'CUT_6_MONTHS',
  'CUT_9_MONTHS',
  'CUT_12_MONTHS',
  'DEMOTION_12_MONTHS',
  'RELEASE_12_MONTHS',
  'DISMISSAL',
] as const
export type Measure = (typeof MEASURES)[number]

export type Band = { from: number; through: number; measure: Measure; level: Level }

/** Days absent, cumulative in one calendar year. */
export const BANDS: readonly Band[] = [
  { from: 3, through: 3, measure: 'ORAL_REPRIMAND', level: 'LIGHT' },
  { from: 4, through: 6, measure: 'WRITTEN_REPRIMAND', level: 'LIGHT' },
  { from: 7, through: 10, measure: 'STATED_DISSATISFACTION', level: 'LIGHT' },
  { from: 11, through: 13, measure: 'CUT_6_MONTHS', level: 'MODERATE' },
  { from: 14, through: 16, measure: 'CUT_9_MONTHS', level: 'MODERATE' },
  { from: 17, through: 20, measure: 'CUT_12_MONTHS', level: 'MODERATE' },
  { from: 21, through: 24, measure: 'DEMOTION_12_MONTHS', level: 'HEAVY' },
  { from: 25, through: 27, measure: 'RELEASE_12_MONTHS', level: 'HEAVY' },
  { from: 28, through: Infinity, measure: 'DISMISSAL', level: 'HEAVY' },
]

/** So many working days in a row end the service, whatever the year's sum. */
export const CONSECUTIVE_LIMIT = 10
export const CONSECUTIVE_WARNING = 7

/** Thresholds that are announced before they are reached, and how many days before. */
export const APPROACHES = [
  { threshold: 3, before: 1 },
  { threshold: 11, before: 2 },
  { threshold: 21, before: 2 },
  { threshold: 28, before: 2 },
] as const

export const bandOf = (days: number): Band | undefined =>
  BANDS.find(({ from, through }) => from <= days && days <= through)

export type Alert = {
  days: number
  streak: number
  band: Band | undefined
  /** The next threshold that is near, and how many days are left to it. */
  near: { threshold: number; left: number } | undefined
  consecutive: 'NEAR' | 'REACHED' | undefined
}

/** What the superior is warned of, or nothing. */
export function alertOf({ days, streak }: { days: number; streak: number }): Alert | undefined {
  const band = bandOf(days)
  const approach = APPROACHES.find(
    ({ threshold, before }) => days < threshold && days >= threshold - before && days > 0,
  )
  const near = approach && { threshold: approach.threshold, left: approach.threshold - days }
  const consecutive =
    streak >= CONSECUTIVE_LIMIT ? 'REACHED' : streak >= CONSECUTIVE_WARNING ? 'NEAR' : undefined
  return band || near || consecutive ? { days, streak, band, near, consecutive } : undefined
}
