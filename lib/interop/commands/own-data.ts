import 'server-only'
import { newIdAt } from '@/lib/core/id'
import type { WriteCtx } from '@/lib/core/types'
import type { TakeInput } from '../schema/own-data'

/** Leaves a trace that the person takes his data along; with the id the file is fetched, for a few minutes. */
export async function takeOwnData(ctx: WriteCtx, { format }: TakeInput): Promise<{ exportId: string }> {
  const id = newIdAt(ctx.now)
  const { regionId, actor, now } = ctx
  await ctx.db.ownDataExport.create({
    data: { regionId, id, accountId: actor.accountId, format, takenAt: now },
    select: { id: true },
  })
  ctx.record('own_data.taken', { type: 'account', id: actor.accountId }, { format })
  return { exportId: id }
}
