import { yearOf } from '@/lib/calendar/rules'
import { globalTables } from '@/lib/core/db'
import { now } from '@/lib/core/clock'
import { asReader, regionOf, type ReadCtx } from '@/lib/core/visitor'
import { isSlug } from '@/lib/organization/schema'
import { actedUpon } from '@/lib/public-input/queries/acted-upon'
import { waysToRate } from '@/lib/surveys/queries/published'
import { serviceHistory } from './rules/services'
import { readSummary, type Summary } from './rules/summary'

// What a visitor may reach: published summaries, and the names and promises of units that face citizens. Nothing here
// touches a person's row.

const MINUTE = 60_000

/** An address that no slug can spell is asked of nobody: a null byte in it would stop the database, not find nothing. */

const regionAt = async (slug: string) => (isSlug(slug) ? regionOf(slug) : undefined)

/**
 * A word that changes when a region's public pages may: at each publication, when a unit is shown or
 * hidden, and each minute for a unit's name.
 */
export async function regionEdition(slug: string): Promise<string | undefined> {
  const region = await regionAt(slug)
  if (!region) return undefined
  const { shown, published } = await asReader(region, async (ctx) => ({
    shown: await ctx.db.unit.count({ where: { regionId: ctx.regionId, isPublic: true } }),
    published: await ctx.db.publication.aggregate({
      where: { regionId: ctx.regionId },
      _count: true,
      _max: { publishedAt: true },
    }),
  }))
  return `${shown}.${published._count}.${published._max.publishedAt?.getTime() ?? 0}.${Math.floor(now().getTime() / MINUTE)}`
}

export type RegionCard = { slug: string; name: string; province: string }

export async function regionCards(): Promise<RegionCard[]> {
  const rows = await globalTables().region.findMany({
    select: { slug: true, displayName: true, province: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map(({ slug, displayName, province }) => ({ slug, name: displayName, province }))
}

export async function regionsEdition(): Promise<string> {
  const rows = await regionCards()
  return rows.map(({ slug, name }) => `${slug}=${name}`).join()
}

export type Edition = {
  version: number
  publishedAt: Date
  note: string | null
  digest: string
  summary: Summary
}

const editionParts = {
  unitId: true,
  version: true,
  publishedAt: true,
  note: true,
  digest: true,
  summary: true,
} as const

/** The newest version of each published quarter of these units, oldest quarter first. */
async function editions(ctx: ReadCtx, unitIds: string[]): Promise<(Edition & { unitId: string })[]> {
  const rows = await ctx.db.publication.findMany({
    where: { regionId: ctx.regionId, unitId: { in: unitIds } },
    select: editionParts,
    distinct: ['unitId', 'year', 'quarter'],
    orderBy: [{ unitId: 'asc' }, { year: 'asc' }, { quarter: 'asc' }, { version: 'desc' }],
  })
  return rows.map(({ summary, ...row }) => ({ ...row, summary: readSummary(summary) }))
}

const publicUnits = (ctx: ReadCtx) =>
  ctx.db.unit.findMany({
    where: { regionId: ctx.regionId, isPublic: true, closedOn: null },
    select: { id: true, slug: true, name: true, kind: true, promise: true, contact: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })

export type UnitCard = {
  slug: string
  name: string
  kind: string
  promise: string | null
  /** Oldest first. */
  editions: Edition[]
}

/** A region's units that face citizens, each with what was published of it. */
export async function regionFront(slug: string) {
  const region = await regionAt(slug)
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const vision = await ctx.db.vision.findFirst({
      // One that is entered ahead of its years is not the region's vision yet.
      where: { regionId: ctx.regionId, startYear: { lte: yearOf(ctx.today) } },
      select: { text: true, startYear: true, endYear: true },
      orderBy: { startYear: 'desc' },
    })
    const units = await publicUnits(ctx)
    const all = await editions(
      ctx,
      units.map(({ id }) => id),
    )
    const byUnit = Map.groupBy(all, ({ unitId }) => unitId)
    const cards: UnitCard[] = units.map(({ id, contact: _, ...unit }) => ({
      ...unit,
      editions: (byUnit.get(id) ?? []).map(({ unitId: __, ...edition }) => edition),
    }))
    return { region, vision, units: cards }
  })
}

const VOICES_SHOWN = 3

async function unitAt<T>(
  slug: string,
  unitSlug: string,
  ask: (ctx: ReadCtx, unit: PublicUnit) => Promise<T>,
): Promise<T | undefined> {
  const region = await regionAt(slug)
  if (!region || !isSlug(unitSlug)) return undefined
  return asReader(region, async (ctx) => {
    const unit = await ctx.db.unit.findFirst({
      where: { regionId: ctx.regionId, slug: unitSlug, isPublic: true, closedOn: null },
      select: { id: true, slug: true, name: true, kind: true, promise: true, contact: true },
    })
    return unit ? ask(ctx, unit) : undefined
  })
}

type PublicUnit = {
  id: string
  slug: string
  name: string
  kind: string
  promise: string | null
  contact: string | null
}

const editionsOf = async (ctx: ReadCtx, id: string): Promise<Edition[]> =>
  (await editions(ctx, [id])).map(({ unitId: _, ...edition }) => edition)

/** One unit: its newest published quarter, the earlier ones behind it, and what citizens said that it acted upon. */
export const unitFront = (slug: string, unitSlug: string) =>
  unitAt(slug, unitSlug, async (ctx, { id, ...unit }) => ({
    region: ctx.region,
    unit,
    editions: await editionsOf(ctx, id),
    voices: await actedUpon(ctx, id, VOICES_SHOWN),
  }))

/** One service of a unit through its published quarters, and how it can be rated today. */
export const serviceFront = (slug: string, unitSlug: string, serviceSlug: string) =>
  unitAt(slug, unitSlug, async (ctx, { id, ...unit }) => {
    const found = isSlug(serviceSlug) ? serviceHistory(await editionsOf(ctx, id), serviceSlug) : undefined
    if (!found) return undefined
    const rate = found.service.id === null ? null : await waysToRate(ctx, found.service.id)
    return { region: ctx.region, unit, rate, ...found }
  })
