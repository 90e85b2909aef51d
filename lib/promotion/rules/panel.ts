// Who scores whom. The order of seats is drawn for each candidate from the published hash, so nobody picks his scorers:
// the first two without a conflict score, the next one too where they lie far apart.
import { FULL } from './points.ts'

export const CONFLICT_KINDS = ['NONE', 'FAMILY', 'SUBORDINATE', 'BUSINESS', 'OTHER'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export type SeatScores = { seat: number; scores: Readonly<Record<string, number>> }

export type Judged = {
  /** In the order drawn. */
  seats: readonly number[]
  /** Declared by the member, or known to the register of relations. */
  conflicted: ReadonlySet<number>
  given: readonly SeatScores[]
  criteria: readonly string[]
  spread: number
}

export type Bench = {
  /** Seats whose score is asked for and not yet there. */
  asked: number[]
  /** Scores that count, in the order drawn. */
  counted: SeatScores[]
  /** Scores given by those who turned out to have a conflict. */
  voided: SeatScores[]
  /** Too few are left to judge. */
  stuck: boolean
}

const apart = (criteria: readonly string[], [a, b]: readonly [SeatScores, SeatScores], spread: number) =>
  criteria.some((code) => Math.abs((a.scores[code] ?? 0) - (b.scores[code] ?? 0)) > spread)

/** Where a candidate's scoring stands. Complete when nobody is asked any more. */
export function benchOf({ seats, conflicted, given, criteria, spread }: Judged): Bench {
  const able = seats.filter((seat) => !conflicted.has(seat))
  const scoreOf = (seat: number) => given.find((one) => one.seat === seat)
  const voided = given.filter(({ seat }) => conflicted.has(seat))
  const pair = able.slice(0, 2)
  const [first, second] = pair.map(scoreOf)
  const counted = [first, second].flatMap((one) => one ?? [])
  const missing = pair.filter((seat) => !scoreOf(seat))
  if (able.length < 2) return { asked: missing, counted, voided, stuck: true }
  if (!first || !second || !apart(criteria, [first, second], spread))
    return { asked: missing, counted, voided, stuck: false }
  const third = able[2]
  if (third === undefined) return { asked: [], counted, voided, stuck: true }
  const scored = scoreOf(third)
  return scored
    ? { asked: [], counted: [...counted, scored], voided, stuck: false }
    : { asked: [third], counted, voided, stuck: false }
}

export const isComplete = ({ asked, stuck }: Bench): boolean => asked.length === 0 && !stuck

/** Two scores give their mean, a half rounded up; three give the middle one. */
export function panelPoints(scores: readonly number[]): number | undefined {
  if (scores.some((score) => !Number.isSafeInteger(score) || score < 0 || score > FULL)) return undefined
  const [a, b, c] = scores.toSorted((x, y) => x - y)
  if (a === undefined || b === undefined || scores.length > 3) return undefined
  return c === undefined ? Math.floor((a + b + 1) / 2) : b
}

export type Declaring = { sits: boolean; scoring: boolean }

export type PanelReason =
  | 'not_your_seat'
  | 'not_scoring'
  | 'already_scored'
  | 'score_missing'
  | 'already_declared'
  | 'declare_everybody'

/** By name and of everybody at once, before a dossier opens: whatever came later would lay a name beside a label. */
export function whyNotDeclare(
  { sits, scoring }: Declaring,
  missing: ReadonlySet<string>,
  said: readonly string[],
): PanelReason | undefined {
  if (!sits) return 'not_your_seat'
  if (!scoring) return 'not_scoring'
  if (missing.size === 0) return 'already_declared'
  if (said.length !== missing.size || !said.every((one) => missing.has(one))) return 'declare_everybody'
}

/**
 * Whether a conflict shows on the member's own pages. What the register learns after the dossiers were dealt takes the vote
 * away without a word: a dossier that went would tell whose it was.
 */
export const isSeen = (
  { kind, source, saidAt }: { kind: ConflictKind; source: string; saidAt: Date },
  dealtAt: Date,
): boolean => kind !== 'NONE' && (source === 'DECLARED' || saidAt <= dealtAt)

/** Whoever has a dossier before him was asked, has declared, and knows of no relation: the store deals no other. */
export function whyNotScore(
  { sits, scoring, scored }: Declaring & { scored: boolean },
  scores: Readonly<Record<string, number>>,
  criteria: readonly string[],
): PanelReason | undefined {
  if (!sits) return 'not_your_seat'
  if (!scoring) return 'not_scoring'
  if (scored) return 'already_scored'
  const codes = Object.keys(scores)
  if (codes.length !== criteria.length || !criteria.every((code) => Object.hasOwn(scores, code)))
    return 'score_missing'
}
