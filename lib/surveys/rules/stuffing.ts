// Answers that somebody stuffed into a batch look alike, many at once. They are set apart with their reason, never thrown away;
// of an ordinary crowd, where many are content with everything, nobody is.

export type Waiting = {
  /** The batch of codes it came by. */
  source: string
  ratings: string
}

/** How often each answer was given about a service where nothing is suspected. */
export type Usual = ReadonlyMap<string, number>

export const FEWEST_ALIKE = 8
/** So rare that a service would see it by chance once in centuries. */
const CHANCE = 1e-6
/** Before anything is known of a service: people who are content with everything are many, other answers differ. */
const CONTENT = 0.25
const OTHER = 0.05
/** How many known answers weigh as much as what is assumed. */
const WEIGHT = 20

const isLevel = (ratings: string): boolean => ratings === ratings.charAt(0).repeat(ratings.length)

/** The share of a service's answers that this one is expected to have. */
export function usualShare(ratings: string, usual: Usual): number {
  const known = [...usual.values()].reduce((sum, times) => sum + times, 0)
  const assumed = isLevel(ratings) ? CONTENT : OTHER
  return ((usual.get(ratings) ?? 0) + WEIGHT * assumed) / (known + WEIGHT)
}

/** The chance of at least so many among so many, where each has this share. */
export function tail(least: number, among: number, share: number): number {
  let term = Math.exp(among * Math.log1p(-share))
  let below = 0
  // Where the first term is nothing to the machine, the tail is counted from its own side.
  if (term === 0) return upper(least, among, share)
  for (let k = 0; k < least; k += 1) {
    below += term
    term *= ((among - k) / (k + 1)) * (share / (1 - share))
  }
  return below > 0.999 ? upper(least, among, share) : 1 - below
}

function upper(least: number, among: number, share: number): number {
  let logTerm = 0
  for (let k = 1; k <= least; k += 1) logTerm += Math.log((among - least + k) / k)
  logTerm += least * Math.log(share) + (among - least) * Math.log1p(-share)
  let sum = 0
  let term = Math.exp(logTerm)
  for (let k = least; k <= among && term > 0; k += 1) {
    sum += term
    term *= ((among - k) / (k + 1)) * (share / (1 - share))
  }
  return Math.min(1, sum)
}

/**
 * The places of letters that are alike beyond chance within their batch. As many of them as the service usually has beside the
 * others stay: an honest answer among them is the same answer.
 */
export function alike(letters: readonly Waiting[], usual: Usual): Set<number> {
  const found = new Set<number>()
  const places = Map.groupBy(letters.keys(), (at) => letters[at]?.source)
  for (const batch of places.values()) {
    let among = batch.length
    const suspected: { same: readonly number[]; share: number }[] = []
    const patterns = [...Map.groupBy(batch, (at) => letters[at]?.ratings ?? '')].toSorted(
      ([, a], [, b]) => b.length - a.length,
    )
    for (const [ratings, same] of patterns) {
      if (same.length < FEWEST_ALIKE) break
      const share = usualShare(ratings, usual)
      if (tail(same.length, among, share) > CHANCE) continue
      suspected.push({ same, share })
      // What is left is judged among itself.
      among -= same.length
    }
    for (const { same, share } of suspected)
      for (const at of same.slice(Math.round((share / (1 - share)) * among))) found.add(at)
  }
  return found
}
