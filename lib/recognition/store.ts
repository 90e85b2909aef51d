import 'server-only'
import { dayFromDb, dayToDb } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { ownTurn } from '@/lib/core/turn'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { PraiseInput } from './schema'

/** The person behind the session as an employee; others neither thank nor are thanked. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

/** Whom I thanked today. What was taken back counts too: the day's place is used. */
export async function praisedToday(ctx: WriteCtx): Promise<{ receiverId: string }[]> {
  await ownTurn(ctx)
  return ctx.db.kudos.findMany({
    where: { regionId: ctx.regionId, giverId: ownId(ctx), givenOn: dayToDb(ctx.today) },
    select: { receiverId: true },
  })
}

export async function savePraise(ctx: WriteCtx, unitId: string, praise: PraiseInput): Promise<string> {
  const id = newId()
  await ctx.db.kudos.create({
    data: {
      regionId: ctx.regionId,
      id,
      giverId: ownId(ctx),
      unitId,
      ...praise,
      givenOn: dayToDb(ctx.today),
      givenAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** Thanks that I gave or got, or not found. */
export async function loadPraise(ctx: Ctx, id: string) {
  const me = ownId(ctx)
  const { givenOn, withdrawnAt, ...row } = found(
    await ctx.db.kudos.findFirst({
      where: { regionId: ctx.regionId, id, OR: [{ giverId: me }, { receiverId: me }] },
      select: { giverId: true, givenOn: true, withdrawnAt: true },
    }),
  )
  return { ...row, givenOn: dayFromDb(givenOn), withdrawn: withdrawnAt !== null }
}

export async function savePraiseWithdrawn(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.kudos.updateMany({
    where: { regionId: ctx.regionId, giverId: ownId(ctx), id, version, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
