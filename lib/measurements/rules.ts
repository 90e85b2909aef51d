// What an indicator really came to in a quarter, and where the number is from.
import { type Day, quarterRange, type YearQuarter } from '../calendar/rules.ts'

export const MEASUREMENT_SOURCES = [
  'LOG',
  'DOCUMENT',
  'SURVEY',
  'INTERVIEW',
  'OBSERVATION',
  'SYSTEM',
] as const
export type MeasurementSource = (typeof MEASUREMENT_SOURCES)[number]

export type Reason = 'quarter_not_started' | 'already_published' | 'not_your_unit' | 'changed_meanwhile'

/** A published number is corrected by a new publication with its reason, not by overwriting it. */
export function whyNotMeasure(
  quarter: YearQuarter,
  { today, published, ownUnit }: { today: Day; published: boolean; ownUnit: boolean },
): Reason | undefined {
  if (!ownUnit) return 'not_your_unit'
  if (today < quarterRange(quarter).from) return 'quarter_not_started'
  if (published) return 'already_published'
}
