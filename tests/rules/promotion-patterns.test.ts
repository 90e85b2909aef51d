import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupLabel } from '../../lib/promotion/labels/patterns.ts'
import { FEWEST, type Outcome, patternsOf, seniorityOf } from '../../lib/promotion/rules/patterns.ts'

const people = (count: number, sex: string, unit: string, top: number): Outcome[] =>
  Array.from({ length: count }, (_, nth) => ({
    traits: { SEX: sex, UNIT: unit, SENIORITY: 'FROM_10' },
    top: nth < top,
  }))

describe('the pattern of outcomes', () => {
  test('asks about a group that stays outside more often than chance explains', () => {
    const rows = patternsOf([...people(30, 'FEMALE', 'A', 4), ...people(30, 'MALE', 'A', 20)])
    const [women, men] = rows.filter(({ trait }) => trait === 'SEX').toSorted((a, b) => b.share - a.share)
    expect(women).toMatchObject({
      group: 'FEMALE',
      people: 30,
      outside: 26,
      share: 867,
      others: 333,
      notable: true,
    })
    expect(men?.notable).toBe(false)
  })

  test('is silent where chance explains it, and where everybody is in one group', () => {
    const rows = patternsOf([...people(10, 'FEMALE', 'A', 4), ...people(10, 'MALE', 'A', 5)])
    expect(rows.filter(({ notable }) => notable)).toEqual([])
    expect(rows.find(({ trait }) => trait === 'UNIT')).toMatchObject({
      people: 20,
      others: null,
      notable: false,
    })
  })

  test('tells nothing of fewer than five, and nothing from which they could be reckoned', () => {
    const units = (all: Outcome[]) =>
      patternsOf(all)
        .filter(({ trait }) => trait === 'UNIT')
        .map((row) => [groupLabel(row), row.people])
    expect(
      units([...people(4, 'MALE', 'A', 1), ...people(9, 'MALE', 'B', 2), ...people(8, 'MALE', 'C', 2)]),
    ).toEqual([
      ['B', 9],
      ['Kelompok kecil, digabung', 12],
    ])
    expect(units(people(4, 'MALE', 'A', 1))).toEqual([])
    expect(
      units([...people(3, 'MALE', 'A', 1), ...people(3, 'MALE', 'B', 1), ...people(7, 'MALE', 'C', 1)]),
    ).toEqual([
      ['C', 7],
      ['Kelompok kecil, digabung', 6],
    ])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 40 }), (named) => {
        const rows = patternsOf(named.map((unit) => people(1, 'MALE', unit, 0)).flat()).filter(
          ({ trait }) => trait === 'UNIT',
        )
        const told = rows.reduce((sum, row) => sum + row.people, 0)
        for (const row of rows) expect(row.people).toBeGreaterThanOrEqual(FEWEST)
        expect(told === named.length || named.length < FEWEST || told === 0).toBe(true)
      }),
    )
  })

  test('counts years of service in steps', () => {
    expect([null, 0, 4, 5, 9, 10, 19, 20].map(seniorityOf)).toEqual([
      'UNKNOWN',
      'UNDER_5',
      'UNDER_5',
      'FROM_5',
      'FROM_5',
      'FROM_10',
      'FROM_10',
      'FROM_20',
    ])
  })
})
