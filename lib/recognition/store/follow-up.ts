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
  LIVE_STATES,
  OUTCOMES,
  PLAN_MOVES,
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
  ground: true,
  answer: true,
  answeredAt: true,
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
  /** Why it was proposed, where no grade called for it; and what the person answered. */
  ground: string | null
  answer: string | null
  answeredAt: Date | null
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

/** Plans of these people, those that wait or run first, then the latest. */
export async function plansOf(ctx: Ctx, employeeIds: readonly string[], take: number): Promise<KeptPlan[]> {
  if (employeeIds.length === 0) return []
  const rows = await ctx.db.improvementPlan.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] } },
    select: parts,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take,
  })
  const rank = ({ state }: KeptPlan) => (LIVE_STATES.some((one) => one === state) ? 0 : 1)
  return rows.map(kept).toSorted((a, b) => rank(a) - rank(b))
}

export async function hasLivePlan(
  ctx: Ctx,
  employeeId: string,
  except: string | undefined,
): Promise<boolean> {
  const count = await ctx.db.improvementPlan.count({
    where: {
      regionId: ctx.regionId,
      employeeId,
      status: { in: [...LIVE_STATES] },
      ...(except ? { id: { not: except } } : {}),
    },
  })
  return count > 0
}

/** What of mine waits for me: a proposal without an answer, and what runs without having been read. */
export async function plansToAnswer(ctx: Ctx): Promise<{ id: string; state: PlanState }[]> {
  const rows = await ctx.db.improvementPlan.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      OR: [{ status: 'PROPOSED' }, { status: 'RUNNING', readAt: null }],
    },
    select: { id: true, status: true },
    orderBy: { id: 'asc' },
    take: 2,
  })
  return rows.map(({ id, status }) => ({ id, state: found(PLAN_STATES.find((one) => one === status)) }))
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
  ground: string | null
  state: PlanState
}

export async function savePlan(
  ctx: WriteCtx,
  { startsOn, endsOn, state, ...plan }: NewPlan,
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
      status: state,
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

/** The person's own word on a proposal, once; whoever answered has read it. */
export async function savePlanAnswer(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  { move, words }: { move: 'agree' | 'decline'; words: string | undefined },
): Promise<void> {
  const { count } = await ctx.db.improvementPlan.updateMany({
    where: {
      regionId: ctx.regionId,
      id,
      version,
      employeeId: ownId(ctx),
      status: PLAN_MOVES[move].from,
    },
    data: {
      status: PLAN_MOVES[move].to,
      answer: words ?? null,
      answeredAt: ctx.now,
      readAt: ctx.now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

export async function savePlanWithdrawn(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.improvementPlan.updateMany({
    where: { regionId: ctx.regionId, id, version, status: PLAN_MOVES.withdraw.from },
    data: { status: PLAN_MOVES.withdraw.to, version: { increment: 1 } },
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
    where: { regionId: ctx.regionId, id, version, status: PLAN_MOVES.close.from },
    data: {
      status: PLAN_MOVES.close.to,
      outcome,
      outcomeReason: reason,
      closedAt: ctx.now,
      closedByName: ctx.actor.name,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}
