import { dayFromDb, yearOf, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { units, type UnitRow } from '@/lib/organization/queries'
import type { Direction, QuarterTargets } from './rules'
import { closedQuarters, indicatorParts, targetsOf } from './store'

export type VisionView = { id: string; text: string; startYear: number; endYear: number; version: number }

export type IndicatorView = {
  id: string
  unitId: string
  unitName: string
  goalId: string
  name: string
  measureUnit: string
  direction: Direction
  method: string
  source: string
  targets: QuarterTargets
  endedOn: Day | null
  version: number
}

export type GoalView = {
  id: string
  missionId: string
  text: string
  endedOn: Day | null
  version: number
  indicators: IndicatorView[]
}

export type MissionView = {
  id: string
  visionId: string
  text: string
  endedOn: Day | null
  version: number
  goals: GoalView[]
}

export type GoalBoard = {
  visions: VisionView[]
  vision: VisionView | null
  year: number
  missions: MissionView[]
  units: UnitRow[]
  closedQuarters: number[]
}

const dayOrNull = (date: Date | null): Day | null => (date ? dayFromDb(date) : null)

/** The visions of a region, the latest first. */
export async function visions(ctx: Ctx): Promise<VisionView[]> {
  return ctx.db.vision.findMany({
    where: { regionId: ctx.regionId },
    select: { id: true, text: true, startYear: true, endYear: true, version: true },
    orderBy: [{ startYear: 'desc' }, { id: 'asc' }],
  })
}

/** The vision of a year, else the latest that was entered. */
export const visionOf = (all: readonly VisionView[], year: number): VisionView | null =>
  all.find(({ startYear, endYear }) => startYear <= year && year <= endYear) ?? all[0] ?? null

/** What BKD enters and edits: one vision with all that hangs on it, and the targets of one of its years. */
export async function goalBoard(
  ctx: Ctx,
  { visi, tahun }: { visi?: string; tahun?: string },
): Promise<GoalBoard> {
  const { regionId } = ctx
  const all = await visions(ctx)
  const vision = all.find(({ id }) => id === visi) ?? visionOf(all, yearOf(ctx.today))
  const wanted = Number(tahun) || yearOf(ctx.today)
  const year = vision ? Math.min(vision.endYear, Math.max(vision.startYear, wanted)) : wanted
  const missions = vision
    ? await ctx.db.mission.findMany({
        where: { regionId, visionId: vision.id },
        select: { id: true, visionId: true, text: true, endedOn: true, version: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      })
    : []
  const goals = vision
    ? await ctx.db.strategicGoal.findMany({
        where: { regionId, visionId: vision.id },
        select: { id: true, missionId: true, text: true, endedOn: true, version: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      })
    : []
  const indicators = await indicatorsOf(
    ctx,
    goals.map(({ id }) => id),
    year,
  )
  const under = Map.groupBy(indicators, ({ goalId }) => goalId)
  const byMission = Map.groupBy(goals, ({ missionId }) => missionId)
  return {
    visions: all,
    vision,
    year,
    missions: missions.map((mission) => ({
      ...mission,
      endedOn: dayOrNull(mission.endedOn),
      goals: (byMission.get(mission.id) ?? []).map((goal) => ({
        ...goal,
        endedOn: dayOrNull(goal.endedOn),
        indicators: under.get(goal.id) ?? [],
      })),
    })),
    units: await units(ctx),
    closedQuarters: await closedQuarters(ctx, year),
  }
}

async function indicatorsOf(ctx: Ctx, goalIds: readonly string[], year: number): Promise<IndicatorView[]> {
  const { regionId } = ctx
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId, goalId: { in: [...goalIds] } },
    select: {
      ...indicatorParts,
      endedOn: true,
      version: true,
      unit: { select: { name: true } },
      targets: { where: { regionId, year }, select: { quarter: true, target: true } },
    },
    orderBy: [{ unit: { position: 'asc' } }, { unit: { name: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ unit, targets, direction, endedOn, ...row }) => ({
    ...row,
    unitName: unit.name,
    direction: direction as Direction,
    targets: targetsOf(targets),
    endedOn: dayOrNull(endedOn),
  }))
}

export type AgreementRow = {
  unitId: string
  unitName: string
  version: number
  statement: string | null
  plan: string | null
  agreedOn: Day | null
  agreedWith: string | null
  file: { id: string; name: string; size: number } | null
}

export type AgreementBoard = { year: number; years: number[]; rows: AgreementRow[] }

/** Each open unit with its performance agreement of a year, or without one. */
export async function agreementBoard(ctx: Ctx, tahun: string | undefined): Promise<AgreementBoard> {
  const { regionId } = ctx
  const current = yearOf(ctx.today)
  const years = [current + 1, current, current - 1, current - 2]
  const year = years.find((one) => String(one) === tahun) ?? current
  const agreements = await ctx.db.unitAgreement.findMany({
    where: { regionId, year },
    select: {
      unitId: true,
      version: true,
      statement: true,
      plan: true,
      agreedOn: true,
      agreedWith: true,
      file: { select: { id: true, name: true, size: true } },
    },
  })
  const byUnit = new Map(agreements.map((row) => [row.unitId, row]))
  return {
    year,
    years,
    rows: (await units(ctx)).map(({ id, name }) => {
      const row = byUnit.get(id)
      return {
        unitId: id,
        unitName: name,
        version: row?.version ?? 0,
        statement: row?.statement ?? null,
        plan: row?.plan ?? null,
        agreedOn: dayOrNull(row?.agreedOn ?? null),
        agreedWith: row?.agreedWith ?? null,
        file: row?.file ?? null,
      }
    }),
  }
}
