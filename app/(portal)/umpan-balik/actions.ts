'use server'

import { action } from '@/lib/core/action'
import { giveFeedback, markRead } from '@/lib/feedback/commands'
import { agreeImprovement, settleImprovement } from '@/lib/feedback/commands/improvements'
import { answerRequest, askFeedback, declineRequest } from '@/lib/feedback/commands/requests'
import { refusals } from '@/lib/feedback/labels'
import {
  feedbackChoice,
  feedbackInput,
  improvementInput,
  replyInput,
  requestChoice,
  requestInput,
  settleInput,
} from '@/lib/feedback/schema'

export const giveFeedbackTo = action({
  name: 'feedback.give',
  roles: ['staff'],
  input: feedbackInput,
  run: giveFeedback,
  refusals,
})

export const markFeedbackRead = action({
  name: 'feedback.mark_read',
  roles: ['staff'],
  input: feedbackChoice,
  run: markRead,
  refusals,
})

export const askForFeedback = action({
  name: 'feedback.ask',
  roles: ['staff'],
  input: requestInput,
  run: askFeedback,
  refusals,
})

export const answerFeedbackRequest = action({
  name: 'feedback.answer',
  roles: ['staff'],
  input: replyInput,
  run: answerRequest,
  refusals,
})

export const declineFeedbackRequest = action({
  name: 'feedback.decline',
  roles: ['staff'],
  input: requestChoice,
  run: declineRequest,
  refusals,
})

export const agreeOnImprovement = action({
  name: 'improvement.agree',
  roles: ['staff'],
  input: improvementInput,
  run: agreeImprovement,
  refusals,
})

export const settleAgreedImprovement = action({
  name: 'improvement.settle',
  roles: ['staff'],
  input: settleInput,
  run: settleImprovement,
  refusals,
})
