import 'server-only'
import { addQuarters, dayToDb, quarterKey, quarterOf, quarterRange, type Day } from '@/lib/calendar/rules'
import { formatInstant } from '@/lib/calendar/labels'
import { found, type Facts } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { standsInFor } from '@/lib/organization/queries/line'
import { periods } from '@/lib/periods/queries'
import { logStepLabels } from '../labels'
import { LOG_STEP_KINDS, type LogStepKind, type Reason } from '../rules'
import type { LogChoice } from '../schema'
import { lockMonth, logOf, logParts, ownId, type Log } from '../store'

/** The supervisors whose waiting logs came up to this person because they have left. */
export const inPlaceOf = (ctx: Ctx): Promise<string[]> => standsInFor(ctx, ownId(ctx))

/** Logs on which this person decides: as supervisor of record, or one level up from one who left. */
export const decidable = (ctx: Ctx, standsFor: readonly string[]) => ({
  regionId: ctx.regionId,
  supervisorId: { in: [ownId(ctx), ...standsFor] },
})

/**
 * Where a log that still waits can lie: quarters before the last four have long been closed. Without dates PostgreSQL
 * plans for every partition there is, which costs many times the search itself.
 */
export const stillWaiting = (ctx: Ctx) => ({
  regionId: ctx.regionId,
  status: 'SUBMITTED',
  logDate: {
    gte: dayToDb(quarterRange(addQuarters(quarterOf(ctx.today), -3)).from),
    lte: dayToDb(ctx.today),
  },
})

/** For each person and day, the end of its quarter when that is frozen: closed by BKD, or signed in a final review. */
export async function frozenQuarters(ctx: Ctx, employeeIds: readonly string[]) {
  const closed = new Set((await periods(ctx)).filter(({ status }) => status === 'CLOSED').map(quarterKey))
  const signed = await ctx.db.quarterlyReview.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...new Set(employeeIds)] }, signedAt: { not: null } },
    select: { employeeId: true, year: true, quarter: true },
  })
  const final = new Set(signed.map(({ employeeId, year, quarter }) => `${employeeId} ${year}-${quarter}`))
  return (employeeId: string, day: Day): Day | null => {
    const quarter = quarterOf(day)
    const key = quarterKey(quarter)
    return closed.has(key) || final.has(`${employeeId} ${key}`) ? quarterRange(quarter).through : null
  }
}

/**
 * The chosen logs that lie within reach, with their months locked: from here on nobody moves them until we are done.
 * Locks are taken in order of employee, so that two who decide on the same people cannot wait for each other.
 */
export async function loadForDecision(
  ctx: WriteCtx,
  choices: readonly LogChoice[],
  standsFor: readonly string[],
): Promise<Map<string, Log>> {
  const where = {
    ...decidable(ctx, standsFor),
    OR: choices.map(({ logDate, logId }) => ({ logDate: dayToDb(logDate), id: logId })),
  }
  const seen = (await ctx.db.activityLog.findMany({ where, select: logParts })).map(logOf)
  const months = new Map(seen.map((log) => [`${log.employeeId} ${log.logDate.slice(0, 7)}`, log]))
  for (const [, { employeeId, logDate }] of [...months].sort(([a], [b]) => (a < b ? -1 : 1)))
    await lockMonth(ctx, employeeId, logDate)
  const locked = (await ctx.db.activityLog.findMany({ where, select: logParts })).map(logOf)
  return new Map(locked.map((log) => [log.id, log]))
}

/** A no with what it speaks of; 'not_found' for what is out of reach. */
export type Why = { reason: Reason | 'not_found'; facts?: Facts }

export type LastStep = { kind: LogStepKind; byId: string; byName: string; at: Date }

export async function lastStep(
  ctx: Ctx,
  { id, logDate }: Pick<Log, 'id' | 'logDate'>,
): Promise<LastStep | null> {
  const row = await ctx.db.activityLogStep.findFirst({
    where: { regionId: ctx.regionId, logDate: dayToDb(logDate), logId: id },
    select: { kind: true, byId: true, byName: true, at: true },
    // The ids carry their instant, which settles two steps of one millisecond.
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return row && { ...row, kind: found(LOG_STEP_KINDS.find((kind) => kind === row.kind)) }
}

/** Someone was faster: who, what and when, so that nobody has to guess. */
export async function movedSince(ctx: Ctx, log: Log, seenVersion: number): Promise<Why | undefined> {
  if (log.version === seenVersion) return undefined
  const step = await lastStep(ctx, log)
  if (!step) return { reason: 'changed_meanwhile' }
  const at = formatInstant(step.at, ctx.region.zone)
  return { reason: 'moved_meanwhile', facts: { what: logStepLabels[step.kind], name: step.byName, at } }
}
