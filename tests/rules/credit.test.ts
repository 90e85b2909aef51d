import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accumulated,
  creditBasis,
  creditOf,
  type FunctionalLevel,
  FUNCTIONAL_LEVELS,
  GRADE_PERCENT,
  type HeldPost,
  levelOf,
  LEVELS,
  shownPoints,
} from '../../lib/reviews/rules/credit.ts'
import { type Grade, GRADES } from '../../lib/reviews/rules.ts'

// domain.md §2.14, typed in a second time and in other units: hundredths of a point at "Baik", in a year.
const HUNDREDTHS: Record<FunctionalLevel, number> = {
  PEMULA: 375,
  TERAMPIL: 500,
  MAHIR: 1250,
  PENYELIA: 2500,
  AHLI_PERTAMA: 1250,
  AHLI_MUDA: 2500,
  AHLI_MADYA: 3750,
  AHLI_UTAMA: 5000,
}
const QUARTERS_OF_FULL: Record<Grade, number> = {
  VERY_GOOD: 6,
  GOOD: 4,
  NEEDS_IMPROVEMENT: 3,
  POOR_MISCONDUCT: 2,
  VERY_POOR: 1,
}

const points = (level: FunctionalLevel, grade: Grade, months: number) =>
  creditOf([{ level, months }], grade).points

/** Half-up in whole numbers: `numerator / denominator` with so many decimals, without a single fraction in between. */
function divided(numerator: bigint, denominator: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const scaled = (2n * numerator * scale + denominator) / (2n * denominator)
  const fraction = String(scaled % scale)
    .padStart(decimals, '0')
    .replace(/0+$/, '')
  return `${scaled / scale}${fraction && `.${fraction}`}`
}

describe('the vectors of the decree', () => {
  test.each([
    ['AHLI_PERTAMA', 'VERY_GOOD', 12, '18.75', '18.75'],
    ['AHLI_PERTAMA', 'GOOD', 2, '2.083333', '2.08'],
    ['AHLI_MADYA', 'VERY_POOR', 12, '9.375', '9.38'],
  ] as const)('%s, %s, %i months = %s', (level, grade, months, stored, shown) => {
    expect(points(level, grade, months)).toBe(stored)
    expect(shownPoints(stored)).toBe(shown)
  })

  test('every level, grade and number of months against whole numbers', () => {
    for (const level of FUNCTIONAL_LEVELS)
      for (const grade of GRADES)
        for (let months = 1; months <= 12; months += 1) {
          const numerator = BigInt(HUNDREDTHS[level] * QUARTERS_OF_FULL[grade] * months)
          const stored = points(level, grade, months)
          expect(stored, `${level} ${grade} ${months}`).toBe(divided(numerator, 4800n, 6))
          // What is shown is rounded once, not from what was rounded before.
          expect(shownPoints(stored)).toBe(divided(numerator, 4800n, 2))
        }
  })

  test('the table of needs, with its two conflicts settled', () => {
    const needs = (level: FunctionalLevel) => [LEVELS[level].perRank, LEVELS[level].toNext]
    expect(FUNCTIONAL_LEVELS.map(needs)).toEqual([
      [15, 15],
      // Not swapped as on one slide: Terampil 20, Mahir 50.
      [20, 60],
      [50, 100],
      [100, null],
      [50, 100],
      [100, 200],
      // 150 a step, three steps: not the 200 of BSN 7/2021.
      [150, 450],
      [200, null],
    ])
    // Four good years are one rank step at every level.
    for (const level of FUNCTIONAL_LEVELS)
      expect(Number(LEVELS[level].coefficient) * 4).toBe(LEVELS[level].perRank)
    expect(GRADES.map((grade) => GRADE_PERCENT[grade])).toEqual([150, 100, 75, 50, 25])
  })
})

describe('several parts of a year', () => {
  test('add up in proportion, each at its own level', () => {
    const credit = creditOf(
      [
        { level: 'TERAMPIL', months: 6 },
        { level: 'MAHIR', months: 6 },
      ],
      'VERY_GOOD',
    )
    expect(credit).toMatchObject({ months: 12, points: '13.125' })
    expect(credit.parts.map((part) => part.points)).toEqual(['3.75', '9.375'])
  })

  test('of one level are worth the same however the year is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FUNCTIONAL_LEVELS),
        fc.constantFrom(...GRADES),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        (level, grade, cuts) => {
          const whole = cuts.reduce((sum, months) => sum + months, 0)
          const parts = cuts.map((months) => ({ level, months }))
          expect(creditOf(parts, grade).points).toBe(points(level, grade, whole))
        },
      ),
      { seed: 2026 },
    )
  })
})

describe('which months count', () => {
  const post = (title: string, from: string, through: string | null = null, family = 'FUNCTIONAL') =>
    ({ title, family, from, through }) satisfies HeldPost
  const basis = (posts: HeldPost[], kind = 'PNS') => creditBasis(kind, 2025, posts)

  test('a whole year in one post', () => {
    expect(basis([post('Perawat Terampil', '2020-03-01')])).toEqual({
      rule: 'permenpanrb-1-2023/1',
      why: null,
      parts: [
        {
          level: 'TERAMPIL',
          title: 'Perawat Terampil',
          from: '2025-01-01',
          through: '2025-12-31',
          months: 12,
        },
      ],
    })
  })

  test('a month counts for the post of its first day, once and never twice', () => {
    const { parts } = basis([
      post('Perawat Terampil', '2020-03-01', '2025-06-14'),
      post('Perawat Mahir', '2025-06-15'),
    ])
    expect(parts.map(({ level, months, through }) => [level, months, through])).toEqual([
      ['TERAMPIL', 6, '2025-06-30'],
      ['MAHIR', 6, '2025-12-31'],
    ])
  })

  test('another post of the same level goes on; one outside interrupts', () => {
    const moved = basis([
      post('Perawat Terampil', '2020-03-01', '2025-03-31'),
      post('Bidan Terampil', '2025-04-01'),
    ])
    expect(moved.parts).toMatchObject([{ months: 12, title: 'Bidan Terampil' }])
    const away = basis([
      post('Perawat Terampil', '2020-03-01', '2025-03-31'),
      post('Kepala Subbagian', '2025-04-01', '2025-08-31', 'STRUCTURAL'),
      post('Perawat Terampil', '2025-09-01'),
    ])
    expect(away.parts.map(({ months }) => months)).toEqual([3, 4])
  })

  test('whoever came in the middle of a month or left early has a part of the year', () => {
    expect(basis([post('Dokter Ahli Pertama', '2025-10-15')]).parts).toMatchObject([{ months: 2 }])
    expect(basis([post('Dokter Ahli Pertama', '2020-01-01', '2025-02-03')]).parts).toMatchObject([
      { months: 2 },
    ])
  })

  test('nothing is invented for anybody else', () => {
    expect(basis([post('Kepala Bidang', '2020-01-01', null, 'STRUCTURAL')])).toMatchObject({
      parts: [],
      why: 'NOT_FUNCTIONAL',
    })
    expect(basis([post('Pengadministrasi Terampil', '2020-01-01', null, 'GENERAL')]).why).toBe(
      'NOT_FUNCTIONAL',
    )
    expect(basis([]).why).toBe('NOT_FUNCTIONAL')
    for (const kind of ['PPPK', 'PPPK_PW', 'CPNS', 'NON_ASN'])
      expect(basis([post('Guru Ahli Pertama', '2020-01-01')], kind)).toMatchObject({
        parts: [],
        why: 'NOT_PNS',
      })
    expect(basis([post('Ketua Tim Kesehatan', '2020-01-01')])).toMatchObject({
      parts: [],
      why: 'LEVEL_UNKNOWN',
    })
  })

  test('a level is read from the title and not guessed', () => {
    expect(
      ['Analis SDM Aparatur Ahli Muda', 'AHLI MADYA - GURU', 'Perawat Penyelia', 'Damkar Pemula'].map(
        levelOf,
      ),
    ).toEqual(['AHLI_MUDA', 'AHLI_MADYA', 'PENYELIA', 'PEMULA'])
    for (const title of ['Auditor Pertama', 'Ketua Tim Terampil Mahir', 'Keterampilan', ''])
      expect(levelOf(title), title).toBeUndefined()
  })
})

describe('accumulation', () => {
  const year = (of: number, ...parts: [FunctionalLevel, string][]) => ({
    year: of,
    parts: parts.map(([level, worth]) => ({ level, points: worth })),
  })

  test('adds up within a level, in order of time, and says what is left', () => {
    expect(accumulated([year(2025, ['TERAMPIL', '7.5']), year(2024, ['TERAMPIL', '5'])])).toEqual({
      level: 'TERAMPIL',
      points: '12.5',
      since: 2024,
      rank: { needed: 20, left: '7.5' },
      next: { level: 'MAHIR', needed: 60, left: '47.5' },
    })
  })

  test('starts anew after a rise, also within a year', () => {
    expect(
      accumulated([
        year(2023, ['TERAMPIL', '5']),
        year(2024, ['TERAMPIL', '2.5'], ['MAHIR', '6.25']),
        year(2025, ['MAHIR', '12.5']),
      ]),
    ).toMatchObject({ level: 'MAHIR', points: '18.75', since: 2024, rank: { left: '31.25' } })
  })

  test('is never less than nothing left, and nothing stands above the top', () => {
    expect(accumulated([year(2025, ['PENYELIA', '250'])])).toMatchObject({
      rank: { needed: 100, left: '0' },
      next: null,
    })
    expect(accumulated([year(2025, ['AHLI_UTAMA', '50'])])?.next).toBeNull()
    expect(accumulated([])).toBeUndefined()
    expect(accumulated([year(2025)])).toBeUndefined()
  })
})
