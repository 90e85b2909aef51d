import 'server-only'
import { isWithin, workingDays, yearOf, yearRange } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { parseNip } from '@/lib/organization/rules/nip'
import { calendarDays, leavesOf } from '../queries'
import { annualLeave, type AnnualLeave } from '../rules/annual-leave'

/** My annual leave of this year by what BKD has entered; null where since when I serve is not known. */
export async function myAnnualLeave(ctx: Ctx): Promise<AnnualLeave | null> {
  const { regionId } = ctx
  const me = ctx.actor.employeeId
  const person = me
    ? await ctx.db.employee.findFirst({ where: { regionId, id: me }, select: { nip: true, kind: true } })
    : null
  const nip = person?.nip ? parseNip(person.nip) : undefined
  if (!me || !person || !nip?.appointedMonth) return null
  const year = yearOf(ctx.today)
  const range = { from: yearRange(year - 1).from, through: yearRange(year).through }
  const leaves = await leavesOf(ctx, [me], range)
  const { holidays } = await calendarDays(ctx, range)
  const usedIn = (one: number) =>
    leaves
      .filter(({ kind }) => kind === 'ANNUAL')
      .flatMap((span) => workingDays(span, holidays))
      .filter((day) => isWithin(day, yearRange(one))).length
  return annualLeave(
    {
      servesSince: `${nip.appointedIn}-${String(nip.appointedMonth).padStart(2, '0')}-01`,
      // From memory: what is left of a year is carried by PNS alone.
      carries: person.kind === 'PNS',
    },
    year,
    (one) => ({
      used: usedIn(one),
      great: leaves.some(({ kind, from }) => kind === 'LONG' && yearOf(from) === one),
    }),
  )
}
