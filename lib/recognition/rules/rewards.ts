// A reward programme (domain.md §4.4): who may win and by what is published before the period begins, and stays so. Afterwards
// people are named, a panel scores, an order follows, and somebody answers for whom he chose.
import { addDays, addMonths, isDay, monthRange, yearOf, type Day, type Range } from '../../calendar/rules.ts'
import type { EmployeeKind } from '../../organization/rules.ts'

export const PROGRAMME_STATUSES = ['DRAFT', 'PUBLISHED', 'SCORING', 'RANKED', 'DECIDED', 'CANCELLED'] as const
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number]

export const PROGRAMME_MOVES = {
  prepare: { from: ['DRAFT'], to: 'DRAFT' },
  publish: { from: ['DRAFT'], to: 'PUBLISHED' },
  close: { from: ['PUBLISHED'], to: 'SCORING' },
  rank: { from: ['SCORING'], to: 'RANKED' },
  decide: { from: ['RANKED'], to: 'DECIDED' },
  cancel: { from: ['DRAFT', 'PUBLISHED', 'SCORING', 'RANKED'], to: 'CANCELLED' },
} as const satisfies Record<string, { from: readonly ProgrammeStatus[]; to: ProgrammeStatus }>
export type ProgrammeMove = keyof typeof PROGRAMME_MOVES

export const mayMove = (status: ProgrammeStatus, move: ProgrammeMove): boolean =>
  PROGRAMME_MOVES[move].from.some((from) => from === status)

export const PERIOD_KINDS = ['QUARTER', 'HALF', 'YEAR'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]
export type RewardPeriod = { kind: PeriodKind; year: number; number: number }

export const MONTHS_IN: Record<PeriodKind, number> = { QUARTER: 3, HALF: 6, YEAR: 12 }

export function periodRange({ kind, year, number }: RewardPeriod): Range {
  const first = { year, month: (number - 1) * MONTHS_IN[kind] + 1 }
  return {
    from: monthRange(first).from,
    through: monthRange(addMonths(first, MONTHS_IN[kind] - 1)).through,
  }
}

export const isPeriod = ({ kind, year, number }: RewardPeriod): boolean =>
  Number.isSafeInteger(year) &&
  year >= 2000 &&
  year <= 2100 &&
  Number.isSafeInteger(number) &&
  number >= 1 &&
  number <= 12 / MONTHS_IN[kind]

/** Periods that begin after today, of each kind the next two: only they can still be announced in time. */
export function comingPeriods(today: Day): RewardPeriod[] {
  const years = [yearOf(today), yearOf(today) + 1, yearOf(today) + 2]
  return PERIOD_KINDS.flatMap((kind) =>
    years
      .flatMap((year) =>
        Array.from({ length: 12 / MONTHS_IN[kind] }, (_, place) => ({ kind, year, number: place + 1 })),
      )
      .filter((period) => periodRange(period).from > today)
      .slice(0, 2),
  )
}

export const REWARD_FORMS = ['CERTIFICATE', 'TRAINING', 'MENTION', 'TALENT'] as const
export type RewardForm = (typeof REWARD_FORMS)[number]

/** Whence a criterion's points: the record, or the panel. */
export const CRITERION_SOURCES = ['GRADES', 'RESULTS', 'PANEL'] as const
export type CriterionSource = (typeof CRITERION_SOURCES)[number]

export const REWARD_CODES = ['kinerja', 'tuntas', 'dampak', 'teladan', 'gagasan'] as const
export type RewardCode = (typeof REWARD_CODES)[number]

export type RewardCriterion = {
  code: RewardCode
  name: string
  source: CriterionSource
  /** Whole percent; all of them make a hundred. */
  weight: number
  /** What counts as evidence, as everybody reads it before the period. */
  evidence: string
}

/** What BKD starts from. A programme copies what was chosen, so a later catalogue changes no programme. */
export const REWARD_CATALOGUE: readonly RewardCriterion[] = [
  {
    code: 'kinerja',
    name: 'Predikat kinerja periode ini',
    source: 'GRADES',
    weight: 30,
    evidence: 'Predikat triwulan yang sudah ditandatangani. Sangat Baik 100, Baik 80.',
  },
  {
    code: 'tuntas',
    name: 'Target yang dituntaskan',
    source: 'RESULTS',
    weight: 20,
    evidence: 'Bagian hasil kerja utama yang sesuai atau melebihi laju rencana saat ditandatangani.',
  },
  {
    code: 'dampak',
    name: 'Dampak bagi warga',
    source: 'PANEL',
    weight: 30,
    evidence: 'Angka layanan sebelum dan sesudah, laporan, atau suara warga yang dapat diperiksa.',
  },
  {
    code: 'teladan',
    name: 'Teladan nilai BerAKHLAK',
    source: 'PANEL',
    weight: 20,
    evidence: 'Kejadian yang disaksikan orang lain, dengan tanggal dan tempatnya.',
  },
  {
    code: 'gagasan',
    name: 'Gagasan dan perbaikan',
    source: 'PANEL',
    weight: 0,
    evidence: 'Cara kerja baru yang sudah dicoba, dengan hasil percobaannya.',
  },
]

export const REWARD_SCHEMA = 'kinerja-terbuka/reward-rules/1'

export type RewardCalendar = {
  /** The first and the last day on which somebody names somebody. */
  opensOn: Day
  closesOn: Day
  decidesBy: Day
}

export const LEADING_ORDERS = ['OUTPUT', 'LOAD'] as const
/** Which of the two orders the choice starts from: without load or with it. Both are kept and shown. */
export type LeadingOrder = (typeof LEADING_ORDERS)[number]

export type RewardDocument = {
  schema: typeof REWARD_SCHEMA
  region: string
  programme: string
  name: string
  period: RewardPeriod
  /** Nobody outside is named: a unit with all below it, or everybody. */
  unit: { id: string; name: string } | null
  kinds: readonly EmployeeKind[]
  /** Whole percent of the working days, as far as attendance is recorded. */
  attendance: number
  criteria: readonly RewardCriterion[]
  tieOrder: readonly RewardCode[]
  leading: LeadingOrder
  winners: number
  forms: readonly RewardForm[]
  /** At most so many are named by the record alone. */
  fromRecord: number
  calendar: RewardCalendar
  panel: readonly { seat: number; name: string; office: string }[]
}

export const PANEL_LEAST = 3
export const PANEL_MOST = 9
export const MOST_WINNERS = 20
export const MOST_FROM_RECORD = 30
export const REASON_LEAST = 40

export type DocumentReason =
  | 'period_unknown'
  | 'weights_not_hundred'
  | 'panel_criterion_missing'
  | 'evidence_missing'
  | 'nobody_may_be_named'
  | 'winners_out_of_range'
  | 'forms_missing'
  | 'reward_panel_size'
  | 'reward_panel_twice'
  | 'reward_days_out_of_order'
  | 'closes_within_period'

const whole = (value: number, from: number, to: number) =>
  Number.isSafeInteger(value) && value >= from && value <= to

export function whyNotDocument(document: RewardDocument): DocumentReason | undefined {
  const { criteria, calendar, panel } = document
  if (!isPeriod(document.period)) return 'period_unknown'
  const codes = new Set(criteria.map(({ code }) => code))
  if (
    codes.size !== criteria.length ||
    !criteria.every(({ weight }) => whole(weight, 1, 100)) ||
    criteria.reduce((sum, { weight }) => sum + weight, 0) !== 100
  )
    return 'weights_not_hundred'
  if (!criteria.some(({ source }) => source === 'PANEL')) return 'panel_criterion_missing'
  if (!criteria.every(({ evidence }) => evidence.trim().length >= 10)) return 'evidence_missing'
  if (document.kinds.length === 0) return 'nobody_may_be_named'
  if (!whole(document.winners, 1, MOST_WINNERS)) return 'winners_out_of_range'
  if (document.forms.length === 0) return 'forms_missing'
  if (panel.length < PANEL_LEAST || panel.length > PANEL_MOST) return 'reward_panel_size'
  if (new Set(panel.map(({ seat }) => seat)).size !== panel.length) return 'reward_panel_twice'
  const { opensOn, closesOn, decidesBy } = calendar
  const { from, through } = periodRange(document.period)
  if (![opensOn, closesOn, decidesBy].every(isDay)) return 'reward_days_out_of_order'
  if (opensOn < from || closesOn < addDays(opensOn, 6) || decidesBy <= closesOn)
    return 'reward_days_out_of_order'
  // Who is named on the strength of a period has to have had all of it.
  if (closesOn <= through) return 'closes_within_period'
}

/** The heavier criterion parts equals first. */
export const tieOrderOf = (criteria: readonly RewardCriterion[]): RewardCode[] =>
  criteria.toSorted((a, b) => b.weight - a.weight).map(({ code }) => code)

export const PROGRAMME_PHASES = [
  'DRAFT',
  'ANNOUNCED',
  'RUNNING',
  'OPEN',
  'CLOSED',
  'SCORING',
  'RANKED',
  'DECIDED',
  'CANCELLED',
] as const
export type ProgrammePhase = (typeof PROGRAMME_PHASES)[number]

/** What a programme is today: what was done to it, and the days that its rules name. */
export function phaseOf(
  { status, period, calendar }: { status: ProgrammeStatus; period: RewardPeriod; calendar: RewardCalendar },
  today: Day,
): ProgrammePhase {
  if (status !== 'PUBLISHED') return status
  if (today < periodRange(period).from) return 'ANNOUNCED'
  if (today < calendar.opensOn) return 'RUNNING'
  return today <= calendar.closesOn ? 'OPEN' : 'CLOSED'
}

export type RewardReason =
  | 'reward_not_a_draft'
  | 'published_too_late'
  | 'rules_changed_since'
  | 'naming_not_open'
  | 'naming_still_open'
  | 'reward_not_scoring'
  | 'reward_scores_missing'
  | 'reward_not_ranked'
  | 'reward_over'
  | 'nobody_named'
  | 'nominee_self'
  | 'nominee_out_of_reach'
  | 'nominee_outside_programme'
  | 'nominee_handles_programme'
  | 'already_named'
  | 'nomination_of_another'
  | 'nomination_withdrawn'
  | 'award_not_yours'
  | 'consent_as_before'

type Standing = { status: ProgrammeStatus; period: RewardPeriod; calendar: RewardCalendar }

/** Published too late is not published: whoever works in the period has to know beforehand what counts. */
export function whyNotPublish(
  { status, period, hash }: { status: ProgrammeStatus; period: RewardPeriod; hash: string },
  { today, seen }: { today: Day; seen: string },
): RewardReason | undefined {
  if (!mayMove(status, 'publish')) return 'reward_not_a_draft'
  if (hash !== seen) return 'rules_changed_since'
  if (today >= periodRange(period).from) return 'published_too_late'
}

export function whyNotName(
  programme: Standing,
  {
    today,
    self,
    inReach,
    inside,
    handles,
    named,
  }: {
    today: Day
    self: boolean
    /** The nominee is led by, or works beside, who names him. */
    inReach: boolean
    /** Within the unit and the kinds of employee that the programme is for. */
    inside: boolean
    /** Sits on the panel, or prepared the rules. */
    handles: boolean
    /** Named by this person before, withdrawn or not: once per nominator and nominee. */
    named: boolean
  },
): RewardReason | undefined {
  if (phaseOf(programme, today) !== 'OPEN') return 'naming_not_open'
  if (self) return 'nominee_self'
  if (!inReach) return 'nominee_out_of_reach'
  if (!inside) return 'nominee_outside_programme'
  if (handles) return 'nominee_handles_programme'
  if (named) return 'already_named'
}

export function whyNotTakeNominationBack(
  programme: Standing,
  { today, own, withdrawn }: { today: Day; own: boolean; withdrawn: boolean },
): RewardReason | undefined {
  if (!own) return 'nomination_of_another'
  if (withdrawn) return 'nomination_withdrawn'
  if (phaseOf(programme, today) !== 'OPEN') return 'naming_not_open'
}

/** The record may name people from the end of the period on, until naming is closed. */
export function whyNotSearchRecord(programme: Standing, today: Day): RewardReason | undefined {
  const phase = phaseOf(programme, today)
  if ((phase !== 'OPEN' && phase !== 'CLOSED') || today <= periodRange(programme.period).through)
    return 'naming_not_open'
}

export function whyNotCloseNaming(programme: Standing, today: Day): RewardReason | undefined {
  if (!mayMove(programme.status, 'close')) return 'reward_over'
  if (today <= programme.calendar.closesOn) return 'naming_still_open'
}

export function whyNotRankNominees(
  { status }: { status: ProgrammeStatus },
  { complete, nominees }: { complete: boolean; nominees: number },
): RewardReason | undefined {
  if (!mayMove(status, 'rank')) return 'reward_not_scoring'
  if (nominees === 0) return 'nobody_named'
  if (!complete) return 'reward_scores_missing'
}

export const whyNotCancelProgramme = ({ status }: { status: ProgrammeStatus }): RewardReason | undefined =>
  mayMove(status, 'cancel') ? undefined : 'reward_over'

/** The winner alone says whether the name may be told, and may say otherwise later. */
export function whyNotConsent(
  { status }: { status: ProgrammeStatus },
  { own, before, wanted }: { own: boolean; before: boolean | null; wanted: boolean },
): RewardReason | undefined {
  if (status !== 'DECIDED' || !own) return 'award_not_yours'
  if (before === wanted) return 'consent_as_before'
}
