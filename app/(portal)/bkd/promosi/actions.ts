'use server'

import { stepUpRefusals } from '@/lib/accounts/labels'
import { action } from '@/lib/core/action'
import { frozenRound } from '@/lib/promotion/commands/attempts'
import { enterRelation, endRelation } from '@/lib/promotion/commands/relations'
import {
  announceRound,
  cancelRound,
  closeCall,
  finishRound,
  prepareRound,
  rankRound,
} from '@/lib/promotion/commands/rounds'
import { confirmSubstitute, nameSubstitute } from '@/lib/promotion/commands/substitutes'
import { confirmRevision, reviseRound } from '@/lib/promotion/commands/versions'
import { refusals } from '@/lib/promotion/labels'
import {
  announceInput,
  cancelInput,
  confirmSubstituteInput,
  endRelationInput,
  nameSubstituteInput,
  relationInput,
  reviseInput,
  roundChoice,
  roundInput,
} from '@/lib/promotion/schema'

export const preparePromotionRound = action({
  name: 'promotion_round.prepare',
  aimedAt: frozenRound,
  roles: ['admin'],
  input: roundInput,
  run: prepareRound,
  refusals,
})

export const announcePromotionRound = action({
  name: 'promotion_round.announce',
  aimedAt: frozenRound,
  roles: ['admin'],
  input: announceInput,
  run: announceRound,
  refusals: { ...refusals, ...stepUpRefusals },
  secrets: ['password'],
})

export const revisePromotionRound = action({
  name: 'promotion_round.revise',
  aimedAt: frozenRound,
  roles: ['admin'],
  input: reviseInput,
  run: reviseRound,
  refusals,
})

export const confirmPromotionRevision = action({
  name: 'promotion_round.confirm_change',
  aimedAt: frozenRound,
  roles: ['admin'],
  input: announceInput,
  run: confirmRevision,
  refusals: { ...refusals, ...stepUpRefusals },
  secrets: ['password'],
})

export const closePromotionCall = action({
  name: 'promotion_round.close',
  aimedAt: frozenRound,
  roles: ['admin'],
  input: roundChoice,
  run: closeCall,
  refusals,
})

export const rankPromotionRound = action({
  name: 'promotion_round.rank',
  roles: ['admin'],
  input: roundChoice,
  run: rankRound,
  refusals,
})

export const finishPromotionRound = action({
  name: 'promotion_round.finish',
  roles: ['admin'],
  input: roundChoice,
  run: finishRound,
  refusals,
})

export const cancelPromotionRound = action({
  name: 'promotion_round.cancel',
  roles: ['admin'],
  input: cancelInput,
  run: cancelRound,
  refusals,
})

export const namePromotionSubstitute = action({
  name: 'promotion_substitute.name',
  roles: ['admin'],
  input: nameSubstituteInput,
  run: nameSubstitute,
  refusals,
})

export const confirmPromotionSubstitute = action({
  name: 'promotion_substitute.confirm',
  roles: ['admin'],
  input: confirmSubstituteInput,
  run: confirmSubstitute,
  refusals: { ...refusals, ...stepUpRefusals },
  secrets: ['password'],
})

export const enterEmployeeRelation = action({
  name: 'employee_relation.enter',
  roles: ['admin'],
  input: relationInput,
  run: enterRelation,
  refusals,
})

export const endEmployeeRelation = action({
  name: 'employee_relation.end',
  roles: ['admin'],
  input: endRelationInput,
  run: endRelation,
  refusals,
})
