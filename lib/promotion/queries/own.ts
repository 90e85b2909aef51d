import 'server-only'
import { dayFromDb, dayOf, type Day } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { factsOf } from '@/lib/talent/queries/facts'
import type { Check } from '@/lib/talent/rules/checks'
import { verdictOf, type Verdict } from '@/lib/talent/rules/fit'
import { learnedHours } from '@/lib/training/queries/hours'
import { lotOf } from '../rules/draw'
import { checksFor, copiedFrom, isEligible, learningOf, type Inputs } from '../rules/inputs'
import type { RulesDocument } from '../rules/document'
import { liftsOf, type Lift } from '../rules/lifts'
import type { RoundCandidate } from '../rules/round-file'
import { whyNotApply, whyNotObject, whyNotWithdraw, type Reason } from '../rules/stages'
import { inputsStored, checksStored, pointsStored, rankingStored } from '../schema/stored'
import { loadAnnounced, roundFrom, roundParts, type RunningRound } from '../store'
import { decisionOf, ownCandidacy } from '../store/decisions'
import { handlesRound } from '../store/handling'
import { cardOf, daysLeftToObject, versionsShown, type RoundCard, type ShownVersion } from './shown'

export type OpenRound = RoundCard & {
  standing: 'APPLIED' | 'WITHDRAWN' | null
  verdict: Verdict | null
  /** The day on which rules changed after this person had applied. */
  changedOn: Day | null
}

/** Announced rounds, the newest first, with how the asking person stands to each. */
export async function roundsForMe(ctx: Ctx): Promise<OpenRound[]> {
  const { regionId, actor } = ctx
  const employeeId = actor.employeeId
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId, status: { not: 'DRAFT' }, rules: { some: { regionId } } },
    select: {
      ...roundParts,
      candidates: {
        where: { regionId, employeeId: employeeId ?? regionIdless },
        select: { withdrawnAt: true, appliedAt: true },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: 30,
  })
  const [facts] = employeeId ? await factsOf(ctx, [employeeId], ctx.today) : []
  return rows.flatMap(({ candidates: [own], ...row }) => {
    const round = roundFrom(row)
    const document = round.rules?.document
    return cardOf(ctx, round).map((card) => ({
      ...card,
      changedOn:
        own && round.rules && round.rules.version > 1 && own.appliedAt < round.rules.confirmedAt
          ? dayOf(round.rules.confirmedAt, ctx.region.zone)
          : null,
      standing: own ? (own.withdrawnAt ? ('WITHDRAWN' as const) : ('APPLIED' as const)) : null,
      verdict:
        facts && document && (card.phase === 'OPEN' || card.phase === 'ANNOUNCED')
          ? verdictOf(checksFor(document, facts))
          : null,
    }))
  })
}

// Nobody's id: who has no employee has no candidacy.
const regionIdless = '00000000-0000-0000-0000-000000000000'

export type Letter = {
  label: string
  eligible: boolean
  checks: Check[]
  inputs: Inputs
  points: Record<string, number>
  own: RoundCandidate | null
  ranked: number
  lifts: Lift[]
  decision: { rank: number; mine: boolean; reason: string | null; byName: string; on: Day } | null
  objection: {
    through: Day
    open: boolean
    whyNot: Reason | null
    filed: { on: Day; dueOn: Day; grounds: string; outcome: string | null; answer: string | null } | null
  } | null
}

export type MyRound = {
  card: RoundCard
  document: RulesDocument
  hash: string
  versions: ShownVersion[]
  /** Rules changed after the application: whether it still stands. */
  changedSince: { on: Day; eligible: boolean } | null
  cancelReason: string | null
  checks: Check[]
  preview: { inputs: Inputs; points: Record<string, number> }
  /** What was sent, to be read again; after a withdrawal too. */
  sent: { label: string; statement: string | null; withdrawn: boolean } | null
  whyNotApply: Reason | null
  whyNotWithdraw: Reason | null
  letter: Letter | null
}

/** One round as its candidate, or somebody who thinks about it, sees it. */
export async function myRound(ctx: Ctx, roundId: string): Promise<MyRound> {
  const employeeId = found(ctx.actor.employeeId)
  const round = await loadAnnounced(ctx, roundId)
  const { document, hash, version, confirmedAt } = round.rules
  const [facts] = await factsOf(
    ctx,
    [employeeId],
    document.calendar.closesOn,
    document.post.profile.certificates,
  )
  const hours = await learnedHours(ctx, [employeeId], learningOf(document))
  const now = copiedFrom(document, { facts: found(facts), hours: hours.get(employeeId) ?? 0 })
  const own = await ownCandidacy(ctx, roundId)
  const applied = own !== null && own.withdrawnAt === null
  const of = { status: round.status, calendar: document.calendar }
  const [card] = cardOf(ctx, round)
  return {
    card: found(card),
    document,
    hash,
    versions: versionsShown(ctx, round),
    changedSince:
      own && applied && version > 1 && own.appliedAt < confirmedAt
        ? { on: dayOf(confirmedAt, ctx.region.zone), eligible: isEligible(now.checks) }
        : null,
    cancelReason: round.cancelReason,
    checks: now.checks,
    preview: { inputs: now.inputs, points: now.points },
    sent: own && { label: own.label, statement: own.statement, withdrawn: own.withdrawnAt !== null },
    whyNotApply:
      whyNotApply(of, {
        today: ctx.today,
        eligible: isEligible(now.checks),
        applied,
        handles: await handlesRound(ctx, roundId, ctx.actor.accountId),
      }) ?? null,
    whyNotWithdraw: whyNotWithdraw(of, { today: ctx.today, applied }) ?? null,
    letter: own && applied ? await letterOf(ctx, round, own.id) : null,
  }
}

/** What a candidate is told once the round has come so far: met and unmet, own points, what would have changed the place. */
async function letterOf(ctx: Ctx, round: RunningRound, candidateId: string): Promise<Letter | null> {
  const { regionId } = ctx
  const { document } = round.rules
  const row = await ctx.db.promotionCandidate.findFirst({
    where: { regionId, id: candidateId },
    select: {
      label: true,
      input: { select: { eligible: true, checks: true, inputs: true, points: true } },
      objection: {
        select: { filedAt: true, dueOn: true, grounds: true, outcome: true, answer: true },
      },
    },
  })
  if (!row?.input) return null
  const decision = await decisionOf(ctx, round.id)
  const all = decision ? await orderOf(ctx, round) : []
  const own = all.find(({ label }) => label === row.label) ?? null
  const clock = decision && daysLeftToObject(ctx, decision.decidedAt, document.calendar)
  const { objection } = row
  const inputs = inputsStored.parse(row.input.inputs)
  return {
    label: row.label,
    eligible: row.input.eligible,
    checks: checksStored.parse(row.input.checks),
    inputs,
    points: pointsStored.parse(row.input.points),
    own,
    ranked: all.length,
    lifts: own ? liftsOf(document, await standingsOf(ctx, round, all), row.label, inputs) : [],
    decision: decision && {
      rank: decision.rank,
      mine: decision.candidateId === candidateId,
      reason: decision.reason,
      byName: decision.decidedByName,
      on: dayOf(decision.decidedAt, ctx.region.zone),
    },
    objection: clock && {
      ...clock,
      whyNot:
        whyNotObject(
          { status: round.status, calendar: document.calendar },
          {
            today: ctx.today,
            decidedOn: dayOf(decision.decidedAt, ctx.region.zone),
            candidate: decision.candidateId !== candidateId,
            objected: objection !== null,
          },
        ) ?? null,
      filed: objection && {
        on: dayOf(objection.filedAt, ctx.region.zone),
        dueOn: dayFromDb(objection.dueOn),
        grounds: objection.grounds,
        outcome: objection.outcome,
        answer: objection.answer,
      },
    },
  }
}

async function orderOf(ctx: Ctx, { id }: RunningRound): Promise<RoundCandidate[]> {
  const row = await ctx.db.promotionRanking.findFirst({
    where: { regionId: ctx.regionId, roundId: id },
    select: { candidates: true },
  })
  return rankingStored.parse(row?.candidates ?? [])
}

/** The frozen order with everybody's days in rank, which the published one leaves out. */
async function standingsOf(ctx: Ctx, { id, drawHash }: RunningRound, all: readonly RoundCandidate[]) {
  const { regionId } = ctx
  const rows = await ctx.db.promotionInput.findMany({
    where: { regionId, candidate: { regionId, roundId: id } },
    select: { daysInRank: true, candidate: { select: { label: true } } },
    take: 500,
  })
  return all.map(({ label, points }) => ({
    label,
    points,
    daysInRank: rows.find(({ candidate }) => candidate.label === label)?.daysInRank ?? 0,
    lot: lotOf(digestOf, drawHash, label),
  }))
}
