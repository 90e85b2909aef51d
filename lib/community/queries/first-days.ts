import 'server-only'
import type { Ctx } from '@/lib/core/types'
import { FIRST_STEPS, stepsDone, type FirstStep } from '../rules/first-days'
import { loadFirstDays, type FirstLog } from '../store/first-days'

export type FirstDaysView = { done: FirstStep[]; supervisor: string | null; log: FirstLog | null }

/** The five first steps of whoever is new here; nothing once they are done. */
export async function firstDays(ctx: Ctx): Promise<FirstDaysView | null> {
  const days = ctx.actor.employeeId ? await loadFirstDays(ctx, ctx.actor.employeeId) : null
  if (!days) return null
  const done = stepsDone(days)
  return done.length === FIRST_STEPS.length ? null : { done, supervisor: days.supervisor, log: days.log }
}
