'use server'

import { absenceImportRefusals } from '@/lib/attendance/labels/absence-imports'
import { action } from '@/lib/core/action'
import { applyCredits, undoCredits } from '@/lib/talent/commands/credit-imports'
import { creditImportChoice } from '@/lib/talent/schema/credit-imports'

export const applyCreditImport = action({
  name: 'credit_import.apply',
  roles: ['admin'],
  input: creditImportChoice,
  run: applyCredits,
  refusals: absenceImportRefusals,
})

export const undoCreditImport = action({
  name: 'credit_import.undo',
  roles: ['admin'],
  input: creditImportChoice,
  run: undoCredits,
  refusals: absenceImportRefusals,
})
