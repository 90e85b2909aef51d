import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { circle } from '@/lib/feedback/queries/circle'
import { postOn } from '@/lib/organization/queries'
import { whyNotPraise, whyNotTakeBack } from './rules'
import type { PraiseChoice, PraiseInput } from './schema'
import { loadPraise, ownId, praisedToday, savePraise, savePraiseWithdrawn } from './store'

/** Thanks somebody of one's circle; whoever works beside the receiver reads it. */
export async function praise(ctx: WriteCtx, input: PraiseInput): Promise<{ praiseId: string }> {
  const by = ownId(ctx)
  const known = (await circle(ctx)).some(({ id }) => id === input.receiverId)
  // To whom I never stood near, nobody of that id exists.
  if (!known && input.receiverId !== by) found(undefined)
  refuseIf(whyNotPraise(input, { by, inCircle: known, today: await praisedToday(ctx) }))
  const { unitId } = found(await postOn(ctx, input.receiverId, ctx.today))
  const praiseId = await savePraise(ctx, unitId, input)
  ctx.record(
    'kudos.given',
    { type: 'kudos', id: praiseId },
    { receiver: input.receiverId, behaviour: input.behaviour },
  )
  return { praiseId }
}

export async function takePraiseBack(ctx: WriteCtx, { praiseId, version }: PraiseChoice): Promise<void> {
  refuseIf(whyNotTakeBack(await loadPraise(ctx, praiseId), { by: ownId(ctx), today: ctx.today }))
  await savePraiseWithdrawn(ctx, { id: praiseId, version })
  ctx.record('kudos.taken_back', { type: 'kudos', id: praiseId })
}
