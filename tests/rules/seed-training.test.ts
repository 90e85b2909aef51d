import { describe, expect, test } from 'vitest'
import { yearGoal, yearOfHours, type LearnedHours } from '../../lib/training/rules/hours.ts'
import { type Row, textOf } from '../../prisma/seed/build/rows.ts'
import { REGIONS } from '../../prisma/seed/content/regions.ts'
import { demoRegion } from '../support/demo-region.ts'

const TODAY = '2026-11-21'

describe.each(REGIONS.filter(({ slug }) => slug === 'surakarta' || slug === 'palu'))(
  'learning in $shortName',
  async (region) => {
    const { tables } = await demoRegion(region, TODAY)
    const of = (table: string): readonly Row[] => tables.find(([name]) => name === table)?.[1] ?? []
    const sessions = of('course_session')
    const seats = of('enrolment')
    const records = of('training_record')

    test('tells of two full years, of this one, and of what is ahead', () => {
      const years = Map.groupBy(records, ({ year }) => year)
      // What leaders brought along lies before these years.
      expect(new Set([...years.keys()].filter((year) => Number(year) > 2023))).toEqual(
        new Set([2024, 2025, 2026]),
      )
      expect(sessions.some((one) => one.status === 'OPEN' && textOf(one.starts_on) > TODAY)).toBe(true)
      expect(sessions.filter((one) => one.status === 'OPEN' && textOf(one.ends_on) < TODAY)).toHaveLength(1)
      expect(records.some(({ status }) => status === 'WAITING')).toBe(true)
      expect(of('learning_need').some(({ status }) => status === 'SUBMITTED')).toBe(true)
      expect(of('unit_learning_plan').length).toBeGreaterThan(3)
      expect(of('course_effect').length).toBeGreaterThan(2)
    })

    test('sells no seat twice and counts those that are taken', () => {
      for (const session of sessions) {
        const taken = seats.filter(({ session_id }) => session_id === session.id)
        expect(session.taken).toBe(taken.length)
        expect(Number(session.taken)).toBeLessThanOrEqual(Number(session.seats))
        expect(new Set(taken.map(({ employee_id }) => employee_id)).size).toBe(taken.length)
      }
    })

    test('has hours for whoever was there and for nobody else', () => {
      const there = seats.filter(({ status }) => status === 'ATTENDED').map(({ id }) => id)
      const counted = records.flatMap(({ enrolment_id }) => enrolment_id ?? [])
      expect(new Set(counted)).toEqual(new Set(there))
      expect(counted).toHaveLength(there.length)
    })

    test('and recognition, with its other side, have two years of history too', () => {
      const kudos = of('kudos')
      expect(new Set(kudos.map(({ given_on }) => textOf(given_on).slice(0, 4))).size).toBeGreaterThanOrEqual(
        3,
      )
      expect(kudos.every(({ giver_id, receiver_id }) => giver_id !== receiver_id)).toBe(true)
      const plans = of('improvement_plan')
      expect(plans.length).toBeGreaterThan(0)
      expect(plans.every(({ status, outcome }) => (status === 'CLOSED') === (outcome !== null))).toBe(true)
      const looks = of('improvement_checkpoint')
      expect(looks.every(({ plan_id }) => plans.some(({ id }) => id === plan_id))).toBe(true)
      const absent = Map.groupBy(of('absence'), ({ employee_id }) => employee_id)
      expect(new Set([...absent.values()].map((rows) => rows.length))).toEqual(new Set([2, 4, 9]))
    })

    test('is a year as people know it: some have reached twenty hours, some have not', () => {
      const kinds = new Map(of('employee').map(({ id, kind }) => [id, kind]))
      const lastYear = records.filter(({ year }) => year === 2025)
      const people = [...Map.groupBy(lastYear, ({ employee_id }) => employee_id)].map(([id, rows]) =>
        yearOfHours(
          rows.map(({ hours, status }): LearnedHours => ({
            kind: 3,
            hours: Number(hours),
            status: status === 'VERIFIED' ? 'VERIFIED' : 'REFUSED',
          })),
          yearGoal(kinds.get(id) === 'PPPK' ? 'PPPK' : 'PNS'),
        ),
      )
      const reached = people.filter(({ missing }) => missing === 0).length
      expect(reached).toBeGreaterThan(people.length * 0.15)
      expect(reached).toBeLessThan(people.length * 0.9)
    })
  },
)
