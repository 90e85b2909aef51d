import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import {
  addDays,
  dayFromDb,
  dayToDb,
  isWithin,
  quarterOf,
  quarterRange,
  type Day,
  type Quarter,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { FeedbackItem } from '@/lib/feedback/queries'
import { during, peopleByIds, peopleOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { findPeriod, periods, type PeriodRow } from '@/lib/periods/queries'
import { lastEndedQuarter, reviewDueOn } from '@/lib/periods/rules'
import { citableOf, type Citable } from './queries/citable'
import { gatherEvidence } from './queries/evidence'
import { earlierDays, myPart, type EarlierDays, type MyPart } from './queries/parts'
import { selfAssessmentFor, type SelfSeen } from './queries/self-assessment'
import {
  distributionOf,
  REASON_MIN,
  whyNotRate,
  whyNotRevise,
  type Distribution,
  type Grade,
  type Rating,
  type Reason,
  type ReviewStatus,
} from './rules'
import type { ReviewEvidence } from './rules/evidence'
import type { Citation, ReviewItem } from './rules/citations'
import { handOverDueOn, standingOf, type Standing } from './rules/clocks'
import { reviewEvidence } from './schema'
import {
  asGrade,
  asRating,
  countPending,
  datedOf,
  DATES,
  findReview,
  holidaysAfter,
  lineWithin,
  ownId,
  reachLine,
  standingToday,
} from './store'

export type QuarterState = YearQuarter & {
  status: PeriodRow['status']
  ended: boolean
  opensOn: Day
  dueOn: Day
  handOverDueOn: Day
  overdue: boolean
}

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

async function quarterState(ctx: Ctx, quarter: YearQuarter): Promise<QuarterState> {
  const { through } = quarterRange(quarter)
  const period = await findPeriod(ctx, quarter)
  const { holidays } = await calendarDays(ctx, { from: through, through: addDays(through, 45) })
  const dueOn = reviewDueOn(quarter, holidays)
  return {
    ...quarter,
    status: period?.status ?? 'UPCOMING',
    ended: ctx.today > through,
    opensOn: addDays(through, 1),
    dueOn,
    handOverDueOn: handOverDueOn(quarter, holidays),
    overdue: ctx.today > dueOn,
  }
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

export type ReviewSheet = {
  employeeId: string
  name: string
  position: string | null
  unitName: string | null
  quarter: QuarterState
  /** Whether this person signs; an earlier supervisor reads along. */
  mine: boolean
  whyNotRate: Reason | undefined
  pendingLogs: number
  review: {
    status: ReviewStatus
    version: number
    resultRating: Rating | null
    behaviourRating: Rating | null
    grade: Grade | null
    reason: string | null
    ruleVersion: string
    assessorName: string
    signedAt: Date | null
    acknowledgedAt: Date | null
    memberNote: string | null
    number: number
    standing: Standing
    items: ReviewItem[]
    citations: Citation[]
  } | null
  /** The person's own view, where it was sent; told only after the assessor's own draft. */
  self: SelfSeen | null
  /** What earlier supervisors of the quarter said of their days, or that they said nothing. */
  earlier: EarlierDays[]
  /** The days of mine before a later supervisor's. */
  myPart: MyPart | null
  /** What may be cited, where this person may write. */
  citable: Citable[]
  /** Why the assessor cannot correct what he signed; undefined while he can. */
  whyNotRevise: Reason | undefined
  evidence: ReviewEvidence
  feedback: FeedbackItem[]
  /** The next person whose review is not signed, so that nobody returns to the list in between. */
  next: { employeeId: string; name: string } | null
  asOf: Date
}

/** One person's quarter with the evidence beside the ratings. A signed review shows what was signed. */
export async function reviewSheet(ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<ReviewSheet> {
  const me = ownId(ctx)
  if (employeeId === me) found(undefined)
  const line = await reachLine(ctx, employeeId, quarter)
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const state = await quarterState(ctx, quarter)
  const review = await findReview(ctx, employeeId, quarter)
  const { evidence, feedback } = await gatherEvidence(ctx, employeeId, quarter, line.parts)
  const signed = review?.signedAt ? await signedEvidence(ctx, review.id) : undefined
  const readable = review && (line.mine || review.signedAt) ? review : undefined
  const [assessor] = readable ? await peopleByIds(ctx, [readable.assessorId]) : []
  const pendingLogs = await countPending(ctx, employeeId, quarter)
  const rated = { ...(review ?? { status: 'DRAFT' as const }), employeeId, quarter }
  const assessing = {
    by: me,
    assessorId: line.assessorId,
    today: ctx.today,
    periodStatus: state.status,
  } as const
  const standing = review && (await standingToday(ctx, review))
  const whyNot = {
    whyNotRate: whyNotRate(rated, assessing),
    // Its own reason and citations are given anew with the correction.
    whyNotRevise: whyNotRevise(
      { ...rated, reason: 'x'.repeat(REASON_MIN) },
      { ...assessing, pendingLogs, cited: 1, settled: standing?.settled ?? false },
    ),
  }
  const part = await myPart(ctx, employeeId, quarter, line.parts)
  const speaks = part && !part.whyNot ? part : null
  const mayWrite = !whyNot.whyNotRate || !whyNot.whyNotRevise
  return {
    employeeId,
    name: person.name,
    position: person.post?.positionTitle ?? null,
    unitName: person.post?.unitName ?? null,
    quarter: state,
    mine: line.mine,
    ...whyNot,
    self: await selfAssessmentFor(ctx, employeeId, quarter),
    earlier: await earlierDays(ctx, employeeId, quarter, line.parts),
    myPart: part,
    citable:
      mayWrite || speaks
        ? (await citableOf(ctx, employeeId, quarter, feedback)).filter(
            ({ on }) => mayWrite || (speaks && isWithin(on, speaks)),
          )
        : [],
    pendingLogs,
    review:
      readable && standing
        ? {
            status: standing.status,
            version: readable.version,
            resultRating: readable.resultRating,
            behaviourRating: readable.behaviourRating,
            grade: readable.grade,
            reason: readable.reason,
            ruleVersion: readable.ruleVersion,
            assessorName: assessor?.name ?? '',
            signedAt: readable.signedAt,
            acknowledgedAt: readable.acknowledgedAt,
            memberNote: readable.memberNote,
            number: readable.signedNumber,
            standing,
            items: readable.items,
            citations: readable.citations,
          }
        : null,
    evidence: signed ?? evidence,
    feedback,
    next: line.mine ? await nextTask(ctx, employeeId, quarter) : null,
    asOf: ctx.now,
  }
}

async function nextTask(ctx: Ctx, employeeId: string, quarter: YearQuarter) {
  const { tasks } = await reviewTasks(ctx, quarter)
  const open = tasks.filter((task) => !task.signed && task.employeeId !== employeeId)
  const [next] = open
  return next ? { employeeId: next.employeeId, name: next.name } : null
}

async function signedEvidence(ctx: Ctx, id: string): Promise<ReviewEvidence | undefined> {
  const row = await ctx.db.quarterlyReview.findFirst({
    where: { regionId: ctx.regionId, id },
    select: { evidence: true },
  })
  return reviewEvidence.safeParse(row?.evidence).data
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
