// How many answers a survey needs before its number may stand: Krejcie and Morgan, and the least that is ever shown.
const CHI_SQUARE = 3.841
const SHARE = 0.5
const MARGIN = 0.05

/** Of so many who were served; the published table, to the nearest whole person. */
export function neededSample(population: number): number {
  const spread = CHI_SQUARE * SHARE * (1 - SHARE)
  return Math.round((spread * population) / (MARGIN ** 2 * (population - 1) + spread))
}

/** Fewer answers than these lead to persons, so their number is not shown. */
export const LEAST_ANSWERS = 30

export const SAMPLE_STANDINGS = ['HIDDEN', 'SHORT', 'ENOUGH', 'UNKNOWN'] as const
export type SampleStanding = (typeof SAMPLE_STANDINGS)[number]

export type Sample = { respondents: number | null; population: number | null }

export function sampleStanding({ respondents, population }: Sample): SampleStanding {
  if (respondents === null) return 'UNKNOWN'
  if (respondents < LEAST_ANSWERS) return 'HIDDEN'
  if (population === null) return 'UNKNOWN'
  return respondents < neededSample(population) ? 'SHORT' : 'ENOUGH'
}
