import { addDays, dayOf, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { objectionThrough, phaseOf, type Phase, type RoundCalendar } from '../rules/stages'
import type { Round } from '../store'

export type RoundCard = {
  id: string
  title: string
  unit: string
  phase: Phase
  calendar: RoundCalendar
}

type Shown = Pick<Round, 'id' | 'status' | 'rules' | 'draft'>

/** What every list says of a round; a round without rules or draft has nothing to say. */
export function cardOf(ctx: Pick<Ctx, 'today'>, { id, status, rules, draft }: Shown): RoundCard[] {
  const document = rules?.document ?? draft?.document
  if (!document) return []
  const { post, calendar } = document
  return [
    { id, title: post.title, unit: post.unit, phase: phaseOf({ status, calendar }, ctx.today), calendar },
  ]
}

export const daysLeftToObject = (
  { region, today }: Pick<Ctx, 'region' | 'today'>,
  decidedAt: Date,
  calendar: RoundCalendar,
): { through: Day; open: boolean } => {
  const through = objectionThrough(dayOf(decidedAt, region.zone), calendar)
  return { through, open: today < addDays(through, 1) }
}
