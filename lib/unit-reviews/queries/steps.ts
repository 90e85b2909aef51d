import type { Ctx } from '@/lib/core/types'
import { fullName } from '@/lib/organization/queries'
import { answeredUnits, answeringUnit } from '../rules'
import { membersOn, unitMap } from '../store/units'

/** Into which evaluation a step of this unit goes, and who may own it; null for whoever does not lead the unit that answers. */
export async function stepChoices(
  ctx: Ctx,
  unitId: string,
): Promise<{ reviewId: string; people: { id: string; name: string }[] } | null> {
  const map = await unitMap(ctx)
  const answering = answeringUnit(unitId, map.all, map.owning)
  if (!ctx.actor.headsUnits.includes(answering)) return null
  const review = await ctx.db.unitReview.findFirst({
    where: { regionId: ctx.regionId, unitId: answering },
    select: { id: true },
    orderBy: [{ year: 'desc' }, { quarter: 'desc' }],
  })
  if (!review) return null
  const members = await membersOn(ctx, answeredUnits(answering, map.all, map.owning), ctx.today)
  return {
    reviewId: review.id,
    people: members.map(({ employeeId, employee }) => ({ id: employeeId, name: fullName(employee) })),
  }
}
