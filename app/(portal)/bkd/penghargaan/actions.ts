'use server'

import { action } from '@/lib/core/action'
import { chooseWinners } from '@/lib/recognition/commands/reward-panel'
import {
  cancelProgramme,
  closeNaming,
  prepareProgramme,
  publishProgramme,
  rankNominees,
  searchRecord,
} from '@/lib/recognition/commands/rewards'
import { rewardRefusals as refusals } from '@/lib/recognition/labels/rewards'
import {
  cancelProgrammeInput,
  choiceInput,
  programmeChoice,
  programmeInput,
  publishInput,
} from '@/lib/recognition/schema/rewards'

export const prepareRewardProgramme = action({
  name: 'reward_programme.prepare',
  roles: ['admin'],
  input: programmeInput,
  run: prepareProgramme,
  refusals,
})

export const publishRewardProgramme = action({
  name: 'reward_programme.publish',
  roles: ['admin'],
  input: publishInput,
  run: publishProgramme,
  refusals,
})

export const searchRewardRecord = action({
  name: 'reward_programme.search_record',
  roles: ['admin'],
  input: programmeChoice,
  run: searchRecord,
  refusals,
})

export const closeRewardNaming = action({
  name: 'reward_programme.close_naming',
  roles: ['admin'],
  input: programmeChoice,
  run: closeNaming,
  refusals,
})

export const rankRewardNominees = action({
  name: 'reward_programme.rank',
  roles: ['admin'],
  input: programmeChoice,
  run: rankNominees,
  refusals,
})

export const chooseRewardWinners = action({
  name: 'reward_programme.decide',
  roles: ['admin', 'decider'],
  input: choiceInput,
  run: chooseWinners,
  refusals,
})

export const cancelRewardProgramme = action({
  name: 'reward_programme.cancel',
  roles: ['admin'],
  input: cancelProgrammeInput,
  run: cancelProgramme,
  refusals,
})
