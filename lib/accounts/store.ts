import type { Ctx } from '@/lib/core/types'
import { found } from '@/lib/core/refusal'

export async function loadOwnAccount(ctx: Ctx) {
  return found(
    await ctx.db.account.findFirst({
      where: { regionId: ctx.regionId, id: ctx.actor.accountId, disabledAt: null },
      select: { id: true, login: true, displayName: true, passwordHash: true, version: true },
    }),
  )
}
