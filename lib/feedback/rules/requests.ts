// Asking for a word: one open request to one person on one thing, answered or declined once.
import type { FeedbackDirection } from '../rules.ts'

export type RequestReason =
  'ask_self' | 'out_of_circle' | 'subject_missing' | 'already_asked' | 'already_answered' | 'already_declined'

export type RequestState = { feedbackId: string | null; declinedAt: Date | null }

export const isOpenRequest = ({ feedbackId, declinedAt }: RequestState): boolean =>
  feedbackId === null && declinedAt === null

export function whyNotAsk(
  wanted: { askedId: string; hasSubject: boolean },
  { by, direction, open }: { by: string; direction: FeedbackDirection | undefined; open: boolean },
): RequestReason | undefined {
  if (wanted.askedId === by) return 'ask_self'
  if (!direction) return 'out_of_circle'
  if (!wanted.hasSubject) return 'subject_missing'
  if (open) return 'already_asked'
}

export function whyNotReply({ feedbackId, declinedAt }: RequestState): RequestReason | undefined {
  if (feedbackId !== null) return 'already_answered'
  if (declinedAt !== null) return 'already_declined'
}
