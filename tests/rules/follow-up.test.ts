import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestStreak, whyNotEnterAbsence, whyNotExcuse } from '../../lib/attendance/rules/absences.ts'
import { alertOf, BANDS, bandOf, LEVELS, MEASURES } from '../../lib/recognition/rules/discipline.ts'
import {
  CAUSES,
  causeOf,
  checkpointsOf,
  firstState,
  followUpOf,
  monthsAfter,
  OUTCOMES,
  PLAN_MOVES,
  PLAN_STATES,
  whyNotAnswer,
  whyNotCheck,
  whyNotClose,
  whyNotOpenPlan,
  whyNotRead,
  whyNotWithdraw,
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
  const plan = {
    employeeId: 'sari',
    startsOn: TODAY,
    endsOn: '2026-11-13',
    aims: [aim],
    cause: 'VERY_POOR',
    ground: undefined,
  } as const
  const ask = (more: object = {}, live = false, by = 'hendra') =>
    whyNotOpenPlan({ ...plan, ...more }, { by, today: TODAY, live })

  test('is of half a year at most, one at a time, with an aim', () => {
    expect(ask()).toBeUndefined()
    expect(ask({ endsOn: '2026-11-14' })).toBe('plan_too_long')
    expect(ask({ endsOn: TODAY })).toBe('plan_reversed')
    expect(ask({ startsOn: '2026-05-12' })).toBe('plan_starts_past')
    expect(ask({ startsOn: '2062-05-13', endsOn: '2062-08-13' })).toBe('plan_starts_far')
    expect(ask({ aims: [] })).toBe('plan_without_aim')
    expect(ask({}, true)).toBe('plan_runs_already')
    expect(ask({}, false, 'sari')).toBe('plan_for_self')
    expect(ask({ cause: 'AGREED' })).toBe('plan_ground_missing')
    expect(ask({ cause: 'AGREED', ground: 'Rekap sering terlambat sejak Maret.' })).toBeUndefined()
  })

  test('that no grade calls for is proposed, and answered once by the person in time for the first look', () => {
    expect(CAUSES.map(firstState)).toEqual(['RUNNING', 'RUNNING', 'RUNNING', 'PROPOSED'])
    const proposed = { state: 'PROPOSED', checkpoints: [{ dueOn: '2026-06-13' }] } as const
    const yes = { agrees: true, words: undefined }
    expect(whyNotAnswer(proposed, { ...yes, today: '2026-06-13' })).toBeUndefined()
    expect(whyNotAnswer(proposed, { ...yes, today: '2026-06-14' })).toBe('proposal_stale')
    const no = (words: string | undefined) =>
      whyNotAnswer(proposed, { agrees: false, words, today: '2026-07-01' })
    expect(no(undefined)).toBe('decline_reason_missing')
    expect(no('Tidak.   ')).toBe('decline_reason_missing')
    expect(no('Beban saya sudah penuh.')).toBeUndefined()
    for (const state of PLAN_STATES.filter((one) => one !== 'PROPOSED')) {
      expect(whyNotAnswer({ ...proposed, state }, { ...yes, today: TODAY })).toBe('plan_answered')
      expect(whyNotWithdraw({ state })).toBe('plan_answered')
    }
    expect(whyNotWithdraw(proposed)).toBeUndefined()
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

  test('is closed once every look was taken or, said to be so, early; with a reason; it is read once', () => {
    const open = { state: 'RUNNING', checkpoints: [{ number: 1, dueOn: TODAY, held: false }] } as const
    const over = { state: 'RUNNING', checkpoints: [{ number: 1, dueOn: TODAY, held: true }] } as const
    const reason = 'Semua rekap selesai sebelum Senin pagi.'
    expect(whyNotClose(open, { reason, early: false })).toBe('plan_not_over')
    expect(whyNotClose(open, { reason, early: true })).toBeUndefined()
    expect(whyNotClose(open, { reason: 'Baik.', early: true })).toBe('closing_reason_missing')
    expect(whyNotClose({ ...open, state: 'PROPOSED' }, { reason, early: true })).toBe('plan_not_running')
    expect(whyNotClose(over, { reason: 'Baik.', early: false })).toBe('closing_reason_missing')
    expect(whyNotClose(over, { reason, early: false })).toBeUndefined()
    expect(whyNotClose({ ...over, state: 'CLOSED' }, { reason, early: false })).toBe('plan_closed')
    expect(OUTCOMES).toEqual(['MET', 'PARTLY', 'NOT_MET'])
    expect(whyNotRead({ state: 'RUNNING', read: false })).toBeUndefined()
    expect(whyNotRead({ state: 'RUNNING', read: true })).toBe('plan_already_read')
  })

  test('through ten thousand lives it runs on a yes alone, its looks are taken in turn, and nothing follows its end', () => {
    const deed = fc.record({
      wants: fc.constantFrom(
        'check',
        'check',
        'check',
        'close',
        'closeEarly',
        'agree',
        'decline',
        'withdraw',
      ),
      number: fc.integer({ min: 1, max: 6 }),
      after: fc.nat({ max: 25 }),
    })
    fc.assert(
      fc.property(fc.constantFrom(...CAUSES), fc.array(deed, { maxLength: 40 }), (cause, deeds) => {
        let today = TODAY
        let state: PlanState = firstState(cause)
        const seen: string[] = []
        const move = (deedDone: keyof typeof PLAN_MOVES) => {
          expect(PLAN_MOVES[deedDone].from).toBe(state)
          state = PLAN_MOVES[deedDone].to
          seen.push(deedDone)
        }
        const checkpoints: Checkpoint[] = checkpointsOf(plan).map((dueOn, at) => ({
          number: at + 1,
          dueOn,
          held: false,
        }))
        for (const { wants, number, after } of deeds) {
          today = addDays(today, after)
          const words = 'Alasan yang cukup panjang.'
          if (wants === 'close' || wants === 'closeEarly') {
            const early = wants === 'closeEarly'
            if (whyNotClose({ state, checkpoints }, { reason: words, early })) continue
            expect(early || checkpoints.every(({ held }) => held)).toBe(true)
            move('close')
            continue
          }
          if (wants === 'agree' || wants === 'decline') {
            const agrees = wants === 'agree'
            if (!whyNotAnswer({ state, checkpoints }, { agrees, words, today })) move(wants)
            continue
          }
          if (wants === 'withdraw') {
            if (!whyNotWithdraw({ state })) move('withdraw')
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
        if (checkpoints.some(({ held }) => held) || seen.includes('close'))
          expect(seen.includes('agree')).toBe(cause === 'AGREED')
        expect(seen.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 10_000, seed: 36 },
    )
  })
})
