// The signed reviews of the quarters that are over, with the evidence that lay beside them.
import type { Citation } from '../../../lib/reviews/rules/citations.ts'
import type { ReviewEvidence } from '../../../lib/reviews/rules/evidence.ts'
import { gradeFor, type Grade, RULE_VERSION } from '../../../lib/reviews/rules.ts'
import { addDays, type Day, quarterRange, type YearQuarter } from './calendar.ts'
import { postOn, type SeedPerson } from './people.ts'
import { stillOpen } from './periods.ts'
import { linesIn, type Quarter } from './quarter-evidence.ts'
import { praises, type Rated, ratingsOf } from './ratings.ts'
import { textOf, type Row } from './rows.ts'
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

export function buildReviews(
  of: Setting,
  quarters: readonly Quarter[],
  people: readonly SeedPerson[],
): SeedReview[] {
  const nameOf = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const rated = ratingsOf(of, quarters)
  const newest = of.calendar.ended.at(-1)
  const places = new Map(
    [...new Set(quarters.map(({ person }) => person.id))].map((id, place) => [id, place]),
  )
  const grades = new Map<string, Grade>()
  return quarters.flatMap((one) => {
    const { person, quarter } = one
    const place = found(places.get(person.id), 'a place')
    // Where the newest ended quarter is open, some are still to be reviewed.
    if (quarter === newest && stillOpen(of) && place % 6 === 5) return []
    const rating = found(rated.get(one), 'a rating')
    const grade = gradeFor(rating.result, rating.behaviour)
    const evidence = { ...one.evidence, previousGrade: grades.get(person.id) ?? null }
    grades.set(person.id, grade)
    const { unit } = found(postOn(person, quarterRange(quarter).through), 'a post')
    return {
      personId: person.id,
      unit,
      quarter,
      grade,
      ...rowsOf(of, person, quarter, {
        rating,
        grade,
        evidence,
        unitId: unit.id,
        cited: citedOf(one, rating),
        assessorName: (id) => found(nameOf.get(id), 'a name'),
        // Of the newest quarter some still wait for a word, some have one; all that is older stands.
        answer: quarter !== newest ? 'settled' : place % 3 === 1 ? 'acknowledged' : 'waiting',
      }),
    }
  })
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
    rating: { result, behaviour, items, reason },
    grade,
    evidence,
    unitId,
    cited,
    assessorName,
    answer,
  }: {
    rating: Rated
    grade: Grade
    evidence: ReviewEvidence
    unitId: string
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
      unit_id: unitId,
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

/** What the assessor pointed at when he departed from the middle: entries spread over the quarter, and words of praise. */
function citedOf({ logs, feedback }: Quarter, { result, behaviour }: Rated): Citation[] {
  const approved = logs.filter(({ course }) => course.status === 'APPROVED')
  const praise = behaviour === 'ABOVE' ? feedback.filter(praises).slice(0, 2) : []
  const words = praise.map(({ row, day }) => ({
    kind: 'FEEDBACK' as const,
    id: textOf(row.id),
    on: day,
    text: textOf(row.text),
    side: 'BEHAVIOUR' as const,
  }))
  if (result === 'MEETS' && words.length > 0) return words
  const entries = [0.15, 0.5, 0.85].flatMap((place) => {
    const log = approved[Math.floor(approved.length * place)]
    return log
      ? [{ kind: 'LOG' as const, id: log.id, on: log.day, text: log.title, side: 'RESULT' as const }]
      : []
  })
  return [...entries, ...words]
}
