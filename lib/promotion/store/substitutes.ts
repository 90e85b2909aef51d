import 'server-only'
import type { Reading, RunningRound } from '../store'
import { barsDeciding } from '../rules/substitute'
import { candidatesIn, isScored } from './candidates'
import { conflictsIn, deciders, type Said } from './panel'

/** Who was named to decide a round, the first one first. */
export const substitutesIn = (ctx: Reading, roundId: string) =>
  ctx.db.promotionSubstitute.findMany({
    where: { regionId: ctx.regionId, roundId },
    select: {
      id: true,
      accountId: true,
      name: true,
      office: true,
      reason: true,
      namedBy: true,
      namedByName: true,
      confirmedByName: true,
      confirmedAt: true,
    },
    orderBy: { namedAt: 'asc' },
    take: 20,
  })
export type Substitute = Awaited<ReturnType<typeof substitutesIn>>[number]

/** Accounts that may decide this round: those who always may, and whom two officers have put in their place. */
export async function decidersOf(ctx: Reading, roundId: string) {
  const named = (await substitutesIn(ctx, roundId)).filter(({ confirmedAt }) => confirmedAt !== null)
  return [
    ...(await deciders(ctx)).map(({ accountId }) => accountId),
    ...named.map(({ accountId }) => accountId),
  ]
}

export const isBarred = (said: readonly Said[], accountId: string): boolean =>
  said.some((one) => one.accountId === accountId && barsDeciding(one.kind))

/** Whether somebody is left who may decide and is not kept from it. */
export async function anyDeciderFree(ctx: Reading, { id }: RunningRound): Promise<boolean> {
  const candidates = (await candidatesIn(ctx, id)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map((one) => one.id),
  )
  return (await decidersOf(ctx, id)).some((accountId) => !isBarred(said, accountId))
}

/** Those named, as judges whom the register may relate to a candidate. */
export async function substituteJudges(ctx: Reading, roundId: string) {
  const rows = await ctx.db.promotionSubstitute.findMany({
    where: { regionId: ctx.regionId, roundId },
    select: { accountId: true, account: { select: { employeeId: true } } },
    take: 20,
  })
  return rows.map(({ accountId, account }) => ({ accountId, employeeId: account.employeeId }))
}
