import 'server-only'
import { dayToDb, isDay } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units } from '@/lib/organization/queries'
import { inTree } from '@/lib/organization/rules/tree'
import { recordId } from '@/lib/organization/schema'
import { SHELVES, type Shelf } from '../labels/announcements'
import { standingOf, whyNotChange, whyNotReceive, type Standing } from '../rules/announcements'
import {
  earlierWordings,
  isDesk,
  listAnnouncements,
  loadAnnouncement,
  receiptsByUnit,
  type AnnouncementRow,
  type UnitReceipts,
} from '../store/announcements'

const A_PAGE = 10
const AT_HOME = 2

export type AnnouncementCard = Omit<AnnouncementRow, 'text'> & {
  standing: Standing
  /** Null where it was taken back, for all but the desk. */
  text: string | null
  /** It asks this person for a word that he has not given. */
  mayReceive: boolean
}

function cardOf(ctx: Ctx, row: AnnouncementRow): AnnouncementCard {
  const standing = standingOf(row, ctx.today)
  const asked = ctx.actor.employeeId !== null && row.readAt === null
  return {
    ...row,
    standing,
    text: standing === 'WITHDRAWN' && !isDesk(ctx) ? null : row.text,
    mayReceive: asked && whyNotReceive(row, standing) === undefined,
  }
}

/** Where the page before ended: a day and an id. */
function after(text: string | undefined): Prisma.AnnouncementWhereInput {
  const [day = '', id = ''] = (text ?? '').split('~')
  if (!isDay(day) || !recordId.safeParse(id).success) return {}
  const fromDay = dayToDb(day)
  return { OR: [{ fromDay: { lt: fromDay } }, { fromDay, id: { lt: id } }] }
}

export type AnnouncementList = {
  shelf: Shelf
  announcements: AnnouncementCard[]
  next: string | null
  /** Units to choose from; empty for those who announce nothing. */
  units: { id: string; name: string; depth: number }[]
  mayKeep: boolean
}

/** What is told, the newest first. What is over or was taken back stands apart. */
export async function announcements(
  ctx: Ctx,
  asked: { lihat?: string; sesudah?: string },
): Promise<AnnouncementList> {
  const shelf = SHELVES.find((one) => one === asked.lihat) ?? 'berlaku'
  const runs = { withdrawnOn: null, untilDay: { gte: dayToDb(ctx.today) } }
  const rows = await listAnnouncements(
    ctx,
    { AND: [shelf === 'berlaku' ? runs : { NOT: runs }, after(asked.sesudah)] },
    A_PAGE + 1,
  )
  const shown = rows.slice(0, A_PAGE)
  const last = shown.at(-1)
  const mayKeep = isDesk(ctx)
  return {
    shelf,
    announcements: shown.map((row) => cardOf(ctx, row)),
    next: rows.length > A_PAGE && last ? `${last.fromDay}~${last.id}` : null,
    units: mayKeep ? inTree(await units(ctx)).map(({ id, name, depth }) => ({ id, name, depth })) : [],
    mayKeep,
  }
}

export type AnnouncementView = AnnouncementCard & {
  earlier: { title: string; text: string; until: Date }[]
  mayKeep: boolean
  mayChange: boolean
  /** For the desk alone, and only numbers. */
  receipts: UnitReceipts[]
}

export async function announcementView(ctx: Ctx, id: string): Promise<AnnouncementView> {
  const row = cardOf(ctx, await loadAnnouncement(ctx, id))
  const mayKeep = isDesk(ctx)
  return {
    ...row,
    earlier: row.text === null ? [] : await earlierWordings(ctx, row.id),
    mayKeep,
    mayChange: mayKeep && whyNotChange(row.standing) === undefined,
    receipts: mayKeep && row.asksReceipt ? await receiptsByUnit(ctx, row.id) : [],
  }
}

/** How many have read it, unit by unit: the desk's file. */
export async function announcementReceipts(ctx: Ctx, id: string): Promise<AnnouncementView> {
  if (!isDesk(ctx)) refuse('not_found')
  return announcementView(ctx, id)
}

export type HomeAnnouncement = Pick<AnnouncementRow, 'id' | 'title' | 'asksReceipt'>

/** What stands on a person's home: what runs and was not said to be read, the newest first; the rest is in the list. */
export async function homeAnnouncements(
  ctx: Ctx,
): Promise<{ announcements: HomeAnnouncement[]; more: boolean }> {
  const { employeeId } = ctx.actor
  const today = dayToDb(ctx.today)
  const rows = await listAnnouncements(
    ctx,
    {
      withdrawnOn: null,
      fromDay: { lte: today },
      untilDay: { gte: today },
      ...(employeeId && { NOT: { asksReceipt: true, receipts: { some: { employeeId } } } }),
    },
    AT_HOME + 1,
  )
  return {
    announcements: rows.slice(0, AT_HOME).map(({ id, title, asksReceipt }) => ({ id, title, asksReceipt })),
    more: rows.length > AT_HOME,
  }
}
