'use server'

import { sayFirstStep } from '@/lib/community/commands/first-days'
import { refusals } from '@/lib/community/labels/first-days'
import { firstStepInput } from '@/lib/community/schema/first-days'
import { action } from '@/lib/core/action'

export const sayStep = action({
  name: 'first_days.say',
  roles: ['staff'],
  input: firstStepInput,
  run: sayFirstStep,
  refusals,
})
