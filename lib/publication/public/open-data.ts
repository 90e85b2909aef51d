import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { yearOf, type Quarter } from '@/lib/calendar/rules'
import type { OpenAnswer, OpenFile } from '@/lib/core/open-data'
import { asReader, regionOf, type ReadCtx } from '@/lib/core/visitor'
import { publishedCounts } from '@/lib/public-input/queries/published'
import { gradeLabels } from '@/lib/reviews/labels'
import { unitKindName } from '../labels'
import { regionCards } from '../public'
import {
  complaintRows,
  editionRows,
  gradeRows,
  indicatorRows,
  inputRows,
  punctualityRows,
  revisionRows,
  satisfactionRows,
  unitRows,
  unitSatisfactionRows,
  type OpenEdition,
} from '../rules/open-rows'
import { revisionsBetween, type Revision } from '../rules/revisions'
import { isSlug } from '@/lib/organization/schema'
import {
  envelopeOf,
  regionResource,
  RESOURCES,
  type Format,
  type RegionRow,
  type ResourceName,
  type RowOf,
} from '../schema/open-data'
import {
  correctedEditions,
  everyEdition,
  findEdition,
  newestQuarters,
  publishedYears,
  standingEditions,
} from '../store/editions'

// Everything that is published, for machines: by region and kind, one year at a time where it grows with the years.

const MOST_CORRECTIONS = 200

const regionAt = async (slug: string) => (isSlug(slug) ? regionOf(slug) : undefined)
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

type Table = { row: z.ZodObject; rows: readonly Record<string, string | number | null>[] }

/** A file in the shape that its own schema says; what does not fit it is not sent. */
function written(
  name: string,
  format: Format,
  { row, rows }: Table,
  years: { tahun: number | null; tahun_tersedia: number[] },
): OpenFile {
  const answer = envelopeOf(row).parse({ skema: 1, ...years, data: rows })
  if (format === 'json')
    return {
      type: 'application/json; charset=utf-8',
      name: `${name}.json`,
      text: `${JSON.stringify(answer, null, 1)}\n`,
    }
  return {
    type: 'text/csv; charset=utf-8',
    name: `${name}.csv`,
    // The byte order mark lets a spreadsheet read the letters rightly; escape_formulas lets it run none of them.
    text: stringify([...rows], {
      header: true,
      columns: Object.keys(row.shape),
      bom: true,
      escape_formulas: true,
    }),
  }
}

const NO_YEARS = { tahun: null, tahun_tersedia: [] }

/** All regions. */
export async function openRegions(format: Format): Promise<OpenFile> {
  const rows: RegionRow[] = (await regionCards()).map(({ slug, name, province }) => ({
    daerah: slug,
    nama: name,
    provinsi: province,
  }))
  return written('daerah', format, { row: regionResource.row, rows }, NO_YEARS)
}

type Corrected = { edition: OpenEdition; before: OpenEdition; revisions: Revision[] }

async function correctionsOf(ctx: ReadCtx): Promise<Corrected[]> {
  const corrected = await correctedEditions(ctx, MOST_CORRECTIONS)
  return corrected.map(({ edition, before }) => ({
    edition,
    before,
    revisions: revisionsBetween(before.summary, edition.summary, gradeLabels),
  }))
}

const publicUnits = async (ctx: ReadCtx) =>
  (
    await ctx.db.unit.findMany({
      where: { regionId: ctx.regionId, isPublic: true, closedOn: null },
      select: { id: true, slug: true, name: true, kind: true, promise: true, contact: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    })
  ).map(({ kind, ...unit }) => ({ ...unit, kindName: unitKindName(kind) }))

const servicesOf = async ({ db, regionId, region }: ReadCtx): Promise<RowOf<'layanan'>[]> =>
  (
    await db.service.findMany({
      where: { regionId, closedAt: null, unit: { regionId, isPublic: true, closedOn: null } },
      select: { id: true, name: true, unit: { select: { slug: true } } },
      orderBy: [{ unit: { slug: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    })
  ).map(({ id, name, unit }) => ({ daerah: region.slug, unit: unit.slug, layanan: id, nama: name }))

const quarterIn = (quarter: number) => ([1, 2, 3, 4] as const).find((one) => one === quarter) ?? 1

async function rowsOf(ctx: ReadCtx, resource: ResourceName, year: number): Promise<Table['rows']> {
  const { slug } = ctx.region
  switch (resource) {
    case 'unit': {
      const newest = await newestQuarters(ctx)
      const latest = new Map(
        newest.map(({ unitId, quarter, ...of }) => [unitId, { ...of, quarter: quarterIn(quarter) }]),
      )
      return unitRows(slug, await publicUnits(ctx), latest)
    }
    case 'layanan':
      return servicesOf(ctx)
    case 'indikator':
      return indicatorRows(slug, await standingEditions(ctx, year))
    case 'predikat':
      return gradeRows(slug, await standingEditions(ctx, year))
    case 'kepuasan':
      return satisfactionRows(slug, await standingEditions(ctx, year))
    case 'kepuasan-unit':
      return unitSatisfactionRows(slug, await standingEditions(ctx, year))
    case 'ketepatan':
      return punctualityRows(slug, await standingEditions(ctx, year))
    case 'keluhan':
      return complaintRows(slug, await standingEditions(ctx, year))
    case 'masukan':
      return inputRows(slug, await publishedCounts(ctx, year))
    case 'terbitan':
      return editionRows(slug, await everyEdition(ctx, year))
    case 'koreksi':
      return revisionRows(slug, await correctionsOf(ctx))
  }
}

const noSuchYear = (asked: number, years: readonly number[]) =>
  `Belum ada yang terbit untuk tahun ${asked}. ${
    years.length > 0
      ? `Tahun yang ada: ${years.toSorted((a, b) => a - b).join(', ')}.`
      : 'Belum ada tahun lain.'
  }`

/** One kind of a region's published facts; undefined where there is no such region. */
export async function openTable(
  slug: string,
  resource: ResourceName,
  { format, year }: { format: Format; year: number | null },
): Promise<OpenAnswer> {
  const region = await regionAt(slug)
  if (!region) return undefined
  const { row, yearly } = RESOURCES[resource]
  return asReader(region, async (ctx) => {
    const years = yearly ? await publishedYears(ctx) : []
    const thisYear = yearOf(ctx.today)
    const of = year ?? years[0] ?? thisYear
    if (yearly && of !== thisYear && !years.includes(of))
      return { problem: 'tidak_ditemukan', sentence: noSuchYear(of, years) }
    const rows = await rowsOf(ctx, resource, of)
    const name = [resource, slug, ...(yearly ? [of] : [])].join('-')
    return written(name, format, { row, rows }, yearly ? { tahun: of, tahun_tersedia: years } : NO_YEARS)
  })
}

/** A version as it was published, whether it still stands or not. */
export async function openEdition(slug: string, fileName: string): Promise<OpenFile | undefined> {
  const id = fileName.replace(/\.json$/, '')
  const region = fileName.endsWith('.json') && isId(id) ? await regionAt(slug) : undefined
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const edition = await findEdition(ctx, id)
    if (!edition) return undefined
    const [facts] = editionRows(slug, [edition])
    return {
      type: 'application/json; charset=utf-8',
      name: `terbitan-${id}.json`,
      text: `${JSON.stringify({ ...facts, terbit: edition.summary }, null, 1)}\n`,
    }
  })
}

export type Correction = {
  id: string
  /** Of the version that was corrected. */
  beforeId: string
  unitSlug: string
  unitName: string
  year: number
  quarter: Quarter
  version: number
  publishedAt: Date
  publishedAs: string | null
  note: string | null
  revisions: Revision[]
}

/** What was corrected, for the page that tells of it. */
export async function correctionsFront(slug: string) {
  const region = await regionAt(slug)
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const corrections = await correctionsOf(ctx)
    return {
      region,
      corrections: corrections.map(
        ({ edition: { summary, digest: _, ...edition }, before, revisions }): Correction => ({
          ...edition,
          beforeId: before.id,
          year: summary.year,
          quarter: summary.quarter,
          unitName: summary.unit.name,
          revisions,
        }),
      ),
    }
  })
}

/** One version, standing or not, with the one that stands now. */
export async function editionFront(slug: string, id: string) {
  const region = isId(id) ? await regionAt(slug) : undefined
  if (!region) return undefined
  return asReader(region, async (ctx) => {
    const edition = await findEdition(ctx, id)
    if (!edition) return undefined
    const { year, quarter } = edition.summary
    const standing = (await everyEdition(ctx, year)).find(
      (one) => one.unitSlug === edition.unitSlug && one.summary.quarter === quarter,
    )
    return { region, edition, standing: standing ?? edition }
  })
}

/** What there is to download, and of which years. */
export async function dataFront(slug: string) {
  const region = await regionAt(slug)
  if (!region) return undefined
  return asReader(region, async (ctx) => ({ region, years: await publishedYears(ctx) }))
}
