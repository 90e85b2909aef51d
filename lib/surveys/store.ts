import 'server-only'
import { dayOf, dayToDb, quarterRange, type YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { postOn, units, withDescendants, type UnitRow } from '@/lib/organization/queries'
import { findPeriod } from '@/lib/periods/queries'
import { quarterOfSheet, type Tally } from './rules'
import type { ServedInput, ServiceInput, SheetInput } from './schema'

/** The units whose services are this person's business: where he works, and what he leads with all below it. */
export async function unitsInReach(ctx: Ctx): Promise<{ led: UnitRow[]; all: UnitRow[] }> {
  const { employeeId, headsUnits } = ctx.actor
  const known = await units(ctx)
  const led = new Set(headsUnits.flatMap((id) => withDescendants(known, id)))
  const post = employeeId ? await postOn(ctx, employeeId, ctx.today) : null
  return {
    led: known.filter(({ id }) => led.has(id)),
    all: known.filter(({ id }) => led.has(id) || id === post?.unitId),
  }
}

/** A service of a unit in reach, or not found. */
export async function reachService(ctx: Ctx, id: string) {
  const { led, all } = await unitsInReach(ctx)
  const row = found(
    await ctx.db.service.findFirst({
      where: { regionId: ctx.regionId, id, unitId: { in: all.map((unit) => unit.id) } },
      select: {
        id: true,
        name: true,
        unitId: true,
        closedAt: true,
        version: true,
        unit: { select: { name: true } },
      },
    }),
  )
  const { unit, closedAt, ...service } = row
  return {
    ...service,
    unitName: unit.name,
    closed: closedAt !== null,
    leads: led.some(({ id: unitId }) => unitId === row.unitId),
  }
}

/** Closed, or gone by before quarters were kept here. */
export async function takesNoMore(ctx: Ctx, quarter: YearQuarter): Promise<boolean> {
  const period = await findPeriod(ctx, quarter)
  return period ? period.status === 'CLOSED' : quarterRange(quarter).through < ctx.today
}

export async function knowsService(ctx: Ctx, { unitId, name }: ServiceInput): Promise<boolean> {
  const count = await ctx.db.service.count({
    where: { regionId: ctx.regionId, unitId, name: { equals: name, mode: 'insensitive' } },
  })
  return count > 0
}

export async function saveService(ctx: WriteCtx, service: ServiceInput): Promise<string> {
  const id = newId()
  await ctx.db.service.create({
    data: { regionId: ctx.regionId, id, ...service, createdAt: ctx.now },
    select: { id: true },
  })
  return id
}

export async function saveServiceClosed(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.service.updateMany({
    where: { regionId: ctx.regionId, id, version, closedAt: null },
    data: { closedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveServed(
  ctx: WriteCtx,
  { serviceId, year, quarter, served, version }: ServedInput,
): Promise<void> {
  const told = { served, enteredBy: ctx.actor.accountId, enteredAt: ctx.now }
  if (version === 0) {
    // A twin that was faster collides on the key, and the person is told.
    await ctx.db.serviceServed.create({
      data: { ...told, regionId: ctx.regionId, serviceId, year, quarter },
      select: { serviceId: true },
    })
    return
  }
  const { count } = await ctx.db.serviceServed.updateMany({
    where: { regionId: ctx.regionId, serviceId, year, quarter, version },
    data: { ...told, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function knowsSheet(
  ctx: Ctx,
  { serviceId, sheetNumber, answeredOn }: SheetInput,
): Promise<boolean> {
  const { year, quarter } = quarterOfSheet({ answeredOn })
  const count = await ctx.db.surveySheet.count({
    where: { regionId: ctx.regionId, serviceId, year, quarter, sheetNumber, withdrawnAt: null },
  })
  return count > 0
}

export async function saveSheet(ctx: WriteCtx, { answeredOn, ...sheet }: SheetInput): Promise<string> {
  const id = newId()
  await ctx.db.surveySheet.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...sheet,
      ...quarterOfSheet({ answeredOn }),
      answeredOn: dayToDb(answeredOn),
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function loadSheet(ctx: Ctx, id: string) {
  const { withdrawnAt, enteredAt, year, quarter, ...row } = found(
    await ctx.db.surveySheet.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        serviceId: true,
        year: true,
        quarter: true,
        enteredBy: true,
        enteredAt: true,
        withdrawnAt: true,
      },
    }),
  )
  return {
    ...row,
    enteredOn: dayOf(enteredAt, ctx.region.zone),
    withdrawn: withdrawnAt !== null,
    quarter: { year, quarter: quarterIn(quarter) },
  }
}

/** The column holds 1 to 4. */
export const quarterIn = (number: number): YearQuarter['quarter'] =>
  found(([1, 2, 3, 4] as const).find((quarter) => quarter === number))

export async function saveSheetWithdrawn(
  ctx: WriteCtx,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const { count } = await ctx.db.surveySheet.updateMany({
    where: { regionId: ctx.regionId, id, version, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, withdrawnReason: reason, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export type ServiceTally = Tally & YearQuarter & { serviceId: string }

type Row = {
  service_id: string
  year: number
  quarter: number
  answers: number
  sums: number[]
  squares: number
}

/** What the answers about these services add up to, on paper and by code, a row for each quarter of these years; added up where
 * they lie. */
export async function talliesOf(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  serviceIds: readonly string[],
  years: readonly number[],
): Promise<ServiceTally[]> {
  if (serviceIds.length === 0) return []
  const rows = await ctx.db.$queryRaw<Row[]>(Prisma.sql`
    WITH answer AS (
      SELECT service_id, year, quarter, 1 AS n, string_to_array(ratings, NULL)::int[] AS r FROM survey_sheet
      WHERE region_id = ${ctx.regionId} AND service_id = ANY(${[...serviceIds]}::uuid[])
        AND year = ANY(${[...years]}::int[]) AND withdrawn_at IS NULL
      UNION ALL
      SELECT service_id, year, quarter, times AS n, string_to_array(ratings, NULL)::int[] AS r FROM survey_answer
      WHERE region_id = ${ctx.regionId} AND service_id = ANY(${[...serviceIds]}::uuid[])
        AND year = ANY(${[...years]}::int[]) AND standing = 'COUNTED'
    )
    SELECT service_id, year, quarter, sum(n)::int AS answers,
      ARRAY[sum(n * r[1]), sum(n * r[2]), sum(n * r[3]), sum(n * r[4]), sum(n * r[5]), sum(n * r[6]), sum(n * r[7]),
        sum(n * r[8]), sum(n * r[9])]::int[] AS sums,
      sum(n * (r[1] + r[2] + r[3] + r[4] + r[5] + r[6] + r[7] + r[8] + r[9]) ^ 2)::int AS squares
    FROM answer GROUP BY service_id, year, quarter ORDER BY year, quarter`)
  return rows.map(({ service_id: serviceId, quarter, ...row }) => ({
    ...row,
    serviceId,
    quarter: quarterIn(quarter),
  }))
}

export type Served = YearQuarter & { serviceId: string; served: number; version: number }

/** How many were served, as far as it was told. */
export async function servedIn(
  ctx: Pick<Ctx, 'regionId' | 'db'>,
  serviceIds: readonly string[],
  years: readonly number[],
): Promise<Served[]> {
  const rows = await ctx.db.serviceServed.findMany({
    where: { regionId: ctx.regionId, serviceId: { in: [...serviceIds] }, year: { in: [...years] } },
    select: { serviceId: true, year: true, quarter: true, served: true, version: true },
  })
  return rows.map(({ quarter, ...row }) => ({ ...row, quarter: quarterIn(quarter) }))
}
