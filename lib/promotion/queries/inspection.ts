import 'server-only'
import { digestOf } from '@/lib/core/digest'
import type { Ctx } from '@/lib/core/types'
import type { RulesDocument } from '../rules/document'
import { lotOf } from '../rules/draw'
import type { Inputs } from '../rules/inputs'
import { isSameOrder, wrongPoints } from '../rules/recompute'
import type { RoundCandidate } from '../rules/round-file'
import { phaseOf, type Phase } from '../rules/stages'
import { rankingStored } from '../schema/stored'
import { loadAnnounced, roundFrom, roundParts } from '../store'
import { candidatesIn, isScored } from '../store/candidates'
import { attemptsOn, type Attempt } from '../store/attempts'
import { cardOf, type RoundCard } from './shown'

/** Rounds that were announced, for who checks them: the newest first. */
export async function roundsToInspect(ctx: Ctx): Promise<RoundCard[]> {
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId: ctx.regionId, rules: { some: { regionId: ctx.regionId } } },
    select: roundParts,
    orderBy: { createdAt: 'desc' },
    take: 200,
  })
  return rows.flatMap((row) => cardOf(ctx, roundFrom(row)))
}

export type { Attempt }

export type Inspected = {
  id: string
  label: string
  name: string
  eligible: boolean
  inputs: Inputs
  /** With the panel's once the order is there. */
  points: Record<string, number>
  panel: Record<string, number[]>
  daysInRank: number
  ranked: Pick<RoundCandidate, 'rank' | 'total'> | null
  /** Criteria whose points do not follow from the input. */
  wrong: string[]
}

export type Inspection = {
  id: string
  title: string
  unit: string
  phase: Phase
  document: RulesDocument
  hash: string
  /** Null until the order was computed. */
  orderHolds: boolean | null
  candidates: Inspected[]
  attempts: Attempt[]
}

/** What was copied of each candidate, the rule and the points; what the panel gave stays closed until all of it is in. */
export async function inspection(ctx: Ctx, roundId: string): Promise<Inspection> {
  const round = await loadAnnounced(ctx, roundId)
  const { document, hash } = round.rules
  const row = await ctx.db.promotionRanking.findFirst({
    where: { regionId: ctx.regionId, roundId: round.id },
    select: { candidates: true },
  })
  const order = row && rankingStored.parse(row.candidates)
  const candidates = (await candidatesIn(ctx, round.id)).flatMap((one): Inspected[] => {
    const { id, label, name, input } = one
    if (!input) return []
    const ranked = order?.find((other) => other.label === label) ?? null
    return [
      {
        id,
        label,
        name,
        eligible: isScored(one),
        inputs: input.inputs,
        points: ranked?.points ?? input.points,
        panel: ranked?.panel ?? {},
        daysInRank: input.daysInRank,
        ranked: ranked && { rank: ranked.rank, total: ranked.total },
        wrong: wrongPoints(document, input.inputs, ranked?.points ?? input.points),
      },
    ]
  })
  return {
    id: round.id,
    title: document.post.title,
    unit: document.post.unit,
    phase: phaseOf({ status: round.status, calendar: document.calendar }, ctx.today),
    document,
    hash,
    orderHolds:
      order &&
      isSameOrder(
        document,
        candidates
          .filter(({ ranked }) => ranked !== null)
          .map((one) => ({ ...one, lot: lotOf(digestOf, round.drawHash, one.label) })),
        order,
      ),
    candidates: candidates.toSorted((a, b) => (a.ranked?.rank ?? 999) - (b.ranked?.rank ?? 999)),
    attempts: await attemptsOn(ctx, round.id),
  }
}

/** Refused attempts on a round's frozen rules, with who made them. */
export async function refusedAttempts(
  ctx: Ctx,
  roundId: string,
): Promise<{ title: string; attempts: Attempt[] }> {
  const { id, rules } = await loadAnnounced(ctx, roundId)
  return { title: rules.document.post.title, attempts: await attemptsOn(ctx, id) }
}
