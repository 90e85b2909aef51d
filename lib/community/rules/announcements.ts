// What the personnel agency tells everybody or some units (row R-30): shown from a day until a day, and where it asks for it,
// each reader says that he has read it.
import { daysBetween, type Day } from '../../calendar/rules.ts'

export const TEXT_MIN = 20
export const TEXT_MAX = 2000
export const REASON_MIN = 15
export const REASON_MAX = 500
/** What stands for ever is read by nobody. */
export const MOST_DAYS = 92

export type AnnouncementReason =
  | 'not_found'
  | 'announcement_past'
  | 'announcement_reversed'
  | 'announcement_long'
  | 'announcement_over'
  | 'announcement_withdrawn'
  | 'receipt_not_asked'
  | 'unit_unknown'

export type Standing = 'AHEAD' | 'RUNNING' | 'OVER' | 'WITHDRAWN'
type Span = { fromDay: Day; untilDay: Day }

export const standingOf = (
  { fromDay, untilDay, withdrawnOn }: Span & { withdrawnOn: Day | null },
  today: Day,
): Standing =>
  withdrawnOn !== null ? 'WITHDRAWN' : untilDay < today ? 'OVER' : fromDay > today ? 'AHEAD' : 'RUNNING'

export function whyNotSpan({ fromDay, untilDay }: Span): AnnouncementReason | undefined {
  if (untilDay < fromDay) return 'announcement_reversed'
  if (daysBetween(fromDay, untilDay) > MOST_DAYS) return 'announcement_long'
}

export const whyNotAnnounce = (span: Span, today: Day): AnnouncementReason | undefined =>
  span.fromDay < today ? 'announcement_past' : whyNotSpan(span)

/** What is over was read as it stood. */
export function whyNotChange(standing: Standing): AnnouncementReason | undefined {
  if (standing === 'WITHDRAWN') return 'announcement_withdrawn'
  if (standing === 'OVER') return 'announcement_over'
}

/** Late is better than never, so what is over can still be said to be read. */
export function whyNotReceive(
  { asksReceipt }: { asksReceipt: boolean },
  standing: Standing,
): AnnouncementReason | undefined {
  if (standing === 'AHEAD') return 'not_found'
  if (standing === 'WITHDRAWN') return 'announcement_withdrawn'
  if (!asksReceipt) return 'receipt_not_asked'
}
