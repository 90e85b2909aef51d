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
