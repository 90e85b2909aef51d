import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { eligibilityOf, type RewardCheck } from '../rules/reward-eligibility'
import type { RewardDocument, RewardForm, RewardPeriod } from '../rules/rewards'
import { rewardChecks, type Cited } from '../schema/rewards-stored'
import { ownId } from '../store'
import { toldWinners, type ToldWinners } from '../store/awards'
import {
  citableOf,
  nameable,
  namingsOf,
  ownNominations,
  type Nomination,
  type Reachable,
} from '../store/nominations'
import { rewardFactsOf } from '../store/reward-facts'
import { handlersOf, loadPublished, programmeFrom, programmeParts, type Published } from '../store/rewards'
import { cardOf, type ProgrammeCard } from './rewards'

/** Programmes that were published, the newest first, with whether I was named. */
export async function rewardsForMe(ctx: Ctx): Promise<(ProgrammeCard & { named: boolean })[]> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardProgramme.findMany({
    where: { regionId, rules: { isNot: null } },
    select: {
      ...programmeParts,
      _count: {
        select: { nominations: { where: { regionId, withdrawnAt: null, employeeId: ownId(ctx) } } },
      },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 60,
  })
  return rows.flatMap(({ _count, ...row }) =>
    cardOf(ctx, programmeFrom(row)).map((card) => ({ ...card, named: _count.nominations > 0 })),
  )
}

export type MyReward = {
  card: ProgrammeCard
  document: RewardDocument
  hash: string
  publishedAt: Date
  cancelReason: string | null
  /** Each requirement as the record has it today, or as it was copied when naming closed. */
  checks: RewardCheck[]
  /** With which words I was named; by whom stays with the panel. */
  named: Pick<Nomination, 'id' | 'kind' | 'reason' | 'evidence' | 'citations'>[]
  mine: Nomination[]
  people: Reachable[]
  winners: ToldWinners
  decision: { departs: boolean; reason: string | null } | null
}

/** One programme as somebody of the staff sees it: criteria, the own standing, and winners who let themselves be named. */
export async function myReward(ctx: Ctx, programmeId: string): Promise<MyReward> {
  const programme = await loadPublished(ctx, programmeId)
  const { document, hash, publishedAt } = programme.rules
  const card = found(cardOf(ctx, programme)[0])
  const mine = await ownNominations(ctx, programme.id)
  const named = await namingsOf(ctx, programme.id, ownId(ctx))
  const told = await toldWinners(ctx, [programme.id])
  return {
    card,
    document,
    hash,
    publishedAt,
    cancelReason: programme.cancelReason,
    checks: card.phase === 'ANNOUNCED' ? [] : await ownChecks(ctx, programme),
    named: named.map(({ id, kind, reason, evidence, citations }) => ({
      id,
      kind,
      reason,
      evidence,
      citations,
    })),
    mine,
    people: card.phase === 'OPEN' ? await stillNameable(ctx, programme, mine) : [],
    winners: told.get(programme.id) ?? { names: [], unnamed: 0 },
    decision: programme.decision && {
      departs: programme.decision.departs,
      reason: programme.decision.reason,
    },
  }
}

async function ownChecks(ctx: Ctx, { id, rules: { document } }: Published): Promise<RewardCheck[]> {
  const employeeId = ownId(ctx)
  const copied = await ctx.db.rewardNominee.findFirst({
    where: { regionId: ctx.regionId, programmeId: id, employeeId },
    select: { checks: true },
  })
  if (copied) return rewardChecks.parse(copied.checks)
  const facts = (await rewardFactsOf(ctx, [employeeId], document.period)).get(employeeId)
  return facts ? eligibilityOf(facts, document.attendance) : []
}

async function stillNameable(
  ctx: Ctx,
  programme: Published,
  mine: readonly Nomination[],
): Promise<Reachable[]> {
  const handlers = await handlersOf(ctx, programme)
  return (await nameable(ctx)).filter(
    ({ id }) => !handlers.has(id) && !mine.some(({ employeeId }) => employeeId === id),
  )
}

export type NominationForm = {
  card: ProgrammeCard
  document: RewardDocument
  person: Reachable
  records: Cited[]
}

/** What may be said of one person whom I lead or who works beside me, or not found. */
export async function nominationForm(
  ctx: Ctx,
  programmeId: string,
  employeeId: string,
): Promise<NominationForm> {
  const programme = await loadPublished(ctx, programmeId)
  const { document } = programme.rules
  const card = found(cardOf(ctx, programme)[0])
  found(card.phase === 'OPEN' || undefined)
  const open = await stillNameable(ctx, programme, await ownNominations(ctx, programme.id))
  const person = found(open.find(({ id }) => id === employeeId))
  return { card, document, person, records: await citableOf(ctx, person, document.period) }
}

export type MyAward = {
  awardId: string
  programmeId: string
  programme: string
  period: RewardPeriod
  forms: readonly RewardForm[]
  on: Day
  consent: boolean | null
}

/** What I have won, the latest first, with my last word on being named. */
export async function myAwards(ctx: Ctx): Promise<MyAward[]> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardAward.findMany({
    where: { regionId, nominee: { regionId, employeeId: ownId(ctx) } },
    select: {
      id: true,
      awardedAt: true,
      consents: { select: { given: true }, orderBy: { number: 'desc' }, take: 1 },
      nominee: { select: { programme: { select: programmeParts } } },
    },
    orderBy: { awardedAt: 'desc' },
    take: 60,
  })
  return rows.flatMap(({ id, awardedAt, consents, nominee }) => {
    const { rules, ...programme } = programmeFrom(nominee.programme)
    return rules
      ? [
          {
            awardId: id,
            programmeId: programme.id,
            programme: programme.name,
            period: rules.document.period,
            forms: rules.document.forms,
            on: dayOf(awardedAt, ctx.region.zone),
            consent: consents[0]?.given ?? null,
          },
        ]
      : []
  })
}
