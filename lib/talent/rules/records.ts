// Facts about a person as BKD enters them: each with its day and source, withdrawn when wrong, never rewritten.
import { yearOf, type Day } from '../../calendar/rules.ts'
import type { RankCode } from '../../organization/rules/ranks.ts'
import { isRankBelow } from './posts.ts'

export const FACT_KINDS = ['RANK', 'EDUCATION', 'POST', 'ASSESSMENT', 'CREDIT'] as const
export type FactKind = (typeof FACT_KINDS)[number]

export type FactReason =
  | 'no_ranks'
  | 'day_ahead'
  | 'year_ahead'
  | 'before_career'
  | 'rank_known'
  | 'rank_order'
  | 'ends_before_start'
  | 'own_record'
  | 'changed_meanwhile'

type RankRow = { code: RankCode; since: Day }

/** Ranks only rise: what came earlier is lower, what came later is higher. */
export function whyNotRank(
  wanted: RankRow,
  { kind, records, today }: { kind: string; records: readonly RankRow[]; today: Day },
): FactReason | undefined {
  if (kind !== 'PNS') return 'no_ranks'
  if (wanted.since > today) return 'day_ahead'
  if (records.some(({ code }) => code === wanted.code)) return 'rank_known'
  const disorderly = records.some(({ code, since }) =>
    since < wanted.since ? !isRankBelow(code, wanted.code) : !isRankBelow(wanted.code, code),
  )
  if (disorderly) return 'rank_order'
}

const highest = (ranks: readonly RankCode[]): RankCode | undefined =>
  ranks.toSorted((a, b) => (isRankBelow(a, b) ? 1 : -1))[0]

/** The rank on the books once another was recorded: ranks only rise. */
export const rankWith = (book: RankCode | null, recorded: RankCode): RankCode =>
  highest([...(book ? [book] : []), recorded]) ?? recorded

/** The rank on the books once a record was withdrawn: it changes only when it was that very rank. */
export const rankWithout = (
  book: RankCode | null,
  withdrawn: RankCode,
  left: readonly RankCode[],
): RankCode | null => (book === withdrawn ? (highest(left) ?? book) : book)

export function whyNotEarlierPost(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  today: Day,
): FactReason | undefined {
  if (endsOn < startsOn) return 'ends_before_start'
  if (endsOn > today) return 'day_ahead'
}

export const whyNotAssessed = (on: Day, today: Day): FactReason | undefined =>
  on > today ? 'day_ahead' : undefined

export const whyNotGraduated = (year: number, today: Day): FactReason | undefined =>
  year > yearOf(today) ? 'year_ahead' : undefined

/** Nobody serves as a child, and hardly anybody finishes a school before ten: a year was mistyped. */
export const whyNotSoEarly = (
  year: number,
  bornOn: Day | null,
  youngest: 10 | 15 = 15,
): FactReason | undefined =>
  bornOn !== null && year < yearOf(bornOn) + youngest ? 'before_career' : undefined
