import { countAwaiting } from '@/lib/activity-logs/queries/inbox'
import { FILLING_STATUSES } from '@/lib/activity-logs/rules/progress'
import {
  addQuarters,
  dayFromDb,
  dayToDb,
  quarterOf,
  quarterRange,
  yearOf,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { achievementOf, type AchievementState, type Direction } from '@/lib/goals/rules'
import { fullName, postOn } from '@/lib/organization/queries'
import { ancestry, changesSince, planInForce, type GoalChangeNote } from '../store/above-plan'
import { citizensOf, type CitizenVoice } from '../store/citizens'
import { QUARTERS_SHOWN, thisWeek } from '../store/effort'

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

export type ImpactThread = {
  resultId: string
  text: string
  /** This week's, the latest first. */
  logs: { id: string; day: Day; title: string; status: string }[]
  quarterLogs: number
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
  /** This week's logs on a result that is not in the plan any more: last year's, or one that was taken out. */
  former: number
  waiting: {
    returned: number
    drafts: number
    toDecide: number
    /** Results of others that hang on mine. */
    children: { people: number; results: number; names: string[] }
  }
  agreement: { unitName: string; statement: string; plan: string | null } | null
  changes: GoalChangeNote[]
}

/** Up from my week: what I logged, for which result, under whose, for which number, and what citizens say of it. */
export async function myImpact(ctx: Ctx): Promise<MyImpact> {
  const me = found(ctx.actor.employeeId)
  const week = thisWeek(ctx)
  const plan = await planInForce(ctx, me)
  const logs = await logsOf(ctx, me, week)
  const chains = await chainsAbove(ctx, plan?.results.map(({ id }) => id) ?? [])
  const aims = await aimsAbove(ctx, [...new Set([...chains.values()].flatMap(({ aimId }) => aimId ?? []))])
  const voices = await citizensOf(ctx, [...new Set([...aims.values()].map(({ unitId }) => unitId))])
  const byResult = Map.groupBy(logs, ({ resultId }) => resultId)
  const ofQuarter = await quarterLogs(ctx, me)
  const planned = new Set((plan?.results ?? []).map(({ id }) => id))
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
        quarterLogs: ofQuarter.get(id) ?? 0,
        above: chain?.above ?? [],
        aim,
        citizens: aim ? (voices.get(aim.unitId) ?? []) : [],
      }
    }),
    loose: (byResult.get(null) ?? []).length,
    former: logs.filter(({ resultId }) => resultId !== null && !planned.has(resultId)).length,
    waiting: {
      ...(await ownWaiting(ctx, me)),
      toDecide: ctx.actor.roles.includes('supervisor') ? await countAwaiting(ctx) : 0,
      children: await childrenOf(ctx, plan?.results.map(({ id }) => id) ?? [], me),
    },
    agreement: await ownAgreement(ctx, me),
    changes: plan ? await changesSince(ctx, plan) : [],
  }
}

async function logsOf(ctx: Ctx, employeeId: string, week: { from: Day; through: Day }) {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(week.from), lte: dayToDb(week.through) },
      status: { in: [...FILLING_STATUSES] },
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

/** How many I handed in this quarter, by planned result. */
async function quarterLogs(ctx: Ctx, employeeId: string): Promise<Map<string | null, number>> {
  const { from, through } = quarterRange(quarterOf(ctx.today))
  const rows = await ctx.db.activityLog.groupBy({
    by: ['workResultId'],
    where: {
      regionId: ctx.regionId,
      employeeId,
      logDate: { gte: dayToDb(from), lte: dayToDb(through) },
      status: { in: [...FILLING_STATUSES] },
    },
    _count: { _all: true },
  })
  return new Map(rows.map(({ workResultId, _count }) => [workResultId, _count._all]))
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
    select: { statement: true, plan: true },
  })
  return row ? { unitName: post.unitName, ...row } : null
}
