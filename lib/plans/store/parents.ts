import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { supervisorOn, units as unitsOf } from '@/lib/organization/queries'
import type { LeaderResult } from '../rules/attachment'
import { planContent } from '../schema'
import type { Plan } from '../store'

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
