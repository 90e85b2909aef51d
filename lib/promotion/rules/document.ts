// The rules of a round as a document: what is hashed, announced and never changed again.
import { addDays, isDay } from '../../calendar/rules.ts'
import type { PostProfile } from '../../talent/rules/requirements.ts'
import { FULL, type PointRule } from './points.ts'
import { CALL_DAYS, type RoundCalendar } from './stages.ts'
import { WEIGHTS_SUM } from './ranking.ts'

export const RULES_SCHEMA = 'kinerja-terbuka/promotion-rules/1'

/** Whence a criterion's points: the record, by a rule; or the panel, by its guide. */
export const SOURCES = [
  'GRADES',
  'COMPETENCE',
  'MONTHS_IN_POSTS',
  'MONTHS_IN_SERVICE',
  'TRAINING_HOURS',
  'PANEL',
] as const
export type Source = (typeof SOURCES)[number]

export type Criterion = {
  code: string
  name: string
  source: Source
  weight: number
  /** What the panel looks for; or how the record counts, in a sentence. */
  guide: string
  points: PointRule | null
}

export type PanelSeat = { seat: number; name: string; office: string }

export type RulesDocument = {
  schema: typeof RULES_SCHEMA
  region: string
  round: string
  /** The round whose place this one takes, when rules had to change after all. */
  replaces: { round: string; hash: string } | null
  /** The version before and why it did not stay; the first one has none. */
  amends?: { version: number; hash: string; reason: string } | undefined
  /** What the post asked for on that day: eligibility is judged by this, whatever the post asks for later. */
  post: { position: string; title: string; unit: string; profile: PostProfile }
  criteria: readonly Criterion[]
  tieOrder: readonly string[]
  /** Hundredths: two scores further apart ask for a third. */
  spread: number
  calendar: RoundCalendar
  panel: readonly PanelSeat[]
  /** Who decides when a relation keeps everybody from it who may; older rules are silent. */
  substitute?: string | undefined
}

/** Of 10,000: the record of work weighs at least so much, what the panel judges at most so much together. */
export const PERFORMANCE_MIN = 2000
export const JUDGEMENT_MAX = 5000
/** Of each criterion alone: none decides by itself, and none is there for show. */
export const WEIGHT_MIN = 500
export const WEIGHT_MAX = 6000

export const PANEL_MIN = 3
export const PANEL_MAX = 9

export type DocumentReason =
  | 'weights_do_not_sum'
  | 'weight_not_whole'
  | 'weight_out_of_bounds'
  | 'performance_too_light'
  | 'judgement_too_heavy'
  | 'criteria_twice'
  | 'criteria_missing'
  | 'points_rule_missing'
  | 'tie_order_incomplete'
  | 'spread_out_of_range'
  | 'panel_too_small'
  | 'panel_even'
  | 'panel_twice'
  | 'call_too_short'
  | 'days_out_of_order'

const whole = (value: number, from: number, to: number) =>
  Number.isSafeInteger(value) && value >= from && value <= to

const sound = (rule: PointRule): boolean =>
  rule.kind === 'LINE'
    ? whole(rule.from, 0, 1_000_000) && whole(rule.to, rule.from + 1, 1_000_000)
    : whole(rule.last, 1, 10) &&
      Object.keys(rule.worth).length > 0 &&
      Object.values(rule.worth).every((worth) => whole(worth, 0, FULL))

function whyNotCriteria({ criteria, tieOrder }: RulesDocument): DocumentReason | undefined {
  if (criteria.length === 0 || !criteria.some(({ source }) => source === 'PANEL')) return 'criteria_missing'
  const codes = new Set(criteria.map(({ code }) => code))
  if (codes.size !== criteria.length) return 'criteria_twice'
  if (!criteria.every(({ weight }) => whole(weight, 1, WEIGHTS_SUM))) return 'weight_not_whole'
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== WEIGHTS_SUM) return 'weights_do_not_sum'
  if (!criteria.every(({ weight }) => whole(weight, WEIGHT_MIN, WEIGHT_MAX))) return 'weight_out_of_bounds'
  const weightOf = (wanted: Source) =>
    criteria.reduce((sum, { source, weight }) => (source === wanted ? sum + weight : sum), 0)
  if (weightOf('GRADES') < PERFORMANCE_MIN) return 'performance_too_light'
  if (weightOf('PANEL') > JUDGEMENT_MAX) return 'judgement_too_heavy'
  if (
    !criteria.every(({ source, points }) => (source === 'PANEL' ? points === null : points && sound(points)))
  )
    return 'points_rule_missing'
  if (
    tieOrder.length !== codes.size ||
    !tieOrder.every((code) => codes.has(code)) ||
    new Set(tieOrder).size !== codes.size
  )
    return 'tie_order_incomplete'
}

function whyNotPanel({ panel }: RulesDocument): DocumentReason | undefined {
  if (panel.length < PANEL_MIN || panel.length > PANEL_MAX) return 'panel_too_small'
  if (panel.length % 2 === 0) return 'panel_even'
  if (new Set(panel.map(({ seat }) => seat)).size !== panel.length) return 'panel_twice'
}

function whyNotCalendar({
  opensOn,
  closesOn,
  decidesBy,
  objectionDays,
}: RoundCalendar): DocumentReason | undefined {
  if (![opensOn, closesOn, decidesBy].every(isDay) || !whole(objectionDays, 1, 60)) return 'days_out_of_order'
  if (decidesBy <= closesOn) return 'days_out_of_order'
  if (closesOn < addDays(opensOn, CALL_DAYS - 1)) return 'call_too_short'
}

/** Why these rules cannot be announced, or undefined when they can. */
export const whyNotRules = (document: RulesDocument): DocumentReason | undefined =>
  whyNotCriteria(document) ??
  (whole(document.spread, 0, FULL) ? undefined : 'spread_out_of_range') ??
  whyNotPanel(document) ??
  whyNotCalendar(document.calendar)

export type Difference = { at: string; was: string | null; is: string | null }

function leaves(value: unknown, at: string): [string, string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      leaves(part, at === '' ? key : `${at}.${key}`),
    )
  return [[at, JSON.stringify(value)]]
}

/** What differs between two rule documents, place by place. */
export function differencesOf(before: RulesDocument, after: RulesDocument): Difference[] {
  const [was, is] = [new Map(leaves(before, '')), new Map(leaves(after, ''))]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter(
      (at) =>
        was.get(at) !== is.get(at) &&
        !at.startsWith('replaces') &&
        !at.startsWith('amends') &&
        at !== 'round',
    )
    .map((at) => ({ at, was: was.get(at) ?? null, is: is.get(at) ?? null }))
}

export const panelCodes = ({ criteria }: Pick<RulesDocument, 'criteria'>): string[] =>
  criteria.flatMap(({ code, source }) => (source === 'PANEL' ? [code] : []))
