'use server'

import { action } from '@/lib/core/action'
import { rateYear } from '@/lib/reviews/commands/annual'
import { annualRefusals } from '@/lib/reviews/labels/annual'
import { annualInput } from '@/lib/reviews/schema/annual'

export const rateAnnual = action({
  name: 'annual.rate',
  roles: ['supervisor'],
  input: annualInput,
  run: rateYear,
  refusals: annualRefusals,
})
