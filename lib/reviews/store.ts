import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import {
  addDays,
  dayOf,
  dayToDb,
  quarterRange,
  type Day,
  type Holidays,
  type Range,
  type YearQuarter,
} from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { supervisorsOf, type Span } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import {
  assessorWithin,
  GRADES,
  RATINGS,
  REVIEW_MOVES,
  REVIEW_STATUSES,
  type AssessedPart,
  type Grade,
  type Rating,
  type ReviewStatus,
  type SignatureCause,
} from './rules'
import type { Citation, ReviewItem } from './rules/citations'
import { standingOf, type Dated, type Standing } from './rules/clocks'
import { reviewCitations, reviewItems } from './schema'

/** The person behind the session as an employee: whoever assesses or is assessed is one. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

export const asRating = (text: string | null): Rating | null =>
  RATINGS.find((rating) => rating === text) ?? null
export const asGrade = (text: string | null): Grade | null => GRADES.find((grade) => grade === text) ?? null

export const asStatus = (text: string): ReviewStatus =>
  found(REVIEW_STATUSES.find((status) => status === text))

const parts = {
  id: true,
  employeeId: true,
  assessorId: true,
  status: true,
  resultRating: true,
  behaviourRating: true,
  grade: true,
  reason: true,
  ruleVersion: true,
  signedAt: true,
  deliveredAt: true,
  receivedAt: true,
  acknowledgedAt: true,
  memberNote: true,
  signedNumber: true,
  items: true,
  citations: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.QuarterlyReviewSelect

export type Review = Omit<
  Prisma.QuarterlyReviewGetPayload<{ select: typeof parts }>,
  'status' | 'resultRating' | 'behaviourRating' | 'grade' | 'items' | 'citations'
> & {
  status: ReviewStatus
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  items: ReviewItem[]
  citations: Citation[]
}

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
    status: asStatus(row.status),
    resultRating: asRating(row.resultRating),
    behaviourRating: asRating(row.behaviourRating),
    grade: asGrade(row.grade),
    items: reviewItems.safeParse(row.items).data ?? [],
    citations: reviewCitations.safeParse(row.citations).data ?? [],
  }
}

export type Line = { assessorId: string | undefined; parts: AssessedPart[]; mine: boolean }

const dated = ({ supervisorId, from, through }: Span) => ({ supervisorId, startsOn: from, endsOn: through })

/** Who assesses, given a person's spans; whoever stands in for an assessor who has left assesses in his place. */
export function lineWithin(
  spans: readonly Span[],
  range: Range,
  me: string,
  standsFor: readonly string[],
): Line {
  const { assessorId, parts: days } = assessorWithin(range, spans.map(dated))
  const stoodFor = assessorId !== undefined && standsFor.includes(assessorId)
  return { assessorId: stoodFor ? me : assessorId, parts: days, mine: stoodFor || assessorId === me }
}

/** The line of a person in a quarter or a year, for those who stood in it; to anybody else the person does not exist here. */
export async function reachLineWithin(ctx: Ctx, employeeId: string, range: Range): Promise<Line> {
  const me = ownId(ctx)
  const line = lineWithin(await supervisorsOf(ctx, employeeId, range), range, me, await standsInFor(ctx, me))
  const reached = line.mine || employeeId === me || line.parts.some(({ supervisorId }) => supervisorId === me)
  found(reached || undefined)
  return line
}

export const reachLine = (ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<Line> =>
  reachLineWithin(ctx, employeeId, quarterRange(quarter))

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

export const DATES = { status: true, deliveredAt: true, receivedAt: true } as const

type Stamped = { status: string; deliveredAt: Date | null; receivedAt: Date | null }

/** The dates of a review as days on the region's clock. */
export const datedOf = (ctx: Ctx, { status, deliveredAt, receivedAt }: Stamped): Dated => ({
  status: asStatus(status),
  deliveredOn: deliveredAt && dayOf(deliveredAt, ctx.region.zone),
  receivedOn: receivedAt && dayOf(receivedAt, ctx.region.zone),
})

/** Longer than fourteen working days can last. */
const CLOCK_REACH = 60

/** The holidays that count for the clocks of reviews handed over on these days. */
export async function holidaysAfter(ctx: Ctx, days: readonly (Day | null)[]): Promise<Holidays> {
  const known = days.flatMap((day) => day ?? []).toSorted()
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last) return new Set()
  return (await calendarDays(ctx, { from: first, through: addDays(last, CLOCK_REACH) })).holidays
}

/** How one review stands today. */
export async function standingToday(ctx: Ctx, review: Stamped): Promise<Standing> {
  const dated = datedOf(ctx, review)
  return standingOf(dated, ctx.today, await holidaysAfter(ctx, [dated.deliveredOn]))
}

export type ReviewToSave = {
  employeeId: string
  quarter: YearQuarter
  unitId: string
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  reason: string | null
  items: ReviewItem[]
  citations: Citation[]
  evidence: Prisma.InputJsonObject
  ruleVersion: string
}

type Seen = { id: string; version: number; signedNumber: number }
export type Saved = { id: string; version: number; number: number }

/** Saves the review as it was seen (undefined: not begun). Signing hands it over, and its days begin anew. */
export async function saveReview(
  ctx: WriteCtx,
  { employeeId, quarter: { year, quarter }, ...review }: ReviewToSave,
  move: 'rate' | 'sign' | 'revise',
  seen: Seen | undefined,
): Promise<Saved> {
  const signed = move !== 'rate'
  const number = (seen?.signedNumber ?? 0) + (signed ? 1 : 0)
  const data = {
    ...review,
    status: REVIEW_MOVES[move].to,
    assessorId: ownId(ctx),
    signedNumber: number,
    ...(signed && { signedAt: ctx.now, deliveredAt: ctx.now, receivedAt: null }),
    updatedAt: ctx.now,
  }
  if (!seen) {
    const id = newId()
    await ctx.db.quarterlyReview.create({
      data: { regionId: ctx.regionId, id, employeeId, year, quarter, createdAt: ctx.now, ...data },
      select: { id: true },
    })
    return { id, version: 1, number }
  }
  const { count } = await ctx.db.quarterlyReview.updateMany({
    where: {
      regionId: ctx.regionId,
      id: seen.id,
      version: seen.version,
      status: { in: [...REVIEW_MOVES[move].from] },
    },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  return { id: seen.id, version: seen.version + 1, number }
}

export type Signature = Omit<ReviewToSave, 'employeeId' | 'quarter' | 'unitId'> & {
  resultRating: Rating
  behaviourRating: Rating
  grade: Grade
}

/** What a signature is under: a quarter's review or a year's. */
export type Signed = { quarterlyReviewId: string } | { annualReviewId: string }

/** A signed state is added to the book; the application can neither change nor take away what stands in it. */
export async function addVersion(
  ctx: WriteCtx,
  subject: Signed,
  number: number,
  cause: SignatureCause,
  signature: Signature,
): Promise<void> {
  await ctx.db.reviewVersion.create({
    data: {
      regionId: ctx.regionId,
      id: newId(),
      ...subject,
      number,
      cause,
      ...signature,
      signedBy: ownId(ctx),
      signedByName: ctx.actor.name,
      signedAt: ctx.now,
    },
    select: { id: true },
  })
}

/** The person's answer to what was handed over; `signedNumber` is the signature that he saw, quarter 0 the year. */
export async function saveAnswer(
  ctx: WriteCtx,
  review: Pick<Review, 'id' | 'signedNumber'> & { quarter: number },
  move: 'receive' | 'acknowledge',
  answer: { receivedAt: Date; acknowledgedAt?: Date; memberNote?: string | null },
): Promise<void> {
  const where = {
    regionId: ctx.regionId,
    id: review.id,
    employeeId: ownId(ctx),
    signedNumber: review.signedNumber,
    status: { in: [...REVIEW_MOVES[move].from] },
  }
  const data = { ...answer, status: REVIEW_MOVES[move].to, updatedAt: ctx.now, version: { increment: 1 } }
  const { count } =
    review.quarter === 0
      ? await ctx.db.annualReview.updateMany({ where, data })
      : await ctx.db.quarterlyReview.updateMany({ where, data })
  savedOrRefuse(count)
}
