// What an indicator came to in a quarter, and how that is known: added up, read from a record, or said with a reason.
import { type Day, quarterRange, type YearQuarter } from '../../calendar/rules.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'

export const REALISATION_METHODS = ['COMPUTED', 'CORRECTED', 'ENTERED'] as const
export type RealisationMethod = (typeof REALISATION_METHODS)[number]

/** Where a computed number is from: approved logs of the quarter, its latest record, or cases that fell due in it. */
export type ComputedFrom = 'LOGS' | 'RECORD' | 'CASES'

export type Known = {
  /** What approved logs of the quarter add up to; null where adding makes no sense. */
  added: string | null
  /** The newest number that was recorded in the quarter and not withdrawn. */
  recorded: string | null
  /** What cases with a promised day come to, in the indicator's own unit. */
  timed: string | null
}

export type Said = { method: RealisationMethod; value: string | null; text: string | null }

export type Realised =
  | { method: 'COMPUTED'; from: ComputedFrom; value: string; text: null }
  | { method: 'CORRECTED' | 'ENTERED'; from: null; value: string | null; text: string | null }
  | { method: null; from: null; value: null; text: null }

/** A record speaks before cases and logs: somebody looked. Nothing is made up where none has anything to say. */
export function computed({
  added,
  recorded,
  timed,
}: Known): { from: ComputedFrom; value: string } | undefined {
  if (recorded !== null) return { from: 'RECORD', value: recorded }
  if (timed !== null) return { from: 'CASES', value: timed }
  return added === null ? undefined : { from: 'LOGS', value: added }
}

/** What the person said with a reason stands over what was computed. */
export function realised(known: Known, said: Said | undefined): Realised {
  if (said && said.method !== 'COMPUTED')
    return { method: said.method, from: null, value: said.value, text: said.text }
  const one = computed(known)
  return one
    ? { method: 'COMPUTED', ...one, text: null }
    : { method: null, from: null, value: null, text: null }
}

export type RealisationReason =
  | 'realisation_quarter_ahead'
  | 'realisation_quarter_closed'
  | 'realisation_missing'
  | 'realisation_reason_missing'

export function whyNotRealise(
  { value, text, reason }: { value?: string; text?: string; reason: string },
  { quarter, today, closed }: { quarter: YearQuarter; today: Day; closed: boolean },
): RealisationReason | undefined {
  if (quarterRange(quarter).from > today) return 'realisation_quarter_ahead'
  if (closed) return 'realisation_quarter_closed'
  if (!value && !text) return 'realisation_missing'
  if (reason.trim().length < CORRECTION_REASON_MIN) return 'realisation_reason_missing'
}
