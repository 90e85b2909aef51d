'use server'

import { openDay } from '@/lib/activity-logs/commands/decisions'
import { refusals } from '@/lib/activity-logs/labels'
import { openDayInput } from '@/lib/activity-logs/schema'
import { action } from '@/lib/core/action'

export const openDayForEntry = action({
  name: 'activity_log.open_day',
  roles: ['supervisor'],
  input: openDayInput,
  run: openDay,
  refusals,
})
