import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { achievementOf, type Direction } from '@/lib/goals/rules'
import {
  UNIT_GRADES,
  UNIT_REVIEW_MOVES,
  UNIT_REVIEW_STATUSES,
  unitPeriodRange,
  type ReviewedIndicator,
  type UnitGrade,
  type UnitPeriod,
  type UnitReviewMove,
  type UnitReviewStatus,
} from './rules'
import { reviewedIndicators } from './schema'

const parts = {
  id: true,
  unitId: true,
  year: true,
  quarter: true,
  status: true,
  summary: true,
  items: true,
  submittedBy: true,
  submittedByName: true,
  submittedAt: true,
  grade: true,
  gradeReason: true,
  gradedBy: true,
  gradedByName: true,
  gradedAt: true,
  spread: true,
  spreadReason: true,
  spreadByName: true,
  spreadAt: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.UnitReviewSelect

type Row = Prisma.UnitReviewGetPayload<{ select: typeof parts }>

export type UnitReview = Omit<Row, 'status' | 'grade' | 'items' | 'year' | 'quarter'> & {
  period: UnitPeriod
  status: UnitReviewStatus
  grade: UnitGrade | null
  items: ReviewedIndicator[]
}

const asUnitGrade = (text: string | null): UnitGrade | null =>
  UNIT_GRADES.find((grade) => grade === text) ?? null

export const periodOf = ({ year, quarter }: { year: number; quarter: number }): UnitPeriod => ({
  year,
  quarter: quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : 0,
})

const shape = ({ year, quarter, status, grade, items, ...row }: Row): UnitReview => ({
  ...row,
  period: periodOf({ year, quarter }),
  status: found(UNIT_REVIEW_STATUSES.find((known) => known === status)),
  grade: asUnitGrade(grade),
  items: reviewedIndicators.safeParse(items).data ?? [],
})

export async function findUnitReview(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  unitId: string,
  { year, quarter }: UnitPeriod,
): Promise<UnitReview | undefined> {
  const row = await ctx.db.unitReview.findFirst({
    where: { regionId: ctx.regionId, unitId, year, quarter },
    select: parts,
  })
  return row ? shape(row) : undefined
}

export async function loadUnitReview(ctx: Ctx, id: string): Promise<UnitReview> {
  return found(await findReport(ctx, id))
}

/** An evaluation by its id, in whatever state; nothing where there is none. */
export async function findReport(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  id: string,
): Promise<UnitReview | undefined> {
  const row = await ctx.db.unitReview.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
  return row ? shape(row) : undefined
}

/** A unit's evaluations, the newest first. */
export async function unitReviewsOf(ctx: Ctx, unitIds: readonly string[]): Promise<UnitReview[]> {
  const rows = await ctx.db.unitReview.findMany({
    where: { regionId: ctx.regionId, unitId: { in: [...unitIds] } },
    select: parts,
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
  })
  return rows.map(shape)
}

/** What the unit promised and what it came to, as it stands now; of a year the last quarter with a target. */
export async function indicatorsNow(
  ctx: Ctx,
  unitId: string,
  period: UnitPeriod,
): Promise<ReviewedIndicator[]> {
  const { regionId } = ctx
  const { year } = period
  const within = { regionId, year, ...(period.quarter === 0 ? {} : { quarter: period.quarter }) }
  const rows = await ctx.db.unitIndicator.findMany({
    where: {
      regionId,
      unitId,
      OR: [{ endedOn: null }, { endedOn: { gte: dayToDb(unitPeriodRange(period).from) } }],
    },
    select: {
      id: true,
      name: true,
      measureUnit: true,
      direction: true,
      targets: { where: within, select: { quarter: true, target: true }, orderBy: { quarter: 'desc' } },
      values: { where: within, select: { quarter: true, value: true } },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, direction: way, targets: [last], values, ...row }) => {
    if (!last) return []
    const direction: Direction = way === 'DOWN' ? 'DOWN' : 'UP'
    const target = last.target.toString()
    const value = values.find(({ quarter }) => quarter === last.quarter)?.value.toString() ?? null
    return [
      {
        indicatorId: id,
        ...row,
        direction,
        quarter: periodOf({ year, quarter: last.quarter }).quarter || 4,
        target,
        value,
        state: achievementOf({ direction, target, value }).state,
        cause: null,
      },
    ]
  })
}

export type Written = { unitId: string; period: UnitPeriod; summary: string; items: ReviewedIndicator[] }

export async function saveUnitReview(
  ctx: WriteCtx,
  { unitId, period, summary, items }: Written,
  move: Exclude<UnitReviewMove, 'grade'>,
  seen: { id: string; version: number } | undefined,
): Promise<{ id: string; version: number }> {
  const data = {
    summary,
    items,
    status: UNIT_REVIEW_MOVES[move].to,
    updatedAt: ctx.now,
    ...(move === 'submit' && {
      submittedBy: ctx.actor.accountId,
      submittedByName: ctx.actor.name,
      submittedAt: ctx.now,
    }),
  }
  if (!seen) {
    const id = newId()
    await ctx.db.unitReview.create({
      data: { regionId: ctx.regionId, id, unitId, ...period, createdAt: ctx.now, ...data },
      select: { id: true },
    })
    return { id, version: 1 }
  }
  const { count } = await ctx.db.unitReview.updateMany({
    where: {
      regionId: ctx.regionId,
      id: seen.id,
      version: seen.version,
      status: { in: [...UNIT_REVIEW_MOVES[move].from] },
    },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  return { id: seen.id, version: seen.version + 1 }
}

export async function saveUnitGrade(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  grade: UnitGrade,
  gradeReason: string,
): Promise<void> {
  const { count } = await ctx.db.unitReview.updateMany({
    where: {
      regionId: ctx.regionId,
      id,
      version,
      status: { in: [...UNIT_REVIEW_MOVES.grade.from] },
    },
    data: {
      status: UNIT_REVIEW_MOVES.grade.to,
      grade,
      gradeReason,
      gradedBy: ctx.actor.accountId,
      gradedByName: ctx.actor.name,
      gradedAt: ctx.now,
      updatedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

export type SettledSpread = { spread: Prisma.InputJsonObject; reason: string | null }

/** The spread as the head saw it, on the evaluation of the unit's quarter. */
export async function saveSpread(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  { spread, reason }: SettledSpread,
): Promise<void> {
  const { count } = await ctx.db.unitReview.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'GRADED' },
    data: {
      spread,
      spreadReason: reason,
      spreadBy: ctx.actor.accountId,
      spreadByName: ctx.actor.name,
      spreadAt: ctx.now,
      updatedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}
