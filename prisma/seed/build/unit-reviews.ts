// Units look at the quarters that are over; the level above grades them. Picks follow from places, not from chance, so
// that nothing that is told after this changes with it.
import { achievementOf } from '../../../lib/goals/rules.ts'
import { distributionOf } from '../../../lib/reviews/rules.ts'
import { peopleIn, SPREAD_RULE, spreadOf } from '../../../lib/reviews/rules/spread.ts'
import type { ReviewedIndicator, UnitGrade } from '../../../lib/unit-reviews/rules.ts'
import {
  DROPPED_NOTE,
  MISSED_CAUSES,
  OUTSIDE_REASON,
  STEP_NOTES,
  STEP_TEXTS,
  UNIT_GRADE_REASONS,
  UNIT_SUMMARIES,
} from '../content/unit-reviews.ts'
import { addDays, type Day, quarterRange, type YearQuarter } from './calendar.ts'
import { ownsIndicators, type SeedGoals } from './goals.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import type { SeedReview } from './reviews.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Told = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  goals: SeedGoals
  measurements: Measurements
  reviews: readonly SeedReview[]
}

type State = 'SUBMITTED' | 'GRADED'

export function buildUnitReviews(of: Setting, told: Told): { reviews: Row[]; steps: Row[] } {
  const quarters = of.calendar.ended
  const newest = found(quarters.at(-1), 'a quarter')
  const largest = told.units
    .filter(ownsIndicators)
    .toSorted((a, b) => groupOf(told, b).length - groupOf(told, a).length)[0]
  const rows = told.units.filter(ownsIndicators).flatMap((unit, place) => {
    const head = headOf(told, unit.slug)
    const above = graderOf(told, unit, head)
    if (!head || !above) return []
    return quarters.flatMap((quarter, nth) => {
      const state = quarter === newest ? newestState(told, unit, place) : 'GRADED'
      if (!state) return []
      const outstanding = unit === largest && nth === quarters.length - 2
      const age = quarters.length - 1 - nth
      return [oneQuarter(of, told, { unit, place, quarter, nth, age, state, head, above, outstanding })]
    })
  })
  return { reviews: rows.map(({ review }) => review), steps: rows.flatMap(({ steps }) => steps) }
}

/** Of the newest quarter some offices have yet to begin, what lies below them waits, others are graded. */
function newestState({ units }: Told, { slug, parentSlug, isPublic }: SeedUnit, place: number): State | null {
  if (parentSlug !== null) return 'SUBMITTED'
  if (isPublic && units.some((unit) => unit.parentSlug === slug && ownsIndicators(unit))) return null
  return place % 2 === 0 ? 'GRADED' : 'SUBMITTED'
}

const headOf = ({ people }: Told, slug: string) =>
  people.find(({ unit, seat }) => unit.slug === slug && seat.isHead) ??
  people.find(({ seat }) => seat.actingHeadOf?.unit === slug)

function graderOf(told: Told, { parentSlug }: SeedUnit, head: SeedPerson | undefined) {
  const above = parentSlug ? headOf(told, parentSlug) : undefined
  return above && above !== head ? above : told.people.find(({ persona }) => persona === 'head')
}

/** The people whose grades the unit's grade speaks about: its own and those of divisions that answer through it. */
function groupOf({ units, people }: Told, { slug }: SeedUnit): SeedPerson[] {
  const slugs = [slug]
  for (const one of slugs)
    slugs.push(
      ...units.filter((unit) => unit.parentSlug === one && !ownsIndicators(unit)).map((unit) => unit.slug),
    )
  return people.filter(
    ({ unit, seat, lines }) =>
      lines.length > 0 && slugs.includes(unit.slug) && !(unit.slug === slug && seat.isHead),
  )
}

const at = <T>(of: readonly T[], place: number): T => found(of[place % of.length], 'a text')

type Quarter = {
  unit: SeedUnit
  place: number
  quarter: YearQuarter
  nth: number
  /** How many quarters that are over came after it. */
  age: number
  state: State
  head: SeedPerson
  above: SeedPerson
  outstanding: boolean
}

function oneQuarter(of: Setting, told: Told, facts: Quarter): { review: Row; steps: Row[] } {
  const { unit, place, quarter, nth, state, head, above, outstanding } = facts
  const { through } = quarterRange(quarter)
  const day = (after: number): Day => {
    const wanted = addDays(through, after)
    return wanted < of.calendar.today ? wanted : of.calendar.today
  }
  const items = itemsOf(of, told, unit, quarter, place + nth)
  const grade: UnitGrade | null = state === 'GRADED' ? (outstanding ? 'OUTSTANDING' : gradeOf(items)) : null
  const id = of.id(day(6), 540)
  const settled = grade ? spreadRows(of, told, facts, grade, day(15)) : NO_SPREAD
  const review: Row = {
    region_id: of.region.id,
    id,
    unit_id: unit.id,
    ...quarter,
    status: state,
    summary: of.say(at(UNIT_SUMMARIES, place + nth)),
    items,
    submitted_by: head.accountId,
    submitted_by_name: head.fullName,
    submitted_at: of.at(day(7), 600),
    grade,
    grade_reason: grade ? of.say(UNIT_GRADE_REASONS[grade]) : null,
    graded_by: grade ? above.accountId : null,
    graded_by_name: grade ? above.fullName : null,
    graded_at: grade ? of.at(day(10), 620) : null,
    ...settled,
    created_at: of.at(day(6), 540),
    updated_at: of.at(day(grade ? 15 : 7), 640),
    version: grade ? 3 : 2,
  }
  return { review, steps: stepsOf(of, told, facts, items, id, day) }
}

function itemsOf(
  of: Setting,
  { goals, measurements }: Told,
  unit: SeedUnit,
  quarter: YearQuarter,
  place: number,
): ReviewedIndicator[] {
  return goals.indicatorsOf(unit).flatMap(({ id, name, measureUnit, direction }, index) => {
    const measured = measurements.of(id, quarter)
    if (!measured) return []
    const { target, value } = measured
    const { state } = achievementOf({ direction, target, value })
    return [
      {
        indicatorId: id,
        name,
        measureUnit,
        direction,
        quarter: quarter.quarter,
        target: String(target),
        value: value === null ? null : String(value),
        state,
        cause: state === 'REACHED' ? null : of.say(at(MISSED_CAUSES, place + index)),
      },
    ]
  })
}

function gradeOf(items: readonly ReviewedIndicator[]): UnitGrade {
  const reached = items.filter(({ state }) => state === 'REACHED').length
  return reached * 3 >= items.length ? 'GOOD' : 'NEEDS_IMPROVEMENT'
}

/** Whether the unit in which somebody sat then answered through this one. */
function speaksFor({ units }: Told, unit: SeedUnit, sat: SeedUnit): boolean {
  let at: SeedUnit | undefined = sat
  while (at && !ownsIndicators(at)) at = units.find(({ slug }) => slug === at?.parentSlug)
  return at?.slug === unit.slug
}

const NO_SPREAD = {
  spread: null,
  spread_reason: null,
  spread_by: null,
  spread_by_name: null,
  spread_at: null,
}

/** Settled where it lies within the guide, and in the one unit that explains why it does not. */
function spreadRows(
  of: Setting,
  told: Told,
  { unit, quarter, head, outstanding }: Quarter,
  grade: UnitGrade,
  on: Day,
) {
  const group = new Set(groupOf(told, unit).map(({ id }) => id))
  const grades = told.reviews.flatMap((review) =>
    group.has(review.personId) && speaksFor(told, unit, review.unit) && review.quarter === quarter
      ? [review.grade]
      : [],
  )
  const { counts, messages, adviceOnly, outside } = spreadOf(grade, distributionOf(grades))
  if (peopleIn(counts) === 0 || (outside && !outstanding)) return NO_SPREAD
  return {
    spread: { rule: SPREAD_RULE, unitGrade: grade, counts, messages, adviceOnly, outside, drafts: 0 },
    spread_reason: outside ? of.say(OUTSIDE_REASON) : null,
    spread_by: head.accountId,
    spread_by_name: head.fullName,
    spread_at: of.at(on, 640),
  }
}

function stateOfStep(age: number, index: number, place: number): 'OPEN' | 'DONE' | 'DROPPED' {
  if (age > 2) return index === 1 && (place + age) % 4 === 0 ? 'DROPPED' : 'DONE'
  if (age === 2) return index === 0 ? 'DONE' : 'OPEN'
  return age === 1 && index === 1 && place % 3 === 0 ? 'DROPPED' : 'OPEN'
}

/** What was agreed long ago is done or was dropped, but for what is carried on; of the last two quarters it is under way. */
function stepsOf(
  of: Setting,
  told: Told,
  { unit, place, nth, age, state, head }: Quarter,
  items: readonly ReviewedIndicator[],
  reviewId: string,
  day: (after: number) => Day,
): Row[] {
  if (state !== 'GRADED') return []
  const owners = groupOf(told, unit)
  const missed = items.filter((item) => item.state !== 'REACHED')
  const about = missed.length > 0 ? missed.slice(0, 2).map((item) => item.indicatorId) : [null]
  const count = age === 2 ? Math.max(2, about.length) : about.length
  return Array.from({ length: count }, (_, index) => {
    const status = stateOfStep(age, index, place)
    const progress = status === 'DONE' ? 100 : ((place + index * 2 + nth) % 4) * 20 + 20
    const { through } = quarterRange(found(of.calendar.ended[nth], 'a quarter'))
    return {
      region_id: of.region.id,
      id: of.id(day(8), 600 + index),
      unit_id: unit.id,
      unit_review_id: reviewId,
      indicator_id: about[index] ?? null,
      text: of.say(at(STEP_TEXTS, place + nth * 2 + index)),
      owner_id: (owners.length > 0 ? at(owners, place + index) : head).id,
      due_on: addDays(through, status === 'DONE' ? 70 : 100 + Math.max(0, 2 - age) * 60),
      progress,
      status,
      note: of.say(noteOf(status, place + index)),
      created_at: of.at(day(8), 600 + index),
      updated_at: of.at(day(status === 'DONE' ? 65 : 40), 600),
      version: 2,
    }
  })
}

function noteOf(status: string, place: number): string {
  if (status === 'DROPPED') return DROPPED_NOTE
  return status === 'DONE' ? STEP_NOTES[0] : at(STEP_NOTES, place)
}
