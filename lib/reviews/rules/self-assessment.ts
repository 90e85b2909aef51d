// A person's own view of the quarter. It decides nothing; the assessor reads it after his own draft, so that neither anchors
// the other (domain.md §2.10).
import { type Day, quarterRange, type YearQuarter } from '../../calendar/rules.ts'
import type { Behaviour } from '../../plans/rules.ts'
import type { PeriodStatus } from '../../periods/rules.ts'
import type { Rating, ReviewStatus } from '../rules.ts'

export const SELF_STATUSES = ['DRAFT', 'SENT'] as const
export type SelfStatus = (typeof SELF_STATUSES)[number]

export type SelfContent = {
  results: { id: string; text: string; rating: Rating | null; sentence: string | null }[]
  behaviours: { behaviour: Behaviour; rating: Rating | null; example: string | null }[]
  overall: string | null
  /** On how one is led, and on this system. */
  leader: string | null
  system: string | null
}

export type SelfReason =
  | 'quarter_not_ended'
  | 'quarter_not_open'
  | 'quarter_closed'
  | 'already_signed'
  | 'rating_missing'
  | 'changed_meanwhile'

type Quartered = {
  quarter: YearQuarter
  today: Day
  periodStatus: PeriodStatus
  review: ReviewStatus | undefined
}

/** Why the person cannot write his own view, or not any more: until the assessor has signed it may change. */
export function whyNotSelfAssess({
  quarter,
  today,
  periodStatus,
  review,
}: Quartered): SelfReason | undefined {
  if (review !== undefined && review !== 'DRAFT') return 'already_signed'
  if (periodStatus === 'CLOSED') return 'quarter_closed'
  if (today <= quarterRange(quarter).through) return 'quarter_not_ended'
  if (periodStatus === 'UPCOMING') return 'quarter_not_open'
}

/** Sent is what rates every planned result; the rest is offered, not asked. */
export const whyNotSend = (content: SelfContent, facts: Quartered): SelfReason | undefined =>
  whyNotSelfAssess(facts) ?? (content.results.some(({ rating }) => !rating) ? 'rating_missing' : undefined)

/** Whether the assessor may read it: once he has signed, or drafted both ratings himself. */
export const mayReadSelf = (
  review:
    | {
        status: ReviewStatus
        assessorId: string
        resultRating: Rating | null
        behaviourRating: Rating | null
      }
    | undefined,
  { by, mine }: { by: string; mine: boolean },
): boolean =>
  mine &&
  review !== undefined &&
  (review.status !== 'DRAFT' ||
    (review.assessorId === by && review.resultRating !== null && review.behaviourRating !== null))
