// What an assessor points at when he departs from the middle, and how much of it is from the quarter's end.
import { addDays, type Day, daysBetween, quarterRange, type YearQuarter } from '../../calendar/rules.ts'
import type { WorkResultKind } from '../../plans/rules.ts'
import { type Rating, suggestResultRating } from '../rules.ts'

export const CITATION_KINDS = ['LOG', 'FEEDBACK', 'MEASUREMENT', 'REALISATION', 'QUARTER'] as const
export type CitationKind = (typeof CITATION_KINDS)[number]

/** A record by its kind and id; a log is found by its day too. */
export type CitationKey = { kind: CitationKind; id: string; on: Day }

/** A record as it read when it was cited, and which of the two ratings it speaks for. */
export type Citation = CitationKey & { text: string; side: 'RESULT' | 'BEHAVIOUR' }

/** The rating of one planned result within a review. */
export type ReviewItem = { id: string; text: string; kind: WorkResultKind; rating: Rating }

export const citationKeyOf = ({ kind, on, id }: CitationKey): string => `${kind}~${on}~${id}`

/** The first day of the quarter's last third, from which memory is fresh. */
export function lastThirdFrom(quarter: YearQuarter): Day {
  const { from, through } = quarterRange(quarter)
  return addDays(from, Math.ceil(((daysBetween(from, through) + 1) * 2) / 3))
}

export type Recency = { since: Day; recent: number; total: number }

/** How many of the cited records are from the last third of the quarter; a third would be no surprise. */
export function recencyOf(quarter: YearQuarter, days: readonly Day[]): Recency {
  const since = lastThirdFrom(quarter)
  return { since, recent: days.filter((day) => day >= since).length, total: days.length }
}

/** What the single ratings propose, once each planned result has one. */
export const proposalOf = (
  results: readonly { id: string; kind: WorkResultKind }[],
  ratings: Readonly<Record<string, Rating>>,
): Rating | undefined => {
  const rated = results.flatMap(({ id, kind }) => {
    const rating = ratings[id]
    return rating ? [{ kind, rating }] : []
  })
  return rated.length === results.length ? suggestResultRating(rated) : undefined
}
