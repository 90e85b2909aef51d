import 'server-only'
import type { Ctx } from '@/lib/core/types'
import type { InputKind } from '../rules'
import { countPublished, kindOf } from '../store'

export type PublishedCount = {
  unitSlug: string
  year: number
  quarter: number
  kind: InputKind
  published: number
  inTime: number
  afterTime: number
}

/**
 * How many inputs of a year are published, by the quarter they came in, and whether they were answered in their time. Each of
 * them can be read on its own, so no number is too small; what stays inside is counted nowhere.
 */
export async function publishedCounts(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  year: number,
): Promise<PublishedCount[]> {
  const rows = await countPublished(ctx, year)
  return rows.map(({ kind, ...row }) => ({ ...row, year, kind: kindOf(kind) }))
}
