import { addDays } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { supervisorOn, workplaceOn } from '@/lib/organization/queries'
import { formOf, noContent, type PlanContent } from './rules'
import { after, firstDayOf, postMoved, whyNot, whyNotOpen, type Deed } from './rules/agreement'
import { attach, attachmentsOf, proposeFrom } from './rules/attachment'
import { whyNotSubmit } from './rules/content'
import type {
  AttachInput,
  ChangePlanInput,
  MovedInput,
  OpenPlanInput,
  PlanChoice,
  SavePlanInput,
} from './schema'
import { agreedOf, newestOf, ownId, plansOf, spansOf, standingOf, type Plan } from './store'
import { lockOwnPlan, lockPerson } from './store/line'
import { ancestry, leaderResults, parentChoices } from './store/parents'
import { closePlanRow, createPlan, createVersion, dayBefore, savePlanRow, saveVersion } from './store/rows'

const leaderOf = async (ctx: WriteCtx, employeeId: string) =>
  (await supervisorOn(ctx, employeeId, ctx.today))?.id ?? null

async function ask(ctx: WriteCtx, deed: Deed, plan: Plan, reason?: string): Promise<string | null> {
  const leaderId = await leaderOf(ctx, plan.employeeId)
  const why = whyNot(deed, standingOf(plan), {
    by: ownId(ctx),
    employeeId: plan.employeeId,
    leaderId,
    reason,
  })
  refuseIf(why, {}, why === 'reason_missing' ? 'reason' : undefined)
  return leaderId
}

/** Everything that speaks against sending or agreeing, said beside its field. */
export async function checkContent(ctx: WriteCtx, plan: Plan, content: PlanContent): Promise<void> {
  const choices = await parentChoices(ctx, plan)
  const above = await ancestry(
    ctx,
    content.results.flatMap(({ parent }) => (parent && 'resultId' in parent ? [parent.resultId] : [])),
  )
  const problem = whyNotSubmit(content, {
    form: plan.form,
    approach: plan.approach,
    parents: new Set(choices.map(({ id }) => id)),
    above,
  })
  if (problem) refuse(problem.reason, {}, problem.field)
}

export type Opened = { planId: string }

/** Opens a plan for the year, as last year's results under new ids or empty. */
export async function openPlan(ctx: WriteCtx, { year, from }: OpenPlanInput): Promise<Opened> {
  const me = ownId(ctx)
  await lockPerson(ctx, me)
  const plans = await plansOf(ctx, me)
  return open(ctx, me, plans, year, from)
}

async function open(
  ctx: WriteCtx,
  me: string,
  plans: readonly Plan[],
  year: number,
  from: OpenPlanInput['from'],
): Promise<Opened> {
  const post = await workplaceOn(ctx, me, ctx.today)
  const closed = plans.filter(({ status }) => status === 'CLOSED').map(({ endsOn }) => endsOn)
  const startsOn = firstDayOf(year, {
    postSince: post?.since ?? `${year}-01-01`,
    closed,
    next: (day) => addDays(day, 1),
  })
  refuseIf(
    whyNotOpen({ year, today: ctx.today, hasPost: post !== null, spans: await spansOf(ctx, me), startsOn }),
  )
  const { unitId, positionTitle, isHead, unitIsTop } = found(post)
  const last = plans.find(({ agreedNumber }) => agreedNumber > 0)
  const copied = from === 'LAST' && last ? agreedOf(last)?.content : undefined
  const leader = await leaderOf(ctx, me)
  const planId = await createPlan(ctx, {
    employeeId: me,
    year,
    startsOn,
    form: formOf({ isHead, unitIsTop }),
    approach: last?.approach ?? 'QUANTITATIVE',
    unitId,
    positionTitle,
    content: copied
      ? proposeFrom(copied, { leader: leader ? await leaderResults(ctx, leader, year) : [], newId })
      : noContent(),
  })
  ctx.record(
    'plan.opened',
    { type: 'performance_plan', id: planId },
    { year, startsOn, results: copied?.results.length ?? 0 },
  )
  return { planId }
}

export type Saved = { planId: string; version: number; submitted: boolean }

/** Keeps the draft, or sends it to the leader. The words beside the behaviours stay as the leader left them. */
export async function savePlan(ctx: WriteCtx, input: SavePlanInput): Promise<Saved> {
  const { planId, version, approach, intent } = input
  const isSent = intent === 'submit'
  const stored = await lockOwnPlan(ctx, planId)
  const newest = newestOf(stored)
  // An approach is chosen with the first agreement and then kept: versions must stay comparable.
  const plan = { ...stored, approach: stored.agreedNumber === 0 ? approach : stored.approach }
  const deed = isSent ? 'submit' : 'save'
  const leaderId = await ask(ctx, deed, plan)
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  const content: PlanContent = {
    results: input.results,
    annexes: input.annexes,
    behaviours: newest.content.behaviours,
  }
  if (isSent) await checkContent(ctx, plan, content)
  const standing = after(deed, standingOf(plan), { begun: plan.startsOn <= ctx.today })
  await saveVersion(ctx, newest, {
    content,
    status: standing.version,
    submittedAt: isSent ? ctx.now : null,
    leaderId: isSent ? leaderId : null,
  })
  if (standing.plan !== stored.status || plan.approach !== stored.approach)
    await savePlanRow(ctx, stored, { status: standing.plan, approach: plan.approach })
  ctx.record(
    isSent ? 'plan.submitted' : 'plan.drafted',
    { type: 'performance_plan', id: planId },
    { number: newest.number, results: content.results.length, digest: digestOf(content) },
  )
  return { planId, version: version + 1, submitted: isSent }
}

/** Takes a sent plan back while nobody has decided on it. */
export async function recallPlan(ctx: WriteCtx, { planId, version }: PlanChoice): Promise<void> {
  const plan = await lockOwnPlan(ctx, planId)
  await ask(ctx, 'recall', plan)
  const newest = newestOf(plan)
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  const standing = after('recall', standingOf(plan), { begun: true })
  await saveVersion(ctx, newest, { status: standing.version, submittedAt: null, leaderId: null })
  if (standing.plan !== plan.status) await savePlanRow(ctx, plan, { status: standing.plan })
  ctx.record('plan.recalled', { type: 'performance_plan', id: planId }, { number: newest.number })
}

/** Begins a change of an agreed plan: the next version, as a copy of the agreed one, with its reason. */
export async function changePlan(ctx: WriteCtx, { planId, reason }: ChangePlanInput): Promise<void> {
  const plan = await lockOwnPlan(ctx, planId)
  await ask(ctx, 'change', plan, reason)
  const { number } = after('change', standingOf(plan), { begun: true })
  await createVersion(ctx, planId, { number, content: found(agreedOf(plan)).content, reason })
  ctx.record('plan.change_begun', { type: 'performance_plan', id: planId }, { number })
}

/** Drops a change that nobody has agreed to; the agreed plan goes on. */
export async function withdrawChange(ctx: WriteCtx, { planId, version }: PlanChoice): Promise<void> {
  const plan = await lockOwnPlan(ctx, planId)
  await ask(ctx, 'withdraw', plan)
  const newest = newestOf(plan)
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  await saveVersion(ctx, newest, { status: 'WITHDRAWN' })
  ctx.record('plan.change_withdrawn', { type: 'performance_plan', id: planId }, { number: newest.number })
}

const REATTACHED = 'Menyambung ke hasil kerja atasan yang sudah ditetapkan.'

/**
 * Hangs results on the leader's agreed plan and touches nothing else of them. What is still open is changed where it
 * lies; an agreed plan gets a next version that waits for the leader's word.
 */
export async function attachToLeader(ctx: WriteCtx, input: AttachInput): Promise<void> {
  const { planId, version, choices } = input
  const plan = await lockOwnPlan(ctx, planId)
  const newest = newestOf(plan)
  refuseIf(newest.version === version ? undefined : 'changed_meanwhile')
  const leaderId = found(await leaderOf(ctx, plan.employeeId))
  const leader = await leaderResults(ctx, leaderId, plan.year)
  const open = attachmentsOf(newest.content.results, leader)
  const wanted = choices.map(({ resultId, to }) => ({
    resultId: found(open.find((one) => one.resultId === resultId)).resultId,
    to: found(leader.find(({ id }) => id === to)),
  }))
  const standing = standingOf(plan)
  if (standing.version === 'AGREED' || standing.version === 'WITHDRAWN') {
    await ask(ctx, 'change', plan, REATTACHED)
    const content = attach(found(agreedOf(plan)).content, wanted)
    await checkContent(ctx, plan, content)
    const { number } = after('change', standing, { begun: true })
    await createVersion(ctx, planId, { number, content, reason: REATTACHED, submittedTo: leaderId })
  } else {
    refuseIf(plan.status === 'CLOSED' ? 'plan_closed' : undefined)
    await saveVersion(ctx, newest, { content: attach(newest.content, wanted) })
  }
  ctx.record('plan.attached', { type: 'performance_plan', id: planId }, { results: wanted.length })
}

/** After a move of post: closes the plan the day before it and opens another for the rest of the year, in one act. */
export async function startOver(ctx: WriteCtx, { planId, version }: MovedInput): Promise<Opened> {
  const me = ownId(ctx)
  await lockPerson(ctx, me)
  const plan = await lockOwnPlan(ctx, planId)
  refuseIf(plan.version === version ? undefined : 'changed_meanwhile')
  const post = await workplaceOn(ctx, me, ctx.today)
  found(postMoved(plan, post, ctx.today) || undefined)
  const reason = `Pindah jabatan menjadi ${found(post).positionTitle}.`
  await ask(ctx, 'close', plan, reason)
  await closePlanRow(ctx, plan, { reason, lastDay: dayBefore(found(post).since) })
  ctx.record('plan.closed', { type: 'performance_plan', id: planId }, { number: plan.agreedNumber })
  return open(ctx, me, await plansOf(ctx, me), plan.year, 'EMPTY')
}
