import { Link } from '@/components/ui/link'
import { RISE_VIEWS, type RiseView } from '@/lib/talent/rules/rank-rise'

const VIEW_LABELS: Record<RiseView, string> = {
  'jatuh-tempo': 'Dalam 12 bulan',
  tertahan: 'Ada syarat tertahan',
  'belum-lengkap': 'Data belum lengkap',
}

/** Which of the due, the held up and the unknown are listed. */
export function RiseViews({ view, address }: { view: RiseView; address: (view: RiseView) => string }) {
  return (
    <nav aria-label="Keadaan" className="mb-4 flex flex-wrap gap-2">
      {RISE_VIEWS.map((one) => (
        <Link
          key={one}
          href={address(one)}
          aria-current={one === view ? 'true' : undefined}
          className="tap border-control aria-[current=true]:border-soga aria-[current=true]:bg-soga-wash aria-[current=true]:text-soga inline-flex items-center rounded-full border px-4 aria-[current=true]:font-bold"
        >
          {VIEW_LABELS[one]}
        </Link>
      ))}
    </nav>
  )
}
