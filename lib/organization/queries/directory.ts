import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants } from '../queries'
import type { AssignmentKind, EmployeeKind, LegalStatus, PositionFamily, UnitKind } from '../rules'
import { prefixRange, searchTerms } from '../rules/names'
import { inTree } from '../rules/tree'
import { recordId } from '../schema'

export type PersonRow = {
  id: string
  name: string
  nip: string | null
  kind: EmployeeKind
  legalStatus: LegalStatus
  unitName: string | null
  positionTitle: string | null
  supervisorName: string | null
}

export type DirectoryFilter = { cari?: string; unit?: string; tanpa?: string; after?: string }
export type Directory = {
  rows: PersonRow[]
  next: string | null
  units: { id: string; name: string }[]
  unitName: string | null
  /** Everyone on the books, and those who are at work with nobody above them today. */
  total: number
  withoutSupervisor: number
}

const A_PAGE = 50

type Found = {
  id: string
  name: string
  front_title: string | null
  back_title: string | null
  sort_name: string
  nip: string | null
  kind: string
  legal_status: string
  unit_name: string | null
  position_title: string | null
  s_name: string | null
  s_front: string | null
  s_back: string | null
}

const today = (ctx: Ctx) => Prisma.sql`${ctx.today}::date`

/** At work, and not the head of the region: who leads others and has no NIP has nobody above. */
const needsSupervisor = (ctx: Ctx) => Prisma.sql`
  e.legal_status IN ('ACTIVE', 'DISCIPLINED') AND NOT (e.nip IS NULL AND EXISTS (
    SELECT FROM supervision led WHERE led.region_id = e.region_id AND led.supervisor_id = e.id
      AND led.starts_on <= ${today(ctx)} AND (led.ends_on IS NULL OR led.ends_on >= ${today(ctx)})))`

/** People of the region by name, some at a time; found by words of the name or the first digits of the NIP. */
export const directory = async (ctx: Ctx, filter: DirectoryFilter): Promise<Directory> => ({
  ...(await listed(ctx, filter)),
  ...(await counts(ctx)),
})

async function listed(
  ctx: Ctx,
  filter: DirectoryFilter,
  atMost = A_PAGE,
): Promise<Omit<Directory, 'total' | 'withoutSupervisor'>> {
  const all = await units(ctx)
  const unit = all.find(({ id }) => id === filter.unit)
  const conditions = [
    ...searchConditions(ctx, filter.cari ?? ''),
    ...(unit ? [Prisma.sql`p.unit_id = ANY(${withDescendants(all, unit.id)}::uuid[])`] : []),
    ...(filter.tanpa === 'atasan' ? [Prisma.sql`v.id IS NULL AND ${needsSupervisor(ctx)}`] : []),
    ...(filter.tanpa === 'unit' ? [Prisma.sql`p.id IS NULL`] : []),
    ...afterCondition(filter.after),
  ]
  const rows = await ctx.db.$queryRaw<Found[]>(Prisma.sql`
    SELECT e.id, e.name, e.front_title, e.back_title, e.sort_name, e.nip, e.kind, e.legal_status,
      u.name AS unit_name, p.position_title, s.name AS s_name, s.front_title AS s_front, s.back_title AS s_back
    FROM employee e
    LEFT JOIN assignment p ON p.region_id = e.region_id AND p.employee_id = e.id AND p.kind = 'DEFINITIVE'
      AND p.starts_on <= ${today(ctx)} AND (p.ends_on IS NULL OR p.ends_on >= ${today(ctx)})
    LEFT JOIN unit u ON u.region_id = p.region_id AND u.id = p.unit_id
    LEFT JOIN supervision v ON v.region_id = e.region_id AND v.employee_id = e.id
      AND v.starts_on <= ${today(ctx)} AND (v.ends_on IS NULL OR v.ends_on >= ${today(ctx)})
    LEFT JOIN employee s ON s.region_id = v.region_id AND s.id = v.supervisor_id
    WHERE ${Prisma.join([Prisma.sql`e.region_id = ${ctx.regionId}`, ...conditions], ' AND ')}
    ORDER BY e.sort_name, e.id LIMIT ${atMost + 1}`)
  const shown = rows.slice(0, atMost)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      id: row.id,
      name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
      nip: row.nip,
      kind: row.kind as EmployeeKind,
      legalStatus: row.legal_status as LegalStatus,
      unitName: row.unit_name,
      positionTitle: row.position_title,
      supervisorName:
        row.s_name && fullName({ name: row.s_name, frontTitle: row.s_front, backTitle: row.s_back }),
    })),
    next: rows.length > atMost && last ? `${last.sort_name}~${last.id}` : null,
    units: all.map(({ id, name }) => ({ id, name })),
    unitName: unit?.name ?? null,
  }
}

const A_BATCH = 1000

/** All who answer to a filter, for a file: batch by batch by the key of the list. */
export async function everyoneListed(ctx: Ctx, filter: Omit<DirectoryFilter, 'after'>): Promise<PersonRow[]> {
  const all: PersonRow[] = []
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next }: Pick<Directory, 'rows' | 'next'> = await listed(ctx, { ...filter, after }, A_BATCH)
    all.push(...rows)
    after = next
  }
  return all
}

/**
 * Each word narrows; ranges on normalised words keep the index usable under row-level security. The people are settled
 * before anything is joined to them: left to itself, PostgreSQL takes the first letters of a name for a rare thing and
 * looks up post and supervisor of everyone who bears it.
 */
function searchConditions(ctx: Ctx, typed: string): Prisma.Sql[] {
  if (typed.trim() === '') return []
  const terms = searchTerms(typed)
  if ('nip' in terms) {
    const { from, before } = prefixRange(terms.nip)
    return [Prisma.sql`e.nip >= ${from} AND e.nip < ${before}`]
  }
  if (terms.tokens.length === 0) return [Prisma.sql`false`]
  const bearers = terms.tokens.slice(0, 6).map((token) => {
    const { from, before } = prefixRange(token)
    return Prisma.sql`
      SELECT t.employee_id FROM employee_name_token t
      WHERE t.region_id = ${ctx.regionId} AND t.token >= ${from} AND t.token < ${before}`
  })
  return [Prisma.sql`e.id = ANY(ARRAY(${Prisma.join(bearers, ' INTERSECT ')}))`]
}

function afterCondition(after: string | undefined): Prisma.Sql[] {
  const cut = (after ?? '').lastIndexOf('~')
  const id = (after ?? '').slice(cut + 1)
  if (cut < 0 || !recordId.safeParse(id).success) return []
  return [Prisma.sql`(e.sort_name, e.id) > (${(after ?? '').slice(0, cut)}, ${id}::uuid)`]
}

async function counts(ctx: Ctx): Promise<Pick<Directory, 'total' | 'withoutSupervisor'>> {
  const [row] = await ctx.db.$queryRaw<{ total: bigint; alone: bigint }[]>(Prisma.sql`
    SELECT count(*) AS total, count(*) FILTER (WHERE v.id IS NULL AND ${needsSupervisor(ctx)}) AS alone
    FROM employee e
    LEFT JOIN supervision v ON v.region_id = e.region_id AND v.employee_id = e.id
      AND v.starts_on <= ${today(ctx)} AND (v.ends_on IS NULL OR v.ends_on >= ${today(ctx)})
    WHERE e.region_id = ${ctx.regionId}`)
  return { total: Number(row?.total ?? 0), withoutSupervisor: Number(row?.alone ?? 0) }
}

export type PersonChoice = { id: string; name: string; nip: string | null; post: string | null }

/** A few people who answer to what was typed, to choose one from. */
export async function peopleLike(ctx: Ctx, typed: string): Promise<PersonChoice[]> {
  if (typed.trim().length < 2) return []
  const { rows } = await listed(ctx, { cari: typed })
  return rows.slice(0, 10).map(({ id, name, nip, positionTitle, unitName }) => ({
    id,
    name,
    nip,
    post: [positionTitle, unitName].filter(Boolean).join(', ') || null,
  }))
}

export type PostLine = {
  id: string
  unitName: string
  unitId: string
  kind: AssignmentKind
  positionTitle: string
  positionFamily: PositionFamily
  isHead: boolean
  from: Day
  through: Day | null
}
export type LineAbove = { id: string; supervisorId: string; name: string; from: Day; through: Day | null }

export type PersonView = {
  id: string
  name: string
  nip: string | null
  kind: EmployeeKind
  rankCode: string | null
  legalStatus: LegalStatus
  posts: PostLine[]
  lines: LineAbove[]
  /** Who reports to this person today. */
  people: number
  units: { id: string; name: string }[]
}

/** A person as BKD keeps them: posts and supervisors by date, the latest first. */
export async function personView(ctx: Ctx, id: string): Promise<PersonView> {
  const { regionId } = ctx
  const row = found(
    await ctx.db.employee.findFirst({
      where: { regionId, id: recordId.safeParse(id).success ? id : '00000000-0000-0000-0000-000000000000' },
      select: {
        id: true,
        name: true,
        frontTitle: true,
        backTitle: true,
        nip: true,
        kind: true,
        rankCode: true,
        legalStatus: true,
        assignments: {
          where: { regionId },
          select: {
            id: true,
            unitId: true,
            kind: true,
            positionTitle: true,
            positionFamily: true,
            isHead: true,
            startsOn: true,
            endsOn: true,
            unit: { select: { name: true } },
          },
          orderBy: { startsOn: 'desc' },
        },
        supervisedBy: {
          where: { regionId },
          select: {
            id: true,
            supervisorId: true,
            startsOn: true,
            endsOn: true,
            supervisor: { select: { name: true, frontTitle: true, backTitle: true } },
          },
          orderBy: { startsOn: 'desc' },
        },
      },
    }),
  )
  const on = dayToDb(ctx.today)
  const people = await ctx.db.supervision.count({
    where: {
      regionId,
      supervisorId: row.id,
      startsOn: { lte: on },
      OR: [{ endsOn: null }, { endsOn: { gte: on } }],
    },
  })
  return {
    id: row.id,
    name: fullName(row),
    nip: row.nip,
    kind: row.kind as EmployeeKind,
    rankCode: row.rankCode,
    legalStatus: row.legalStatus as LegalStatus,
    posts: row.assignments.map(({ unit, startsOn, endsOn, kind, positionFamily, ...post }) => ({
      ...post,
      kind: kind as AssignmentKind,
      positionFamily: positionFamily as PositionFamily,
      unitName: unit.name,
      from: dayFromDb(startsOn),
      through: endsOn ? dayFromDb(endsOn) : null,
    })),
    lines: row.supervisedBy.map(({ supervisor, startsOn, endsOn, ...line }) => ({
      ...line,
      name: fullName(supervisor),
      from: dayFromDb(startsOn),
      through: endsOn ? dayFromDb(endsOn) : null,
    })),
    people,
    units: (await units(ctx)).map(({ id: unitId, name }) => ({ id: unitId, name })),
  }
}

export type UnitNode = {
  id: string
  parentId: string | null
  name: string
  kind: UnitKind
  depth: number
  people: number
  head: string | null
  closedOn: Day | null
}

/** The region's units as a tree in one list, with heads and people of today; closed ones at the end. */
export async function unitTree(ctx: Ctx): Promise<UnitNode[]> {
  const rows = await ctx.db.$queryRaw<
    {
      id: string
      parent_id: string | null
      name: string
      kind: string
      closed_on: Date | null
      people: bigint
      head: { name: string; frontTitle: string | null; backTitle: string | null } | null
    }[]
  >(Prisma.sql`
    WITH present AS (
      SELECT p.unit_id, p.is_head, p.kind, e.name, e.front_title, e.back_title
      FROM assignment p JOIN employee e ON e.region_id = p.region_id AND e.id = p.employee_id
      WHERE p.region_id = ${ctx.regionId} AND p.starts_on <= ${today(ctx)}
        AND (p.ends_on IS NULL OR p.ends_on >= ${today(ctx)})
    ), counted AS (
      SELECT unit_id, count(*) FILTER (WHERE kind = 'DEFINITIVE') AS people,
        (array_agg(jsonb_build_object('name', name, 'frontTitle', front_title, 'backTitle', back_title))
          FILTER (WHERE is_head))[1] AS head
      FROM present GROUP BY unit_id
    )
    SELECT u.id, u.parent_id, u.name, u.kind, u.closed_on, coalesce(c.people, 0) AS people, c.head
    FROM unit u LEFT JOIN counted c ON c.unit_id = u.id
    WHERE u.region_id = ${ctx.regionId}
    ORDER BY u.position, u.name`)
  const nodes = rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    kind: row.kind as UnitKind,
    people: Number(row.people),
    head: row.head ? fullName(row.head) : null,
    closedOn: row.closed_on ? dayFromDb(row.closed_on) : null,
  }))
  const open = nodes.filter(({ closedOn }) => closedOn === null)
  return [...inTree(open), ...nodes.filter(({ closedOn }) => closedOn).map((node) => ({ ...node, depth: 0 }))]
}
