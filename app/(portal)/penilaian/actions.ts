'use server'

import { action } from '@/lib/core/action'
import { acknowledgeReview, receiveReview } from '@/lib/reviews/commands/delivery'
import { refusals } from '@/lib/reviews/labels'
import { acknowledgementInput, receiptInput } from '@/lib/reviews/schema'

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
