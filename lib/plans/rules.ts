// The plan (SKP): results a person stands for this year, and the indicators that tell how far they are.
import { Decimal } from 'decimal.js'
import { type Day, daysBetween, type Range } from '../calendar/rules.ts'

export const WORK_RESULT_KINDS = ['MAIN', 'ADDITIONAL'] as const
export type WorkResultKind = (typeof WORK_RESULT_KINDS)[number]

/** What an indicator looks at, for administrative and functional posts. */
export const ASPECTS = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const
/** The same for senior leaders and heads of independent units (domain.md §2.2). */
export const PERSPECTIVES = [
  'SERVICE_RECIPIENT',
  'BUSINESS_PROCESS',
  'INTERNAL_STRENGTHENING',
  'BUDGET',
] as const
export const INDICATOR_ASPECTS = [...ASPECTS, ...PERSPECTIVES] as const
export type IndicatorAspect = (typeof INDICATOR_ASPECTS)[number]

/** The seven values of BerAKHLAK, in their order. */
export const BEHAVIOURS = [
  'SERVICE_ORIENTED',
  'ACCOUNTABLE',
  'COMPETENT',
  'HARMONIOUS',
  'LOYAL',
  'ADAPTIVE',
  'COLLABORATIVE',
] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

/** An exact number as the database keeps it, or a plain one. */
export type Amount = string | number

export const PROGRESS_STATES = ['REACHED', 'ON_TRACK', 'BEHIND', 'NOT_STARTED'] as const
export type ProgressState = (typeof PROGRESS_STATES)[number]

/** Fractions of the target: 0.5 is half. `expected` is where the year's elapsed share puts it. */
export type Progress = { achieved: number; expected: number; state: ProgressState }

/** Up to a tenth behind the pace still counts as on track: work does not come evenly. */
export const PACE_TOLERANCE = 0.1

export function progressOf(
  { target, realised }: { target: Amount; realised: Amount },
  elapsed: number,
): Progress {
  const goal = new Decimal(target)
  const done = new Decimal(realised)
  const achieved = goal.isZero() ? 1 : done.div(goal).toDecimalPlaces(4).toNumber()
  return { achieved, expected: elapsed, state: progressState(achieved, elapsed) }
}

function progressState(achieved: number, elapsed: number): ProgressState {
  if (achieved >= 1) return 'REACHED'
  if (achieved >= elapsed - PACE_TOLERANCE)
    return achieved === 0 && elapsed <= PACE_TOLERANCE ? 'NOT_STARTED' : 'ON_TRACK'
  return 'BEHIND'
}

/** The share of a range that lies behind on a day, that day included. */
export function elapsedShare(day: Day, { from, through }: Range): number {
  const whole = daysBetween(from, through) + 1
  return Math.min(1, Math.max(0, (daysBetween(from, day) + 1) / whole))
}

/** How many days of pace a target lags; none when it keeps up. */
export function daysBehind({ achieved, expected }: Progress, { from, through }: Range): number {
  return Math.max(0, Math.round((expected - achieved) * (daysBetween(from, through) + 1)))
}
