// Meetings at which people of all levels speak with each other (row R-65): announced, held and written down, or called off
// with a reason.
import type { Day } from '../../calendar/rules.ts'

export const SESSION_STATES = ['PLANNED', 'HELD', 'CALLED_OFF'] as const
export type SessionState = (typeof SESSION_STATES)[number]

export type SessionReason = 'session_past' | 'session_reversed' | 'session_over' | 'session_ahead'

type Hours = { heldOn: Day; fromMinute: number; toMinute: number }

export function whyNotPlan({ heldOn, fromMinute, toMinute }: Hours, today: Day): SessionReason | undefined {
  if (heldOn < today) return 'session_past'
  if (toMinute <= fromMinute) return 'session_reversed'
}

export type SessionEnd = 'minutes' | 'call_off'
export const endState = (end: SessionEnd): SessionState => (end === 'minutes' ? 'HELD' : 'CALLED_OFF')

/** Minutes are of what was; what was is not called off any more. */
export function whyNotEnd(
  { state, heldOn }: { state: SessionState; heldOn: Day },
  end: SessionEnd,
  today: Day,
): SessionReason | undefined {
  if (state !== 'PLANNED') return 'session_over'
  if (end === 'minutes' && heldOn > today) return 'session_ahead'
}
