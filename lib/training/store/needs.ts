import 'server-only'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { CATEGORIES, type Category } from '../rules'
import { NEED_STATUSES, type NeedStatus, type PlanItem } from '../rules/needs'
import type { NeedInput } from '../schema/needs'
import { ownId } from '../store'

export const needStatus = (text: string): NeedStatus => found(NEED_STATUSES.find((status) => status === text))
export const categoryOf = (text: string): Category => found(CATEGORIES.find((category) => category === text))

/** What a need may hang on: feedback that was given to me, a result of my plan, a course on offer. */
export async function reachGrounds(
  ctx: Ctx,
  { feedbackId, workResultId, courseId }: Pick<NeedInput, 'feedbackId' | 'workResultId' | 'courseId'>,
): Promise<void> {
  const { regionId } = ctx
  const employeeId = ownId(ctx)
  if (feedbackId)
    found(
      await ctx.db.feedback.findFirst({
        where: { regionId, employeeId, id: feedbackId },
        select: { id: true },
      }),
    )
  if (workResultId)
    found(
      await ctx.db.workResult.findFirst({
        where: { regionId, id: workResultId, plan: { regionId, employeeId } },
        select: { id: true },
      }),
    )
  if (courseId)
    found(
      await ctx.db.course.findFirst({
        where: { regionId, id: courseId, closedAt: null },
        select: { id: true },
      }),
    )
}

export async function saveNeed(ctx: WriteCtx, unitId: string, need: NeedInput): Promise<string> {
  const id = newId()
  await ctx.db.learningNeed.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId: ownId(ctx),
      unitId,
      ...need,
      status: 'SUBMITTED',
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function loadOwnNeed(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.learningNeed.findFirst({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx), id },
      select: { id: true, status: true },
    }),
  )
  return { ...row, status: needStatus(row.status) }
}

/** A need of anybody: whoever asks has to lead that person, which the caller settles. */
export async function loadNeed(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.learningNeed.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, employeeId: true, status: true },
    }),
  )
  return { ...row, status: needStatus(row.status) }
}

export async function saveNeedWithdrawn(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.learningNeed.updateMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      id,
      version,
      status: { in: ['SUBMITTED', 'RETURNED'] },
    },
    data: {
      status: 'WITHDRAWN',
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

export async function saveNeedDecision(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  { verdict, reason }: { verdict: 'APPROVED' | 'RETURNED'; reason: string | undefined },
): Promise<void> {
  const { count } = await ctx.db.learningNeed.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'SUBMITTED' },
    data: {
      status: verdict,
      reason: reason ?? null,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

/** The approved needs of units in a year. */
export async function approvedIn(ctx: Ctx, unitIds: readonly string[], year: number) {
  const rows = await ctx.db.learningNeed.findMany({
    where: { regionId: ctx.regionId, unitId: { in: [...unitIds] }, year, status: 'APPROVED' },
    select: { employeeId: true, unitId: true, category: true, hours: true },
  })
  return rows.map((row) => ({ ...row, category: categoryOf(row.category) }))
}

export async function saveUnitPlan(
  ctx: WriteCtx,
  {
    unitId,
    year,
    items,
    note,
    version,
  }: { unitId: string; year: number; items: PlanItem[]; note: string | undefined; version: number },
): Promise<void> {
  const data = {
    items,
    note: note ?? null,
    settledBy: ctx.actor.accountId,
    settledName: ctx.actor.name,
    settledAt: ctx.now,
  }
  if (version === 0) {
    // A twin that was faster collides on the key, and the person is told.
    await ctx.db.unitLearningPlan.create({
      data: { regionId: ctx.regionId, unitId, year, ...data },
      select: { unitId: true },
    })
    return
  }
  const { count } = await ctx.db.unitLearningPlan.updateMany({
    where: { regionId: ctx.regionId, unitId, year, version },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
