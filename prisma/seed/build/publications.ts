// What citizens read: all quarters up to the oldest of the last four, with their grades where there were any.
import { dayOf } from '../../../lib/calendar/rules.ts'
import { digestOf } from '../../../lib/core/digest.ts'
import { daysTaken, type Timeliness } from '../../../lib/measurements/rules/service-cases.ts'
import { publishedServices } from '../../../lib/publication/rules/services.ts'
import {
  distributionEdition,
  speakersOf,
  type PublishedStep,
  type Summary,
} from '../../../lib/publication/rules/summary.ts'
import { publishedComplaints, publishedWhole } from '../../../lib/publication/rules/whole.ts'
import { isCarriedInto, samePeriod, STEP_STATUSES } from '../../../lib/unit-reviews/rules.ts'
import { reviewedIndicators } from '../../../lib/unit-reviews/schema.ts'
import { addDays, addQuarters, type Day, instantOn, quarterRange, type YearQuarter } from './calendar.ts'
import type { SeedGoals } from './goals.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import { CLOSED_AFTER } from './periods.ts'
import { randomFrom } from './random.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'
import { surveyReadings, type Surveys } from './surveys.ts'
import type { SeedUnit } from './units.ts'

type Published = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  goals: SeedGoals
  measurements: Measurements
  reviews: readonly SeedReview[]
  agreements: readonly Row[]
  unitReviews: readonly Row[]
  steps: readonly Row[]
  /** Of the steps, those that answer a citizen. */
  followUps: readonly Row[]
  cases: readonly Row[]
  satisfaction: Surveys
  /** What citizens told the units. */
  inputs: readonly Row[]
}

export function publicationRows(of: Setting, published: Published): Row[] {
  const admin = found(
    published.people.find(({ persona }) => persona === 'admin'),
    'an admin',
  )
  const by = {
    published_by: admin.accountId,
    published_as: `${found(admin.posts.at(-1), 'a post').title}, ${admin.unit.name}`,
  }
  const told = Math.max(8, of.calendar.quarters.length)
  const quarters = Array.from({ length: told - 3 }, (_, index) =>
    addQuarters(of.calendar.open, index + 1 - told),
  )
  const speakers = speakersBySlug(published.units)
  const readings = surveyReadings(published.satisfaction)
  const corrections = randomFrom(`corrections ${of.region.id}`)
  return quarters.flatMap((quarter, nth) => {
    const closed = addDays(quarterRange(quarter).through, CLOSED_AFTER + 5)
    const on = closed < of.calendar.today ? closed : of.calendar.today
    return published.units
      .filter(({ isPublic }) => isPublic)
      .flatMap((unit, place) => {
        const row = (version: number, day: Day, summary: Summary, note: string | null) => ({
          region_id: of.region.id,
          id: version === 1 ? of.id(day, 600) : corrections.id(instantOn(day, 600, of.region.zone)),
          unit_id: unit.id,
          ...quarter,
          version,
          summary,
          digest: digestOf(summary),
          note,
          published_at: of.at(day, 600),
          ...by,
        })
        const surveyed = readings(unit.id, quarter)
        const summary: Summary = {
          ...summaryOf(unit, quarter, published, speakers),
          ...storyOf(unit, quarter, published, { on, zone: of.region.zone }),
          services: publishedServices(surveyed, timesOf(unit, quarter, published.cases)),
          opinion: publishedWhole(
            surveyed.map(({ id, tally, reading }) => ({ id, tally, population: reading.population })),
          ),
          complaints: publishedComplaints(complaintsOf(of, unit, quarter, published.inputs)),
        }
        const mistyped = place === 1 && nth === quarters.length - 2 ? withSlip(summary) : undefined
        if (!mistyped) return [row(1, on, summary, null)]
        return [row(1, on, mistyped, null), row(2, addDays(on, 9), summary, of.say(SLIP_FOUND))]
      })
  })
}

const SLIP_FOUND =
  'Angka pertama salah ketik. Laporan bulanan unit diperiksa ulang, lalu angkanya dibetulkan.'

/** One value as somebody typed it in haste. */
function withSlip(summary: Summary): Summary | undefined {
  const slipped = summary.indicators.find(({ value }) => value !== null && Number(value) >= 10)
  return (
    slipped && {
      ...summary,
      indicators: summary.indicators.map((one) =>
        one.id === slipped.id ? { ...one, value: String(Math.round(Number(one.value) * 0.87)) } : one,
      ),
    }
  )
}

function speakersBySlug(units: readonly SeedUnit[]) {
  const idOf = new Map(units.map(({ slug, id }) => [slug, id]))
  return speakersOf(
    units.map(({ id, parentSlug, isPublic }) => ({
      id,
      parentId: parentSlug ? found(idOf.get(parentSlug), parentSlug) : null,
      isPublic,
    })),
  )
}

function summaryOf(
  unit: SeedUnit,
  { year, quarter }: YearQuarter,
  { goals, measurements, reviews }: Published,
  speakers: ReadonlyMap<string, string | null>,
): Omit<Summary, 'office' | 'agreement' | 'causes' | 'steps' | 'services' | 'opinion' | 'complaints'> {
  const indicators = goals.indicatorsOf(unit).map((indicator) => {
    const measured = measurements.of(indicator.id, { year, quarter })
    return {
      ...indicator,
      target: measured ? String(measured.target) : null,
      value: measured?.value === undefined || measured.value === null ? null : String(measured.value),
    }
  })
  const grades = reviews
    .filter((review) => review.quarter.year === year && review.quarter.quarter === quarter)
    .filter((review) => speakers.get(review.unit.id) === unit.id)
    .map(({ grade }) => grade)
  return {
    schema: 3,
    year,
    quarter,
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, promise: unit.promise, contact: unit.contact },
    goals: [...new Set(indicators.map(({ goal }) => goal))],
    indicators,
    distribution: distributionEdition(grades),
  }
}

/** Who answers for it, what was promised, what stood in the way and what was done by the day of publication. */
function storyOf(
  unit: SeedUnit,
  of: YearQuarter,
  { people, agreements, unitReviews, steps, followUps }: Published,
  { on, zone }: { on: Day; zone: string },
): Pick<Summary, 'office' | 'agreement' | 'causes' | 'steps'> {
  const isOf = (row: Row) => row.unit_id === unit.id && row.year === of.year && row.quarter === of.quarter
  const promised = agreements.find((row) => row.unit_id === unit.id && row.year === of.year)
  const review = unitReviews.find(isOf)
  const items = reviewedIndicators.safeParse(review?.items).data ?? []
  const heard = new Set(followUps.map(({ step_id }) => step_id))
  return {
    office: people.find((person) => person.unit.id === unit.id && person.seat.isHead)?.seat.title ?? null,
    agreement: promised
      ? {
          statement: textOf(promised.statement),
          plan: typeof promised.plan === 'string' ? promised.plan : null,
        }
      : null,
    causes: items.flatMap(({ indicatorId, cause }) => (cause ? [{ indicatorId, text: cause }] : [])),
    steps: steps.flatMap((row): PublishedStep[] => {
      const from = unitReviews.find(({ id }) => id === row.unit_review_id)
      const { year, quarter } = from ?? {}
      const isQuarter = quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4
      if (row.unit_id !== unit.id || typeof year !== 'number' || !isQuarter) return []
      if (dayIn(textOf(row.created_at), zone) > on) return []
      const endedOn = dayIn(textOf(row.updated_at), zone)
      const ended = row.status !== 'OPEN' && endedOn <= on
      const status = ended
        ? found(
            STEP_STATUSES.find((one) => one === row.status),
            'a status',
          )
        : 'OPEN'
      const stands =
        samePeriod({ year, quarter }, of) ||
        isCarriedInto(of, { from: { year, quarter }, status, endedOn: ended ? endedOn : null })
      return stands
        ? [
            {
              id: textOf(row.id),
              text: textOf(row.text),
              dueOn: textOf(row.due_on),
              progress: ended ? Number(row.progress) : Math.min(40, Number(row.progress)),
              status,
              heard: heard.has(row.id ?? null),
            },
          ]
        : []
    }),
  }
}

const dayIn = (at: string, zone: string): Day => dayOf(new Date(at), zone)

function timesOf(
  unit: SeedUnit,
  of: YearQuarter,
  cases: readonly Row[],
): (Timeliness & { service: string })[] {
  const { from, through } = quarterRange(of)
  const due = cases.filter(
    ({ unit_id, due_on }) => unit_id === unit.id && textOf(due_on) >= from && textOf(due_on) <= through,
  )
  return [...Map.groupBy(due, ({ service }) => textOf(service))].map(([service, rows]) => {
    const taken = rows.flatMap(({ days_taken }) => (typeof days_taken === 'number' ? [days_taken] : []))
    return {
      service,
      due: rows.length,
      onTime: rows.filter(
        ({ days_taken, target_days }) => days_taken !== null && Number(days_taken) <= Number(target_days),
      ).length,
      median: medianOf(taken),
    }
  })
}

function medianOf(numbers: readonly number[]): number | null {
  const ordered = numbers.toSorted((a, b) => a - b)
  const middle = (ordered.length - 1) / 2
  return ordered.length > 0
    ? ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2
    : null
}

/** Those that are published, by the quarter in which their answer fell due. */
function complaintsOf(
  { calendar: { holidays } }: Setting,
  unit: SeedUnit,
  of: YearQuarter,
  inputs: readonly Row[],
): Timeliness {
  const { from, through } = quarterRange(of)
  const due = inputs.filter(
    ({ unit_id, kind, public_text, answer_due_on }) =>
      unit_id === unit.id &&
      kind === 'COMPLAINT' &&
      public_text !== null &&
      textOf(answer_due_on) >= from &&
      textOf(answer_due_on) <= through,
  )
  const answered = due.filter(({ answered_on }) => typeof answered_on === 'string')
  return {
    due: due.length,
    onTime: answered.filter((one) => textOf(one.answered_on) <= textOf(one.answer_due_on)).length,
    median: medianOf(
      answered.map((one) => daysTaken(textOf(one.received_on), textOf(one.answered_on), holidays)),
    ),
  }
}
