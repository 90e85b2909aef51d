'use server'

import { action } from '@/lib/core/action'
import { enterRealisation } from '@/lib/measurements/commands/realisation'
import { realisationRefusals } from '@/lib/measurements/labels/realisation'
import { realisationInput } from '@/lib/measurements/schema/realisation'

export const enterOwnRealisation = action({
  name: 'realisation.enter',
  roles: ['staff'],
  input: realisationInput,
  run: enterRealisation,
  refusals: realisationRefusals,
})
