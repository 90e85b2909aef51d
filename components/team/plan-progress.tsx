import { IndicatorProgress } from '@/components/plans/indicator-progress'
import { Badge } from '@/components/ui/status'
import { formatNumber } from '@/lib/calendar/labels'
import { targetWords, workResultKindLabels } from '@/lib/plans/labels'
import type { Plan } from '@/lib/plans/queries'
import { WORK_RESULT_KINDS } from '@/lib/plans/rules'

const kindWords = (kind: string) => {
  const known = WORK_RESULT_KINDS.find((one) => one === kind)
  return known ? workResultKindLabels[known] : kind
}

/** A person's planned results, each indicator with where it is and where it should be by now. */
export function PlanProgress({
  plan,
  achieved,
  pace,
}: {
  plan: Plan
  /** What the indicators that add up have come to this year, as the person's page of achievements shows it. */
  achieved: ReadonlyMap<string, number>
  pace: number
}) {
  return (
    <ol className="space-y-5">
      {plan.results.map(({ id, kind, text, serves, indicators }) => (
        <li key={id}>
          <p className="font-bold break-words">
            {text} <Badge>{kindWords(kind)}</Badge>
          </p>
          {serves && <p className="text-muted text-sm break-words">Menopang: {serves}</p>}
          <ul className="mt-2 space-y-3">
            {indicators.map((indicator) => (
              <li key={indicator.id}>
                <IndicatorProgress
                  indicator={{ ...indicator, done: achieved.get(indicator.id) ?? indicator.done }}
                  pace={pace}
                  otherwise={
                    <p>
                      {indicator.text}{' '}
                      <span className="text-muted text-sm">
                        target {targetWords(indicator)}, {formatNumber(indicator.logs)} catatan
                      </span>
                    </p>
                  }
                />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
