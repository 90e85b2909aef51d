import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { FEEDBACK_SUBJECTS } from '../rules'
import { whyNotAsk, whyNotReply } from '../rules/requests'
import type { ReplyInput, RequestChoice, RequestInput } from '../schema'
import { findWorkResult, ownId, saveFeedback, standingTo } from '../store'
import { hasOpenRequest, loadRequest, saveRequest, settleRequest } from '../store/requests'

/** Asks a leader, a member or a colleague for a word on a result or a behaviour of one's own. */
export async function askFeedback(ctx: WriteCtx, input: RequestInput): Promise<{ requestId: string }> {
  const { askedId, message } = input
  const direction = await standingTo(ctx, askedId)
  const subject = await ownSubject(ctx, input)
  const open = await hasOpenRequest(ctx, askedId, subject)
  refuseIf(whyNotAsk({ askedId, hasSubject: true }, { by: ownId(ctx), direction, open }), {}, 'about')
  const requestId = await saveRequest(ctx, { ...subject, askedId, message })
  ctx.record(
    'feedback.asked',
    { type: 'feedback_request', id: requestId },
    { asked: askedId, about: subject.about, behaviour: subject.behaviour ?? null },
  )
  return { requestId }
}

async function ownSubject(
  ctx: WriteCtx,
  { about, workResultId, behaviour }: RequestInput,
): Promise<Pick<RequestInput, 'about' | 'workResultId' | 'behaviour'>> {
  if (about === 'WORK_RESULT' && workResultId) {
    found(await findWorkResult(ctx, ownId(ctx), workResultId))
    return { about, workResultId }
  }
  return about === 'BEHAVIOUR' && behaviour ? { about, behaviour } : refuse('subject_missing', {}, 'about')
}

/** The answer is feedback like any other; the request says that it was asked for. */
export async function answerRequest(
  ctx: WriteCtx,
  { requestId, version, text }: ReplyInput,
): Promise<{ feedbackId: string }> {
  const request = await loadRequest(ctx, requestId)
  refuseIf(whyNotReply(request))
  const direction = found(await standingTo(ctx, request.askerId))
  const feedbackId = await saveFeedback(ctx, {
    employeeId: request.askerId,
    about: found(FEEDBACK_SUBJECTS.find((subject) => subject === request.about)),
    workResultId: request.workResultId ?? undefined,
    behaviour: BEHAVIOURS.find((behaviour) => behaviour === request.behaviour),
    direction,
    text,
  })
  await settleRequest(ctx, { id: requestId, version }, { feedbackId })
  ctx.record(
    'feedback.answered',
    { type: 'feedback', id: feedbackId },
    { employee: request.askerId, request: requestId, direction },
  )
  return { feedbackId }
}

export async function declineRequest(ctx: WriteCtx, { requestId, version }: RequestChoice): Promise<void> {
  refuseIf(whyNotReply(await loadRequest(ctx, requestId)))
  await settleRequest(ctx, { id: requestId, version }, { declinedAt: ctx.now })
  ctx.record('feedback.declined', { type: 'feedback_request', id: requestId })
}
