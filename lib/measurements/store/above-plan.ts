import 'server-only'
import { dayFromDb, dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { lifeOfPlan, type PlanSpan } from '../rules/line-of-sight'

export type GoalChangeNote = {
  id: string
  what: 'GOAL' | 'INDICATOR'
  name: string
  before: string
  after: string
  at: Date
}

export async function changesSince(ctx: Ctx, plan: OwnPlan): Promise<GoalChangeNote[]> {
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

type OwnPlan = PlanSpan & { year: number; results: { id: string; text: string }[] }

export async function planInForce(ctx: Ctx, employeeId: string): Promise<OwnPlan | undefined> {
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

/** Depth bounds the walk: a tree of offices has five or six floors. */
const FLOORS = 12

export const ancestry = ({ regionId }: Pick<Ctx, 'regionId'>, resultIds: readonly string[]) => Prisma.sql`
  up AS (
    SELECT r.id AS mine, r.id, r.parent_id, r.unit_indicator_id, r.text, r.plan_id, 0 AS step
    FROM work_result r WHERE r.region_id = ${regionId} AND r.id = ANY(${[...resultIds]}::uuid[])
    UNION ALL
    SELECT u.mine, r.id, r.parent_id, r.unit_indicator_id, r.text, r.plan_id, u.step + 1
    FROM up u JOIN work_result r ON r.region_id = ${regionId} AND r.id = u.parent_id WHERE u.step < ${FLOORS}
  )`
