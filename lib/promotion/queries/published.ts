import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { changesInWords, type Change } from '../labels/changes'
import { digestedOf, ROUND_SCHEMA, type RoundFile } from '../rules/round-file'
import { phaseOf, type Phase } from '../rules/stages'
import { countsStored, rankingStored } from '../schema/stored'
import { roundFrom, roundParts, type RunningRound } from '../store'
import { decisionOf } from '../store/decisions'
import { substitutesIn } from '../store/substitutes'
import { cardOf, versionsShown, type RoundCard, type ShownVersion } from './shown'

type Public = Pick<Ctx, 'regionId' | 'region' | 'today' | 'db'>

/** Changes with every deed in a round or an objection, and with the day. */
export async function roundsVersion(ctx: Public): Promise<string> {
  const where = { regionId: ctx.regionId }
  const rounds = await ctx.db.promotionRound.aggregate({ where, _sum: { version: true }, _count: true })
  const objections = await ctx.db.promotionObjection.aggregate({
    where,
    _sum: { version: true },
    _count: true,
  })
  return [ctx.today, rounds._count, rounds._sum.version, objections._count, objections._sum.version].join('.')
}

/** Every round that was announced, the newest first. No person but the chosen one. */
export async function announcedRounds(ctx: Public): Promise<RoundCard[]> {
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId: ctx.regionId, rules: { some: { regionId: ctx.regionId } } },
    select: roundParts,
    orderBy: { createdAt: 'desc' },
    take: 100,
  })
  return rows.flatMap((row) => cardOf(ctx, roundFrom(row)))
}

export type PublishedRound = {
  phase: Phase
  cancelReason: string | null
  announcedOn: Day
  versions: ShownVersion[]
  file: RoundFile & { digest: string }
  replaced: { round: string; changes: Change[] } | null
}

/** A round as anybody may see it: rules from the announcement on, the order once it was decided. */
export async function publishedRound(ctx: Public, roundId: string): Promise<PublishedRound | undefined> {
  const row = await ctx.db.promotionRound.findFirst({
    where: { regionId: ctx.regionId, id: roundId },
    select: roundParts,
  })
  const round = row && roundFrom(row)
  if (!round?.rules) return undefined
  const { rules, status } = round
  const file = await roundFileOf(ctx, { ...round, rules })
  const before = round.replacesId
    ? await ctx.db.promotionRound.findFirst({
        where: { regionId: ctx.regionId, id: round.replacesId },
        select: roundParts,
      })
    : null
  const beforeRules = before && roundFrom(before).rules
  return {
    phase: phaseOf({ status, calendar: rules.document.calendar }, ctx.today),
    cancelReason: round.cancelReason,
    announcedOn: dayOf(round.versions[0]?.confirmedAt ?? rules.confirmedAt, ctx.region.zone),
    versions: versionsShown(ctx, round),
    file: { ...file, digest: digestOf(digestedOf(file)) },
    replaced:
      before && beforeRules
        ? { round: before.id, changes: changesInWords(beforeRules.document, rules.document) }
        : null,
  }
}

async function roundFileOf(ctx: Public, round: RunningRound): Promise<RoundFile> {
  const { regionId } = ctx
  const { rules, id } = round
  const decision = await decisionOf(ctx, id)
  const ranking = decision
    ? await ctx.db.promotionRanking.findFirst({
        where: { regionId, roundId: id },
        select: { candidates: true, counts: true },
      })
    : null
  const objections = await ctx.db.promotionObjection.groupBy({
    by: ['outcome'],
    where: { regionId, candidate: { regionId, roundId: id } },
    _count: true,
  })
  const substitute =
    decision && (await substitutesIn(ctx, id)).find((one) => one.accountId === decision.decidedBy)
  const counted = (outcome: string) => objections.find((one) => one.outcome === outcome)?._count ?? 0
  return {
    schema: ROUND_SCHEMA,
    rules: rules.document,
    rulesHash: rules.hash,
    versions: versionsShown(ctx, round).map(({ version, hash, reason, on, changes, ...by }, place) => ({
      version,
      hash,
      reason,
      preparedBy: by.preparedByName,
      confirmedBy: by.confirmedByName,
      announcedAt: by.confirmedAt.toISOString(),
      announcedOn: on,
      changes,
      rules: found(round.versions[place]).document,
    })),
    counts: ranking && countsStored.parse(ranking.counts),
    candidates: ranking && rankingStored.parse(ranking.candidates),
    decision: decision && {
      label: decision.candidate.label,
      rank: decision.rank,
      name: decision.chosenName,
      reason: decision.reason,
      decidedBy: decision.decidedByName,
      decidedOn: dayOf(decision.decidedAt, ctx.region.zone),
      substitute: substitute
        ? {
            office: substitute.office,
            reason: substitute.reason,
            namedBy: substitute.namedByName,
            confirmedBy: substitute.confirmedByName ?? '',
          }
        : null,
    },
    objections: {
      filed: objections.reduce((sum, { _count }) => sum + _count, 0),
      upheld: counted('UPHELD'),
      rejected: counted('REJECTED'),
    },
  }
}
