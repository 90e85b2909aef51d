import { describe, expect, test } from 'vitest'
import {
  decimalProblems,
  formatClock,
  formatDay,
  formatDayMonth,
  formatInstant,
  formatList,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatNumericDay,
  formatPercent,
  formatRange,
  formatRupiah,
  formatShortDay,
  formatShortWeekday,
  formatTime,
  formatWeekday,
  parseClock,
  parseDecimal,
  quarterLabel,
  quarterShortLabel,
  zoneLabel,
} from '../../lib/calendar/labels.ts'

describe('dates and times', () => {
  test('a date is written the Indonesian way', () => {
    expect(formatDay('2026-03-31')).toBe('Selasa, 31 Maret 2026')
    expect(formatDay('2026-05-13')).toBe('Rabu, 13 Mei 2026')
    expect(formatDay('2026-05-07')).toBe('Kamis, 7 Mei 2026')
    expect(formatShortDay('2026-05-13')).toBe('13 Mei 2026')
    expect(formatNumericDay('2026-03-31')).toBe('31/03/2026')
    expect(formatDayMonth('2026-08-17')).toBe('17 Agustus')
    expect(formatWeekday('2026-05-15')).toBe('Jumat')
    expect(formatShortWeekday('2026-05-13')).toBe('Rab')
    expect(formatMonth({ year: 2026, month: 2 })).toBe('Februari 2026')
  })

  test('a range names the year once where it can', () => {
    expect(formatRange({ from: '2026-04-01', through: '2026-06-30' })).toBe('1 April sampai 30 Juni 2026')
    expect(formatRange({ from: '2026-12-30', through: '2027-01-02' })).toBe(
      '30 Desember 2026 sampai 2 Januari 2027',
    )
    expect(formatRange({ from: '2026-12-30', through: '2026-12-30' })).toBe('30 Desember 2026')
  })

  test('the same instant reads 15.42 in Surakarta and 16.42 in Makassar', () => {
    const instant = new Date('2026-05-13T08:42:30Z')
    expect(formatTime(instant, 'Asia/Jakarta')).toBe('15.42 WIB')
    expect(formatTime(instant, 'Asia/Makassar')).toBe('16.42 WITA')
    expect(formatTime(instant, 'Asia/Jayapura')).toBe('17.42 WIT')
    expect(formatInstant(instant, 'Asia/Makassar')).toBe('13 Mei 2026 pukul 16.42 WITA')
  })

  test('midnight is 00.00, never 24.00', () => {
    expect(formatTime(new Date('2026-05-12T17:00:00Z'), 'Asia/Jakarta')).toBe('00.00 WIB')
    expect(formatClock(0)).toBe('00.00')
    expect(formatClock(450)).toBe('07.30')
  })

  test('a foreign zone is refused rather than shown', () =>
    expect(() => zoneLabel('America/New_York')).toThrow(RangeError))

  test('minutes are told in hours and minutes', () => {
    expect(formatMinutes(150)).toBe('2 jam 30 menit')
    expect(formatMinutes(60)).toBe('1 jam')
    expect(formatMinutes(45)).toBe('45 menit')
    expect(formatMinutes(0)).toBe('0 menit')
    expect(formatMinutes(75_000)).toBe('1.250 jam')
  })

  test('quarters carry Roman numbers', () => {
    expect(quarterLabel({ year: 2026, quarter: 2 })).toBe('Triwulan II 2026')
    expect(quarterShortLabel({ year: 2026, quarter: 4 })).toBe('TW IV 2026')
  })
})

describe('numbers', () => {
  test('thousands take a point and decimals a comma', () => {
    expect(formatNumber(1250)).toBe('1.250')
    expect(formatNumber(83.45)).toBe('83,45')
    expect(formatNumber('1250.5')).toBe('1.250,5')
    expect(formatNumber(-3)).toBe('-3')
    expect(formatNumber(2.006, 1)).toBe('2')
  })

  test('a percentage has no blank before its sign', () => {
    expect(formatPercent(0.834)).toBe('83,4%')
    expect(formatPercent(1)).toBe('100%')
    expect(formatPercent(0.9167, 0)).toBe('92%')
  })

  test('money has no blank after Rp', () => expect(formatRupiah(2_500_000)).toBe('Rp2.500.000'))

  test('a list ends with dan', () => {
    expect(formatList(['9', '23 Maret'])).toBe('9 dan 23 Maret')
    expect(formatList(['Sari', 'Budi', 'Ratna'])).toBe('Sari, Budi, dan Ratna')
  })
})

describe('what a person types', () => {
  test.each([
    ['12', '12'],
    [' 12,5 ', '12.5'],
    ['12.5', '12.5'],
    ['83,45', '83.45'],
    ['83.45', '83.45'],
    ['1250', '1250'],
    ['1.250,5', '1250.5'],
    ['1.250.000', '1250000'],
    ['0.125', '0.125'],
    ['1,250', '1.250'],
    ['-2,5', '-2.5'],
    ['007', '7'],
    ['0', '0'],
  ])('%s is the number %s', (typed, value) => expect(parseDecimal(typed)).toEqual({ value }))

  test.each(['1.250', '12.000', '-1.250'])(
    '%s may be a thousand or a decimal, so it is asked about',
    (typed) => expect(parseDecimal(typed)).toEqual({ problem: 'ambiguous' }),
  )

  test.each(['', 'dua', '1,250.5', '1e3', '12,', ',5', '1 250', '--2', '1,98E+17', 'Infinity', '12%'])(
    '"%s" is no number',
    (typed) => expect(parseDecimal(typed)).toEqual({ problem: 'not_a_number' }),
  )

  test('each problem says how to write it instead', () => {
    for (const sentence of Object.values(decimalProblems)) expect(sentence).toMatch(/^Tulis|Tulis/)
  })

  test.each([
    ['07.30', 450],
    ['07:30', 450],
    [' 7.05 ', 425],
    ['0.00', 0],
    ['24.00', 1440],
  ])('%s is minute %i of the day', (typed, minute) => expect(parseClock(typed)).toBe(minute))

  test.each(['24.01', '25:00', '12.60', '1230', '12', '', '12.5', 'pagi'])('"%s" is no time', (typed) =>
    expect(parseClock(typed)).toBeUndefined(),
  )
})
