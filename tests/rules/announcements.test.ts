import { expect, test } from 'vitest'
import { spanWords } from '../../lib/community/labels/announcements.ts'
import {
  standingOf,
  whyNotAnnounce,
  whyNotChange,
  whyNotReceive,
} from '../../lib/community/rules/announcements.ts'
import { announcementInput } from '../../lib/community/schema/announcements.ts'

const TODAY = '2026-05-13'
const span = { fromDay: TODAY, untilDay: '2026-05-20' }
const shown = { ...span, withdrawnOn: null }

test('an announcement runs from its first day through its last, and not once it is taken back', () => {
  expect(standingOf(shown, '2026-05-12')).toBe('AHEAD')
  expect(standingOf(shown, TODAY)).toBe('RUNNING')
  expect(standingOf(shown, '2026-05-20')).toBe('RUNNING')
  expect(standingOf(shown, '2026-05-21')).toBe('OVER')
  expect(standingOf({ ...shown, withdrawnOn: TODAY }, TODAY)).toBe('WITHDRAWN')
})

test('it begins today or later, ends after it begins, and does not stand for ever', () => {
  expect(whyNotAnnounce(span, TODAY)).toBeUndefined()
  expect(whyNotAnnounce(span, '2026-05-14')).toBe('announcement_past')
  expect(whyNotAnnounce({ ...span, untilDay: '2026-05-12' }, TODAY)).toBe('announcement_reversed')
  expect(whyNotAnnounce({ ...span, untilDay: '2026-08-13' }, TODAY)).toBeUndefined()
  expect(whyNotAnnounce({ ...span, untilDay: '2026-08-14' }, TODAY)).toBe('announcement_long')
})

test('what is over stands as it was read; a late word still counts', () => {
  expect(whyNotChange('AHEAD')).toBeUndefined()
  expect(whyNotChange('RUNNING')).toBeUndefined()
  expect(whyNotChange('OVER')).toBe('announcement_over')
  expect(whyNotChange('WITHDRAWN')).toBe('announcement_withdrawn')
  const asks = { asksReceipt: true }
  expect(whyNotReceive(asks, 'RUNNING')).toBeUndefined()
  expect(whyNotReceive(asks, 'OVER')).toBeUndefined()
  expect(whyNotReceive(asks, 'AHEAD')).toBe('not_found')
  expect(whyNotReceive(asks, 'WITHDRAWN')).toBe('announcement_withdrawn')
  expect(whyNotReceive({ asksReceipt: false }, 'RUNNING')).toBe('receipt_not_asked')
})

test('for whom and when is said in one line', () => {
  const of = { ...span, wholeRegion: false, units: ['Dinas Kesehatan'] }
  expect(spanWords({ ...of, wholeRegion: true, units: [] })).toMatch(/^Untuk semua unit, .*2026\.$/)
  expect(spanWords(of)).toMatch(/^Untuk Dinas Kesehatan, /)
  expect(spanWords({ ...of, units: ['Dinas Kesehatan', 'RSUD', 'PTSP'] })).toMatch(
    /^Untuk Dinas Kesehatan dan 2 unit lain, /,
  )
})

test('a box that is not ticked asks for nothing, and no unit means all', () => {
  const input = {
    announcement: 'announce',
    title: 'Judul pengumuman',
    text: 'Isi pengumuman yang cukup.',
    ...span,
  }
  expect(announcementInput.parse(input)).toMatchObject({ asksReceipt: false, unitIds: [] })
  expect(announcementInput.parse({ ...input, asksReceipt: 'true' })).toMatchObject({ asksReceipt: true })
  expect(announcementInput.safeParse({ ...input, text: 'Pendek' }).success).toBe(false)
  expect(announcementInput.safeParse({ ...input, readAt: TODAY }).success).toBe(false)
})
