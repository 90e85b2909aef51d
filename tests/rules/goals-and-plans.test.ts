import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementSentence, formatMeasure } from '../../lib/goals/labels.ts'
import { achievementOf } from '../../lib/goals/rules.ts'
import { refusals as measurementRefusals } from '../../lib/measurements/labels.ts'
import { whyNotMeasure } from '../../lib/measurements/rules.ts'
import { indicatorAspectLabels } from '../../lib/plans/labels.ts'
import { ASPECTS, daysBehind, elapsedShare, PERSPECTIVES, progressOf } from '../../lib/plans/rules.ts'

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

describe('a person’s indicator through the year', () => {
  const year = { from: '2026-01-01', through: '2026-12-31' }

  test('the year’s share runs from its first day to its last', () => {
    expect(elapsedShare('2025-12-31', year)).toBe(0)
    expect(elapsedShare('2026-12-31', year)).toBe(1)
    expect(elapsedShare('2027-06-01', year)).toBe(1)
    expect(elapsedShare('2026-07-02', year)).toBeCloseTo(0.501, 3)
  })

  test('Sari has done half by midyear and is on track', () => {
    expect(progressOf({ target: '240', realised: '120' }, 0.5)).toEqual({
      achieved: 0.5,
      expected: 0.5,
      state: 'ON_TRACK',
    })
    expect(progressOf({ target: '240', realised: '96' }, 0.5).state).toBe('ON_TRACK')
    expect(progressOf({ target: '240', realised: '95' }, 0.5).state).toBe('BEHIND')
  })

  test('the whole target is reached, more than the whole too', () => {
    expect(progressOf({ target: '240', realised: '240' }, 0.5).state).toBe('REACHED')
    expect(progressOf({ target: '240', realised: '300' }, 0.5)).toMatchObject({
      achieved: 1.25,
      state: 'REACHED',
    })
  })

  test('in the first weeks nothing done is not yet behind', () => {
    expect(progressOf({ target: '240', realised: '0' }, 0.05).state).toBe('NOT_STARTED')
    expect(progressOf({ target: '240', realised: '0' }, 0.2).state).toBe('BEHIND')
  })

  test('a target of zero asks for nothing', () =>
    expect(progressOf({ target: 0, realised: 0 }, 0.5).achieved).toBe(1))

  test('a lag is told in days', () => {
    expect(
      daysBehind(progressOf({ target: '365', realised: '175' }, elapsedShare('2026-07-01', year)), year),
    ).toBe(7)
    expect(daysBehind(progressOf({ target: '365', realised: '300' }, 0.5), year)).toBe(0)
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
