import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge, Status } from '@/components/ui/status'
import { formatRange } from '@/lib/calendar/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import {
  categoryLabels,
  effectSentence,
  enrolmentStatusLabels,
  hoursLabel,
  kindLabels,
  refusals,
  seatsSentence,
  verdictLabels,
} from '@/lib/training/labels'
import type { CourseView, SessionView } from '@/lib/training/queries/catalogue'
import { EnrolButton } from './seat-deeds'

type Props = {
  courses: readonly CourseView[]
  /** BKD's deeds on a course, in place of the seats. */
  deeds?: (course: CourseView) => ReactNode
}

/** Each course with what it is, what it changed and when it can be had. */
export function CourseList({ courses, deeds }: Props) {
  if (courses.length === 0)
    return (
      <EmptyState title="Belum ada pelatihan yang cocok.">
        Pilih jenis atau bidang lain, atau tulis kebutuhan Anda di Rencana saya.
      </EmptyState>
    )
  return (
    <ul className="divide-ledger divide-y">
      {courses.map((course) => (
        <li key={course.id} className="py-4">
          <h2 className="text-base font-bold wrap-anywhere">{course.title}</h2>
          <p className="text-muted text-sm">
            {kindLabels[course.kind]} · {categoryLabels[course.category]} · {hoursLabel(course.hours)} ·{' '}
            {course.provider}
          </p>
          <p className="mt-1 flex flex-wrap gap-2 not-empty:mb-1">
            {course.series && (
              <Badge>
                {course.series.name}, bagian {course.series.part} dari {course.series.of}
              </Badge>
            )}
            {course.behaviour && <Badge>{behaviourLabels[course.behaviour]}</Badge>}
          </p>
          <p className="max-w-prose wrap-anywhere">{course.summary}</p>
          {course.effect && <Effect course={course} />}
          {deeds ? (
            deeds(course)
          ) : course.sessions.length === 0 ? (
            <p className="text-muted mt-2 text-sm">Belum ada sesi yang dibuka.</p>
          ) : (
            <ul className="mt-2 space-y-2">
              {course.sessions.map((session) => (
                <SessionOffer key={session.id} session={session} title={course.title} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

const TONES = { TOO_FEW: 'neutral', NOT_SEEN: 'waiting', BETTER: 'approved', WORSE: 'returned' } as const

function Effect({ course: { effect } }: { course: CourseView }) {
  if (!effect) return null
  return (
    <div className="mt-2 max-w-prose text-sm">
      <Status tone={TONES[effect.verdict]} glyph="info">
        {verdictLabels[effect.verdict]}
      </Status>
      <p className="text-muted mt-1">{effectSentence(effect)}</p>
    </div>
  )
}

function SessionOffer({ session, title }: { session: SessionView; title: string }) {
  const days = formatRange({ from: session.startsOn, through: session.endsOn })
  const holds = session.mine === 'ENROLLED'
  return (
    <li className="border-ledger flex flex-wrap items-center justify-between gap-3 rounded-md border px-3 py-2">
      <div className="min-w-0">
        <p className="font-bold">{days}</p>
        <p className="text-muted text-sm">
          {session.place}. {seatsSentence(session.free, session.seats)}
        </p>
        {session.onLeave && !holds && (
          <p className="mt-1 text-sm font-bold">Sebagian harinya jatuh pada cuti Anda.</p>
        )}
      </div>
      {holds ? (
        <Status tone="approved">{enrolmentStatusLabels.ENROLLED}</Status>
      ) : (
        <EnrolButton
          sessionId={session.id}
          of={`${title}, ${days}`}
          whyNot={session.whyNot && refusals[session.whyNot]}
        />
      )}
    </li>
  )
}
