import 'server-only'
import { addDays, dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { dueState, NEAR_DAYS, type DueState, type ImprovementStatus } from '../rules/improvements'
import { ownId } from '../store'
import { reachDialogue } from '../store/dialogues'
import { bothSides, statusOf } from '../store/improvements'

export type Improvement = {
  id: string
  version: number
  text: string
  dueOn: Day
  status: ImprovementStatus
  due: DueState
  outcome: string | null
  settledAt: Date | null
  /** Whether I am the one who does something better. */
  mine: boolean
  /** The other side. */
  name: string
}

/** What I agreed on with somebody: open ones by their date, then the newest of those that are settled. */
export async function improvements(ctx: Ctx): Promise<Improvement[]> {
  const me = ownId(ctx)
  const rows = await ctx.db.improvement.findMany({
    where: bothSides(ctx),
    select: {
      id: true,
      version: true,
      text: true,
      dueOn: true,
      status: true,
      outcome: true,
      settledAt: true,
      employeeId: true,
      agreedWithName: true,
      employee: { select: nameParts },
    },
    orderBy: [{ settledAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  return rows.map(({ employeeId, employee, agreedWithName, ...row }) => {
    const mine = employeeId === me
    const status = statusOf(row.status)
    const dueOn = dayFromDb(row.dueOn)
    return {
      ...row,
      status,
      dueOn,
      due: dueState({ status, dueOn }, ctx.today),
      mine,
      name: mine ? agreedWithName : fullName(employee),
    }
  })
}

export type FeedbackTasks = { requests: number; due: number; overdue: number; dialogues: number }

/** What feedback asks of me today: words to give, improvements that are due, talks that the other one wrote down. */
export async function feedbackTasks(ctx: Ctx): Promise<FeedbackTasks> {
  const me = ownId(ctx)
  const near = await ctx.db.improvement.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: me,
      status: 'OPEN',
      dueOn: { lte: dayToDb(addDays(ctx.today, NEAR_DAYS)) },
    },
    select: { dueOn: true },
  })
  const overdue = near.filter(({ dueOn }) => dayFromDb(dueOn) < ctx.today).length
  return {
    requests: await ctx.db.feedbackRequest.count({
      where: { regionId: ctx.regionId, askedId: me, feedbackId: null, declinedAt: null },
    }),
    due: near.length - overdue,
    overdue,
    dialogues: await ctx.db.dialogue.count({
      where: { ...reachDialogue(ctx), recordedBy: { not: me }, acknowledgedAt: null },
    }),
  }
}
