'use server'

import { action } from '@/lib/core/action'
import {
  answerImprovementPlan,
  closeImprovementPlan,
  holdCheckpoint,
  openImprovementPlan,
  readImprovementPlan,
  withdrawImprovementPlan,
} from '@/lib/recognition/commands/follow-up'
import { refusals } from '@/lib/recognition/labels/follow-up'
import { checkInput, closeInput, planAnswer, planChoice, planInput } from '@/lib/recognition/schema/follow-up'

export const openPlanForMember = action({
  name: 'improvement_plan.open',
  roles: ['supervisor'],
  input: planInput,
  run: openImprovementPlan,
  refusals,
})

export const readOwnPlan = action({
  name: 'improvement_plan.read',
  roles: ['staff'],
  input: planChoice,
  run: readImprovementPlan,
  refusals,
})

export const answerOwnPlan = action({
  name: 'improvement_plan.answer',
  roles: ['staff'],
  input: planAnswer,
  run: answerImprovementPlan,
  refusals,
})

export const withdrawMembersPlan = action({
  name: 'improvement_plan.withdraw',
  roles: ['supervisor'],
  input: planChoice,
  run: withdrawImprovementPlan,
  refusals,
})

export const holdPlanCheckpoint = action({
  name: 'improvement_plan.check',
  roles: ['supervisor'],
  input: checkInput,
  run: holdCheckpoint,
  refusals,
})

export const closeMembersPlan = action({
  name: 'improvement_plan.close',
  roles: ['supervisor'],
  input: closeInput,
  run: closeImprovementPlan,
  refusals,
})
