import Link from 'next/link'
import { Progress } from '@/components/ui/progress'
import type { Target } from '@/lib/activity-logs/queries/today'
import { formatNumber } from '@/lib/calendar/labels'
import { targetWords } from '@/lib/plans/labels'

/** How far each indicator is, and where it should be today: the thick line. */
export function Targets({ targets }: { targets: readonly Target[] }) {
  return (
    <ul className="space-y-5">
      {targets.map((target) => (
        <li key={target.indicatorId}>
          {target.done === null || target.target === null ? (
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0 font-bold">{target.text}</span>
              <span className="text-muted text-sm">
                Target {targetWords(target)} · {formatNumber(target.logs)} catatan
              </span>
            </div>
          ) : (
            <Progress
              label={<span className="font-bold">{target.text}</span>}
              value={target.done}
              target={target.target}
              pace={target.pace}
              tone={target.done >= target.pace ? 'daun' : 'nila'}
              words={`${formatNumber(target.done)} dari ${formatNumber(target.target)} ${target.measureUnit} menurut catatan${
                target.done < target.pace
                  ? `, sebaiknya ${formatNumber(Math.round(target.pace))} hari ini`
                  : ''
              }`}
            />
          )}
          <p className="text-muted mt-1 text-sm">
            {target.result}
            {target.serves && <> → {target.serves}</>}
          </p>
          <Link
            href={`/catat?hasil=${target.workResultId}&indikator=${target.indicatorId}`}
            className="text-link inline-flex min-h-11 items-center"
          >
            Catat untuk target ini
            <span className="sr-only">: {target.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
