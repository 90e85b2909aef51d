import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/calendar/rules.ts'
import { gradeFor, type Rating } from '../../lib/reviews/rules.ts'
import { type Row, textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

/** The second day is the first of a quarter: what runs then was handed over the same day. */
const DAYS = ['2026-11-21', '2026-04-01']
const cases = DAYS.flatMap((today, nth) =>
  REGIONS.slice(nth, nth + 1).map((region) => ({ region, slug: region.slug, today })),
)

describe.each(cases)('objections of $slug on $today', async ({ region, today }) => {
  const { tables, people } = await demoRegion(region, today)
  const rowsOf = (table: string): Row[] => tables.find(([name]) => name === table)?.[1] ?? []
  const objections = rowsOf('objection')
  const reviewOf = (objection: Row) =>
    rowsOf('quarterly_review').find(({ id }) => id === objection.quarterly_review_id) ?? {}
  const versionsOf = (objection: Row) =>
    rowsOf('review_version')
      .filter((row) => row.quarterly_review_id === objection.quarterly_review_id)
      .map(({ number, cause, grade }) => [number, cause, grade])

  test('one was upheld, one refused, three run: with the assessor, with the decider, and one late', () => {
    expect(objections.map(({ status, outcome }) => [status, outcome])).toEqual([
      ['DECIDED', 'UPHELD'],
      ['DECIDED', 'REFUSED'],
      ['FILED', null],
      ['EXPLAINED', null],
      ['FILED', null],
    ])
    expect(new Set(objections.map(({ employee_id }) => employee_id)).size).toBe(5)
  })

  test('the review follows its objection, and an upheld one stands as a new version over the old', () => {
    for (const objection of objections) {
      const review = reviewOf(objection)
      expect(review.status).toBe(objection.outcome ? 'DECIDED' : 'OBJECTED')
      expect(review.acknowledged_at).toBeNull()
      expect(review.grade).toBe(gradeFor(review.result_rating as Rating, review.behaviour_rating as Rating))
      const versions = versionsOf(objection)
      expect(versions.at(-1)).toEqual([review.signed_number, expect.any(String), review.grade])
      expect(versions.map(([number, cause]) => [number, cause])).toEqual(
        objection.outcome === 'UPHELD'
          ? [
              [1, 'SIGNED'],
              [2, 'DECIDED'],
            ]
          : [[1, 'SIGNED']],
      )
      if (objection.outcome === 'UPHELD') expect(versions[0]?.[2]).not.toBe(review.grade)
    }
  })

  test('the evidence of the quarter after an upheld one tells the grade as it was decided', () => {
    for (const objection of objections.filter(({ outcome }) => outcome === 'UPHELD')) {
      const review = reviewOf(objection)
      const next = rowsOf('quarterly_review').find(
        (row) =>
          row.employee_id === review.employee_id &&
          Number(row.year) * 4 + Number(row.quarter) === Number(review.year) * 4 + Number(review.quarter) + 1,
      )
      if (next) expect(next.evidence).toMatchObject({ previousGrade: review.grade })
    }
  })

  test('nobody decides his own or what he rated, and every day lies inside its clock', () => {
    const accounts = new Map(people.map(({ accountId, id }) => [accountId, id]))
    for (const objection of objections) {
      const decider = objection.decider_id ?? accounts.get(textOf(objection.decider_account_id ?? ''))
      expect([objection.employee_id, objection.assessor_id]).not.toContain(decider)
      const review = reviewOf(objection)
      const on = (value: Row[string] | undefined) => textOf(value).slice(0, 10)
      const first = rowsOf('review_version').find(
        (row) => row.quarterly_review_id === review.id && row.number === 1,
      )
      const filed = on(objection.filed_at)
      const steps = [first?.signed_at, objection.filed_at, objection.explained_at, objection.decided_at]
      const times = steps.flatMap((step) => (step ? [textOf(step)] : []))
      expect(times).toEqual(times.toSorted())
      expect(filed <= addDays(on(review.received_at), 14)).toBe(true)
      expect(objection.due_on).toBe(addDays(filed, 14))
      if (objection.decided_at) expect(on(objection.decided_at) <= textOf(objection.due_on)).toBe(true)
      expect(filed <= today).toBe(true)
    }
  })
})
