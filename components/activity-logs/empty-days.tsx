import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { EmptyDay } from '@/lib/activity-logs/queries/today'
import { formatDay, formatDayMonth } from '@/lib/calendar/labels'

/** Working days without an entry: those that can still be filled lead to the form, the others to the supervisor. */
export function EmptyDays({ days }: { days: readonly EmptyDay[] }) {
  if (days.length === 0) return null
  const open = days.filter((one) => one.open)
  const late = days.filter((one) => !one.open)
  return (
    <Section title="Hari yang masih kosong" aside="20 hari kerja terakhir">
      {open.length > 0 && (
        <ul className="divide-ledger border-ledger divide-y border-y">
          {open.map(({ day, lastDay, openedByHand }) => (
            <li key={day}>
              <Link
                href={`/catat?tanggal=${day}`}
                className="tap hover:bg-nila-wash flex flex-wrap items-center justify-between gap-x-4 py-2"
              >
                <span className="text-link">Isi {formatDay(day)}</span>
                <span className="text-muted text-sm">
                  {openedByHand ? 'dibuka atasan Anda' : `sampai ${formatDayMonth(lastDay)}`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {late.length > 0 && (
        <p className="text-muted mt-3 text-sm">
          Lewat batas: {late.map(({ day }) => formatDayMonth(day)).join(', ')}. Minta atasan membuka harinya
          bila perlu diisi.
        </p>
      )}
    </Section>
  )
}
