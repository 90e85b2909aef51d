import { describe, expect, test } from 'vitest'
import { arithmeticText, datumCells } from '../../lib/promotion/labels/point-rules.ts'
import { chosenCriteria, hasWay, wayOf, whyNotTies, CATALOGUE } from '../../lib/promotion/rules/catalogue.ts'
import { wrongPoints } from '../../lib/promotion/rules/recompute.ts'

const RULES = chosenCriteria({ kinerja: 4000, kompetensi: 2000, pengalaman: 1000, gagasan: 3000 })
const INPUTS = {
  kinerja: { kind: 'GRADES', grades: ['GOOD', 'VERY_GOOD'] },
  kompetensi: { kind: 'LINE', value: 7778 },
  pengalaman: { kind: 'LINE', value: null },
} as const
const POINTS = { kinerja: 9000, kompetensi: 5556, pengalaman: 0, gagasan: 8000 }

describe('points behind which the inputs stand', () => {
  test('follow from them, and one that does not is named', () => {
    expect(wrongPoints(RULES, INPUTS, POINTS)).toEqual([])
    expect(wrongPoints(RULES, INPUTS, { ...POINTS, kompetensi: 5557 })).toEqual(['kompetensi'])
    expect(wrongPoints(RULES, { ...INPUTS, kinerja: { kind: 'GRADES', grades: ['GOOD'] } }, POINTS)).toEqual([
      'kinerja',
    ])
    const { pengalaman: _, ...missing } = INPUTS
    expect(wrongPoints(RULES, missing, POINTS)).toEqual(['pengalaman'])
  })

  test('are told with the arithmetic, so that a hand can do it', () => {
    const rule = (code: string) => RULES.criteria.find((one) => one.code === code)?.points ?? null
    expect(arithmeticText(rule('kompetensi'))).toMatch(/^\(data − 50\) × 100 ÷ 50, /)
    expect(arithmeticText(rule('kinerja'))).toMatch(/^rata-rata 2 tahun: Sangat Baik 100, Baik 80/)
    expect(arithmeticText(null)).toMatch(/tiga nilai: yang tengah/)
    expect(datumCells(INPUTS.kompetensi, rule('kompetensi'))).toEqual(['77,78', 'persen'])
    expect(datumCells(INPUTS.kinerja, rule('kinerja'))).toEqual(['Baik; Sangat Baik', 'predikat'])
    expect(datumCells(INPUTS.pengalaman, rule('pengalaman'))).toEqual(['', 'bulan'])
  })
})

describe('what an officer chooses from', () => {
  test('is copied whole, and found again in a document', () => {
    for (const { code, ways } of CATALOGUE)
      for (const { key } of ways) {
        const [criterion] = chosenCriteria({ [code]: 10_000 }, { [code]: key }).criteria
        expect(criterion && wayOf(criterion)).toBe(key)
        expect(hasWay(code, key)).toBe(true)
      }
    expect(hasWay('kinerja', 'eighty-hours')).toBe(false)
  })

  test('parts equals by the chosen criteria, then by the heavier', () => {
    const weights = { kinerja: 4000, gagasan: 3500, pengalaman: 2500 }
    expect(chosenCriteria(weights).tieOrder).toEqual(['kinerja', 'gagasan', 'pengalaman'])
    expect(chosenCriteria(weights, {}, ['pengalaman']).tieOrder).toEqual(['pengalaman', 'kinerja', 'gagasan'])
    expect(whyNotTies(weights, ['pengalaman', 'memimpin'])).toEqual({
      reason: 'tie_without_weight',
      place: 1,
    })
    expect(whyNotTies(weights, ['gagasan', 'gagasan'])).toEqual({ reason: 'tie_twice', place: 1 })
    expect(whyNotTies(weights, ['gagasan', 'kinerja'])).toBeUndefined()
  })
})
