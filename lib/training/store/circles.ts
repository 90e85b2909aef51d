import 'server-only'
import { dayFromDb, dayOf, dayToDb, yearOf, type Day } from '@/lib/calendar/rules'
import { Prisma } from '@/lib/core/generated/prisma/client'
import { newIdAt } from '@/lib/core/id'
import { found, savedOrRefuse } from '@/lib/core/refusal'
import type { Ctx, WriteCtx } from '@/lib/core/types'
import { COMMUNITY } from '../rules'
import {
  hoursOnDay,
  MEETING_STATES,
  meetingHours,
  PRESENCE_ANSWERS,
  type MeetingState,
  type PresenceAnswer,
  type Times,
} from '../rules/circles'
import type { NewCircle, NewMeeting } from '../schema/circles'
import { ownId } from '../store'
import { categoryOf } from './needs'

export const meetingState = (text: string): MeetingState =>
  found(MEETING_STATES.find((state) => state === text))
export const presenceAnswer = (text: string): PresenceAnswer =>
  found(PRESENCE_ANSWERS.find((answer) => answer === text))

export async function loadCircle(ctx: Ctx, id: string) {
  const { category, ...row } = found(
    await ctx.db.learningCircle.findFirst({
      where: { regionId: ctx.regionId, id },
      select: { id: true, name: true, category: true, leaderId: true, closedAt: true },
    }),
  )
  return { ...row, category: categoryOf(category) }
}

/** How many I lead, and whether this name is in use. */
export async function circlesLed(ctx: Ctx, name: string): Promise<{ led: number; known: boolean }> {
  const open = { regionId: ctx.regionId, closedAt: null }
  const led = await ctx.db.learningCircle.count({ where: { ...open, leaderId: ownId(ctx) } })
  const known = await ctx.db.learningCircle.count({
    where: { ...open, name: { equals: name, mode: 'insensitive' } },
  })
  return { led, known: known > 0 }
}

export async function saveCircle(ctx: WriteCtx, circle: NewCircle): Promise<string> {
  const id = newIdAt(ctx.now)
  await ctx.db.learningCircle.create({
    data: { regionId: ctx.regionId, id, ...circle, leaderId: ownId(ctx), createdAt: ctx.now },
    select: { id: true },
  })
  return id
}

export async function saveCircleChange(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  change: { upcoming: string | null } | { closedAt: Date },
): Promise<void> {
  const { count } = await ctx.db.learningCircle.updateMany({
    where: { regionId: ctx.regionId, id, version, leaderId: ownId(ctx), closedAt: null },
    data: { ...change, version: { increment: 1 } },
  })
  savedOrRefuse(count)
}

/** Whoever is about to be given time holds himself, so that two at once see each other. */
export const holdPeople = (ctx: WriteCtx, ids: readonly string[]) =>
  ctx.db.$queryRaw(
    Prisma.sql`SELECT 1 FROM employee WHERE region_id = ${ctx.regionId} AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`,
  )

/** Where I was on a day by my own word, in meetings that still stand. */
export async function timesOn(ctx: Ctx, day: Day): Promise<Times[]> {
  const rows = await ctx.db.circlePresence.findMany({
    where: {
      regionId: ctx.regionId,
      employeeId: ownId(ctx),
      answer: 'THERE',
      meeting: { heldOn: dayToDb(day), state: { in: ['WRITTEN', 'ACCEPTED'] } },
    },
    select: { meeting: { select: { fromMinute: true, toMinute: true } } },
    take: 100,
  })
  return rows.map(({ meeting }) => ({ heldOn: day, ...meeting }))
}

export const countPeople = (ctx: Ctx, ids: readonly string[]): Promise<number> =>
  ctx.db.employee.count({ where: { regionId: ctx.regionId, id: { in: [...ids] } } })

export async function saveMeeting(
  ctx: WriteCtx,
  { circleId, heldOn, people, ...meeting }: NewMeeting,
): Promise<string> {
  const { regionId, now } = ctx
  const id = newIdAt(now)
  const leaderId = ownId(ctx)
  await ctx.db.circleMeeting.create({
    data: {
      regionId,
      id,
      circleId,
      leaderId,
      heldOn: dayToDb(heldOn),
      ...meeting,
      state: 'WRITTEN',
      writtenAt: now,
    },
    select: { id: true },
  })
  await ctx.db.circlePresence.createMany({
    data: [
      { regionId, meetingId: id, employeeId: leaderId, answer: 'THERE', answeredAt: now },
      ...people.map((employeeId) => ({ regionId, meetingId: id, employeeId, answer: 'NAMED' })),
    ],
  })
  await ctx.db.learningCircle.updateMany({
    where: { regionId, id: circleId, OR: [{ lastOn: null }, { lastOn: { lt: dayToDb(heldOn) } }] },
    data: { lastOn: dayToDb(heldOn) },
  })
  return id
}

/** A meeting of the region, held so that an answer and a decision do not pass each other by. */
export async function holdMeeting(ctx: WriteCtx, id: string) {
  await ctx.db.$queryRaw(
    Prisma.sql`SELECT 1 FROM circle_meeting WHERE region_id = ${ctx.regionId} AND id = ${id}::uuid FOR UPDATE`,
  )
  const { heldOn, state, writtenAt, circle, ...row } = found(
    await ctx.db.circleMeeting.findFirst({
      where: { regionId: ctx.regionId, id },
      select: {
        id: true,
        title: true,
        heldOn: true,
        fromMinute: true,
        toMinute: true,
        leaderId: true,
        state: true,
        writtenAt: true,
        decidedBy: true,
        decidedByName: true,
        decidedAt: true,
        circle: { select: { name: true, category: true } },
        people: { select: { employeeId: true, answer: true } },
      },
    }),
  )
  return {
    ...row,
    heldOn: dayFromDb(heldOn),
    state: meetingState(state),
    writtenOn: dayOf(writtenAt, ctx.region.zone),
    circle: { ...circle, category: categoryOf(circle.category) },
    people: row.people.map(({ employeeId, answer }) => ({ employeeId, answer: presenceAnswer(answer) })),
  }
}
export type HeldMeeting = Awaited<ReturnType<typeof holdMeeting>>

export async function saveAnswer(
  ctx: WriteCtx,
  meetingId: string,
  said: Exclude<PresenceAnswer, 'NAMED'>,
): Promise<void> {
  const { count } = await ctx.db.circlePresence.updateMany({
    where: { regionId: ctx.regionId, meetingId, employeeId: ownId(ctx), answer: 'NAMED' },
    data: { answer: said, answeredAt: ctx.now },
  })
  savedOrRefuse(count)
}

type Decided = { state: 'WITHDRAWN' } | { state: 'ACCEPTED' | 'REFUSED'; reason: string | undefined }

export async function saveMeetingState(
  ctx: WriteCtx,
  { id, version }: { id: string; version: number },
  decision: Decided,
): Promise<void> {
  const { count } = await ctx.db.circleMeeting.updateMany({
    where: { regionId: ctx.regionId, id, version },
    data: {
      state: decision.state,
      ...(decision.state === 'WITHDRAWN'
        ? {}
        : {
            reason: decision.reason ?? null,
            decidedBy: ctx.actor.accountId,
            decidedByName: ctx.actor.name,
            decidedAt: ctx.now,
          }),
      version: { increment: 1 },
    },
  })
  savedOrRefuse(count)
}

type Decider = { by: string; name: string; at: Date }

/** The hours of those who were there, as many as their day still holds; whoever has them already gets no second ones. */
export async function saveMeetingHours(
  ctx: WriteCtx,
  meeting: HeldMeeting,
  people: readonly string[],
  decider: Decider,
): Promise<number> {
  const { regionId } = ctx
  const day = dayToDb(meeting.heldOn)
  await holdPeople(ctx, people)
  const others = Map.groupBy(
    await ctx.db.trainingRecord.findMany({
      where: {
        regionId,
        employeeId: { in: [...people] },
        status: { in: ['VERIFIED', 'WAITING'] },
        startsOn: { lte: day },
        endsOn: { gte: day },
      },
      select: { employeeId: true, hours: true, startsOn: true, endsOn: true },
    }),
    ({ employeeId }) => employeeId,
  )
  const { count } = await ctx.db.trainingRecord.createMany({
    data: people.flatMap((employeeId) => {
      const known = (others.get(employeeId) ?? []).map(({ hours, startsOn, endsOn }) => ({
        hours,
        startsOn: dayFromDb(startsOn),
        endsOn: dayFromDb(endsOn),
      }))
      const hours = meetingHours(meeting, hoursOnDay(known, meeting.heldOn))
      if (hours === 0) return []
      return [
        {
          regionId,
          id: newIdAt(ctx.now),
          employeeId,
          source: 'COMMUNITY',
          status: 'VERIFIED',
          meetingId: meeting.id,
          title: meeting.title,
          kind: COMMUNITY,
          category: meeting.circle.category,
          hours,
          startsOn: day,
          endsOn: day,
          year: yearOf(meeting.heldOn),
          provider: meeting.circle.name,
          createdAt: ctx.now,
          decidedBy: decider.by,
          decidedByName: decider.name,
          decidedAt: decider.at,
        },
      ]
    }),
    skipDuplicates: true,
  })
  return count
}

/** The hours go with the decision that gave them. */
export async function takeMeetingHours(ctx: WriteCtx, meetingId: string, reason: string): Promise<number> {
  const { count } = await ctx.db.trainingRecord.updateMany({
    where: { regionId: ctx.regionId, meetingId, status: 'VERIFIED' },
    data: {
      status: 'REFUSED',
      reason,
      decidedBy: ctx.actor.accountId,
      decidedByName: ctx.actor.name,
      decidedAt: ctx.now,
      version: { increment: 1 },
    },
  })
  return count
}
