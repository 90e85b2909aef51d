import { describe, expect, test } from 'vitest'
import { breakable, runsOf } from '../../lib/interop/rules/paper-text.ts'

describe('what a sheet prints', () => {
  test('goes to the face that holds its signs', () => {
    expect(runsOf('Sari Wulandari, A.Md.Kep. – 2,5 m²')).toEqual([
      { text: 'Sari Wulandari, A.Md.Kep. – 2,5 m²', font: 'Arimo' },
    ])
    expect(runsOf('Łukasz Đoko')).toEqual([
      { text: 'Ł', font: 'Arimo Ext' },
      { text: 'ukasz ', font: 'Arimo' },
      { text: 'Đ', font: 'Arimo Ext' },
      { text: 'oko', font: 'Arimo' },
    ])
  })

  test.each([
    ['≥ 90', '>= 90'],
    ['✓ selesai', 'v selesai'],
    ['a\r\nb', 'a\nb'],
    ['a\tb', 'a b'],
    ['rapat 🎉', 'rapat ?'],
    ['漢', '?'],
  ])('%j is printed as %j, and nothing is left out unseen', (text, shown) =>
    expect(
      runsOf(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(shown),
  )

  test('a word wider than its column may break, and reads the same without the places', () => {
    const link = `https://contoh.go.id/${'a'.repeat(40)}`
    const broken = breakable(`lihat ${link}`, 12)
    expect(broken.replaceAll('\u200b', '')).toBe(`lihat ${link}`)
    for (const part of broken.split(/[\s\u200b]/u)) expect(part.length).toBeLessThanOrEqual(12)
    expect(breakable('dua belas huruf', 12)).toBe('dua belas huruf')
  })
})
