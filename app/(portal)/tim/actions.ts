'use server'

import { openDay } from '@/lib/activity-logs/commands/decisions'
import { refusals as logRefusals } from '@/lib/activity-logs/labels'
import { openDayInput } from '@/lib/activity-logs/schema'
import { action } from '@/lib/core/action'
import { giveFeedback } from '@/lib/feedback/commands'
import { refusals } from '@/lib/feedback/labels'
import { feedbackInput } from '@/lib/feedback/schema'

export const openDayForEntry = action({
  name: 'activity_log.open_day',
  roles: ['supervisor'],
  input: openDayInput,
  run: openDay,
  refusals: logRefusals,
})

export const giveFeedbackTo = action({
  name: 'feedback.give',
  roles: ['supervisor'],
  input: feedbackInput,
  run: giveFeedback,
  refusals,
})
