import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/calendar/labels'
import { ratingLabels, standingSentence } from '@/lib/reviews/labels'
import type { AnnualTask } from '@/lib/reviews/queries/annual'
import { GradeChip } from './grade-chip'
import { ReviewStatusChip } from './review-status-chip'

/** Whose year one assesses, and how far that is. */
export function AnnualTaskList({ tasks, year }: { tasks: readonly AnnualTask[]; year: number }) {
  return (
    <ul className="space-y-2">
      {tasks.map((task) => (
        <li
          key={task.employeeId}
          className="border-ledger bg-surface hover:border-nila relative flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md border p-4"
        >
          <div className="min-w-0">
            <p className="font-bold break-words">
              <Link
                href={`/tim/penilaian/tahun/${task.employeeId}?tahun=${year}`}
                className="after:absolute after:inset-0 after:rounded-md"
              >
                {task.name}
              </Link>
            </p>
            {task.position && <p className="text-muted text-sm break-words">{task.position}</p>}
            <p className="text-muted text-sm">{formatNumber(task.quarters)} dari 4 triwulan dinilai</p>
            {task.signed && task.standing && (
              <p className="text-muted text-sm">{standingSentence(task.standing)}</p>
            )}
            {task.resultRating && task.behaviourRating && (
              <p className="text-muted text-sm">
                Hasil: {ratingLabels[task.resultRating].toLowerCase()} · Perilaku:{' '}
                {ratingLabels[task.behaviourRating].toLowerCase()}
              </p>
            )}
          </div>
          <div className="flex flex-wrap items-center gap-3">
            {task.grade && <GradeChip grade={task.grade} />}
            <ReviewStatusChip state={task.state} />
          </div>
        </li>
      ))}
    </ul>
  )
}
