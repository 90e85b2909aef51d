import 'server-only'
import {
  dayFromDb,
  dayToDb,
  monthOf,
  monthRange,
  quarterOf,
  quarterRange,
  type Day,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { holdQuarters } from '@/lib/periods/commands'
import { periodOn } from '@/lib/periods/queries'
import { LOG_STATUSES, type LogStatus, type LogStepKind } from './rules'

/** A log is found by its date and id: the date names its partition. */
export type LogKey = { logDate: Day; id: string }

/** The person behind the session as an employee; an account without one has no work of its own. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

export const statusOf = (text: string): LogStatus => found(LOG_STATUSES.find((status) => status === text))

export const logParts = {
  id: true,
  logDate: true,
  employeeId: true,
  unitId: true,
  supervisorId: true,
  workResultId: true,
  indicatorId: true,
  title: true,
  result: true,
  minutes: true,
  startMinute: true,
  endMinute: true,
  quantity: true,
  measureUnit: true,
  status: true,
  isLate: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
} as const satisfies Prisma.ActivityLogSelect

type Row = Prisma.ActivityLogGetPayload<{ select: typeof logParts }>
export type Log = Omit<Row, 'logDate' | 'status' | 'quantity'> & {
  logDate: Day
  status: LogStatus
  quantity: string | null
}

export const logOf = ({ logDate, status, quantity, ...row }: Row): Log => ({
  ...row,
  logDate: dayFromDb(logDate),
  status: statusOf(status),
  quantity: quantity?.toString() ?? null,
})

/** A log of one's own, or not found. */
export async function loadOwnLog(ctx: Ctx, { logDate, id }: LogKey): Promise<Log> {
  const row = await ctx.db.activityLog.findFirst({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), logDate: dayToDb(logDate), id },
    select: logParts,
  })
  return logOf(found(row))
}

type Stamp = Pick<Prisma.ActivityLogUpdateManyMutationInput, 'submittedAt' | 'decidedAt'> & {
  supervisorId?: string | null
}

/** Moves a log as it was seen; someone who was faster in between makes this a refusal. */
export async function saveStatus(
  ctx: WriteCtx,
  log: Pick<Log, 'logDate' | 'id' | 'version'>,
  status: LogStatus,
  stamp: Stamp = {},
): Promise<void> {
  const { count } = await ctx.db.activityLog.updateMany({
    where: { regionId: ctx.regionId, logDate: dayToDb(log.logDate), id: log.id, version: log.version },
    data: { ...stamp, status, updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** Writes down who moved the log, when and why. */
export async function addStep(
  ctx: WriteCtx,
  { logDate, id }: LogKey,
  kind: LogStepKind,
  { reason, bulk = false }: { reason?: string; bulk?: boolean } = {},
): Promise<void> {
  await ctx.db.activityLogStep.create({
    data: {
      regionId: ctx.regionId,
      logDate: dayToDb(logDate),
      logId: id,
      id: newId(),
      kind,
      // The hand, not the post: an account without an employee moves nothing here.
      byId: ownId(ctx),
      byName: ctx.actor.name,
      at: ctx.now,
      reason: reason ?? null,
      bulk,
    },
    select: { id: true },
  })
}

/**
 * The end of the quarter of this day when it is frozen for this person, else null: BKD closed the quarter, or the review
 * of it was signed. The review lies in a slice further right; only the fact that it is final is read here.
 */
export async function closedThrough(ctx: Ctx, employeeId: string, day: Day): Promise<Day | null> {
  const { year, quarter } = quarterOf(day)
  const { through } = quarterRange({ year, quarter })
  const period = await periodOn(ctx, day)
  if (period?.status === 'CLOSED') return through
  const final = await ctx.db.quarterlyReview.count({
    where: { regionId: ctx.regionId, employeeId, year, quarter, signedAt: { not: null } },
  })
  return final > 0 ? through : null
}

const monthOfDay = (day: Day) => {
  const { from, through } = monthRange(monthOf(day))
  return { month: dayToDb(from), through: dayToDb(through) }
}

/**
 * One writer at a time in a person's month, and no quarter closes meanwhile. Taken before the day is read, so that two
 * entries for the same hour cannot both find it free, and before the recompute, which would otherwise lose minutes. Locking
 * many: in order of employee.
 */
export async function lockMonth(ctx: WriteCtx, employeeId: string, day: Day): Promise<void> {
  await holdQuarters(ctx)
  const { month } = monthOfDay(day)
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO employee_month (region_id, month, employee_id)
    VALUES (${ctx.regionId}, ${month}::date, ${employeeId}::uuid)
    ON CONFLICT DO NOTHING`)
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT 1 FROM employee_month
    WHERE region_id = ${ctx.regionId} AND month = ${month}::date AND employee_id = ${employeeId}::uuid
    FOR UPDATE`)
}

/** The roll-ups of a person's month, made anew from the logs after each change to one of them. Drafts are not counted. */
export async function recomputeMonth(ctx: WriteCtx, employeeId: string, day: Day): Promise<void> {
  await lockMonth(ctx, employeeId, day)
  const { month, through } = monthOfDay(day)
  const theirMonth = Prisma.sql`
    region_id = ${ctx.regionId} AND employee_id = ${employeeId}::uuid
    AND log_date BETWEEN ${month}::date AND ${through}::date
    AND status IN ('SUBMITTED', 'RETURNED', 'APPROVED')`

  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO employee_month (region_id, month, employee_id, days_filled, logs, submitted, returned, approved,
      submitted_minutes, approved_minutes, late)
    SELECT ${ctx.regionId}, ${month}::date, ${employeeId}::uuid,
      count(DISTINCT log_date), count(*),
      count(*) FILTER (WHERE status = 'SUBMITTED'),
      count(*) FILTER (WHERE status = 'RETURNED'),
      count(*) FILTER (WHERE status = 'APPROVED'),
      coalesce(sum(minutes) FILTER (WHERE status = 'SUBMITTED'), 0),
      coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0),
      count(*) FILTER (WHERE is_late)
    FROM activity_log WHERE ${theirMonth}
    ON CONFLICT (region_id, month, employee_id) DO UPDATE SET
      days_filled = excluded.days_filled, logs = excluded.logs, submitted = excluded.submitted,
      returned = excluded.returned, approved = excluded.approved, submitted_minutes = excluded.submitted_minutes,
      approved_minutes = excluded.approved_minutes, late = excluded.late`)

  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO employee_month_indicator (region_id, month, employee_id, indicator_id, logs, approved_minutes,
      approved_quantity)
    SELECT region_id, ${month}::date, employee_id, indicator_id, count(*),
      coalesce(sum(minutes) FILTER (WHERE status = 'APPROVED'), 0),
      coalesce(sum(quantity) FILTER (WHERE status = 'APPROVED'), 0)
    FROM activity_log WHERE ${theirMonth} AND indicator_id IS NOT NULL
    GROUP BY region_id, employee_id, indicator_id
    ON CONFLICT (region_id, month, employee_id, indicator_id) DO UPDATE SET
      logs = excluded.logs, approved_minutes = excluded.approved_minutes,
      approved_quantity = excluded.approved_quantity`)

  await ctx.db.$executeRaw(Prisma.sql`
    DELETE FROM employee_month_indicator kept
    WHERE kept.region_id = ${ctx.regionId} AND kept.month = ${month}::date AND kept.employee_id = ${employeeId}::uuid
      AND NOT EXISTS (
        SELECT FROM activity_log WHERE ${theirMonth} AND activity_log.indicator_id = kept.indicator_id
      )`)
}
