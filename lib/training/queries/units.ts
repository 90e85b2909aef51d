import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { units, withDescendants } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { Category } from '../rules'
import { YEAR_TARGET } from '../rules/hours'
import { planItems, type PlanItem } from '../rules/needs'
import { approvedIn, categoryOf } from '../store/needs'

export type UnitLearning = {
  unitId: string
  name: string
  people: number
  /** Of the year: mean hours a person, and how many have reached the year's target. */
  hours: number
  reached: number
  /** People with an approved need in information technology, and those of them who have learned some this year. */
  itNeed: number
  itLearned: number
  itHours: number
  settledAt: Date | null
}

type Sums = { unit_id: string; people: bigint; hours: bigint; reached: bigint; it_hours: bigint }
type Needs = { unit_id: string; need: bigint; learned: bigint }

/** Every agency of the region with its people's hours and its gap in information technology, in the units' own order. */
export async function unitsLearning(ctx: Ctx, year: number): Promise<UnitLearning[]> {
  const all = await units(ctx)
  const sums = await ctx.db.$queryRaw<Sums[]>(Prisma.sql`
    WITH present AS (
      SELECT DISTINCT a.unit_id, a.employee_id FROM assignment a
      WHERE a.region_id = ${ctx.regionId} AND a.kind = 'DEFINITIVE' AND a.starts_on <= ${ctx.today}::date
        AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
    ), learned AS (
      SELECT employee_id, sum(hours) AS hours, coalesce(sum(hours) FILTER (WHERE category = 'IT'), 0) AS it
      FROM training_record WHERE region_id = ${ctx.regionId} AND year = ${year} AND status = 'VERIFIED'
      GROUP BY employee_id
    )
    SELECT p.unit_id, count(*) AS people, coalesce(sum(l.hours), 0)::bigint AS hours,
      count(*) FILTER (WHERE l.hours >= ${YEAR_TARGET}) AS reached, coalesce(sum(l.it), 0)::bigint AS it_hours
    FROM present p LEFT JOIN learned l ON l.employee_id = p.employee_id GROUP BY p.unit_id`)
  const needs = await ctx.db.$queryRaw<Needs[]>(Prisma.sql`
    SELECT n.unit_id, count(DISTINCT n.employee_id) AS need, count(DISTINCT r.employee_id) AS learned
    FROM learning_need n
    LEFT JOIN training_record r ON r.region_id = n.region_id AND r.employee_id = n.employee_id
      AND r.year = n.year AND r.category = 'IT' AND r.status = 'VERIFIED'
    WHERE n.region_id = ${ctx.regionId} AND n.year = ${year} AND n.category = 'IT' AND n.status = 'APPROVED'
    GROUP BY n.unit_id`)
  const settled = await ctx.db.unitLearningPlan.findMany({
    where: { regionId: ctx.regionId, year },
    select: { unitId: true, settledAt: true },
  })
  return all
    .filter(({ parentId }) => parentId === null)
    .map(({ id, name }) => {
      const group = new Set(withDescendants(all, id))
      const of = sums.filter((row) => group.has(row.unit_id))
      const wanted = needs.filter((row) => group.has(row.unit_id))
      const total = (rows: readonly bigint[]) => rows.reduce((sum, count) => sum + Number(count), 0)
      const people = total(of.map((row) => row.people))
      const hours = total(of.map((row) => row.hours))
      return {
        unitId: id,
        name,
        people,
        hours: people === 0 ? 0 : hours / people,
        reached: total(of.map((row) => row.reached)),
        itNeed: total(wanted.map((row) => row.need)),
        itLearned: total(wanted.map((row) => row.learned)),
        itHours: total(of.map((row) => row.it_hours)),
        settledAt: settled.find(({ unitId }) => unitId === id)?.settledAt ?? null,
      }
    })
}

export type UnitLearningPlanView = {
  unit: { id: string; name: string }
  year: number
  /** As the approved needs stand now. */
  now: PlanItem[]
  waiting: number
  settled: { items: PlanItem[]; note: string | null; by: string; at: Date } | null
  version: number
}

/** A unit's plan of a year: what was settled, and what the approved needs come to today. */
export async function unitLearningPlan(
  ctx: Ctx,
  unitId: string,
  year: number,
): Promise<UnitLearningPlanView> {
  const { regionId } = ctx
  const all = await units(ctx)
  const id = found(recordId.safeParse(unitId).data)
  const unit = found(all.find((one) => one.id === id))
  const group = withDescendants(all, id)
  const waiting = await ctx.db.learningNeed.count({
    where: { regionId, unitId: { in: group }, year, status: 'SUBMITTED' },
  })
  const row = await ctx.db.unitLearningPlan.findFirst({
    where: { regionId, unitId: id, year },
    select: { items: true, note: true, settledName: true, settledAt: true, version: true },
  })
  return {
    unit: { id, name: unit.name },
    year,
    now: planItems(await approvedIn(ctx, group, year)),
    waiting,
    settled: row
      ? { items: itemsFrom(row.items), note: row.note, by: row.settledName, at: row.settledAt }
      : null,
    version: row?.version ?? 0,
  }
}

/** What was kept came from planItems; whatever else stands there is no item. */
function itemsFrom(kept: Prisma.JsonValue): PlanItem[] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return []
    const { category, needs, people, hours } = item
    const known: Category | undefined = typeof category === 'string' ? categoryOf(category) : undefined
    return known && typeof needs === 'number' && typeof people === 'number' && typeof hours === 'number'
      ? [{ category: known, needs, people, hours }]
      : []
  })
}
