import 'server-only'
import { dayFromDb, dayOf, daysBetween, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { objectionThrough } from '../rules/stages'
import { roundFrom, roundParts } from '../store'

export type ObjectionClock = {
  roundId: string
  title: string
  /** Until when candidates object; gone once that is over. */
  filing: { through: Day; days: number } | null
  /** Objections that wait, and the nearest day by which one is answered; fewer than no days when it is past. */
  waiting: { count: number; dueOn: Day; days: number } | null
}

/** Decided rounds whose clocks run, by the days of the region: what is late first, then what is due next. */
export async function objectionClocks(ctx: Ctx): Promise<ObjectionClock[]> {
  const { regionId, region, today } = ctx
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId, status: 'DECIDED' },
    select: {
      ...roundParts,
      decision: { select: { decidedAt: true } },
      candidates: {
        where: { regionId, objection: { is: { regionId, outcome: null } } },
        select: { objection: { select: { dueOn: true } } },
      },
    },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  })
  return rows
    .flatMap(({ decision, candidates, ...row }): ObjectionClock[] => {
      const document = roundFrom(row).rules?.document
      if (!document || !decision) return []
      const through = objectionThrough(dayOf(decision.decidedAt, region.zone), document.calendar)
      const [dueOn] = candidates
        .flatMap(({ objection }) => (objection ? dayFromDb(objection.dueOn) : []))
        .toSorted()
      const clock = {
        roundId: row.id,
        title: document.post.title,
        filing: through < today ? null : { through, days: daysBetween(today, through) },
        waiting: dueOn ? { count: candidates.length, dueOn, days: daysBetween(today, dueOn) } : null,
      }
      return clock.filing || clock.waiting ? [clock] : []
    })
    .toSorted((a, b) => nextDay(a).localeCompare(nextDay(b)))
}

const nextDay = ({ waiting, filing }: ObjectionClock): Day => waiting?.dueOn ?? filing?.through ?? ''
