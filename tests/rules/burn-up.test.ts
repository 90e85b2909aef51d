import { describe, expect, test } from 'vitest'
import { fillingBurnUp, reviewBurnUp } from '@/lib/reviews/rules/burn-up'

const quarterEnd = { endedOn: '2026-06-30', dueOn: '2026-07-14', holidays: new Set<string>(), total: 20 }

describe('reviews on the way to their deadline', () => {
  test('each working day shows what is signed by then, and nothing of the days ahead', () => {
    const view = reviewBurnUp({
      ...quarterEnd,
      today: '2026-07-03',
      signed: new Map([
        ['2026-07-01', 2],
        ['2026-07-03', 3],
      ]),
    })
    expect(view.days.slice(0, 4)).toEqual(['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-06'])
    expect(view.done).toEqual([2, 2, 5, null, null, null, null, null, null, null])
    expect(view.needed.at(-1)).toBe(20)
    expect(view.needed[0]).toBe(2)
  })

  test('late work is drawn up to today; finished work ends where it was done', () => {
    const late = reviewBurnUp({ ...quarterEnd, today: '2026-07-20', signed: new Map([['2026-07-20', 4]]) })
    expect(late.days.at(-1)).toBe('2026-07-20')
    expect(late.done.at(-1)).toBe(4)
    const done = reviewBurnUp({ ...quarterEnd, today: '2026-11-22', signed: new Map([['2026-07-10', 20]]) })
    expect(done.days.at(-1)).toBe('2026-07-14')
    expect(done.done.at(-1)).toBe(20)
  })

  test('what was signed on a Sunday is drawn on that Sunday', () => {
    const view = reviewBurnUp({ ...quarterEnd, today: '2026-07-19', signed: new Map([['2026-07-19', 4]]) })
    expect(view.days.at(-1)).toBe('2026-07-19')
    expect(view.done.at(-1)).toBe(4)
  })

  test('a weekend signature counts on the next working day', () => {
    const view = reviewBurnUp({ ...quarterEnd, today: '2026-07-06', signed: new Map([['2026-07-04', 1]]) })
    expect(view.done.slice(0, 4)).toEqual([0, 0, 0, 1])
  })
})

describe('working days filled', () => {
  const months = [
    { endsOn: '2026-04-30', filled: 40, expected: 44, expectedInAll: 44 },
    { endsOn: '2026-05-31', filled: 10, expected: 14, expectedInAll: 38 },
    { endsOn: '2026-06-30', filled: 0, expected: 0, expectedInAll: 42 },
  ]

  test('the running month shows today, and its end is still ahead', () => {
    expect(fillingBurnUp({ from: '2026-04-01', today: '2026-05-13', months })).toEqual({
      days: ['2026-04-01', '2026-04-30', '2026-05-13', '2026-05-31', '2026-06-30'],
      done: [0, 40, 50, null, null],
      needed: [0, 44, 58, 82, 124],
      total: 124,
    })
  })

  test('on the last day of a month there is no second point for today', () => {
    const { days } = fillingBurnUp({ from: '2026-04-01', today: '2026-04-30', months })
    expect(days).toEqual(['2026-04-01', '2026-04-30', '2026-05-31', '2026-06-30'])
  })
})
