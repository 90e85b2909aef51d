// A promotion round: announced under frozen rules, ranked by them, decided in public. The calendar is part of the rules,
// so a call opens and closes by the day alone: nobody can hold it open for somebody.
import { addDays, type Day } from '../../calendar/rules.ts'

export const ROUND_STATUSES = [
  'DRAFT',
  'ANNOUNCED',
  'SCORING',
  'RANKED',
  'DECIDED',
  'FINAL',
  'CANCELLED',
] as const
export type RoundStatus = (typeof ROUND_STATUSES)[number]

export const ROUND_MOVES = {
  prepare: { from: ['DRAFT'], to: 'DRAFT' },
  announce: { from: ['DRAFT'], to: 'ANNOUNCED' },
  revise: { from: ['ANNOUNCED'], to: 'ANNOUNCED' },
  close: { from: ['ANNOUNCED'], to: 'SCORING' },
  rank: { from: ['SCORING'], to: 'RANKED' },
  decide: { from: ['RANKED'], to: 'DECIDED' },
  finish: { from: ['DECIDED'], to: 'FINAL' },
  cancel: { from: ['DRAFT', 'ANNOUNCED', 'SCORING', 'RANKED', 'DECIDED'], to: 'CANCELLED' },
} as const satisfies Record<string, { from: readonly RoundStatus[]; to: RoundStatus }>
export type RoundMove = keyof typeof ROUND_MOVES

export const mayMove = (status: RoundStatus, move: RoundMove): boolean =>
  ROUND_MOVES[move].from.some((from) => from === status)

export type RoundCalendar = {
  opensOn: Day
  /** The last day on which somebody applies. */
  closesOn: Day
  decidesBy: Day
  /** Calendar days after the decision in which a candidate objects. */
  objectionDays: number
}

/** The shortest call: an open selection is announced for 15 calendar days (PermenPANRB 15/2019). */
export const CALL_DAYS = 15
export const OBJECTION_DAYS = 14
/** So long has the personnel agency to answer an objection. */
export const ANSWER_DAYS = 14

export const PHASES = [
  'DRAFT',
  'ANNOUNCED',
  'OPEN',
  'CLOSED',
  'SCORING',
  'RANKED',
  'DECIDED',
  'FINAL',
  'CANCELLED',
] as const
export type Phase = (typeof PHASES)[number]

/** What a round is today: what was done to it, and the days that its rules name. */
export function phaseOf(
  { status, calendar }: { status: RoundStatus; calendar: RoundCalendar | null },
  today: Day,
): Phase {
  if (status !== 'ANNOUNCED' || !calendar) return status
  if (today < calendar.opensOn) return 'ANNOUNCED'
  return today <= calendar.closesOn ? 'OPEN' : 'CLOSED'
}

export const objectionThrough = (
  decidedOn: Day,
  { objectionDays }: Pick<RoundCalendar, 'objectionDays'>,
): Day => addDays(decidedOn, objectionDays)

export type Reason =
  | 'not_a_draft'
  | 'not_announced'
  | 'call_not_open'
  | 'call_still_open'
  | 'not_scoring'
  | 'scores_missing'
  | 'not_ranked'
  | 'not_decided'
  | 'objection_time_runs'
  | 'objection_waits'
  | 'objection_time_over'
  | 'round_over'
  | 'same_officer'
  | 'rules_changed'
  | 'call_begins_too_soon'
  | 'not_eligible'
  | 'already_applied'
  | 'not_applied'
  | 'handles_round'
  | 'not_a_candidate'
  | 'already_objected'
  | 'objection_answered'
  | 'own_decision'

export type Announcing = { status: RoundStatus; calendar: RoundCalendar; preparedBy: string; hash: string }

/** A second officer confirms the very rules that he saw, before the first day of the call. */
export function whyNotAnnounce(
  round: Announcing,
  { by, seen, today }: { by: string; seen: string; today: Day },
): Reason | undefined {
  if (!mayMove(round.status, 'announce')) return 'not_a_draft'
  if (round.preparedBy === by) return 'same_officer'
  if (round.hash !== seen) return 'rules_changed'
  if (round.calendar.opensOn < today) return 'call_begins_too_soon'
}

type Called = { status: RoundStatus; calendar: RoundCalendar }

export function whyNotApply(
  round: Called,
  {
    today,
    eligible,
    applied,
    handles,
  }: {
    today: Day
    eligible: boolean
    applied: boolean
    /** Sits on the panel, or prepared or confirmed the rules. */
    handles: boolean
  },
): Reason | undefined {
  if (phaseOf(round, today) !== 'OPEN') return 'call_not_open'
  if (handles) return 'handles_round'
  if (applied) return 'already_applied'
  if (!eligible) return 'not_eligible'
}

export function whyNotWithdraw(
  round: Called,
  { today, applied }: { today: Day; applied: boolean },
): Reason | undefined {
  if (!applied) return 'not_applied'
  if (phaseOf(round, today) !== 'OPEN') return 'call_not_open'
}

export function whyNotClose(round: Called, today: Day): Reason | undefined {
  if (!mayMove(round.status, 'close')) return 'not_announced'
  if (today <= round.calendar.closesOn) return 'call_still_open'
}

export function whyNotRank(
  { status }: { status: RoundStatus },
  { complete }: { complete: boolean },
): Reason | undefined {
  if (!mayMove(status, 'rank')) return 'not_scoring'
  if (!complete) return 'scores_missing'
}

export function whyNotFinish(
  round: Called,
  { today, decidedOn, waiting }: { today: Day; decidedOn: Day | null; waiting: number },
): Reason | undefined {
  if (!mayMove(round.status, 'finish') || decidedOn === null) return 'not_decided'
  if (waiting > 0) return 'objection_waits'
  if (today <= objectionThrough(decidedOn, round.calendar)) return 'objection_time_runs'
}

export function whyNotCancel({ status }: { status: RoundStatus }): Reason | undefined {
  if (!mayMove(status, 'cancel')) return 'round_over'
}

/** A candidate who was not chosen objects once, within the days that the rules name. */
export function whyNotObject(
  round: Called,
  {
    today,
    decidedOn,
    candidate,
    objected,
  }: { today: Day; decidedOn: Day | null; candidate: boolean; objected: boolean },
): Reason | undefined {
  if (!candidate) return 'not_a_candidate'
  if (round.status === 'CANCELLED') return 'round_over'
  if (round.status === 'FINAL') return 'objection_time_over'
  if (round.status !== 'DECIDED' || decidedOn === null) return 'not_decided'
  if (objected) return 'already_objected'
  if (today > objectionThrough(decidedOn, round.calendar)) return 'objection_time_over'
}

/** Not answered by who made the decision or prepared its rules. */
export function whyNotAnswer(
  { outcome }: { outcome: string | null },
  { involved }: { involved: boolean },
): Reason | undefined {
  if (outcome !== null) return 'objection_answered'
  if (involved) return 'own_decision'
}
