// What a unit promises: indicators with a target for each quarter, where more is better or less is.
import { Decimal } from 'decimal.js'

export const DIRECTIONS = ['UP', 'DOWN'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const ACHIEVEMENT_STATES = ['REACHED', 'NEARLY', 'MISSED', 'NO_VALUE'] as const
export type AchievementState = (typeof ACHIEVEMENT_STATES)[number]

/** An exact number as the database keeps it, or a plain one. */
export type Amount = string | number

export type Aim = { direction: Direction; target: Amount; value: Amount | null }
/** `ratio` is a fraction of the target in four decimals: '1.0111'. */
export type Achievement = { state: AchievementState; ratio: string | null }

/** From here on a missed target counts as nearly reached. */
export const NEARLY_FROM = '0.9'

/**
 * Reached is decided on the numbers as they stand, never on the rounded ratio. Where less is better the ratio is
 * two minus value over target, as performance reports count it, so that half over the target gives a half.
 */
export function achievementOf({ direction, target, value }: Aim): Achievement {
  if (value === null) return { state: 'NO_VALUE', ratio: null }
  const goal = new Decimal(target)
  const actual = new Decimal(value)
  const reached = direction === 'UP' ? actual.gte(goal) : actual.lte(goal)
  if (goal.isZero()) return { state: reached ? 'REACHED' : 'MISSED', ratio: null }
  const share = actual.div(goal)
  const ratio = direction === 'UP' ? share : Decimal.max(0, new Decimal(2).minus(share))
  return {
    state: reached ? 'REACHED' : ratio.gte(NEARLY_FROM) ? 'NEARLY' : 'MISSED',
    ratio: ratio.toDecimalPlaces(4).toFixed(),
  }
}

export const AIM_KINDS = ['MISSION', 'GOAL', 'INDICATOR'] as const
/** What is entered between the vision and a person's plan. */
export type AimKind = (typeof AIM_KINDS)[number]

/** An RPJMD runs for five years; a region that begins or ends in between may enter less. */
export const VISION_YEARS_MAX = 10

export type Reason =
  | 'vision_years'
  | 'vision_overlaps'
  | 'already_ended'
  | 'not_ended'
  | 'parent_ended'
  | 'still_carries'
  | 'unit_closed'
  | 'goal_ended'
  | 'nothing_changed'
  | 'target_missing'
  | 'target_kept'
  | 'quarter_closed'
  | 'evidence_missing'
  | 'import_applied'
  | 'import_outdated'
  | 'import_empty'

export type Years = { startYear: number; endYear: number }

export function whyNotVision(years: Years, others: readonly Years[]): Reason | undefined {
  const { startYear, endYear } = years
  if (endYear < startYear || endYear - startYear >= VISION_YEARS_MAX) return 'vision_years'
  if (others.some((other) => other.startYear <= endYear && other.endYear >= startYear))
    return 'vision_overlaps'
}

/** Nothing is deleted: what ends stays readable above the results and numbers that hang on it. */
export function whyNotEnd({ ended, openBelow }: { ended: boolean; openBelow: number }): Reason | undefined {
  if (ended) return 'already_ended'
  if (openBelow > 0) return 'still_carries'
}

export function whyNotReopen({
  ended,
  aboveEnded,
}: {
  ended: boolean
  aboveEnded: boolean
}): Reason | undefined {
  if (!ended) return 'not_ended'
  if (aboveEnded) return 'parent_ended'
}

/** The quarters' targets in order; null where there is none. */
export type QuarterTargets = readonly [Amount | null, Amount | null, Amount | null, Amount | null]
export const NO_TARGETS: QuarterTargets = [null, null, null, null]

const sameAmount = (a: Amount | null, b: Amount | null): boolean =>
  a === null || b === null ? a === b : new Decimal(a).eq(b)

/** The quarters (1 to 4) whose target differs. */
export const changedQuarters = (before: QuarterTargets, after: QuarterTargets): number[] =>
  before.flatMap((target, index) => (sameAmount(target, after[index] ?? null) ? [] : [index + 1]))

/**
 * A target is set for a quarter or moved, never taken away: results hang on it. What a closed quarter was held
 * against stays what it was.
 */
export function whyNotTargets(
  before: QuarterTargets,
  after: QuarterTargets,
  closedQuarters: readonly number[],
): Reason | undefined {
  if (after.every((target) => target === null) && before.every((target) => target === null))
    return 'target_missing'
  const changed = changedQuarters(before, after)
  if (changed.some((quarter) => after[quarter - 1] === null)) return 'target_kept'
  if (changed.some((quarter) => closedQuarters.includes(quarter))) return 'quarter_closed'
}

export const INDICATOR_TEXTS = ['name', 'measureUnit', 'direction', 'method', 'source', 'goal'] as const
export type IndicatorText = (typeof INDICATOR_TEXTS)[number]

export type IndicatorState = {
  name: string
  measureUnit: string
  direction: Direction
  method: string
  source: string
  /** The goal's words: a move to another goal is a change that people below have to know of. */
  goal: string
  year: number
  targets: QuarterTargets
}

export type IndicatorChange = { texts: IndicatorText[]; quarters: number[] }

export function indicatorChange(before: IndicatorState, after: IndicatorState): IndicatorChange {
  return {
    texts: INDICATOR_TEXTS.filter((text) => before[text] !== after[text]),
    quarters: changedQuarters(before.targets, after.targets),
  }
}

export const isChanged = ({ texts, quarters }: IndicatorChange): boolean =>
  texts.length > 0 || quarters.length > 0
