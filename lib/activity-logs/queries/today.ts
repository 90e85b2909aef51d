import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import { formatDay, formatMinutes } from '@/lib/calendar/labels'
import {
  addDays,
  addQuarters,
  addWorkingDays,
  dayFromDb,
  dayToDb,
  daysBetween,
  isWeekend,
  quarterOf,
  quarterRange,
  sameQuarter,
  workWeekOf,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { periods, type PeriodRow } from '@/lib/periods/queries'
import { myPlan, type Plan } from '@/lib/plans/queries'
import { paceOf } from '@/lib/plans/rules'
import { lastEntryDay } from '../rules'
import { emptyDays, suggestions, type Draftable, type Suggestion } from '../rules/progress'
import { ownId } from '../store'
import { dayCell, ownDays, ownLogs, type DayCell, type LogLine } from './own'

export type ReturnedLog = Pick<LogLine, 'id' | 'logDate' | 'title'> & {
  reason: string | null
  by: string | null
  at: Date | null
}

export type EmptyDay = { day: Day; lastDay: Day; open: boolean; openedByHand: boolean }

export type Target = {
  indicatorId: string
  workResultId: string
  text: string
  result: string
  serves: string | null
  done: number | null
  target: number | null
  targetText: string | null
  measureUnit: string
  pace: number
  logs: number
}

export type Offer = Suggestion & { serves: string | null }

export type Today = {
  day: Day
  phase: YearQuarter & { status: PeriodRow['status'] | null; daysLeft: number }
  dayOff: 'holiday' | 'weekend' | 'leave' | null
  holiday: string | null
  ramadan: boolean
  logs: LogLine[]
  /** '3 kegiatan, 4 jam 30 menit' */
  logsWords: string
  /** What the last day with entries held, to repeat from. */
  lastDayWords: string | null
  drafts: LogLine[]
  returned: ReturnedLog[]
  feedback: { unread: number; latest: { from: string; text: string; at: Date } | null }
  empty: EmptyDay[]
  week: DayCell[]
  offers: Offer[]
  targets: Target[]
}

const LOOK_BACK = 45
const EMPTY_WORKING_DAYS = 20

export async function today(ctx: Ctx): Promise<Today> {
  const quarter = quarterOf(ctx.today)
  const range = { from: addDays(ctx.today, -LOOK_BACK), through: addDays(ctx.today, 7) }
  const known = await periods(ctx)
  const recent = await ownLogs(ctx, range)
  const days = await ownDays(ctx, range, recent)
  const plan = await myPlan(ctx)
  const targets = plan ? targetsOf(plan, ctx.today) : []
  const isOpen = (day: Day) =>
    known.some((period) => period.status === 'OPEN' && sameQuarter(period, quarterOf(day)))
  const logs = recent.filter(({ logDate }) => logDate === ctx.today)
  const lastDay = recent.find(({ logDate }) => logDate < ctx.today)?.logDate
  return {
    day: ctx.today,
    phase: {
      ...quarter,
      status: known.find((period) => sameQuarter(period, quarter))?.status ?? null,
      daysLeft: daysBetween(ctx.today, quarterRange(quarter).through),
    },
    dayOff: days.leave.has(ctx.today)
      ? 'leave'
      : days.holidays.has(ctx.today)
        ? 'holiday'
        : isWeekend(ctx.today)
          ? 'weekend'
          : null,
    holiday: days.calendar.names.get(ctx.today) ?? null,
    ramadan: days.calendar.ramadan.has(ctx.today),
    logs,
    logsWords: wordsOf(logs),
    lastDayWords: lastDay
      ? `Terakhir, ${formatDay(lastDay)}, Anda mencatat ${wordsOf(recent.filter(({ logDate }) => logDate === lastDay))}. Ulangi salah satu?`
      : null,
    drafts: recent.filter(({ logDate, status }) => logDate !== ctx.today && status === 'DRAFT'),
    returned: await returnedLogs(ctx, quarter),
    feedback: await unreadFeedback(ctx),
    empty: await stillEmpty(ctx, days, isOpen),
    week: workWeekOf(ctx.today).map((day) => dayCell(day, recent, days)),
    offers: await offersFor(ctx, recent, targets),
    targets,
  }
}

const wordsOf = (logs: readonly LogLine[]): string =>
  `${logs.length} kegiatan, ${formatMinutes(logs.reduce((sum, { minutes }) => sum + minutes, 0))}`

async function returnedLogs(ctx: Ctx, quarter: YearQuarter): Promise<ReturnedLog[]> {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      status: 'RETURNED',
      // Older quarters are closed and could not be mended; the bound spares their partitions.
      logDate: { gte: dayToDb(quarterRange(addQuarters(quarter, -1)).from), lte: dayToDb(ctx.today) },
    },
    orderBy: { logDate: 'asc' },
    take: 20,
    select: {
      id: true,
      logDate: true,
      title: true,
      steps: {
        where: { regionId: ctx.regionId, kind: 'RETURNED' },
        orderBy: { at: 'desc' },
        take: 1,
        select: { reason: true, byName: true, at: true },
      },
    },
  })
  return rows.map(({ id, logDate, title, steps: [step] }) => ({
    id,
    logDate: dayFromDb(logDate),
    title,
    reason: step?.reason ?? null,
    by: step?.byName ?? null,
    at: step?.at ?? null,
  }))
}

async function unreadFeedback(ctx: Ctx): Promise<Today['feedback']> {
  const where = { regionId: ctx.regionId, employeeId: ownId(ctx), readAt: null }
  const unread = await ctx.db.feedback.count({ where })
  const latest = unread
    ? await ctx.db.feedback.findFirst({
        where,
        orderBy: { givenAt: 'desc' },
        select: { text: true, givenAt: true, author: { select: nameParts } },
      })
    : null
  return {
    unread,
    latest: latest && { from: fullName(latest.author), text: latest.text, at: latest.givenAt },
  }
}

/** Working days of the last four weeks without an entry, as far as the person was in office and the quarter is open. */
async function stillEmpty(
  ctx: Ctx,
  days: Awaited<ReturnType<typeof ownDays>>,
  isOpen: (day: Day) => boolean,
): Promise<EmptyDay[]> {
  const me = { regionId: ctx.regionId, employeeId: ownId(ctx) }
  const post = await ctx.db.assignment.findFirst({
    where: { ...me, kind: 'DEFINITIVE' },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true },
  })
  const since = post ? dayFromDb(post.startsOn) : ctx.today
  const from = addWorkingDays(ctx.today, -EMPTY_WORKING_DAYS, days.holidays)
  const empty = emptyDays({ from: from > since ? from : since, through: ctx.today }, days).filter(isOpen)
  const opened = await ctx.db.openedDay.findMany({
    where: { ...me, day: { in: empty.map(dayToDb) } },
    select: { day: true },
  })
  const byHand = new Set(opened.map(({ day }) => dayFromDb(day)))
  const { holidays } = await calendarDays(ctx, { from, through: addDays(ctx.today, LOOK_BACK) })
  return empty
    .map((day) => {
      const lastDay = lastEntryDay(day, { holidays })
      const openedByHand = byHand.has(day)
      return { day, lastDay, open: openedByHand || ctx.today <= lastDay, openedByHand }
    })
    .toReversed()
}

const targetsOf = (plan: Plan, day: Day): Target[] =>
  plan.results.flatMap(({ id, text, serves, indicators }) =>
    indicators.map((indicator) => ({
      indicatorId: indicator.id,
      workResultId: id,
      text: indicator.text,
      result: text,
      serves,
      done: indicator.done,
      target: indicator.target,
      targetText: indicator.targetText,
      measureUnit: indicator.measureUnit,
      pace: paceOf(plan, day) * (indicator.target ?? 0),
      logs: indicator.logs,
    })),
  )

/** What could be written next. A target offers the words that were last used for it, never a made-up activity. */
export async function offersFor(
  ctx: Ctx,
  recent: readonly LogLine[],
  targets: readonly Target[],
): Promise<Offer[]> {
  const favourites = await ctx.db.favouriteActivity.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
    orderBy: { createdAt: 'desc' },
    select: {
      title: true,
      minutes: true,
      workResultId: true,
      indicatorId: true,
      quantity: true,
      measureUnit: true,
    },
  })
  const lastOf = (target: Target): (Draftable & { progress: number }) | undefined => {
    const last = recent.find(({ indicatorId }) => indicatorId === target.indicatorId)
    return last && { ...last, progress: target.done === null ? 1 : target.done / (target.pace || 1) }
  }
  // A work result of a former plan can no longer be chosen.
  const serves = new Map(targets.map(({ workResultId, result }) => [workResultId, result]))
  const kept = <D extends Draftable>(of: D): D =>
    of.workResultId && serves.has(of.workResultId) ? of : { ...of, workResultId: null, indicatorId: null }
  return suggestions({
    today: ctx.today,
    recent: recent.map(kept),
    favourites: favourites.map((row) => kept({ ...row, quantity: row.quantity?.toString() ?? null })),
    targets: targets.flatMap((target) => lastOf(target) ?? []),
    limit: 8,
  }).map((suggestion) => ({
    ...suggestion,
    serves: suggestion.workResultId ? (serves.get(suggestion.workResultId) ?? null) : null,
  }))
}
