import 'server-only'
import { dayOf, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import {
  answeringUnit,
  isCarriedInto,
  samePeriod,
  unitPeriodRange,
  type StepStatus,
  type UnitGrade,
  type UnitPeriod,
} from '../rules'
import { findReport, findUnitReview, periodOf, unitReviewsOf, type UnitReview } from '../store'
import { dueDay, endedOn, stepsOf } from '../store/steps'
import { myUnits, reachUnit, unitMap } from '../store/units'

export type ReportStep = {
  text: string
  ownerName: string
  dueOn: Day
  progress: number
  status: StepStatus
  note: string | null
  from: UnitPeriod
}

export type UnitReport = {
  review: UnitReview
  unitName: string
  /** Who led the unit on the period's last day. */
  headId: string | null
  /** Who graded it, if he is an employee: the head of the region may have an account alone. */
  graderId: string | null
  steps: ReportStep[]
}

type Reading = Pick<Ctx, 'regionId' | 'region' | 'db' | 'today'>

/** An evaluation that was handed in, with the steps that stand in it. Whose reach it is in, the caller asks. */
export async function unitReport(ctx: Reading, reviewId: string): Promise<UnitReport | undefined> {
  const review = await findReport(ctx, reviewId)
  if (!review || review.status === 'DRAFT') return undefined
  const { period, unitId } = review
  const unit = await ctx.db.unit.findFirst({
    where: { regionId: ctx.regionId, id: unitId },
    select: { name: true },
  })
  const grader = review.gradedBy
    ? await ctx.db.account.findFirst({
        where: { regionId: ctx.regionId, id: review.gradedBy },
        select: { employeeId: true },
      })
    : null
  if (!unit) return undefined
  const last = dayToDb(unitPeriodRange(period).through)
  const head = await ctx.db.assignment.findFirst({
    where: {
      regionId: ctx.regionId,
      unitId,
      isHead: true,
      startsOn: { lte: last },
      OR: [{ endsOn: null }, { endsOn: { gte: last } }],
    },
    select: { employeeId: true },
    orderBy: { startsOn: 'desc' },
  })
  const onDay = (at: Date) => dayOf(at, ctx.region.zone)
  const steps = (await stepsOf(ctx, unitId)).flatMap(({ owner, dueOn, unitReview, ...row }) => {
    const status: StepStatus = row.status === 'DONE' || row.status === 'DROPPED' ? row.status : 'OPEN'
    const from = periodOf(unitReview)
    const stands =
      samePeriod(from, period) || isCarriedInto(period, { from, status, endedOn: endedOn(row, onDay) })
    const { text, progress, note } = row
    return stands
      ? [{ text, ownerName: fullName(owner), dueOn: dueDay(dueOn), progress, status, note, from }]
      : []
  })
  return {
    review,
    unitName: unit.name,
    headId: head?.employeeId ?? null,
    graderId: grader?.employeeId ?? null,
    steps,
  }
}

export type GradeOfUnit = { unitName: string; grade: UnitGrade; gradedAt: Date }

/** The grade of the unit that answers for this one in a period, whoever asks. */
export async function gradeOfUnit(
  ctx: Reading,
  unitId: string,
  period: UnitPeriod,
): Promise<GradeOfUnit | null> {
  const { all, owning } = await unitMap(ctx)
  const answers = answeringUnit(unitId, all, owning)
  const review = await findUnitReview(ctx, answers, period)
  const unit = all.find(({ id }) => id === answers)
  return unit && review?.grade && review.gradedAt
    ? { unitName: unit.name, grade: review.grade, gradedAt: review.gradedAt }
    : null
}

/** Whoever works in the unit, leads it or grades it may have its report; BKD and the inspectorate those of all. */
export async function reachUnitReport(ctx: Ctx, unitId: string): Promise<void> {
  if (ctx.actor.roles.some((role) => role === 'admin' || role === 'inspector')) return
  await reachUnit(ctx, unitId, await unitMap(ctx))
}

export type MyUnitReport = { id: string; unitName: string; period: UnitPeriod; grade: UnitGrade | null }

/** The evaluations of my units that were handed in, the newest first. */
export async function myUnitReports(ctx: Ctx, take: number): Promise<MyUnitReport[]> {
  const map = await unitMap(ctx)
  const mine = await myUnits(ctx, map)
  const names = new Map(map.all.map(({ id, name }) => [id, name]))
  return (await unitReviewsOf(ctx, mine))
    .filter(({ status }) => status !== 'DRAFT')
    .slice(0, take)
    .map(({ id, unitId, period, grade }) => ({ id, unitName: names.get(unitId) ?? '', period, grade }))
}
