import 'server-only'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { REVIEW_MOVES, RULE_VERSION, type Grade, type Rating } from '../rules'
import type { Citation } from '../rules/citations'
import { annualEvidence } from '../schema/annual'
import { asGrade, asRating, asStatus } from '../store'
import { creditColumns } from './annual'

/** What an objection is about: a quarter, or the year where the quarter is 0. */
export type Reviewed = { year: number; quarter: number }

export const reviewParts = {
  id: true,
  employeeId: true,
  assessorId: true,
  year: true,
  status: true,
  resultRating: true,
  behaviourRating: true,
  grade: true,
  ruleVersion: true,
  items: true,
  citations: true,
  evidence: true,
  deliveredAt: true,
  receivedAt: true,
  signedNumber: true,
} as const satisfies Prisma.QuarterlyReviewSelect & Prisma.AnnualReviewSelect

export const asContested = (
  row: Prisma.QuarterlyReviewGetPayload<{ select: typeof reviewParts }>,
  quarter: number,
) => ({
  ...row,
  quarter,
  status: asStatus(row.status),
  resultRating: asRating(row.resultRating),
  behaviourRating: asRating(row.behaviourRating),
  grade: asGrade(row.grade),
})
export type ContestedReview = ReturnType<typeof asContested>

/** The signed review of a person, with all that a new version of it takes over. A draft does not exist here. */
export async function findSigned(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: Reviewed,
): Promise<ContestedReview | undefined> {
  const where = { regionId: ctx.regionId, employeeId, year, signedAt: { not: null } }
  const row =
    quarter === 0
      ? await ctx.db.annualReview.findFirst({ where, select: reviewParts })
      : await ctx.db.quarterlyReview.findFirst({ where: { ...where, quarter }, select: reviewParts })
  return row ? asContested(row, quarter) : undefined
}

/** The review by the column that names it: a year's where the quarter is 0. */
export const subjectOf = ({ id, quarter }: Pick<ContestedReview, 'id' | 'quarter'>) =>
  quarter === 0 ? { annualReviewId: id } : { quarterlyReviewId: id }

export type Overturned = {
  resultRating: Rating
  behaviourRating: Rating
  grade: Grade
  reason: string
  /** What both sides pointed at: the new version stands on it. */
  citations: Citation[]
}

/** The review follows its objection; what an upheld one changes stands over the old, whose version stays in the book. */
export async function moveReview(
  ctx: WriteCtx,
  review: ContestedReview,
  move: 'object' | 'withdraw' | 'decide',
  { overturned, ...stamped }: { receivedAt?: Date; overturned?: Overturned } = {},
): Promise<void> {
  const where = {
    regionId: ctx.regionId,
    id: review.id,
    signedNumber: review.signedNumber,
    status: { in: [...REVIEW_MOVES[move].from] },
  }
  const data = {
    ...stamped,
    ...(overturned && {
      ...overturned,
      ruleVersion: RULE_VERSION,
      signedNumber: review.signedNumber + 1,
      signedAt: ctx.now,
    }),
    status: REVIEW_MOVES[move].to,
    updatedAt: ctx.now,
    version: { increment: 1 },
  }
  const { count } =
    review.quarter === 0
      ? await ctx.db.annualReview.updateMany({
          where,
          data: { ...data, ...(overturned && creditAfter(review, overturned.grade)) },
        })
      : await ctx.db.quarterlyReview.updateMany({ where, data })
  savedOrRefuse(count)
  if (!overturned) return
  await ctx.db.reviewVersion.create({
    data: {
      regionId: ctx.regionId,
      id: newId(),
      ...subjectOf(review),
      number: review.signedNumber + 1,
      cause: 'DECIDED',
      ...overturned,
      items: review.items as Prisma.InputJsonArray,
      citations: overturned.citations,
      evidence: review.evidence as Prisma.InputJsonObject,
      ruleVersion: RULE_VERSION,
      signedBy: signatory(ctx),
      signedByName: ctx.actor.name,
      signedAt: ctx.now,
    },
    select: { id: true },
  })
}

/** A year's credit points follow its grade. */
function creditAfter({ evidence }: ContestedReview, grade: Grade) {
  const copied = annualEvidence.safeParse(evidence).data
  return copied && creditColumns(copied.credit, grade)
}

/** The head of the region has no employee's number: his account signs. */
export const signatory = ({ actor }: Ctx): string => actor.employeeId ?? actor.accountId
