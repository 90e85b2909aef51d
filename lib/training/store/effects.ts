import 'server-only'
import { addDays, dayFromDb, dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import {
  AFTER_DAYS,
  EFFECT_RULE,
  MEASURES,
  quartersAround,
  VERDICTS,
  type Change,
  type Effect,
  type EffectView,
  type Measure,
} from '../rules/effect'

type Row = {
  course_id: string
  measure: string
  verdict: string
  attended: number
  compared: number
  difference: number | null
  low: number | null
  high: number | null
  computed_at: Date
}

/** The newest word on each of these courses. */
export async function latestEffects(ctx: Ctx, courseIds: string[]): Promise<Map<string, EffectView>> {
  if (courseIds.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    SELECT DISTINCT ON (course_id) course_id, measure, verdict, attended, compared, difference, low, high, computed_at
    FROM course_effect WHERE region_id = ${ctx.regionId} AND course_id = ANY(${courseIds}::uuid[])
    ORDER BY course_id, computed_at DESC, id DESC`)
  return new Map(
    rows.map(({ course_id, measure, verdict, computed_at, ...row }) => [
      course_id,
      {
        ...row,
        measure: found(MEASURES.find((one) => one === measure)),
        verdict: found(VERDICTS.find((one) => one === verdict)),
        computedAt: computed_at,
      },
    ]),
  )
}

const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100))

export async function saveEffect(
  ctx: Pick<Ctx, 'db' | 'regionId' | 'now'>,
  { difference, low, high, ...effect }: Effect & { courseId: string; measure: Measure },
  /** Who asked for it; nobody when the night did. */
  computedBy: string | null,
): Promise<void> {
  await ctx.db.courseEffect.create({
    data: {
      regionId: ctx.regionId,
      id: newId(),
      ...effect,
      difference: hundredths(difference),
      low: hundredths(low),
      high: hundredths(high),
      ruleVersion: EFFECT_RULE,
      computedAt: ctx.now,
      computedBy,
    },
    select: { id: true },
  })
}

const A_NIGHT = 10
const FRESH_DAYS = 30

/** Courses that were held long enough ago and of which there is no word of the last month, the longest silent first. */
export async function coursesToMeasure({
  db,
  regionId,
  today,
}: Pick<Ctx, 'db' | 'regionId' | 'today'>): Promise<{ id: string; behaviour: string | null }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT c.id, c.behaviour FROM course c
    LEFT JOIN LATERAL (SELECT max(e.computed_at) AS at FROM course_effect e
      WHERE e.region_id = c.region_id AND e.course_id = c.id) last ON true
    WHERE c.region_id = ${regionId}
      AND EXISTS (SELECT FROM training_record r WHERE r.region_id = c.region_id AND r.course_id = c.id
        AND r.status = 'VERIFIED' AND r.ends_on <= ${dayToDb(addDays(today, -AFTER_DAYS))}::date)
      AND (last.at IS NULL OR last.at < ${dayToDb(addDays(today, -FRESH_DAYS))})
    ORDER BY last.at NULLS FIRST, c.id LIMIT ${A_NIGHT}`)
}

const LEVEL = Prisma.sql`CASE r.behaviour_rating WHEN 'ABOVE' THEN 3 WHEN 'MEETS' THEN 2 WHEN 'BELOW' THEN 1 END`

/** What the counted indicators of the plan came to, as a share of what the time that had passed let expect. */
const ATTAINMENT = Prisma.sql`(
  SELECT avg(least((i->>'done')::numeric / (i->>'target')::numeric, 2))
  FROM jsonb_array_elements(r.evidence->'results') x, jsonb_array_elements(x->'indicators') i
  WHERE (i->>'done') IS NOT NULL AND (i->>'target')::numeric > 0
) / nullif((r.evidence->>'pace')::numeric, 0)`

const SCORE: Record<Measure, Prisma.Sql> = { BEHAVIOUR: LEVEL, RESULT: ATTAINMENT }
/** People who began within a quarter of each other's share are alike. */
const STEP: Record<Measure, number> = { BEHAVIOUR: 1, RESULT: 0.25 }

const MOST_COHORTS = 12
/** More would cost time and tell nothing new; taken in the order of their ids, which know nothing of merit. */
const MOST_OTHERS = 1500

type Pair = { family: string; before: number; after: number; went: boolean }

/** Before and after of those who were at a course, and of those who never were, cohort by cohort, the latest first. */
export async function changesAround(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  course: { id: string },
  measure: Measure,
): Promise<{ went: Change[]; stayed: Change[] }> {
  const { regionId } = ctx
  const cohorts = await ctx.db.trainingRecord.groupBy({
    by: ['startsOn', 'endsOn'],
    where: { regionId, courseId: course.id, status: 'VERIFIED' },
    orderBy: { endsOn: 'desc' },
    take: MOST_COHORTS,
  })
  const changes: { went: Change[]; stayed: Change[] } = { went: [], stayed: [] }
  for (const { startsOn, endsOn } of cohorts) {
    const { before, after } = quartersAround(dayFromDb(startsOn), dayFromDb(endsOn))
    const rows = await ctx.db.$queryRaw<Pair[]>(Prisma.sql`
      WITH scored AS (
        SELECT r.employee_id, r.year, r.quarter, (${SCORE[measure]})::float8 AS score
        FROM quarterly_review r
        WHERE r.region_id = ${regionId} AND r.status <> 'DRAFT'
          AND ((r.year = ${before.year} AND r.quarter = ${before.quarter})
            OR (r.year = ${after.year} AND r.quarter = ${after.quarter}))
      ), there AS (
        SELECT employee_id, bool_or(starts_on = ${startsOn}::date AND ends_on = ${endsOn}::date) AS present
        FROM training_record
        WHERE region_id = ${regionId} AND course_id = ${course.id}::uuid AND status = 'VERIFIED' GROUP BY employee_id
      ), pairs AS (
        SELECT b.employee_id, b.score AS before, a.score AS after, coalesce(t.present, false) AS went
        FROM scored b
        JOIN scored a ON a.employee_id = b.employee_id AND a.year = ${after.year} AND a.quarter = ${after.quarter}
        LEFT JOIN there t ON t.employee_id = b.employee_id
        WHERE b.year = ${before.year} AND b.quarter = ${before.quarter} AND b.score IS NOT NULL AND a.score IS NOT NULL
          AND (t.employee_id IS NULL OR t.present)
        ORDER BY went DESC, b.employee_id LIMIT ${MOST_OTHERS}
      )
      SELECT p.before, p.after, p.went, (
        SELECT s.position_family FROM assignment s
        WHERE s.region_id = ${regionId} AND s.employee_id = p.employee_id AND s.kind = 'DEFINITIVE'
          AND s.starts_on <= ${startsOn}::date AND (s.ends_on IS NULL OR s.ends_on >= ${startsOn}::date) LIMIT 1
      ) AS family FROM pairs p`)
    for (const { family, before: from, after: to, went } of rows) {
      const alike = `${before.year}-${before.quarter} ${family} ${Math.floor(from / STEP[measure])}`
      changes[went ? 'went' : 'stayed'].push({ alike, before: from, after: to })
    }
  }
  return changes
}
