'use server'

import { action } from '@/lib/core/action'
import { sayConsent } from '@/lib/recognition/commands/awards'
import { nominate, takeNominationBack } from '@/lib/recognition/commands/nominations'
import { declareTies, voteOn } from '@/lib/recognition/commands/reward-panel'
import { rewardRefusals as refusals } from '@/lib/recognition/labels/rewards'
import {
  consentInput,
  nominationChoice,
  nominationInput,
  tiesInput,
  voteInput,
} from '@/lib/recognition/schema/rewards'

export const nominateForReward = action({
  name: 'reward_nomination.make',
  roles: ['staff'],
  input: nominationInput,
  run: nominate,
  refusals,
})

export const takeRewardNominationBack = action({
  name: 'reward_nomination.take_back',
  roles: ['staff'],
  input: nominationChoice,
  run: takeNominationBack,
  refusals,
})

export const sayAwardConsent = action({
  name: 'reward_consent.say',
  roles: ['staff'],
  input: consentInput,
  run: sayConsent,
  refusals,
})

// A seat on the panel opens these, whatever else its holder is.
export const declareRewardTies = action({
  name: 'reward_conflict.declare',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: tiesInput,
  run: declareTies,
  refusals,
})

export const voteOnNominee = action({
  name: 'reward_score.give',
  roles: ['staff', 'supervisor', 'unit_head', 'admin', 'decider', 'inspector'],
  input: voteInput,
  run: voteOn,
  refusals,
})
