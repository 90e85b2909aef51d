import 'server-only'
import { dayFromDb, dayOf, type Day } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import type { Check } from '@/lib/talent/rules/checks'
import { changesInWords, type Change } from '../labels/changes'
import type { RulesDocument } from '../rules/document'
import { isComplete } from '../rules/panel'
import {
  phaseOf,
  whyNotAnnounce,
  whyNotCancel,
  whyNotClose,
  whyNotFinish,
  whyNotRank,
  type Phase,
  type Reason,
} from '../rules/stages'
import { type SubstituteReason, whyNotConfirm, whyNotName } from '../rules/substitute'
import { type ChangeReason, whyNotRevise } from '../rules/versions'
import { loadRound, roundFrom, roundParts, seatsOf, type Round } from '../store'
import { attemptsOn, type Attempt } from '../store/attempts'
import { candidatesIn, isScored } from '../store/candidates'
import { decisionOf, ownCandidacy, waitingObjections } from '../store/decisions'
import { judgings } from '../store/panel'
import { anyDeciderFree, substitutesIn, type Substitute } from '../store/substitutes'
import { proposalOf, type Proposal } from './changes'
import { cardOf, daysLeftToObject, versionsShown, type RoundCard, type ShownVersion } from './shown'

const AT_MOST = 200

export type ListedRound = RoundCard & { candidates: number; objections: number }

/** The region's rounds, the newest first. */
export async function roundList(ctx: Ctx): Promise<ListedRound[]> {
  const { regionId } = ctx
  const rows = await ctx.db.promotionRound.findMany({
    where: { regionId },
    select: {
      ...roundParts,
      _count: { select: { candidates: { where: { regionId, withdrawnAt: null } } } },
      candidates: {
        where: { regionId, objection: { is: { regionId, outcome: null } } },
        select: { id: true },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: AT_MOST,
  })
  return rows.flatMap(({ _count, candidates, ...row }) =>
    cardOf(ctx, roundFrom(row)).map((card) => ({
      ...card,
      candidates: _count.candidates,
      objections: candidates.length,
    })),
  )
}

/** What the form to prepare a round needs: posts, and what was written so far. */
export async function roundForm(ctx: Ctx, roundId: string | undefined) {
  const { regionId } = ctx
  const positions = await ctx.db.position.findMany({
    where: { regionId, closedOn: null },
    select: { id: true, title: true, unit: { select: { name: true } } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 1000,
  })
  const cancelled = await ctx.db.promotionRound.findMany({
    where: {
      regionId,
      status: 'CANCELLED',
      rules: { some: { regionId } },
      replacedBy: { none: { regionId } },
    },
    select: roundParts,
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
  const loaded = roundId ? await loadRound(ctx, roundId) : undefined
  const round = loaded?.status === 'DRAFT' ? loaded : undefined
  const logins = round?.draft
    ? await ctx.db.account.findMany({
        where: { regionId, id: { in: round.draft.seats } },
        select: { id: true, login: true },
      })
    : []
  return {
    positions: positions.map(({ id, title, unit }) => ({ id, title, unit: unit.name })),
    /** Rules that nobody writes any more: there is no form for them. */
    frozen: loaded && loaded.status !== 'DRAFT' ? loaded.id : null,
    replaceable: cancelled.flatMap((row) => cardOf(ctx, roundFrom(row))),
    draft: round?.draft
      ? {
          roundId: round.id,
          version: round.version,
          positionId: round.positionId,
          replacesId: round.replacesId,
          document: round.draft.document,
          logins: round.draft.seats.flatMap((seat) => logins.find(({ id }) => id === seat)?.login ?? []),
        }
      : null,
  }
}

export type DeskCandidate = {
  id: string
  /** Null to who sits on the panel himself, as long as it scores. */
  label: string | null
  name: string
  appliedAt: Date
  eligible: boolean | null
  checks: Check[]
  /** How many scores are in and asked for; never what they say. */
  given: number
  asked: number
  third: boolean
  voided: number
  stuck: boolean
}

export type RoundDesk = {
  id: string
  version: number
  phase: Phase
  document: RulesDocument
  hash: string
  preparedByName: string
  isOwnDraft: boolean
  confirmed: { byName: string; at: Date } | null
  cancelReason: string | null
  versions: ShownVersion[]
  /** A change that waits for its second officer. */
  proposal: Proposal | null
  replaced: { id: string; changes: Change[] } | null
  candidates: DeskCandidate[]
  /** What was tried on the frozen rules and refused. */
  attempts: Attempt[]
  decision: { name: string; rank: number; reason: string | null; byName: string; at: Date } | null
  objectionThrough: Day | null
  /** Whoever was named to decide; whyNotName is null when nobody is left and BKD has to name one. */
  substitutes: (Substitute & { whyNotConfirm: SubstituteReason | null })[]
  whyNotName: SubstituteReason | null
  whyNot: Record<'announce' | 'revise' | 'close' | 'rank' | 'finish' | 'cancel', Reason | ChangeReason | null>
}

/** Everything about one round that BKD runs: rules, candidates with reasons, how far the panel is. */
export async function roundDesk(ctx: Ctx, roundId: string): Promise<RoundDesk | undefined> {
  const round = await loadRound(ctx, roundId)
  const { rules, draft } = round
  const document = rules?.document ?? draft?.document
  if (!document) return undefined
  const { calendar } = document
  const hash = rules?.hash ?? digestOf(document)
  const candidates = rules ? await deskCandidates(ctx, { ...round, rules }) : []
  const decision = await decisionOf(ctx, roundId)
  const objection = decision ? daysLeftToObject(ctx, decision.decidedAt, calendar) : null
  const of = { status: round.status, calendar }
  const own = await ownCandidacy(ctx, roundId)
  const scored = candidates.filter(({ eligible }) => eligible)
  const substitutes = rules ? await substitutesIn(ctx, roundId) : []
  return {
    id: round.id,
    version: round.version,
    phase: phaseOf(of, ctx.today),
    document,
    hash,
    preparedByName: rules?.preparedByName ?? round.preparedByName,
    isOwnDraft: round.preparedBy === ctx.actor.accountId,
    confirmed: rules && { byName: rules.confirmedByName, at: rules.confirmedAt },
    cancelReason: round.cancelReason,
    versions: versionsShown(ctx, round),
    proposal: proposalOf(ctx, round),
    replaced: await replacedBy(ctx, round, document),
    candidates,
    attempts: rules ? await attemptsOn(ctx, round.id) : [],
    decision: decision && {
      name: decision.chosenName,
      rank: decision.rank,
      reason: decision.reason,
      byName: decision.decidedByName,
      at: decision.decidedAt,
    },
    objectionThrough: objection?.through ?? null,
    substitutes: substitutes.map((one) => ({
      ...one,
      whyNotConfirm:
        whyNotConfirm(
          round,
          { namedBy: one.namedBy, confirmed: one.confirmedAt !== null },
          ctx.actor.accountId,
        ) ?? null,
    })),
    whyNotName:
      whyNotName({
        status: round.status,
        waiting: substitutes.some(({ confirmedAt }) => confirmedAt === null),
        anyFree: rules && round.status === 'RANKED' ? await anyDeciderFree(ctx, { ...round, rules }) : true,
      }) ?? null,
    whyNot: {
      announce:
        whyNotAnnounce(
          { ...of, preparedBy: round.preparedBy, hash },
          { by: ctx.actor.accountId, seen: hash, today: ctx.today },
        ) ?? null,
      revise:
        whyNotRevise(of, { today: ctx.today, applied: own !== null && own.withdrawnAt === null }) ?? null,
      close: whyNotClose(of, ctx.today) ?? null,
      rank:
        whyNotRank(round, {
          complete: scored.length > 0 && scored.every(({ asked, stuck }) => asked === 0 && !stuck),
        }) ?? null,
      finish:
        whyNotFinish(of, {
          today: ctx.today,
          decidedOn: objection && decision ? dayOfDecision(ctx, decision.decidedAt) : null,
          waiting: await waitingObjections(ctx, roundId),
        }) ?? null,
      cancel: whyNotCancel(round) ?? null,
    },
  }
}

const dayOfDecision = ({ region }: Ctx, at: Date): Day => dayOf(at, region.zone)

async function deskCandidates(
  ctx: Ctx,
  round: Round & { rules: NonNullable<Round['rules']> },
): Promise<DeskCandidate[]> {
  const candidates = await candidatesIn(ctx, round.id)
  const seats = await seatsOf(ctx, round)
  const scored = await judgings(ctx, round, candidates.filter(isScored), seats)
  const blind =
    ['ANNOUNCED', 'SCORING'].includes(round.status) &&
    seats.some(({ accountId }) => accountId === ctx.actor.accountId)
  return candidates.map(({ id, label, name, appliedAt, input }) => {
    const bench = scored.find(({ candidate }) => candidate.id === id)?.bench
    return {
      id,
      label: blind ? null : label,
      name,
      appliedAt,
      eligible: input?.eligible ?? null,
      checks: input?.checks ?? [],
      given: bench?.counted.length ?? 0,
      asked: bench && !isComplete(bench) ? bench.asked.length : 0,
      third: (bench?.counted.length ?? 0) + (bench?.asked.length ?? 0) > 2,
      voided: bench?.voided.length ?? 0,
      stuck: bench?.stuck ?? false,
    }
  })
}

async function replacedBy(ctx: Ctx, { replacesId }: Round, document: RulesDocument) {
  if (!replacesId) return null
  const before = await loadRound(ctx, replacesId)
  return before.rules ? { id: before.id, changes: changesInWords(before.rules.document, document) } : null
}

export type ObjectionOnDesk = {
  id: string
  version: number
  roundId: string
  title: string
  name: string
  label: string
  grounds: string
  filedAt: Date
  dueOn: Day
  late: boolean
  outcome: 'UPHELD' | 'REJECTED' | null
  answer: string | null
  answeredByName: string | null
}

/** Objections with their clocks: those that wait first, the nearest deadline before all. */
export async function promotionObjections(ctx: Ctx): Promise<ObjectionOnDesk[]> {
  const { regionId } = ctx
  const rows = await ctx.db.promotionObjection.findMany({
    where: { regionId },
    select: {
      id: true,
      version: true,
      grounds: true,
      filedAt: true,
      dueOn: true,
      outcome: true,
      answer: true,
      answeredByName: true,
      candidate: {
        select: {
          label: true,
          employee: { select: nameParts },
          round: { select: { id: true, position: { select: { title: true } } } },
        },
      },
    },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }],
    take: AT_MOST,
  })
  return rows.map(({ candidate, dueOn, outcome, ...row }) => ({
    ...row,
    roundId: candidate.round.id,
    title: candidate.round.position.title,
    name: fullName(candidate.employee),
    label: candidate.label,
    dueOn: dayFromDb(dueOn),
    late: outcome === null && dayFromDb(dueOn) < ctx.today,
    outcome: outcome === 'UPHELD' || outcome === 'REJECTED' ? outcome : null,
  }))
}

/** The register of relations, for the personnel agency alone. */
export async function relationRegister(ctx: Ctx) {
  const person = { select: { ...nameParts, nip: true } } as const
  const rows = await ctx.db.employeeRelation.findMany({
    where: { regionId: ctx.regionId, endedAt: null },
    select: { id: true, kind: true, enteredAt: true, employee: person, related: person },
    orderBy: { enteredAt: 'desc' },
    take: AT_MOST,
  })
  return rows.map(({ employee, related, ...row }) => ({
    ...row,
    employee: { name: fullName(employee), nip: employee.nip },
    related: { name: fullName(related), nip: related.nip },
  }))
}
