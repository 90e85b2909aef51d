import { buffer } from 'node:stream/consumers'
import { dayToDb } from '@/lib/calendar/rules'
import { files } from '@/lib/core/files'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { ownTurn } from '@/lib/core/turn'
import type { Ctx, WriteCtx } from '@/lib/core/types'

/**
 * The owner; the supervisor of record of a log it is attached to, and the one who supervises that person today;
 * the head of the unit in which the work was done; BKD. Nobody else knows that the file exists. A unit's performance
 * agreement is a promise made in the open: everybody of the region may read it. What is attached to an objection is read
 * by both sides and by whoever decides on it. A certificate is read by its sender and by BKD, which verifies it.
 */
export function reach(
  { regionId, actor, today }: Ctx,
  headed: readonly string[],
  /** Supervisors who have left and in whose place this person decides. */
  standsFor: readonly string[] = [],
): Prisma.EvidenceFileWhereInput {
  const ways: Prisma.EvidenceFileWhereInput[] = [
    { ownerAccountId: actor.accountId },
    { agreements: { some: { regionId } } },
  ]
  // A draft has no supervisor of record yet, and is nobody's business but its author's.
  const inLog = (log: Prisma.ActivityLogWhereInput) => ({
    logs: { some: { regionId, log: { regionId, supervisorId: { not: null }, AND: log } } },
  })

  const inObjection = (objection: Prisma.ObjectionWhereInput) => ({
    objections: { some: { regionId, objection: { regionId, AND: objection } } },
  })

  if (actor.employeeId) {
    const day = dayToDb(today)
    const line = { regionId, supervisorId: actor.employeeId, startsOn: { lte: day } }
    const supervised = {
      regionId,
      supervisedBy: { some: { ...line, OR: [{ endsOn: null }, { endsOn: { gte: day } }] } },
    }
    ways.push(inLog({ supervisorId: actor.employeeId }), inLog({ employee: supervised }))
    // Who was measured may see what it stands on, and so may who supervises him today.
    ways.push(
      { measurements: { some: { regionId, employeeId: actor.employeeId } } },
      { measurements: { some: { regionId, employee: supervised } } },
    )
    const heard = [
      { employeeId: actor.employeeId },
      { assessorId: actor.employeeId },
      { deciderId: { in: [actor.employeeId, ...standsFor] } },
    ]
    ways.push(inObjection({ OR: heard }))
  }
  const ofUnit = (unit: Prisma.UnitIndicatorWhereInput) => ({
    measurements: { some: { regionId, unitIndicator: { regionId, AND: unit } } },
  })
  if (headed.length > 0) ways.push(ofUnit({ unitId: { in: [...headed] } }))
  if (actor.roles.includes('decider')) ways.push(inObjection({ deciderAccountId: { not: null } }))
  if (actor.roles.includes('admin')) ways.push(ofUnit({}))
  if (headed.length > 0) ways.push(inLog({ unitId: { in: [...headed] } }))
  if (actor.roles.includes('admin')) ways.push(inLog({}), { trainingRecords: { some: { regionId } } })
  return { regionId, OR: ways }
}

const DAY_MS = 24 * 60 * 60 * 1000

export async function countLatelyStored(ctx: WriteCtx): Promise<number> {
  await ownTurn(ctx)
  const { regionId, actor, now, db } = ctx
  return db.evidenceFile.count({
    where: { regionId, ownerAccountId: actor.accountId, createdAt: { gt: new Date(now.getTime() - DAY_MS) } },
  })
}

export type NewFile = {
  name: string
  mime: string
  size: number
  sha256: string
  storageKey: string
  width: number | null
  height: number | null
}

export async function saveFile({ regionId, actor, now, db }: WriteCtx, file: NewFile): Promise<string> {
  const id = newId()
  const owner = { ownerAccountId: actor.accountId, ownerEmployeeId: actor.employeeId }
  await db.evidenceFile.create({ data: { regionId, id, ...owner, ...file, createdAt: now } })
  return id
}

export async function readBytes(storageKey: string): Promise<Buffer | undefined> {
  try {
    return await buffer(await files().get(storageKey))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
