import 'server-only'
import { addDays, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { Approach, Form, PlanContent } from '../rules'
import type { Plan, Version } from '../store'

type NewPlan = {
  employeeId: string
  year: number
  startsOn: Day
  form: Form
  approach: Approach
  unitId: string
  positionTitle: string
  content: PlanContent
}

export async function createPlan(ctx: WriteCtx, { content, startsOn, ...plan }: NewPlan): Promise<string> {
  const id = newId()
  await ctx.db.performancePlan.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...plan,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(`${plan.year}-12-31`),
      status: 'DRAFT',
    },
    select: { id: true },
  })
  await createVersion(ctx, id, { number: 1, content })
  return id
}

export async function createVersion(
  ctx: WriteCtx,
  planId: string,
  {
    number,
    content,
    reason,
    submittedTo,
  }: { number: number; content: PlanContent; reason?: string; submittedTo?: string | null },
): Promise<void> {
  await ctx.db.planVersion.create({
    data: {
      regionId: ctx.regionId,
      id: newId(),
      planId,
      number,
      status: submittedTo ? 'SUBMITTED' : 'DRAFT',
      content,
      reason,
      submittedAt: submittedTo ? ctx.now : null,
      leaderId: submittedTo ?? null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
    select: { id: true },
  })
}

/** Saves the newest version as it was seen; an agreed one never matches. */
export async function saveVersion(
  ctx: WriteCtx,
  seen: Pick<Version, 'id' | 'version'>,
  data: Prisma.PlanVersionUpdateManyMutationInput,
): Promise<void> {
  const { count } = await ctx.db.planVersion.updateMany({
    where: {
      regionId: ctx.regionId,
      id: seen.id,
      version: seen.version,
      status: { in: ['DRAFT', 'SUBMITTED', 'RETURNED'] },
    },
    data: { ...data, updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function savePlanRow(
  ctx: WriteCtx,
  plan: Pick<Plan, 'id' | 'version'>,
  data: Prisma.PerformancePlanUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await ctx.db.performancePlan.updateMany({
    where: { regionId: ctx.regionId, id: plan.id, version: plan.version },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/**
 * Lays an agreed document out as rows, under the ids it carries. An id of another plan's row matches nothing here and
 * collides when it is made, so nobody's rows but the plan's own can be touched.
 */
export async function layOut(ctx: WriteCtx, plan: Plan, { results }: PlanContent): Promise<void> {
  const { regionId } = ctx
  for (const [at, { indicators, ...result }] of results.entries()) {
    const data = {
      kind: result.kind,
      text: result.text,
      position: at + 1,
      parentId: result.parent && 'resultId' in result.parent ? result.parent.resultId : null,
      unitIndicatorId:
        result.parent && 'unitIndicatorId' in result.parent ? result.parent.unitIndicatorId : result.serves,
      endedOn: null,
    }
    const { count } = await ctx.db.workResult.updateMany({
      where: { regionId, id: result.id, planId: plan.id },
      data,
    })
    if (count === 0)
      await ctx.db.workResult.create({
        data: { regionId, id: result.id, planId: plan.id, ...data },
        select: { id: true },
      })
    for (const [place, { id, ...indicator }] of indicators.entries()) {
      const row = { ...indicator, position: place + 1, endedOn: null }
      const saved = await ctx.db.indicator.updateMany({
        where: { regionId, id, workResultId: result.id },
        data: row,
      })
      if (saved.count === 0)
        await ctx.db.indicator.create({
          data: { regionId, id, workResultId: result.id, ...row },
          select: { id: true },
        })
    }
  }
  await endWhatIsGone(ctx, plan, results)
}

/** Logs hang on what a change took out: it ends, and is never deleted. */
async function endWhatIsGone(ctx: WriteCtx, plan: Plan, results: PlanContent['results']): Promise<void> {
  const { regionId } = ctx
  const endedOn = dayToDb(ctx.today < plan.startsOn ? plan.startsOn : ctx.today)
  const kept = results.map(({ id }) => id)
  await ctx.db.workResult.updateMany({
    where: { regionId, planId: plan.id, id: { notIn: kept }, endedOn: null },
    data: { endedOn },
  })
  await ctx.db.indicator.updateMany({
    where: {
      regionId,
      workResult: { regionId, planId: plan.id },
      id: { notIn: results.flatMap(({ indicators }) => indicators.map(({ id }) => id)) },
      endedOn: null,
    },
    data: { endedOn },
  })
}

/** Closes a plan on a day; what was being changed in it falls away. */
export async function closePlanRow(
  ctx: WriteCtx,
  plan: Plan,
  { reason, lastDay }: { reason: string; lastDay: Day },
): Promise<void> {
  await savePlanRow(ctx, plan, {
    status: 'CLOSED',
    closedAt: ctx.now,
    closeReason: reason,
    endsOn: dayToDb(lastDay < plan.startsOn ? plan.startsOn : lastDay),
  })
  await ctx.db.planVersion.updateMany({
    where: {
      regionId: ctx.regionId,
      planId: plan.id,
      status: { in: ['DRAFT', 'SUBMITTED', 'RETURNED'] },
    },
    data: { status: 'WITHDRAWN', updatedAt: ctx.now, version: { increment: 1 } },
  })
}

export const dayBefore = (day: Day): Day => addDays(day, -1)
