import 'server-only'
import { Decimal } from 'decimal.js'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { quarterFromKey, quarterOf, quarterRange, sameQuarter, type YearQuarter } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { periods } from '@/lib/periods/queries'
import { countedTargetsOf, planOn } from '@/lib/plans/queries'
import { paceOf } from '@/lib/plans/rules'
import { realised, type Known, type Realised } from '../rules/realisation'
import { knownOf, saidOf, type YearKnown } from '../store/realisation'
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
  const known = await knownOf(ctx, [employeeId], indicatorIds, quarter.year)
  const said = await saidOf(ctx, indicatorIds, quarter.year)
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
        const course = courseOf(indicator, { known, said, addsUp }, quarter)
        const row = said.row(indicator.id, quarter.quarter)
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

type Sources = { known: YearKnown; said: Awaited<ReturnType<typeof saidOf>>; addsUp: boolean }

/** Each quarter of the year through this one. */
const courseOf = (
  indicator: { id: string; measureUnit: string },
  { known, said, addsUp }: Sources,
  { quarter }: YearQuarter,
): Realised[] =>
  Array.from({ length: quarter }, (_, nth) =>
    realised(known.of(indicator, nth + 1, addsUp), said.of(indicator.id, nth + 1)),
  )

const sumOf = (course: readonly Realised[]): number =>
  course.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0)).toNumber()

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
      .map(({ id, course }) => [id, sumOf(course)]),
  )
}

/** How far somebody is in the plan of today; null where nothing in it adds up. */
export type Progress = { achieved: number | null; expected: number }

/**
 * The same of many people at once, each as one share: the mean over what adds up, an indicator counting as whole at most.
 * Its caller has reached the people.
 */
export async function progressSoFar(
  ctx: Ctx,
  employeeIds: readonly string[],
): Promise<Map<string, Progress>> {
  const quarter = quarterOf(ctx.today)
  const plans = await countedTargetsOf(ctx, employeeIds, ctx.today)
  const ids = [...plans.values()].flatMap(({ indicators }) => indicators.map(({ id }) => id))
  const known = await knownOf(ctx, employeeIds, ids, quarter.year)
  const said = await saidOf(ctx, ids, quarter.year)
  return new Map(
    [...plans].map(([employeeId, { indicators, ...span }]) => {
      const shares = indicators.map((indicator) =>
        Math.min(1, sumOf(courseOf(indicator, { known, said, addsUp: true }, quarter)) / indicator.target),
      )
      const achieved =
        shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
      return [employeeId, { achieved, expected: paceOf(span, ctx.today) }]
    }),
  )
}

/** The running quarter where none is named; one that has not begun does not exist. */
function asked(ctx: Ctx, key: string | undefined): YearQuarter {
  if (key === undefined) return quarterOf(ctx.today)
  const quarter = found(quarterFromKey(key))
  found(quarterRange(quarter).from <= ctx.today || undefined)
  return quarter
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
