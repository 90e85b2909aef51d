import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { formatDayMonth, formatNumber, formatShortDay, quarterLabel } from '@/lib/calendar/labels'
import { QUARTERS } from '@/lib/calendar/rules'
import { citationKindLabels, ratingLabels } from '@/lib/reviews/labels'
import type { ReviewedQuarter } from '@/lib/reviews/rules/annual'
import { type Citation, citationKeyOf } from '@/lib/reviews/rules/citations'
import { GradeChip } from './grade-chip'

type Props = {
  year: number
  quarters: readonly ReviewedQuarter[]
  /** In place of what a quarter cites: the same, to be ticked. */
  beside?: (quarter: ReviewedQuarter) => ReactNode
}

/** The four quarters of a year, each with its own grade. Nothing is made of them here: no sum and no mean. */
export function QuartersBeside({ year, quarters, beside }: Props) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {QUARTERS.map((number) => {
        const quarter = quarters.find((one) => one.quarter === number)
        return (
          <li key={number} className="border-ledger bg-surface keep-whole min-w-0 rounded-md border p-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 className="text-base">{quarterLabel({ year, quarter: number })}</h3>
              {quarter && <GradeChip grade={quarter.grade} />}
            </div>
            {quarter ? (
              <>
                <p className="text-muted mt-1 text-sm">
                  Hasil: {ratingLabels[quarter.resultRating].toLowerCase()}. Perilaku:{' '}
                  {ratingLabels[quarter.behaviourRating].toLowerCase()}.
                </p>
                {quarter.reason && <p className="mt-2 break-words whitespace-pre-line">{quarter.reason}</p>}
                <p className="text-muted mt-2 text-sm">
                  {quarter.assessorName}, {formatShortDay(quarter.signedOn)}
                </p>
                {beside ? beside(quarter) : <Cited citations={quarter.citations} />}
              </>
            ) : (
              <p className="text-muted mt-1">Tidak ada penilaian yang ditandatangani.</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Cited({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null
  return (
    <Disclosure summary={`${formatNumber(citations.length)} bukti yang dikutip`}>
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
    </Disclosure>
  )
}
