// What may stand beside what: sums whose parts are partly hidden, and one version beside those before it.
import { SMALLEST_CELL } from '../rules.ts'
import type { DistributionEdition } from './summary.ts'

/** A whole that is told beside the parts it is the sum of. A part may be the whole of a further sum. */
export type Sum = { whole: string; parts: readonly string[] }

/**
 * Which counts stay hidden: each from 1 up to below `least`, and each whole that would give such a one away. A whole is the
 * complement, never another part: which part to take would have to be chosen, and a choice by size tells the size. Sums
 * come inner ones first.
 */
export function hiddenCounts(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  least: number,
): ReadonlySet<string> {
  const partsIn = new Map(sums.map(({ whole, parts }) => [whole, parts]))
  const hidden = new Set(
    [...counts].filter(([id, n]) => !partsIn.has(id) && n > 0 && n < least).map(([id]) => id),
  )
  /** Hidden counts below a cell that no shown whole sums up by itself. */
  const unknownBelow = (id: string): number[] =>
    hidden.has(id) ? (partsIn.get(id)?.flatMap(unknownBelow) ?? [counts.get(id) ?? 0]) : []
  for (const { whole, parts } of sums) {
    const total = counts.get(whole) ?? 0
    if ((total > 0 && total < least) || givesAway(parts.flatMap(unknownBelow), least)) hidden.add(whole)
  }
  return hidden
}

/**
 * Whether the sum of these hidden counts leads to one of them. Who reads it knows too that each is at least 1 and below
 * `least`. Together they must be as many as a number needs to be shown: their mean can be worked out like their sum.
 */
function givesAway(unknown: readonly number[], least: number): boolean {
  if (unknown.length === 0) return false
  const sum = unknown.reduce((total, one) => total + one, 0)
  const others = unknown.length - 1
  const most = Math.min(least - 1, sum - others)
  const fewest = Math.max(1, sum - others * (least - 1))
  return sum < least || most - fewest < SMALLEST_CELL
}

type Shown = Extract<DistributionEdition, { shown: true }>

/** The people of a distribution in parts that it tells apart: each shown cell, and all hidden ones together. */
function partsOf({ people, cells }: Shown): number[] {
  const shown = cells.flatMap(({ count }) => (count === null ? [] : [count]))
  return [...shown, people - shown.reduce((sum, one) => sum + one, 0)]
}

/** What some of these numbers come to, one or more of them: whatever somebody may filter by. */
export const sumsOfSome = (numbers: readonly number[]): number[] => [
  ...numbers.reduce<ReadonlySet<number>>(
    (sums, one) => new Set([...sums, one, ...[...sums].map((sum) => sum + one)]),
    new Set(),
  ),
]

/** Whether the difference of two versions tells of fewer people than a cell may, by whatever grades one sums up. */
function differsByFew(one: Shown, other: Shown): boolean {
  const samePattern = one.cells.every(
    ({ grade, count }, place) =>
      grade === other.cells[place]?.grade && (count === null) === (other.cells[place].count === null),
  )
  if (!samePattern) return true
  const before = partsOf(one)
  return sumsOfSome(partsOf(other).map((part, place) => part - (before[place] ?? 0)))
    .map(Math.abs)
    .some((difference) => difference > 0 && difference < SMALLEST_CELL)
}

/**
 * The distribution of a correction: the new one, unless its difference from any version that was ever published tells of fewer
 * than five people; then the one that stands. So one person who came, left or was graded later is nobody's to find.
 */
export function steadyDistribution(
  published: readonly DistributionEdition[],
  next: DistributionEdition,
): DistributionEdition {
  const standing = published.at(-1)
  if (!standing || !next.shown) return next
  return published.some((one) => one.shown && differsByFew(one, next)) ? standing : next
}
