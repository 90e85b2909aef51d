import 'server-only'
import { digestOf } from '@/lib/core/digest'
import { newId } from '@/lib/core/id'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { panelCodes } from '../rules/document'
import { drawnSeats } from '../rules/draw'
import { benchOf, CONFLICT_KINDS, isSeen, type Bench, type ConflictKind } from '../rules/panel'
import { pointsStored } from '../schema/stored'
import { seatsOf, type Reading, type RunningRound, type Seat } from '../store'
import { candidatesIn, isScored, type Candidate } from './candidates'

export type Said = {
  candidateId: string
  accountId: string
  kind: ConflictKind
  source: string
  saidAt: Date
}

export async function conflictsIn(ctx: Reading, candidateIds: readonly string[]): Promise<Said[]> {
  const rows = await ctx.db.promotionConflict.findMany({
    where: { regionId: ctx.regionId, candidateId: { in: [...candidateIds] } },
    select: { candidateId: true, accountId: true, kind: true, source: true, saidAt: true },
  })
  return rows.flatMap(({ kind, ...row }) => {
    const known = CONFLICT_KINDS.find((one) => one === kind)
    return known ? [{ ...row, kind: known }] : []
  })
}

/** What this account declared of a candidate, the gravest first; undefined while nothing. */
export function declaredOf(
  said: readonly Said[],
  accountId: string,
  candidateId: string,
): ConflictKind | undefined {
  const own = said.filter(
    (one) => one.accountId === accountId && one.candidateId === candidateId && one.source === 'DECLARED',
  )
  return (own.find(({ kind }) => kind !== 'NONE') ?? own[0])?.kind
}

export const hasConflict = (said: readonly Said[], accountId: string, candidateId: string): boolean =>
  said.some((one) => one.accountId === accountId && one.candidateId === candidateId && one.kind !== 'NONE')

/** Saying the same twice leaves one row. */
export async function saveConflicts(
  ctx: WriteCtx,
  said: readonly {
    candidateId: string
    accountId: string
    kind: ConflictKind
    source: 'DECLARED' | 'REGISTER'
  }[],
): Promise<number> {
  const { count } = await ctx.db.promotionConflict.createMany({
    data: said.map((one) => ({ ...one, regionId: ctx.regionId, id: newId(), saidAt: ctx.now })),
    skipDuplicates: true,
  })
  return count
}

export type Judging = {
  candidate: Candidate
  bench: Bench
  seats: number[]
}

/** Where the scoring of each candidate stands; or how it looks to one member, who is not told what the register learned later. */
export async function judgings(
  ctx: Reading,
  round: RunningRound,
  candidates: readonly Candidate[],
  seats: readonly Seat[],
  seenBy?: string,
): Promise<Judging[]> {
  const ids = candidates.map(({ id }) => id)
  const copiedAt = new Map(candidates.map(({ id, input }) => [id, input?.copiedAt]))
  const said = (await conflictsIn(ctx, ids)).filter((one) => {
    const dealtAt = copiedAt.get(one.candidateId)
    return one.accountId !== seenBy || !dealtAt || isSeen(one, dealtAt)
  })
  const scores = await ctx.db.promotionScore.findMany({
    where: { regionId: ctx.regionId, candidateId: { in: ids } },
    select: { candidateId: true, seat: true, scores: true },
  })
  const criteria = panelCodes(round.rules.document)
  return candidates.map((candidate) => {
    const drawn = drawnSeats(digestOf, round.rules.document, round.drawHash, candidate.label)
    const conflicted = seats.filter(({ accountId }) => hasConflict(said, accountId, candidate.id))
    return {
      candidate,
      seats: drawn,
      bench: benchOf({
        seats: drawn,
        conflicted: new Set(conflicted.map(({ seat }) => seat)),
        given: scores
          .filter(({ candidateId }) => candidateId === candidate.id)
          .map(({ seat, scores: given }) => ({ seat, scores: pointsStored.parse(given) })),
        criteria,
        spread: round.rules.document.spread,
      }),
    }
  })
}

/** The seat of whoever asks, in a round that he may see because of it. */
export async function ownSeat(ctx: Ctx, round: RunningRound): Promise<Seat | undefined> {
  return (await seatsOf(ctx, round)).find(({ accountId }) => accountId === ctx.actor.accountId)
}

export type Sheet = { candidate: Candidate; done: boolean; scores: Record<string, number> | null }

/** What a member has before him: names until he has declared of all of them, dossiers from then on, never both. */
export async function sheetsOf(
  ctx: Ctx,
  round: RunningRound,
  seats: readonly Seat[],
  { seat, accountId }: Seat,
): Promise<{ names: Candidate[]; declared: number; sheets: Sheet[] }> {
  const candidates = (await candidatesIn(ctx, round.id)).filter(isScored)
  const said = await conflictsIn(
    ctx,
    candidates.map(({ id }) => id),
  )
  const names = candidates.filter(({ id }) => declaredOf(said, accountId, id) === undefined)
  const declared = candidates.length - names.length
  if (names.length > 0) return { names, declared, sheets: [] }
  const seen = await judgings(ctx, round, candidates, seats, accountId)
  return {
    names,
    declared,
    sheets: seen.flatMap(({ candidate, bench }) => {
      const scores = bench.counted.find((one) => one.seat === seat)?.scores
      if (!scores && !bench.asked.includes(seat)) return []
      return [{ candidate, done: scores !== undefined, scores: scores ? { ...scores } : null }]
    }),
  }
}

/** Candidates whom the register relates to these accounts, as conflicts that nobody had to declare. */
export async function registered(
  ctx: Reading,
  candidates: readonly Pick<Candidate, 'id' | 'employeeId'>[],
  judges: readonly { accountId: string; employeeId: string | null }[],
) {
  const sitting = judges.flatMap(({ employeeId }) => employeeId ?? [])
  const applying = candidates.map(({ employeeId }) => employeeId)
  const rows = await ctx.db.employeeRelation.findMany({
    where: {
      regionId: ctx.regionId,
      endedAt: null,
      OR: [
        { employeeId: { in: sitting }, relatedId: { in: applying } },
        { employeeId: { in: applying }, relatedId: { in: sitting } },
      ],
    },
    select: { employeeId: true, relatedId: true },
  })
  const related = (a: string, b: string | null) =>
    rows.some(
      (one) => (one.employeeId === a && one.relatedId === b) || (one.employeeId === b && one.relatedId === a),
    )
  return candidates.flatMap((candidate) =>
    judges.flatMap(({ accountId, employeeId }) =>
      candidate.employeeId === employeeId || related(candidate.employeeId, employeeId)
        ? [{ candidateId: candidate.id, accountId, kind: 'FAMILY' as const, source: 'REGISTER' as const }]
        : [],
    ),
  )
}

/** Accounts that may decide: the head of the region and whom he has put beside him. */
export async function deciders(ctx: Reading) {
  const rows = await ctx.db.account.findMany({
    where: {
      regionId: ctx.regionId,
      disabledAt: null,
      grants: { some: { regionId: ctx.regionId, role: 'decider', endedAt: null } },
    },
    select: { id: true, employeeId: true },
    take: 50,
  })
  return rows.map(({ id, employeeId }) => ({ accountId: id, employeeId }))
}
