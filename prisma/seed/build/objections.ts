// Objections at every stage: one upheld and one refused two quarters ago, three that run over the newest ended quarter.
import { decisionDueOn } from '../../../lib/reviews/rules/clocks.ts'
import type { Citation } from '../../../lib/reviews/rules/citations.ts'
import { explanationDueOn } from '../../../lib/reviews/rules/objection.ts'
import { gradeFor, type Rating, RATINGS, RULE_VERSION } from '../../../lib/reviews/rules.ts'
import { reviewCitations } from '../../../lib/reviews/schema.ts'
import { DECISIONS, EXPLANATIONS, GROUNDS } from '../content/objections.ts'
import { addDays, addQuarters, type Day, isWithin, quarterRange, type YearQuarter } from './calendar.ts'
import type { SeedLog } from './logs.ts'
import { type SeedPerson, supervisorOn } from './people.ts'
import { stillOpen } from './periods.ts'
import { randomFrom } from './random.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import { found, setting, type Setting } from './setting.ts'

/** The reviews as they stand after what was decided; every signature of theirs, the later ones last. */
export type Objections = { reviews: SeedReview[]; objections: Row[]; versions: Row[] }

type Told = { people: readonly SeedPerson[]; logs: readonly SeedLog[]; reviews: readonly SeedReview[] }

export function buildObjections(shared: Setting, { people, logs, reviews }: Told): Objections {
  if (!stillOpen(shared))
    return { reviews: [...reviews], objections: [], versions: reviews.map(({ version }) => version) }
  // A chance of their own: these rows must not turn the story of the rows that come after.
  const of = setting({ ...shared, random: randomFrom(`objections ${shared.region.id}`) })
  const told: Objections = { reviews: [...reviews], objections: [], versions: [] }
  const byId = new Map(people.map((person) => [person.id, person]))
  const persona = (key: SeedPerson['persona']) =>
    found(
      people.find((person) => person.persona === key),
      `the ${key}`,
    )
  const above = (person: SeedPerson) => byId.get(supervisorOn(person, of.calendar.today) ?? '')
  const head = persona('head')
  const newest = addQuarters(of.calendar.open, -1)
  const former = addQuarters(of.calendar.open, -2)
  const { today } = of.calendar
  const ago = (days: number): Day => {
    const first = addDays(quarterRange(newest).through, 1)
    const day = addDays(today, -days)
    return day < first ? first : day
  }

  /** Somebody with less than the best grade, of whom nothing else is told here. */
  const pick = (quarter: YearQuarter, fits: (member: SeedPerson, assessor: SeedPerson) => boolean) =>
    found(
      told.reviews.find((review) => {
        const member = byId.get(review.personId)
        const assessor = byId.get(textOf(review.row.assessor_id))
        return (
          same(review.quarter, quarter) &&
          review.grade !== 'VERY_GOOD' &&
          !told.objections.some(({ employee_id }) => employee_id === review.personId) &&
          member !== undefined &&
          assessor !== undefined &&
          fits(member, assessor)
        )
      }),
      'a review to object to',
    )

  type Course = {
    stage: keyof typeof GROUNDS
    signed?: Day
    filed: Day
    explained?: Day
    decided?: Day
  }

  const object = (review: SeedReview, { stage, signed, filed, explained, decided }: Course) => {
    const assessor = found(byId.get(textOf(review.row.assessor_id)), 'an assessor')
    const decider = found(above(assessor), 'a decider')
    const isHead = decider.id === head.id
    const outcome = stage === 'upheld' ? 'UPHELD' : stage === 'refused' ? 'REFUSED' : null
    const cited = citedBy(logs, review)
    const signedAt = signed ? of.at(signed, of.random.between(500, 700)) : textOf(review.row.signed_at)
    const filedAt = of.at(filed, of.random.between(720, 800))
    const explainedAt = explained ? of.at(explained, of.random.between(810, 880)) : null
    const decidedAt = decided ? of.at(decided, of.random.between(890, 950)) : null
    told.objections.push({
      region_id: of.region.id,
      id: of.id(filed, 720),
      quarterly_review_id: textOf(review.row.id),
      annual_review_id: null,
      review_number: 1,
      employee_id: review.personId,
      assessor_id: assessor.id,
      decider_id: isHead ? null : decider.id,
      decider_account_id: isHead ? decider.accountId : null,
      status: outcome ? 'DECIDED' : explained ? 'EXPLAINED' : 'FILED',
      grounds: of.say(GROUNDS[stage]),
      citations: cited,
      filed_at: filedAt,
      explanation_due_on: explanationDueOn(filed),
      explanation: explained && stage in EXPLANATIONS ? of.say(sentenceOf(EXPLANATIONS, stage)) : null,
      explained_at: explainedAt,
      due_on: decisionDueOn(filed),
      outcome,
      decision_reason: outcome ? of.say(sentenceOf(DECISIONS, stage)) : null,
      decided_by: outcome ? decider.id : null,
      decided_by_name: outcome ? decider.fullName : null,
      decided_at: decidedAt,
      version: 1 + (explained ? 1 : 0) + (outcome ? 1 : 0),
    })
    const stood: Row = {
      ...review.row,
      status: outcome ? 'DECIDED' : 'OBJECTED',
      signed_at: signedAt,
      delivered_at: signedAt,
      // Who objects has received it.
      received_at: signed ? filedAt : textOf(review.row.received_at),
      acknowledged_at: null,
      updated_at: decidedAt ?? explainedAt ?? filedAt,
      version: 3,
    }
    const version: Row = { ...review.version, signed_at: signedAt }
    if (outcome !== 'UPHELD') return replace({ ...review, row: stood, version })
    const ratings = raised(review.row)
    const said = {
      ...ratings,
      grade: gradeFor(ratings.result_rating, ratings.behaviour_rating),
      reason: of.say(DECISIONS.upheld),
      citations: [...(reviewCitations.safeParse(review.row.citations).data ?? []), ...cited],
      rule_version: RULE_VERSION,
    }
    told.versions.push({
      ...version,
      ...said,
      id: of.id(found(decided, 'a day of decision'), 890),
      number: 2,
      cause: 'DECIDED',
      signed_by: decider.id,
      signed_by_name: decider.fullName,
      signed_at: decidedAt,
    })
    replace({
      ...review,
      grade: said.grade,
      row: { ...stood, ...said, signed_number: 2, signed_at: decidedAt },
      version,
    })
    retell(review.personId, addQuarters(review.quarter, 1), said.grade)
  }

  const replace = (review: SeedReview) => {
    told.reviews = told.reviews.map((one) => (one.row.id === review.row.id ? review : one))
  }

  /** The evidence of the next quarter tells the grade as it stood after the decision. */
  const retell = (personId: string, quarter: YearQuarter, previousGrade: SeedReview['grade']) => {
    const next = told.reviews.find((one) => one.personId === personId && same(one.quarter, quarter))
    if (!next) return
    const kept = next.row.evidence
    const evidence = { ...(typeof kept === 'object' ? kept : {}), previousGrade }
    replace({ ...next, row: { ...next.row, evidence }, version: { ...next.version, evidence } })
  }

  const supervisor = persona('supervisor')
  const unitHead = persona('unitHead')
  const answered = (review: SeedReview) => textOf(review.row.received_at).slice(0, 10)
  const over = (stage: 'upheld' | 'refused', review: SeedReview) => {
    const filed = addDays(answered(review), 3)
    object(review, { stage, filed, explained: addDays(filed, 4), decided: addDays(filed, 9) })
  }
  over(
    'upheld',
    pick(former, (member, assessor) => assessor === supervisor && member.persona !== 'supervisor'),
  )
  over(
    'refused',
    pick(former, (member, assessor) => above(assessor) === unitHead && member.persona === null),
  )
  // Those that run were handed over so lately that every clock of theirs can be seen on a day in the middle of a quarter.
  object(
    pick(newest, (member, assessor) => assessor === supervisor && member.persona === null),
    { stage: 'filed', signed: ago(4), filed: ago(1) },
  )
  object(
    pick(newest, (member, assessor) => above(assessor) === unitHead && member.persona === null),
    { stage: 'explained', signed: ago(13), filed: ago(11), explained: ago(6) },
  )
  object(
    pick(newest, (member, assessor) => above(assessor) === head && member.persona === null),
    { stage: 'late', signed: ago(12), filed: ago(10) },
  )
  return { ...told, versions: [...told.reviews.map(({ version }) => version), ...told.versions] }
}

/** What was below becomes what was expected; where nothing was, both become better than that. */
function raised({ result_rating, behaviour_rating }: Row): {
  result_rating: Rating
  behaviour_rating: Rating
} {
  const [result, behaviour] = [ratingOf(result_rating), ratingOf(behaviour_rating)]
  const below = result === 'BELOW' || behaviour === 'BELOW'
  const up = (rating: Rating): Rating => (below ? (rating === 'BELOW' ? 'MEETS' : rating) : 'ABOVE')
  return { result_rating: up(result), behaviour_rating: up(behaviour) }
}

const ratingOf = (value: Row[string] | undefined): Rating =>
  found(
    RATINGS.find((rating) => rating === value),
    'a rating',
  )

const same = (a: YearQuarter, b: YearQuarter) => a.year === b.year && a.quarter === b.quarter

const sentenceOf = (of: Readonly<Record<string, string>>, stage: string): string =>
  found(of[stage], `a sentence for ${stage}`)

/** Three logs of the quarter that were approved. */
function citedBy(logs: readonly SeedLog[], { personId, quarter }: SeedReview): Citation[] {
  const range = quarterRange(quarter)
  const theirs = logs.filter(
    (log) => log.personId === personId && log.course.status === 'APPROVED' && isWithin(log.day, range),
  )
  return [0.2, 0.55, 0.9].flatMap((place) => {
    const log = theirs[Math.floor(theirs.length * place)]
    return log
      ? [{ kind: 'LOG' as const, id: log.id, on: log.day, text: log.title, side: 'RESULT' as const }]
      : []
  })
}
