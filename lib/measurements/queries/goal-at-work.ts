import { FILLING_STATUSES } from '@/lib/activity-logs/rules/progress'
import { dayFromDb, type Day, type Range, type YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found, refuse } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import type { AchievementState, Direction } from '@/lib/goals/rules'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { SHOWN_OF_GOAL, type AtMost } from '../rules/line-of-sight'
import { citizensOf, type CitizenVoice } from '../store/citizens'
import { askedQuarter, carried, effortOf, efforts, weekLogs, type Effort } from '../store/effort'
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

export type ResultAtWork = {
  id: string
  text: string
  /** The unit's indicator that it leads to. */
  aimId: string
  aim: string
  /** Handed in this week; null beside another quarter than the running one. */
  weekLogs: number | null
  /** The latest of them, for whoever reads this person's logs. */
  logs: { id: string; day: Day; title: string }[]
}

export type PersonAtWork = {
  id: string
  name: string
  unitName: string
  /** The reader's own logs, or those of somebody he leads today: they have pages of their own. */
  sight: 'own' | 'led' | 'other'
  /** Whose logs the reader may read: the own ones, and those of his line. BKD reads counts. */
  reads: boolean
  results: ResultAtWork[]
}

export type GoalAtWork = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  week: Range | null
  goal: { id: string; text: string; mission: string; vision: string }
  effort: Effort
  indicators: IndicatorAtWork[]
  /** What citizens said last about the service of the units that carry it. */
  citizens: (CitizenVoice & { unitName: string })[]
  /** Where the people sit who plan for this goal. */
  units: { id: string; name: string; people: number; weekLogs: number | null }[]
  /** Those of them whom the reader may see by name. */
  people: PersonAtWork[]
  /** How many of them the reader may see, shown or not. */
  inReach: number
}

/** Down from one goal: its indicators, the units whose people plan for it, and names with their week as far as the reader reaches. */
export async function goalAtWork(
  ctx: Ctx,
  goalId: string,
  quarterText: string | undefined,
  atMost: AtMost = SHOWN_OF_GOAL,
): Promise<GoalAtWork> {
  const { regionId } = ctx
  if (!recordId.safeParse(goalId).success) refuse('not_found')
  const { quarter, quarters, week } = askedQuarter(ctx, quarterText)
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
  const rows = (await efforts(ctx, quarter, week)).filter((row) => row.goal_id === goalId)
  const byIndicator = new Map(rows.map((row) => [row.indicator_id ?? '', row]))
  const workers = await workersOf(ctx, goalId, quarter, week)
  const all = await units(ctx)
  const headed = new Set(ctx.actor.headsUnits.flatMap((unitId) => withDescendants(all, unitId)))
  const isAdmin = ctx.actor.roles.includes('admin')
  const inSight = workers.flatMap((worker) => {
    const { employee_id, unit_id, supervisor_id } = worker
    const own = employee_id === ctx.actor.employeeId
    const led = supervisor_id !== null && supervisor_id === ctx.actor.employeeId
    const reads = own || led || (unit_id !== null && headed.has(unit_id))
    const sight: PersonAtWork['sight'] = own ? 'own' : led ? 'led' : 'other'
    return isAdmin || reads ? [{ ...worker, reads, sight }] : []
  })
  const shown = inSight.slice(0, atMost.people)
  const names = await namesOf(
    ctx,
    shown.map(({ employee_id }) => employee_id),
  )
  const logs = week
    ? await latestLogs(
        ctx,
        week,
        shown.filter(({ reads }) => reads),
        atMost.logs,
      )
    : new Map<string, ResultAtWork['logs']>()
  const open = await openIndicators(ctx, quarter, goalId)
  const voices = await citizensOf(ctx, [...new Set(open.map(({ unit_id }) => unit_id))])
  const byUnit = Map.groupBy(workers, ({ unit_id }) => unit_id)
  const unitNames = new Map(all.map(({ id, name }) => [id, name]))
  return {
    quarter,
    quarters,
    week,
    goal: { id: goal.id, text: goal.text, mission: goal.mission.text, vision: goal.vision.text },
    effort: effortOf(byIndicator.get(''), week),
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
      effort: effortOf(byIndicator.get(row.id), week),
    })),
    citizens: all.flatMap(({ id, name: unitName }) =>
      (voices.get(id) ?? []).map((voice) => ({ ...voice, unitName })),
    ),
    units: all.flatMap(({ id, name }) => {
      const there = byUnit.get(id) ?? []
      const logged = there.flatMap(({ results }) => results).reduce((sum, one) => sum + one.logs, 0)
      return there.length > 0 ? [{ id, name, people: there.length, weekLogs: week && logged }] : []
    }),
    people: shown.map(({ employee_id, unit_id, results, reads, sight }) => ({
      id: employee_id,
      name: names.get(employee_id) ?? '',
      unitName: unitNames.get(unit_id ?? '') ?? '',
      sight,
      reads,
      results: results.map(({ logs: counted, ...result }) => ({
        ...result,
        weekLogs: week && counted,
        logs: logs.get(result.id) ?? [],
      })),
    })),
    inReach: inSight.length,
  }
}

type Worker = {
  employee_id: string
  unit_id: string | null
  supervisor_id: string | null
  results: { id: string; text: string; aimId: string; aim: string; logs: number }[]
}

const workersOf = (ctx: Ctx, goalId: string, quarter: YearQuarter, week: Range | null): Promise<Worker[]> =>
  ctx.db.$queryRaw<Worker[]>(Prisma.sql`
    WITH RECURSIVE ${carried(ctx, quarter, week)}, ${weekLogs(ctx, week)}, mine AS (
      SELECT c.employee_id, jsonb_agg(
        jsonb_build_object('id', r.id, 'text', r.text, 'aimId', i.id, 'aim', i.name, 'logs', coalesce(w.logs, 0))
        ORDER BY r.position, r.id) AS results
      FROM carried c
      JOIN unit_indicator i ON i.region_id = ${ctx.regionId} AND i.id = c.unit_indicator_id
        AND i.goal_id = ${goalId}::uuid
      JOIN work_result r ON r.region_id = ${ctx.regionId} AND r.id = c.id
      LEFT JOIN week w ON w.work_result_id = c.id
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

/** The latest of the week's logs under each of these people's results. */
async function latestLogs(
  ctx: Ctx,
  week: Range,
  workers: readonly Worker[],
  atMost: number,
): Promise<Map<string, ResultAtWork['logs']>> {
  const people = workers.map(({ employee_id }) => employee_id)
  const results = workers.flatMap(({ results: own }) => own.map(({ id }) => id))
  const rows = await ctx.db.$queryRaw<
    { id: string; log_date: Date; title: string; work_result_id: string }[]
  >(Prisma.sql`
    SELECT id, log_date, title, work_result_id FROM (
      SELECT l.id, l.log_date, l.title, l.work_result_id, row_number() OVER (
        PARTITION BY l.work_result_id ORDER BY l.log_date DESC, l.created_at DESC, l.id) AS nth
      FROM activity_log l
      WHERE l.region_id = ${ctx.regionId} AND l.employee_id = ANY(${people}::uuid[])
        AND l.log_date BETWEEN ${week.from}::date AND ${week.through}::date
        AND l.status = ANY(${[...FILLING_STATUSES]}) AND l.work_result_id = ANY(${results}::uuid[])
    ) latest WHERE nth <= ${atMost} ORDER BY work_result_id, nth`)
  return new Map(
    [...Map.groupBy(rows, (row) => row.work_result_id)].map(([resultId, logs]) => [
      resultId,
      logs.map(({ id, log_date, title }) => ({ id, day: dayFromDb(log_date), title })),
    ]),
  )
}

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.employee.findMany({
    where: { regionId: ctx.regionId, id: { in: [...ids] } },
    select: { id: true, name: true, frontTitle: true, backTitle: true },
  })
  return new Map(rows.map(({ id, ...name }) => [id, fullName(name)]))
}
