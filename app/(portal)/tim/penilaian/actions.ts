'use server'

import { action } from '@/lib/core/action'
import { rate } from '@/lib/reviews/commands'
import { signPart } from '@/lib/reviews/commands/parts'
import { partRefusals, refusals } from '@/lib/reviews/labels'
import { partInput, reviewInput } from '@/lib/reviews/schema'

export const rateQuarter = action({
  name: 'review.rate',
  roles: ['supervisor'],
  input: reviewInput,
  run: rate,
  refusals,
})

export const signOwnPart = action({
  name: 'review.sign_part',
  roles: ['supervisor'],
  input: partInput,
  run: signPart,
  refusals: partRefusals,
})
