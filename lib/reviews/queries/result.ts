import 'server-only'
import { type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { SIGNATURE_CAUSES, type Grade, type Rating, type SignatureCause } from '../rules'
import type { Citation, ReviewItem } from '../rules/citations'
import type { Standing } from '../rules/clocks'
import type { ReviewEvidence } from '../rules/evidence'
import { reviewCitations, reviewEvidence, reviewItems } from '../schema'
import { asGrade, asRating, findReview, ownId, reachLine, standingToday, type Signed } from '../store'
import { earlierDays, type EarlierDays } from './parts'

export type SignedVersion = {
  number: number
  cause: SignatureCause
  resultRating: Rating
  behaviourRating: Rating
  grade: Grade
  reason: string | null
  items: ReviewItem[]
  citations: Citation[]
  evidence: ReviewEvidence | null
  ruleVersion: string
  signedByName: string
  signedAt: Date
}

/** The signed states of a quarter's or a year's review, the newest first. Its caller has reached the review. */
export async function signaturesOf(
  ctx: Ctx,
  subject: Signed,
): Promise<(Omit<SignedVersion, 'evidence'> & { evidence: unknown })[]> {
  const rows = await ctx.db.reviewVersion.findMany({
    where: { regionId: ctx.regionId, ...subject },
    select: {
      number: true,
      cause: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      reason: true,
      items: true,
      citations: true,
      evidence: true,
      ruleVersion: true,
      signedByName: true,
      signedAt: true,
    },
    orderBy: { number: 'desc' },
  })
  return rows.map((row) => ({
    ...row,
    cause: found(SIGNATURE_CAUSES.find((cause) => cause === row.cause)),
    resultRating: found(asRating(row.resultRating)),
    behaviourRating: found(asRating(row.behaviourRating)),
    grade: found(asGrade(row.grade)),
    items: reviewItems.safeParse(row.items).data ?? [],
    citations: reviewCitations.safeParse(row.citations).data ?? [],
  }))
}

/** The signed states of a quarter's review, the newest first. Its caller has reached the review. */
export async function versionsOf(ctx: Ctx, reviewId: string): Promise<SignedVersion[]> {
  const rows = await signaturesOf(ctx, { quarterlyReviewId: reviewId })
  return rows.map((row) => ({ ...row, evidence: reviewEvidence.safeParse(row.evidence).data ?? null }))
}

export type MyResult = {
  id: string
  quarter: YearQuarter
  number: number
  standing: Standing
  versions: SignedVersion[]
  /** What earlier supervisors of the quarter signed for their days. */
  earlier: EarlierDays[]
  memberNote: string | null
  acknowledgedAt: Date | null
  receivedAt: Date | null
}

/** What became of my quarter, and why. A draft of it does not exist for me. */
export async function myResult(ctx: Ctx, quarter: YearQuarter): Promise<MyResult> {
  const me = ownId(ctx)
  const own = await findReview(ctx, me, quarter)
  const review = found(own?.signedAt ? own : undefined)
  const versions = await versionsOf(ctx, review.id)
  return {
    id: review.id,
    quarter,
    number: review.signedNumber,
    standing: await standingToday(ctx, review),
    versions: versions.length > 0 ? versions : [await beforeVersions(ctx, review)],
    earlier: await earlierDays(ctx, me, quarter, (await reachLine(ctx, me, quarter)).parts),
    memberNote: review.memberNote,
    acknowledgedAt: review.acknowledgedAt,
    receivedAt: review.receivedAt,
  }
}

/** Of a review that was signed before there was a book of signatures, its row is the one that there is. */
async function beforeVersions(
  ctx: Ctx,
  review: NonNullable<Awaited<ReturnType<typeof findReview>>>,
): Promise<SignedVersion> {
  const [assessor] = await peopleByIds(ctx, [review.assessorId])
  const row = await ctx.db.quarterlyReview.findFirst({
    where: { regionId: ctx.regionId, id: review.id },
    select: { evidence: true },
  })
  return {
    number: 1,
    cause: 'SIGNED',
    resultRating: found(review.resultRating),
    behaviourRating: found(review.behaviourRating),
    grade: found(review.grade),
    reason: review.reason,
    items: review.items,
    citations: review.citations,
    evidence: reviewEvidence.safeParse(row?.evidence).data ?? null,
    ruleVersion: review.ruleVersion,
    signedByName: assessor?.name ?? '',
    signedAt: found(review.signedAt),
  }
}
