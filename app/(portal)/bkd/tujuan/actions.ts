'use server'

import { action } from '@/lib/core/action'
import {
  endAim,
  reopenAim,
  saveAgreement,
  saveGoal,
  saveMission,
  saveUnitIndicator,
  saveVision,
} from '@/lib/goals/commands'
import { applyGoals } from '@/lib/goals/commands/imports'
import { refusals } from '@/lib/goals/labels'
import {
  agreementInput,
  aimChoice,
  goalImportChoice,
  goalInput,
  missionInput,
  unitIndicatorInput,
  visionInput,
} from '@/lib/goals/schema'

export const saveRegionVision = action({
  name: 'vision.save',
  roles: ['admin'],
  input: visionInput,
  run: saveVision,
  refusals,
})

export const saveRegionMission = action({
  name: 'mission.save',
  roles: ['admin'],
  input: missionInput,
  run: saveMission,
  refusals,
})

export const saveStrategicGoal = action({
  name: 'strategic_goal.save',
  roles: ['admin'],
  input: goalInput,
  run: saveGoal,
  refusals,
})

export const saveIndicator = action({
  name: 'unit_indicator.save',
  roles: ['admin'],
  input: unitIndicatorInput,
  run: saveUnitIndicator,
  refusals,
})

export const endRegionAim = action({
  name: 'aim.end',
  roles: ['admin'],
  input: aimChoice,
  run: endAim,
  refusals,
})

export const reopenRegionAim = action({
  name: 'aim.reopen',
  roles: ['admin'],
  input: aimChoice,
  run: reopenAim,
  refusals,
})

export const saveUnitAgreement = action({
  name: 'unit_agreement.save',
  roles: ['admin'],
  input: agreementInput,
  run: saveAgreement,
  refusals,
})

export const applyGoalImport = action({
  name: 'goal_import.apply',
  roles: ['admin'],
  input: goalImportChoice,
  run: applyGoals,
  refusals,
})
