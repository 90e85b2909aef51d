'use server'

import { action } from '@/lib/core/action'
import { closePeriod, openPeriod, reopenPeriod } from '@/lib/periods/commands'
import { refusals } from '@/lib/periods/labels'
import { closePeriodInput, periodChoice, reopenPeriodInput } from '@/lib/periods/schema'

export const openQuarter = action({
  name: 'period.open',
  roles: ['admin'],
  input: periodChoice,
  run: openPeriod,
  refusals,
})

export const closeQuarter = action({
  name: 'period.close',
  roles: ['admin'],
  input: closePeriodInput,
  run: closePeriod,
  refusals,
})

export const reopenQuarter = action({
  name: 'period.reopen',
  roles: ['admin'],
  input: reopenPeriodInput,
  run: reopenPeriod,
  refusals,
})
