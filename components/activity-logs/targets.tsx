import { Link } from '@/components/ui/link'
import { Progress } from '@/components/ui/progress'
import type { Target } from '@/lib/activity-logs/queries/today'
import { formatNumber } from '@/lib/calendar/labels'
import { targetWords } from '@/lib/plans/labels'

type Props = {
  targets: readonly Target[]
  /** What the indicators that add up have come to this year, as the person's own page of achievements shows it. */
  achieved: ReadonlyMap<string, number>
}

/** How far each indicator is, and where it should be today: the thick line. */
export function Targets({ targets, achieved }: Props) {
  return (
    <ul className="space-y-5">
      {targets.map((target) => (
        <li key={target.indicatorId}>
          <Standing target={target} done={achieved.get(target.indicatorId) ?? target.done} />
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

function Standing({ target, done }: { target: Target; done: number | null }) {
  if (done === null || target.target === null)
    return (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-bold">{target.text}</span>
        <span className="text-muted text-sm">
          Target {targetWords(target)} · {formatNumber(target.logs)} catatan
        </span>
      </div>
    )
  return (
    <Progress
      label={<span className="font-bold">{target.text}</span>}
      value={done}
      target={target.target}
      pace={target.pace}
      tone={done >= target.pace ? 'daun' : 'nila'}
      words={`${formatNumber(done)} dari ${formatNumber(target.target)} ${target.measureUnit}${
        done < target.pace ? `, sebaiknya ${formatNumber(Math.round(target.pace))} hari ini` : ''
      }`}
    />
  )
}
