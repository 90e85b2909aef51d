import { Status, type StatusTone } from '@/components/ui/status'
import { importBatchStatusLabels } from '@/lib/organization/labels'
import type { ImportBatchStatus } from '@/lib/organization/rules'

const tones: Record<ImportBatchStatus, StatusTone> = {
  PREVIEW: 'info',
  QUEUED: 'waiting',
  RUNNING: 'waiting',
  DONE: 'approved',
  FAILED: 'returned',
  UNDONE: 'neutral',
}

export function BatchStatus({ batch }: { batch: { status: ImportBatchStatus; undoing: boolean } }) {
  return batch.undoing ? (
    <Status tone="waiting">Sedang dibatalkan</Status>
  ) : (
    <Status tone={tones[batch.status]} glyph={batch.status === 'UNDONE' ? 'back' : undefined}>
      {importBatchStatusLabels[batch.status]}
    </Status>
  )
}
