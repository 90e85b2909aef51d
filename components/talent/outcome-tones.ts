import type { Outcome } from '@/lib/talent/rules/checks'

export const OUTCOME_TONES = {
  PASS: { tone: 'approved', glyph: 'check' },
  FAIL: { tone: 'waiting', glyph: 'close' },
  UNKNOWN: { tone: 'neutral', glyph: 'dot' },
} as const satisfies Record<Outcome, object>
