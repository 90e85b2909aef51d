import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { Check } from '@/lib/talent/rules/checks'
import type { RulesDocument } from '../rules/document'
import { TOP } from '../rules/ranking'
import type { RoundCandidate } from '../rules/round-file'
import { rankingStored } from '../schema/stored'
import { loadAnnounced, roundFrom, roundParts } from '../store'
import { candidatesIn } from '../store/candidates'
import { decisionOf } from '../store/decisions'
import { deciders } from '../store/panel'
import { deciderDeclares, type Named } from './panel'
import { cardOf, type RoundCard } from './shown'

/** Rounds that wait for a choice, then those decided; of whom two officers have named, those alone. */
export async function roundsToDecide(ctx: Ctx): Promise<RoundCard[]> {
  const { regionId, actor } = ctx
  const always = (await deciders(ctx)).some(({ accountId }) => accountId === actor.accountId)
  const named = { some: { regionId, accountId: actor.accountId, confirmedAt: { not: null } } }
  const rows = await ctx.db.promotionRound.findMany({
    where: {
      regionId,
      ...(always ? {} : { substitutes: named }),
      OR: [{ status: 'RANKED' }, { decision: { isNot: null } }],
    },
    select: roundParts,
    orderBy: { updatedAt: 'desc' },
    take: 30,
  })
  return rows.flatMap((row) => cardOf(ctx, roundFrom(row))).toSorted((a, b) => order(a) - order(b))
}

const order = ({ phase }: RoundCard) => (phase === 'RANKED' ? 0 : 1)

export type Choice = RoundCandidate & { name: string; checks: Check[] }

export type DecisionDesk = {
  card: RoundCard
  version: number
  document: RulesDocument
  hash: string
  cancelReason: string | null
  toDeclare: Named[]
  conflicted: boolean
  /** Empty until the decider has declared of everybody. */
  choices: Choice[]
  ranked: number
  decision: {
    label: string
    rank: number
    name: string
    reason: string | null
    byName: string
    on: Day
  } | null
}

/** The first three with their points, for who declared and has no conflict; and the choice once it is made. */
export async function decisionDesk(ctx: Ctx, roundId: string): Promise<DecisionDesk> {
  const round = await loadAnnounced(ctx, roundId)
  const decision = await decisionOf(ctx, roundId)
  // What was decided and undone since can still be read by who decided.
  found(round.status === 'RANKED' || decision || undefined)
  const { toDeclare, conflicted } = await deciderDeclares(ctx, round)
  const ranking = await ctx.db.promotionRanking.findFirst({
    where: { regionId: ctx.regionId, roundId },
    select: { candidates: true },
  })
  const ranked = rankingStored.parse(ranking?.candidates ?? [])
  const candidates = toDeclare.length === 0 && !conflicted ? await candidatesIn(ctx, roundId) : []
  const [card] = cardOf(ctx, round)
  return {
    card: found(card),
    version: round.version,
    document: round.rules.document,
    hash: round.rules.hash,
    cancelReason: round.cancelReason,
    toDeclare,
    conflicted,
    choices: ranked.slice(0, TOP).flatMap((one) => {
      const candidate = candidates.find(({ label }) => label === one.label)
      return candidate ? [{ ...one, name: candidate.name, checks: candidate.input?.checks ?? [] }] : []
    }),
    ranked: ranked.length,
    decision: decision && {
      label: decision.candidate.label,
      rank: decision.rank,
      name: decision.chosenName,
      reason: decision.reason,
      byName: decision.decidedByName,
      on: dayOf(decision.decidedAt, ctx.region.zone),
    },
  }
}
