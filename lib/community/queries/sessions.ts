import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import type { Ctx } from '@/lib/core/types'
import { listSessions, type SessionRow } from '../store/sessions'

export type SessionCalendar = { ahead: SessionRow[]; over: SessionRow[]; mayKeep: boolean }

const MOST = 20

/** What is announced, the nearest first; what was held or called off, and what still lacks its minutes, the latest first. */
export async function sessionCalendar(ctx: Ctx): Promise<SessionCalendar> {
  const today = dayToDb(ctx.today)
  const announced = { state: 'PLANNED', heldOn: { gte: today } }
  return {
    ahead: await listSessions(ctx, announced, { take: MOST, newestFirst: false }),
    over: await listSessions(ctx, { NOT: announced }, { take: MOST, newestFirst: true }),
    mayKeep: ctx.actor.roles.includes('admin'),
  }
}
