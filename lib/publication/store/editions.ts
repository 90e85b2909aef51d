import 'server-only'
import type { ReadCtx } from '@/lib/core/visitor'
import type { OpenEdition } from '../rules/open-rows'
import { readSummary } from '../rules/summary'

type Ctx = Pick<ReadCtx, 'regionId' | 'db'>

const parts = {
  id: true,
  unitId: true,
  version: true,
  publishedAt: true,
  publishedAs: true,
  note: true,
  digest: true,
  summary: true,
  unit: { select: { slug: true } },
} as const

type Row = Omit<OpenEdition, 'unitSlug' | 'summary'> & {
  unitId: string
  summary: unknown
  unit: { slug: string }
}

const editionOf = ({ unit, summary, ...row }: Row): OpenEdition & { unitId: string } => ({
  ...row,
  unitSlug: unit.slug,
  summary: readSummary(summary),
})

/** What was published stays readable, but of units that no longer face citizens. */
const ofPublicUnits = ({ regionId }: Ctx) => ({
  regionId,
  unit: { regionId, isPublic: true, closedOn: null },
})

/** The years of which something is published, newest first. */
export async function publishedYears(ctx: Ctx): Promise<number[]> {
  const rows = await ctx.db.publication.findMany({
    where: ofPublicUnits(ctx),
    select: { year: true },
    distinct: ['year'],
    orderBy: { year: 'desc' },
  })
  return rows.map(({ year }) => year)
}

const IN_ORDER = [{ unitId: 'asc' }, { year: 'asc' }, { quarter: 'asc' }, { version: 'desc' }] as const

/** The version that stands of each unit's quarter of a year, oldest quarter first. */
export async function standingEditions(ctx: Ctx, year: number): Promise<OpenEdition[]> {
  const rows = await ctx.db.publication.findMany({
    where: { ...ofPublicUnits(ctx), year },
    select: parts,
    distinct: ['unitId', 'year', 'quarter'],
    orderBy: [...IN_ORDER],
  })
  return rows.map(editionOf)
}

/** All versions of a year's quarters, the newest of each first. */
export async function everyEdition(ctx: Ctx, year: number): Promise<OpenEdition[]> {
  const rows = await ctx.db.publication.findMany({
    where: { ...ofPublicUnits(ctx), year },
    select: parts,
    orderBy: [...IN_ORDER],
  })
  return rows.map(editionOf)
}

export async function findEdition(ctx: Ctx, id: string): Promise<OpenEdition | undefined> {
  const row = await ctx.db.publication.findFirst({ where: { ...ofPublicUnits(ctx), id }, select: parts })
  return row ? editionOf(row) : undefined
}

/** The newest quarter of each unit, by its id, with the post that answers for it. */
export async function newestQuarters(ctx: Ctx) {
  const newest = await ctx.db.publication.findMany({
    where: ofPublicUnits(ctx),
    select: { id: true },
    distinct: ['unitId'],
    orderBy: [{ unitId: 'asc' }, { year: 'desc' }, { quarter: 'desc' }, { version: 'desc' }],
  })
  // Asked apart, so that a summary is read of the newest alone and not of all that was ever published.
  const rows = await ctx.db.publication.findMany({
    where: { regionId: ctx.regionId, id: { in: newest.map(({ id }) => id) } },
    select: { unitId: true, year: true, quarter: true, summary: true },
  })
  return rows.map(({ summary, ...row }) => ({ ...row, office: readSummary(summary).office }))
}

/** The newest corrections, each with the version that it corrected. */
export async function correctedEditions(
  ctx: Ctx,
  most: number,
): Promise<{ edition: OpenEdition; before: OpenEdition }[]> {
  const corrections = (
    await ctx.db.publication.findMany({
      where: { ...ofPublicUnits(ctx), version: { gt: 1 } },
      select: parts,
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      take: most,
    })
  ).map(editionOf)
  if (corrections.length === 0) return []
  const earlier = (
    await ctx.db.publication.findMany({
      where: {
        regionId: ctx.regionId,
        OR: corrections.map(({ unitId, version, summary: { year, quarter } }) => ({
          unitId,
          year,
          quarter,
          version: version - 1,
        })),
      },
      select: parts,
    })
  ).map(editionOf)
  return corrections.flatMap((edition) => {
    const before = earlier.find(
      (one) =>
        one.unitId === edition.unitId &&
        one.summary.year === edition.summary.year &&
        one.summary.quarter === edition.summary.quarter &&
        one.version === edition.version - 1,
    )
    return before ? [{ edition, before }] : []
  })
}
