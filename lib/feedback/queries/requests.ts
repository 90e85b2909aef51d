import 'server-only'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { isOpenRequest } from '../rules/requests'
import { ownId } from '../store'

export type RequestState = 'OPEN' | 'ANSWERED' | 'DECLINED'
export type Request = {
  id: string
  version: number
  /** The other one: who asks me, or whom I asked. */
  name: string
  behaviour: Behaviour | null
  workResult: string | null
  message: string
  askedAt: Date
  state: RequestState
}

const parts = {
  id: true,
  version: true,
  askerId: true,
  behaviour: true,
  workResultId: true,
  message: true,
  askedAt: true,
  feedbackId: true,
  declinedAt: true,
  asker: { select: nameParts },
  asked: { select: nameParts },
} as const satisfies Prisma.FeedbackRequestSelect

/** What I was asked and have not answered, and what I asked myself. */
export async function requests(ctx: Ctx): Promise<{ toMe: Request[]; mine: Request[] }> {
  const me = ownId(ctx)
  const rows = await ctx.db.feedbackRequest.findMany({
    where: {
      regionId: ctx.regionId,
      OR: [{ askerId: me }, { askedId: me, feedbackId: null, declinedAt: null }],
    },
    select: parts,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const ids = rows.flatMap(({ workResultId }) => workResultId ?? [])
  const results = new Map(
    (
      await ctx.db.workResult.findMany({
        where: { regionId: ctx.regionId, id: { in: ids } },
        select: { id: true, text: true },
      })
    ).map(({ id, text }) => [id, text]),
  )
  const view = (row: (typeof rows)[number]): Request => ({
    id: row.id,
    version: row.version,
    name: fullName(row.askerId === me ? row.asked : row.asker),
    behaviour: BEHAVIOURS.find((one) => one === row.behaviour) ?? null,
    workResult: row.workResultId ? (results.get(row.workResultId) ?? null) : null,
    message: row.message,
    askedAt: row.askedAt,
    state: isOpenRequest(row) ? 'OPEN' : row.feedbackId ? 'ANSWERED' : 'DECLINED',
  })
  return {
    toMe: rows.filter(({ askerId }) => askerId !== me).map(view),
    mine: rows.filter(({ askerId }) => askerId === me).map(view),
  }
}
