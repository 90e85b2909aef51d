import { describe, expect, test } from 'vitest'
import { digestText } from '../../lib/notifications/labels.ts'
import {
  CODE_LIFE,
  isTime,
  minuteOf,
  NOTICE_KINDS,
  timeOf,
  wantedOf,
  whyNotConfirm,
} from '../../lib/notifications/rules.ts'
import { addressInput, codeInput, digestInput } from '../../lib/notifications/schema.ts'

const usual = { minute: 930, workingDay: true, onLeave: false, toldToday: false }

test('a digest comes from its hour on, once a day, never on leave, on a day off or in the evening', () => {
  expect(isTime(930, usual)).toBe(true)
  expect(isTime(930, { ...usual, minute: 929 })).toBe(false)
  expect(isTime(930, { ...usual, minute: 18 * 60 + 59 })).toBe(true)
  expect(isTime(930, { ...usual, minute: 19 * 60 })).toBe(false)
  expect(isTime(930, { ...usual, workingDay: false })).toBe(false)
  expect(isTime(930, { ...usual, onLeave: true })).toBe(false)
  expect(isTime(930, { ...usual, toldToday: true })).toBe(false)
})

test('an hour is read with a colon or a point, and nothing else is an hour', () => {
  expect([minuteOf('15:30'), minuteOf('07.00'), timeOf(930), timeOf(425)]).toEqual([
    930,
    420,
    '15:30',
    '07:05',
  ])
  for (const wrong of ['24:00', '15:60', '9:30', '15', '', '15:30:00', 'NaN', '１５:30'])
    expect(minuteOf(wrong), wrong).toBeUndefined()
})

test('what is muted or done is not told', () => {
  const waiting = NOTICE_KINDS.map((kind, count) => ({ kind, count }))
  expect(wantedOf(waiting, ['FEEDBACK_ASKED']).map(({ kind }) => kind)).toEqual([
    'LOGS_TO_DECIDE',
    'PLANS_TO_AGREE',
    'UNREAD_FEEDBACK',
    'REVIEWS_TO_READ',
    'UNREAD_ANNOUNCEMENTS',
    'ANSWERED_QUESTIONS',
    'MENTIONS',
    'FORUM_ANSWERS',
    'HIDDEN_POSTS',
    'POINTS_TO_ANSWER',
    'INPUTS_TO_ANSWER',
    'TEAM_TASKS',
  ])
})

test('a digest tells numbers and one address', () => {
  expect(
    digestText(
      'Kota Surakarta',
      [{ kind: 'RETURNED_LOGS', count: 2 }],
      'https://kinerja.example/kotak-masuk',
    ),
  ).toBe(
    [
      'Di portal kinerja Kota Surakarta ada yang menunggu Anda:',
      '',
      '- 2 catatan dikembalikan',
      '',
      'Buka: https://kinerja.example/kotak-masuk',
      '',
      'Surel ini dikirim paling banyak sekali sehari. Jam dan isinya dapat Anda atur di halaman yang sama.',
    ].join('\n'),
  )
})

describe('a code', () => {
  const sentAt = new Date('2026-05-13T03:00:00Z')
  const at = (after: number) => new Date(sentAt.getTime() + after)
  test('is good for half an hour and only when it is right', () => {
    expect(whyNotConfirm(null, { now: at(0), right: true })).toBe('code_missing')
    expect(whyNotConfirm(sentAt, { now: at(CODE_LIFE), right: true })).toBeUndefined()
    expect(whyNotConfirm(sentAt, { now: at(CODE_LIFE + 1), right: true })).toBe('code_over')
    expect(whyNotConfirm(sentAt, { now: at(0), right: false })).toBe('code_wrong')
  })
})

describe('what is typed', () => {
  test('an address is one address, and no line of a mail', () => {
    expect(addressInput.parse({ address: ' Sari@Contoh.GO.ID ' })).toEqual({ address: 'sari@contoh.go.id' })
    for (const address of [
      '',
      'sari',
      'a@b',
      'a@b.id, c@d.id',
      'a@b.id\nBcc: c@d.id',
      `${'a'.repeat(250)}@b.id`,
      7,
    ])
      expect(addressInput.safeParse({ address }).success, String(address)).toBe(false)
  })
  test('a code may come with spaces; an hour lies between seven and six', () => {
    expect(codeInput.parse({ code: '123 456' })).toEqual({ code: '123456' })
    expect(codeInput.safeParse({ code: '12345a' }).success).toBe(false)
    expect(digestInput.parse({ digestAt: '15:30', version: '1' })).toEqual({
      digestAt: 930,
      wanted: [],
      version: 1,
    })
    for (const digestAt of ['06:59', '18:01', 'nanti'])
      expect(digestInput.safeParse({ digestAt, version: 1 }).success, digestAt).toBe(false)
    expect(digestInput.safeParse({ digestAt: '15:30', wanted: ['ANYTHING'], version: 1 }).success).toBe(false)
  })
})
