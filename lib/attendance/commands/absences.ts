import 'server-only'
import { daysIn, workingDays } from '@/lib/calendar/rules'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { calendarDays, leavesOf } from '../queries'
import { whyNotEnterAbsence, whyNotExcuse, type AbsenceReason } from '../rules/absences'
import type { AbsenceInput, ExcuseInput } from '../schema/absences'
import { loadAbsence, reachEmployee, saveAbsences, saveExcuse } from '../store/absences'

const AT_FIELD: Partial<Record<AbsenceReason, string>> = {
  absence_ahead: 'endsOn',
  absence_reversed: 'endsOn',
  absence_too_long: 'endsOn',
  absence_no_working_day: 'startsOn',
  absence_known: 'startsOn',
}

/** BKD enters the working days of a stretch on which nobody heard of the person; leave and days off are left out. */
export async function enterAbsence(
  ctx: WriteCtx,
  { employeeId, startsOn, endsOn }: AbsenceInput,
): Promise<{ days: number }> {
  await reachEmployee(ctx, employeeId)
  const range = { from: startsOn, through: endsOn }
  const { holidays } = await calendarDays(ctx, range)
  const leave = new Set((await leavesOf(ctx, [employeeId], range)).flatMap((span) => daysIn(span)))
  const days = startsOn <= endsOn ? workingDays(range, holidays).filter((day) => !leave.has(day)) : []
  const reason = whyNotEnterAbsence(
    { employeeId, startsOn, endsOn },
    { today: ctx.today, by: ctx.actor.employeeId, days },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const added = await saveAbsences(ctx, employeeId, days)
  if (added === 0) refuse('absence_known', {}, 'startsOn')
  ctx.record(
    'absence.entered',
    { type: 'employee', id: employeeId },
    { from: startsOn, through: endsOn, days: added },
  )
  return { days: added }
}

/** A valid reason was brought: the day no longer counts and stays readable with its reason. */
export async function excuseAbsence(
  ctx: WriteCtx,
  { employeeId, day, version, reason }: ExcuseInput,
): Promise<void> {
  const absence = await loadAbsence(ctx, employeeId, day)
  const why = whyNotExcuse(absence, { by: ctx.actor.employeeId, reason })
  refuseIf(why, {}, why === 'excuse_missing' ? 'reason' : undefined)
  await saveExcuse(ctx, { employeeId, day, version, reason })
  ctx.record('absence.excused', { type: 'employee', id: employeeId }, { day })
}
