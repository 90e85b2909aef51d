'use server'

import { action } from '@/lib/core/action'
import { answerAgain, askAgain, settleSpread } from '@/lib/reviews/commands/calibration'
import { calibrationRefusals } from '@/lib/reviews/labels/spread'
import { answerAgainInput, askAgainInput, settleSpreadInput } from '@/lib/reviews/schema/spread'
import { addStep, changeStep, gradeUnit, writeUnitReview } from '@/lib/unit-reviews/commands'
import { refusals } from '@/lib/unit-reviews/labels'
import { stepChangeInput, stepInput, unitGradeInput, unitReviewInput } from '@/lib/unit-reviews/schema'

export const writeUnitQuarter = action({
  name: 'unit_review.write',
  roles: ['unit_head'],
  input: unitReviewInput,
  run: writeUnitReview,
  refusals,
})

export const gradeUnitQuarter = action({
  name: 'unit_review.grade',
  roles: ['unit_head', 'decider'],
  input: unitGradeInput,
  run: gradeUnit,
  refusals,
})

export const addImprovementStep = action({
  name: 'improvement_step.add',
  roles: ['unit_head'],
  input: stepInput,
  run: addStep,
  refusals,
})

export const changeImprovementStep = action({
  name: 'improvement_step.change',
  roles: ['staff'],
  input: stepChangeInput,
  run: changeStep,
  refusals,
})

export const askReviewAgain = action({
  name: 'calibration.ask',
  roles: ['unit_head'],
  input: askAgainInput,
  run: askAgain,
  refusals: calibrationRefusals,
})

export const answerReviewAsked = action({
  name: 'calibration.answer',
  roles: ['supervisor'],
  input: answerAgainInput,
  run: answerAgain,
  refusals: calibrationRefusals,
})

export const settleUnitSpread = action({
  name: 'unit_spread.settle',
  roles: ['unit_head'],
  input: settleSpreadInput,
  run: settleSpread,
  refusals: calibrationRefusals,
})
