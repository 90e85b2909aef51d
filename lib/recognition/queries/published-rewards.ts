import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import type { RewardDocument } from '../rules/rewards'
import { toldWinners, type ToldWinners } from '../store/awards'
import { programmeFrom, programmeParts } from '../store/rewards'
import { cardOf, type ProgrammeCard } from './rewards'

type Public = Pick<Ctx, 'regionId' | 'region' | 'today' | 'db'>

/** Changes with every deed in a programme, with a winner's word, and with the day. */
export async function rewardsVersion(ctx: Public): Promise<string> {
  const where = { regionId: ctx.regionId }
  const programmes = await ctx.db.rewardProgramme.aggregate({ where, _sum: { version: true }, _count: true })
  const words = await ctx.db.rewardConsent.count({ where })
  return [ctx.today, programmes._count, programmes._sum.version, words].join('.')
}

export type PublishedReward = {
  card: ProgrammeCard
  document: Pick<RewardDocument, 'criteria' | 'attendance' | 'leading' | 'forms' | 'winners'> & {
    unit: string | null
  }
  publishedOn: Day
  cancelReason: string | null
  decision: { departs: boolean; reason: string | null } | null
  winners: ToldWinners
}

/** Every programme that was published, the newest first. Nobody's name but of winners who agreed to be named. */
export async function publishedRewards(ctx: Public): Promise<PublishedReward[]> {
  const rows = await ctx.db.rewardProgramme.findMany({
    where: { regionId: ctx.regionId, rules: { isNot: null } },
    select: programmeParts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const told = await toldWinners(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row): PublishedReward[] => {
    const programme = programmeFrom(row)
    const { rules, decision, cancelReason } = programme
    const [card] = cardOf(ctx, programme)
    if (!rules || !card) return []
    const { criteria, attendance, leading, forms, winners, unit } = rules.document
    return [
      {
        card,
        document: { criteria, attendance, leading, forms, winners, unit: unit?.name ?? null },
        publishedOn: dayOf(rules.publishedAt, ctx.region.zone),
        cancelReason,
        decision: decision && { departs: decision.departs, reason: decision.reason },
        winners: told.get(programme.id) ?? { names: [], unnamed: 0 },
      },
    ]
  })
}
