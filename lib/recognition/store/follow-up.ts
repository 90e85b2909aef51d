import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { BEHAVIOURS } from '@/lib/plans/rules'
import { GRADES, type Grade } from '@/lib/reviews/rules'
import {
  CAUSES,
  OUTCOMES,
  PLAN_STATES,
  STANDINGS,
  type Aim,
  type Cause,
  type Outcome,
  type PlanState,
  type Standing,
} from '../rules/follow-up'
import { ownId } from '../store'

const parts = {
  id: true,
  employeeId: true,
  leaderName: true,
  cause: true,
  causeYear: true,
  startsOn: true,
  endsOn: true,
  aims: true,
  support: true,
  status: true,
  readAt: true,
  outcome: true,
  outcomeReason: true,
  closedAt: true,
  closedByName: true,
  version: true,
  checkpoints: {
    select: { number: true, dueOn: true, standing: true, note: true, heldOn: true, heldByName: true },
    orderBy: { number: 'asc' },
  },
} as const satisfies Prisma.ImprovementPlanSelect

type Row = Prisma.ImprovementPlanGetPayload<{ select: typeof parts }>

export type KeptCheckpoint = {
  number: number
  dueOn: Day
  held: boolean
  standing: Standing | null
  note: string | null
  heldOn: Day | null
  heldByName: string | null
}

export type KeptPlan = {
  id: string
  employeeId: string
  leaderName: string
  cause: Cause
  causeYear: number | null
  startsOn: Day
  endsOn: Day
  aims: Aim[]
  support: string
  state: PlanState
  readAt: Date | null
  outcome: Outcome | null
  outcomeReason: string | null
  closedAt: Date | null
  closedByName: string | null
  version: number
  checkpoints: KeptCheckpoint[]
}

const kept = ({ cause, startsOn, endsOn, aims, status, outcome, checkpoints, ...row }: Row): KeptPlan => ({
  ...row,
  cause: found(CAUSES.find((one) => one === cause)),
  startsOn: dayFromDb(startsOn),
  endsOn: dayFromDb(endsOn),
  aims: aimsFrom(aims),
  state: found(PLAN_STATES.find((one) => one === status)),
  outcome: OUTCOMES.find((one) => one === outcome) ?? null,
  checkpoints: checkpoints.map(({ dueOn, heldOn, standing, ...one }) => ({
    ...one,
    dueOn: dayFromDb(dueOn),
    held: heldOn !== null,
    heldOn: heldOn && dayFromDb(heldOn),
    standing: STANDINGS.find((each) => each === standing) ?? null,
  })),
})

function aimsFrom(value: Prisma.JsonValue): Aim[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((one): Aim[] => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return []
    const { text, workResultId } = one
    const behaviour = BEHAVIOURS.find((each) => each === one.behaviour)
    if (typeof text !== 'string') return []
    if (typeof workResultId === 'string') return [{ text, workResultId }]
    return behaviour ? [{ text, behaviour }] : []
  })
}

/** A plan by its id: whoever asks has to be the person, his leader or BKD, which the caller settles. */
export async function loadPlan(ctx: Ctx, id: string): Promise<KeptPlan> {
  const row = found(
    await ctx.db.improvementPlan.findFirst({ where: { regionId: ctx.regionId, id }, select: parts }),
  )
  return kept(row)
}

/** Plans of these people, those that run first, then the latest. */
export async function plansOf(ctx: Ctx, employeeIds: readonly string[], take: number): Promise<KeptPlan[]> {
  if (employeeIds.length === 0) return []
  const rows = await ctx.db.improvementPlan.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] } },
    select: parts,
    orderBy: [{ status: 'desc' }, { startsOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(kept)
}

export async function hasRunningPlan(ctx: Ctx, employeeId: string): Promise<boolean> {
  const count = await ctx.db.improvementPlan.count({
    where: { regionId: ctx.regionId, employeeId, status: 'RUNNING' },
  })
  return count > 0
}

/** The results of this person that aims are tied to, or not found. */
export async function reachResults(ctx: Ctx, employeeId: string, aims: readonly Aim[]): Promise<void> {
  const ids = [...new Set(aims.flatMap((aim) => ('workResultId' in aim ? aim.workResultId : [])))]
  if (ids.length === 0) return
  const count = await ctx.db.workResult.count({
    where: { regionId: ctx.regionId, id: { in: ids }, plan: { regionId: ctx.regionId, employeeId } },
  })
  found(count === ids.length || undefined)
}

export type YearGrade = { employeeId: string; year: number; grade: Grade; at: Date | null }

/** The signed yearly grades of these people since a year, the latest first. */
export async function yearGrades(
  ctx: Ctx,
  since: number,
  { employeeIds, grades }: { employeeIds?: readonly string[]; grades?: readonly Grade[] } = {},
): Promise<YearGrade[]> {
  const rows = await ctx.db.annualReview.findMany({
    where: {
      regionId: ctx.regionId,
      year: { gte: since },
      status: { not: 'DRAFT' },
      ...(employeeIds ? { employeeId: { in: [...employeeIds] } } : {}),
      ...(grades ? { grade: { in: [...grades] } } : {}),
    },
    select: { employeeId: true, year: true, grade: true, signedAt: true },
    orderBy: [{ year: 'desc' }, { employeeId: 'asc' }],
    take: 1000,
  })
  return rows.flatMap(({ grade, signedAt, ...row }) => {
    const known = GRADES.find((one) => one === grade)
    return known ? [{ ...row, grade: known, at: signedAt }] : []
  })
}

type NewPlan = {
  employeeId: string
  cause: Cause
  causeYear: number | null
  startsOn: Day
  endsOn: Day
  aims: Aim[]
  support: string
}

export async function savePlan(
  ctx: WriteCtx,
  { startsOn, endsOn, ...plan }: NewPlan,
  checkpoints: readonly Day[],
): Promise<string> {
  const id = newId()
  await ctx.db.improvementPlan.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...plan,
      leaderId: ownId(ctx),
      leaderName: ctx.actor.name,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(endsOn),
      status: 'RUNNING',
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  await ctx.db.improvementCheckpoint.createMany({
    data: checkpoints.map((dueOn, at) => ({
      regionId: ctx.regionId,
      planId: id,
      number: at + 1,
      dueOn: dayToDb(dueOn),
    })),
  })
  return id
}

/** Only the person himself reads it for himself, once. */
export async function savePlanRead(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.improvementPlan.updateMany({
    where: { regionId: ctx.regionId, id, version, employeeId: ownId(ctx), readAt: null },
    data: { readAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveCheckpoint(
  ctx: WriteCtx,
  { planId, number, ...told }: { planId: string; number: number; standing: Standing; note: string },
): Promise<void> {
  const { count } = await ctx.db.improvementCheckpoint.updateMany({
    where: {
      regionId: ctx.regionId,
      planId,
      number,
      heldOn: null,
      plan: { regionId: ctx.regionId, status: 'RUNNING' },
    },
    data: { ...told, heldOn: dayToDb(ctx.today), heldByName: ctx.actor.name },
  })
  savedOrRefuse(count)
}

export async function savePlanClosed(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  { outcome, reason }: { outcome: Outcome; reason: string },
): Promise<void> {
  const { count } = await ctx.db.improvementPlan.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'RUNNING' },
    data: {
      status: 'CLOSED',
      outcome,
      outcomeReason: reason,
      closedAt: ctx.now,
      closedByName: ctx.actor.name,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}
