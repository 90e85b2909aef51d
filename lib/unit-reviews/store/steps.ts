import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { StepChange } from '../rules'

const stepParts = {
  id: true,
  unitId: true,
  indicatorId: true,
  text: true,
  ownerId: true,
  dueOn: true,
  progress: true,
  status: true,
  note: true,
  updatedAt: true,
  version: true,
  owner: { select: { name: true, frontTitle: true, backTitle: true } },
  unitReview: { select: { year: true, quarter: true } },
} as const satisfies Prisma.ImprovementStepSelect

/** A unit's steps, the first that falls due first. */
export async function stepsOf(ctx: Pick<Ctx, 'regionId' | 'db'>, unitId: string) {
  return ctx.db.improvementStep.findMany({
    where: { regionId: ctx.regionId, unitId },
    select: stepParts,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })
}

export async function loadStep(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.improvementStep.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, unitId: true, ownerId: true, status: true, progress: true, version: true },
    }),
  )
  const status: StepChange['status'] = row.status === 'DONE' || row.status === 'DROPPED' ? row.status : 'OPEN'
  return { ...row, status }
}

export type NewStep = {
  unitId: string
  unitReviewId: string
  indicatorId: string | null
  text: string
  ownerId: string
  dueOn: Day
}

export async function saveStep(ctx: WriteCtx, { dueOn, ...step }: NewStep): Promise<string> {
  const id = newId()
  await ctx.db.improvementStep.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...step,
      dueOn: dayToDb(dueOn),
      progress: 0,
      status: 'OPEN',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function saveStepChange(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  change: StepChange,
): Promise<void> {
  const { count } = await ctx.db.improvementStep.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'OPEN' },
    data: { ...change, updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** The last day of a step that is no longer open. */
export const endedOn = (
  { status, updatedAt }: { status: string; updatedAt: Date },
  dayOf: (at: Date) => Day,
): Day | null => (status === 'OPEN' ? null : dayOf(updatedAt))

export const dueDay = (dueOn: Date): Day => dayFromDb(dueOn)
