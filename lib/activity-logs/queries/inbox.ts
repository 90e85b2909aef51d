import 'server-only'
import { addDays, dayFromDb, dayOf, dayToDb, isWithin, type Day, type Range } from '@/lib/calendar/rules'
import { workingTime } from '@/lib/calendar/rules/working-time'
import { calendarDays } from '@/lib/attendance/queries'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { isEscalated, isOverdue } from '../rules'
import {
  copiedFrom,
  COPY_RULE,
  flagsOf,
  triage,
  writtenTogether,
  type Flag,
  type LogText,
} from '../rules/flags'
import { logParts, ownId } from '../store'
import { decidable, frozenQuarters, inPlaceOf, stillWaiting } from '../store/decisions'

const INBOX = 200
const EARLIER_TEXTS = 1500

export type Evidence = { id: string; name: string; mime: string }

export type AwaitingLog = {
  id: string
  logDate: Day
  /** What day off it was, if it was one. */
  holiday: string | null
  version: number
  employeeId: string
  employeeName: string
  title: string
  result: string | null
  minutes: number
  startMinute: number | null
  endMinute: number | null
  quantity: string | null
  measureUnit: string | null
  workResult: string | null
  indicator: string | null
  evidence: Evidence[]
  submittedAt: Date
  isLate: boolean
  overdue: boolean
  escalated: boolean
  /** The supervisor of record, when he has left and the log came one level up. */
  inPlaceOf: string | null
  returnedBefore: string | null
  flags: Flag[]
  twin: { title: string; logDate: Day; employeeName: string; own: boolean } | null
}

export type Inbox = {
  toLook: AwaitingLog[]
  ordinary: { employeeId: string; employeeName: string; logs: AwaitingLog[] }[]
  /** Their quarter closed while they waited: shown, and no longer for anyone here to decide. */
  frozen: AwaitingLog[]
  overdue: number
  more: boolean
  asOf: Date
}

/** What waits for this person: first what deserves a look, with the reasons; then the rest by person. */
export async function awaitingDecision(ctx: Ctx): Promise<Inbox> {
  const standsFor = await inPlaceOf(ctx)
  const rows = await ctx.db.activityLog.findMany({
    where: { ...decidable(ctx, standsFor), ...stillWaiting(ctx), employeeId: { not: ownId(ctx) } },
    select: {
      ...logParts,
      createdAt: true,
      employee: { select: nameParts },
      workResult: { select: { text: true } },
      indicator: { select: { text: true } },
      evidence: { select: { file: { select: { id: true, name: true, mime: true } } } },
    },
    orderBy: [{ logDate: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: INBOX + 1,
  })
  const shown = rows.slice(0, INBOX)
  const [first, last] = [shown.at(0), shown.at(-1)]
  if (!first || !last) return { toLook: [], ordinary: [], frozen: [], overdue: 0, more: false, asOf: ctx.now }

  const range = { from: dayFromDb(first.logDate), through: dayFromDb(last.logDate) }
  const employeeIds = [...new Set(shown.map((row) => row.employeeId))]
  const ids = shown.map((row) => row.id)
  const facts = {
    calendar: await calendarDays(ctx, range),
    opened: await openedDays(ctx, employeeIds, range),
    texts: await textsAround(ctx, employeeIds, range),
    returned: await lastReturns(ctx, ids, range),
    left: await namesOf(ctx, standsFor),
    frozen: await frozenQuarters(ctx, employeeIds),
  }
  const logs = shown.map((row): AwaitingLog => {
    const { createdAt, employee, workResult, indicator, evidence, quantity, submittedAt, ...parts } = row
    const logDate = dayFromDb(row.logDate)
    const log = { ...parts, logDate, evidenceCount: evidence.length }
    const came = submittedAt ?? createdAt
    const pending = { status: 'SUBMITTED' as const, logDate, submittedOn: dayOf(came, ctx.region.zone) }
    const around = { from: addDays(logDate, -COPY_RULE.days), through: addDays(logDate, COPY_RULE.days) }
    const near = facts.texts.filter((text) => text.id !== row.id && isWithin(text.logDate, around))
    const flags = flagsOf(log, {
      recent: near,
      expectsEvidence: false,
      workingTime: workingTime(logDate, facts.calendar),
      onDuty: facts.opened.has(`${row.employeeId} ${logDate}`),
      writtenTogether: writtenTogether(
        createdAt,
        facts.texts.filter((text) => text.employeeId === row.employeeId).map((text) => text.createdAt),
      ),
    })
    const twin = flags.includes('COPIED_TEXT') ? copiedFrom(log, near) : undefined
    return {
      id: row.id,
      logDate,
      holiday: facts.calendar.names.get(logDate) ?? null,
      version: row.version,
      employeeId: row.employeeId,
      employeeName: fullName(employee),
      title: row.title,
      result: row.result,
      minutes: row.minutes,
      startMinute: row.startMinute,
      endMinute: row.endMinute,
      quantity: quantity?.toString() ?? null,
      measureUnit: row.measureUnit,
      workResult: workResult?.text ?? null,
      indicator: indicator?.text ?? null,
      evidence: evidence.map(({ file }) => file),
      submittedAt: came,
      isLate: row.isLate,
      overdue: isOverdue(pending, ctx.today),
      escalated: isEscalated(pending, ctx.today),
      inPlaceOf: (row.supervisorId && facts.left.get(row.supervisorId)) ?? null,
      returnedBefore: facts.returned.get(row.id) ?? null,
      flags,
      twin: twin ? twinOf(twin, row.employeeId, facts.texts) : null,
    }
  })
  const open = logs.filter((log) => !facts.frozen(log.employeeId, log.logDate))
  const { toLook, ordinary } = triage(open)
  return {
    toLook,
    ordinary: ordinary
      .map(({ employeeId, logs: theirs }) => ({
        employeeId,
        employeeName: theirs[0]?.employeeName ?? '',
        logs: theirs,
      }))
      .toSorted((a, b) => a.employeeName.localeCompare(b.employeeName, 'id')),
    frozen: logs.filter((log) => facts.frozen(log.employeeId, log.logDate)),
    overdue: open.filter(({ overdue }) => overdue).length,
    more: rows.length > INBOX,
    asOf: ctx.now,
  }
}

/** How many logs wait for this person, said where his day begins. */
export async function countAwaiting(ctx: Ctx): Promise<number> {
  return ctx.db.activityLog.count({
    where: { ...decidable(ctx, await inPlaceOf(ctx)), ...stillWaiting(ctx), employeeId: { not: ownId(ctx) } },
  })
}

type NearText = LogText & { createdAt: Date; employeeName: string }

const twinOf = (twin: LogText, employeeId: string, texts: readonly NearText[]) => ({
  title: twin.title,
  logDate: twin.logDate,
  employeeName: texts.find(({ id }) => id === twin.id)?.employeeName ?? '',
  own: twin.employeeId === employeeId,
})

/** What these people wrote in the days around, newest first: against it a text is held to see whether it was copied. */
async function textsAround(ctx: Ctx, employeeIds: string[], { from, through }: Range): Promise<NearText[]> {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: employeeIds },
      logDate: { gte: dayToDb(addDays(from, -COPY_RULE.days)), lte: dayToDb(through) },
      status: { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] },
    },
    select: {
      id: true,
      employeeId: true,
      logDate: true,
      title: true,
      result: true,
      createdAt: true,
      employee: { select: nameParts },
    },
    orderBy: [{ logDate: 'desc' }, { createdAt: 'desc' }],
    take: EARLIER_TEXTS,
  })
  return rows.map(({ employee, logDate, ...row }) => ({
    ...row,
    logDate: dayFromDb(logDate),
    employeeName: fullName(employee),
  }))
}

export async function openedDays(
  ctx: Ctx,
  employeeIds: string[],
  { from, through }: Range,
): Promise<Set<string>> {
  const rows = await ctx.db.openedDay.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: employeeIds },
      day: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    select: { employeeId: true, day: true },
  })
  return new Set(rows.map(({ employeeId, day }) => `${employeeId} ${dayFromDb(day)}`))
}

/** The latest reason with which each of these was sent back, if it was. */
async function lastReturns(
  ctx: Ctx,
  logIds: string[],
  { from, through }: Range,
): Promise<Map<string, string>> {
  const rows = await ctx.db.activityLogStep.findMany({
    where: {
      regionId: ctx.regionId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
      logId: { in: logIds },
      kind: 'RETURNED',
      reason: { not: null },
    },
    select: { logId: true, reason: true },
    orderBy: { at: 'asc' },
  })
  return new Map(rows.map(({ logId, reason }) => [logId, reason ?? '']))
}

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.employee.findMany({
    where: { regionId: ctx.regionId, id: { in: [...ids] } },
    select: { id: true, ...nameParts },
  })
  return new Map(rows.map(({ id, ...name }) => [id, fullName(name)]))
}
