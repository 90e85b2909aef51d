// The signed reviews of the quarters that are over, with the evidence that lay beside them.
import type { Citation, ReviewItem } from '../../../lib/reviews/rules/citations.ts'
import { gradeFor, type Grade, type Rating, RULE_VERSION } from '../../../lib/reviews/rules.ts'
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import {
  ABOVE_REASONS,
  BEHAVIOUR_ABOVE_REASONS,
  BEHAVIOUR_BELOW_REASONS,
  BELOW_REASONS,
} from '../content/feedback.ts'
import {
  addDays,
  type Day,
  isWithin,
  quarterRange,
  type Range,
  yearRange,
  type YearQuarter,
} from './calendar.ts'
import type { SeedFeedback } from './feedback.ts'
import type { SeedGoals } from './goals.ts'
import type { Leaves } from './leave.ts'
import type { SeedLog } from './logs.ts'
import type { Measurements } from './measurements.ts'
import type { SeedPerson } from './people.ts'
import { stillOpen } from './periods.ts'
import type { Plans } from './plans.ts'
import type { Random } from './random.ts'
import type { Row } from './rows.ts'
import { found, type Setting } from './setting.ts'
import type { SeedUnit } from './units.ts'

export type SeedReview = {
  personId: string
  unit: SeedUnit
  quarter: YearQuarter
  grade: Grade
  row: Row
  version: Row
}

export type Told = {
  people: readonly SeedPerson[]
  plans: Plans
  leaves: Leaves
  logs: readonly SeedLog[]
  feedback: readonly SeedFeedback[]
  goals: SeedGoals
  measurements: Measurements
}

export function buildReviews(of: Setting, told: Told): SeedReview[] {
  const logsOf = Map.groupBy(told.logs, ({ personId }) => personId)
  const feedbackOf = Map.groupBy(told.feedback, ({ personId }) => personId)
  const nameOf = new Map(told.people.map(({ id, fullName }) => [id, fullName]))
  const assessed = told.people.filter(({ lines }) => lines.length > 0)
  const rated = new Map(
    of.calendar.lastFour.slice(0, -1).map((quarter) => [quarter, ratings(of.random, assessed)]),
  )
  const [newest] = of.calendar.lastFour.slice(-2)
  return assessed.flatMap((person, index) => {
    let previousGrade: Grade | null = null
    return of.calendar.lastFour.slice(0, -1).flatMap((quarter) => {
      // Where the newest ended quarter is open, some are still to be reviewed.
      if (quarter === newest && stillOpen(of) && index % 6 === 5) return []
      const rating = found(rated.get(quarter)?.get(person.id), 'a rating')
      const evidence = evidenceOf(of, person, quarter, previousGrade, {
        ...told,
        logs: logsOf.get(person.id) ?? [],
        feedback: feedbackOf.get(person.id) ?? [],
        nameOf,
        services: (unit, when) => servicesOf(told, unit, when),
      })
      const grade = gradeFor(rating.result, rating.behaviour)
      previousGrade = grade
      return {
        personId: person.id,
        unit: person.unit,
        quarter,
        grade,
        ...rowsOf(of, person, quarter, {
          rating,
          grade,
          evidence,
          items: told.plans.of(person.id, quarter.year).results.map(({ id, text, spec }) => ({
            id,
            text,
            kind: spec.additional ? ('ADDITIONAL' as const) : ('MAIN' as const),
            rating: rating.result,
          })),
          cited: citedOf(logsOf.get(person.id) ?? [], quarter),
          assessorName: (id) => found(nameOf.get(id), 'a name'),
          // Of the newest quarter some still wait for a word, some have one; all that is older stands.
          answer: quarter !== newest ? 'settled' : index % 3 === 1 ? 'acknowledged' : 'waiting',
        }),
      }
    })
  })
}

type Rated = { result: Rating; behaviour: Rating; reason: string | null }

/** In a unit so large that citizens may read its grades, each grade is given often enough to be shown. */
const SHOWN_FROM = 25

/** Most people meet what is expected; some stand out, the same ones more often. */
function ratings(random: Random, assessed: readonly SeedPerson[]): Map<string, Rated> {
  const rated = new Map<string, Rated>()
  for (const team of Map.groupBy(assessed, ({ unit }) => unit.slug).values()) {
    const ranked = team
      .map((person) => ({ person, work: person.habits.quality + (random.next() - 0.5) * 0.35 }))
      .toSorted((a, b) => b.work - a.work)
    const isLarge = team.length >= SHOWN_FROM
    for (const [index, { person, work }] of ranked.entries()) {
      const ahead = isLarge ? index < team.length * 0.24 : work > 0.78
      const behind = isLarge ? index >= team.length * 0.8 : work < 0.06
      const conduct = person.habits.quality * 0.5 + random.next() * 0.6
      const result = ahead ? 'ABOVE' : behind ? 'BELOW' : 'MEETS'
      const slips = !isLarge && conduct < 0.035
      const behaviour = conduct > 0.72 || (isLarge && ahead) ? 'ABOVE' : slips ? 'BELOW' : 'MEETS'
      rated.set(person.id, { result, behaviour, reason: reasonFor(random, result, behaviour) })
    }
  }
  return rated
}

function reasonFor(random: Random, result: Rating, behaviour: Rating): string | null {
  const reasons = [
    ...(result === 'ABOVE' ? [random.pick(ABOVE_REASONS)] : []),
    ...(result === 'BELOW' ? [random.pick(BELOW_REASONS)] : []),
    ...(behaviour === 'ABOVE' ? [random.pick(BEHAVIOUR_ABOVE_REASONS)] : []),
    ...(behaviour === 'BELOW' ? [random.pick(BEHAVIOUR_BELOW_REASONS)] : []),
  ]
  return reasons.length > 0 ? reasons.join(' ') : null
}

type Answer = 'settled' | 'acknowledged' | 'waiting'

/** Signed a few days after the quarter; what still waits was handed over so lately that its days run on. */
function signedOn(of: Setting, quarter: YearQuarter, answer: Answer): Day {
  const { through } = quarterRange(quarter)
  const { today } = of.calendar
  const wanted =
    answer === 'waiting' && stillOpen(of)
      ? addDays(today, -of.random.between(1, 11))
      : addDays(through, of.random.between(4, 14))
  const earliest = addDays(through, 1)
  return wanted > today ? today : wanted < earliest ? earliest : wanted
}

function rowsOf(
  of: Setting,
  person: SeedPerson,
  quarter: YearQuarter,
  {
    rating: { result, behaviour, reason },
    grade,
    evidence,
    items,
    cited,
    assessorName,
    answer,
  }: {
    rating: Rated
    grade: Grade
    evidence: ReviewEvidence
    items: ReviewItem[]
    cited: Citation[]
    assessorName: (id: string) => string
    answer: Answer
  },
): { row: Row; version: Row } {
  const signed = signedOn(of, quarter, answer)
  const at = of.at(signed, of.random.between(500, 900))
  const answered = addDays(signed, of.random.between(1, 5))
  const answeredAt = of.at(
    answered < of.calendar.today ? answered : of.calendar.today,
    of.random.between(905, 960),
  )
  const received = answer !== 'waiting' || of.random.chance(0.4)
  const assessorId = found(linesIn(person, quarterRange(quarter)).at(-1), 'an assessor').supervisorId
  const id = of.id(signed, 500)
  const said = {
    result_rating: result,
    behaviour_rating: behaviour,
    grade,
    reason: reason === null ? null : of.say(reason),
    evidence,
    rule_version: RULE_VERSION,
    items: reason === null ? [] : items,
    citations: reason === null ? [] : cited,
  }
  return {
    row: {
      region_id: of.region.id,
      id,
      employee_id: person.id,
      assessor_id: assessorId,
      unit_id: person.unit.id,
      ...quarter,
      status: { settled: 'FINAL', acknowledged: 'ACKNOWLEDGED', waiting: 'DELIVERED' }[answer],
      ...said,
      signed_number: 1,
      signed_at: at,
      delivered_at: at,
      received_at: received ? answeredAt : null,
      acknowledged_at: answer === 'waiting' ? null : answeredAt,
      member_note: null,
      created_at: at,
      updated_at: at,
      version: 2,
    },
    version: {
      region_id: of.region.id,
      id: of.id(signed, 501),
      quarterly_review_id: id,
      annual_review_id: null,
      number: 1,
      cause: 'SIGNED',
      ...said,
      signed_by: assessorId,
      signed_by_name: assessorName(assessorId),
      signed_at: at,
    },
  }
}

export const linesIn = ({ lines }: SeedPerson, { from, through }: Range) =>
  lines
    .filter((line) => line.from <= through && (line.through === null || line.through >= from))
    .map(({ supervisorId, ...line }) => ({
      supervisorId,
      from: line.from > from ? line.from : from,
      through: line.through !== null && line.through < through ? line.through : through,
    }))

type Own = Pick<Told, 'plans' | 'leaves' | 'logs' | 'feedback'> & {
  nameOf: ReadonlyMap<string, string>
  services: (unit: SeedUnit, quarter: YearQuarter) => ReviewEvidence['services']
}

const servicesOf = ({ goals, measurements }: Told, unit: SeedUnit, quarter: YearQuarter) =>
  goals.indicatorsOf(unit).map(({ id, name, measureUnit, source }) => {
    const measured = measurements.of(id, quarter)
    return {
      name,
      measureUnit,
      target: measured?.target ?? null,
      value: measured?.value ?? null,
      isSurvey: /survei/i.test(source),
    }
  })

/** What the assessor pointed at when he departed from the middle, spread over the quarter. */
function citedOf(logs: readonly SeedLog[], quarter: YearQuarter): Citation[] {
  const approved = logs.filter(
    ({ day, course }) => isWithin(day, quarterRange(quarter)) && course.status === 'APPROVED',
  )
  return [0.15, 0.5, 0.85].flatMap((place) => {
    const log = approved[Math.floor(approved.length * place)]
    return log
      ? [{ kind: 'LOG' as const, id: log.id, on: log.day, text: log.title, side: 'RESULT' as const }]
      : []
  })
}

/** As lib/reviews gathers it. */
function evidenceOf(
  of: Setting,
  person: SeedPerson,
  quarter: YearQuarter,
  previousGrade: Grade | null,
  { plans, leaves, logs, feedback, nameOf, services }: Own,
): ReviewEvidence {
  const range = quarterRange(quarter)
  const plan = plans.of(person.id, quarter.year)
  const theirs = logs.filter(({ day, course }) => isWithin(day, range) && course.status !== 'DRAFT')
  const approved = theirs.filter(({ course }) => course.status === 'APPROVED')
  const expected = of.calendar.workingIn(range).filter((day) => !leaves.isOnLeave(person.id, day))
  const filled = new Set(theirs.map(({ day }) => day))
  const year = yearRange(quarter.year)
  const since = logs.filter(
    ({ day, course }) => year.from <= day && day <= range.through && course.status === 'APPROVED',
  )
  const given = feedback.filter(({ day }) => isWithin(day, range))
  const about = (subject: SeedFeedback['about']) => given.filter((item) => item.about === subject).length
  return {
    unitName: person.unit.name,
    positionTitle: person.seat.title,
    logs: {
      approved: approved.length,
      approvedMinutes: minutesOf(approved),
      returned: theirs.length - approved.length,
      late: approved.filter(({ course }) => course.isLate).length,
      withoutResult: approved.filter(({ workResultId }) => workResultId === null).length,
    },
    days: { filled: expected.filter((day) => filled.has(day)).length, expected: expected.length },
    leaveDays: of.calendar.workingIn(range).length - expected.length,
    services: services(person.unit, quarter),
    pace: passed(range.through, year),
    results: plan.results.map((result) => {
      const forResult = approved.filter(({ workResultId }) => workResultId === result.id)
      return {
        id: result.id,
        text: result.text,
        kind: result.spec.additional ? ('ADDITIONAL' as const) : ('MAIN' as const),
        logs: forResult.length,
        minutes: minutesOf(forResult),
        indicators: result.indicators.map(({ id, text, target, measureUnit, counts }) => ({
          text,
          target,
          targetText: null,
          measureUnit,
          done: counts
            ? since.reduce((sum, log) => sum + (log.indicatorId === id ? (log.quantity ?? 0) : 0), 0)
            : null,
        })),
      }
    }),
    feedback: {
      total: given.length,
      logs: about('LOG'),
      results: about('WORK_RESULT'),
      behaviours: about('BEHAVIOUR'),
    },
    supervisors: linesIn(person, range).map(({ supervisorId, from, through }) => ({
      name: found(nameOf.get(supervisorId), 'a name'),
      from,
      through,
    })),
    previousGrade,
  }
}

const minutesOf = (logs: readonly SeedLog[]) => logs.reduce((sum, { minutes }) => sum + minutes, 0)

const DAY = 86_400_000
const passed = (through: Day, year: Range) =>
  (Date.parse(through) - Date.parse(year.from) + DAY) /
  (Date.parse(year.through) - Date.parse(year.from) + DAY)
