// The order of the catalogue: what was seen to help stands first, what was seen to change nothing sinks (ahead.md A17).
import type { Day } from '../../calendar/rules.ts'
import type { Verdict } from './effect.ts'

export type Shelved = {
  title: string
  /** The next day on which it begins with a seat free. */
  next: Day | null
  verdict: Verdict | null
}

const RANK: Record<Verdict, number> = { BETTER: 0, TOO_FEW: 1, NOT_SEEN: 2, WORSE: 3 }
const rankOf = ({ verdict }: Shelved) => (verdict ? RANK[verdict] : RANK.TOO_FEW)

/** Whether experience speaks against a course. */
export const sinks = ({ verdict }: Shelved): boolean => verdict === 'NOT_SEEN' || verdict === 'WORSE'

/** Those that sink stand last whatever their date; among the others a course that can be had soon stands first. */
export function byWorth(a: Shelved, b: Shelved): number {
  return (
    Number(sinks(a)) - Number(sinks(b)) ||
    Number(a.next === null) - Number(b.next === null) ||
    rankOf(a) - rankOf(b) ||
    (a.next ?? '').localeCompare(b.next ?? '') ||
    a.title.localeCompare(b.title, 'id')
  )
}
