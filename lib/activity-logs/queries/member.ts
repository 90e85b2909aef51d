import 'server-only'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import {
  addDays,
  dayFromDb,
  dayToDb,
  daysIn,
  monthOf,
  monthRange,
  type Day,
  type YearMonth,
} from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, peopleByIds } from '@/lib/organization/queries'
import { planOn, type Plan } from '@/lib/plans/queries'
import { paceOf } from '@/lib/plans/rules'
import { isPastEntry, LOG_STEP_KINDS, type LogStatus, type LogStepKind } from '../rules'
import { emptyDays, expectedDays } from '../rules/progress'
import { logParts, ownId, statusOf } from '../store'
import { inPlaceOf } from '../store/decisions'
import { openedDays, type Evidence } from './inbox'
import { firstDays } from './team'

/** How long a former supervisor still sees the days that were his: long enough for the review of that quarter. */
const FORMER_DAYS = 200

/**
 * One of my people, or not found. Today's supervisor sees all of a person's days: he signs the whole quarter. A former
 * one sees those on which he was the supervisor of record.
 */
export async function reachPerson(
  ctx: Ctx,
  employeeId: string,
): Promise<{ mineToday: boolean; recordedUnder: string[] }> {
  const under = [ownId(ctx), ...(await inPlaceOf(ctx))]
  const row = found(
    await ctx.db.supervision.findFirst({
      where: {
        regionId: ctx.regionId,
        employeeId,
        supervisorId: { in: under },
        ...during({ from: addDays(ctx.today, -FORMER_DAYS), through: ctx.today }),
      },
      select: { endsOn: true },
      orderBy: { startsOn: 'desc' },
    }),
  )
  return { mineToday: row.endsOn === null || dayFromDb(row.endsOn) >= ctx.today, recordedUnder: under }
}

export type MemberLog = {
  id: string
  logDate: Day
  version: number
  title: string
  result: string | null
  minutes: number
  startMinute: number | null
  endMinute: number | null
  quantity: string | null
  measureUnit: string | null
  workResult: string | null
  status: LogStatus
  isLate: boolean
  decidedAt: Date | null
  /** Mine to decide, when it waits. */
  mine: boolean
  evidence: Evidence[]
  steps: { kind: LogStepKind; byName: string; at: Date; reason: string | null }[]
}

export type Member = {
  employeeId: string
  name: string
  position: string | null
  unitName: string | null
  mineToday: boolean
  month: YearMonth
  status: LogStatus | null
  daysFilled: number
  daysExpected: number
  approvedMinutes: number
  counts: Record<'submitted' | 'returned' | 'approved', number>
  emptyDays: Day[]
  /** Past their deadline, empty and not opened yet. */
  openable: Day[]
  logs: MemberLog[]
  plan: Plan | undefined
  pace: number
  asOf: Date
}

const MONTH_LOGS = 400
/** A deadline of three working days reaches no further, whatever holidays lie between. */
const HOLIDAY_REACH = 40

/** One person's month: the plan, the days, the entries with what became of them. */
export async function member(
  ctx: Ctx,
  employeeId: string,
  { month = monthOf(ctx.today), status = null }: { month?: YearMonth; status?: LogStatus | null } = {},
): Promise<Member> {
  const { mineToday, recordedUnder } = await reachPerson(ctx, employeeId)
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const range = monthRange(month)
  const sight = {
    regionId: ctx.regionId,
    employeeId,
    logDate: { gte: dayToDb(range.from), lte: dayToDb(range.through) },
    ...(mineToday ? {} : { supervisorId: { in: recordedUnder } }),
  }
  const rows = await ctx.db.activityLog.findMany({
    // A draft is nobody's business but its author's.
    where: { ...sight, status: status ?? { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] } },
    select: {
      ...logParts,
      workResult: { select: { text: true } },
      evidence: { select: { file: { select: { id: true, name: true, mime: true } } } },
      steps: {
        where: { regionId: ctx.regionId },
        select: { kind: true, byName: true, at: true, reason: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ logDate: 'desc' }, { startMinute: 'asc' }, { id: 'asc' }],
    take: MONTH_LOGS,
  })
  const filledRows = await ctx.db.activityLog.groupBy({
    by: ['logDate', 'status'],
    where: { ...sight, status: { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] } },
    _count: { _all: true },
    _sum: { minutes: true },
  })
  const { holidays } = await calendarDays(ctx, {
    from: range.from,
    through: addDays(range.through, HOLIDAY_REACH),
  })
  const leave = new Set((await leavesOf(ctx, [employeeId], range)).flatMap((span) => daysIn(span)))
  const since = (await firstDays(ctx, [employeeId])).get(employeeId) ?? range.from
  const days = {
    today: ctx.today,
    holidays,
    leave,
    filled: new Set(filledRows.map(({ logDate }) => dayFromDb(logDate))),
  }
  const opened = await openedDays(ctx, [employeeId], range)
  const expected = expectedDays(range, days).filter((day) => day >= since)
  const empty = emptyDays(range, days).filter((day) => day >= since)
  const count = (of: LogStatus) =>
    filledRows.filter((row) => row.status === of).reduce((sum, row) => sum + row._count._all, 0)
  const plan = await planOn(ctx, employeeId, range.through < ctx.today ? range.through : ctx.today)
  return {
    employeeId,
    name: person.name,
    position: person.post?.positionTitle ?? null,
    unitName: person.post?.unitName ?? null,
    mineToday,
    month,
    status,
    daysFilled: expected.filter((day) => days.filled.has(day)).length,
    daysExpected: expected.length,
    approvedMinutes: filledRows
      .filter((row) => row.status === 'APPROVED')
      .reduce((sum, row) => sum + (row._sum.minutes ?? 0), 0),
    counts: { submitted: count('SUBMITTED'), returned: count('RETURNED'), approved: count('APPROVED') },
    emptyDays: empty,
    openable: empty.filter(
      (day) => isPastEntry(day, ctx.today, { holidays }) && !opened.has(`${employeeId} ${day}`),
    ),
    logs: rows.map(({ workResult, evidence, steps, quantity, logDate, ...row }) => ({
      id: row.id,
      logDate: dayFromDb(logDate),
      version: row.version,
      title: row.title,
      result: row.result,
      minutes: row.minutes,
      startMinute: row.startMinute,
      endMinute: row.endMinute,
      quantity: quantity?.toString() ?? null,
      measureUnit: row.measureUnit,
      workResult: workResult?.text ?? null,
      status: statusOf(row.status),
      isLate: row.isLate,
      decidedAt: row.decidedAt,
      mine: row.supervisorId !== null && recordedUnder.includes(row.supervisorId),
      evidence: evidence.map(({ file }) => file),
      steps: steps.flatMap(({ kind, ...step }) => {
        const known = LOG_STEP_KINDS.find((one) => one === kind)
        return known ? [{ ...step, kind: known }] : []
      }),
    })),
    plan,
    pace: plan ? paceOf(plan, ctx.today) : 0,
    asOf: ctx.now,
  }
}
