import { Link } from '@/components/ui/link'
import { formatNumber, formatRange } from '@/lib/calendar/labels'
import { ratingLabels, standingSentence } from '@/lib/reviews/labels'
import type { ReviewTask } from '@/lib/reviews/queries'
import { GradeChip } from './grade-chip'
import { ReviewStatusChip } from './review-status-chip'

type Props = { tasks: readonly ReviewTask[]; quarter: string; ended: boolean; readOnly?: boolean }

/** Whom one assesses, what is begun and what is done. */
export function TaskList({ tasks, quarter, ended, readOnly }: Props) {
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
                href={`/tim/penilaian/${task.employeeId}?triwulan=${quarter}`}
                className="after:absolute after:inset-0 after:rounded-md"
              >
                {task.name}
              </Link>
            </p>
            {task.position && <p className="text-muted text-sm break-words">{task.position}</p>}
            {task.selfSent && <p className="text-muted text-sm">Penilaian diri sudah terkirim</p>}
            {task.signed && task.standing && (
              <p className="text-muted text-sm">{standingSentence(task.standing)}</p>
            )}
            {task.split && <p className="text-muted text-sm">Di bawah Anda {formatRange(task.split)}</p>}
            {!task.signed && task.pendingLogs > 0 && !readOnly && (
              <p className="text-kunyit text-sm font-bold">
                {formatNumber(task.pendingLogs)} catatan triwulan ini belum diputuskan
              </p>
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
            {(ended || task.state !== 'NOT_STARTED') && <ReviewStatusChip state={task.state} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
