import { sameQuarter, type YearQuarter } from '../../calendar/rules.ts'
import { sampleStanding, type SampleStanding } from '../../measurements/rules/samples.ts'
import {
  ELEMENTS,
  elementIndex,
  satisfactionGrade,
  satisfactionIndex,
  satisfactionInterval,
  type Element,
  type SatisfactionGrade,
  type Tally,
} from '../rules.ts'

/** What a quarter's answers come to. Below the least number there is no index, and nothing that leads to one. */
export type Reading = {
  respondents: number
  population: number | null
  standing: SampleStanding
  result: {
    index: number
    grade: SatisfactionGrade
    interval: [low: number, high: number] | null
    elements: { element: Element; index: number }[]
  } | null
}

type Of = YearQuarter & { serviceId: string }
type Counted = { tallies: readonly (Tally & Of)[]; served: readonly (Of & { served: number })[] }

/** What the answers about one service come to in one quarter. */
export function readingOf({ tallies, served }: Counted, serviceId: string, quarter: YearQuarter): Reading {
  const of = (one: YearQuarter & { serviceId: string }) =>
    one.serviceId === serviceId && sameQuarter(one, quarter)
  const tally = tallies.find(of)
  const sample = { respondents: tally?.answers ?? 0, population: served.find(of)?.served ?? null }
  const standing = sampleStanding(sample)
  if (!tally || standing === 'HIDDEN') return { ...sample, standing, result: null }
  const index = satisfactionIndex(tally)
  return {
    ...sample,
    standing,
    result: {
      index,
      grade: satisfactionGrade(index),
      interval: satisfactionInterval(tally),
      elements: ELEMENTS.map((element) => ({ element, index: elementIndex(tally, element) })),
    },
  }
}
