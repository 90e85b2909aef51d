'use server'

import { action } from '@/lib/core/action'
import { keepCircle } from '@/lib/training/commands/circles'
import { refusals } from '@/lib/training/labels/circles'
import { circleInput } from '@/lib/training/schema/circles'

export const keep = action({
  name: 'learning_circle.keep',
  roles: ['staff'],
  input: circleInput,
  run: keepCircle,
  refusals,
})
