// A unit looks at its own quarter, and the level above grades it. Quarter 0 is the year.
import {
  type Day,
  quarterOf,
  quarterRange,
  type Range,
  yearRange,
  type YearQuarter,
} from '../calendar/rules.ts'
import type { AchievementState, Direction } from '../goals/rules.ts'
import { lastEndedQuarter } from '../periods/rules.ts'

/** Best to worst. The top name differs from that of persons. */
export const UNIT_GRADES = ['OUTSTANDING', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR'] as const
export type UnitGrade = (typeof UNIT_GRADES)[number]

export const UNIT_REVIEW_STATUSES = ['DRAFT', 'SUBMITTED', 'GRADED'] as const
export type UnitReviewStatus = (typeof UNIT_REVIEW_STATUSES)[number]

export const UNIT_REVIEW_MOVES = {
  write: { from: ['DRAFT'], to: 'DRAFT' },
  submit: { from: ['DRAFT'], to: 'SUBMITTED' },
  grade: { from: ['SUBMITTED'], to: 'GRADED' },
} as const satisfies Record<string, { from: readonly UnitReviewStatus[]; to: UnitReviewStatus }>
export type UnitReviewMove = keyof typeof UNIT_REVIEW_MOVES

/** A review that was not begun counts as a draft. */
export const mayMove = (status: UnitReviewStatus, move: UnitReviewMove): boolean =>
  UNIT_REVIEW_MOVES[move].from.some((from) => from === status)

export type UnitPeriod = { year: number; quarter: YearQuarter['quarter'] | 0 }

export const unitPeriodRange = ({ year, quarter }: UnitPeriod): Range =>
  quarter === 0 ? yearRange(year) : quarterRange({ year, quarter })

export const unitPeriodKey = ({ year, quarter }: UnitPeriod): string => `${year}-${quarter}`

export function unitPeriodFromKey(key: string): UnitPeriod | undefined {
  const match = /^(20\d\d)-([0-4])$/.exec(key)
  if (!match) return undefined
  const quarter = Number(match[2])
  return {
    year: Number(match[1]),
    quarter: quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4 ? quarter : 0,
  }
}

export const samePeriod = (a: UnitPeriod, b: UnitPeriod): boolean => unitPeriodKey(a) === unitPeriodKey(b)

/** The year stands after its last quarter. */
export const comparePeriods = (a: UnitPeriod, b: UnitPeriod): number =>
  a.year - b.year || (a.quarter || 5) - (b.quarter || 5)

export type UnitPlace = { id: string; parentId: string | null }

/**
 * Which unit answers for the work of another: the nearest with indicators of its own, itself or above it. Where nobody
 * has any, each answers for itself.
 */
export function answeringUnit(
  unitId: string,
  all: readonly UnitPlace[],
  owning: ReadonlySet<string>,
): string {
  const seen = new Set<string>()
  for (let at: string | null = unitId; at !== null && !seen.has(at);) {
    if (owning.has(at)) return at
    seen.add(at)
    at = all.find(({ id }) => id === at)?.parentId ?? null
  }
  return unitId
}

/** The units for which one answers, itself first: the group whose grades its own grade speaks about. */
export const answeredUnits = (
  unitId: string,
  all: readonly UnitPlace[],
  owning: ReadonlySet<string>,
): string[] => [
  unitId,
  ...all.flatMap(({ id }) => (id !== unitId && answeringUnit(id, all, owning) === unitId ? [id] : [])),
]

export type LevelAbove = { unitId: string } | 'REGION'

/**
 * Who grades a unit: the head of the nearest unit above that has one who does not lead this unit too, else the head of
 * the region.
 */
export function levelAbove(
  unitId: string,
  all: readonly UnitPlace[],
  headsOf: (unitId: string) => readonly string[],
): LevelAbove {
  const own = headsOf(unitId)
  const seen = new Set([unitId])
  let above = all.find(({ id }) => id === unitId)?.parentId ?? null
  while (above !== null && !seen.has(above)) {
    const heads = headsOf(above)
    if (heads.some((head) => !own.includes(head))) return { unitId: above }
    seen.add(above)
    const here: string = above
    above = all.find(({ id }) => id === here)?.parentId ?? null
  }
  return 'REGION'
}

export type ReviewedIndicator = {
  indicatorId: string
  name: string
  measureUnit: string
  direction: Direction
  /** Of a year: the quarter whose numbers these are. */
  quarter: YearQuarter['quarter']
  target: string
  value: string | null
  state: AchievementState
  cause: string | null
}

export const CAUSE_MIN = 10
export const SUMMARY_MIN = 20
export const GRADE_REASON_MIN = 20
export const STEP_NOTE_MIN = 10

export type Reason =
  | 'not_the_head'
  | 'period_not_started'
  | 'period_not_ended'
  | 'already_submitted'
  | 'not_submitted'
  | 'already_graded'
  | 'cause_missing'
  | 'summary_missing'
  | 'own_unit'
  | 'not_the_level_above'
  | 'grade_reason_missing'
  | 'step_ended'
  | 'step_not_yours'
  | 'step_owner_elsewhere'
  | 'step_due_past'
  | 'step_note_missing'
  | 'changed_meanwhile'

export type Writing = { status: UnitReviewStatus; period: UnitPeriod }
export type Writer = { heads: boolean; today: Day }

const whyClosed = (status: UnitReviewStatus): Reason =>
  status === 'GRADED' ? 'already_graded' : 'already_submitted'

/** Why this person cannot write the unit's own evaluation, even as a draft. */
export function whyNotWrite({ status, period }: Writing, { heads, today }: Writer): Reason | undefined {
  if (!heads) return 'not_the_head'
  if (today < unitPeriodRange(period).from) return 'period_not_started'
  if (!mayMove(status, 'write')) return whyClosed(status)
}

export type Told = { summary: string; items: readonly Pick<ReviewedIndicator, 'state' | 'cause'>[] }

/** What was missed, or not even counted, has its cause in the unit's own words. */
export const needsCause = ({ state }: Pick<ReviewedIndicator, 'state'>): boolean => state !== 'REACHED'

export function whyNotSubmit(review: Writing, writer: Writer, { summary, items }: Told): Reason | undefined {
  const standing = whyNotWrite(review, writer)
  if (standing) return standing
  if (writer.today <= unitPeriodRange(review.period).through) return 'period_not_ended'
  if (items.some((item) => needsCause(item) && (item.cause ?? '').trim().length < CAUSE_MIN))
    return 'cause_missing'
  if (summary.trim().length < SUMMARY_MIN) return 'summary_missing'
}

export type Grading = {
  /** Leads the unit that is graded. */
  heads: boolean
  /** Handed in this evaluation himself, whoever leads the unit today. */
  submitted: boolean
  /** Stands on the level above. */
  above: boolean
}

/** Why this person cannot grade the unit. Nobody grades his own. */
export function whyNotGrade(
  status: UnitReviewStatus,
  { heads, submitted, above }: Grading,
  reason: string,
): Reason | undefined {
  if (heads || submitted) return 'own_unit'
  if (!above) return 'not_the_level_above'
  if (status === 'GRADED') return 'already_graded'
  if (!mayMove(status, 'grade')) return 'not_submitted'
  if (reason.trim().length < GRADE_REASON_MIN) return 'grade_reason_missing'
}

export const STEP_STATUSES = ['OPEN', 'DONE', 'DROPPED'] as const
export type StepStatus = (typeof STEP_STATUSES)[number]

export function whyNotAddStep({
  heads,
  ownerInUnit,
  dueOn,
  today,
}: {
  heads: boolean
  ownerInUnit: boolean
  dueOn: Day
  today: Day
}): Reason | undefined {
  if (!heads) return 'not_the_head'
  if (!ownerInUnit) return 'step_owner_elsewhere'
  if (dueOn < today) return 'step_due_past'
}

export type StepChange = { status: StepStatus; progress: number; note: string | null }

/** The owner moves his step on or ends it; only the head drops it, and says why. */
export function whyNotChangeStep(
  step: { status: StepStatus },
  { heads, owns }: { heads: boolean; owns: boolean },
  wanted: StepChange,
): Reason | undefined {
  if (!heads && !owns) return 'step_not_yours'
  if (step.status !== 'OPEN') return 'step_ended'
  if (wanted.status !== 'DROPPED') return undefined
  if (!heads) return 'not_the_head'
  if ((wanted.note ?? '').trim().length < STEP_NOTE_MIN) return 'step_note_missing'
}

/** A step at its end is done, and what is done is at its end. */
export function settledStep({ status, progress, note }: StepChange): StepChange {
  if (status === 'DROPPED') return { status, progress, note }
  const done = status === 'DONE' || progress === 100
  return { status: done ? 'DONE' : 'OPEN', progress: done ? 100 : progress, note }
}

/** Whether a step of an earlier evaluation stands in this one too: it was still open when the period began. */
export function isCarriedInto(
  period: UnitPeriod,
  step: { from: UnitPeriod; status: StepStatus; endedOn: Day | null },
): boolean {
  if (comparePeriods(step.from, period) >= 0) return false
  return step.status === 'OPEN' || step.endedOn === null || step.endedOn >= unitPeriodRange(period).from
}

/** The quarters and years that a unit may look at today, the newest first: those begun within the last two years. */
export function periodsToReview(today: Day): UnitPeriod[] {
  const current = quarterOf(today)
  const years = [current.year, current.year - 1]
  return years.flatMap((year): UnitPeriod[] => [
    ...(today >= `${year}-12-01` ? [{ year, quarter: 0 as const }] : []),
    ...([4, 3, 2, 1] as const)
      .filter((quarter) => year < current.year || quarter <= current.quarter)
      .map((quarter) => ({ year, quarter })),
  ])
}

/** What a sheet opens with: the newest quarter that has ended. */
export const periodDue = (today: Day): UnitPeriod => lastEndedQuarter(today)
