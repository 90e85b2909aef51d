// The years that are over: each person's review beside its quarters, what units came to, and results of the older method.
// Picks follow from places, not from chance, so that nothing that is told after this changes with it.
import { quarterLabel } from '../../../lib/calendar/labels.ts'
import { dayOf, type Quarter, QUARTERS } from '../../../lib/calendar/rules.ts'
import { gradeLabels } from '../../../lib/reviews/labels.ts'
import {
  type AnnualEvidence,
  RESULT_OF_UNIT,
  type ReviewedQuarter,
  type YearResult,
} from '../../../lib/reviews/rules/annual.ts'
import type { Citation } from '../../../lib/reviews/rules/citations.ts'
import { creditBasis, creditOf } from '../../../lib/reviews/rules/credit.ts'
import { type Grade, gradeFor, type Rating, RATINGS, RULE_VERSION } from '../../../lib/reviews/rules.ts'
import { reviewCitations } from '../../../lib/reviews/schema.ts'
import { UNIT_GRADES, type UnitGrade } from '../../../lib/unit-reviews/rules.ts'
import {
  YEAR_ABOVE_REASONS,
  YEAR_BEHAVIOUR_ABOVE_REASONS,
  YEAR_BEHAVIOUR_BELOW_REASONS,
  YEAR_BELOW_REASONS,
  YEAR_NOTES,
} from '../content/annual-reviews.ts'
import { UNIT_GRADE_REASONS } from '../content/unit-reviews.ts'
import { addDays, type Day, isWithin, quarterRange, yearOf, yearRange } from './calendar.ts'
import type { SeedLog } from './logs.ts'
import type { SeedPerson } from './people.ts'
import type { Plans } from './plans.ts'
import { randomFrom } from './random.ts'
import { linesIn } from './quarter-evidence.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

type Told = {
  units: readonly SeedUnit[]
  people: readonly SeedPerson[]
  plans: Plans
  logs: readonly SeedLog[]
  /** What was said of indicators, in words or with a correction. */
  realised: readonly Row[]
  reviews: readonly SeedReview[]
  assignments: readonly Row[]
  unitReviews: readonly Row[]
}

export type AnnualReviews = { rows: Row[]; versions: Row[]; unitYears: Row[]; legacy: Row[] }

export function buildAnnualReviews(of: Setting, told: Told): AnnualReviews {
  const last = yearOf(of.calendar.today) - 1
  const unitYears = unitYearRows(of, told.unitReviews, last)
  const nameOf = new Map(told.people.map(({ id, fullName }) => [id, fullName]))
  const known: Known = {
    random: randomFrom(`annual ${of.region.id}`),
    postsOf: Map.groupBy(
      told.assignments.filter(({ kind }) => kind === 'DEFINITIVE'),
      ({ employee_id: id }) => textOf(id),
    ),
    reviewsOf: Map.groupBy(told.reviews, ({ personId }) => personId),
    logsOf: Map.groupBy(
      told.logs.filter(({ course }) => course.status === 'APPROVED'),
      ({ personId }) => personId,
    ),
    said: new Map(told.realised.map((row) => [saidKey(row.indicator_id, row.year, row.quarter), row])),
    unitYears: new Map(unitYears.map((row) => [textOf(row.unit_id), row])),
    unitNameOf: new Map(told.units.map(({ id, name }) => [id, name])),
    plans: told.plans,
    nameOf: (id) => found(nameOf.get(id), 'a name'),
  }
  const assessed = told.people.filter(({ lines }) => lines.length > 0)
  const made = assessed.flatMap((person, place) => {
    const before = oneYear(of, known, person, place, { year: last - 1, state: 'FINAL', previous: null })
    const state = stateOf(of, person, place)
    const now =
      state && oneYear(of, known, person, place, { year: last, state, previous: before?.grade ?? null })
    return [before, now].flatMap((one) => one ?? [])
  })
  return {
    rows: made.map(({ row }) => row),
    versions: made.map(({ version }) => version),
    unitYears,
    legacy: told.people.flatMap((person, place) => legacyRows(of, person, place)),
  }
}

type State = 'FINAL' | 'ACKNOWLEDGED' | 'DELIVERED'

/** Most stands; some still wait for a word, and a few for their assessor, the persona of the staff among them. */
function stateOf(of: Setting, { persona }: SeedPerson, place: number): State | null {
  if (persona === 'staff' || place % 11 === 7) return null
  if (of.calendar.today < `${yearOf(of.calendar.today)}-02-15`) return place % 2 === 0 ? 'DELIVERED' : null
  if (place % 9 === 4) return 'DELIVERED'
  return place % 3 === 1 ? 'ACKNOWLEDGED' : 'FINAL'
}

type Known = {
  random: ReturnType<typeof randomFrom>
  postsOf: ReadonlyMap<string, Row[]>
  reviewsOf: ReadonlyMap<string, SeedReview[]>
  logsOf: ReadonlyMap<string, SeedLog[]>
  said: ReadonlyMap<string, Row>
  unitYears: ReadonlyMap<string, Row>
  unitNameOf: ReadonlyMap<string, string>
  plans: Plans
  nameOf: (id: string) => string
}
type Asked = { year: number; state: State; previous: Grade | null }

function oneYear(of: Setting, known: Known, person: SeedPerson, place: number, asked: Asked) {
  const { year, state, previous } = asked
  const range = yearRange(year)
  const lines = linesIn(person, range)
  const assessor = lines.at(-1)
  const posts: Row[] = (known.postsOf.get(person.id) ?? []).filter(
    ({ starts_on: startsOn }) => textOf(startsOn) <= range.through,
  )
  const post = postOn(posts, range.through)
  if (!assessor || !post) return undefined
  const evidence = evidenceOf(of, known, person, { year, previous, lines, posts, post })
  const { result, behaviour } = judged(evidence)
  const grade = gradeFor(result, behaviour)
  const off = result !== 'MEETS' || behaviour !== 'MEETS'
  const signed = signedOn(of, year, state, place)
  const at = of.at(signed, 540 + (place % 8) * 45)
  const answered = addDays(signed, 1 + (place % 4))
  const answeredAt = of.at(answered < of.calendar.today ? answered : of.calendar.today, 950)
  const { months, points } = creditOf(evidence.credit.parts, grade)
  const said = {
    result_rating: result,
    behaviour_rating: behaviour,
    grade,
    reason: off ? of.say(reasonFor(place, result, behaviour)) : null,
    items: [],
    citations: off ? citedOf(year, evidence.quarters, result, behaviour) : [],
    evidence,
    rule_version: RULE_VERSION,
    signed_at: at,
  }
  const id = idAt(of, known, signed, 500)
  return {
    grade,
    row: {
      region_id: of.region.id,
      id,
      employee_id: person.id,
      assessor_id: assessor.supervisorId,
      unit_id: textOf(post.unit_id),
      year,
      status: state,
      ...said,
      functional_level: evidence.credit.parts.at(-1)?.level ?? null,
      months: months || null,
      credit_points: months ? points : null,
      signed_number: 1,
      delivered_at: at,
      received_at: state === 'DELIVERED' ? null : answeredAt,
      acknowledged_at: state === 'ACKNOWLEDGED' ? answeredAt : null,
      member_note:
        state === 'ACKNOWLEDGED' && place % 2 === 0
          ? of.say(found(YEAR_NOTES[place % YEAR_NOTES.length], 'a note'))
          : null,
      created_at: at,
      updated_at: at,
      version: 2,
    } satisfies Row,
    version: {
      region_id: of.region.id,
      id: idAt(of, known, signed, 501),
      quarterly_review_id: null,
      annual_review_id: id,
      number: 1,
      cause: 'SIGNED',
      ...said,
      signed_by: assessor.supervisorId,
      signed_by_name: known.nameOf(assessor.supervisorId),
    } satisfies Row,
  }
}

/** The post that somebody held at the end of the year, or had until he left. */
const postOn = (posts: readonly Row[], day: Day): Row | undefined =>
  posts.find(
    ({ starts_on: from, ends_on: through }) => textOf(from) <= day && (!through || textOf(through) >= day),
  ) ?? posts.at(-1)

const idAt = (of: Setting, { random }: Known, day: Day, minute: number) =>
  random.id(Date.parse(of.at(day, minute)))

/** In January; what still waits was handed over so lately that its days run on. */
function signedOn(of: Setting, year: number, state: State, place: number): Day {
  const { today } = of.calendar
  const wanted =
    state === 'DELIVERED' ? addDays(today, -1 - (place % 10)) : `${year + 1}-01-${12 + (place % 15)}`
  const earliest = `${year}-12-20`
  return wanted > today ? today : wanted < earliest ? earliest : wanted
}

function evidenceOf(
  of: Setting,
  known: Known,
  person: SeedPerson,
  {
    year,
    previous,
    lines,
    posts,
    post,
  }: {
    year: number
    previous: Grade | null
    lines: ReturnType<typeof linesIn>
    posts: readonly Row[]
    post: Row
  },
): AnnualEvidence {
  const unitId = textOf(post.unit_id)
  const unitName = found(known.unitNameOf.get(unitId), 'a unit')
  const unitYear = known.unitYears.get(unitId)
  const unitGrade = unitYear?.year === year ? UNIT_GRADES.find((one) => one === unitYear.grade) : undefined
  return {
    unitName,
    positionTitle: textOf(post.position_title),
    quarters: quartersOf(of, known, person, year),
    unit: unitGrade ? { unitName, grade: unitGrade } : null,
    leads: unitGrade !== undefined && post.is_head === true,
    results: resultsOf(known, person, year),
    supervisors: lines.map(({ supervisorId, from, through }) => ({
      name: known.nameOf(supervisorId),
      from,
      through,
    })),
    credit: creditBasis(
      person.kind,
      year,
      posts.map(({ position_title: title, position_family: family, starts_on: from, ends_on: through }) => ({
        title: textOf(title),
        family: textOf(family),
        from: textOf(from),
        through: through ? textOf(through) : null,
      })),
    ),
    previousGrade: previous,
  }
}

const asRating = (value: unknown): Rating => RATINGS.find((one) => one === value) ?? 'MEETS'

function quartersOf(of: Setting, known: Known, person: SeedPerson, year: number): ReviewedQuarter[] {
  return (known.reviewsOf.get(person.id) ?? [])
    .filter(({ quarter }) => quarter.year === year)
    .toSorted((a, b) => a.quarter.quarter - b.quarter.quarter)
    .map(({ quarter, grade, row }) => ({
      quarter: quarter.quarter,
      reviewId: textOf(row.id),
      resultRating: asRating(row.result_rating),
      behaviourRating: asRating(row.behaviour_rating),
      grade,
      reason: row.reason ? textOf(row.reason) : null,
      assessorName: known.nameOf(textOf(row.assessor_id)),
      signedOn: dayOf(new Date(textOf(row.signed_at)), of.region.zone),
      citations: reviewCitations.parse(row.citations),
    }))
}

function resultsOf(known: Known, person: SeedPerson, year: number): YearResult[] {
  const plan = known.plans.all.find((one) => one.personId === person.id && one.year === year)
  const logs = known.logsOf.get(person.id) ?? []
  return (plan?.results ?? []).map(({ id, text, spec, indicators }) => ({
    id,
    text,
    kind: spec.additional ? 'ADDITIONAL' : 'MAIN',
    indicators: indicators.map((indicator) => {
      const { counts } = indicator
      const course = QUARTERS.map((quarter) => {
        const said = known.said.get(saidKey(indicator.id, year, quarter))
        if (said) return { value: saidText(said.value), text: saidText(said.text) }
        return { value: counts ? String(sumOf(logs, indicator.id, { year, quarter })) : null, text: null }
      })
      return {
        id: indicator.id,
        text: indicator.text,
        target: indicator.target,
        targetText: indicator.targetText,
        measureUnit: indicator.measureUnit,
        course,
        total: counts ? String(course.reduce((all, { value }) => all + Number(value ?? 0), 0)) : null,
      }
    }),
  }))
}

const saidKey = (indicatorId: unknown, year: unknown, quarter: unknown) =>
  `${String(indicatorId)} ${String(year)} ${String(quarter)}`

const saidText = (value: Row[string] | undefined) => (value === null ? null : textOf(value))

function sumOf(
  logs: readonly SeedLog[],
  indicatorId: string,
  quarter: { year: number; quarter: Quarter },
): number {
  const range = quarterRange(quarter)
  return logs.reduce(
    (sum, log) =>
      log.indicatorId === indicatorId && isWithin(log.day, range) ? sum + (log.quantity ?? 0) : sum,
    0,
  )
}

/** A judgement over the whole year: what most quarters showed, or the last where they were of two minds. */
function judged({ quarters, unit, leads }: AnnualEvidence): { result: Rating; behaviour: Rating } {
  const most = (of: (quarter: ReviewedQuarter) => Rating): Rating => {
    const ratings = quarters.map(of)
    const often = RATINGS.find(
      (rating) => ratings.filter((one) => one === rating).length * 2 > ratings.length,
    )
    return often ?? ratings.at(-1) ?? 'MEETS'
  }
  return {
    // A head has brought about what his unit has; without a record nobody leaves the middle.
    result:
      leads && unit && quarters.length > 0 ? RESULT_OF_UNIT[unit.grade] : most((one) => one.resultRating),
    behaviour: most((one) => one.behaviourRating),
  }
}

function reasonFor(place: number, result: Rating, behaviour: Rating): string {
  const at = (texts: readonly string[]) => found(texts[place % texts.length], 'a reason')
  return [
    ...(result === 'ABOVE' ? [at(YEAR_ABOVE_REASONS)] : []),
    ...(result === 'BELOW' ? [at(YEAR_BELOW_REASONS)] : []),
    ...(behaviour === 'ABOVE' ? [at(YEAR_BEHAVIOUR_ABOVE_REASONS)] : []),
    ...(behaviour === 'BELOW' ? [at(YEAR_BEHAVIOUR_BELOW_REASONS)] : []),
  ].join(' ')
}

/** The quarters that speak for it, else the last, and the first record of each. */
function citedOf(
  year: number,
  quarters: readonly ReviewedQuarter[],
  result: Rating,
  behaviour: Rating,
): Citation[] {
  const speaking = quarters.filter((one) => one.resultRating === result && one.behaviourRating === behaviour)
  return (speaking.length > 0 ? speaking : quarters.slice(-1)).flatMap((one) => [
    {
      kind: 'QUARTER' as const,
      id: one.reviewId,
      on: one.signedOn,
      text: `${quarterLabel({ year, quarter: one.quarter })}: ${gradeLabels[one.grade]}. ${one.reason ?? ''}`.trim(),
      side: 'RESULT' as const,
    },
    ...one.citations.slice(0, 1),
  ])
}

/** Of a unit that was graded for the last quarter, the year as the same people saw it. */
function unitYearRows(of: Setting, unitReviews: readonly Row[], year: number): Row[] {
  const random = randomFrom(`unit years ${of.region.id}`)
  const day = `${year + 1}-01-20`
  if (day > of.calendar.today) return []
  return unitReviews.flatMap((row) => {
    const grade: UnitGrade | undefined = UNIT_GRADES.find((one) => one === row.grade)
    if (row.year !== year || row.quarter !== 4 || row.status !== 'GRADED' || !grade) return []
    return [
      {
        ...row,
        id: random.id(Date.parse(of.at(day, 540))),
        quarter: 0,
        grade_reason: of.say(UNIT_GRADE_REASONS[grade]),
        spread: null,
        spread_reason: null,
        spread_by: null,
        spread_by_name: null,
        spread_at: null,
        submitted_at: of.at(addDays(day, -8), 600),
        graded_at: of.at(day, 620),
        created_at: of.at(addDays(day, -8), 540),
        updated_at: of.at(day, 620),
      },
    ]
  })
}

const LEGACY_YEARS = [2020, 2021] as const

/** Whoever worked here before the ministry's matrix has numbers of that time (PP 30/2019 art. 41). */
function legacyRows(of: Setting, { id, nip, kind }: SeedPerson, place: number): Row[] {
  if (!nip || kind !== 'PNS') return []
  const appointed = Number(nip.slice(8, 12))
  return LEGACY_YEARS.filter((year) => appointed < year).map((year) => {
    const score = 8650 + ((place * 37 + year * 11) % 1900)
    return {
      region_id: of.region.id,
      employee_id: id,
      year,
      score: (score / 100).toFixed(2),
      category: score >= 9000 ? 'Baik' : 'Cukup',
      source: of.say(`Penilaian prestasi kerja ${year}, PP 30/2019`),
    }
  })
}
