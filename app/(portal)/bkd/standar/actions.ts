'use server'

import { action } from '@/lib/core/action'
import { endStandard, saveStandard } from '@/lib/plans/commands/standards'
import { refusals } from '@/lib/plans/labels'
import { standardChoice, standardInput } from '@/lib/plans/schema'

export const saveTheStandard = action({
  name: 'standard.save',
  roles: ['admin'],
  input: standardInput,
  run: saveStandard,
  refusals,
})

export const endTheStandard = action({
  name: 'standard.end',
  roles: ['admin'],
  input: standardChoice,
  run: endStandard,
  refusals,
})
