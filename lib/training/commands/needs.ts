import 'server-only'
import { reachPerson } from '@/lib/activity-logs/queries/member'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { postOn, units, withDescendants } from '@/lib/organization/queries'
import { planItems, whyNotDecideNeed, whyNotPlan, whyNotWithdrawNeed, type NeedReason } from '../rules/needs'
import type { NeedChoice, NeedDecision, NeedInput, UnitPlanInput } from '../schema/needs'
import { ownId } from '../store'
import {
  approvedIn,
  loadNeed,
  loadOwnNeed,
  reachGrounds,
  saveNeed,
  saveNeedDecision,
  saveNeedWithdrawn,
  saveUnitPlan,
} from '../store/needs'

const AT_FIELD: Partial<Record<NeedReason, string>> = {
  need_year_over: 'year',
  need_too_far: 'year',
  gap_levels_missing: 'competence',
  gap_is_none: 'levelNow',
  need_feedback_missing: 'feedbackId',
  need_result_missing: 'workResultId',
}

/** Only the ground that was chosen is kept with a need. */
const grounded = (input: NeedInput): NeedInput => ({
  ...input,
  ...(input.source === 'COMPETENCE'
    ? {}
    : { competence: undefined, levelRequired: undefined, levelNow: undefined }),
  ...(input.source === 'FEEDBACK' ? {} : { feedbackId: undefined }),
  ...(input.source === 'RESULT' ? {} : { workResultId: undefined }),
})

/** What I need to learn, why, and what should come of it; the superior decides. */
export async function planNeed(ctx: WriteCtx, input: NeedInput): Promise<{ needId: string }> {
  const need = grounded(input)
  const reason = whyNotPlan(need, { today: ctx.today })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  await reachGrounds(ctx, need)
  const { unitId } = found(await postOn(ctx, ownId(ctx), ctx.today))
  const needId = await saveNeed(ctx, unitId, need)
  const { year, source, category, hours } = need
  ctx.record(
    'learning_need.submitted',
    { type: 'learning_need', id: needId },
    { year, source, category, hours },
  )
  return { needId }
}

export async function withdrawNeed(ctx: WriteCtx, { needId, version }: NeedChoice): Promise<void> {
  refuseIf(whyNotWithdrawNeed(await loadOwnNeed(ctx, needId)))
  await saveNeedWithdrawn(ctx, { id: needId, version })
  ctx.record('learning_need.withdrawn', { type: 'learning_need', id: needId })
}

/** Today's superior approves a need or returns it with a reason. */
export async function decideNeed(
  ctx: WriteCtx,
  { needId, version, verdict, reason }: NeedDecision,
): Promise<void> {
  const need = await loadNeed(ctx, needId)
  const { mineToday } = await reachPerson(ctx, need.employeeId)
  found(mineToday || undefined)
  const why = whyNotDecideNeed(need, { verdict, reason })
  refuseIf(why, {}, why === 'need_reason_missing' ? 'reason' : undefined)
  await saveNeedDecision(ctx, { id: needId, version }, { verdict, reason })
  ctx.record(
    verdict === 'APPROVED' ? 'learning_need.approved' : 'learning_need.returned',
    { type: 'learning_need', id: needId },
    { employee: need.employeeId },
  )
}

/** BKD settles a unit's plan of a year: the approved needs of the unit and of all below it, as they stand. */
export async function settleUnitPlan(
  ctx: WriteCtx,
  { unitId, year, note, version }: UnitPlanInput,
): Promise<void> {
  const all = await units(ctx)
  found(all.find(({ id }) => id === unitId))
  const items = planItems(await approvedIn(ctx, withDescendants(all, unitId), year))
  await saveUnitPlan(ctx, { unitId, year, items, note, version })
  ctx.record(
    'unit_learning_plan.settled',
    { type: 'unit', id: unitId },
    { year, needs: items.reduce((sum, item) => sum + item.needs, 0) },
  )
}
