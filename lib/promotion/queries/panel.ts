import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { Check } from '@/lib/talent/rules/fit'
import type { Criterion } from '../rules/document'
import type { Inputs } from '../rules/inputs'
import type { ConflictKind } from '../rules/panel'
import { loadAnnounced, roundFrom, roundParts, seatsOf, type RunningRound, type Seat } from '../store'
import { candidatesIn, isScored, type Candidate } from '../store/candidates'
import {
  conflictsIn,
  declaredOf,
  deciders,
  hasConflict,
  judgings,
  ownSeat,
  type Judging,
  type Said,
} from '../store/panel'
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

export type Declaring = { employeeId: string; name: string; declared: ConflictKind | null }

/** Names alone, in their own order: whoever declares cannot tell which dossier is whose. */
const toDeclare = (ctx: Ctx, candidates: readonly Candidate[], said: readonly Said[]): Declaring[] =>
  candidates
    .map(({ id, employeeId, name }) => ({
      employeeId,
      name,
      declared: declaredOf(said, ctx.actor.accountId, id) ?? null,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))

export type ScoringTask = { label: string; state: 'ASKED' | 'DONE' }

export type PanelDesk = {
  card: RoundCard
  toDeclare: Declaring[]
  undeclared: number
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

async function benches(ctx: Ctx, round: RunningRound, seats: readonly Seat[]) {
  const candidates = (await candidatesIn(ctx, round.id)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  return { candidates, said, all: await judgings(ctx, round, candidates, seats) }
}

const taskOf = ({ candidate, bench }: Judging, seat: number): ScoringTask[] => {
  const { label } = candidate
  if (bench.counted.some((one) => one.seat === seat)) return [{ label, state: 'DONE' }]
  return bench.asked.includes(seat) ? [{ label, state: 'ASKED' }] : []
}

/** What a member of the panel has to do in a round. */
export async function panelDesk(ctx: Ctx, roundId: string): Promise<PanelDesk> {
  const { round, seats, seat } = await seatedIn(ctx, roundId)
  const { candidates, said, all } = await benches(ctx, round, seats)
  const [card] = cardOf(ctx, round)
  const declaring = toDeclare(ctx, candidates, said)
  const able = all.filter(({ candidate }) => !hasConflict(said, ctx.actor.accountId, candidate.id))
  return {
    card: found(card),
    toDeclare: declaring,
    undeclared: declaring.filter(({ declared }) => declared === null).length,
    tasks: able.flatMap((one) => taskOf(one, seat.seat)),
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
  declared: boolean
  scored: Record<string, number> | null
}

/** A candidate as the panel sees him: no name, no photo, no sex, no religion, no origin. */
export async function dossier(ctx: Ctx, roundId: string, label: string): Promise<Dossier> {
  const { round, seats, seat } = await seatedIn(ctx, roundId)
  const { said, all } = await benches(ctx, round, seats)
  const { candidate, bench } = found(all.find((one) => one.candidate.label === label))
  const mine = [...bench.counted, ...bench.voided].find((one) => one.seat === seat.seat)
  const asked = bench.asked.includes(seat.seat)
  found(round.status === 'SCORING' || mine ? true : undefined)
  found(mine || (asked && !hasConflict(said, ctx.actor.accountId, candidate.id)) || undefined)
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
    declared: declaredOf(said, ctx.actor.accountId, candidate.id) === 'NONE',
    scored: mine ? { ...mine.scores } : null,
  }
}

export type DeciderDesk = { toDeclare: Declaring[]; conflicted: boolean }

/** What a decider says of each candidate before the order is shown to him. */
export async function deciderDeclares(ctx: Ctx, round: RunningRound): Promise<DeciderDesk> {
  const mayDecide = (await deciders(ctx)).some(({ accountId }) => accountId === ctx.actor.accountId)
  found(mayDecide || undefined)
  const candidates = (await candidatesIn(ctx, round.id)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  return {
    toDeclare: toDeclare(ctx, candidates, said),
    conflicted: candidates.some(({ id }) => hasConflict(said, ctx.actor.accountId, id)),
  }
}
