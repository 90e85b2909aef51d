import 'server-only'
import { dayFromDb, endOfDay, startOfDay, type Day, type Range } from '@/lib/calendar/rules'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { FEEDBACK_DIRECTIONS, FEEDBACK_SUBJECTS, type FeedbackDirection, type FeedbackSubject } from './rules'
import { dueState, type DueState, type ImprovementStatus } from './rules/improvements'
import { statusOf } from './store/improvements'

/** What was agreed on after a word. */
export type Agreed = {
  id: string
  text: string
  dueOn: Day
  status: ImprovementStatus
  due: DueState
  outcome: string | null
}

export type FeedbackItem = {
  id: string
  about: FeedbackSubject
  text: string
  givenAt: Date
  readAt: Date | null
  authorName: string
  direction: FeedbackDirection
  toName: string
  improvements: Agreed[]
  behaviour: Behaviour | null
  log: { id: string; logDate: Day; title: string } | null
  workResult: string | null
  workResultId: string | null
}

const parts = {
  id: true,
  about: true,
  text: true,
  givenAt: true,
  readAt: true,
  behaviour: true,
  workResultId: true,
  direction: true,
  author: { select: nameParts },
  employee: { select: nameParts },
  log: { select: { id: true, logDate: true, title: true } },
} as const satisfies Prisma.FeedbackSelect

type Row = Prisma.FeedbackGetPayload<{ select: typeof parts }>

async function items(ctx: Ctx, rows: readonly Row[]): Promise<FeedbackItem[]> {
  const ids = rows.flatMap(({ workResultId }) => workResultId ?? [])
  const results = new Map(
    ids.length === 0
      ? []
      : (
          await ctx.db.workResult.findMany({
            where: { regionId: ctx.regionId, id: { in: ids } },
            select: { id: true, text: true },
          })
        ).map(({ id, text }) => [id, text]),
  )
  const agreed = await agreedAfter(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ about, behaviour, author, employee, direction, log, workResultId, ...row }) => ({
    ...row,
    direction: found(FEEDBACK_DIRECTIONS.find((one) => one === direction)),
    toName: fullName(employee),
    improvements: agreed.get(row.id) ?? [],
    workResultId,
    about: found(FEEDBACK_SUBJECTS.find((subject) => subject === about)),
    behaviour: BEHAVIOURS.find((value) => value === behaviour) ?? null,
    authorName: fullName(author),
    log: log && { ...log, logDate: dayFromDb(log.logDate) },
    workResult: workResultId ? (results.get(workResultId) ?? null) : null,
  }))
}

async function agreedAfter(ctx: Ctx, feedbackIds: string[]): Promise<Map<string, Agreed[]>> {
  if (feedbackIds.length === 0) return new Map()
  const rows = await ctx.db.improvement.findMany({
    where: { regionId: ctx.regionId, feedbackId: { in: feedbackIds } },
    select: { id: true, feedbackId: true, text: true, dueOn: true, status: true, outcome: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const agreed = new Map<string, Agreed[]>()
  for (const { feedbackId, status: text, ...row } of rows) {
    if (!feedbackId) continue
    const dueOn = dayFromDb(row.dueOn)
    const status = statusOf(text)
    const due = dueState({ status, dueOn }, ctx.today)
    agreed.set(feedbackId, [...(agreed.get(feedbackId) ?? []), { ...row, dueOn, status, due }])
  }
  return agreed
}

const STREAM = 50

/** What was said to me, unread first; of one planned result where it is named. */
export async function myFeedback(ctx: Ctx, workResultId?: string): Promise<FeedbackItem[]> {
  const employeeId = found(ctx.actor.employeeId)
  const rows = await ctx.db.feedback.findMany({
    where: { regionId: ctx.regionId, employeeId, ...(workResultId ? { workResultId } : {}) },
    select: parts,
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { givenAt: 'desc' }],
    take: STREAM,
  })
  const unread = rows.filter(({ readAt }) => !readAt)
  const read = rows
    .filter(({ readAt }) => readAt)
    .toSorted((a, b) => b.givenAt.getTime() - a.givenAt.getTime())
  return items(ctx, [...unread, ...read])
}

/** What I said to others, newest first. */
export async function givenFeedback(ctx: Ctx): Promise<FeedbackItem[]> {
  const rows = await ctx.db.feedback.findMany({
    where: { regionId: ctx.regionId, authorId: found(ctx.actor.employeeId) },
    select: parts,
    orderBy: { givenAt: 'desc' },
    take: STREAM,
  })
  return items(ctx, rows)
}

/** How many words to me I have not read. */
export async function countUnread(ctx: Ctx): Promise<number> {
  if (!ctx.actor.employeeId) return 0
  return ctx.db.feedback.count({
    where: { regionId: ctx.regionId, employeeId: ctx.actor.employeeId, readAt: null },
  })
}

/** What was said to one of my people, newest first. */
export async function feedbackTo(ctx: Ctx, employeeId: string, take = 20): Promise<FeedbackItem[]> {
  await reachPerson(ctx, employeeId)
  const rows = await ctx.db.feedback.findMany({
    where: { regionId: ctx.regionId, employeeId },
    select: parts,
    orderBy: { givenAt: 'desc' },
    take,
  })
  return items(ctx, rows)
}

/** What was said to one of my people in a range of days, oldest first: evidence for a review. */
export async function feedbackDuring(
  ctx: Ctx,
  employeeId: string,
  { from, through }: Range,
): Promise<FeedbackItem[]> {
  await reachPerson(ctx, employeeId)
  const { zone } = ctx.region
  const rows = await ctx.db.feedback.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      givenAt: { gte: startOfDay(from, zone), lt: endOfDay(through, zone) },
    },
    select: parts,
    orderBy: { givenAt: 'asc' },
    take: 100,
  })
  return items(ctx, rows)
}
