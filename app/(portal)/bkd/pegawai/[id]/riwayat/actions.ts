'use server'

import { action } from '@/lib/core/action'
import {
  recordAssessment,
  recordCredit,
  recordEarlierPost,
  recordEducation,
  recordRank,
  withdrawFact,
} from '@/lib/talent/commands/facts'
import { factRefusals } from '@/lib/talent/labels/refusals'
import {
  assessmentInput,
  creditInput,
  earlierPostInput,
  educationInput,
  factChoice,
  rankInput,
} from '@/lib/talent/schema/facts'

export const enterRank = action({
  name: 'rank.record',
  roles: ['admin'],
  input: rankInput,
  run: recordRank,
  refusals: factRefusals,
})

export const enterEducation = action({
  name: 'education.record',
  roles: ['admin'],
  input: educationInput,
  run: recordEducation,
  refusals: factRefusals,
})

export const enterEarlierPost = action({
  name: 'earlier_post.record',
  roles: ['admin'],
  input: earlierPostInput,
  run: recordEarlierPost,
  refusals: factRefusals,
})

export const enterAssessment = action({
  name: 'assessment.record',
  roles: ['admin'],
  input: assessmentInput,
  run: recordAssessment,
  refusals: factRefusals,
})

export const enterCredit = action({
  name: 'credit.record',
  roles: ['admin'],
  input: creditInput,
  run: recordCredit,
  refusals: factRefusals,
})

export const takeBackFact = action({
  name: 'fact.withdraw',
  roles: ['admin'],
  input: factChoice,
  run: withdrawFact,
  refusals: factRefusals,
})
