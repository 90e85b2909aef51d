import { addDays, dayOf, dayToDb } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { factsOf } from '@/lib/talent/queries/facts'
import { checksFor, isEligible } from '../rules/inputs'
import { nameIn, whyNotStatement } from '../rules/statement'
import { ANSWER_DAYS, whyNotApply, whyNotObject, whyNotWithdraw } from '../rules/stages'
import type { ApplyInput, ObjectInput, RoundOnly } from '../schema'
import { loadAnnounced, lockRound, shareRound } from '../store'
import { drawLabel } from '../store/candidates'
import { decisionOf, ownCandidacy } from '../store/decisions'
import { handlesRound } from '../store/handling'

/** Somebody applies; what the record holds is read, not asked again. */
export async function applyForPost(
  ctx: WriteCtx,
  { roundId, statement }: ApplyInput,
): Promise<{ label: string }> {
  const employeeId = found(ctx.actor.employeeId)
  await shareRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const { document } = round.rules
  const before = await ownCandidacy(ctx, roundId)
  const [facts] = await factsOf(
    ctx,
    [employeeId],
    document.calendar.closesOn,
    document.post.profile.certificates,
  )
  const checks = checksFor(document, found(facts))
  refuseIf(
    whyNotApply(
      { ...round, calendar: document.calendar },
      {
        today: ctx.today,
        eligible: isEligible(checks),
        applied: before !== null && before.withdrawnAt === null,
        handles: await handlesRound(ctx, roundId, ctx.actor.accountId),
      },
    ),
  )
  const person = found(
    await ctx.db.employee.findFirst({
      where: { regionId: ctx.regionId, id: employeeId },
      select: { name: true },
    }),
  )
  const text = statement ?? ''
  refuseIf(
    whyNotStatement(document, text, person.name),
    { word: nameIn(text, person.name) ?? 'NIP' },
    'statement',
  )
  const said = { statement: statement || null, checks: checks as Prisma.InputJsonArray, appliedAt: ctx.now }
  const label = before?.label ?? drawLabel()
  const id = before?.id ?? newId()
  if (before) {
    const { count } = await ctx.db.promotionCandidate.updateMany({
      where: { regionId: ctx.regionId, id, withdrawnAt: { not: null } },
      data: { ...said, withdrawnAt: null },
    })
    savedOrRefuse(count)
  } else
    await ctx.db.promotionCandidate.create({
      data: { regionId: ctx.regionId, id, roundId, employeeId, label, ...said },
      select: { id: true },
    })
  ctx.record('promotion_candidate.applied', { type: 'promotion_candidate', id }, { round: roundId })
  return { label }
}

export async function withdrawApplication(ctx: WriteCtx, { roundId }: RoundOnly): Promise<void> {
  await shareRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const own = await ownCandidacy(ctx, roundId)
  const applied = own !== null && own.withdrawnAt === null
  refuseIf(
    whyNotWithdraw({ ...round, calendar: round.rules.document.calendar }, { today: ctx.today, applied }),
  )
  const { count } = await ctx.db.promotionCandidate.updateMany({
    where: { regionId: ctx.regionId, id: found(own).id, withdrawnAt: null },
    data: { withdrawnAt: ctx.now },
  })
  savedOrRefuse(count)
  ctx.record('promotion_candidate.withdrew', { type: 'promotion_candidate', id: found(own).id })
}

/** A candidate who was not chosen objects to the decision. */
export async function objectToDecision(ctx: WriteCtx, { roundId, grounds }: ObjectInput): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const own = await ownCandidacy(ctx, roundId)
  const decision = await decisionOf(ctx, roundId)
  refuseIf(
    whyNotObject(
      { ...round, calendar: round.rules.document.calendar },
      {
        today: ctx.today,
        decidedOn: decision && dayOf(decision.decidedAt, ctx.region.zone),
        candidate: own !== null && own.withdrawnAt === null && decision?.candidateId !== own.id,
        objected: Boolean(own?.objection),
      },
    ),
  )
  const id = newId()
  await ctx.db.promotionObjection.create({
    data: {
      regionId: ctx.regionId,
      id,
      candidateId: found(own).id,
      grounds,
      filedAt: ctx.now,
      dueOn: dayToDb(addDays(ctx.today, ANSWER_DAYS)),
    },
    select: { id: true },
  })
  ctx.record('promotion_objection.filed', { type: 'promotion_objection', id }, { round: roundId })
}
