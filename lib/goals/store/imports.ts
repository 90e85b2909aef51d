import 'server-only'
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { unitKey, type ImportCounts } from '@/lib/organization/rules/import-comparison'
import { indicatorWords } from '../labels'
import {
  indicatorChange,
  NO_TARGETS,
  type Direction,
  type IndicatorState,
  type QuarterTargets,
  type Years,
} from '../rules'
import {
  indicatorKey,
  kept,
  wordsKey,
  type GoalBooks,
  type GoalDraft,
  type GoalRow,
  type KnownIndicator,
} from '../rules/import'
import { indicatorParts, noteChanges, targetsOf, type Change } from '../store'

/** What stands under a vision, as a spreadsheet is laid beside it. */
export async function booksOf(ctx: Ctx, vision: Years & { id: string }): Promise<GoalBooks> {
  const { regionId } = ctx
  const missions = await ctx.db.mission.findMany({
    where: { regionId, visionId: vision.id },
    select: { id: true, text: true, endedOn: true },
  })
  const goals = await ctx.db.strategicGoal.findMany({
    where: { regionId, visionId: vision.id },
    select: { id: true, text: true, endedOn: true, mission: { select: { text: true } } },
  })
  const units = await ctx.db.unit.findMany({
    where: { regionId, closedOn: null },
    select: { id: true, name: true },
  })
  const indicators = await ctx.db.unitIndicator.findMany({
    where: { regionId, endedOn: null, goal: { regionId, visionId: vision.id } },
    select: {
      ...indicatorParts,
      version: true,
      targets: { where: { regionId }, select: { year: true, quarter: true, target: true } },
    },
  })
  const closed = await ctx.db.period.findMany({
    where: { regionId, status: 'CLOSED' },
    select: { year: true, quarter: true },
  })
  const names = Map.groupBy(units, ({ name }) => unitKey(name))
  return {
    vision,
    missions: new Map(
      missions.map(({ id, text, endedOn }) => [wordsKey(text), { id, ended: endedOn !== null }]),
    ),
    goals: new Map(
      goals.map(({ id, text, endedOn, mission }) => [
        wordsKey(text),
        { id, text, missionKey: wordsKey(mission.text), ended: endedOn !== null },
      ]),
    ),
    // Of two units with one name neither is meant.
    units: new Map([...names].flatMap(([key, [unit, twin]]) => (unit && !twin ? [[key, unit.id]] : []))),
    indicators: new Map(
      indicators.map(({ targets, direction, ...row }) => [
        indicatorKey(row.unitId, row.name),
        { ...row, direction: direction as Direction, targets: targetsByYear(targets) },
      ]),
    ),
    closedQuarters: new Map(
      [...Map.groupBy(closed, ({ year }) => year)].map(([year, quarters]) => [
        year,
        quarters.map(({ quarter }) => quarter),
      ]),
    ),
  }
}

const targetsByYear = (
  rows: readonly { year: number; quarter: number; target: { toString(): string } }[],
): Map<number, QuarterTargets> =>
  new Map([...Map.groupBy(rows, ({ year }) => year)].map(([year, of]) => [year, targetsOf(of)]))

/** Of what the preview shows: the same file against other books gives another. */
export const digestOf = (rows: readonly GoalRow[]): string =>
  createHash('sha256')
    .update(canonicalize(rows) ?? '')
    .digest('hex')

export async function savePreview(
  ctx: WriteCtx,
  {
    visionId,
    fileName,
    rows,
    counts,
  }: { visionId: string; fileName: string; rows: GoalRow[]; counts: ImportCounts },
): Promise<string> {
  const id = newId()
  const { added, changed, same, rejected } = counts
  await ctx.db.goalImport.create({
    data: {
      regionId: ctx.regionId,
      id,
      visionId,
      fileName,
      rows,
      added,
      changed,
      same,
      rejected,
      digest: digestOf(rows),
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function loadImport(ctx: Ctx, id: string) {
  const { vision, rows, ...row } = found(
    await ctx.db.goalImport.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        id: true,
        rows: true,
        digest: true,
        added: true,
        changed: true,
        appliedAt: true,
        vision: { select: { id: true, startYear: true, endYear: true } },
      },
    }),
  )
  return { ...row, vision, rows: rowsOf(rows) }
}

/** The document was written by savePreview and by nobody else. */
export const rowsOf = (rows: Prisma.JsonValue): GoalRow[] => rows as GoalRow[]

export async function markApplied(ctx: WriteCtx, { id, version }: { id: string; version: number }) {
  const { count } = await ctx.db.goalImport.updateMany({
    where: { regionId: ctx.regionId, id, version, appliedAt: null },
    data: { appliedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** All rows in the caller's transaction: missions and goals first, then indicators, their targets, and what changed. */
export async function applyRows(
  ctx: WriteCtx,
  visionId: string,
  rows: readonly GoalRow[],
  books: GoalBooks,
): Promise<void> {
  const wanted = rows.filter(
    ({ status, opens }) => status === 'NEW' || status === 'CHANGED' || opens.length > 0,
  )
  const goals = await openGoals(ctx, visionId, wanted, books)
  const targets: { indicatorId: string; year: number; targets: QuarterTargets }[] = []
  const changes: Change[] = []
  const made = new Map<string, string>()
  const fresh: Prisma.UnitIndicatorCreateManyInput[] = []
  const places = await placesOf(ctx)
  const states = new Map<string, KnownIndicator>(
    [...books.indicators.values()].map((indicator) => [indicator.id, indicator]),
  )
  for (const { draft, unitId, indicatorId, changes: changed } of wanted) {
    const indicator = draft?.indicator
    const goal = draft && goals.get(wordsKey(draft.goal))
    if (!indicator || !unitId || !goal) continue
    const before = indicatorId ? states.get(indicatorId) : undefined
    if (!before) {
      const key = indicatorKey(unitId, indicator.name)
      const id = made.get(key) ?? newId()
      if (!made.has(key)) {
        made.set(key, id)
        const position = (places.get(unitId) ?? 0) + 1
        places.set(unitId, position)
        fresh.push({ regionId: ctx.regionId, id, unitId, goalId: goal.id, position, ...textsOf(indicator) })
      }
      targets.push({ indicatorId: id, year: indicator.year, targets: indicator.targets })
      continue
    }
    if (changed.length === 0) continue
    const after = await changeOne(ctx, before, indicator, goal, changes, books)
    states.set(before.id, after)
    targets.push({ indicatorId: before.id, year: indicator.year, targets: indicator.targets })
  }
  if (fresh.length > 0) await ctx.db.unitIndicator.createMany({ data: fresh })
  await saveAllTargets(ctx, targets)
  await noteChanges(ctx, changes)
}

type DraftIndicator = NonNullable<GoalDraft['indicator']>
type Placed = { id: string; text: string }

const textsOf = ({ name, measureUnit, direction, method, source }: DraftIndicator) => ({
  name,
  measureUnit: measureUnit ?? '',
  direction: direction ?? 'UP',
  method: method ?? '',
  source: source ?? '',
})

async function openGoals(
  ctx: WriteCtx,
  visionId: string,
  rows: readonly GoalRow[],
  books: GoalBooks,
): Promise<Map<string, Placed>> {
  const { regionId } = ctx
  const missions = new Map([...books.missions].map(([key, { id }]) => [key, id]))
  const goals = new Map<string, Placed>([...books.goals].map(([key, { id, text }]) => [key, { id, text }]))
  const newMissions: Prisma.MissionCreateManyInput[] = []
  const newGoals: Prisma.StrategicGoalCreateManyInput[] = []
  for (const { draft, opens } of rows) {
    if (!draft) continue
    const missionKey = wordsKey(draft.mission)
    if (opens.includes('MISSION')) {
      const id = newId()
      missions.set(missionKey, id)
      newMissions.push({ regionId, id, visionId, text: draft.mission, position: missions.size })
    }
    if (opens.includes('GOAL')) {
      const id = newId()
      const missionId = found(missions.get(missionKey))
      goals.set(wordsKey(draft.goal), { id, text: draft.goal })
      newGoals.push({ regionId, id, visionId, missionId, text: draft.goal, position: goals.size })
    }
  }
  if (newMissions.length > 0) await ctx.db.mission.createMany({ data: newMissions })
  if (newGoals.length > 0) await ctx.db.strategicGoal.createMany({ data: newGoals })
  return goals
}

async function placesOf(ctx: Ctx): Promise<Map<string, number>> {
  const rows = await ctx.db.unitIndicator.groupBy({
    by: ['unitId'],
    where: { regionId: ctx.regionId },
    _max: { position: true },
  })
  return new Map(rows.map(({ unitId, _max }) => [unitId, _max.position ?? 0]))
}

async function changeOne(
  ctx: WriteCtx,
  before: KnownIndicator,
  draft: DraftIndicator,
  goal: Placed,
  changes: Change[],
  books: GoalBooks,
): Promise<KnownIndicator> {
  const texts = {
    goalId: goal.id,
    measureUnit: draft.measureUnit ?? before.measureUnit,
    direction: draft.direction ?? before.direction,
    method: draft.method ?? before.method,
    source: draft.source ?? before.source,
  }
  const { count } = await ctx.db.unitIndicator.updateMany({
    where: { regionId: ctx.regionId, id: before.id, version: before.version },
    data: { ...texts, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  const stood = before.targets.get(draft.year) ?? NO_TARGETS
  const targets = kept(stood, draft.targets)
  const goalBefore = [...books.goals.values()].find(({ id }) => id === before.goalId)
  const was: IndicatorState = {
    ...before,
    goal: goalBefore?.text ?? goal.text,
    year: draft.year,
    targets: stood,
  }
  const is: IndicatorState = { ...before, ...texts, goal: goal.text, year: draft.year, targets }
  const change = indicatorChange(was, is)
  changes.push({
    indicatorId: before.id,
    before: indicatorWords(was, change),
    after: indicatorWords(is, change),
  })
  return {
    ...before,
    ...texts,
    version: before.version + 1,
    targets: new Map([...before.targets, [draft.year, targets]]),
  }
}

async function saveAllTargets(
  ctx: WriteCtx,
  wanted: readonly { indicatorId: string; year: number; targets: QuarterTargets }[],
) {
  const cells = wanted.flatMap(({ indicatorId, year, targets }) =>
    targets.flatMap((target, index) =>
      target === null ? [] : [{ indicatorId, year, quarter: index + 1, target }],
    ),
  )
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO indicator_target (region_id, indicator_id, year, quarter, target)
    SELECT ${ctx.regionId}, t.indicator_id, t.year, t.quarter, t.target
    FROM unnest(${cells.map(({ indicatorId }) => indicatorId)}::uuid[], ${cells.map(({ year }) => year)}::int[],
                ${cells.map(({ quarter }) => quarter)}::int[], ${cells.map(({ target }) => String(target))}::numeric[])
      AS t (indicator_id, year, quarter, target)
    ON CONFLICT (region_id, indicator_id, year, quarter) DO UPDATE SET target = excluded.target`)
}
