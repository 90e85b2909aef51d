import { upload } from '@/lib/core/action'
import { acceptFile } from '@/lib/evidence/commands'
import { refusals as fileRefusals } from '@/lib/evidence/labels'
import { acceptLogSheet, LOG_IMPORT_BYTES, previewLogs } from '@/lib/interop/commands/log-imports'
import { logFileRefusals, logSheetLabels } from '@/lib/interop/labels/log-imports'

export const POST = upload({
  name: 'log_import.preview',
  roles: ['staff'],
  limit: LOG_IMPORT_BYTES,
  prepare: acceptLogSheet(acceptFile),
  run: previewLogs,
  refusals: { ...fileRefusals, ...logSheetLabels, ...logFileRefusals },
})
