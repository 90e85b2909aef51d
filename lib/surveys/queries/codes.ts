import 'server-only'
import { quarterOf, type Day } from '@/lib/calendar/rules'
import { env } from '@/lib/core/env'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { recordId } from '@/lib/organization/schema'
import { FEWEST_COMMENTS } from '../rules/comments'
import { reachService } from '../store'
import {
  batchesOf,
  commentsOf,
  deviceCode,
  findBatch,
  openCode,
  setApart,
  slipCodes,
  type KeptBatch,
} from '../store/codes'

export type BatchRow = Omit<KeptBatch, 'serviceId'> & {
  /** The address of a tablet or of the link for everybody, while it is taken. */
  address: string | null
}

const addressOf = (path: string): string => new URL(path, env().APP_URL).href

export type ServiceCodes = {
  service: { id: string; name: string; unitName: string; closed: boolean }
  batches: BatchRow[]
}

/** What was given out for a service, and how much of it came back. */
export async function serviceCodes(ctx: Ctx, id: string): Promise<ServiceCodes> {
  const { name, unitName, closed, ...service } = await reachService(ctx, found(recordId.safeParse(id).data))
  const batches = await batchesOf(ctx, service.id)
  return {
    service: { id: service.id, name, unitName, closed },
    batches: batches.map(({ serviceId: _, ...batch }) => ({
      ...batch,
      address: takesAnswers(batch, ctx.today) ? placeOf(ctx.regionId, batch) : null,
    })),
  }
}

const takesAnswers = (batch: Pick<KeptBatch, 'closed' | 'expiresOn'>, today: Day): boolean =>
  !batch.closed && today <= batch.expiresOn

function placeOf(regionId: number, { id, channel }: Pick<KeptBatch, 'id' | 'channel'>): string | null {
  if (channel === 'OPEN') return addressOf(`/survei/${openCode(regionId, id)}`)
  if (channel === 'KIOSK') return addressOf(`/kios/${deviceCode(regionId, id)}`)
  return null
}

export type Slips = {
  service: string
  unitName: string
  counter: string
  expiresOn: Day
  addresses: string[]
}

/** The slips of a batch with their addresses: to be printed, or sent one by one. */
export async function slipsOf(ctx: Ctx, id: string): Promise<Slips> {
  const batch = found(await findBatch(ctx, found(recordId.safeParse(id).data)))
  const service = await reachService(ctx, batch.serviceId)
  const { size, counter, expiresOn } = batch
  if (!takesAnswers(batch, ctx.today)) found(undefined)
  return {
    service: service.name,
    unitName: service.unitName,
    counter,
    expiresOn,
    addresses: slipCodes(ctx.regionId, { id: batch.id, size: found(size) }).map((code) =>
      addressOf(`/survei/${code}`),
    ),
  }
}

export type SaidBeside = {
  setApart: { standing: 'OPEN_LINK' | 'ALIKE'; times: number }[]
  /** None while too few were written. */
  comments: { id: string; text: string }[]
}

/** What stands beside a service's index of this quarter: what was set apart and why, and what was said in words. */
export async function saidBeside(ctx: Ctx, id: string): Promise<SaidBeside> {
  const service = await reachService(ctx, found(recordId.safeParse(id).data))
  const quarter = quarterOf(ctx.today)
  const comments = await commentsOf(ctx, service.id, quarter)
  return {
    setApart: await setApart(ctx, service.id, quarter),
    comments: comments.length < FEWEST_COMMENTS ? [] : comments,
  }
}
