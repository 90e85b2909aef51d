import 'server-only'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { during, fullName, nameParts, units, withDescendants } from '@/lib/organization/queries'
import { parseNip } from '@/lib/organization/rules/nip'
import { recordId } from '@/lib/organization/schema'
import {
  isEchelon,
  kindOf,
  levelsOf,
  POST_KINDS,
  retirementAge,
  retiresOn,
  WORK_FIELDS,
  type EchelonId,
  type PostKind,
  type PostLevel,
  type WorkField,
} from '../rules/posts'
import { askedOn, type PostProfile } from '../rules/requirements'
import { addYears } from '../rules/service'
import { levelFrom, profileFrom, profileParts } from '../store'
import { levelSums, postRows, type PostRow } from '../store/posts'

/** Vacancies are foreseen this far ahead. */
const FORESEEN_YEARS = 2
const A_PAGE = 25
const A_BATCH = 1000

export type PostFilter = { cari?: string; unit?: string; jenis?: string; lowong?: string; after?: string }
export type PostLine = {
  id: string
  title: string
  unitName: string
  level: PostLevel
  echelon: EchelonId | null
  class: number | null
  seats: number
  held: number
  vacant: number
  leaving: number
  firstLeaves: Day | null
  /** Two of the holders, by name. */
  names: string[]
}
export type PostList = {
  rows: PostLine[]
  next: string | null
  units: { id: string; name: string }[]
  kinds: { kind: PostKind; seats: number; held: number; vacant: number; leaving: number }[]
  foreseenUntil: Day
}

const lineOf = (row: PostRow): PostLine => ({
  id: row.id,
  title: row.title,
  unitName: row.unit_name,
  level: levelFrom(row.level),
  echelon: row.echelon !== null && isEchelon(row.echelon) ? row.echelon : null,
  class: row.class,
  seats: row.seats,
  held: row.held,
  vacant: Math.max(0, row.seats - row.held),
  leaving: row.leaving,
  firstLeaves: row.first_leaves ? dayFromDb(row.first_leaves) : null,
  names: (row.names ?? []).map(fullName),
})

async function listed(ctx: Ctx, filter: PostFilter, atMost: number) {
  const by = addYears(ctx.today, FORESEEN_YEARS)
  const all = await units(ctx)
  const unit = all.find(({ id }) => id === filter.unit)
  const kind = POST_KINDS.find((one) => one === filter.jenis)
  const conditions = [
    ...(filter.cari?.trim() ? [Prisma.sql`p.title ILIKE ${`%${escaped(filter.cari.trim())}%`}`] : []),
    ...(unit ? [Prisma.sql`p.unit_id = ANY(${withDescendants(all, unit.id)}::uuid[])`] : []),
    ...(kind ? [Prisma.sql`p.level = ANY(${levelsOf(kind)}::text[])`] : []),
    ...(filter.lowong === 'kini' ? [Prisma.sql`h.held < p.seats`] : []),
    ...(filter.lowong === 'nanti' ? [Prisma.sql`h.leaving > 0`] : []),
    ...afterCondition(filter.after),
  ]
  const rows = await postRows(ctx, { by, conditions, atMost: atMost + 1 })
  const shown = rows.slice(0, atMost)
  const last = shown.at(-1)
  return {
    rows: shown.map(lineOf),
    next: rows.length > atMost && last ? `${last.title}~${last.id}` : null,
    units: all.map(({ id, name }) => ({ id, name })),
    by,
  }
}

const escaped = (typed: string) => typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)

function afterCondition(after: string | undefined): Prisma.Sql[] {
  const cut = (after ?? '').lastIndexOf('~')
  const id = (after ?? '').slice(cut + 1)
  if (cut < 0 || !recordId.safeParse(id).success) return []
  return [Prisma.sql`(p.title, p.id) > (${(after ?? '').slice(0, cut)}, ${id}::uuid)`]
}

/** The region's posts by title, some at a time, with their holders and vacancies of today and of the next two years. */
export async function postList(ctx: Ctx, filter: PostFilter): Promise<PostList> {
  const { rows, next, units: all, by } = await listed(ctx, filter, A_PAGE)
  const sums = await levelSums(ctx, by)
  return {
    rows,
    next,
    units: all,
    foreseenUntil: by,
    kinds: POST_KINDS.map((kind) => {
      const own = sums.filter(({ level }) => kindOf(levelFrom(level)) === kind)
      const sum = (of: 'seats' | 'held' | 'vacant' | 'leaving') =>
        own.reduce((total, row) => total + row[of], 0)
      return { kind, seats: sum('seats'), held: sum('held'), vacant: sum('vacant'), leaving: sum('leaving') }
    }),
  }
}

/** All posts that answer to a filter, for a file: batch by batch by the key of the list. */
export async function allPosts(ctx: Ctx, filter: Omit<PostFilter, 'after'>): Promise<PostLine[]> {
  const all: PostLine[] = []
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next }: { rows: PostLine[]; next: string | null } = await listed(
      ctx,
      { ...filter, after },
      A_BATCH,
    )
    all.push(...rows)
    after = next
  }
  return all
}

export type PostHolder = {
  assignmentId: string
  employeeId: string
  name: string
  since: Day
  /** Null without a NIP. */
  retiresOn: Day | null
}

export type PostSheet = {
  id: string
  version: number
  title: string
  unitId: string
  unitName: string
  level: PostLevel
  echelon: EchelonId | null
  class: number | null
  seats: number
  workField: WorkField | null
  retirementAge: number | null
  closedOn: Day | null
  profile: PostProfile
  /** With what the law asks beyond the profile. */
  asked: ReturnType<typeof askedOn>
  holders: PostHolder[]
  /** People of the unit whose post is not yet said. */
  unseated: { assignmentId: string; name: string; title: string }[]
  units: { id: string; name: string }[]
}

const FEW = 50

/** One post with what it asks for and who holds it today. */
export async function postSheet(ctx: Ctx, id: string): Promise<PostSheet> {
  const { regionId } = ctx
  const row = found(
    recordId.safeParse(id).success
      ? await ctx.db.position.findFirst({
          where: { regionId, id },
          select: {
            id: true,
            version: true,
            title: true,
            unitId: true,
            echelon: true,
            class: true,
            seats: true,
            workField: true,
            retirementAge: true,
            closedOn: true,
            unit: { select: { name: true } },
            ...profileParts,
          },
        })
      : null,
  )
  const profile = profileFrom(row)
  const now = { kind: 'DEFINITIVE', ...during({ from: ctx.today, through: ctx.today }) } as const
  const assignments = await ctx.db.assignment.findMany({
    where: { regionId, positionId: id, ...now },
    select: { id: true, startsOn: true, employee: { select: { id: true, nip: true, ...nameParts } } },
    orderBy: [{ employee: { sortName: 'asc' } }, { id: 'asc' }],
    take: FEW,
  })
  const unseated = await ctx.db.assignment.findMany({
    where: { regionId, unitId: row.unitId, positionId: null, ...now },
    select: { id: true, positionTitle: true, employee: { select: nameParts } },
    orderBy: [{ employee: { sortName: 'asc' } }, { id: 'asc' }],
    take: FEW,
  })
  const age = retirementAge(profile.level, row.retirementAge, ctx.today)
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    unitId: row.unitId,
    unitName: row.unit.name,
    level: profile.level,
    echelon: row.echelon !== null && isEchelon(row.echelon) ? row.echelon : null,
    class: row.class,
    seats: row.seats,
    workField: WORK_FIELDS.find((field) => field === row.workField) ?? null,
    retirementAge: row.retirementAge,
    closedOn: row.closedOn ? dayFromDb(row.closedOn) : null,
    profile,
    asked: askedOn(profile, ctx.today),
    holders: assignments.map(({ id: assignmentId, startsOn, employee }) => {
      const bornOn = employee.nip ? parseNip(employee.nip)?.bornOn : undefined
      return {
        assignmentId,
        employeeId: employee.id,
        name: fullName(employee),
        since: dayFromDb(startsOn),
        retiresOn: bornOn ? retiresOn(bornOn, age) : null,
      }
    }),
    unseated: unseated.map(({ id: assignmentId, positionTitle, employee }) => ({
      assignmentId,
      name: fullName(employee),
      title: positionTitle,
    })),
    units: (await units(ctx)).map(({ id: unitId, name }) => ({ id: unitId, name })),
  }
}
