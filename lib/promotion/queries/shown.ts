import { addDays, dayOf, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { changesInWords, type Change } from '../labels/changes'
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

export type ShownVersion = {
  version: number
  hash: string
  reason: string | null
  preparedByName: string
  confirmedByName: string
  confirmedAt: Date
  on: Day
  /** From the version before; none of the first. */
  changes: Change[]
}

/** Each version of a round's rules, the first one first, with what it changed. */
export const versionsShown = (
  { region }: Pick<Ctx, 'region'>,
  { versions }: Pick<Round, 'versions'>,
): ShownVersion[] =>
  versions.map(({ document, ...rest }, place) => {
    const before = versions[place - 1]
    return {
      ...rest,
      on: dayOf(rest.confirmedAt, region.zone),
      changes: before ? changesInWords(before.document, document) : [],
    }
  })
