'use server'

import { stepUpRefusals } from '@/lib/accounts/labels'
import { action } from '@/lib/core/action'
import { applyForPost, objectToDecision, withdrawApplication } from '@/lib/promotion/commands/applying'
import { answerObjection, decideRound } from '@/lib/promotion/commands/deciding'
import { declareConflicts, recuseFrom, scoreCandidate } from '@/lib/promotion/commands/panel'
import { refusals } from '@/lib/promotion/labels'
import {
  answerInput,
  applyInput,
  decideInput,
  declareInput,
  objectInput,
  recuseInput,
  roundOnly,
  scoreInput,
} from '@/lib/promotion/schema'

export const applyToRound = action({
  name: 'promotion_candidate.apply',
  roles: ['staff'],
  input: applyInput,
  run: applyForPost,
  refusals,
})

export const withdrawFromRound = action({
  name: 'promotion_candidate.withdraw',
  roles: ['staff'],
  input: roundOnly,
  run: withdrawApplication,
  refusals,
})

export const objectToPromotion = action({
  name: 'promotion_objection.file',
  roles: ['staff'],
  input: objectInput,
  run: objectToDecision,
  refusals,
})

// A seat belongs to an account, whatever else that account may do.
export const declareRelations = action({
  name: 'promotion_conflict.declare',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: declareInput,
  run: declareConflicts,
  refusals,
})

export const recuseFromCandidate = action({
  name: 'promotion_conflict.recuse',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: recuseInput,
  run: recuseFrom,
  refusals,
})

export const scorePromotionCandidate = action({
  name: 'promotion_score.give',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: scoreInput,
  run: scoreCandidate,
  refusals,
})

// Whom two officers have put in the decider's place decides that round, and no other.
export const decidePromotionRound = action({
  name: 'promotion_round.decide',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: decideInput,
  run: decideRound,
  refusals: { ...refusals, ...stepUpRefusals },
  secrets: ['password'],
})

export const answerPromotionObjection = action({
  name: 'promotion_objection.answer',
  roles: ['admin', 'inspector'],
  input: answerInput,
  run: answerObjection,
  refusals,
})
