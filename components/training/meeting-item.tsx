import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatClock, formatDay, formatShortDay, stopped, zoneLabel } from '@/lib/calendar/labels'
import { hoursLabel } from '@/lib/training/labels'
import { meetingStateLabels, presenceLabels } from '@/lib/training/labels/circles'
import type { AskedMeeting, MeetingView } from '@/lib/training/queries/circles'
import type { MeetingState } from '@/lib/training/rules/circles'
import { PresenceButtons, WithdrawMeetingButton } from './circle-forms'

const TONES: Record<MeetingState, StatusTone> = {
  WRITTEN: 'waiting',
  ACCEPTED: 'approved',
  REFUSED: 'returned',
  WITHDRAWN: 'neutral',
}

/** When and where, in one line. */
export const meetingLine = (
  { heldOn, fromMinute, toMinute, place }: Pick<AskedMeeting, 'heldOn' | 'fromMinute' | 'toMinute' | 'place'>,
  zone: string,
): string =>
  `${formatDay(heldOn)}, ${formatClock(fromMinute)} sampai ${formatClock(toMinute)} ${zoneLabel(zone)}. ${stopped(place)}`

export function PeopleThere({ people }: { people: MeetingView['people'] }) {
  return (
    <ul className="list-disc ps-5">
      {people.map(({ name, answer, leads }, at) => (
        <li key={`${at} ${name}`} className="wrap-anywhere">
          {name}
          <span className="text-muted">{leads ? ', memimpin' : `, ${presenceLabels[answer]}`}</span>
        </li>
      ))}
    </ul>
  )
}

export function MeetingItem({ meeting, zone }: { meeting: MeetingView; zone: string }) {
  const { id, title, state, minutes, people, hours, myHours, reason, version, mayAnswer, mayWithdraw } =
    meeting
  return (
    <article className="border-ledger space-y-2 border-b py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 wrap-anywhere">{title}</h3>
        <Status tone={TONES[state]}>{meetingStateLabels[state]}</Status>
      </div>
      <p className="text-muted text-sm wrap-anywhere">
        {meetingLine(meeting, zone)} {hoursLabel(hours)}.
      </p>
      {myHours !== null && (
        <p className="text-sm font-bold">
          {myHours > 0
            ? `${hoursLabel(myHours)} masuk ke Jam saya.`
            : 'Hari itu jam belajar Anda sudah penuh, jadi tidak bertambah.'}
        </p>
      )}
      {state === 'REFUSED' && reason && <p className="wrap-anywhere">Alasan BKD: {reason}</p>}
      {mayAnswer && <PresenceButtons meetingId={id} of={title} />}
      <Disclosure summary="Notula">
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{minutes}</p>
      </Disclosure>
      <Disclosure summary={`Yang disebut hadir (${people.length})`}>
        <PeopleThere people={people} />
      </Disclosure>
      {mayWithdraw && <WithdrawMeetingButton meetingId={id} version={version} of={title} />}
    </article>
  )
}

/** What asks for my own word. */
export function AskedPresences({ meetings, zone }: { meetings: readonly AskedMeeting[]; zone: string }) {
  return (
    <ul className="divide-ledger border-ledger max-w-3xl divide-y border-y">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="space-y-2 py-3">
          <p className="font-bold wrap-anywhere">{meeting.title}</p>
          <p className="text-muted text-sm wrap-anywhere">
            <Link href={`/pelatihan/komunitas/${meeting.circleId}`} className="text-link">
              {meeting.circleName}
            </Link>
            . {meetingLine(meeting, zone)} {hoursLabel(meeting.hours)}. Jawab sampai{' '}
            {formatShortDay(meeting.until)}.
          </p>
          <PresenceButtons meetingId={meeting.id} of={meeting.title} />
        </li>
      ))}
    </ul>
  )
}
