// A lawful change of frozen rules: a further version with its reason, confirmed by a second officer while people may still
// apply. What was hashed before stays as it is, and the draw stays with the first hash: nobody draws again by changing a word.
import { addDays, type Day } from '../../calendar/rules.ts'
import { differencesOf, type RulesDocument } from './document.ts'
import { phaseOf, type RoundCalendar, type RoundStatus } from './stages.ts'

/** So many days people have after a change to apply, or to withdraw. */
export const CHANGE_DAYS = 5

export type ChangeReason =
  | 'not_announced'
  | 'change_after_call'
  | 'own_candidacy'
  | 'panelist_applied'
  | 'nothing_changed'
  | 'call_shortened'
  | 'call_already_open'
  | 'call_begins_too_soon'
  | 'too_little_left'
  | 'same_officer'
  | 'rules_changed'

type Standing = { status: RoundStatus; calendar: RoundCalendar }

/** Whether rules may change at all today; afterwards a round is cancelled and announced anew, or stays. */
export function whyNotRevise(
  round: Standing,
  { today, applied }: { today: Day; applied: boolean },
): ChangeReason | undefined {
  const phase = phaseOf(round, today)
  if (phase === 'DRAFT') return 'not_announced'
  if (phase !== 'ANNOUNCED' && phase !== 'OPEN') return 'change_after_call'
  if (applied) return 'own_candidacy'
}

/** Why this version cannot follow that one. People who read the old one lose no day by the new one. */
export function whyNotChange(
  before: RulesDocument,
  after: RulesDocument,
  today: Day,
): ChangeReason | undefined {
  if (differencesOf(before, after).length === 0) return 'nothing_changed'
  const [was, is] = [before.calendar, after.calendar]
  if (was.opensOn <= today && is.opensOn !== was.opensOn) return 'call_already_open'
  if (was.opensOn > today && is.opensOn < today) return 'call_begins_too_soon'
  if (is.closesOn < was.closesOn) return 'call_shortened'
  if (is.closesOn < addDays(today, CHANGE_DAYS)) return 'too_little_left'
}

/** A second officer confirms the very change that he read. */
export const whyNotConfirm = (
  { preparedBy, hash }: { preparedBy: string; hash: string },
  { by, seen }: { by: string; seen: string },
): ChangeReason | undefined =>
  preparedBy === by ? 'same_officer' : hash === seen ? undefined : 'rules_changed'

/** Who stays keeps his seat; who comes takes a number that nobody had. */
export function seatNumbers(
  taken: readonly { seat: number; accountId: string }[],
  wanted: readonly string[],
): number[] {
  let next = Math.max(0, ...taken.map(({ seat }) => seat))
  return wanted.map((accountId) => taken.find((one) => one.accountId === accountId)?.seat ?? (next += 1))
}
