import 'server-only'
import { canSendMail } from '@/lib/core/mail'
import { placeMark, pushKey } from '@/lib/core/push'
import type { Ctx } from '@/lib/core/types'
import { CODE_LIFE, timeOf, type Waiting } from './rules'
import { TOLD_KINDS, type ToldKind } from './rules/reminders'
import { addressOf, loadSetting, ownId, waitingFor } from './store'
import { ownDevices } from './store/devices'

export type Inbox = {
  waiting: Waiting[]
  mail: {
    available: boolean
    address: string | null
    confirmed: boolean
    /** A code is on its way that can still be typed. */
    codeSent: boolean
    version: number
  }
  push: {
    /** What a browser is to ask for. */
    key: string
    /** The browser knows itself by its mark. */
    devices: { id: string; agent: string; addedAt: Date; mark: string | null }[]
  }
  digest: { digestAt: string; wanted: ToldKind[]; version: number }
}

/** What waits for me now, and how I am told of it outside the portal. */
export async function inbox(ctx: Ctx): Promise<Inbox> {
  const me = ownId(ctx)
  const { address, confirmedAt, codeSentAt, digestAt, muted, version } = await loadSetting(ctx)
  return {
    waiting: (await waitingFor(ctx, ctx.today, [me])).get(me) ?? [],
    mail: {
      available: canSendMail(),
      address: address && addressOf(ctx.regionId, address),
      confirmed: confirmedAt !== null,
      codeSent: codeSentAt !== null && ctx.now.getTime() - codeSentAt.getTime() <= CODE_LIFE,
      version,
    },
    push: {
      key: pushKey(),
      devices: (await ownDevices(ctx)).map(({ id, name, createdAt, place }) => ({
        id,
        agent: name,
        addedAt: createdAt,
        mark: place && placeMark(place.endpoint),
      })),
    },
    digest: {
      digestAt: timeOf(digestAt),
      wanted: TOLD_KINDS.filter((kind) => !muted.includes(kind)),
      version,
    },
  }
}
