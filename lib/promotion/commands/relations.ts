import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { EndRelationInput, RelationInput } from '../schema'
import { loadAnnounced, lockRound, seatsOf } from '../store'
import { candidatesIn } from '../store/candidates'
import { substituteJudges } from '../store/substitutes'
import { deciders, registered, saveConflicts } from '../store/panel'

async function employeeBy(ctx: WriteCtx, nip: string, field: string): Promise<string> {
  const row = await ctx.db.employee.findFirst({
    where: { regionId: ctx.regionId, nip },
    select: { id: true },
  })
  return row?.id ?? refuse('nip_unknown', { nip }, field)
}

/** BKD enters a relation; rounds that are being judged learn of it at once. */
export async function enterRelation(
  ctx: WriteCtx,
  { employeeNip, relatedNip, kind }: RelationInput,
): Promise<void> {
  const employeeId = await employeeBy(ctx, employeeNip, 'employeeNip')
  const relatedId = await employeeBy(ctx, relatedNip, 'relatedNip')
  refuseIf(employeeId === relatedId ? 'same_person' : undefined, {}, 'relatedNip')
  const id = newId()
  await ctx.db.employeeRelation.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId,
      relatedId,
      kind,
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now,
    },
    select: { id: true },
  })
  let matched = 0
  const running = await ctx.db.promotionRound.findMany({
    where: { regionId: ctx.regionId, status: { in: ['SCORING', 'RANKED'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 100,
  })
  for (const { id: roundId } of running) {
    await lockRound(ctx, roundId)
    const round = await loadAnnounced(ctx, roundId)
    const judges = [
      ...(await seatsOf(ctx, round)),
      ...(await deciders(ctx)),
      ...(await substituteJudges(ctx, roundId)),
    ]
    matched += await saveConflicts(ctx, await registered(ctx, await candidatesIn(ctx, roundId), judges))
  }
  ctx.record('employee_relation.entered', { type: 'employee_relation', id }, { matched })
}

export async function endRelation(ctx: WriteCtx, { relationId, reason }: EndRelationInput): Promise<void> {
  const { count } = await ctx.db.employeeRelation.updateMany({
    where: { regionId: ctx.regionId, id: relationId, endedAt: null },
    data: { endedAt: ctx.now },
  })
  found(count || undefined)
  ctx.record('employee_relation.ended', { type: 'employee_relation', id: relationId }, { reason })
}
