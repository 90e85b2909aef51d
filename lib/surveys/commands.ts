import 'server-only'
import { sameQuarter } from '@/lib/calendar/rules'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { holdQuarters } from '@/lib/periods/commands'
import { quarterOfSheet, whyNotEnterSheet, whyNotTellServed, whyNotWithdrawSheet, type Reason } from './rules'
import type { ServedInput, ServiceChoice, ServiceInput, SheetInput, WithdrawSheetInput } from './schema'
import {
  knowsService,
  knowsSheet,
  loadSheet,
  reachService,
  saveServed,
  saveService,
  saveServiceClosed,
  saveSheet,
  saveSheetWithdrawn,
  takesNoMore,
  talliesOf,
  unitsInReach,
} from './store'

/** Names a service of a unit that this person leads, or of one below it. */
export async function addService(ctx: WriteCtx, input: ServiceInput): Promise<{ serviceId: string }> {
  const { led } = await unitsInReach(ctx)
  found(led.find(({ id }) => id === input.unitId))
  if (await knowsService(ctx, input)) refuse('service_known', {}, 'name')
  const serviceId = await saveService(ctx, input)
  ctx.record('service.added', { type: 'service', id: serviceId }, { unit: input.unitId })
  return { serviceId }
}

/** Its sheets stay and count; it takes no new ones. */
export async function closeService(ctx: WriteCtx, { serviceId, version }: ServiceChoice): Promise<void> {
  const service = await reachService(ctx, serviceId)
  found(service.leads || undefined)
  refuseIf(service.closed ? 'service_closed' : undefined)
  await saveServiceClosed(ctx, { id: serviceId, version })
  ctx.record('service.closed', { type: 'service', id: serviceId })
}

/** How many were served in a quarter that is not closed. */
export async function tellServed(ctx: WriteCtx, input: ServedInput): Promise<void> {
  const { serviceId, year, quarter, served } = input
  await holdQuarters(ctx)
  await reachService(ctx, serviceId)
  if (await takesNoMore(ctx, { year, quarter })) refuse('quarter_closed')
  const tallies = await talliesOf(ctx, [serviceId], [year])
  const answers = tallies.find((tally) => sameQuarter(tally, { year, quarter }))?.answers ?? 0
  refuseIf(whyNotTellServed(served, answers), { answers }, 'served')
  await saveServed(ctx, input)
  ctx.record('service.served_told', { type: 'service', id: serviceId }, { year, quarter, served })
}

const AT_FIELD: Partial<Record<Reason, string>> = {
  answered_ahead: 'answeredOn',
  quarter_closed: 'answeredOn',
  sheet_known: 'sheetNumber',
}

/** Enters what one citizen answered on paper. What was answered is no part of the trail. */
export async function enterSheet(ctx: WriteCtx, input: SheetInput): Promise<{ sheetId: string }> {
  await holdQuarters(ctx)
  const service = await reachService(ctx, input.serviceId)
  const reason = whyNotEnterSheet(input, {
    today: ctx.today,
    serviceClosed: service.closed,
    quarterClosed: await takesNoMore(ctx, quarterOfSheet(input)),
    known: await knowsSheet(ctx, input),
  })
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const sheetId = await saveSheet(ctx, input)
  ctx.record(
    'survey_sheet.entered',
    { type: 'survey_sheet', id: sheetId },
    { service: service.id, number: input.sheetNumber },
  )
  return { sheetId }
}

/** A sheet that was entered wrongly counts no more; its number is free for the right one. */
export async function withdrawSheet(
  ctx: WriteCtx,
  { sheetId, version, reason }: WithdrawSheetInput,
): Promise<void> {
  await holdQuarters(ctx)
  const sheet = await loadSheet(ctx, sheetId)
  const { leads } = await reachService(ctx, sheet.serviceId)
  refuseIf(
    whyNotWithdrawSheet(sheet, {
      quarterClosed: await takesNoMore(ctx, sheet.quarter),
      by: ctx.actor.accountId,
      today: ctx.today,
      leads,
    }),
  )
  await saveSheetWithdrawn(ctx, { id: sheetId, version, reason })
  ctx.record('survey_sheet.withdrawn', { type: 'survey_sheet', id: sheetId })
}
