import { formatInstant, formatRange } from '@/lib/calendar/labels'
import type { YearQuarter } from '@/lib/calendar/rules'
import { ratingLabels } from '@/lib/reviews/labels'
import type { EarlierDays } from '@/lib/reviews/queries/parts'
import { CitedList } from './cited-list'

type Props = {
  days: readonly EarlierDays[]
  quarter: YearQuarter
  zone: string
  /** The quarter is signed, so that nobody can speak of his days any more. */
  over?: boolean
}

/** What earlier supervisors signed for their days; silence is said, too. */
export function EarlierDaysList({ days, quarter, zone, over }: Props) {
  return (
    <ul className="space-y-4">
      {days.map(({ name, from, through, said }) => (
        <li key={`${name} ${from}`} className="border-ledger border-b pb-3">
          <p className="font-bold">
            {name}, {formatRange({ from, through })}
          </p>
          {said ? (
            <>
              <p className="text-sm">
                Hasil kerja: {ratingLabels[said.resultRating].toLowerCase()}. Perilaku kerja:{' '}
                {ratingLabels[said.behaviourRating].toLowerCase()}.
              </p>
              <p className="mt-1 break-words whitespace-pre-line">{said.text}</p>
              <p className="text-muted mb-2 text-sm">
                Ditandatangani {said.assessorName}, {formatInstant(said.signedAt, zone)}
              </p>
              <CitedList citations={said.citations} items={[]} quarter={quarter} />
            </>
          ) : (
            <p className="text-muted text-sm">
              {over
                ? 'Tidak menandatangani bagiannya.'
                : 'Belum menandatangani bagiannya. Penilaian tidak menunggunya.'}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
