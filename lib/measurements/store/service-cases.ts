import 'server-only'
import { dayFromDb, dayToDb, quarterRange, yearRange, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { Timeliness } from '../rules/service-cases'
import type { CaseInput } from '../schema/service-cases'
import { ownId } from './records'

/** An indicator of time in a plan of one's own, or not found. */
export async function reachTimeIndicator(ctx: Ctx, id: string): Promise<void> {
  found(
    await ctx.db.indicator.findFirst({
      where: {
        regionId: ctx.regionId,
        id,
        aspect: 'TIME',
        workResult: { regionId: ctx.regionId, plan: { regionId: ctx.regionId, employeeId: ownId(ctx) } },
      },
      select: { id: true },
    }),
  )
}

const numberOf = ({ service, step, caseNumber }: Pick<CaseInput, 'service' | 'step' | 'caseNumber'>) =>
  JSON.stringify([service, step, caseNumber])

/** Which of these the unit has already. */
export async function knownCases(
  ctx: Ctx,
  unitId: string,
  cases: readonly CaseInput[],
): Promise<(one: CaseInput) => boolean> {
  const rows = await ctx.db.serviceCase.findMany({
    where: {
      regionId: ctx.regionId,
      unitId,
      withdrawnAt: null,
      caseNumber: { in: cases.map(({ caseNumber }) => caseNumber) },
    },
    select: { service: true, step: true, caseNumber: true },
  })
  const known = new Set(rows.map(numberOf))
  return (one) => known.has(numberOf(one))
}

export type PromisedCase = CaseInput & { dueOn: Day; daysTaken: number | null }

export async function saveCases(
  ctx: WriteCtx,
  unitId: string,
  indicatorId: string | undefined,
  cases: readonly PromisedCase[],
): Promise<string[]> {
  const rows = cases.map(({ startedOn, finishedOn, dueOn, ...one }) => ({
    ...one,
    regionId: ctx.regionId,
    id: newId(),
    unitId,
    employeeId: ownId(ctx),
    indicatorId: indicatorId ?? null,
    startedOn: dayToDb(startedOn),
    finishedOn: finishedOn ? dayToDb(finishedOn) : null,
    dueOn: dayToDb(dueOn),
    createdAt: ctx.now,
  }))
  await ctx.db.serviceCase.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** A case of one's own, or not found. */
export async function loadCase(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.serviceCase.findFirst({
      where: { regionId: ctx.regionId, id, employeeId: ownId(ctx) },
      select: { startedOn: true, dueOn: true, finishedOn: true, withdrawnAt: true },
    }),
  )
  return {
    startedOn: dayFromDb(row.startedOn),
    dueOn: dayFromDb(row.dueOn),
    finishedOn: row.finishedOn && dayFromDb(row.finishedOn),
    withdrawnAt: row.withdrawnAt,
  }
}

export async function saveCaseChange(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  change: { finishedOn: Day; daysTaken: number } | { withdrawnReason: string },
): Promise<void> {
  const data =
    'finishedOn' in change
      ? { ...change, finishedOn: dayToDb(change.finishedOn) }
      : { ...change, withdrawnAt: ctx.now }
  const { count } = await ctx.db.serviceCase.updateMany({
    where: { regionId: ctx.regionId, id, employeeId: ownId(ctx), version, withdrawnAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** What fell due counts where it was due, whenever it was done; what is still open and not yet due does not count. */
const countable = (ctx: Ctx) => Prisma.sql`
  c.region_id = ${ctx.regionId} AND c.withdrawn_at IS NULL
  AND (c.finished_on IS NOT NULL OR c.due_on < ${ctx.today}::date)`

const sums = Prisma.sql`
  count(*) AS due, count(*) FILTER (WHERE c.days_taken <= c.target_days) AS on_time,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY c.days_taken) AS median`

type SumRow = { due: bigint; on_time: bigint; median: number | null }
const timelinessFrom = ({ due, on_time, median }: SumRow): Timeliness => ({
  due: Number(due),
  onTime: Number(on_time),
  median,
})

/** By indicator and quarter of the year. */
export async function timelinessByIndicator(
  ctx: Ctx,
  indicatorIds: readonly string[],
  year: number,
): Promise<(indicatorId: string, quarter: number) => Timeliness | undefined> {
  const { from, through } = yearRange(year)
  const rows = await ctx.db.$queryRaw<(SumRow & { indicator_id: string; quarter: number })[]>(Prisma.sql`
    SELECT c.indicator_id, extract(quarter FROM c.due_on)::int AS quarter, ${sums}
    FROM service_case c
    WHERE ${countable(ctx)} AND c.indicator_id = ANY(${[...indicatorIds]}::uuid[])
      AND c.due_on BETWEEN ${from}::date AND ${through}::date
    GROUP BY 1, 2`)
  const byQuarter = new Map(rows.map((row) => [`${row.indicator_id} ${row.quarter}`, timelinessFrom(row)]))
  return (indicatorId, quarter) => byQuarter.get(`${indicatorId} ${quarter}`)
}

/** Whose cases: of these people, or of these units. */
export type CaseScope = { employeeIds: readonly string[]; unitIds: readonly string[] }

export const within = ({ employeeIds, unitIds }: CaseScope): Prisma.Sql =>
  Prisma.sql`(c.employee_id = ANY(${[...employeeIds]}::uuid[]) OR c.unit_id = ANY(${[...unitIds]}::uuid[]))`

/** All of a scope together; nothing fell due where there is nothing. */
export async function timelinessOverall(
  ctx: Ctx,
  scope: CaseScope,
  quarter: YearQuarter,
): Promise<Timeliness> {
  const { from, through } = quarterRange(quarter)
  const [row] = await ctx.db.$queryRaw<SumRow[]>(Prisma.sql`
    SELECT ${sums} FROM service_case c
    WHERE ${countable(ctx)} AND ${within(scope)} AND c.due_on BETWEEN ${from}::date AND ${through}::date`)
  return timelinessFrom(found(row))
}

export type StepTimeliness = Timeliness & { service: string; step: string }

/** By service and step of a quarter, the latest first. */
export async function timelinessBySteps(
  ctx: Ctx,
  scope: CaseScope,
  quarter: YearQuarter,
): Promise<StepTimeliness[]> {
  const { from, through } = quarterRange(quarter)
  const rows = await ctx.db.$queryRaw<(SumRow & { service: string; step: string })[]>(Prisma.sql`
    SELECT c.service, c.step, ${sums}
    FROM service_case c
    WHERE ${countable(ctx)} AND ${within(scope)} AND c.due_on BETWEEN ${from}::date AND ${through}::date
    GROUP BY c.service, c.step
    ORDER BY c.service, count(*) FILTER (WHERE c.days_taken <= c.target_days)::float / count(*), c.step`)
  return rows.map((row) => ({ service: row.service, step: row.step, ...timelinessFrom(row) }))
}

/** By service of a quarter, all its steps together. */
export async function timelinessByService(
  ctx: Ctx,
  scope: CaseScope,
  quarter: YearQuarter,
): Promise<(Timeliness & { service: string })[]> {
  const { from, through } = quarterRange(quarter)
  const rows = await ctx.db.$queryRaw<(SumRow & { service: string })[]>(Prisma.sql`
    SELECT c.service, ${sums}
    FROM service_case c
    WHERE ${countable(ctx)} AND ${within(scope)} AND c.due_on BETWEEN ${from}::date AND ${through}::date
    GROUP BY c.service ORDER BY c.service`)
  return rows.map((row) => ({ service: row.service, ...timelinessFrom(row) }))
}
