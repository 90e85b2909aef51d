import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import { POST_LEVELS, retirementAge } from '../rules/posts'
import type { PostInput } from '../schema/posts'
import type { Reading } from '../store'

/** The post, locked: who closes it and who puts somebody into it wait for each other. */
export async function lockPost(ctx: WriteCtx, id: string) {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM position WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR UPDATE`)
  const row = found(
    await ctx.db.position.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, unitId: true, title: true, closedOn: true, version: true },
    }),
  )
  return { ...row, closed: row.closedOn !== null }
}

export const countHolders = (ctx: Reading & Pick<Ctx, 'today'>, positionId: string): Promise<number> =>
  ctx.db.assignment.count({
    where: {
      regionId: ctx.regionId,
      positionId,
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(ctx.today) } }],
    },
  })

export const findUnit = (ctx: Reading, id: string) =>
  ctx.db.unit.findFirst({ where: { regionId: ctx.regionId, id }, select: { id: true, closedOn: true } })

export const findTitled = (ctx: Reading, unitId: string, title: string) =>
  ctx.db.position.findFirst({ where: { regionId: ctx.regionId, unitId, title }, select: { id: true } })

const stored = ({
  positionId: _id,
  version: _version,
  experienceYears,
  earlierYears,
  ...post
}: PostInput) => ({
  ...post,
  echelon: post.echelon ?? null,
  class: post.class ?? null,
  workField: post.workField ?? null,
  education: post.education ?? null,
  minRank: post.minRank ?? null,
  maxAge: post.maxAge ?? null,
  retirementAge: post.retirementAge ?? null,
  experienceMonths: experienceYears ? experienceYears * 12 : null,
  earlierMonths: earlierYears ? earlierYears * 12 : null,
})

export async function addPost(ctx: WriteCtx, input: PostInput): Promise<string> {
  const id = newId()
  await ctx.db.position.create({
    data: { regionId: ctx.regionId, id, ...stored(input), createdAt: ctx.now, updatedAt: ctx.now },
    select: { id: true },
  })
  return id
}

export async function changePost(ctx: WriteCtx, id: string, input: PostInput): Promise<void> {
  const { count } = await ctx.db.position.updateMany({
    where: { regionId: ctx.regionId, id, version: input.version },
    data: { ...stored(input), updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function closePostOn(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  day: Day,
): Promise<void> {
  const { count } = await ctx.db.position.updateMany({
    where: { regionId: ctx.regionId, id, version, closedOn: null },
    data: { closedOn: dayToDb(day), updatedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** A definitive assignment that holds today. */
export async function loadAssignment(ctx: Ctx, id: string) {
  return found(
    await ctx.db.assignment.findFirst({
      where: {
        regionId: ctx.regionId,
        id,
        kind: 'DEFINITIVE',
        ...during({ from: ctx.today, through: ctx.today }),
      },
      select: { id: true, employeeId: true, unitId: true, positionId: true },
    }),
  )
}

export async function setPost(
  ctx: WriteCtx,
  assignment: { id: string; positionId: string | null },
  positionId: string | null,
): Promise<void> {
  const { count } = await ctx.db.assignment.updateMany({
    where: { regionId: ctx.regionId, id: assignment.id, positionId: assignment.positionId },
    data: { positionId },
  })
  savedOrRefuse(count)
}

/** The month in which a holder retires, from the birth date in the NIP; the same as retiresOn() says. */
const RETIRES = Prisma.sql`(date_trunc('month', to_date(left(e.nip, 8), 'YYYYMMDD')
  + make_interval(years => coalesce(p.retirement_age, ages.age))) + interval '1 month')::date`

/** The age of each level on that day, beside its posts. */
const ages = (on: Day) => Prisma.sql`
  unnest(${[...POST_LEVELS]}::text[], ${POST_LEVELS.map((level) => retirementAge(level, null, on))}::int[])
  AS ages (level, age)`

/** Holders of today, how many of them leave by a day, and when the first one does. */
const held = (ctx: Ctx, by: Day) => Prisma.sql`
  SELECT count(*)::int AS held, count(*) FILTER (WHERE ${RETIRES} <= ${by}::date)::int AS leaving,
    min(${RETIRES}) AS first_leaves,
    (array_agg(jsonb_build_object('name', e.name, 'frontTitle', e.front_title, 'backTitle', e.back_title)
      ORDER BY e.sort_name))[1:2] AS names
  FROM assignment a JOIN employee e ON e.region_id = a.region_id AND e.id = a.employee_id
  WHERE a.region_id = p.region_id AND a.position_id = p.id AND a.kind = 'DEFINITIVE'
    AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)`

export type PostRow = {
  id: string
  title: string
  level: string
  echelon: number | null
  class: number | null
  seats: number
  unit_name: string
  held: number
  leaving: number
  first_leaves: Date | null
  names: { name: string; frontTitle: string | null; backTitle: string | null }[] | null
}

export const postRows = (
  ctx: Ctx,
  { by, conditions, atMost }: { by: Day; conditions: readonly Prisma.Sql[]; atMost: number },
): Promise<PostRow[]> =>
  ctx.db.$queryRaw<PostRow[]>(Prisma.sql`
    SELECT p.id, p.title, p.level, p.echelon, p.class, p.seats, u.name AS unit_name,
      h.held, h.leaving, h.first_leaves, h.names
    FROM position p
    JOIN ${ages(ctx.today)} ON ages.level = p.level
    JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
    CROSS JOIN LATERAL (${held(ctx, by)}) h
    WHERE ${Prisma.join([Prisma.sql`p.region_id = ${ctx.regionId}`, Prisma.sql`p.closed_on IS NULL`, ...conditions], ' AND ')}
    ORDER BY p.title, p.id LIMIT ${atMost}`)

export type LevelSum = { level: string; seats: number; held: number; vacant: number; leaving: number }

/** Seats, holders, vacancies of today and those that retirement will make, by level. */
export const levelSums = (ctx: Ctx, by: Day): Promise<LevelSum[]> =>
  ctx.db.$queryRaw<LevelSum[]>(Prisma.sql`
    SELECT p.level, sum(p.seats)::int AS seats, sum(h.held)::int AS held,
      sum(greatest(p.seats - h.held, 0))::int AS vacant, sum(h.leaving)::int AS leaving
    FROM position p
    JOIN ${ages(ctx.today)} ON ages.level = p.level
    CROSS JOIN LATERAL (${held(ctx, by)}) h
    WHERE p.region_id = ${ctx.regionId} AND p.closed_on IS NULL
    GROUP BY p.level`)
