import 'server-only'
import type { Ctx } from '@/lib/core/types'
import type { Reading } from '../store'

export async function decisionOf(ctx: Reading, roundId: string) {
  return ctx.db.promotionDecision.findFirst({
    where: { regionId: ctx.regionId, roundId },
    select: {
      candidateId: true,
      rank: true,
      reason: true,
      chosenName: true,
      decidedBy: true,
      decidedByName: true,
      decidedAt: true,
      candidate: { select: { label: true, employeeId: true } },
    },
  })
}

export const waitingObjections = (ctx: Reading, roundId: string): Promise<number> =>
  ctx.db.promotionObjection.count({
    where: { regionId: ctx.regionId, outcome: null, candidate: { regionId: ctx.regionId, roundId } },
  })

/** Somebody's own candidacy in a round, with what was said to it. */
export async function ownCandidacy(ctx: Ctx, roundId: string) {
  if (!ctx.actor.employeeId) return null
  return ctx.db.promotionCandidate.findFirst({
    where: { regionId: ctx.regionId, roundId, employeeId: ctx.actor.employeeId },
    select: {
      id: true,
      label: true,
      statement: true,
      appliedAt: true,
      withdrawnAt: true,
      input: { select: { eligible: true } },
      objection: { select: { id: true } },
    },
  })
}
