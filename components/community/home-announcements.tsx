import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { homeAnnouncements } from '@/lib/community/queries/announcements'

type Props = Awaited<ReturnType<typeof homeAnnouncements>>

/** What the agency tells, calm and short: the text is one tap away. */
export function HomeAnnouncements({ announcements, more }: Props) {
  if (announcements.length === 0) return null
  return (
    <Notice className="mb-6" title="Pengumuman">
      <ul>
        {announcements.map(({ id, title, asksReceipt }) => (
          <li key={id}>
            <Link href={`/pengumuman/${id}`} className="text-link tap inline-flex items-center break-words">
              {title}
            </Link>
            {asksReceipt && <span className="text-muted text-sm"> Minta tanda baca.</span>}
          </li>
        ))}
      </ul>
      {more && (
        <Link href="/pengumuman" className="text-link tap inline-flex items-center">
          Semua pengumuman
        </Link>
      )}
    </Notice>
  )
}
