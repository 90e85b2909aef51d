import { dayOf } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { factsOf, positionProfile } from '@/lib/talent/queries/facts'
import { chosenCriteria } from '../rules/catalogue'
import { type DocumentReason, RULES_SCHEMA, whyNotRules } from '../rules/document'
import { lotOf } from '../rules/draw'
import { copiedFrom } from '../rules/inputs'
import { isComplete } from '../rules/panel'
import { candidatesOf, withPanel } from '../rules/round-file'
import {
  mayMove,
  OBJECTION_DAYS,
  whyNotAnnounce,
  whyNotCancel,
  whyNotClose,
  whyNotFinish,
  whyNotRank,
} from '../rules/stages'
import type { AnnounceInput, CancelInput, RoundChoice, RoundInput } from '../schema'
import type { Counts, RoundDraft } from '../schema/stored'
import { loadAnnounced, loadRound, lockRound, moveRound, seatsOf } from '../store'
import { panelAccounts } from '../store/accounts'
import { candidatesIn, isScored } from '../store/candidates'
import { decisionOf, waitingObjections } from '../store/decisions'
import { deciders, judgings, registered, saveConflicts } from '../store/panel'

const FIELD_OF: Partial<Record<DocumentReason, string>> = {
  weights_do_not_sum: 'weights.kinerja',
  criteria_missing: 'weights.gagasan',
  spread_out_of_range: 'spread',
  panel_too_small: 'panel',
  panel_even: 'panel',
  call_too_short: 'closesOn',
  days_out_of_order: 'decidesBy',
}

async function documentFrom(ctx: WriteCtx, roundId: string, input: RoundInput): Promise<RoundDraft> {
  const position = await positionProfile(ctx, input.positionId)
  const accounts = await panelAccounts(ctx, input.panel)
  const missing = input.panel.find((login) => !accounts.some((one) => one.login === login))
  refuseIf(missing && 'panelist_unknown', { login: missing ?? '' }, 'panel')
  const replaced = input.replacesId ? await loadRound(ctx, input.replacesId) : undefined
  refuseIf(replaced && replaced.status !== 'CANCELLED' ? 'replaced_runs' : undefined)
  return {
    document: {
      schema: RULES_SCHEMA,
      region: ctx.region.slug,
      round: roundId,
      replaces: replaced?.rules ? { round: replaced.id, hash: replaced.rules.hash } : null,
      post: {
        position: position.id,
        title: position.title,
        unit: position.unitName,
        profile: position.profile,
      },
      ...chosenCriteria(input.weights),
      spread: input.spread,
      calendar: {
        opensOn: input.opensOn,
        closesOn: input.closesOn,
        decidesBy: input.decidesBy,
        objectionDays: OBJECTION_DAYS,
      },
      panel: accounts.map(({ name, office }, place) => ({ seat: place + 1, name, office })),
    },
    seats: accounts.map(({ id }) => id),
  }
}

/** An officer writes the rules down or changes them, as long as nobody has announced them. */
export async function prepareRound(ctx: WriteCtx, input: RoundInput): Promise<{ roundId: string }> {
  const before = input.roundId ? await loadRound(ctx, input.roundId) : undefined
  refuseIf(before && !mayMove(before.status, 'prepare') ? 'not_a_draft' : undefined)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')
  const id = before?.id ?? newId()
  const draft = await documentFrom(ctx, id, input)
  const why = whyNotRules(draft.document)
  refuseIf(why, {}, why && FIELD_OF[why])
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
export async function announceRound(ctx: WriteCtx, { roundId, version, hash }: AnnounceInput): Promise<void> {
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
  refuseIf(round.version === version ? undefined : 'changed_meanwhile')
  await ctx.db.promotionRules.create({
    data: {
      regionId: ctx.regionId,
      roundId,
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
    data: seats.map((accountId, place) => ({ regionId: ctx.regionId, roundId, seat: place + 1, accountId })),
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
  )
  const inputs = candidates.map(({ id, employeeId }) => ({
    id,
    ...copiedFrom(document, found(facts.find((one) => one.employeeId === employeeId))),
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
  await moveRound(ctx, { id: roundId, version }, 'close')
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
      return { label, panel, points: withPanel(points, panel), daysInRank, lot: lotOf(digestOf, hash, label) }
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
