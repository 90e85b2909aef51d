import 'server-only'
import { dayFromDb, dayToDb, type Day, type Range } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { UNDONE } from '../labels/absence-imports'

export type AbsentDay = {
  employeeId: string
  day: Day
  version: number
  excuseReason: string | null
}

/**
 * Days absent without a reason of these people in a range, with those that were excused since, in order. What only an undone
 * file said is nobody's absence, and nobody reads that it was forgiven.
 */
export async function absencesOf(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  employeeIds: readonly string[],
  { from, through }: Range,
): Promise<AbsentDay[]> {
  if (employeeIds.length === 0) return []
  const rows = await ctx.db.absence.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      OR: [{ excuseReason: null }, { excuseReason: { not: UNDONE } }],
      day: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    select: { employeeId: true, day: true, version: true, excuseReason: true },
    orderBy: [{ employeeId: 'asc' }, { day: 'asc' }],
  })
  return rows.map(({ day, ...row }) => ({ ...row, day: dayFromDb(day) }))
}

const MOST = 300

/** Who was absent without a reason in a range, those with the most days first. */
export async function absentPeople(
  ctx: Pick<Ctx, 'db' | 'regionId'>,
  { from, through }: Range,
): Promise<string[]> {
  const rows = await ctx.db.absence.groupBy({
    by: ['employeeId'],
    where: {
      regionId: ctx.regionId,
      excusedAt: null,
      day: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    _count: { _all: true },
    orderBy: { _count: { employeeId: 'desc' } },
    take: MOST,
  })
  return rows.map(({ employeeId }) => employeeId)
}
