// A year of work day by day, and the year before it week by week.
import type { Day } from './calendar.ts'
import type { Leaves } from './leave.ts'
import {
  type Course,
  livelyCourse,
  type LogStatus,
  type PastDay,
  pastDays,
  stagedCourse,
} from './log-course.ts'
import { type Entry, newEntry, newSummary } from './log-entries.ts'
import { addOddities } from './oddities.ts'
import type { Plans } from './plans.ts'
import { postOn, type SeedPerson, supervisorOn } from './people.ts'
import type { Random } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type SeedLog = {
  id: string
  day: Day
  personId: string
  supervisorId: string
  workResultId: string | null
  indicatorId: string | null
  title: string
  result: string | null
  minutes: number
  span: { from: number; through: number } | null
  quantity: number | null
  measureUnit: string | null
  course: Course
  isNewest: boolean
  createdMinute: number
}

export type Written = { of: Setting; person: SeedPerson; plans: Plans }

export function buildLogs(
  of: Setting,
  people: readonly SeedPerson[],
  plans: Plans,
  leaves: Leaves,
): SeedLog[] {
  const days = pastDays(of.calendar)
  const logs: SeedLog[] = []
  for (const person of people) {
    if (person.lines.length === 0) continue
    for (const day of days) {
      if (leaves.isOnLeave(person.id, day.day) || !supervisorOn(person, day.day)) continue
      const written = { of, person, plans }
      const last = logs.at(-1)
      const since = last?.personId === person.id ? last.day : undefined
      logs.push(...(day.wroteDaily ? dayOf(written, day) : summaryOf(written, { ...day, since })))
    }
  }
  if (of.story === 'lively') addOddities(of, people, logs)
  return logs
}

function dayOf(written: Written, day: PastDay): SeedLog[] {
  const { of, person } = written
  if (of.story === 'staged' && day.age <= STAGED_DAYS) {
    const statuses = stageOf(person)[day.age] ?? []
    return fillDay(written, day, statuses.length, (nth) =>
      stagedCourse(day, found(statuses[nth], 'a status')),
    )
  }
  if (isEmpty(written, day)) return []
  // The morning has just begun.
  if (day.age === 0) return fillDay(written, day, 1, () => livelyCourse(of, person, day), 35)
  const count = countFor(person, of.random)
  return of.story === 'staged'
    ? fillDay(written, day, count, () => stagedCourse(day, 'APPROVED'))
    : fillDay(written, day, count, () => livelyCourse(of, person, day))
}

/** Some sum up the first days of a week too. */
const MID_WEEK = 0.4

function summaryOf(written: Written, { since, ...day }: PastDay & { since: Day | undefined }): SeedLog[] {
  const { of, person } = written
  const isMiddle = day.isMidWeek && !day.endsWeek
  if (!day.endsWeek && !isMiddle) return []
  if (!of.random.chance(isMiddle ? MID_WEEK : 1 - person.habits.emptyShare)) return []
  const days = of.calendar
    .workingIn({ from: day.monday, through: day.day })
    .filter((one) => since === undefined || one > since).length
  const plan = written.plans.on(person.id, day.day)
  const entry = newSummary(of, person, plan, {
    days: person.habits.logsADay * days,
    told: isMiddle ? 'awal pekan' : 'pekan ini',
  })
  return [newLog(written, day, entry, null, livelyCourse(of, person, day))]
}

/** Of today only those have written whom people sign in as first. */
function isEmpty({ of, person: { persona, habits } }: Written, { age }: PastDay): boolean {
  const isStaff = persona === 'staff' || persona === 'otherStaff'
  if (age === 0) return !isStaff
  if (of.story === 'staged' && isStaff) return false
  return of.random.chance(habits.emptyShare)
}

const STAGED_DAYS = 5
type Stage = Partial<Record<number, readonly LogStatus[]>>
const STAFF_STAGE: Stage = {
  2: ['DRAFT'],
  3: ['SUBMITTED', 'SUBMITTED'],
  4: ['RETURNED'],
  5: ['APPROVED', 'APPROVED'],
}
const LEADER_STAGE: Stage = { 1: ['SUBMITTED'], 3: ['APPROVED'], 4: ['APPROVED'], 5: ['APPROVED'] }
const MEMBER_STAGE: Stage = {
  1: ['SUBMITTED'],
  2: ['SUBMITTED'],
  3: ['APPROVED'],
  4: ['APPROVED'],
  5: ['APPROVED'],
}

/** Today is empty for everyone, yesterday and the day before for the two whom tests let write. */
function stageOf({ persona, seat }: SeedPerson): Stage {
  if (persona === 'staff' || persona === 'otherStaff') return STAFF_STAGE
  return seat.job === 'leader' || seat.job === 'topLeader' ? LEADER_STAGE : MEMBER_STAGE
}

function countFor({ habits }: SeedPerson, random: Random): number {
  const whole = Math.floor(habits.logsADay)
  const more = (random.chance(habits.logsADay - whole) ? 1 : 0) + (random.chance(0.06) ? 1 : 0)
  return Math.max(1, Math.min(3, whole + more))
}

const NET_MINUTES = 450

function fillDay(
  written: Written,
  day: PastDay,
  count: number,
  courseOf: (nth: number) => Course,
  longest = count === 1 ? 300 : 235,
): SeedLog[] {
  const { random } = written.of
  const plan = written.plans.on(written.person.id, day.day)
  const logs: SeedLog[] = []
  let minute = 450 + (day.age === 0 ? 0 : random.between(0, 6) * 5)
  let left = NET_MINUTES
  for (let nth = 0; nth < count && left >= 45; nth += 1) {
    const entry = newEntry(written.of, written.person, plan, Math.min(left, longest))
    const span = random.chance(0.7) ? { from: minute, through: minute + entry.minutes } : null
    minute += entry.minutes + random.between(0, 4) * 5
    left -= entry.minutes
    logs.push(newLog(written, day, entry, span, courseOf(nth)))
  }
  return logs
}

function newLog(
  { of, person }: Written,
  { day, age, isNewest }: PastDay,
  entry: Entry,
  span: SeedLog['span'],
  course: Course,
): SeedLog {
  const createdMinute = age === 0 ? 486 : Math.min(span?.through ?? 890, 890) + of.random.between(0, 9)
  return {
    id: of.id(day, createdMinute),
    day,
    personId: person.id,
    supervisorId: found(supervisorOn(person, day), 'a supervisor'),
    workResultId: entry.of?.id ?? null,
    indicatorId: entry.of?.indicatorId ?? null,
    title: entry.title,
    result: entry.result,
    minutes: entry.minutes,
    span,
    quantity: entry.quantity,
    measureUnit: entry.of?.measureUnit ?? null,
    course,
    isNewest,
    createdMinute,
  }
}

export function logRows(of: Setting, people: readonly SeedPerson[], logs: readonly SeedLog[]): Row[] {
  const personOf = new Map(people.map((person) => [person.id, person]))
  return logs.map(({ course: { status, steps, isLate }, ...log }) => {
    const submitted = steps.findLast(({ kind }) => kind === 'SUBMITTED')
    const decided = status === 'APPROVED' || status === 'RETURNED' ? steps.at(-1) : undefined
    const last = steps.at(-1) ?? { day: log.day, minute: log.createdMinute }
    return {
      region_id: of.region.id,
      log_date: log.day,
      id: log.id,
      employee_id: log.personId,
      unit_id: found(postOn(found(personOf.get(log.personId), 'a person'), log.day), 'a post').unit.id,
      supervisor_id: status === 'DRAFT' ? null : log.supervisorId,
      work_result_id: log.workResultId,
      indicator_id: log.indicatorId,
      title: log.title,
      result: log.result,
      minutes: log.minutes,
      start_minute: log.span?.from ?? null,
      end_minute: log.span?.through ?? null,
      quantity: log.quantity,
      measure_unit: log.measureUnit,
      status,
      is_late: isLate,
      submitted_at: submitted ? of.at(submitted.day, submitted.minute) : null,
      decided_at: decided ? of.at(decided.day, decided.minute) : null,
      created_at: of.at(log.day, log.createdMinute),
      updated_at: of.at(last.day, last.minute),
      version: Math.max(1, steps.length),
    }
  })
}

/** The course of former quarters is history; what people still look at is told step by step. */
export function stepRows(of: Setting, people: readonly SeedPerson[], logs: readonly SeedLog[]): Row[] {
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return logs.flatMap((log) =>
    log.isNewest
      ? log.course.steps.map(({ kind, day, minute, reason }) => {
          const by = kind === 'SUBMITTED' ? log.personId : log.supervisorId
          return {
            region_id: of.region.id,
            log_date: log.day,
            log_id: log.id,
            id: of.id(day, minute),
            kind,
            by_id: by,
            by_name: found(nameOf.get(by), 'a name'),
            at: of.at(day, minute),
            reason: reason ? of.say(reason) : null,
            bulk: kind === 'APPROVED' && of.random.chance(0.6),
          }
        })
      : [],
  )
}

/** A late entry needs a day that the supervisor opened. */
export function openedDayRows(of: Setting, logs: readonly SeedLog[]): Row[] {
  const opened = new Map<string, Row>()
  for (const { course, day, personId, supervisorId } of logs) {
    const submitted = course.steps.find(({ kind }) => kind === 'SUBMITTED')
    if (!course.isLate || !submitted || opened.has(`${personId} ${day}`)) continue
    opened.set(`${personId} ${day}`, {
      region_id: of.region.id,
      employee_id: personId,
      day,
      opened_by: supervisorId,
      opened_at: of.at(submitted.day, submitted.minute - 30),
      reason: of.say('Bertugas di lapangan tanpa jaringan sampai kemarin.'),
    })
  }
  return [...opened.values()]
}
