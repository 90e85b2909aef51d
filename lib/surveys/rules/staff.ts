// What the staff think of the career system (row R-64): a few statements twice a year, answered by whom nobody can name
// (docs/decisions/0008), read by everybody, each finding answered in writing. Index as the citizens' survey has it
// (PermenPANRB 14/2017; domain.md §3.3): the mean of one to four, times twenty-five.
import { Decimal } from 'decimal.js'
import { addDays, type Day } from '../../calendar/rules.ts'

export const STAFF_SURVEY_RULE = 'ikm-25/1'

export const LEVELS = [1, 2, 3, 4] as const
export const FEWEST = 5
export const MOST_STATEMENTS = 8
export const LONGEST_DAYS = 62

/** What is asked when BKD changes nothing: half a minute of reading. */
export const USUAL_STATEMENTS = [
  'Syarat naik pangkat dan jabatan mudah saya temukan.',
  'Promosi di daerah ini diputuskan menurut kinerja dan kompetensi.',
  'Saya tahu apa yang masih kurang untuk langkah karier berikutnya.',
  'Pelatihan yang saya ikuti berguna bagi karier saya.',
  'Keberatan tentang karier ditangani dengan adil.',
] as const

export type SurveySpan = { opensOn: Day; closesOn: Day }

export type SurveyReason =
  | 'survey_past'
  | 'survey_reversed'
  | 'survey_too_long'
  | 'survey_overlaps'
  | 'survey_begun'
  | 'survey_closed'
  | 'survey_not_released'
  | 'too_few_people'
  | 'token_taken'
  | 'token_not_genuine'
  | 'token_used'
  | 'key_unreadable'

export function whyNotOpenSurvey(
  { opensOn, closesOn }: SurveySpan,
  { today, others }: { today: Day; others: readonly SurveySpan[] },
): SurveyReason | undefined {
  if (opensOn < today) return 'survey_past'
  if (closesOn < opensOn) return 'survey_reversed'
  if (closesOn > addDays(opensOn, LONGEST_DAYS)) return 'survey_too_long'
  if (others.some((one) => one.opensOn <= closesOn && opensOn <= one.closesOn)) return 'survey_overlaps'
}

export type SurveyPhase = 'AHEAD' | 'OPEN' | 'CLOSED'
export const surveyPhase = ({ opensOn, closesOn }: SurveySpan, today: Day): SurveyPhase =>
  today < opensOn ? 'AHEAD' : today <= closesOn ? 'OPEN' : 'CLOSED'

export const whyNotAnswer = (span: SurveySpan, today: Day): SurveyReason | undefined =>
  surveyPhase(span, today) === 'OPEN' ? undefined : 'survey_closed'

export function whyNotTakeToken(
  span: SurveySpan,
  { today, people, taken }: { today: Day; people: number; taken: boolean },
): SurveyReason | undefined {
  if (people < FEWEST) return 'too_few_people'
  return whyNotAnswer(span, today) ?? (taken ? 'token_taken' : undefined)
}

/** Answered is what can be read: not before the letters were opened. */
export const whyNotReply = ({ released }: { released: boolean }): SurveyReason | undefined =>
  released ? undefined : 'survey_not_released'

export const isCrowd = (count: number): boolean => count >= FEWEST

export type Finding = { count: number; indexes: string[] }

/** Of each statement the mean times twenty-five, rounded once to one decimal; nothing where too few answered. */
export function findingOf(answers: readonly (readonly number[])[], statements: number): Finding | undefined {
  if (!isCrowd(answers.length)) return undefined
  return {
    count: answers.length,
    indexes: Array.from({ length: statements }, (_, at) =>
      answers
        .reduce((sum, ratings) => sum.plus(ratings[at] ?? 0), new Decimal(0))
        .times(25)
        .div(answers.length)
        .toDecimalPlaces(1, Decimal.ROUND_HALF_UP)
        .toString(),
    ),
  }
}
