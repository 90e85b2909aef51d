import type { SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'
import { tell } from './texts.ts'

const FAVOURITES = 3

/** What the known staff do so often that one tap should do. */
export const favouriteRows = (of: Setting, people: readonly SeedPerson[], plans: Plans): Row[] =>
  people
    .filter(({ persona }) => persona === 'staff' || persona === 'otherStaff' || persona === 'admin')
    .flatMap((person) => {
      const plan = plans.on(person.id, of.calendar.today)
      if (!plan) return []
      const made = plan.agreedOn > of.calendar.dailyFrom ? plan.agreedOn : of.calendar.dailyFrom
      return plan.results.slice(0, FAVOURITES).map((result) => {
        const told = tell(result.spec.logs[0] ?? result.text, of.random, of.region.places)
        return {
          region_id: of.region.id,
          id: of.id(made),
          employee_id: person.id,
          title: of.say(told.text),
          minutes: Math.round(result.spec.minutes[0] / 30) * 30 + 30,
          work_result_id: result.id,
          indicator_id: result.indicatorId,
          quantity: told.quantity,
          measure_unit: result.measureUnit,
          created_at: of.at(made, 700),
        }
      })
    })
