import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { dayFromDb, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts, peopleByIds, peopleOf } from '@/lib/organization/queries'
import { planOn } from '@/lib/plans/queries'
import { BEHAVIOURS, type Behaviour } from '@/lib/plans/rules'
import { RECORD_SOURCES, SIGHTS, type Answered, type RecordSource, type SeenGuide } from '../rules/records'
import { measurableUnits, ownId, reachMember } from '../store/records'

export type MeasurementRecord = {
  id: string
  version: number
  source: RecordSource | 'SYSTEM'
  measuredOn: Day
  place: string
  /** Of whom or of what unit it speaks. */
  of: string
  subject: string | null
  behaviour: Behaviour | null
  respondent: string | null
  value: string | null
  measureUnit: string | null
  /** Of a survey: how many answered of how many. */
  respondents: number | null
  population: number | null
  summary: string
  seen: SeenGuide[]
  answers: Answered[]
  file: { id: string; name: string } | null
  authorName: string
  createdAt: Date
  withdrawnAt: Date | null
  withdrawnReason: string | null
  /** Mine to withdraw. */
  mine: boolean
}

const parts = {
  id: true,
  version: true,
  source: true,
  measuredOn: true,
  place: true,
  behaviour: true,
  respondent: true,
  value: true,
  respondents: true,
  population: true,
  summary: true,
  answers: true,
  authorId: true,
  authorName: true,
  createdAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  employee: { select: nameParts },
  indicator: { select: { text: true, measureUnit: true } },
  unitIndicator: { select: { name: true, measureUnit: true, unit: { select: { name: true } } } },
  file: { select: { id: true, name: true } },
} as const satisfies Prisma.MeasurementSelect

const seenIn = (answers: Prisma.JsonValue): SeenGuide[] =>
  listOf(answers).flatMap(({ guide, seen }) => {
    const sight = SIGHTS.find((one) => one === seen)
    return typeof guide === 'number' && sight ? [{ guide, seen: sight }] : []
  })
const saidIn = (answers: Prisma.JsonValue): Answered[] =>
  listOf(answers).flatMap(({ question, answer }) =>
    typeof question === 'string' && typeof answer === 'string' ? [{ question, answer }] : [],
  )
const listOf = (answers: Prisma.JsonValue): Prisma.JsonObject[] =>
  Array.isArray(answers)
    ? answers.filter(
        (one): one is Prisma.JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one),
      )
    : []

async function records(ctx: Ctx, where: Prisma.MeasurementWhereInput): Promise<MeasurementRecord[]> {
  const rows = await ctx.db.measurement.findMany({
    where: { ...where, regionId: ctx.regionId },
    select: parts,
    orderBy: [{ measuredOn: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(
    ({ source, answers, authorId, employee, indicator, unitIndicator, value, measuredOn, ...row }) => ({
      ...row,
      source: RECORD_SOURCES.find((one) => one === source) ?? 'SYSTEM',
      measuredOn: dayFromDb(measuredOn),
      behaviour: BEHAVIOURS.find((one) => one === row.behaviour) ?? null,
      of: employee ? fullName(employee) : (unitIndicator?.unit.name ?? ''),
      subject: indicator?.text ?? unitIndicator?.name ?? null,
      value: value?.toString() ?? null,
      measureUnit: indicator?.measureUnit ?? unitIndicator?.measureUnit ?? null,
      seen: seenIn(answers),
      answers: saidIn(answers),
      mine: authorId === ctx.actor.employeeId,
    }),
  )
}

/** What others recorded about me, withdrawn ones with their reason. */
export const recordsAboutMe = (ctx: Ctx): Promise<MeasurementRecord[]> =>
  records(ctx, { employeeId: ownId(ctx) })

/** What I recorded about my people and units. */
export const recordsByMe = (ctx: Ctx): Promise<MeasurementRecord[]> => records(ctx, { authorId: ownId(ctx) })

/** What was recorded about one of my people. */
export async function recordsOf(ctx: Ctx, employeeId: string): Promise<MeasurementRecord[]> {
  await reachPerson(ctx, employeeId)
  return records(ctx, { employeeId })
}

export type Measurable = {
  people: { id: string; name: string; position: string | null }[]
  units: { id: string; name: string }[]
}

/** Whom and what I may measure today. */
export async function measurable(ctx: Ctx): Promise<Measurable> {
  const mine = await peopleOf(ctx, ownId(ctx), { from: ctx.today, through: ctx.today })
  const people = await peopleByIds(
    ctx,
    mine.map(({ employeeId }) => employeeId),
  )
  return {
    people: people.map(({ id, name, post }) => ({ id, name, position: post?.positionTitle ?? null })),
    units: await measurableUnits(ctx),
  }
}

export type RecordForm = {
  employeeId: string | null
  name: string
  today: Day
  indicators: { id: string; text: string; measureUnit: string }[]
}

export async function recordFormFor(ctx: Ctx, employeeId: string): Promise<RecordForm> {
  found(employeeId === ownId(ctx) ? undefined : employeeId)
  await reachMember(ctx, employeeId)
  const person = found((await peopleByIds(ctx, [employeeId])).at(0))
  const plan = await planOn(ctx, employeeId, ctx.today)
  return {
    employeeId,
    name: person.name,
    today: ctx.today,
    indicators: (plan?.results ?? []).flatMap(({ indicators }) =>
      indicators.map(({ id, text, measureUnit }) => ({ id, text, measureUnit })),
    ),
  }
}

export async function recordFormForUnit(ctx: Ctx, unitId: string): Promise<RecordForm> {
  const unit = found((await measurableUnits(ctx)).find(({ id }) => id === unitId))
  const rows = await ctx.db.unitIndicator.findMany({
    where: { regionId: ctx.regionId, unitId, endedOn: null },
    select: { id: true, name: true, measureUnit: true },
    orderBy: { position: 'asc' },
  })
  return {
    employeeId: null,
    name: unit.name,
    today: ctx.today,
    indicators: rows.map(({ id, name, measureUnit }) => ({ id, text: name, measureUnit })),
  }
}
