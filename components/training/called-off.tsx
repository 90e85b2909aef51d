import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatRange } from '@/lib/calendar/labels'
import type { CalledOff } from '@/lib/training/queries/own'

/** What BKD called off and I had a seat in: said until the day on which I would have gone. */
export function CalledOffSessions({ sessions }: { sessions: readonly CalledOff[] }) {
  return sessions.map(({ id, title, startsOn, endsOn }) => (
    <Notice key={id} tone="warn" className="mb-6" title={`Sesi dibatalkan BKD: ${title}`}>
      <p>{formatRange({ from: startsOn, through: endsOn })} tidak jadi. Kursi Anda tidak berlaku lagi.</p>
      <Link href="/pelatihan?lihat=katalog" className="text-link inline-flex min-h-11 items-center">
        Cari sesi lain
      </Link>
    </Notice>
  ))
}
