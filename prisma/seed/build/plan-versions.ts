// What was agreed, as frozen documents; and in each region a plan changed in mid-year, one waiting for its leader, one
// returned, one being drafted, and work that a leader has assigned.
import { digestOf } from '../../../lib/core/digest.ts'
import type { PlanContent } from '../../../lib/plans/rules.ts'
import { addDays, type Day, yearOf } from './calendar.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import type { Plans, SeedPlan } from './plans.ts'
import { randomFrom } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'

type Story = 'changed' | 'submitted' | 'returned' | 'draft'

const REASONS: Record<Story, string> = {
  changed: 'Penugasan posko layanan sejak triwulan pertama menambah jumlah yang dilayani.',
  submitted: 'Jumlah layanan bertambah karena ada rekan yang dipindahkan.',
  returned: 'Jam layanan sore dibuka, target perlu disesuaikan.',
  draft: 'Ada penugasan baru dari atasan.',
}

export type PlanVersions = { versions: Row[]; contributions: Row[] }

/** Its chance is its own, so that what else the seed tells stays as it was. */
export function buildPlanVersions(of: Setting, people: readonly SeedPerson[], plans: Plans): PlanVersions {
  const random = randomFrom(`${of.region.slug} plan versions`)
  const id = (day: Day) => random.id(Date.parse(`${day}T02:00:00Z`))
  const thisYear = yearOf(of.calendar.today)
  const changedOn = `${thisYear}-03-16` < of.calendar.today ? `${thisYear}-03-16` : `${thisYear - 1}-06-16`
  const stories = storiesOf(of, people, plans)
  const personOf = new Map(people.map((person) => [person.id, person]))
  const rowOf = new Map(plans.plans.map((row) => [row.id, row]))
  const versions = plans.all.flatMap((plan) => {
    const person = found(personOf.get(plan.personId), 'the plan’s person')
    const told = stories.get(plan.personId)
    const toldOf = told === 'changed' ? yearOf(changedOn) : thisYear
    const story = plan.year === toldOf ? told : undefined
    const leader = personOf.get(supervisorOn(person, plan.agreedOn) ?? '')
    const content = story === 'changed' ? earlier(plan.content) : plan.content
    const first = {
      ...agreed(of, plan, 1, content, leader, plan.agreedOn),
      id: id(addDays(plan.agreedOn, -14)),
    }
    if (!story) return [first]
    const begun = addDays(of.calendar.today, -9)
    const next = { ...later(of, plan, story, begun), id: id(begun) }
    if (story !== 'changed')
      return [first, { ...next, leader_id: story === 'draft' ? null : (leader?.id ?? null) }]
    const day = changedOn
    const row = rowOf.get(plan.id)
    if (row) {
      row.agreed_number = 2
      row.agreed_at = of.at(day, 600)
    }
    return [
      first,
      {
        ...agreed(of, plan, 2, plan.content, leader, day),
        id: id(day),
        reason: of.say(REASONS.changed),
      },
    ]
  })
  return { versions, contributions: contributionRows(of, people, plans, id) }
}

/** Four people of the staff's own supervisor, as far as he has so many; none of them is a persona of the demo. */
function storiesOf(of: Setting, people: readonly SeedPerson[], plans: Plans): Map<string, Story> {
  const leader = people.find(({ persona }) => persona === 'supervisor')
  const today = of.calendar.today
  const withPlan = new Set(plans.all.map(({ personId }) => personId))
  const own = people.filter(
    (person) =>
      person.persona === null && withPlan.has(person.id) && supervisorOn(person, today) === leader?.id,
  )
  const others = people.filter(
    (person) =>
      person.persona === null &&
      withPlan.has(person.id) &&
      person.seat.level === 'EXPERT' &&
      !own.includes(person),
  )
  const told: Story[] = ['submitted', 'changed', 'returned', 'draft']
  return new Map(
    told.flatMap((story, at) => [[...own, ...others][at]].flatMap((one) => (one ? [[one.id, story]] : []))),
  )
}

function agreed(
  of: Setting,
  plan: SeedPlan,
  number: number,
  content: PlanContent,
  leader: SeedPerson | undefined,
  day: Day,
): Row {
  return {
    region_id: of.region.id,
    id: '',
    plan_id: plan.id,
    number,
    status: 'AGREED',
    content,
    digest: digestOf(content),
    reason: null,
    return_reason: null,
    submitted_at: of.at(addDays(day, -6), 560),
    leader_id: leader?.id ?? null,
    decided_at: of.at(day, 600),
    decided_by: leader?.id ?? null,
    decided_by_name: leader?.fullName ?? of.region.headTitle,
    created_at: of.at(addDays(day, -12), 540),
    updated_at: of.at(day, 600),
    version: 3,
  }
}

/** The change of an agreed plan, on its way. */
function later(of: Setting, plan: SeedPlan, story: Story, begun: Day): Row {
  const sent = story !== 'draft'
  return {
    ...agreed(of, plan, 2, plan.content, undefined, begun),
    status: story === 'submitted' ? 'SUBMITTED' : story === 'returned' ? 'RETURNED' : 'DRAFT',
    content: raised(plan.content),
    digest: null,
    reason: of.say(REASONS[story]),
    return_reason: story === 'returned' ? of.say('Jelaskan dasar kenaikan target, lalu ajukan lagi.') : null,
    submitted_at: sent ? of.at(addDays(begun, 2), 600) : null,
    decided_at: null,
    decided_by_name: null,
    created_at: of.at(begun, 540),
    updated_at: of.at(addDays(begun, 2), 600),
    version: sent ? 2 : 1,
  }
}

const scaled = (content: PlanContent, by: number): PlanContent => ({
  ...content,
  results: content.results.map((result, at) => ({
    ...result,
    indicators: result.indicators.map((indicator, place) =>
      at === 0 && place === 0 && indicator.target !== null
        ? { ...indicator, target: String(Math.max(1, Math.round(Number(indicator.target) * by))) }
        : indicator,
    ),
  })),
})

/** As it was before the change: a lower target, and one additional result less. */
const earlier = (content: PlanContent): PlanContent => {
  const before = scaled(content, 0.8)
  const last = before.results.at(-1)
  return last?.kind === 'ADDITIONAL' ? { ...before, results: before.results.slice(0, -1) } : before
}
const raised = (content: PlanContent): PlanContent => scaled(content, 1.15)

const ASSIGNED = [
  ['OUTPUT', 'Tersusunnya kesepakatan rujukan dengan dua klinik di sekitar'],
  ['SERVICE', 'Terlayaninya keluarga rujukan dari kader kelurahan'],
] as const

/** Two cells of the supervisor's matrix: one for the staff persona, one for somebody beside. */
function contributionRows(
  of: Setting,
  people: readonly SeedPerson[],
  plans: Plans,
  id: (day: Day) => string,
): Row[] {
  const year = yearOf(of.calendar.today)
  const leader = people.find(({ persona }) => persona === 'supervisor')
  const plan = plans.all.find((one) => one.personId === leader?.id && one.year === year)
  const result = plan?.content.results.findLast(({ kind }) => kind === 'ADDITIONAL')
  const staff = people.filter(
    (person) => leader && supervisorOn(person, of.calendar.today) === leader.id && person.id !== leader.id,
  )
  const chosen = [
    ...staff.filter(({ persona }) => persona === 'staff'),
    ...staff.filter(({ persona }) => persona === null),
  ]
  if (!leader || !result) return []
  return ASSIGNED.flatMap(([kind, text], at) => {
    const person = chosen[at]
    if (!person) return []
    return [
      {
        region_id: of.region.id,
        id: id(`${year}-02-02`),
        parent_result_id: result.id,
        employee_id: person.id,
        year,
        kind,
        text: of.say(text),
        assigned_by: leader.id,
        assigned_at: of.at(`${year}-02-02`, 610),
      },
    ]
  })
}
