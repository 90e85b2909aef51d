import { Status, type StatusTone } from '@/components/ui/status'
import { myStateLabels, taskStateLabels } from '@/lib/reviews/labels'
import type { ReviewTask } from '@/lib/reviews/queries'

const tones: Record<ReviewTask['state'], StatusTone> = {
  NOT_STARTED: 'waiting',
  DRAFT: 'neutral',
  DELIVERED: 'info',
  ACKNOWLEDGED: 'approved',
  OBJECTED: 'returned',
  DECIDED: 'approved',
  FINAL: 'approved',
}

/** Where a review stands, in the words of whoever assesses or of whom it speaks. */
export function ReviewStatusChip({ state, forMember }: { state: ReviewTask['state']; forMember?: boolean }) {
  const words = (forMember ? myStateLabels : taskStateLabels)[state]
  // What waits for the reader is waiting; for the assessor the same is done.
  return <Status tone={forMember && state === 'DELIVERED' ? 'waiting' : tones[state]}>{words}</Status>
}
