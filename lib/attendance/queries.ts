import { dayFromDb, dayToDb, isDay, type Day, type Range } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { LeaveKind } from './rules'

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

export type LeaveCard = {
  id: string
  employeeId: string
  name: string
  unitName: string | null
  kind: LeaveKind
  from: Day
  through: Day
  cancelled: boolean
}

export type LeavePage = { rows: LeaveCard[]; next: string | null }

const LEAVES_A_PAGE = 50

/** Leave as BKD keeps it, the latest to begin first; or one person's. */
export async function leavePage(
  ctx: Ctx,
  { employeeId, after }: { employeeId?: string; after?: string },
): Promise<LeavePage> {
  const { regionId } = ctx
  const [startsOn = '', id = ''] = (after ?? '').split('~')
  const on = dayToDb(ctx.today)
  const rows = await ctx.db.leave.findMany({
    where: {
      regionId,
      ...(employeeId ? { employeeId } : {}),
      ...(isDay(startsOn) && recordId.safeParse(id).success
        ? {
            OR: [{ startsOn: { lt: dayToDb(startsOn) } }, { startsOn: dayToDb(startsOn), id: { lt: id } }],
          }
        : {}),
    },
    select: {
      id: true,
      employeeId: true,
      kind: true,
      startsOn: true,
      endsOn: true,
      cancelledAt: true,
      employee: {
        select: {
          ...nameParts,
          assignments: {
            where: {
              regionId,
              kind: 'DEFINITIVE',
              startsOn: { lte: on },
              OR: [{ endsOn: null }, { endsOn: { gte: on } }],
            },
            select: { unit: { select: { name: true } } },
            take: 1,
          },
        },
      },
    },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: LEAVES_A_PAGE + 1,
  })
  const shown = rows.slice(0, LEAVES_A_PAGE).map((row): LeaveCard => ({
    id: row.id,
    employeeId: row.employeeId,
    name: fullName(row.employee),
    unitName: row.employee.assignments[0]?.unit.name ?? null,
    kind: row.kind as LeaveKind,
    from: dayFromDb(row.startsOn),
    through: dayFromDb(row.endsOn),
    cancelled: row.cancelledAt !== null,
  }))
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > LEAVES_A_PAGE && last ? `${last.from}~${last.id}` : null }
}

/** All of it for a file, page by page by its key. */
export async function allLeave(ctx: Ctx, employeeId: string | undefined): Promise<LeaveCard[]> {
  const all: LeaveCard[] = []
  for (let after: string | null | undefined; after !== null;) {
    const { rows, next }: LeavePage = await leavePage(ctx, { employeeId, after })
    all.push(...rows)
    after = next
  }
  return all
}

export type HolidayRow = { day: Day; name: string; kind: 'NATIONAL' | 'COLLECTIVE' | 'REGION' }

/** Days off of a year: the decree's and the region's own. */
export async function holidaysOf(ctx: Ctx, { from, through }: Range): Promise<HolidayRow[]> {
  const day = { gte: dayToDb(from), lte: dayToDb(through) }
  const national = await ctx.db.nationalHoliday.findMany({
    where: { day, kind: { in: ['NATIONAL', 'COLLECTIVE'] } },
    select: { day: true, kind: true, name: true },
  })
  const own = await ctx.db.regionHoliday.findMany({
    where: { regionId: ctx.regionId, day },
    select: { day: true, name: true },
  })
  return [
    ...national.map((row): HolidayRow => ({
      day: dayFromDb(row.day),
      name: row.name,
      kind: row.kind === 'COLLECTIVE' ? 'COLLECTIVE' : 'NATIONAL',
    })),
    ...own.map((row): HolidayRow => ({ day: dayFromDb(row.day), name: row.name, kind: 'REGION' })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
