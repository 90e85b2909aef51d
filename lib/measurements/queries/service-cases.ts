import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import {
  addDays,
  addQuarters,
  dayFromDb,
  dayToDb,
  quarterFromKey,
  quarterOf,
  quarterRange,
  sameQuarter,
  workingDays,
  type Day,
  type Holidays,
  type YearQuarter,
} from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, peopleOf, units, withDescendants } from '@/lib/organization/queries'
import { planOn } from '@/lib/plans/queries'
import type { Timeliness } from '../rules/service-cases'
import { ownId } from '../store/records'
import {
  timelinessByService,
  timelinessBySteps,
  timelinessOverall,
  within,
  type CaseScope,
  type StepTimeliness,
} from '../store/service-cases'

export type OwnCase = {
  id: string
  version: number
  service: string
  step: string
  caseNumber: string
  startedOn: Day
  dueOn: Day
  finishedOn: Day | null
  targetDays: number
  daysTaken: number | null
  /** Working days past the promised one; 0 while there is time, or when it was kept. */
  lateBy: number
}

export type OwnCases = {
  today: Day
  open: OwnCase[]
  /** The latest of this quarter and the one before. */
  done: OwnCase[]
  quarter: YearQuarter
  sums: Timeliness
  /** Indicators of time in one's plan of today. */
  indicators: { id: string; text: string; target: string; measureUnit: string }[]
  services: string[]
  steps: string[]
}

const MOST_SHOWN = 100
const MOST_DONE = 20

/** What I work on and what I have done, the most pressing first. */
export async function myCases(ctx: Ctx): Promise<OwnCases> {
  const me = ownId(ctx)
  const quarter = quarterOf(ctx.today)
  const since = quarterRange(addQuarters(quarter, -1)).from
  const select = {
    id: true,
    version: true,
    service: true,
    step: true,
    caseNumber: true,
    startedOn: true,
    dueOn: true,
    finishedOn: true,
    targetDays: true,
    daysTaken: true,
  } as const
  const mine = { regionId: ctx.regionId, employeeId: me, withdrawnAt: null }
  const open = await ctx.db.serviceCase.findMany({
    where: { ...mine, finishedOn: null },
    select,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST_SHOWN,
  })
  const done = await ctx.db.serviceCase.findMany({
    where: { ...mine, finishedOn: { gte: dayToDb(since) } },
    select,
    orderBy: [{ finishedOn: 'desc' }, { id: 'desc' }],
    take: MOST_DONE,
  })
  const rows = [...open, ...done].map(({ startedOn, dueOn, finishedOn, ...row }) => ({
    ...row,
    startedOn: dayFromDb(startedOn),
    dueOn: dayFromDb(dueOn),
    finishedOn: finishedOn && dayFromDb(finishedOn),
  }))
  const earliest = rows.map(({ dueOn }) => dueOn).reduce((a, b) => (a < b ? a : b), ctx.today)
  const { holidays } = await calendarDays(ctx, { from: earliest, through: ctx.today })
  const cases = rows.map((row) => ({ ...row, lateBy: lateBy(row, ctx.today, holidays) }))
  const plan = await planOn(ctx, me, ctx.today)
  return {
    today: ctx.today,
    open: cases.filter(({ finishedOn }) => finishedOn === null),
    done: cases.filter(({ finishedOn }) => finishedOn !== null),
    quarter,
    sums: await timelinessOf(ctx, me, quarter),
    indicators: (plan?.results ?? []).flatMap(({ indicators }) =>
      indicators.flatMap(({ id, aspect, text, target, targetText, measureUnit }) =>
        aspect === 'TIME' ? [{ id, text, target: target?.toString() ?? targetText ?? '', measureUnit }] : [],
      ),
    ),
    services: [...new Set(cases.map(({ service }) => service))],
    steps: [...new Set(cases.map(({ step }) => step))],
  }
}

type Promised = Pick<OwnCase, 'dueOn' | 'finishedOn' | 'targetDays' | 'daysTaken'>

const lateBy = ({ dueOn, finishedOn, targetDays, daysTaken }: Promised, today: Day, holidays: Holidays) =>
  finishedOn !== null && daysTaken !== null
    ? Math.max(0, daysTaken - targetDays)
    : dueOn < today
      ? workingDays({ from: addDays(dueOn, 1), through: today }, holidays).length
      : 0

/** A person's promises that fell due in a quarter. Its caller has reached the person. */
export const timelinessOf = (ctx: Ctx, employeeId: string, quarter: YearQuarter): Promise<Timeliness> =>
  timelinessOverall(ctx, { employeeIds: [employeeId], unitIds: [] }, quarter)

/** By service and step, without names. Its caller has reached the units. */
export const timelinessOfUnits = (
  ctx: Ctx,
  unitIds: readonly string[],
  quarter: YearQuarter,
): Promise<StepTimeliness[]> => timelinessBySteps(ctx, { employeeIds: [], unitIds }, quarter)

export type { StepTimeliness }

/** By service alone, as citizens know it. Its caller has reached the units. */
export const timelinessOfServices = (
  ctx: Ctx,
  unitIds: readonly string[],
  quarter: YearQuarter,
): Promise<(Timeliness & { service: string })[]> =>
  timelinessByService(ctx, { employeeIds: [], unitIds }, quarter)

export type LateCase = {
  id: string
  caseNumber: string
  service: string
  step: string
  name: string
  unitName: string
  startedOn: Day
  dueOn: Day
  finishedOn: Day | null
  lateBy: number
}

export type LateView = {
  quarter: YearQuarter
  quarters: YearQuarter[]
  units: { id: string; name: string }[]
  unit: { id: string; name: string } | null
  steps: StepTimeliness[]
  late: LateCase[]
  /** More are late than are shown. */
  more: boolean
}

const QUARTERS_SHOWN = 5

/** What was not done in time, by service and step: of one's own, of one's people, of the units that one leads; BKD's is all. */
export async function lateCases(
  ctx: Ctx,
  { unit: unitId, triwulan }: { unit?: string; triwulan?: string },
): Promise<LateView> {
  const current = quarterOf(ctx.today)
  const quarters = Array.from({ length: QUARTERS_SHOWN }, (_, back) => addQuarters(current, -back))
  const asked = triwulan ? quarterFromKey(triwulan) : undefined
  const quarter = quarters.find((one) => asked && sameQuarter(one, asked)) ?? current
  const { scope, led } = await reachOf(ctx, unitId)
  const { from, through } = quarterRange(quarter)
  const { holidays } = await calendarDays(ctx, {
    from,
    through: ctx.today < through ? through : ctx.today,
  })
  const rows = await ctx.db.$queryRaw<LateRow[]>(Prisma.sql`
    SELECT c.id, c.case_number, c.service, c.step, c.started_on, c.due_on, c.finished_on, c.target_days, c.days_taken,
      e.name, e.front_title, e.back_title, u.name AS unit_name
    FROM service_case c
    JOIN employee e ON e.region_id = c.region_id AND e.id = c.employee_id
    JOIN unit u ON u.region_id = c.region_id AND u.id = c.unit_id
    WHERE c.region_id = ${ctx.regionId} AND c.withdrawn_at IS NULL AND ${within(scope)}
      AND c.due_on BETWEEN ${from}::date AND ${through}::date
      AND (c.days_taken > c.target_days OR (c.finished_on IS NULL AND c.due_on < ${ctx.today}::date))
    ORDER BY c.service, c.step, c.finished_on IS NOT NULL, c.due_on, c.id LIMIT ${MOST_LATE + 1}`)
  return {
    quarter,
    quarters,
    units: led,
    unit: led.find(({ id }) => id === unitId) ?? null,
    steps: await timelinessBySteps(ctx, scope, quarter),
    late: rows.slice(0, MOST_LATE).map((row) => lateCase(row, ctx.today, holidays)),
    more: rows.length > MOST_LATE,
  }
}

const MOST_LATE = 300

type LateRow = {
  id: string
  case_number: string
  service: string
  step: string
  started_on: Date
  due_on: Date
  finished_on: Date | null
  target_days: number
  days_taken: number | null
  name: string
  front_title: string | null
  back_title: string | null
  unit_name: string
}

function lateCase(row: LateRow, today: Day, holidays: Holidays): LateCase {
  const promised = {
    dueOn: dayFromDb(row.due_on),
    finishedOn: row.finished_on && dayFromDb(row.finished_on),
    targetDays: row.target_days,
    daysTaken: row.days_taken,
  }
  return {
    id: row.id,
    caseNumber: row.case_number,
    service: row.service,
    step: row.step,
    name: fullName({ name: row.name, frontTitle: row.front_title, backTitle: row.back_title }),
    unitName: row.unit_name,
    startedOn: dayFromDb(row.started_on),
    dueOn: promised.dueOn,
    finishedOn: promised.finishedOn,
    lateBy: lateBy(promised, today, holidays),
  }
}

/** Whose cases this person may read; a unit that he does not lead is not found. */
async function reachOf(
  ctx: Ctx,
  unitId: string | undefined,
): Promise<{ scope: CaseScope; led: { id: string; name: string }[] }> {
  const all = await units(ctx)
  const reach = ctx.actor.roles.includes('admin')
    ? new Set(all.map(({ id }) => id))
    : new Set(ctx.actor.headsUnits.flatMap((id) => withDescendants(all, id)))
  const led = all.flatMap(({ id, name }) => (reach.has(id) ? [{ id, name }] : []))
  if (unitId) {
    found(reach.has(unitId) || undefined)
    return { scope: { employeeIds: [], unitIds: withDescendants(all, unitId) }, led }
  }
  const me = ctx.actor.employeeId
  const mine = me ? await peopleOf(ctx, me, { from: ctx.today, through: ctx.today }) : []
  return {
    scope: {
      employeeIds: me ? [me, ...mine.map(({ employeeId }) => employeeId)] : [],
      unitIds: [...reach],
    },
    led,
  }
}
