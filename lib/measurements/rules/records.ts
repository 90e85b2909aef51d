// A record from another source than logs: what was looked at, when and where, by whom, and what came of it.
import type { Day } from '../../calendar/rules.ts'
import { CORRECTION_REASON_MIN } from '../rules.ts'

export const RECORD_SOURCES = ['OBSERVATION', 'INTERVIEW', 'DOCUMENT', 'SURVEY'] as const
export type RecordSource = (typeof RECORD_SOURCES)[number]

/** How far one guide of a behaviour was seen. */
export const SIGHTS = ['YES', 'PARTLY', 'NO'] as const
export type Sight = (typeof SIGHTS)[number]

export type SeenGuide = { guide: number; seen: Sight }
export type Answered = { question: string; answer: string }

export const MOST_ANSWERS = 5

export type RecordReason =
  | 'own_work'
  | 'measured_in_future'
  | 'record_quarter_closed'
  | 'subject_missing'
  | 'two_subjects'
  | 'guides_missing'
  | 'answers_missing'
  | 'respondent_missing'
  | 'value_missing'
  | 'survey_of_person'
  | 'sample_missing'
  | 'sample_too_large'
  | 'sample_of_no_survey'
  | 'already_withdrawn'
  | 'not_your_record'
  | 'reason_missing'

export type WantedRecord = {
  source: RecordSource
  measuredOn: Day
  employeeId?: string | null
  indicatorId?: string | null
  unitIndicatorId?: string | null
  behaviour?: string | null
  respondent?: string | null
  value?: string | null
  respondents?: number | null
  population?: number | null
  seen: readonly SeenGuide[]
  answers: readonly Answered[]
}

/**
 * One record speaks of one thing: a behaviour or an indicator of a person, or an indicator of a unit. A unit's indicator
 * is a number; what is seen of a person may be told in words. What citizens answered describes the unit, so a survey is
 * never of a person, and says how many answered of how many.
 */
export function whyNotRecord(
  wanted: WantedRecord,
  { today, by, closed }: { today: Day; by: string; closed: boolean },
): RecordReason | undefined {
  const { source, employeeId, indicatorId, unitIndicatorId, behaviour } = wanted
  if (employeeId === by) return 'own_work'
  if (wanted.measuredOn > today) return 'measured_in_future'
  if (closed) return 'record_quarter_closed'
  const subjects = [indicatorId, unitIndicatorId, behaviour].filter(Boolean).length
  if (subjects === 0) return 'subject_missing'
  if (subjects > 1) return 'two_subjects'
  if (source === 'SURVEY' && !unitIndicatorId) return 'survey_of_person'
  if (unitIndicatorId && !wanted.value) return 'value_missing'
  if (source === 'SURVEY' && !(wanted.respondents && wanted.population)) return 'sample_missing'
  if (source !== 'SURVEY' && (wanted.respondents || wanted.population)) return 'sample_of_no_survey'
  if ((wanted.respondents ?? 0) > (wanted.population ?? 0)) return 'sample_too_large'
  if (source === 'OBSERVATION' && behaviour && wanted.seen.length === 0) return 'guides_missing'
  if (source === 'INTERVIEW' && !wanted.respondent) return 'respondent_missing'
  if (source === 'INTERVIEW' && wanted.answers.length === 0) return 'answers_missing'
}

export function whyNotWithdraw(
  record: { authorId: string; withdrawnAt: Date | null },
  { by, reason }: { by: string; reason: string },
): RecordReason | undefined {
  if (record.authorId !== by) return 'not_your_record'
  if (record.withdrawnAt) return 'already_withdrawn'
  if (reason.trim().length < CORRECTION_REASON_MIN) return 'reason_missing'
}
