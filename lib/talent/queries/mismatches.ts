import 'server-only'
import { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx } from '@/lib/core/types'
import { fullName, units, withDescendants } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { Check } from '../rules/checks'
import { educationFitOf, verdictOf } from '../rules/fit'
import { kindOf } from '../rules/posts'
import { educationFrom, profileFrom, profileParts } from '../store'
import { postRows } from '../store/posts'

export type Mismatch = {
  employeeId: string
  name: string
  positionId: string
  title: string
  unitName: string
  checks: Check[]
  /** Posts with a free seat that ask for what this person has studied. */
  offers: { id: string; title: string; unitName: string }[]
}
export type Mismatches = {
  rows: Mismatch[]
  next: string | null
  units: { id: string; name: string }[]
  looked: number
}

const HOLDERS_A_ROUND = 500
const ROUNDS = 4
const ENOUGH = 50

type HolderRow = {
  employee_id: string
  sort_name: string
  name: string
  front_title: string | null
  back_title: string | null
  position_id: string
  unit_name: string
}

/**
 * Holders whose schooling their post does not ask for, by name. Each round looks at five hundred holders; a page stops at
 * fifty matches or four rounds and goes on from there.
 */
export async function mismatches(
  ctx: Ctx,
  { unit, after }: { unit?: string; after?: string },
): Promise<Mismatches> {
  const all = await units(ctx)
  const inUnit = all.some(({ id }) => id === unit) ? withDescendants(all, unit ?? '') : null
  const vacant = await postRows(ctx, {
    by: ctx.today,
    conditions: [Prisma.sql`h.held < p.seats`],
    atMost: 200,
  })
  const open = await ctx.db.position.findMany({
    where: { regionId: ctx.regionId, id: { in: vacant.map(({ id }) => id) } },
    select: { id: true, title: true, unit: { select: { name: true } }, ...profileParts },
  })
  const rows: Mismatch[] = []
  let looked = 0
  let next: string | null = after ?? null
  for (let round = 0; round < ROUNDS && rows.length < ENOUGH; round += 1) {
    const holders = await holdersAfter(ctx, inUnit, next)
    looked += holders.length
    rows.push(...(await mismatching(ctx, holders, open)))
    const last = holders.at(-1)
    next = holders.length === HOLDERS_A_ROUND && last ? `${last.sort_name}~${last.employee_id}` : null
    if (next === null) break
  }
  return { rows, next, looked, units: all.map(({ id, name }) => ({ id, name })) }
}

/** All of them, for a file: page by page. */
export async function allMismatches(ctx: Ctx, unit: string | undefined): Promise<Mismatch[]> {
  const all: Mismatch[] = []
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next }: Mismatches = await mismatches(ctx, {
      ...(unit && { unit }),
      ...(after && { after }),
    })
    all.push(...rows)
    after = next
  }
  return all
}

async function holdersAfter(ctx: Ctx, inUnit: string[] | null, after: string | null): Promise<HolderRow[]> {
  const cut = (after ?? '').lastIndexOf('~')
  const id = (after ?? '').slice(cut + 1)
  const beyond =
    cut >= 0 && recordId.safeParse(id).success
      ? Prisma.sql`AND (e.sort_name, e.id) > (${(after ?? '').slice(0, cut)}, ${id}::uuid)`
      : Prisma.empty
  return ctx.db.$queryRaw<HolderRow[]>(Prisma.sql`
    SELECT e.id AS employee_id, e.sort_name, e.name, e.front_title, e.back_title, a.position_id, u.name AS unit_name
    FROM assignment a
    JOIN employee e ON e.region_id = a.region_id AND e.id = a.employee_id
    JOIN unit u ON u.region_id = a.region_id AND u.id = a.unit_id
    WHERE a.region_id = ${ctx.regionId} AND a.position_id IS NOT NULL AND a.kind = 'DEFINITIVE'
      AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
      ${inUnit ? Prisma.sql`AND a.unit_id = ANY(${inUnit}::uuid[])` : Prisma.empty} ${beyond}
    ORDER BY e.sort_name, e.id LIMIT ${HOLDERS_A_ROUND}`)
}

type OpenPost = Prisma.PositionGetPayload<{
  select: { id: true; title: true; unit: { select: { name: true } } } & typeof profileParts
}>

async function mismatching(
  ctx: Ctx,
  holders: readonly HolderRow[],
  open: readonly OpenPost[],
): Promise<Mismatch[]> {
  const posts = await ctx.db.position.findMany({
    where: { regionId: ctx.regionId, id: { in: [...new Set(holders.map((row) => row.position_id))] } },
    select: { id: true, title: true, ...profileParts },
  })
  const education = await ctx.db.educationRecord.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: holders.map((row) => row.employee_id) },
      withdrawnAt: null,
    },
    select: { employeeId: true, level: true, field: true, cluster: true, year: true },
    orderBy: { year: 'desc' },
  })
  const studied = Map.groupBy(education, ({ employeeId }) => employeeId)
  const profiles = new Map(posts.map((row) => [row.id, { title: row.title, profile: profileFrom(row) }]))
  const chances = open.map((row) => ({ row, profile: profileFrom(row) }))
  return holders.flatMap((row): Mismatch[] => {
    const post = profiles.get(row.position_id)
    if (!post) return []
    const records = (studied.get(row.employee_id) ?? []).flatMap(educationFrom)
    const checks = educationFitOf(post.profile, records, ctx.today)
    if (verdictOf(checks) !== 'UNFIT') return []
    return [
      {
        employeeId: row.employee_id,
        name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
        positionId: row.position_id,
        title: post.title,
        unitName: row.unit_name,
        checks,
        offers: chances
          .filter(
            ({ row: other, profile }) =>
              other.id !== row.position_id &&
              profile.fields.length + profile.clusters.length > 0 &&
              kindOf(profile.level) === kindOf(post.profile.level) &&
              verdictOf(educationFitOf(profile, records, ctx.today)) === 'FITS',
          )
          .slice(0, 2)
          .map(({ row: other }) => ({ id: other.id, title: other.title, unitName: other.unit.name })),
      },
    ]
  })
}
