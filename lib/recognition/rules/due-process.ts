// How a breach of discipline is dealt with, step by step (PP 94/2021, art 26 and after; domain.md §4.3). A case begins and
// moves by people alone. Periods are from memory there, so they are from memory here.
import { addDays, addWorkingDays, type Day, type Holidays } from '../../calendar/rules.ts'
import { BANDS, type Level, type Measure } from './discipline.ts'
import { monthsAfter } from './follow-up.ts'

export const CASE_RULE = 'pp-94-2021-26/1'

export const SUMMONS_WORKING_DAYS = 7
export const CONTEST_WORKING_DAYS = 14
export const IN_FORCE_WORKING_DAY = 15
export const MOST_ACCOUNTS = 3
export const WORDS_MIN = 20

export const CASE_SOURCES = ['ABSENCE', 'SUPERVISION', 'REPORT', 'AUDIT'] as const
export type CaseSource = (typeof CASE_SOURCES)[number]

export const CASE_STATES = [
  'REPORTED',
  'SUMMONED',
  'SUMMONED_AGAIN',
  'EXAMINED',
  'DECIDED',
  'DELIVERED',
  'CONTESTED',
  'SETTLED',
  'CLEARED',
  'REVOKED',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const CASE_STEPS = [
  'REPORT',
  'SUMMONS',
  'SECOND_SUMMONS',
  'ACCOUNT',
  'EXAMINATION',
  'DECISION',
  'DELIVERY',
  'CONTEST',
  'SETTLEMENT',
  'REVOCATION',
] as const
export type CaseStep = (typeof CASE_STEPS)[number]

export const SETTLEMENTS = ['KEPT', 'CHANGED', 'REVOKED'] as const
export type Settlement = (typeof SETTLEMENTS)[number]

/** The person himself, today's superior of his, or BKD. */
export type Side = 'SELF' | 'LINE' | 'OFFICE'

export type DisciplineCase = {
  employeeId: string
  state: CaseState
  measure: Measure | null
  /** The day of the latest step: none may lie before it. */
  lastOn: Day
  summonedFor: Day | null
  accounts: number
  /** Examined by a team, as moderate and heavy punishments ask for. */
  team: boolean
  /** The last day on which the person may object. */
  contestUntil: Day | null
  decidedBy: string | null
  startsOn: Day | null
  /** Null while nothing is in force, and for what never ends. */
  endsOn: Day | null
}

export type Move = { on: Day } & (
  | { step: 'SUMMONS' | 'SECOND_SUMMONS'; summonedFor: Day }
  | { step: 'EXAMINATION'; appeared: boolean; account: string | null; team: boolean }
  | { step: 'DECISION'; measure: Measure | null }
  | { step: 'SETTLEMENT'; outcome: Settlement; measure: Measure | null }
  | { step: 'ACCOUNT' | 'DELIVERY' | 'CONTEST' | 'REVOCATION' }
)

export type CaseReason =
  | 'case_own'
  | 'case_not_this_side'
  | 'case_over'
  | 'case_out_of_turn'
  | 'step_ahead'
  | 'step_before_last'
  | 'summons_too_soon'
  | 'second_summons_too_soon'
  | 'examined_too_soon'
  | 'second_summons_missing'
  | 'account_missing'
  | 'accounts_enough'
  | 'team_missing'
  | 'decided_by_office'
  | 'contest_late'
  | 'settled_by_another'
  | 'measure_missing'
  | 'measure_unasked'
  | 'known_ahead'
  | 'register_ahead'

const SIDES: Record<Exclude<CaseStep, 'REPORT'>, readonly Side[]> = {
  SUMMONS: ['LINE', 'OFFICE'],
  SECOND_SUMMONS: ['LINE', 'OFFICE'],
  ACCOUNT: ['SELF'],
  EXAMINATION: ['LINE', 'OFFICE'],
  DECISION: ['LINE', 'OFFICE'],
  DELIVERY: ['LINE', 'OFFICE'],
  CONTEST: ['SELF', 'OFFICE'],
  SETTLEMENT: ['OFFICE'],
  REVOCATION: ['OFFICE'],
}

const FROM: Record<Exclude<CaseStep, 'REPORT'>, readonly CaseState[]> = {
  SUMMONS: ['REPORTED'],
  SECOND_SUMMONS: ['SUMMONED'],
  ACCOUNT: ['SUMMONED', 'SUMMONED_AGAIN', 'EXAMINED'],
  EXAMINATION: ['SUMMONED', 'SUMMONED_AGAIN'],
  DECISION: ['EXAMINED'],
  DELIVERY: ['DECIDED'],
  CONTEST: ['DELIVERED'],
  SETTLEMENT: ['CONTESTED'],
  REVOCATION: [
    'REPORTED',
    'SUMMONED',
    'SUMMONED_AGAIN',
    'EXAMINED',
    'DECIDED',
    'DELIVERED',
    'CONTESTED',
    'SETTLED',
  ],
}

export const levelOf = (measure: Measure): Level =>
  BANDS.find((band) => band.measure === measure)?.level ?? 'HEAVY'

/** For how many months a punishment is served; null for one that is done when it is said, or that never ends. */
const MONTHS: Record<Measure, number | null> = {
  ORAL_REPRIMAND: null,
  WRITTEN_REPRIMAND: null,
  STATED_DISSATISFACTION: null,
  CUT_6_MONTHS: 6,
  CUT_9_MONTHS: 9,
  CUT_12_MONTHS: 12,
  DEMOTION_12_MONTHS: 12,
  RELEASE_12_MONTHS: 12,
  DISMISSAL: null,
}

export function endOf(measure: Measure, startsOn: Day): Day | null {
  if (levelOf(measure) === 'LIGHT') return startsOn
  const months = MONTHS[measure]
  return months === null ? null : addDays(monthsAfter(startsOn, months), -1)
}

/** Against dismissal an appeal to the board, against all else an objection. */
export const contestKind = (measure: Measure | null): 'APPEAL' | 'OBJECTION' =>
  measure === 'DISMISSAL' ? 'APPEAL' : 'OBJECTION'

export const whyNotOpenCase = (
  { employeeId, knownOn }: { employeeId: string; knownOn: Day },
  { by, today }: { by: string | null; today: Day },
): CaseReason | undefined => {
  if (employeeId === by) return 'case_own'
  if (knownOn > today) return 'known_ahead'
}

/** Whether a step of this kind is open to this side at all, before anything of it is filled in. */
export function stepsFor(of: DisciplineCase, side: Side): Exclude<CaseStep, 'REPORT'>[] {
  return (Object.keys(FROM) as Exclude<CaseStep, 'REPORT'>[]).filter(
    (step) => FROM[step].includes(of.state) && SIDES[step].includes(side),
  )
}

export function whyNotMove(
  of: DisciplineCase,
  move: Move,
  { side, accountId, today, holidays }: { side: Side; accountId: string; today: Day; holidays: Holidays },
): CaseReason | undefined {
  if (!SIDES[move.step].includes(side)) return side === 'SELF' ? 'case_own' : 'case_not_this_side'
  if (of.state === 'CLEARED' || of.state === 'REVOKED') return 'case_over'
  if (!FROM[move.step].includes(of.state)) return 'case_out_of_turn'
  if (move.on > today) return 'step_ahead'
  if (move.on < of.lastOn) return 'step_before_last'
  switch (move.step) {
    case 'SUMMONS':
    case 'SECOND_SUMMONS':
      // Who may still come is not summoned a second time.
      if (move.step === 'SECOND_SUMMONS' && of.summonedFor && move.on < of.summonedFor)
        return 'second_summons_too_soon'
      return move.summonedFor < addWorkingDays(move.on, SUMMONS_WORKING_DAYS, holidays)
        ? 'summons_too_soon'
        : undefined
    case 'ACCOUNT':
      return of.accounts >= MOST_ACCOUNTS ? 'accounts_enough' : undefined
    case 'EXAMINATION':
      if (of.summonedFor && move.on < of.summonedFor) return 'examined_too_soon'
      if (!move.appeared && of.state !== 'SUMMONED_AGAIN') return 'second_summons_missing'
      return move.appeared && of.accounts === 0 && (move.account ?? '').length < WORDS_MIN
        ? 'account_missing'
        : undefined
    case 'DECISION':
      if (move.measure === null || levelOf(move.measure) === 'LIGHT') return undefined
      if (side !== 'OFFICE') return 'decided_by_office'
      return of.team ? undefined : 'team_missing'
    case 'CONTEST':
      return of.contestUntil && move.on > of.contestUntil ? 'contest_late' : undefined
    case 'SETTLEMENT':
      if (of.decidedBy === accountId) return 'settled_by_another'
      if (move.outcome !== 'CHANGED') return move.measure === null ? undefined : 'measure_unasked'
      return move.measure === null ? 'measure_missing' : undefined
    case 'DELIVERY':
    case 'REVOCATION':
      return undefined
  }
}

const TO: Partial<Record<CaseStep, CaseState>> = {
  SUMMONS: 'SUMMONED',
  SECOND_SUMMONS: 'SUMMONED_AGAIN',
  EXAMINATION: 'EXAMINED',
  DELIVERY: 'DELIVERED',
  CONTEST: 'CONTESTED',
  REVOCATION: 'REVOKED',
}

const inForce = (measure: Measure | null, startsOn: Day) =>
  measure ? { startsOn, endsOn: endOf(measure, startsOn) } : { startsOn: null, endsOn: null }

/** The case after a step that was allowed. */
export function afterMove(
  of: DisciplineCase,
  move: Move,
  { accountId, holidays }: { accountId: string; holidays: Holidays },
): DisciplineCase {
  const next = { ...of, state: TO[move.step] ?? of.state, lastOn: move.on }
  switch (move.step) {
    case 'SUMMONS':
    case 'SECOND_SUMMONS':
      return { ...next, summonedFor: move.summonedFor }
    case 'ACCOUNT':
      return { ...next, accounts: of.accounts + 1 }
    case 'EXAMINATION':
      return { ...next, team: move.team }
    case 'DECISION':
      return {
        ...next,
        state: move.measure ? 'DECIDED' : 'CLEARED',
        measure: move.measure,
        decidedBy: accountId,
      }
    case 'DELIVERY':
      return {
        ...next,
        contestUntil: addWorkingDays(move.on, CONTEST_WORKING_DAYS, holidays),
        ...inForce(of.measure, addWorkingDays(move.on, IN_FORCE_WORKING_DAY, holidays)),
      }
    case 'CONTEST':
      // What is contested is not served until it is settled.
      return { ...next, startsOn: null, endsOn: null }
    case 'SETTLEMENT': {
      if (move.outcome === 'REVOKED') return { ...next, state: 'REVOKED', startsOn: null, endsOn: null }
      const measure = move.measure ?? of.measure
      return { ...next, state: 'SETTLED', measure, ...inForce(measure, move.on) }
    }
    case 'REVOCATION':
      return { ...next, startsOn: null, endsOn: null }
  }
}

export const PHASES = ['OPEN', 'IN_FORCE', 'SERVED', 'CLEARED', 'REVOKED'] as const
export type Phase = (typeof PHASES)[number]

/** Where a case stands on a day: nothing has to happen for a punishment to come into force, or to be over. */
export function phaseOf({ state, startsOn, endsOn }: DisciplineCase, on: Day): Phase {
  if (state === 'CLEARED' || state === 'REVOKED') return state
  if (startsOn === null || on < startsOn) return 'OPEN'
  // A reprimand is over once it is said.
  const over = endsOn !== null && (on > endsOn || endsOn === startsOn)
  return over ? 'SERVED' : 'IN_FORCE'
}

/** Punishments that matter for a career: moderate and heavy ones, by the days on which they are in force. */
export type Punishment = { level: Exclude<Level, 'LIGHT'>; from: Day; until: Day | null }

export type DisciplineFacts = {
  serving: boolean
  until: Day | null
  /** Since when the register is complete; null where nobody has said so and a row speaks for itself. */
  completeSince: Day | null
  /** When the latest one before was over. */
  servedUntil: Day | null
}

/**
 * What the register says of somebody on a day. A row says that he serves; that he does not is known only since the day from
 * which BKD vouches for the register.
 */
export function disciplineOn(
  punishments: readonly Punishment[],
  completeSince: Day | null,
  on: Day,
): DisciplineFacts | null {
  const now = punishments.filter(({ from, until }) => from <= on && (until === null || until >= on))
  const servedUntil =
    punishments
      .flatMap(({ until }) => (until !== null && until < on ? until : []))
      .toSorted()
      .at(-1) ?? null
  const known = completeSince !== null && completeSince <= on ? completeSince : null
  if (now.length === 0)
    return known === null ? null : { serving: false, until: null, completeSince: known, servedUntil }
  const ends = now.flatMap((one) => one.until ?? [])
  // One that never ends outlasts the others.
  const until = ends.length < now.length ? null : (ends.toSorted().at(-1) ?? null)
  return { serving: true, until, completeSince: known, servedUntil }
}
