import 'server-only'
import { isPushService } from '@/lib/core/push'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotAddDevice } from '../rules'
import type { DeviceInput, OwnDevice } from '../schema'
import { lockSetting, ownId } from '../store'
import { countDevices, removeDevice, removePlace, saveDevice } from '../store/devices'

/** This browser tells its person from now on. Whoever was told by it before is not any more. */
export async function addDevice(ctx: WriteCtx, place: DeviceInput): Promise<void> {
  await lockSetting(ctx)
  await removePlace(ctx, place)
  refuseIf(whyNotAddDevice({ isService: isPushService(place.endpoint), devices: await countDevices(ctx) }))
  const id = await saveDevice(ctx, place)
  ctx.record('push_device.added', { type: 'push_device', id }, { employee: ownId(ctx) })
}

export async function forgetDevice(ctx: WriteCtx, { deviceId }: OwnDevice): Promise<void> {
  found((await removeDevice(ctx, deviceId)) || undefined)
  ctx.record('push_device.removed', { type: 'push_device', id: deviceId }, { employee: ownId(ctx) })
}
