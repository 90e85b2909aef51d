import { Status, type StatusTone } from '@/components/ui/status'
import { logStatusLabels } from '@/lib/activity-logs/labels'
import type { LogStatus } from '@/lib/activity-logs/rules'

const TONES: Record<LogStatus, StatusTone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'waiting',
  APPROVED: 'approved',
  RETURNED: 'returned',
  EXPIRED: 'neutral',
}

/** 'Terkirim 16.42 WITA': where a log stands, and since when. */
export function LogStatusMark({ status, since }: { status: LogStatus; since?: string }) {
  return (
    <Status tone={TONES[status]} glyph={status === 'EXPIRED' ? 'stop' : undefined}>
      {logStatusLabels[status]}
      {since && ` ${since}`}
    </Status>
  )
}
