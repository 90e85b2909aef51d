import { addDays, type Day } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Leaves = { rows: Row[]; isOnLeave(personId: string, day: Day): boolean }

const KINDS = ['ANNUAL', 'ANNUAL', 'ANNUAL', 'SICK', 'IMPORTANT'] as const

/** One to three times a year somebody is away; once in a region for three months with a child. */
export function buildLeaves(of: Setting, people: readonly SeedPerson[]): Leaves {
  const { random, calendar } = of
  const days = calendar.working
  const away = new Map<string, Set<Day>>()
  const rows: Row[] = []
  const enteredBy = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  ).accountId
  const enter = (person: SeedPerson, kind: string, from: Day, through: Day) => {
    const taken = away.get(person.id) ?? new Set()
    away.set(person.id, taken)
    const span = daysOf(from, through)
    if (span.some((day) => taken.has(day))) return
    for (const day of span) taken.add(day)
    const entered = found(days[Math.max(0, days.findIndex((day) => day >= from) - 2)], 'a day')
    rows.push({
      region_id: of.region.id,
      id: of.id(entered, 540),
      employee_id: person.id,
      kind,
      starts_on: from,
      ends_on: through,
      entered_by: enteredBy,
      entered_at: of.at(entered, 540),
      cancelled_at: null,
    })
  }
  const mother = people.find(({ seat, nip }) => seat.job === 'midwife' && nip?.charAt(14) === '2')
  const first = days.findIndex((day) => day >= calendar.dailyFrom)
  const middle = first + Math.floor((days.length - first) / 3)
  const years = Math.round(calendar.quarters.length / 4)
  if (mother)
    enter(mother, 'MATERNITY', found(days[middle], 'a day'), addDays(found(days[middle], 'a day'), 90))
  for (const person of people) {
    if (person.lines.length === 0) continue
    for (let times = random.between(1, 3) * years; times > 0; times -= 1) {
      // Personas are at work around today: that is when people look at them.
      const latest = days.length - (person.persona ? 25 : 1)
      const start = random.between(0, Math.max(0, latest - 5))
      const kind = random.pick(KINDS)
      if (!supervisorOn(person, found(days[start], 'a day'))) continue
      const length = kind === 'ANNUAL' ? random.between(1, 5) : random.between(1, 3)
      enter(
        person,
        kind,
        found(days[start], 'a day'),
        found(days[Math.min(days.length - 1, start + length - 1)], 'a day'),
      )
    }
  }
  return { rows, isOnLeave: (personId, day) => away.get(personId)?.has(day) ?? false }
}

function daysOf(from: Day, through: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day)
  return days
}
