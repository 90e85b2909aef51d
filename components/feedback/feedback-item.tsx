import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/status'
import { formatInstant, formatShortDay } from '@/lib/calendar/labels'
import { feedbackDirectionLabels, feedbackSubjectLabels } from '@/lib/feedback/labels'
import { behaviourLabels } from '@/lib/plans/labels'
import { AgreedList } from './improvement-list'
import type { FeedbackItem } from '@/lib/feedback/queries'

const subjectOf = ({ about, behaviour, log, workResult }: FeedbackItem): string | undefined => {
  if (about === 'BEHAVIOUR' && behaviour) return behaviourLabels[behaviour]
  if (about === 'LOG' && log) return `${formatShortDay(log.logDate)}: ${log.title}`
  return workResult ?? undefined
}

/** Who said what about which thing, and whether it was read. */
export function FeedbackEntry({
  item,
  zone,
  unread,
  given,
  children,
}: {
  item: FeedbackItem
  zone: string
  unread?: boolean
  /** The reader gave it himself. */
  given?: boolean
  children?: ReactNode
}) {
  return (
    <li
      className={
        unread ? 'border-nila bg-nila-wash rounded-md border-s-4 p-4' : 'border-ledger border-b py-3'
      }
    >
      <p className="text-muted text-sm">
        <Badge>{feedbackSubjectLabels[item.about]}</Badge> {subjectOf(item)}
      </p>
      <p className="mt-2 max-w-prose break-words whitespace-pre-line">{item.text}</p>
      <p className="text-muted mt-2 text-sm">
        {given
          ? `Untuk ${item.toName}`
          : `${item.authorName} (${feedbackDirectionLabels[item.direction].toLowerCase()})`}
        , {formatInstant(item.givenAt, zone)}
        {item.readAt ? ` · dibaca ${formatInstant(item.readAt, zone)}` : !unread && ' · belum dibaca'}
      </p>
      <AgreedList items={item.improvements} />
      {children}
    </li>
  )
}
