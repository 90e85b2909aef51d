// Two years of learning: sessions with who was there, certificates, what people want to learn, and what courses changed.
import { MOST_HOURS_A_DAY } from '../../../lib/training/rules/certificates.ts'
import { CERTIFICATES, COURSES } from '../content/training.ts'
import { addDays, quarterRange, yearOf } from './calendar.ts'
import { effectRows } from './course-effects.ts'
import { needs, planRows } from './learning-needs.ts'
import { postOn, type SeedPerson } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import type { SeedReview } from './reviews.ts'
import { found, type Setting } from './setting.ts'
import { decided, emptyRecord } from './training-records.ts'
import {
  chosenFrom,
  type Course,
  courseRow,
  type Held,
  holdSession,
  lastDay,
  openSessions,
  type SeedTraining,
  waitingForAttendance,
} from './training-sessions.ts'
import type { SeedUnit } from './units.ts'

const SESSIONS_A_QUARTER = 3

type Told = { units: readonly SeedUnit[]; people: readonly SeedPerson[]; reviews: readonly SeedReview[] }

export function buildTraining(of: Setting, { units, people, reviews }: Told): SeedTraining {
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const random = randomFrom(`training ${of.region.id}`)
  const { calendar } = of
  const learners = people.filter(({ lines }) => lines.length > 0)
  const admin = found(
    people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const since = calendar.working[0] ?? calendar.today
  const courses = COURSES.map((spec): Course => ({ ...spec, id: of.id(since, 300) }))
  const told: SeedTraining = {
    courses: courses.map((course) => courseRow(of, course, since)),
    sessions: [],
    enrolments: [],
    records: [],
    needs: [],
    plans: [],
    effects: [],
  }
  const held: Held[] = []
  for (const [at, quarter] of calendar.quarters.entries())
    for (let nth = 0; nth < SESSIONS_A_QUARTER; nth += 1) {
      const course = found(courses[(at * SESSIONS_A_QUARTER + nth) % courses.length], 'a course')
      const days = calendar
        .workingIn(quarterRange(quarter))
        .filter((day) => addDays(day, 1) < addDays(calendar.today, -7))
      const day = days[Math.floor(days.length * (0.2 + 0.25 * nth))]
      if (!day) continue
      const inPost = learners.filter((person) => postOn(person, day) !== undefined)
      const chosen = chosenFrom(random, inPost, Math.min(course.seats, Math.ceil(inPost.length * 0.2)))
      held.push(
        holdSession(
          of,
          random,
          told,
          { course, startsOn: day, endsOn: lastDay(of, day, course), people: chosen },
          admin,
        ),
      )
    }
  waitingForAttendance(of, random, told, courses, learners)
  openSessions(of, random, told, courses, learners)
  certificates(of, random, told, learners, admin)
  needs(of, random, told, learners)
  told.plans.push(...planRows(of, told, units, admin))
  told.effects.push(...effectRows(of, held, reviews, learners, admin))
  return told
}

function certificates(
  of: Setting,
  random: Random,
  told: SeedTraining,
  learners: readonly SeedPerson[],
  admin: SeedPerson,
) {
  const { calendar } = of
  for (const [place, person] of learners.entries())
    for (const quarter of calendar.quarters) {
      const isPersona = person.persona === 'staff' && quarter === calendar.quarters.at(-1)
      if (!(isPersona || random.chance(0.06))) continue
      const days = calendar
        .workingIn(quarterRange(quarter))
        .filter((day) => day < calendar.today && postOn(person, day) !== undefined)
      if (days.length === 0) continue
      const day = random.pick(days)
      const [title, kind, category, hours, provider] = random.pick(CERTIFICATES)
      const waits = quarter === calendar.quarters.at(-1)
      const refused = !waits && random.chance(0.08)
      told.records.push({
        ...emptyRecord(of),
        id: of.id(day, 950),
        employee_id: person.id,
        source: 'CERTIFICATE',
        status: waits ? 'WAITING' : refused ? 'REFUSED' : 'VERIFIED',
        title: of.say(title),
        kind,
        category,
        hours,
        starts_on: addDays(day, 1 - Math.ceil(hours / MOST_HOURS_A_DAY)),
        ends_on: day,
        year: yearOf(day),
        provider: of.say(provider),
        number: `${String(place + 1).padStart(3, '0')}/${day.replaceAll('-', '')}`,
        created_at: of.at(day, 950),
        ...(waits
          ? {}
          : decided(of, admin, addDays(day, 5) < calendar.today ? addDays(day, 5) : calendar.today, 600)),
        reason: refused ? of.say('Nama pada berkas tidak terbaca. Kirim pindaian yang lebih jelas.') : null,
        version: waits ? 1 : 2,
      })
    }
}
