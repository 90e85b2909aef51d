import { upload } from '@/lib/core/action'
import { acceptFile } from '@/lib/evidence/commands'
import { refusals as fileRefusals } from '@/lib/evidence/labels'
import { acceptGoalSheet, GOAL_IMPORT_BYTES, previewGoals } from '@/lib/goals/commands/imports'
import { goalFileRefusals, goalSheetLabels, refusals } from '@/lib/goals/labels'

export const POST = upload({
  name: 'goal_import.preview',
  roles: ['admin'],
  limit: GOAL_IMPORT_BYTES,
  prepare: acceptGoalSheet(acceptFile),
  run: previewGoals,
  refusals: { ...fileRefusals, ...refusals, ...goalSheetLabels, ...goalFileRefusals },
})
