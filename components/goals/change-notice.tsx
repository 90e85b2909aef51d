import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/calendar/labels'

type Change = {
  id: string
  what: 'GOAL' | 'INDICATOR'
  name: string
  before: string
  after: string
  at: Date
}

/** Told until the plan is agreed anew: what moved above it since it was agreed. */
export function GoalChangeNotice({ changes, zone }: { changes: Change[]; zone: string }) {
  if (changes.length === 0) return null
  return (
    <Notice tone="warn" title="Tujuan di atas rencana kerja Anda berubah sejak disepakati">
      <ul className="space-y-2">
        {changes.map(({ id, what, name, before, after, at }) => (
          <li key={id}>
            <p className="font-bold">
              {what === 'GOAL' ? 'Sasaran' : 'Indikator'}: {name}
            </p>
            <p>
              <span className="text-muted">Semula:</span> {before}
            </p>
            <p>
              <span className="text-muted">Menjadi:</span> {after}
            </p>
            <p className="text-muted text-sm">{formatInstant(at, zone)}</p>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
