import { describe, expect, test } from 'vitest'
import { needsCause, unitPeriodRange } from '../../lib/unit-reviews/rules.ts'
import { reviewedIndicators } from '../../lib/unit-reviews/schema.ts'
import { textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.map((region) => [region.slug, region] as const))(
  'the units of %s',
  async (_, region) => {
    const { tables } = await demoRegion(region, TODAY)
    const rows = (table: string) => tables.find(([name]) => name === table)?.[1] ?? []
    const reviews = rows('unit_review')
    const steps = rows('improvement_step')
    const graded = reviews.filter(({ status }) => status === 'GRADED')

    test('look at the quarters that are graded, and partly at the newest', () => {
      const open = rows('unit').filter(({ is_public: isPublic }) => isPublic === true)
      for (const { id, name } of open)
        expect(
          graded.filter(({ unit_id: unitId }) => unitId === id).length,
          textOf(name),
        ).toBeGreaterThanOrEqual(2)
      const newest = reviews.filter(({ year, quarter }) => year === 2026 && quarter === 3)
      expect(new Set(newest.map(({ status }) => status))).toEqual(new Set(['SUBMITTED', 'GRADED']))
      expect(newest.length).toBeLessThan(new Set(reviews.map(({ unit_id: unitId }) => unitId)).size)
    })

    test('say why a target was missed, and nobody grades his own', () => {
      for (const { items, submitted_by: by, graded_by: grader } of reviews) {
        const told = reviewedIndicators.parse(items)
        expect(told.filter((item) => needsCause(item) && !item.cause)).toEqual([])
        expect(by).not.toBeNull()
        expect(grader).not.toBe(by)
      }
    })

    test('have steps that are done and steps that run on', () => {
      const kinds = new Set(steps.map(({ status }) => status))
      expect(kinds.has('OPEN') && kinds.has('DONE')).toBe(true)
      const newest = new Set(
        reviews.flatMap(({ id, year, quarter }) => (year === 2026 && quarter === 3 ? [id] : [])),
      )
      const carried = steps.filter(
        ({ status, unit_review_id: of }) => status === 'OPEN' && !newest.has(of ?? null),
      )
      expect(carried.length).toBeGreaterThan(3)
      for (const { due_on: due } of steps)
        expect(textOf(due) > unitPeriodRange({ year: 2024, quarter: 4 }).through).toBe(true)
    })

    test('look at all eight quarters that are over, and let no old step lie', () => {
      const periods = new Set(
        reviews.flatMap(({ year, quarter }) => (quarter === 0 ? [] : [`${textOf(year)} ${textOf(quarter)}`])),
      )
      expect(periods.size).toBe(8)
      const late = new Map(reviews.map(({ id, year }) => [id, year]))
      expect(
        steps.filter(({ status, unit_review_id: of }) => status === 'OPEN' && late.get(of ?? '') !== 2026),
      ).toEqual([])
    })

    test('settle the spread of grades; exactly one lies outside the guide, with its reason', () => {
      const settled = reviews.filter(({ spread_at: at }) => at !== null)
      expect(settled.length).toBeGreaterThan(5)
      const outside = settled.filter(({ spread }) => JSON.stringify(spread).includes('"outside":true'))
      expect(outside).toHaveLength(1)
      expect(textOf(outside[0]?.spread_reason).length).toBeGreaterThan(20)
      expect(settled.filter(({ spread_reason: reason }) => reason !== null)).toHaveLength(1)
    })
  },
)
