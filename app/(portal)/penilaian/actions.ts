'use server'

import { action } from '@/lib/core/action'
import { acknowledgeReview, receiveReview } from '@/lib/reviews/commands/delivery'
import { assessMyself } from '@/lib/reviews/commands/self-assessment'
import { refusals, selfRefusals } from '@/lib/reviews/labels'
import { acknowledgementInput, receiptInput, selfInput } from '@/lib/reviews/schema'

export const confirmReceipt = action({
  name: 'review.receive',
  roles: ['staff'],
  input: receiptInput,
  run: receiveReview,
  refusals,
})

export const agreeToReview = action({
  name: 'review.acknowledge',
  roles: ['staff'],
  input: acknowledgementInput,
  run: acknowledgeReview,
  refusals,
})

export const assessOneself = action({
  name: 'self_assessment.save',
  roles: ['staff'],
  input: selfInput,
  run: assessMyself,
  refusals: selfRefusals,
})
