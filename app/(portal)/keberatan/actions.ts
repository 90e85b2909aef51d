'use server'

import { action } from '@/lib/core/action'
import {
  decideObjection,
  explainReview,
  fileObjection,
  replyToExplanation,
  withdrawObjection,
} from '@/lib/reviews/commands/objections'
import { objectionRefusals as refusals } from '@/lib/reviews/labels/objections'
import {
  decisionInput,
  explanationInput,
  objectionChoice,
  objectionInput,
  replyInput,
} from '@/lib/reviews/schema/objections'

export const objectToReview = action({
  name: 'objection.file',
  roles: ['staff'],
  input: objectionInput,
  run: fileObjection,
  refusals,
})

export const explainOwnReview = action({
  name: 'objection.explain',
  roles: ['staff', 'decider'],
  input: explanationInput,
  run: explainReview,
  refusals,
})

export const replyToAssessor = action({
  name: 'objection.reply',
  roles: ['staff'],
  input: replyInput,
  run: replyToExplanation,
  refusals,
})

export const withdrawOwnObjection = action({
  name: 'objection.withdraw',
  roles: ['staff'],
  input: objectionChoice,
  run: withdrawObjection,
  refusals,
})

export const decideOnObjection = action({
  name: 'objection.decide',
  roles: ['staff', 'decider'],
  input: decisionInput,
  run: decideObjection,
  refusals,
})
