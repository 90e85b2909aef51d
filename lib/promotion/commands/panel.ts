import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { panelCodes } from '../rules/document'
import { whyNotDeclare, whyNotScore, type ConflictKind } from '../rules/panel'
import type { DeclareInput, RecuseInput, ScoreInput } from '../schema'
import { loadAnnounced, lockRound, seatsOf, type RunningRound } from '../store'
import { candidatesIn, isScored, type Candidate } from '../store/candidates'
import { decidersOf } from '../store/substitutes'
import { conflictsIn, declaredOf, ownSeat, saveConflicts, sheetsOf } from '../store/panel'

/** A member of the panel says it while scores are given, a decider before he sees the order. */
async function judgesNow(ctx: WriteCtx, round: RunningRound) {
  const seat = await ownSeat(ctx, round)
  const decides = (await decidersOf(ctx, round.id)).includes(ctx.actor.accountId)
  found(seat ?? (decides || undefined))
  return {
    seat,
    sits: true,
    scoring: (seat && round.status === 'SCORING') || (decides && round.status === 'RANKED') || false,
  }
}

async function keep(
  ctx: WriteCtx,
  { id }: RunningRound,
  told: readonly { candidate: Candidate; kind: ConflictKind }[],
): Promise<void> {
  const { accountId } = ctx.actor
  await saveConflicts(
    ctx,
    told.map(({ candidate, kind }) => ({
      candidateId: candidate.id,
      accountId,
      kind,
      source: 'DECLARED' as const,
    })),
  )
  ctx.record(
    'promotion_conflict.declared',
    { type: 'promotion_round', id },
    { candidates: told.length, conflicts: told.filter(({ kind }) => kind !== 'NONE').length },
  )
}

/** Of everybody by name and at once, before any dossier opens and any score is seen. */
export async function declareConflicts(ctx: WriteCtx, { roundId, kinds }: DeclareInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const judging = await judgesNow(ctx, round)
  const candidates = (await candidatesIn(ctx, roundId)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  const missing = candidates.filter(({ id }) => declaredOf(said, ctx.actor.accountId, id) === undefined)
  refuseIf(whyNotDeclare(judging, new Set(missing.map(({ employeeId }) => employeeId)), Object.keys(kinds)))
  await keep(
    ctx,
    round,
    missing.map((candidate) => ({ candidate, kind: found(kinds[candidate.employeeId]) })),
  )
}

/** The sheet of a dossier that lies before this member; any other label answers as if it were nobody's. */
async function ownSheet(ctx: WriteCtx, round: RunningRound, label: string) {
  const seat = found(await ownSeat(ctx, round))
  const { sheets } = await sheetsOf(ctx, round, await seatsOf(ctx, round), seat)
  return { seat, sheet: found(sheets.find(({ candidate }) => candidate.label === label)) }
}

/** Who recognises somebody in a dossier takes his vote back, even after he has scored. */
export async function recuseFrom(ctx: WriteCtx, { roundId, label, kind }: RecuseInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const { sheet } = await ownSheet(ctx, round, label)
  refuseIf(round.status === 'SCORING' ? undefined : 'not_scoring')
  await keep(ctx, round, [{ candidate: sheet.candidate, kind }])
}

/** One member's scores of one candidate: written once, seen by nobody else before all are in. */
export async function scoreCandidate(
  ctx: WriteCtx,
  { roundId, label, scores, note }: ScoreInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const { seat, sheet } = await ownSheet(ctx, round, label)
  const { candidate, done } = sheet
  refuseIf(
    whyNotScore(
      { sits: true, scoring: round.status === 'SCORING', scored: done },
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
