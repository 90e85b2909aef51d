import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { achievementOf, type Direction } from '@/lib/goals/rules'
import { during, units, type UnitRow } from '@/lib/organization/queries'
import {
  answeredUnits,
  answeringUnit,
  levelAbove,
  UNIT_GRADES,
  UNIT_REVIEW_MOVES,
  UNIT_REVIEW_STATUSES,
  unitPeriodRange,
  type ReviewedIndicator,
  type StepChange,
  type UnitGrade,
  type UnitPeriod,
  type UnitReviewMove,
  type UnitReviewStatus,
} from './rules'
import { reviewedIndicators } from './schema'

export type UnitMap = {
  all: UnitRow[]
  /** Has indicators of its own that still run. */
  owning: ReadonlySet<string>
  headsOf: (unitId: string) => readonly string[]
}

/** The region's units, which of them answer for themselves, and who leads them today. */
export async function unitMap(ctx: Ctx): Promise<UnitMap> {
  const { regionId } = ctx
  const all = await units(ctx)
  const owners = await ctx.db.unitIndicator.findMany({
    where: { regionId, endedOn: null },
    select: { unitId: true },
    distinct: ['unitId'],
  })
  const heads = await ctx.db.assignment.findMany({
    where: { regionId, isHead: true, ...during({ from: ctx.today, through: ctx.today }) },
    select: { unitId: true, employeeId: true },
  })
  const byUnit = Map.groupBy(heads, ({ unitId }) => unitId)
  return {
    all,
    owning: new Set(owners.map(({ unitId }) => unitId)),
    headsOf: (unitId) => (byUnit.get(unitId) ?? []).map(({ employeeId }) => employeeId),
  }
}

export type UnitStanding = {
  unit: UnitRow
  heads: boolean
  above: boolean
  member: boolean
  /** The unit and those for which it answers. */
  group: string[]
}

/** Whether this person stands on the level that grades the unit. */
export const standsAbove = (ctx: Ctx, unitId: string, { all, headsOf }: UnitMap): boolean => {
  const level = levelAbove(unitId, all, headsOf)
  return level === 'REGION'
    ? ctx.actor.roles.includes('decider')
    : ctx.actor.headsUnits.includes(level.unitId)
}

/** The units that answer for the places where this person works or which he leads; his own post first. */
export async function myUnits(ctx: Ctx, { all, owning }: UnitMap): Promise<string[]> {
  const { employeeId, headsUnits } = ctx.actor
  const posts = employeeId
    ? await ctx.db.assignment.findMany({
        where: { regionId: ctx.regionId, employeeId, ...during({ from: ctx.today, through: ctx.today }) },
        select: { unitId: true },
        orderBy: { startsOn: 'asc' },
      })
    : []
  return [
    ...new Set(
      [...headsUnits, ...posts.map(({ unitId }) => unitId)].map((id) => answeringUnit(id, all, owning)),
    ),
  ]
}

/** A unit for whoever works in it, leads it or grades it; to anybody else it has no evaluation. */
export async function reachUnit(ctx: Ctx, unitId: string, map: UnitMap): Promise<UnitStanding> {
  const unit = found(map.all.find(({ id }) => id === unitId))
  const standing = {
    unit,
    heads: ctx.actor.headsUnits.includes(unitId),
    above: standsAbove(ctx, unitId, map),
    member: (await myUnits(ctx, map)).includes(unitId),
    group: answeredUnits(unitId, map.all, map.owning),
  }
  found(standing.heads || standing.above || standing.member || undefined)
  return standing
}

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

export const asUnitGrade = (text: string | null): UnitGrade | null =>
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
  ctx: Ctx,
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
  return shape(
    found(await ctx.db.unitReview.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })),
  )
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
export async function stepsOf(ctx: Ctx, unitId: string) {
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

/** Who has a definitive post in one of these units on a day, with the unit and whether he leads it. */
export async function membersOn(ctx: Ctx, unitIds: readonly string[], day: Day) {
  return ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      unitId: { in: [...unitIds] },
      kind: 'DEFINITIVE',
      ...during({ from: day, through: day }),
    },
    select: {
      employeeId: true,
      unitId: true,
      isHead: true,
      employee: { select: { name: true, frontTitle: true, backTitle: true } },
    },
    orderBy: [{ employee: { sortName: 'asc' } }, { employeeId: 'asc' }],
  })
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

/** The last day of a step that is no longer open. */
export const endedOn = (
  { status, updatedAt }: { status: string; updatedAt: Date },
  dayOf: (at: Date) => Day,
): Day | null => (status === 'OPEN' ? null : dayOf(updatedAt))

export const dueDay = (dueOn: Date): Day => dayFromDb(dueOn)
