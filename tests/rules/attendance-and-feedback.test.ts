import { describe, expect, test } from 'vitest'
import { leaveKindLabels, refusals as leaveRefusals } from '../../lib/attendance/labels.ts'
import {
  LEAVE_KINDS,
  leaveDays,
  leaveOn,
  whyNotCancelLeave,
  whyNotEnterLeave,
} from '../../lib/attendance/rules.ts'
import { refusals as feedbackRefusals } from '../../lib/feedback/labels.ts'
import { behaviourGuides, behaviourLabels } from '../../lib/plans/labels.ts'
import { BEHAVIOURS } from '../../lib/plans/rules.ts'
import { type WantedFeedback, whyNotGive, whyNotMarkRead } from '../../lib/feedback/rules.ts'

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
  const above = ['hendra', 'yusuf']

  test('Hendra gives it, and dr. Yusuf above him', () => {
    expect(whyNotGive(wanted(), { by: 'hendra', above })).toBeUndefined()
    expect(whyNotGive(wanted(), { by: 'yusuf', above })).toBeUndefined()
  })

  test('nobody gives it to himself or outside his line', () => {
    expect(whyNotGive(wanted(), { by: 'sari', above })).toBe('feedback_to_self')
    expect(whyNotGive(wanted(), { by: 'ratna', above })).toBe('not_their_supervisor')
  })

  test('it is about something: a log, a planned result or a behaviour', () => {
    const give = (over: Partial<WantedFeedback>) =>
      whyNotGive(wanted({ logId: null, ...over }), { by: 'hendra', above })
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
