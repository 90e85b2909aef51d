'use server'

import { action } from '@/lib/core/action'
import { rate } from '@/lib/reviews/commands'
import { refusals } from '@/lib/reviews/labels'
import { reviewInput } from '@/lib/reviews/schema'

export const rateQuarter = action({
  name: 'review.rate',
  roles: ['supervisor'],
  input: reviewInput,
  run: rate,
  refusals,
})
