import { dayFromDb, dayToDb, type Day, type Range } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'

export type CalendarDays = { holidays: Set<Day>; names: Map<Day, string>; ramadan: Set<Day> }

/** The region's days off in the range, national and own, with their names, and the days of Ramadan hours. */
export async function calendarDays(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  { from, through }: Range,
): Promise<CalendarDays> {
  const day = { gte: dayToDb(from), lte: dayToDb(through) }
  const national = await ctx.db.nationalHoliday.findMany({
    where: { day },
    select: { day: true, kind: true, name: true },
  })
  const own = await ctx.db.regionHoliday.findMany({
    where: { regionId: ctx.regionId, day },
    select: { day: true, name: true },
  })
  const off = [...national.filter((row) => row.kind !== 'RAMADAN'), ...own]
  return {
    holidays: new Set(off.map((row) => dayFromDb(row.day))),
    names: new Map(off.map((row) => [dayFromDb(row.day), row.name])),
    ramadan: new Set(national.filter((row) => row.kind === 'RAMADAN').map((row) => dayFromDb(row.day))),
  }
}

export type LeaveSpan = { id: string; employeeId: string; kind: string; from: Day; through: Day }

/** Leave of these people that touches the range. */
export async function leavesOf(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  employeeIds: readonly string[],
  { from, through }: Range,
): Promise<LeaveSpan[]> {
  const rows = await ctx.db.leave.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      cancelledAt: null,
      startsOn: { lte: dayToDb(through) },
      endsOn: { gte: dayToDb(from) },
    },
    select: { id: true, employeeId: true, kind: true, startsOn: true, endsOn: true },
    orderBy: { startsOn: 'asc' },
  })
  return rows.map(({ startsOn, endsOn, ...row }) => ({
    ...row,
    from: dayFromDb(startsOn),
    through: dayFromDb(endsOn),
  }))
}
