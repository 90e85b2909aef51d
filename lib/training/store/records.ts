import 'server-only'
import { dayToDb, yearOf, type Day } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { Category, Kind } from '../rules'
import { RECORD_SOURCES, RECORD_STATUSES, type RecordSource, type RecordStatus } from '../rules/hours'
import type { CertificateInput } from '../schema/certificates'
import { ownId } from '../store'

export const recordStatus = (text: string): RecordStatus =>
  found(RECORD_STATUSES.find((status) => status === text))
export const recordSource = (text: string): RecordSource =>
  found(RECORD_SOURCES.find((source) => source === text))

type Held = {
  courseId: string
  title: string
  kind: Kind
  category: string
  hours: number
  provider: string
  startsOn: Day
  endsOn: Day
}

/** Hours from attendance: of those who were there, counted at once. */
export async function saveAttended(
  ctx: WriteCtx,
  held: Held,
  people: readonly { enrolmentId: string; employeeId: string }[],
): Promise<void> {
  const { startsOn, endsOn, ...course } = held
  await ctx.db.trainingRecord.createMany({
    data: people.map(({ enrolmentId, employeeId }) => ({
      regionId: ctx.regionId,
      id: newId(),
      employeeId,
      source: 'ATTENDANCE',
      status: 'VERIFIED',
      enrolmentId,
      ...course,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(endsOn),
      year: yearOf(endsOn),
      createdAt: ctx.now,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
    })),
  })
}

export async function knowsCertificate(
  ctx: Ctx,
  { provider, number }: { provider: string; number: string | undefined },
): Promise<boolean> {
  if (!number) return false
  const count = await ctx.db.trainingRecord.count({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      provider,
      number,
      status: { in: ['WAITING', 'VERIFIED'] },
    },
  })
  return count > 0
}

export async function saveCertificate(
  ctx: WriteCtx,
  {
    startsOn,
    endsOn,
    number,
    fileIds: _,
    sure: __,
    ...certificate
  }: CertificateInput & { category: Category },
  fileId: string | null,
): Promise<string> {
  const id = newId()
  await ctx.db.trainingRecord.create({
    data: {
      regionId: ctx.regionId,
      id,
      employeeId: ownId(ctx),
      source: 'CERTIFICATE',
      status: 'WAITING',
      ...certificate,
      number: number ?? null,
      fileId,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(endsOn),
      year: yearOf(endsOn),
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

const standing = {
  id: true,
  employeeId: true,
  source: true,
  status: true,
  hours: true,
  year: true,
  fileId: true,
} as const

/** A record of mine, or not found. */
export async function loadOwnRecord(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.trainingRecord.findFirst({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx), id },
      select: standing,
    }),
  )
  return { ...row, source: recordSource(row.source), status: recordStatus(row.status) }
}

/** Any record of the region: for BKD, whose pages alone lead here. */
export async function loadRecord(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.trainingRecord.findFirst({ where: { regionId: ctx.regionId, id }, select: standing }),
  )
  return { ...row, source: recordSource(row.source), status: recordStatus(row.status) }
}

export async function saveTakenBack(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.trainingRecord.updateMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx), id, version, status: 'WAITING' },
    data: { status: 'WITHDRAWN', version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveCertificateDecision(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  { verdict, reason }: { verdict: 'VERIFIED' | 'REFUSED'; reason: string | undefined },
): Promise<void> {
  const { count } = await ctx.db.trainingRecord.updateMany({
    where: { regionId: ctx.regionId, id, version, source: 'CERTIFICATE', status: 'WAITING' },
    data: {
      status: verdict,
      reason: reason ?? null,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}
