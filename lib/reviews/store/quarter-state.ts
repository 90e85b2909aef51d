import 'server-only'
import { calendarDays } from '@/lib/attendance/queries'
import { addDays, quarterRange, type Day, type YearQuarter } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { findPeriod, type PeriodRow } from '@/lib/periods/queries'
import { reviewDueOn } from '@/lib/periods/rules'
import { handOverDueOn } from '../rules/clocks'

export type QuarterState = YearQuarter & {
  status: PeriodRow['status']
  ended: boolean
  opensOn: Day
  dueOn: Day
  handOverDueOn: Day
  overdue: boolean
}

/** Where a quarter stands on the way to its reviews. */
export async function quarterState(ctx: Ctx, quarter: YearQuarter): Promise<QuarterState> {
  const { through } = quarterRange(quarter)
  const period = await findPeriod(ctx, quarter)
  const { holidays } = await calendarDays(ctx, { from: through, through: addDays(through, 45) })
  const dueOn = reviewDueOn(quarter, holidays)
  return {
    ...quarter,
    status: period?.status ?? 'UPCOMING',
    ended: ctx.today > through,
    opensOn: addDays(through, 1),
    dueOn,
    handOverDueOn: handOverDueOn(quarter, holidays),
    overdue: ctx.today > dueOn,
  }
}
