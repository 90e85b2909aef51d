import 'server-only'
import { calendarDays, leavesOf } from '@/lib/attendance/queries'
import { leaveDays } from '@/lib/attendance/rules'
import { dayFromDb, dayToDb, daysIn, type Range } from '@/lib/calendar/rules'
import { netMinutes } from '@/lib/calendar/rules/working-time'
import type { Ctx } from '@/lib/core/types'
import { during } from '@/lib/organization/queries'
import type { LoadFacts } from '../rules/load'

/** What is on record of these people's load in a range, never beyond today. */
export async function loadFactsOf(
  ctx: Ctx,
  employeeIds: readonly string[],
  { from, through: last }: Range,
): Promise<Map<string, LoadFacts>> {
  const range = { from, through: last < ctx.today ? last : ctx.today }
  if (employeeIds.length === 0 || range.through < range.from) return new Map()
  const ids = [...new Set(employeeIds)]
  const calendar = await calendarDays(ctx, range)
  const minutes = new Map(
    daysIn(range)
      .map((day) => [day, netMinutes(day, calendar)] as const)
      .filter(([, net]) => net > 0),
  )
  const leaves = Map.groupBy(await leavesOf(ctx, ids, range), ({ employeeId }) => employeeId)
  const logged = await loggedIn(ctx, ids, range)
  const extras = await extrasIn(ctx, ids, range)
  const posts = await postsIn(ctx, ids, range)
  const seats = await seatsAt(
    ctx,
    [...posts.values()].flatMap(({ unitId }) => unitId ?? []),
    range,
  )
  return new Map(
    ids.map((id) => {
      const away = leaveDays(
        range,
        (leaves.get(id) ?? []).map((leave) => ({ startsOn: leave.from, endsOn: leave.through })),
      )
      const post = posts.get(id)
      const held = [...minutes].filter(([day]) =>
        post?.spans.some((span) => span.from <= day && day <= span.through),
      )
      const present = held.filter(([day]) => !away.has(day))
      return [
        id,
        {
          normalMinutes: present.reduce((sum, [, net]) => sum + net, 0),
          loggedMinutes: logged.get(id) ?? 0,
          ...(seats.get(post?.unitId ?? '') ?? { seats: 0, filled: 0 }),
          extras: (extras.get(id) ?? 0) + (post?.acting ?? 0),
          leaveDays: held.length - present.length,
        },
      ]
    }),
  )
}

async function loggedIn(ctx: Ctx, ids: string[], { from, through }: Range) {
  const rows = await ctx.db.employeeMonth.groupBy({
    by: ['employeeId'],
    where: {
      regionId: ctx.regionId,
      employeeId: { in: ids },
      month: { gte: dayToDb(`${from.slice(0, 7)}-01`), lte: dayToDb(through) },
    },
    _sum: { approvedMinutes: true },
  })
  return new Map(rows.map(({ employeeId, _sum }) => [employeeId, _sum.approvedMinutes ?? 0]))
}

/** Additional results in plans of the range. */
async function extrasIn(ctx: Ctx, ids: string[], { from, through }: Range) {
  const { regionId } = ctx
  const rows = await ctx.db.performancePlan.findMany({
    where: {
      regionId,
      employeeId: { in: ids },
      agreedNumber: { gt: 0 },
      startsOn: { lte: dayToDb(through) },
      endsOn: { gte: dayToDb(from) },
    },
    select: {
      employeeId: true,
      _count: { select: { workResults: { where: { regionId, kind: 'ADDITIONAL', endedOn: null } } } },
    },
  })
  const extras = new Map<string, number>()
  for (const { employeeId, _count } of rows)
    extras.set(employeeId, Math.max(extras.get(employeeId) ?? 0, _count.workResults))
  return extras
}

type Held = { unitId: string | null; acting: number; spans: Range[] }

/** Where somebody worked on the last day, on which days at all, and how many acting posts beside it. */
async function postsIn(ctx: Ctx, ids: string[], range: Range): Promise<Map<string, Held>> {
  const rows = await ctx.db.assignment.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: ids }, ...during(range) },
    select: { employeeId: true, unitId: true, kind: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  })
  return new Map(
    [...Map.groupBy(rows, ({ employeeId }) => employeeId)].map(([id, own]) => {
      const definitive = own.filter(({ kind }) => kind === 'DEFINITIVE')
      return [
        id,
        {
          unitId: definitive.at(-1)?.unitId ?? null,
          acting: own.length - definitive.length,
          spans: definitive.map(({ startsOn, endsOn }) => ({
            from: dayFromDb(startsOn),
            through: endsOn ? dayFromDb(endsOn) : range.through,
          })),
        },
      ]
    }),
  )
}

/** Seats of the units' posts and how many of them were filled on the last day. */
async function seatsAt(ctx: Ctx, unitIds: readonly string[], { through }: Range) {
  const { regionId } = ctx
  const rows = await ctx.db.position.findMany({
    where: { regionId, unitId: { in: [...new Set(unitIds)] }, closedOn: null },
    select: {
      unitId: true,
      seats: true,
      _count: {
        select: {
          assignments: {
            where: { regionId, kind: 'DEFINITIVE', ...during({ from: through, through }) },
          },
        },
      },
    },
  })
  return new Map(
    [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, posts]) => [
      unitId,
      {
        seats: posts.reduce((sum, { seats }) => sum + seats, 0),
        filled: posts.reduce((sum, { seats, _count }) => sum + Math.min(seats, _count.assignments), 0),
      },
    ]),
  )
}
