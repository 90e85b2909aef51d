import 'server-only'
import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { holdQuarters } from '@/lib/periods/commands'
import { whyNotMeasure, type Reason } from './rules'
import type { CarriedInput, MeasureInput } from './schema'
import { isClosed, isPublished, loadIndicator, saveValue } from './store'

const AT_FIELD: Partial<Record<Reason, keyof MeasureInput>> = {
  percent_too_large: 'value',
  already_published: 'correction',
  quarter_closed: 'correction',
}

/** Enters what an indicator came to, or corrects it. */
export async function enterValue(ctx: WriteCtx, input: CarriedInput) {
  const { indicatorId, year, quarter } = input
  const indicator = await loadIndicator(ctx, indicatorId)
  await holdQuarters(ctx)
  const published = await isPublished(ctx, indicator.unitId, { year, quarter })
  const reason = whyNotMeasure(
    { year, quarter },
    {
      today: ctx.today,
      published,
      closed: await isClosed(ctx, { year, quarter }),
      ownUnit: ctx.actor.roles.includes('admin') || ctx.actor.headsUnits.includes(indicator.unitId),
      correction: input.correction,
      percent: indicator.measureUnit === '%' ? input.value : undefined,
    },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const corrected = Boolean(input.correction)
  const note = [input.note, corrected ? `Koreksi: ${input.correction}` : undefined].filter(Boolean).join(' ')
  await saveValue(ctx, { ...input, note: note || undefined })
  ctx.record(
    corrected ? 'indicator_value.corrected' : 'indicator_value.entered',
    { type: 'unit_indicator', id: indicatorId },
    { year, quarter, value: input.value, source: input.source, published },
  )
}
