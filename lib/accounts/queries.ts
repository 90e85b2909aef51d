import {
  addQuarters,
  dayToDb,
  quarterOf,
  quarterRange,
  yearOf,
  yearRange,
  type Day,
} from '@/lib/calendar/rules'
import type { Tx } from '@/lib/core/db'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { LEFT_STATUSES } from '@/lib/organization/rules'
import { during, postOn, supervisorOn } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import { GRANTED_ROLES, isAlive, rolesOf, type GrantedRole, type Role } from './rules'

type Standing = {
  session_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  ended_at: Date | null
  account_id: string
  employee_id: string | null
  display_name: string
  granted: string[]
  has_people: boolean
  had_people: boolean
  heads: string[]
  is_asn: boolean
}

export type SignedIn = {
  accountId: string
  sessionId: string
  employeeId: string | null
  name: string
  roles: Role[]
  headsUnits: string[]
  lastSeenAt: Date
}

/**
 * The person behind a session with the power that person has today. Asked at each request, so a transfer, a changed
 * role, a disabled account or a sign-out ends power at once. A supervisor keeps the role while logs of former days wait, or
 * the reviews of a quarter that ended under him; and he has it for one who left below him, although that line ended.
 */
export async function signedIn(
  db: Tx,
  regionId: number,
  tokenHash: Uint8Array,
  today: Day,
  now: Date,
): Promise<SignedIn | undefined> {
  const day = Prisma.sql`${today}::date`
  const [row] = await db.$queryRaw<Standing[]>(Prisma.sql`
    SELECT s.id AS session_id, s.created_at, s.last_seen_at, s.expires_at, s.ended_at,
           a.id AS account_id, a.employee_id, a.display_name,
           ARRAY(SELECT g.role FROM role_grant g
                 WHERE g.region_id = ${regionId} AND g.account_id = a.id AND g.ended_at IS NULL) AS granted,
           EXISTS (SELECT FROM supervision v
                   WHERE v.region_id = ${regionId} AND v.supervisor_id = a.employee_id
                     AND v.starts_on <= ${day} AND (v.ends_on IS NULL OR v.ends_on >= ${day})) AS has_people,
           EXISTS (SELECT FROM supervision v
                   WHERE v.region_id = ${regionId} AND v.supervisor_id = a.employee_id AND v.ends_on < ${day}) AS had_people,
           ARRAY(SELECT p.unit_id::text FROM assignment p
                 WHERE p.region_id = ${regionId} AND p.employee_id = a.employee_id AND p.is_head
                   AND p.starts_on <= ${day} AND (p.ends_on IS NULL OR p.ends_on >= ${day})) AS heads,
           EXISTS (SELECT FROM employee e
                   WHERE e.region_id = ${regionId} AND e.id = a.employee_id AND e.kind <> 'NON_ASN') AS is_asn
    FROM session s JOIN account a ON a.region_id = s.region_id AND a.id = s.account_id
    WHERE s.region_id = ${regionId} AND s.token_hash = ${tokenHash} AND a.disabled_at IS NULL
      AND NOT EXISTS (SELECT FROM employee e
                      WHERE e.region_id = ${regionId} AND e.id = a.employee_id
                        AND e.legal_status IN (${Prisma.join([...LEFT_STATUSES])}))`)
  if (!row) return undefined
  const roles = rolesOf({
    // The head of the region is elected: he leads and decides, and keeps no daily log.
    isEmployee: row.is_asn,
    hasPeople:
      row.has_people ||
      (row.had_people &&
        row.employee_id !== null &&
        (await stillLeads(db, regionId, row.employee_id, today))),
    headsUnits: row.heads,
    granted: row.granted.filter((role): role is GrantedRole => GRANTED_ROLES.some((known) => known === role)),
  })
  const times = {
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  }
  if (!isAlive(times, roles, now)) return undefined
  return {
    accountId: row.account_id,
    sessionId: row.session_id,
    employeeId: row.employee_id,
    name: row.display_name,
    roles,
    headsUnits: row.heads,
    lastSeenAt: row.last_seen_at,
  }
}

/** What is left to do for one who led people before: his own, then what came up from those who left below him. */
async function stillLeads(db: Tx, regionId: number, employeeId: string, today: Day): Promise<boolean> {
  if (await stillOwes(db, regionId, [employeeId], today)) return true
  const gone = await standsInFor({ db, regionId, today }, employeeId)
  if (gone.length === 0) return false
  const led = await db.supervision.count({
    where: { regionId, supervisorId: { in: gone }, ...during({ from: today, through: today }) },
  })
  return led > 0 || stillOwes(db, regionId, gone, today)
}

const stillOwes = async (db: Tx, regionId: number, employeeIds: string[], today: Day) =>
  (await stillReviews(db, regionId, employeeIds, today)) ||
  (await stillOwesYear(db, regionId, employeeIds, today)) ||
  (await stillDecides(db, regionId, employeeIds, today))

/**
 * Whether a quarter in which people stood under one of these has ended and is still open: the supervisor of its last day
 * signs the review, an earlier one his part, wherever the people are today. Reads a region's few quarters and these
 * people's own lines.
 */
async function stillReviews(
  db: Tx,
  regionId: number,
  employeeIds: readonly string[],
  today: Day,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>(Prisma.sql`
    SELECT EXISTS (
      SELECT FROM period p
      CROSS JOIN LATERAL (
        SELECT make_date(p.year, p.quarter * 3 - 2, 1) AS first_day,
          (make_date(p.year, p.quarter * 3, 1) + interval '1 month' - interval '1 day')::date AS last_day) q
      JOIN supervision v ON v.region_id = ${regionId} AND v.supervisor_id = ANY(${employeeIds}::uuid[])
        AND v.starts_on <= q.last_day AND v.ends_on >= q.first_day
      WHERE p.region_id = ${regionId} AND p.status = 'OPEN' AND q.last_day < ${today}::date) AS waits`)
  return row?.waits === true
}

/**
 * Whether a year that ended with people under one of these waits for a signature. Its results are reported by the end of
 * March (domain.md §2.13); after that a duty without people under it is for the personnel agency to move.
 */
async function stillOwesYear(
  db: Tx,
  regionId: number,
  employeeIds: readonly string[],
  today: Day,
): Promise<boolean> {
  const year = yearOf(today) - 1
  if (today > `${year + 1}-03-31`) return false
  const { through } = yearRange(year)
  const waiting = await db.supervision.findFirst({
    where: {
      regionId,
      supervisorId: { in: [...employeeIds] },
      startsOn: { lte: dayToDb(through) },
      endsOn: { gte: dayToDb(through) },
      employee: { regionId, annualReviews: { none: { regionId, year, signedAt: { not: null } } } },
    },
    select: { id: true },
  })
  return waiting !== null
}

/**
 * Whether logs of former people still wait for one of these. Asked only of those who had some: the logs lie in partitions,
 * and a question to them costs every request more than all the others together. Older quarters have long been closed.
 */
async function stillDecides(
  db: Tx,
  regionId: number,
  employeeIds: readonly string[],
  today: Day,
): Promise<boolean> {
  const { from } = quarterRange(addQuarters(quarterOf(today), -3))
  const waiting = await db.activityLog.findFirst({
    where: {
      regionId,
      supervisorId: { in: [...employeeIds] },
      status: 'SUBMITTED',
      logDate: { gte: dayToDb(from), lte: dayToDb(today) },
    },
    select: { id: true },
  })
  return waiting !== null
}

export async function touchSession(db: Tx, regionId: number, sessionId: string, now: Date) {
  await db.session.updateMany({ where: { regionId, id: sessionId }, data: { lastSeenAt: now } })
}

/** The person's own open sessions, newest first. */
export async function mySessions(ctx: Ctx) {
  const rows = await ctx.db.session.findMany({
    where: {
      regionId: ctx.regionId,
      accountId: ctx.actor.accountId,
      endedAt: null,
      expiresAt: { gt: ctx.now },
    },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 20,
  })
  return rows.map((row) => ({ ...row, isThis: row.id === ctx.actor.sessionId }))
}

/** What the profile shows: post, unit and supervisor of today. */
export async function myProfile(ctx: Ctx) {
  const { employeeId, name, roles } = ctx.actor
  const post = employeeId ? await postOn(ctx, employeeId, ctx.today) : null
  const supervisor = employeeId ? await supervisorOn(ctx, employeeId, ctx.today) : null
  return { name, roles, post, supervisor: supervisor?.name ?? null, sessions: await mySessions(ctx) }
}
