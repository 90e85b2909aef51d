// The plan (SKP): results a person stands for this year, and the indicators that tell how far they are.
import { type Day, daysBetween, type Range } from '../calendar/rules.ts'

export const WORK_RESULT_KINDS = ['MAIN', 'ADDITIONAL'] as const
export type WorkResultKind = (typeof WORK_RESULT_KINDS)[number]

/** What an indicator looks at, for administrative and functional posts. */
export const ASPECTS = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const
/** The same for senior leaders and heads of independent units (domain.md §2.2). */
export const PERSPECTIVES = [
  'SERVICE_RECIPIENT',
  'BUSINESS_PROCESS',
  'INTERNAL_STRENGTHENING',
  'BUDGET',
] as const
export const INDICATOR_ASPECTS = [...ASPECTS, ...PERSPECTIVES] as const
export type IndicatorAspect = (typeof INDICATOR_ASPECTS)[number]

/** The seven values of BerAKHLAK, in their order. */
export const BEHAVIOURS = [
  'SERVICE_ORIENTED',
  'ACCOUNTABLE',
  'COMPETENT',
  'HARMONIOUS',
  'LOYAL',
  'ADAPTIVE',
  'COLLABORATIVE',
] as const
export type Behaviour = (typeof BEHAVIOURS)[number]

/** An exact number as the database keeps it, or a plain one. */
export type Amount = string | number

/** The share of a plan's days that lie behind on a day, that day included: where one should be. */
export function paceOf({ from, through }: Range, day: Day): number {
  const whole = daysBetween(from, through) + 1
  return Math.min(1, Math.max(0, (daysBetween(from, day) + 1) / whole))
}

export const PLAN_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED', 'ACTIVE', 'CLOSED'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

export const APPROACHES = ['QUANTITATIVE', 'QUALITATIVE'] as const
/** Whether the indicator and its target are told apart, or the expectation is one sentence (domain.md §2.2). */
export type Approach = (typeof APPROACHES)[number]

export const FORMS = ['JPT', 'JA_JF'] as const
/** Senior leaders and heads of independent units plan by perspective, everybody else by aspect. */
export type Form = (typeof FORMS)[number]

/** The head of a unit that hangs below no other plans as a senior leader does. */
export const formOf = (post: { isHead: boolean; unitIsTop: boolean }): Form =>
  post.isHead && post.unitIsTop ? 'JPT' : 'JA_JF'

export const aspectsOf = (form: Form): readonly IndicatorAspect[] => (form === 'JPT' ? PERSPECTIVES : ASPECTS)

export const CONTRIBUTION_KINDS = ['OUTCOME', 'OUTPUT', 'SERVICE', 'RESULT'] as const
/** What a member brings to a leader's result (domain.md §2.3). */
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]

export const STANDARD_FAMILIES = ['QUALITY', 'SPEED', 'SATISFACTION', 'COVERAGE', 'OUTPUT', 'COST'] as const
export type StandardFamily = (typeof STANDARD_FAMILIES)[number]

export type Parent = { resultId: string } | { unitIndicatorId: string }

export type ContentIndicator = {
  id: string
  aspect: IndicatorAspect
  text: string
  /** An exact number as text; none where the expectation is told in words. */
  target: string | null
  targetText: string | null
  measureUnit: string
  direction: 'UP' | 'DOWN'
  evidenceNeeded: string | null
  standardId: string | null
}

export type ContentResult = {
  id: string
  kind: WorkResultKind
  text: string
  parent: Parent | null
  /** The unit's indicator that a result serves although it hangs on a leader's result. */
  serves: string | null
  /** The result of an earlier plan that this one carries on. */
  continues: string | null
  indicators: ContentIndicator[]
}

export type Expectation = { code: Behaviour; expectation: string }

export const ANNEXES = ['resources', 'accountability', 'consequences'] as const
export type Annex = (typeof ANNEXES)[number]

/** All that a plan says, as one document: it is drafted, sent, returned and agreed as a whole. */
export type PlanContent = {
  results: ContentResult[]
  behaviours: Expectation[]
  annexes: Record<Annex, string[]>
}

/** What the member writes; the words beside the behaviours are the leader's. */
export type WrittenContent = Omit<PlanContent, 'behaviours'>

export const noContent = (): PlanContent => ({
  results: [],
  behaviours: BEHAVIOURS.map((code) => ({ code, expectation: '' })),
  annexes: { resources: [], accountability: [], consequences: [] },
})

export const parentKey = (parent: Parent): string =>
  'resultId' in parent ? parent.resultId : parent.unitIndicatorId

/** A leader's words beside the seven behaviours; a value that he left out keeps what stood there. */
export const withExpectations = (
  { behaviours }: Pick<PlanContent, 'behaviours'>,
  said: readonly Expectation[],
): Expectation[] =>
  BEHAVIOURS.map((code) => ({
    code,
    expectation:
      said.find((one) => one.code === code)?.expectation ??
      behaviours.find((one) => one.code === code)?.expectation ??
      '',
  }))
