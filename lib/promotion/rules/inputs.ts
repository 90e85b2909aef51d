// What the record gives of a candidate for the criteria of a round: copied once, when the call closes.
import { addDays, daysBetween, type Day, type Range } from '../../calendar/rules.ts'
import { jobPersonMatch } from '../../talent/rules/competence.ts'
import type { Check, PersonFacts } from '../../talent/rules/checks.ts'
import { fitOf, verdictOf } from '../../talent/rules/fit.ts'
import { yearsBefore } from '../../talent/rules/record-checks.ts'
import { monthsBetween, monthsOf } from '../../talent/rules/service.ts'
import type { Criterion, RulesDocument } from './document.ts'
import { type Input, pointsFor } from './points.ts'

export type Inputs = Record<string, Input>

/** What the record knows of somebody: the facts of a career, and the hours learned before the call ends. */
export type Known = { facts: PersonFacts; hours: number }

const LEARNED_DAYS = 730

/** The two years of learning that count for a round. */
export const learningOf = ({ calendar }: Pick<RulesDocument, 'calendar'>): Range => ({
  from: addDays(calendar.closesOn, 1 - LEARNED_DAYS),
  through: calendar.closesOn,
})

const worstFirst = ['VERY_POOR', 'POOR_MISCONDUCT', 'NEEDS_IMPROVEMENT', 'GOOD', 'VERY_GOOD']

/** The annual grade; before there is one, the weakest of the year's four quarters. */
function yearGrades({ grades }: PersonFacts, on: Day, count: number): string[] {
  return yearsBefore(on, count).flatMap((year) => {
    const of = grades.find((one) => one.year === year)
    if (of?.annual) return [of.annual]
    const quarters: readonly string[] = of?.quarters ?? []
    return quarters.length === 4 ? worstFirst.filter((grade) => quarters.includes(grade)).slice(0, 1) : []
  })
}

function inputFor(
  { source, points }: Criterion,
  { post }: RulesDocument,
  { facts, hours }: Known,
  on: Day,
): Input {
  if (source === 'TRAINING_HOURS') return { kind: 'LINE', value: hours }
  if (source === 'GRADES')
    return { kind: 'GRADES', grades: yearGrades(facts, on, points?.kind === 'GRADES' ? points.last : 0) }
  if (source === 'MONTHS_IN_POSTS')
    return {
      kind: 'LINE',
      value: monthsOf(
        facts.posts.filter(({ acting, level }) => !acting && level !== null && level !== 'PELAKSANA'),
        on,
      ),
    }
  if (source === 'MONTHS_IN_SERVICE')
    return { kind: 'LINE', value: facts.servesSince ? monthsBetween(facts.servesSince, on) : null }
  const { competences } = post.profile
  const assessed = facts.assessment !== null && Object.keys(competences).length > 0
  return {
    kind: 'LINE',
    value: assessed && facts.assessment ? jobPersonMatch(competences, facts.assessment.levels).match : null,
  }
}

export type Copied = {
  checks: Check[]
  eligible: boolean
  inputs: Inputs
  points: Record<string, number>
  daysInRank: number
}

export const checksFor = (rules: RulesDocument, facts: PersonFacts): Check[] =>
  fitOf(rules.post.profile, facts, rules.calendar.closesOn)

/** Nothing unmet. What nobody has recorded keeps nobody out; it is settled before the appointment. */
export const isEligible = (checks: readonly Check[]): boolean => verdictOf(checks) !== 'UNFIT'

export function copiedFrom(rules: RulesDocument, known: Known): Copied {
  const { facts } = known
  const on = rules.calendar.closesOn
  const checks = checksFor(rules, facts)
  const recorded = rules.criteria.filter(({ source }) => source !== 'PANEL')
  const inputs = Object.fromEntries(recorded.map((one) => [one.code, inputFor(one, rules, known, on)]))
  const points = recorded.flatMap(({ code, points: rule }) => {
    const input = inputs[code]
    return rule && input ? [[code, pointsFor(rule, input)] as const] : []
  })
  const since = facts.rank?.since
  return {
    checks,
    eligible: isEligible(checks),
    inputs,
    points: Object.fromEntries(points),
    daysInRank: since ? Math.max(0, daysBetween(since, on)) : 0,
  }
}
