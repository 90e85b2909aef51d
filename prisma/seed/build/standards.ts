// The library of standard indicators, the same in every region, each under the region's own ids.
import { STANDARDS } from '../content/standards.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export function standardRows(of: Setting): Row[] {
  const random = randomFrom(`${of.region.slug} standards`)
  const made = Date.parse(`${of.calendar.since}-01-03T02:00:00Z`)
  return STANDARDS.map(
    ({ service, unitKind, posts, family, aspect, result, text, target, unit, ...rest }) => ({
      region_id: of.region.id,
      id: random.id(made),
      service: of.say(service),
      unit_kind: unitKind ?? null,
      post_pattern: posts ?? null,
      family,
      aspect,
      result_text: of.say(result),
      text: of.say(text),
      target: target ?? null,
      measure_unit: unit,
      direction: rest.direction ?? 'UP',
      source: of.say(rest.source),
    }),
  )
}
