import { describe, expect, test } from 'vitest'
import { needsCitation, needsReason, RATINGS, gradeFor, type Rating } from '../../lib/reviews/rules.ts'
import { RESULT_OF_UNIT } from '../../lib/reviews/rules/annual.ts'
import { creditOf } from '../../lib/reviews/rules/credit.ts'
import { reviewCitations } from '../../lib/reviews/schema.ts'
import { annualEvidence } from '../../lib/reviews/schema/annual.ts'
import { textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const rated = (value: unknown): Rating => RATINGS.find((one) => one === value) ?? 'MEETS'

describe.each(['2026-05-13', '2026-11-21', '2027-01-09'])('the years that are over, on %s', async (today) => {
  const [region] = REGIONS
  if (!region) throw new Error('no region')
  const { tables, people } = await demoRegion(region, today)
  const rows = (table: string) => tables.find(([name]) => name === table)?.[1] ?? []
  const years = rows('annual_review')
  const last = Number(today.slice(0, 4)) - 1
  const judged = years.map((row) => ({
    grade: row.grade,
    reason: row.reason,
    months: row.months,
    points: row.credit_points,
    result: rated(row.result_rating),
    behaviour: rated(row.behaviour_rating),
    evidence: annualEvidence.parse(row.evidence),
    citations: reviewCitations.parse(row.citations),
  }))

  test('most are signed; the staff persona’s last year waits for its assessor, the one before stands', () => {
    const ofLast = years.filter(({ year }) => year === last)
    const sari = people.find(({ persona }) => persona === 'staff')?.id ?? ''
    expect(ofLast.length).toBeGreaterThan(people.length * (today.startsWith('2027-01') ? 0.3 : 0.8))
    expect(ofLast.map(({ employee_id: id }) => id)).not.toContain(sari)
    expect(years.filter(({ employee_id: id }) => id === sari)).toMatchObject([
      { year: last - 1, status: 'FINAL', functional_level: 'TERAMPIL' },
    ])
    if (!today.startsWith('2027-01'))
      expect(new Set(ofLast.map(({ status }) => status))).toEqual(
        new Set(['FINAL', 'ACKNOWLEDGED', 'DELIVERED']),
      )
  })

  test('grades are the matrix’s; off the middle a record of the year is cited and a sentence said', () => {
    const kinds = new Set(judged.map(({ grade }) => grade))
    expect(kinds.size).toBeGreaterThan(2)
    for (const { result, behaviour, grade, reason, citations, evidence } of judged) {
      expect(grade).toBe(gradeFor(result, behaviour))
      const ratings = { resultRating: result, behaviourRating: behaviour }
      expect(citations.length > 0).toBe(needsCitation(ratings))
      expect(reason !== null).toBe(needsReason(ratings))
      const known = new Set(
        evidence.quarters.flatMap(({ reviewId, citations: cited }) => [
          reviewId,
          ...cited.map(({ id }) => id),
        ]),
      )
      for (const { id } of citations) expect(known.has(id)).toBe(true)
    }
  })

  test('nobody’s year stands against all of its quarters, nor a head’s against his unit', () => {
    for (const { result, behaviour, evidence } of judged) {
      const { quarters, leads, unit } = evidence
      if (quarters.length === 0) continue
      expect(quarters.some((one) => one.behaviourRating === behaviour)).toBe(true)
      if (leads && unit) expect(result).toBe(RESULT_OF_UNIT[unit.grade])
      else expect(quarters.some((one) => one.resultRating === result)).toBe(true)
    }
    expect(judged.some(({ evidence }) => evidence.leads) || today.startsWith('2027-01')).toBe(true)
  })

  test('credit points are the year’s, and nobody’s outside functional posts', () => {
    const earning = judged.filter(({ points }) => points !== null)
    expect(earning.length).toBeGreaterThan(10)
    expect(earning.length).toBeLessThan(judged.length)
    for (const { points, months, grade, evidence, result, behaviour } of judged) {
      const credit = creditOf(evidence.credit.parts, gradeFor(result, behaviour))
      expect(grade).not.toBeNull()
      expect(points).toBe(evidence.credit.why ? null : credit.points)
      expect(months).toBe(evidence.credit.why ? null : credit.months)
    }
  })

  test('are signed by the assessor, never before they end in view, never after today', () => {
    for (const { employee_id: id, assessor_id: by, signed_at: at, year } of years) {
      expect(by).not.toBe(id)
      expect(textOf(at).slice(0, 10) >= `${textOf(year)}-12-20`).toBe(true)
      expect(textOf(at).slice(0, 10) <= today).toBe(true)
    }
  })

  test('numbers of the older method end with 2021 and belong to those who worked then', () => {
    const legacy = rows('legacy_result')
    expect(legacy.length).toBeGreaterThan(20)
    for (const { employee_id: id, year } of legacy) {
      expect(Number(year)).toBeLessThanOrEqual(2021)
      const nip = people.find((person) => person.id === id)?.nip ?? ''
      expect(Number(nip.slice(8, 12))).toBeLessThan(Number(year))
    }
  })
})
