import type { HistoryEntry } from '@/lib/activity-logs/queries/detail'
import { logStepLabels } from '@/lib/activity-logs/labels'
import { formatInstant } from '@/lib/calendar/labels'
import { Glyph, type GlyphName } from '@/components/ui/glyph'

const MARKS: Record<HistoryEntry['kind'], { glyph: GlyphName; look: string; label: string }> = {
  DRAFTED: { glyph: 'pen', look: 'text-muted', label: 'Disimpan sebagai draf' },
  SUBMITTED: { glyph: 'clock', look: 'text-kunyit', label: logStepLabels.SUBMITTED },
  EDITED: { glyph: 'pen', look: 'text-kunyit', label: logStepLabels.EDITED },
  RETURNED: { glyph: 'back', look: 'text-mengkudu', label: logStepLabels.RETURNED },
  APPROVED: { glyph: 'check', look: 'text-daun', label: logStepLabels.APPROVED },
  UNDONE: { glyph: 'back', look: 'text-muted', label: logStepLabels.UNDONE },
  WITHDRAWN: { glyph: 'back', look: 'text-muted', label: logStepLabels.WITHDRAWN },
}

/** Who moved the log, when, why, and under which receipt. */
export function History({ entries, zone }: { entries: readonly HistoryEntry[]; zone: string }) {
  if (entries.length === 0) return <p className="text-muted">Belum ada riwayat: catatan ini belum dikirim.</p>
  return (
    <ol className="space-y-4">
      {entries.map(({ kind, at, by, reason, bulk, receipt }) => (
        <li key={`${kind}${at.getTime()}`} className="flex gap-3">
          <Glyph name={MARKS[kind].glyph} className={`mt-0.5 size-5 ${MARKS[kind].look}`} />
          <div className="min-w-0">
            <p>
              <strong>{MARKS[kind].label}</strong> {by}
              {bulk && <span className="text-muted"> (sekaligus dengan catatan lain)</span>}
            </p>
            <p className="text-muted text-sm">{formatInstant(at, zone)}</p>
            {reason && <p className="wrap-anywhere">“{reason}”</p>}
            {receipt && <p className="text-muted text-sm">Tanda terima {receipt}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
