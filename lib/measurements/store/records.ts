import 'server-only'
import { dayToDb, quarterOf, type Range } from '@/lib/calendar/rules'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { supervisorOn, units, withDescendants } from '@/lib/organization/queries'
import { standsInFor } from '@/lib/organization/queries/line'
import type { RecordInput } from '../schema/records'

export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

/** One of my people of today, or of somebody in whose place I stand; oneself is told apart by the rules. */
export async function reachMember(ctx: Ctx, employeeId: string): Promise<void> {
  const me = ownId(ctx)
  if (employeeId === me) return
  const above = await supervisorOn(ctx, employeeId, ctx.today)
  const mine = above && (above.id === me || (await standsInFor(ctx, me)).includes(above.id))
  found(mine || undefined)
}

/** Units whose indicators I may measure: BKD's are all, a head's those that he leads and what hangs below them. */
export async function measurableUnits(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const all = await units(ctx)
  if (ctx.actor.roles.includes('admin')) return all
  const led = new Set(ctx.actor.headsUnits.flatMap((unitId) => withDescendants(all, unitId)))
  return all.filter(({ id }) => led.has(id))
}

export async function reachUnitIndicator(ctx: Ctx, id: string): Promise<void> {
  const within = (await measurableUnits(ctx)).map((unit) => unit.id)
  found(
    await ctx.db.unitIndicator.findFirst({
      where: { regionId: ctx.regionId, id, unitId: { in: within } },
      select: { id: true },
    }),
  )
}

/** An indicator of a plan of this person's that touches these days, or not found. */
export async function reachIndicator(
  ctx: Ctx,
  employeeId: string,
  id: string,
  { from, through }: Range,
): Promise<void> {
  found(
    await ctx.db.indicator.findFirst({
      where: {
        regionId: ctx.regionId,
        id,
        workResult: {
          regionId: ctx.regionId,
          plan: {
            regionId: ctx.regionId,
            employeeId,
            startsOn: { lte: dayToDb(through) },
            endsOn: { gte: dayToDb(from) },
          },
        },
      },
      select: { id: true },
    }),
  )
}

export async function saveRecord(
  ctx: WriteCtx,
  { seen, answers, fileIds, measuredOn, ...record }: RecordInput,
): Promise<string> {
  const id = newId()
  await ctx.db.measurement.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...record,
      ...quarterOf(measuredOn),
      measuredOn: dayToDb(measuredOn),
      answers: seen.length > 0 ? seen : answers,
      fileId: fileIds.at(0) ?? null,
      authorId: ownId(ctx),
      authorName: ctx.actor.name,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/** A record of mine, or not found: nobody learns here of what others wrote. */
export async function loadRecord(ctx: Ctx, id: string) {
  return found(
    await ctx.db.measurement.findFirst({
      where: { regionId: ctx.regionId, id, authorId: ownId(ctx) },
      select: { authorId: true, withdrawnAt: true },
    }),
  )
}

export async function saveWithdrawn(
  ctx: WriteCtx,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<void> {
  const { count } = await ctx.db.measurement.updateMany({
    where: { regionId: ctx.regionId, id, authorId: ownId(ctx), version, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, withdrawnReason: reason, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}
