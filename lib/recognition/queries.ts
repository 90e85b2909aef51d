import 'server-only'
import { dayFromDb, type YearQuarter } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts, postOn } from '@/lib/organization/queries'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { badgesOf, type Badge } from './rules/badges'
import { PRAISE_SHOWN, whyNotTakeBack } from './rules'
import { ownId } from './store'
import { signedFacts, type SignedFacts } from './store/facts'

export type Praise = {
  id: string
  version: number
  giver: string
  receiver: string
  behaviour: Behaviour
  text: string
  givenAt: Date
  mayTakeBack: boolean
}

const parts = {
  id: true,
  version: true,
  giverId: true,
  behaviour: true,
  text: true,
  givenOn: true,
  givenAt: true,
  giver: { select: nameParts },
  receiver: { select: nameParts },
} as const satisfies Prisma.KudosSelect

async function stream(ctx: Ctx, where: Prisma.KudosWhereInput, atMost: number): Promise<Praise[]> {
  const me = ownId(ctx)
  const rows = await ctx.db.kudos.findMany({
    where: { AND: [where], regionId: ctx.regionId, withdrawnAt: null },
    select: parts,
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    take: atMost,
  })
  return rows.map(({ giverId, givenOn, giver, receiver, ...row }) => ({
    ...row,
    behaviour: found(BEHAVIOURS.find((one) => one === row.behaviour)),
    giver: fullName(giver),
    receiver: fullName(receiver),
    mayTakeBack:
      whyNotTakeBack(
        { giverId, givenOn: dayFromDb(givenOn), withdrawn: false },
        { by: me, today: ctx.today },
      ) === undefined,
  }))
}

/** What is said in the unit where I work, the latest first. */
export async function unitPraise(ctx: Ctx, atMost = PRAISE_SHOWN): Promise<Praise[]> {
  const post = await postOn(ctx, ownId(ctx), ctx.today)
  return post ? stream(ctx, { unitId: post.unitId }, atMost) : []
}

export const givenPraise = async (ctx: Ctx, atMost = PRAISE_SHOWN): Promise<Praise[]> =>
  stream(ctx, { giverId: ownId(ctx) }, atMost)

export type ReceivedPraise = { items: Praise[]; byBehaviour: { behaviour: Behaviour; count: number }[] }

/** What was said of me, and how often for which behaviour. */
export async function receivedPraise(ctx: Ctx, atMost = PRAISE_SHOWN): Promise<ReceivedPraise> {
  const receiverId = ownId(ctx)
  const counts = await ctx.db.kudos.groupBy({
    by: ['behaviour'],
    where: { regionId: ctx.regionId, receiverId, withdrawnAt: null },
    _count: { _all: true },
  })
  return {
    items: await stream(ctx, { receiverId }, atMost),
    byBehaviour: BEHAVIOURS.flatMap((behaviour) => {
      const of = counts.find((row) => row.behaviour === behaviour)
      return of ? [{ behaviour, count: of._count._all }] : []
    }).toSorted((a, b) => b.count - a.count),
  }
}

export type QuarterBadges = { quarter: YearQuarter; badges: Badge[]; facts: SignedFacts['facts'] }

const QUARTERS_BACK = 4

/** What my last signed quarters tell by themselves. */
export async function myBadges(ctx: Ctx): Promise<QuarterBadges[]> {
  const rows = await signedFacts(ctx, ownId(ctx), QUARTERS_BACK)
  return rows.map(({ year, quarter, facts }) => ({
    quarter: { year, quarter },
    badges: badgesOf(facts),
    facts,
  }))
}
