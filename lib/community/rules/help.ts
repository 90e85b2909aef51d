// Questions to the personnel agency, and what becomes help for all (row R-30). Who asked is known to the desk alone.

export const QUESTION_CATEGORIES = ['USE', 'DATA', 'RULE', 'ACCOUNT', 'OTHER'] as const
export type QuestionCategory = (typeof QUESTION_CATEGORIES)[number]

export const QUESTION_MIN = 15
export const QUESTION_MAX = 1000
export const ANSWER_MIN = 15
export const ANSWER_MAX = 2000
/** Of an entry of the help, its question in one line. */
export const ENTRY_MAX = 200
/** Of each person and kind; who needs more comes to the desk. */
export const MOST_A_DAY = 5

export type HelpReason =
  | 'not_found'
  | 'too_many_today'
  | 'question_answered'
  | 'question_unanswered'
  | 'entry_exists'
  | 'asker_named'
  | 'entry_withdrawn'

export const whyNotSend = (today: number): 'too_many_today' | undefined =>
  today >= MOST_A_DAY ? 'too_many_today' : undefined

type Question = { answered: boolean; isHelp: boolean }

export const whyNotAnswer = ({ answered }: Pick<Question, 'answered'>): HelpReason | undefined =>
  answered ? 'question_answered' : undefined

/** Help grows from what was answered, once, and does not say who asked. */
export function whyNotShare(
  { answered, isHelp, byName }: Question & { byName: string },
  words: string,
): HelpReason | undefined {
  if (!answered) return 'question_unanswered'
  if (isHelp) return 'entry_exists'
  const [name = ''] = byName.split(',')
  if (words.toLowerCase().includes(name.trim().toLowerCase())) return 'asker_named'
}
