import { dayFromDb, dayToDb, type Day, type Range } from '@/lib/calendar/rules'
import { globalTables } from '@/lib/core/db'
import type { Ctx } from '@/lib/core/types'

/** Where-clause for a dated row that touches the range. */
export const during = ({ from, through }: Range) => ({
  startsOn: { lte: dayToDb(through) },
  OR: [{ endsOn: null }, { endsOn: { gte: dayToDb(from) } }],
})
const onDay = (day: Day) => during({ from: day, through: day })

export const nameParts = { name: true, frontTitle: true, backTitle: true } as const

/** 'dr. Yusuf Hidayat, M.Kes.' */
export function fullName(of: { name: string; frontTitle: string | null; backTitle: string | null }): string {
  return `${of.frontTitle ? `${of.frontTitle} ` : ''}${of.name}${of.backTitle ? `, ${of.backTitle}` : ''}`
}

export type Span = { employeeId: string; supervisorId: string; from: Day; through: Day | null }

const spanParts = { employeeId: true, supervisorId: true, startsOn: true, endsOn: true } as const
const span = (row: {
  employeeId: string
  supervisorId: string
  startsOn: Date
  endsOn: Date | null
}): Span => ({
  employeeId: row.employeeId,
  supervisorId: row.supervisorId,
  from: dayFromDb(row.startsOn),
  through: row.endsOn ? dayFromDb(row.endsOn) : null,
})

/** The supervisor of record on a day, or null when nobody is. */
export async function supervisorOn(
  ctx: Ctx,
  employeeId: string,
  day: Day,
): Promise<{ id: string; name: string } | null> {
  const row = await ctx.db.supervision.findFirst({
    where: { regionId: ctx.regionId, employeeId, ...onDay(day) },
    select: { supervisor: { select: { id: true, ...nameParts } } },
  })
  return row ? { id: row.supervisor.id, name: fullName(row.supervisor) } : null
}

/** Who supervised this person in the range, in order. */
export async function supervisorsOf(ctx: Ctx, employeeId: string, range: Range): Promise<Span[]> {
  const rows = await ctx.db.supervision.findMany({
    where: { regionId: ctx.regionId, employeeId, ...during(range) },
    select: spanParts,
    orderBy: { startsOn: 'asc' },
  })
  return rows.map(span)
}

/** Everyone whom this supervisor had on some day of the range, with the days, by name. */
export async function peopleOf(ctx: Ctx, supervisorId: string, range: Range): Promise<Span[]> {
  const rows = await ctx.db.supervision.findMany({
    where: { regionId: ctx.regionId, supervisorId, ...during(range) },
    select: spanParts,
    orderBy: [{ employee: { sortName: 'asc' } }, { startsOn: 'asc' }],
  })
  return rows.map(span)
}

export type Post = {
  unitId: string
  unitName: string
  positionTitle: string
  positionFamily: string
  isHead: boolean
}

const postParts = {
  unitId: true,
  positionTitle: true,
  positionFamily: true,
  isHead: true,
  unit: { select: { name: true } },
} as const
const post = ({ unit, ...row }: Omit<Post, 'unitName'> & { unit: { name: string } }): Post => ({
  ...row,
  unitName: unit.name,
})

/** The definitive post of a person on a day, or null. */
export async function postOn(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  employeeId: string,
  day: Day,
): Promise<Post | null> {
  const row = await ctx.db.assignment.findFirst({
    where: { regionId: ctx.regionId, employeeId, kind: 'DEFINITIVE', ...onDay(day) },
    select: postParts,
  })
  return row ? post(row) : null
}

export type Workplace = Omit<Post, 'positionFamily'> & {
  unitKind: string
  /** Hangs below no other unit. */
  unitIsTop: boolean
  since: Day
}

/** Where a person works on a day, with what the unit is and since when. */
export async function workplaceOn(ctx: Ctx, employeeId: string, day: Day): Promise<Workplace | null> {
  const row = await ctx.db.assignment.findFirst({
    where: { regionId: ctx.regionId, employeeId, kind: 'DEFINITIVE', ...onDay(day) },
    select: {
      unitId: true,
      positionTitle: true,
      isHead: true,
      startsOn: true,
      unit: { select: { name: true, kind: true, parentId: true } },
    },
  })
  if (!row) return null
  const { unit, startsOn, ...rest } = row
  return {
    ...rest,
    unitName: unit.name,
    unitKind: unit.kind,
    unitIsTop: unit.parentId === null,
    since: dayFromDb(startsOn),
  }
}

export type Person = { id: string; name: string; post: Post | null }

/** Names and today's posts of these people, by name. */
export async function peopleByIds(ctx: Ctx, ids: readonly string[]): Promise<Person[]> {
  const rows = await ctx.db.employee.findMany({
    where: { regionId: ctx.regionId, id: { in: [...ids] } },
    select: {
      id: true,
      ...nameParts,
      assignments: {
        where: { regionId: ctx.regionId, kind: 'DEFINITIVE', ...onDay(ctx.today) },
        select: postParts,
        take: 1,
      },
    },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, assignments: [current], ...name }) => ({
    id,
    name: fullName(name),
    post: current ? post(current) : null,
  }))
}

export type UnitRow = { id: string; parentId: string | null; slug: string; name: string; kind: string }

/** All open units of the region in their own order. */
export async function units(ctx: Pick<Ctx, 'regionId' | 'db'>): Promise<UnitRow[]> {
  return ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, closedOn: null },
    select: { id: true, parentId: true, slug: true, name: true, kind: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
}

/** A unit and all that hang below it. */
export function withDescendants(all: readonly UnitRow[], rootId: string): string[] {
  const reached = [rootId]
  for (const id of reached) reached.push(...all.filter((unit) => unit.parentId === id).map((unit) => unit.id))
  return reached
}

export type RegionChoice = { slug: string; name: string }

/** The regions that this installation serves, by name. */
export async function regionChoices(): Promise<RegionChoice[]> {
  const rows = await globalTables().region.findMany({
    select: { slug: true, displayName: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(({ slug, displayName }) => ({ slug, name: displayName }))
}
