import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { supervisorOn } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import type { Behaviour } from '@/lib/plans/rules'
import type { FeedbackSubject } from './rules'

/** The person behind the session as an employee; others neither give nor receive feedback. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

/**
 * Who may speak to a person about work of a day: the supervisor of today and the one of that day, or who stands in for
 * them. To anybody else the person does not exist here.
 */
export async function supervisorsFor(ctx: Ctx, employeeId: string, day: Day | undefined): Promise<string[]> {
  const by = ownId(ctx)
  const above = [
    await supervisorOn(ctx, employeeId, ctx.today),
    day ? await supervisorOn(ctx, employeeId, day) : null,
  ]
  const ids = above.flatMap((supervisor) => (supervisor ? [supervisor.id] : []))
  const standsFor = await standsInFor(ctx, by)
  const reached = employeeId === by || ids.includes(by) || ids.some((id) => standsFor.includes(id))
  found(reached || undefined)
  return ids.some((id) => standsFor.includes(id)) ? [...ids, by] : ids
}

/** A log of this person that was handed in. */
export async function findLog(ctx: Ctx, employeeId: string, logDate: Day, logId: string) {
  return ctx.db.activityLog.findFirst({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: dayToDb(logDate),
      id: logId,
      status: { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] },
    },
    select: { id: true },
  })
}

export async function findWorkResult(ctx: Ctx, employeeId: string, workResultId: string) {
  return ctx.db.workResult.findFirst({
    where: { regionId: ctx.regionId, id: workResultId, plan: { regionId: ctx.regionId, employeeId } },
    select: { id: true },
  })
}

export type NewFeedback = {
  employeeId: string
  about: FeedbackSubject
  logDate?: Day
  logId?: string
  workResultId?: string
  behaviour?: Behaviour
  text: string
}

export async function saveFeedback(ctx: WriteCtx, { logDate, ...feedback }: NewFeedback): Promise<string> {
  const id = newId()
  await ctx.db.feedback.create({
    data: {
      regionId: ctx.regionId,
      id,
      authorId: ownId(ctx),
      givenAt: ctx.now,
      ...feedback,
      ...(logDate ? { logDate: dayToDb(logDate) } : {}),
    },
    select: { id: true },
  })
  return id
}

/** Feedback to oneself, or not found. */
export async function loadMine(ctx: Ctx, id: string) {
  return found(
    await ctx.db.feedback.findFirst({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx), id },
      select: { id: true, employeeId: true, readAt: true },
    }),
  )
}

/** Read once: a second tap on another device changes nothing. */
export async function saveRead(ctx: WriteCtx, id: string): Promise<number> {
  const { count } = await ctx.db.feedback.updateMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), id, readAt: null },
    data: { readAt: ctx.now },
  })
  return count
}
