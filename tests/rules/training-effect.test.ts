import { describe, expect, test } from 'vitest'
import { randomFrom, type Random } from '../../prisma/seed/build/random.ts'
import { effectSentence } from '../../lib/training/labels.ts'
import { effectOf, FEWEST, quartersAround, type Change } from '../../lib/training/rules/effect.ts'

/** A number that lies around nought as measurements do. */
const noise = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

const FAMILIES = ['FUNCTIONAL', 'STRUCTURAL', 'GENERAL'] as const

/** People of three families who all grow a little; those who went grow by `effect` more. */
function group(random: Random, size: number, effect: number, tilt = 0): Change[] {
  return Array.from({ length: size }, () => {
    const at = random.next() < 0.5 + tilt ? 0 : random.between(1, 2)
    const family = FAMILIES[at] ?? 'GENERAL'
    const before = 2 + 0.35 * noise(random)
    // Families differ in how they change: comparing everybody with everybody would take that for the course.
    const drift = 0.1 + 0.2 * at
    return { alike: family, before, after: before + drift + effect + 0.35 * noise(random) }
  })
}

const RUNS = 400

function shareOf(verdict: string, effect: number): number {
  let right = 0
  for (let run = 0; run < RUNS; run += 1) {
    const random = randomFrom(`effect ${effect} ${run}`)
    const went = group(random, 60, effect, -0.2)
    const stayed = group(random, 240, 0, 0.2)
    if (effectOf(went, stayed).verdict === verdict) right += 1
  }
  return right / RUNS
}

describe('the effect of a course', () => {
  test('A17: planted effects of nought and of 0.3 are judged right in nine of ten runs at sixty people', () => {
    expect(shareOf('NOT_SEEN', 0)).toBeGreaterThanOrEqual(0.9)
    expect(shareOf('BETTER', 0.3)).toBeGreaterThanOrEqual(0.9)
    expect(shareOf('WORSE', -0.3)).toBeGreaterThanOrEqual(0.9)
  })

  test('the interval holds the planted effect in nine of ten runs', () => {
    let held = 0
    for (let run = 0; run < RUNS; run += 1) {
      const random = randomFrom(`interval ${run}`)
      const { low, high } = effectOf(group(random, 60, 0.3, -0.2), group(random, 240, 0, 0.2))
      if (low !== null && high !== null && low <= 0.3 && high >= 0.3) held += 1
    }
    expect(held / RUNS).toBeGreaterThanOrEqual(0.9)
  })

  test('nothing is said of fewer than fifteen, on either side', () => {
    const random = randomFrom('few')
    const many = group(random, 200, 0)
    const few = effectOf(group(random, FEWEST - 1, 2), many)
    expect(few).toMatchObject({ verdict: 'TOO_FEW', attended: 14, difference: null, low: null, high: null })
    expect(effectOf(many, group(random, FEWEST - 1, 0))).toMatchObject({ verdict: 'TOO_FEW' })
    expect(effectOf([], [])).toMatchObject({ verdict: 'TOO_FEW', attended: 0, compared: 0 })
    const alike = (size: number, after: number): Change[] =>
      Array.from({ length: size }, (_, at) => ({ alike: 'a', before: 2, after: after + (at % 2) * 0.01 }))
    expect(effectOf(alike(FEWEST, 3), alike(FEWEST, 2)).verdict).toBe('BETTER')
  })

  test('who has nobody like him among those who stayed is left out', () => {
    const same = (alike: string, size: number, change: number): Change[] =>
      Array.from({ length: size }, (_, at) => ({ alike, before: 2, after: 2 + change + (at % 2) * 0.02 }))
    const { attended, difference } = effectOf(
      [...same('a', 20, 0.5), ...same('alone', 30, 9)],
      [...same('a', 20, 0.2), ...same('other', 50, 5)],
    )
    expect(attended).toBe(20)
    expect(difference).toBeCloseTo(0.3)
  })

  test('the same numbers in another order give the same answer', () => {
    const random = randomFrom('order')
    const [went, stayed] = [group(random, 40, 0.1), group(random, 90, 0)]
    const there = effectOf(went, stayed)
    const back = effectOf(went.toReversed(), stayed.toReversed())
    expect(back.difference).toBeCloseTo(there.difference ?? NaN, 10)
    expect(back.low).toBeCloseTo(there.low ?? NaN, 10)
  })

  test('looks from the quarter before to the one whose middle lies three to six months after', () => {
    expect(quartersAround('2026-02-10', '2026-02-12')).toEqual({
      before: { year: 2025, quarter: 4 },
      after: { year: 2026, quarter: 2 },
    })
    expect(quartersAround('2026-03-30', '2026-03-31')).toEqual({
      before: { year: 2025, quarter: 4 },
      after: { year: 2026, quarter: 3 },
    })
    expect(quartersAround('2025-12-01', '2025-12-20').after).toEqual({ year: 2026, quarter: 2 })
  })
})

test('an effect is told with its interval and its groups, and few are told as few', () => {
  const groups = { attended: 60, compared: 240 }
  expect(
    effectSentence({ measure: 'BEHAVIOUR', verdict: 'BETTER', ...groups, difference: 30, low: 12, high: 48 }),
  ).toBe(
    'Selisih perubahan 0,3 tingkat perilaku (rentang 0,12 sampai 0,48). 60 peserta, 240 pembanding, 3 sampai 6 bulan sesudahnya.',
  )
  expect(
    effectSentence({ measure: 'RESULT', verdict: 'NOT_SEEN', ...groups, difference: 2, low: -5, high: 9 }),
  ).toContain('2 poin persen capaian indikator (rentang -5 sampai 9)')
  expect(
    effectSentence({
      measure: 'RESULT',
      verdict: 'TOO_FEW',
      attended: 6,
      compared: 40,
      difference: null,
      low: null,
      high: null,
    }),
  ).toBe('6 peserta, 40 pembanding. Dampak dinilai mulai 15 orang di tiap kelompok.')
})
