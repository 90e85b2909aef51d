import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { panelCodes } from '../rules/document'
import { whyNotDeclare, whyNotScore } from '../rules/panel'
import type { DeclareInput, RecuseInput, ScoreInput } from '../schema'
import { loadAnnounced, lockRound, seatsOf, type RunningRound } from '../store'
import { candidatesIn, isScored, type Candidate } from '../store/candidates'
import {
  conflictsIn,
  declaredOf,
  deciders,
  hasConflict,
  judgings,
  ownSeat,
  saveConflicts,
} from '../store/panel'

/** A member of the panel says it while scores are given, a decider before he sees the order. */
async function judgesNow(ctx: WriteCtx, round: RunningRound) {
  const seat = await ownSeat(ctx, round)
  const decides = (await deciders(ctx)).some(({ accountId }) => accountId === ctx.actor.accountId)
  found(seat ?? (decides || undefined))
  return {
    seat,
    sits: true,
    scoring: (seat && round.status === 'SCORING') || (decides && round.status === 'RANKED') || false,
  }
}

async function keep(
  ctx: WriteCtx,
  round: RunningRound,
  wanted: readonly { candidate: Candidate; kind: RecuseInput['kind'] | 'NONE' }[],
): Promise<void> {
  const { accountId } = ctx.actor
  const judging = await judgesNow(ctx, round)
  const said = await conflictsIn(
    ctx,
    wanted.map(({ candidate }) => candidate.id),
  )
  const told = wanted.flatMap(({ candidate, kind }) => {
    const before = declaredOf(said, accountId, candidate.id)
    if (before === kind) return []
    refuseIf(whyNotDeclare(judging, before))
    return [{ candidateId: candidate.id, accountId, kind, source: 'DECLARED' as const }]
  })
  refuseIf(whyNotDeclare(judging, undefined))
  await saveConflicts(ctx, told)
  ctx.record(
    'promotion_conflict.declared',
    { type: 'promotion_round', id: round.id },
    { candidates: told.length, conflicts: told.filter(({ kind }) => kind !== 'NONE').length },
  )
}

/** Candidate by candidate, by name and before any score is seen. */
export async function declareConflicts(ctx: WriteCtx, { roundId, kinds }: DeclareInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const candidates = await candidatesIn(ctx, roundId)
  await keep(
    ctx,
    round,
    Object.entries(kinds).map(([employeeId, kind]) => ({
      candidate: found(candidates.find((one) => one.employeeId === employeeId)),
      kind,
    })),
  )
}

/** Who recognises somebody in a dossier takes his vote back, even after he has scored. */
export async function recuseFrom(ctx: WriteCtx, { roundId, label, kind }: RecuseInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const candidates = await candidatesIn(ctx, roundId)
  await keep(ctx, round, [{ candidate: found(candidates.find((one) => one.label === label)), kind }])
}

/** One member's scores of one candidate: written once, seen by nobody else before all are in. */
export async function scoreCandidate(
  ctx: WriteCtx,
  { roundId, label, scores, note }: ScoreInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const seat = found(await ownSeat(ctx, round))
  const candidate = found(
    (await candidatesIn(ctx, roundId)).find((one) => one.label === label && isScored(one)),
  )
  const [judging] = await judgings(ctx, round, [candidate], await seatsOf(ctx, round))
  const said = await conflictsIn(ctx, [candidate.id])
  const bench = found(judging).bench
  refuseIf(
    whyNotScore(
      {
        sits: true,
        scoring: round.status === 'SCORING',
        declared: declaredOf(said, ctx.actor.accountId, candidate.id),
        conflicted: hasConflict(said, ctx.actor.accountId, candidate.id),
        asked: bench.asked.includes(seat.seat),
        scored: [...bench.counted, ...bench.voided].some((one) => one.seat === seat.seat),
      },
      scores,
      panelCodes(round.rules.document),
    ),
  )
  await ctx.db.promotionScore.create({
    data: {
      regionId: ctx.regionId,
      candidateId: candidate.id,
      seat: seat.seat,
      roundId,
      scores,
      note: note || null,
      givenAt: ctx.now,
    },
    select: { seat: true },
  })
  ctx.record(
    'promotion_score.given',
    { type: 'promotion_candidate', id: candidate.id },
    { round: roundId, seat: seat.seat },
  )
}
