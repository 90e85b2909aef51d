import { upload } from '@/lib/core/action'
import { acceptFile } from '@/lib/evidence/commands'
import { refusals as fileRefusals } from '@/lib/evidence/labels'
import { acceptSheet, IMPORT_BYTES, previewImport } from '@/lib/organization/commands/imports'
import { importFileRefusals, refusals, sheetProblemLabels } from '@/lib/organization/labels'

export const POST = upload({
  name: 'employee_import.preview',
  roles: ['admin'],
  limit: IMPORT_BYTES,
  prepare: acceptSheet(acceptFile),
  run: previewImport,
  refusals: { ...fileRefusals, ...refusals, ...sheetProblemLabels, ...importFileRefusals },
})
