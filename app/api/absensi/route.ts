import {
  acceptAbsenceSheet,
  ABSENCE_IMPORT_BYTES,
  previewAbsences,
} from '@/lib/attendance/commands/absence-imports'
import { absenceFileRefusals, absenceSheetLabels } from '@/lib/attendance/labels/absence-imports'
import { upload } from '@/lib/core/action'
import { acceptFile } from '@/lib/evidence/commands'
import { refusals as fileRefusals } from '@/lib/evidence/labels'

export const POST = upload({
  name: 'absence_import.preview',
  roles: ['admin'],
  limit: ABSENCE_IMPORT_BYTES,
  prepare: acceptAbsenceSheet(acceptFile),
  run: previewAbsences,
  refusals: { ...fileRefusals, ...absenceSheetLabels, ...absenceFileRefusals },
})
