// The days that run once a review is signed (domain.md §2.11). They are read from its dates, never run: nothing has to happen
// at midnight for a deadline to hold.
import {
  addDays,
  addWorkingDays,
  type Day,
  daysBetween,
  type Holidays,
  quarterRange,
  type YearQuarter,
} from '../../calendar/rules.ts'
import type { ReviewStatus } from '../rules.ts'

export const HAND_OVER_WORKING_DAYS = 14
export const RECEIPT_WORKING_DAYS = 14
export const OBJECTION_DAYS = 14
export const DECISION_DAYS = 14

/** The assessor hands the review over by then. It is made and handed over in one step, so its days run from the quarter's end. */
export const handOverDueOn = (quarter: YearQuarter, holidays: Holidays): Day =>
  addWorkingDays(quarterRange(quarter).through, HAND_OVER_WORKING_DAYS, holidays)

/** Whoever has not said by then that it came is taken to have received it on that day. */
export const receiptDueOn = (deliveredOn: Day, holidays: Holidays): Day =>
  addWorkingDays(deliveredOn, RECEIPT_WORKING_DAYS, holidays)

/** The last day for an objection. The law says "days", so Sundays count (PP 30/2019 art. 59). */
export const objectionUntil = (receivedOn: Day): Day => addDays(receivedOn, OBJECTION_DAYS)

/** The day by which an objection filed then is decided. */
export const decisionDueOn = (filedOn: Day): Day => addDays(filedOn, DECISION_DAYS)

export type Dated = { status: ReviewStatus; deliveredOn: Day | null; receivedOn: Day | null }

export type Standing = {
  /** As it counts today: DELIVERED becomes FINAL by silence, ACKNOWLEDGED and DECIDED are final as they are. */
  status: ReviewStatus
  /** It counts: by consent, by silence or by decision. */
  settled: boolean
  bySilence: boolean
  /** The day of receipt, by the person's word or because the days for it are over. */
  received: { on: Day; deemed: boolean } | null
  /** Until when the person may say that it came; null before delivery. */
  receiptDueOn: Day | null
  /** The last day for an objection; while nobody has received it, counted from the last day for that. */
  objectionUntil: Day | null
  /** Days left to object, today's being the last at 0; null where the way is not open. */
  daysToObject: number | null
}

/** How a review stands on a day. */
export function standingOf(
  { status, deliveredOn, receivedOn }: Dated,
  today: Day,
  holidays: Holidays,
): Standing {
  const nothing = {
    bySilence: false,
    received: null,
    receiptDueOn: null,
    objectionUntil: null,
    daysToObject: null,
  }
  if (status === 'DRAFT' || deliveredOn === null) return { ...nothing, status, settled: status === 'FINAL' }
  const due = receiptDueOn(deliveredOn, holidays)
  // A word that came later than its days changes nothing: it counts as received when they were over.
  const said = receivedOn !== null && receivedOn <= due ? receivedOn : null
  const received = said ? { on: said, deemed: false } : today >= due ? { on: due, deemed: true } : null
  const until = objectionUntil(said ?? due)
  const open = status === 'DELIVERED' && today <= until
  const bySilence = status === 'DELIVERED' && today > until
  return {
    status: bySilence ? 'FINAL' : status,
    settled: bySilence || status === 'ACKNOWLEDGED' || status === 'DECIDED' || status === 'FINAL',
    bySilence,
    received,
    receiptDueOn: due,
    objectionUntil: until,
    daysToObject: open ? daysBetween(today, until) : null,
  }
}
