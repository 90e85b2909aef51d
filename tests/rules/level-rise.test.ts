import { describe, expect, test } from 'vitest'
import { levelConditionText, levelSentence } from '../../lib/talent/labels/level-rise.ts'
import {
  levelRiseOf,
  nextLevel,
  professionOf,
  TEST_NAMES,
  type LevelFacts,
} from '../../lib/talent/rules/level-rise.ts'

const DAY = '2026-05-13'

const nurse = (over: Partial<LevelFacts> = {}): LevelFacts => ({
  kind: 'PNS',
  rank: { code: 'III_A', since: '2022-04-01', decree: null },
  grades: [{ year: 2025, annual: 'GOOD', quarters: [] }],
  discipline: { serving: false, until: null },
  certificates: [
    { title: TEST_NAMES.MAHIR, status: 'VERIFIED', on: '2026-02-10', provider: 'Kemenkes', number: '7' },
  ],
  level: 'TERAMPIL',
  since: '2014-02-01',
  credit: { points: '62.5', complete: true },
  seats: { all: 4, free: 1 },
  ...over,
})
const told = (over: Partial<LevelFacts>) => {
  const rise = levelRiseOf(nurse(over), DAY)
  if (!('conditions' in rise)) return { state: rise.state }
  const of = (outcome: string) =>
    rise.conditions.filter((one) => one.outcome === outcome).map(({ condition }) => condition)
  return { state: rise.state, expectedOn: rise.expectedOn, unmet: of('FAIL'), open: of('UNKNOWN') }
}

describe('rise of functional level (PermenPANRB 1/2023)', () => {
  test('points, time, test, seat, grade: all met, it can be proposed today', () => {
    expect(told({})).toEqual({ state: 'DUE', expectedOn: DAY, unmet: [], open: [] })
    expect(levelSentence(levelRiseOf(nurse(), DAY))).toBe('Dapat diusulkan ke JF mahir.')
  })

  test('points that are short tell when they will have come together, at the coefficient a year', () => {
    // 60 asked, 50 there, 5 a year: two years.
    expect(told({ credit: { points: '50', complete: true } })).toMatchObject({
      state: 'LATER',
      expectedOn: '2028-05-12',
      unmet: ['CREDIT'],
    })
    expect(told({ credit: { points: '60', complete: true } })).toMatchObject({ state: 'DUE' })
    expect(told({ credit: { points: '59.999', complete: true } })).toMatchObject({ unmet: ['CREDIT'] })
    // What was earned before the portal is not known, so that too few says nothing.
    expect(told({ credit: { points: '50', complete: false } })).toMatchObject({
      state: 'OPEN',
      expectedOn: null,
      open: ['CREDIT'],
    })
  })

  test.each([
    [{ since: '2025-05-14' }, 'TIME_IN_LEVEL', 'LATER'],
    [{ seats: { all: 4, free: 0 } }, 'VACANCY', 'HELD'],
    [{ grades: [{ year: 2025, annual: 'NEEDS_IMPROVEMENT', quarters: [] }] }, 'GRADES', 'HELD'],
    [{ discipline: { serving: true, until: null } }, 'DISCIPLINE', 'HELD'],
    [
      {
        certificates: [
          { title: 'uji kompetensi mahir', status: 'REFUSED', on: DAY, provider: 'X', number: null },
        ],
      },
      'TEST',
      'HELD',
    ],
  ] satisfies [Partial<LevelFacts>, string, string][])('%j is unmet', (over, condition, state) => {
    expect(told(over)).toMatchObject({ unmet: [condition], state })
  })

  test('what nobody recorded is not known', () => {
    expect(
      told({ certificates: [], since: null, seats: null, grades: [], discipline: null, credit: null }),
    ).toMatchObject({
      state: 'OPEN',
      expectedOn: null,
      open: ['CREDIT', 'TIME_IN_LEVEL', 'TEST', 'VACANCY', 'GRADES', 'DISCIPLINE'],
    })
    const rise = levelRiseOf(nurse({ certificates: [], seats: null }), DAY)
    expect('conditions' in rise ? rise.conditions.map(levelConditionText) : []).toContain(
      'sertifikat “Uji Kompetensi Mahir” belum tercatat',
    )
  })

  test('contracts, tops and unknown levels have none', () => {
    expect(told({ kind: 'PPPK' })).toEqual({ state: 'OUTSIDE' })
    expect(told({ level: 'PENYELIA' })).toEqual({ state: 'TOP' })
    expect(told({ level: null })).toEqual({ state: 'UNKNOWN' })
    expect([nextLevel('AHLI_UTAMA'), nextLevel('AHLI_PERTAMA')]).toEqual([null, 'AHLI_MUDA'])
  })

  test('a profession is the title without its level', () => {
    expect(professionOf('Perawat Ahli Pertama')).toBe('perawat')
    expect(professionOf('Perawat  Terampil')).toBe('perawat')
    expect(professionOf('Penguji Kendaraan Bermotor Terampil')).toBe('penguji kendaraan bermotor')
  })
})
