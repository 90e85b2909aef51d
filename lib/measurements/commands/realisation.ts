import 'server-only'
import { quarterRange } from '@/lib/calendar/rules'
import { found, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { holdQuarters } from '@/lib/periods/commands'
import { achievementsOf } from '../queries/realisation'
import { computed, whyNotRealise } from '../rules/realisation'
import type { RealisationInput } from '../schema/realisation'
import { isClosed } from '../store'
import { saveRealisation } from '../store/realisation'
import { ownId, reachIndicator } from '../store/records'

/** The person says what an indicator came to where it cannot be computed, or where the computed number is wrong. */
export async function enterRealisation(ctx: WriteCtx, input: RealisationInput): Promise<void> {
  const quarter = { year: input.year, quarter: input.quarter }
  await reachIndicator(ctx, ownId(ctx), input.indicatorId, quarterRange(quarter))
  await holdQuarters(ctx)
  refuseIf(
    whyNotRealise(input, { quarter, today: ctx.today, closed: await isClosed(ctx, quarter) }),
    {},
    'value',
  )
  const view = await achievementsOf(ctx, ownId(ctx), quarter)
  const indicators = view.results.flatMap((result) => result.indicators)
  const known = found(indicators.find(({ id }) => id === input.indicatorId)).known
  const before = computed(known)
  const method = before ? 'CORRECTED' : 'ENTERED'
  await saveRealisation(ctx, input, { method, computed: before?.value ?? null })
  ctx.record(
    before ? 'realisation.corrected' : 'realisation.entered',
    { type: 'indicator', id: input.indicatorId },
    { year: input.year, quarter: input.quarter, value: input.value ?? null, computed: before?.value ?? null },
  )
}
