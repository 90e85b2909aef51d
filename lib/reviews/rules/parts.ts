// What a supervisor of earlier days says of them when the line changed inside a quarter; one signature ends the quarter all the
// same (docs/decisions/0007). A part that is missing is shown and holds nobody up.
import type { Day } from '../../calendar/rules.ts'
import { type AssessedPart, needsCitation, type Rating, REASON_MIN } from '../rules.ts'

export type PartReason =
  | 'own_review'
  | 'not_your_days'
  | 'your_review'
  | 'days_not_over'
  | 'already_signed'
  | 'review_signed'
  | 'citation_missing'
  | 'citation_unknown'
  | 'text_missing'

export type PartFacts = {
  by: string
  /** Those for whom this person decides, himself first. */
  standsFor: readonly string[]
  parts: readonly AssessedPart[]
  today: Day
  signed: boolean
  reviewSigned: boolean
}

/** The days of this person that a later supervisor signs for, if there are any. */
export const earlierPart = ({
  parts,
  standsFor,
}: Pick<PartFacts, 'parts' | 'standsFor'>): AssessedPart | undefined =>
  parts.slice(0, -1).findLast(({ supervisorId }) => standsFor.includes(supervisorId))

/** Why this person cannot speak of his days. */
export function whyNotSpeak(employeeId: string, facts: PartFacts): PartReason | undefined {
  if (employeeId === facts.by) return 'own_review'
  const last = facts.parts.at(-1)
  if (last && facts.standsFor.includes(last.supervisorId)) return 'your_review'
  const part = earlierPart(facts)
  if (!part) return 'not_your_days'
  if (facts.today <= part.through) return 'days_not_over'
  if (facts.signed) return 'already_signed'
  if (facts.reviewSigned) return 'review_signed'
}

/** Why what he says of them cannot be signed. */
export function whyNotSignPart(said: {
  resultRating: Rating
  behaviourRating: Rating
  text: string
  cited: number
}): PartReason | undefined {
  if (needsCitation(said) && said.cited === 0) return 'citation_missing'
  if (said.text.trim().length < REASON_MIN) return 'text_missing'
}
