// Nine statements about the leader, once a quarter, answered by whom nobody can name. Decision 0008 says how and why.
import {
  addDays,
  type Day,
  quarterOf,
  quarterRange,
  sameQuarter,
  type YearQuarter,
} from '../../calendar/rules.ts'

/** Our own nine, in the place of form B.1.8 of PermenPANRB 6/2022 until its text is at hand. */
export const STATEMENTS = [
  'EXPECTATION',
  'FEEDBACK',
  'TIME',
  'FAIRNESS',
  'SUPPORT',
  'RECOGNITION',
  'GROWTH',
  'LISTENING',
  'EXAMPLE',
] as const
export type Statement = (typeof STATEMENTS)[number]

/** From not at all to fully; nothing in the middle to hide in. */
export const LEVELS = [1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/** Below this nothing is asked, kept or shown: a smaller crowd hides nobody. */
export const FEWEST = 5
/** A quarter can be answered about for so many days after its end; then a new one begins to be asked about. */
export const GRACE_DAYS = 14

export type StatementReason =
  | 'statements_closed'
  | 'too_few_people'
  | 'token_taken'
  | 'token_not_genuine'
  | 'token_used'
  | 'key_unreadable'

/** There is one quarter to answer about on each day. */
export const quarterToAnswer = (today: Day): YearQuarter => quarterOf(addDays(today, -GRACE_DAYS))

export const lastDayToAnswer = (quarter: YearQuarter): Day =>
  addDays(quarterRange(quarter).through, GRACE_DAYS)

export function whyNotTakeToken(
  { quarter, people, taken }: { quarter: YearQuarter; people: number; taken: boolean },
  { today }: { today: Day },
): StatementReason | undefined {
  if (!sameQuarter(quarter, quarterToAnswer(today))) return 'statements_closed'
  if (people < FEWEST) return 'too_few_people'
  if (taken) return 'token_taken'
}

export function whyNotAnswer(quarter: YearQuarter, { today }: { today: Day }): StatementReason | undefined {
  if (!sameQuarter(quarter, quarterToAnswer(today))) return 'statements_closed'
}

export const isCrowd = (count: number): boolean => count >= FEWEST

export type Spread = { statement: Statement; counts: [number, number, number, number]; agreed: number }

/** How the answers lie on each statement, in the order of the form, or nothing when too few answered. */
export function spreadOf(answers: readonly (readonly number[])[]): Spread[] | undefined {
  if (!isCrowd(answers.length)) return undefined
  return STATEMENTS.map((statement, at) => {
    const count = (level: Level) => answers.filter((ratings) => ratings[at] === level).length
    const counts: Spread['counts'] = [count(1), count(2), count(3), count(4)]
    return { statement, counts, agreed: counts[2] + counts[3] }
  })
}

/** The statements that most and fewest agree with; nothing where all are agreed with alike. */
export function extremesOf(spread: readonly Spread[]): { most: Statement; least: Statement } | undefined {
  const byAgreement = spread.toSorted((a, b) => b.agreed - a.agreed || b.counts[3] - a.counts[3])
  const [most, least] = [byAgreement.at(0), byAgreement.at(-1)]
  if (!most || !least) return undefined
  if (most.agreed === least.agreed && most.counts[3] === least.counts[3]) return undefined
  return { most: most.statement, least: least.statement }
}
