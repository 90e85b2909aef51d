// Thanks between people of a unit, a few each quarter for two years; of those whom visitors sign in as, a few more.
import { BEHAVIOURS } from '../../../lib/plans/rules.ts'
import { THANKS } from '../content/recognition.ts'
import { quarterRange } from './calendar.ts'
import { postOn, type SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export function kudosRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`kudos ${of.region.id}`)
  const { calendar } = of
  const seen = new Set<string>()
  return people
    .filter(({ lines }) => lines.length > 0)
    .flatMap((giver) =>
      calendar.quarters.flatMap((quarter): Row[] => {
        if (!random.chance(giver.persona ? 0.8 : 0.35)) return []
        const days = calendar.workingIn(quarterRange(quarter)).filter((day) => day < calendar.today)
        const day = days[random.between(0, Math.max(0, days.length - 1))]
        const unit = day && postOn(giver, day)?.unit
        if (!day || !unit) return []
        const beside = people.filter((one) => one !== giver && postOn(one, day)?.unit === unit)
        if (beside.length === 0) return []
        // Whoever visitors sign in as has something to read.
        const known = beside.filter(({ persona }) => persona === 'staff' || persona === 'otherStaff')
        const receiver = random.pick(known.length > 0 && random.chance(0.3) ? known : beside)
        const key = `${giver.id} ${receiver.id} ${day}`
        if (seen.has(key)) return []
        seen.add(key)
        const behaviour = random.pick(BEHAVIOURS)
        return [
          {
            region_id: of.region.id,
            id: of.id(day, 970),
            giver_id: giver.id,
            receiver_id: receiver.id,
            unit_id: unit.id,
            behaviour,
            text: of.say(random.pick(THANKS[behaviour])),
            given_on: day,
            given_at: of.at(day, 970),
            withdrawn_at: null,
            version: 1,
          },
        ]
      }),
    )
}
