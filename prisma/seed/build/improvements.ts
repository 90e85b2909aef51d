// Words that go up and across in the quarter under way, those that were asked for, and what was agreed after them.
import { BEHAVIOURS, type Behaviour } from '../../../lib/plans/rules.ts'
import { AGREED, ASKED, SIDEWAYS, UPWARD } from '../content/feedback.ts'
import { addDays, type Day, quarterRange } from './calendar.ts'
import type { SeedFeedback } from './feedback.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { randomFrom } from './random.ts'
import { textOf, type Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

/** Feedback of all directions, in one list. */
export type SeedWords = { feedback: Row[]; requests: Row[]; improvements: Row[] }

export function buildWords(
  of: Setting,
  people: readonly SeedPerson[],
  given: readonly SeedFeedback[],
): SeedWords {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`words ${of.region.id}`)
  const { calendar } = of
  const { from } = quarterRange(calendar.open)
  const days = calendar.working.filter((day) => from <= day && day < calendar.today).slice(-15)
  const words: SeedWords = { feedback: given.map(({ row }) => row), requests: [], improvements: [] }
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))

  const say = (
    employee: string,
    author: string,
    direction: 'UP' | 'PEER',
    day: Day,
    behaviour: Behaviour = random.pick(BEHAVIOURS),
  ): string => {
    const minute = random.between(720, 960)
    const id = of.id(day, minute)
    words.feedback.push({
      region_id: of.region.id,
      id,
      employee_id: employee,
      author_id: author,
      about: 'BEHAVIOUR',
      log_date: null,
      log_id: null,
      work_result_id: null,
      behaviour,
      direction,
      text: of.say(random.pick(direction === 'UP' ? UPWARD : SIDEWAYS)),
      given_at: of.at(day, minute),
      read_at: random.chance(0.7) ? of.at(day, minute + 30) : null,
    })
    return id
  }

  for (const person of people.filter(({ lines }) => lines.length > 0)) {
    if (days.length === 0) break
    const day = random.pick(days)
    const leader = supervisorOn(person, day)
    if (!leader) continue
    if (random.chance(0.2)) say(leader, person.id, 'UP', day)
    const beside = people.filter(
      (other) => other.id !== person.id && other.lines.length > 0 && supervisorOn(other, day) === leader,
    )
    if (beside.length === 0 || !random.chance(0.3)) continue
    const other = random.pick(beside)
    if (random.chance(0.5)) {
      say(other.id, person.id, 'PEER', day)
      continue
    }
    // Half of what is asked has been answered. Whoever the demo is told about finds nothing that waits.
    const answered = person.persona !== null || other.persona !== null || random.chance(0.5)
    const behaviour = random.pick(BEHAVIOURS)
    const feedback = answered ? say(person.id, other.id, 'PEER', day, behaviour) : null
    words.requests.push({
      region_id: of.region.id,
      id: of.id(day, 500),
      asker_id: person.id,
      asked_id: other.id,
      about: 'BEHAVIOUR',
      work_result_id: null,
      behaviour,
      message: of.say(random.pick(ASKED)),
      asked_at: of.at(day, 500),
      feedback_id: feedback,
      declined_at: null,
      version: answered ? 2 : 1,
    })
  }

  for (const { row, day, personId } of given) {
    const isNew = day >= from
    if (!random.chance(isNew ? 0.25 : 0.12)) continue
    const [text, outcome] = random.pick(AGREED)
    const dueOn = addDays(day, random.between(20, 45))
    const over = dueOn < calendar.today
    const told = people.find(({ id }) => id === personId)?.persona !== null
    const settled = over && (told || random.chance(0.85))
    const dropped = settled && random.chance(0.1)
    words.improvements.push({
      region_id: of.region.id,
      id: of.id(day, 1_115),
      employee_id: personId,
      agreed_with: row.author_id ?? null,
      agreed_with_name: found(nameOf.get(textOf(row.author_id)), 'a name'),
      feedback_id: row.id ?? null,
      dialogue_id: null,
      text: of.say(text),
      due_on: dueOn,
      status: dropped ? 'DROPPED' : settled ? 'DONE' : 'OPEN',
      outcome: !settled
        ? null
        : of.say(dropped ? 'Dihentikan karena tugasnya berpindah ke tim lain.' : outcome),
      created_at: of.at(day, 1_115),
      settled_at: settled ? of.at(dueOn, 600) : null,
      version: settled ? 2 : 1,
    })
  }
  return words
}
