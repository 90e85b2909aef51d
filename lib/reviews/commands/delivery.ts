import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAcknowledge, whyNotReceive } from '../rules'
import type { AcknowledgementInput, ReceiptInput } from '../schema'
import { ownId, saveAnswer, standingToday } from '../store'
import { findSigned } from '../store/contested-review'

/** The person says that the review has come to him: from here his days to object run. */
export async function receiveReview(ctx: WriteCtx, seen: ReceiptInput): Promise<void> {
  const { review, facts } = await handedOver(ctx, seen)
  refuseIf(whyNotReceive(review, facts))
  await saveAnswer(ctx, review, 'receive', { receivedAt: ctx.now })
  ctx.record('review.received', subjectOf(review), { number: review.signedNumber })
}

/** The person agrees; the grade stands, and nothing of it can be changed any more. */
export async function acknowledgeReview(
  ctx: WriteCtx,
  { note, ...seen }: AcknowledgementInput,
): Promise<void> {
  const { review, facts } = await handedOver(ctx, seen)
  refuseIf(whyNotAcknowledge(review, facts))
  await saveAnswer(ctx, review, 'acknowledge', {
    receivedAt: review.receivedAt ?? ctx.now,
    acknowledgedAt: ctx.now,
    memberNote: note ?? null,
  })
  ctx.record('review.acknowledged', subjectOf(review), {
    number: review.signedNumber,
    noted: note !== undefined,
  })
}

const subjectOf = ({ id, quarter }: { id: string; quarter: number }) => ({
  type: quarter === 0 ? 'annual_review' : 'quarterly_review',
  id,
})

/** One's own review of a quarter or a year as it was signed; a draft of it does not exist for the person it speaks of. */
async function handedOver(ctx: WriteCtx, { year, quarter, number }: ReceiptInput) {
  const me = ownId(ctx)
  const review = found(await findSigned(ctx, me, { year, quarter }))
  refuseIf(review.signedNumber === number ? undefined : 'changed_meanwhile')
  const standing = await standingToday(ctx, review)
  return {
    review,
    facts: { by: me, settled: standing.settled, received: standing.received !== null },
  }
}
