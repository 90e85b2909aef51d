// In quarters that are over heads of units asked for a second look: mostly the rating stood, once it was corrected.
import { gradeFor } from '../../../lib/reviews/rules.ts'
import { CHANGED_ANSWER, KEPT_ANSWERS, QUESTIONS } from '../content/calibration.ts'
import { addDays, quarterRange } from './calendar.ts'
import type { SeedPerson } from './people.ts'
import { randomFrom } from './random.ts'
import type { SeedReview } from './reviews.ts'
import { type Row, textOf } from './rows.ts'
import { found, type Setting } from './setting.ts'

export type Calibrated = { notes: Row[]; versions: Row[] }

/** All signatures with the notes between them; what was corrected shows its second state in the review itself. */
export function calibrate(
  of: Setting,
  people: readonly SeedPerson[],
  told: { reviews: readonly SeedReview[]; versions: readonly Row[] },
): Calibrated {
  const versions = [...told.versions]
  const notes: Row[] = []
  if (of.story !== 'lively') return { notes, versions }
  const random = randomFrom(`${of.region.slug} calibration`)
  const settled = of.calendar.ended.slice(0, -1)
  for (const [nth, quarter] of settled.slice(-4).entries()) {
    const standing = told.reviews.flatMap((review) => {
      const head = people.find(({ unit, seat }) => unit.id === review.unit.id && seat.isHead)
      const fits =
        head &&
        head.id !== review.personId &&
        head.id !== review.row.assessor_id &&
        review.quarter.year === quarter.year &&
        review.quarter.quarter === quarter.quarter &&
        review.row.status === 'FINAL' &&
        review.row.signed_number === 1
      return fits ? [{ review, head }] : []
    })
    const corrected =
      nth === 1 ? standing.find(({ review }) => review.row.result_rating === 'ABOVE') : undefined
    const chosen = corrected ?? standing[random.between(0, standing.length - 1)]
    if (!chosen) continue
    const { review, head } = chosen
    const { row } = review
    const signed = addDays(quarterRange(quarter).through, 4)
    const asked = addDays(signed, 1)
    const answered = addDays(signed, 3)
    const id = (minute: number) => random.id(Date.parse(of.at(answered, minute)))
    notes.push({
      region_id: of.region.id,
      id: random.id(Date.parse(of.at(asked, 600))),
      review_id: row.id ?? null,
      asked_by: head.accountId,
      asked_by_name: head.fullName,
      asked_at: of.at(asked, 600),
      question: of.say(corrected ? QUESTIONS[0] : random.pick(QUESTIONS.slice(1))),
      answer: of.say(corrected ? CHANGED_ANSWER : random.pick(KEPT_ANSWERS)),
      answered_at: of.at(answered, 700),
      outcome: corrected ? 'CHANGED' : 'KEPT',
      version: 2,
    })
    const first = found(
      versions.find(({ quarterly_review_id: of }) => of === row.id),
      'a signature',
    )
    const settledAt = of.at(addDays(answered, 3), 620)
    Object.assign(first, { signed_at: of.at(signed, 640) })
    Object.assign(row, {
      signed_at: of.at(signed, 640),
      delivered_at: of.at(signed, 640),
      received_at: settledAt,
      acknowledged_at: settledAt,
      created_at: of.at(signed, 640),
      updated_at: settledAt,
    })
    if (!corrected) continue
    const behaviour = row.behaviour_rating === 'ABOVE' ? 'ABOVE' : 'MEETS'
    versions.push({ ...first, id: id(690), number: 2, cause: 'REVISED', signed_at: of.at(answered, 690) })
    Object.assign(row, { signed_number: 2, signed_at: of.at(answered, 690), version: 3 })
    Object.assign(first, {
      result_rating: 'MEETS',
      grade: gradeFor('MEETS', behaviour),
      reason: behaviour === 'ABOVE' ? lastSentence(textOf(row.reason)) : null,
      items: [],
      ...(behaviour === 'MEETS' && { citations: [] }),
    })
  }
  return { notes, versions }
}

/** What spoke for the behaviour stands behind what was counted. */
const lastSentence = (reason: string): string =>
  reason.slice(reason.indexOf('rencana. ') + 'rencana. '.length)
