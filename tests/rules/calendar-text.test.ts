import { describe, expect, test } from 'vitest'
import { plainText } from '../../lib/calendar/rules/text.ts'

describe('text as it is kept', () => {
  test('what people write stays as it is', () => {
    for (const text of [
      'Rapat koordinasi posyandu, 25 balita (90%)',
      'Kedua baris\nditulis sendiri',
      '=1+1 & <b>"tebal"</b> {{x}} \\ %_',
      'Pelayanan 👨‍👩‍👧 ❤️‍🔥 selesai 1️⃣',
      'ꦲꦏ꧀ꦱꦫꦗꦮ — حروف عربية — é',
      '＝ 100 ㎡',
    ])
      expect(plainText(text)).toBe(text)
  })

  test('space around it and the line ends of other machines go', () => {
    expect(plainText('  satu\r\ndua\rtiga\u2028empat \t')).toBe('satu\ndua\ntiga\nempat')
  })

  test('what no database keeps goes: NUL, other controls, half a letter', () => {
    expect(plainText('a\0b\x01c\x1b[31m\x7f')).toBe('abc[31m')
    expect(plainText('a\ud800b').isWellFormed()).toBe(true)
  })

  test.each([
    ['zero-width spaces', '\u200b'],
    ['joiners', '\u200d'],
    ['non-joiners', '\u200c'],
    ['variation selectors', '\ufe0f'],
    ['soft hyphens', '\u00ad'],
    ['Hangul fillers', '\u3164'],
    ['empty Braille', '\u2800'],
    ['tags', '\u{e0041}'],
    ['marks of direction', '\u200f'],
    ['byte order marks', '\ufeff'],
  ])('nothing but %s is nothing', (_, letter) => {
    expect(plainText(letter.repeat(12))).toBe('')
    expect(plainText(`${letter} `.repeat(12))).toBe('')
    expect(plainText(`a${letter.repeat(12)}`).length).toBeLessThanOrEqual(2)
  })

  test('the direction of writing cannot be turned around', () => {
    expect(plainText('laporan \u202exslx.exe\u2066')).toBe('laporan xslx.exe')
  })

  test('one letter is written in one way', () => {
    expect(plainText('e\u0301')).toBe('é')
  })
})
