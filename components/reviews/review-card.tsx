import { Link } from '@/components/ui/link'
import { quarterLabel } from '@/lib/calendar/labels'
import { quarterKey } from '@/lib/calendar/rules'
import { standingSentence } from '@/lib/reviews/labels'
import type { MyReview } from '@/lib/reviews/queries'
import { GradeChip } from './grade-chip'
import { ReviewStatusChip } from './review-status-chip'

/** One quarter of mine: how it ended and whether it waits for a word of mine. */
export function ReviewCard({ review }: { review: MyReview }) {
  return (
    <div className="border-ledger bg-surface hover:border-nila relative rounded-md border p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-base">
          <Link
            href={`/penilaian/${quarterKey(review)}`}
            className="after:absolute after:inset-0 after:rounded-md"
          >
            {quarterLabel(review)}
          </Link>
        </h2>
        {review.grade && <GradeChip grade={review.grade} />}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-muted text-sm">{standingSentence(review.standing)}</p>
        <ReviewStatusChip state={review.standing.status} forMember />
      </div>
      {review.grade && (
        <Link
          href={`/penilaian/${quarterKey(review)}#mengapa`}
          className="text-link tap relative z-10 mt-1 inline-flex items-center"
        >
          Mengapa nilai ini?<span className="sr-only"> {quarterLabel(review)}</span>
        </Link>
      )}
    </div>
  )
}
