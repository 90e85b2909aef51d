// What a signed quarter tells by itself: who was punctual and who finished (row R-13). Facts, no opinion; the same rule names
// people for a reward.
import type { ReviewEvidence } from '../../reviews/rules/evidence.ts'

export const BADGE_RULE = 'badges/1'

export const BADGES = ['PUNCTUAL', 'FINISHING'] as const
export type Badge = (typeof BADGES)[number]

/** Nineteen days in twenty have an entry. */
export const FILLED_SHARE = 0.95
/** Entries sent after their deadline. */
export const MOST_LATE = 1

/** As it lay beside the ratings when the quarter was signed. */
export type QuarterFacts = {
  days: { filled: number; expected: number }
  late: number
  /** The share of the plan's time that had passed. */
  pace: number
  /** Of the main results: what the counted indicators came to and what was planned. */
  results: readonly { done: number; target: number }[]
}

export function badgesOf({ days, late, pace, results }: QuarterFacts): Badge[] {
  const punctual = days.expected > 0 && days.filled >= FILLED_SHARE * days.expected && late <= MOST_LATE
  const finishing = results.length > 0 && results.every(({ done, target }) => done >= target * pace)
  return BADGES.filter((badge) => (badge === 'PUNCTUAL' ? punctual : finishing))
}

/** What lay beside the ratings when a quarter was signed, as far as this rule looks at it. */
export function quarterFactsOf(evidence: Partial<ReviewEvidence>): QuarterFacts {
  const main = (evidence.results ?? []).filter(({ kind }) => kind === 'MAIN')
  return {
    days: evidence.days ?? { filled: 0, expected: 0 },
    late: evidence.logs?.late ?? 0,
    pace: evidence.pace ?? 0,
    results: main.flatMap(({ indicators }) =>
      indicators.flatMap(({ done, target }) =>
        done !== null && target !== null && target > 0 ? [{ done, target }] : [],
      ),
    ),
  }
}
