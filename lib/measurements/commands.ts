import 'server-only'
import { refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotMeasure } from './rules'
import type { MeasureInput } from './schema'
import { isClosed, isPublished, loadIndicator, saveValue } from './store'

/** Enters what an indicator came to, or corrects it. */
export async function enterValue(ctx: WriteCtx, input: MeasureInput) {
  const { indicatorId, year, quarter } = input
  const indicator = await loadIndicator(ctx, indicatorId)
  const published = await isPublished(ctx, indicator.unitId, { year, quarter })
  const reason = whyNotMeasure(
    { year, quarter },
    {
      today: ctx.today,
      published,
      closed: await isClosed(ctx, { year, quarter }),
      ownUnit: ctx.actor.roles.includes('admin') || ctx.actor.headsUnits.includes(indicator.unitId),
      correction: input.correction,
    },
  )
  refuseIf(
    reason,
    {},
    reason === 'already_published' || reason === 'quarter_closed' ? 'correction' : undefined,
  )
  const corrected = Boolean(input.correction)
  const note = [input.note, corrected ? `Koreksi: ${input.correction}` : undefined].filter(Boolean).join(' ')
  await saveValue(ctx, { ...input, note: note || undefined })
  ctx.record(
    corrected ? 'indicator_value.corrected' : 'indicator_value.entered',
    { type: 'unit_indicator', id: indicatorId },
    { year, quarter, value: input.value, source: input.source, published },
  )
}
