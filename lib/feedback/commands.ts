import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotGive, whyNotMarkRead } from './rules'
import type { FeedbackChoice, FeedbackInput } from './schema'
import { findLog, findWorkResult, loadMine, ownId, saveFeedback, saveRead, supervisorsFor } from './store'

/** A word from above about a log, a planned result or a behaviour, at any time of the year. */
export async function giveFeedback(ctx: WriteCtx, input: FeedbackInput): Promise<{ feedbackId: string }> {
  const above = await supervisorsFor(ctx, input.employeeId, input.logDate)
  refuseIf(whyNotGive(input, { by: ownId(ctx), above }), {}, 'about')
  const { employeeId, about, text } = input
  const subject = await subjectOf(ctx, input)
  const feedbackId = await saveFeedback(ctx, { employeeId, about, text, ...subject })
  ctx.record(
    'feedback.given',
    { type: 'feedback', id: feedbackId },
    { employee: employeeId, about, behaviour: subject.behaviour ?? null },
  )
  return { feedbackId }
}

/** Only what the feedback is about is kept, and only when it is the person's own. */
async function subjectOf(
  ctx: WriteCtx,
  { employeeId, about, logDate, logId, workResultId, behaviour }: FeedbackInput,
): Promise<Pick<FeedbackInput, 'logDate' | 'logId' | 'workResultId' | 'behaviour'>> {
  if (about === 'LOG' && logDate && logId) {
    found(await findLog(ctx, employeeId, logDate, logId))
    return { logDate, logId }
  }
  if (about === 'WORK_RESULT' && workResultId) {
    found(await findWorkResult(ctx, employeeId, workResultId))
    return { workResultId }
  }
  return about === 'BEHAVIOUR' && behaviour ? { behaviour } : refuse('subject_missing', {}, 'about')
}

export async function markRead(ctx: WriteCtx, { feedbackId }: FeedbackChoice): Promise<void> {
  const feedback = await loadMine(ctx, feedbackId)
  refuseIf(whyNotMarkRead(feedback, { by: ownId(ctx) }))
  refuseIf((await saveRead(ctx, feedbackId)) === 0 ? 'already_read' : undefined)
  ctx.record('feedback.read', { type: 'feedback', id: feedbackId })
}
