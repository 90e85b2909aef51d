import { dayToDb, type Range, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { visionOf, visions, type VisionView } from '@/lib/goals/queries'
import { askedQuarter, effortOf, efforts, monthsOf, type Effort } from '../store/effort'
import { openIndicators, stateOf } from '../store/unit-indicators'

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
  /** The running week, beside the running quarter only. */
  week: Range | null
  /** Logs of the quarter with no goal above them, out of all; the same of the week. */
  orphans: Orphans & { week: Orphans | null }
}

type Orphans = { logs: number; all: number }

/** From the vision down to who works on it, in a handful of statements however many people there are. */
export async function goalTree(ctx: Ctx, quarterText: string | undefined): Promise<GoalTree> {
  const { regionId } = ctx
  const { quarter, quarters, week } = askedQuarter(ctx, quarterText)
  const vision = visionOf(await visions(ctx), quarter.year)
  const ofVision = { regionId, visionId: { in: vision ? [vision.id] : [] }, endedOn: null }
  const missions = await ctx.db.mission.findMany({
    where: ofVision,
    select: { id: true, text: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const goals = await ctx.db.strategicGoal.findMany({
    where: ofVision,
    select: { id: true, missionId: true, text: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const under = Map.groupBy(await openIndicators(ctx, quarter), ({ goal_id }) => goal_id)
  const rows = await efforts(ctx, quarter, week)
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
      effort: effortOf(byGoal.get(id), week),
    }
  })
  const orphans = (every: number, serving: bigint | null | undefined): Orphans => ({
    logs: Math.max(0, every - Number(serving ?? 0)),
    all: every,
  })
  return {
    quarter,
    quarters,
    week,
    vision,
    missions: missions.map(({ id, text }) => ({
      id,
      text,
      goals: inTree.filter(({ missionId }) => missionId === id),
    })),
    idle: inTree.filter(({ effort }) => effort.people === 0).map(({ id, text }) => ({ id, text })),
    orphans: {
      ...orphans(all._sum.logs ?? 0, whole?.logs),
      week: week && orphans(Number(whole?.week_all ?? 0), whole?.week_logs),
    },
  }
}
