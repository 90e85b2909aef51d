// Communities of learning (row R-39): a meeting that was held is written down with who was there, each of them says so himself, and
// BKD accepts it. Forty-five minutes are one JP; a day holds ten.
import { addDays, daysBetween, type Day } from '../../calendar/rules.ts'
import { MOST_HOURS_A_DAY } from './certificates.ts'

export const CIRCLE_RULE = 'jp-23/1'

export const MEETING_STATES = ['WRITTEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const PRESENCE_ANSWERS = ['NAMED', 'THERE', 'NOT_THERE'] as const
export type PresenceAnswer = (typeof PRESENCE_ANSWERS)[number]

export const MINUTES_AN_HOUR = 45
export const LONGEST_MINUTES = MOST_HOURS_A_DAY * MINUTES_AN_HOUR
/** Besides the leader: nobody learns in a community alone. */
export const FEWEST_OTHERS = 2
export const MOST_PEOPLE = 60
/** For writing it down, and for saying that one was there. */
export const DAYS_TO_WRITE = 31
export const DAYS_TO_ANSWER = 31
/** A person leads so many at once. */
export const MOST_LED = 5

export type Times = { heldOn: Day; fromMinute: number; toMinute: number }

/** What a meeting is worth in JP; a day that is full of hours takes no more. */
export const meetingHours = (
  { fromMinute, toMinute }: Pick<Times, 'fromMinute' | 'toMinute'>,
  learnedThatDay = 0,
): number =>
  Math.max(
    0,
    Math.min(Math.floor((toMinute - fromMinute) / MINUTES_AN_HOUR), MOST_HOURS_A_DAY - learnedThatDay),
  )

/** What other hours put on one day: those of several days are spread over them. */
export const hoursOnDay = (
  records: readonly { hours: number; startsOn: Day; endsOn: Day }[],
  day: Day,
): number =>
  records
    .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    .reduce(
      (sum, { hours, startsOn, endsOn }) => sum + Math.ceil(hours / (daysBetween(startsOn, endsOn) + 1)),
      0,
    )

const overlaps = (one: Times, other: Times): boolean =>
  one.heldOn === other.heldOn && one.fromMinute < other.toMinute && other.fromMinute < one.toMinute

export type CircleReason =
  | 'circle_closed'
  | 'circle_of_others'
  | 'circles_enough'
  | 'circle_known'
  | 'meeting_ahead'
  | 'meeting_reversed'
  | 'meeting_too_short'
  | 'meeting_too_long'
  | 'meeting_too_old'
  | 'meeting_too_few'
  | 'meeting_overlaps'
  | 'meeting_decided'
  | 'meeting_of_others'
  | 'presence_overlaps'
  | 'presence_too_late'
  | 'presence_answered'
  | 'meeting_unconfirmed'
  | 'own_meeting'
  | 'meeting_reason_missing'

export const REASON_MIN = 10

export function whyNotFound({ led, known }: { led: number; known: boolean }): CircleReason | undefined {
  if (led >= MOST_LED) return 'circles_enough'
  if (known) return 'circle_known'
}

export function whyNotWrite(
  meeting: Times & { others: readonly string[] },
  {
    today,
    nowMinute,
    leads,
    closed,
    mine,
  }: { today: Day; nowMinute: number; leads: boolean; closed: boolean; mine: readonly Times[] },
): CircleReason | undefined {
  if (!leads) return 'circle_of_others'
  if (closed) return 'circle_closed'
  const { heldOn, fromMinute, toMinute, others } = meeting
  if (heldOn > today) return 'meeting_ahead'
  if (heldOn < addDays(today, -DAYS_TO_WRITE)) return 'meeting_too_old'
  if (toMinute <= fromMinute) return 'meeting_reversed'
  if (toMinute - fromMinute < MINUTES_AN_HOUR) return 'meeting_too_short'
  if (toMinute - fromMinute > LONGEST_MINUTES) return 'meeting_too_long'
  if (heldOn === today && toMinute > nowMinute) return 'meeting_ahead'
  if (others.length < FEWEST_OTHERS) return 'meeting_too_few'
  if (mine.some((one) => overlaps(one, meeting))) return 'meeting_overlaps'
}

export function whyNotWithdraw(
  { state }: { state: MeetingState },
  { leads }: { leads: boolean },
): CircleReason | undefined {
  if (!leads) return 'meeting_of_others'
  if (state !== 'WRITTEN') return 'meeting_decided'
}

export const answersUntil = (writtenOn: Day): Day => addDays(writtenOn, DAYS_TO_ANSWER)

/** Whoever was named says himself whether he was there; nobody was at two places at once. */
export function whyNotAnswer(
  meeting: Times & { state: MeetingState; writtenOn: Day },
  {
    answer,
    said,
    today,
    mine,
  }: { answer: PresenceAnswer; said: 'THERE' | 'NOT_THERE'; today: Day; mine: readonly Times[] },
): CircleReason | undefined {
  if (meeting.state === 'REFUSED' || meeting.state === 'WITHDRAWN') return 'meeting_decided'
  if (answer !== 'NAMED') return 'presence_answered'
  if (today > answersUntil(meeting.writtenOn)) return 'presence_too_late'
  if (said === 'THERE' && mine.some((one) => overlaps(one, meeting))) return 'presence_overlaps'
}

export type MeetingVerdict = 'ACCEPTED' | 'REFUSED'

/** BKD accepts what two others than the leader stand by, never where the officer was there himself; later it can be taken back with
 * a reason. */
export function whyNotDecideMeeting(
  { state, confirmed, own }: { state: MeetingState; confirmed: number; own: boolean },
  { verdict, reason }: { verdict: MeetingVerdict; reason: string | undefined },
): CircleReason | undefined {
  const open = verdict === 'ACCEPTED' ? state === 'WRITTEN' : state === 'WRITTEN' || state === 'ACCEPTED'
  if (!open) return 'meeting_decided'
  if (own) return 'own_meeting'
  if (verdict === 'ACCEPTED' && confirmed < FEWEST_OTHERS) return 'meeting_unconfirmed'
  if (verdict === 'REFUSED' && (reason ?? '').trim().length < REASON_MIN) return 'meeting_reason_missing'
}
