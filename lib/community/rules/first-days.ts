/** For so long after the first sign-in the list stands, unless it is done or put away before. */
export const FIRST_DAYS = 30

export const FIRST_STEPS = ['SIGNED_IN', 'SUPERVISOR', 'LOG', 'EVIDENCE', 'RECEIPT'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** What one says for himself; the other steps are read from what he did. */
export const SAID_STEPS = ['supervisor', 'receipt', 'dismiss'] as const
export type SaidStep = (typeof SAID_STEPS)[number]

export type FirstFacts = {
  supervisorRight: boolean
  logged: boolean
  evidence: boolean
  receiptSeen: boolean
}

/** Whoever reads the list has signed in. */
export const stepsDone = (facts: FirstFacts): FirstStep[] =>
  FIRST_STEPS.filter(
    (step) =>
      step === 'SIGNED_IN' ||
      (step === 'SUPERVISOR' && facts.supervisorRight) ||
      (step === 'LOG' && facts.logged) ||
      (step === 'EVIDENCE' && facts.evidence) ||
      (step === 'RECEIPT' && facts.receiptSeen),
  )

export type FirstReason = 'not_found' | 'no_supervisor' | 'no_log_yet'

/** Nobody confirms a superior that he has not, or sees the receipt of nothing. */
export function whyNotSay(
  step: SaidStep,
  { supervisor, logged }: { supervisor: boolean; logged: boolean },
): FirstReason | undefined {
  if (step === 'supervisor' && !supervisor) return 'no_supervisor'
  if (step === 'receipt' && !logged) return 'no_log_yet'
  return undefined
}
