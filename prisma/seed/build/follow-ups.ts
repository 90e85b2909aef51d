// The other side of recognition: plans that answer a yearly grade, and a few days absent without a reason.
import {
  causeOf,
  checkpointsOf,
  followUpOf,
  monthsAfter,
  type Cause,
} from '../../../lib/recognition/rules/follow-up.ts'
import { GRADES } from '../../../lib/reviews/rules.ts'
import { AIMS, ANSWER, ENDS, EXCUSE, GROUND, LOOKS, SUPPORTS } from '../content/follow-ups.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedFollowUps = { plans: Row[]; checkpoints: Row[]; absences: Row[] }

const MONTHS = 6

export function buildFollowUps(
  of: Setting,
  people: readonly SeedPerson[],
  annual: readonly Row[],
): SeedFollowUps {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`follow-ups ${of.region.id}`)
  const { calendar } = of
  const told: SeedFollowUps = { plans: [], checkpoints: [], absences: absenceRows(of, people) }
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const { employee_id, year, grade } of annual) {
    const known = GRADES.find((one) => one === grade)
    const person = byId.get(textOf(employee_id))
    if (!known || !person || followUpOf(known, undefined).length === 0) continue
    const startsOn = `${Number(year) + 1}-02-02`
    const leaderId = startsOn < calendar.today ? supervisorOn(person, startsOn) : undefined
    const leader = leaderId ? byId.get(leaderId) : undefined
    // Of the last year one in three is still to be opened: that is what the leader's page asks for.
    if (!leader || (Number(year) === yearOf(calendar.today) - 1 && random.chance(0.33))) continue
    tellPlan(of, random, told, { person, leader, startsOn, cause: causeOf(known), year: Number(year) })
  }
  // Late in the year all of those are over; then one runs because both wanted it.
  if (told.plans.every(({ status }) => status === 'CLOSED')) {
    const startsOn = addDays(calendar.today, -75)
    const leader = people.find(({ persona }) => persona === 'supervisor')
    const person = people.find(
      (one) => one.persona === null && leader && supervisorOn(one, startsOn) === leader.id,
    )
    if (leader && person)
      tellPlan(of, random, told, { person, leader, startsOn, cause: 'AGREED', year: null })
  }
  return told
}

type Told = {
  person: SeedPerson
  leader: SeedPerson
  startsOn: Day
  cause: Cause
  /** Of the grade that called for it; null where both agreed without one. */
  year: number | null
}

function tellPlan(
  of: Setting,
  random: Random,
  told: SeedFollowUps,
  { person, leader, startsOn, cause, year }: Told,
) {
  const { today } = of.calendar
  const endsOn = monthsAfter(startsOn, MONTHS)
  const over = endsOn < today
  const id = of.id(startsOn, 980)
  const aims = [random.pick(AIMS), random.pick(AIMS)].filter((aim, at, all) => all.indexOf(aim) === at)
  const outcome = random.chance(0.7) ? 'MET' : 'PARTLY'
  const closedOn = over ? endsOn : null
  const agreed = cause === 'AGREED'
  told.plans.push({
    region_id: of.region.id,
    id,
    employee_id: person.id,
    leader_id: leader.id,
    leader_name: leader.fullName,
    cause,
    cause_year: year,
    starts_on: startsOn,
    ends_on: endsOn,
    aims: JSON.stringify(aims.map(([text, behaviour]) => ({ text: of.say(text), behaviour }))),
    support: of.say(random.pick(SUPPORTS)),
    ground: agreed ? of.say(GROUND) : null,
    answer: agreed ? of.say(ANSWER) : null,
    answered_at: agreed ? of.at(startsOn, 990) : null,
    status: over ? 'CLOSED' : 'RUNNING',
    read_at: of.at(startsOn, 990),
    outcome: over ? outcome : null,
    outcome_reason: over ? of.say(ENDS[outcome]) : null,
    closed_at: closedOn && of.at(closedOn, 900),
    closed_by_name: over ? leader.fullName : null,
    created_at: of.at(startsOn, 980),
    version: over ? 3 : 2,
  })
  for (const [at, dueOn] of checkpointsOf({ startsOn, endsOn }).entries()) {
    const held = dueOn <= today
    const standing = at > 1 || random.chance(0.5) ? 'ON_TRACK' : 'BEHIND'
    told.checkpoints.push({
      region_id: of.region.id,
      plan_id: id,
      number: at + 1,
      due_on: dueOn,
      standing: held ? standing : null,
      note: held ? of.say(random.pick(LOOKS[standing])) : null,
      held_on: held ? dueOn : null,
      held_by_name: held ? leader.fullName : null,
    })
  }
}

/** Days of this year: near the first threshold, over it, and one whose reason came later. */
const STRETCHES = [2, 4, 9] as const

function absenceRows(of: Setting, people: readonly SeedPerson[]): Row[] {
  const { calendar } = of
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const others = people.filter(({ persona, lines }) => persona === null && lines.length > 0)
  const days = calendar
    .workingIn({ from: `${yearOf(calendar.today)}-01-02`, through: calendar.today })
    .slice(0, -1)
  return STRETCHES.flatMap((length, place) => {
    const person = others[Math.floor(((place + 1) * others.length) / (STRETCHES.length + 1))]
    if (!person) return []
    // Every third day, so that nobody comes near ten in a row.
    return days
      .filter((_, at) => at % 3 === 0)
      .slice(0, length)
      .map((day, at): Row => {
        const excused = length === 9 && at === 0
        return {
          region_id: of.region.id,
          employee_id: person.id,
          day,
          entered_by: admin.accountId,
          entered_at: of.at(day, 1_000),
          excused_at: excused ? of.at(day, 1_030) : null,
          excuse_reason: excused ? of.say(EXCUSE) : null,
          version: excused ? 2 : 1,
        }
      })
  })
}
