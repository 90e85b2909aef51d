import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotGive, whyNotMarkRead, type FeedbackDirection } from './rules'
import type { FeedbackChoice, FeedbackInput } from './schema'
import { findLog, findWorkResult, loadMine, ownId, saveFeedback, saveRead, standingTo } from './store'

/** A word to a member, a leader or a colleague at any time of the year. */
export async function giveFeedback(ctx: WriteCtx, input: FeedbackInput): Promise<{ feedbackId: string }> {
  const direction = await standingTo(ctx, input.employeeId, input.logDate)
  refuseIf(whyNotGive(input, { by: ownId(ctx), direction }), {}, 'about')
  const { employeeId, about, text } = input
  const subject = await subjectOf(ctx, input, found(direction))
  const feedbackId = await saveFeedback(ctx, {
    employeeId,
    about,
    text,
    direction: found(direction),
    ...subject,
  })
  ctx.record(
    'feedback.given',
    { type: 'feedback', id: feedbackId },
    { employee: employeeId, about, behaviour: subject.behaviour ?? null, direction: direction ?? null },
  )
  return { feedbackId }
}

/** Only what the feedback is about is kept, and only when it is the person's own. */
async function subjectOf(
  ctx: WriteCtx,
  { employeeId, about, logDate, logId, workResultId, behaviour }: FeedbackInput,
  direction: FeedbackDirection,
): Promise<Pick<FeedbackInput, 'logDate' | 'logId' | 'workResultId' | 'behaviour'>> {
  if (about === 'LOG' && logDate && logId) {
    found(await findLog(ctx, employeeId, logDate, logId))
    return { logDate, logId }
  }
  if (about === 'WORK_RESULT' && workResultId) {
    found(await findWorkResult(ctx, employeeId, workResultId, direction))
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
