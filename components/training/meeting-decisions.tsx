import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/lib/calendar/labels'
import { categoryLabels, hoursLabel } from '@/lib/training/labels'
import { refusals } from '@/lib/training/labels/circles'
import type { WaitingMeeting } from '@/lib/training/queries/meetings'
import { MeetingDecision } from './meeting-decision'
import { meetingLine, PeopleThere } from './meeting-item'

type Props = {
  waiting: readonly WaitingMeeting[]
  total: number
  decided: readonly WaitingMeeting[]
  zone: string
}

/** Meetings of communities of learning as BKD reads them: the minutes, who stands by it, the hours. */
export function WaitingMeetings({ waiting, total, decided, zone }: Props) {
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState title="Tidak ada yang menunggu.">Semua pertemuan sudah diperiksa.</EmptyState>
      ) : (
        <p className="mb-3 font-bold">
          {formatNumber(total)} pertemuan menunggu pemeriksaan
          {total > waiting.length && `, ${formatNumber(waiting.length)} yang terlama di bawah`}.
        </p>
      )}
      <ul className="divide-ledger divide-y">
        {waiting.map((meeting) => (
          <li key={meeting.id} className="space-y-1 py-4">
            <Facts meeting={meeting} zone={zone} />
            <MeetingDecision
              meetingId={meeting.id}
              version={meeting.version}
              of={`${meeting.circleName}: ${meeting.title}`}
              whyNot={
                meeting.mine ? refusals.own_meeting : meeting.ready ? undefined : refusals.meeting_unconfirmed
              }
              mayRefuse={!meeting.mine}
            />
          </li>
        ))}
      </ul>
      {decided.length > 0 && (
        <Section title="Terakhir dihitung" className="mt-6">
          <ul className="divide-ledger divide-y">
            {decided.map((meeting) => (
              <li key={meeting.id} className="space-y-1 py-4">
                <Facts meeting={meeting} zone={zone} />
                {!meeting.mine && (
                  <MeetingDecision
                    meetingId={meeting.id}
                    version={meeting.version}
                    of={`${meeting.circleName}: ${meeting.title}`}
                    counted
                    mayRefuse
                  />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Facts({ meeting, zone }: { meeting: WaitingMeeting; zone: string }) {
  const { title, circleName, category, hours, minutes, people, confirmed } = meeting
  return (
    <>
      <p className="font-bold wrap-anywhere">{title}</p>
      <p className="text-muted text-sm wrap-anywhere">
        {circleName} · {categoryLabels[category]} · {hoursLabel(hours)} · {meetingLine(meeting, zone)}
      </p>
      <Disclosure summary="Notula">
        <p className="max-w-prose wrap-anywhere whitespace-pre-line">{minutes}</p>
      </Disclosure>
      <Disclosure summary={`${formatNumber(confirmed)} peserta menyatakan hadir`}>
        <PeopleThere people={people} />
      </Disclosure>
    </>
  )
}
