import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import {
  addQuarters,
  dayFromDb,
  quarterOf,
  quarterRange,
  type Day,
  type YearQuarter,
} from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { postOn, units } from '@/lib/organization/queries'
import { LEAST_ANSWERS } from '../rules/samples'

/** What citizens answered about a unit's service: of the unit, never of a person who works there. */
export type Satisfaction = {
  indicatorId: string
  name: string
  unitName: string
  measureUnit: string
  target: number | null
  /** None while too few answered to show it. */
  value: number | null
  respondents: number | null
  population: number | null
  /** None where the number was entered without its survey. */
  surveyedOn: Day | null
  place: string | null
}

/** Of the person's unit in that quarter, or of the nearest unit above it that asked its citizens. */
export async function satisfactionFor(
  ctx: Ctx,
  employeeId: string,
  quarter: YearQuarter,
): Promise<Satisfaction[]> {
  if (employeeId !== ctx.actor.employeeId) await reachPerson(ctx, employeeId)
  const { through } = quarterRange(quarter)
  const day = through < ctx.today ? through : ctx.today
  const post = (await postOn(ctx, employeeId, day)) ?? (await postOn(ctx, employeeId, ctx.today))
  return post ? satisfactionOf(ctx, post.unitId, quarter) : []
}

export type LatestSatisfaction = { quarter: YearQuarter; satisfaction: Satisfaction[] }

/** Of this quarter, or of the one before while nobody was asked in this one. */
export async function latestSatisfactionFor(ctx: Ctx, employeeId: string): Promise<LatestSatisfaction> {
  const current = quarterOf(ctx.today)
  const now = await satisfactionFor(ctx, employeeId, current)
  if (now.length > 0) return { quarter: current, satisfaction: now }
  const quarter = addQuarters(current, -1)
  return { quarter, satisfaction: await satisfactionFor(ctx, employeeId, quarter) }
}

/** Its caller has reached the unit. */
export async function satisfactionOf(
  ctx: Ctx,
  unitId: string,
  quarter: YearQuarter,
): Promise<Satisfaction[]> {
  const of = { regionId: ctx.regionId, year: quarter.year, quarter: quarter.quarter }
  const line = await lineAbove(ctx, unitId)
  const rows = await ctx.db.unitIndicator.findMany({
    where: {
      regionId: ctx.regionId,
      unitId: { in: line },
      endedOn: null,
      OR: [
        { measurements: { some: { ...of, source: 'SURVEY', withdrawnAt: null } } },
        { values: { some: { ...of, source: 'SURVEY' } } },
      ],
    },
    select: {
      id: true,
      name: true,
      measureUnit: true,
      unitId: true,
      unit: { select: { name: true } },
      targets: { where: of, select: { target: true } },
      values: { where: { ...of, source: 'SURVEY' }, select: { value: true } },
      measurements: {
        where: { ...of, source: 'SURVEY', withdrawnAt: null },
        select: { value: true, respondents: true, population: true, measuredOn: true, place: true },
        orderBy: [{ measuredOn: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  const nearest = line.find((id) => rows.some((row) => row.unitId === id))
  return rows
    .filter((row) => row.unitId === nearest)
    .map(({ id, name, measureUnit, unit, targets, values, measurements: [survey] }) => {
      const hidden = (survey?.respondents ?? LEAST_ANSWERS) < LEAST_ANSWERS
      const value = survey?.value ?? values[0]?.value ?? null
      return {
        indicatorId: id,
        name,
        unitName: unit.name,
        measureUnit,
        target: targets[0]?.target.toNumber() ?? null,
        value: hidden ? null : (value?.toNumber() ?? null),
        respondents: survey?.respondents ?? null,
        population: survey?.population ?? null,
        surveyedOn: survey ? dayFromDb(survey.measuredOn) : null,
        place: survey?.place ?? null,
      }
    })
}

async function lineAbove(ctx: Ctx, unitId: string): Promise<string[]> {
  const parents = new Map((await units(ctx)).map(({ id, parentId }) => [id, parentId]))
  const line: string[] = []
  for (let at: string | null | undefined = unitId; at && !line.includes(at); at = parents.get(at))
    line.push(at)
  return line
}
