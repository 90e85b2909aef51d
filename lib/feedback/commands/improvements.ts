import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAgree, whyNotSettle } from '../rules/improvements'
import type { ImprovementInput, SettleInput } from '../schema'
import { loadImprovement, loadShared, saveImprovement, saveSettled } from '../store/improvements'

/** What follows from feedback: whoever got it does something better by a day, and the giver looks at it with him. */
export async function agreeImprovement(
  ctx: WriteCtx,
  { feedbackId, text, dueOn }: ImprovementInput,
): Promise<{ improvementId: string }> {
  const { employeeId, authorId, authorName } = await loadShared(ctx, feedbackId)
  refuseIf(whyNotAgree({ dueOn }, ctx), {}, 'dueOn')
  const improvementId = await saveImprovement(ctx, {
    employeeId,
    agreedWith: authorId,
    agreedWithName: authorName,
    feedbackId,
    text,
    dueOn,
  })
  ctx.record(
    'improvement.agreed',
    { type: 'improvement', id: improvementId },
    { employee: employeeId, with: authorId, feedback: feedbackId, dueOn },
  )
  return { improvementId }
}

export async function settleImprovement(
  ctx: WriteCtx,
  { improvementId, version, status, outcome }: SettleInput,
): Promise<void> {
  refuseIf(whyNotSettle(await loadImprovement(ctx, improvementId), { outcome }), {}, 'outcome')
  await saveSettled(ctx, { id: improvementId, version, status, outcome })
  ctx.record('improvement.settled', { type: 'improvement', id: improvementId }, { status })
}
