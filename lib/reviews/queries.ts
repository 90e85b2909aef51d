import 'server-only'
import {
  dayFromDb,
  dayToDb,
  quarterOf,
  quarterRange,
  type Day,
  type Quarter,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, peopleByIds, peopleOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { periods, type PeriodRow } from '@/lib/periods/queries'
import { lastEndedQuarter } from '@/lib/periods/rules'
import { distributionOf, type Distribution, type Grade, type Rating, type ReviewStatus } from './rules'
import { standingOf, type Standing } from './rules/clocks'
import { asGrade, asRating, datedOf, DATES, holidaysAfter, lineWithin, ownId } from './store'
import { quarterState, type QuarterState } from './store/quarter-state'

export type ReviewTask = {
  employeeId: string
  name: string
  position: string | null
  /** As it counts today: what was handed over and met with silence is final. */
  state: 'NOT_STARTED' | ReviewStatus
  signed: boolean
  /** The person has sent an own view of the quarter. */
  selfSent: boolean
  standing: Standing | null
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  pendingLogs: number
  signedAt: Date | null
  /** The days under me, when they are not the whole quarter. */
  split: { from: Day; through: Day } | null
}

export type ReviewTasks = {
  quarter: QuarterState
  choices: YearQuarter[]
  tasks: ReviewTask[]
  /** Had me for a part of the quarter and are assessed by a later supervisor. */
  earlier: ReviewTask[]
  distribution: Distribution
  done: number
  asOf: Date
}

const CHOICES = 5

/** Whom this person assesses in a quarter, and how far that is. Without a choice: the newest quarter that has ended. */
export async function reviewTasks(ctx: Ctx, chosen?: YearQuarter): Promise<ReviewTasks> {
  const me = ownId(ctx)
  const all = await periods(ctx)
  const choices = quartersToChoose(all, ctx.today)
  const wanted = chosen ?? lastEndedQuarter(ctx.today)
  found(quarterRange(wanted).from <= ctx.today || undefined)
  const quarter = await quarterState(ctx, wanted)
  const range = quarterRange(wanted)
  const standsFor = await standsInFor(ctx, me)

  const mine = new Set<string>()
  for (const id of [me, ...standsFor])
    for (const span of await peopleOf(ctx, id, range)) mine.add(span.employeeId)
  mine.delete(me)
  const ids = [...mine]
  const spans = await spansOf(ctx, ids, range)
  const reviews = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: ids }, year: wanted.year, quarter: wanted.quarter },
    select: {
      employeeId: true,
      status: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      signedAt: true,
      deliveredAt: true,
      receivedAt: true,
    },
  })
  const dated = new Map(reviews.map((review) => [review.employeeId, datedOf(ctx, review)]))
  const holidays = await holidaysAfter(
    ctx,
    [...dated.values()].map(({ deliveredOn }) => deliveredOn),
  )
  const sent = await ctx.db.selfAssessment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: ids },
      year: wanted.year,
      quarter: wanted.quarter,
      status: 'SENT',
    },
    select: { employeeId: true },
  })
  const selfSent = new Set(sent.map(({ employeeId }) => employeeId))
  const pending = await ctx.db.activityLog.groupBy({
    by: ['employeeId'],
    where: {
      regionId: ctx.regionId,
      employeeId: { in: ids },
      logDate: { gte: dayToDb(range.from), lte: dayToDb(range.through) },
      status: 'SUBMITTED',
    },
    _count: { _all: true },
  })
  const rows = (await peopleByIds(ctx, ids)).map(({ id, name, post }) => {
    const line = lineWithin(
      spans.filter(({ employeeId }) => employeeId === id),
      range,
      me,
      standsFor,
    )
    const review = reviews.find(({ employeeId }) => employeeId === id)
    const part = line.parts.find(
      ({ supervisorId }) => supervisorId === me || standsFor.includes(supervisorId),
    )
    const days = dated.get(id)
    const standing = days ? standingOf(days, ctx.today, holidays) : null
    const signed = Boolean(review?.signedAt)
    return {
      assessed: line.mine,
      task: {
        employeeId: id,
        name,
        position: post?.positionTitle ?? null,
        state: standing?.status ?? 'NOT_STARTED',
        signed,
        selfSent: selfSent.has(id),
        standing,
        // A draft is its assessor's own; an earlier supervisor sees the signed outcome alone.
        resultRating: line.mine || signed ? asRating(review?.resultRating ?? null) : null,
        behaviourRating: line.mine || signed ? asRating(review?.behaviourRating ?? null) : null,
        grade: line.mine || signed ? asGrade(review?.grade ?? null) : null,
        pendingLogs: pending.find(({ employeeId }) => employeeId === id)?._count._all ?? 0,
        signedAt: review?.signedAt ?? null,
        split: part && line.parts.length > 1 ? { from: part.from, through: part.through } : null,
      } satisfies ReviewTask,
    }
  })
  const tasks = rows.filter(({ assessed }) => assessed).map(({ task }) => task)
  const done = tasks.filter(({ signed }) => signed)
  return {
    quarter,
    choices,
    tasks: tasks.toSorted(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.name.localeCompare(b.name, 'id'),
    ),
    earlier: rows.filter(({ assessed }) => !assessed).map(({ task }) => task),
    distribution: distributionOf(done.flatMap(({ grade }) => grade ?? [])),
    done: done.length,
    asOf: ctx.now,
  }
}

/** What waits for the assessor comes first. */
const ORDER: ReviewTask['state'][] = [
  'OBJECTED',
  'DRAFT',
  'NOT_STARTED',
  'DELIVERED',
  'ACKNOWLEDGED',
  'DECIDED',
  'FINAL',
]

/** The running quarter, so that people see when its review opens, and those before it that the region opened. */
function quartersToChoose(all: readonly PeriodRow[], today: Day): YearQuarter[] {
  const running = quarterOf(today)
  const past = all
    .filter(({ status, ...of }) => status !== 'UPCOMING' && quarterRange(of).through < today)
    .map(({ year, quarter }) => ({ year, quarter }))
  return [running, ...past].slice(0, CHOICES)
}

async function spansOf(ctx: Ctx, employeeIds: string[], range: { from: Day; through: Day }) {
  const rows = await ctx.db.supervision.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: employeeIds }, ...during(range) },
    select: { employeeId: true, supervisorId: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  })
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    from: dayFromDb(startsOn),
    through: endsOn ? dayFromDb(endsOn) : null,
  }))
}

export type MyReview = YearQuarter & {
  id: string
  standing: Standing
  resultRating: Rating | null
  behaviourRating: Rating | null
  grade: Grade | null
  signedAt: Date | null
}

const MY_REVIEWS = 8

/** My reviews once they are signed; a draft is not for the person it speaks of. */
export async function myReviews(ctx: Ctx): Promise<MyReview[]> {
  const rows = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), signedAt: { not: null } },
    select: {
      ...DATES,
      id: true,
      year: true,
      quarter: true,
      resultRating: true,
      behaviourRating: true,
      grade: true,
      signedAt: true,
    },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take: MY_REVIEWS,
  })
  const holidays = await holidaysAfter(
    ctx,
    rows.map((row) => datedOf(ctx, row).deliveredOn),
  )
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    quarter: row.quarter as Quarter,
    standing: standingOf(datedOf(ctx, row), ctx.today, holidays),
    resultRating: asRating(row.resultRating),
    behaviourRating: asRating(row.behaviourRating),
    grade: asGrade(row.grade),
    signedAt: row.signedAt,
  }))
}
