import 'server-only'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import type { RequestInput } from '../schema'
import { ownId } from '../store'

type Subject = Pick<RequestInput, 'about' | 'workResultId' | 'behaviour'>

export async function hasOpenRequest(ctx: Ctx, askedId: string, subject: Subject): Promise<boolean> {
  const { about, workResultId = null, behaviour = null } = subject
  const count = await ctx.db.feedbackRequest.count({
    where: {
      regionId: ctx.regionId,
      askerId: ownId(ctx),
      askedId,
      about,
      workResultId,
      behaviour,
      feedbackId: null,
      declinedAt: null,
    },
  })
  return count > 0
}

export async function saveRequest(
  ctx: WriteCtx,
  request: Subject & { askedId: string; message: string },
): Promise<string> {
  const id = newId()
  await ctx.db.feedbackRequest.create({
    data: { regionId: ctx.regionId, id, askerId: ownId(ctx), askedAt: ctx.now, ...request },
    select: { id: true },
  })
  return id
}

/** A request to me, or not found. */
export async function loadRequest(ctx: Ctx, id: string) {
  return found(
    await ctx.db.feedbackRequest.findFirst({
      where: { regionId: ctx.regionId, askedId: ownId(ctx), id },
      select: {
        id: true,
        askerId: true,
        about: true,
        workResultId: true,
        behaviour: true,
        feedbackId: true,
        declinedAt: true,
      },
    }),
  )
}

export async function settleRequest(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  how: { feedbackId: string } | { declinedAt: Date },
): Promise<void> {
  const { count } = await ctx.db.feedbackRequest.updateMany({
    where: {
      regionId: ctx.regionId,
      askedId: ownId(ctx),
      id,
      version,
      feedbackId: null,
      declinedAt: null,
    },
    data: { ...how, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
