// Courses and their sessions: held, waiting for their attendance, and ahead.
import { type CourseSpec, ROOMS, USED_FOR } from '../content/training.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import type { Random } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import { decided, emptyRecord } from './training-records.ts'

const UPCOMING = 5

export type SeedTraining = {
  courses: Row[]
  sessions: Row[]
  enrolments: Row[]
  records: Row[]
  needs: Row[]
  plans: Row[]
  effects: Row[]
}

export type Course = CourseSpec & { id: string }
export type Held = { course: Course; startsOn: Day; endsOn: Day; people: SeedPerson[] }

export function courseRow(of: Setting, { seats: _, series, behaviour, ...course }: Course, since: Day): Row {
  return {
    region_id: of.region.id,
    ...course,
    title: of.say(course.title),
    summary: of.say(course.summary),
    provider: of.say(of.region.personnelAgency),
    behaviour: behaviour ?? null,
    series_name: series ? of.say(series[0]) : null,
    series_part: series?.[1] ?? null,
    created_at: of.at(since, 300),
    closed_at: null,
    version: 1,
  }
}

const HOURS_A_DAY = 8

export function lastDay(of: Setting, day: Day, { hours }: CourseSpec): Day {
  const length = Math.ceil(hours / HOURS_A_DAY)
  const days = of.calendar.workingIn({ from: day, through: addDays(day, length * 2 + 14) })
  return days[length - 1] ?? day
}

export function chosenFrom(random: Random, people: readonly SeedPerson[], size: number): SeedPerson[] {
  return people
    .map((person) => ({ person, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, size)
    .map(({ person }) => person)
}

function sessionRow(
  of: Setting,
  { course, startsOn, endsOn }: Omit<Held, 'people'>,
  more: { place: string; seats: number; taken: number; status: string },
): Row & { id: string } {
  const opened = addDays(startsOn, -30)
  return {
    region_id: of.region.id,
    id: of.id(opened, 310),
    course_id: course.id,
    starts_on: startsOn,
    ends_on: endsOn,
    ...more,
    created_at: of.at(opened, 310),
    version: more.status === 'HELD' ? 2 : 1,
  }
}

const seatRow = (of: Setting, sessionId: string, person: SeedPerson, day: Day, more: Row): Row => ({
  region_id: of.region.id,
  id: of.id(addDays(day, -14), 330),
  session_id: sessionId,
  employee_id: person.id,
  status: 'ENROLLED',
  enrolled_at: of.at(addDays(day, -14), 330),
  level_before: null,
  level_after: null,
  usable: null,
  usable_note: null,
  answered_at: null,
  version: 1,
  ...more,
})

export function holdSession(
  of: Setting,
  random: Random,
  told: SeedTraining,
  session: Held,
  admin: SeedPerson,
): Held {
  const { course, startsOn, endsOn, people } = session
  const row = sessionRow(of, session, {
    place: of.say(random.pick(ROOMS)),
    seats: course.seats,
    taken: people.length,
    status: 'HELD',
  })
  told.sessions.push(row)
  const there: SeedPerson[] = []
  for (const person of people) {
    const came = person.persona !== null || random.chance(0.92)
    const before = random.between(1, 3)
    const answered =
      came && (random.chance(0.6) || person.persona !== null) && addDays(endsOn, 30) < of.calendar.today
    const seat = seatRow(of, row.id, person, startsOn, {
      status: came ? 'ATTENDED' : 'ABSENT',
      level_before: came ? before : null,
      level_after: came ? Math.min(5, before + random.between(0, 2)) : null,
      usable: answered ? random.between(2, 4) : null,
      usable_note: answered ? of.say(random.pick(USED_FOR)) : null,
      answered_at: answered ? of.at(addDays(endsOn, 30), 480) : null,
      version: answered ? 3 : 2,
    })
    told.enrolments.push(seat)
    if (!came) continue
    there.push(person)
    told.records.push({
      ...emptyRecord(of),
      id: of.id(endsOn, 940),
      employee_id: person.id,
      source: 'ATTENDANCE',
      status: 'VERIFIED',
      course_id: course.id,
      enrolment_id: found(seat.id ?? undefined, 'a seat'),
      title: of.say(course.title),
      kind: course.kind,
      category: course.category,
      hours: course.hours,
      starts_on: startsOn,
      ends_on: endsOn,
      year: yearOf(endsOn),
      provider: of.say(of.region.personnelAgency),
      created_at: of.at(endsOn, 940),
      ...decided(of, admin, endsOn, 940),
    })
  }
  return { ...session, people: there }
}

/** One session is over, and BKD has not told who was there. */
export function waitingForAttendance(
  of: Setting,
  random: Random,
  told: SeedTraining,
  courses: readonly Course[],
  learners: readonly SeedPerson[],
) {
  const { calendar } = of
  const course = found(courses[0], 'a course')
  const day = found(calendar.working.filter((one) => one < calendar.today).at(-2), 'a working day')
  const own = learners.filter(({ persona }) => persona === 'staff')
  const people = [
    ...own,
    ...chosenFrom(
      random,
      learners.filter((one) => !own.includes(one)),
      5,
    ),
  ]
  const row = sessionRow(
    of,
    { course, startsOn: day, endsOn: day },
    {
      place: of.say(ROOMS[0]),
      seats: course.seats,
      taken: people.length,
      status: 'OPEN',
    },
  )
  told.sessions.push(row)
  told.enrolments.push(...people.map((person) => seatRow(of, row.id, person, day, {})))
}

/** What is ahead: some full, some with room, one that the personas sit in. */
export function openSessions(
  of: Setting,
  random: Random,
  told: SeedTraining,
  courses: readonly Course[],
  learners: readonly SeedPerson[],
) {
  const { today } = of.calendar
  for (let nth = 0; nth < UPCOMING; nth += 1) {
    const course = found(courses[(nth * 2 + 1) % courses.length], 'a course')
    const ahead = of.calendar.workingIn({
      from: addDays(today, 10 + nth * 9),
      through: addDays(today, 40 + nth * 9),
    })
    const day = ahead[0]
    if (!day) continue
    const full = nth === 2
    const seats = full ? Math.min(6, learners.length) : course.seats
    const others = learners.filter(({ persona }) => persona === null)
    const people = full
      ? chosenFrom(random, others, seats)
      : chosenFrom(random, others, Math.min(5, seats - 1))
    const row = sessionRow(
      of,
      { course, startsOn: day, endsOn: lastDay(of, day, course) },
      {
        place: of.say(random.pick(ROOMS)),
        seats: full ? people.length || 1 : seats,
        taken: people.length,
        status: 'OPEN',
      },
    )
    told.sessions.push({
      ...row,
      id: of.id(addDays(today, -20), 310 + nth),
      created_at: of.at(addDays(today, -20), 310),
    })
    const id = told.sessions.at(-1)?.id
    if (typeof id !== 'string') continue
    told.enrolments.push(
      ...people.map((person) => ({
        ...seatRow(of, id, person, day, {}),
        id: of.id(addDays(today, -5), 330),
        enrolled_at: of.at(addDays(today, -5), 330),
      })),
    )
  }
}
