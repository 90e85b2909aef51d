import 'server-only'
import { dayToDb, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { supervisorsOf, type Span } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import {
  assessorFor,
  GRADES,
  RATINGS,
  REVIEW_STATUSES,
  type AssessedPart,
  type Grade,
  type Rating,
  type ReviewStatus,
} from './rules'

/** The person behind the session as an employee: whoever assesses or is assessed is one. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

const asRating = (text: string | null): Rating | null => RATINGS.find((rating) => rating === text) ?? null
export const asGrade = (text: string | null): Grade | null => GRADES.find((grade) => grade === text) ?? null

const parts = {
  id: true,
  assessorId: true,
  status: true,
  resultRating: true,
  behaviourRating: true,
  grade: true,
  reason: true,
  ruleVersion: true,
  signedAt: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.QuarterlyReviewSelect

export type Review = Omit<
  Prisma.QuarterlyReviewGetPayload<{ select: typeof parts }>,
  'status' | 'resultRating' | 'behaviourRating' | 'grade'
> & { status: ReviewStatus; resultRating: Rating | null; behaviourRating: Rating | null; grade: Grade | null }

/** The person's review of a quarter, or undefined while nobody has begun it. */
export async function findReview(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: YearQuarter,
): Promise<Review | undefined> {
  const row = await ctx.db.quarterlyReview.findFirst({
    where: { regionId: ctx.regionId, employeeId, year, quarter },
    select: parts,
  })
  if (!row) return undefined
  return {
    ...row,
    status: found(REVIEW_STATUSES.find((status) => status === row.status)),
    resultRating: asRating(row.resultRating),
    behaviourRating: asRating(row.behaviourRating),
    grade: asGrade(row.grade),
  }
}

export type Line = { assessorId: string | undefined; parts: AssessedPart[]; mine: boolean }

const dated = ({ supervisorId, from, through }: Span) => ({ supervisorId, startsOn: from, endsOn: through })

/** Who assesses, given a person's spans; whoever stands in for an assessor who has left assesses in his place. */
export function lineOf(
  spans: readonly Span[],
  quarter: YearQuarter,
  me: string,
  standsFor: readonly string[],
): Line {
  const { assessorId, parts: days } = assessorFor(quarter, spans.map(dated))
  const stoodFor = assessorId !== undefined && standsFor.includes(assessorId)
  return { assessorId: stoodFor ? me : assessorId, parts: days, mine: stoodFor || assessorId === me }
}

/** The line of a person in a quarter, for those who stood in it; to anybody else the person does not exist here. */
export async function reachLine(ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<Line> {
  const me = ownId(ctx)
  const line = lineOf(
    await supervisorsOf(ctx, employeeId, quarterRange(quarter)),
    quarter,
    me,
    await standsInFor(ctx, me),
  )
  const reached = line.mine || employeeId === me || line.parts.some(({ supervisorId }) => supervisorId === me)
  found(reached || undefined)
  return line
}

/** The person's logs of the quarter on which nobody has decided. */
export async function countPending(ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<number> {
  const { from, through } = quarterRange(quarter)
  return ctx.db.activityLog.count({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
      status: 'SUBMITTED',
    },
  })
}

export type ReviewToSave = {
  employeeId: string
  quarter: YearQuarter
  unitId: string
  status: ReviewStatus
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  reason: string | null
  evidence: Prisma.InputJsonObject
  ruleVersion: string
}

/** Saves the review as it was seen (version 0: not begun). A final one never matches again. */
export async function saveReview(
  ctx: WriteCtx,
  { employeeId, quarter: { year, quarter }, ...review }: ReviewToSave,
  seen: { id: string; version: number } | undefined,
): Promise<{ id: string; version: number }> {
  const data = {
    ...review,
    assessorId: ownId(ctx),
    signedAt: review.status === 'FINAL' ? ctx.now : null,
    updatedAt: ctx.now,
  }
  if (!seen) {
    const id = newId()
    await ctx.db.quarterlyReview.create({
      data: { regionId: ctx.regionId, id, employeeId, year, quarter, createdAt: ctx.now, ...data },
      select: { id: true },
    })
    return { id, version: 1 }
  }
  const { count } = await ctx.db.quarterlyReview.updateMany({
    where: { regionId: ctx.regionId, id: seen.id, version: seen.version, status: 'DRAFT' },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  return { id: seen.id, version: seen.version + 1 }
}
