// What citizens read: all quarters up to the oldest of the last four, with their grades where there were any.
import { digestOf } from '../../../lib/core/digest.ts'
import { distributionEdition, speakersOf, type Summary } from '../../../lib/publication/rules/summary.ts'
import { addDays, addQuarters, quarterRange, type YearQuarter } from './calendar.ts'
import type { SeedGoals } from './goals.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import { CLOSED_AFTER } from './periods.ts'
import type { SeedReview } from './reviews.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Published = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  goals: SeedGoals
  measurements: Measurements
  reviews: readonly SeedReview[]
}

export function publicationRows(of: Setting, published: Published): Row[] {
  const admin = found(
    published.people.find(({ persona }) => persona === 'admin'),
    'an admin',
  ).accountId
  const told = Math.max(8, of.calendar.quarters.length)
  const quarters = Array.from({ length: told - 3 }, (_, index) =>
    addQuarters(of.calendar.open, index + 1 - told),
  )
  const speakers = speakersBySlug(published.units)
  return quarters.flatMap((quarter) => {
    const closed = addDays(quarterRange(quarter).through, CLOSED_AFTER + 5)
    const on = closed < of.calendar.today ? closed : of.calendar.today
    return published.units
      .filter(({ isPublic }) => isPublic)
      .map((unit) => {
        const summary = summaryOf(unit, quarter, published, speakers)
        return {
          region_id: of.region.id,
          id: of.id(on, 600),
          unit_id: unit.id,
          ...quarter,
          version: 1,
          summary,
          digest: digestOf(summary),
          note: null,
          published_at: of.at(on, 600),
          published_by: admin,
        }
      })
  })
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
): Summary {
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
    schema: 1,
    year,
    quarter,
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, promise: unit.promise, contact: unit.contact },
    goals: [...new Set(indicators.map(({ goal }) => goal))],
    indicators,
    distribution: distributionEdition(grades),
  }
}
