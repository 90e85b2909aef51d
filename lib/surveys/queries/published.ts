import 'server-only'
import { sameQuarter, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import type { Tally } from '../rules'
import { readingOf, type Reading } from '../rules/readings'
import { servedIn, talliesOf } from '../store'
import { openCode, takenBatches } from '../store/codes'

export type QuarterReading = {
  id: string
  name: string
  reading: Reading
  /** What it adds to the whole of its unit; never shown by itself. */
  tally: Tally | null
}

const MOST = 200

/** What the answers of one quarter come to, for each service of these units that was not closed before anybody answered. */
export async function readingsOfQuarter(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  unitIds: readonly string[],
  quarter: YearQuarter,
): Promise<QuarterReading[]> {
  const services = await ctx.db.service.findMany({
    where: { regionId: ctx.regionId, unitId: { in: [...unitIds] } },
    select: { id: true, name: true, closedAt: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  const ids = services.map(({ id }) => id)
  const counted = {
    tallies: await talliesOf(ctx, ids, [quarter.year]),
    served: await servedIn(ctx, ids, [quarter.year]),
  }
  return services.flatMap(({ id, name, closedAt }) => {
    const reading = readingOf(counted, id, quarter)
    const tally = counted.tallies.find((one) => one.serviceId === id && sameQuarter(one, quarter)) ?? null
    return closedAt !== null && reading.respondents === 0 ? [] : [{ id, name, reading, tally }]
  })
}

/** How a service can be rated now: by slips, at a tablet, by the link for everybody. Where they are given out is the unit's to say. */
export type WaysToRate = { slips: boolean; tablet: boolean; openCode: string | null }

export async function waysToRate(
  ctx: Pick<Ctx, 'regionId' | 'db' | 'today'>,
  serviceId: string,
): Promise<WaysToRate> {
  const taken = await takenBatches(ctx, serviceId)
  const open = taken.find(({ channel }) => channel === 'OPEN')
  return {
    slips: taken.some(({ channel }) => channel === 'SLIP'),
    tablet: taken.some(({ channel }) => channel === 'KIOSK'),
    openCode: open ? openCode(ctx.regionId, open.id) : null,
  }
}
