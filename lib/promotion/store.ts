import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { digestOf } from '@/lib/core/digest'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import type { RulesDocument } from './rules/document'
import { ROUND_MOVES, ROUND_STATUSES, type RoundMove, type RoundStatus } from './rules/stages'
import { roundDraft, rulesDocument } from './schema/stored'

export type Reading = Pick<Ctx, 'regionId' | 'db'>

export const asRoundStatus = (text: string): RoundStatus =>
  ROUND_STATUSES.find((status) => status === text) ?? 'CANCELLED'

export type Rules = {
  version: number
  document: RulesDocument
  hash: string
  reason: string | null
  preparedByName: string
  confirmedByName: string
  confirmedAt: Date
}

const rulesParts = {
  version: true,
  document: true,
  hash: true,
  reason: true,
  preparedByName: true,
  confirmedByName: true,
  confirmedAt: true,
} as const satisfies Prisma.PromotionRulesSelect

export const roundParts = {
  id: true,
  positionId: true,
  status: true,
  draft: true,
  preparedBy: true,
  preparedByName: true,
  replacesId: true,
  cancelReason: true,
  version: true,
  createdAt: true,
  rules: { select: rulesParts, orderBy: { version: 'asc' } },
} as const satisfies Prisma.PromotionRoundSelect

/** What was announced comes out as it went in, or not at all. */
function rulesFrom(row: Prisma.PromotionRulesGetPayload<{ select: typeof rulesParts }>): Rules {
  if (digestOf(row.document) !== row.hash) throw new Error('the rules of a round do not match their hash')
  return { ...row, document: rulesDocument.parse(row.document) }
}

/** `rules` are those in force; `drawHash` is the first hash, from which seats and lots are drawn whatever comes after. */
export const roundFrom = (row: Prisma.PromotionRoundGetPayload<{ select: typeof roundParts }>) => {
  const versions = row.rules.map(rulesFrom)
  return {
    ...row,
    status: asRoundStatus(row.status),
    draft: row.draft === null ? null : roundDraft.parse(row.draft),
    versions,
    rules: versions.at(-1) ?? null,
    drawHash: versions[0]?.hash ?? '',
  }
}
export type Round = ReturnType<typeof roundFrom>
export type RunningRound = Round & { rules: Rules }

export async function loadRound(ctx: Reading, roundId: string): Promise<Round> {
  // An address may hold anything; the database would stop at what is no id.
  const row = recordId.safeParse(roundId).success
    ? await ctx.db.promotionRound.findFirst({
        where: { regionId: ctx.regionId, id: roundId },
        select: roundParts,
      })
    : null
  return roundFrom(found(row))
}

/** A draft is for the personnel agency alone: to everybody else there is no such round yet. */
export async function loadAnnounced(ctx: Reading, roundId: string): Promise<RunningRound> {
  const round = await loadRound(ctx, roundId)
  return { ...round, rules: found(round.rules) }
}

/** Nothing else happens to the round until this transaction is over. */
export async function lockRound(ctx: Reading, roundId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM promotion_round WHERE region_id = ${ctx.regionId} AND id = ${roundId}::uuid FOR UPDATE`)
}

/** Many may apply at once; none while the call is being closed. */
export async function shareRound(ctx: Reading, roundId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM promotion_round WHERE region_id = ${ctx.regionId} AND id = ${roundId}::uuid FOR SHARE`)
}

export async function moveRound(
  ctx: WriteCtx,
  { id, version }: Pick<Round, 'id' | 'version'>,
  move: RoundMove,
  more: Prisma.PromotionRoundUpdateManyMutationInput = {},
): Promise<void> {
  const { count } = await ctx.db.promotionRound.updateMany({
    where: { regionId: ctx.regionId, id, version, status: { in: [...ROUND_MOVES[move].from] } },
    data: { ...more, status: ROUND_MOVES[move].to, updatedAt: ctx.now, version: version + 1 },
  })
  savedOrRefuse(count)
}

/** One officer at a time asks whether a post is free for a round. */
export async function lockPost(ctx: Reading, positionId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM position WHERE region_id = ${ctx.regionId} AND id = ${positionId}::uuid FOR UPDATE`)
}

/**
 * Whether the post is spoken for: a round runs for it, an objection to one waits for its answer, or those whose decision may still
 * fall fill its seats.
 */
export async function isUnderRound(
  ctx: Reading,
  { positionId, except }: { positionId: string; except: string },
): Promise<boolean> {
  const rows = await ctx.db.promotionRound.findMany({
    where: {
      regionId: ctx.regionId,
      positionId,
      id: { not: except },
      status: { in: ['ANNOUNCED', 'SCORING', 'RANKED', 'DECIDED'] },
    },
    select: {
      status: true,
      position: { select: { seats: true } },
      candidates: {
        where: { regionId: ctx.regionId, objection: { is: { regionId: ctx.regionId, outcome: null } } },
        select: { id: true },
        take: 1,
      },
    },
    take: 100,
  })
  const [first] = rows
  if (!first) return false
  return (
    rows.some(({ status, candidates }) => status !== 'DECIDED' || candidates.length > 0) ||
    rows.length >= first.position.seats
  )
}

export type Seat = { seat: number; accountId: string; employeeId: string | null; name: string }

/** The seats that the rules name, and whose they are; a row for any other seat is nobody's. */
export async function seatsOf(ctx: Reading, { id, rules }: RunningRound): Promise<Seat[]> {
  const rows = await ctx.db.promotionPanelist.findMany({
    where: {
      regionId: ctx.regionId,
      roundId: id,
      seat: { in: rules.document.panel.map(({ seat }) => seat) },
    },
    select: { seat: true, accountId: true, account: { select: { employeeId: true, displayName: true } } },
    orderBy: { seat: 'asc' },
  })
  return rows.map(({ account, ...row }) => ({
    ...row,
    employeeId: account.employeeId,
    name: account.displayName,
  }))
}
