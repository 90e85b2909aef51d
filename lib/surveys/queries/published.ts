import 'server-only'
import type { YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { readingOf, type Reading } from '../queries'
import { quarterIn, servedIn, talliesOf } from '../store'

export type PublishedService = {
  name: string
  /** Of the closed quarters, oldest first; those with too few answers have no result. */
  quarters: { quarter: YearQuarter; reading: Reading }[]
}

const QUARTERS = 4

/**
 * What everybody may read of a unit's services: closed quarters alone, whose answers stand, and of those only what enough people
 * said. A service that never had enough is left out: there would be nothing to tell.
 */
export async function publishedServices(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  unitId: string,
): Promise<PublishedService[]> {
  const { regionId } = ctx
  const periods = await ctx.db.period.findMany({
    where: { regionId, status: 'CLOSED' },
    select: { year: true, quarter: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
    take: QUARTERS,
  })
  const closed = periods.map(({ year, quarter }) => ({ year, quarter: quarterIn(quarter) })).toReversed()
  const services = await ctx.db.service.findMany({
    where: { regionId, unitId },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  const ids = services.map(({ id }) => id)
  const years = [...new Set(closed.map(({ year }) => year))]
  const counted = {
    tallies: await talliesOf(ctx, ids, years),
    served: await servedIn(ctx, ids, years),
  }
  return services.flatMap(({ id, name }) => {
    const quarters = closed.map((quarter) => ({ quarter, reading: readingOf(counted, id, quarter) }))
    return quarters.some(({ reading }) => reading.result) ? [{ name, quarters }] : []
  })
}
