import { describe, expect, test } from 'vitest'
import { brokenInto, lettersOf } from '@/lib/core/letters'

const room = (letters: number) => (line: string) => line.length <= letters

describe('words on a picture', () => {
  test.each([
    ['Puskesmas Laweyan', 20, 2, ['Puskesmas Laweyan']],
    ['Dinas Penanaman Modal', 12, 2, ['Dinas', 'Penanaman…']],
    ['Dinas Penanaman Modal', 16, 2, ['Dinas Penanaman', 'Modal']],
    ['Mal Pelayanan Publik', 13, 1, ['Mal…']],
    ['Mal Pelayanan Publik', 14, 1, ['Mal Pelayanan…']],
    ['Kependudukan', 6, 1, ['Kepen…']],
    ['', 6, 1, []],
  ])('%j on lines of %i letters', (text, letters, most, lines) =>
    expect(brokenInto(text.split(' ').filter(Boolean), most, room(letters))).toEqual(lines),
  )

  test('are drawn from the font that is shipped, so that they are there on a machine without fonts', () => {
    const [line = '', ...more] = lettersOf('Kota Surakarta', {
      size: 60,
      weight: 'bold',
      width: 1000,
      lines: 2,
    })
    expect(more).toEqual([])
    expect(line.match(/M/g)?.length).toBeGreaterThanOrEqual(14)
    expect(line).not.toMatch(/NaN|undefined/)
  })

  test('a letter that the font has not is left out instead of a box', () => {
    const setting = { size: 60, weight: 'regular', width: 1000, lines: 1 } as const
    expect(lettersOf('Kota 漢', setting)).toEqual(lettersOf('Kota', setting))
  })
})
