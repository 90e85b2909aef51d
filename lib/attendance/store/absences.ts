import 'server-only'
import { dayToDb, type Day } from '@/lib/calendar/rules'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { UNDONE } from '../labels/absence-imports'

/** How many of these days are new; what was entered before stays as it is, excused or not, unless an undone file brought it. */
export async function saveAbsences(ctx: WriteCtx, employeeId: string, days: readonly Day[]): Promise<number> {
  const { count } = await ctx.db.absence.createMany({
    data: days.map((day) => ({
      regionId: ctx.regionId,
      employeeId,
      day: dayToDb(day),
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now,
    })),
    skipDuplicates: true,
  })
  const again = await ctx.db.absence.updateMany({
    where: {
      regionId: ctx.regionId,
      employeeId,
      day: { in: days.map(dayToDb) },
      excuseReason: UNDONE,
    },
    data: { excusedAt: null, excuseReason: null, version: { increment: 1 } },
  })
  return count + again.count
}

export async function loadAbsence(ctx: Ctx, employeeId: string, day: Day) {
  const { excusedAt } = found(
    await ctx.db.absence.findFirst({
      where: { regionId: ctx.regionId, employeeId, day: dayToDb(day) },
      select: { excusedAt: true },
    }),
  )
  return { employeeId, excused: excusedAt !== null }
}

export async function saveExcuse(
  ctx: WriteCtx,
  { employeeId, day, version, reason }: { employeeId: string; day: Day; version: number; reason: string },
): Promise<void> {
  const { count } = await ctx.db.absence.updateMany({
    where: { regionId: ctx.regionId, employeeId, day: dayToDb(day), version, excusedAt: null },
    data: { excusedAt: ctx.now, excuseReason: reason, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function reachEmployee(ctx: Ctx, employeeId: string): Promise<void> {
  found(
    await ctx.db.employee.findFirst({
      where: { regionId: ctx.regionId, id: employeeId },
      select: { id: true },
    }),
  )
}
