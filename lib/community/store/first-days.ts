import 'server-only'
import { addDays, dayFromDb, dayOf, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { supervisorOn } from '@/lib/organization/queries'
import { FIRST_DAYS, type FirstFacts, type SaidStep } from '../rules/first-days'

/** What is approved takes no more evidence. */
export type FirstLog = { id: string; logDate: Day; approved: boolean }
export type FirstDays = FirstFacts & { supervisor: string | null; log: FirstLog | null }

/** Nothing of somebody who has long been here, or who put the list away. */
export async function loadFirstDays(ctx: Ctx, employeeId: string): Promise<FirstDays | null> {
  const { regionId, db, today, region } = ctx
  const account = await db.account.findFirst({
    where: { regionId, id: ctx.actor.accountId },
    select: { firstSignedInAt: true },
  })
  const since = account?.firstSignedInAt && dayOf(account.firstSignedInAt, region.zone)
  if (!since || addDays(since, FIRST_DAYS) <= today) return null
  const said = await db.firstSteps.findFirst({
    where: { regionId, employeeId },
    select: { supervisorRightAt: true, receiptSeenAt: true, dismissedAt: true },
  })
  if (said?.dismissedAt) return null
  const supervisor = await supervisorOn(ctx, employeeId, today)
  // What was noted late lies before the first day.
  const written = {
    regionId,
    employeeId,
    logDate: { gte: dayToDb(addDays(since, -FIRST_DAYS)), lte: dayToDb(today) },
    status: { not: 'DRAFT' },
  } satisfies Prisma.ActivityLogWhereInput
  const newestOf = (where: Prisma.ActivityLogWhereInput) =>
    db.activityLog.findFirst({
      where,
      orderBy: [{ logDate: 'desc' }, { id: 'desc' }],
      select: { id: true, logDate: true, status: true },
    })
  const log = await newestOf(written)
  const proven = log && (await newestOf({ ...written, evidence: { some: { regionId } } }))
  return {
    supervisor: supervisor && supervisor.name,
    log: log && { id: log.id, logDate: dayFromDb(log.logDate), approved: log.status === 'APPROVED' },
    supervisorRight: Boolean(said?.supervisorRightAt),
    logged: Boolean(log),
    evidence: Boolean(proven),
    receiptSeen: Boolean(said?.receiptSeenAt),
  }
}

const COLUMNS = {
  supervisor: Prisma.sql`supervisor_right_at`,
  receipt: Prisma.sql`receipt_seen_at`,
  dismiss: Prisma.sql`dismissed_at`,
} as const satisfies Record<SaidStep, Prisma.Sql>

/** The first time counts, however often it is said. */
export async function saveFirstStep(
  { db, regionId, now }: WriteCtx,
  employeeId: string,
  step: SaidStep,
): Promise<void> {
  const column = COLUMNS[step]
  await db.$executeRaw(Prisma.sql`
    INSERT INTO first_steps (region_id, employee_id, ${column}) VALUES (${regionId}, ${employeeId}::uuid, ${now}::timestamptz)
    ON CONFLICT (region_id, employee_id) DO UPDATE SET ${column} = coalesce(first_steps.${column}, excluded.${column})`)
}
