import { provePassword } from '@/lib/accounts/commands/step-up'
import { digestOf } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { factsOf } from '@/lib/talent/queries/facts'
import { whyNotRules } from '../rules/document'
import { checksFor, isEligible } from '../rules/inputs'
import { type ChangeReason, whyNotChange, whyNotConfirm, whyNotRevise } from '../rules/versions'
import type { AnnounceInput, ReviseInput } from '../schema'
import type { RoundDraft } from '../schema/stored'
import { loadAnnounced, lockRound, moveRound, type RunningRound } from '../store'
import { candidatesIn } from '../store/candidates'
import { ownCandidacy } from '../store/decisions'
import { draftFrom, seated } from '../store/drafts'

const FIELD_OF: Partial<Record<ChangeReason, string>> = {
  panelist_applied: 'panel',
  call_shortened: 'closesOn',
  too_little_left: 'closesOn',
  call_already_open: 'opensOn',
  call_begins_too_soon: 'opensOn',
}

const refuseChange = (why: ChangeReason | undefined) => refuseIf(why, {}, why && FIELD_OF[why])

const takenSeats = (ctx: WriteCtx, roundId: string) =>
  ctx.db.promotionPanelist.findMany({
    where: { regionId: ctx.regionId, roundId },
    select: { seat: true, accountId: true },
  })

/** What holds of a change when it is written down and again when it is confirmed. */
async function whyNotNow(
  ctx: WriteCtx,
  round: RunningRound,
  draft: RoundDraft,
): Promise<ChangeReason | undefined> {
  const { regionId } = ctx
  const applying = await ctx.db.promotionCandidate.findFirst({
    where: {
      regionId,
      roundId: round.id,
      withdrawnAt: null,
      employee: { regionId, account: { regionId, id: { in: draft.seats } } },
    },
    select: { id: true },
  })
  return (
    whyNotChange(round.rules.document, draft.document, ctx.today) ??
    (applying ? 'panelist_applied' : undefined)
  )
}

async function changeable(ctx: WriteCtx, roundId: string): Promise<RunningRound> {
  await lockRound(ctx, roundId)
  const round = await loadAnnounced(ctx, roundId)
  const own = await ownCandidacy(ctx, roundId)
  refuseChange(
    whyNotRevise(
      { status: round.status, calendar: round.rules.document.calendar },
      { today: ctx.today, applied: own !== null && own.withdrawnAt === null },
    ),
  )
  return round
}

/** An officer writes down a change of frozen rules with its reason; in force is what was announced. */
export async function reviseRound(
  ctx: WriteCtx,
  { roundId, version, reason, ...written }: ReviseInput,
): Promise<void> {
  const round = await changeable(ctx, roundId)
  const { rules } = round
  const draft = await draftFrom(ctx, written, {
    round: roundId,
    positionId: round.positionId,
    replaces: rules.document.replaces,
    amends: { version: rules.version, hash: rules.hash, reason },
    taken: await takenSeats(ctx, roundId),
  })
  refuseChange(await whyNotNow(ctx, round, draft))
  await moveRound(ctx, { id: roundId, version }, 'revise', {
    draft: draft as Prisma.InputJsonObject,
    preparedBy: ctx.actor.accountId,
    preparedByName: ctx.actor.name,
  })
  ctx.record(
    'promotion_round.change_prepared',
    { type: 'promotion_round', id: roundId },
    { hash: digestOf(draft.document) },
  )
}

/** A second officer confirms the change he read: a further version, and everybody's requirements are read again by it. */
export async function confirmRevision(
  ctx: WriteCtx,
  { roundId, version, hash, password }: AnnounceInput,
): Promise<void> {
  const round = await changeable(ctx, roundId)
  const draft = found(round.draft)
  const { document, seats } = draft
  const own = digestOf(document)
  refuseChange(
    whyNotConfirm({ preparedBy: round.preparedBy, hash: own }, { by: ctx.actor.accountId, seen: hash }),
  )
  refuseIf(round.version === version ? undefined : 'changed_meanwhile')
  refuseIf(document.amends?.hash === round.rules.hash ? undefined : 'changed_meanwhile')
  refuseIf(whyNotRules(document))
  refuseChange(await whyNotNow(ctx, round, draft))
  await provePassword(ctx, password)
  const taken = await takenSeats(ctx, roundId)
  await ctx.db.promotionRules.create({
    data: {
      regionId: ctx.regionId,
      roundId,
      version: round.rules.version + 1,
      document: document as Prisma.InputJsonObject,
      hash: own,
      reason: found(document.amends).reason,
      preparedBy: round.preparedBy,
      preparedByName: round.preparedByName,
      confirmedBy: ctx.actor.accountId,
      confirmedByName: ctx.actor.name,
      confirmedAt: ctx.now,
    },
    select: { roundId: true },
  })
  await ctx.db.promotionPanelist.createMany({
    data: seated(document, seats)
      .filter(({ seat }) => !taken.some((one) => one.seat === seat))
      .map((one) => ({ ...one, regionId: ctx.regionId, roundId })),
  })
  const told = await checkAgain(ctx, roundId, document)
  await moveRound(ctx, round, 'revise', { draft: Prisma.DbNull })
  ctx.record(
    'promotion_round.changed',
    { type: 'promotion_round', id: roundId },
    { version: round.rules.version + 1, hash: own, ...told },
  )
}

/** Nobody is struck off: who no longer meets a requirement reads it, and may still mend it or withdraw. */
async function checkAgain(ctx: WriteCtx, roundId: string, document: RoundDraft['document']) {
  const candidates = await candidatesIn(ctx, roundId)
  const facts = await factsOf(
    ctx,
    candidates.map(({ employeeId }) => employeeId),
    document.calendar.closesOn,
    document.post.profile.certificates,
  )
  let eligible = 0
  for (const { id, employeeId } of candidates) {
    const checks = checksFor(document, found(facts.find((one) => one.employeeId === employeeId)))
    if (isEligible(checks)) eligible += 1
    await ctx.db.promotionCandidate.updateMany({
      where: { regionId: ctx.regionId, id },
      data: { checks: checks as Prisma.InputJsonArray },
    })
  }
  return { candidates: candidates.length, eligible }
}
