import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { found } from '@/lib/core/refusal'

export async function loadOwnAccount(ctx: Ctx) {
  return found(
    await ctx.db.account.findFirst({
      where: { regionId: ctx.regionId, id: ctx.actor.accountId, disabledAt: null },
      select: { id: true, login: true, displayName: true, passwordHash: true, version: true },
    }),
  )
}

/** When somebody came in, the first time and the last. */
export async function markSignedIn(
  { db, regionId, now }: Pick<WriteCtx, 'db' | 'regionId' | 'now'>,
  accountId: string,
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    UPDATE account SET first_signed_in_at = coalesce(first_signed_in_at, ${now}::timestamptz),
      last_signed_in_at = greatest(first_signed_in_at, ${now}::timestamptz)
    WHERE region_id = ${regionId} AND id = ${accountId}::uuid`)
}
