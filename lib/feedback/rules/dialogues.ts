// A performance dialogue of a leader and a member: one of the two writes it down, the other acknowledges it, and what both
// have seen stays as it is.
import { addDays, type Day } from '../../calendar/rules.ts'
import type { FeedbackDirection } from '../rules.ts'

export type DialogueReason =
  | 'dialogue_with_self'
  | 'dialogue_out_of_line'
  | 'dialogue_ahead'
  | 'dialogue_long_ago'
  | 'dialogue_of_the_other'
  | 'own_dialogue'
  | 'already_acknowledged'

/** How far back a talk may lie that is written down only now. */
export const BACK_DAYS = 92

export type Recorded = { recordedBy: string; acknowledgedAt: Date | null }

export function whyNotRecordDialogue(
  { heldOn, direction }: { heldOn: Day; direction: FeedbackDirection | undefined },
  { today }: { today: Day },
): DialogueReason | undefined {
  if (!direction) return 'dialogue_with_self'
  if (direction === 'PEER') return 'dialogue_out_of_line'
  return whyNotHeldOn(heldOn, today)
}

export function whyNotHeldOn(heldOn: Day, today: Day): DialogueReason | undefined {
  if (heldOn > today) return 'dialogue_ahead'
  if (heldOn < addDays(today, -BACK_DAYS)) return 'dialogue_long_ago'
}

export function whyNotEditDialogue({ recordedBy, acknowledgedAt }: Recorded, { by }: { by: string }) {
  if (recordedBy !== by) return 'dialogue_of_the_other' satisfies DialogueReason
  if (acknowledgedAt) return 'already_acknowledged' satisfies DialogueReason
}

export function whyNotAcknowledge({ recordedBy, acknowledgedAt }: Recorded, { by }: { by: string }) {
  if (recordedBy === by) return 'own_dialogue' satisfies DialogueReason
  if (acknowledgedAt) return 'already_acknowledged' satisfies DialogueReason
}
