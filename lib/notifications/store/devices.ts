import 'server-only'
import { newIdAt } from '@/lib/core/id'
import type { PushPlace } from '@/lib/core/push'
import { seal, unseal } from '@/lib/core/sealed'
import { sealOf, ticketKey } from '@/lib/core/ticket'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { MOST_DEVICES } from '../rules'
import { ownId } from '../store'

const PLACE = 'push place'

const placeHash = (ctx: Ctx, { endpoint }: PushPlace) =>
  sealOf(ticketKey(PLACE, ctx.regionId, 'hash'), Buffer.from(endpoint))

const placeOf = (regionId: number, sealed: Uint8Array): PushPlace | null => {
  const plain = unseal(PLACE, regionId, sealed)
  return plain ? (JSON.parse(Buffer.from(plain).toString('utf8')) as PushPlace) : null
}

/** Without a place where it was sealed under another secret. */
export type Device = { id: string; name: string; createdAt: Date; place: PushPlace | null }

export const DEVICE_PARTS = { id: true, name: true, place: true, createdAt: true } as const
type DeviceRow = Omit<Device, 'place'> & { place: Uint8Array }

export const deviceOf =
  (regionId: number) =>
  ({ place, ...row }: DeviceRow): Device => ({ ...row, place: placeOf(regionId, place) })

export const ownDevices = async (ctx: Ctx): Promise<Device[]> =>
  (
    await ctx.db.pushDevice.findMany({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
      select: DEVICE_PARTS,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST_DEVICES,
    })
  ).map(deviceOf(ctx.regionId))

export const countDevices = (ctx: Ctx): Promise<number> =>
  ctx.db.pushDevice.count({ where: { regionId: ctx.regionId, employeeId: ownId(ctx) } })

export async function saveDevice(ctx: WriteCtx, place: PushPlace): Promise<string> {
  const { regionId, actor, now } = ctx
  const session = await ctx.db.session.findFirst({
    where: { regionId, id: actor.sessionId },
    select: { device: true },
  })
  const id = newIdAt(now)
  await ctx.db.pushDevice.create({
    data: {
      regionId,
      id,
      employeeId: ownId(ctx),
      name: session?.device ?? '',
      place: seal(PLACE, regionId, Buffer.from(JSON.stringify(place))),
      placeHash: placeHash(ctx, place),
      createdAt: now,
    },
    select: { id: true },
  })
  return id
}

/** Whoever it tells. */
export async function removePlace(ctx: WriteCtx, place: PushPlace): Promise<void> {
  await ctx.db.pushDevice.deleteMany({ where: { regionId: ctx.regionId, placeHash: placeHash(ctx, place) } })
}

export async function removeDevice(ctx: WriteCtx, id: string): Promise<boolean> {
  const { count } = await ctx.db.pushDevice.deleteMany({
    where: { regionId: ctx.regionId, id, employeeId: ownId(ctx) },
  })
  return count > 0
}
