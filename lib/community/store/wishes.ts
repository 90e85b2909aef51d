import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newIdAt } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { ownTurn } from '@/lib/core/turn'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { WISH_STATES, type WishState } from '../rules/wishes'
import type { HandleInput, WishInput } from '../schema/wishes'
import { isDesk } from './announcements'

/** The desk reads all; others what has a headline, and their own. */
export const inSight = (ctx: Ctx): Prisma.HelpWishWhereInput => ({
  regionId: ctx.regionId,
  ...(isDesk(ctx) ? {} : { OR: [{ headline: { not: null } }, { accountId: ctx.actor.accountId }] }),
})

export type WishRow = {
  id: string
  number: number
  page: string | null
  /** In the desk's words; null before it has read it. */
  headline: string | null
  /** In the sender's words: for himself and the desk. */
  text: string | null
  state: WishState
  answer: string | null
  sentOn: Day
  also: number
  mine: boolean
  joined: boolean
  version: number
}

export async function listWishes(
  ctx: Ctx,
  where: Prisma.HelpWishWhereInput,
  take: number,
): Promise<WishRow[]> {
  const { accountId } = ctx.actor
  const rows = await ctx.db.helpWish.findMany({
    where: { AND: [inSight(ctx), where] },
    select: {
      id: true,
      number: true,
      page: true,
      headline: true,
      text: true,
      state: true,
      answer: true,
      sentOn: true,
      also: true,
      accountId: true,
      version: true,
      votes: { where: { accountId }, select: { accountId: true } },
    },
    orderBy: { number: 'desc' },
    take,
  })
  return rows.map(({ accountId: sender, votes, ...row }) => {
    const mine = sender === accountId
    return {
      ...row,
      state: found(WISH_STATES.find((state) => state === row.state)),
      sentOn: dayFromDb(row.sentOn),
      text: mine || isDesk(ctx) ? row.text : null,
      mine,
      joined: votes.length > 0,
    }
  })
}

export async function loadWish(ctx: Ctx, id: string): Promise<WishRow> {
  const [row] = await listWishes(ctx, { id }, 1)
  return found(row)
}

export async function sentToday(ctx: WriteCtx): Promise<number> {
  await ownTurn(ctx)
  const { db, regionId, today, actor } = ctx
  return db.helpWish.count({ where: { regionId, accountId: actor.accountId, sentOn: dayToDb(today) } })
}

/** One after the other, so that no number is given twice or left out. */
const holdNumbers = ({ db, regionId }: WriteCtx) =>
  db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${regionId}::int, 4015)`)

export async function saveWish(
  ctx: WriteCtx,
  { page, text }: WishInput,
): Promise<{ id: string; number: number }> {
  await holdNumbers(ctx)
  const { db, regionId, now, today, actor } = ctx
  const newest = await db.helpWish.findFirst({
    where: { regionId },
    select: { number: true },
    orderBy: { number: 'desc' },
  })
  const id = newIdAt(now)
  const number = (newest?.number ?? 0) + 1
  await db.helpWish.create({
    data: {
      regionId,
      id,
      number,
      page: page ?? null,
      text,
      state: 'RECEIVED',
      sentOn: dayToDb(today),
      accountId: actor.accountId,
    },
    select: { id: true },
  })
  return { id, number }
}

/** One of each account; the second press changes nothing. */
export async function saveJoin({ db, regionId, actor }: WriteCtx, wishId: string): Promise<void> {
  const { count } = await db.helpWishVote.createMany({
    data: { regionId, wishId, accountId: actor.accountId },
    skipDuplicates: true,
  })
  if (count === 1)
    await db.helpWish.updateMany({ where: { regionId, id: wishId }, data: { also: { increment: 1 } } })
}

export async function saveHandling(
  { db, regionId }: WriteCtx,
  { wishId, version, state, headline, answer }: HandleInput,
): Promise<void> {
  const { count } = await db.helpWish.updateMany({
    where: { regionId, id: wishId, version },
    data: { state, headline, answer: answer ?? null, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
