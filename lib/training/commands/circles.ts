import 'server-only'
import { minuteOf } from '@/lib/calendar/rules'
import { found, refuse, refuseIf } from '@/lib/core/refusal'
import type { WriteCtx } from '@/lib/core/types'
import {
  CIRCLE_RULE,
  meetingHours,
  whyNotAnswer,
  whyNotDecideMeeting,
  whyNotFound,
  whyNotWithdraw,
  whyNotWrite,
  type CircleReason,
} from '../rules/circles'
import type { CircleInput, MeetingDecision, NewCircle, NewMeeting, Presence } from '../schema/circles'
import { ownId } from '../store'
import {
  circlesLed,
  countPeople,
  holdMeeting,
  holdPeople,
  loadCircle,
  saveAnswer,
  saveCircle,
  saveCircleChange,
  saveMeeting,
  saveMeetingHours,
  saveMeetingState,
  takeMeetingHours,
  timesOn,
} from '../store/circles'

const AT_FIELD: Partial<Record<CircleReason, string>> = {
  circle_known: 'name',
  meeting_ahead: 'heldOn',
  meeting_too_old: 'heldOn',
  meeting_reversed: 'toMinute',
  meeting_too_short: 'toMinute',
  meeting_too_long: 'toMinute',
  meeting_overlaps: 'fromMinute',
  meeting_too_few: 'people',
}
const refuseAtField = (reason: CircleReason | undefined) => refuseIf(reason, {}, reason && AT_FIELD[reason])

/** What its leader and those who were there do about a community of learning. */
export async function keepCircle(ctx: WriteCtx, input: CircleInput): Promise<{ circleId: string } | null> {
  switch (input.circle) {
    case 'found':
      return foundCircle(ctx, input)
    case 'write':
      return writeMeeting(ctx, input)
    case 'answer':
      return answerPresence(ctx, input)
    case 'withdraw':
      return withdrawMeeting(ctx, input)
    case 'upcoming':
    case 'close':
      return changeCircle(ctx, input)
  }
}

async function foundCircle(ctx: WriteCtx, { name, category, purpose }: NewCircle) {
  await holdPeople(ctx, [ownId(ctx)])
  refuseAtField(whyNotFound(await circlesLed(ctx, name)))
  const circleId = await saveCircle(ctx, { name, category, purpose })
  ctx.record('learning_circle.founded', { type: 'learning_circle', id: circleId }, { category })
  return { circleId }
}

async function changeCircle(
  ctx: WriteCtx,
  input: Extract<CircleInput, { circle: 'upcoming' | 'close' }>,
): Promise<{ circleId: string }> {
  const { circleId, version } = input
  const circle = await loadCircle(ctx, circleId)
  if (circle.leaderId !== ownId(ctx)) refuse('circle_of_others')
  if (circle.closedAt) refuse('circle_closed')
  const change = input.circle === 'close' ? { closedAt: ctx.now } : { upcoming: input.upcoming ?? null }
  await saveCircleChange(ctx, { id: circleId, version }, change)
  ctx.record(
    input.circle === 'close' ? 'learning_circle.closed' : 'learning_circle.told_next',
    { type: 'learning_circle', id: circleId },
    {},
  )
  return { circleId }
}

/** Writes down a meeting that was held, with whom the leader saw there. */
async function writeMeeting(ctx: WriteCtx, meeting: NewMeeting & { circle?: unknown }) {
  const { circle: _, ...told } = meeting
  const me = ownId(ctx)
  const circle = await loadCircle(ctx, told.circleId)
  const people = told.people.filter((id) => id !== me)
  if (circle.leaderId === me) await holdPeople(ctx, [me])
  refuseAtField(
    whyNotWrite(
      { ...told, others: people },
      {
        today: ctx.today,
        nowMinute: minuteOf(ctx.now, ctx.region.zone),
        leads: circle.leaderId === me,
        closed: circle.closedAt !== null,
        mine: await timesOn(ctx, told.heldOn),
      },
    ),
  )
  if ((await countPeople(ctx, people)) !== people.length) refuse('not_found')
  const id = await saveMeeting(ctx, { ...told, people })
  ctx.record(
    'circle_meeting.written',
    { type: 'circle_meeting', id },
    { circle: told.circleId, on: told.heldOn, people: people.length },
  )
  return { circleId: told.circleId }
}

/** I was there, or I was not: my own word, once. After BKD's decision the hours come at once. */
async function answerPresence(ctx: WriteCtx, { meetingId, said }: Presence): Promise<null> {
  const me = ownId(ctx)
  const meeting = await holdMeeting(ctx, meetingId)
  const mine = found(meeting.people.find(({ employeeId }) => employeeId === me))
  await holdPeople(ctx, [me])
  refuseIf(
    whyNotAnswer(meeting, {
      answer: mine.answer,
      said,
      today: ctx.today,
      mine: await timesOn(ctx, meeting.heldOn),
    }),
  )
  await saveAnswer(ctx, meetingId, said)
  const { decidedBy, decidedByName, decidedAt } = meeting
  if (said === 'THERE' && meeting.state === 'ACCEPTED' && decidedBy && decidedByName && decidedAt)
    await saveMeetingHours(ctx, meeting, [me], { by: decidedBy, name: decidedByName, at: decidedAt })
  ctx.record('circle_presence.answered', { type: 'circle_meeting', id: meetingId }, { said })
  return null
}

async function withdrawMeeting(
  ctx: WriteCtx,
  { meetingId, version }: { meetingId: string; version: number },
): Promise<null> {
  const meeting = await holdMeeting(ctx, meetingId)
  refuseIf(whyNotWithdraw(meeting, { leads: meeting.leaderId === ownId(ctx) }))
  await saveMeetingState(ctx, { id: meetingId, version }, { state: 'WITHDRAWN' })
  ctx.record('circle_meeting.withdrawn', { type: 'circle_meeting', id: meetingId })
  return null
}

/** BKD accepts a meeting by its minutes, and the hours are there; or refuses it with a reason, later too, and they go. */
export async function decideMeeting(
  ctx: WriteCtx,
  { meetingId, version, verdict, reason }: MeetingDecision,
): Promise<{ people: number }> {
  const meeting = await holdMeeting(ctx, meetingId)
  const there = meeting.people.filter(({ answer }) => answer === 'THERE')
  const why = whyNotDecideMeeting(
    {
      state: meeting.state,
      confirmed: there.filter(({ employeeId }) => employeeId !== meeting.leaderId).length,
      own: meeting.people.some(({ employeeId }) => employeeId === ctx.actor.employeeId),
    },
    { verdict, reason },
  )
  refuseIf(why, {}, why === 'meeting_reason_missing' ? 'reason' : undefined)
  await saveMeetingState(ctx, { id: meetingId, version }, { state: verdict, reason })
  const people =
    verdict === 'ACCEPTED'
      ? await saveMeetingHours(
          ctx,
          meeting,
          there.map(({ employeeId }) => employeeId),
          { by: ctx.actor.accountId, name: ctx.actor.name, at: ctx.now },
        )
      : await takeMeetingHours(ctx, meetingId, reason ?? '')
  ctx.record(
    verdict === 'ACCEPTED' ? 'circle_meeting.accepted' : 'circle_meeting.refused',
    { type: 'circle_meeting', id: meetingId },
    { people, hours: meetingHours(meeting), rule: CIRCLE_RULE },
  )
  return { people }
}
