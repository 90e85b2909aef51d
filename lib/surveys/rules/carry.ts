// What those who were served said becomes a number of their unit's indicator, with its sample; it never tells of a person.
import type { MeasurementSource } from '../../measurements/rules.ts'
import type { SampleStanding } from '../../measurements/rules/samples.ts'

export type CarryReason =
  'nothing_to_carry' | 'too_few_answers' | 'served_untold' | 'value_from_elsewhere' | 'index_carried'

/** Carried is the index of all services together. */
export const ALL_TOGETHER = 'ALL'

export type Standing = { value: string; source: string } | null

const SURVEYED: MeasurementSource = 'SURVEY'

/** A number that somebody took from elsewhere is not written over unseen. */
export function whyNotCarry(
  index: string,
  { sample, standing }: { sample: SampleStanding; standing: Standing },
): CarryReason | undefined {
  if (sample === 'HIDDEN') return 'too_few_answers'
  if (sample === 'UNKNOWN') return 'served_untold'
  if (!standing) return undefined
  if (standing.source !== SURVEYED) return 'value_from_elsewhere'
  if (Number(standing.value) === Number(index)) return 'index_carried'
}
