import 'server-only'
import { dayToDb } from '@/lib/calendar/rules'
import { digestOf } from '@/lib/core/digest'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { LOAD_RULE, loadOf, NORMAL } from '../rules/load'
import {
  eligibilityOf,
  gradePoints,
  mayWin,
  meritOf,
  resultPoints,
  strongest,
  type RewardFacts,
} from '../rules/reward-eligibility'
import { meanOf, ranksOf } from '../rules/reward-ranking'
import {
  mayMove,
  periodRange,
  REWARD_CATALOGUE,
  REWARD_SCHEMA,
  tieOrderOf,
  whyNotCancelProgramme,
  whyNotCloseNaming,
  whyNotDocument,
  whyNotPublish,
  whyNotRankNominees,
  whyNotSearchRecord,
  type DocumentReason,
  type RewardCode,
  type RewardDocument,
} from '../rules/rewards'
import type { CancelProgrammeInput, ProgrammeChoice, ProgrammeInput, PublishInput } from '../schema/rewards'
import type { RewardDraft } from '../schema/rewards-stored'
import { loadFactsOf } from '../store/load'
import { nominationsIn, saveFromRecord } from '../store/nominations'
import { insideOf, rewardFactsOf } from '../store/reward-facts'
import { drawLabel, judged, knownTies, saveTies } from '../store/reward-panel'
import {
  accountsOf,
  handlersOf,
  loadProgramme,
  loadPublished,
  lockProgramme,
  moveProgramme,
  seatsOf,
  standing,
  type Published,
} from '../store/rewards'

const FIELD_OF: Partial<Record<DocumentReason, string>> = {
  period_unknown: 'period',
  weights_not_hundred: 'weights.kinerja',
  panel_criterion_missing: 'weights.dampak',
  evidence_missing: 'evidence.kinerja',
  reward_panel_size: 'panel',
  reward_days_out_of_order: 'closesOn',
  closes_within_period: 'closesOn',
}

async function draftFrom(ctx: WriteCtx, programmeId: string, input: ProgrammeInput): Promise<RewardDraft> {
  const accounts = await accountsOf(ctx, input.panel)
  const missing = input.panel.find((login) => !accounts.some((one) => one.login === login))
  refuseIf(missing && 'reward_panelist_unknown', { login: missing ?? '' }, 'panel')
  const unit = input.unitId
    ? await ctx.db.unit.findFirst({
        where: { regionId: ctx.regionId, id: input.unitId, closedOn: null },
        select: { id: true, name: true },
      })
    : null
  refuseIf(input.unitId && !unit ? 'reward_unit_unknown' : undefined, {}, 'unitId')
  const criteria = REWARD_CATALOGUE.flatMap((one) => {
    const weight = input.weights[one.code] ?? 0
    return weight > 0 ? [{ ...one, weight, evidence: input.evidence[one.code] ?? one.evidence }] : []
  })
  const { opensOn, closesOn, decidesBy } = input
  const document: RewardDocument = {
    schema: REWARD_SCHEMA,
    region: ctx.region.slug,
    programme: programmeId,
    name: input.name,
    period: input.period,
    unit,
    kinds: input.kinds,
    attendance: input.attendance,
    criteria,
    tieOrder: tieOrderOf(criteria),
    leading: input.leading,
    winners: input.winners,
    forms: input.forms,
    fromRecord: input.fromRecord,
    calendar: { opensOn, closesOn, decidesBy },
    panel: accounts.map(({ name, office }, place) => ({ seat: place + 1, name, office })),
  }
  return { document, seats: accounts.map(({ id }) => id) }
}

/** An officer writes the criteria down or changes them, as long as they are not published. */
export async function prepareProgramme(
  ctx: WriteCtx,
  input: ProgrammeInput,
): Promise<{ programmeId: string }> {
  const before = input.programmeId ? await loadProgramme(ctx, input.programmeId) : undefined
  refuseIf(before && !mayMove(before.status, 'prepare') ? 'reward_not_a_draft' : undefined)
  refuseIf((before?.version ?? 0) === input.version ? undefined : 'changed_meanwhile')
  const id = before?.id ?? newId()
  const draft = await draftFrom(ctx, id, input)
  const why = whyNotDocument(draft.document)
  refuseIf(why, {}, why && FIELD_OF[why])
  const late = ctx.today >= periodRange(draft.document.period).from
  refuseIf(late ? 'published_too_late' : undefined, {}, 'period')
  const said = {
    name: input.name,
    draft: draft as Prisma.InputJsonObject,
    preparedBy: ctx.actor.accountId,
    preparedByName: ctx.actor.name,
  }
  if (before) await moveProgramme(ctx, before, 'prepare', said)
  else
    await ctx.db.rewardProgramme.create({
      data: {
        regionId: ctx.regionId,
        id,
        status: 'DRAFT',
        createdAt: ctx.now,
        updatedAt: ctx.now,
        ...said,
      },
      select: { id: true },
    })
  ctx.record(
    'reward_programme.prepared',
    { type: 'reward_programme', id },
    { hash: digestOf(draft.document) },
  )
  return { programmeId: id }
}

/** From here on the criteria are one row that nobody can change; the table itself refuses one that comes too late. */
export async function publishProgramme(
  ctx: WriteCtx,
  { programmeId, version, hash }: PublishInput,
): Promise<void> {
  await lockProgramme(ctx, programmeId)
  const programme = await loadProgramme(ctx, programmeId)
  const { document, seats } = programme.draft ?? refuse('reward_not_a_draft')
  const own = digestOf(document)
  const { period } = document
  refuseIf(whyNotPublish({ status: programme.status, period, hash: own }, { today: ctx.today, seen: hash }))
  refuseIf(whyNotDocument(document))
  await ctx.db.rewardRules.create({
    data: {
      regionId: ctx.regionId,
      programmeId,
      document: document as Prisma.InputJsonObject,
      hash: own,
      startsOn: dayToDb(periodRange(period).from),
      publishedOn: dayToDb(ctx.today),
      publishedAt: ctx.now,
      publishedBy: ctx.actor.accountId,
      publishedByName: ctx.actor.name,
    },
    select: { programmeId: true },
  })
  await ctx.db.rewardSeat.createMany({
    data: seats.map((accountId, place) => ({
      regionId: ctx.regionId,
      programmeId,
      seat: place + 1,
      accountId,
    })),
  })
  await moveProgramme(ctx, { id: programmeId, version }, 'publish', { draft: Prisma.DbNull })
  ctx.record('reward_programme.published', { type: 'reward_programme', id: programmeId }, { hash: own })
}

export async function cancelProgramme(
  ctx: WriteCtx,
  { programmeId, version, reason }: CancelProgrammeInput,
): Promise<void> {
  await lockProgramme(ctx, programmeId)
  refuseIf(whyNotCancelProgramme(await loadProgramme(ctx, programmeId)))
  await moveProgramme(ctx, { id: programmeId, version }, 'cancel', { cancelReason: reason })
  ctx.record('reward_programme.cancelled', { type: 'reward_programme', id: programmeId })
}

const BATCH = 500

/** Who was punctual and finished in every quarter of the period: the strongest of them are named, the fact beside them. */
async function fromRecord(ctx: WriteCtx, programme: Published) {
  const { document, hash } = programme.rules
  if (document.fromRecord === 0) return { saved: 0, fitting: 0 }
  const inside = await insideOf(ctx, document)
  const handlers = await handlersOf(ctx, programme)
  const fitting = []
  for (let after: string | undefined; ;) {
    const rows = await ctx.db.employee.findMany({
      where: { AND: [inside, after ? { id: { gt: after } } : {}], regionId: ctx.regionId },
      select: { id: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    const ids = rows.map(({ id }) => id).filter((id) => !handlers.has(id))
    for (const [id, facts] of await rewardFactsOf(ctx, ids, document.period)) {
      const merit = meritOf(facts)
      if (merit && mayWin(eligibilityOf(facts, document.attendance)))
        fitting.push({ employeeId: id, merit, lot: digestOf([hash, id]) })
    }
    after = rows.at(-1)?.id
    if (rows.length < BATCH) break
  }
  const named = strongest(fitting, document.fromRecord)
  const saved = await saveFromRecord(
    ctx,
    programme.id,
    named.map(({ employeeId, merit }) => ({ employeeId, citations: { merit } })),
  )
  return { saved, fitting: fitting.length }
}

/** BKD lets the record name people before naming is closed, so that everybody can see who they are. */
export async function searchRecord(
  ctx: WriteCtx,
  { programmeId, version }: ProgrammeChoice,
): Promise<{ named: number }> {
  await lockProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  refuseIf(whyNotSearchRecord(standing(programme), ctx.today))
  refuseIf(programme.version === version ? undefined : 'changed_meanwhile')
  const { saved, fitting } = await fromRecord(ctx, programme)
  ctx.record(
    'reward_programme.record_searched',
    { type: 'reward_programme', id: programmeId },
    { named: saved, fitting },
  )
  return { named: saved }
}

function pointsOf({ criteria }: RewardDocument, facts: RewardFacts): Partial<Record<RewardCode, number>> {
  return Object.fromEntries(
    criteria.flatMap(({ code, source }) =>
      source === 'PANEL' ? [] : [[code, source === 'GRADES' ? gradePoints(facts) : resultPoints(facts)]],
    ),
  )
}

/** Naming is over: what the record gives of each nominee is copied with the load, and ties that are known take votes away. */
export async function closeNaming(ctx: WriteCtx, { programmeId, version }: ProgrammeChoice): Promise<void> {
  await lockProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { document } = programme.rules
  refuseIf(whyNotCloseNaming(standing(programme), ctx.today))
  await fromRecord(ctx, programme)
  const namings = await nominationsIn(ctx, programmeId)
  const ids = [...new Set(namings.map(({ employeeId }) => employeeId))]
  const facts = await rewardFactsOf(ctx, ids, document.period)
  const loads = await loadFactsOf(ctx, ids, periodRange(document.period))
  const nominees = ids.map((employeeId) => {
    const own = found(facts.get(employeeId))
    const loadFacts = found(loads.get(employeeId))
    const checks = eligibilityOf(own, document.attendance)
    return {
      id: newId(),
      employeeId,
      label: drawLabel(),
      eligible: mayWin(checks),
      checks,
      points: pointsOf(document, own),
      loadFacts,
      load: loadOf(loadFacts),
    }
  })
  await ctx.db.rewardNominee.createMany({
    data: nominees.map(({ checks, points, loadFacts, load, ...row }) => ({
      ...row,
      regionId: ctx.regionId,
      programmeId,
      checks: checks as Prisma.InputJsonArray,
      points,
      loadFacts,
      load: load ?? Prisma.DbNull,
      copiedAt: ctx.now,
    })),
  })
  const seats = await seatsOf(ctx, programme)
  const known = await saveTies(ctx, await knownTies(ctx, document.period, { nominees, seats, namings }))
  await moveProgramme(ctx, { id: programmeId, version }, 'close')
  ctx.record(
    'reward_programme.naming_closed',
    { type: 'reward_programme', id: programmeId },
    { nominees: nominees.length, eligible: nominees.filter(({ eligible }) => eligible).length, known },
  )
}

/** All votes are in: both orders follow from the published criteria and are written down once. */
export async function rankNominees(ctx: WriteCtx, { programmeId, version }: ProgrammeChoice): Promise<void> {
  await lockProgramme(ctx, programmeId)
  const programme = await loadPublished(ctx, programmeId)
  const { document, hash } = programme.rules
  const all = await judged(ctx, programmeId, await seatsOf(ctx, programme))
  refuseIf(
    whyNotRankNominees(programme, {
      nominees: all.length,
      complete: all.every(({ votes }) => votes.asked.length === 0 && !votes.stuck),
    }),
  )
  const ranked = ranksOf(
    document,
    all.map(({ nominee, votes }) => {
      const points = { ...nominee.points }
      for (const { code, source } of document.criteria)
        if (source === 'PANEL')
          points[code] =
            meanOf(votes.counted.map(({ scores }) => scores[code] ?? -1)) ?? refuse('reward_scores_missing')
      return { label: nominee.label, points, load: nominee.load, lot: digestOf([hash, nominee.label]) }
    }),
  )
  await ctx.db.rewardRanking.create({
    data: { regionId: ctx.regionId, programmeId, nominees: ranked, loadRule: LOAD_RULE, rankedAt: ctx.now },
    select: { programmeId: true },
  })
  await moveProgramme(ctx, { id: programmeId, version }, 'rank')
  ctx.record(
    'reward_programme.ranked',
    { type: 'reward_programme', id: programmeId },
    {
      rules: hash,
      order: digestOf(ranked),
      corrected: ranked.filter(({ factor }) => factor !== NORMAL).length,
    },
  )
}
