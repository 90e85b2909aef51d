import 'server-only'
import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { endState, whyNotEnd, whyNotPlan } from '../rules/sessions'
import type { SessionInput } from '../schema/sessions'
import { loadSession, saveEnd, saveSession } from '../store/sessions'

/** Announces a meeting, or closes it: with its minutes, or with why it was called off. */
export async function keepSession(ctx: WriteCtx, input: SessionInput): Promise<void> {
  if (input.session === 'plan') {
    const { session: _, ...plan } = input
    const reason = whyNotPlan(plan, ctx.today)
    refuseIf(reason, {}, reason === 'session_past' ? 'heldOn' : 'toMinute')
    const id = await saveSession(ctx, plan)
    return ctx.record('forum_session.planned', { type: 'forum_session', id }, { on: plan.heldOn })
  }
  const { sessionId, version, end, minutes } = input
  refuseIf(whyNotEnd(await loadSession(ctx, sessionId), end, ctx.today))
  await saveEnd(ctx, { id: sessionId, version, state: endState(end), minutes })
  ctx.record(`forum_session.${end}`, { type: 'forum_session', id: sessionId })
}
