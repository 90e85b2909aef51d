import { provePassword } from '@/lib/accounts/commands/step-up'
import { found, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotDecide } from '../rules/ranking'
import { whyNotAnswer } from '../rules/stages'
import type { AnswerInput, DecideInput } from '../schema'
import { rankingStored } from '../schema/stored'
import { loadAnnounced, lockRound, moveRound } from '../store'
import { candidatesIn } from '../store/candidates'
import { decisionOf } from '../store/decisions'
import { handlesRound } from '../store/handling'
import { decidersOf, isBarred } from '../store/substitutes'
import { conflictsIn, declaredOf } from '../store/panel'

/** One of the first three gets the post. The key of the row holds no second choice. */
export async function decideRound(
  ctx: WriteCtx,
  { roundId, version, label, reason, password }: DecideInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  found((await decidersOf(ctx, roundId)).includes(ctx.actor.accountId) || undefined)
  // Whoever comes second waits for the lock alone.
  refuseIf(round.status === 'RANKED' ? undefined : 'not_ranked')
  const ranking = await ctx.db.promotionRanking.findFirst({
    where: { regionId: ctx.regionId, roundId },
    select: { candidates: true },
  })
  const ranked = rankingStored.parse(ranking?.candidates ?? [])
  const candidates = (await candidatesIn(ctx, roundId)).filter((one) =>
    ranked.some((other) => other.label === one.label),
  )
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  const { accountId } = ctx.actor
  const chosen = candidates.find((one) => one.label === label)
  const rank = ranked.find((one) => one.label === label)?.rank
  const why = whyNotDecide(
    {
      ranked: ranking !== null,
      rank,
      declared: candidates.every(({ id }) => declaredOf(said, accountId, id) !== undefined),
      conflicted: isBarred(said, accountId),
    },
    reason ?? '',
  )
  refuseIf(why, {}, why === 'departure_reason_missing' ? 'reason' : undefined)
  await provePassword(ctx, password)
  await ctx.db.promotionDecision.create({
    data: {
      regionId: ctx.regionId,
      roundId,
      candidateId: found(chosen).id,
      rank: found(rank),
      reason: rank === 1 ? null : (reason ?? null),
      chosenName: found(chosen).name,
      decidedBy: accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    },
    select: { roundId: true },
  })
  await moveRound(ctx, { id: roundId, version }, 'decide')
  ctx.record(
    'promotion_round.decided',
    { type: 'promotion_round', id: roundId },
    { candidate: found(chosen).id, rank: found(rank) },
  )
}

/** An officer who had no hand in the round answers; one that is upheld undoes the round, in public. */
export async function answerObjection(
  ctx: WriteCtx,
  { objectionId, version, outcome, answer }: AnswerInput,
): Promise<void> {
  const objection = found(
    await ctx.db.promotionObjection.findFirst({
      where: { regionId: ctx.regionId, id: objectionId },
      select: { outcome: true, candidate: { select: { roundId: true } } },
    }),
  )
  const { roundId } = objection.candidate
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const decision = found(await decisionOf(ctx, roundId))
  const { accountId } = ctx.actor
  const involved = decision.decidedBy === accountId || (await handlesRound(ctx, roundId, accountId))
  refuseIf(whyNotAnswer(objection, { involved }))
  const { count } = await ctx.db.promotionObjection.updateMany({
    where: { regionId: ctx.regionId, id: objectionId, version, outcome: null },
    data: {
      outcome,
      answer,
      answeredBy: accountId,
      answeredByName: ctx.actor.name,
      answeredAt: ctx.now,
      version: version + 1,
    },
  })
  savedOrRefuse(count)
  // Of two objections that are upheld the first has undone the round already; the second is answered all the same.
  if (outcome === 'UPHELD' && round.status === 'DECIDED')
    await moveRound(ctx, round, 'cancel', { cancelReason: UPHELD })
  ctx.record(
    'promotion_objection.answered',
    { type: 'promotion_objection', id: objectionId },
    { round: roundId, outcome },
  )
}

const UPHELD = 'Keberatan kandidat dikabulkan. Pilihan dibatalkan dan putaran diulang.'
