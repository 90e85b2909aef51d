import { describe, expect, test } from 'vitest'
import { paperCodeOf, readPaperCode } from '../../lib/core/receipt.ts'
import {
  fingerprintOf,
  maskedName,
  monthNumber,
  monthOfNumber,
  paperState,
} from '../../lib/publication/rules/paper.ts'

describe('the code on a paper', () => {
  const codes = [0n, 1n, 31n, 32n, 2n ** 64n - 1n, 123_456_789_012_345n].flatMap((chance) =>
    [1, 5, 31, 32, 1023].map((regionId) => ({ regionId, code: paperCodeOf(regionId, chance) })),
  )

  test('carries its region and reads back, also in small letters and with spaces', () => {
    for (const { regionId, code } of codes) {
      expect(readPaperCode(code)).toEqual({ regionId, code })
      expect(readPaperCode(` ${code.toLowerCase().replaceAll('-', '- ')} `)).toEqual({ regionId, code })
    }
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
  })

  test('letters that the alphabet leaves out are read as the numbers that they look like', () => {
    for (const { regionId, code } of codes) {
      const spelt = code.slice(3).replaceAll('0', 'o').replaceAll('1', 'l')
      expect(readPaperCode(`kd${spelt}`)).toEqual({ regionId, code })
    }
  })

  test('any one sign that is read wrongly is noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (const { code } of codes.slice(0, 8))
      for (let place = 3; place < code.length; place += 1) {
        if (code[place] === '-') continue
        const wrong = [...alphabet].filter((sign) => sign !== code[place])
        const taken = wrong.filter((sign) =>
          readPaperCode(code.slice(0, place) + sign + code.slice(place + 1)),
        )
        // The check sign has 31 values, so one other of 32 signs may pass for each place.
        expect(taken.length, `${code} at ${place}`).toBeLessThanOrEqual(1)
      }
  })

  test.each([
    '',
    'KD',
    'KT-01-00004F-7',
    'KD-01-2EY6FB6EQVSX-1',
    'KD-01-2EY6FB6EQVSXU-1',
    "KD-01-' OR 1=1-1",
  ])('%j is no code', (text) => expect(readPaperCode(text)).toBeUndefined())
})

describe('what a stranger learns', () => {
  test.each([
    ['Sari Wulandari, A.Md.Kep.', 'S… W… A…'],
    ['dr. H. Yusuf', 'D… H… Y…'],
    ['  Édi   ', 'É…'],
    ['1 2', ''],
    ['', ''],
  ])('%j is shown as %j', (name, shown) => expect(maskedName(name)).toBe(shown))

  test('the fingerprint is sixteen signs of the digest', () =>
    expect(fingerprintOf('6b39877ed63c1be6' + '0'.repeat(48))).toBe('6B39-877E-D63C-1BE6'))

  const paper = { number: 2, digest: 'a' }
  test.each([
    [{ number: 2, digest: 'a' }, 'CURRENT'],
    [{ number: 3, digest: 'a' }, 'SUPERSEDED'],
    [{ number: 2, digest: 'b' }, 'SUPERSEDED'],
    [undefined, 'WITHDRAWN'],
  ] as const)('a paper beside %j is %s', (now, state) => expect(paperState(paper, now)).toBe(state))
})

test('a month is a number and back, and nothing else is a month', () => {
  expect(monthOfNumber(monthNumber({ year: 2026, month: 5 }))).toEqual({ year: 2026, month: 5 })
  for (const number of [0, 202600, 202613, 199901, 999999]) expect(monthOfNumber(number)).toBeUndefined()
})
