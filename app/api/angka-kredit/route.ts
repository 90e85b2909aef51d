import { upload } from '@/lib/core/action'
import { acceptFile } from '@/lib/evidence/commands'
import { refusals as fileRefusals } from '@/lib/evidence/labels'
import { acceptCreditSheet, CREDIT_IMPORT_BYTES, previewCredits } from '@/lib/talent/commands/credit-imports'
import { creditFileRefusals, creditSheetLabels } from '@/lib/talent/labels/credit-imports'

export const POST = upload({
  name: 'credit_import.preview',
  roles: ['admin'],
  limit: CREDIT_IMPORT_BYTES,
  prepare: acceptCreditSheet(acceptFile),
  run: previewCredits,
  refusals: { ...fileRefusals, ...creditSheetLabels, ...creditFileRefusals },
})
