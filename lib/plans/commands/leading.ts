import { digestOf } from '@/lib/core/digest'
import { newId } from '@/lib/core/id'
import { found, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { checkContent } from '../commands'
import { withExpectations } from '../rules'
import { after, whyNot } from '../rules/agreement'
import type { AgreeInput, ContributionChoice, ContributionInput, ReturnPlanInput } from '../schema'
import { newestOf, ownId, standingOf } from '../store'
import { lockLedPlan, lockPerson, reachLed } from '../store/line'
import { layOut, savePlanRow, saveVersion } from '../store/rows'

/** The leader agrees: his words join the document, it is frozen under its digest and laid out as rows. */
export async function agreePlan(ctx: WriteCtx, { planId, version, expectations }: AgreeInput): Promise<void> {
  const { plan, leaderId } = await lockLedPlan(ctx, planId)
  const newest = newestOf(plan)
  const standing = standingOf(plan)
  refuseIf(whyNot('agree', standing, { by: ownId(ctx), employeeId: plan.employeeId, leaderId }))
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  const content = { ...newest.content, behaviours: withExpectations(newest.content, expectations) }
  await checkContent(ctx, plan, content)
  const digest = digestOf(content)
  const next = after('agree', standing, { begun: plan.startsOn <= ctx.today })
  await saveVersion(ctx, newest, {
    content,
    digest,
    status: next.version,
    decidedAt: ctx.now,
    decidedBy: leaderId,
    decidedByName: ctx.actor.name,
  })
  await layOut(ctx, plan, content)
  await savePlanRow(ctx, plan, {
    status: next.plan,
    agreedNumber: next.agreedNumber,
    agreedAt: ctx.now,
    agreedBy: leaderId,
    agreedByName: ctx.actor.name,
  })
  ctx.record(
    'plan.agreed',
    { type: 'performance_plan', id: planId },
    {
      number: newest.number,
      digest,
      results: content.results.length,
      expectations: content.behaviours.filter(({ expectation }) => expectation !== '').length,
    },
  )
}

export async function returnPlan(ctx: WriteCtx, { planId, version, reason }: ReturnPlanInput): Promise<void> {
  const { plan, leaderId } = await lockLedPlan(ctx, planId)
  const newest = newestOf(plan)
  const standing = standingOf(plan)
  const why = whyNot('return', standing, { by: ownId(ctx), employeeId: plan.employeeId, leaderId, reason })
  refuseIf(why, {}, why === 'reason_missing' ? 'reason' : undefined)
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  const next = after('return', standing, { begun: true })
  await saveVersion(ctx, newest, { status: next.version, returnReason: reason })
  if (next.plan !== plan.status) await savePlanRow(ctx, plan, { status: next.plan })
  ctx.record('plan.returned', { type: 'performance_plan', id: planId }, { number: newest.number })
}

/** Fills a cell of the role-result matrix, or changes what stands in it. */
export async function assignContribution(ctx: WriteCtx, input: ContributionInput): Promise<void> {
  const { parentResultId, employeeId, kind, text, version } = input
  const me = await reachLed(ctx, employeeId)
  await lockPerson(ctx, employeeId)
  const result = found(
    await ctx.db.workResult.findFirst({
      where: {
        regionId: ctx.regionId,
        id: parentResultId,
        endedOn: null,
        plan: { regionId: ctx.regionId, employeeId: me, status: { in: ['AGREED', 'ACTIVE'] } },
      },
      select: { id: true, plan: { select: { year: true } } },
    }),
  )
  const cell = await ctx.db.contribution.findFirst({
    where: { regionId: ctx.regionId, parentResultId, employeeId, withdrawnAt: null },
    select: { id: true, version: true },
  })
  refuseIf((cell?.version ?? 0) === version ? undefined : 'contribution_exists')
  const id = cell?.id ?? newId()
  if (cell) {
    const { count } = await ctx.db.contribution.updateMany({
      where: { regionId: ctx.regionId, id, version },
      data: { kind, text, assignedBy: me, assignedAt: ctx.now, version: { increment: 1 } },
    })
    savedOrRefuse(count)
  } else
    await ctx.db.contribution.create({
      data: {
        regionId: ctx.regionId,
        id,
        parentResultId: result.id,
        employeeId,
        year: result.plan.year,
        kind,
        text,
        assignedBy: me,
        assignedAt: ctx.now,
      },
      select: { id: true },
    })
  ctx.record(
    cell ? 'contribution.changed' : 'contribution.assigned',
    { type: 'contribution', id },
    { employee: employeeId, result: result.id, kind },
  )
}

/** Takes an assignment back. What a member has already taken into his plan stays there. */
export async function withdrawContribution(
  ctx: WriteCtx,
  { contributionId, version }: ContributionChoice,
): Promise<void> {
  const cell = found(
    await ctx.db.contribution.findFirst({
      where: {
        regionId: ctx.regionId,
        id: contributionId,
        withdrawnAt: null,
        parentResult: { regionId: ctx.regionId, plan: { regionId: ctx.regionId, employeeId: ownId(ctx) } },
      },
      select: { id: true, employeeId: true },
    }),
  )
  const { count } = await ctx.db.contribution.updateMany({
    where: { regionId: ctx.regionId, id: cell.id, version, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  ctx.record('contribution.withdrawn', { type: 'contribution', id: cell.id }, { employee: cell.employeeId })
}
