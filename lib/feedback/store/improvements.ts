import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { IMPROVEMENT_STATUSES, type ImprovementStatus } from '../rules/improvements'
import { ownId } from '../store'

/** Feedback that I gave or got, with its two sides, or not found. */
export async function loadShared(ctx: Ctx, id: string) {
  const me = ownId(ctx)
  const row = found(
    await ctx.db.feedback.findFirst({
      where: { regionId: ctx.regionId, id, OR: [{ employeeId: me }, { authorId: me }] },
      select: { employeeId: true, authorId: true, author: { select: nameParts } },
    }),
  )
  return { employeeId: row.employeeId, authorId: row.authorId, authorName: fullName(row.author) }
}

export type NewImprovement = {
  employeeId: string
  agreedWith: string
  agreedWithName: string
  /** What it follows from. */
  feedbackId?: string
  dialogueId?: string
  text: string
  dueOn: Day
}

export async function leaderName(ctx: Ctx, id: string): Promise<string | undefined> {
  const row = await ctx.db.employee.findFirst({ where: { regionId: ctx.regionId, id }, select: nameParts })
  return row ? fullName(row) : undefined
}

export async function saveImprovement(
  ctx: WriteCtx,
  { dueOn, ...improvement }: NewImprovement,
): Promise<string> {
  const id = newId()
  await ctx.db.improvement.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...improvement,
      dueOn: dayToDb(dueOn),
      status: 'OPEN',
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** An improvement of which I am one of the two sides, or not found. */
export const bothSides = (ctx: Ctx) => {
  const me = ownId(ctx)
  return { regionId: ctx.regionId, OR: [{ employeeId: me }, { agreedWith: me }] }
}

export const statusOf = (text: string): ImprovementStatus =>
  found(IMPROVEMENT_STATUSES.find((status) => status === text))

export async function loadImprovement(ctx: Ctx, id: string) {
  const { status } = found(
    await ctx.db.improvement.findFirst({ where: { ...bothSides(ctx), id }, select: { status: true } }),
  )
  return { status: statusOf(status) }
}

export async function saveSettled(
  ctx: WriteCtx,
  { id, version, ...how }: { id: string; version: number; status: ImprovementStatus; outcome: string },
): Promise<void> {
  const { count } = await ctx.db.improvement.updateMany({
    where: { ...bothSides(ctx), id, version, status: 'OPEN' },
    data: { ...how, settledAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
