import 'server-only'
import { Decimal } from 'decimal.js'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { quarterFromKey, quarterOf, quarterRange, sameQuarter, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { periods } from '@/lib/periods/queries'
import { planOn } from '@/lib/plans/queries'
import { REALISATION_METHODS, realised, type Known, type Realised } from '../rules/realisation'
import { knownOf } from '../store/realisation'
import { ownId } from '../store/records'

export type AchievedIndicator = {
  id: string
  aspect: string
  text: string
  target: number | null
  targetText: string | null
  measureUnit: string
  known: Known
  /** Of the quarter that is shown. */
  now: Realised
  reason: string | null
  /** When the person said so; null where the number was computed. */
  saidAt: Date | null
  version: number
  records: number
  /** Quarters of the year up to the one that is shown. */
  course: Realised[]
}

export type AchievedResult = { id: string; text: string; kind: string; indicators: AchievedIndicator[] }

export type Achievements = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  closed: boolean
  results: AchievedResult[]
}

/** What the plan's indicators came to, quarter by quarter of the year. Its caller has reached the person. */
export async function achievementsOf(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
): Promise<Achievements> {
  const { from, through } = quarterRange(quarter)
  found(from <= ctx.today || undefined)
  const plan = await planOn(ctx, employeeId, through < ctx.today ? through : ctx.today)
  const indicatorIds = (plan?.results ?? []).flatMap(({ indicators }) => indicators.map(({ id }) => id))
  const known = await knownOf(ctx, employeeId, indicatorIds, quarter.year)
  const rows = await ctx.db.realisation.findMany({
    where: { regionId: ctx.regionId, indicatorId: { in: indicatorIds }, year: quarter.year },
    select: {
      indicatorId: true,
      quarter: true,
      method: true,
      value: true,
      text: true,
      reason: true,
      enteredAt: true,
      version: true,
    },
  })
  const at = (indicatorId: string, number: number) =>
    rows.find((one) => one.indicatorId === indicatorId && one.quarter === number)
  const spoken = (indicatorId: string, number: number) => {
    const row = at(indicatorId, number)
    const method = row && REALISATION_METHODS.find((one) => one === row.method)
    return row && method && { method, value: row.value?.toString() ?? null, text: row.text }
  }
  const opened = (await periods(ctx)).filter((period) => quarterRange(period).from <= ctx.today)
  return {
    quarter,
    quarters: opened.map(({ year, quarter: number }) => ({ year, quarter: number })),
    closed: opened.some((period) => sameQuarter(period, quarter) && period.status === 'CLOSED'),
    results: (plan?.results ?? []).map(({ id, text, kind, indicators }) => ({
      id,
      text,
      kind,
      indicators: indicators.map(({ done, logs: _logs, approvedMinutes: _minutes, ...indicator }) => {
        const addsUp = done !== null
        const course = Array.from({ length: quarter.quarter }, (_, nth) =>
          realised(known.of(indicator, nth + 1, addsUp), spoken(indicator.id, nth + 1)),
        )
        const row = at(indicator.id, quarter.quarter)
        return {
          ...indicator,
          known: known.of(indicator, quarter.quarter, addsUp),
          now: found(course.at(-1)),
          reason: row?.reason ?? null,
          saidAt: row?.enteredAt ?? null,
          version: row?.version ?? 0,
          records: known.records(indicator.id, quarter.quarter),
          course,
        }
      }),
    })),
  }
}

/**
 * What the indicators that add up came to from the year's begin through a quarter, the running one where none is named: the
 * sum of what their page shows for each. Its caller has reached the person.
 */
export async function yearSoFar(
  ctx: Ctx,
  employeeId: string,
  through: YearQuarter = quarterOf(ctx.today),
): Promise<Map<string, number>> {
  const { results } = await achievementsOf(ctx, employeeId, through)
  return new Map(
    results
      .flatMap(({ indicators }) => indicators)
      .filter(({ known }) => known.added !== null)
      .map(({ id, course }) => [
        id,
        course.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0)).toNumber(),
      ]),
  )
}

const asked = (ctx: Ctx, key: string | undefined): YearQuarter => {
  const quarter = (key && quarterFromKey(key)) || quarterOf(ctx.today)
  return quarterRange(quarter).from <= ctx.today ? quarter : quarterOf(ctx.today)
}

export const myAchievements = (ctx: Ctx, key?: string): Promise<Achievements> =>
  achievementsOf(ctx, ownId(ctx), asked(ctx, key))

/** The same of one of my people, with the name. */
export async function memberAchievements(
  ctx: Ctx,
  employeeId: string,
  key?: string,
): Promise<Achievements & { name: string }> {
  await reachPerson(ctx, employeeId)
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  return { ...(await achievementsOf(ctx, employeeId, asked(ctx, key))), name: person.name }
}
