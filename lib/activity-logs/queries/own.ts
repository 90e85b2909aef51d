import 'server-only'
import { calendarDays, leavesOf, type CalendarDays } from '@/lib/attendance/queries'
import { dayFromDb, dayToDb, daysIn, isWeekend, isWithin, type Day, type Range } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import type { LogStatus } from '../rules'
import { fillsDay, type PersonDays } from '../rules/progress'
import { ownId, statusOf } from '../store'

/** One line of a person's own list. */
export type LogLine = {
  id: string
  logDate: Day
  title: string
  minutes: number
  startMinute: number | null
  endMinute: number | null
  quantity: string | null
  measureUnit: string | null
  workResultId: string | null
  indicatorId: string | null
  serves: string | null
  status: LogStatus
  isLate: boolean
  version: number
  evidence: number
  submittedAt: Date | null
  decidedAt: Date | null
  updatedAt: Date
}

const lineParts = {
  id: true,
  logDate: true,
  title: true,
  minutes: true,
  startMinute: true,
  endMinute: true,
  quantity: true,
  measureUnit: true,
  workResultId: true,
  indicatorId: true,
  status: true,
  isLate: true,
  version: true,
  submittedAt: true,
  decidedAt: true,
  updatedAt: true,
  workResult: { select: { text: true } },
  _count: { select: { evidence: true } },
} as const satisfies Prisma.ActivityLogSelect

type Row = Prisma.ActivityLogGetPayload<{ select: typeof lineParts }>

const lineOf = ({ logDate, status, quantity, workResult, _count, ...row }: Row): LogLine => ({
  ...row,
  logDate: dayFromDb(logDate),
  status: statusOf(status),
  quantity: quantity?.toString() ?? null,
  serves: workResult?.text ?? null,
  evidence: _count.evidence,
})

/** My logs of these days, the latest day first, within a day as they came. */
export async function ownLogs(ctx: Ctx, { from, through }: Range): Promise<LogLine[]> {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    select: lineParts,
    orderBy: [{ logDate: 'desc' }, { startMinute: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  })
  return rows.map(lineOf)
}

export type OwnDays = PersonDays & { calendar: CalendarDays }

/** What the region's calendar, my leave and my logs make of these days. */
export async function ownDays(ctx: Ctx, range: Range, logs: readonly LogLine[]): Promise<OwnDays> {
  const calendar = await calendarDays(ctx, range)
  const leaves = await leavesOf(ctx, [ownId(ctx)], range)
  return {
    today: ctx.today,
    holidays: calendar.holidays,
    leave: new Set(daysIn(range).filter((day) => leaves.some((leave) => isWithin(day, leave)))),
    filled: new Set(logs.filter(({ status }) => fillsDay(status)).map(({ logDate }) => logDate)),
    calendar,
  }
}

export type DayCellState = 'done' | 'waiting' | 'returned' | 'draft' | 'empty' | 'off' | 'leave' | 'ahead'

export type DayCell = {
  day: Day
  state: DayCellState
  logs: number
  minutes: number
  /** The holiday's name. */
  holiday: string | null
}

/** A day as the calendar shows it: the most urgent of what its logs say, else why it is empty. */
export function dayCell(day: Day, logs: readonly LogLine[], days: OwnDays): DayCell {
  const theirs = logs.filter(({ logDate, status }) => logDate === day && status !== 'EXPIRED')
  const has = (status: LogStatus) => theirs.some((log) => log.status === status)
  const idle: DayCellState = days.leave.has(day)
    ? 'leave'
    : days.holidays.has(day) || isWeekend(day)
      ? 'off'
      : day >= days.today
        ? 'ahead'
        : 'empty'
  return {
    day,
    state: has('RETURNED')
      ? 'returned'
      : has('SUBMITTED')
        ? 'waiting'
        : has('APPROVED')
          ? 'done'
          : has('DRAFT')
            ? 'draft'
            : idle,
    logs: theirs.length,
    minutes: theirs.reduce((sum, { minutes }) => sum + minutes, 0),
    holiday: days.calendar.names.get(day) ?? null,
  }
}
