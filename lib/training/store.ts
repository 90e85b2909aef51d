import 'server-only'
import { dayFromDb, dayToDb, type Range } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newId } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import {
  ENROLMENT_MOVES,
  ENROLMENT_STATUSES,
  kindFrom,
  SESSION_STATUSES,
  type EnrolmentMove,
  type EnrolmentStatus,
  type SessionStatus,
} from './rules'
import type { CourseInput, SessionInput } from './schema'

/** The person behind the session as an employee; others neither learn nor plan here. */
export const ownId = (ctx: Ctx): string => found(ctx.actor.employeeId)

export const sessionStatus = (text: string): SessionStatus =>
  found(SESSION_STATUSES.find((status) => status === text))
export const enrolmentStatus = (text: string): EnrolmentStatus =>
  found(ENROLMENT_STATUSES.find((status) => status === text))

export async function loadCourse(ctx: Ctx, id: string) {
  return found(
    await ctx.db.course.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        id: true,
        title: true,
        kind: true,
        category: true,
        hours: true,
        provider: true,
        behaviour: true,
        closedAt: true,
      },
    }),
  )
}

export async function loadSession(ctx: Ctx, id: string) {
  const { course, startsOn, endsOn, status, ...row } = found(
    await ctx.db.courseSession.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        id: true,
        courseId: true,
        startsOn: true,
        endsOn: true,
        seats: true,
        taken: true,
        status: true,
        version: true,
        course: {
          select: {
            title: true,
            kind: true,
            category: true,
            hours: true,
            provider: true,
            closedAt: true,
          },
        },
      },
    }),
  )
  return {
    ...row,
    status: sessionStatus(status),
    startsOn: dayFromDb(startsOn),
    endsOn: dayFromDb(endsOn),
    courseClosed: course.closedAt !== null,
    course: { ...course, kind: found(kindFrom(course.kind)) },
  }
}

export async function saveCourse(ctx: WriteCtx, input: CourseInput): Promise<string> {
  const id = newId()
  const { behaviour = null, seriesName = null, seriesPart = null, ...course } = input
  await ctx.db.course.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...course,
      behaviour,
      seriesName,
      seriesPart,
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function saveCourseClosed(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
): Promise<void> {
  const { count } = await ctx.db.course.updateMany({
    where: { regionId: ctx.regionId, id, version, closedAt: null },
    data: { closedAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

export async function saveSession(ctx: WriteCtx, { startsOn, endsOn, ...session }: SessionInput) {
  const id = newId()
  await ctx.db.courseSession.create({
    data: {
      regionId: ctx.regionId,
      id,
      ...session,
      startsOn: dayToDb(startsOn),
      endsOn: dayToDb(endsOn),
      status: 'OPEN',
      createdAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

/**
 * One seat more or less, counted by the row that holds the number: of a thousand who ask at once, as many get one as
 * there are seats. False when there was none.
 */
export async function takeSeat(ctx: WriteCtx, sessionId: string): Promise<boolean> {
  const count = await ctx.db.$executeRaw(Prisma.sql`
    UPDATE course_session SET taken = taken + 1
    WHERE region_id = ${ctx.regionId} AND id = ${sessionId}::uuid AND status = 'OPEN' AND taken < seats`)
  return count === 1
}

export async function giveSeatBack(ctx: WriteCtx, sessionId: string): Promise<boolean> {
  const count = await ctx.db.$executeRaw(Prisma.sql`
    UPDATE course_session SET taken = taken - 1
    WHERE region_id = ${ctx.regionId} AND id = ${sessionId}::uuid AND status = 'OPEN' AND taken > 0`)
  return count === 1
}

/** My seat in a session, if I ever had one. */
export async function findMine(ctx: Ctx, sessionId: string) {
  const row = await ctx.db.enrolment.findFirst({
    where: { regionId: ctx.regionId, sessionId, employeeId: ownId(ctx) },
    select: { id: true, status: true, version: true },
  })
  return row ? { ...row, status: enrolmentStatus(row.status) } : undefined
}

/** A seat of mine, or not found. */
export async function loadMine(ctx: Ctx, id: string) {
  const row = found(
    await ctx.db.enrolment.findFirst({
      where: { regionId: ctx.regionId, employeeId: ownId(ctx), id },
      select: { id: true, sessionId: true, status: true, answeredAt: true },
    }),
  )
  return { ...row, status: enrolmentStatus(row.status) }
}

/** The days of my other seats; whoever is about to take one holds the person, so that two at once see each other. */
export async function otherSeats(
  ctx: Ctx,
  sessionId: string | undefined,
  { hold = false }: { hold?: boolean } = {},
): Promise<(Range & { sessionId: string })[]> {
  if (!ctx.actor.employeeId) return []
  if (hold)
    await ctx.db.$queryRaw(
      Prisma.sql`SELECT 1 FROM employee WHERE region_id = ${ctx.regionId} AND id = ${ownId(ctx)}::uuid FOR UPDATE`,
    )
  const rows = await ctx.db.enrolment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      status: 'ENROLLED',
      ...(sessionId ? { sessionId: { not: sessionId } } : {}),
      session: { regionId: ctx.regionId, status: 'OPEN', endsOn: { gte: dayToDb(ctx.today) } },
    },
    select: { sessionId: true, session: { select: { startsOn: true, endsOn: true } } },
    take: 200,
  })
  return rows.map(({ sessionId: id, session }) => ({
    sessionId: id,
    from: dayFromDb(session.startsOn),
    through: dayFromDb(session.endsOn),
  }))
}

export async function saveEnrolled(ctx: WriteCtx, sessionId: string): Promise<string> {
  const id = newId()
  await ctx.db.enrolment.create({
    data: {
      regionId: ctx.regionId,
      id,
      sessionId,
      employeeId: ownId(ctx),
      status: 'ENROLLED',
      enrolledAt: ctx.now,
    },
    select: { id: true },
  })
  return id
}

export async function saveEnrolmentMove(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  move: EnrolmentMove,
  more: { levelBefore?: number; levelAfter?: number } = {},
): Promise<void> {
  const { count } = await ctx.db.enrolment.updateMany({
    where: { regionId: ctx.regionId, id, version, status: { in: [...ENROLMENT_MOVES[move].from] } },
    data: {
      status: ENROLMENT_MOVES[move].to,
      ...(move === 'enrol' ? { enrolledAt: ctx.now } : {}),
      ...more,
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

export async function saveAnswerAfter(
  ctx: WriteCtx,
  { id, version, usable, note }: { id: string; version: number; usable: number; note: string | undefined },
): Promise<void> {
  const { count } = await ctx.db.enrolment.updateMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      id,
      version,
      status: 'ATTENDED',
      answeredAt: null,
    },
    data: { usable, usableNote: note ?? null, answeredAt: ctx.now, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** The session's own state, held by its version so that nobody takes a seat meanwhile. */
export async function saveSessionStatus(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  status: Exclude<SessionStatus, 'OPEN'>,
): Promise<void> {
  const { count } = await ctx.db.courseSession.updateMany({
    where: { regionId: ctx.regionId, id, version, status: 'OPEN' },
    data: { status, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** Everybody who sits in a session and whose attendance is not told. */
export async function seated(ctx: Ctx, sessionId: string) {
  return ctx.db.enrolment.findMany({
    where: { regionId: ctx.regionId, sessionId, status: 'ENROLLED' },
    select: { id: true, employeeId: true, version: true },
    orderBy: { id: 'asc' },
  })
}

export async function callOffSeats(ctx: WriteCtx, sessionId: string): Promise<number> {
  const { count } = await ctx.db.enrolment.updateMany({
    where: { regionId: ctx.regionId, sessionId, status: 'ENROLLED' },
    data: { status: 'CALLED_OFF', version: { increment: 1 } },
  })
  return count
}
