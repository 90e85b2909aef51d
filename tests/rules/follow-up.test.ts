import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestStreak, whyNotEnterAbsence, whyNotExcuse } from '../../lib/attendance/rules/absences.ts'
import { alertOf, BANDS, bandOf, LEVELS, MEASURES } from '../../lib/recognition/rules/discipline.ts'
import {
  causeOf,
  checkpointsOf,
  followUpOf,
  monthsAfter,
  OUTCOMES,
  whyNotCheck,
  whyNotClose,
  whyNotOpenPlan,
  whyNotRead,
  type Checkpoint,
  type PlanState,
} from '../../lib/recognition/rules/follow-up.ts'
import { addDays } from '../../lib/calendar/rules.ts'
import { GRADES } from '../../lib/reviews/rules.ts'

const TODAY = '2026-05-13'

describe('thresholds of absence (PP 94/2021)', () => {
  test.each([
    [0, undefined, undefined],
    [2, undefined, undefined],
    [3, 'ORAL_REPRIMAND', 'LIGHT'],
    [4, 'WRITTEN_REPRIMAND', 'LIGHT'],
    [6, 'WRITTEN_REPRIMAND', 'LIGHT'],
    [7, 'STATED_DISSATISFACTION', 'LIGHT'],
    [10, 'STATED_DISSATISFACTION', 'LIGHT'],
    [11, 'CUT_6_MONTHS', 'MODERATE'],
    [13, 'CUT_6_MONTHS', 'MODERATE'],
    [14, 'CUT_9_MONTHS', 'MODERATE'],
    [16, 'CUT_9_MONTHS', 'MODERATE'],
    [17, 'CUT_12_MONTHS', 'MODERATE'],
    [20, 'CUT_12_MONTHS', 'MODERATE'],
    [21, 'DEMOTION_12_MONTHS', 'HEAVY'],
    [24, 'DEMOTION_12_MONTHS', 'HEAVY'],
    [25, 'RELEASE_12_MONTHS', 'HEAVY'],
    [27, 'RELEASE_12_MONTHS', 'HEAVY'],
    [28, 'DISMISSAL', 'HEAVY'],
    [200, 'DISMISSAL', 'HEAVY'],
  ])('%i days', (days, measure, level) => {
    expect(bandOf(days)?.measure).toBe(measure)
    expect(bandOf(days)?.level).toBe(level)
  })

  test('leave no gap and no overlap from three days on, in the order of the law', () => {
    for (const [at, band] of BANDS.entries()) expect(band.from).toBe((BANDS[at - 1]?.through ?? 2) + 1)
    expect(BANDS.map(({ measure }) => measure)).toEqual([...MEASURES])
    expect([...new Set(BANDS.map(({ level }) => level))]).toEqual([...LEVELS])
  })

  test('are announced before three, eleven, twenty-one and twenty-eight, and nothing is said of nothing', () => {
    const near = (days: number) => alertOf({ days, streak: 0 })?.near
    expect(alertOf({ days: 0, streak: 0 })).toBeUndefined()
    expect(alertOf({ days: 1, streak: 1 })).toBeUndefined()
    expect(near(2)).toEqual({ threshold: 3, left: 1 })
    expect(near(3)).toBeUndefined()
    expect(near(8)).toBeUndefined()
    expect(near(9)).toEqual({ threshold: 11, left: 2 })
    expect(near(10)).toEqual({ threshold: 11, left: 1 })
    expect(near(18)).toBeUndefined()
    expect(near(19)).toEqual({ threshold: 21, left: 2 })
    expect(near(26)).toEqual({ threshold: 28, left: 2 })
    expect(near(28)).toBeUndefined()
  })

  test('ten working days in a row are a threshold of their own, announced at seven', () => {
    const streak = (length: number) => alertOf({ days: length, streak: length })?.consecutive
    expect([6, 7, 9, 10, 12].map(streak)).toEqual([undefined, 'NEAR', 'NEAR', 'REACHED', 'REACHED'])
  })
})

describe('a run of absent days', () => {
  const HOLIDAYS = new Set(['2026-05-14'])

  test('goes on over weekends and days off and is broken by a day at work', () => {
    expect(longestStreak([], HOLIDAYS)).toBe(0)
    // Friday, Monday.
    expect(longestStreak(['2026-05-08', '2026-05-11'], HOLIDAYS)).toBe(2)
    // Wednesday, and Friday after Ascension Day.
    expect(longestStreak(['2026-05-13', '2026-05-15'], HOLIDAYS)).toBe(2)
    expect(longestStreak(['2026-05-13', '2026-05-15'], new Set())).toBe(1)
    expect(longestStreak(['2026-05-15', '2026-05-04', '2026-05-05', '2026-05-06'], HOLIDAYS)).toBe(3)
  })

  test('is entered for the past by another and excused with a reason', () => {
    const entry = { employeeId: 'sari', startsOn: '2026-05-04', endsOn: '2026-05-05' }
    const ask = (more: object = {}, days = ['2026-05-04'], by: string | null = 'ayu') =>
      whyNotEnterAbsence({ ...entry, ...more }, { today: TODAY, by, days })
    expect(ask()).toBeUndefined()
    expect(ask({}, ['2026-05-04'], 'sari')).toBe('own_absence')
    expect(ask({ endsOn: '2026-05-14' })).toBe('absence_ahead')
    expect(ask({ endsOn: '2026-05-01' })).toBe('absence_reversed')
    expect(ask({ startsOn: '2026-01-05' })).toBe('absence_too_long')
    expect(ask({}, [])).toBe('absence_no_working_day')
    const excuse = (excused: boolean, reason: string, by = 'ayu') =>
      whyNotExcuse({ excused, employeeId: 'sari' }, { by, reason })
    expect(excuse(false, 'Surat dokter menyusul.')).toBeUndefined()
    expect(excuse(true, 'Surat dokter menyusul.')).toBe('already_excused')
    expect(excuse(false, 'Sakit')).toBe('excuse_missing')
    expect(excuse(false, 'Surat dokter menyusul.', 'sari')).toBe('own_absence')
  })
})

describe('what a yearly grade calls for', () => {
  test('is nothing from Baik up, a plan below, and more the worse it is', () => {
    expect(Object.fromEntries(GRADES.map((grade) => [grade, followUpOf(grade, undefined)]))).toEqual({
      VERY_GOOD: [],
      GOOD: [],
      NEEDS_IMPROVEMENT: ['PLAN'],
      POOR_MISCONDUCT: ['PLAN', 'COUNSELLING', 'NOTICE'],
      VERY_POOR: ['PLAN', 'CASE'],
    })
  })

  test('two years running at or below Kurang are for the performance team as well', () => {
    for (const grade of GRADES)
      for (const before of GRADES) {
        const both = [grade, before].every((one) => one === 'POOR_MISCONDUCT' || one === 'VERY_POOR')
        expect(followUpOf(grade, before).includes('TEAM')).toBe(both)
      }
    expect(GRADES.map(causeOf)).toEqual([
      'AGREED',
      'AGREED',
      'NEEDS_IMPROVEMENT',
      'POOR_MISCONDUCT',
      'VERY_POOR',
    ])
  })
})

describe('an improvement plan', () => {
  const aim = { text: 'Rekap antrean siap setiap Senin', behaviour: 'ACCOUNTABLE' } as const
  const plan = { employeeId: 'sari', startsOn: TODAY, endsOn: '2026-11-13', aims: [aim] }
  const ask = (more: object = {}, running = false, by = 'hendra') =>
    whyNotOpenPlan({ ...plan, ...more }, { by, today: TODAY, running })

  test('is of half a year at most, one at a time, with an aim', () => {
    expect(ask()).toBeUndefined()
    expect(ask({ endsOn: '2026-11-14' })).toBe('plan_too_long')
    expect(ask({ endsOn: TODAY })).toBe('plan_reversed')
    expect(ask({ startsOn: '2026-05-12' })).toBe('plan_starts_past')
    expect(ask({ aims: [] })).toBe('plan_without_aim')
    expect(ask({}, true)).toBe('plan_runs_already')
    expect(ask({}, false, 'sari')).toBe('plan_for_self')
  })

  test('has a look each month and the last one on its last day', () => {
    expect(checkpointsOf(plan)).toEqual([
      '2026-06-13',
      '2026-07-13',
      '2026-08-13',
      '2026-09-13',
      '2026-10-13',
      '2026-11-13',
    ])
    expect(checkpointsOf({ startsOn: TODAY, endsOn: '2026-06-15' })).toEqual(['2026-06-15'])
    expect(checkpointsOf({ startsOn: '2026-08-31', endsOn: '2027-02-28' })).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ])
    expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29')
  })

  test('is closed once every look was taken, with a reason; it is read once', () => {
    const open = { state: 'RUNNING', checkpoints: [{ number: 1, dueOn: TODAY, held: false }] } as const
    const over = { state: 'RUNNING', checkpoints: [{ number: 1, dueOn: TODAY, held: true }] } as const
    const reason = 'Semua rekap selesai sebelum Senin pagi.'
    expect(whyNotClose(open, { reason })).toBe('plan_not_over')
    expect(whyNotClose(over, { reason: 'Baik.' })).toBe('closing_reason_missing')
    expect(whyNotClose(over, { reason })).toBeUndefined()
    expect(whyNotClose({ ...over, state: 'CLOSED' }, { reason })).toBe('plan_closed')
    expect(OUTCOMES).toEqual(['MET', 'PARTLY', 'NOT_MET'])
    expect(whyNotRead({ state: 'RUNNING', read: false })).toBeUndefined()
    expect(whyNotRead({ state: 'RUNNING', read: true })).toBe('plan_already_read')
  })

  test('through ten thousand lives its looks are taken in turn, none twice, and nothing follows its end', () => {
    const deed = fc.record({
      wants: fc.constantFrom('check', 'check', 'close'),
      number: fc.integer({ min: 1, max: 6 }),
      after: fc.nat({ max: 25 }),
    })
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        let today = TODAY
        let state: PlanState = 'RUNNING'
        const checkpoints: Checkpoint[] = checkpointsOf(plan).map((dueOn, at) => ({
          number: at + 1,
          dueOn,
          held: false,
        }))
        for (const { wants, number, after } of deeds) {
          today = addDays(today, after)
          if (wants === 'close') {
            if (!whyNotClose({ state, checkpoints }, { reason: 'Alasan yang cukup panjang.' }))
              state = 'CLOSED'
            continue
          }
          const one = checkpoints.find((each) => each.number === number)
          if (!one || whyNotCheck({ state, checkpoints }, { number, today })) continue
          expect(one.held).toBe(false)
          expect(checkpoints.slice(0, number - 1).every(({ held }) => held)).toBe(true)
          expect(today >= addDays(one.dueOn, -7)).toBe(true)
          expect(state).toBe('RUNNING')
          one.held = true
        }
        if (state === 'CLOSED') expect(checkpoints.every(({ held }) => held)).toBe(true)
      }),
      { numRuns: 10_000, seed: 36 },
    )
  })
})
