import 'server-only'
import { addDays, dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { peopleOf, supervisorOn, units as unitsOf } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import {
  APPROACHES,
  type Approach,
  FORMS,
  type Form,
  PLAN_STATUSES,
  type PlanContent,
  type PlanStatus,
} from './rules'
import { type Standing, VERSION_STATUSES, type VersionStatus } from './rules/agreement'
import type { LeaderResult } from './rules/attachment'
import { planContent } from './schema'

/** The person behind the session as an employee: whoever plans or agrees is one. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

const asStatus = (text: string): PlanStatus => found(PLAN_STATUSES.find((one) => one === text))
const asVersionStatus = (text: string): VersionStatus => found(VERSION_STATUSES.find((one) => one === text))

const planParts = {
  id: true,
  employeeId: true,
  year: true,
  startsOn: true,
  endsOn: true,
  status: true,
  version: true,
  approach: true,
  form: true,
  unitId: true,
  positionTitle: true,
  agreedNumber: true,
  agreedAt: true,
  agreedByName: true,
  closedAt: true,
  closeReason: true,
  unit: { select: { name: true } },
  versions: {
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      status: true,
      content: true,
      digest: true,
      reason: true,
      returnReason: true,
      submittedAt: true,
      decidedAt: true,
      decidedByName: true,
      updatedAt: true,
      version: true,
    },
  },
} as const satisfies Prisma.PerformancePlanSelect

type PlanRow = Prisma.PerformancePlanGetPayload<{ select: typeof planParts }>

export type Version = Omit<PlanRow['versions'][number], 'status' | 'content'> & {
  status: VersionStatus
  content: PlanContent
}

export type Plan = {
  id: string
  employeeId: string
  year: number
  startsOn: Day
  endsOn: Day
  status: PlanStatus
  version: number
  approach: Approach
  form: Form
  unitId: string | null
  unitName: string | null
  positionTitle: string | null
  agreedNumber: number
  agreedAt: Date | null
  agreedByName: string | null
  closedAt: Date | null
  closeReason: string | null
  /** Newest first. */
  versions: Version[]
}

const asPlan = ({ unit, ...row }: PlanRow): Plan => ({
  ...row,
  startsOn: dayFromDb(row.startsOn),
  endsOn: dayFromDb(row.endsOn),
  status: asStatus(row.status),
  approach: found(APPROACHES.find((one) => one === row.approach)),
  form: found(FORMS.find((one) => one === row.form)),
  unitName: unit?.name ?? null,
  versions: row.versions.map((version) => ({
    ...version,
    status: asVersionStatus(version.status),
    content: planContent.parse(version.content),
  })),
})

/** Plans of before there were versions have none; they explain old logs and can be read nowhere else. */
const written = (regionId: number) => ({ versions: { some: { regionId } } })

/** The days for which a person has a plan of any kind. */
export async function spansOf(ctx: Ctx, employeeId: string): Promise<{ startsOn: Day; endsOn: Day }[]> {
  const rows = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId },
    select: { startsOn: true, endsOn: true },
  })
  return rows.map(({ startsOn, endsOn }) => ({
    startsOn: dayFromDb(startsOn),
    endsOn: dayFromDb(endsOn),
  }))
}

/** All plans of a person, the newest first. */
export async function plansOf(ctx: Ctx, employeeId: string): Promise<Plan[]> {
  const rows = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId, ...written(ctx.regionId) },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: planParts,
  })
  return rows.map(asPlan)
}

/** The plans of several people that are not over on a day, the newest first. */
export async function runningPlansOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  today: Day,
): Promise<Map<string, Plan[]>> {
  const rows = await ctx.db.performancePlan.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      endsOn: { gte: dayToDb(today) },
      ...written(ctx.regionId),
    },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: planParts,
  })
  return Map.groupBy(rows.map(asPlan), ({ employeeId }) => employeeId)
}

export async function planById(ctx: Ctx, id: string): Promise<Plan> {
  const row = await ctx.db.performancePlan.findFirst({
    where: { regionId: ctx.regionId, id, ...written(ctx.regionId) },
    select: planParts,
  })
  return asPlan(found(row))
}

/** Takes the plan's row first, always, so that two who change it wait for each other in the same order. */
async function lockPlan(ctx: WriteCtx, id: string): Promise<Plan> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM performance_plan WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR NO KEY UPDATE`)
  return planById(ctx, id)
}

/** One's own plan; to anybody else it does not exist. */
export async function lockOwnPlan(ctx: WriteCtx, id: string): Promise<Plan> {
  const plan = await lockPlan(ctx, id)
  found(plan.employeeId === ownId(ctx) || undefined)
  return plan
}

/** A plan within the sight of who decides on it: the leader of today, or who stands in for one that has left. */
export async function lockLedPlan(ctx: WriteCtx, id: string): Promise<{ plan: Plan; leaderId: string }> {
  const plan = await lockPlan(ctx, id)
  return { plan, leaderId: await reachLed(ctx, plan.employeeId) }
}

/** Myself, when this person is mine to lead today; not found otherwise. */
export async function reachLed(ctx: Ctx, employeeId: string): Promise<string> {
  const me = ownId(ctx)
  const leader = await supervisorOn(ctx, employeeId, ctx.today)
  const isMine = leader && (leader.id === me || (await standsInFor(ctx, me)).includes(leader.id))
  return found(isMine && employeeId !== me ? me : undefined)
}

/** Everybody whom this leader has today, with those of leaders for whom he stands in. */
export async function ledBy(ctx: Ctx, me: string): Promise<string[]> {
  const today = { from: ctx.today, through: ctx.today }
  const leaders = [me, ...(await standsInFor(ctx, me))]
  const spans = (await Promise.all(leaders.map((leader) => peopleOf(ctx, leader, today)))).flat()
  return [...new Set(spans.map(({ employeeId }) => employeeId))].filter((id) => id !== me)
}

/** Nobody opens two plans at once: whoever opens one takes his own row. */
export async function lockPerson(ctx: WriteCtx, employeeId: string): Promise<void> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM employee WHERE region_id = ${ctx.regionId} AND id = ${employeeId}::uuid FOR NO KEY UPDATE`)
}

export const newestOf = ({ versions }: Plan): Version => found(versions[0])
export const agreedOf = ({ versions, agreedNumber }: Plan): Version | undefined =>
  versions.find(({ number }) => number === agreedNumber)

export const standingOf = (plan: Plan): Standing => {
  const { status, number } = newestOf(plan)
  return { plan: plan.status, version: status, number, agreedNumber: plan.agreedNumber }
}

/** The plan of a year by which a person leads others: agreed, whatever became of it since. */
const inForce = (year: number) => ({ year, status: { in: ['AGREED', 'ACTIVE', 'CLOSED'] } })

/** What may be hung on of a leader's plan of a year, in its order. */
export async function leaderResults(ctx: Ctx, leaderId: string, year: number): Promise<LeaderResult[]> {
  const plans = await ctx.db.performancePlan.findMany({
    where: { regionId: ctx.regionId, employeeId: leaderId, ...inForce(year) },
    orderBy: { startsOn: 'desc' },
    take: 1,
    select: {
      agreedNumber: true,
      versions: {
        where: { regionId: ctx.regionId, status: 'AGREED' },
        select: { number: true, content: true },
      },
      workResults: {
        where: { regionId: ctx.regionId, endedOn: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, text: true, unitIndicatorId: true },
      },
    },
  })
  return plans.flatMap(({ agreedNumber, versions, workResults }) => {
    const agreed = versions.find(({ number }) => number === agreedNumber)
    const continues = new Map(
      agreed ? planContent.parse(agreed.content).results.map((one) => [one.id, one.continues]) : [],
    )
    return workResults.map((row) => ({ ...row, continues: continues.get(row.id) ?? null }))
  })
}

export type ParentChoice = {
  id: string
  what: 'RESULT' | 'INDICATOR'
  from: 'LEADER' | 'LEADER_LAST_YEAR' | 'ASSIGNED' | 'UNIT' | 'KEPT'
  text: string
  unitIndicatorId: string | null
}

/** What a person's results may hang on: the leader's, else last year's of his, what was assigned, the units above. */
export async function parentChoices(
  ctx: Ctx,
  plan: Pick<Plan, 'employeeId' | 'year' | 'unitId' | 'versions' | 'agreedNumber'>,
): Promise<ParentChoice[]> {
  const leader = await supervisorOn(ctx, plan.employeeId, ctx.today)
  const current = leader ? await leaderResults(ctx, leader.id, plan.year) : []
  const former = leader && current.length === 0 ? await leaderResults(ctx, leader.id, plan.year - 1) : []
  const asChoice =
    (from: ParentChoice['from']) =>
    ({ id, text, unitIndicatorId }: Omit<LeaderResult, 'continues'>): ParentChoice => ({
      id,
      what: 'RESULT',
      from,
      text,
      unitIndicatorId,
    })
  const assigned = await contributionsTo(ctx, plan.employeeId, plan.year)
  const choices = [
    ...current.map(asChoice('LEADER')),
    ...former.map(asChoice('LEADER_LAST_YEAR')),
    ...assigned.map(({ parent }) => asChoice('ASSIGNED')(parent)),
    ...(await unitIndicatorsFor(ctx, plan.unitId)),
    ...(await keptParents(ctx, plan)).map(asChoice('KEPT')),
  ]
  return [...new Map(choices.toReversed().map((choice) => [choice.id, choice])).values()].toReversed()
}

/** What the last agreed version hangs on may stay, wherever it comes from. */
async function keptParents(ctx: Ctx, plan: Pick<Plan, 'versions' | 'agreedNumber'>) {
  const agreed = plan.versions.find(({ number }) => number === plan.agreedNumber)
  const ids = (agreed?.content.results ?? []).flatMap(({ parent }) =>
    parent && 'resultId' in parent ? [parent.resultId] : [],
  )
  return ctx.db.workResult.findMany({
    where: { regionId: ctx.regionId, id: { in: ids } },
    select: { id: true, text: true, unitIndicatorId: true },
  })
}

async function unitIndicatorsFor(ctx: Ctx, unitId: string | null): Promise<ParentChoice[]> {
  const all = await unitsOf(ctx)
  const line: string[] = []
  for (let at = unitId; at !== null && !line.includes(at);) {
    line.push(at)
    at = all.find(({ id }) => id === at)?.parentId ?? null
  }
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId: ctx.regionId, unitId: { in: line }, endedOn: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, unitId: true },
  })
  return rows
    .toSorted((a, b) => line.indexOf(a.unitId) - line.indexOf(b.unitId))
    .map(({ id, name }) => ({ id, what: 'INDICATOR', from: 'UNIT', text: name, unitIndicatorId: id }))
}

export type Assigned = {
  id: string
  kind: string
  text: string
  version: number
  parent: { id: string; text: string; unitIndicatorId: string | null }
  leaderId: string
}

export async function contributionsTo(ctx: Ctx, employeeId: string, year: number): Promise<Assigned[]> {
  const rows = await ctx.db.contribution.findMany({
    where: { regionId: ctx.regionId, employeeId, year, withdrawnAt: null },
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      text: true,
      version: true,
      assignedBy: true,
      parentResult: { select: { id: true, text: true, unitIndicatorId: true } },
    },
  })
  return rows.map(({ parentResult, assignedBy, ...row }) => ({
    ...row,
    parent: parentResult,
    leaderId: assignedBy,
  }))
}

const DEEPEST = 16

/** On what each of these results hangs, and so on upwards. */
export async function ancestry(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const above = new Map<string, string | null>()
  for (let frontier = [...ids], depth = 0; frontier.length > 0 && depth < DEEPEST; depth += 1) {
    const rows = await ctx.db.workResult.findMany({
      where: { regionId: ctx.regionId, id: { in: frontier } },
      select: { id: true, parentId: true },
    })
    for (const { id, parentId } of rows) above.set(id, parentId)
    frontier = rows.flatMap(({ parentId }) => (parentId && !above.has(parentId) ? [parentId] : []))
  }
  return above
}

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
