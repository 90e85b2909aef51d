// What courses changed, by the very rule that the application asks.
import { EFFECT_RULE, effectOf, quartersAround, type Change } from '../../../lib/training/rules/effect.ts'
import type { YearQuarter } from './calendar.ts'
import { familyOf, type SeedPerson } from './people.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import type { Setting } from './setting.ts'
import type { Held } from './training-sessions.ts'

const LEVEL: Record<string, number> = { ABOVE: 3, MEETS: 2, BELOW: 1 }

/** What the courses that are meant for a behaviour changed, by the very rule that the application asks. */
export function effectRows(
  of: Setting,
  held: readonly Held[],
  reviews: readonly SeedReview[],
  learners: readonly SeedPerson[],
  admin: SeedPerson,
): Row[] {
  const key = (id: string, { year, quarter }: YearQuarter) => `${id} ${year}-${quarter}`
  const levels = new Map(
    reviews.map(({ personId, quarter, row }) => [
      key(personId, quarter),
      LEVEL[textOf(row.behaviour_rating)],
    ]),
  )
  return [...Map.groupBy(held, ({ course }) => course)].flatMap(([course, sessions]) => {
    if (!course.behaviour) return []
    const ever = new Set(sessions.flatMap(({ people }) => people.map(({ id }) => id)))
    const went: Change[] = []
    const stayed: Change[] = []
    for (const { startsOn, endsOn, people } of sessions) {
      const { before, after } = quartersAround(startsOn, endsOn)
      const there = new Set(people.map(({ id }) => id))
      for (const person of learners) {
        const [from, to] = [levels.get(key(person.id, before)), levels.get(key(person.id, after))]
        if (from === undefined || to === undefined) continue
        const alike = `${before.year}-${before.quarter} ${familyOf(person.seat.level)} ${from}`
        if (there.has(person.id)) went.push({ alike, before: from, after: to })
        else if (!ever.has(person.id)) stayed.push({ alike, before: from, after: to })
      }
    }
    const { verdict, attended, compared, difference, low, high } = effectOf(went, stayed)
    const hundredths = (value: number | null) => (value === null ? null : Math.round(value * 100))
    const { today } = of.calendar
    return [
      {
        region_id: of.region.id,
        id: of.id(today, 200),
        course_id: course.id,
        measure: 'BEHAVIOUR',
        verdict,
        attended,
        compared,
        difference: hundredths(difference),
        low: hundredths(low),
        high: hundredths(high),
        rule_version: EFFECT_RULE,
        computed_at: of.at(today, 200),
        computed_by: admin.accountId,
      },
    ]
  })
}
