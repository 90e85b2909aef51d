import 'server-only'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { WISH_VIEWS, type WishView } from '../labels/wishes'
import { whyNotJoin } from '../rules/wishes'
import { isDesk } from '../store/announcements'
import { listWishes, type WishRow } from '../store/wishes'

const A_PAGE = 20

export type WishCard = WishRow & { mayJoin: boolean }
export type WishList = {
  view: WishView
  views: WishView[]
  wishes: WishCard[]
  next: number | null
  mayHandle: boolean
}

function narrowed(ctx: Ctx, view: WishView): Prisma.HelpWishWhereInput {
  const listed = { headline: { not: null } }
  switch (view) {
    case 'semua':
      return { ...listed, state: { in: ['RECEIVED', 'IN_PROGRESS'] } }
    case 'selesai':
      return { ...listed, state: { in: ['DONE', 'DECLINED'] } }
    case 'saya':
      return { accountId: ctx.actor.accountId }
    case 'baru':
      return { headline: null }
  }
}

/** What is difficult and what came of it, the newest first, for all and without a name. */
export async function wishes(ctx: Ctx, asked: { lihat?: string; sesudah?: string }): Promise<WishList> {
  const desk = isDesk(ctx)
  const views = WISH_VIEWS.filter((one) => one !== 'baru' || desk)
  const view = views.find((one) => one === asked.lihat) ?? 'semua'
  const before = /^\d{1,9}$/.test(asked.sesudah ?? '') ? Number(asked.sesudah) : null
  const rows = await listWishes(
    ctx,
    { AND: [narrowed(ctx, view), before === null ? {} : { number: { lt: before } }] },
    A_PAGE + 1,
  )
  const shown = rows.slice(0, A_PAGE)
  return {
    view,
    views,
    wishes: shown.map((wish) => ({
      ...wish,
      mayJoin: !wish.joined && whyNotJoin({ mine: wish.mine, listed: wish.headline !== null }) === undefined,
    })),
    next: rows.length > A_PAGE ? (shown.at(-1)?.number ?? null) : null,
    mayHandle: desk,
  }
}
