import 'server-only'
import { dayToDb, QUARTERS, yearOf } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { NO_TARGETS, type AimKind, type Direction, type IndicatorState, type QuarterTargets } from './rules'
import type { AgreementInput, GoalInput, MissionInput, UnitIndicatorInput, VisionInput } from './schema'

type Seen = { id: string; version: number }

export async function otherVisions(ctx: Ctx, id: string | undefined) {
  return ctx.db.vision.findMany({
    where: { regionId: ctx.regionId, ...(id ? { id: { not: id } } : {}) },
    select: { startYear: true, endYear: true },
  })
}

export async function addVision(ctx: WriteCtx, { text, startYear, endYear }: VisionInput): Promise<string> {
  const id = newId()
  await ctx.db.vision.create({
    data: { regionId: ctx.regionId, id, text, startYear, endYear },
    select: { id: true },
  })
  return id
}

export async function changeVision(
  ctx: WriteCtx,
  { id, version }: Seen,
  { text, startYear, endYear }: VisionInput,
) {
  found(await ctx.db.vision.findFirst({ where: { regionId: ctx.regionId, id }, select: { id: true } }))
  const { count } = await ctx.db.vision.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: { text, startYear, endYear, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function loadVision(ctx: Ctx, id: string) {
  return found(await ctx.db.vision.findFirst({ where: { regionId: ctx.regionId, id }, select: { id: true } }))
}

export async function loadMission(ctx: Ctx, id: string) {
  return found(
    await ctx.db.mission.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, visionId: true, text: true, endedOn: true },
    }),
  )
}

export async function addMission(ctx: WriteCtx, { visionId, text }: MissionInput): Promise<string> {
  const id = newId()
  const position = await ctx.db.mission.count({ where: { regionId: ctx.regionId, visionId } })
  await ctx.db.mission.create({
    data: { regionId: ctx.regionId, id, visionId, text, position: position + 1 },
    select: { id: true },
  })
  return id
}

export async function changeMission(ctx: WriteCtx, { id, version }: Seen, { text }: MissionInput) {
  await loadMission(ctx, id)
  const { count } = await ctx.db.mission.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: { text, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function loadGoal(ctx: Ctx, id: string) {
  return found(
    await ctx.db.strategicGoal.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, missionId: true, text: true, endedOn: true },
    }),
  )
}

export async function addGoal(ctx: WriteCtx, { missionId, text }: GoalInput): Promise<string> {
  const id = newId()
  const { visionId } = await loadMission(ctx, missionId)
  const position = await ctx.db.strategicGoal.count({ where: { regionId: ctx.regionId, missionId } })
  await ctx.db.strategicGoal.create({
    data: { regionId: ctx.regionId, id, visionId, missionId, text, position: position + 1 },
    select: { id: true },
  })
  return id
}

export async function changeGoal(ctx: WriteCtx, { id, version }: Seen, { missionId, text }: GoalInput) {
  const { visionId } = await loadMission(ctx, missionId)
  const { count } = await ctx.db.strategicGoal.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: { missionId, visionId, text, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** What an indicator is, wherever it is read. */
export const indicatorParts = {
  id: true,
  unitId: true,
  goalId: true,
  name: true,
  measureUnit: true,
  direction: true,
  method: true,
  source: true,
} as const satisfies Prisma.UnitIndicatorSelect

/** An indicator with the targets of one year, as it stands. */
export async function loadIndicator(ctx: Ctx, id: string, year: number) {
  const { goal, targets, direction, ...row } = found(
    await ctx.db.unitIndicator.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        ...indicatorParts,
        endedOn: true,
        goal: { select: { text: true } },
        targets: { where: { regionId: ctx.regionId, year }, select: { quarter: true, target: true } },
      },
    }),
  )
  const state: IndicatorState = {
    name: row.name,
    measureUnit: row.measureUnit,
    direction: direction as Direction,
    method: row.method,
    source: row.source,
    goal: goal.text,
    year,
    targets: targetsOf(targets),
  }
  return { id: row.id, unitId: row.unitId, goalId: row.goalId, endedOn: row.endedOn, state }
}

export function targetsOf(
  rows: readonly { quarter: number; target: { toString(): string } }[],
): QuarterTargets {
  const at = (quarter: number) => rows.find((row) => row.quarter === quarter)?.target.toString() ?? null
  return rows.length === 0 ? NO_TARGETS : [at(1), at(2), at(3), at(4)]
}

/** Quarters of a year that are closed. They lie in a slice further right; only this fact is read. */
export async function closedQuarters(ctx: Ctx, year: number): Promise<number[]> {
  const rows = await ctx.db.period.findMany({
    where: { regionId: ctx.regionId, year, status: 'CLOSED' },
    select: { quarter: true },
  })
  return rows.map(({ quarter }) => quarter)
}

export async function loadUnit(ctx: Ctx, id: string) {
  return found(
    await ctx.db.unit.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, closedOn: true },
    }),
  )
}

export async function addIndicator(ctx: WriteCtx, input: UnitIndicatorInput): Promise<string> {
  const { unitId, goalId, name, measureUnit, direction, method, source } = input
  const id = newId()
  const position = await ctx.db.unitIndicator.count({ where: { regionId: ctx.regionId, unitId } })
  await ctx.db.unitIndicator.create({
    data: {
      regionId: ctx.regionId,
      id,
      unitId,
      goalId,
      name,
      measureUnit,
      direction,
      method,
      source,
      position: position + 1,
    },
    select: { id: true },
  })
  await saveTargets(ctx, id, input)
  return id
}

export async function changeIndicator(ctx: WriteCtx, { id, version }: Seen, input: UnitIndicatorInput) {
  const { goalId, name, measureUnit, direction, method, source } = input
  const { count } = await ctx.db.unitIndicator.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: { goalId, name, measureUnit, direction, method, source, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  await saveTargets(ctx, id, input)
}

async function saveTargets(
  ctx: WriteCtx,
  indicatorId: string,
  { year, targets }: Pick<UnitIndicatorInput, 'year' | 'targets'>,
) {
  const { regionId } = ctx
  for (const quarter of QUARTERS) {
    const target = targets[quarter - 1]
    if (target === null || target === undefined) continue
    await ctx.db.indicatorTarget.upsert({
      where: { regionId_indicatorId_year_quarter: { regionId, indicatorId, year, quarter } },
      create: { regionId, indicatorId, year, quarter, target },
      update: { target },
      select: { quarter: true },
    })
  }
}

/** What ends, with how much still hangs open below it and whether what it hangs on has ended. */
export async function loadAim(ctx: Ctx, kind: AimKind, id: string) {
  const { regionId } = ctx
  if (kind === 'MISSION') {
    const { endedOn, text } = await loadMission(ctx, id)
    const openBelow = await ctx.db.strategicGoal.count({ where: { regionId, missionId: id, endedOn: null } })
    return { ended: endedOn !== null, text, openBelow, aboveEnded: false }
  }
  if (kind === 'GOAL') {
    const { endedOn, text, missionId } = await loadGoal(ctx, id)
    const openBelow = await ctx.db.unitIndicator.count({ where: { regionId, goalId: id, endedOn: null } })
    return {
      ended: endedOn !== null,
      text,
      openBelow,
      aboveEnded: (await loadMission(ctx, missionId)).endedOn !== null,
    }
  }
  const { endedOn, state, goalId } = await loadIndicator(ctx, id, yearOf(ctx.today))
  return {
    ended: endedOn !== null,
    text: state.name,
    openBelow: 0,
    aboveEnded: (await loadGoal(ctx, goalId)).endedOn !== null,
  }
}

export async function saveEnd(ctx: WriteCtx, kind: AimKind, { id, version }: Seen, ended: boolean) {
  const seen = { where: { regionId: ctx.regionId, id, version } }
  const data = { endedOn: ended ? dayToDb(ctx.today) : null, version: { increment: 1 } }
  const { count } =
    kind === 'MISSION'
      ? await ctx.db.mission.updateMany({ ...seen, data })
      : kind === 'GOAL'
        ? await ctx.db.strategicGoal.updateMany({ ...seen, data })
        : await ctx.db.unitIndicator.updateMany({ ...seen, data })
  savedOrRefuse(count)
}

export type Change = { before: string; after: string } & ({ goalId: string } | { indicatorId: string })

/** Kept for everybody whose results hang on it; the application can only add to it. */
export async function noteChanges(ctx: WriteCtx, changes: readonly Change[]) {
  if (changes.length === 0) return
  await ctx.db.goalChange.createMany({
    data: changes.map((change) => ({
      ...change,
      regionId: ctx.regionId,
      id: newId(),
      changedBy: ctx.actor.accountId,
      changedAt: ctx.now,
    })),
  })
}

export async function findAgreement(ctx: Ctx, unitId: string, year: number) {
  return ctx.db.unitAgreement.findFirst({
    where: { regionId: ctx.regionId, unitId, year },
    select: { id: true, fileId: true },
  })
}

export async function saveAgreementRow(
  ctx: WriteCtx,
  { unitId, year, version, statement, plan, agreedOn, agreedWith }: AgreementInput,
  known: { id: string } | null,
  fileId: string | null,
): Promise<string> {
  const content = {
    statement,
    plan: plan ?? null,
    agreedOn: agreedOn ? dayToDb(agreedOn) : null,
    agreedWith: agreedWith ?? null,
    fileId,
  }
  if (!known || version === 0) {
    // A twin that was faster collides on unit and year, and the person is told.
    const id = newId()
    await ctx.db.unitAgreement.create({
      data: { ...content, regionId: ctx.regionId, id, unitId, year },
      select: { id: true },
    })
    return id
  }
  const { count } = await ctx.db.unitAgreement.updateMany({
    where: { regionId: ctx.regionId, id: known.id, version },
    data: { ...content, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  return known.id
}
