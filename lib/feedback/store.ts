import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { postOn, supervisorOn } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import type { Behaviour } from '@/lib/plans/rules'
import { directionOf, type FeedbackDirection, type FeedbackSubject } from './rules'

/** The person behind the session as an employee; others neither give nor receive feedback. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

/**
 * How I stand to a person: over him (today, on the day of the log, or in place of someone who left), under him, beside
 * him. To anybody else the person does not exist here; oneself is told apart by the rules.
 */
export async function standingTo(
  ctx: Ctx,
  employeeId: string,
  day?: Day,
): Promise<FeedbackDirection | undefined> {
  const by = ownId(ctx)
  if (employeeId === by) return undefined
  const over = async (id: string, on: Day) => (await supervisorOn(ctx, id, on))?.id
  const above = [await over(employeeId, ctx.today), ...(day ? [await over(employeeId, day)] : [])]
  const aboveTo = above.flatMap((id) => id ?? [])
  const standsFor = await standsInFor(ctx, by)
  if (aboveTo.some((id) => standsFor.includes(id))) aboveTo.push(by)
  const mine = await over(by, ctx.today)
  const [myPost, theirPost] = [await postOn(ctx, by, ctx.today), await postOn(ctx, employeeId, ctx.today)]
  return found(
    directionOf({
      by,
      to: employeeId,
      aboveTo,
      aboveBy: mine ? [mine] : [],
      sameUnit: myPost !== null && myPost.unitId === theirPost?.unitId,
    }),
  )
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

/** A result of this person's plan; for others than his leaders only one that they work on together. */
export async function findWorkResult(
  ctx: Ctx,
  employeeId: string,
  workResultId: string,
  direction: FeedbackDirection = 'DOWN',
) {
  return ctx.db.workResult.findFirst({
    where: {
      regionId: ctx.regionId,
      id: workResultId,
      plan: { regionId: ctx.regionId, employeeId },
      ...(direction === 'DOWN' ? {} : await sharedWithMe(ctx)),
    },
    select: { id: true },
  })
}

/** What my own results hang on, and what hangs on the same. */
export async function sharedWithMe(ctx: Ctx) {
  const mine = await ctx.db.workResult.findMany({
    where: {
      regionId: ctx.regionId,
      endedOn: null,
      parentId: { not: null },
      plan: { regionId: ctx.regionId, employeeId: ownId(ctx), status: { in: ['AGREED', 'ACTIVE'] } },
    },
    select: { parentId: true },
  })
  const parents = mine.flatMap(({ parentId }) => parentId ?? [])
  return { OR: [{ id: { in: parents } }, { parentId: { in: parents } }] }
}

export type NewFeedback = {
  employeeId: string
  about: FeedbackSubject
  logDate?: Day
  logId?: string
  workResultId?: string
  behaviour?: Behaviour
  direction: FeedbackDirection
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
