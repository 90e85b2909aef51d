// What issue 3 asks of the demo: two full years in each region, with the turns that such years take.
import { describe, expect, test } from 'vitest'
import { addDays, quarterOf, quarterRange } from '../../lib/calendar/rules.ts'
import { ORPHANS_TO_LOOK_AT } from '../../lib/measurements/rules/line-of-sight.ts'
import { attachmentsOf, type LeaderResult } from '../../lib/plans/rules/attachment.ts'
import { planContent } from '../../lib/plans/schema.ts'
import { readSummary } from '../../lib/publication/rules/summary.ts'
import type { Citation } from '../../lib/reviews/rules/citations.ts'
import type { ReviewEvidence } from '../../lib/reviews/rules/evidence.ts'
import { gradeFor, needsCitation, needsReason, REASON_MIN, RATINGS } from '../../lib/reviews/rules.ts'
import { seedCalendar } from '../../prisma/seed/build/calendar.ts'
import { supervisorOn } from '../../prisma/seed/build/people.ts'
import { type Row, textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'
const calendar = seedCalendar(TODAY)

/** As it comes back from the database. */
const read = <T>(value: unknown): T => JSON.parse(JSON.stringify(value))
const ratingOf = (value: Row[string] | undefined) => {
  const rating = RATINGS.find((one) => one === value)
  if (!rating) throw new Error('no rating')
  return rating
}

describe.each(REGIONS.map((region) => [region.slug, region] as const))(
  'two years of %s',
  async (_, region) => {
    const { people, tables } = await demoRegion(region, TODAY)
    const rowsOf = (table: string): Row[] => tables.find(([name]) => name === table)?.[1] ?? []
    const reviews = rowsOf('quarterly_review')
    const versions = rowsOf('review_version').filter(({ quarterly_review_id: id }) => id !== null)
    const plans = rowsOf('performance_plan')
    const quarterIn = (row: Row) => quarterRange(read<{ year: number; quarter: 1 | 2 | 3 | 4 }>(row))
    const nameOf = (row: Row) => people.find(({ id }) => id === row.employee_id)?.name

    test('nine quarters: periods, plans, targets, reviews and unit reviews reach back to the first', () => {
      expect(calendar.quarters).toHaveLength(9)
      const told = calendar.ended.map(({ year, quarter }) => `${year} ${quarter}`)
      for (const table of [
        'period',
        'indicator_target',
        'indicator_value',
        'quarterly_review',
        'self_assessment',
        'unit_review',
      ]) {
        const seen = new Set(rowsOf(table).map(({ year, quarter }) => `${textOf(year)} ${textOf(quarter)}`))
        expect(
          told.filter((quarter) => !seen.has(quarter)),
          table,
        ).toEqual([])
      }
      expect(new Set(plans.map(({ year }) => year))).toEqual(new Set([2024, 2025, 2026]))
      const first = calendar.from
      expect(rowsOf('activity_log').some(({ log_date: day }) => textOf(day) < addDays(first, 8))).toBe(true)
      for (const { starts_on: from } of rowsOf('assignment').filter(({ kind }) => kind === 'DEFINITIVE'))
        expect(textOf(from) <= TODAY).toBe(true)
    })

    test('complaints answered in time can be told of some units, as they differ, and not of those with few', () => {
      const newest = new Map(
        rowsOf('publication').map(({ unit_id: unit, summary }) => [unit, readSummary(read(summary))]),
      )
      const told = [...newest.values()].flatMap(({ complaints }) => complaints ?? [])
      const shares = told.flatMap((one) =>
        one.shown && one.onTime[0] === one.onTime[1] ? [Math.round((100 * one.onTime[0]) / one.due)] : [],
      )
      expect(shares.length).toBeGreaterThanOrEqual(3)
      expect(Math.max(...shares) - Math.min(...shares)).toBeGreaterThan(20)
      expect(told.some(({ shown }) => !shown)).toBe(true)
      const texts = rowsOf('citizen_input').map(
        ({ unit_id: unit, text }) => `${textOf(unit)} ${textOf(text)}`,
      )
      expect(texts.length - new Set(texts).size).toBeLessThan(texts.length / 10)
    })

    test('nobody is reviewed, planned for or logs before he came', () => {
      const came = new Map(people.map(({ id, posts }) => [id, posts[0]?.from ?? '']))
      const early = (table: string, day: (row: Row) => string) =>
        rowsOf(table).filter((row) => day(row) < (came.get(textOf(row.employee_id)) ?? ''))
      expect(early('quarterly_review', (row) => quarterIn(row).from)).toEqual([])
      expect(early('performance_plan', ({ starts_on: on }) => textOf(on))).toEqual([])
      expect(early('activity_log', ({ log_date: on }) => textOf(on))).toEqual([])
      expect(early('feedback', ({ given_at: at }) => textOf(at).slice(0, 10))).toEqual([])
    })

    test('a plan was changed in mid-year, and what it was before can be read', () => {
      const changed = rowsOf('plan_version').filter(
        ({ number, status }) => number === 2 && status === 'AGREED',
      )
      expect(changed).toHaveLength(1)
      const [second] = changed
      const first = rowsOf('plan_version').find(
        ({ plan_id: plan, number }) => plan === second?.plan_id && number === 1,
      )
      const plan = plans.find(({ id }) => id === second?.plan_id)
      expect(textOf(second?.reason).length).toBeGreaterThan(20)
      expect(textOf(second?.decided_at) > `${textOf(plan?.starts_on)}T00`).toBe(true)
      expect(JSON.stringify(first?.content)).not.toBe(JSON.stringify(second?.content))
    })

    test('a supervisor changed inside a quarter, and the former one signed for his days', () => {
      const parts = rowsOf('review_part')
      expect(parts.length).toBeGreaterThan(0)
      for (const part of parts) {
        const { from, through } = quarterIn(part)
        expect(textOf(part.starts_on) >= from && textOf(part.ends_on) < through).toBe(true)
        expect(textOf(part.signed_at).slice(0, 10) > textOf(part.ends_on)).toBe(true)
        const person = people.find(({ id }) => id === part.employee_id)
        if (!person) throw new Error('no person')
        expect(supervisorOn(person, textOf(part.ends_on))).toBe(part.assessor_id)
        const review = reviews.find(
          (row) =>
            row.employee_id === part.employee_id && row.year === part.year && row.quarter === part.quarter,
        )
        if (review) {
          expect(review.assessor_id).not.toBe(part.assessor_id)
          expect(read<ReviewEvidence>(review.evidence).supervisors).toHaveLength(2)
        }
      }
    })

    test('a post was moved: the old plan is closed the day before, the new one begins with the post', () => {
      const [moved, ...others] = people.filter(({ posts }) => posts.length > 1)
      expect(others).toEqual([])
      const [before, after] = moved?.posts ?? []
      if (!moved || !before || !after) throw new Error('nobody moved')
      const closed = plans.find(
        ({ employee_id: id, ends_on: on }) => id === moved.id && on === addDays(after.from, -1),
      )
      const opened = plans.find(({ employee_id: id, starts_on: on }) => id === moved.id && on === after.from)
      expect([closed?.status, opened?.status]).toEqual(['CLOSED', 'ACTIVE'])
      expect(textOf(closed?.close_reason)).toContain(after.unit.name)
      expect([closed?.unit_id, opened?.unit_id]).toEqual([before.unit.id, after.unit.id])
      const assignments = rowsOf('assignment').filter(({ employee_id: id }) => id === moved.id)
      expect(assignments.map(({ unit_id: unit, ends_on: on }) => [unit, on])).toEqual([
        [before.unit.id, addDays(after.from, -1)],
        [after.unit.id, null],
      ])
      const units = reviews
        .filter(({ employee_id: id }) => id === moved.id)
        .map((row) => [quarterIn(row).through < after.from, row.unit_id])
      expect(units.filter(([isBefore, unit]) => unit !== (isBefore ? before : after).unit.id)).toEqual([])
      expect(new Set(units.map(([isBefore]) => isBefore))).toEqual(new Set([true, false]))
    })

    test('a first plan waits for a leader who has none himself', () => {
      const waiting = plans.filter(({ status }) => status === 'SUBMITTED')
      expect(waiting).toHaveLength(1)
      const [version] = rowsOf('plan_version').filter(({ plan_id: id }) => id === waiting[0]?.id)
      expect([version?.number, version?.status]).toEqual([1, 'SUBMITTED'])
      expect(plans.filter(({ employee_id: id }) => id === version?.leader_id)).toEqual([])
      const { results } = planContent.parse(read(version?.content))
      const main = results.filter(({ kind }) => kind === 'MAIN')
      expect(main.length).toBeGreaterThan(0)
      expect(main.filter(({ parent }) => !parent || !('unitIndicatorId' in parent))).toEqual([])
    })

    test('somebody can move his plan to his leader’s new one', () => {
      const person = people.find(({ persona }) => persona === 'otherStaff')
      if (!person) throw new Error('nobody')
      const agreedOf = (employee: string | undefined) => {
        const plan = plans.find(
          ({ employee_id: id, year, status }) => id === employee && year === 2026 && status === 'ACTIVE',
        )
        const version = rowsOf('plan_version').find(
          ({ plan_id: id, number }) => id === plan?.id && number === plan?.agreed_number,
        )
        return planContent.parse(read(version?.content)).results
      }
      const leader = agreedOf(supervisorOn(person, TODAY)).map(({ id, text, continues }): LeaderResult => ({
        id,
        text,
        continues,
        unitIndicatorId: null,
      }))
      const open = attachmentsOf(agreedOf(person.id), leader)
      expect(open.length).toBeGreaterThan(0)
      expect(open.filter(({ to }) => to === null)).toEqual([])
    })

    test('every signature follows the matrix, cites where it must, and comes after the quarter', () => {
      const known = new Map<string, string>()
      for (const { id, log_date: on } of rowsOf('activity_log')) known.set(textOf(id), textOf(on))
      for (const { id, given_at: at } of rowsOf('feedback')) known.set(textOf(id), textOf(at).slice(0, 10))
      const bare: string[] = []
      for (const row of versions) {
        const rated = {
          resultRating: ratingOf(row.result_rating),
          behaviourRating: ratingOf(row.behaviour_rating),
        }
        expect(row.grade).toBe(gradeFor(rated.resultRating, rated.behaviourRating))
        const cited = read<Citation[]>(row.citations)
        const review = reviews.find(({ id }) => id === row.quarterly_review_id)
        if (!review) throw new Error('a signature without a review')
        const quarter = quarterIn(review)
        if (needsReason(rated)) expect(textOf(row.reason).length).toBeGreaterThanOrEqual(REASON_MIN)
        if (needsCitation(rated) && cited.length === 0) bare.push(textOf(row.id))
        for (const { id, on } of cited) {
          expect(known.has(id)).toBe(true)
          expect(on >= quarter.from && on <= quarter.through).toBe(true)
        }
        expect(textOf(row.signed_at) > `${quarter.through}T17`).toBe(true)
        expect(textOf(row.signed_at).slice(0, 10) <= TODAY).toBe(true)
      }
      expect(bare).toEqual([])
    })

    test('the newest signature is what the review says, and answers come after it', () => {
      const newest = new Map(versions.map((row) => [row.quarterly_review_id, row]))
      for (const row of reviews) {
        const { number, grade, reason, signed_at: at } = newest.get(row.id) ?? {}
        expect([number, grade, reason, at]).toEqual([row.signed_number, row.grade, row.reason, row.signed_at])
        for (const answer of [row.received_at, row.acknowledged_at])
          if (answer) expect(textOf(answer) > textOf(row.delivered_at), nameOf(row)).toBe(true)
        const unanswered = ['DELIVERED', 'OBJECTED', 'DECIDED']
        expect(row.acknowledged_at === null).toBe(unanswered.includes(textOf(row.status)))
      }
    })

    test('a second look was asked for: once the rating was corrected, else it stood', () => {
      const notes = rowsOf('calibration_note')
      expect(new Set(notes.map(({ outcome }) => outcome))).toEqual(new Set(['KEPT', 'CHANGED']))
      const revised = versions.filter(({ cause }) => cause === 'REVISED')
      expect(revised).toHaveLength(1)
      const changed = notes.find(({ outcome }) => outcome === 'CHANGED')
      expect(changed?.review_id).toBe(revised[0]?.quarterly_review_id)
      expect(textOf(changed?.asked_at) < textOf(revised[0]?.signed_at)).toBe(true)
      for (const note of notes) {
        const review = reviews.find(({ id }) => id === note.review_id)
        const first = versions.find(
          ({ quarterly_review_id: id, number }) => id === review?.id && number === 1,
        )
        expect(textOf(note.asked_at) > textOf(first?.signed_at)).toBe(true)
      }
    })

    test('everyone saw his own quarter before it was signed', () => {
      const signed = new Map(
        reviews.map((row) => [`${textOf(row.employee_id)} ${textOf(row.year)} ${textOf(row.quarter)}`, row]),
      )
      const late = rowsOf('self_assessment').filter((row) => {
        const review = signed.get(`${textOf(row.employee_id)} ${textOf(row.year)} ${textOf(row.quarter)}`)
        expect(textOf(row.sent_at) > `${quarterIn(row).through}T17`).toBe(true)
        return review && textOf(review.signed_at) <= textOf(row.sent_at)
      })
      expect(late).toEqual([])
    })

    test('reasons say the numbers that lie beside them', () => {
      let told = 0
      for (const row of reviews) {
        const { days, results } = read<ReviewEvidence>(row.evidence)
        const [, of] =
          /dari (\d+) hasil kerja utama/.exec(row.reason === null ? '' : textOf(row.reason)) ?? []
        const [, empty, expected] =
          /(\d+) dari (\d+) hari kerja belum ada catatan/.exec(
            row.reason === null ? '' : textOf(row.reason),
          ) ?? []
        const counted = results.filter(
          ({ kind, indicators }) => kind === 'MAIN' && indicators.some(({ done }) => done !== null),
        )
        if (of) expect(Number(of)).toBe(counted.length)
        if (empty)
          expect([Number(empty), Number(expected)]).toEqual([days.expected - days.filled, days.expected])
        if (of) told += 1
      }
      expect(told).toBeGreaterThan(40)
    })

    test('hardly any work hangs on no goal', () => {
      const results = new Map(rowsOf('work_result').map((row) => [row.id, row]))
      const leads = (id: Row[string] | undefined): boolean => {
        for (let at = results.get(id ?? ''); at; at = results.get(at.parent_id ?? ''))
          if (at.unit_indicator_id !== null) return true
        return false
      }
      const logs = rowsOf('activity_log').filter(({ status }) => status !== 'DRAFT')
      const quarters = Map.groupBy(logs, ({ log_date: on }) => quarterRange(quarterOf(textOf(on))).from)
      for (const [quarter, entries] of quarters) {
        const share = entries.filter(({ work_result_id: id }) => !leads(id)).length / entries.length
        expect(share, quarter).toBeLessThan(ORPHANS_TO_LOOK_AT)
        expect(share, quarter).toBeGreaterThan(0.03)
      }
    })
  },
)
