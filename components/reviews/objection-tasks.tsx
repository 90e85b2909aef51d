import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { formatShortDay } from '@/lib/calendar/labels'
import { clockSentence, daysLeftWords, reviewedLabel } from '@/lib/reviews/labels/objections'
import type { ObjectionTasks as Tasks } from '@/lib/reviews/queries/objections'

const urgent = (step: string | undefined) => step === 'SOON' || step === 'LAST' || step === 'OVERDUE'

const resultOf = ({ year, quarter }: { year: number; quarter: number }) =>
  quarter === 0 ? `/penilaian/tahun/${year}` : `/penilaian/${year}-${quarter}`

/** What waits for a word about an objection, and the days that run out. Nothing where there is nothing. */
export function ObjectionTasks({ tasks: { turns, closing } }: { tasks: Tasks }) {
  if (turns.length + closing.length === 0) return null
  return (
    <div className="mb-6 space-y-3">
      {turns.map((row) => (
        <Notice
          key={row.id}
          tone={urgent(row.clock?.step) ? 'warn' : 'info'}
          title={`Keberatan ${row.employeeName}, ${reviewedLabel(row)}`}
        >
          {row.clock && <p>{clockSentence(row.clock)}</p>}
          <Link href={`/keberatan/${row.id}`} className="text-link inline-flex min-h-11 items-center">
            {row.turn === 'EXPLAIN' ? 'Beri penjelasan' : 'Periksa dan putuskan'}
          </Link>
        </Notice>
      ))}
      {closing.map((one) => (
        <Notice
          key={`${one.year} ${one.quarter}`}
          tone={urgent(one.step) ? 'warn' : 'info'}
          title={`Penilaian ${reviewedLabel(one)} menunggu jawaban Anda`}
        >
          <p>
            Keberatan dapat diajukan sampai {formatShortDay(one.until)}, {daysLeftWords(one.daysLeft)}.
          </p>
          <Link href={resultOf(one)} className="text-link inline-flex min-h-11 items-center">
            Lihat penilaian
          </Link>
        </Notice>
      ))}
    </div>
  )
}
