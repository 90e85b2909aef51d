// Credit points that a paper of the office tells (PAK), and those of the years after it. What the paper says is all that came
// together by then, so that nothing before it counts a second time.
import { Decimal } from 'decimal.js'
import { type Day, yearOf } from '../../calendar/rules.ts'
import {
  accumulated,
  FUNCTIONAL_LEVELS,
  type Accumulated,
  type EarnedYear,
  type FunctionalLevel,
} from '../../reviews/rules/credit.ts'

export type CreditPaper = {
  level: FunctionalLevel
  points: string
  /** All points through the end of this year. */
  year: number
  decree: string
  decidedOn: Day
}

/** The paper only where the points at the present level begin with it. */
export type CreditSum = Accumulated & { paper: CreditPaper | null }

export function creditSum(
  papers: readonly CreditPaper[],
  years: readonly EarnedYear[],
): CreditSum | undefined {
  const paper = papers.toSorted((a, b) => b.year - a.year)[0]
  const after = paper ? years.filter(({ year }) => year > paper.year) : years
  const told = paper ? [{ year: paper.year, parts: [{ level: paper.level, points: paper.points }] }] : []
  const sum = accumulated([...told, ...after])
  return sum && { ...sum, paper: paper?.level === sum.level && paper.year === sum.since ? paper : null }
}

export type CreditReason =
  'no_credit' | 'year_runs' | 'day_ahead' | 'paper_too_early' | 'credit_known' | 'credit_order'

/** Points only grow at a level, and levels only rise. */
export function whyNotCredit(
  wanted: CreditPaper,
  { kind, records, today }: { kind: string; records: readonly CreditPaper[]; today: Day },
): CreditReason | undefined {
  if (kind !== 'PNS') return 'no_credit'
  if (wanted.year >= yearOf(today)) return 'year_runs'
  if (wanted.decidedOn > today) return 'day_ahead'
  if (yearOf(wanted.decidedOn) < wanted.year) return 'paper_too_early'
  if (records.some(({ year }) => year === wanted.year)) return 'credit_known'
  const follows = (earlier: CreditPaper, later: CreditPaper) =>
    earlier.level === later.level
      ? new Decimal(earlier.points).lte(later.points)
      : FUNCTIONAL_LEVELS.indexOf(earlier.level) < FUNCTIONAL_LEVELS.indexOf(later.level)
  const orderly = records.every((one) =>
    one.year < wanted.year ? follows(one, wanted) : follows(wanted, one),
  )
  return orderly ? undefined : 'credit_order'
}
