// Two years of learning: sessions with who was there, certificates, what people want to learn, and what courses changed.
import { EFFECT_RULE, effectOf, quartersAround, type Change } from '../../../lib/training/rules/effect.ts'
import { planItems, type ApprovedNeed } from '../../../lib/training/rules/needs.ts'
import { CERTIFICATES, COURSES, type CourseSpec, NEEDS, ROOMS, USED_FOR } from '../content/training.ts'
import { addDays, type Day, quarterRange, yearOf, type YearQuarter } from './calendar.ts'
import { familyOf, postOn, type SeedPerson, supervisorOn } from './people.ts'
import { type Random, randomFrom } from './random.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type SeedTraining = {
  courses: Row[]
  sessions: Row[]
  enrolments: Row[]
  records: Row[]
  needs: Row[]
  plans: Row[]
  effects: Row[]
}

type Course = CourseSpec & { id: string }
type Held = { course: Course; startsOn: Day; endsOn: Day; people: SeedPerson[] }

const SESSIONS_A_QUARTER = 3
const UPCOMING = 5

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

function courseRow(of: Setting, { seats: _, series, behaviour, ...course }: Course, since: Day): Row {
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

function lastDay(of: Setting, day: Day, { hours }: CourseSpec): Day {
  const length = Math.ceil(hours / HOURS_A_DAY)
  const days = of.calendar.workingIn({ from: day, through: addDays(day, length * 2 + 14) })
  return days[length - 1] ?? day
}

function chosenFrom(random: Random, people: readonly SeedPerson[], size: number): SeedPerson[] {
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

function holdSession(
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

/** Every column that a record may leave empty. */
const emptyRecord = (of: Setting): Row => ({
  region_id: of.region.id,
  course_id: null,
  enrolment_id: null,
  number: null,
  file_id: null,
  decided_by: null,
  decided_by_name: null,
  decided_at: null,
  reason: null,
  version: 1,
})

const decided = (of: Setting, by: SeedPerson, day: Day, minute: number): Row => ({
  decided_by: by.accountId,
  decided_by_name: by.fullName,
  decided_at: of.at(day, minute),
})

/** One session is over, and BKD has not told who was there. */
function waitingForAttendance(
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
function openSessions(
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
        starts_on: day,
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

/** What people want to learn in each year, most of it approved; of this year some waits. */
function needs(of: Setting, random: Random, told: SeedTraining, learners: readonly SeedPerson[]) {
  const { calendar } = of
  const thisYear = yearOf(calendar.today)
  const nameOf = new Map(learners.map(({ id, fullName }) => [id, fullName]))
  const years = [...new Set(calendar.quarters.map(({ year }) => year))]
  for (const year of years)
    for (const person of learners) {
      const isPersona = person.persona === 'staff' || person.persona === 'otherStaff'
      if (!(isPersona ? year === thisYear : random.chance(0.3))) continue
      const from = `${year}-01-10`
      const day = calendar.workingIn({ from, through: addDays(from, 20) })[random.between(0, 8)]
      const written = day && day < calendar.today ? day : calendar.working.at(-5)
      const leader = written && supervisorOn(person, written)
      const post = written && postOn(person, written)
      if (!written || !leader || !post) continue
      const spec = isPersona ? found(NEEDS[0], 'a need') : random.pick(NEEDS)
      const waits = year === thisYear && (isPersona || random.chance(0.2))
      const decidedOn = addDays(written, 6) < calendar.today ? addDays(written, 6) : calendar.today
      told.needs.push({
        region_id: of.region.id,
        id: of.id(written, 960),
        employee_id: person.id,
        unit_id: post.unit.id,
        year,
        source: 'COMPETENCE',
        competence: spec.competence,
        level_required: spec.required,
        level_now: spec.now,
        feedback_id: null,
        work_result_id: null,
        course_id: null,
        category: spec.category,
        hours: spec.hours,
        gap: of.say(spec.gap),
        expected: of.say(spec.expected),
        status: waits ? 'SUBMITTED' : 'APPROVED',
        created_at: of.at(written, 960),
        decided_by: null,
        decided_by_name: waits ? null : (nameOf.get(leader) ?? of.region.headTitle),
        decided_at: waits ? null : of.at(decidedOn, 600),
        reason: null,
        version: waits ? 1 : 2,
      })
    }
}

/** BKD has settled last year's plan of every agency, and this year's of half of them. */
function planRows(of: Setting, told: SeedTraining, units: readonly SeedUnit[], admin: SeedPerson): Row[] {
  const { calendar } = of
  const thisYear = yearOf(calendar.today)
  const years = [...new Set(calendar.quarters.map(({ year }) => year))]
  const agencyOf = (slug: string): string => {
    const unit = found(
      units.find((one) => one.slug === slug),
      slug,
    )
    return unit.parentSlug ? agencyOf(unit.parentSlug) : unit.slug
  }
  const slugOf = new Map(units.map(({ id, slug }) => [id, slug]))
  return years.flatMap((year) =>
    units
      .filter(({ parentSlug }) => parentSlug === null)
      .flatMap((unit, place) => {
        const approved = told.needs.filter(
          (need) =>
            need.year === year &&
            need.status === 'APPROVED' &&
            agencyOf(found(slugOf.get(textOf(need.unit_id)), 'a unit')) === unit.slug,
        )
        const day = `${year}-02-10`
        if (approved.length === 0 || day >= calendar.today || (year === thisYear && place % 2 === 1))
          return []
        const items = planItems(
          approved.map((need): ApprovedNeed => {
            const spec = NEEDS.find(({ category }) => category === need.category)
            return {
              employeeId: textOf(need.employee_id),
              category: found(spec, 'a need').category,
              hours: Number(need.hours),
            }
          }),
        )
        return [
          {
            region_id: of.region.id,
            unit_id: unit.id,
            year,
            items: JSON.stringify(items),
            note: null,
            settled_by: admin.accountId,
            settled_name: admin.fullName,
            settled_at: of.at(day, 600),
            version: 1,
          },
        ]
      }),
  )
}

const LEVEL: Record<string, number> = { ABOVE: 3, MEETS: 2, BELOW: 1 }

/** What the courses that are meant for a behaviour changed, by the very rule that the application asks. */
function effectRows(
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
