import { expect, test } from 'vitest'
import { reminderText } from '../../lib/notifications/labels.ts'
import { LAST_WORD, stageAt } from '../../lib/notifications/rules/reminders.ts'

// Wednesday, 13 May 2026; the 14th is a holiday here.
const none = new Set<string>()
const at = (today: string, minute: number, holidays = none) => ({ today, minute, digestAt: 930, holidays })

test('three days and one day before, from the hour that the person chose; on the day two hours before it grows quiet', () => {
  expect(stageAt('2026-05-15', at('2026-05-12', 929))).toBeUndefined()
  expect(stageAt('2026-05-15', at('2026-05-12', 930))).toBe('THREE_DAYS')
  expect(stageAt('2026-05-15', at('2026-05-13', 930))).toBeUndefined()
  expect(stageAt('2026-05-15', at('2026-05-14', 930))).toBe('ONE_DAY')
  expect(stageAt('2026-05-15', at('2026-05-15', LAST_WORD - 1))).toBeUndefined()
  expect(stageAt('2026-05-15', at('2026-05-15', LAST_WORD))).toBe('TWO_HOURS')
  expect(LAST_WORD).toBe(17 * 60)
})

test('never in the quiet hours, on a day off or after the day', () => {
  expect(stageAt('2026-05-15', at('2026-05-15', 19 * 60 - 1))).toBe('TWO_HOURS')
  expect(stageAt('2026-05-15', at('2026-05-15', 19 * 60))).toBeUndefined()
  expect(stageAt('2026-05-15', { ...at('2026-05-14', 419), digestAt: 0 })).toBeUndefined()
  expect(stageAt('2026-05-15', at('2026-05-14', 930, new Set(['2026-05-14'])))).toBeUndefined()
  expect(stageAt('2026-05-15', at('2026-05-16', 1020))).toBeUndefined()
})

test('what falls on days off is told on the working day before them, the nearest stage of them', () => {
  // Monday: a day before is Sunday, three days before is Friday.
  expect(stageAt('2026-05-18', at('2026-05-15', 930))).toBe('ONE_DAY')
  // Sunday.
  expect(stageAt('2026-05-17', at('2026-05-15', 930))).toBe('ONE_DAY')
  expect(stageAt('2026-05-17', at('2026-05-15', 1020))).toBe('TWO_HOURS')
  expect(stageAt('2026-05-17', at('2026-05-14', 930))).toBe('THREE_DAYS')
  const holidays = new Set(['2026-05-14'])
  expect(stageAt('2026-05-15', at('2026-05-13', 930, holidays))).toBe('ONE_DAY')
})

test('a reminder tells numbers and days', () => {
  const due = [{ employeeId: 'x', kind: 'LOGS_DUE' as const, dueOn: '2026-05-15', count: 2 }]
  expect(reminderText('Kota Surakarta', due, 'https://kinerja.example/hari-ini')).toContain(
    '- 2 hari kerja belum dicatat, paling lambat Jumat, 15 Mei 2026',
  )
})
