import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { MEASUREMENT_SOURCES, type MeasurementSource } from '../rules'
import { originKey, type ValueKey } from '../rules/origin'

/** How a unit's number came about: from what, how it is made, who entered it and when. */
export type ValueOrigin = {
  source: MeasurementSource
  note: string | null
  method: string
  promisedSource: string
  enteredByName: string | null
  enteredAt: Date
}

/** Where each of these numbers is from; everybody of the region may read them, as citizens do once they are published. */
export async function originsOf(ctx: Ctx, keys: readonly ValueKey[]): Promise<Record<string, ValueOrigin>> {
  const { regionId } = ctx
  const wanted = new Set(keys.map(originKey))
  const rows = await ctx.db.indicatorValue.findMany({
    where: {
      regionId,
      indicatorId: { in: [...new Set(keys.map(({ indicatorId }) => indicatorId))] },
      year: { in: [...new Set(keys.map(({ year }) => year))] },
    },
    select: {
      indicatorId: true,
      year: true,
      quarter: true,
      source: true,
      note: true,
      enteredBy: true,
      enteredAt: true,
      indicator: { select: { method: true, source: true } },
    },
  })
  const asked = rows.flatMap((row) => {
    const key = `${row.indicatorId} ${row.year}-${row.quarter}`
    return wanted.has(key) ? [{ ...row, key }] : []
  })
  const accounts = await ctx.db.account.findMany({
    where: { regionId, id: { in: asked.flatMap(({ enteredBy }) => enteredBy ?? []) } },
    select: { id: true, displayName: true },
  })
  return Object.fromEntries(
    asked.map(({ key, source, indicator, enteredBy, note, enteredAt }) => [
      key,
      {
        source: found(MEASUREMENT_SOURCES.find((one) => one === source)),
        note,
        method: indicator.method,
        promisedSource: indicator.source,
        enteredByName: accounts.find(({ id }) => id === enteredBy)?.displayName ?? null,
        enteredAt,
      },
    ]),
  )
}
