import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Today } from '@/lib/activity-logs/queries/today'
import { formatInstant } from '@/lib/calendar/labels'

/** Feedback that nobody reads helps nobody: the latest stands here until it is opened. */
export function UnreadFeedback({ unread, latest, zone }: Today['feedback'] & { zone: string }) {
  if (unread === 0 || !latest) return null
  return (
    <Notice className="mb-8" title={`${unread} umpan balik belum dibaca`}>
      <p className="line-clamp-3 wrap-anywhere">“{latest.text}”</p>
      <p className="text-muted text-sm">
        {latest.from}, {formatInstant(latest.at, zone)}
      </p>
      <Link href="/umpan-balik" className="text-link inline-flex min-h-11 items-center">
        Baca umpan balik
      </Link>
    </Notice>
  )
}
