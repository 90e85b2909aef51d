import 'server-only'
import { dayFromDb, dayToDb, quarterRange, type Day, type Quarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { Laid, Span, Supervision } from './rules'

/** What a request and a background job have in common. */
export type Reach = Pick<Ctx, 'db' | 'regionId'>

export const spanOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date | null }): Span => ({
  startsOn: dayFromDb(startsOn),
  endsOn: endsOn ? dayFromDb(endsOn) : null,
})

export async function loadEmployee(ctx: Reach, id: string) {
  return found(
    await ctx.db.employee.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, legalStatus: true, version: true },
    }),
  )
}

/** Who is where and under whom changes one at a time in a region: two changes at once could close a circle. */
export async function lockStructure(ctx: WriteCtx) {
  await ctx.db.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${ctx.regionId}::int, 4011)`)
}

/** The last day of the latest closed quarter. Periods lie in a slice further right; only this fact is read here. */
export async function closedThrough(ctx: Reach): Promise<Day | null> {
  const period = await ctx.db.period.findFirst({
    where: { regionId: ctx.regionId, status: 'CLOSED' },
    select: { year: true, quarter: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
  })
  return period ? quarterRange({ year: period.year, quarter: period.quarter as Quarter }).through : null
}

export type StoredSupervision = Supervision & { id: string }

/** Lines of these people that hold on the day or begin later. */
export async function linesOf(
  ctx: Reach,
  employeeIds: readonly string[],
  from: Day,
): Promise<StoredSupervision[]> {
  const rows = await ctx.db.supervision.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(from) } }],
    },
    select: { id: true, employeeId: true, supervisorId: true, startsOn: true, endsOn: true },
  })
  return rows.map((row) => ({ ...row, ...spanOf(row) }))
}

/** All lines above a person from a day on: enough to see whether a circle would close. */
export async function linesUpwards(ctx: Reach, employeeId: string, from: Day): Promise<StoredSupervision[]> {
  const lines: StoredSupervision[] = []
  const asked = new Set<string>()
  let next = [employeeId]
  while (next.length > 0) {
    for (const id of next) asked.add(id)
    const above = await linesOf(ctx, next, from)
    lines.push(...above)
    next = [...new Set(above.map(({ supervisorId }) => supervisorId))].filter((id) => !asked.has(id))
  }
  return lines
}

export async function saveSupervision(
  ctx: WriteCtx,
  { employeeId, supervisorId, startsOn }: Supervision,
  laid: Laid<StoredSupervision>,
): Promise<string> {
  const { current, currentEndsOn, endsOn, resumes } = laid
  const regionId = ctx.regionId
  if (current && currentEndsOn)
    await ctx.db.supervision.updateMany({
      where: { regionId, id: current.id },
      data: { endsOn: dayToDb(currentEndsOn) },
    })
  else if (current) await ctx.db.supervision.deleteMany({ where: { regionId, id: current.id } })
  const id = newId()
  const spans = [
    { id, supervisorId, startsOn, endsOn },
    ...(current && resumes ? [{ id: newId(), supervisorId: current.supervisorId, ...resumes }] : []),
  ]
  await ctx.db.supervision.createMany({
    data: spans.map((span) => ({
      regionId,
      employeeId,
      id: span.id,
      supervisorId: span.supervisorId,
      startsOn: dayToDb(span.startsOn),
      endsOn: span.endsOn ? dayToDb(span.endsOn) : null,
    })),
  })
  return id
}

export type StoredPost = Span & {
  id: string
  unitId: string
  positionTitle: string
  positionFamily: string
  isHead: boolean
}

/** Definitive posts that hold on the day or begin later. */
export async function postsOf(ctx: Reach, employeeId: string, from: Day): Promise<StoredPost[]> {
  const rows = await ctx.db.assignment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      kind: 'DEFINITIVE',
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(from) } }],
    },
    select: {
      id: true,
      unitId: true,
      positionTitle: true,
      positionFamily: true,
      isHead: true,
      startsOn: true,
      endsOn: true,
    },
  })
  return rows.map((row) => ({ ...row, ...spanOf(row) }))
}

export async function savePost(
  ctx: WriteCtx,
  employee: { id: string; version: number },
  post: Omit<StoredPost, 'id' | 'endsOn'>,
  { current, currentEndsOn, endsOn }: Laid<StoredPost>,
): Promise<number> {
  const regionId = ctx.regionId
  if (current && currentEndsOn)
    await ctx.db.assignment.updateMany({
      where: { regionId, id: current.id },
      data: { endsOn: dayToDb(currentEndsOn) },
    })
  else if (current) await ctx.db.assignment.deleteMany({ where: { regionId, id: current.id } })
  await ctx.db.assignment.create({
    data: {
      ...post,
      regionId,
      id: newId(),
      employeeId: employee.id,
      kind: 'DEFINITIVE',
      startsOn: dayToDb(post.startsOn),
      endsOn: endsOn ? dayToDb(endsOn) : null,
    },
    select: { id: true },
  })
  const { count } = await ctx.db.employee.updateMany({
    where: { regionId, id: employee.id, version: employee.version },
    data: { version: { increment: 1 }, updatedAt: ctx.now },
  })
  return count
}

/** Who heads the unit on the day, this person apart. */
export async function otherHead(ctx: Reach, unitId: string, employeeId: string, day: Day) {
  return ctx.db.assignment.findFirst({
    where: {
      regionId: ctx.regionId,
      unitId,
      isHead: true,
      kind: 'DEFINITIVE',
      employeeId: { not: employeeId },
      startsOn: { lte: dayToDb(day) },
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(day) } }],
    },
    select: { employee: { select: { name: true } } },
  })
}

export async function loadUnit(ctx: Reach, id: string) {
  const row = found(
    await ctx.db.unit.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, name: true, closedOn: true },
    }),
  )
  return { ...row, closedOn: row.closedOn ? dayFromDb(row.closedOn) : null }
}

export async function countInUnit(ctx: Reach, unitId: string, today: Day) {
  const people = await ctx.db.assignment.count({
    where: {
      regionId: ctx.regionId,
      unitId,
      OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(today) } }],
    },
  })
  const children = await ctx.db.unit.count({
    where: { regionId: ctx.regionId, parentId: unitId, closedOn: null },
  })
  return { people, children }
}

export const unitNames = (ctx: Reach) =>
  ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, closedOn: null },
    select: { id: true, name: true, slug: true },
  })

/** A name for addresses that no unit, open or closed, has had. */
export async function freeSlug(ctx: Reach, name: string): Promise<string> {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'unit'
  const taken = await ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, slug: { startsWith: base } },
    select: { slug: true },
  })
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`
  return slug
}
