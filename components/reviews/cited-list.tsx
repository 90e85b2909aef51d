import { Progress } from '@/components/ui/progress'
import { formatDayMonth, formatNumber } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { citationKindLabels, ratingLabels, recencySentence } from '@/lib/reviews/labels'
import { citationKeyOf, type Citation, recencyOf, type ReviewItem } from '@/lib/reviews/rules/citations'

type Props = {
  citations: readonly Citation[]
  items: readonly ReviewItem[]
  /** Of a quarter: tells how much is from its end. */
  quarter?: YearQuarter
  title?: string
}

/** What the assessor cited and how he rated each result, exactly as it was signed. */
export function CitedList({ citations, items, quarter, title = 'Bukti yang dikutip penilai' }: Props) {
  if (citations.length === 0 && items.length === 0) return null
  const recency =
    quarter &&
    recencyOf(
      quarter,
      citations.map(({ on }) => on),
    )
  return (
    <div className="space-y-4">
      {items.length > 0 && (
        <ul className="space-y-1">
          {items.map(({ id, text, rating }) => (
            <li key={id} className="break-words">
              {text}: <span className="font-bold">{ratingLabels[rating].toLowerCase()}</span>
            </li>
          ))}
        </ul>
      )}
      {citations.length > 0 && (
        <div>
          <p className="mb-1 font-bold">{title}</p>
          <ul>
            {citations.map((one) => (
              <li key={citationKeyOf(one)} className="border-ledger border-b py-2 text-sm">
                <span className="text-muted block">
                  {formatDayMonth(one.on)} · {citationKindLabels[one.kind]}
                </span>
                <span className="break-words">{one.text}</span>
              </li>
            ))}
          </ul>
          {recency && (
            <div className="mt-3 text-sm">
              <Progress
                label="Dari sepertiga akhir triwulan"
                value={recency.recent}
                target={recency.total}
                words={`${formatNumber(recency.recent)} dari ${formatNumber(recency.total)}`}
              />
              <p className="sr-only">{recencySentence(recency)}</p>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
