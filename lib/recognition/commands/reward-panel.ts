import 'server-only'
import { newId } from '@/lib/core/id'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { leadingRank, leavesOrder, whyNotChoose, whyNotSay, whyNotVote } from '../rules/reward-ranking'
import type { ChoiceInput, TiesInput, VoteInput } from '../schema/rewards'
import { rankedStored } from '../schema/rewards-stored'
import { inLine, isTied, judged, nomineesIn, saveTies, tieOf, tiesIn } from '../store/reward-panel'
import { namedBy } from '../store/nominations'
import {
  loadPublished,
  lockProgramme,
  moveProgramme,
  panelCodes,
  seatsOf,
  shareProgramme,
} from '../store/rewards'

/** Nominee by nominee, before any score is given; who learns of a tie later says so and loses the vote. */
export async function declareTies(ctx: WriteCtx, { programmeId, kinds }: TiesInput): Promise<void> {
  await shareProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { accountId } = ctx.actor
  found((await seatsOf(ctx, programme)).find((seat) => seat.accountId === accountId))
  const at = { sits: true, scoring: programme.status === 'SCORING' }
  refuseIf(whyNotSay(at, undefined))
  const nominees = await nomineesIn(ctx, programmeId)
  const before = await tiesIn(ctx, programmeId)
  const ties = Object.entries(kinds).flatMap(([id, kind]) => {
    const nomineeId = found(nominees.find((one) => one.id === id && one.eligible)).id
    const was = tieOf(before, accountId, nomineeId)
    if (was === kind) return []
    refuseIf(whyNotSay(at, was))
    return [{ nomineeId, accountId, kind }]
  })
  await saveTies(ctx, ties)
  ctx.record(
    'reward_conflict.declared',
    { type: 'reward_programme', id: programmeId },
    { nominees: ties.length, conflicts: ties.filter(({ kind }) => kind !== 'NONE').length },
  )
}

/** One member's scores of one nominee: written once, seen by nobody else before all are in. */
export async function voteOn(
  ctx: WriteCtx,
  { programmeId, nomineeId, scores, note }: VoteInput,
): Promise<void> {
  await shareProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { accountId } = ctx.actor
  const seats = await seatsOf(ctx, programme)
  const { seat } = found(seats.find((one) => one.accountId === accountId))
  const all = await judged(ctx, programmeId, seats)
  const ties = await tiesIn(ctx, programmeId)
  const wanted = found(all.find(({ nominee }) => nominee.id === nomineeId))
  const given = Object.fromEntries(
    Object.entries(scores).flatMap(([code, score]) => (score === undefined ? [] : [[code, score]])),
  )
  refuseIf(
    whyNotVote(
      {
        sits: true,
        scoring: programme.status === 'SCORING',
        declaredAll: all.every(({ nominee }) => tieOf(ties, accountId, nominee.id) !== undefined),
        conflicted: isTied(ties, accountId, nomineeId),
        given: [...wanted.votes.counted, ...wanted.votes.voided].some((one) => one.seat === seat),
      },
      given,
      panelCodes(programme.rules.document),
    ),
  )
  await ctx.db.rewardScore.create({
    data: {
      regionId: ctx.regionId,
      nomineeId,
      seat,
      programmeId,
      scores: given,
      note: note || null,
      givenAt: ctx.now,
    },
    select: { seat: true },
  })
  ctx.record(
    'reward_score.given',
    { type: 'reward_nominee', id: nomineeId },
    { programme: programmeId, seat },
  )
}

/** The winners, once. Who leaves the order that leads says why, and everybody reads it. */
export async function chooseWinners(
  ctx: WriteCtx,
  { programmeId, version, nomineeIds, reason }: ChoiceInput,
): Promise<void> {
  await lockProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { document } = programme.rules
  const row = await ctx.db.rewardRanking.findFirst({
    where: { regionId: ctx.regionId, programmeId },
    select: { nominees: true },
  })
  const ranked = rankedStored.parse(row?.nominees ?? [])
  const nominees = await nomineesIn(ctx, programmeId)
  const chosen = [...new Set(nomineeIds)].map((id) => {
    const nominee = nominees.find((one) => one.id === id)
    return { nominee, ranked: ranked.find(({ label }) => label === nominee?.label) }
  })
  const { employeeId, accountId } = ctx.actor
  const listed = nominees.filter(({ label }) => ranked.some((one) => one.label === label))
  const leads = employeeId
    ? await inLine(
        ctx,
        document.period,
        [employeeId],
        listed.map((one) => one.employeeId),
      )
    : () => false
  const ties = await tiesIn(ctx, programmeId)
  const named = employeeId ? await namedBy(ctx, programmeId, employeeId) : []
  const winners = Math.min(document.winners, ranked.length)
  const places = chosen.map((one) => one.ranked && leadingRank(one.ranked, document.leading))
  const why = whyNotChoose(
    {
      ranked: programme.status === 'RANKED' && row !== null,
      winners,
      chosen: places,
      tied: listed.some(
        (one) =>
          one.employeeId === employeeId ||
          named.includes(one.employeeId) ||
          isTied(ties, accountId, one.id) ||
          (employeeId !== null && leads(employeeId, one.employeeId)),
      ),
    },
    reason ?? '',
  )
  refuseIf(why, {}, why === 'choice_reason_missing' ? 'reason' : undefined)
  const departs = leavesOrder(places, winners)
  await ctx.db.rewardDecision.create({
    data: {
      regionId: ctx.regionId,
      programmeId,
      departs,
      reason: departs ? (reason ?? null) : null,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    },
    select: { programmeId: true },
  })
  await ctx.db.rewardAward.createMany({
    data: chosen.map((one) => ({
      regionId: ctx.regionId,
      id: newId(),
      nomineeId: found(one.nominee).id,
      name: found(one.nominee).name,
      rank: found(one.ranked).rank,
      loadRank: found(one.ranked).loadRank,
      awardedAt: ctx.now,
    })),
  })
  await moveProgramme(ctx, { id: programmeId, version }, 'decide')
  ctx.record(
    'reward_programme.decided',
    { type: 'reward_programme', id: programmeId },
    { winners: chosen.length, departs },
  )
}
