import { Link } from '@/components/ui/link'
import { standingSentence } from '@/lib/reviews/labels'
import { formatPoints } from '@/lib/reviews/labels/credit'
import type { MyAnnual } from '@/lib/reviews/queries/annual-result'
import { GradeChip } from './grade-chip'
import { ReviewStatusChip } from './review-status-chip'

/** One year of mine: how it ended and whether it waits for a word of mine. */
export function YearCard({ of: { year, grade, standing, creditPoints } }: { of: MyAnnual }) {
  return (
    <div className="border-ledger bg-surface hover:border-nila relative rounded-md border p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="text-base">
          <Link href={`/penilaian/tahun/${year}`} className="after:absolute after:inset-0 after:rounded-md">
            Tahun {year}
          </Link>
        </h3>
        {grade && <GradeChip grade={grade} />}
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="text-muted text-sm">
          {standingSentence(standing)}
          {creditPoints !== null && ` Angka kredit ${formatPoints(creditPoints)}.`}
        </p>
        <ReviewStatusChip state={standing.status} forMember />
      </div>
    </div>
  )
}
