// What a unit's edition tells of all its services together, and of the complaints whose answer fell due.
import { LEAST_ANSWERS } from '../../measurements/rules/samples.ts'
import type { Timeliness } from '../../measurements/rules/service-cases.ts'
import {
  satisfactionGrade,
  satisfactionIndex,
  satisfactionInterval,
  together,
  type Tally,
} from '../../surveys/rules.ts'
import { publishedTime, type PublishedOpinion, type PublishedTime } from './services.ts'
import { hiddenCounts } from './suppression.ts'

/** Hidden for one reason alone, that is never told apart: too few, or a small service would be found by it. */
export type PublishedWhole = ({ shown: true } & Omit<PublishedOpinion, 'elements'>) | { shown: false }

type Surveyed = { id: string; tally: Tally | null; population: number | null }

/** None where citizens are asked about nothing. */
export function publishedWhole(surveyed: readonly Surveyed[]): PublishedWhole | null {
  if (surveyed.length === 0) return null
  const all = together(surveyed.flatMap(({ tally }) => tally ?? []))
  const whole = 'whole'
  const counts = new Map(surveyed.map(({ id, tally }) => [id, tally?.answers ?? 0]))
  const hidden = hiddenCounts(
    new Map([...counts, [whole, all.answers]]),
    [{ whole, parts: [...counts.keys()] }],
    LEAST_ANSWERS,
  )
  if (all.answers < LEAST_ANSWERS || hidden.has(whole)) return { shown: false }
  const index = satisfactionIndex(all)
  const served = surveyed.map(({ population }) => population)
  return {
    shown: true,
    respondents: all.answers,
    population: served.every((one) => one !== null) ? served.reduce((sum, one) => sum + one, 0) : null,
    index,
    grade: satisfactionGrade(index),
    interval: satisfactionInterval(all),
  }
}

export type PublishedComplaints = ({ shown: true } & PublishedTime) | { shown: false }

export function publishedComplaints(timeliness: Timeliness): PublishedComplaints {
  const told = publishedTime(timeliness)
  return told ? { shown: true, ...told } : { shown: false }
}
