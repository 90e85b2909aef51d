import 'server-only'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { REVIEW_MOVES, type Grade, type Rating, type ReviewStatus } from '../rules'
import type { AnnualEvidence } from '../rules/annual'
import type { Citation, ReviewItem } from '../rules/citations'
import { creditOf, type CreditBasis } from '../rules/credit'
import { reviewCitations, reviewItems } from '../schema'
import { annualEvidence } from '../schema/annual'
import { asGrade, asRating, asStatus, ownId, type Saved } from '../store'

const parts = {
  id: true,
  employeeId: true,
  assessorId: true,
  year: true,
  status: true,
  resultRating: true,
  behaviourRating: true,
  grade: true,
  reason: true,
  items: true,
  citations: true,
  evidence: true,
  ruleVersion: true,
  signedNumber: true,
  signedAt: true,
  deliveredAt: true,
  receivedAt: true,
  acknowledgedAt: true,
  memberNote: true,
  version: true,
} as const satisfies Prisma.AnnualReviewSelect

type Row = Prisma.AnnualReviewGetPayload<{ select: typeof parts }>
export type Annual = Omit<
  Row,
  'status' | 'resultRating' | 'behaviourRating' | 'grade' | 'items' | 'citations' | 'evidence'
> & {
  status: ReviewStatus
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  items: ReviewItem[]
  citations: Citation[]
  /** Copied when it was signed; null of a draft. */
  evidence: AnnualEvidence | null
}

const shape = (row: Row): Annual => ({
  ...row,
  status: asStatus(row.status),
  resultRating: asRating(row.resultRating),
  behaviourRating: asRating(row.behaviourRating),
  grade: asGrade(row.grade),
  items: reviewItems.safeParse(row.items).data ?? [],
  citations: reviewCitations.safeParse(row.citations).data ?? [],
  evidence: annualEvidence.safeParse(row.evidence).data ?? null,
})

/** The person's review of a year, or undefined while nobody has begun it. */
export async function findAnnual(ctx: Ctx, employeeId: string, year: number): Promise<Annual | undefined> {
  const row = await ctx.db.annualReview.findFirst({
    where: { regionId: ctx.regionId, employeeId, year },
    select: parts,
  })
  return row ? shape(row) : undefined
}

/** The signed years of a person, the newest first. */
export async function signedYears(ctx: Ctx, employeeId: string): Promise<Annual[]> {
  const rows = await ctx.db.annualReview.findMany({
    where: { regionId: ctx.regionId, employeeId, signedAt: { not: null } },
    select: parts,
    orderBy: { year: 'desc' },
  })
  return rows.map(shape)
}

export type AnnualToSave = {
  employeeId: string
  year: number
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

/** The columns of a year's credit points; empty where none are earned. */
export function creditColumns({ parts: held }: Pick<CreditBasis, 'parts'>, grade: Grade) {
  const last = held.at(-1)
  if (!last) return { functionalLevel: null, months: null, creditPoints: null }
  const { months, points } = creditOf(held, grade)
  return { functionalLevel: last.level, months, creditPoints: points }
}

/** Saves the year as it was seen (undefined: not begun). Signing hands it over, and its days begin anew. */
export async function saveAnnual(
  ctx: WriteCtx,
  { employeeId, year, ...review }: AnnualToSave,
  credit: Pick<CreditBasis, 'parts'>,
  move: 'rate' | 'sign' | 'revise',
  seen: Pick<Annual, 'id' | 'version' | 'signedNumber'> | undefined,
): Promise<Saved> {
  const signed = move !== 'rate'
  const number = (seen?.signedNumber ?? 0) + (signed ? 1 : 0)
  const data = {
    ...review,
    status: REVIEW_MOVES[move].to,
    assessorId: ownId(ctx),
    signedNumber: number,
    ...(signed && { signedAt: ctx.now, deliveredAt: ctx.now, receivedAt: null }),
    ...(signed && review.grade && creditColumns(credit, review.grade)),
    updatedAt: ctx.now,
  }
  if (!seen) {
    const id = newId()
    await ctx.db.annualReview.create({
      data: { regionId: ctx.regionId, id, employeeId, year, createdAt: ctx.now, ...data },
      select: { id: true },
    })
    return { id, version: 1, number }
  }
  const { count } = await ctx.db.annualReview.updateMany({
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
