import { Link } from '@/components/ui/link'
import { formatRange } from '@/lib/calendar/labels'
import type { Range } from '@/lib/calendar/rules'

/** Which week is meant, or where it is to be found. */
export function WeekNote({ week, base }: { week: Range | null; base: string }) {
  return (
    <p className="text-muted mt-3 text-sm">
      {week ? (
        `Minggu ini: ${formatRange(week)}.`
      ) : (
        <>
          Catatan minggu ini terlihat pada{' '}
          <Link className="text-link" href={base}>
            triwulan berjalan
          </Link>
          .
        </>
      )}
    </p>
  )
}
