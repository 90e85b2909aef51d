import { formatMeasure } from '@/lib/goals/labels'
import type { QuarterTargets } from '@/lib/goals/rules'
import { quarterShortLabel } from '@/lib/calendar/labels'
import { QUARTERS } from '@/lib/calendar/rules'

/** The targets of a year in one line: TW I 80%, TW II 82%. */
export function TargetsLine({
  targets,
  year,
  measureUnit,
}: {
  targets: QuarterTargets
  year: number
  measureUnit: string
}) {
  const said = QUARTERS.flatMap((quarter) => {
    const target = targets[quarter - 1] ?? null
    return target === null
      ? []
      : [
          `${quarterShortLabel({ year, quarter }).replace(` ${year}`, '')} ${formatMeasure(target, measureUnit)}`,
        ]
  })
  return said.length === 0 ? (
    <>Belum ada target {year}</>
  ) : (
    <>
      Target {year}: {said.join(', ')}
    </>
  )
}
