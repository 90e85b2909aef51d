// A log says what one person did on one day; the supervisor of that day decides on it, and its quarter freezes it.
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Day,
  type Holidays,
  monthOf,
  monthRange,
} from '../calendar/rules.ts'

export const LOG_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'EXPIRED'] as const
export type LogStatus = (typeof LOG_STATUSES)[number]

export const LOG_STEP_KINDS = ['SUBMITTED', 'EDITED', 'RETURNED', 'APPROVED', 'UNDONE', 'WITHDRAWN'] as const
export type LogStepKind = (typeof LOG_STEP_KINDS)[number]

/** Each move, said once. A pending log never expires: it waits and escalates. */
export const LOG_MOVES = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', step: 'SUBMITTED' },
  edit: { from: ['SUBMITTED'], to: 'SUBMITTED', step: 'EDITED' },
  withdraw: { from: ['SUBMITTED'], to: 'DRAFT', step: 'WITHDRAWN' },
  approve: { from: ['SUBMITTED'], to: 'APPROVED', step: 'APPROVED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED', step: 'RETURNED' },
  undo: { from: ['APPROVED', 'RETURNED'], to: 'SUBMITTED', step: 'UNDONE' },
  expire: { from: ['DRAFT', 'RETURNED'], to: 'EXPIRED', step: undefined },
} as const satisfies Record<
  string,
  { from: readonly LogStatus[]; to: LogStatus; step: LogStepKind | undefined }
>
export type LogMove = keyof typeof LOG_MOVES

export const mayMove = (status: LogStatus, move: LogMove): boolean =>
  LOG_MOVES[move].from.some((from) => from === status)

export const DAY_MINUTES = 1440
export const LONG_ENTRY_MINUTES = 450
export const UNDO_SECONDS = 10
export const APPROVAL_DAYS = 7
export const LOG_RULE_DEFAULTS = { lateDays: 3, lastDayOfNextMonth: 5 } as const

export type Reason =
  | 'not_your_log'
  | 'already_approved'
  | 'expired'
  | 'date_fixed'
  | 'minutes_missing'
  | 'minutes_out_of_range'
  | 'span_incomplete'
  | 'end_before_start'
  | 'minutes_exceed_span'
  | 'quarter_closed'
  | 'future_date'
  | 'future_hours'
  | 'on_leave'
  | 'holiday'
  | 'too_late'
  | 'no_supervisor'
  | 'overlap'
  | 'day_full'
  | 'not_submitted'
  | 'own_log'
  | 'not_their_supervisor'
  | 'reason_missing'
  | 'not_decided'
  | 'not_your_decision'
  | 'undo_too_late'
  | 'built_upon'
  | 'day_still_open'
  | 'day_already_opened'
  | 'changed_meanwhile'
  | 'moved_meanwhile'
  | 'evidence_missing'
  | 'indicator_mismatch'
  | 'not_in_plan'
  | 'no_post'
  | 'quarter_not_open'
  | 'already_sent'
  | 'not_draft'
  | 'too_many_favourites'

/** Times of day are minutes since midnight. */
export type Entry = {
  logDate: Day
  minutes?: number | null
  startMinute?: number | null
  endMinute?: number | null
}

/** The log as it was before this save; absent for a new one. */
export type SavedLog = {
  employeeId: string
  status: LogStatus
  logDate: Day
  /** When it was last handed in; a log that was taken back keeps it. */
  submittedAt?: Date | null
}

export type DayFacts = {
  today: Day
  /** The minute of today at which this is asked, on the region's clock. */
  nowMinute: number
  holidays: Holidays
  onLeave: boolean
  /** On duty by schedule: shift units work on holidays. */
  onDuty?: boolean
  /** The supervisor opened this day for late entry or for duty on a holiday. */
  opened: boolean
  /** The last day that is frozen for this person, by a closed quarter or a final review. */
  closedThrough?: Day | null
  supervisorId?: string | null
  /** The person's other entries of that day, this one left out. */
  others: readonly (Entry & { status: LogStatus })[]
  lateDays?: number
}

/** Minutes as written, else the length of the span. */
export function entryMinutes({
  minutes,
  startMinute,
  endMinute,
}: Omit<Entry, 'logDate'>): number | undefined {
  if (minutes != null) return minutes
  if (startMinute != null && endMinute != null) return endMinute - startMinute
}

/** Why these minutes and hours cannot stand, whatever the day. */
export function whyNotTime({ minutes, startMinute, endMinute }: Omit<Entry, 'logDate'>): Reason | undefined {
  if ((startMinute == null) !== (endMinute == null)) return 'span_incomplete'
  if (startMinute != null && endMinute != null) {
    if (startMinute >= endMinute) return 'end_before_start'
    if (startMinute < 0 || endMinute > DAY_MINUTES) return 'minutes_out_of_range'
    if (minutes != null && minutes > endMinute - startMinute) return 'minutes_exceed_span'
  }
  const total = entryMinutes({ minutes, startMinute, endMinute })
  if (total === undefined) return 'minutes_missing'
  if (!Number.isInteger(total) || total < 1 || total > DAY_MINUTES) return 'minutes_out_of_range'
}

/** Why this cannot be kept even as a draft. Drafts are otherwise never blocked: nothing typed is lost. */
export function whyNotSave(
  entry: Entry,
  { by, saved, closedThrough }: { by: string; saved?: SavedLog | null; closedThrough?: Day | null },
): Reason | undefined {
  if (saved) {
    if (saved.employeeId !== by) return 'not_your_log'
    if (saved.status === 'APPROVED') return 'already_approved'
    if (saved.status === 'EXPIRED') return 'expired'
    // The supervisor of record belongs to the date; another date is another log.
    if (saved.status !== 'DRAFT' && saved.logDate !== entry.logDate) return 'date_fixed'
  }
  if (isFrozen(entry.logDate, closedThrough)) return 'quarter_closed'
  return whyNotTime(entry)
}

/** Why this entry cannot be submitted, or undefined when it can. */
export function whyNotSubmit(
  entry: Entry,
  { by, saved, ...day }: DayFacts & { by: string; saved?: SavedLog | null },
): Reason | undefined {
  const unsaved = whyNotSave(entry, { by, saved, closedThrough: day.closedThrough })
  if (unsaved) return unsaved
  return whyNotDay(entry.logDate, day, saved) ?? whyNotHours(entry, day) ?? whyNotBeside(entry, day.others)
}

/** Why nothing can be submitted for this day; the date picker asks it too. */
export function whyNotDay(
  logDate: Day,
  {
    today,
    holidays,
    onLeave,
    onDuty = false,
    opened,
    closedThrough,
    supervisorId,
    lateDays,
  }: Omit<DayFacts, 'others' | 'nowMinute'>,
  saved?: SavedLog | null,
): Reason | undefined {
  if (logDate > today) return 'future_date'
  if (isFrozen(logDate, closedThrough)) return 'quarter_closed'
  if (onLeave) return 'on_leave'
  if (holidays.has(logDate) && !onDuty && !opened) return 'holiday'
  // What came in time may be mended after the deadline, or a late return could never be answered.
  if (!opened && !cameBefore(saved) && isPastEntry(logDate, today, { holidays, lateDays })) return 'too_late'
  if (!supervisorId) return 'no_supervisor'
}

/** What is still to be done today is not done yet. */
const whyNotHours = (
  { logDate, endMinute }: Entry,
  { today, nowMinute }: Pick<DayFacts, 'today' | 'nowMinute'>,
): Reason | undefined =>
  logDate === today && endMinute != null && endMinute > nowMinute ? 'future_hours' : undefined

/** Handed in once, also when it was returned or taken back since. */
export const cameBefore = (saved: SavedLog | null | undefined): boolean =>
  saved?.status === 'SUBMITTED' || saved?.status === 'RETURNED' || Boolean(saved?.submittedAt)

function whyNotBeside(entry: Entry, others: DayFacts['others']): Reason | undefined {
  const counted = others.filter(({ status }) => status !== 'DRAFT' && status !== 'EXPIRED')
  if (counted.some((other) => overlaps(entry, other))) return 'overlap'
  const taken = counted.reduce((sum, other) => sum + (entryMinutes(other) ?? 0), 0)
  if (taken + (entryMinutes(entry) ?? 0) > DAY_MINUTES) return 'day_full'
}

/** Only entries that both name their hours can overlap; one may start on the minute the other ends. */
export function overlaps(a: Entry, b: Entry): boolean {
  if (a.logDate !== b.logDate) return false
  if (a.startMinute == null || a.endMinute == null || b.startMinute == null || b.endMinute == null)
    return false
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute
}

type EntryRule = { holidays: Holidays; lateDays?: number }

/** The last day on which this date may be entered without being opened: some working days, never past the 5th of next month. */
export function lastEntryDay(
  logDate: Day,
  { holidays, lateDays = LOG_RULE_DEFAULTS.lateDays }: EntryRule,
): Day {
  const byRule = addWorkingDays(logDate, lateDays, holidays)
  const nextMonth = monthRange(addMonths(monthOf(logDate), 1)).from
  const monthGate = addDays(nextMonth, LOG_RULE_DEFAULTS.lastDayOfNextMonth - 1)
  return byRule < monthGate ? byRule : monthGate
}

/** A late entry stays marked late, also when its day was opened. */
export const isPastEntry = (logDate: Day, today: Day, rule: EntryRule): boolean =>
  today > lastEntryDay(logDate, rule)

export type DecidedLog = { employeeId: string; supervisorId: string | null; status: LogStatus; logDate: Day }

export type Decision = {
  by: string
  closedThrough?: Day | null
  /** Supervisors who have left, whose pending logs came one level up to this person. */
  inPlaceOf?: readonly string[]
}

/** Why this log cannot be approved, or undefined when it can. */
export function whyNotApprove(
  log: DecidedLog,
  { by, closedThrough, inPlaceOf = [] }: Decision,
): Reason | undefined {
  if (log.status !== 'SUBMITTED') return 'not_submitted'
  if (log.employeeId === by) return 'own_log'
  if (log.supervisorId !== by && !(log.supervisorId && inPlaceOf.includes(log.supervisorId)))
    return 'not_their_supervisor'
  // A final review was signed on these very numbers; a late decision would change them behind the signature.
  if (isFrozen(log.logDate, closedThrough)) return 'quarter_closed'
}

export const FAVOURITES_MAX = 20
export const RETURN_REASON_MIN = 10

export function whyNotReturn(log: DecidedLog, decision: Decision & { reason: string }): Reason | undefined {
  const undecidable = whyNotApprove(log, decision)
  if (undecidable) return undecidable
  if (decision.reason.trim().length < RETURN_REASON_MIN) return 'reason_missing'
}

export function whyNotWithdraw(
  log: DecidedLog,
  { by, closedThrough }: Omit<Decision, 'inPlaceOf'>,
): Reason | undefined {
  if (log.employeeId !== by) return 'not_your_log'
  if (!mayMove(log.status, 'withdraw')) return 'not_submitted'
  if (isFrozen(log.logDate, closedThrough)) return 'quarter_closed'
}

/** Only what was never handed in, or was taken back, may vanish. */
export function whyNotDelete(
  log: Pick<DecidedLog, 'employeeId' | 'status'>,
  { by, builtUpon }: { by: string; builtUpon: boolean },
): Reason | undefined {
  if (log.employeeId !== by) return 'not_your_log'
  if (log.status !== 'DRAFT' || builtUpon) return 'not_draft'
}

/** The last step of a log, if it was a decision. */
export type LastDecision = { byId: string; at: Date }

/** Undo is for a slip of the thumb: the same person, ten seconds by the server's clock, nothing built on it. */
export function whyNotUndo(
  {
    log,
    decision,
    builtUpon = false,
  }: { log: DecidedLog; decision: LastDecision | null; builtUpon?: boolean },
  { by, now, closedThrough }: { by: string; now: Date; closedThrough?: Day | null },
): Reason | undefined {
  if (!decision || !mayMove(log.status, 'undo')) return 'not_decided'
  if (decision.byId !== by) return 'not_your_decision'
  if (now.getTime() - decision.at.getTime() > UNDO_SECONDS * 1000) return 'undo_too_late'
  if (builtUpon || isFrozen(log.logDate, closedThrough)) return 'built_upon'
}

export type OpeningDay = {
  by: string
  /** Who supervised the person on that day. */
  supervisorId: string | null
  today: Day
  holidays: Holidays
  closedThrough?: Day | null
  alreadyOpened: boolean
  reason: string
  lateDays?: number
}

/** Why a supervisor cannot open a day for late entry, or a holiday for duty. */
export function whyNotOpenDay(day: Day, facts: OpeningDay): Reason | undefined {
  if (facts.supervisorId !== facts.by) return 'not_their_supervisor'
  // Duty on a holiday is assigned ahead; a working day ahead needs no opening.
  if (day > facts.today && !facts.holidays.has(day)) return 'future_date'
  if (isFrozen(day, facts.closedThrough)) return 'quarter_closed'
  if (facts.alreadyOpened) return 'day_already_opened'
  if (!facts.holidays.has(day) && !isPastEntry(day, facts.today, facts)) return 'day_still_open'
  if (facts.reason.trim().length < RETURN_REASON_MIN) return 'reason_missing'
}

/** Both ends of a quarter belong to it: its last day closes with it. */
export const isFrozen = (day: Day, closedThrough: Day | null | undefined): boolean =>
  !!closedThrough && day <= closedThrough

/** A decision is due a week after the log came. */
export const decisionDueOn = (submittedOn: Day): Day => addDays(submittedOn, APPROVAL_DAYS)

export type Pending = { status: LogStatus; logDate: Day; submittedOn: Day }

export const isOverdue = ({ status, submittedOn }: Pending, today: Day): boolean =>
  status === 'SUBMITTED' && today > decisionDueOn(submittedOn)

/** Shown to the supervisor's own superior: overdue, or still pending after the month's gate. */
export function isEscalated(log: Pending, today: Day): boolean {
  if (log.status !== 'SUBMITTED') return false
  const gate = addDays(
    monthRange(addMonths(monthOf(log.logDate), 1)).from,
    LOG_RULE_DEFAULTS.lastDayOfNextMonth - 1,
  )
  return isOverdue(log, today) || today > gate
}
