import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, peopleOf, supervisorOn, workplaceOn } from '@/lib/organization/queries'
import {
  CONTRIBUTION_KINDS,
  type ContentResult,
  type ContributionKind,
  type PlanContent,
  type PlanStatus,
} from '../rules'
import { postMoved, whyNotOpen, type OpenReason } from '../rules/agreement'
import { attachmentsOf, type LeaderResult } from '../rules/attachment'
import { agreedOf, newestOf, ownId, plansOf, spansOf, type Plan } from '../store'
import {
  contributionsTo,
  leaderResults,
  parentChoices,
  type Assigned,
  type ParentChoice,
} from '../store/parents'
import { planView, type PlanView } from './document'
import { standardsFor, type Standard } from './standards'

/** Who one is in the plan: post, unit, who assesses and who stands over him, with whom one works. */
export type RoleCard = {
  positionTitle: string | null
  unitName: string | null
  leader: { name: string; positionTitle: string | null } | null
  superior: string | null
  team: string[]
}

async function roleCard(ctx: Ctx, me: string): Promise<RoleCard> {
  const post = await workplaceOn(ctx, me, ctx.today)
  const leader = await supervisorOn(ctx, me, ctx.today)
  if (!leader)
    return {
      positionTitle: post?.positionTitle ?? null,
      unitName: post?.unitName ?? null,
      leader: null,
      superior: null,
      team: [],
    }
  const superior = await supervisorOn(ctx, leader.id, ctx.today)
  const beside = await peopleOf(ctx, leader.id, { from: ctx.today, through: ctx.today })
  const people = await peopleByIds(
    ctx,
    beside.map(({ employeeId }) => employeeId).filter((id) => id !== me),
  )
  const leaderPost = await workplaceOn(ctx, leader.id, ctx.today)
  return {
    positionTitle: post?.positionTitle ?? null,
    unitName: post?.unitName ?? null,
    leader: { name: leader.name, positionTitle: leaderPost?.positionTitle ?? null },
    superior: superior?.name ?? null,
    team: people.map(({ name }) => name),
  }
}

/** A place to move to: mine as it stands, theirs as it was and is, and the same result under its new parent. */
export type AttachmentView = {
  result: ContentResult
  from: string
  to: LeaderResult | null
}

export type AssignedView = {
  id: string
  kind: ContributionKind
  text: string
  parent: Assigned['parent']
  leaderName: string
  /** Whether a result of the newest version hangs on it already. */
  taken: boolean
}

export type MySkp = {
  today: Day
  card: RoleCard
  plans: { id: string; year: number; startsOn: Day; endsOn: Day; status: PlanStatus }[]
  plan: PlanView | null
  /** Years for which a plan can be opened now; with why not for the current one. */
  opening: { year: number; whyNot: OpenReason | null; hasLast: boolean }
  moved: { since: Day; positionTitle: string; unitName: string } | null
  attachments: AttachmentView[]
  leaderResults: LeaderResult[]
  assigned: AssignedView[]
}

/** The page "SKP saya": the plan of today or the one asked for, and what is to be done about it. */
export async function mySkp(ctx: Ctx, planId?: string): Promise<MySkp> {
  const me = ownId(ctx)
  const plans = await plansOf(ctx, me)
  const plan = planId ? found(plans.find(({ id }) => id === planId)) : currentOf(plans, ctx.today)
  const post = await workplaceOn(ctx, me, ctx.today)
  const year = openingYear(plans, ctx.today)
  const view = plan && (await planView(ctx, plan))
  const above = plan && plan.status !== 'CLOSED' ? await attachable(ctx, plan) : undefined
  return {
    today: ctx.today,
    card: await roleCard(ctx, me),
    plans: plans.map(({ id, year: of, startsOn, endsOn, status }) => ({
      id,
      year: of,
      startsOn,
      endsOn,
      status,
    })),
    plan: view ?? null,
    opening: {
      year,
      whyNot:
        whyNotOpen({
          year,
          today: ctx.today,
          hasPost: post !== null,
          spans: await spansOf(ctx, me),
          startsOn: laterOf(`${year}-01-01`, post?.since),
        }) ?? null,
      hasLast: plans.some(({ agreedNumber }) => agreedNumber > 0),
    },
    moved:
      plan && post && postMoved(plan, post, ctx.today)
        ? { since: post.since, positionTitle: post.positionTitle, unitName: post.unitName }
        : null,
    attachments: (above?.open ?? []).map(({ resultId, to }) => {
      const result = found(above?.results.find(({ id }) => id === resultId))
      return { result, to, from: nameOfParent(result, view?.names ?? {}) }
    }),
    leaderResults: above?.leader ?? [],
    assigned: plan && plan.status !== 'CLOSED' ? await assignedTo(ctx, plan) : [],
  }
}

const laterOf = (day: Day, other: Day | undefined): Day => (other && other > day ? other : day)

const nameOfParent = ({ parent }: ContentResult, names: Record<string, string>): string =>
  (parent && names['resultId' in parent ? parent.resultId : parent.unitIndicatorId]) ?? ''

/** The plan that covers today, else the nearest one to come, else the closed one of today. */
export function currentOf(plans: readonly Plan[], today: Day): Plan | undefined {
  const covers = ({ startsOn, endsOn }: Plan) => startsOn <= today && today <= endsOn
  const isOpen = ({ status }: Plan) => status !== 'CLOSED'
  return (
    plans.find((plan) => covers(plan) && isOpen(plan)) ??
    plans.find((plan) => plan.endsOn >= today && isOpen(plan)) ??
    plans.find(covers)
  )
}

/** From November on the next year's, once this year has its plan. */
function openingYear(plans: readonly Plan[], today: Day): number {
  const year = Number(today.slice(0, 4))
  const hasThis = plans.some((plan) => plan.year === year && plan.status !== 'CLOSED')
  return hasThis && today.slice(5, 7) >= '11' ? year + 1 : year
}

async function attachable(ctx: Ctx, plan: Plan) {
  const leader = await supervisorOn(ctx, plan.employeeId, ctx.today)
  const results = newestOf(plan).status === 'WITHDRAWN' ? agreedOf(plan)?.content.results : undefined
  const mine = results ?? newestOf(plan).content.results
  const theirs = leader ? await leaderResults(ctx, leader.id, plan.year) : []
  return { results: mine, leader: theirs, open: attachmentsOf(mine, theirs) }
}

async function assignedTo(ctx: Ctx, plan: Plan): Promise<AssignedView[]> {
  const assigned = await contributionsTo(ctx, plan.employeeId, plan.year)
  const leaders = new Map(
    (await peopleByIds(ctx, [...new Set(assigned.map(({ leaderId }) => leaderId))])).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  const { results } = newestOf(plan).content
  return assigned.map(({ id, kind, text, parent, leaderId }) => ({
    id,
    kind: found(CONTRIBUTION_KINDS.find((one) => one === kind)),
    text,
    parent,
    leaderName: leaders.get(leaderId) ?? '',
    taken: results.some((one) => one.parent && 'resultId' in one.parent && one.parent.resultId === parent.id),
  }))
}

export type PlanEditor = {
  plan: PlanView
  content: PlanContent
  choices: ParentChoice[]
  assigned: AssignedView[]
  standards: Standard[]
  leaderName: string | null
}

/** What the form needs: the open version, what may be hung on, what was assigned, which standards fit the post. Null once it
 * was sent or agreed. */
export async function planEditor(ctx: Ctx, planId: string): Promise<PlanEditor | null> {
  const me = ownId(ctx)
  const plan = found((await plansOf(ctx, me)).find(({ id }) => id === planId))
  const newest = newestOf(plan)
  if (newest.status !== 'DRAFT' && newest.status !== 'RETURNED') return null
  const post = await workplaceOn(ctx, me, ctx.today)
  return {
    plan: await planView(ctx, plan),
    content: newest.content,
    choices: await parentChoices(ctx, plan),
    assigned: await assignedTo(ctx, plan),
    standards: post ? await standardsFor(ctx, post) : [],
    leaderName: (await supervisorOn(ctx, me, ctx.today))?.name ?? null,
  }
}
