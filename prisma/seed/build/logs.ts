// A year of work, day by day and person by person, with what became of each entry.
import { type Day, type SeedCalendar, yearOf } from './calendar.ts'
import type { Leaves } from './leave.ts'
import { LOGS_WITH_RESULT, type Plans, type SeedPlan, type SeedResult } from './plans.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Random } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import { tell } from './texts.ts'

type Status = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'

export type SeedLog = {
  id: string
  day: Day
  personId: string
  supervisorId: string
  workResultId: string | null
  title: string
  minutes: number
  status: Status
}

export type Logs = { logs: SeedLog[]; rows: Row[]; steps: Row[]; opened: Row[] }

const ERRANDS = [
  'Apel pagi dan pembagian tugas {harian|mingguan}',
  'Rapat {internal|mingguan|lintas tim} membahas {jadwal|kendala|tindak lanjut} pekan ini',
  'Membantu {rekan|tim lain|loket} menyelesaikan {n:2-9} berkas yang tertunda',
  'Menyiapkan {bahan paparan|data|ruangan} untuk kunjungan {tempat}',
  'Gotong royong dan penataan {ruang kerja|arsip|halaman} kantor',
] as const

const RETURN_REASONS = [
  'Bukti dukung belum menunjukkan hasilnya. Mohon tambahkan foto atau dokumen.',
  'Uraian belum jelas. Mohon tulis apa hasilnya dan untuk siapa.',
  'Lamanya belum sesuai dengan pekerjaannya. Mohon periksa lagi menitnya.',
  'Rencana hasil kerja yang dipilih belum sesuai. Mohon pilih yang tepat.',
  'Jumlahnya berbeda dengan register hari itu. Mohon cocokkan lagi.',
] as const

/** How many of the newest working days may still wait for a decision. */
const FRESH = 5
/** Returned entries that nobody has answered yet are not older than this many working days. */
const UNANSWERED = 14

type Day1 = { day: Day; next: readonly Day[]; age: number; isNewest: boolean }

export function buildLogs(of: Setting, people: readonly SeedPerson[], plans: Plans, leaves: Leaves): Logs {
  const logs: Logs = { logs: [], rows: [], steps: [], opened: [] }
  const days = daysOf(of.calendar)
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  for (const person of people) {
    if (person.lines.length === 0) continue
    const writer = newWriter(of, person, nameOf, logs)
    for (const day of days) {
      if (leaves.isOnLeave(person.id, day.day)) continue
      if (day.age === 0 && !writesToday(person)) continue
      if (day.age > 0 && of.random.chance(person.habits.emptyShare)) continue
      writer.writeDay(day, plans.of(person.id, yearOf(day.day)))
    }
  }
  return logs
}

const writesToday = ({ persona }: SeedPerson) => persona === 'staff' || persona === 'otherStaff'

function daysOf({ working, open, today }: SeedCalendar): Day1[] {
  const firstOpen = `${open.year}-${String(open.quarter * 3 - 2).padStart(2, '0')}-01`
  const lastIndex = working.length - 1
  const todayWorks = working[lastIndex] === today
  return working.map((day, index) => ({
    day,
    next: working.slice(index, index + 8),
    age: lastIndex - index + (todayWorks ? 0 : 1),
    isNewest: day >= firstOpen,
  }))
}

function newWriter(of: Setting, person: SeedPerson, nameOf: ReadonlyMap<string, string>, into: Logs) {
  const { random } = of
  return {
    writeDay(day: Day1, plan: SeedPlan) {
      const count = countFor(person, random)
      let minute = 450 + random.between(0, 6) * 5
      let left = 450
      for (let nth = 0; nth < count && left >= 45; nth += 1) {
        const told = newEntry(of, person, plan, Math.min(left, count === 1 ? 300 : 240))
        const span = random.chance(0.7) ? { from: minute, through: minute + told.minutes } : null
        minute += told.minutes + random.between(0, 4) * 5
        left -= told.minutes
        write(of, person, day, told, span, nameOf, into)
      }
    },
  }
}

function countFor({ habits }: SeedPerson, random: Random): number {
  const whole = Math.floor(habits.logsADay)
  return Math.max(
    1,
    Math.min(3, whole + (random.chance(habits.logsADay - whole) ? 1 : 0) + (random.chance(0.08) ? 1 : 0)),
  )
}

type Entry = {
  title: string
  result: string | null
  minutes: number
  quantity: number | null
  of: SeedResult | null
}

function newEntry({ random, region, say }: Setting, person: SeedPerson, plan: SeedPlan, most: number): Entry {
  if (!random.chance(LOGS_WITH_RESULT)) {
    const { text } = tell(random.pick(ERRANDS), random, region.places)
    return { title: say(text), result: null, minutes: random.between(6, 18) * 5, quantity: null, of: null }
  }
  const result = weighted(plan.results, random)
  const { text, quantity } = tell(random.pick(result.spec.logs), random, region.places)
  const [least, usual] = result.spec.minutes
  const minutes = Math.max(
    30,
    Math.min(most, random.between(Math.ceil(least / 5), Math.floor(usual / 5)) * 5),
  )
  return {
    title: say(text),
    result: random.chance(0.6) ? say(random.pick(result.spec.outcomes)) : null,
    minutes,
    // Who does well comes to a little more in the same time.
    quantity:
      quantity === null ? null : Math.max(1, Math.round(quantity * (0.85 + person.habits.quality * 0.3))),
    of: result,
  }
}

function weighted(results: readonly SeedResult[], random: Random): SeedResult {
  let at = random.next() * results.reduce((sum, { spec }) => sum + spec.weight, 0)
  for (const result of results) {
    at -= result.spec.weight
    if (at < 0) return result
  }
  return found(results.at(-1), 'a result')
}

type Span = { from: number; through: number } | null

function write(
  of: Setting,
  person: SeedPerson,
  day: Day1,
  entry: Entry,
  span: Span,
  nameOf: ReadonlyMap<string, string>,
  into: Logs,
) {
  const { random } = of
  const supervisorId = found(supervisorOn(person, day.day), `a supervisor of ${person.id}`)
  const course = courseOf(of, person, day)
  const submitted = course.steps.find(({ kind }) => kind === 'SUBMITTED')
  const decided =
    course.status === 'APPROVED' || course.status === 'RETURNED' ? course.steps.at(-1) : undefined
  const createdMinute = Math.min(span?.through ?? 960, 960) + random.between(0, 9)
  const created = day.age === 0 ? of.at(day.day, 465) : of.at(day.day, createdMinute)
  const id = of.id(day.day, day.age === 0 ? 465 : createdMinute)
  const last = course.steps.at(-1)
  into.logs.push({
    id,
    day: day.day,
    personId: person.id,
    supervisorId,
    workResultId: entry.of?.id ?? null,
    title: entry.title,
    minutes: entry.minutes,
    status: course.status,
  })
  into.rows.push({
    region_id: of.region.id,
    log_date: day.day,
    id,
    employee_id: person.id,
    unit_id: person.unit.id,
    supervisor_id: course.status === 'DRAFT' ? null : supervisorId,
    work_result_id: entry.of?.id ?? null,
    indicator_id: entry.of?.indicatorId ?? null,
    title: entry.title,
    result: entry.result,
    minutes: entry.minutes,
    start_minute: span?.from ?? null,
    end_minute: span?.through ?? null,
    quantity: entry.quantity,
    measure_unit: entry.of?.measureUnit ?? null,
    status: course.status,
    is_late: course.isLate,
    submitted_at: submitted ? of.at(submitted.day, submitted.minute) : null,
    decided_at: decided ? of.at(decided.day, decided.minute) : null,
    created_at: created,
    updated_at: last ? of.at(last.day, last.minute) : created,
    version: Math.max(1, course.steps.length),
  })
  if (course.isLate && submitted) {
    into.opened.push({
      region_id: of.region.id,
      employee_id: person.id,
      day: day.day,
      opened_by: supervisorId,
      opened_at: of.at(submitted.day, submitted.minute - 30),
      reason: of.say('Bertugas di lapangan tanpa jaringan sampai kemarin.'),
    })
  }
  // The course of older entries is history; what people still look at is told step by step.
  if (!day.isNewest) return
  for (const step of course.steps) {
    const bySelf = step.kind === 'SUBMITTED' || step.kind === 'EDITED'
    const byId = bySelf ? person.id : supervisorId
    into.steps.push({
      region_id: of.region.id,
      log_date: day.day,
      log_id: id,
      id: of.id(step.day, step.minute),
      kind: step.kind,
      by_id: byId,
      by_name: found(nameOf.get(byId), 'a name'),
      at: of.at(step.day, step.minute),
      reason: step.reason ? of.say(step.reason) : null,
      bulk: step.kind === 'APPROVED' && random.chance(0.6),
    })
  }
}

type Step = {
  kind: 'SUBMITTED' | 'EDITED' | 'RETURNED' | 'APPROVED'
  day: Day
  minute: number
  reason?: string
}
type Course = { status: Status; steps: Step[]; isLate: boolean }

/** What became of an entry: how soon it was handed in, who looked at it when, and what is still open. */
function courseOf(of: Setting, person: SeedPerson, { day, next, age, isNewest }: Day1): Course {
  const { random } = of
  if (age === 0)
    return { status: 'SUBMITTED', steps: [{ kind: 'SUBMITTED', day, minute: 466 }], isLate: false }
  if (age === 1 && random.chance(0.03)) return { status: 'DRAFT', steps: [], isLate: false }
  const isLate = isNewest && age > 6 && age < 30 && random.chance(0.008)
  const handIn = isLate ? 5 : random.chance(0.12) ? 1 : 0
  const submitted: Step = {
    kind: 'SUBMITTED',
    day: dayAfter(next, handIn),
    minute: random.between(905, 1010),
  }
  if (age <= handIn + 1 && age > 1 && random.chance(0.02))
    return { status: 'DRAFT', steps: [], isLate: false }
  if (isNewest && age <= FRESH && random.chance(waitsWith(person, age))) {
    return { status: 'SUBMITTED', steps: [handedIn(submitted, next, day)], isLate }
  }
  const decidedAfter = Math.min(age - 1, handIn + random.between(0, 2))
  const decision = { day: dayAfter(next, Math.max(handIn, decidedAfter)), minute: random.between(1011, 1130) }
  const isReturned = random.chance(0.02)
  if (isReturned && isNewest && age > 1 && age <= UNANSWERED) {
    return {
      status: 'RETURNED',
      isLate,
      steps: [submitted, { kind: 'RETURNED', ...decision, reason: random.pick(RETURN_REASONS) }],
    }
  }
  if (isReturned && isNewest && age > UNANSWERED) {
    const again = dayAfter(next, decidedAfter + 1)
    return {
      status: 'APPROVED',
      isLate,
      steps: [
        submitted,
        { kind: 'RETURNED', ...decision, reason: random.pick(RETURN_REASONS) },
        { kind: 'SUBMITTED', day: again, minute: random.between(480, 900) },
        { kind: 'APPROVED', day: again, minute: random.between(905, 1010) },
      ],
    }
  }
  return { status: 'APPROVED', isLate, steps: [submitted, { kind: 'APPROVED', ...decision }] }
}

/** Nothing can have been handed in later than yesterday evening. */
const handedIn = (step: Step, next: readonly Day[], day: Day): Step =>
  next.includes(step.day) ? step : { ...step, day }

const waitsWith = ({ persona }: SeedPerson, age: number) =>
  persona ? 0.8 : ([1, 0.85, 0.7, 0.55, 0.4, 0.3][age] ?? 0)

const dayAfter = (next: readonly Day[], count: number): Day =>
  found(next[Math.min(count, next.length - 1)], 'a working day')
