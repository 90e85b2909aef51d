// Who works where and under whom, day by day. A person has one supervisor on a day, or none.
import { addDays, type Day, type Range } from '../calendar/rules.ts'

export const UNIT_KINDS = [
  'SEKRETARIAT_DAERAH',
  'SEKRETARIAT_DPRD',
  'INSPEKTORAT',
  'DINAS',
  'BADAN',
  'SATPOL_PP',
  'KESBANGPOL',
  'BPBD',
  'KECAMATAN',
  'KELURAHAN',
  'UPTD',
  'BIDANG',
  'SUBBIDANG',
  'SEKSI',
  'SUBBAGIAN',
  'TIM_KERJA',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const EMPLOYEE_KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PW', 'NON_ASN'] as const
export type EmployeeKind = (typeof EMPLOYEE_KINDS)[number]

export const LEGAL_STATUSES = [
  'ACTIVE',
  'ON_LEAVE_OUTSIDE',
  'STUDY',
  'SUSPENDED',
  'DISCIPLINED',
  'PRE_RETIREMENT',
  'DISMISSED',
  'RETIRED',
] as const
export type LegalStatus = (typeof LEGAL_STATUSES)[number]

/** Those whose days are counted; the others are on the books only. */
export const WORKING_STATUSES: readonly LegalStatus[] = ['ACTIVE', 'DISCIPLINED']
/** Those who have left the office for good: their accounts open no more. */
export const LEFT_STATUSES: readonly LegalStatus[] = ['DISMISSED', 'RETIRED']
export const isAtWork = (status: LegalStatus): boolean => WORKING_STATUSES.includes(status)

export const ASSIGNMENT_KINDS = ['DEFINITIVE', 'PLT', 'PLH'] as const
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number]

/** SIASN's jenis jabatan, told apart by name: programs number them differently (domain.md §1.6). */
export const POSITION_FAMILIES = ['STRUCTURAL', 'FUNCTIONAL', 'DUAL', 'GENERAL'] as const
export type PositionFamily = (typeof POSITION_FAMILIES)[number]

export const IMPORT_BATCH_STATUSES = ['PREVIEW', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'UNDONE'] as const
export type ImportBatchStatus = (typeof IMPORT_BATCH_STATUSES)[number]
export const IMPORT_UNDO_HOURS = 24

/** Open-ended while `endsOn` is null; both ends belong to it. */
export type Span = { startsOn: Day; endsOn: Day | null }
export type Supervision = Span & { employeeId: string; supervisorId: string }

export const covers = ({ startsOn, endsOn }: Span, day: Day): boolean =>
  startsOn <= day && (endsOn === null || day <= endsOn)

export const spansOverlap = (a: Span, b: Span): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn)

/** Who supervises on that day, from one person's spans. */
export const supervisorOn = (
  day: Day,
  spans: readonly Omit<Supervision, 'employeeId'>[],
): string | undefined => spans.find((span) => covers(span, day))?.supervisorId

/** The part of a range that each supervisor had, in order of time; a change of supervisor splits it cleanly. */
export const supervisedParts = (
  range: Range,
  spans: readonly Omit<Supervision, 'employeeId'>[],
): (Range & { supervisorId: string })[] =>
  spans
    .filter((span) => spansOverlap(span, { startsOn: range.from, endsOn: range.through }))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map(({ supervisorId, startsOn, endsOn }) => ({
      supervisorId,
      from: startsOn > range.from ? startsOn : range.from,
      through: endsOn !== null && endsOn < range.through ? endsOn : range.through,
    }))

export type Reason =
  | 'own_supervisor'
  | 'supervision_cycle'
  | 'supervision_overlap'
  | 'ends_before_start'
  | 'import_not_ready'
  | 'import_undone'
  | 'import_undo_too_late'
  | 'import_built_upon'
  | 'nothing_to_import'
  | 'nip_taken'
  | 'changed_meanwhile'
  | 'quarter_closed'
  | 'same_supervisor'
  | 'supervisor_gone'
  | 'planned_change_ahead'
  | 'same_post'
  | 'unit_closed'
  | 'unit_has_head'
  | 'unit_has_people'
  | 'unit_has_children'
  | 'unit_name_taken'

/** How a span that begins on a day lies over those that are there: each day keeps one. */
export type Laid<S extends Span> = {
  endsOn: Day | null
  /** The span of the first day: it ends the day before, or gives way whole when it begins on that very day. */
  current: S | undefined
  currentEndsOn: Day | null
  /** What comes back after a span with an end of its own. */
  resumes: Span | null
}

export function layOver<S extends Span>(wanted: Span, existing: readonly S[]): Laid<S> {
  const [next] = existing
    .filter(({ startsOn }) => startsOn > wanted.startsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  // A change that is planned already stays planned.
  const endsOn = wanted.endsOn ?? (next ? addDays(next.startsOn, -1) : null)
  const current = existing.find((span) => covers(span, wanted.startsOn))
  const outlasts = current && endsOn !== null && (current.endsOn === null || current.endsOn > endsOn)
  return {
    endsOn,
    current,
    currentEndsOn: current && current.startsOn < wanted.startsOn ? addDays(wanted.startsOn, -1) : null,
    resumes: outlasts ? { startsOn: addDays(endsOn, 1), endsOn: current.endsOn } : null,
  }
}

/** Why a post or a line cannot begin on that day. What was signed of a closed quarter stands on who was where. */
export function whyNotBegin(
  wanted: Span,
  { existing, closedThrough }: { existing: readonly Span[]; closedThrough: Day | null },
): Reason | undefined {
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn) return 'ends_before_start'
  if (closedThrough !== null && wanted.startsOn <= closedThrough) return 'quarter_closed'
  const { endsOn } = wanted
  if (endsOn !== null && existing.some(({ startsOn }) => startsOn > wanted.startsOn && startsOn <= endsOn))
    return 'planned_change_ahead'
}

/** A unit closes when nobody works in it any more and nothing hangs below it. */
export function whyNotCloseUnit({
  closedOn,
  people,
  children,
}: {
  closedOn: Day | null
  people: number
  children: number
}): Reason | undefined {
  if (closedOn !== null) return 'unit_closed'
  if (people > 0) return 'unit_has_people'
  if (children > 0) return 'unit_has_children'
}

/** Why this line of supervision cannot be entered beside the region's others. */
export function whyNotSupervise(wanted: Supervision, others: readonly Supervision[]): Reason | undefined {
  if (wanted.employeeId === wanted.supervisorId) return 'own_supervisor'
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn) return 'ends_before_start'
  const meanwhile = others.filter((other) => spansOverlap(other, wanted))
  if (meanwhile.some(({ employeeId }) => employeeId === wanted.employeeId)) return 'supervision_overlap'
  // Lines change only where a span starts, so a cycle shows on one of these days or never.
  const turningDays = [
    wanted.startsOn,
    ...meanwhile.map(({ startsOn }) => startsOn).filter((day) => covers(wanted, day)),
  ]
  if (
    turningDays.some((day) => linesAbove(wanted.supervisorId, day, meanwhile).includes(wanted.employeeId))
  ) {
    return 'supervision_cycle'
  }
}

/** The chain of supervisors above a person on one day, nearest first. */
export function linesAbove(employeeId: string, day: Day, spans: readonly Supervision[]): string[] {
  const chain: string[] = []
  let at = employeeId
  for (;;) {
    const above = supervisorOn(
      day,
      spans.filter((span) => span.employeeId === at),
    )
    if (!above || chain.includes(above)) return chain
    chain.push(above)
    at = above
  }
}

/** Who decides today on what a supervisor left pending: himself, or the first above him who is still there. */
export function decidesToday(
  supervisorId: string,
  {
    today,
    spans,
    isGone,
  }: { today: Day; spans: readonly Supervision[]; isGone: (employeeId: string) => boolean },
): string | undefined {
  return [supervisorId, ...linesAbove(supervisorId, today, spans)].find((id) => !isGone(id))
}

/** Why an import cannot be taken back. */
export function whyNotUndoImport(
  batch: { status: ImportBatchStatus; finishedAt: Date | null; undoneAt?: Date | null },
  { now, builtUpon }: { now: Date; builtUpon: boolean },
): Reason | undefined {
  if (batch.status === 'UNDONE') return 'import_undone'
  if (batch.status !== 'DONE' || !batch.finishedAt || batch.undoneAt) return 'import_not_ready'
  if (now.getTime() - batch.finishedAt.getTime() > IMPORT_UNDO_HOURS * 3_600_000)
    return 'import_undo_too_late'
  if (builtUpon) return 'import_built_upon'
}

export function whyNotRunImport(batch: {
  status: ImportBatchStatus
  added: number
  changed: number
}): Reason | undefined {
  if (batch.status !== 'PREVIEW') return 'import_not_ready'
  if (batch.added + batch.changed === 0) return 'nothing_to_import'
}

/** An import that stopped half-way goes on from where it was; what is in stays in. */
export const whyNotResumeImport = ({
  status,
  undoneAt,
}: {
  status: ImportBatchStatus
  undoneAt: Date | null
}): Reason | undefined =>
  status === 'QUEUED' || status === 'RUNNING' || status === 'FAILED' || (status === 'DONE' && undoneAt)
    ? undefined
    : 'import_not_ready'
