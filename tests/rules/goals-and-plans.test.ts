import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementSentence, formatMeasure } from '../../lib/goals/labels.ts'
import { achievementOf } from '../../lib/goals/rules.ts'
import { refusals as measurementRefusals } from '../../lib/measurements/labels.ts'
import { whyNotMeasure } from '../../lib/measurements/rules.ts'
import { indicatorAspectLabels } from '../../lib/plans/labels.ts'
import { ASPECTS, paceOf, PERSPECTIVES } from '../../lib/plans/rules.ts'

describe('a unit’s indicator against its target', () => {
  test('where more is better, the target itself is reached', () => {
    expect(achievementOf({ direction: 'UP', target: '90', value: '91' })).toEqual({
      state: 'REACHED',
      ratio: '1.0111',
    })
    expect(achievementOf({ direction: 'UP', target: '90', value: '90' })).toEqual({
      state: 'REACHED',
      ratio: '1',
    })
    expect(achievementOf({ direction: 'UP', target: '90', value: '89.9999' }).state).toBe('NEARLY')
    expect(achievementOf({ direction: 'UP', target: '90', value: '81' }).state).toBe('NEARLY')
    expect(achievementOf({ direction: 'UP', target: '90', value: '80.99' }).state).toBe('MISSED')
  })

  test('where less is better, so is staying at it', () => {
    expect(achievementOf({ direction: 'DOWN', target: '5', value: '4' })).toEqual({
      state: 'REACHED',
      ratio: '1.2',
    })
    expect(achievementOf({ direction: 'DOWN', target: '5', value: '5' }).state).toBe('REACHED')
    expect(achievementOf({ direction: 'DOWN', target: '5', value: '5.5' })).toEqual({
      state: 'NEARLY',
      ratio: '0.9',
    })
    expect(achievementOf({ direction: 'DOWN', target: '5', value: '7.5' })).toEqual({
      state: 'MISSED',
      ratio: '0.5',
    })
    expect(achievementOf({ direction: 'DOWN', target: '5', value: '50' })).toEqual({
      state: 'MISSED',
      ratio: '0',
    })
  })

  test('a rounded ratio of 1 is not yet the target', () => {
    expect(achievementOf({ direction: 'UP', target: '100000', value: '99999.9' })).toEqual({
      state: 'NEARLY',
      ratio: '1',
    })
  })

  test('decimals are exact: a tenth and two tenths make three tenths', () => {
    expect(achievementOf({ direction: 'UP', target: '0.3', value: '0.3' }).state).toBe('REACHED')
    expect(achievementOf({ direction: 'DOWN', target: 0.3, value: '0.30000000000000004' }).state).toBe(
      'NEARLY',
    )
  })

  test('a target of zero has no ratio', () => {
    expect(achievementOf({ direction: 'DOWN', target: '0', value: '0' })).toEqual({
      state: 'REACHED',
      ratio: null,
    })
    expect(achievementOf({ direction: 'DOWN', target: '0', value: '1' })).toEqual({
      state: 'MISSED',
      ratio: null,
    })
    expect(achievementOf({ direction: 'UP', target: '0', value: '3' })).toEqual({
      state: 'REACHED',
      ratio: null,
    })
  })

  test('a quarter without a value is a gap, not a zero', () => {
    expect(achievementOf({ direction: 'UP', target: '90', value: null })).toEqual({
      state: 'NO_VALUE',
      ratio: null,
    })
  })

  test('the sentence agrees with the numbers', () => {
    const permits = { name: 'Izin tepat waktu', target: '90', measureUnit: '%' }
    const sentence = (value: string | null) =>
      achievementSentence({
        ...permits,
        value,
        state: achievementOf({ direction: 'UP', target: '90', value }).state,
      })
    expect(sentence('91')).toBe('Izin tepat waktu 91%, target 90%: tercapai.')
    expect(sentence('82.5')).toBe('Izin tepat waktu 82,5%, target 90%: hampir tercapai.')
    expect(sentence('50')).toBe('Izin tepat waktu 50%, target 90%: belum tercapai.')
    expect(sentence(null)).toBe('Izin tepat waktu: belum ada data, target 90%.')
    expect(formatMeasure('1250.5', 'dokumen')).toBe('1.250,5 dokumen')
  })

  test('whoever does better is never judged worse', () => {
    const order = ['MISSED', 'NEARLY', 'REACHED']
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(1000), fc.nat(1000), (target, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const rank = (direction: 'UP' | 'DOWN', value: number) =>
          order.indexOf(achievementOf({ direction, target, value }).state)
        return rank('UP', low) <= rank('UP', high) && rank('DOWN', low) >= rank('DOWN', high)
      }),
    )
  })
})

describe('a plan’s pace', () => {
  const year = { from: '2026-01-01', through: '2026-12-31' }

  test('runs from the plan’s first day to its last and no further', () => {
    expect(paceOf(year, '2025-12-31')).toBe(0)
    expect(paceOf(year, '2026-12-31')).toBe(1)
    expect(paceOf(year, '2027-06-01')).toBe(1)
    expect(paceOf(year, '2026-07-02')).toBeCloseTo(0.501, 3)
  })
})

test('aspects and perspectives all have their words', () => {
  expect([...ASPECTS, ...PERSPECTIVES].map((aspect) => indicatorAspectLabels[aspect])).toEqual([
    'Kuantitas',
    'Kualitas',
    'Waktu',
    'Biaya',
    'Penerima layanan',
    'Proses bisnis',
    'Penguatan internal',
    'Anggaran',
  ])
})

describe('entering a value', () => {
  const quarter = { year: 2026, quarter: 2 } as const
  const facts = { today: '2026-05-13', published: false, ownUnit: true }

  test('of the own unit in a quarter that runs', () => expect(whyNotMeasure(quarter, facts)).toBeUndefined())

  test('is refused ahead of time, for another unit, and once it is published', () => {
    expect(whyNotMeasure(quarter, { ...facts, today: '2026-03-31' })).toBe('quarter_not_started')
    expect(whyNotMeasure(quarter, { ...facts, ownUnit: false })).toBe('not_your_unit')
    expect(whyNotMeasure(quarter, { ...facts, percent: '9140' })).toBe('percent_too_large')
    expect(whyNotMeasure(quarter, { ...facts, percent: '104.5' })).toBeUndefined()
    expect(whyNotMeasure(quarter, { ...facts, published: true })).toBe('already_published')
    for (const sentence of Object.values(measurementRefusals)) expect(sentence).toMatch(/\.$/)
  })
})
