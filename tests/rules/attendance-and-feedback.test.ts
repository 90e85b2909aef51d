import { describe, expect, test } from 'vitest'
import { annualLeaveWords, leaveKindLabels, refusals as leaveRefusals } from '../../lib/attendance/labels.ts'
import {
  LEAVE_KINDS,
  leaveDays,
  leaveOn,
  whyNotCancelLeave,
  whyNotEnterLeave,
} from '../../lib/attendance/rules.ts'
import { annualLeave } from '../../lib/attendance/rules/annual-leave.ts'
import { refusals as feedbackRefusals } from '../../lib/feedback/labels.ts'
import { behaviourGuides, behaviourLabels } from '../../lib/plans/labels.ts'
import { BEHAVIOURS } from '../../lib/plans/rules.ts'
import { directionOf, type WantedFeedback, whyNotGive, whyNotMarkRead } from '../../lib/feedback/rules.ts'
import { addDays } from '../../lib/calendar/rules.ts'
import { dueState, FURTHEST_DAYS, whyNotAgree, whyNotSettle } from '../../lib/feedback/rules/improvements.ts'
import { isOpenRequest, whyNotAsk, whyNotReply } from '../../lib/feedback/rules/requests.ts'

describe('annual leave', () => {
  const left = (used: Record<number, number>, { great = 0, since = '2015-05-01', carries = true } = {}) =>
    annualLeave({ servesSince: since, carries }, 2026, (year) => ({
      used: used[year] ?? 0,
      great: great === year,
    }))

  test.each([
    [{}, 18, 18, 6],
    [{ 2025: 10 }, 14, 14, 2],
    [{ 2025: 12, 2026: 5 }, 12, 7, 0],
    [{ 2025: 20, 2026: 13 }, 12, 0, 0],
  ])('used %j: %i due, %i left, %i carried', (used, entitled, rest, carried) => {
    expect(left(used)).toMatchObject({ entitled, left: rest, carried })
  })

  test('after a year of service, without what a contract does not carry, and none in a year of great leave', () => {
    expect(left({}, { since: '2026-02-01' })).toMatchObject({ entitled: 0, left: 0 })
    expect(left({}, { since: '2025-02-01' })).toMatchObject({ entitled: 12, carried: 0 })
    expect(left({}, { carries: false })).toMatchObject({ entitled: 12 })
    expect(left({}, { great: 2026 })).toMatchObject({ entitled: 0, carried: 0 })
    expect(
      annualLeave({ servesSince: null, carries: true }, 2026, () => ({ used: 0, great: false })),
    ).toBeNull()
    expect(annualLeaveWords({ entitled: 15, carried: 3, used: 8, left: 7 })).toBe(
      '7 dari 15 hari kerja, termasuk 3 dari tahun lalu',
    )
  })
})

describe('leave', () => {
  const may = { startsOn: '2026-05-11', endsOn: '2026-05-13', kind: 'ANNUAL' as const }

  test('Sari is away from its first day to its last', () => {
    expect(leaveOn('2026-05-10', [may])).toBeUndefined()
    expect(leaveOn('2026-05-11', [may])).toBe(may)
    expect(leaveOn('2026-05-13', [may])).toBe(may)
    expect(leaveOn('2026-05-14', [may])).toBeUndefined()
  })

  test('cancelled leave holds nobody', () => {
    expect(leaveOn('2026-05-12', [{ ...may, cancelled: true }])).toBeUndefined()
    expect(whyNotEnterLeave(may, [{ ...may, cancelled: true }])).toBeUndefined()
  })

  test('the days of a month on which she is away', () => {
    expect([...leaveDays({ from: '2026-05-12', through: '2026-05-31' }, [may])]).toEqual([
      '2026-05-12',
      '2026-05-13',
    ])
  })

  test('two leaves do not share a day', () => {
    expect(whyNotEnterLeave({ startsOn: '2026-05-13', endsOn: '2026-05-20' }, [may])).toBe('leave_overlap')
    expect(whyNotEnterLeave({ startsOn: '2026-05-01', endsOn: '2026-05-31' }, [may])).toBe('leave_overlap')
    expect(whyNotEnterLeave({ startsOn: '2026-05-14', endsOn: '2026-05-20' }, [may])).toBeUndefined()
  })

  test('one day is a leave, the day before it began is not', () => {
    expect(whyNotEnterLeave({ startsOn: '2026-05-14', endsOn: '2026-05-14' }, [])).toBeUndefined()
    expect(whyNotEnterLeave({ startsOn: '2026-05-14', endsOn: '2026-05-13' }, [])).toBe('ends_before_start')
  })

  test('a slip of the year is caught', () => {
    expect(whyNotEnterLeave({ startsOn: '2026-05-14', endsOn: '2062-05-14' }, [])).toBe('leave_too_long')
  })

  test('leave is cancelled once', () => {
    expect(whyNotCancelLeave(may)).toBeUndefined()
    expect(whyNotCancelLeave({ ...may, cancelled: true })).toBe('already_cancelled')
  })

  test('days of a closed quarter take no leave and give none back', () => {
    const across = { startsOn: '2026-03-30', endsOn: '2026-04-02' }
    expect(whyNotEnterLeave(across, [], '2026-03-31')).toBe('quarter_closed')
    expect(whyNotCancelLeave(across, '2026-03-31')).toBe('quarter_closed')
    expect(whyNotEnterLeave(may, [], '2026-03-31')).toBeUndefined()
    expect(whyNotCancelLeave(may, '2026-03-31')).toBeUndefined()
  })

  test('kinds and refusals have their words', () => {
    expect(Object.keys(leaveKindLabels)).toEqual([...LEAVE_KINDS])
    for (const sentence of Object.values(leaveRefusals)) expect(sentence).toMatch(/\.$/)
  })
})

describe('feedback', () => {
  const wanted = (over: Partial<WantedFeedback> = {}): WantedFeedback => ({
    employeeId: 'sari',
    about: 'LOG',
    logId: 'log-1',
    ...over,
  })
  const stands = { by: 'hendra', to: 'sari', aboveTo: ['hendra'], aboveBy: ['yusuf'], sameUnit: true }

  test('it goes down to a member, up to a leader, and across to a colleague', () => {
    expect(directionOf(stands)).toBe('DOWN')
    expect(
      directionOf({ ...stands, by: 'sari', to: 'hendra', aboveTo: ['yusuf'], aboveBy: ['hendra'] }),
    ).toBe('UP')
    const beside = { by: 'budi', to: 'sari', aboveTo: ['hendra'], aboveBy: ['hendra'], sameUnit: false }
    expect(directionOf(beside)).toBe('PEER')
    expect(directionOf({ ...beside, aboveBy: ['ratna'], sameUnit: true })).toBe('PEER')
    expect(directionOf({ ...beside, aboveBy: ['ratna'] })).toBeUndefined()
    expect(directionOf({ ...beside, by: 'sari' })).toBeUndefined()
  })

  test('nobody gives it to himself or outside his circle', () => {
    expect(whyNotGive(wanted(), { by: 'hendra', direction: 'DOWN' })).toBeUndefined()
    expect(whyNotGive(wanted(), { by: 'sari', direction: undefined })).toBe('feedback_to_self')
    expect(whyNotGive(wanted(), { by: 'ratna', direction: undefined })).toBe('out_of_circle')
  })

  test('a log is spoken about by those who decide on it', () => {
    for (const direction of ['UP', 'PEER'] as const) {
      expect(whyNotGive(wanted(), { by: 'budi', direction })).toBe('log_is_for_supervisors')
      expect(
        whyNotGive(wanted({ about: 'BEHAVIOUR', behaviour: 'LOYAL' }), { by: 'budi', direction }),
      ).toBeUndefined()
    }
  })

  test('it is about something: a log, a planned result or a behaviour', () => {
    const give = (over: Partial<WantedFeedback>) =>
      whyNotGive(wanted({ logId: null, ...over }), { by: 'hendra', direction: 'DOWN' })
    expect(give({})).toBe('subject_missing')
    expect(give({ about: 'WORK_RESULT', logId: 'log-1' })).toBe('subject_missing')
    expect(give({ about: 'WORK_RESULT', workResultId: 'result-1' })).toBeUndefined()
    expect(give({ about: 'BEHAVIOUR', behaviour: 'COMPETENT' })).toBeUndefined()
    expect(give({ about: 'BEHAVIOUR' })).toBe('subject_missing')
  })

  test('Sari reads what was given to her, once', () => {
    expect(whyNotMarkRead({ employeeId: 'sari', readAt: null }, { by: 'sari' })).toBeUndefined()
    expect(whyNotMarkRead({ employeeId: 'sari', readAt: null }, { by: 'ratna' })).toBe('not_your_feedback')
    expect(whyNotMarkRead({ employeeId: 'sari', readAt: new Date(0) }, { by: 'sari' })).toBe('already_read')
  })

  test('seven values with three guides each, 21 in all and no two alike', () => {
    expect(BEHAVIOURS.map((behaviour) => behaviourLabels[behaviour].at(0)).join('')).toBe('BAKHLAK')
    const guides = BEHAVIOURS.flatMap((behaviour) => behaviourGuides[behaviour])
    expect(new Set(guides).size).toBe(21)
    for (const sentence of Object.values(feedbackRefusals)) expect(sentence).toMatch(/\.$/)
  })
})

describe('a request for feedback', () => {
  const open = { feedbackId: null, declinedAt: null }

  test('goes to somebody of the circle, about something, once at a time', () => {
    const ask = { by: 'sari', direction: 'PEER', open: false } as const
    const wanted = { askedId: 'budi', hasSubject: true }
    expect(whyNotAsk(wanted, ask)).toBeUndefined()
    expect(whyNotAsk({ ...wanted, askedId: 'sari' }, ask)).toBe('ask_self')
    expect(whyNotAsk(wanted, { ...ask, direction: undefined })).toBe('out_of_circle')
    expect(whyNotAsk({ ...wanted, hasSubject: false }, ask)).toBe('subject_missing')
    expect(whyNotAsk(wanted, { ...ask, open: true })).toBe('already_asked')
  })

  test('is answered or declined, once', () => {
    expect(isOpenRequest(open)).toBe(true)
    expect(whyNotReply(open)).toBeUndefined()
    expect(whyNotReply({ ...open, feedbackId: 'word' })).toBe('already_answered')
    expect(whyNotReply({ ...open, declinedAt: new Date(0) })).toBe('already_declined')
    expect(isOpenRequest({ ...open, declinedAt: new Date(0) })).toBe(false)
  })
})

describe('an agreed improvement', () => {
  const today = '2026-05-13'

  test('has a date from today to a year ahead', () => {
    expect(whyNotAgree({ dueOn: today }, { today })).toBeUndefined()
    expect(whyNotAgree({ dueOn: '2026-05-12' }, { today })).toBe('due_in_the_past')
    expect(whyNotAgree({ dueOn: addDays(today, FURTHEST_DAYS) }, { today })).toBeUndefined()
    expect(whyNotAgree({ dueOn: addDays(today, FURTHEST_DAYS + 1) }, { today })).toBe('due_too_far')
  })

  test('is settled once, with a word on how it went', () => {
    const outcome = 'Antrean lansia sudah dipisah.'
    expect(whyNotSettle({ status: 'OPEN' }, { outcome })).toBeUndefined()
    expect(whyNotSettle({ status: 'OPEN' }, { outcome: 'sudah     ' })).toBe('outcome_missing')
    expect(whyNotSettle({ status: 'DONE' }, { outcome })).toBe('already_settled')
    expect(whyNotSettle({ status: 'DROPPED' }, { outcome })).toBe('already_settled')
  })

  test('is overdue the day after, near three days before, and nothing once it is settled', () => {
    const on = (dueOn: string, status: 'OPEN' | 'DONE' = 'OPEN') => dueState({ status, dueOn }, today)
    expect(on('2026-05-12')).toBe('OVERDUE')
    expect(on(today)).toBe('NEAR')
    expect(on('2026-05-16')).toBe('NEAR')
    expect(on('2026-05-17')).toBe('LATER')
    expect(on('2026-05-12', 'DONE')).toBe('SETTLED')
  })
})
