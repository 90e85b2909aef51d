import type { YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found, refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { AchievementState, Direction } from '@/lib/goals/rules'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { citizensOf, type CitizenVoice } from '../store/citizens'
import { askedQuarter, carried, effortOf, efforts, type Effort } from '../store/effort'
import { openIndicators, stateOf } from '../store/unit-indicators'

export type IndicatorAtWork = {
  id: string
  name: string
  unitName: string
  measureUnit: string
  direction: Direction
  method: string
  source: string
  target: string | null
  value: string | null
  state: AchievementState
  effort: Effort
}

export type GoalAtWork = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  goal: { id: string; text: string; mission: string; vision: string }
  effort: Effort
  indicators: IndicatorAtWork[]
  /** What citizens said last about the service of the units that carry it. */
  citizens: (CitizenVoice & { unitName: string })[]
  /** Where the people sit who plan for this goal. */
  units: { id: string; name: string; people: number }[]
  /** Those of them whom the reader may see by name. */
  people: { name: string; unitName: string; results: string[] }[]
  /** How many of them the reader may see, shown or not. */
  inReach: number
}

const NAMES_SHOWN = 60

/** Down from one goal: its indicators, the units whose people plan for it, and names as far as the reader reaches. */
export async function goalAtWork(
  ctx: Ctx,
  goalId: string,
  quarterText: string | undefined,
  namesShown = NAMES_SHOWN,
): Promise<GoalAtWork> {
  const { regionId } = ctx
  if (!recordId.safeParse(goalId).success) refuse('not_found')
  const { quarter, quarters } = askedQuarter(ctx, quarterText)
  const goal = found(
    await ctx.db.strategicGoal.findFirst({
      where: { regionId, id: goalId },
      select: {
        id: true,
        text: true,
        mission: { select: { text: true } },
        vision: { select: { text: true } },
      },
    }),
  )
  const rows = (await efforts(ctx, quarter)).filter((row) => row.goal_id === goalId)
  const byIndicator = new Map(rows.map((row) => [row.indicator_id ?? '', row]))
  const workers = await workersOf(ctx, goalId, quarter)
  const all = await units(ctx)
  const headed = new Set(ctx.actor.headsUnits.flatMap((unitId) => withDescendants(all, unitId)))
  const isAdmin = ctx.actor.roles.includes('admin')
  const visible = workers.filter(
    ({ employee_id, unit_id, supervisor_id }) =>
      isAdmin ||
      employee_id === ctx.actor.employeeId ||
      (supervisor_id !== null && supervisor_id === ctx.actor.employeeId) ||
      (unit_id !== null && headed.has(unit_id)),
  )
  const shown = visible.slice(0, namesShown)
  const names = await namesOf(
    ctx,
    shown.map(({ employee_id }) => employee_id),
  )
  const open = await openIndicators(ctx, quarter, goalId)
  const voices = await citizensOf(ctx, [...new Set(open.map(({ unit_id }) => unit_id))])
  const byUnit = Map.groupBy(workers, ({ unit_id }) => unit_id)
  return {
    quarter,
    quarters,
    goal: { id: goal.id, text: goal.text, mission: goal.mission.text, vision: goal.vision.text },
    effort: effortOf(byIndicator.get('')),
    indicators: open.map((row) => ({
      id: row.id,
      name: row.name,
      unitName: row.unit_name,
      measureUnit: row.measure_unit,
      direction: row.direction as Direction,
      method: row.method,
      source: row.source,
      target: row.target?.toString() ?? null,
      value: row.value?.toString() ?? null,
      state: stateOf(row),
      effort: effortOf(byIndicator.get(row.id)),
    })),
    citizens: all.flatMap(({ id, name: unitName }) =>
      (voices.get(id) ?? []).map((voice) => ({ ...voice, unitName })),
    ),
    units: all.flatMap(({ id, name }) => {
      const people = byUnit.get(id)?.length ?? 0
      return people > 0 ? [{ id, name, people }] : []
    }),
    people: shown.map(({ employee_id, unit_id, results }) => ({
      name: names.get(employee_id) ?? '',
      unitName: all.find(({ id }) => id === unit_id)?.name ?? '',
      results,
    })),
    inReach: visible.length,
  }
}

type Worker = {
  employee_id: string
  unit_id: string | null
  supervisor_id: string | null
  results: string[]
}

const workersOf = (ctx: Ctx, goalId: string, quarter: YearQuarter): Promise<Worker[]> =>
  ctx.db.$queryRaw<Worker[]>(Prisma.sql`
    WITH RECURSIVE ${carried(ctx, quarter)}, mine AS (
      SELECT c.employee_id, array_agg(r.text ORDER BY r.position) AS results
      FROM carried c
      JOIN unit_indicator i ON i.region_id = ${ctx.regionId} AND i.id = c.unit_indicator_id
        AND i.goal_id = ${goalId}::uuid
      JOIN work_result r ON r.region_id = ${ctx.regionId} AND r.id = c.id
      WHERE c.counts GROUP BY c.employee_id
    )
    SELECT m.employee_id, p.unit_id, v.supervisor_id, m.results
    FROM mine m
    JOIN employee e ON e.region_id = ${ctx.regionId} AND e.id = m.employee_id
    LEFT JOIN assignment p ON p.region_id = ${ctx.regionId} AND p.employee_id = m.employee_id AND p.kind = 'DEFINITIVE'
      AND p.starts_on <= ${ctx.today}::date AND (p.ends_on IS NULL OR p.ends_on >= ${ctx.today}::date)
    LEFT JOIN supervision v ON v.region_id = ${ctx.regionId} AND v.employee_id = m.employee_id
      AND v.starts_on <= ${ctx.today}::date AND (v.ends_on IS NULL OR v.ends_on >= ${ctx.today}::date)
    ORDER BY e.sort_name, e.id`)

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.employee.findMany({
    where: { regionId: ctx.regionId, id: { in: [...ids] } },
    select: { id: true, name: true, frontTitle: true, backTitle: true },
  })
  return new Map(rows.map(({ id, ...name }) => [id, fullName(name)]))
}
