import { describe, expect, test } from 'vitest'
import { chosenCriteria } from '../../lib/promotion/rules/catalogue.ts'
import { isSentence } from '../../lib/promotion/rules/sentence.ts'
import { asksLeading, asksStatement, nameIn, whyNotStatement } from '../../lib/promotion/rules/statement.ts'

describe('a reason that everybody reads', () => {
  test.each([
    'Ia memimpin tiga tahun layanan keliling di wilayah yang paling jauh.',
    'Kandidat ini pernah membuka loket malam, dan antrean turun separuh dalam setahun.',
  ])('is a sentence: %s', (text) => {
    expect(isSentence(text)).toBe(true)
  })
  test.each([
    ['too few different words', 'cocok cocok cocok cocok cocok cocok cocok cocok cocok cocok'],
    ['seven words', 'Ia memimpin tiga tahun layanan keliling dengannya'],
    ['letters over and over', 'Ia memimpin tiga tahun layanan keliling di wilayah aaaaaaa yang jauh'],
    ['a beat of the keys', 'Ia memimpin tiga tahun layanan keliling di wilayah asdasdasd yang jauh'],
    ['markup', '<b>Ia memimpin tiga tahun layanan keliling di wilayah yang paling jauh</b>'],
    ['a link', 'Ia memimpin tiga tahun layanan keliling di wilayah https://contoh.id yang jauh'],
    ['figures alone', '11 22 33 44 55 66 77 88 99 10 20 30 40 50 60 70 80'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(isSentence(text)).toBe(false)
  })
})

describe('the idea of a candidate', () => {
  const weighed = chosenCriteria({ kinerja: 5000, gagasan: 5000 })
  const unweighed = chosenCriteria({ kinerja: 5000, kompetensi: 5000 })
  const text = 'Antrean satu pintu dalam enam bulan, dengan jadwal yang dipilih warga.'

  test('is asked for where it has a weight', () => {
    expect([asksStatement(weighed), asksStatement(unweighed)]).toEqual([true, false])
    const leading = chosenCriteria({ kinerja: 5000, memimpin: 5000 })
    expect([asksStatement(leading), asksLeading(leading), asksLeading(weighed)]).toEqual([true, true, false])
    expect(whyNotStatement(weighed, '', 'Siti Aminah')).toBe('statement_missing')
    expect(whyNotStatement(weighed, text.slice(0, 49), 'Siti Aminah')).toBe('statement_missing')
    expect(whyNotStatement(weighed, text.slice(0, 50), 'Siti Aminah')).toBeUndefined()
    expect(whyNotStatement(unweighed, '', 'Siti Aminah')).toBeUndefined()
  })
  test('does not say who wrote it', () => {
    expect(whyNotStatement(weighed, `${text} Salam, AMINAH`, 'Siti Aminah')).toBe('statement_names_you')
    expect(whyNotStatement(weighed, `${text} 19850101 201001 2 001`, 'Siti Aminah')).toBe(
      'statement_names_you',
    )
    expect(nameIn('Aminahku', 'Siti Aminah')).toBeUndefined()
    expect(nameIn('dari Siti.', 'Siti Aminah')).toBe('siti')
  })
})
