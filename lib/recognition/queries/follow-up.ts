import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { absencesOf, absentPeople, type AbsentDay } from '@/lib/attendance/queries/absences'
import { calendarDays } from '@/lib/attendance/queries'
import { longestStreak } from '@/lib/attendance/rules/absences'
import { yearOf, yearRange } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { planOn } from '@/lib/plans/queries'
import type { Grade } from '@/lib/reviews/rules'
import { alertOf, type Alert } from '../rules/discipline'
import { causeOf, followUpOf, LIVE_STATES, type PlanState, type Step } from '../rules/follow-up'
import { ownId } from '../store'
import { withRunningCase } from '../store/discipline'
import { leadsToday, myPeople } from '../store/line'
import {
  loadPlan,
  plansOf,
  plansToAnswer,
  yearGrades,
  type KeptPlan,
  type YearGrade,
} from '../store/follow-up'

export type { KeptPlan }

type Named = { employeeId: string; name: string; position: string | null; unitName: string | null }
export type FollowUp = Named & { year: number; grade: Grade; steps: Step[]; hasPlan: boolean }
/** With whether a case about the person already runs: who has acted is not asked to act again. */
export type AlertRow = Named & { alert: Alert; hasCase: boolean }
export type PlanRow = Named & { plan: KeptPlan }

/** What the absences of a year come to, person by person. */
async function alertsOf(ctx: Ctx, employeeIds: readonly string[]): Promise<Map<string, Alert>> {
  const range = { from: yearRange(yearOf(ctx.today)).from, through: ctx.today }
  const days = (await absencesOf(ctx, employeeIds, range)).filter(({ excuseReason }) => excuseReason === null)
  if (days.length === 0) return new Map()
  const { holidays } = await calendarDays(ctx, range)
  return new Map(
    [...Map.groupBy(days, ({ employeeId }) => employeeId)].flatMap(([id, own]) => {
      const absent = own.map(({ day }) => day)
      const alert = alertOf({ days: absent.length, streak: longestStreak(absent, holidays) })
      return alert ? [[id, alert] as const] : []
    }),
  )
}

/** Each person's latest grade with what it calls for, where it calls for anything. */
function calling(
  grades: readonly YearGrade[],
): { employeeId: string; year: number; grade: Grade; steps: Step[] }[] {
  return [...Map.groupBy(grades, ({ employeeId }) => employeeId)].flatMap(([employeeId, of]) => {
    const [latest] = of
    if (!latest) return []
    const before = of.find(({ year }) => year === latest.year - 1)
    const steps = followUpOf(latest.grade, before?.grade)
    return steps.length > 0 ? [{ employeeId, year: latest.year, grade: latest.grade, steps }] : []
  })
}

async function named(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Named>> {
  const people = await peopleByIds(ctx, [...new Set(ids)])
  return new Map(
    people.map(({ id, name, post }) => [
      id,
      { employeeId: id, name, position: post?.positionTitle ?? null, unitName: post?.unitName ?? null },
    ]),
  )
}

export type TeamFollowUps = {
  members: { id: string; name: string }[]
  followUps: FollowUp[]
  alerts: AlertRow[]
  plans: PlanRow[]
}

const YEARS_BACK = 2
const MOST_PLANS = 60

/** Who of my people needs me: by the yearly grade, by days absent, and the plans that run. */
export async function teamFollowUps(ctx: Ctx): Promise<TeamFollowUps> {
  const ids = await myPeople(ctx)
  const people = await named(ctx, ids)
  const plans = await plansOf(ctx, ids, MOST_PLANS)
  const running = new Set(
    plans.filter(({ state }) => LIVE_STATES.some((one) => one === state)).map(({ employeeId }) => employeeId),
  )
  const grades = await yearGrades(ctx, yearOf(ctx.today) - YEARS_BACK, { employeeIds: ids })
  const alerts = await alertsOf(ctx, ids)
  const inCase = await withRunningCase(ctx, [...alerts.keys()])
  const who = (id: string) => people.get(id)
  return {
    members: [...people.values()].map(({ employeeId, name }) => ({ id: employeeId, name })),
    followUps: calling(grades).flatMap((one) => {
      const person = who(one.employeeId)
      const answered = plans.some(
        ({ employeeId, causeYear }) => employeeId === one.employeeId && causeYear === one.year,
      )
      return person && one.year >= yearOf(ctx.today) - 1 && !answered
        ? [{ ...person, ...one, hasPlan: running.has(one.employeeId) }]
        : []
    }),
    alerts: [...alerts].flatMap(([id, alert]) => {
      const person = who(id)
      return person ? [{ ...person, alert, hasCase: inCase.has(id) }] : []
    }),
    plans: plans.flatMap((plan) => {
      const person = who(plan.employeeId)
      return person ? [{ ...person, plan }] : []
    }),
  }
}

export type PlanForm = {
  employeeId: string
  name: string
  today: string
  results: { id: string; text: string }[]
  /** A yearly grade calls for it; else it is proposed. */
  called: boolean
  /** The proposal that this form puts right. */
  before: KeptPlan | undefined
}

/** What a plan for one of my people may be tied to, or not found. */
export async function planFormFor(ctx: Ctx, employeeId: string, replaces?: string): Promise<PlanForm> {
  const id = found(recordId.safeParse(employeeId).data)
  found((await reachPerson(ctx, id)).mineToday || undefined)
  const person = found((await peopleByIds(ctx, [id])).at(0))
  const plan = await planOn(ctx, id, ctx.today)
  const [latest] = await yearGrades(ctx, yearOf(ctx.today) - 1, { employeeIds: [id] })
  const before = replaces ? await loadPlan(ctx, found(recordId.safeParse(replaces).data)) : undefined
  found(before === undefined || before.employeeId === id || undefined)
  return {
    employeeId: id,
    name: person.name,
    today: ctx.today,
    results: (plan?.results ?? []).map((result) => ({ id: result.id, text: result.text })),
    called: latest !== undefined && causeOf(latest.grade) !== 'AGREED',
    before: before?.state === 'PROPOSED' ? before : undefined,
  }
}

/** What of my plans waits for my word or my eye. */
export const myPlanTasks = async (ctx: Ctx): Promise<{ id: string; state: PlanState }[]> =>
  ctx.actor.employeeId ? plansToAnswer(ctx) : []

export type PlanSheet = {
  plan: KeptPlan
  name: string
  results: Map<string, string>
  mine: boolean
  /** Today's superior of the person. */
  leads: boolean
}

/** One plan, for the person, today's superior and BKD; to anybody else it does not exist. */
export async function planSheet(ctx: Ctx, planId: string): Promise<PlanSheet> {
  const plan = await loadPlan(ctx, found(recordId.safeParse(planId).data))
  const mine = plan.employeeId === ctx.actor.employeeId
  const leads = !mine && (await leadsToday(ctx, plan.employeeId))
  found(mine || leads || ctx.actor.roles.includes('admin') || undefined)
  const person = found((await peopleByIds(ctx, [plan.employeeId])).at(0))
  const ids = plan.aims.flatMap((aim) => ('workResultId' in aim ? aim.workResultId : []))
  const rows = await ctx.db.workResult.findMany({
    where: { regionId: ctx.regionId, id: { in: ids } },
    select: { id: true, text: true },
  })
  return { plan, name: person.name, results: new Map(rows.map(({ id, text }) => [id, text])), mine, leads }
}

export type MyFollowUp = { plans: KeptPlan[]; absences: AbsentDay[]; alert: Alert | undefined }

/** My own plans and what is counted of my absences, so that nothing is known of me that I do not know. */
export async function myFollowUp(ctx: Ctx): Promise<MyFollowUp> {
  const me = ownId(ctx)
  const range = { from: yearRange(yearOf(ctx.today)).from, through: ctx.today }
  return {
    plans: await plansOf(ctx, [me], MOST_PLANS),
    absences: await absencesOf(ctx, [me], range),
    alert: (await alertsOf(ctx, [me])).get(me),
  }
}

export type RegionFollowUps = {
  alerts: AlertRow[]
  followUps: FollowUp[]
  absences: (AbsentDay & { name: string })[]
}

const CALLING: readonly Grade[] = ['NEEDS_IMPROVEMENT', 'POOR_MISCONDUCT', 'VERY_POOR']

/** What BKD has to know: who is near or over a threshold, whose grade calls for its word; the days of one person. */
export async function regionFollowUps(ctx: Ctx, employeeId?: string): Promise<RegionFollowUps> {
  const year = yearOf(ctx.today)
  const range = { from: yearRange(year).from, through: ctx.today }
  const alerts = await alertsOf(ctx, await absentPeople(ctx, range))
  const grades = await yearGrades(ctx, year - YEARS_BACK, { grades: CALLING })
  const calls = calling(grades).filter((one) => one.year >= year - 1)
  const plans = await plansOf(
    ctx,
    calls.map((one) => one.employeeId),
    1000,
  )
  const absences = employeeId ? await absencesOf(ctx, [employeeId], range) : []
  const inCase = await withRunningCase(ctx, [...alerts.keys()])
  const people = await named(ctx, [
    ...alerts.keys(),
    ...calls.map((one) => one.employeeId),
    ...absences.map((one) => one.employeeId),
  ])
  return {
    alerts: [...alerts].flatMap(([id, alert]) => {
      const person = people.get(id)
      return person ? [{ ...person, alert, hasCase: inCase.has(id) }] : []
    }),
    followUps: calls.flatMap((one) => {
      const person = people.get(one.employeeId)
      const hasPlan = plans.some((plan) => plan.employeeId === one.employeeId && plan.causeYear === one.year)
      return person ? [{ ...person, ...one, hasPlan }] : []
    }),
    absences: absences.map((one) => ({ ...one, name: people.get(one.employeeId)?.name ?? '' })),
  }
}
