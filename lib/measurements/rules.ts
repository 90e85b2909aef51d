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

export const CORRECTION_REASON_MIN = 10

export type Reason =
  'quarter_not_started' | 'already_published' | 'quarter_closed' | 'not_your_unit' | 'changed_meanwhile'

/** What is closed or published is changed only as a correction with its reason; the published copy stays as it is. */
export function whyNotMeasure(
  quarter: YearQuarter,
  {
    today,
    published,
    closed = false,
    ownUnit,
    correction = '',
  }: { today: Day; published: boolean; closed?: boolean; ownUnit: boolean; correction?: string },
): Reason | undefined {
  if (!ownUnit) return 'not_your_unit'
  if (today < quarterRange(quarter).from) return 'quarter_not_started'
  if (correction.trim().length >= CORRECTION_REASON_MIN) return undefined
  if (published) return 'already_published'
  if (closed) return 'quarter_closed'
}
