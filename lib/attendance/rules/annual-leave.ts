// Annual leave (PP 11/2017, Perka BKN 24/2017; domain.md §7.6): twelve working days after a year of service; what is left of a
// year is carried into the next one, up to eighteen together. Great leave takes that year's annual leave away.
import type { Day } from '../../calendar/rules.ts'

const A_YEAR = 12
const MOST_CARRIED = 6

export type AnnualLeave = { entitled: number; carried: number; used: number; left: number }

export function annualLeave(
  { servesSince, carries }: { servesSince: Day | null; carries: boolean },
  year: number,
  of: (year: number) => { used: number; great: boolean },
): AnnualLeave | null {
  // Since when somebody serves is not known: no number is better than a wrong one.
  if (servesSince === null) return null
  const due = (one: number) => (`${one - 1}-12-31` >= servesSince && !of(one).great ? A_YEAR : 0)
  const before = due(year - 1) - of(year - 1).used
  const carried = carries && due(year) > 0 ? Math.min(MOST_CARRIED, Math.max(0, before)) : 0
  const entitled = due(year) + carried
  const { used } = of(year)
  return { entitled, carried, used, left: Math.max(0, entitled - used) }
}
