import 'server-only'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import {
  addQuarters,
  dayFromDb,
  dayOf,
  dayToDb,
  daysIn,
  quarterRange,
  workingDays,
  type Range,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { expectedDays, fillsDay } from '@/lib/activity-logs/rules/progress'
import { LOG_STATUSES } from '@/lib/activity-logs/rules'
import type { Ctx } from '@/lib/core/types'
import { feedbackDuring, type FeedbackItem } from '@/lib/feedback/queries'
import { yearSoFar } from '@/lib/measurements/queries/realisation'
import { satisfactionOf } from '@/lib/measurements/queries/satisfaction'
import { timelinessOf } from '@/lib/measurements/queries/service-cases'
import { peopleByIds, postOn, units } from '@/lib/organization/queries'
import { planOn, type Plan } from '@/lib/plans/queries'
import { paceOf } from '@/lib/plans/rules'
import { WORK_RESULT_KINDS } from '@/lib/plans/rules'
import type { AssessedPart, Grade } from '../rules'
import type { ReviewEvidence } from '../rules/evidence'
import { findReview } from '../store'

export type Gathered = { evidence: ReviewEvidence; feedback: FeedbackItem[]; unitId: string | undefined }

/** What the system knows of a person's quarter: shown beside the ratings, and copied when they are signed. */
export async function gatherEvidence(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
  parts: readonly AssessedPart[],
): Promise<Gathered> {
  const range = quarterRange(quarter)
  const lastDay = parts.at(-1)?.through ?? range.through
  const post = (await postOn(ctx, employeeId, lastDay)) ?? (await postOn(ctx, employeeId, ctx.today))
  const plan = await planOn(ctx, employeeId, lastDay)
  const feedback = await feedbackDuring(ctx, employeeId, range)
  const about = (subject: FeedbackItem['about']) => feedback.filter((item) => item.about === subject).length
  const logs = await logsOf(ctx, employeeId, range)
  const supervisors = await peopleByIds(
    ctx,
    parts.map(({ supervisorId }) => supervisorId),
  )
  return {
    feedback,
    unitId: post?.unitId,
    evidence: {
      unitName: post?.unitName ?? '',
      positionTitle: post?.positionTitle ?? '',
      logs: {
        approved: sum(logs.filter(isApproved), ({ count }) => count),
        approvedMinutes: sum(logs.filter(isApproved), ({ minutes }) => minutes),
        returned: sum(
          logs.filter(({ status }) => status === 'RETURNED'),
          ({ count }) => count,
        ),
        late: await countLate(ctx, employeeId, range),
        withoutResult: sum(
          logs.filter((log) => isApproved(log) && !log.workResultId),
          ({ count }) => count,
        ),
      },
      days: await daysOf(ctx, employeeId, range, logs),
      leaveDays: await leaveDaysOf(ctx, employeeId, range),
      services: post ? await servicesOf(ctx, post.unitId, quarter) : [],
      satisfaction: post ? await satisfactionOf(ctx, post.unitId, quarter) : [],
      timeliness: await timelinessOf(ctx, employeeId, quarter),
      ideas: await ideasOf(ctx, employeeId, quarter, feedback),
      pace: plan ? paceOf(plan, range.through) : 0,
      results: plan ? await resultsOf(ctx, employeeId, plan, quarter, logs) : [],
      feedback: {
        total: feedback.length,
        logs: about('LOG'),
        results: about('WORK_RESULT'),
        behaviours: about('BEHAVIOUR'),
      },
      supervisors: parts.map(({ supervisorId, from, through }) => ({
        name: supervisors.find(({ id }) => id === supervisorId)?.name ?? '',
        from,
        through,
      })),
      previousGrade: await previousGrade(ctx, employeeId, quarter),
    },
  }
}

/** The planned results of a quarter with what already hangs on each. Its caller has reached the person. */
export async function plannedResults(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
): Promise<ReviewEvidence['results']> {
  const range = quarterRange(quarter)
  const plan = await planOn(ctx, employeeId, range.through)
  return plan ? resultsOf(ctx, employeeId, plan, quarter, await logsOf(ctx, employeeId, range)) : []
}

type DayOfLogs = { day: string; workResultId: string | null; status: string; count: number; minutes: number }

const isApproved = ({ status }: { status: string }) => status === 'APPROVED'
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0)

async function logsOf(ctx: Ctx, employeeId: string, { from, through }: Range): Promise<DayOfLogs[]> {
  const rows = await ctx.db.activityLog.groupBy({
    by: ['logDate', 'workResultId', 'status'],
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    _count: { _all: true },
    _sum: { minutes: true },
  })
  return rows.map(({ logDate, workResultId, status, _count, _sum }) => ({
    day: dayFromDb(logDate),
    workResultId,
    status,
    count: _count._all,
    minutes: _sum.minutes ?? 0,
  }))
}

const countLate = (ctx: Ctx, employeeId: string, { from, through }: Range) =>
  ctx.db.activityLog.count({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
      status: 'APPROVED',
      isLate: true,
    },
  })

/** Working days on which the person had a post and no leave, and how many of them hold an entry. */
async function daysOf(ctx: Ctx, employeeId: string, range: Range, logs: readonly DayOfLogs[]) {
  const { holidays } = await calendarDays(ctx, range)
  const leave = new Set((await leavesOf(ctx, [employeeId], range)).flatMap((span) => daysIn(span)))
  const posts = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      startsOn: { lte: dayToDb(range.through) },
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(range.from) } }],
    },
    select: { startsOn: true, endsOn: true },
  })
  const inPost = (day: string) =>
    posts.some(
      ({ startsOn, endsOn }) => dayFromDb(startsOn) <= day && (endsOn === null || day <= dayFromDb(endsOn)),
    )
  const filled = new Set(
    logs
      .filter(({ status }) => LOG_STATUSES.some((known) => known === status && fillsDay(known)))
      .map(({ day }) => day),
  )
  const expected = expectedDays(range, { today: ctx.today, holidays, leave, filled }).filter(inPost)
  return { filled: expected.filter((day) => filled.has(day)).length, expected: expected.length }
}

async function leaveDaysOf(ctx: Ctx, employeeId: string, range: Range): Promise<number> {
  const { holidays } = await calendarDays(ctx, range)
  const away = new Set((await leavesOf(ctx, [employeeId], range)).flatMap((span) => daysIn(span)))
  return workingDays(range, holidays).filter((day) => away.has(day)).length
}

/** What the person's unit, or the nearest above it that promises anything, promised citizens for the quarter. */
async function servicesOf(
  ctx: Ctx,
  unitId: string,
  { year, quarter }: YearQuarter,
): Promise<ReviewEvidence['services']> {
  const of = { regionId: ctx.regionId, year, quarter }
  const parents = new Map((await units(ctx)).map(({ id, parentId }) => [id, parentId]))
  const line: string[] = []
  for (let at: string | null | undefined = unitId; at && !line.includes(at); at = parents.get(at))
    line.push(at)
  const all = await ctx.db.unitIndicator.findMany({
    where: { regionId: ctx.regionId, unitId: { in: line }, endedOn: null },
    select: {
      unitId: true,
      name: true,
      measureUnit: true,
      targets: { where: of, select: { target: true } },
      values: { where: of, select: { value: true, source: true } },
      measurements: {
        where: { ...of, source: 'SURVEY', withdrawnAt: null },
        select: { id: true },
        take: 1,
      },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const nearest = line.find((id) => all.some((indicator) => indicator.unitId === id))
  // What citizens answered stands by itself, with how many were asked.
  const rows = all.filter(
    (indicator) =>
      indicator.unitId === nearest &&
      indicator.measurements.length === 0 &&
      indicator.values[0]?.source !== 'SURVEY',
  )
  return rows.map(({ name, measureUnit, targets, values }) => ({
    name,
    measureUnit,
    target: targets[0]?.target.toNumber() ?? null,
    value: values[0]?.value.toNumber() ?? null,
    isSurvey: false,
  }))
}

/** What was said or seen of new ways of working in the quarter. */
async function ideasOf(
  ctx: Ctx,
  employeeId: string,
  { year, quarter }: YearQuarter,
  feedback: readonly FeedbackItem[],
): Promise<ReviewEvidence['ideas']> {
  const seen = await ctx.db.measurement.findMany({
    where: { regionId: ctx.regionId, year, quarter, employeeId, behaviour: 'ADAPTIVE', withdrawnAt: null },
    select: { measuredOn: true, summary: true },
  })
  return [
    ...feedback.flatMap(({ behaviour, givenAt, text }) =>
      behaviour === 'ADAPTIVE' ? [{ on: dayOf(givenAt, ctx.region.zone), text }] : [],
    ),
    ...seen.map(({ measuredOn, summary }) => ({ on: dayFromDb(measuredOn), text: summary })),
  ].toSorted((a, b) => a.on.localeCompare(b.on))
}

async function resultsOf(
  ctx: Ctx,
  employeeId: string,
  plan: Plan,
  quarter: YearQuarter,
  logs: readonly DayOfLogs[],
): Promise<ReviewEvidence['results']> {
  const achieved = await yearSoFar(ctx, employeeId, quarter)
  const ids = plan.results.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  // A plan that ended within the quarter has no page of achievements any more; what is signed stops at the quarter's end.
  const sums = await ctx.db.employeeMonthIndicator.groupBy({
    by: ['indicatorId'],
    where: {
      regionId: ctx.regionId,
      employeeId,
      indicatorId: { in: ids },
      month: { lte: dayToDb(quarterRange(quarter).through) },
    },
    _sum: { approvedQuantity: true },
  })
  const done = new Map(
    sums.map(({ indicatorId, _sum }) => [indicatorId, _sum.approvedQuantity?.toNumber() ?? 0]),
  )
  return plan.results.map(({ id, text, kind, indicators }) => {
    const theirs = logs.filter((log) => isApproved(log) && log.workResultId === id)
    return {
      id,
      text,
      kind: WORK_RESULT_KINDS.find((known) => known === kind) ?? 'MAIN',
      logs: sum(theirs, ({ count }) => count),
      minutes: sum(theirs, ({ minutes }) => minutes),
      indicators: indicators.map((indicator) => ({
        text: indicator.text,
        target: indicator.target,
        targetText: indicator.targetText,
        measureUnit: indicator.measureUnit,
        done: indicator.done === null ? null : (achieved.get(indicator.id) ?? done.get(indicator.id) ?? 0),
      })),
    }
  })
}

async function previousGrade(ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<Grade | null> {
  const before = await findReview(ctx, employeeId, addQuarters(quarter, -1))
  return before?.signedAt ? before.grade : null
}
