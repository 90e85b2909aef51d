'use server'

import { action } from '@/lib/core/action'
import { enterValue } from '@/lib/measurements/commands'
import { refusals } from '@/lib/measurements/labels'
import { measureInput } from '@/lib/measurements/schema'

export const enterIndicatorValue = action({
  name: 'indicator_value.enter',
  roles: ['admin'],
  input: measureInput,
  run: enterValue,
  refusals,
})
