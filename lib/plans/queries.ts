import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'

export type PlanIndicator = {
  id: string
  aspect: string
  text: string
  /** None where the expectation is told in words. */
  target: number | null
  targetText: string | null
  measureUnit: string
  /** What approved logs have added up to; null where adding makes no sense (a percentage, a duration). */
  done: number | null
  logs: number
  approvedMinutes: number
}

export type PlanResult = {
  id: string
  kind: string
  text: string
  /** The unit's own indicator that this result serves. */
  serves: string | null
  indicators: PlanIndicator[]
}

export type Plan = { id: string; year: number; from: Day; through: Day; results: PlanResult[] }

const onDay = (day: Day) => ({ startsOn: { lte: dayToDb(day) }, endsOn: { gte: dayToDb(day) } })
/** A plan that is in force on its days, or was: last year's still explains a log of last year. */
const IN_FORCE = ['AGREED', 'ACTIVE', 'CLOSED']

/** Counts can be added up over months; a share, a score or a time limit cannot. */
const addsUp = ({ aspect, measureUnit }: { aspect: string; measureUnit: string }) =>
  COUNTED.includes(aspect) && !/%|persen|indeks|nilai|skor|hari|jam|menit|rupiah/i.test(measureUnit)
/** Quantity, and the perspectives of a leader's plan that look at his own doing. */
const COUNTED = ['QUANTITY', 'BUSINESS_PROCESS', 'INTERNAL_STRENGTHENING']

/** The plan that held for a person on a day, with what the logs since its start have brought. */
export async function planOn(ctx: Ctx, employeeId: string, day: Day): Promise<Plan | undefined> {
  const row = await ctx.db.performancePlan.findFirst({
    where: { regionId: ctx.regionId, employeeId, status: { in: IN_FORCE }, ...onDay(day) },
    orderBy: { startsOn: 'desc' },
    select: {
      id: true,
      year: true,
      startsOn: true,
      endsOn: true,
      workResults: {
        where: { regionId: ctx.regionId, endedOn: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          kind: true,
          text: true,
          unitIndicator: { select: { name: true } },
          indicators: {
            where: { regionId: ctx.regionId, endedOn: null },
            orderBy: [{ position: 'asc' }, { id: 'asc' }],
            select: {
              id: true,
              aspect: true,
              text: true,
              target: true,
              targetText: true,
              measureUnit: true,
            },
          },
        },
      },
    },
  })
  if (!row) return undefined
  const ids = row.workResults.flatMap(({ indicators }) => indicators.map(({ id }) => id))
  const sums = await ctx.db.employeeMonthIndicator.groupBy({
    by: ['indicatorId'],
    where: { regionId: ctx.regionId, employeeId, indicatorId: { in: ids } },
    _sum: { logs: true, approvedMinutes: true, approvedQuantity: true },
  })
  const sumOf = new Map(sums.map(({ indicatorId, _sum }) => [indicatorId, _sum]))
  return {
    id: row.id,
    year: row.year,
    from: dayFromDb(row.startsOn),
    through: dayFromDb(row.endsOn),
    results: row.workResults.map(({ unitIndicator, indicators, ...result }) => ({
      ...result,
      serves: unitIndicator?.name ?? null,
      indicators: indicators.map(({ target, ...indicator }) => {
        const sum = sumOf.get(indicator.id)
        return {
          ...indicator,
          target: target?.toNumber() ?? null,
          done: addsUp(indicator) ? (sum?.approvedQuantity?.toNumber() ?? 0) : null,
          logs: sum?.logs ?? 0,
          approvedMinutes: sum?.approvedMinutes ?? 0,
        }
      }),
    })),
  }
}

/** My own plan of today. */
export const myPlan = async (ctx: Ctx): Promise<Plan | undefined> =>
  ctx.actor.employeeId ? planOn(ctx, ctx.actor.employeeId, ctx.today) : undefined

/** Whether a work result, and an indicator under it, stand in the person's plan of that day. */
export async function inPlan(
  ctx: Ctx,
  employeeId: string,
  day: Day,
  { workResultId, indicatorId }: { workResultId?: string | null; indicatorId?: string | null },
): Promise<'yes' | 'not_in_plan' | 'indicator_mismatch'> {
  if (!workResultId) return indicatorId ? 'indicator_mismatch' : 'yes'
  const result = await ctx.db.workResult.findFirst({
    where: {
      regionId: ctx.regionId,
      id: workResultId,
      OR: [{ endedOn: null }, { endedOn: { gt: dayToDb(day) } }],
      plan: { regionId: ctx.regionId, employeeId, status: { in: IN_FORCE }, ...onDay(day) },
    },
    select: { indicators: { where: { regionId: ctx.regionId }, select: { id: true } } },
  })
  if (!result) return 'not_in_plan'
  return indicatorId && !result.indicators.some(({ id }) => id === indicatorId) ? 'indicator_mismatch' : 'yes'
}

export type PlanTargets = {
  from: Day
  through: Day
  indicators: { id: string; measureUnit: string; target: number }[]
}

/** Of the plans that hold for these people on a day, the targets whose counts can be added up; of two the later one. */
export async function countedTargetsOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  day: Day,
): Promise<Map<string, PlanTargets>> {
  const plans = await ctx.db.performancePlan.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      status: { in: IN_FORCE },
      ...onDay(day),
    },
    select: {
      employeeId: true,
      startsOn: true,
      endsOn: true,
      workResults: {
        where: { regionId: ctx.regionId, endedOn: null },
        select: {
          indicators: {
            where: { regionId: ctx.regionId, endedOn: null },
            select: { id: true, aspect: true, target: true, measureUnit: true },
          },
        },
      },
    },
    orderBy: { startsOn: 'asc' },
  })
  return new Map(
    plans.map(({ employeeId, startsOn, endsOn, workResults }) => [
      employeeId,
      {
        from: dayFromDb(startsOn),
        through: dayFromDb(endsOn),
        indicators: workResults
          .flatMap(({ indicators }) => indicators)
          .flatMap(({ id, aspect, target, measureUnit }) =>
            addsUp({ aspect, measureUnit }) && target?.gt(0)
              ? [{ id, measureUnit, target: target.toNumber() }]
              : [],
          ),
      },
    ]),
  )
}
