import 'server-only'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterRange } from '@/lib/calendar/rules'
import { refuseIf, refuse } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { enterValue } from '@/lib/measurements/commands'
import { recordMeasurement } from '@/lib/measurements/commands/records'
import { sampleStanding } from '@/lib/measurements/rules/samples'
import { holdQuarters } from '@/lib/periods/commands'
import { ALL_SERVICES, carriedSummary } from '../labels/carry'
import { satisfactionIndex, together } from '../rules'
import { ALL_TOGETHER, whyNotCarry } from '../rules/carry'
import type { CarryInput } from '../schema/carry'
import { countedIn, loadCarrier, servicesWithin } from '../store/carry'

/**
 * Makes what those who were served said of a quarter the number of an indicator of the unit, with its sample as evidence. From
 * there it stands beside the plans and reviews of those who work for the unit; it never tells of a person.
 */
export async function carryIndex(
  ctx: WriteCtx,
  { unitIndicatorId, serviceId, year, quarter }: CarryInput,
): Promise<{ recordId: string }> {
  const of = { year, quarter }
  await holdQuarters(ctx)
  const { unitId, unitName, standing } = await loadCarrier(ctx, unitIndicatorId, of)
  const services = await servicesWithin(ctx, unitId, serviceId)
  if (services.length === 0) return refuse(serviceId ? 'not_found' : 'nothing_to_carry')
  const { tallies, population } = await countedIn(
    ctx,
    services.map(({ id }) => id),
    of,
  )
  const tally = together(tallies)
  const sample = sampleStanding({ respondents: tally.answers, population })
  const index = sample === 'HIDDEN' ? 0 : satisfactionIndex(tally)
  const value = (index / 100).toFixed(2)
  refuseIf(whyNotCarry(value, { sample, standing }))
  const { through } = quarterRange(of)
  const place = (serviceId && services[0]?.name) || `${ALL_SERVICES} ${unitName}`.slice(0, PLACE_MAX)
  await enterValue(ctx, {
    indicatorId: unitIndicatorId,
    ...of,
    value,
    source: 'SURVEY',
    carriedFrom: serviceId ?? ALL_TOGETHER,
    note: carriedSummary(place, quarterLabel(of), index),
    version: standing?.version ?? 0,
  })
  return recordMeasurement(ctx, {
    unitIndicatorId,
    source: 'SURVEY',
    measuredOn: through < ctx.today ? through : ctx.today,
    place,
    value,
    respondents: tally.answers,
    population: population ?? undefined,
    summary: carriedSummary(place, quarterLabel(of), index),
    seen: [],
    answers: [],
    fileIds: [],
  })
}

/** As long as the place of a record may be. */
const PLACE_MAX = 120
