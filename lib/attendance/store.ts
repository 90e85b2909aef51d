import 'server-only'
import { dayFromDb, dayToDb } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { LeaveSpan } from './rules'
import type { LeaveInput } from './schema'

/** All leave of a person, and the person locked: two entries at once could overlap. */
export async function lockedLeaveOf(ctx: Ctx, employeeId: string): Promise<LeaveSpan[]> {
  const held = await ctx.db.$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM employee WHERE region_id = ${ctx.regionId} AND id = ${employeeId}::uuid FOR UPDATE`,
  )
  found(held[0])
  const rows = await ctx.db.leave.findMany({
    where: { regionId: ctx.regionId, employeeId, cancelledAt: null },
    select: { startsOn: true, endsOn: true },
  })
  return rows.map(({ startsOn, endsOn }) => ({ startsOn: dayFromDb(startsOn), endsOn: dayFromDb(endsOn) }))
}

export async function saveLeave(ctx: WriteCtx, { employeeId, kind, startsOn, endsOn }: LeaveInput) {
  const id = newId()
  await ctx.db.leave.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId,
      kind,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(endsOn),
      enteredBy: ctx.actor.accountId,
      enteredAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function loadLeave(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.leave.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, employeeId: true, startsOn: true, endsOn: true, cancelledAt: true },
    }),
  )
  return {
    id: row.id,
    employeeId: row.employeeId,
    startsOn: dayFromDb(row.startsOn),
    endsOn: dayFromDb(row.endsOn),
    cancelled: row.cancelledAt !== null,
  }
}

export async function saveCancelled(ctx: WriteCtx, id: string) {
  const { count } = await ctx.db.leave.updateMany({
    where: { regionId: ctx.regionId, id, cancelledAt: null },
    data: { cancelledAt: ctx.now },
  })
  savedOrRefuse(count)
}
