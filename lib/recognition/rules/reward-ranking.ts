// Who votes on whom, and what order follows: points in hundredths, weights in whole percent, so nothing is rounded behind
// somebody's back. Two orders are made, one without load and one with it; both are kept.
import { correctionOf, middleOf, type LoadReading } from './load.ts'
import { REASON_LEAST, type RewardCode, type RewardDocument } from './rewards.ts'

export const CONFLICT_KINDS = ['NONE', 'FAMILY', 'CLOSE', 'BUSINESS', 'LINE', 'NOMINATOR', 'SELF'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]
/** What a member says himself; the others are known from the record. */
export const DECLARED_KINDS = ['NONE', 'FAMILY', 'CLOSE', 'BUSINESS'] as const

export const VOTES_LEAST = 2

export type PanelScore = { seat: number; scores: Readonly<Record<string, number>> }

export type Votes = {
  asked: number[]
  counted: PanelScore[]
  /** Given before a conflict was known. */
  voided: PanelScore[]
  /** Too few are left to judge. */
  stuck: boolean
}

/** Everybody without a conflict votes on everybody. */
export function votesOf({
  seats,
  conflicted,
  given,
}: {
  seats: readonly number[]
  conflicted: ReadonlySet<number>
  given: readonly PanelScore[]
}): Votes {
  const able = seats.filter((seat) => !conflicted.has(seat))
  const counted = given.filter(({ seat }) => able.includes(seat))
  return {
    asked: able.filter((seat) => !counted.some((one) => one.seat === seat)),
    counted,
    voided: given.filter(({ seat }) => conflicted.has(seat)),
    stuck: able.length < VOTES_LEAST,
  }
}

export type PanelReason =
  | 'reward_seat_of_another'
  | 'reward_not_scoring'
  | 'declare_all_first'
  | 'vote_is_gone'
  | 'vote_is_given'
  | 'vote_incomplete'
  | 'conflict_remains'

export function whyNotSay(
  { sits, scoring }: { sits: boolean; scoring: boolean },
  before: ConflictKind | undefined,
): PanelReason | undefined {
  if (!sits) return 'reward_seat_of_another'
  if (!scoring) return 'reward_not_scoring'
  if (before !== undefined && before !== 'NONE') return 'conflict_remains'
}

export function whyNotVote(
  {
    sits,
    scoring,
    declaredAll,
    conflicted,
    given,
  }: {
    sits: boolean
    scoring: boolean
    /** A word about every nominee comes before the first score about any. */
    declaredAll: boolean
    conflicted: boolean
    given: boolean
  },
  scores: Readonly<Record<string, number>>,
  criteria: readonly string[],
): PanelReason | undefined {
  if (!sits) return 'reward_seat_of_another'
  if (!scoring) return 'reward_not_scoring'
  if (!declaredAll) return 'declare_all_first'
  if (conflicted) return 'vote_is_gone'
  if (given) return 'vote_is_given'
  const codes = Object.keys(scores)
  if (codes.length !== criteria.length || !criteria.every((code) => Object.hasOwn(scores, code)))
    return 'vote_incomplete'
}

/** The mean of whole scores from 0 to 100, in hundredths, a half rounded up. */
export function meanOf(scores: readonly number[]): number | undefined {
  if (scores.length === 0 || !scores.every((one) => Number.isSafeInteger(one) && one >= 0 && one <= 100))
    return undefined
  const sum = scores.reduce((total, one) => total + one, 0)
  return Math.floor((200 * sum + scores.length) / (2 * scores.length))
}

export type Scored = {
  label: string
  points: Readonly<Partial<Record<RewardCode, number>>>
  load: LoadReading | null
  lot: string
}

export type RankedNominee = {
  label: string
  points: Partial<Record<RewardCode, number>>
  load: LoadReading | null
  lot: string
  /** Σ points × weight: 1,000,000 at most. */
  total: number
  factor: number
  /** total × factor, exact. */
  loaded: number
  rank: number
  loadRank: number
}

type Weighed = Scored & { total: number; factor: number; loaded: number }

/** Ties: the criteria in their frozen order, then a lot drawn from the published hash. */
function inOrder(tieOrder: readonly RewardCode[], value: (one: Weighed) => number) {
  return (a: Weighed, b: Weighed) => {
    const apart = value(b) - value(a)
    if (apart !== 0) return apart
    for (const code of tieOrder) {
      const by = (b.points[code] ?? 0) - (a.points[code] ?? 0)
      if (by !== 0) return by
    }
    return a.lot < b.lot ? -1 : 1
  }
}

/** In the order without load; each with its place in the other order. */
export function ranksOf(
  { criteria, tieOrder }: Pick<RewardDocument, 'criteria' | 'tieOrder'>,
  scored: readonly Scored[],
): RankedNominee[] {
  const middle = middleOf(scored.map(({ load }) => load))
  const weighed = scored.map((one): Weighed => {
    const total = criteria.reduce((sum, { code, weight }) => sum + (one.points[code] ?? 0) * weight, 0)
    const factor = correctionOf(one.load, middle)
    return { ...one, total, factor, loaded: total * factor }
  })
  const withLoad = weighed.toSorted(inOrder(tieOrder, ({ loaded }) => loaded))
  return weighed.toSorted(inOrder(tieOrder, ({ total }) => total)).map((one, place) => ({
    ...one,
    points: { ...one.points },
    rank: place + 1,
    loadRank: withLoad.indexOf(one) + 1,
  }))
}

export const leadingRank = (
  { rank, loadRank }: Pick<RankedNominee, 'rank' | 'loadRank'>,
  leading: RewardDocument['leading'],
): number => (leading === 'LOAD' ? loadRank : rank)

/** Equal results from unequal loads: said as such wherever the list is shown. */
export function unequalLoads(ranked: readonly RankedNominee[]): RankedNominee[][] {
  return [...Map.groupBy(ranked, ({ total }) => total).values()].filter(
    (same) => same.length > 1 && new Set(same.map(({ load }) => load?.total ?? null)).size > 1,
  )
}

export type ChoiceReason =
  'reward_not_ranked' | 'too_many_winners' | 'winner_not_ranked' | 'choice_reason_missing' | 'decider_tied'

/** Not exactly the first so many of the order that leads. */
export const leavesOrder = (chosen: readonly (number | undefined)[], winners: number): boolean =>
  chosen.length < winners ||
  new Set(chosen).size !== chosen.length ||
  !chosen.every((place) => place !== undefined && place <= chosen.length)

/** As many as the rules name, or fewer; whoever leaves the order says why, and it is published. */
export function whyNotChoose(
  {
    ranked,
    winners,
    chosen,
    tied,
  }: {
    ranked: boolean
    winners: number
    /** The places of the chosen in the order that leads. */
    chosen: readonly (number | undefined)[]
    /** The decider is, leads, is led by or has named somebody of the list, or has declared a relation. */
    tied: boolean
  },
  reason: string,
): ChoiceReason | undefined {
  if (!ranked) return 'reward_not_ranked'
  if (tied) return 'decider_tied'
  if (chosen.length === 0 || chosen.some((place) => place === undefined)) return 'winner_not_ranked'
  if (chosen.length > winners) return 'too_many_winners'
  if (leavesOrder(chosen, winners) && reason.trim().length < REASON_LEAST) return 'choice_reason_missing'
}
