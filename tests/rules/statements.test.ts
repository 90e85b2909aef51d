import { describe, expect, test } from 'vitest'
import { shuffled } from '../../lib/core/chance.ts'
import { addDays, daysIn, quarterOf, quarterRange, sameQuarter } from '../../lib/calendar/rules.ts'
import { levelLabels, statementLabels } from '../../lib/feedback/labels.ts'
import {
  extremesOf,
  FEWEST,
  GRACE_DAYS,
  isCrowd,
  lastDayToAnswer,
  LEVELS,
  quarterToAnswer,
  spreadOf,
  STATEMENTS,
  whyNotAnswer,
  whyNotTakeToken,
} from '../../lib/feedback/rules/statements.ts'

const Q1 = { year: 2026, quarter: 1 } as const
const Q2 = { year: 2026, quarter: 2 } as const

describe('the quarter to answer about', () => {
  test('is one on each day, and runs a fortnight into the next', () => {
    for (const day of daysIn({ from: '2025-12-01', through: '2026-12-31' })) {
      const quarter = quarterToAnswer(day)
      expect(day <= lastDayToAnswer(quarter)).toBe(true)
      expect(day > addDays(quarterRange(quarter).from, GRACE_DAYS - 1)).toBe(true)
      expect(sameQuarter(quarter, quarterOf(addDays(day, -GRACE_DAYS)))).toBe(true)
    }
    expect(lastDayToAnswer(Q1)).toBe('2026-04-14')
    expect(quarterToAnswer('2026-04-14')).toEqual(Q1)
    expect(quarterToAnswer('2026-04-15')).toEqual(Q2)
    expect(whyNotAnswer(Q1, { today: '2026-04-14' })).toBeUndefined()
    expect(whyNotAnswer(Q1, { today: '2026-04-15' })).toBe('statements_closed')
    expect(whyNotAnswer(Q2, { today: '2026-04-14' })).toBe('statements_closed')
  })
})

describe('a token', () => {
  test('is for whoever is one of five or more, once, while the quarter is open', () => {
    const ask = (people: number, taken = false, today = '2026-05-13') =>
      whyNotTakeToken({ quarter: Q2, people, taken }, { today })
    expect(ask(FEWEST)).toBeUndefined()
    expect(ask(FEWEST - 1)).toBe('too_few_people')
    expect(ask(FEWEST, true)).toBe('token_taken')
    expect(ask(FEWEST, false, '2026-07-14')).toBeUndefined()
    expect(ask(FEWEST, false, '2026-07-15')).toBe('statements_closed')
  })
})

describe('what is shown', () => {
  const one = [4, 3, 3, 3, 3, 3, 3, 3, 1]

  test('begins at five answers and counts each level of each statement', () => {
    for (let count = 0; count < 12; count += 1) {
      const spread = spreadOf(Array.from({ length: count }, () => one))
      expect(isCrowd(count)).toBe(count >= 5)
      expect(spread === undefined).toBe(count < 5)
      for (const { counts } of spread ?? []) expect(counts.reduce((a, b) => a + b)).toBe(count)
    }
    const spread = spreadOf([one, one, one, one, [1, 1, 1, 1, 1, 1, 1, 1, 4]]) ?? []
    expect(spread[0]).toEqual({ statement: 'EXPECTATION', counts: [1, 0, 0, 4], agreed: 4 })
    expect(extremesOf(spread)).toEqual({ most: 'EXPECTATION', least: 'EXAMPLE' })
    expect(
      extremesOf(spreadOf(Array.from({ length: 5 }, () => STATEMENTS.map(() => 3))) ?? []),
    ).toBeUndefined()
  })

  test('stands in an order of chance: each order comes about as often as the next', () => {
    const seen = new Map<string, number>()
    // Every way of drawing, once.
    for (let a = 0; a < 4; a += 1)
      for (let b = 0; b < 3; b += 1)
        for (let c = 0; c < 2; c += 1) {
          const draws = [a, b, c]
          const order = shuffled(['1', '2', '3', '4'], () => draws.shift() ?? 0).join('')
          seen.set(order, (seen.get(order) ?? 0) + 1)
        }
    expect(seen.size).toBe(24)
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
  })

  test('has its words: nine short sentences and four levels', () => {
    expect(Object.keys(statementLabels)).toEqual([...STATEMENTS])
    expect(STATEMENTS).toHaveLength(9)
    for (const words of Object.values(statementLabels)) {
      expect(words).toMatch(/\.$/)
      expect(words.split(' ').length).toBeLessThanOrEqual(20)
    }
    expect(Object.keys(levelLabels)).toEqual(LEVELS.map(String))
  })
})
