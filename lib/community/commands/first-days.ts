import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotSay } from '../rules/first-days'
import type { FirstStepInput } from '../schema/first-days'
import { loadFirstDays, saveFirstStep } from '../store/first-days'

/** What a newcomer says for himself: that his superior is right, that he opened a receipt, that he wants no list. */
export async function sayFirstStep(ctx: WriteCtx, { step }: FirstStepInput): Promise<void> {
  const employeeId = found(ctx.actor.employeeId)
  const { supervisor, logged } = found(await loadFirstDays(ctx, employeeId))
  refuseIf(whyNotSay(step, { supervisor: supervisor !== null, logged }))
  await saveFirstStep(ctx, employeeId, step)
  ctx.record('first_days.said', { type: 'employee', id: employeeId }, { step })
}
