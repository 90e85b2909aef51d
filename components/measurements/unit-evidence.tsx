import { formatNumber, formatShortDay } from '@/lib/calendar/labels'
import { formatMeasure } from '@/lib/goals/labels'
import { sampleWords } from '@/lib/measurements/labels/samples'
import type { Satisfaction } from '@/lib/measurements/queries/satisfaction'

/** What citizens said of the unit's service, with how many were asked; it describes the unit, not one who works there. */
export function UnitEvidence({ satisfaction }: { satisfaction: readonly Satisfaction[] }) {
  if (satisfaction.length === 0)
    return <p className="text-muted">Belum ada survei kepuasan warga untuk unit ini pada triwulan ini.</p>
  return (
    <ul className="divide-ledger divide-y">
      {satisfaction.map((one) => (
        <li key={one.indicatorId} className="py-2">
          <p className="wrap-anywhere">
            {one.name}:{' '}
            <strong>
              {one.value === null ? 'belum ditampilkan' : formatMeasure(one.value, one.measureUnit)}
            </strong>
            {one.target !== null && <span className="text-muted">, target {formatNumber(one.target)}</span>}
          </p>
          <p className="text-muted text-sm">
            {one.unitName}: {sampleWords(one)}
            {one.surveyedOn && `. Disurvei ${formatShortDay(one.surveyedOn)}, ${one.place ?? ''}`}.
          </p>
        </li>
      ))}
    </ul>
  )
}
