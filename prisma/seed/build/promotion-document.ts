// The rules of a round as the demo's officers write them.
import { CATALOGUE, chosenCriteria, type Weights } from '../../../lib/promotion/rules/catalogue.ts'
import { RULES_SCHEMA, type RulesDocument } from '../../../lib/promotion/rules/document.ts'
import { SUBSTITUTE_RULE } from '../../../lib/promotion/rules/substitute.ts'
import { addDays, type Day } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { profileOf, type Told } from './promotion-facts.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export const WEIGHTS: Weights = Object.fromEntries(CATALOGUE.map(({ code, weight }) => [code, weight]))
export const WITH_LEARNING: Weights = { ...WEIGHTS, kinerja: 3000, gagasan: 1500, pelatihan: 1000 }

type Frame = { round: string; opensOn: Day; panel: readonly SeedPerson[]; weights?: Weights }

export function documentOf(
  of: Setting,
  post: Row,
  { units }: Pick<Told, 'units'>,
  { round, opensOn, panel, weights = WEIGHTS }: Frame,
): RulesDocument {
  return {
    schema: RULES_SCHEMA,
    region: of.region.slug,
    round,
    replaces: null,
    post: {
      position: textOf(post.id),
      title: textOf(post.title),
      unit: found(
        units.find(({ id }) => id === post.unit_id),
        'the unit of a post',
      ).name,
      profile: profileOf(post),
    },
    ...chosenCriteria(weights),
    spread: 1500,
    calendar: {
      opensOn,
      closesOn: addDays(opensOn, 18),
      decidesBy: addDays(opensOn, 70),
      objectionDays: 14,
    },
    substitute: SUBSTITUTE_RULE,
    panel: panel.map(({ fullName, seat, unit }, place) => ({
      seat: place + 1,
      name: fullName,
      office: `${seat.title}, ${unit.name}`,
    })),
  }
}
