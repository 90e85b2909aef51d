import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newIdAt } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { postOn } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { NewAnnouncement } from '../schema/announcements'

export const isDesk = ({ actor }: Pick<Ctx, 'actor'>): boolean => actor.roles.includes('admin')

/** The desk sees all; others what has begun and is said to the unit where they work, or to everybody. */
export async function inSight(ctx: Ctx): Promise<Prisma.AnnouncementWhereInput> {
  const { regionId, today, actor } = ctx
  if (isDesk(ctx)) return { regionId }
  const post = actor.employeeId ? await postOn(ctx, actor.employeeId, today) : null
  return {
    regionId,
    fromDay: { lte: dayToDb(today) },
    OR: [{ wholeRegion: true }, ...(post ? [{ units: { some: { unitId: post.unitId } } }] : [])],
  }
}

const parts = {
  id: true,
  title: true,
  text: true,
  wholeRegion: true,
  fromDay: true,
  untilDay: true,
  asksReceipt: true,
  writtenAt: true,
  correctedAt: true,
  withdrawnOn: true,
  reason: true,
  version: true,
  units: {
    where: { chosen: true },
    select: { unit: { select: { name: true } } },
    orderBy: { unitId: 'asc' },
  },
} as const satisfies Prisma.AnnouncementSelect

export type AnnouncementRow = Omit<
  Prisma.AnnouncementGetPayload<{ select: typeof parts }>,
  'fromDay' | 'untilDay' | 'withdrawnOn' | 'units'
> & {
  fromDay: Day
  untilDay: Day
  withdrawnOn: Day | null
  units: string[]
  /** When this person said that he has read it. */
  readAt: Date | null
}

export async function listAnnouncements(
  ctx: Ctx,
  where: Prisma.AnnouncementWhereInput,
  take: number,
): Promise<AnnouncementRow[]> {
  const rows = await ctx.db.announcement.findMany({
    where: { AND: [await inSight(ctx), where] },
    select: {
      ...parts,
      receipts: {
        where: { employeeId: ctx.actor.employeeId ?? ctx.actor.accountId },
        select: { readAt: true },
      },
    },
    orderBy: [{ fromDay: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ fromDay, untilDay, withdrawnOn, units, receipts, ...row }) => ({
    ...row,
    fromDay: dayFromDb(fromDay),
    untilDay: dayFromDb(untilDay),
    withdrawnOn: withdrawnOn && dayFromDb(withdrawnOn),
    units: units.map(({ unit }) => unit.name),
    readAt: receipts[0]?.readAt ?? null,
  }))
}

export async function loadAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementRow> {
  const [row] = await listAnnouncements(ctx, { id: found(recordId.safeParse(id).data) }, 1)
  return found(row)
}

type Reach = { chosen: readonly string[]; reached: readonly string[] }

export async function saveAnnouncement(
  ctx: WriteCtx,
  { title, text, fromDay, untilDay, asksReceipt }: NewAnnouncement,
  { chosen, reached }: Reach,
): Promise<string> {
  const { regionId, now, actor } = ctx
  const id = newIdAt(now)
  await ctx.db.announcement.create({
    data: {
      regionId,
      id,
      title,
      text,
      wholeRegion: chosen.length === 0,
      fromDay: dayToDb(fromDay),
      untilDay: dayToDb(untilDay),
      asksReceipt,
      writtenAt: now,
      accountId: actor.accountId,
    },
    select: { id: true },
  })
  await ctx.db.announcementUnit.createMany({
    data: reached.map((unitId) => ({
      regionId,
      announcementId: id,
      unitId,
      chosen: chosen.includes(unitId),
    })),
  })
  return id
}

/** The new words, and those that stood there before. */
export async function saveCorrection(
  ctx: WriteCtx,
  { id, title, text }: Pick<AnnouncementRow, 'id' | 'title' | 'text'>,
  next: { title: string; text: string; untilDay: Day; version: number },
): Promise<void> {
  const { regionId, now } = ctx
  const { count } = await ctx.db.announcement.updateMany({
    where: { regionId, id, version: next.version, withdrawnOn: null },
    data: {
      title: next.title,
      text: next.text,
      untilDay: dayToDb(next.untilDay),
      correctedAt: now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
  await ctx.db.announcementWording.create({
    data: { regionId, id: newIdAt(now), announcementId: id, title, text, until: now },
    select: { id: true },
  })
}

export async function saveWithdrawal(
  ctx: WriteCtx,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const { count } = await ctx.db.announcement.updateMany({
    where: { regionId: ctx.regionId, id, version, withdrawnOn: null },
    data: { withdrawnOn: dayToDb(ctx.today), reason, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** One of each person; the second press changes nothing. */
export async function saveReceipt(
  ctx: WriteCtx,
  announcementId: string,
  employeeId: string,
): Promise<boolean> {
  const { count } = await ctx.db.announcementReceipt.createMany({
    data: { regionId: ctx.regionId, announcementId, employeeId, readAt: ctx.now },
    skipDuplicates: true,
  })
  return count === 1
}

export type UnitReceipts = { unitId: string; unitName: string; people: number; read: number }

/** Of those who work today in a unit that it was said to, how many have said that they read it. */
export async function receiptsByUnit(
  { db, regionId, today }: Ctx,
  announcementId: string,
): Promise<UnitReceipts[]> {
  const day = dayToDb(today)
  return db.$queryRaw<UnitReceipts[]>(Prisma.sql`
    SELECT u.id::text AS "unitId", u.name AS "unitName", count(*)::int AS people, count(r.employee_id)::int AS read
    FROM announcement n
    JOIN assignment a ON a.region_id = n.region_id AND a.kind = 'DEFINITIVE'
      AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)
    JOIN unit u ON u.region_id = a.region_id AND u.id = a.unit_id
    LEFT JOIN announcement_receipt r ON r.region_id = n.region_id AND r.announcement_id = n.id AND r.employee_id = a.employee_id
    WHERE n.region_id = ${regionId} AND n.id = ${announcementId}::uuid AND (n.whole_region OR EXISTS (
      SELECT FROM announcement_unit t
      WHERE t.region_id = n.region_id AND t.announcement_id = n.id AND t.unit_id = a.unit_id))
    GROUP BY u.id, u.name, u.position ORDER BY u.position, u.name`)
}

export const earlierWordings = ({ db, regionId }: Ctx, announcementId: string) =>
  db.announcementWording.findMany({
    where: { regionId, announcementId },
    select: { title: true, text: true, until: true },
    orderBy: [{ until: 'desc' }, { id: 'desc' }],
    take: 20,
  })
