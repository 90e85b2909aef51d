import { Link } from '@/components/ui/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Badge, Status } from '@/components/ui/status'
import { formatInstant, stopped } from '@/lib/calendar/labels'
import { categoryLabels, nothingHere, type View } from '@/lib/community/labels/forum'
import type { TopicCard } from '@/lib/community/queries/forum'
import { PointStatus } from './point-panel'

type Props = { topics: readonly TopicCard[]; view: View; narrowed: boolean; zone: string }

export function TopicList({ topics, view, narrowed, zone }: Props) {
  if (topics.length === 0)
    return (
      <EmptyState title={narrowed ? 'Tidak ada yang cocok. Ubah kata atau jenisnya.' : nothingHere[view]} />
    )
  return (
    <ul className="divide-ledger border-ledger divide-y border-y">
      {topics.map((topic) => (
        <li key={topic.id} className="py-3">
          <Link
            href={`/forum/${topic.id}`}
            className="text-link tap inline-flex items-center font-bold wrap-anywhere"
          >
            {topic.title}
          </Link>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            {topic.fresh && <Status tone="info">Baru</Status>}
            <Badge>{categoryLabels[topic.category]}</Badge>
            {topic.state && <PointStatus state={topic.state} />}
            {topic.hidden && <Status tone="returned">Disembunyikan</Status>}
          </p>
          <p className="text-muted mt-1 text-sm break-words">
            {stopped([topic.byName, topic.byPost].filter(Boolean).join(', '))} {topic.posts - 1} tanggapan,{' '}
            {topic.votes} dukungan. Terakhir {formatInstant(topic.lastAt, zone)}.
          </p>
        </li>
      ))}
    </ul>
  )
}
