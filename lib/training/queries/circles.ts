import 'server-only'
import { dayFromDb, dayOf, type Day } from '@/lib/calendar/rules'
import type { Prisma } from '@/lib/core/generated/prisma/client'
import { found } from '@/lib/core/refusal'
import type { Ctx } from '@/lib/core/types'
import { fullName, nameParts } from '@/lib/organization/queries'
import { recordId } from '@/lib/organization/schema'
import type { Category } from '../rules'
import { answersUntil, whyNotAnswer } from '../rules/circles'
import { ownId } from '../store'
import { presenceAnswer } from '../store/circles'
import {
  factsOf,
  meetingParts,
  peopleParts,
  personOf,
  type MeetingFacts,
  type PersonThere,
} from '../store/meetings'
import { categoryOf } from '../store/needs'

export type CircleCard = {
  id: string
  name: string
  category: Category
  purpose: string
  leader: string
  leads: boolean
  upcoming: string | null
  lastOn: Day | null
  closed: boolean
  version: number
}

const cardParts = {
  id: true,
  name: true,
  category: true,
  purpose: true,
  leaderId: true,
  upcoming: true,
  lastOn: true,
  closedAt: true,
  version: true,
  leader: { select: nameParts },
} as const satisfies Prisma.LearningCircleSelect

const cardOf = (
  ctx: Ctx,
  { leader, leaderId, closedAt, ...row }: Prisma.LearningCircleGetPayload<{ select: typeof cardParts }>,
): CircleCard => ({
  ...row,
  category: categoryOf(row.category),
  leader: fullName(leader),
  leads: leaderId === ctx.actor.employeeId,
  lastOn: row.lastOn && dayFromDb(row.lastOn),
  closed: closedAt !== null,
})

const A_PAGE = 20

const after = (text: string | undefined) => recordId.safeParse(text).data

/** The region's communities, those founded last first. */
export async function circles(
  ctx: Ctx,
  asked: { sesudah?: string } = {},
): Promise<{ rows: CircleCard[]; next: string | null; first: boolean }> {
  const from = after(asked.sesudah)
  const rows = await ctx.db.learningCircle.findMany({
    // An id begins with the instant at which it was made.
    where: { regionId: ctx.regionId, closedAt: null, ...(from ? { id: { lt: from } } : {}) },
    select: cardParts,
    orderBy: { id: 'desc' },
    take: A_PAGE + 1,
  })
  const shown = rows.slice(0, A_PAGE)
  return {
    rows: shown.map((row) => cardOf(ctx, row)),
    next: rows.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    first: from === undefined,
  }
}

export type AskedMeeting = MeetingFacts & { circleId: string; circleName: string; until: Day }

/** Meetings at which somebody saw me and of which I have not said whether I was there. */
export async function meetingsAskingMe(ctx: Ctx): Promise<AskedMeeting[]> {
  const rows = await ctx.db.circlePresence.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      answer: 'NAMED',
      meeting: { state: { in: ['WRITTEN', 'ACCEPTED'] } },
    },
    select: {
      meeting: { select: { ...meetingParts, circle: { select: { id: true, name: true } } } },
    },
    orderBy: [{ meeting: { writtenAt: 'desc' } }, { meetingId: 'desc' }],
    take: 40,
  })
  return rows
    .map(({ meeting: { circle, ...meeting } }) => ({
      ...factsOf(meeting),
      circleId: circle.id,
      circleName: circle.name,
      until: answersUntil(dayOf(meeting.writtenAt, ctx.region.zone)),
    }))
    .filter(({ until }) => until >= ctx.today)
}

export type MeetingView = MeetingFacts & {
  people: PersonThere[]
  /** What I was given for it, where it was accepted and I was there. */
  myHours: number | null
  mayAnswer: boolean
  mayWithdraw: boolean
}

const MEETINGS_A_PAGE = 10

export type CircleView = {
  circle: CircleCard
  meetings: MeetingView[]
  next: string | null
  first: boolean
  today: Day
}

/** A community with its meetings, the last written first. */
export async function circleView(
  ctx: Ctx,
  id: string,
  asked: { sesudah?: string } = {},
): Promise<CircleView> {
  const { regionId, today } = ctx
  const me = ctx.actor.employeeId
  const circle = found(
    await ctx.db.learningCircle.findFirst({
      where: { regionId, id: found(recordId.safeParse(id).data) },
      select: cardParts,
    }),
  )
  const from = after(asked.sesudah)
  const rows = await ctx.db.circleMeeting.findMany({
    where: {
      regionId,
      circleId: circle.id,
      state: { not: 'WITHDRAWN' },
      ...(from ? { id: { lt: from } } : {}),
    },
    select: { ...meetingParts, people: peopleParts },
    orderBy: { id: 'desc' },
    take: MEETINGS_A_PAGE + 1,
  })
  const shown = rows.slice(0, MEETINGS_A_PAGE)
  const given = me
    ? await ctx.db.trainingRecord.findMany({
        where: {
          regionId,
          employeeId: me,
          status: 'VERIFIED',
          meetingId: { in: shown.map((row) => row.id) },
        },
        select: { meetingId: true, hours: true },
      })
    : []
  const mine = new Map(given.map(({ meetingId, hours }) => [meetingId, hours]))
  return {
    circle: cardOf(ctx, circle),
    meetings: shown.map(({ people, ...row }) => {
      const own = people.find(({ employeeId }) => employeeId === me)
      const meeting = factsOf(row)
      const asksMe =
        own &&
        whyNotAnswer(
          { ...meeting, writtenOn: dayOf(row.writtenAt, ctx.region.zone) },
          { answer: presenceAnswer(own.answer), said: 'NOT_THERE', today, mine: [] },
        ) === undefined
      return {
        ...meeting,
        people: people.map((person) => personOf(row.leaderId, person)),
        myHours: own?.answer === 'THERE' && meeting.state === 'ACCEPTED' ? (mine.get(row.id) ?? 0) : null,
        mayAnswer: asksMe ?? false,
        mayWithdraw: row.leaderId === me && meeting.state === 'WRITTEN',
      }
    }),
    next: rows.length > MEETINGS_A_PAGE ? (shown.at(-1)?.id ?? null) : null,
    first: from === undefined,
    today,
  }
}

/** The community under which something is said in the forum. */
export async function circleNamed(
  ctx: Ctx,
  id: string | undefined,
): Promise<{ id: string; name: string } | null> {
  if (!id) return null
  return found(
    await ctx.db.learningCircle.findFirst({
      where: { regionId: ctx.regionId, id: found(recordId.safeParse(id).data) },
      select: { id: true, name: true },
    }),
  )
}
