// Observations, interviews and documents of each quarter, each by whoever led the person that day.
import { BEHAVIOURS } from '../../../lib/plans/rules.ts'
import { SIGHTS } from '../../../lib/measurements/rules/records.ts'
import {
  DOCUMENT_SUMMARIES,
  INTERVIEW_SUMMARIES,
  INTERVIEWS,
  PLACES,
  RESPONDENTS,
  SEEN,
} from '../content/records.ts'
import { quarterRange } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Plans } from './plans.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

/** Every column that a record may leave empty. */
export const emptyRecord = (of: Setting) => ({
  region_id: of.region.id,
  employee_id: null,
  indicator_id: null,
  unit_indicator_id: null,
  behaviour: null,
  respondent: null,
  value: null,
  respondents: null,
  population: null,
  file_id: null,
  withdrawn_at: null,
  withdrawn_reason: null,
  version: 1,
})

export function recordRows(of: Setting, people: readonly SeedPerson[], plans: Plans): Row[] {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`records ${of.region.id}`)
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return people.flatMap((person) =>
    of.calendar.quarters.flatMap((quarter): Row[] => {
      if (person.lines.length === 0 || !(person.persona || random.chance(0.2))) return []
      const { from, through } = quarterRange(quarter)
      const days = of.calendar.working.filter(
        (day) => from <= day && day <= through && day < of.calendar.today,
      )
      if (days.length === 0) return []
      const day = random.pick(days)
      const leader = supervisorOn(person, day)
      if (!leader) return []
      const common = {
        ...emptyRecord(of),
        id: of.id(day, 930),
        ...quarter,
        measured_on: day,
        employee_id: person.id,
        place: of.say(random.pick(PLACES)),
        author_id: leader,
        author_name: found(nameOf.get(leader), 'a name'),
        created_at: of.at(day, 930),
      }
      const behaviour = random.pick(BEHAVIOURS)
      const kind = random.next()
      if (kind < 0.55) {
        const answers = [0, 1, 2].map((guide) => ({
          guide,
          seen: random.chance(0.75) ? SIGHTS[0] : random.pick(SIGHTS),
        }))
        const summary = of.say(SEEN[behaviour])
        return [{ ...common, source: 'OBSERVATION', behaviour, summary, answers: JSON.stringify(answers) }]
      }
      if (kind < 0.8) {
        const answers = INTERVIEWS.map(([question, answer]) => ({ question, answer }))
        return [
          {
            ...common,
            source: 'INTERVIEW',
            behaviour: 'SERVICE_ORIENTED',
            respondent: random.pick(RESPONDENTS),
            summary: of.say(random.pick(INTERVIEW_SUMMARIES)),
            answers: JSON.stringify(answers),
          },
        ]
      }
      const measured = plans
        .on(person.id, day)
        ?.results.flatMap(({ indicators }) => indicators)
        // What logs add up to needs no second number.
        .findLast(({ counts }) => !counts)
      if (!measured || measured.target === null) return []
      return [
        {
          ...common,
          source: 'DOCUMENT',
          indicator_id: measured.id,
          value: Math.round(measured.target * (0.85 + random.next() * 0.2) * 10) / 10,
          summary: of.say(random.pick(DOCUMENT_SUMMARIES)),
          answers: '[]',
        },
      ]
    }),
  )
}
