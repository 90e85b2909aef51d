import 'server-only'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import {
  addDays,
  dayFromDb,
  dayOf,
  dayToDb,
  daysIn,
  isWithin,
  monthOf,
  monthRange,
  startOfDay,
  workingDays,
  type Day,
  type YearMonth,
} from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { peopleByIds, peopleOf } from '@/lib/organization/queries'
import { APPROVAL_DAYS, decisionDueOn } from '../rules'
import { emptyStreak, expectedDays } from '../rules/progress'
import { ownId } from '../store'
import { decidable, inPlaceOf, stillWaiting } from '../store/decisions'

const STRIP_DAYS = 20
const LOOKBACK = 60

export type StripState = 'done' | 'waiting' | 'returned' | 'empty' | 'off' | 'ahead'

export type TeamMember = {
  employeeId: string
  name: string
  position: string | null
  unitName: string | null
  daysFilled: number
  daysExpected: number
  approvedMinutes: number
  submitted: number
  returned: number
  /** What waits for me, whatever its month. */
  waiting: number
  overdue: number
  /** Decisions on others that this person has left lying for more than a week. */
  holding: number
  emptyStreak: number
  leave: string | null
  strip: { day: Day; state: StripState }[]
}

export type Team = { members: TeamMember[]; month: YearMonth; asOf: Date }

/** Each of my people at a glance, those who need me first. Reads the month's roll-up and twenty days, never all logs. */
export async function team(ctx: Ctx): Promise<Team> {
  const month = monthOf(ctx.today)
  const standsFor = await inPlaceOf(ctx)
  const ids = await myPeople(ctx, standsFor)
  if (ids.length === 0) return { members: [], month, asOf: ctx.now }
  const people = await peopleByIds(ctx, ids)
  const range = { from: addDays(ctx.today, -LOOKBACK), through: monthRange(month).through }
  const { holidays } = await calendarDays(ctx, range)
  const strip = lastWorkingDays(ctx.today, holidays)
  const monthStart = monthRange(month).from
  const firstDay = strip[0] !== undefined && strip[0] < monthStart ? strip[0] : monthStart
  const facts = {
    months: await monthsOf(ctx, ids, monthStart),
    waiting: await waitingOf(ctx, ids, standsFor),
    holding: await holdingOf(ctx, ids),
    states: await statesOf(ctx, ids, firstDay),
    leaves: await leavesOf(ctx, ids, range),
    since: await firstDays(ctx, ids),
  }
  const members = people.map(({ id, name, post }): TeamMember => {
    const leave = new Set(
      facts.leaves.filter(({ employeeId }) => employeeId === id).flatMap((span) => daysIn(span)),
    )
    const since = facts.since.get(id) ?? range.from
    const states = facts.states.get(id) ?? new Map<Day, StripState>()
    const days = { today: ctx.today, holidays, filled: new Set(states.keys()), leave }
    const rolled = facts.months.get(id)
    const expected = expectedDays(monthRange(month), days).filter((day) => day >= since)
    return {
      employeeId: id,
      name,
      position: post?.positionTitle ?? null,
      unitName: post?.unitName ?? null,
      daysFilled: expected.filter((day) => days.filled.has(day)).length,
      daysExpected: expected.length,
      approvedMinutes: rolled?.approvedMinutes ?? 0,
      submitted: rolled?.submitted ?? 0,
      returned: rolled?.returned ?? 0,
      waiting: facts.waiting.get(id)?.waiting ?? 0,
      overdue: facts.waiting.get(id)?.overdue ?? 0,
      holding: facts.holding.get(id) ?? 0,
      emptyStreak: Math.min(
        emptyStreak(days),
        strip.filter((day) => day >= since && day < ctx.today && !leave.has(day)).length,
      ),
      leave:
        facts.leaves.find(({ employeeId, ...span }) => employeeId === id && isWithin(ctx.today, span))
          ?.kind ?? null,
      strip: strip.map((day) => ({
        day,
        state: states.get(day) ?? unfilled(day, { today: ctx.today, since, leave }),
      })),
    }
  })
  return { members: members.toSorted(byNeed), month, asOf: ctx.now }
}

/** Overdue decisions first, then those who have not logged for days, then what waits or was sent back. */
function byNeed(a: TeamMember, b: TeamMember): number {
  return (
    b.overdue + b.holding - (a.overdue + a.holding) ||
    b.emptyStreak - a.emptyStreak ||
    b.waiting - a.waiting ||
    b.returned - a.returned ||
    a.name.localeCompare(b.name, 'id')
  )
}

/** Mine today, and those of a supervisor below me who has left. */
async function myPeople(ctx: Ctx, standsFor: readonly string[]): Promise<string[]> {
  const today = { from: ctx.today, through: ctx.today }
  const ids = new Set<string>()
  for (const supervisorId of [ownId(ctx), ...standsFor])
    for (const { employeeId } of await peopleOf(ctx, supervisorId, today)) ids.add(employeeId)
  ids.delete(ownId(ctx))
  return [...ids]
}

function lastWorkingDays(today: Day, holidays: ReadonlySet<Day>): Day[] {
  const days = workingDays({ from: addDays(today, -LOOKBACK), through: today }, holidays)
  return days.slice(-STRIP_DAYS)
}

function unfilled(
  day: Day,
  { today, since, leave }: { today: Day; since: Day; leave: ReadonlySet<Day> },
): StripState {
  if (leave.has(day) || day < since) return 'off'
  return day === today ? 'ahead' : 'empty'
}

async function monthsOf(ctx: Ctx, ids: string[], month: Day) {
  const rows = await ctx.db.employeeMonth.findMany({
    where: { regionId: ctx.regionId, month: dayToDb(month), employeeId: { in: ids } },
    select: { employeeId: true, submitted: true, returned: true, approvedMinutes: true },
  })
  return new Map(rows.map((row) => [row.employeeId, row]))
}

async function waitingOf(ctx: Ctx, ids: string[], standsFor: readonly string[]) {
  const rows = await ctx.db.activityLog.findMany({
    where: {
      ...decidable(ctx, standsFor),
      ...stillWaiting(ctx),
      employeeId: { in: ids },
    },
    select: { employeeId: true, submittedAt: true, createdAt: true },
  })
  const counts = new Map<string, { waiting: number; overdue: number }>()
  for (const { employeeId, submittedAt, createdAt } of rows) {
    const { waiting, overdue } = counts.get(employeeId) ?? { waiting: 0, overdue: 0 }
    const late = isOverdueSince(ctx, submittedAt ?? createdAt)
    counts.set(employeeId, { waiting: waiting + 1, overdue: overdue + (late ? 1 : 0) })
  }
  return counts
}

const isOverdueSince = (ctx: Ctx, came: Date) => ctx.today > decisionDueOn(dayOf(came, ctx.region.zone))

/** Overdue decisions of others escalate to whoever supervises them: to me, for my people. */
async function holdingOf(ctx: Ctx, ids: string[]): Promise<Map<string, number>> {
  const due = startOfDay(addDays(ctx.today, -APPROVAL_DAYS), ctx.region.zone)
  const rows = await ctx.db.activityLog.groupBy({
    by: ['supervisorId'],
    where: {
      ...stillWaiting(ctx),
      supervisorId: { in: ids },
      submittedAt: { lt: due },
    },
    _count: { _all: true },
  })
  return new Map(rows.map(({ supervisorId, _count }) => [supervisorId ?? '', _count._all]))
}

/** The one query on raw logs: for each person and day of the strip, how its entries stand. */
async function statesOf(ctx: Ctx, ids: string[], from: Day): Promise<Map<string, Map<Day, StripState>>> {
  const rows = await ctx.db.activityLog.groupBy({
    by: ['employeeId', 'logDate', 'status'],
    where: {
      regionId: ctx.regionId,
      employeeId: { in: ids },
      logDate: { gte: dayToDb(from), lte: dayToDb(ctx.today) },
      status: { in: ['SUBMITTED', 'RETURNED', 'APPROVED'] },
    },
  })
  const states = new Map<string, Map<Day, StripState>>()
  for (const { employeeId, logDate, status } of rows) {
    const theirs = states.get(employeeId) ?? new Map<Day, StripState>()
    const day = dayFromDb(logDate)
    theirs.set(day, mostUrgent(theirs.get(day), stateOf(status)))
    states.set(employeeId, theirs)
  }
  return states
}

const stateOf = (status: string): StripState =>
  status === 'RETURNED' ? 'returned' : status === 'SUBMITTED' ? 'waiting' : 'done'

const URGENCY: StripState[] = ['returned', 'waiting', 'done']
const mostUrgent = (a: StripState | undefined, b: StripState): StripState =>
  a !== undefined && URGENCY.indexOf(a) < URGENCY.indexOf(b) ? a : b

/** The first day in any post: nobody is expected to have logged before. */
export async function firstDays(ctx: Ctx, ids: string[]): Promise<Map<string, Day>> {
  const rows = await ctx.db.assignment.groupBy({
    by: ['employeeId'],
    where: { regionId: ctx.regionId, employeeId: { in: ids } },
    _min: { startsOn: true },
  })
  return new Map(
    rows.flatMap(({ employeeId, _min }) => (_min.startsOn ? [[employeeId, dayFromDb(_min.startsOn)]] : [])),
  )
}
