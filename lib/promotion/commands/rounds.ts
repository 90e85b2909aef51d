import { provePassword } from '@/lib/accounts/commands/step-up'
import { dayOf } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { factsOf } from '@/lib/talent/queries/facts'
import { learnedHours } from '@/lib/training/queries/hours'
import { whyNotRules } from '../rules/document'
import { lotOf } from '../rules/draw'
import { copiedFrom, learningOf } from '../rules/inputs'
import { isComplete } from '../rules/panel'
import { candidatesOf, withPanel } from '../rules/round-file'
import { mayMove, whyNotAnnounce, whyNotCancel, whyNotClose, whyNotFinish, whyNotRank } from '../rules/stages'
import type { AnnounceInput, CancelInput, RoundChoice, RoundInput } from '../schema'
import type { Counts } from '../schema/stored'
import { isUnderRound, loadAnnounced, loadRound, lockPost, lockRound, moveRound, seatsOf } from '../store'
import { candidatesIn, isScored } from '../store/candidates'
import { decisionOf, waitingObjections } from '../store/decisions'
import { draftFrom, seated } from '../store/drafts'
import { deciders, judgings, registered, saveConflicts } from '../store/panel'

/** An officer writes the rules down or changes them, as long as nobody has announced them. */
export async function prepareRound(ctx: WriteCtx, input: RoundInput): Promise<{ roundId: string }> {
  const before = input.roundId ? await loadRound(ctx, input.roundId) : undefined
  refuseIf(before && !mayMove(before.status, 'prepare') ? 'not_a_draft' : undefined)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')
  const id = before?.id ?? newId()
  const replaced = input.replacesId ? await loadRound(ctx, input.replacesId) : undefined
  refuseIf(replaced && replaced.status !== 'CANCELLED' ? 'replaced_runs' : undefined)
  refuseIf(
    (await isUnderRound(ctx, { positionId: input.positionId, except: id })) ? 'post_under_round' : undefined,
    {},
    'positionId',
  )
  const draft = await draftFrom(ctx, input, {
    round: id,
    positionId: input.positionId,
    replaces: replaced?.rules ? { round: replaced.id, hash: replaced.rules.hash } : null,
  })
  const said = {
    positionId: input.positionId,
    draft: draft as Prisma.InputJsonObject,
    preparedBy: ctx.actor.accountId,
    preparedByName: ctx.actor.name,
  }
  if (before) await moveRound(ctx, before, 'prepare', said)
  else
    await ctx.db.promotionRound.create({
      data: {
        regionId: ctx.regionId,
        id,
        status: 'DRAFT',
        replacesId: input.replacesId ?? null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        ...said,
      },
      select: { id: true },
    })
  ctx.record('promotion_round.prepared', { type: 'promotion_round', id }, { hash: digestOf(draft.document) })
  return { roundId: id }
}

/** A second officer confirms the very rules he saw: from here on they are one row that nobody can change. */
export async function announceRound(
  ctx: WriteCtx,
  { roundId, version, hash, password }: AnnounceInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadRound(ctx, roundId)
  const draft = found(round.draft)
  const { document, seats } = draft
  const own = digestOf(document)
  refuseIf(
    whyNotAnnounce(
      { status: round.status, calendar: document.calendar, preparedBy: round.preparedBy, hash: own },
      { by: ctx.actor.accountId, seen: hash, today: ctx.today },
    ),
  )
  refuseIf(whyNotRules(document))
  const { positionId } = round
  await lockPost(ctx, positionId)
  refuseIf((await isUnderRound(ctx, { positionId, except: roundId })) ? 'post_under_round' : undefined)
  refuseIf(round.version === version ? undefined : 'changed_meanwhile')
  await provePassword(ctx, password)
  await ctx.db.promotionRules.create({
    data: {
      regionId: ctx.regionId,
      roundId,
      version: 1,
      document: document as Prisma.InputJsonObject,
      hash: own,
      preparedBy: round.preparedBy,
      preparedByName: round.preparedByName,
      confirmedBy: ctx.actor.accountId,
      confirmedByName: ctx.actor.name,
      confirmedAt: ctx.now,
    },
    select: { roundId: true },
  })
  await ctx.db.promotionPanelist.createMany({
    data: seated(document, seats).map((one) => ({ ...one, regionId: ctx.regionId, roundId })),
  })
  await moveRound(ctx, round, 'announce', { draft: Prisma.DbNull })
  ctx.record('promotion_round.announced', { type: 'promotion_round', id: roundId }, { hash: own })
}

export async function cancelRound(ctx: WriteCtx, { roundId, version, reason }: CancelInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadRound(ctx, roundId)
  refuseIf(whyNotCancel(round))
  await moveRound(ctx, { id: roundId, version }, 'cancel', { cancelReason: reason })
  ctx.record('promotion_round.cancelled', { type: 'promotion_round', id: roundId })
}

/** The call is over: what the record gives of each candidate is copied, and relations that are known take votes away. */
export async function closeCall(ctx: WriteCtx, { roundId, version }: RoundChoice): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const { document } = round.rules
  refuseIf(whyNotClose({ ...round, calendar: document.calendar }, ctx.today))
  const candidates = await candidatesIn(ctx, roundId)
  const facts = await factsOf(
    ctx,
    candidates.map(({ employeeId }) => employeeId),
    document.calendar.closesOn,
    document.post.profile.certificates,
  )
  const hours = await learnedHours(
    ctx,
    candidates.map(({ employeeId }) => employeeId),
    learningOf(document),
  )
  const inputs = candidates.map(({ id, employeeId }) => ({
    id,
    ...copiedFrom(document, {
      facts: found(facts.find((one) => one.employeeId === employeeId)),
      hours: hours.get(employeeId) ?? 0,
    }),
  }))
  await ctx.db.promotionInput.createMany({
    data: inputs.map(({ id, checks, inputs: given, ...rest }) => ({
      ...rest,
      regionId: ctx.regionId,
      candidateId: id,
      checks: checks as Prisma.InputJsonArray,
      inputs: given as Prisma.InputJsonObject,
      copiedAt: ctx.now,
    })),
  })
  const judges = [...(await seatsOf(ctx, round)), ...(await deciders(ctx))]
  const matched = await saveConflicts(ctx, await registered(ctx, candidates, judges))
  // A change that nobody has confirmed ends with the call.
  await moveRound(ctx, { id: roundId, version }, 'close', { draft: Prisma.DbNull })
  ctx.record(
    'promotion_round.closed',
    { type: 'promotion_round', id: roundId },
    { candidates: candidates.length, eligible: inputs.filter(({ eligible }) => eligible).length, matched },
  )
}

async function countsOf(ctx: WriteCtx, roundId: string, ranked: number, stayed: number): Promise<Counts> {
  const applied = await ctx.db.promotionCandidate.count({ where: { regionId: ctx.regionId, roundId } })
  return { applied, withdrawn: applied - stayed, notEligible: stayed - ranked, ranked }
}

/** All scores are in: the order follows from the frozen rules and is written down once. */
export async function rankRound(ctx: WriteCtx, { roundId, version }: RoundChoice): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const stayed = await candidatesIn(ctx, roundId)
  const scored = await judgings(ctx, round, stayed.filter(isScored), await seatsOf(ctx, round))
  refuseIf(whyNotRank(round, { complete: scored.every(({ bench }) => isComplete(bench)) }))
  refuseIf(scored.length === 0 ? 'nobody_to_rank' : undefined)
  const { document, hash } = round.rules
  const { drawHash } = round
  const candidates = candidatesOf(
    document,
    scored.map(({ candidate, bench }) => {
      const { points, daysInRank } = found(candidate.input)
      const panel = Object.fromEntries(
        document.criteria
          .filter(({ source }) => source === 'PANEL')
          .map(({ code }) => [
            code,
            bench.counted.map(({ scores }) => scores[code] ?? refuse('scores_missing')),
          ]),
      )
      const { label } = candidate
      return {
        label,
        panel,
        points: withPanel(points, panel),
        daysInRank,
        lot: lotOf(digestOf, drawHash, label),
      }
    }),
  )
  await ctx.db.promotionRanking.create({
    data: {
      regionId: ctx.regionId,
      roundId,
      candidates,
      counts: await countsOf(ctx, roundId, scored.length, stayed.length),
      rankedAt: ctx.now,
    },
    select: { roundId: true },
  })
  await moveRound(ctx, { id: roundId, version }, 'rank')
  ctx.record(
    'promotion_round.ranked',
    { type: 'promotion_round', id: roundId },
    { rules: hash, order: digestOf(candidates) },
  )
}

/** After the days for objections, when none waits, the decision stands. */
export async function finishRound(ctx: WriteCtx, { roundId, version }: RoundChoice): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const decision = await decisionOf(ctx, roundId)
  refuseIf(
    whyNotFinish(
      { ...round, calendar: round.rules.document.calendar },
      {
        today: ctx.today,
        decidedOn: decision && dayOf(decision.decidedAt, ctx.region.zone),
        waiting: await waitingObjections(ctx, roundId),
      },
    ),
  )
  await moveRound(ctx, { id: roundId, version }, 'finish')
  ctx.record('promotion_round.finished', { type: 'promotion_round', id: roundId })
}
