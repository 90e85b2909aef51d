import { countAwaiting } from '@/lib/activity-logs/queries/inbox'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import {
  addQuarters,
  dayFromDb,
  dayToDb,
  monthOf,
  quarterFromKey,
  quarterOf,
  quarterRange,
  weekOf,
  yearOf,
  addMonths,
  monthRange,
  type Day,
  type Quarter,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { visionOf, visions, type VisionView } from '@/lib/goals/queries'
import { achievementOf, type AchievementState, type Direction } from '@/lib/goals/rules'
import { fullName, postOn, units, withDescendants } from '@/lib/organization/queries'
import { lifeOfPlan, type PlanSpan } from '../rules/line-of-sight'

/** What people plan and log under one goal or indicator. Hours are context: nothing is graded by them. */
export type Effort = { people: number; results: number; loggers: number; logs: number; minutes: number }
const NO_EFFORT: Effort = { people: 0, results: 0, loggers: 0, logs: 0, minutes: 0 }

export type GoalInTree = {
  id: string
  text: string
  units: number
  indicators: number
  reached: number
  measured: number
  effort: Effort
}

export type GoalTree = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  vision: VisionView | null
  missions: { id: string; text: string; goals: GoalInTree[] }[]
  /** Open goals under which nobody has a planned result. */
  idle: { id: string; text: string }[]
  /** Logs of the quarter with no goal above them, out of all. */
  orphans: { logs: number; all: number }
}

const QUARTERS_SHOWN = 5

const askedQuarter = (
  ctx: Ctx,
  text: string | undefined,
): { quarter: YearQuarter; quarters: YearQuarter[] } => {
  const current = quarterOf(ctx.today)
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, back) => addQuarters(current, -back))
  const asked = text ? quarterFromKey(text) : undefined
  const known = quarters.find((one) => one.year === asked?.year && one.quarter === asked.quarter)
  return { quarter: known ?? current, quarters }
}

const monthsOf = (quarter: YearQuarter): Day[] => {
  const first = monthOf(quarterRange(quarter).from)
  return [0, 1, 2].map((step) => monthRange(addMonths(first, step)).from)
}

/**
 * Each result of the year with the unit's indicator above it: its own, else that of the nearest result it hangs on. What
 * hangs on a leader's result of an earlier year, until the new one is agreed, is led through that one.
 */
const carried = ({ regionId }: Pick<Ctx, 'regionId'>, quarter: YearQuarter) => {
  const { from, through } = quarterRange(quarter)
  return Prisma.sql`
    present AS MATERIALIZED (
      SELECT r.id, r.parent_id, r.unit_indicator_id, p.employee_id,
        (p.status IN ('ACTIVE', 'CLOSED') AND p.starts_on <= ${through}::date AND p.ends_on >= ${from}::date
          AND r.ended_on IS NULL) AS counts
      FROM performance_plan p JOIN work_result r ON r.region_id = p.region_id AND r.plan_id = p.id
      WHERE p.region_id = ${regionId} AND p.year = ${quarter.year}
    ), earlier AS (
      SELECT r.id, r.parent_id, r.unit_indicator_id FROM work_result r
      WHERE r.region_id = ${regionId} AND r.id IN (
        SELECT c.parent_id FROM present c WHERE NOT EXISTS (SELECT FROM present o WHERE o.id = c.parent_id))
      UNION
      SELECT r.id, r.parent_id, r.unit_indicator_id
      FROM earlier e JOIN work_result r ON r.region_id = ${regionId} AND r.id = e.parent_id
    ), res AS MATERIALIZED (
      SELECT * FROM present
      UNION ALL
      SELECT id, parent_id, unit_indicator_id, NULL, false FROM earlier e
      WHERE NOT EXISTS (SELECT FROM present o WHERE o.id = e.id)
    ), carried AS (
      SELECT id, unit_indicator_id, employee_id, counts FROM res WHERE unit_indicator_id IS NOT NULL
      UNION
      SELECT c.id, u.unit_indicator_id, c.employee_id, c.counts
      FROM carried u JOIN res c ON c.parent_id = u.id WHERE c.unit_indicator_id IS NULL
    )`
}

type EffortRow = {
  goal_id: string | null
  indicator_id: string | null
  people: bigint | null
  results: bigint | null
  loggers: bigint | null
  logs: bigint | null
  minutes: bigint | null
}

const effortOf = (row: EffortRow | undefined): Effort =>
  row
    ? {
        people: Number(row.people ?? 0),
        results: Number(row.results ?? 0),
        loggers: Number(row.loggers ?? 0),
        logs: Number(row.logs ?? 0),
        minutes: Number(row.minutes ?? 0),
      }
    : NO_EFFORT

/** By goal and by indicator at once, and over all: people count once at each height, however many results they have. */
async function efforts(ctx: Ctx, quarter: YearQuarter): Promise<EffortRow[]> {
  const { regionId } = ctx
  return ctx.db.$queryRaw<EffortRow[]>(Prisma.sql`
    WITH RECURSIVE ${carried(ctx, quarter)}, planned AS (
      SELECT i.goal_id, i.id AS indicator_id, count(*) AS results, count(DISTINCT c.employee_id) AS people
      FROM carried c JOIN unit_indicator i ON i.region_id = ${regionId} AND i.id = c.unit_indicator_id
      WHERE c.counts GROUP BY GROUPING SETS ((i.goal_id), (i.goal_id, i.id))
    ), logged AS (
      SELECT i.goal_id, i.id AS indicator_id, sum(m.logs) AS logs, sum(m.approved_minutes) AS minutes,
        count(DISTINCT m.employee_id) FILTER (WHERE m.approved_minutes > 0) AS loggers
      FROM employee_month_indicator m
      JOIN indicator k ON k.region_id = ${regionId} AND k.id = m.indicator_id
      JOIN carried c ON c.id = k.work_result_id
      JOIN unit_indicator i ON i.region_id = ${regionId} AND i.id = c.unit_indicator_id
      WHERE m.region_id = ${regionId} AND m.month = ANY(${monthsOf(quarter)}::date[])
      GROUP BY GROUPING SETS ((), (i.goal_id), (i.goal_id, i.id))
    )
    SELECT coalesce(p.goal_id, l.goal_id) AS goal_id, coalesce(p.indicator_id, l.indicator_id) AS indicator_id,
      p.people, p.results, l.loggers, l.logs, l.minutes
    FROM planned p FULL JOIN logged l
      ON l.goal_id = p.goal_id AND coalesce(l.indicator_id, l.goal_id) = coalesce(p.indicator_id, p.goal_id)`)
}

type Measured = {
  id: string
  goal_id: string
  unit_id: string
  unit_name: string
  name: string
  measure_unit: string
  direction: string
  method: string
  source: string
  target: Prisma.Decimal | null
  value: Prisma.Decimal | null
}

const openIndicators = (ctx: Ctx, { year, quarter }: YearQuarter, goalId?: string): Promise<Measured[]> =>
  ctx.db.$queryRaw<Measured[]>(Prisma.sql`
    SELECT i.id, i.goal_id, i.unit_id, u.name AS unit_name, i.name, i.measure_unit, i.direction, i.method, i.source,
      t.target, v.value
    FROM unit_indicator i
    JOIN unit u ON u.region_id = i.region_id AND u.id = i.unit_id
    LEFT JOIN indicator_target t ON t.region_id = i.region_id AND t.indicator_id = i.id AND t.year = ${year}
      AND t.quarter = ${quarter}
    LEFT JOIN indicator_value v ON v.region_id = i.region_id AND v.indicator_id = i.id AND v.year = ${year}
      AND v.quarter = ${quarter}
    WHERE i.region_id = ${ctx.regionId} AND i.ended_on IS NULL
      ${goalId ? Prisma.sql`AND i.goal_id = ${goalId}::uuid` : Prisma.empty}
    ORDER BY u.position, u.name, i.position, i.id`)

const stateOf = ({ direction, target, value }: Pick<Measured, 'direction' | 'target' | 'value'>) =>
  target === null
    ? ('NO_VALUE' as const)
    : achievementOf({
        direction: direction as Direction,
        target: target.toString(),
        value: value?.toString() ?? null,
      }).state

/** From the vision down to who works on it, in a handful of statements however many people there are. */
export async function goalTree(ctx: Ctx, quarterText: string | undefined): Promise<GoalTree> {
  const { regionId } = ctx
  const { quarter, quarters } = askedQuarter(ctx, quarterText)
  const vision = visionOf(await visions(ctx), quarter.year)
  const missions = await ctx.db.mission.findMany({
    where: { regionId, visionId: vision?.id ?? EMPTY_ID, endedOn: null },
    select: { id: true, text: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const goals = await ctx.db.strategicGoal.findMany({
    where: { regionId, visionId: vision?.id ?? EMPTY_ID, endedOn: null },
    select: { id: true, missionId: true, text: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const under = Map.groupBy(await openIndicators(ctx, quarter), ({ goal_id }) => goal_id)
  const rows = await efforts(ctx, quarter)
  const byGoal = new Map(
    rows.flatMap((row) => (row.goal_id && !row.indicator_id ? [[row.goal_id, row]] : [])),
  )
  const whole = rows.find((row) => !row.goal_id)
  const all = await ctx.db.employeeMonth.aggregate({
    where: { regionId, month: { in: monthsOf(quarter).map((day) => dayToDb(day)) } },
    _sum: { logs: true },
  })
  const inTree = goals.map(({ id, missionId, text }) => {
    const indicators = under.get(id) ?? []
    const states = indicators.map(stateOf)
    return {
      id,
      missionId,
      text,
      units: new Set(indicators.map(({ unit_id }) => unit_id)).size,
      indicators: indicators.length,
      reached: states.filter((state) => state === 'REACHED').length,
      measured: states.filter((state) => state !== 'NO_VALUE').length,
      effort: effortOf(byGoal.get(id)),
    }
  })
  const logs = all._sum.logs ?? 0
  return {
    quarter,
    quarters,
    vision,
    missions: missions.map(({ id, text }) => ({
      id,
      text,
      goals: inTree.filter(({ missionId }) => missionId === id),
    })),
    idle: inTree.filter(({ effort }) => effort.people === 0).map(({ id, text }) => ({ id, text })),
    orphans: { logs: Math.max(0, logs - Number(whole?.logs ?? 0)), all: logs },
  }
}

/** Names no row: asks for nothing where there is no vision. */
const EMPTY_ID = '00000000-0000-0000-0000-000000000000'

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
): Promise<GoalAtWork> {
  const { regionId } = ctx
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
  const shown = visible.slice(0, NAMES_SHOWN)
  const names = await namesOf(
    ctx,
    shown.map(({ employee_id }) => employee_id),
  )
  const byUnit = Map.groupBy(workers, ({ unit_id }) => unit_id)
  return {
    quarter,
    quarters,
    goal: { id: goal.id, text: goal.text, mission: goal.mission.text, vision: goal.vision.text },
    effort: effortOf(byIndicator.get('')),
    indicators: (await openIndicators(ctx, quarter, goalId)).map((row) => ({
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

export type Step = { resultId: string; text: string; owner: string }

export type AimAbove = {
  id: string
  name: string
  unitId: string
  unitName: string
  measureUnit: string
  direction: Direction
  goalId: string
  goal: string
  mission: string
  vision: string
  state: AchievementState
  /** The last quarters, oldest first. */
  line: { quarter: YearQuarter; target: number | null; value: number | null }[]
}

export type CitizenVoice = {
  indicatorId: string
  name: string
  measureUnit: string
  quarter: YearQuarter
  value: string
  target: string | null
}

export type ImpactThread = {
  resultId: string
  text: string
  logs: { id: string; day: Day; title: string; status: string }[]
  /** The results that mine hangs on, the nearest first. */
  above: Step[]
  aim: AimAbove | null
  /** What citizens said about the service of that unit; none where nobody asked them yet. */
  citizens: CitizenVoice[]
}

export type MyImpact = {
  planYear: number | null
  week: { from: Day; through: Day }
  threads: ImpactThread[]
  /** This week's logs that hang on no planned result. */
  loose: number
  waiting: {
    returned: number
    drafts: number
    toDecide: number
    /** Results of others that hang on mine. */
    children: { people: number; results: number; names: string[] }
  }
  agreement: { unitName: string; statement: string } | null
  changes: GoalChangeNote[]
}

/** Up from my week: what I logged, for which result, under whose, for which number, and what citizens say of it. */
export async function myImpact(ctx: Ctx): Promise<MyImpact> {
  const me = found(ctx.actor.employeeId)
  const days = weekOf(ctx.today)
  const week = { from: days[0] ?? ctx.today, through: days.at(-1) ?? ctx.today }
  const plan = await planInForce(ctx, me)
  const logs = await logsOf(ctx, me, week)
  const chains = await chainsAbove(ctx, plan?.results.map(({ id }) => id) ?? [])
  const aims = await aimsAbove(ctx, [...new Set([...chains.values()].flatMap(({ aimId }) => aimId ?? []))])
  const voices = await citizensOf(ctx, [...new Set([...aims.values()].map(({ unitId }) => unitId))])
  const byResult = Map.groupBy(logs, ({ resultId }) => resultId)
  return {
    planYear: plan?.year ?? null,
    week,
    threads: (plan?.results ?? []).map(({ id, text }) => {
      const chain = chains.get(id)
      const aim = aims.get(chain?.aimId ?? '') ?? null
      return {
        resultId: id,
        text,
        logs: (byResult.get(id) ?? []).map(({ resultId: _, ...log }) => log),
        above: chain?.above ?? [],
        aim,
        citizens: aim ? (voices.get(aim.unitId) ?? []) : [],
      }
    }),
    loose: (byResult.get(null) ?? []).length,
    waiting: {
      ...(await ownWaiting(ctx, me)),
      toDecide: ctx.actor.roles.includes('supervisor') ? await countAwaiting(ctx) : 0,
      children: await childrenOf(ctx, plan?.results.map(({ id }) => id) ?? [], me),
    },
    agreement: await ownAgreement(ctx, me),
    changes: plan ? await changesSince(ctx, plan) : [],
  }
}

type OwnPlan = PlanSpan & { year: number; results: { id: string; text: string }[] }

async function planInForce(ctx: Ctx, employeeId: string): Promise<OwnPlan | undefined> {
  const today = dayToDb(ctx.today)
  const row = await ctx.db.performancePlan.findFirst({
    where: {
      regionId: ctx.regionId,
      employeeId,
      status: { in: ['ACTIVE', 'CLOSED'] },
      startsOn: { lte: today },
      endsOn: { gte: today },
    },
    orderBy: { startsOn: 'desc' },
    select: {
      year: true,
      startsOn: true,
      agreedAt: true,
      workResults: {
        where: { regionId: ctx.regionId, endedOn: null },
        select: { id: true, text: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  })
  return row
    ? {
        year: row.year,
        startsOn: dayFromDb(row.startsOn),
        agreedAt: row.agreedAt,
        results: row.workResults,
      }
    : undefined
}

async function logsOf(ctx: Ctx, employeeId: string, week: { from: Day; through: Day }) {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(week.from), lte: dayToDb(week.through) },
      status: { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] },
    },
    select: { id: true, logDate: true, title: true, status: true, workResultId: true },
    orderBy: [{ logDate: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  })
  return rows.map(({ logDate, workResultId, ...log }) => ({
    ...log,
    day: dayFromDb(logDate),
    resultId: workResultId,
  }))
}

type ChainRow = {
  mine: string
  step: number
  id: string
  text: string
  unit_indicator_id: string | null
  name: string
  front_title: string | null
  back_title: string | null
}

/** Depth bounds the walk: a tree of offices has five or six floors. */
const FLOORS = 12

const ancestry = ({ regionId }: Pick<Ctx, 'regionId'>, resultIds: readonly string[]) => Prisma.sql`
  up AS (
    SELECT r.id AS mine, r.id, r.parent_id, r.unit_indicator_id, r.text, r.plan_id, 0 AS step
    FROM work_result r WHERE r.region_id = ${regionId} AND r.id = ANY(${[...resultIds]}::uuid[])
    UNION ALL
    SELECT u.mine, r.id, r.parent_id, r.unit_indicator_id, r.text, r.plan_id, u.step + 1
    FROM up u JOIN work_result r ON r.region_id = ${regionId} AND r.id = u.parent_id WHERE u.step < ${FLOORS}
  )`

async function chainsAbove(ctx: Ctx, resultIds: readonly string[]) {
  const rows = await ctx.db.$queryRaw<ChainRow[]>(Prisma.sql`
    WITH RECURSIVE ${ancestry(ctx, resultIds)}
    SELECT up.mine, up.step, up.id, up.text, up.unit_indicator_id, e.name, e.front_title, e.back_title
    FROM up
    JOIN performance_plan p ON p.region_id = ${ctx.regionId} AND p.id = up.plan_id
    JOIN employee e ON e.region_id = ${ctx.regionId} AND e.id = p.employee_id
    ORDER BY up.mine, up.step`)
  return new Map(
    [...Map.groupBy(rows, ({ mine }) => mine)].map(([mine, steps]) => [
      mine,
      {
        aimId: steps.find(({ unit_indicator_id }) => unit_indicator_id !== null)?.unit_indicator_id ?? null,
        above: steps
          .filter(({ step }) => step > 0)
          .map(({ id, text, name, front_title, back_title }): Step => ({
            resultId: id,
            text,
            owner: fullName({ name, frontTitle: front_title, backTitle: back_title }),
          })),
      },
    ]),
  )
}

async function aimsAbove(ctx: Ctx, ids: readonly string[]): Promise<Map<string, AimAbove>> {
  const { regionId } = ctx
  const current = quarterOf(ctx.today)
  const line = Array.from({ length: QUARTERS_SHOWN }, (_, back) =>
    addQuarters(current, back + 1 - QUARTERS_SHOWN),
  )
  const years = { gte: line[0]?.year ?? current.year }
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId, id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      unitId: true,
      measureUnit: true,
      direction: true,
      unit: { select: { name: true } },
      goal: {
        select: {
          id: true,
          text: true,
          mission: { select: { text: true } },
          vision: { select: { text: true } },
        },
      },
      targets: { where: { regionId, year: years }, select: { year: true, quarter: true, target: true } },
      values: { where: { regionId, year: years }, select: { year: true, quarter: true, value: true } },
    },
  })
  return new Map(
    rows.map(({ goal, unit, targets, values, direction, ...row }) => {
      const at = <T extends { year: number; quarter: number }>(list: readonly T[], of: YearQuarter) =>
        list.find(({ year, quarter }) => year === of.year && quarter === of.quarter)
      const points = line.map((quarter) => ({
        quarter,
        target: at(targets, quarter)?.target.toNumber() ?? null,
        value: at(values, quarter)?.value.toNumber() ?? null,
      }))
      const latest = points.findLast(({ value }) => value !== null)
      const state =
        latest && latest.target !== null
          ? achievementOf({
              direction: direction as Direction,
              target: latest.target,
              value: latest.value,
            }).state
          : 'NO_VALUE'
      return [
        row.id,
        {
          id: row.id,
          name: row.name,
          unitId: row.unitId,
          unitName: unit.name,
          measureUnit: row.measureUnit,
          direction: direction as Direction,
          goalId: goal.id,
          goal: goal.text,
          mission: goal.mission.text,
          vision: goal.vision.text,
          state,
          line: points,
        },
      ]
    }),
  )
}

/** The latest word of citizens on each unit's service: what a survey measured, not what the unit says of itself. */
async function citizensOf(ctx: Ctx, unitIds: readonly string[]): Promise<Map<string, CitizenVoice[]>> {
  const rows = await ctx.db.$queryRaw<
    {
      id: string
      unit_id: string
      name: string
      measure_unit: string
      year: number
      quarter: number
      value: Prisma.Decimal
      target: Prisma.Decimal | null
    }[]
  >(Prisma.sql`
    SELECT DISTINCT ON (i.id) i.id, i.unit_id, i.name, i.measure_unit, v.year, v.quarter, v.value, t.target
    FROM unit_indicator i
    JOIN indicator_value v ON v.region_id = i.region_id AND v.indicator_id = i.id AND v.source = 'SURVEY'
    LEFT JOIN indicator_target t ON t.region_id = i.region_id AND t.indicator_id = i.id AND t.year = v.year
      AND t.quarter = v.quarter
    WHERE i.region_id = ${ctx.regionId} AND i.unit_id = ANY(${[...unitIds]}::uuid[]) AND i.ended_on IS NULL
    ORDER BY i.id, v.year DESC, v.quarter DESC`)
  const voices = Map.groupBy(rows, ({ unit_id }) => unit_id)
  return new Map(
    [...voices].map(([unitId, said]) => [
      unitId,
      said.map((row) => ({
        indicatorId: row.id,
        name: row.name,
        measureUnit: row.measure_unit,
        quarter: { year: row.year, quarter: row.quarter as Quarter },
        value: row.value.toString(),
        target: row.target?.toString() ?? null,
      })),
    ]),
  )
}

async function ownWaiting(ctx: Ctx, employeeId: string): Promise<{ returned: number; drafts: number }> {
  const since = dayToDb(quarterRange(addQuarters(quarterOf(ctx.today), -1)).from)
  const rows = await ctx.db.activityLog.groupBy({
    by: ['status'],
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: since },
      OR: [{ status: 'RETURNED' }, { status: 'DRAFT', logDate: { lt: dayToDb(ctx.today) } }],
    },
    _count: { _all: true },
  })
  const count = (status: string) => rows.find((row) => row.status === status)?._count._all ?? 0
  return { returned: count('RETURNED'), drafts: count('DRAFT') }
}

async function childrenOf(ctx: Ctx, resultIds: readonly string[], me: string) {
  const rows = await ctx.db.$queryRaw<
    {
      employee_id: string
      name: string
      front_title: string | null
      back_title: string | null
      results: bigint
      mine: boolean
    }[]
  >(Prisma.sql`
    SELECT e.id AS employee_id, e.name, e.front_title, e.back_title, count(*) AS results,
      EXISTS (SELECT FROM supervision v WHERE v.region_id = ${ctx.regionId} AND v.employee_id = e.id
        AND v.supervisor_id = ${me}::uuid AND v.starts_on <= ${ctx.today}::date
        AND (v.ends_on IS NULL OR v.ends_on >= ${ctx.today}::date)) AS mine
    FROM work_result r
    JOIN performance_plan p ON p.region_id = r.region_id AND p.id = r.plan_id AND p.status = 'ACTIVE'
      AND p.starts_on <= ${ctx.today}::date AND p.ends_on >= ${ctx.today}::date
    JOIN employee e ON e.region_id = r.region_id AND e.id = p.employee_id
    WHERE r.region_id = ${ctx.regionId} AND r.parent_id = ANY(${[...resultIds]}::uuid[]) AND r.ended_on IS NULL
      AND e.id <> ${me}::uuid
    GROUP BY e.id, e.name, e.front_title, e.back_title, e.sort_name ORDER BY e.sort_name, e.id`)
  return {
    people: rows.length,
    results: rows.reduce((sum, { results }) => sum + Number(results), 0),
    names: rows
      .filter(({ mine }) => mine)
      .map(({ name, front_title, back_title }) =>
        fullName({ name, frontTitle: front_title, backTitle: back_title }),
      ),
  }
}

async function ownAgreement(ctx: Ctx, me: string) {
  const post = await postOn(ctx, me, ctx.today)
  if (!post) return null
  const row = await ctx.db.unitAgreement.findFirst({
    where: { regionId: ctx.regionId, unitId: post.unitId, year: yearOf(ctx.today) },
    select: { statement: true },
  })
  return row ? { unitName: post.unitName, statement: row.statement } : null
}

export type GoalChangeNote = {
  id: string
  what: 'GOAL' | 'INDICATOR'
  name: string
  before: string
  after: string
  at: Date
}

/** What was changed upstairs since a person's plan was agreed: of the person himself, or of one of mine. */
export async function goalChangesFor(ctx: Ctx, employeeId: string): Promise<GoalChangeNote[]> {
  if (employeeId !== ctx.actor.employeeId) await reachPerson(ctx, employeeId)
  const plan = await planInForce(ctx, employeeId)
  return plan ? changesSince(ctx, plan) : []
}

async function changesSince(ctx: Ctx, plan: OwnPlan): Promise<GoalChangeNote[]> {
  const since = lifeOfPlan(plan, ctx.region.zone)
  const rows = await ctx.db.$queryRaw<
    { id: string; goal: boolean; name: string; before: string; after: string; changed_at: Date }[]
  >(Prisma.sql`
    WITH RECURSIVE ${ancestry(
      ctx,
      plan.results.map(({ id }) => id),
    )}, aims AS (
      SELECT DISTINCT i.id, i.goal_id, i.name FROM up
      JOIN unit_indicator i ON i.region_id = ${ctx.regionId} AND i.id = up.unit_indicator_id
    )
    SELECT c.id, c.goal_id IS NOT NULL AS goal, coalesce(g.text, a.name) AS name, c.before, c.after, c.changed_at
    FROM goal_change c
    LEFT JOIN aims a ON a.id = c.indicator_id
    LEFT JOIN strategic_goal g ON g.region_id = ${ctx.regionId} AND g.id = c.goal_id
      AND g.id IN (SELECT goal_id FROM aims)
    WHERE c.region_id = ${ctx.regionId} AND c.changed_at > ${since}::timestamptz
      AND (a.id IS NOT NULL OR g.id IS NOT NULL)
    ORDER BY c.changed_at DESC, c.id LIMIT 50`)
  return rows.map(({ goal, changed_at, ...row }) => ({
    ...row,
    what: goal ? 'GOAL' : 'INDICATOR',
    at: changed_at,
  }))
}
