// A newcomer's first plan, sent to a leader who has none himself: it hangs on the unit's own indicators and waits for nobody
// but the leader's word (ahead.md A8).
import { formOf, type PlanContent } from '../../../lib/plans/rules.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import type { SeedGoals } from './goals.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { annexesOf, directionOf, EVIDENCE, expectedBehaviours, resultsOf, yearlyTarget } from './plans.ts'
import { shareOfYear } from './plan-spans.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

export function waitingPlanRows(
  of: Setting,
  people: readonly SeedPerson[],
  goals: SeedGoals,
): { plans: Row[]; versions: Row[] } {
  const random = randomFrom(`${of.region.slug} waiting plan`)
  const newcomers = people.filter(
    ({ seat }) => seat.joinedDaysAgo !== undefined && seat.job !== 'leader' && seat.job !== 'topLeader',
  )
  const rows = newcomers.map((person) => {
    const { today } = of.calendar
    const { from, unit, title } = found(person.posts[0], 'a post')
    const year = yearOf(from)
    const written = dayAfter(from, 3, today)
    const sent = dayAfter(from, 6, today)
    const id = (day: Day) => random.id(Date.parse(of.at(day, 560)))
    const form = formOf({ isHead: false, unitIsTop: unit.parentSlug === null })
    const specs = resultsOf(person)
    const weights = specs.reduce((sum, { weight }) => sum + weight, 0)
    const share = shareOfYear({ from, through: `${year}-12-31` })
    const results = specs.map((spec): PlanContent['results'][number] => {
      const serves = spec.additional ? null : goals.indicatorOf(unit, spec.serves ?? 0)
      return {
        id: id(written),
        kind: spec.additional ? 'ADDITIONAL' : 'MAIN',
        text: of.say(spec.text),
        parent: serves ? { unitIndicatorId: serves } : null,
        serves: null,
        continues: null,
        indicators: spec.indicators.map(({ aspect, text, unit: measureUnit, target }) => ({
          id: id(written),
          aspect,
          text: of.say(text),
          target: String(target ?? yearlyTarget({ random }, person, spec, (spec.weight / weights) * share)),
          targetText: null,
          measureUnit,
          direction: directionOf(aspect, measureUnit),
          evidenceNeeded: of.say(EVIDENCE[aspect]),
          standardId: null,
        })),
      }
    })
    const planId = id(written)
    const plan: Row = {
      region_id: of.region.id,
      id: planId,
      employee_id: person.id,
      year,
      starts_on: from,
      ends_on: `${year}-12-31`,
      status: 'SUBMITTED',
      version: 2,
      form,
      approach: 'QUANTITATIVE',
      unit_id: unit.id,
      position_title: title,
      agreed_number: 0,
      agreed_at: null,
      agreed_by: null,
      agreed_by_name: null,
      closed_at: null,
      close_reason: null,
    }
    const version: Row = {
      region_id: of.region.id,
      id: id(written),
      plan_id: planId,
      number: 1,
      status: 'SUBMITTED',
      content: { results, behaviours: expectedBehaviours(of, form), annexes: annexesOf(of, form) },
      digest: null,
      reason: null,
      return_reason: null,
      submitted_at: of.at(sent, 610),
      leader_id: supervisorOn(person, sent) ?? null,
      decided_at: null,
      decided_by: null,
      decided_by_name: null,
      created_at: of.at(written, 560),
      updated_at: of.at(sent, 610),
      version: 2,
    }
    return { plan, version }
  })
  return { plans: rows.map(({ plan }) => plan), versions: rows.map(({ version }) => version) }
}

const dayAfter = (from: Day, days: number, today: Day): Day => {
  const day = addDays(from, days)
  return day < today ? day : today
}
