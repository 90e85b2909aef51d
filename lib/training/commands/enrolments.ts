import 'server-only'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAnswerAfter, whyNotEnrol, whyNotLeave } from '../rules'
import type { AfterInput, EnrolmentChoice, SessionChoice } from '../schema'
import {
  findMine,
  giveSeatBack,
  loadMine,
  loadSession,
  otherSeats,
  saveAnswerAfter,
  saveEnrolled,
  saveEnrolmentMove,
  takeSeat,
} from '../store'

/** Takes a seat, if there is one. The seat comes first: who got none leaves no row. */
export async function enrol(ctx: WriteCtx, { sessionId }: SessionChoice): Promise<{ enrolmentId: string }> {
  const session = await loadSession(ctx, sessionId)
  const mine = await findMine(ctx, sessionId)
  const asked = { mine: mine?.status, today: ctx.today }
  // What the session itself refuses costs nobody a lock.
  refuseIf(whyNotEnrol(session, { ...asked, others: [] }))
  refuseIf(whyNotEnrol(session, { ...asked, others: await otherSeats(ctx, sessionId, { hold: true }) }))
  if (!(await takeSeat(ctx, sessionId))) refuse('seats_gone')
  if (mine) await saveEnrolmentMove(ctx, mine, 'enrol')
  const enrolmentId = mine?.id ?? (await saveEnrolled(ctx, sessionId))
  ctx.record('enrolment.taken', { type: 'enrolment', id: enrolmentId }, { session: sessionId })
  return { enrolmentId }
}

/** Gives the seat back as long as the session has not begun. */
export async function leaveSession(ctx: WriteCtx, { enrolmentId, version }: EnrolmentChoice): Promise<void> {
  const mine = await loadMine(ctx, enrolmentId)
  const session = await loadSession(ctx, mine.sessionId)
  refuseIf(whyNotLeave(session, { mine: mine.status, today: ctx.today }))
  if (!(await giveSeatBack(ctx, mine.sessionId))) refuse('session_not_open')
  await saveEnrolmentMove(ctx, { id: enrolmentId, version }, 'leave')
  ctx.record('enrolment.left', { type: 'enrolment', id: enrolmentId }, { session: mine.sessionId })
}

/** Whether it can be used at work, said once by who was there. */
export async function answerAfter(
  ctx: WriteCtx,
  { enrolmentId, version, usable, note }: AfterInput,
): Promise<void> {
  const mine = await loadMine(ctx, enrolmentId)
  refuseIf(whyNotAnswerAfter({ status: mine.status, answered: mine.answeredAt !== null }))
  await saveAnswerAfter(ctx, { id: enrolmentId, version, usable, note })
  ctx.record('enrolment.answered', { type: 'enrolment', id: enrolmentId }, { usable })
}
