import 'server-only'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotName, whyNotTakeNominationBack } from '../rules/rewards'
import type { NominationChoice, NominationInput } from '../schema/rewards'
import { ownId } from '../store'
import {
  citableOf,
  loadOwnNomination,
  nameable,
  ownNominations,
  saveNomination,
  saveNominationWithdrawn,
} from '../store/nominations'
import { insideOf } from '../store/reward-facts'
import { handlersOf, loadPublished, shareProgramme, standing } from '../store/rewards'

/** A superior or a colleague names somebody, with what speaks for him. */
export async function nominate(
  ctx: WriteCtx,
  { programmeId, employeeId, reason, evidence, cites }: NominationInput,
): Promise<{ nominationId: string }> {
  const nominatorId = ownId(ctx)
  await shareProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { document } = programme.rules
  const near = (await nameable(ctx)).find(({ id }) => id === employeeId)
  // To whom I never stood near, nobody of that id exists.
  if (!near && employeeId !== nominatorId) found(undefined)
  const inside = await ctx.db.employee.count({
    where: { AND: [await insideOf(ctx, document), { id: employeeId }], regionId: ctx.regionId },
  })
  const why = whyNotName(standing(programme), {
    today: ctx.today,
    self: employeeId === nominatorId,
    inReach: near !== undefined,
    inside: inside > 0,
    handles: (await handlersOf(ctx, programme)).has(employeeId),
    named: (await ownNominations(ctx, programmeId)).some((one) => one.employeeId === employeeId),
  })
  refuseIf(why, {}, why === 'naming_not_open' ? undefined : 'employeeId')
  const records = await citableOf(ctx, found(near), document.period)
  const nominationId = await saveNomination(ctx, {
    programmeId,
    employeeId,
    nominatorId,
    kind: found(near).kind,
    reason,
    evidence,
    citations: { records: [...new Set(cites)].map((id) => found(records.find((one) => one.id === id))) },
  })
  ctx.record(
    'reward_nomination.made',
    { type: 'reward_nomination', id: nominationId },
    { programme: programmeId, nominee: employeeId, cited: cites.length },
  )
  return { nominationId }
}

export async function takeNominationBack(
  ctx: WriteCtx,
  { nominationId, version }: NominationChoice,
): Promise<void> {
  const { programmeId } = await loadOwnNomination(ctx, nominationId)
  await shareProgramme(ctx, programmeId)
  const { withdrawnAt } = await loadOwnNomination(ctx, nominationId)
  const programme = await loadPublished(ctx, programmeId)
  refuseIf(
    whyNotTakeNominationBack(standing(programme), {
      today: ctx.today,
      own: true,
      withdrawn: withdrawnAt !== null,
    }),
  )
  await saveNominationWithdrawn(ctx, { id: nominationId, version })
  ctx.record('reward_nomination.taken_back', { type: 'reward_nomination', id: nominationId })
}
