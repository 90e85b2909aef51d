import 'server-only'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, type Person } from '@/lib/organization/queries'
import { CONTRIBUTION_KINDS, type ContributionKind, type PlanContent, type PlanStatus } from '../rules'
import type { VersionStatus } from '../rules/agreement'
import { differenceOf, type Difference } from '../rules/difference'
import { agreedOf, newestOf, ownId, type Plan, plansOf, runningPlansOf } from '../store'
import { ledBy, reachLed } from '../store/line'
import { planView, type PlanView } from './document'
import { currentOf } from './own'

export type TeamPlan = {
  employeeId: string
  name: string
  positionTitle: string | null
  plan: {
    status: PlanStatus
    newest: VersionStatus
    number: number
    agreedNumber: number
    results: number
    submittedAt: Date | null
  } | null
}

/** The people of this leader with where their plans stand, those that wait for him first. */
export async function teamPlans(ctx: Ctx): Promise<TeamPlan[]> {
  const people = await peopleByIds(ctx, await ledBy(ctx, ownId(ctx)))
  const plans = await runningPlansOf(
    ctx,
    people.map(({ id }) => id),
    ctx.today,
  )
  const rows = people.map((person) => rowOf(person, currentOf(plans.get(person.id) ?? [], ctx.today)))
  return rows.toSorted((a, b) => urgency(a) - urgency(b))
}

const urgency = ({ plan }: TeamPlan): number => {
  if (plan?.newest === 'SUBMITTED') return 0
  if (!plan) return 1
  return plan.agreedNumber === 0 ? 2 : 3
}

function rowOf({ id, name, post }: Person, plan: Plan | undefined): TeamPlan {
  const newest = plan && newestOf(plan)
  return {
    employeeId: id,
    name,
    positionTitle: post?.positionTitle ?? null,
    plan:
      plan && newest
        ? {
            status: plan.status,
            newest: newest.status,
            number: newest.number,
            agreedNumber: plan.agreedNumber,
            results: newest.content.results.length,
            submittedAt: newest.submittedAt,
          }
        : null,
  }
}

export type LedPlan = {
  employeeId: string
  name: string
  plan: PlanView | null
  /** What the leader reads: a draft is its writer's until it is sent; until then, what is in force. */
  shown: PlanContent | null
  /** What the newest version changes against the agreed one. */
  difference: Difference | null
  next: { employeeId: string; name: string } | null
}

/** One person's plan before the leader who decides on it. */
export async function ledPlan(ctx: Ctx, employeeId: string): Promise<LedPlan> {
  await reachLed(ctx, employeeId)
  const [person] = await peopleByIds(ctx, [employeeId])
  const plan = currentOf(await plansOf(ctx, employeeId), ctx.today)
  const agreed = plan && agreedOf(plan)
  const newest = plan && newestOf(plan)
  const next = (await teamPlans(ctx)).find(
    (row) => row.plan?.newest === 'SUBMITTED' && row.employeeId !== employeeId,
  )
  return {
    employeeId,
    name: found(person).name,
    plan: plan ? await planView(ctx, plan) : null,
    shown: newest?.status === 'SUBMITTED' ? newest.content : (agreed?.content ?? null),
    difference:
      agreed && newest && newest.number > agreed.number ? differenceOf(agreed.content, newest.content) : null,
    next: next ? { employeeId: next.employeeId, name: next.name } : null,
  }
}

export type MatrixCell = { id: string; kind: ContributionKind; text: string; version: number }

export type RoleMatrix = {
  year: number
  /** The agreed plan whose results stand across. */
  plan: { id: string; number: number } | null
  people: { id: string; name: string; positionTitle: string | null }[]
  results: {
    id: string
    text: string
    /** Nobody contributes and no result of anybody hangs on it: nobody works on it. */
    orphan: boolean
    cells: Record<string, MatrixCell>
    /** People of whose plans a result hangs on it. */
    supported: string[]
  }[]
}

/** The role-result matrix (domain.md §2.3): own results across, own people down. */
export async function roleMatrix(ctx: Ctx): Promise<RoleMatrix> {
  const me = ownId(ctx)
  const plan = currentOf(await plansOf(ctx, me), ctx.today)
  const people = await peopleByIds(ctx, await ledBy(ctx, me))
  const rows = plan
    ? await ctx.db.workResult.findMany({
        where: { regionId: ctx.regionId, planId: plan.id, endedOn: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          text: true,
          children: {
            where: { regionId: ctx.regionId, endedOn: null },
            select: { plan: { select: { employeeId: true } } },
          },
          contributions: {
            where: { regionId: ctx.regionId, withdrawnAt: null },
            select: { id: true, employeeId: true, kind: true, text: true, version: true },
          },
          _count: { select: { logs: true } },
        },
      })
    : []
  return {
    year: plan?.year ?? Number(ctx.today.slice(0, 4)),
    plan: plan && plan.agreedNumber > 0 ? { id: plan.id, number: plan.agreedNumber } : null,
    people: people.map(({ id, name, post }) => ({ id, name, positionTitle: post?.positionTitle ?? null })),
    results: rows.map(({ id, text, children, contributions, _count }) => ({
      id,
      text,
      orphan: children.length === 0 && contributions.length === 0 && _count.logs === 0,
      cells: Object.fromEntries(
        contributions.map(({ employeeId, kind, ...cell }) => [
          employeeId,
          { ...cell, kind: found(CONTRIBUTION_KINDS.find((one) => one === kind)) },
        ]),
      ),
      supported: [...new Set(children.map(({ plan: { employeeId } }) => employeeId))],
    })),
  }
}
