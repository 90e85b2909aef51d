import 'server-only'
import {
  addQuarters,
  dayFromDb,
  dayOf,
  quarterFromKey,
  quarterKey,
  quarterOf,
  sameQuarter,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { whyNotWithdrawSheet } from './rules'
import { readingOf, type Reading } from './rules/readings'
import { reachService, servedIn, takesNoMore, talliesOf, unitsInReach } from './store'

const QUARTERS_BACK = 4

/** This quarter and the four before it, the newest first. */
const quartersShown = (ctx: Ctx): YearQuarter[] =>
  Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => addQuarters(quarterOf(ctx.today), -back))

const countedOf = async (ctx: Ctx, ids: readonly string[], quarters: readonly YearQuarter[]) => ({
  tallies: await talliesOf(ctx, ids, yearsOf(quarters)),
  served: await servedIn(ctx, ids, yearsOf(quarters)),
})

const yearsOf = (quarters: readonly YearQuarter[]) => [...new Set(quarters.map(({ year }) => year))]

export type ServiceReading = { id: string; name: string; unitName: string; closed: boolean; reading: Reading }

export type UnitSurveys = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  services: ServiceReading[]
  /** Units for which this person may name services. */
  led: { id: string; name: string }[]
  /** Indicators of the units that he heads, into which an index may be carried. */
  indicators: { id: string; name: string; unitName: string }[]
}

/** The services of one's unit and of those one leads, each with what those who were served said in a quarter. */
export async function unitSurveys(ctx: Ctx, key?: string): Promise<UnitSurveys> {
  const quarters = quartersShown(ctx)
  const asked = key === undefined ? quarters[0] : quarterFromKey(key)
  const quarter = found(quarters.find((one) => asked && sameQuarter(one, asked)))
  const { led, all } = await unitsInReach(ctx)
  const rows = await ctx.db.service.findMany({
    where: { regionId: ctx.regionId, unitId: { in: all.map(({ id }) => id) } },
    select: { id: true, name: true, unitId: true, closedAt: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  const counted = await countedOf(
    ctx,
    rows.map(({ id }) => id),
    [quarter],
  )
  const readings = rows.map(({ unitId, closedAt, ...row }) => ({
    ...row,
    unitId,
    unitName: all.find(({ id }) => id === unitId)?.name ?? '',
    closed: closedAt !== null,
    reading: readingOf(counted, row.id, quarter),
  }))
  return {
    quarter,
    quarters,
    // In the units' own order, and what is no longer asked only where it was.
    services: all.flatMap((unit) =>
      readings
        .filter(({ unitId, closed, reading }) => unitId === unit.id && !(closed && reading.respondents === 0))
        .map(({ unitId: _, ...service }) => service),
    ),
    led: led.map(({ id, name }) => ({ id, name })),
    indicators: await ownIndicators(ctx),
  }
}

async function ownIndicators(ctx: Ctx): Promise<UnitSurveys['indicators']> {
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId: ctx.regionId, unitId: { in: [...ctx.actor.headsUnits] }, endedOn: null },
    select: { id: true, name: true, unit: { select: { name: true } } },
    orderBy: [{ unit: { name: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(({ unit, ...row }) => ({ ...row, unitName: unit.name }))
}

export type EnteredSheet = {
  id: string
  version: number
  sheetNumber: number
  answeredOn: Day
  enteredAt: Date
  mayWithdraw: boolean
}

export type WithdrawnSheet = { id: string; sheetNumber: number; at: Date; reason: string }

export type ServiceSurvey = {
  service: { id: string; name: string; unitName: string; closed: boolean; version: number; leads: boolean }
  quarter: YearQuarter
  reading: Reading
  /** Oldest first. */
  trend: { quarter: YearQuarter; reading: Reading }[]
  served: { version: number; open: boolean }
  /** The latest that were entered; what was answered is not shown singly. */
  sheets: EnteredSheet[]
  /** Sheets of these quarters that count no more, the latest first, with the reason that was given. */
  withdrawn: { total: number; latest: WithdrawnSheet[] }
  nextNumber: number
}

const SHEETS_SHOWN = 10

/** One service: what this quarter's answers come to beside the four before, and the sheets entered last. */
export async function serviceSurvey(ctx: Ctx, id: string): Promise<ServiceSurvey> {
  const { regionId } = ctx
  const { unitId: _, ...service } = await reachService(ctx, found(recordId.safeParse(id).data))
  const quarters = quartersShown(ctx)
  const quarter = quarterOf(ctx.today)
  const counted = await countedOf(ctx, [service.id], quarters)
  const rows = await ctx.db.surveySheet.findMany({
    where: { regionId, serviceId: service.id, withdrawnAt: null },
    select: {
      id: true,
      version: true,
      sheetNumber: true,
      answeredOn: true,
      enteredBy: true,
      enteredAt: true,
    },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
    take: SHEETS_SHOWN,
  })
  const highest = await ctx.db.surveySheet.aggregate({
    where: { regionId, serviceId: service.id, ...quarter, withdrawnAt: null },
    _max: { sheetNumber: true },
  })
  const closed = new Map<string, boolean>()
  const sheets: EnteredSheet[] = []
  for (const { enteredBy, ...row } of rows) {
    const answeredOn = dayFromDb(row.answeredOn)
    const of = quarterOf(answeredOn)
    const key = quarterKey(of)
    const over = closed.get(key) ?? (await takesNoMore(ctx, of))
    closed.set(key, over)
    const enteredOn = dayOf(row.enteredAt, ctx.region.zone)
    const reason = whyNotWithdrawSheet(
      { withdrawn: false, enteredBy, enteredOn },
      { quarterClosed: over, by: ctx.actor.accountId, today: ctx.today, leads: service.leads },
    )
    sheets.push({ ...row, answeredOn, mayWithdraw: reason === undefined })
  }
  const gone = {
    regionId,
    serviceId: service.id,
    year: { in: yearsOf(quarters) },
    withdrawnAt: { not: null },
  }
  const latest = await ctx.db.surveySheet.findMany({
    where: gone,
    select: { id: true, sheetNumber: true, withdrawnAt: true, withdrawnReason: true },
    orderBy: [{ withdrawnAt: 'desc' }, { id: 'desc' }],
    take: SHEETS_SHOWN,
  })
  return {
    service,
    quarter,
    reading: readingOf(counted, service.id, quarter),
    trend: quarters
      .toReversed()
      .map((one) => ({ quarter: one, reading: readingOf(counted, service.id, one) })),
    served: {
      version: counted.served.find((one) => sameQuarter(one, quarter))?.version ?? 0,
      open: !(await takesNoMore(ctx, quarter)),
    },
    sheets,
    withdrawn: {
      total: await ctx.db.surveySheet.count({ where: gone }),
      latest: latest.map(({ withdrawnAt, withdrawnReason, ...row }) => ({
        ...row,
        at: withdrawnAt ?? ctx.now,
        reason: withdrawnReason ?? '',
      })),
    },
    nextNumber: (highest._max.sheetNumber ?? 0) + 1,
  }
}
