import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import {
  dayState,
  emptyDays,
  emptyStreak,
  expectedDays,
  fillsDay,
  type PersonDays,
  suggestions,
  type SuggestionSources,
  tally,
} from '../../lib/activity-logs/rules/progress.ts'

const days = (over: Partial<PersonDays> = {}): PersonDays => ({
  today: '2026-05-13',
  holidays: nationalCalendar.holidays,
  filled: new Set(['2026-05-11']),
  leave: new Set(),
  ...over,
})

test('minutes are told by status', () => {
  const counted = tally([
    { status: 'APPROVED', minutes: 120 },
    { status: 'APPROVED', minutes: 60 },
    { status: 'DRAFT', minutes: 30 },
  ])
  expect(counted.APPROVED).toEqual({ logs: 2, minutes: 180 })
  expect(counted.DRAFT).toEqual({ logs: 1, minutes: 30 })
  expect(counted.SUBMITTED).toEqual({ logs: 0, minutes: 0 })
  expect(counted.RETURNED).toEqual({ logs: 0, minutes: 0 })
  expect(counted.EXPIRED).toEqual({ logs: 0, minutes: 0 })
})

test('a day is filled by what was handed in, not by a draft', () => {
  expect(fillsDay('SUBMITTED') && fillsDay('RETURNED') && fillsDay('APPROVED')).toBe(true)
  expect(fillsDay('DRAFT') || fillsDay('EXPIRED')).toBe(false)
})

describe('days of Sari', () => {
  const week = { from: '2026-05-04', through: '2026-05-17' }

  test('empty are the working days behind her, not today, not holidays, not leave', () => {
    expect(emptyDays(week, days())).toEqual([
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-12',
    ])
    expect(emptyDays(week, days({ leave: new Set(['2026-05-12']) }))).not.toContain('2026-05-12')
  })

  test('expected are the working days so far, today with them', () => {
    expect(expectedDays(week, days())).toHaveLength(8)
    expect(expectedDays(week, days({ today: '2026-05-31' }))).toHaveLength(8)
  })

  test('a streak runs back from yesterday over weekends and holidays', () => {
    expect(emptyStreak(days())).toBe(1)
    expect(emptyStreak(days({ filled: new Set(['2026-05-12']) }))).toBe(0)
    expect(emptyStreak(days({ today: '2026-05-18', filled: new Set(['2026-05-11']) }))).toBe(2)
    expect(emptyStreak(days({ leave: new Set(['2026-05-12']) }))).toBe(0)
  })

  test('someone who never wrote has a long streak, not an endless one', () => {
    expect(emptyStreak(days({ filled: new Set() }))).toBeGreaterThan(30)
  })

  test('her week in words', () => {
    const week = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15']
    expect(week.map((day) => dayState(day, days()))).toEqual(['FILLED', 'EMPTY', 'TODAY', 'OFF', 'OFF'])
    expect(dayState('2026-05-18', days())).toBe('AHEAD')
    expect(dayState('2026-05-12', days({ leave: new Set(['2026-05-12']) }))).toBe('LEAVE')
    expect(dayState('2026-05-16', days({ filled: new Set(['2026-05-16']) }))).toBe('FILLED')
  })
})

describe('suggestions', () => {
  const sources = (over: Partial<SuggestionSources> = {}): SuggestionSources => ({
    today: '2026-05-13',
    recent: [
      {
        title: 'Imunisasi balita',
        minutes: 120,
        logDate: '2026-05-12',
        indicatorId: 'imunisasi',
        quantity: '24',
        measureUnit: 'anak',
      },
      { title: 'Kunjungan rumah', minutes: 90, logDate: '2026-05-11' },
    ],
    favourites: [{ title: 'Rekap harian', minutes: 30 }],
    targets: [
      { title: 'Penyuluhan gizi', minutes: 60, progress: 0.6 },
      { title: 'Pemeriksaan lansia', minutes: 60, progress: 0.1 },
    ],
    ...over,
  })

  test('the last day comes first, then favourites, then the target that lags most', () => {
    expect(suggestions(sources()).map(({ source, title }) => `${source} ${title}`)).toEqual([
      'REPEAT Imunisasi balita',
      'FAVOURITE Rekap harian',
      'TARGET Pemeriksaan lansia',
      'TARGET Penyuluhan gizi',
    ])
  })

  test('a suggestion carries all that three taps need', () => {
    expect(suggestions(sources()).at(0)).toEqual({
      source: 'REPEAT',
      title: 'Imunisasi balita',
      minutes: 120,
      workResultId: null,
      indicatorId: 'imunisasi',
      quantity: '24',
      measureUnit: 'anak',
    })
  })

  test('on Monday it is Friday that is repeated', () => {
    const recent = [{ title: 'Kunjungan rumah', minutes: 90, logDate: '2026-05-08' }]
    expect(suggestions(sources({ recent })).at(0)?.title).toBe('Kunjungan rumah')
  })

  test('what stands in today is not offered again, nor anything twice', () => {
    const recent = [
      { title: 'imunisasi  BALITA', minutes: 120, logDate: '2026-05-13' },
      { title: 'Imunisasi balita', minutes: 120, logDate: '2026-05-12' },
      { title: 'Rekap harian', minutes: 45, logDate: '2026-05-12' },
    ]
    expect(suggestions(sources({ recent })).map(({ title }) => title)).toEqual([
      'Rekap harian',
      'Pemeriksaan lansia',
      'Penyuluhan gizi',
    ])
  })

  test('a newcomer without anything gets nothing, and nobody more than asked', () => {
    expect(suggestions({ today: '2026-05-13', recent: [], favourites: [], targets: [] })).toEqual([])
    expect(suggestions(sources({ limit: 2 }))).toHaveLength(2)
  })
})
