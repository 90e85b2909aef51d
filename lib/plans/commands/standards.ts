import { dayToDb } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, refuseIf, savedOrRefuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import type { StandardChoice, StandardInput } from '../schema'

/** Adds a standard to the region's library, or changes one; what plans took from it stays as it was taken. */
export async function saveStandard(
  ctx: WriteCtx,
  { standardId, version, ...standard }: StandardInput,
): Promise<void> {
  if (!standardId) {
    const id = newId()
    await ctx.db.standardIndicator.create({
      data: { regionId: ctx.regionId, id, ...standard },
      select: { id: true },
    })
    ctx.record('standard.added', { type: 'standard_indicator', id }, { family: standard.family })
    return
  }
  await reach(ctx, standardId)
  const { count } = await ctx.db.standardIndicator.updateMany({
    where: { regionId: ctx.regionId, id: standardId, version },
    data: { ...standard, version: { increment: 1 } },
  })
  savedOrRefuse(count)
  ctx.record('standard.changed', { type: 'standard_indicator', id: standardId }, { family: standard.family })
}

/** From today on nobody is offered it; plans that follow it keep it. */
export async function endStandard(ctx: WriteCtx, { standardId, version }: StandardChoice): Promise<void> {
  await reach(ctx, standardId)
  const { count } = await ctx.db.standardIndicator.updateMany({
    where: { regionId: ctx.regionId, id: standardId, version },
    data: { endedOn: dayToDb(ctx.today), version: { increment: 1 } },
  })
  savedOrRefuse(count)
  ctx.record('standard.ended', { type: 'standard_indicator', id: standardId })
}

async function reach(ctx: WriteCtx, id: string): Promise<void> {
  const row = found(
    await ctx.db.standardIndicator.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { endedOn: true },
    }),
  )
  refuseIf(row.endedOn ? 'standard_ended' : undefined)
}
