'use server'

import { action } from '@/lib/core/action'
import { decideNeed } from '@/lib/training/commands/needs'
import { refusals } from '@/lib/training/labels'
import { needDecision } from '@/lib/training/schema/needs'

export const decideLearningNeed = action({
  name: 'learning_need.decide',
  roles: ['supervisor'],
  input: needDecision,
  run: decideNeed,
  refusals,
})
