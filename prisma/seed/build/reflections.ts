// Who looks back on his weeks and quarters, and lets his leader of that day read one answer in five.
import { promptsOf, REFLECTION_SPANS, spanStart } from '../../../lib/feedback/rules/reflections.ts'
import { REFLECTIONS } from '../content/dialogues.ts'
import { addDays } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export function reflectionRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`reflections ${of.region.id}`)
  const { today, working } = of.calendar
  const writers = people.filter(({ lines, persona }) => lines.length > 0 && (persona || random.chance(0.12)))
  return writers.flatMap((person) =>
    REFLECTION_SPANS.flatMap((span): Row[] => {
      const current = spanStart(span, today)
      const starts =
        span === 'WEEK'
          ? [1, 2, 3].map((back) => addDays(current, -7 * back))
          : [spanStart(span, addDays(current, -1))]
      return starts.flatMap((startsOn) => {
        const earliest = addDays(startsOn, span === 'WEEK' ? 4 : 80)
        const day = working.find((one) => one >= earliest)
        if (!day || day >= today) return []
        const leader = supervisorOn(person, day)
        // Who came since then did not yet work here.
        if (!leader) return []
        return promptsOf(span)
          .filter(() => random.chance(0.7))
          .map((prompt): Row => {
            const shared = random.chance(0.2)
            return {
              region_id: of.region.id,
              id: of.id(day, 980),
              employee_id: person.id,
              span,
              starts_on: startsOn,
              prompt,
              text: of.say(random.pick(REFLECTIONS[prompt])),
              shared_at: shared ? of.at(day, 990) : null,
              shared_with: shared ? leader : null,
              created_at: of.at(day, 980),
              updated_at: of.at(day, 980),
              version: shared ? 2 : 1,
            }
          })
      })
    }),
  )
}
