import 'server-only'
import { addDays, dayFromDb, dayToDb, yearOf, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { EMPLOYEE_KINDS, type EmployeeKind } from '@/lib/organization/rules'
import { kindFrom, seatStage, type Category, type EnrolmentStatus, type Kind, type SeatStage } from '../rules'
import {
  yearGoal,
  yearOfHours,
  type RecordSource,
  type RecordStatus,
  type YearGoal,
  type YearOfHours,
} from '../rules/hours'
import { enrolmentStatus, ownId } from '../store'
import { categoryOf } from '../store/needs'
import { recordSource, recordStatus } from '../store/records'

export type TrainingRecordView = {
  id: string
  version: number
  title: string
  kind: Kind
  category: Category
  hours: number
  startsOn: Day
  endsOn: Day
  year: number
  provider: string
  number: string | null
  source: RecordSource
  status: RecordStatus
  reason: string | null
  file: { id: string; name: string } | null
}

const parts = {
  id: true,
  version: true,
  title: true,
  kind: true,
  category: true,
  hours: true,
  startsOn: true,
  endsOn: true,
  year: true,
  provider: true,
  number: true,
  source: true,
  status: true,
  reason: true,
  file: { select: { id: true, name: true } },
} as const satisfies Prisma.TrainingRecordSelect

type Row = Prisma.TrainingRecordGetPayload<{ select: typeof parts }>

const view = (row: Row): TrainingRecordView => ({
  ...row,
  kind: found(kindFrom(row.kind)),
  category: categoryOf(row.category),
  startsOn: dayFromDb(row.startsOn),
  endsOn: dayFromDb(row.endsOn),
  source: recordSource(row.source),
  status: recordStatus(row.status),
})

const A_LIFE = 200

/** What I learned and what I sent, the latest first. */
export async function myRecords(ctx: Ctx): Promise<TrainingRecordView[]> {
  const rows = await ctx.db.trainingRecord.findMany({
    where: { regionId: ctx.regionId, employeeId: ownId(ctx) },
    select: parts,
    orderBy: [{ endsOn: 'desc' }, { id: 'desc' }],
    take: A_LIFE,
  })
  return rows.map(view)
}

export async function employeeKindOf(ctx: Ctx, employeeId: string): Promise<EmployeeKind> {
  const { kind } = found(
    await ctx.db.employee.findFirst({
      where: { regionId: ctx.regionId, id: employeeId },
      select: { kind: true },
    }),
  )
  return found(EMPLOYEE_KINDS.find((one) => one === kind))
}

export type MySeat = {
  id: string
  version: number
  status: EnrolmentStatus
  stage: SeatStage | undefined
  title: string
  startsOn: Day
  endsOn: Day
  place: string
  /** As long as it has not begun. */
  mayLeave: boolean
  mayAnswer: boolean
}

export type MyLearning = {
  year: number
  goal: YearGoal | undefined
  hours: YearOfHours
  byKind: { kind: Kind; hours: number }[]
  /** This year and the two before, the oldest first. */
  years: { year: number; hours: number }[]
  /** Verified by BKD, the latest first, a few. */
  certificates: TrainingRecordView[]
  ahead: MySeat[]
  /** Where I was and have not said what it was good for. */
  toAnswer: MySeat[]
}

const A_FEW = 3

/** My year of learning: hours against the goal, what is ahead, what asks for an answer. */
export async function myLearning(ctx: Ctx): Promise<MyLearning> {
  const year = yearOf(ctx.today)
  const goal = yearGoal(await employeeKindOf(ctx, ownId(ctx)))
  const records = await myRecords(ctx)
  const ofYear = records.filter((record) => record.year === year)
  const learned = ofYear.filter(({ status }) => status === 'VERIFIED')
  const byKind = [...Map.groupBy(learned, ({ kind }) => kind)].map(([kind, of]) => ({
    kind,
    hours: of.reduce((sum, { hours }) => sum + hours, 0),
  }))
  const seats = await mySeats(ctx)
  return {
    year,
    goal,
    hours: yearOfHours(ofYear, goal),
    byKind: byKind.toSorted((a, b) => b.hours - a.hours || a.kind - b.kind),
    years: [year - 2, year - 1, year].map((of) => ({
      year: of,
      hours: yearOfHours(
        records.filter((record) => record.year === of),
        goal,
      ).counted,
    })),
    certificates: records
      .filter(({ source, status }) => source === 'CERTIFICATE' && status === 'VERIFIED')
      .slice(0, A_FEW),
    ahead: seats.filter(({ stage }) => stage !== undefined),
    toAnswer: seats.filter(({ mayAnswer }) => mayAnswer),
  }
}

export type CalledOff = { id: string; title: string; startsOn: Day; endsOn: Day }

/** Sessions in which I had a seat and which BKD called off, until their day has passed. */
export async function myCalledOff(ctx: Ctx): Promise<CalledOff[]> {
  if (!ctx.actor.employeeId) return []
  const rows = await ctx.db.enrolment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ctx.actor.employeeId,
      status: 'CALLED_OFF',
      session: { regionId: ctx.regionId, endsOn: { gte: dayToDb(ctx.today) } },
    },
    select: {
      id: true,
      session: { select: { startsOn: true, endsOn: true, course: { select: { title: true } } } },
    },
    orderBy: [{ session: { startsOn: 'asc' } }, { id: 'asc' }],
    take: 5,
  })
  return rows.map(({ id, session: { course, startsOn, endsOn } }) => ({
    id,
    title: course.title,
    startsOn: dayFromDb(startsOn),
    endsOn: dayFromDb(endsOn),
  }))
}

/** After half a year nobody remembers what it was good for. */
const ASKED_DAYS = 184

async function mySeats(ctx: Ctx): Promise<MySeat[]> {
  const rows = await ctx.db.enrolment.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      OR: [
        { status: 'ENROLLED' },
        {
          status: 'CALLED_OFF',
          session: { regionId: ctx.regionId, endsOn: { gte: dayToDb(ctx.today) } },
        },
        {
          status: 'ATTENDED',
          answeredAt: null,
          session: { regionId: ctx.regionId, endsOn: { gte: dayToDb(addDays(ctx.today, -ASKED_DAYS)) } },
        },
      ],
    },
    select: {
      id: true,
      version: true,
      status: true,
      session: {
        select: { startsOn: true, endsOn: true, place: true, course: { select: { title: true } } },
      },
    },
    orderBy: [{ session: { startsOn: 'asc' } }, { id: 'asc' }],
    take: 40,
  })
  return rows.map(({ session: { course, startsOn, endsOn, place }, status, ...row }) => ({
    ...row,
    status: enrolmentStatus(status),
    stage: seatStage(
      { status: enrolmentStatus(status), startsOn: dayFromDb(startsOn), endsOn: dayFromDb(endsOn) },
      ctx.today,
    ),
    title: course.title,
    place,
    startsOn: dayFromDb(startsOn),
    endsOn: dayFromDb(endsOn),
    mayLeave: status === 'ENROLLED' && dayFromDb(startsOn) > ctx.today,
    mayAnswer: status === 'ATTENDED',
  }))
}
