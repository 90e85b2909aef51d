import { describe, expect, test } from 'vitest'
import { methodWords, realisationRefusals, realisedWords } from '../../lib/measurements/labels/realisation.ts'
import { computed, realised, whyNotRealise } from '../../lib/measurements/rules/realisation.ts'

const nothing = { added: null, recorded: null, timed: null }

describe('what an indicator came to in a quarter', () => {
  test('is added up from approved logs, or read from the latest record, which stands before them', () => {
    expect(computed({ added: '12', recorded: null, timed: null })).toEqual({ from: 'LOGS', value: '12' })
    expect(computed({ added: '0', recorded: null, timed: null })).toEqual({ from: 'LOGS', value: '0' })
    expect(computed({ added: null, recorded: '87.5', timed: null })).toEqual({
      from: 'RECORD',
      value: '87.5',
    })
    expect(computed({ added: '12', recorded: '11', timed: null })).toEqual({ from: 'RECORD', value: '11' })
    expect(computed(nothing)).toBeUndefined()
  })

  test('is what the person said with a reason, where he did; a computed copy is none', () => {
    const corrected = { method: 'CORRECTED', value: '10', text: null } as const
    expect(realised({ added: '12', recorded: null, timed: null }, corrected)).toEqual({
      ...corrected,
      from: null,
    })
    const inWords = { method: 'ENTERED', value: null, text: 'Panduan dipakai tiga poli' } as const
    expect(realised(nothing, inWords)).toEqual({ ...inWords, from: null })
    expect(
      realised({ added: '12', recorded: null, timed: null }, { method: 'COMPUTED', value: '3', text: null })
        .value,
    ).toBe('12')
  })

  test('is nothing where nothing is known: no nought is made up', () => {
    expect(realised(nothing, undefined)).toEqual({ method: null, from: null, value: null, text: null })
    expect(realisedWords({ value: null, text: null }, 'pasien')).toBe('Belum ada')
    expect(methodWords({ method: null, from: null })).toBe('Belum ada data')
  })

  test('is said with a reason, in a quarter that has begun and is open', () => {
    const quarter = { year: 2026, quarter: 2 } as const
    const at = { quarter, today: '2026-05-13', closed: false }
    const reason = 'Laporan bulanan nomor 12.'
    expect(whyNotRealise({ value: '9', reason }, at)).toBeUndefined()
    expect(whyNotRealise({ text: 'Selesai', reason }, at)).toBeUndefined()
    expect(whyNotRealise({ reason }, at)).toBe('realisation_missing')
    expect(whyNotRealise({ value: '9', reason: 'laporan   ' }, at)).toBe('realisation_reason_missing')
    expect(whyNotRealise({ value: '9', reason }, { ...at, closed: true })).toBe('realisation_quarter_closed')
    expect(whyNotRealise({ value: '9', reason }, { ...at, quarter: { year: 2026, quarter: 3 } })).toBe(
      'realisation_quarter_ahead',
    )
    for (const sentence of Object.values(realisationRefusals)) expect(sentence).toMatch(/\.$/)
  })

  test('every way to a number has its own words', () => {
    const ways = [
      { method: 'COMPUTED', from: 'LOGS' },
      { method: 'COMPUTED', from: 'RECORD' },
      { method: 'CORRECTED', from: null },
      { method: 'ENTERED', from: null },
      { method: null, from: null },
    ] as const
    expect(new Set(ways.map(methodWords)).size).toBe(ways.length)
  })
})
