import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { nameParts } from '@/lib/organization/queries'
import { ownId } from '../store'

const noteParts = {
  id: true,
  askedByName: true,
  askedAt: true,
  question: true,
  answer: true,
  answeredAt: true,
  outcome: true,
  version: true,
} as const

/** The reviews of the people of these units in a quarter, with what their assessors were asked. */
export async function reviewsOfUnits(ctx: Ctx, unitIds: readonly string[], { year, quarter }: YearQuarter) {
  const { regionId } = ctx
  return ctx.db.quarterlyReview.findMany({
    where: { regionId, unitId: { in: [...unitIds] }, year, quarter },
    select: {
      id: true,
      employeeId: true,
      assessorId: true,
      grade: true,
      resultRating: true,
      behaviourRating: true,
      reason: true,
      citations: true,
      ruleVersion: true,
      signedAt: true,
      employee: { select: nameParts },
      assessor: { select: nameParts },
      calibrations: { where: { regionId }, select: noteParts, orderBy: { askedAt: 'desc' } },
    },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
  })
}

export async function loadReviewAsked(ctx: Ctx, id: string) {
  const { regionId } = ctx
  return found(
    await ctx.db.quarterlyReview.findFirst({
      where: { regionId, id },
      select: {
        id: true,
        employeeId: true,
        unitId: true,
        signedAt: true,
        calibrations: { where: { regionId, answeredAt: null }, select: { id: true } },
      },
    }),
  )
}

export async function loadNote(ctx: Ctx, id: string) {
  return found(
    await ctx.db.calibrationNote.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        ...noteParts,
        review: { select: { id: true, employeeId: true, year: true, quarter: true, signedAt: true } },
      },
    }),
  )
}

/** What the assessor of a review was asked, the newest first. */
export async function notesOf(ctx: Ctx, employeeId: string, { year, quarter }: YearQuarter) {
  const { regionId } = ctx
  return ctx.db.calibrationNote.findMany({
    where: { regionId, review: { regionId, employeeId, year, quarter } },
    select: noteParts,
    orderBy: { askedAt: 'desc' },
  })
}

export async function saveQuestion(ctx: WriteCtx, reviewId: string, question: string): Promise<string> {
  const id = newId()
  await ctx.db.calibrationNote.create({
    data: {
      regionId: ctx.regionId,
      id,
      reviewId,
      askedBy: ownId(ctx),
      askedByName: ctx.actor.name,
      askedAt: ctx.now,
      question,
    },
    select: { id: true },
  })
  return id
}

export async function saveReply(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  answer: string,
  outcome: 'KEPT' | 'CHANGED',
): Promise<void> {
  const { count } = await ctx.db.calibrationNote.updateMany({
    where: { regionId: ctx.regionId, id, version, answeredAt: null },
    data: { answer, outcome, answeredAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
