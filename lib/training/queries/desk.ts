import 'server-only'
import { dayFromDb, dayToDb, type Day } from '@/lib/calendar/rules'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import { kindFrom, type Category, type EnrolmentStatus, type Kind, type SessionStatus } from '../rules'
import { enrolmentStatus, sessionStatus } from '../store'
import { categoryOf } from '../store/needs'

export type DeskSession = {
  id: string
  version: number
  courseId: string
  title: string
  startsOn: Day
  endsOn: Day
  place: string
  seats: number
  taken: number
  status: SessionStatus
  /** Over, and its attendance is not told. */
  due: boolean
}

const SESSIONS_SHOWN = 80
const CERTIFICATES_SHOWN = 40

/** Sessions as BKD runs them: those whose attendance waits first, then what is ahead, then what was. */
export async function deskSessions(ctx: Ctx, atMost = SESSIONS_SHOWN): Promise<DeskSession[]> {
  const select = {
    id: true,
    version: true,
    courseId: true,
    startsOn: true,
    endsOn: true,
    place: true,
    seats: true,
    taken: true,
    status: true,
    course: { select: { title: true } },
  } as const
  const { regionId } = ctx
  // Asked apart, so that however much is ahead never hides what waits.
  const over = { status: 'OPEN', endsOn: { lte: dayToDb(ctx.today) } } as const
  const due = await ctx.db.courseSession.findMany({
    where: { regionId, ...over },
    select,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: atMost,
  })
  const others = await ctx.db.courseSession.findMany({
    where: { regionId, NOT: over },
    select,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: Math.max(0, atMost - due.length),
  })
  const rows = [...due, ...others]
  const sessions = rows.map(({ course, startsOn, endsOn, status, ...row }): DeskSession => {
    const state = sessionStatus(status)
    const end = dayFromDb(endsOn)
    return {
      ...row,
      title: course.title,
      startsOn: dayFromDb(startsOn),
      endsOn: end,
      status: state,
      due: state === 'OPEN' && end <= ctx.today,
    }
  })
  const rank = (session: DeskSession) => (session.due ? 0 : session.status === 'OPEN' ? 1 : 2)
  return sessions.toSorted((a, b) => rank(a) - rank(b))
}

export type SeatedPerson = {
  enrolmentId: string
  name: string
  unitName: string | null
  status: EnrolmentStatus
  levelBefore: number | null
  levelAfter: number | null
  usable: number | null
  usableNote: string | null
}

export type SessionSheet = DeskSession & {
  hours: number
  kind: Kind
  people: SeatedPerson[]
}

/** One session with everybody in it. */
export async function sessionSheet(ctx: Ctx, id: string): Promise<SessionSheet> {
  const { regionId } = ctx
  const { course, enrolments, startsOn, endsOn, status, ...row } = found(
    await ctx.db.courseSession.findFirst({
      where: { regionId, id: found(recordId.safeParse(id).data) },
      select: {
        id: true,
        version: true,
        courseId: true,
        startsOn: true,
        endsOn: true,
        place: true,
        seats: true,
        taken: true,
        status: true,
        course: { select: { title: true, hours: true, kind: true } },
        enrolments: {
          where: { regionId, status: { not: 'LEFT' } },
          select: {
            id: true,
            status: true,
            levelBefore: true,
            levelAfter: true,
            usable: true,
            usableNote: true,
            employee: {
              select: {
                ...nameParts,
                assignments: {
                  where: { regionId, kind: 'DEFINITIVE', endsOn: null },
                  select: { unit: { select: { name: true } } },
                  take: 1,
                },
              },
            },
          },
          orderBy: [{ employee: { sortName: 'asc' } }, { id: 'asc' }],
        },
      },
    }),
  )
  const state = sessionStatus(status)
  const end = dayFromDb(endsOn)
  return {
    ...row,
    title: course.title,
    hours: course.hours,
    kind: found(kindFrom(course.kind)),
    startsOn: dayFromDb(startsOn),
    endsOn: end,
    status: state,
    due: state === 'OPEN' && end <= ctx.today,
    people: enrolments.map(({ id: enrolmentId, employee, status: seat, ...answers }) => ({
      enrolmentId,
      ...answers,
      status: enrolmentStatus(seat),
      name: fullName(employee),
      unitName: employee.assignments.at(0)?.unit.name ?? null,
    })),
  }
}

export type WaitingCertificate = {
  id: string
  version: number
  name: string
  title: string
  kind: Kind
  category: Category
  hours: number
  startsOn: Day
  endsOn: Day
  provider: string
  number: string | null
  file: { id: string; name: string } | null
  /** One's own is for another officer. */
  mine: boolean
}

const waiting = ({ regionId }: Ctx) => ({ regionId, status: 'WAITING' })

export const certificatesWaiting = (ctx: Ctx): Promise<number> =>
  ctx.db.trainingRecord.count({ where: waiting(ctx) })

/** Certificates that wait for BKD, the oldest first, with how many there are in all. */
export async function certificateQueue(
  ctx: Ctx,
  atMost = CERTIFICATES_SHOWN,
): Promise<{ rows: WaitingCertificate[]; total: number }> {
  const rows = await ctx.db.trainingRecord.findMany({
    where: waiting(ctx),
    select: {
      id: true,
      version: true,
      employeeId: true,
      title: true,
      kind: true,
      category: true,
      hours: true,
      startsOn: true,
      endsOn: true,
      provider: true,
      number: true,
      file: { select: { id: true, name: true } },
      employee: { select: nameParts },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: atMost,
  })
  return {
    total: await certificatesWaiting(ctx),
    rows: rows.map(({ employee, employeeId, ...row }) => ({
      ...row,
      name: fullName(employee),
      kind: found(kindFrom(row.kind)),
      category: categoryOf(row.category),
      startsOn: dayFromDb(row.startsOn),
      endsOn: dayFromDb(row.endsOn),
      mine: employeeId === ctx.actor.employeeId,
    })),
  }
}
