import { Status } from '@/components/ui/status'
import { formatShortDay } from '@/lib/calendar/labels'
import { dueLabels, improvementStatusLabels } from '@/lib/feedback/labels'
import type { Agreed } from '@/lib/feedback/queries'
import type { DueState, ImprovementStatus } from '@/lib/feedback/rules/improvements'

export function DueStatus({ due, status }: { due: DueState; status: ImprovementStatus }) {
  if (due === 'SETTLED')
    return (
      <Status tone={status === 'DONE' ? 'approved' : 'neutral'}>{improvementStatusLabels[status]}</Status>
    )
  return (
    <Status tone={due === 'OVERDUE' ? 'returned' : 'waiting'} glyph="clock">
      {dueLabels[due]}
    </Status>
  )
}

/** What follows from a word, below it. */
export function AgreedList({ items }: { items: readonly Agreed[] }) {
  if (items.length === 0) return null
  return (
    <ul aria-label="Kesepakatan perbaikan" className="border-ledger mt-2 space-y-2 border-s-2 ps-3">
      {items.map(({ id, text, dueOn, due, status, outcome }) => (
        <li key={id} className="text-sm">
          <DueStatus due={due} status={status} />{' '}
          <span className="wrap-anywhere">
            {text} · tenggat {formatShortDay(dueOn)}
            {outcome && ` · hasil: ${outcome}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
