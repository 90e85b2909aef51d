import { Section } from '@/components/ui/section'
import { Status } from '@/components/ui/status'
import { formatRange } from '@/lib/calendar/labels'
import { seatStageLabels } from '@/lib/training/labels'
import type { MySeat } from '@/lib/training/queries/own'
import { AfterForm, LeaveButton } from './seat-deeds'

const TONES = {
  AHEAD: 'approved',
  UNDER_WAY: 'info',
  WAITS_FOR_LIST: 'waiting',
  CALLED_OFF: 'returned',
} as const

/** What asks for an answer, then what is ahead. */
export function MySeats({ toAnswer, ahead }: { toAnswer: MySeat[]; ahead: MySeat[] }) {
  return (
    <>
      {toAnswer.length > 0 && (
        <Section title="Setelah pelatihan">
          <ul className="space-y-4">
            {toAnswer.map((seat) => (
              <li key={seat.id} className="border-nila bg-nila-wash rounded-md border-s-4 p-4">
                <Words seat={seat} />
                <div className="mt-3">
                  <AfterForm enrolmentId={seat.id} version={seat.version} of={seat.title} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {ahead.length > 0 && (
        <Section title="Pendaftaran saya">
          <ul className="divide-ledger divide-y">
            {ahead.map((seat) => (
              <li key={seat.id} className="py-3">
                <Words seat={seat} />
                {seat.stage && (
                  <p className="mt-1">
                    <Status tone={TONES[seat.stage]}>{seatStageLabels[seat.stage]}</Status>
                  </p>
                )}
                {seat.mayLeave && (
                  <LeaveButton enrolmentId={seat.id} version={seat.version} of={seat.title} />
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Words({ seat }: { seat: MySeat }) {
  return (
    <>
      <p className="font-bold wrap-anywhere">{seat.title}</p>
      <p className="text-muted text-sm">
        {formatRange({ from: seat.startsOn, through: seat.endsOn })} · {seat.place}
      </p>
    </>
  )
}
