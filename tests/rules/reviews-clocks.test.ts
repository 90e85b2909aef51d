import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isWorkingDay, ZONES } from '../../lib/calendar/rules.ts'
import { standingSentence } from '../../lib/reviews/labels.ts'
import {
  decisionDueOn,
  handOverDueOn,
  objectionUntil,
  receiptDueOn,
  type Dated,
  standingOf,
} from '../../lib/reviews/rules/clocks.ts'

// A quarter's turn with a holiday on a working day: Labour Day 2026 is a Friday.
const HOLIDAYS = new Set(['2026-04-03', '2026-05-01'])
const delivered = (deliveredOn: string, receivedOn: string | null = null): Dated => ({
  status: 'DELIVERED',
  deliveredOn,
  receivedOn,
})
const on = (today: string, review: Dated = delivered('2026-04-13')) => standingOf(review, today, HOLIDAYS)

describe('the days of §2.11', () => {
  test('handed over within fourteen working days of the quarter, weekends and holidays not counted', () => {
    expect(handOverDueOn({ year: 2026, quarter: 1 }, new Set())).toBe('2026-04-20')
    expect(handOverDueOn({ year: 2026, quarter: 1 }, HOLIDAYS)).toBe('2026-04-21')
    // Over the turn of the year.
    expect(handOverDueOn({ year: 2026, quarter: 4 }, new Set(['2027-01-01']))).toBe('2027-01-21')
  })

  test('received by the fourteenth working day after', () => {
    expect(receiptDueOn('2026-04-13', HOLIDAYS)).toBe('2026-05-04')
    expect(receiptDueOn('2026-04-13', new Set())).toBe('2026-05-01')
  })

  test('objected to, and decided, within fourteen days in which Sundays count', () => {
    expect(objectionUntil('2026-04-20')).toBe('2026-05-04')
    expect(objectionUntil('2026-12-20')).toBe('2027-01-03')
    expect(decisionDueOn('2026-05-04')).toBe('2026-05-18')
  })
})

describe('how a delivered review stands', () => {
  test('until its fourteenth working day nobody has received it; on that day it counts as received', () => {
    expect(on('2026-05-03')).toMatchObject({ status: 'DELIVERED', received: null, settled: false })
    expect(on('2026-05-04')).toMatchObject({ received: { on: '2026-05-04', deemed: true }, settled: false })
  })

  test('the way to an objection is open to the end of the last day, whoever says nothing has accepted', () => {
    expect(on('2026-05-18')).toMatchObject({ status: 'DELIVERED', daysToObject: 0, settled: false })
    expect(on('2026-05-19')).toMatchObject({
      status: 'FINAL',
      bySilence: true,
      settled: true,
      daysToObject: null,
    })
  })

  test('an early receipt brings the end forward', () => {
    const early = delivered('2026-04-13', '2026-04-14')
    expect(on('2026-04-14', early)).toMatchObject({
      received: { on: '2026-04-14', deemed: false },
      objectionUntil: '2026-04-28',
      daysToObject: 14,
    })
    expect(on('2026-04-29', early)).toMatchObject({ status: 'FINAL', bySilence: true })
  })

  test('a receipt said too late changes no deadline', () => {
    const late = delivered('2026-04-13', '2026-05-10')
    expect(on('2026-05-10', late)).toMatchObject({
      received: { on: '2026-05-04', deemed: true },
      objectionUntil: '2026-05-18',
    })
  })

  test('what was answered waits for no clock', () => {
    const answered = (status: Dated['status']) => on('2026-09-01', { ...delivered('2026-04-13'), status })
    expect(answered('ACKNOWLEDGED')).toMatchObject({
      status: 'ACKNOWLEDGED',
      settled: true,
      bySilence: false,
    })
    expect(answered('OBJECTED')).toMatchObject({ status: 'OBJECTED', settled: false, daysToObject: null })
    expect(answered('DECIDED')).toMatchObject({ status: 'DECIDED', settled: true })
    expect(answered('FINAL')).toMatchObject({ status: 'FINAL', settled: true, bySilence: false })
  })

  test('a draft has no clock', () => {
    expect(on('2026-05-01', { status: 'DRAFT', deliveredOn: null, receivedOn: null })).toMatchObject({
      status: 'DRAFT',
      settled: false,
      objectionUntil: null,
      daysToObject: null,
    })
  })

  test('days left never rise, and the end once reached stays reached', () => {
    const day = fc.integer({ min: 0, max: 90 }).map((count) => {
      const date = new Date(Date.UTC(2026, 3, 1) + count * 86_400_000)
      return date.toISOString().slice(0, 10)
    })
    fc.assert(
      fc.property(day, day, fc.option(day), (a, b, receipt) => {
        const review = delivered('2026-04-13', receipt !== null && receipt >= '2026-04-13' ? receipt : null)
        const [before, after] = a <= b ? [a, b] : [b, a]
        const first = on(before, review)
        const then = on(after, review)
        return (
          (!first.settled || then.settled) &&
          (first.daysToObject === null || then.daysToObject === null
            ? true
            : then.daysToObject <= first.daysToObject) &&
          (then.receiptDueOn === null || isWorkingDay(then.receiptDueOn, HOLIDAYS))
        )
      }),
    )
  })
})

describe('on the clocks of the three zones', () => {
  // One instant after midnight in Jayapura while Jakarta still has the evening before.
  const lastMinute = new Date('2026-06-30T15:30:00Z')
  const zoned = ZONES.map((zone) => [zone, dayOf(lastMinute, zone)] as const)

  test('signed in the same instant at the quarter’s edge, a review is a day older in the east', () => {
    expect(zoned).toEqual([
      ['Asia/Jakarta', '2026-06-30'],
      ['Asia/Makassar', '2026-06-30'],
      ['Asia/Jayapura', '2026-07-01'],
    ])
    const due = zoned.map(([, day]) => receiptDueOn(day, new Set()))
    expect(due).toEqual(['2026-07-20', '2026-07-20', '2026-07-21'])
  })

  test('and its objection ends with the last day of each zone, not at one instant for all', () => {
    const ends = new Date('2026-08-03T15:30:00Z')
    const standing = zoned.map(([zone, day]) => standingOf(delivered(day), dayOf(ends, zone), new Set()))
    expect(standing.map(({ daysToObject }) => daysToObject)).toEqual([0, 0, 0])
    const later = new Date('2026-08-03T17:00:00Z')
    expect(
      zoned.map(([zone, day]) => standingOf(delivered(day), dayOf(later, zone), new Set()).settled),
    ).toEqual([true, true, false])
  })
})

test('each standing has its sentence', () => {
  expect(standingSentence(on('2026-04-20'))).toBe(
    'Belum ada tanda terima. Paling lambat 4 Mei 2026; batas keberatan 18 Mei 2026, 28 hari lagi.',
  )
  expect(standingSentence(on('2026-05-18'))).toBe(
    'Dianggap diterima 4 Mei 2026; batas keberatan 18 Mei 2026, hari ini terakhir.',
  )
  expect(standingSentence(on('2026-05-19'))).toBe('Berlaku, karena tidak ada keberatan sampai 18 Mei 2026.')
  expect(standingSentence({ ...on('2026-05-19'), status: 'OBJECTED', bySilence: false })).toMatch(/diperiksa/)
})
