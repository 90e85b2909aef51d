// From a draft to an agreed plan and on (domain.md §2.12): who may do what, and where a plan stands afterwards.
import type { Day } from '../../calendar/rules.ts'
import type { PlanStatus } from '../rules.ts'

export const VERSION_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'WITHDRAWN'] as const
export type VersionStatus = (typeof VERSION_STATUSES)[number]

export const DEEDS = ['save', 'submit', 'recall', 'return', 'agree', 'change', 'withdraw', 'close'] as const
export type Deed = (typeof DEEDS)[number]

/** A plan with its newest version. `agreedNumber` is 0 until a version was agreed. */
export type Standing = { plan: PlanStatus; version: VersionStatus; number: number; agreedNumber: number }

export type AgreementReason =
  | 'plan_closed'
  | 'own_plan'
  | 'not_the_leader'
  | 'not_your_plan'
  | 'no_leader'
  | 'being_decided'
  | 'not_submitted'
  | 'already_agreed'
  | 'change_open'
  | 'nothing_agreed'
  | 'reason_missing'

export type Parties = {
  by: string
  employeeId: string
  /** Who decides today, or nobody. */
  leaderId: string | null
  /** Why it is returned, changed or closed. */
  reason?: string | null
}

const MIN_REASON = 10
const isReason = (text: string | null | undefined) => (text ?? '').trim().length >= MIN_REASON

const LEADING: readonly Deed[] = ['return', 'agree']

export function whyNot(deed: Deed, standing: Standing, parties: Parties): AgreementReason | undefined {
  const { by, employeeId, leaderId, reason } = parties
  if (LEADING.includes(deed)) {
    if (by === employeeId) return 'own_plan'
    if (by !== leaderId) return 'not_the_leader'
  } else if (by !== employeeId) return 'not_your_plan'
  if (standing.plan === 'CLOSED') return 'plan_closed'
  const why = whyNotNow(deed, standing)
  if (why) return why
  if (deed === 'submit' && (leaderId === null || leaderId === employeeId)) return 'no_leader'
  if (['return', 'change', 'close'].includes(deed) && !isReason(reason)) return 'reason_missing'
}

function whyNotNow(deed: Deed, { version, agreedNumber }: Standing): AgreementReason | undefined {
  const isOpen = version === 'DRAFT' || version === 'RETURNED'
  switch (deed) {
    case 'save':
    case 'submit':
      if (isOpen) return undefined
      return version === 'SUBMITTED' ? 'being_decided' : 'already_agreed'
    case 'recall':
    case 'return':
    case 'agree':
      if (version === 'SUBMITTED') return undefined
      return version === 'AGREED' ? 'already_agreed' : 'not_submitted'
    case 'change':
      if (agreedNumber === 0) return 'nothing_agreed'
      return version === 'AGREED' || version === 'WITHDRAWN' ? undefined : 'change_open'
    case 'withdraw':
      if (agreedNumber === 0) return 'nothing_agreed'
      return isOpen || version === 'SUBMITTED' ? undefined : 'already_agreed'
    case 'close':
      return undefined
  }
}

/** Where the plan stands after a deed that nothing spoke against. A change of an agreed plan leaves it in force. */
export function after(deed: Deed, before: Standing, { begun }: { begun: boolean }): Standing {
  const { number, agreedNumber } = before
  const isFirst = agreedNumber === 0
  const first = (plan: PlanStatus) => (isFirst ? plan : before.plan)
  switch (deed) {
    case 'save':
    case 'recall':
      return { ...before, version: 'DRAFT', plan: first('DRAFT') }
    case 'submit':
      return { ...before, version: 'SUBMITTED', plan: first('SUBMITTED') }
    case 'return':
      return { ...before, version: 'RETURNED', plan: first('RETURNED') }
    case 'agree':
      return { ...before, version: 'AGREED', plan: begun ? 'ACTIVE' : 'AGREED', agreedNumber: number }
    case 'change':
      return { ...before, version: 'DRAFT', number: number + 1 }
    case 'withdraw':
      return { ...before, version: 'WITHDRAWN' }
    case 'close':
      return {
        ...before,
        plan: 'CLOSED',
        version: before.version === 'AGREED' ? 'AGREED' : 'WITHDRAWN',
      }
  }
}

export type OpenReason = 'plan_exists' | 'no_post' | 'year_too_far'

/** Whether a person may open a plan for a year: his days must not be covered by another. */
export function whyNotOpen({
  year,
  today,
  hasPost,
  spans,
  startsOn,
}: {
  year: number
  today: Day
  hasPost: boolean
  spans: readonly { startsOn: Day; endsOn: Day }[]
  startsOn: Day
}): OpenReason | undefined {
  if (!hasPost) return 'no_post'
  const thisYear = Number(today.slice(0, 4))
  // Plans of the next year begin with the unit's agreement, in November (domain.md §2.13).
  const nextIsOpen = Number(today.slice(5, 7)) >= 11
  if (year !== thisYear && !(nextIsOpen && year === thisYear + 1)) return 'year_too_far'
  const endsOn = `${year}-12-31`
  if (startsOn > endsOn) return 'plan_exists'
  if (spans.some((span) => span.startsOn <= endsOn && span.endsOn >= startsOn)) return 'plan_exists'
}

/** The first day of a plan: New Year, the day of the post when it came later, or the day after the last plan's. */
export function firstDayOf(
  year: number,
  { postSince, closed, next }: { postSince: Day; closed: readonly Day[]; next: (day: Day) => Day },
): Day {
  const candidates = [`${year}-01-01`, postSince, ...closed.filter((day) => day >= `${year}-01-01`).map(next)]
  return candidates.reduce((latest, day) => (day > latest ? day : latest))
}

/** Whether the person took up another post after the plan began, so that it should give way to a new one. */
export const postMoved = (
  plan: { startsOn: Day; status: PlanStatus },
  post: { since: Day } | null,
  today: Day,
): boolean => plan.status !== 'CLOSED' && post !== null && post.since > plan.startsOn && post.since <= today
