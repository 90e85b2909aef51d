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

/** A share may pass a hundred (income beside its plan), never ten times the whole: that is a comma forgotten. */
export const LARGEST_PERCENT = 1000

export type Reason =
  | 'quarter_not_started'
  | 'percent_too_large'
  | 'already_published'
  | 'quarter_closed'
  | 'not_your_unit'
  | 'changed_meanwhile'

/** What is closed or published is changed only as a correction with its reason; the published copy stays as it is. */
export function whyNotMeasure(
  quarter: YearQuarter,
  {
    today,
    published,
    closed = false,
    ownUnit,
    correction = '',
    percent,
  }: {
    today: Day
    published: boolean
    closed?: boolean
    ownUnit: boolean
    correction?: string
    /** The value of an indicator that is counted in per cent. */
    percent?: string
  },
): Reason | undefined {
  if (!ownUnit) return 'not_your_unit'
  if (today < quarterRange(quarter).from) return 'quarter_not_started'
  if (Number(percent ?? 0) > LARGEST_PERCENT) return 'percent_too_large'
  if (correction.trim().length >= CORRECTION_REASON_MIN) return undefined
  if (published) return 'already_published'
  if (closed) return 'quarter_closed'
}
