// Who stays outside the first three, over all decided rounds: a question to the personnel agency, never a verdict on a person.
// Groups of fewer than five are not told, nor is a group from which one of those could be reckoned.

export const FEWEST = 5

export const TRAITS = ['SEX', 'UNIT', 'SENIORITY'] as const
export type Trait = (typeof TRAITS)[number]

/** One candidacy that was ranked. */
export type Outcome = { traits: Readonly<Record<Trait, string>>; top: boolean }

export type PatternRow = {
  trait: Trait
  /** Null where small groups stand together. */
  group: string | null
  people: number
  outside: number
  /** Tenths of a percent. */
  share: number
  /** The share of everybody else where they are enough to compare with, and the span in which this one would lie by chance alone. */
  others: number | null
  low: number
  high: number
  /** Outside the first three more often than chance among all others explains. */
  notable: boolean
}

/** Wilson's span of a share, in 95 of 100 cases. */
function spanOf(outside: number, people: number): { low: number; high: number } {
  const z = 1.96
  const share = outside / people
  const middle = (share + (z * z) / (2 * people)) / (1 + (z * z) / people)
  const half =
    (z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people))) / (1 + (z * z) / people)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

const tenths = (share: number) => Math.round(share * 1000)

/** Groups that may be told. Small ones go together; were these still few, the next smallest goes with them. */
function tellable(groups: Map<string, Outcome[]>): { group: string | null; of: Outcome[] }[] {
  const rising = [...groups].toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
  const together: Outcome[] = []
  const told: { group: string | null; of: Outcome[] }[] = []
  for (const [group, of] of rising)
    if (of.length < FEWEST || (together.length > 0 && together.length < FEWEST)) together.push(...of)
    else told.push({ group, of })
  return [
    ...told.toSorted((a, b) => b.of.length - a.of.length),
    ...(together.length >= FEWEST ? [{ group: null, of: together }] : []),
  ]
}

export function patternsOf(all: readonly Outcome[]): PatternRow[] {
  return TRAITS.flatMap((trait) => {
    const groups = tellable(Map.groupBy(all, ({ traits }) => traits[trait]))
    return groups.map(({ group, of }) => {
      const people = of.length
      const outside = of.filter(({ top }) => !top).length
      const rest = all.length - people
      const others = rest < FEWEST ? null : (all.filter(({ top }) => !top).length - outside) / rest
      const { low, high } = spanOf(outside, people)
      return {
        trait,
        group,
        people,
        outside,
        share: tenths(outside / people),
        others: others === null ? null : tenths(others),
        low: tenths(low),
        high: tenths(high),
        notable: group !== null && others !== null && low > others,
      }
    })
  })
}

export const SENIORITIES = ['UNDER_5', 'FROM_5', 'FROM_10', 'FROM_20', 'UNKNOWN'] as const
export type Seniority = (typeof SENIORITIES)[number]

/** Years since the appointment that the NIP tells. */
export function seniorityOf(years: number | null): Seniority {
  if (years === null) return 'UNKNOWN'
  if (years < 5) return 'UNDER_5'
  if (years < 10) return 'FROM_5'
  return years < 20 ? 'FROM_10' : 'FROM_20'
}
