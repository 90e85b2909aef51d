import { describe, expect, test } from 'vitest'
import { indicatorWords, percentRefused } from '../../lib/goals/labels.ts'
import {
  changedQuarters,
  indicatorChange,
  isChanged,
  whyNotEnd,
  whyNotReopen,
  whyNotTargets,
  whyNotVision,
  type IndicatorState,
  type QuarterTargets,
} from '../../lib/goals/rules.ts'
import { percentOf } from '../../lib/goals/rules/percent.ts'
import { unitIndicatorInput, visionInput } from '../../lib/goals/schema.ts'

describe('a vision', () => {
  test('runs from a year to a later one, ten at the most', () => {
    expect(whyNotVision({ startYear: 2025, endYear: 2029 }, [])).toBeUndefined()
    expect(whyNotVision({ startYear: 2025, endYear: 2025 }, [])).toBeUndefined()
    expect(whyNotVision({ startYear: 2025, endYear: 2034 }, [])).toBeUndefined()
    expect(whyNotVision({ startYear: 2025, endYear: 2035 }, [])).toBe('vision_years')
    expect(whyNotVision({ startYear: 2029, endYear: 2025 }, [])).toBe('vision_years')
  })

  test('shares no year with another', () => {
    const others = [{ startYear: 2025, endYear: 2029 }]
    for (let start = 2018; start < 2036; start += 1)
      for (let length = 0; length < 8; length += 1) {
        const years = Array.from({ length: length + 1 }, (_, index) => start + index)
        const shares = years.some((year) => year >= 2025 && year <= 2029)
        expect(whyNotVision({ startYear: start, endYear: start + length }, others)).toBe(
          shares ? 'vision_overlaps' : undefined,
        )
      }
  })
})

describe('the end of an aim', () => {
  test('waits until nothing open hangs on it, and comes once', () => {
    expect(whyNotEnd({ ended: false, openBelow: 0 })).toBeUndefined()
    expect(whyNotEnd({ ended: false, openBelow: 3 })).toBe('still_carries')
    expect(whyNotEnd({ ended: true, openBelow: 0 })).toBe('already_ended')
  })

  test('is taken back only under what still stands', () => {
    expect(whyNotReopen({ ended: true, aboveEnded: false })).toBeUndefined()
    expect(whyNotReopen({ ended: true, aboveEnded: true })).toBe('parent_ended')
    expect(whyNotReopen({ ended: false, aboveEnded: false })).toBe('not_ended')
  })
})

describe('targets', () => {
  const before: QuarterTargets = ['80', '82.5', null, null]

  test('are the same number in any writing', () => {
    expect(changedQuarters(before, ['80.0000', 82.5, null, null])).toEqual([])
    expect(changedQuarters(before, ['80', '82.6', '85', null])).toEqual([2, 3])
  })

  test('are set and moved, never taken away, and rest once the quarter is closed', () => {
    expect(whyNotTargets(before, ['80', '82.5', '85', '90'], [1])).toBeUndefined()
    expect(whyNotTargets(before, ['80', '83', null, null], [1])).toBeUndefined()
    expect(whyNotTargets(before, ['81', '82.5', null, null], [1])).toBe('quarter_closed')
    expect(whyNotTargets(before, [null, '82.5', null, null], [])).toBe('target_kept')
  })

  test('are needed for a new indicator, one at least', () => {
    const none: QuarterTargets = [null, null, null, null]
    expect(whyNotTargets(none, none, [])).toBe('target_missing')
    expect(whyNotTargets(none, [null, null, null, '0'], [])).toBeUndefined()
    // In a year for which none was set yet, texts alone may be mended.
    expect(whyNotTargets(['1', null, null, null], ['1', null, null, null], [1])).toBeUndefined()
  })
})

describe('what is told of a changed indicator', () => {
  const state: IndicatorState = {
    name: 'Kepuasan pasien',
    measureUnit: 'nilai',
    direction: 'UP',
    method: 'Rata-rata sembilan unsur.',
    source: 'Survei',
    goal: 'Warga sehat',
    year: 2026,
    targets: ['80', '82', null, null],
  }

  test('is what differs and nothing else, in words', () => {
    const after: IndicatorState = { ...state, direction: 'DOWN', targets: ['80', '84.5', '85', null] }
    const change = indicatorChange(state, after)
    expect(change).toEqual({ texts: ['direction'], quarters: [2, 3] })
    expect(indicatorWords(state, change)).toBe(
      'Arah: Makin tinggi makin baik; Target TW II 2026: 82 nilai; Target TW III 2026: belum ada',
    )
    expect(indicatorWords(after, change)).toBe(
      'Arah: Makin rendah makin baik; Target TW II 2026: 84,5 nilai; Target TW III 2026: 85 nilai',
    )
  })

  test('is nothing when nothing differs; a move to another goal counts', () => {
    expect(isChanged(indicatorChange(state, { ...state }))).toBe(false)
    expect(isChanged(indicatorChange(state, { ...state, goal: 'Warga cerdas' }))).toBe(true)
  })
})

describe('what forms send', () => {
  const indicator = {
    name: 'Izin tepat waktu',
    measureUnit: '%',
    direction: 'UP',
    method: 'Izin tepat waktu dibagi seluruh izin.',
    source: 'Sistem perizinan',
    unitId: '0199aa00-0000-7000-8000-000000000001',
    goalId: '0199aa00-0000-7000-8000-000000000002',
    year: '2026',
  }

  test('targets are four, blank ones none, with a decimal comma', () => {
    const parsed = unitIndicatorInput.parse({ ...indicator, targets: { q1: '83,5', q2: '', q4: '90' } })
    expect(parsed.targets).toEqual(['83.5', null, null, '90'])
    expect(unitIndicatorInput.parse(indicator).targets).toEqual([null, null, null, null])
  })

  test('a negative target, an unknown direction and a field from elsewhere are refused', () => {
    for (const wrong of [{ targets: { q1: '-1' } }, { direction: 'SIDEWAYS' }, { regionId: 3372 }])
      expect(unitIndicatorInput.safeParse({ ...indicator, ...wrong }).success).toBe(false)
  })

  test.each([
    ['%', '100', undefined],
    ['%', '100,5', 'LOOK_AGAIN'],
    [' Persen ', '1000', 'LOOK_AGAIN'],
    ['%', '1000,1', 'REFUSED'],
    ['% per tahun', '1500', undefined],
    ['berkas', '1500', undefined],
  ] as const)('in %j a target of %s is %s', (measureUnit, typed, judged) => {
    expect(percentOf(typed.replace(',', '.'), measureUnit)).toBe(judged)
    const { error } = unitIndicatorInput.safeParse({ ...indicator, measureUnit, targets: { q3: typed } })
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual(
      judged === 'REFUSED' ? [['targets.q3', percentRefused]] : undefined,
    )
  })

  test('a vision needs its words and its years', () => {
    expect(
      visionInput.safeParse({ text: 'Kota yang melayani', startYear: '2025', endYear: '2029' }).success,
    ).toBe(true)
    expect(visionInput.safeParse({ text: 'Kota', startYear: '2025', endYear: '2029' }).success).toBe(false)
    expect(
      visionInput.safeParse({ text: 'Kota yang melayani', startYear: 'lalu', endYear: '2029' }).success,
    ).toBe(false)
  })
})
