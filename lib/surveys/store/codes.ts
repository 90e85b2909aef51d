import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { dayFromDb, dayToDb, quarterOf, type Day, type YearQuarter } from '@/lib/calendar/rules'
import { byChance, openSealed, sealLetter, tokenHashOf } from '@/lib/core/blind'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import { sameBytes, sealOf, ticketKey } from '@/lib/core/ticket'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import {
  CHANNELS,
  idBytes,
  joined,
  slipNumber,
  ticketBody,
  writeCode,
  type BatchFacts,
  type Channel,
  type Ticket,
} from '../rules/codes'
import type { Usual } from '../rules/stuffing'
import type { IssueInput } from '../schema/codes'

type Region = Pick<Ctx, 'db' | 'regionId'>
type Bytes = Uint8Array<ArrayBuffer>

const KEY_PURPOSE = 'citizen-code'
const MAIL_PURPOSE = 'citizen-mail'

export const batchKey = (regionId: number, batchId: string): Bytes =>
  ticketKey(KEY_PURPOSE, regionId, batchId)

const sealed = (regionId: number, batchId: string, body: Bytes): string =>
  writeCode(regionId, joined(body, sealOf(batchKey(regionId, batchId), body)))

/** All codes of a batch of slips; made anew whenever they are asked for, the same each time. */
export const slipCodes = (regionId: number, batch: { id: string; size: number }): string[] =>
  Array.from({ length: batch.size }, (_, nth) =>
    sealed(regionId, batch.id, ticketBody(batch.id, undefined, slipNumber(nth + 1))),
  )

/** One more code of the link for everybody. */
export const freshCode = (regionId: number, batchId: string, madeOn: Day): string =>
  sealed(regionId, batchId, ticketBody(batchId, madeOn, new Uint8Array(randomBytes(8))))

/** What leads everybody to a code of his own. */
export const openCode = (regionId: number, batchId: string): string => writeCode(regionId, idBytes(batchId))

/** What makes a tablet one of the unit's: it makes codes from it, with or without signal. */
export const deviceCode = (regionId: number, batchId: string): string =>
  writeCode(regionId, joined(idBytes(batchId), batchKey(regionId, batchId)))

export const isGenuine = (regionId: number, { batchId, body, seal }: Ticket): boolean =>
  sameBytes(seal, sealOf(batchKey(regionId, batchId), body))

/** The column holds one of them. */
const channelOf = (text: string): Channel => found(CHANNELS.find((channel) => channel === text))

const parts = {
  id: true,
  serviceId: true,
  channel: true,
  counter: true,
  size: true,
  used: true,
  expiresOn: true,
  createdAt: true,
  closedAt: true,
  version: true,
} as const satisfies Prisma.SurveyBatchSelect

export type KeptBatch = {
  id: string
  serviceId: string
  channel: Channel
  counter: string
  size: number | null
  used: number
  expiresOn: Day
  createdAt: Date
  closed: boolean
  version: number
}

const kept = ({
  channel,
  expiresOn,
  closedAt,
  ...row
}: Prisma.SurveyBatchGetPayload<{ select: typeof parts }>): KeptBatch => ({
  ...row,
  channel: channelOf(channel),
  expiresOn: dayFromDb(expiresOn),
  closed: closedAt !== null,
})

/** The latest first. */
export async function batchesOf(ctx: Region, serviceId: string): Promise<KeptBatch[]> {
  const rows = await ctx.db.surveyBatch.findMany({
    where: { regionId: ctx.regionId, serviceId },
    select: parts,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(kept)
}

/** What takes answers today about a service that is still asked about; the latest first. */
export async function takenBatches(
  ctx: Region & { today: Day },
  serviceId: string,
): Promise<{ id: string; channel: Channel }[]> {
  const { regionId, today } = ctx
  const rows = await ctx.db.surveyBatch.findMany({
    where: {
      regionId,
      serviceId,
      closedAt: null,
      expiresOn: { gte: dayToDb(today) },
      service: { regionId, closedAt: null },
    },
    select: { id: true, channel: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  return rows.map(({ id, channel }) => ({ id, channel: channelOf(channel) }))
}

export async function findBatch(ctx: Region, id: string): Promise<KeptBatch | undefined> {
  const row = await ctx.db.surveyBatch.findFirst({ where: { regionId: ctx.regionId, id }, select: parts })
  return row ? kept(row) : undefined
}

export type AskedService = BatchFacts & { serviceId: string; name: string; unitName: string }

/** The service that a batch asks about, for whoever brings one of its codes. */
export async function askedService(ctx: Region, batchId: string): Promise<AskedService | undefined> {
  const row = await ctx.db.surveyBatch.findFirst({
    where: { regionId: ctx.regionId, id: batchId },
    select: {
      channel: true,
      expiresOn: true,
      closedAt: true,
      service: { select: { id: true, name: true, closedAt: true, unit: { select: { name: true } } } },
    },
  })
  if (!row) return undefined
  const { service } = row
  return {
    channel: channelOf(row.channel),
    expiresOn: dayFromDb(row.expiresOn),
    closed: row.closedAt !== null,
    serviceClosed: service.closedAt !== null,
    serviceId: service.id,
    name: service.name,
    unitName: service.unit.name,
  }
}

export async function saveBatch(ctx: WriteCtx, { expiresOn, size, ...batch }: IssueInput): Promise<string> {
  const id = newId()
  await ctx.db.surveyBatch.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...batch,
      size: batch.channel === 'SLIP' ? (size ?? null) : null,
      expiresOn: dayToDb(expiresOn),
      createdBy: ctx.actor.accountId,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function saveBatchClosed(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.surveyBatch.updateMany({
    where: { regionId: ctx.regionId, id, version, closedAt: null },
    data: { closedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

const hashOfTicket = ({ body, seal }: Ticket): Bytes => tokenHashOf(joined(body, seal))

export async function isSpent(ctx: Region, ticket: Ticket): Promise<boolean> {
  const count = await ctx.db.surveySpent.count({
    where: { regionId: ctx.regionId, tokenHash: hashOfTicket(ticket) },
  })
  return count > 0
}

/** One code, one answer: of two that come at once the second finds the hash of the first. */
export async function spend(ctx: Region, ticket: Ticket, until: Day): Promise<boolean> {
  const { count } = await ctx.db.surveySpent.createMany({
    data: { regionId: ctx.regionId, tokenHash: hashOfTicket(ticket), until: dayToDb(until) },
    skipDuplicates: true,
  })
  return count === 1
}

/** Codes of days gone by are refused by their day. */
export async function forgetSpent(ctx: Region, today: Day): Promise<void> {
  await ctx.db.surveySpent.deleteMany({
    where: { regionId: ctx.regionId, until: { lt: dayToDb(today) } },
  })
}

/** What a sealed letter says. Only who has the secret reads it, and only until it is opened. */
export type Letter = { day: Day; batchId: string; ratings: string; comment?: string }

const MOVED = 40

/**
 * Lays a letter among those that wait: some of them, chosen by chance, are put in anew beside it in an order of chance, so that
 * neither the place of a row nor the transaction that wrote it tells who came after whom. Rows that somebody else is moving are
 * left to him.
 */
export async function layInMailbox(
  ctx: Region & { today: Day },
  serviceId: string,
  letter: Letter,
): Promise<void> {
  const moved = await ctx.db.$queryRaw<{ sealed: Uint8Array }[]>(Prisma.sql`
    DELETE FROM survey_letter WHERE region_id = ${ctx.regionId} AND id IN (
      SELECT id FROM survey_letter WHERE region_id = ${ctx.regionId} AND service_id = ${serviceId}::uuid
      ORDER BY random() LIMIT ${MOVED} FOR UPDATE SKIP LOCKED)
    RETURNING sealed`)
  const own = sealLetter(MAIL_PURPOSE, ctx.regionId, letter)
  await putIn(ctx, serviceId, [...moved.map((row) => row.sealed), own])
}

async function putIn(ctx: Region, serviceId: string, letters: readonly Uint8Array[]): Promise<void> {
  await ctx.db.surveyLetter.createMany({
    data: byChance(letters).map((one) => ({
      regionId: ctx.regionId,
      id: randomUUID(),
      serviceId,
      sealed: new Uint8Array(one),
    })),
  })
}

export async function servicesWithLetters({ db, regionId }: Region): Promise<string[]> {
  const rows = await db.surveyLetter.groupBy({
    by: ['serviceId'],
    where: { regionId },
    orderBy: { serviceId: 'asc' },
  })
  return rows.map(({ serviceId }) => serviceId)
}

export type OpenLetter = Letter & { quarter: YearQuarter; sealed: Uint8Array }

/** Takes out everything that waits about a service; what is not released is laid back. */
export async function openMailbox(
  ctx: Region,
  serviceId: string,
): Promise<{ letters: OpenLetter[]; unreadable: number }> {
  const rows = await ctx.db.$queryRaw<{ sealed: Uint8Array }[]>(Prisma.sql`
    DELETE FROM survey_letter WHERE region_id = ${ctx.regionId} AND service_id = ${serviceId}::uuid RETURNING sealed`)
  const letters = rows.flatMap((row): OpenLetter[] => {
    // Our own words come back: what is sealed cannot have been touched.
    const letter = openSealed(MAIL_PURPOSE, ctx.regionId, row.sealed) as Letter | undefined
    return letter ? [{ ...letter, quarter: quarterOf(letter.day), sealed: row.sealed }] : []
  })
  return { letters, unreadable: rows.length - letters.length }
}

export const layBack = (ctx: Region, serviceId: string, letters: readonly OpenLetter[]): Promise<void> =>
  putIn(
    ctx,
    serviceId,
    letters.map((letter) => letter.sealed),
  )

export async function channelsOf(ctx: Region, batchIds: readonly string[]): Promise<Map<string, Channel>> {
  const rows = await ctx.db.surveyBatch.findMany({
    where: { regionId: ctx.regionId, id: { in: [...batchIds] } },
    select: { id: true, channel: true },
  })
  return new Map(rows.map(({ id, channel }) => [id, channelOf(channel)]))
}

/** How often each answer was given about a service where nothing was suspected: on paper and by code, this year and the last. */
export async function usualOf(ctx: Region, serviceId: string, today: Day): Promise<Usual> {
  const since = quarterOf(today).year - 1
  const rows = await ctx.db.$queryRaw<{ ratings: string; times: number }[]>(Prisma.sql`
    SELECT ratings, sum(times)::int AS times FROM (
      SELECT ratings, count(*) AS times FROM survey_sheet
      WHERE region_id = ${ctx.regionId} AND service_id = ${serviceId}::uuid AND year >= ${since} AND withdrawn_at IS NULL
      GROUP BY ratings
      UNION ALL
      SELECT ratings, times FROM survey_answer
      WHERE region_id = ${ctx.regionId} AND service_id = ${serviceId}::uuid AND year >= ${since} AND standing = 'COUNTED') known
    GROUP BY ratings`)
  return new Map(rows.map(({ ratings, times }) => [ratings, times]))
}

export type Standing = 'COUNTED' | 'OPEN_LINK' | 'ALIKE'
export type Batch = { serviceId: string; quarter: YearQuarter; standing: Standing }

/** Adds answers to how often each was given; in the order of their digits, which tells nothing of who came first. */
export async function addAnswers(
  ctx: Region,
  { serviceId, quarter, standing }: Batch,
  ratings: readonly string[],
): Promise<void> {
  await ctx.db.$executeRaw(Prisma.sql`
    INSERT INTO survey_answer (region_id, service_id, year, quarter, standing, ratings, times)
    SELECT ${ctx.regionId}, ${serviceId}::uuid, ${quarter.year}, ${quarter.quarter}, ${standing}, given, count(*)::int
    FROM unnest(${[...ratings]}::text[]) AS given GROUP BY given ORDER BY given
    ON CONFLICT (region_id, service_id, year, quarter, standing, ratings)
    DO UPDATE SET times = survey_answer.times + EXCLUDED.times`)
}

export async function saveComments(
  ctx: Region,
  { serviceId, quarter }: Pick<Batch, 'serviceId' | 'quarter'>,
  texts: readonly string[],
): Promise<void> {
  await ctx.db.surveyComment.createMany({
    data: byChance(texts).map((text) => ({
      regionId: ctx.regionId,
      id: randomUUID(),
      serviceId,
      ...quarter,
      text,
    })),
  })
}

export async function addUsed(ctx: Region, used: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, times] of used)
    await ctx.db.surveyBatch.updateMany({
      where: { regionId: ctx.regionId, id },
      data: { used: { increment: times } },
    })
}

/** What was set apart of a quarter, and why. */
export async function setApart(
  ctx: Region,
  serviceId: string,
  { year, quarter }: YearQuarter,
): Promise<{ standing: 'OPEN_LINK' | 'ALIKE'; times: number }[]> {
  const rows = await ctx.db.surveyAnswer.groupBy({
    by: ['standing'],
    where: { regionId: ctx.regionId, serviceId, year, quarter, standing: { not: 'COUNTED' } },
    _sum: { times: true },
    orderBy: { standing: 'asc' },
  })
  return rows.map(({ standing, _sum }) => ({
    standing: standing === 'ALIKE' ? 'ALIKE' : 'OPEN_LINK',
    times: _sum.times ?? 0,
  }))
}

export async function commentsOf(
  ctx: Region,
  serviceId: string,
  { year, quarter }: YearQuarter,
): Promise<{ id: string; text: string }[]> {
  return ctx.db.surveyComment.findMany({
    where: { regionId: ctx.regionId, serviceId, year, quarter },
    select: { id: true, text: true },
    orderBy: { id: 'asc' },
    take: 200,
  })
}
