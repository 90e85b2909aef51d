import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import { forecastSentence, phaseSentence, refusals } from '../../lib/periods/labels.ts'
import {
  closedThrough,
  type Closing,
  forecast,
  lastEndedQuarter,
  type Period,
  phaseOn,
  phasesOn,
  reviewDueAt,
  reviewDueOn,
  whyNotClose,
  whyNotOpen,
  whyNotReopen,
} from '../../lib/periods/rules.ts'

const { holidays } = nationalCalendar
const first: Period = { year: 2026, quarter: 1, status: 'OPEN' }
const closing = (over: Partial<Closing> = {}): Closing => ({
  today: '2026-04-20',
  openReviews: 0,
  pendingLogs: 0,
  earlierOpen: false,
  ...over,
})

describe('opening and closing', () => {
  test('Ayu opens a quarter on its first day', () => {
    const upcoming: Period = { ...first, status: 'UPCOMING' }
    expect(whyNotOpen(upcoming, { today: '2026-01-01', laterClosed: false })).toBeUndefined()
    expect(whyNotOpen(upcoming, { today: '2025-12-31', laterClosed: false })).toBe('quarter_not_started')
  })

  test('one before a closed quarter does not begin any more', () => {
    const upcoming = { ...first, status: 'UPCOMING' } as const
    expect(whyNotOpen(upcoming, { today: '2026-05-13', laterClosed: true })).toBe('later_quarter_closed')
  })

  test('an open or closed quarter is not opened again', () => {
    expect(whyNotOpen(first, { today: '2026-01-01', laterClosed: false })).toBe('already_open')
    expect(whyNotOpen({ ...first, status: 'CLOSED' }, { today: '2026-01-01', laterClosed: false })).toBe(
      'already_closed',
    )
  })

  test('Ayu closes a quarter after its last day', () => {
    expect(whyNotClose(first, closing())).toBeUndefined()
    expect(whyNotClose(first, closing({ today: '2026-03-31' }))).toBe('quarter_not_ended')
    expect(whyNotClose(first, closing({ today: '2026-04-01' }))).toBeUndefined()
  })

  test('quarters close in order', () => {
    expect(whyNotClose(first, closing({ earlierOpen: true }))).toBe('earlier_quarter_open')
    expect(whyNotClose(first, closing({ earlierOpen: true, acknowledged: true }))).toBe(
      'earlier_quarter_open',
    )
  })

  test('open reviews and pending logs are said once and may be accepted', () => {
    expect(whyNotClose(first, closing({ openReviews: 3 }))).toBe('reviews_open')
    expect(whyNotClose(first, closing({ pendingLogs: 2 }))).toBe('logs_pending')
    expect(
      whyNotClose(first, closing({ openReviews: 3, pendingLogs: 2, acknowledged: true })),
    ).toBeUndefined()
  })

  test('only an open quarter closes', () => {
    expect(whyNotClose({ ...first, status: 'CLOSED' }, closing())).toBe('already_closed')
    expect(whyNotClose({ ...first, status: 'UPCOMING' }, closing())).toBe('not_open')
  })

  test('the latest closed quarter freezes all before it', () => {
    const closed = (year: number, quarter: 1 | 2 | 3 | 4): Period => ({ year, quarter, status: 'CLOSED' })
    expect(closedThrough([closed(2025, 4), closed(2025, 3), { ...first }])).toBe('2025-12-31')
    expect(closedThrough([first])).toBeUndefined()
    expect(closedThrough([])).toBeUndefined()
  })
})

describe('opening again', () => {
  const closed: Period = { ...first, status: 'CLOSED' }
  const facts = { laterClosed: false, publishedUnits: 0, reason: 'Penilaian Puskesmas belum lengkap.' }

  test('Ayu opens the last closed quarter again, with a reason', () => {
    expect(whyNotReopen(closed, facts)).toBeUndefined()
    expect(whyNotReopen(closed, { ...facts, reason: ' lupa ' })).toBe('reason_missing')
  })

  test('not an open one, not one before another closed one, and nothing that citizens can read', () => {
    expect(whyNotReopen(first, facts)).toBe('not_closed')
    expect(whyNotReopen(closed, { ...facts, laterClosed: true })).toBe('later_quarter_closed')
    expect(whyNotReopen(closed, { ...facts, publishedUnits: 1 })).toBe('already_published')
  })
})

describe('deadlines', () => {
  test('reviews of the first quarter of 2026 are due after ten working days', () => {
    expect(reviewDueOn({ year: 2026, quarter: 1 }, holidays)).toBe('2026-04-15')
  })

  test('the same deadline ends an hour earlier by UTC in Makassar than in Surakarta', () => {
    const due = (zone: string) => reviewDueAt({ year: 2026, quarter: 1 }, { holidays, zone }).toISOString()
    expect(due('Asia/Jakarta')).toBe('2026-04-15T17:00:00.000Z')
    expect(due('Asia/Makassar')).toBe('2026-04-15T16:00:00.000Z')
    expect(due('Asia/Jayapura')).toBe('2026-04-15T15:00:00.000Z')
  })
})

describe('the phase of a day', () => {
  const periods: Period[] = [first, { year: 2026, quarter: 2, status: 'OPEN' }]

  test('in mid-quarter people log', () => {
    expect(phaseOn('2026-03-19', { periods, holidays })).toEqual({
      phase: 'LOGGING',
      quarter: { year: 2026, quarter: 1 },
      dueOn: '2026-03-31',
      daysLeft: 12,
    })
  })

  test('after the quarter its review is due first, while the next one is logged', () => {
    const phases = phasesOn('2026-04-10', { periods, holidays })
    expect(phases.map(({ phase, daysLeft }) => [phase, daysLeft])).toEqual([
      ['REVIEW', 5],
      ['LOGGING', 81],
    ])
    expect(phaseOn('2026-04-10', { periods, holidays }).phase).toBe('REVIEW')
  })

  test('after its deadline the review is overdue until the quarter closes', () => {
    expect(phaseOn('2026-04-15', { periods, holidays })).toMatchObject({ phase: 'REVIEW', daysLeft: 0 })
    expect(phaseOn('2026-04-16', { periods, holidays })).toMatchObject({
      phase: 'REVIEW_OVERDUE',
      daysLeft: -1,
    })
    const closed: Period[] = [{ ...first, status: 'CLOSED' }]
    expect(phaseOn('2026-04-16', { periods: closed, holidays }).phase).toBe('LOGGING')
  })

  test('the last day of the quarter is still its own', () => {
    expect(phaseOn('2026-03-31', { periods, holidays })).toMatchObject({ phase: 'LOGGING', daysLeft: 0 })
  })

  test('the quarter whose reviews people work on is the last that ended', () => {
    expect(lastEndedQuarter('2026-01-01')).toEqual({ year: 2025, quarter: 4 })
    expect(lastEndedQuarter('2026-03-31')).toEqual({ year: 2025, quarter: 4 })
    expect(lastEndedQuarter('2026-04-01')).toEqual({ year: 2026, quarter: 1 })
  })

  test('it is told in one line', () => {
    expect(phaseSentence(phaseOn('2026-03-19', { periods, holidays }))).toBe(
      'Pencatatan harian Triwulan I 2026 · 12 hari lagi',
    )
    expect(phaseSentence(phaseOn('2026-03-31', { periods, holidays }))).toBe(
      'Pencatatan harian Triwulan I 2026 · hari terakhir',
    )
    expect(phaseSentence(phaseOn('2026-04-16', { periods, holidays }))).toBe(
      'Penilaian lewat batas Triwulan I 2026 · batasnya 15 April 2026',
    )
  })
})

describe('will we finish on time', () => {
  const pace = { since: '2026-04-01', dueOn: '2026-04-15', needed: 80, holidays }

  test('at twenty a day Ayu sees the end on Wednesday', () => {
    const on = forecast({ ...pace, today: '2026-04-02', done: 40 })
    expect(on).toEqual({ finishesOn: '2026-04-07', workingDaysLate: 0 })
    expect(forecastSentence(on)).toBe('Dengan laju ini selesai 7 April 2026, tepat waktu.')
  })

  test('too slow is told in working days', () => {
    const on = forecast({ ...pace, today: '2026-04-09', done: 40 })
    expect(on).toEqual({ finishesOn: '2026-04-17', workingDaysLate: 2 })
    expect(forecastSentence(on)).toBe('Dengan laju ini selesai 17 April 2026, telat 2 hari kerja.')
  })

  test('with nothing done there is no pace, with all done there is no wait', () => {
    expect(forecast({ ...pace, today: '2026-04-09', done: 0 })).toBeUndefined()
    expect(forecastSentence(undefined)).toMatch(/^Belum ada/)
    expect(forecast({ ...pace, today: '2026-04-09', done: 80 })).toEqual({
      finishesOn: '2026-04-09',
      workingDaysLate: 0,
    })
  })
})

test('every refusal is a sentence', () => {
  for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
