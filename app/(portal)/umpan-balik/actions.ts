'use server'

import { action } from '@/lib/core/action'
import { markRead } from '@/lib/feedback/commands'
import { refusals } from '@/lib/feedback/labels'
import { feedbackChoice } from '@/lib/feedback/schema'

export const markFeedbackRead = action({
  name: 'feedback.mark_read',
  roles: ['staff'],
  input: feedbackChoice,
  run: markRead,
  refusals,
})
