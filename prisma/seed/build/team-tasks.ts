// Shared tasks of each unit: some done, some ahead, now and then one that is late.
import { TASKS } from '../content/team-tasks.ts'
import { addDays, type Day, instantOn } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import type { Setting } from './setting.ts'

export function buildTeamTasks(
  of: Setting,
  people: readonly SeedPerson[],
): { tasks: Row[]; comments: Row[] } {
  const random = randomFrom(`team tasks ${of.region.id}`)
  const built: { tasks: Row[]; comments: Row[] } = { tasks: [], comments: [] }
  const { today } = of.calendar
  const last = addDays(today, -1)
  const workingFrom = (day: Day): Day => of.calendar.workingIn({ from: day, through: last })[0] ?? last
  const teams = Map.groupBy(
    people.filter(({ posts }) => posts.some(({ through }) => through === null)),
    ({ unit }) => unit.id,
  )
  for (const [unitId, team] of teams) {
    if (team.length < 2) continue
    for (const { title, words } of TASKS.filter(() => random.chance(0.6))) {
      const giver = random.pick(team)
      const since = workingFrom(addDays(today, -random.between(4, 40)))
      const due = addDays(since, random.between(5, 30))
      const done = due < today && random.chance(0.85)
      const ended = done && due < last ? workingFrom(due) : since
      const id = random.id(instantOn(since, 500, of.region.zone))
      built.tasks.push({
        region_id: of.region.id,
        id,
        unit_id: unitId,
        title: of.say(title),
        assignee_id: random.pick(team).id,
        due_on: due,
        state: done ? 'DONE' : 'OPEN',
        account_id: giver.accountId,
        by_name: giver.fullName,
        created_at: of.at(since, 500),
        moved_at: of.at(ended, done ? 900 : 500),
        version: done ? 2 : 1,
      })
      for (const [nth, text] of words.entries()) {
        const by = random.pick(team)
        const on = workingFrom(addDays(since, nth + 1))
        built.comments.push({
          region_id: of.region.id,
          id: random.id(instantOn(on, 600 + nth, of.region.zone)),
          task_id: id,
          account_id: by.accountId,
          by_name: by.fullName,
          text: of.say(text),
          at: of.at(on, 600 + nth),
        })
      }
    }
  }
  return built
}
