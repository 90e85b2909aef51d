import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotConsent } from '../rules/rewards'
import type { ConsentInput } from '../schema/rewards'
import { ownId } from '../store'

/** The winner's word on being named: the last one counts, and every one is kept. */
export async function sayConsent(ctx: WriteCtx, { awardId, given }: ConsentInput): Promise<void> {
  const wanted = given === 'yes'
  const award = found(
    await ctx.db.rewardAward.findFirst({
      where: {
        regionId: ctx.regionId,
        id: awardId,
        nominee: { regionId: ctx.regionId, employeeId: ownId(ctx), programme: { status: 'DECIDED' } },
      },
      select: {
        consents: { select: { number: true, given: true }, orderBy: { number: 'desc' }, take: 1 },
      },
    }),
  )
  const before = award.consents[0]
  refuseIf(whyNotConsent({ status: 'DECIDED' }, { own: true, before: before?.given ?? null, wanted }))
  // Two words at once: the number is taken, and the second is told so.
  await ctx.db.rewardConsent.create({
    data: {
      regionId: ctx.regionId,
      awardId,
      number: (before?.number ?? 0) + 1,
      given: wanted,
      saidAt: ctx.now,
    },
    select: { number: true },
  })
  ctx.record('reward_consent.said', { type: 'reward_award', id: awardId }, { given: wanted })
}
