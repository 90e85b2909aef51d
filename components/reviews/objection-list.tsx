import { Link } from '@/components/ui/link'
import { Status, type StatusTone } from '@/components/ui/status'
import { formatInstant } from '@/lib/calendar/labels'
import {
  clockSentence,
  latenessLabels,
  objectionOutcomeLabels,
  objectionStatusLabels,
  reviewedLabel,
} from '@/lib/reviews/labels/objections'
import type { ObjectionRow } from '@/lib/reviews/queries/objections'

/** Where it stands, whose turn it is and until when. What is past its day says so first. */
export function ObjectionClock({
  row: { status, outcome, clock, lateness },
}: {
  row: Pick<ObjectionRow, 'status' | 'outcome' | 'clock' | 'lateness'>
}) {
  const over: StatusTone = outcome === 'UPHELD' ? 'approved' : outcome ? 'info' : 'neutral'
  const tone: StatusTone = lateness ? 'returned' : clock ? 'waiting' : over
  return (
    <div className="space-y-1">
      <Status tone={tone}>
        {lateness
          ? latenessLabels[lateness]
          : outcome
            ? objectionOutcomeLabels[outcome]
            : objectionStatusLabels[status]}
      </Status>
      {clock && <p className="text-muted text-sm">{clockSentence(clock)}</p>}
    </div>
  )
}

export function ObjectionList({ rows, zone }: { rows: readonly ObjectionRow[]; zone: string }) {
  return (
    <ul className="space-y-3">
      {rows.map((row) => (
        <li
          key={row.id}
          className="border-ledger bg-surface hover:border-nila relative space-y-2 rounded-md border p-4"
        >
          <Link
            href={`/keberatan/${row.id}`}
            className="font-bold after:absolute after:inset-0 after:rounded-md"
          >
            {row.own ? 'Keberatan Anda' : row.employeeName}, {reviewedLabel(row)}
          </Link>
          <p className="text-muted text-sm">
            Penilai {row.assessorName}, diajukan {formatInstant(row.filedAt, zone)}.
          </p>
          <ObjectionClock row={row} />
        </li>
      ))}
    </ul>
  )
}
