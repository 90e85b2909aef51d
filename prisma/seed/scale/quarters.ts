// What lies behind the running quarter: periods, targets and values, signed reviews, what citizens read.
import { digestOf } from '../../../lib/core/digest.ts'
import { distributionEdition, type Summary } from '../../../lib/publication/rules/summary.ts'
import { gradeFor, type Grade, type Rating, RULE_VERSION } from '../../../lib/reviews/rules.ts'
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import { addDays, addQuarters, quarterRange, type YearQuarter } from '../build/calendar.ts'
import { textOf, type Row } from '../build/rows.ts'
import type { Office, ScalePerson, ScaleUnit } from './office.ts'

const BACK = [-5, -4, -3, -2, -1]

type Table = { table: string; rows: Iterable<Row> }

/** Reviews are kept of the last quarter alone; of those before, only what was published. */
export function quarterTables(office: Office): Table[] {
  const { of, units, people, admin } = office
  const region_id = of.region.id
  const closed = BACK.map((back) => addQuarters(of.calendar.open, back))
  const last = addQuarters(of.calendar.open, -1)
  const grades = new Map<string, Grade[]>()
  const reviews = people.flatMap((person) => (person.supervisorId ? [reviewOf(office, person, last)] : []))
  for (const { unit_id, grade } of reviews) grades.set(unit_id, [...(grades.get(unit_id) ?? []), grade])

  return [
    {
      table: 'period',
      rows: [...closed, of.calendar.open].map((quarter) => {
        const { from, through } = quarterRange(quarter)
        const isOpen = quarter === of.calendar.open
        return {
          region_id,
          id: of.id(from),
          year: quarter.year,
          quarter: quarter.quarter,
          status: isOpen ? 'OPEN' : 'CLOSED',
          opened_at: of.at(from, 480),
          opened_by: admin.accountId,
          closed_at: isOpen ? null : of.at(addDays(through, 20), 540),
          closed_by: isOpen ? null : admin.accountId,
        }
      }),
    },
    {
      table: 'indicator_target',
      rows: units.flatMap((unit) =>
        [...closed, of.calendar.open].flatMap((quarter) =>
          unit.indicators.map(({ id, place }) => ({
            region_id,
            indicator_id: id,
            year: quarter.year,
            quarter: quarter.quarter,
            target: targetOf(unit, place, quarter),
          })),
        ),
      ),
    },
    {
      table: 'indicator_value',
      rows: units.flatMap((unit) =>
        closed.flatMap((quarter) =>
          unit.indicators.map(({ id, place }) => ({
            region_id,
            indicator_id: id,
            year: quarter.year,
            quarter: quarter.quarter,
            value: valueOf(unit, place, quarter),
            source: unit.theme.indicators[place]?.source ?? 'DOCUMENT',
            entered_by: admin.accountId,
            entered_at: of.at(addDays(quarterRange(quarter).through, 10), 600),
          })),
        ),
      ),
    },
    { table: 'quarterly_review', rows: reviews },
    { table: 'review_version', rows: reviews.map((review) => versionOf(office, review)) },
    {
      table: 'publication',
      rows: units.flatMap((unit) =>
        closed.map((quarter) => {
          const summary = summaryOf(
            unit,
            quarter,
            quarter.year === last.year && quarter.quarter === last.quarter ? (grades.get(unit.id) ?? []) : [],
          )
          const on = addDays(quarterRange(quarter).through, 25)
          return {
            region_id,
            id: of.id(on, 600),
            unit_id: unit.id,
            year: quarter.year,
            quarter: quarter.quarter,
            version: 1,
            summary,
            digest: digestOf(summary),
            published_at: of.at(on, 600),
            published_by: admin.accountId,
          }
        }),
      ),
    },
  ]
}

/** From where the unit stood to where it wants to be, a step a quarter. */
function targetOf(unit: ScaleUnit, place: number, { year, quarter }: YearQuarter): number {
  const spec = unit.theme.indicators[place]
  const step = (year - 2025) * 4 + quarter
  return spec ? Math.round((spec.from + ((spec.to - spec.from) * step) / 8) * 100) / 100 : step
}

function valueOf(unit: ScaleUnit, place: number, quarter: YearQuarter): number {
  const drift = 0.94 + ((quarter.quarter * 7 + place * 3 + quarter.year) % 9) / 75
  return Math.round(targetOf(unit, place, quarter) * drift * 100) / 100
}

function summaryOf(unit: ScaleUnit, { year, quarter }: YearQuarter, grades: readonly Grade[]): Summary {
  const indicators = unit.indicators.flatMap(({ id, goal, place }) => {
    const spec = unit.theme.indicators[place]
    return spec
      ? [
          {
            id,
            name: spec.name,
            measureUnit: spec.unit,
            direction: spec.direction,
            method: spec.method,
            source: spec.sourceText,
            goal,
            target: String(targetOf(unit, place, { year, quarter })),
            value: String(valueOf(unit, place, { year, quarter })),
          },
        ]
      : []
  })
  return {
    schema: 3,
    opinion: null,
    complaints: null,
    year,
    quarter,
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, promise: unit.promise, contact: unit.contact },
    office: null,
    goals: [...new Set(indicators.map(({ goal }) => goal))],
    agreement: null,
    indicators,
    causes: [],
    steps: [],
    services: [],
    distribution: distributionEdition(grades),
  }
}

function ratingOf(chance: number): Rating {
  if (chance < 0.2) return 'ABOVE'
  return chance < 0.93 ? 'MEETS' : 'BELOW'
}

function versionOf({ of }: Office, review: Row): Row {
  const { region_id, id, result_rating, behaviour_rating, grade, reason, evidence, rule_version, signed_at } =
    review
  return {
    region_id: region_id ?? null,
    id: of.random.id(Date.parse(textOf(signed_at))),
    quarterly_review_id: id ?? null,
    number: 1,
    cause: 'SIGNED',
    result_rating: result_rating ?? null,
    behaviour_rating: behaviour_rating ?? null,
    grade: grade ?? null,
    reason: reason ?? null,
    items: [],
    citations: [],
    evidence: evidence ?? null,
    rule_version: rule_version ?? null,
    signed_by: review.assessor_id ?? null,
    signed_by_name: 'Ketua Tim',
    signed_at: signed_at ?? null,
  }
}

function reviewOf(
  { of }: Office,
  person: ScalePerson,
  quarter: YearQuarter,
): Row & { unit_id: string; grade: Grade } {
  const { from, through } = quarterRange(quarter)
  const result = ratingOf(of.random.next())
  const behaviour = ratingOf(of.random.next())
  const evidence: ReviewEvidence = {
    unitName: person.unit.name,
    positionTitle: 'Analis Layanan',
    logs: { approved: 0, approvedMinutes: 0, returned: 0, late: 0, withoutResult: 0 },
    days: { filled: 0, expected: 0 },
    leaveDays: 0,
    services: [],
    satisfaction: [],
    timeliness: null,
    ideas: [],
    pace: 0.5,
    results: [],
    feedback: { total: 0, logs: 0, results: 0, behaviours: 0 },
    supervisors: [{ name: 'Ketua Tim', from, through }],
    previousGrade: null,
  }
  const signed = addDays(through, of.random.between(4, 14))
  const at = of.at(signed, of.random.between(500, 900))
  const grade = gradeFor(result, behaviour)
  return {
    region_id: of.region.id,
    id: of.id(signed, 500),
    employee_id: person.id,
    assessor_id: person.supervisorId,
    unit_id: person.unit.id,
    year: quarter.year,
    quarter: quarter.quarter,
    status: 'FINAL',
    signed_number: 1,
    result_rating: result,
    behaviour_rating: behaviour,
    grade,
    reason: grade === 'GOOD' ? null : 'Dinilai dari bukti yang ada di samping peringkat ini.',
    evidence,
    rule_version: RULE_VERSION,
    signed_at: at,
    delivered_at: at,
    received_at: at,
    acknowledged_at: at,
    created_at: at,
    updated_at: at,
    version: 2,
  }
}
