import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { periods } from '@/lib/periods/queries'
import { closedThrough } from '@/lib/periods/rules'
import { isSettled, whyNotCancelLeave, whyNotEnterLeave } from './rules'
import type { HolidayChoice, HolidayInput, LeaveChoice, LeaveInput } from './schema'
import { loadLeave, lockedLeaveOf, saveCancelled, saveLeave } from './store'

export async function enterLeave(ctx: WriteCtx, input: LeaveInput) {
  const existing = await lockedLeaveOf(ctx, input.employeeId)
  const reason = whyNotEnterLeave(input, existing, closedThrough(await periods(ctx)))
  refuseIf(reason, {}, reason === 'quarter_closed' ? 'startsOn' : 'endsOn')
  const id = await saveLeave(ctx, input)
  ctx.record(
    'leave.entered',
    { type: 'leave', id },
    {
      employee: input.employeeId,
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    },
  )
}

export async function cancelLeave(ctx: WriteCtx, { leaveId }: LeaveChoice) {
  const leave = await loadLeave(ctx, leaveId)
  refuseIf(whyNotCancelLeave(leave, closedThrough(await periods(ctx))))
  await saveCancelled(ctx, leaveId)
  ctx.record('leave.cancelled', { type: 'leave', id: leaveId }, { employee: leave.employeeId })
}

/** A region's own day off, beside the national ones. */
export async function addHoliday(ctx: WriteCtx, { day, name }: HolidayInput) {
  const known = await ctx.db.regionHoliday.count({ where: { regionId: ctx.regionId, day: dayToDb(day) } })
  if (known > 0) refuse('holiday_known', {}, 'day')
  if (isSettled(day, closedThrough(await periods(ctx)))) refuse('quarter_closed', {}, 'day')
  await ctx.db.regionHoliday.create({
    data: { regionId: ctx.regionId, day: dayToDb(day), name },
    select: { day: true },
  })
  ctx.record('region_holiday.added', { type: 'region_holiday', id: day })
}

export async function removeHoliday(ctx: WriteCtx, { day }: HolidayChoice) {
  // What people filled in around a day that is past was judged with it.
  if (day < ctx.today) refuse('holiday_past')
  const { count } = await ctx.db.regionHoliday.deleteMany({
    where: { regionId: ctx.regionId, day: dayToDb(day) },
  })
  found(count || undefined)
  ctx.record('region_holiday.removed', { type: 'region_holiday', id: day })
}
