import 'server-only'
import { minuteOf } from '@/lib/calendar/rules'
import { env } from '@/lib/core/env'
import { job, type JobCtx } from '@/lib/core/jobs'
import { GLANCE, reminderText } from '../labels'
import { stageAt, type Deadlines, type Due } from '../rules/reminders'
import { reachable } from '../store/reachable'
import { dueFor, giveRemindersBack, takeReminders, type Told } from '../store/reminders'
import { deliver, type Note } from './delivery'

type Reminder = Told & Pick<Due, 'count'>
const keyOf = ({ employeeId, kind, dueOn, stage }: Told) => [employeeId, kind, dueOn, stage].join(' ')

/**
 * Takes what is to be told now, once: whoever comes second takes nothing. A process that dies before it sends leaves this word
 * unsaid; the next stage says it again.
 */
async function takeDue(ctx: JobCtx, deadlines: Deadlines): Promise<{ notes: Note[]; taken: Reminder[] }> {
  const minute = minuteOf(ctx.now, ctx.region.zone)
  const people = new Map(
    (await reachable(ctx)).filter(({ onLeave }) => !onLeave).map((person) => [person.employeeId, person]),
  )
  const { holidays } = deadlines
  const due = people.size > 0 ? await dueFor(ctx, deadlines, [...people.keys()]) : []
  const now = due.flatMap((one) => {
    const { digestAt, muted } = people.get(one.employeeId) ?? { digestAt: 0, muted: [one.kind] }
    const stage = stageAt(one.dueOn, { today: ctx.today, minute, digestAt, holidays })
    return stage && !muted.includes(one.kind) ? [{ ...one, stage }] : []
  })
  if (now.length === 0) return { notes: [], taken: [] }
  const mine = await takeReminders(ctx, now)
  const taken = now.filter((one) => mine.has(keyOf(one)))
  if (taken.length > 0)
    ctx.record(
      'reminders.taken',
      { type: 'region', id: String(ctx.regionId) },
      { day: ctx.today, count: taken.length },
    )
  const place = new URL('/hari-ini', env().APP_URL).toString()
  const told = [...new Set(taken.map(({ employeeId }) => employeeId))]
  const notes = told.map((employeeId): Note => {
    const { to = null, devices = [] } = people.get(employeeId) ?? {}
    const list = taken.filter((one) => one.employeeId === employeeId)
    return {
      employeeId,
      mail: to ? { to, subject: GLANCE, text: reminderText(ctx.region.name, list, place) } : null,
      devices,
    }
  })
  return { notes, taken }
}

/** Tells those who can be told what is due soon: one word for all of a person's deadlines, taken first and then sent. */
export async function sendReminders(
  regionId: number,
  deadlinesOf: (ctx: JobCtx) => Promise<Deadlines>,
): Promise<void> {
  const { notes, taken } = await job('reminders.take', regionId, async (ctx) =>
    takeDue(ctx, await deadlinesOf(ctx)),
  )
  const later = await deliver(regionId, notes)
  if (later.length === 0) return
  await job('reminders.give_back', regionId, async (ctx) => {
    await giveRemindersBack(
      ctx,
      taken.filter(({ employeeId }) => later.includes(employeeId)),
    )
    ctx.record('reminders.given_back', { type: 'region', id: String(regionId) }, { count: later.length })
  })
}
