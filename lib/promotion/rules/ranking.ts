// The order of a round, from its frozen rules and the points alone. Whole numbers only, no names: two who run this from
// the published file get the same order, digit by digit.
import { FULL } from './points.ts'
import { isSentence } from './sentence.ts'

export const WEIGHTS_SUM = 10_000

export type Weighted = {
  criteria: readonly { code: string; weight: number }[]
  /** Codes in the order in which they part those with the same total. */
  tieOrder: readonly string[]
}

export type Standing = {
  label: string
  points: Readonly<Record<string, number>>
  daysInRank: number
  /** Drawn from the published hash and the label. */
  lot: string
}

export type Ranked<S extends Standing = Standing> = S & { total: number; rank: number }

/** At most 10,000 × 10,000: far inside what a number holds exactly. */
export const totalOf = (criteria: Weighted['criteria'], points: Readonly<Record<string, number>>): number =>
  criteria.reduce((sum, { code, weight }) => sum + weight * checkedPoints(points, code), 0)

function checkedPoints(points: Readonly<Record<string, number>>, code: string): number {
  const value = Object.hasOwn(points, code) ? points[code] : undefined
  if (value === undefined || !Number.isSafeInteger(value) || value < 0 || value > FULL)
    throw new RangeError(`no points of 0 to ${FULL} for ${code}`)
  return value
}

type Totalled = Standing & { total: number }

function byPoints({ tieOrder }: Weighted, a: Totalled, b: Totalled): number {
  if (a.total !== b.total) return b.total - a.total
  for (const code of tieOrder) {
    const apart = (b.points[code] ?? 0) - (a.points[code] ?? 0)
    if (apart !== 0) return apart
  }
  return 0
}

const byLot = (a: Standing, b: Standing) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0)

/** Total, then the frozen order of criteria, then days in rank, then the lot. */
export function rankingOf<S extends Standing>(rules: Weighted, standings: readonly S[]): Ranked<S>[] {
  return standings
    .map((one) => ({ ...one, total: totalOf(rules.criteria, one.points) }))
    .toSorted((a, b) => byPoints(rules, a, b) || b.daysInRank - a.daysInRank || byLot(a, b))
    .map((one, place) => ({ ...one, rank: place + 1 }))
}

/** Whose place their points alone do not settle: only of these is the time in rank published. */
export function tiedOf(rules: Weighted, standings: readonly Standing[]): Set<string> {
  const totalled = standings.map((one) => ({ ...one, total: totalOf(rules.criteria, one.points) }))
  return new Set(
    totalled
      .filter((one) =>
        totalled.some((other) => other.label !== one.label && byPoints(rules, one, other) === 0),
      )
      .map(({ label }) => label),
  )
}

export const TOP = 3
export const DEPARTURE_REASON_MIN = 40

export type DecisionReason =
  | 'not_ranked'
  | 'not_among_the_top'
  | 'departure_reason_missing'
  | 'decider_conflict'
  | 'decider_declares_first'

/** One of the first three; anyone but the first asks for a reason, and the reason is published. */
export function whyNotDecide(
  {
    ranked,
    rank,
    declared,
    conflicted,
  }: {
    ranked: boolean
    rank: number | undefined
    declared: boolean
    conflicted: boolean
  },
  reason: string,
): DecisionReason | undefined {
  if (!ranked) return 'not_ranked'
  if (conflicted) return 'decider_conflict'
  if (!declared) return 'decider_declares_first'
  if (rank === undefined || rank < 1 || rank > TOP) return 'not_among_the_top'
  if (rank !== 1 && (reason.trim().length < DEPARTURE_REASON_MIN || !isSentence(reason)))
    return 'departure_reason_missing'
}
