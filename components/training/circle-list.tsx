import { Link } from '@/components/ui/link'
import { Badge } from '@/components/ui/status'
import { formatShortDay, stopped } from '@/lib/calendar/labels'
import { categoryLabels } from '@/lib/training/labels'
import type { CircleCard } from '@/lib/training/queries/circles'

export function CircleList({ circles }: { circles: readonly CircleCard[] }) {
  return (
    <ul className="divide-ledger border-ledger max-w-3xl divide-y border-y">
      {circles.map(({ id, name, category, purpose, leader, leads, lastOn, upcoming }) => (
        <li key={id} className="space-y-1 py-3">
          <Link
            href={`/pelatihan/komunitas/${id}`}
            className="tap text-link inline-flex items-center font-bold wrap-anywhere"
          >
            {name}
          </Link>
          <p className="wrap-anywhere">{purpose}</p>
          <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm wrap-anywhere">
            <Badge>{categoryLabels[category]}</Badge>
            <span>Dipimpin {stopped(leads ? 'Anda' : leader)}</span>
            <span>{lastOn ? `Terakhir bertemu ${formatShortDay(lastOn)}.` : 'Belum bertemu.'}</span>
            {upcoming && <span>Berikutnya: {stopped(upcoming)}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}
