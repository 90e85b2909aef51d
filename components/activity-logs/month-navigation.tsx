import clsx from 'clsx'
import { Link } from '@/components/ui/link'
import { buttonClass } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { logStatusLabels, logStatusSlugs } from '@/lib/activity-logs/labels'
import { LOG_STATUSES, type LogStatus } from '@/lib/activity-logs/rules'
import type { Tally } from '@/lib/activity-logs/rules/progress'
import { formatNumber } from '@/lib/calendar/labels'

type Neighbour = { month: string; words: string }

export function MonthNavigation({
  words,
  previous,
  next,
}: {
  words: string
  previous: Neighbour
  next: Neighbour | null
}) {
  return (
    <nav
      aria-label="Bulan"
      className="no-print mb-6 flex items-center justify-between gap-3 xl:justify-start"
    >
      <Link href={`/buku-kerja?bulan=${previous.month}`} className={buttonClass('secondary')}>
        <Glyph name="left" />
        <span className="sr-only">{previous.words}</span>
      </Link>
      <strong className="min-w-40 text-center">{words}</strong>
      {next ? (
        <Link href={`/buku-kerja?bulan=${next.month}`} className={buttonClass('secondary')}>
          <Glyph name="right" />
          <span className="sr-only">{next.words}</span>
        </Link>
      ) : (
        <span className="size-11" />
      )}
    </nav>
  )
}

type FilterProps = { month: string; current: LogStatus | undefined; tally: Tally }

/** The filter stands in the address: it can be kept and shared. */
export function StatusFilter({ month, current, tally }: FilterProps) {
  const total = LOG_STATUSES.reduce((sum, status) => sum + tally[status].logs, 0)
  const choices = [
    { key: 'semua', href: `/buku-kerja?bulan=${month}`, label: 'Semua', count: total, on: !current },
    ...LOG_STATUSES.filter((status) => tally[status].logs > 0 || status === current).map((status) => ({
      key: status,
      href: `/buku-kerja?bulan=${month}&status=${logStatusSlugs[status]}`,
      label: logStatusLabels[status],
      count: tally[status].logs,
      on: status === current,
    })),
  ]
  return (
    <nav aria-label="Saring menurut status" className="no-print mb-4">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ key, href, label, count, on }) => (
          <li key={key}>
            <Link
              href={href}
              scroll={false}
              aria-current={on ? 'true' : undefined}
              className={clsx(
                'tap inline-flex items-center rounded-full border px-3',
                on
                  ? 'border-soga bg-soga-wash text-soga font-bold'
                  : 'border-control bg-surface hover:bg-nila-wash',
              )}
            >
              {label} {formatNumber(count)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
