// What lay beside the ratings when they were signed. Copied into the review, so that it reads the same in ten years.
import type { Day } from '../../calendar/rules.ts'
import type { WorkResultKind } from '../../plans/rules.ts'
import type { Grade } from '../rules.ts'

export type ReviewedIndicator = {
  text: string
  target: number | null
  targetText: string | null
  measureUnit: string
  /** Summed from approved logs up to the quarter's end; null where adding makes no sense. */
  done: number | null
}

export type ReviewedResult = {
  /** Null in reviews of before results were rated one by one. */
  id: string | null
  text: string
  kind: WorkResultKind
  /** Approved in the quarter. */
  logs: number
  minutes: number
  indicators: ReviewedIndicator[]
}

/** What the unit promised and came to in the quarter: satisfaction of citizens, quality, time. */
export type ReviewedService = {
  name: string
  measureUnit: string
  target: number | null
  value: number | null
  /** From a survey among citizens. */
  isSurvey: boolean
}

/** What citizens answered about the unit's service; the value is left out while too few answered. */
export type ReviewedSatisfaction = {
  indicatorId: string
  name: string
  unitName: string
  measureUnit: string
  target: number | null
  value: number | null
  respondents: number | null
  population: number | null
  surveyedOn: Day | null
  place: string | null
}

/** A word on a new way of working, from feedback or from somebody who looked. */
export type ReviewedIdea = { on: Day; text: string }

export type ReviewEvidence = {
  unitName: string
  positionTitle: string
  logs: { approved: number; approvedMinutes: number; returned: number; late: number; withoutResult: number }
  days: { filled: number; expected: number }
  /** Working days on leave; null in reviews of before they were counted here. */
  leaveDays: number | null
  services: ReviewedService[]
  satisfaction: ReviewedSatisfaction[]
  /** Of the person's own cases that fell due; null in reviews of before cases were kept. */
  timeliness: { due: number; onTime: number; median: number | null } | null
  ideas: ReviewedIdea[]
  /** The share of the plan's time that had passed at the quarter's end. */
  pace: number
  results: ReviewedResult[]
  feedback: { total: number; logs: number; results: number; behaviours: number }
  /** Everyone who supervised in the quarter, with the days; the last one signs. */
  supervisors: { name: string; from: Day; through: Day }[]
  previousGrade: Grade | null
}
