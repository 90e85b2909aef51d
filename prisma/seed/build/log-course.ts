// What became of an entry: handed in when, decided by whom and when, and what is still open.
import { weekOf } from '../../../lib/calendar/rules.ts'
import { type Day, quarterRange, type SeedCalendar } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { found, type Setting } from './setting.ts'

export type LogStatus = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED'
export type Step = {
  kind: 'SUBMITTED' | 'RETURNED' | 'APPROVED'
  day: Day
  minute: number
  reason?: string
}
export type Course = { status: LogStatus; steps: Step[]; isLate: boolean }

/** A working day as seen from today: how long ago it was and which days came after it. */
export type PastDay = {
  day: Day
  /** In working days; today is 0. */
  age: number
  next: readonly Day[]
  isNewest: boolean
  /** Of days so long ago only a summary was written, at the end of a week and now and then in its middle. */
  wroteDaily: boolean
  /** The Monday of its week. */
  monday: Day
  isMidWeek: boolean
  endsWeek: boolean
}

export function pastDays({ working, open, today, dailyFrom }: SeedCalendar): PastDay[] {
  const newest = quarterRange(open).from
  const last = working.length - 1
  const sinceLast = working[last] === today ? 0 : 1
  const weeks = new Map([...working, today].map((day) => [day, weekOf(day)]))
  const weekday = (day: Day, nth: number) => found(weeks.get(day)?.[nth], 'a day of the week')
  return working.map((day, index) => ({
    day,
    age: last - index + sinceLast,
    next: working.slice(index, index + 8),
    isNewest: day >= newest,
    wroteDaily: day >= dailyFrom,
    monday: weekday(day, 0),
    isMidWeek: weekday(day, 2) === day,
    endsWeek: weekday(day, 0) !== weekday(working[index + 1] ?? today, 0),
  }))
}

const RETURN_REASONS = [
  'Bukti dukung belum menunjukkan hasilnya. Mohon tambahkan foto atau dokumen.',
  'Uraian belum jelas. Mohon tulis apa hasilnya dan untuk siapa.',
  'Lamanya belum sesuai dengan pekerjaannya. Mohon periksa lagi menitnya.',
  'Rencana hasil kerja yang dipilih belum sesuai. Mohon pilih yang tepat.',
  'Jumlahnya berbeda dengan register hari itu. Mohon cocokkan lagi.',
] as const

/** Entries of the newest working days may still wait for a decision. */
const FRESH = 5
/** A returned entry that nobody answered is not older than this many working days. */
const UNANSWERED = 14
/** What a supervisor forgot is at most this old. */
const OVERDUE = 15
const LATE_BETWEEN = { from: 7, through: 30 }

/** As life has it. Closed quarters have no loose ends. */
export function livelyCourse(of: Setting, { persona, habits }: SeedPerson, at: PastDay): Course {
  const { random } = of
  if (at.age === 0) return onTheDay(at)
  if (at.isNewest && at.age <= 2 && random.chance(0.03)) return { status: 'DRAFT', steps: [], isLate: false }
  const isLate =
    at.isNewest && at.age >= LATE_BETWEEN.from && at.age <= LATE_BETWEEN.through && random.chance(0.008)
  const handedIn = Math.min(at.age - 1, isLate ? 5 : random.chance(0.12) ? 1 : 0)
  const submitted = step(at, 'SUBMITTED', handedIn, random.between(905, 1010))
  if (at.isNewest && random.chance(stillWaits(persona !== null, isLate, at.age)))
    return { status: 'SUBMITTED', steps: [submitted], isLate }
  const decidedOn = Math.min(at.age - 1, handedIn + random.between(0, habits.decidesAfter))
  const returned = step(at, 'RETURNED', decidedOn, random.between(1011, 1130), random.pick(RETURN_REASONS))
  const approved = step(at, 'APPROVED', decidedOn, random.between(1011, 1130))
  if (!random.chance(0.02)) return { status: 'APPROVED', steps: [submitted, approved], isLate }
  if (at.isNewest && at.age <= UNANSWERED) return { status: 'RETURNED', steps: [submitted, returned], isLate }
  const again = Math.min(at.age - 1, decidedOn + 1)
  const mended = [
    step(at, 'SUBMITTED', again, random.between(1131, 1150)),
    step(at, 'APPROVED', again, random.between(1151, 1190)),
  ]
  return { status: 'APPROVED', steps: [submitted, returned, ...mended], isLate }
}

/** The share still undecided by age: most of what is fresh or came late, and a little that somebody forgot. */
function stillWaits(isPersona: boolean, isLate: boolean, age: number): number {
  if (isLate && age <= 12) return 0.6
  if (age > FRESH) return age <= OVERDUE ? 0.006 : 0
  return isPersona ? 0.8 : found(WAITING[age], 'a share')
}

const WAITING = [1, 0.85, 0.7, 0.55, 0.4, 0.3]

const onTheDay = ({ day }: PastDay): Course => ({
  status: 'SUBMITTED',
  steps: [{ kind: 'SUBMITTED', day, minute: 487 }],
  isLate: false,
})

/** Exactly this status, by the shortest way. */
export function stagedCourse(at: PastDay, status: LogStatus): Course {
  const submitted = step(at, 'SUBMITTED', 0, 960)
  const decided = Math.min(1, at.age - 1)
  const steps = {
    DRAFT: [],
    SUBMITTED: [submitted],
    RETURNED: [submitted, step(at, 'RETURNED', decided, 1020, RETURN_REASONS[0])],
    APPROVED: [submitted, step(at, 'APPROVED', decided, 1020)],
  }[status]
  return { status, steps, isLate: false }
}

function step({ next }: PastDay, kind: Step['kind'], after: number, minute: number, reason?: string): Step {
  const day = found(next[Math.min(after, next.length - 1)], 'a working day')
  return { kind, day, minute, ...(reason && { reason }) }
}
