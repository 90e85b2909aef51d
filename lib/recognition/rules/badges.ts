// What a signed quarter tells by itself: who was punctual and who finished (row R-13). Facts, no opinion; the same rule names
// people for a reward.

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
