import 'server-only'
import type { Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import type { Approach, Form, PlanContent, PlanStatus } from '../rules'
import type { VersionStatus } from '../rules/agreement'
import { differenceOf, type Difference } from '../rules/difference'
import { agreedOf, newestOf, type Plan, type Version } from '../store'

/** One step of the line of sight: whose result, or which unit's indicator, and the region's goal behind it. */
export type Step = { what: 'RESULT' | 'INDICATOR' | 'GOAL'; text: string; whose: string | null }

export type VersionView = {
  number: number
  status: VersionStatus
  reason: string | null
  returnReason: string | null
  submittedAt: Date | null
  decidedAt: Date | null
  decidedByName: string | null
  /** Against the version that was agreed before it. */
  difference: Difference | null
}

export type PlanView = {
  id: string
  year: number
  startsOn: Day
  endsOn: Day
  status: PlanStatus
  version: number
  approach: Approach
  form: Form
  unitName: string | null
  positionTitle: string | null
  agreedNumber: number
  agreedAt: Date | null
  agreedByName: string | null
  closedAt: Date | null
  closeReason: string | null
  /** What is in force, or what is on its way while nothing was agreed. */
  content: PlanContent
  newest: { number: number; version: number; status: VersionStatus; content: PlanContent } & Pick<
    Version,
    'reason' | 'returnReason' | 'submittedAt'
  >
  history: VersionView[]
  /** The line of sight of each result, by its id. */
  lines: Record<string, Step[]>
  /** Texts of everything a version hangs on, so that a difference can name it. */
  names: Record<string, string>
}

export async function planView(ctx: Ctx, plan: Plan): Promise<PlanView> {
  const newest = newestOf(plan)
  const { content } = agreedOf(plan) ?? newest
  const { lines, names } = await sight(
    ctx,
    plan.versions.flatMap((version) => version.content.results),
  )
  const shown = new Set([...content.results, ...newest.content.results].map(({ id }) => id))
  return {
    id: plan.id,
    year: plan.year,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    status: plan.status,
    version: plan.version,
    approach: plan.approach,
    form: plan.form,
    unitName: plan.unitName,
    positionTitle: plan.positionTitle,
    agreedNumber: plan.agreedNumber,
    agreedAt: plan.agreedAt,
    agreedByName: plan.agreedByName,
    closedAt: plan.closedAt,
    closeReason: plan.closeReason,
    content,
    newest: {
      number: newest.number,
      version: newest.version,
      status: newest.status,
      content: newest.content,
      reason: newest.reason,
      returnReason: newest.returnReason,
      submittedAt: newest.submittedAt,
    },
    history: plan.versions.map((version) => ({
      number: version.number,
      status: version.status,
      reason: version.reason,
      returnReason: version.returnReason,
      submittedAt: version.submittedAt,
      decidedAt: version.decidedAt,
      decidedByName: version.decidedByName,
      difference: differenceBefore(plan, version),
    })),
    lines: Object.fromEntries(Object.entries(lines).filter(([id]) => shown.has(id))),
    names,
  }
}

function differenceBefore({ versions }: Plan, version: Version): Difference | null {
  const before = versions.find(({ number, status }) => number < version.number && status === 'AGREED')
  return before ? differenceOf(before.content, version.content) : null
}

const DEEPEST = 12

/** What stands above these results: leaders' results upwards, then the unit's indicator and the region's goal. */
async function sight(
  ctx: Ctx,
  results: PlanContent['results'],
): Promise<{ lines: Record<string, Step[]>; names: Record<string, string> }> {
  const rows = await resultsAbove(
    ctx,
    results.flatMap(({ parent }) => (parent && 'resultId' in parent ? [parent.resultId] : [])),
  )
  const indicatorIds = [
    ...results.flatMap(({ parent, serves }) => [
      ...(parent && 'unitIndicatorId' in parent ? [parent.unitIndicatorId] : []),
      ...(serves ? [serves] : []),
    ]),
    ...[...rows.values()].flatMap(({ unitIndicatorId }) => (unitIndicatorId ? [unitIndicatorId] : [])),
  ]
  const indicators = new Map(
    (
      await ctx.db.unitIndicator.findMany({
        where: { regionId: ctx.regionId, id: { in: indicatorIds } },
        select: { id: true, name: true, unit: { select: { name: true } }, goal: { select: { text: true } } },
      })
    ).map((row) => [row.id, row]),
  )
  const lineOf = ({ parent, serves }: PlanContent['results'][number]): Step[] => {
    const steps: Step[] = []
    let aim = parent && 'unitIndicatorId' in parent ? parent.unitIndicatorId : serves
    let at = parent && 'resultId' in parent ? parent.resultId : null
    while (at !== null && steps.length < DEEPEST) {
      const row = rows.get(at)
      if (!row) break
      steps.push({ what: 'RESULT', text: row.text, whose: row.whose })
      aim = row.unitIndicatorId ?? aim
      at = row.parentId
    }
    const indicator = aim ? indicators.get(aim) : undefined
    if (indicator)
      steps.push(
        { what: 'INDICATOR', text: indicator.name, whose: indicator.unit.name },
        { what: 'GOAL', text: indicator.goal.text, whose: null },
      )
    return steps
  }
  return {
    lines: Object.fromEntries(results.toReversed().map((result) => [result.id, lineOf(result)])),
    names: Object.fromEntries([
      ...[...rows].map(([id, { text }]) => [id, text]),
      ...[...indicators].map(([id, { name }]) => [id, name]),
    ]),
  }
}

type Above = { text: string; whose: string; parentId: string | null; unitIndicatorId: string | null }

async function resultsAbove(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Above>> {
  const above = new Map<string, Above>()
  for (let frontier = [...new Set(ids)], depth = 0; frontier.length > 0 && depth < DEEPEST; depth += 1) {
    const rows = await ctx.db.workResult.findMany({
      where: { regionId: ctx.regionId, id: { in: frontier } },
      select: {
        id: true,
        text: true,
        parentId: true,
        unitIndicatorId: true,
        plan: { select: { employee: { select: nameParts } } },
      },
    })
    for (const { id, plan, ...row } of rows) above.set(id, { ...row, whose: fullName(plan.employee) })
    frontier = rows.flatMap(({ parentId }) => (parentId && !above.has(parentId) ? [parentId] : []))
  }
  return above
}
