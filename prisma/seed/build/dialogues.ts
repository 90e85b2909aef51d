// One talk a quarter for some people with whoever led them that day; the notes are each side's own.
import { LEADERS_NOTES, MEMBERS_NOTES, TALKS } from '../content/dialogues.ts'
import { addDays, quarterRange } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedTalks = { dialogues: Row[]; notes: Row[]; improvements: Row[] }

export function buildTalks(of: Setting, people: readonly SeedPerson[]): SeedTalks {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`dialogues ${of.region.id}`)
  const { calendar } = of
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const talks: SeedTalks = { dialogues: [], notes: [], improvements: [] }
  for (const person of people.filter(({ lines }) => lines.length > 0))
    for (const quarter of calendar.lastFour.slice(-2)) {
      if (!(person.persona || random.chance(0.25))) continue
      const { from, through } = quarterRange(quarter)
      const days = calendar.working.filter((day) => from <= day && day <= through && day < calendar.today)
      if (days.length === 0) continue
      const day = random.pick(days)
      const leader = supervisorOn(person, day)
      // Who came since then was led by nobody here.
      if (!leader) continue
      const [topic, shared, agreed] = random.pick(TALKS)
      const byMember = random.chance(0.2)
      const seen = person.persona !== null || random.chance(0.8)
      const id = of.id(day, 840)
      talks.dialogues.push({
        region_id: of.region.id,
        id,
        employee_id: person.id,
        leader_id: leader,
        held_on: day,
        topic: of.say(topic),
        shared: of.say(shared),
        recorded_by: byMember ? person.id : leader,
        created_at: of.at(day, 840),
        acknowledged_at: seen ? of.at(day, 930) : null,
        version: seen ? 2 : 1,
      })
      for (const [author, words] of [
        [leader, LEADERS_NOTES],
        [person.id, MEMBERS_NOTES],
      ] as const)
        if (random.chance(0.4))
          talks.notes.push({
            region_id: of.region.id,
            dialogue_id: id,
            author_id: author,
            text: of.say(random.pick(words)),
            updated_at: of.at(day, 940),
            version: 1,
          })
      if (!random.chance(0.5)) continue
      const dueOn = addDays(day, random.between(20, 45))
      const over = dueOn < calendar.today
      talks.improvements.push({
        region_id: of.region.id,
        id: of.id(day, 841),
        employee_id: person.id,
        agreed_with: leader,
        agreed_with_name: found(nameOf.get(leader), 'a name'),
        feedback_id: null,
        dialogue_id: id,
        text: of.say(agreed),
        due_on: dueOn,
        status: over ? 'DONE' : 'OPEN',
        outcome: over ? of.say('Sudah berjalan dan dipakai seluruh tim.') : null,
        created_at: of.at(day, 841),
        settled_at: over ? of.at(dueOn, 600) : null,
        version: over ? 2 : 1,
      })
    }
  return talks
}
