import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { MEASURES, type Measure } from '../rules/discipline'
import {
  CASE_SOURCES,
  CASE_STATES,
  CASE_STEPS,
  levelOf,
  phaseOf,
  SETTLEMENTS,
  type CaseSource,
  type CaseStep,
  type DisciplineCase,
  type Punishment,
  type Settlement,
  type Side,
} from '../rules/due-process'
import type { CaseInput } from '../schema/discipline'
import { leadsToday } from './line'

type Reading = Pick<Ctx, 'db' | 'regionId'>

const parts = {
  id: true,
  employeeId: true,
  source: true,
  breach: true,
  knownOn: true,
  status: true,
  measure: true,
  lastOn: true,
  summonedFor: true,
  accounts: true,
  team: true,
  contestUntil: true,
  decidedBy: true,
  startsOn: true,
  endsOn: true,
  version: true,
} as const satisfies Prisma.DisciplineCaseSelect
type Row = Prisma.DisciplineCaseGetPayload<{ select: typeof parts }>

export type KeptCase = DisciplineCase & {
  id: string
  source: CaseSource
  breach: string
  knownOn: Day
  version: number
}

const dayOrNull = (date: Date | null): Day | null => date && dayFromDb(date)
const measureFrom = (text: string | null): Measure | null => MEASURES.find((one) => one === text) ?? null

const kept = ({ source, status, measure, ...row }: Row): KeptCase => ({
  ...row,
  source: found(CASE_SOURCES.find((one) => one === source)),
  state: found(CASE_STATES.find((one) => one === status)),
  measure: measureFrom(measure),
  knownOn: dayFromDb(row.knownOn),
  lastOn: dayFromDb(row.lastOn),
  summonedFor: dayOrNull(row.summonedFor),
  contestUntil: dayOrNull(row.contestUntil),
  startsOn: dayOrNull(row.startsOn),
  endsOn: dayOrNull(row.endsOn),
})

/**
 * Who I am in this case, or not found: the person first, whatever else he is; then BKD; the inspectorate reads; today's
 * superior while there is still something to do for him.
 */
export async function sideIn(ctx: Ctx, of: KeptCase): Promise<Side | 'READER'> {
  if (of.employeeId === ctx.actor.employeeId) return 'SELF'
  if (ctx.actor.roles.includes('admin')) return 'OFFICE'
  const phase = phaseOf(of, ctx.today)
  if ((phase === 'OPEN' || phase === 'IN_FORCE') && (await leadsToday(ctx, of.employeeId))) return 'LINE'
  found(ctx.actor.roles.includes('inspector') || undefined)
  return 'READER'
}

export async function loadCase(ctx: Ctx, id: string): Promise<KeptCase> {
  return kept(
    found(
      recordId.safeParse(id).success
        ? await ctx.db.disciplineCase.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
        : null,
    ),
  )
}

/** The case, locked: whoever takes a step waits for whoever takes another. */
export async function lockCase(ctx: WriteCtx, id: string): Promise<KeptCase> {
  await ctx.db.$queryRaw(Prisma.sql`
    SELECT id FROM discipline_case WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR UPDATE`)
  return loadCase(ctx, id)
}

const MOST_OF_A_LINE = 100

/** Cases of these people, the latest first. */
export async function casesOf(ctx: Ctx, employeeIds: readonly string[]): Promise<KeptCase[]> {
  if (employeeIds.length === 0) return []
  const rows = await ctx.db.disciplineCase.findMany({
    where: { regionId: ctx.regionId, employeeId: { in: [...employeeIds] } },
    select: parts,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_A_LINE,
  })
  return rows.map(kept)
}

/** The region's cases, the latest first, but nobody's own. */
export async function casesAfter(
  ctx: Ctx,
  { after, atMost }: { after: string | undefined; atMost: number },
): Promise<KeptCase[]> {
  const { regionId } = ctx
  const last = recordId.safeParse(after).success
    ? await ctx.db.disciplineCase.findFirst({
        where: { regionId, id: after },
        select: { id: true, openedAt: true },
      })
    : null
  const rows = await ctx.db.disciplineCase.findMany({
    where: {
      regionId,
      ...(ctx.actor.employeeId && { employeeId: { not: ctx.actor.employeeId } }),
      ...(last && {
        OR: [{ openedAt: { lt: last.openedAt } }, { openedAt: last.openedAt, id: { lt: last.id } }],
      }),
    },
    select: parts,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: atMost,
  })
  return rows.map(kept)
}

export type KeptStep = {
  number: number
  kind: CaseStep
  onDay: Day
  document: string | null
  text: string | null
  account: string | null
  summonedFor: Day | null
  appeared: boolean | null
  team: boolean | null
  measure: Measure | null
  outcome: Settlement | null
  byName: string
  at: Date
}

export async function stepsOf(ctx: Ctx, caseId: string): Promise<KeptStep[]> {
  const rows = await ctx.db.disciplineStep.findMany({
    where: { regionId: ctx.regionId, caseId },
    select: {
      number: true,
      kind: true,
      onDay: true,
      document: true,
      text: true,
      account: true,
      summonedFor: true,
      appeared: true,
      team: true,
      measure: true,
      outcome: true,
      byName: true,
      at: true,
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ kind, onDay, summonedFor, measure, outcome, ...row }) => ({
    ...row,
    kind: found(CASE_STEPS.find((one) => one === kind)),
    onDay: dayFromDb(onDay),
    summonedFor: dayOrNull(summonedFor),
    measure: measureFrom(measure),
    outcome: SETTLEMENTS.find((one) => one === outcome) ?? null,
  }))
}

export type NewStep = {
  kind: CaseStep
  onDay: Day
  document?: string
  text?: string
  account?: string
  summonedFor?: Day
  appeared?: boolean
  team?: boolean
  measure?: Measure | null
  outcome?: Settlement
}

async function saveStep(ctx: WriteCtx, caseId: string, number: number, step: NewStep): Promise<void> {
  const { onDay, summonedFor, ...rest } = step
  await ctx.db.disciplineStep.create({
    data: {
      regionId: ctx.regionId,
      caseId,
      number,
      ...rest,
      onDay: dayToDb(onDay),
      summonedFor: summonedFor ? dayToDb(summonedFor) : null,
      byAccount: ctx.actor.accountId,
      byName: ctx.actor.name,
      at: ctx.now,
    },
    select: { number: true },
  })
}

export async function saveCase(
  ctx: WriteCtx,
  { employeeId, source, knownOn, breach, document }: CaseInput,
): Promise<string> {
  const id = newId()
  await ctx.db.disciplineCase.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId,
      source,
      breach,
      knownOn: dayToDb(knownOn),
      status: 'REPORTED',
      lastOn: dayToDb(knownOn),
      openedAt: ctx.now,
    },
    select: { id: true },
  })
  await saveStep(ctx, id, 1, { kind: 'REPORT', onDay: knownOn, document, text: breach })
  return id
}

const dayOrNone = (day: Day | null) => day && dayToDb(day)

/** Where the case stands now, and the step that brought it there. */
export async function saveMoved(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  next: DisciplineCase,
  step: NewStep,
): Promise<void> {
  const { count } = await ctx.db.disciplineCase.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: {
      status: next.state,
      measure: next.measure,
      lastOn: dayToDb(next.lastOn),
      summonedFor: dayOrNone(next.summonedFor),
      accounts: next.accounts,
      team: next.team,
      contestUntil: dayOrNone(next.contestUntil),
      decidedBy: next.decidedBy,
      startsOn: dayOrNone(next.startsOn),
      endsOn: dayOrNone(next.endsOn),
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
  const number = await ctx.db.disciplineStep.count({ where: { regionId: ctx.regionId, caseId: id } })
  await saveStep(ctx, id, number + 1, step)
}

/** Since when BKD vouches for the register, by its latest word. */
export async function registerSince(
  ctx: Reading,
): Promise<{ completeSince: Day; byName: string; at: Date } | null> {
  const row = await ctx.db.disciplineRegister.findFirst({
    where: { regionId: ctx.regionId },
    select: { completeSince: true, enteredByName: true, enteredAt: true },
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
  })
  return (
    row && {
      completeSince: dayFromDb(row.completeSince),
      byName: row.enteredByName,
      at: row.enteredAt,
    }
  )
}

export async function saveRegister(ctx: WriteCtx, completeSince: Day): Promise<string> {
  const id = newId()
  await ctx.db.disciplineRegister.create({
    data: {
      regionId: ctx.regionId,
      id,
      completeSince: dayToDb(completeSince),
      enteredBy: ctx.actor.accountId,
      enteredByName: ctx.actor.name,
      enteredAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** Moderate and heavy punishments of these people that came or come into force. */
export async function punishmentsOf(
  ctx: Reading,
  employeeIds: readonly string[],
): Promise<Map<string, Punishment[]>> {
  const rows = await ctx.db.disciplineCase.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      status: { in: ['DELIVERED', 'SETTLED'] },
    },
    select: { employeeId: true, measure: true, startsOn: true, endsOn: true },
  })
  const of = new Map<string, Punishment[]>()
  for (const { employeeId, measure, startsOn, endsOn } of rows) {
    const known = measureFrom(measure)
    const level = known && levelOf(known)
    if (!startsOn || !level || level === 'LIGHT') continue
    const one = { level, from: dayFromDb(startsOn), until: dayOrNull(endsOn) }
    of.set(employeeId, [...(of.get(employeeId) ?? []), one])
  }
  return of
}

/** Of these people, those with a case that is not over or a punishment in force today. */
export async function withRunningCase(
  ctx: Pick<Ctx, 'db' | 'regionId' | 'today'>,
  employeeIds: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db.disciplineCase.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: { in: [...employeeIds] },
      status: { notIn: ['CLEARED', 'REVOKED'] },
    },
    select: parts,
  })
  return new Set(
    rows.map(kept).flatMap((row) => {
      const phase = phaseOf(row, ctx.today)
      return phase === 'OPEN' || phase === 'IN_FORCE' ? row.employeeId : []
    }),
  )
}
