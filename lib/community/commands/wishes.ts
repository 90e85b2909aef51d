import 'server-only'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotSend } from '../rules/help'
import { whyNotHandle, whyNotJoin } from '../rules/wishes'
import type { HandleInput, JoinInput, WishInput } from '../schema/wishes'
import { isDesk } from '../store/announcements'
import { loadWish, saveHandling, saveJoin, saveWish, sentToday } from '../store/wishes'

const subject = (id: string) => ({ type: 'help_wish', id })

/** Says what is difficult on a part of the portal, and gets the number under which it is answered. */
export async function sendWish(ctx: WriteCtx, input: WishInput): Promise<{ number: number }> {
  refuseIf(whyNotSend(await sentToday(ctx)))
  const { id, number } = await saveWish(ctx, input)
  ctx.record('help_wish.sent', subject(id), { number, page: input.page ?? null })
  return { number }
}

export async function joinWish(ctx: WriteCtx, { wishId }: JoinInput): Promise<void> {
  const wish = await loadWish(ctx, wishId)
  refuseIf(whyNotJoin({ mine: wish.mine, listed: wish.headline !== null }))
  await saveJoin(ctx, wishId)
  ctx.record('help_wish.joined', subject(wishId))
}

/** The desk says where it stands, in words that all read. */
export async function handleWish(ctx: WriteCtx, input: HandleInput): Promise<void> {
  if (!isDesk(ctx)) refuse('not_found')
  const wish = await loadWish(ctx, input.wishId)
  refuseIf(whyNotHandle(wish.state, input.state))
  await saveHandling(ctx, input)
  ctx.record('help_wish.handled', subject(wish.id), { state: input.state })
}
