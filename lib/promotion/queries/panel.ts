import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { Check } from '@/lib/talent/rules/checks'
import type { Criterion } from '../rules/document'
import type { Inputs } from '../rules/inputs'
import { loadAnnounced, roundFrom, roundParts, seatsOf, type RunningRound } from '../store'
import { candidatesIn, isScored, type Candidate } from '../store/candidates'
import { conflictsIn, declaredOf, judgings, ownSeat, sheetsOf } from '../store/panel'
import { decidersOf, isBarred } from '../store/substitutes'
import { cardOf, type RoundCard } from './shown'

/** Rounds on whose panel the asking person sits. */
export async function myPanels(ctx: Ctx): Promise<RoundCard[]> {
  const { regionId } = ctx
  const rows = await ctx.db.promotionRound.findMany({
    where: {
      regionId,
      status: { not: 'DRAFT' },
      panel: { some: { regionId, accountId: ctx.actor.accountId } },
    },
    select: roundParts,
    orderBy: { createdAt: 'desc' },
    take: 30,
  })
  const rounds = rows.map(roundFrom)
  const seated: RoundCard[] = []
  for (const round of rounds)
    if (round.rules && (await ownSeat(ctx, { ...round, rules: round.rules })))
      seated.push(...cardOf(ctx, round))
  return seated
}

export type Named = { employeeId: string; name: string }

/** Names alone, in their own order: whoever declares cannot tell which dossier is whose. */
const named = (candidates: readonly Candidate[]): Named[] =>
  candidates
    .map(({ employeeId, name }) => ({ employeeId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))

export type ScoringTask = { label: string; state: 'ASKED' | 'DONE' }

export type PanelDesk = {
  card: RoundCard
  /** Empty once he has declared of everybody: from then on no page of the panel shows a name. */
  toDeclare: Named[]
  declared: number
  tasks: ScoringTask[]
  /** All scores of the round that are in, of all that were asked for. */
  progress: { given: number; asked: number }
}

async function seatedIn(ctx: Ctx, roundId: string) {
  const round = await loadAnnounced(ctx, roundId)
  const seats = await seatsOf(ctx, round)
  const seat = found(seats.find(({ accountId }) => accountId === ctx.actor.accountId))
  return { round, seats, seat }
}

/** What a member of the panel has to do in a round. */
export async function panelDesk(ctx: Ctx, roundId: string): Promise<PanelDesk> {
  const { round, seats, seat } = await seatedIn(ctx, roundId)
  const { names, declared, sheets } = await sheetsOf(ctx, round, seats, seat)
  const scored = (await candidatesIn(ctx, round.id)).filter(isScored)
  const all = await judgings(ctx, round, scored, seats)
  const [card] = cardOf(ctx, round)
  return {
    card: found(card),
    toDeclare: named(names),
    declared,
    tasks: sheets.map(({ candidate, done }) => ({ label: candidate.label, state: done ? 'DONE' : 'ASKED' })),
    progress: {
      given: all.reduce((sum, { bench }) => sum + bench.counted.length, 0),
      asked: all.reduce((sum, { bench }) => sum + bench.asked.length + bench.counted.length, 0),
    },
  }
}

export type Dossier = {
  card: RoundCard
  label: string
  criteria: Criterion[]
  statement: string | null
  checks: Check[]
  inputs: Inputs
  points: Record<string, number>
  scored: Record<string, number> | null
}

/** A candidate as the panel sees him: no name, no photo, no sex, no religion, no origin. */
export async function dossier(ctx: Ctx, roundId: string, label: string): Promise<Dossier> {
  const { round, seats, seat } = await seatedIn(ctx, roundId)
  const { sheets } = await sheetsOf(ctx, round, seats, seat)
  const { candidate, done, scores } = found(sheets.find((one) => one.candidate.label === label))
  found(round.status === 'SCORING' || done || undefined)
  const input = found(candidate.input)
  const [card] = cardOf(ctx, round)
  return {
    card: found(card),
    label,
    criteria: [...round.rules.document.criteria],
    statement: candidate.statement,
    checks: input.checks,
    inputs: input.inputs,
    points: input.points,
    scored: scores,
  }
}

export type DeciderDesk = { toDeclare: Named[]; declared: number; conflicted: boolean }

/** What a decider says of each candidate before the order is shown to him. */
export async function deciderDeclares(ctx: Ctx, round: RunningRound): Promise<DeciderDesk> {
  found((await decidersOf(ctx, round.id)).includes(ctx.actor.accountId) || undefined)
  const candidates = (await candidatesIn(ctx, round.id)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  const names = candidates.filter(({ id }) => declaredOf(said, ctx.actor.accountId, id) === undefined)
  return {
    toDeclare: named(names),
    declared: candidates.length - names.length,
    conflicted: isBarred(said, ctx.actor.accountId),
  }
}
