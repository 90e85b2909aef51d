// What a person needs to learn: from a gap in competence, from feedback or for a planned result; the superior approves.
import { yearOf, type Day } from '../../calendar/rules.ts'
import { CATEGORIES, type Category } from '../rules.ts'

export const NEED_SOURCES = ['COMPETENCE', 'FEEDBACK', 'RESULT'] as const
export type NeedSource = (typeof NEED_SOURCES)[number]

export const NEED_STATUSES = ['SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN'] as const
export type NeedStatus = (typeof NEED_STATUSES)[number]

/** The nine of PermenPANRB 38/2017, and what the post itself asks for. */
export const COMPETENCES = [
  'INTEGRITY',
  'COOPERATION',
  'COMMUNICATION',
  'RESULT_ORIENTATION',
  'PUBLIC_SERVICE',
  'SELF_DEVELOPMENT',
  'MANAGING_CHANGE',
  'DECISION_MAKING',
  'NATIONAL_UNITY',
  'TECHNICAL',
] as const
export type Competence = (typeof COMPETENCES)[number]

export const LEVELS = [1, 2, 3, 4, 5] as const

export const DECISION_REASON_MIN = 10

export const NEED_MOVES = {
  approve: { from: ['SUBMITTED'], to: 'APPROVED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  withdraw: { from: ['SUBMITTED', 'RETURNED'], to: 'WITHDRAWN' },
} as const satisfies Record<string, { from: readonly NeedStatus[]; to: NeedStatus }>
export type NeedMove = keyof typeof NEED_MOVES

export type NeedReason =
  | 'need_year_over'
  | 'need_too_far'
  | 'gap_levels_missing'
  | 'gap_is_none'
  | 'need_feedback_missing'
  | 'need_result_missing'
  | 'need_decided'
  | 'need_reason_missing'

export const mayMoveNeed = (status: NeedStatus, move: NeedMove): boolean =>
  NEED_MOVES[move].from.some((from) => from === status)

/** Required less assessed: nought or less is no gap. */
export const gapOf = (required: number, now: number): number => required - now

export type WantedNeed = {
  source: NeedSource
  year: number
  competence?: Competence
  levelRequired?: number
  levelNow?: number
  feedbackId?: string
  workResultId?: string
}

export function whyNotPlan(wanted: WantedNeed, { today }: { today: Day }): NeedReason | undefined {
  if (wanted.year < yearOf(today)) return 'need_year_over'
  if (wanted.year > yearOf(today) + 1) return 'need_too_far'
  if (wanted.source === 'FEEDBACK') return wanted.feedbackId ? undefined : 'need_feedback_missing'
  if (wanted.source === 'RESULT') return wanted.workResultId ? undefined : 'need_result_missing'
  const { competence, levelRequired, levelNow } = wanted
  if (!competence || levelRequired === undefined || levelNow === undefined) return 'gap_levels_missing'
  if (gapOf(levelRequired, levelNow) <= 0) return 'gap_is_none'
}

export function whyNotDecideNeed(
  { status }: { status: NeedStatus },
  { verdict, reason }: { verdict: 'APPROVED' | 'RETURNED'; reason: string | undefined },
): NeedReason | undefined {
  if (!mayMoveNeed(status, verdict === 'APPROVED' ? 'approve' : 'return')) return 'need_decided'
  if (verdict === 'RETURNED' && (reason ?? '').trim().length < DECISION_REASON_MIN)
    return 'need_reason_missing'
}

export const whyNotWithdrawNeed = ({ status }: { status: NeedStatus }): NeedReason | undefined =>
  mayMoveNeed(status, 'withdraw') ? undefined : 'need_decided'

export type ApprovedNeed = { employeeId: string; category: Category; hours: number }
export type PlanItem = { category: Category; needs: number; people: number; hours: number }

/** Approved needs by category, in the order of the categories; none where nobody asked. */
export function planItems(needs: readonly ApprovedNeed[]): PlanItem[] {
  return CATEGORIES.flatMap((category) => {
    const of = needs.filter((need) => need.category === category)
    return of.length === 0
      ? []
      : [
          {
            category,
            needs: of.length,
            people: new Set(of.map(({ employeeId }) => employeeId)).size,
            hours: of.reduce((sum, { hours }) => sum + hours, 0),
          },
        ]
  })
}
