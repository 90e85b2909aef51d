import 'server-only'
import { addQuarters, dayFromDb, dayToDb, quarterOf, quarterRange, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newIdAt } from '@/lib/core/id'
import { canSendMail } from '@/lib/core/mail'
import type { PushPlace } from '@/lib/core/push'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { seal, unseal } from '@/lib/core/sealed'
import { sealOf, ticketKey } from '@/lib/core/ticket'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { MOST_DEVICES, NOTICE_KINDS, USUAL, type NoticeKind, type Waiting } from './rules'

type Db = Pick<Ctx, 'regionId' | 'db'>

export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

const ADDRESS = 'notice address'

export const addressOf = (regionId: number, sealed: Uint8Array): string | null => {
  const plain = unseal(ADDRESS, regionId, sealed)
  return plain ? Buffer.from(plain).toString('utf8') : null
}

/** What a code comes to, for one person; without the secret nobody finds the code by trying all of them. */
export const codeHashOf = (ctx: Ctx, code: string): Uint8Array<ArrayBuffer> =>
  sealOf(ticketKey('notice code', ctx.regionId, ownId(ctx)), Buffer.from(code))

export const USUAL_SETTING = {
  address: null,
  confirmedAt: null,
  codeHash: null,
  codeSentAt: null,
  digestAt: USUAL,
  muted: [],
  version: 1,
}

export async function loadSetting(ctx: Ctx) {
  const row = await ctx.db.noticeSetting.findUnique({
    where: { regionId_employeeId: { regionId: ctx.regionId, employeeId: ownId(ctx) } },
    select: {
      address: true,
      confirmedAt: true,
      codeHash: true,
      codeSentAt: true,
      digestAt: true,
      muted: true,
      version: true,
    },
  })
  return row ?? USUAL_SETTING
}

/** The row that is changed, locked, so that tries are counted one by one. */
export async function lockSetting(ctx: WriteCtx) {
  const employeeId = ownId(ctx)
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO notice_setting (region_id, employee_id) VALUES (${ctx.regionId}, ${employeeId}::uuid) ON CONFLICT DO NOTHING`)
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT 1 FROM notice_setting WHERE region_id = ${ctx.regionId} AND employee_id = ${employeeId}::uuid FOR UPDATE`)
  return loadSetting(ctx)
}

type Change = Parameters<WriteCtx['db']['noticeSetting']['updateMany']>[0]['data']

export async function saveSetting(ctx: WriteCtx, data: Change, version?: number): Promise<void> {
  const { count } = await ctx.db.noticeSetting.updateMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), ...(version !== undefined && { version }) },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export const sealedAddress = (ctx: Ctx, address: string) => seal(ADDRESS, ctx.regionId, Buffer.from(address))

const PLACE = 'push place'

const placeHash = (ctx: Ctx, { endpoint }: PushPlace) =>
  sealOf(ticketKey(PLACE, ctx.regionId, 'hash'), Buffer.from(endpoint))

const placeOf = (regionId: number, sealed: Uint8Array): PushPlace | null => {
  const plain = unseal(PLACE, regionId, sealed)
  return plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as PushPlace) : null
}

/** Without a place where it was sealed under another secret. */
export type Device = { id: string; name: string; createdAt: Date; place: PushPlace | null }

export const DEVICE_PARTS = { id: true, name: true, place: true, createdAt: true } as const
type DeviceRow = Omit<Device, 'place'> & { place: Uint8Array }

export const deviceOf =
  (regionId: number) =>
  ({ place, ...row }: DeviceRow): Device => ({ ...row, place: placeOf(regionId, place) })

export const ownDevices = async (ctx: Ctx): Promise<Device[]> =>
  (
    await ctx.db.pushDevice.findMany({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
      select: DEVICE_PARTS,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_DEVICES,
    })
  ).map(deviceOf(ctx.regionId))

export const countDevices = (ctx: Ctx): Promise<number> =>
  ctx.db.pushDevice.count({ where: { regionId: ctx.regionId, employeeId: ownId(ctx) } })

export async function saveDevice(ctx: WriteCtx, place: PushPlace): Promise<string> {
  const { regionId, actor, now } = ctx
  const session = await ctx.db.session.findFirst({
    where: { regionId, id: actor.sessionId },
    select: { device: true },
  })
  const id = newIdAt(now)
  await ctx.db.pushDevice.create({
    data: {
      regionId,
      id,
      employeeId: ownId(ctx),
      name: session?.device ?? '',
      place: seal(PLACE, regionId, Buffer.from(JSON.stringify(place))),
      placeHash: placeHash(ctx, place),
      createdAt: now,
    },
    select: { id: true },
  })
  return id
}

/** Whoever it tells. */
export async function removePlace(ctx: WriteCtx, place: PushPlace): Promise<void> {
  await ctx.db.pushDevice.deleteMany({ where: { regionId: ctx.regionId, placeHash: placeHash(ctx, place) } })
}

export async function removeDevice(ctx: WriteCtx, id: string): Promise<boolean> {
  const { count } = await ctx.db.pushDevice.deleteMany({
    where: { regionId: ctx.regionId, id, employeeId: ownId(ctx) },
  })
  return count > 0
}

const MOST = 20_000

/** Those who can be told beyond the portal, by a confirmed address or on a device, and how they want it. */
export async function reachable(
  { regionId, db, today }: Db & { today: Day },
  asked: Prisma.NoticeSettingWhereInput = {},
) {
  const byMail = { address: { not: null }, confirmedAt: { not: null } }
  const byDevice = { employee: { pushDevices: { some: {} } } }
  const rows = await db.noticeSetting.findMany({
    where: { regionId, AND: [asked, { OR: canSendMail() ? [byMail, byDevice] : [byDevice] }] },
    select: {
      employeeId: true,
      address: true,
      confirmedAt: true,
      digestAt: true,
      muted: true,
      lastDigestOn: true,
      employee: {
        select: {
          leaves: {
            where: { cancelledAt: null, startsOn: { lte: dayToDb(today) }, endsOn: { gte: dayToDb(today) } },
            select: { id: true },
            take: 1,
          },
          pushDevices: { select: DEVICE_PARTS },
        },
      },
    },
    orderBy: { employeeId: 'asc' },
    take: MOST,
  })
  return rows.map(({ address, confirmedAt, lastDigestOn, employee, ...row }) => ({
    ...row,
    lastDigestOn: lastDigestOn && dayFromDb(lastDigestOn),
    onLeave: employee.leaves.length > 0,
    to: canSendMail() && confirmedAt && address ? addressOf(regionId, address) : null,
    devices: employee.pushDevices.map(deviceOf(regionId)),
  }))
}

type Row = { employee_id: string; kind: string; count: number }

/**
 * What waits for each of these people, added up where it lies. The tables belong to slices further right; of them only these counts
 * are read, and each is what the page shows to which it leads.
 */
export async function waitingFor(
  { regionId, db }: Db,
  today: Day,
  employeeIds: readonly string[],
): Promise<Map<string, Waiting[]>> {
  const since = dayToDb(quarterRange(addQuarters(quarterOf(today), -3)).from)
  const ids = [...employeeIds]
  const day = dayToDb(today)
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT employee_id::text, 'RETURNED_LOGS' AS kind, count(*)::int AS count FROM activity_log
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND status = 'RETURNED'
        AND log_date BETWEEN ${since}::date AND ${dayToDb(today)}::date GROUP BY 1
    UNION ALL
    SELECT supervisor_id::text, 'LOGS_TO_DECIDE', count(*)::int FROM activity_log
      WHERE region_id = ${regionId} AND supervisor_id = ANY(${ids}::uuid[]) AND status = 'SUBMITTED'
        AND employee_id <> supervisor_id AND log_date BETWEEN ${since}::date AND ${dayToDb(today)}::date GROUP BY 1
    UNION ALL
    SELECT leader_id::text, 'PLANS_TO_AGREE', count(*)::int FROM plan_version
      WHERE region_id = ${regionId} AND leader_id = ANY(${ids}::uuid[]) AND status = 'SUBMITTED' GROUP BY 1
    UNION ALL
    SELECT asked_id::text, 'FEEDBACK_ASKED', count(*)::int FROM feedback_request
      WHERE region_id = ${regionId} AND asked_id = ANY(${ids}::uuid[]) AND feedback_id IS NULL AND declined_at IS NULL GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'UNREAD_FEEDBACK', count(*)::int FROM feedback
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND read_at IS NULL GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'REVIEWS_TO_READ', count(*)::int FROM quarterly_review
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND status = 'DELIVERED' GROUP BY 1
    UNION ALL
    SELECT a.employee_id::text, 'UNREAD_ANNOUNCEMENTS', count(*)::int
      FROM assignment a JOIN announcement n ON n.region_id = a.region_id
      WHERE a.region_id = ${regionId} AND a.employee_id = ANY(${ids}::uuid[]) AND a.kind = 'DEFINITIVE'
        AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)
        AND n.asks_receipt AND n.withdrawn_on IS NULL AND ${day}::date BETWEEN n.from_day AND n.until_day
        AND (n.whole_region OR EXISTS (SELECT FROM announcement_unit u
          WHERE u.region_id = n.region_id AND u.announcement_id = n.id AND u.unit_id = a.unit_id))
        AND NOT EXISTS (SELECT FROM announcement_receipt r
          WHERE r.region_id = n.region_id AND r.announcement_id = n.id AND r.employee_id = a.employee_id) GROUP BY 1
    UNION ALL
    SELECT employee_id::text, 'ANSWERED_QUESTIONS', count(*)::int FROM help_question
      WHERE region_id = ${regionId} AND employee_id = ANY(${ids}::uuid[]) AND answered_at IS NOT NULL AND read_at IS NULL GROUP BY 1`)
  const of = new Map<string, Waiting[]>()
  for (const { employee_id: id, kind, count } of rows) {
    const known = NOTICE_KINDS.find((one): one is NoticeKind => one === kind)
    if (known) of.set(id, [...(of.get(id) ?? []), { kind: known, count }])
  }
  for (const list of of.values())
    list.sort((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind))
  return of
}
