import { Link } from '@/components/ui/link'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { spanWords, standingLabels } from '@/lib/community/labels/announcements'
import type { AnnouncementCard } from '@/lib/community/queries/announcements'
import type { Standing } from '@/lib/community/rules/announcements'
import { ReceiveButton } from './announcement-forms'

const tones: Record<Standing, StatusTone> = {
  AHEAD: 'waiting',
  RUNNING: 'info',
  OVER: 'neutral',
  WITHDRAWN: 'returned',
}

type Props = {
  announcement: AnnouncementCard
  zone: string
  mayKeep: boolean
  /** Under a heading of its own. */
  alone?: boolean
}

export function AnnouncementItem({ announcement: one, zone, mayKeep, alone }: Props) {
  return (
    <article className="space-y-2">
      {!alone && (
        <h2 className="text-lg">
          <Link href={`/pengumuman/${one.id}`} className="text-link tap inline-flex items-center break-words">
            {one.title}
          </Link>
        </h2>
      )}
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {(mayKeep || one.standing === 'WITHDRAWN') && (
          <Status tone={tones[one.standing]}>{standingLabels[one.standing]}</Status>
        )}
        <span className="break-words">{spanWords(one)}</span>
        {one.correctedAt && <span>Dikoreksi {formatInstant(one.correctedAt, zone)}.</span>}
      </p>
      {one.withdrawnOn && (
        <p className="max-w-prose break-words">
          Ditarik {formatShortDay(one.withdrawnOn)}: {one.reason}
        </p>
      )}
      {one.text !== null && <p className="max-w-prose break-words whitespace-pre-line">{one.text}</p>}
      {one.mayReceive && <ReceiveButton announcementId={one.id} title={one.title} />}
      {one.readAt && (
        <p className="text-muted text-sm">
          Anda membaca ini {formatInstant(one.readAt, zone)}.
          {one.correctedAt && one.correctedAt > one.readAt && ' Isinya dikoreksi sesudah itu.'}
        </p>
      )}
    </article>
  )
}
