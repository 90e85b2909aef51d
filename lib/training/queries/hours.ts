import 'server-only'
import { dayToDb, type Range } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'

/** Verified hours of what ended within these days, by person; nobody is in it who learned nothing. Whoever asks has reached
 * these people. */
export async function learnedHours(
  { db, regionId }: Pick<Ctx, 'db' | 'regionId'>,
  employeeIds: readonly string[],
  { from, through }: Range,
): Promise<Map<string, number>> {
  const sums = await db.trainingRecord.groupBy({
    by: ['employeeId'],
    where: {
      regionId,
      employeeId: { in: [...employeeIds] },
      status: 'VERIFIED',
      endsOn: { gte: dayToDb(from), lte: dayToDb(through) },
    },
    _sum: { hours: true },
  })
  return new Map(sums.map(({ employeeId, _sum }) => [employeeId, _sum.hours ?? 0]))
}
