import { provePassword } from '@/lib/accounts/commands/step-up'
import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { during, fullName, nameParts } from '@/lib/organization/queries'
import { whyNotConfirm, whyNotName, whyNotPerson } from '../rules/substitute'
import type { ConfirmSubstituteInput, NameSubstituteInput } from '../schema'
import { loadAnnounced, lockRound } from '../store'
import { candidatesIn } from '../store/candidates'
import { handlesRound } from '../store/handling'
import { registered } from '../store/panel'
import { anyDeciderFree, decidersOf, substitutesIn } from '../store/substitutes'

async function officerBy(ctx: WriteCtx, login: string) {
  const { regionId } = ctx
  const row = await ctx.db.account.findFirst({
    where: { regionId, login, disabledAt: null },
    select: {
      id: true,
      employee: {
        select: {
          id: true,
          ...nameParts,
          assignments: {
            where: { regionId, kind: 'DEFINITIVE', ...during({ from: ctx.today, through: ctx.today }) },
            select: {
              positionTitle: true,
              unit: { select: { name: true } },
              position: { select: { level: true } },
            },
            take: 1,
          },
        },
      },
    },
  })
  if (!row?.employee) return refuse('panelist_unknown', { login }, 'login')
  const { employee, id } = row
  const [post] = employee.assignments
  return {
    accountId: id,
    employeeId: employee.id,
    name: fullName(employee),
    office: post ? `${post.positionTitle}, ${post.unit.name}` : '',
    highOffice: post?.position?.level.startsWith('JPT') ?? false,
  }
}

/** Nobody is left who may decide: an officer names another, and says why. */
export async function nameSubstitute(
  ctx: WriteCtx,
  { roundId, login, reason }: NameSubstituteInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const before = await substitutesIn(ctx, roundId)
  refuseIf(
    whyNotName({
      status: round.status,
      anyFree: await anyDeciderFree(ctx, round),
      waiting: before.some(({ confirmedAt }) => confirmedAt === null),
    }),
  )
  const officer = await officerBy(ctx, login)
  const candidates = await candidatesIn(ctx, roundId)
  const { accountId, employeeId, name, office, highOffice } = officer
  const involved =
    candidates.some((one) => one.employeeId === employeeId) ||
    (await handlesRound(ctx, roundId, accountId)) ||
    (await decidersOf(ctx, roundId)).includes(accountId) ||
    (await registered(ctx, candidates, [officer])).length > 0
  refuseIf(whyNotPerson({ highOffice, involved }), {}, 'login')
  const id = newId()
  await ctx.db.promotionSubstitute.create({
    data: {
      regionId: ctx.regionId,
      id,
      roundId,
      accountId,
      name,
      office,
      reason,
      namedBy: ctx.actor.accountId,
      namedByName: ctx.actor.name,
      namedAt: ctx.now,
    },
    select: { id: true },
  })
  ctx.record(
    'promotion_substitute.named',
    { type: 'promotion_round', id: roundId },
    { account: accountId, reason },
  )
}

/** A second officer confirms whom the first has named. */
export async function confirmSubstitute(
  ctx: WriteCtx,
  { roundId, substituteId, password }: ConfirmSubstituteInput,
): Promise<void> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const named = found((await substitutesIn(ctx, roundId)).find(({ id }) => id === substituteId))
  const { accountId } = ctx.actor
  refuseIf(whyNotConfirm(round, { namedBy: named.namedBy, confirmed: named.confirmedAt !== null }, accountId))
  await provePassword(ctx, password)
  const { count } = await ctx.db.promotionSubstitute.updateMany({
    where: { regionId: ctx.regionId, id: substituteId, confirmedAt: null },
    data: { confirmedBy: accountId, confirmedByName: ctx.actor.name, confirmedAt: ctx.now },
  })
  savedOrRefuse(count)
  ctx.record(
    'promotion_substitute.confirmed',
    { type: 'promotion_round', id: roundId },
    { account: named.accountId },
  )
}
