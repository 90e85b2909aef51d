// Learning: what is offered, who sits in it, and what became of a seat. Kinds are BKN's jenisDiklat (domain.md §6).
import { addDays, type Day, type Range } from '../calendar/rules.ts'

/** BKN's ids: 1 to 13 are taught in a class, 14 to 25 are not. */
export const KINDS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
] as const
export type Kind = (typeof KINDS)[number]

/** Colleagues who learn from each other, and guidance at the workplace, are kinds like any other. */
export const COMMUNITY: Kind = 23
export const GUIDANCE: Kind = 24

export const isClassical = (kind: Kind): boolean => kind <= 13

export const kindFrom = (number: number): Kind | undefined => KINDS.find((kind) => kind === number)

export const CATEGORIES = [
  'IT',
  'PUBLIC_SERVICE',
  'TIME_MANAGEMENT',
  'LEADERSHIP',
  'SOCIO_CULTURAL',
  'TECHNICAL',
  'ADMINISTRATION',
] as const
export type Category = (typeof CATEGORIES)[number]

export const SESSION_STATUSES = ['OPEN', 'HELD', 'CANCELLED'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

export const ENROLMENT_STATUSES = ['ENROLLED', 'LEFT', 'ATTENDED', 'ABSENT', 'CALLED_OFF'] as const
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number]

/** What may become of a seat; a person who left may come back while there is room. */
export const ENROLMENT_MOVES = {
  enrol: { from: ['LEFT'], to: 'ENROLLED' },
  leave: { from: ['ENROLLED'], to: 'LEFT' },
  attend: { from: ['ENROLLED'], to: 'ATTENDED' },
  miss: { from: ['ENROLLED'], to: 'ABSENT' },
  callOff: { from: ['ENROLLED'], to: 'CALLED_OFF' },
} as const satisfies Record<string, { from: readonly EnrolmentStatus[]; to: EnrolmentStatus }>
export type EnrolmentMove = keyof typeof ENROLMENT_MOVES

/** Whether somebody in this state holds a seat. */
export const holdsSeat = (status: EnrolmentStatus): boolean => status !== 'LEFT' && status !== 'CALLED_OFF'

export const mayMove = (status: EnrolmentStatus, move: EnrolmentMove): boolean =>
  ENROLMENT_MOVES[move].from.some((from) => from === status)

/** What moving does to the number of seats taken. */
export const seatChange = (status: EnrolmentStatus, move: EnrolmentMove): -1 | 0 | 1 => {
  const [before, after] = [holdsSeat(status), holdsSeat(ENROLMENT_MOVES[move].to)]
  return before === after ? 0 : after ? 1 : -1
}

export type Reason =
  | 'course_closed'
  | 'session_not_open'
  | 'session_started'
  | 'session_not_over'
  | 'seats_gone'
  | 'already_enrolled'
  | 'session_overlaps'
  | 'not_enrolled'
  | 'not_attended'
  | 'already_answered'
  | 'attendance_incomplete'
  | 'own_attendance'
  | 'session_days_reversed'
  | 'session_in_past'
  | 'session_too_long'
  | 'session_too_far'
  | 'series_incomplete'

export type Session = {
  status: SessionStatus
  startsOn: Day
  endsOn: Day
  seats: number
  taken: number
  courseClosed: boolean
}

/** Why this person cannot take a seat now. The seat itself is counted by the database. */
export function whyNotEnrol(
  session: Session,
  {
    mine,
    today,
    others,
  }: {
    mine: EnrolmentStatus | undefined
    today: Day
    /** The days of my other seats. */
    others: readonly Range[]
  },
): Reason | undefined {
  if (session.courseClosed) return 'course_closed'
  if (session.status !== 'OPEN') return 'session_not_open'
  if (session.startsOn <= today) return 'session_started'
  if (mine && !mayMove(mine, 'enrol')) return 'already_enrolled'
  if (others.some((one) => one.from <= session.endsOn && session.startsOn <= one.through))
    return 'session_overlaps'
  if (session.taken >= session.seats) return 'seats_gone'
}

export function whyNotLeave(
  session: Pick<Session, 'status' | 'startsOn'>,
  { mine, today }: { mine: EnrolmentStatus; today: Day },
): Reason | undefined {
  if (!mayMove(mine, 'leave')) return 'not_enrolled'
  if (session.status !== 'OPEN') return 'session_not_open'
  if (session.startsOn <= today) return 'session_started'
}

/** Where my seat stands, in the order of its life. */
export type SeatStage = 'AHEAD' | 'UNDER_WAY' | 'WAITS_FOR_LIST' | 'CALLED_OFF'

export function seatStage(
  { status, startsOn, endsOn }: { status: EnrolmentStatus; startsOn: Day; endsOn: Day },
  today: Day,
): SeatStage | undefined {
  if (status === 'CALLED_OFF') return endsOn < today ? undefined : 'CALLED_OFF'
  if (status !== 'ENROLLED') return undefined
  if (startsOn > today) return 'AHEAD'
  return endsOn < today ? 'WAITS_FOR_LIST' : 'UNDER_WAY'
}

/** Longer than this is studying, which is no session. */
const LONGEST_SESSION_DAYS = 190
/** Further ahead nobody plans; a year was mistyped. */
const FURTHEST_SESSION_DAYS = 730

export function whyNotOpenSession(
  { startsOn, endsOn, courseClosed }: Pick<Session, 'startsOn' | 'endsOn' | 'courseClosed'>,
  { today, days }: { today: Day; days: number },
): Reason | undefined {
  if (courseClosed) return 'course_closed'
  if (endsOn < startsOn) return 'session_days_reversed'
  if (startsOn < today) return 'session_in_past'
  if (startsOn > addDays(today, FURTHEST_SESSION_DAYS)) return 'session_too_far'
  if (days > LONGEST_SESSION_DAYS) return 'session_too_long'
}

/** Attendance is told once, after the last day, of everybody who held a seat; nobody says of himself that he was there. */
export function whyNotRecordAttendance(
  session: Pick<Session, 'status' | 'endsOn'>,
  {
    today,
    waiting,
    told,
    attendedMyself,
  }: { today: Day; waiting: readonly string[]; told: readonly string[]; attendedMyself: boolean },
): Reason | undefined {
  if (session.status !== 'OPEN') return 'session_not_open'
  if (session.endsOn > today) return 'session_not_over'
  const known = new Set(told)
  if (told.length !== waiting.length || known.size !== told.length) return 'attendance_incomplete'
  if (waiting.some((id) => !known.has(id))) return 'attendance_incomplete'
  if (attendedMyself) return 'own_attendance'
}

export const whyNotCallOff = (session: Pick<Session, 'status'>): Reason | undefined =>
  session.status === 'OPEN' ? undefined : 'session_not_open'

export const whyNotAnswerAfter = (enrolment: {
  status: EnrolmentStatus
  answered: boolean
}): Reason | undefined => {
  if (enrolment.status !== 'ATTENDED') return 'not_attended'
  if (enrolment.answered) return 'already_answered'
}
