import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { ConflictKind } from '../rules/reward-ranking'
import type { RewardCode, RewardCriterion } from '../rules/rewards'
import { nominationsIn, type Nomination } from '../store/nominations'
import { isTied, judged, tieOf, tiesIn } from '../store/reward-panel'
import { loadPublished, programmeFrom, programmeParts, seatsOf } from '../store/rewards'
import { cardOf, type ProgrammeCard } from './rewards'

/** Programmes on whose panel I sit, the newest first. */
export async function myRewardPanels(ctx: Ctx): Promise<ProgrammeCard[]> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardProgramme.findMany({
    where: { regionId, seats: { some: { regionId, accountId: ctx.actor.accountId } } },
    select: programmeParts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 60,
  })
  const programmes = rows.map(programmeFrom)
  const sitting = await ctx.db.rewardSeat.findMany({
    where: { regionId, accountId: ctx.actor.accountId, programmeId: { in: programmes.map(({ id }) => id) } },
    select: { programmeId: true, seat: true },
  })
  return programmes
    .filter(({ id, rules }) =>
      sitting.some(
        (one) => one.programmeId === id && rules?.document.panel.some(({ seat }) => seat === one.seat),
      ),
    )
    .flatMap((programme) => cardOf(ctx, programme))
}

export type SheetNominee = {
  nomineeId: string
  name: string
  tie: ConflictKind | null
  points: Partial<Record<RewardCode, number>>
  words: Pick<Nomination, 'id' | 'kind' | 'reason' | 'evidence' | 'citations' | 'byName'>[]
  given: boolean
}

export type RewardSheet = {
  card: ProgrammeCard
  criteria: readonly RewardCriterion[]
  nominees: SheetNominee[]
  undeclared: number
  /** Of all votes that are asked for, how many are in; nobody sees whose. */
  progress: { given: number; asked: number }
}

/** What a member of the panel works with; for anybody else there is no such sheet. */
export async function rewardSheet(ctx: Ctx, programmeId: string): Promise<RewardSheet> {
  const programme = await loadPublished(ctx, programmeId)
  const { accountId } = ctx.actor
  const seats = await seatsOf(ctx, programme)
  const { seat } = found(seats.find((one) => one.accountId === accountId))
  const all = await judged(ctx, programme.id, seats)
  const ties = await tiesIn(ctx, programme.id)
  const words = await nominationsIn(ctx, programme.id)
  const nominees = all.map(({ nominee, votes }): SheetNominee => {
    const tied = isTied(ties, accountId, nominee.id)
    return {
      nomineeId: nominee.id,
      name: nominee.name,
      tie: tieOf(ties, accountId, nominee.id) ?? null,
      points: tied ? {} : nominee.points,
      words: tied
        ? []
        : words
            .filter(({ employeeId }) => employeeId === nominee.employeeId)
            .map(({ id, kind, reason, evidence, citations, byName }) => ({
              id,
              kind,
              reason,
              evidence,
              citations,
              byName,
            })),
      given: votes.counted.some((one) => one.seat === seat),
    }
  })
  const given = all.reduce((sum, { votes }) => sum + votes.counted.length, 0)
  return {
    card: found(cardOf(ctx, programme)[0]),
    criteria: programme.rules.document.criteria,
    nominees,
    undeclared: nominees.filter(({ tie }) => tie === null).length,
    progress: { given, asked: given + all.reduce((sum, { votes }) => sum + votes.asked.length, 0) },
  }
}
