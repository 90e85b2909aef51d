import 'server-only'
import { addDays, dayFromDb, dayToDb, isDay, isWeekend, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { StoredEvidence } from '@/lib/evidence/rules'
import { planOn } from '@/lib/plans/queries'
import { isPastEntry, type LogStatus } from '../rules'
import { loadOwnLog, ownId, type Log, type LogKey } from '../store'
import { dayCell, ownDays, ownLogs, type OwnDays } from './own'

export type Choice = {
  id: string
  text: string
  serves: string | null
  indicators: { id: string; text: string; measureUnit: string }[]
}

/** What is already known of a day before it is chosen; the command asks again. */
export type DayHint = {
  day: Day
  logs: number
  minutes: number
  why: 'leave' | 'holiday' | 'weekend' | 'too_late' | 'opened' | null
}

export type FormStart = {
  logDate: Day
  title: string
  result: string
  minutes: number | null
  startMinute: number | null
  endMinute: number | null
  workResultId: string | null
  indicatorId: string | null
  quantity: string | null
  measureUnit: string | null
  evidence: StoredEvidence[]
}

export type SavedStart = {
  id: string
  version: number
  savedOn: Day
  status: LogStatus
  /** What was once handed in keeps its date. */
  dateFixed: boolean
  returned: { reason: string | null; by: string; at: Date } | null
}

export type LogForm = {
  today: Day
  start: FormStart
  saved: SavedStart | null
  choices: Choice[]
  hints: DayHint[]
  favourites: { id: string; title: string; minutes: number }[]
}

export type FormAsk = {
  /** The day to write for. */
  day?: string
  /** A log to write again, '2026-05-12/<id>'. */
  repeat?: string
  /** A log to mend, '2026-05-12/<id>'. */
  edit?: string
  workResultId?: string
  indicatorId?: string
}

/** As far back as a day may be shown as still empty: twenty working days, and the days off among them. */
const HINT_DAYS = 31

function keyFrom(text: string | undefined): LogKey | undefined {
  const [logDate = '', id = ''] = text?.split('/') ?? []
  return isDay(logDate) && /^[0-9a-f-]{36}$/.test(id) ? { logDate, id } : undefined
}

/** The form as it opens: empty, filled from a target or from another log, or holding a log that may still be mended. */
export async function logForm(ctx: Ctx, ask: FormAsk): Promise<LogForm> {
  const edit = keyFrom(ask.edit)
  const repeat = keyFrom(ask.repeat)
  const log = (edit ?? repeat) ? await loadOwnLog(ctx, found(edit ?? repeat)) : null
  if (edit && log && (log.status === 'APPROVED' || log.status === 'EXPIRED')) found(null)

  const logDate = edit ? edit.logDate : ask.day && isDay(ask.day) ? ask.day : ctx.today
  const plan = await planOn(ctx, ownId(ctx), logDate)
  const choices = (plan?.results ?? []).map(({ id, text, serves, indicators }) => ({
    id,
    text,
    serves,
    indicators: indicators.map(({ id, text, measureUnit }) => ({ id, text, measureUnit })),
  }))
  return {
    today: ctx.today,
    start: {
      logDate,
      title: log?.title ?? '',
      result: (edit && log?.result) || '',
      minutes: log && log.startMinute === null ? log.minutes : null,
      startMinute: edit ? (log?.startMinute ?? null) : null,
      endMinute: edit ? (log?.endMinute ?? null) : null,
      ...chosen(choices, log ?? ask),
      quantity: log?.quantity ?? null,
      measureUnit: log?.measureUnit ?? null,
      // Evidence proves one day's work; a repeated log brings its own.
      evidence: edit ? await evidenceOf(ctx, edit) : [],
    },
    saved: edit && log ? await savedStart(ctx, edit, log) : null,
    choices,
    hints: await dayHints(ctx),
    favourites: await ctx.db.favouriteActivity.findMany({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
      orderBy: { createdAt: 'desc' },
      select: { id: true, title: true, minutes: true },
    }),
  }
}

/** Only what stands in the plan of that day can be chosen beforehand. */
function chosen(
  choices: readonly Choice[],
  { workResultId, indicatorId }: { workResultId?: string | null; indicatorId?: string | null },
) {
  const result = choices.find(({ id }) => id === workResultId)
  const indicator = result?.indicators.find(({ id }) => id === indicatorId)
  return { workResultId: result?.id ?? null, indicatorId: indicator?.id ?? null }
}

async function evidenceOf(ctx: Ctx, { logDate, id }: LogKey): Promise<StoredEvidence[]> {
  const rows = await ctx.db.activityLogEvidence.findMany({
    where: { regionId: ctx.regionId, logDate: dayToDb(logDate), logId: id },
    orderBy: { fileId: 'asc' },
    select: { file: { select: { id: true, name: true, mime: true, size: true, sha256: true } } },
  })
  return rows.map(({ file }) => file)
}

async function savedStart(
  ctx: Ctx,
  { logDate, id }: LogKey,
  { version, status, submittedAt }: Pick<Log, 'version' | 'status' | 'submittedAt'>,
): Promise<SavedStart> {
  const step =
    status === 'RETURNED'
      ? await ctx.db.activityLogStep.findFirst({
          where: { regionId: ctx.regionId, logDate: dayToDb(logDate), logId: id, kind: 'RETURNED' },
          orderBy: { at: 'desc' },
          select: { reason: true, byName: true, at: true },
        })
      : null
  return {
    id,
    version,
    savedOn: logDate,
    status,
    dateFixed: status !== 'DRAFT' || submittedAt !== null,
    returned: step && { reason: step.reason, by: step.byName, at: step.at },
  }
}

async function dayHints(ctx: Ctx): Promise<DayHint[]> {
  const range = { from: addDays(ctx.today, -HINT_DAYS), through: addDays(ctx.today, HINT_DAYS) }
  const logs = await ownLogs(ctx, range)
  const days = await ownDays(ctx, range, logs)
  const opened = await ctx.db.openedDay.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), day: { gte: dayToDb(range.from) } },
    select: { day: true },
  })
  const byHand = new Set(opened.map(({ day }) => dayFromDb(day)))
  return Array.from({ length: HINT_DAYS + 1 }, (_, back) => addDays(ctx.today, -back)).map((day) => {
    const { logs: count, minutes } = dayCell(day, logs, days)
    return { day, logs: count, minutes, why: whyHint(day, days, byHand.has(day)) }
  })
}

function whyHint(day: Day, days: OwnDays, opened: boolean): DayHint['why'] {
  if (days.leave.has(day)) return 'leave'
  if (opened) return 'opened'
  if (days.holidays.has(day)) return 'holiday'
  if (isPastEntry(day, days.today, days)) return 'too_late'
  return isWeekend(day) ? 'weekend' : null
}
