import 'server-only'
import { dayFromDb, dayOf, dayToDb, endOfDay, startOfDay } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { circle } from '@/lib/feedback/queries/circle'
import { fullName, nameParts, postOn } from '@/lib/organization/queries'
import { periodRange, type RewardPeriod } from '../rules/rewards'
import { citationsStored, type Citations, type Cited } from '../schema/rewards-stored'
import { ownId } from '../store'
import type { Reading } from './rewards'

export type NominationKind = 'SUPERIOR' | 'PEER' | 'RECORD'
export type Reachable = { id: string; name: string; position: string | null; kind: 'SUPERIOR' | 'PEER' }

/** Whom I lead and who works beside me; nobody names his own superior. */
export async function nameable(ctx: Ctx): Promise<Reachable[]> {
  return (await circle(ctx)).flatMap(({ id, name, position, direction }) =>
    direction === 'UP' ? [] : [{ id, name, position, kind: direction === 'DOWN' ? 'SUPERIOR' : 'PEER' }],
  )
}

const MOST_CITED = 20

/** Records of the period that who names may cite: thanks that the own unit read, and what was measured of somebody one leads. */
export async function citableOf(
  ctx: Ctx,
  { id, kind }: Pick<Reachable, 'id' | 'kind'>,
  period: RewardPeriod,
): Promise<Cited[]> {
  const { regionId } = ctx
  const { zone } = ctx.region
  const { from, through } = periodRange(period)
  const post = await postOn(ctx, ownId(ctx), ctx.today)
  const thanks = post
    ? await ctx.db.kudos.findMany({
        where: {
          regionId,
          receiverId: id,
          unitId: post.unitId,
          withdrawnAt: null,
          givenAt: { gte: startOfDay(from, zone), lt: endOfDay(through, zone) },
        },
        select: { id: true, givenAt: true, text: true },
        orderBy: { givenAt: 'desc' },
        take: MOST_CITED,
      })
    : []
  const measured =
    kind === 'SUPERIOR'
      ? await ctx.db.measurement.findMany({
          where: {
            regionId,
            employeeId: id,
            withdrawnAt: null,
            measuredOn: { gte: dayToDb(from), lte: dayToDb(through) },
          },
          select: { id: true, measuredOn: true, summary: true },
          orderBy: { measuredOn: 'desc' },
          take: MOST_CITED,
        })
      : []
  return [
    ...thanks.map((row) => ({
      kind: 'KUDOS' as const,
      id: row.id,
      on: dayOf(row.givenAt, zone),
      text: row.text,
    })),
    ...measured.map((row) => ({
      kind: 'MEASUREMENT' as const,
      id: row.id,
      on: dayFromDb(row.measuredOn),
      text: row.summary,
    })),
  ]
}

const nominationParts = {
  id: true,
  employeeId: true,
  nominatorId: true,
  kind: true,
  reason: true,
  evidence: true,
  citations: true,
  namedAt: true,
  withdrawnAt: true,
  version: true,
  employee: { select: nameParts },
  nominator: { select: nameParts },
} as const satisfies Prisma.RewardNominationSelect

const KINDS: readonly NominationKind[] = ['SUPERIOR', 'PEER', 'RECORD']

const nominationFrom = ({
  employee,
  nominator,
  ...row
}: Prisma.RewardNominationGetPayload<{ select: typeof nominationParts }>) => ({
  ...row,
  kind: found(KINDS.find((one) => one === row.kind)),
  citations: citationsStored.parse(row.citations),
  name: fullName(employee),
  byName: nominator && fullName(nominator),
})
export type Nomination = ReturnType<typeof nominationFrom>

const MOST = 500

/** Who was named in a programme and stands, by the time of naming. */
export async function nominationsIn(ctx: Reading, programmeId: string): Promise<Nomination[]> {
  const rows = await ctx.db.rewardNomination.findMany({
    where: { regionId: ctx.regionId, programmeId, withdrawnAt: null },
    select: nominationParts,
    orderBy: [{ namedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.map(nominationFrom)
}

/** How often and with which words somebody was named in a programme. */
export async function namingsOf(
  ctx: Reading,
  programmeId: string,
  employeeId: string,
): Promise<Nomination[]> {
  const rows = await ctx.db.rewardNomination.findMany({
    where: { regionId: ctx.regionId, programmeId, employeeId, withdrawnAt: null },
    select: nominationParts,
    orderBy: { namedAt: 'asc' },
    take: 50,
  })
  return rows.map(nominationFrom)
}

/** Those that I wrote, withdrawn ones too: each person once. */
export async function ownNominations(ctx: Ctx, programmeId: string): Promise<Nomination[]> {
  const rows = await ctx.db.rewardNomination.findMany({
    where: { regionId: ctx.regionId, programmeId, nominatorId: ownId(ctx) },
    select: nominationParts,
    orderBy: { namedAt: 'asc' },
    take: MOST,
  })
  return rows.map(nominationFrom)
}

/** Whom somebody has named in a programme and stands by. */
export async function namedBy(ctx: Reading, programmeId: string, nominatorId: string): Promise<string[]> {
  const rows = await ctx.db.rewardNomination.findMany({
    where: { regionId: ctx.regionId, programmeId, nominatorId, withdrawnAt: null },
    select: { employeeId: true },
    take: MOST,
  })
  return rows.map(({ employeeId }) => employeeId)
}

/** A nomination that I wrote, or not found. */
export async function loadOwnNomination(ctx: Ctx, id: string) {
  return found(
    await ctx.db.rewardNomination.findFirst({
      where: { regionId: ctx.regionId, id, nominatorId: ownId(ctx) },
      select: { id: true, programmeId: true, withdrawnAt: true },
    }),
  )
}

export async function saveNomination(
  ctx: WriteCtx,
  {
    citations,
    ...row
  }: {
    programmeId: string
    employeeId: string
    nominatorId: string
    kind: 'SUPERIOR' | 'PEER'
    reason: string
    evidence: string
    citations: Citations
  },
): Promise<string> {
  const id = newId()
  await ctx.db.rewardNomination.create({
    data: { regionId: ctx.regionId, id, ...row, citations, namedAt: ctx.now },
    select: { id: true },
  })
  return id
}

/** Whom the record names, each once however often it is asked. */
export async function saveFromRecord(
  ctx: WriteCtx,
  programmeId: string,
  people: readonly { employeeId: string; citations: Citations }[],
): Promise<number> {
  const { count } = await ctx.db.rewardNomination.createMany({
    data: people.map(({ employeeId, citations }) => ({
      regionId: ctx.regionId,
      id: newId(),
      programmeId,
      employeeId,
      kind: 'RECORD',
      citations,
      namedAt: ctx.now,
    })),
    skipDuplicates: true,
  })
  return count
}

export async function saveNominationWithdrawn(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.rewardNomination.updateMany({
    where: { regionId: ctx.regionId, id, version, nominatorId: ownId(ctx), withdrawnAt: null },
    data: { withdrawnAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
