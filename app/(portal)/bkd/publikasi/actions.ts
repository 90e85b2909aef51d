'use server'

import { action } from '@/lib/core/action'
import { publish } from '@/lib/publication/commands'
import { refusals } from '@/lib/publication/labels'
import { publishInput } from '@/lib/publication/schema'

export const publishUnitQuarter = action({
  name: 'publication.publish',
  roles: ['admin'],
  input: publishInput,
  run: publish,
  refusals,
})
