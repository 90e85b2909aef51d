import 'server-only'
import { digestOf } from '@/lib/core/digest'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { changesInWords, type Change } from '../labels/changes'
import { type ChangeReason, whyNotChange, whyNotConfirm, whyNotRevise } from '../rules/versions'
import { loadAnnounced, seatsOf, type Round } from '../store'
import { ownCandidacy } from '../store/decisions'

export type Proposal = {
  hash: string
  reason: string
  preparedByName: string
  changes: Change[]
  whyNot: ChangeReason | null
}

/** The change that waits, as the officer who confirms it reads it. */
export function proposalOf(ctx: Ctx, { draft, rules, preparedBy, preparedByName }: Round): Proposal | null {
  if (!draft || !rules) return null
  const hash = digestOf(draft.document)
  const { accountId } = ctx.actor
  return {
    hash,
    reason: draft.document.amends?.reason ?? '',
    preparedByName,
    changes: changesInWords(rules.document, draft.document),
    whyNot:
      whyNotConfirm({ preparedBy, hash }, { by: accountId, seen: hash }) ??
      whyNotChange(rules.document, draft.document, ctx.today) ??
      null,
  }
}

/** What the form to change announced rules begins with: a change already written down, else the rules in force. */
export async function revisionForm(ctx: Ctx, roundId: string) {
  const round = await loadAnnounced(ctx, roundId)
  const { rules, draft } = round
  const own = await ownCandidacy(ctx, roundId)
  const seats = draft?.seats ?? (await seatsOf(ctx, round)).map(({ accountId }) => accountId)
  const accounts = await ctx.db.account.findMany({
    where: { regionId: ctx.regionId, id: { in: seats } },
    select: { id: true, login: true },
  })
  return {
    roundId: round.id,
    version: round.version,
    title: rules.document.post.title,
    document: draft?.document ?? rules.document,
    logins: seats.flatMap((seat) => accounts.find(({ id }) => id === seat)?.login ?? []),
    reason: draft?.document.amends?.reason ?? '',
    hash: found(rules.hash),
    whyNot:
      whyNotRevise(
        { status: round.status, calendar: rules.document.calendar },
        { today: ctx.today, applied: own !== null && own.withdrawnAt === null },
      ) ?? null,
  }
}
