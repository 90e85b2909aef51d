import 'server-only'
import { dayOf, type Day } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import type { Ctx } from '@/lib/core/types'
import { units } from '@/lib/organization/queries'
import { leadingRank, unequalLoads, type RankedNominee } from '../rules/reward-ranking'
import {
  comingPeriods,
  phaseOf,
  whyNotCancelProgramme,
  whyNotCloseNaming,
  whyNotPublish,
  whyNotRankNominees,
  whyNotSearchRecord,
  type ProgrammePhase,
  type RewardDocument,
  type RewardForm,
  type RewardPeriod,
  type RewardReason,
} from '../rules/rewards'
import { rankedStored } from '../schema/rewards-stored'
import { nominationsIn, type Nomination } from '../store/nominations'
import { judged, nomineesIn, type Judged, type Nominee } from '../store/reward-panel'
import {
  loadProgramme,
  programmeFrom,
  programmeParts,
  seatsOf,
  standing,
  type Programme,
} from '../store/rewards'

export type ProgrammeCard = {
  id: string
  name: string
  phase: ProgrammePhase
  period: RewardPeriod
  calendar: RewardDocument['calendar']
  winners: number
}

/** What every list says of a programme; one without criteria has nothing to say. */
export function cardOf({ today }: Pick<Ctx, 'today'>, programme: Programme): ProgrammeCard[] {
  const document = programme.rules?.document ?? programme.draft?.document
  if (!document) return []
  const { period, calendar, winners } = document
  const phase = phaseOf({ status: programme.status, period, calendar }, today)
  return [{ id: programme.id, name: programme.name, phase, period, calendar, winners }]
}

const AT_MOST = 200

export type ListedProgramme = ProgrammeCard & { named: number }

/** The region's programmes, the newest first. Drafts are the personnel agency's. */
export async function programmeList(ctx: Ctx): Promise<ListedProgramme[]> {
  const { regionId } = ctx
  const rows = await ctx.db.rewardProgramme.findMany({
    where: { regionId, ...(ctx.actor.roles.includes('admin') ? {} : { rules: { isNot: null } }) },
    select: {
      ...programmeParts,
      _count: { select: { nominations: { where: { regionId, withdrawnAt: null } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_MOST,
  })
  return rows.flatMap(({ _count, ...row }) =>
    cardOf(ctx, programmeFrom(row)).map((card) => ({ ...card, named: _count.nominations })),
  )
}

/** What the form to prepare a programme needs, with what was written so far. */
export async function programmeForm(ctx: Ctx, programmeId: string | undefined) {
  const programme = programmeId ? await loadProgramme(ctx, programmeId) : undefined
  const logins = programme?.draft
    ? await ctx.db.account.findMany({
        where: { regionId: ctx.regionId, id: { in: programme.draft.seats } },
        select: { id: true, login: true },
      })
    : []
  return {
    periods: comingPeriods(ctx.today),
    units: (await units(ctx)).map(({ id, name }) => ({ id, name })),
    draft: programme?.draft
      ? {
          programmeId: programme.id,
          version: programme.version,
          document: programme.draft.document,
          logins: programme.draft.seats.flatMap((seat) => logins.find(({ id }) => id === seat)?.login ?? []),
        }
      : null,
  }
}

export type DeskNominee = Nominee & {
  given: number
  asked: number
  voided: number
  stuck: boolean
}

export type Listed = RankedNominee & { nomineeId: string; name: string; loadFacts: Nominee['loadFacts'] }

export type ProgrammeDesk = {
  card: ProgrammeCard
  version: number
  document: RewardDocument
  hash: string
  preparedByName: string
  published: { byName: string; at: Date } | null
  cancelReason: string | null
  nominations: Nomination[]
  nominees: DeskNominee[]
  /** In the order without load; each with its place in the other. Empty before all votes are in. */
  ranked: Listed[]
  /** Names of those who stand equal without load and carry unequal loads. */
  unequal: { name: string; load: Listed['load'] }[][]
  decision: { departs: boolean; reason: string | null; byName: string; on: Day } | null
  winners: { nomineeId: string; name: string; consent: boolean | null }[]
  whyNot: Record<'publish' | 'search' | 'close' | 'rank' | 'cancel', RewardReason | null>
}

const progressOf = (nominee: Nominee, all: readonly Judged[]): DeskNominee => {
  const votes = all.find((one) => one.nominee.id === nominee.id)?.votes
  return {
    ...nominee,
    given: votes?.counted.length ?? 0,
    asked: votes?.asked.length ?? 0,
    voided: votes?.voided.length ?? 0,
    stuck: votes?.stuck ?? false,
  }
}

/** One programme for the personnel agency and whoever decides. How many votes are in, never what they say. */
export async function programmeDesk(ctx: Ctx, programmeId: string): Promise<ProgrammeDesk | undefined> {
  const { regionId } = ctx
  const programme = await loadProgramme(ctx, programmeId)
  const { rules, draft, status } = programme
  if (!rules && !ctx.actor.roles.includes('admin')) return undefined
  const document = rules?.document ?? draft?.document
  const [card] = cardOf(ctx, programme)
  if (!document || !card) return undefined
  const hash = rules?.hash ?? digestOf(document)
  const seats = await seatsOf(ctx, programme)
  const nominees = await nomineesIn(ctx, programme.id)
  const all = await judged(ctx, programme.id, seats)
  const ranking = await ctx.db.rewardRanking.findFirst({
    where: { regionId, programmeId: programme.id },
    select: { nominees: true },
  })
  const ranked = rankedStored.parse(ranking?.nominees ?? []).flatMap((one): Listed[] => {
    const nominee = nominees.find(({ label }) => label === one.label)
    return nominee
      ? [{ ...one, nomineeId: nominee.id, name: nominee.name, loadFacts: nominee.loadFacts }]
      : []
  })
  const at = rules && standing({ ...programme, rules })
  const none: RewardReason = 'reward_over'
  return {
    card,
    version: programme.version,
    document,
    hash,
    preparedByName: programme.preparedByName,
    published: rules && { byName: rules.publishedByName, at: rules.publishedAt },
    cancelReason: programme.cancelReason,
    nominations: rules ? await nominationsIn(ctx, programme.id) : [],
    nominees: nominees.map((nominee) => progressOf(nominee, all)),
    ranked,
    unequal: unequalLoads(ranked).map((same) =>
      same.map(({ label, load }) => ({
        name: ranked.find((one) => one.label === label)?.name ?? label,
        load,
      })),
    ),
    decision: programme.decision && {
      departs: programme.decision.departs,
      reason: programme.decision.reason,
      byName: programme.decision.decidedByName,
      on: dayOf(programme.decision.decidedAt, ctx.region.zone),
    },
    winners: programme.decision ? await winnersOf(ctx, programme.id, ranked, document) : [],
    whyNot: {
      publish:
        whyNotPublish({ status, period: document.period, hash }, { today: ctx.today, seen: hash }) ?? null,
      search: at ? (whyNotSearchRecord(at, ctx.today) ?? null) : none,
      close: at ? (whyNotCloseNaming(at, ctx.today) ?? null) : none,
      rank:
        whyNotRankNominees(programme, {
          nominees: all.length,
          complete: all.every(({ votes }) => votes.asked.length === 0 && !votes.stuck),
        }) ?? null,
      cancel: whyNotCancelProgramme(programme) ?? null,
    },
  }
}

const lastWord = {
  select: { given: true },
  orderBy: { number: 'desc' },
  take: 1,
} as const

async function winnersOf(
  ctx: Ctx,
  programmeId: string,
  ranked: readonly Listed[],
  { leading }: RewardDocument,
) {
  const { regionId } = ctx
  const rows = await ctx.db.rewardAward.findMany({
    where: { regionId, nominee: { regionId, programmeId } },
    select: { nomineeId: true, name: true, consents: lastWord },
    take: 100,
  })
  const placeOf = (id: string) => {
    const one = ranked.find(({ nomineeId }) => nomineeId === id)
    return one ? leadingRank(one, leading) : 0
  }
  return rows
    .map(({ consents, ...row }) => ({ ...row, consent: consents[0]?.given ?? null }))
    .toSorted((a, b) => placeOf(a.nomineeId) - placeOf(b.nomineeId))
}

export type AwardRow = {
  name: string
  programmeId: string
  programme: string
  period: RewardPeriod
  forms: readonly RewardForm[]
  rank: number
  loadRank: number
  on: Day
  consent: boolean | null
}

/** Every award of the region, the latest first: for the personnel agency. */
export async function awardList(ctx: Ctx): Promise<AwardRow[]> {
  const rows = await ctx.db.rewardAward.findMany({
    where: { regionId: ctx.regionId },
    select: {
      name: true,
      rank: true,
      loadRank: true,
      awardedAt: true,
      consents: lastWord,
      nominee: { select: { programme: { select: programmeParts } } },
    },
    orderBy: [{ awardedAt: 'desc' }, { id: 'asc' }],
    take: 1000,
  })
  return rows.flatMap(({ nominee, awardedAt, consents, ...row }) => {
    const { rules, ...programme } = programmeFrom(nominee.programme)
    return rules
      ? [
          {
            ...row,
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
