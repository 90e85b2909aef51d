import 'server-only'
import { daysBetween } from '@/lib/calendar/rules'
import { refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import { whyNotCallOff, whyNotOpenSession, whyNotRecordAttendance, type Reason } from '../rules'
import type { AttendanceInput, CallOffInput, CourseChoice, CourseInput, SessionInput } from '../schema'
import {
  callOffSeats,
  loadCourse,
  loadSession,
  saveCourse,
  saveCourseClosed,
  saveEnrolmentMove,
  saveSession,
  saveSessionStatus,
  seated,
} from '../store'
import { saveAttended } from '../store/records'

/** Puts a course into the catalogue. */
export async function addCourse(ctx: WriteCtx, input: CourseInput): Promise<{ courseId: string }> {
  if ((input.seriesName === undefined) !== (input.seriesPart === undefined))
    refuse('series_incomplete', {}, 'seriesPart')
  const courseId = await saveCourse(ctx, input)
  const { kind, category, hours } = input
  ctx.record('course.added', { type: 'course', id: courseId }, { kind, category, hours })
  return { courseId }
}

/** Takes it out of the catalogue; sessions that are open run on. */
export async function closeCourse(ctx: WriteCtx, { courseId, version }: CourseChoice): Promise<void> {
  const course = await loadCourse(ctx, courseId)
  refuseIf(course.closedAt ? 'course_closed' : undefined)
  await saveCourseClosed(ctx, { id: courseId, version })
  ctx.record('course.closed', { type: 'course', id: courseId })
}

const AT_FIELD: Partial<Record<Reason, string>> = {
  session_days_reversed: 'endsOn',
  session_in_past: 'startsOn',
  session_too_far: 'startsOn',
  session_too_long: 'endsOn',
}

export async function openSession(ctx: WriteCtx, input: SessionInput): Promise<{ sessionId: string }> {
  const course = await loadCourse(ctx, input.courseId)
  const reason = whyNotOpenSession(
    { ...input, courseClosed: course.closedAt !== null },
    { today: ctx.today, days: daysBetween(input.startsOn, input.endsOn) + 1 },
  )
  refuseIf(reason, {}, reason && AT_FIELD[reason])
  const sessionId = await saveSession(ctx, input)
  ctx.record(
    'course_session.opened',
    { type: 'course_session', id: sessionId },
    { course: input.courseId, from: input.startsOn, seats: input.seats },
  )
  return { sessionId }
}

/** The session does not take place: whoever sat in it is told by the state of his seat. */
export async function callOffSession(ctx: WriteCtx, { sessionId, version }: CallOffInput): Promise<void> {
  refuseIf(whyNotCallOff(await loadSession(ctx, sessionId)))
  await saveSessionStatus(ctx, { id: sessionId, version }, 'CANCELLED')
  const people = await callOffSeats(ctx, sessionId)
  ctx.record('course_session.called_off', { type: 'course_session', id: sessionId }, { people })
}

/** Who was there: their hours count from now on, once and for all. */
export async function recordAttendance(
  ctx: WriteCtx,
  { sessionId, version, people }: AttendanceInput,
): Promise<{ attended: number }> {
  const session = await loadSession(ctx, sessionId)
  const waiting = await seated(ctx, sessionId)
  refuseIf(
    whyNotRecordAttendance(session, {
      today: ctx.today,
      waiting: waiting.map(({ id }) => id),
      told: people.map(({ enrolmentId }) => enrolmentId),
      attendedMyself: waiting.some(
        ({ id, employeeId }) =>
          employeeId === ctx.actor.employeeId &&
          people.some(({ enrolmentId, attended }) => enrolmentId === id && attended === 'yes'),
      ),
    }),
  )
  await saveSessionStatus(ctx, { id: sessionId, version }, 'HELD')
  const seats = new Map(waiting.map((seat) => [seat.id, seat]))
  const present: { enrolmentId: string; employeeId: string }[] = []
  for (const { enrolmentId, attended, levelBefore, levelAfter } of people) {
    const seat = seats.get(enrolmentId)
    if (!seat) continue
    const levels = { ...(levelBefore ? { levelBefore } : {}), ...(levelAfter ? { levelAfter } : {}) }
    await saveEnrolmentMove(
      ctx,
      seat,
      attended === 'yes' ? 'attend' : 'miss',
      attended === 'yes' ? levels : {},
    )
    if (attended === 'yes') present.push({ enrolmentId, employeeId: seat.employeeId })
  }
  const { courseId, startsOn, endsOn, course } = session
  const { title, kind, category, hours, provider } = course
  await saveAttended(ctx, { courseId, startsOn, endsOn, title, kind, category, hours, provider }, present)
  ctx.record(
    'course_session.held',
    { type: 'course_session', id: sessionId },
    { course: courseId, attended: present.length, absent: people.length - present.length, hours },
  )
  return { attended: present.length }
}
