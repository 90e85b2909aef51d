import { describe, expect, test } from 'vitest'
import {
  addressOf,
  isAlive,
  ownPath,
  rolesOf,
  sessionLimits,
  whyNotAdminister,
  whyNotPassword,
} from '../../lib/accounts/rules.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 4, 13) + hours * 3_600_000)
const session = { createdAt: at(0), lastSeenAt: at(0), expiresAt: at(24), endedAt: null }

describe('a session', () => {
  test('Sari stays signed in through a working day of silence, Ayu half an hour', () => {
    expect(isAlive(session, ['staff'], at(7.9))).toBe(true)
    expect(isAlive(session, ['staff'], at(8))).toBe(false)
    expect(isAlive(session, ['staff', 'admin'], at(0.4))).toBe(true)
    expect(isAlive(session, ['staff', 'admin'], at(0.5))).toBe(false)
  })

  test('however busy, it ends: after a day for Sari, after twelve hours for Ayu', () => {
    expect(isAlive({ ...session, lastSeenAt: at(23.9) }, ['staff'], at(23.95))).toBe(true)
    expect(isAlive({ ...session, lastSeenAt: at(24), expiresAt: at(48) }, ['staff'], at(24))).toBe(false)
    expect(isAlive({ ...session, lastSeenAt: at(12) }, ['admin'], at(12))).toBe(false)
  })

  test('signed out is out', () =>
    expect(isAlive({ ...session, endedAt: at(1) }, ['staff'], at(1))).toBe(false))

  test('every granted role counts as powerful', () => {
    for (const role of ['admin', 'decider', 'inspector'] as const) {
      expect(sessionLimits(['staff', role]).idle).toBeLessThan(
        sessionLimits(['staff', 'supervisor', 'unit_head']).idle,
      )
    }
  })
})

describe('roles', () => {
  test('follow from the organization where they can', () => {
    expect(rolesOf({ isEmployee: true, hasPeople: false, headsUnits: [], granted: [] })).toEqual(['staff'])
    expect(
      rolesOf({ isEmployee: true, hasPeople: true, headsUnits: ['unit-1'], granted: ['admin'] }),
    ).toEqual(['staff', 'supervisor', 'unit_head', 'admin'])
    expect(rolesOf({ isEmployee: false, hasPeople: false, headsUnits: [], granted: ['decider'] })).toEqual([
      'decider',
    ])
    expect(rolesOf({ isEmployee: false, hasPeople: false, headsUnits: [], granted: [] })).toEqual([])
  })

  test('nobody changes the power of his own account', () => {
    expect(whyNotAdminister('ayu', 'ayu')).toBe('own_account')
    expect(whyNotAdminister('sari', 'ayu')).toBeUndefined()
  })
})

describe('a password', () => {
  test.each([
    ['pagi-di-tepi-bengawan', undefined],
    ['kebun teh sore hari', undefined],
    ['pendek123', 'password_short'],
    ['x'.repeat(129), 'password_long'],
    ['aaaaaaaaaaaaaa', 'password_guessable'],
    ['password12345', 'password_guessable'],
    ['Bismillah2026', 'password_guessable'],
    ['198609262015052001', 'password_guessable'],
    ['surakarta2026', 'password_guessable'],
  ])('"%s" is judged: %s', (password, reason) => {
    expect(whyNotPassword(password, ['198609262015052001', 'Surakarta', 'Sari'])).toBe(reason)
  })
})

describe('the way on after the sign-in', () => {
  test('leads back to where one was', () => {
    for (const path of [
      '/',
      '/bkd',
      '/catatan/2026-05-13/a?dari=x%20y&ke=%2F%2Fb',
      '/tim/penilaian?triwulan=2026-2',
    ])
      expect(ownPath(path)).toBe(path)
  })

  test('never to another host, however the address is dressed up', () => {
    const elsewhere = [
      '//evil.test',
      '/\\evil.test',
      '\\\\evil.test',
      'https://evil.test',
      'javascript:alert(1)',
      '',
      'bkd',
    ]
    const stripped = [
      '/\t/evil.test',
      '/\n/evil.test',
      '/\r\n/evil.test',
      '\t//evil.test',
      '/\t\\evil.test',
      '/\0/evil.test',
    ]
    for (const path of [...elsewhere, ...stripped, undefined, ['/bkd', '/tim']])
      expect(ownPath(path), String(path)).toBe('/beranda')
  })
})

test('the address of a sign-in is the one our own proxy saw, not one that the caller named', () => {
  expect(addressOf('203.0.113.7')).toBe('203.0.113.7')
  expect(addressOf('198.51.100.1, 10.0.0.1,203.0.113.7 ')).toBe('203.0.113.7')
  for (const nothing of [null, '', ' ', '198.51.100.1,']) expect(addressOf(nothing)).toBeUndefined()
})
