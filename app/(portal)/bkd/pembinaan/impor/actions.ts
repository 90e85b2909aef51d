'use server'

import { applyAbsences, undoAbsences } from '@/lib/attendance/commands/absence-imports'
import { absenceImportRefusals } from '@/lib/attendance/labels/absence-imports'
import { absenceImportChoice } from '@/lib/attendance/schema/absence-imports'
import { action } from '@/lib/core/action'

export const applyAbsenceImport = action({
  name: 'absence_import.apply',
  roles: ['admin'],
  input: absenceImportChoice,
  run: applyAbsences,
  refusals: absenceImportRefusals,
})

export const undoAbsenceImport = action({
  name: 'absence_import.undo',
  roles: ['admin'],
  input: absenceImportChoice,
  run: undoAbsences,
  refusals: absenceImportRefusals,
})
