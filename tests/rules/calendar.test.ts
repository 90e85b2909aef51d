import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addQuarters,
  addWorkingDays,
  dayFromDb,
  dayOf,
  daysBetween,
  daysIn,
  dayToDb,
  endOfDay,
  isDay,
  isWithin,
  isWorkingDay,
  isZone,
  minuteOf,
  monthFromKey,
  monthKey,
  monthOf,
  monthRange,
  previousQuarters,
  quarterFromKey,
  quarterKey,
  quarterOf,
  quarterRange,
  sameQuarter,
  startOfDay,
  weekdayOf,
  weekOf,
  workingDays,
  workWeekOf,
  yearRange,
} from '../../lib/calendar/rules.ts'
import { NATIONAL_DAYS, nationalCalendar as calendar } from '../../lib/calendar/rules/holidays.ts'
import { netMinutes, workCalendar, workingTime } from '../../lib/calendar/rules/working-time.ts'

const nationalHolidays = calendar.holidays

describe('days', () => {
  test('the day after 28 February 2028 is the leap day, and the one after that opens March', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2028-02-29', 1)).toBe('2028-03-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
  })

  test('days are counted from one to the other, and backwards below zero', () => {
    expect(daysBetween('2026-03-30', '2026-04-02')).toBe(3)
    expect(daysBetween('2026-04-02', '2026-03-30')).toBe(-3)
    expect(daysBetween('2026-04-02', '2026-04-02')).toBe(0)
  })

  test('a range holds both its ends', () => {
    expect(daysIn({ from: '2026-12-30', through: '2027-01-02' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ])
    expect(daysIn({ from: '2026-05-02', through: '2026-05-01' })).toEqual([])
    expect(isWithin('2026-12-30', { from: '2026-12-30', through: '2026-12-30' })).toBe(true)
    expect(isWithin('2026-12-31', { from: '2026-12-30', through: '2026-12-30' })).toBe(false)
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    '２026-01-01',
    '2027-02-29',
  ])('"%s" is no day', (text) => expect(isDay(text)).toBe(false))

  test.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])(
    '%s is on the calendar, and no day of anybody’s work',
    (text) => expect(isDay(text)).toBe(false),
  )

  test('from the first day to the last', () => {
    expect(isDay('1900-01-01')).toBe(true)
    expect(isDay('2199-12-31')).toBe(true)
  })

  test('the leap day is a day', () => expect(isDay('2028-02-29')).toBe(true))

  test('a DATE column travels there and back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20000, max: 40000 }), (count) => {
        const day = addDays('2000-01-01', count)
        expect(dayFromDb(dayToDb(day))).toBe(day)
        expect(dayToDb(day).toISOString()).toBe(`${day}T00:00:00.000Z`)
      }),
    )
  })

  test('Monday is 1 and Sunday 7', () => {
    expect(weekdayOf('2026-05-11')).toBe(1)
    expect(weekdayOf('2026-05-17')).toBe(7)
  })

  test('a week starts on Monday, its strip ends on Friday', () => {
    expect(weekOf('2026-05-17')).toEqual(daysIn({ from: '2026-05-11', through: '2026-05-17' }))
    expect(workWeekOf('2026-05-13').at(0)).toBe('2026-05-11')
    expect(workWeekOf('2026-05-13').at(-1)).toBe('2026-05-15')
  })
})

describe('months and quarters', () => {
  test('a month ends on its own last day', () => {
    expect(monthRange({ year: 2028, month: 2 })).toEqual({ from: '2028-02-01', through: '2028-02-29' })
    expect(monthRange({ year: 2026, month: 12 })).toEqual({ from: '2026-12-01', through: '2026-12-31' })
    expect(monthOf('2026-09-07')).toEqual({ year: 2026, month: 9 })
    expect(addMonths({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 })
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 })
  })

  test('four quarters fill the year without a gap', () => {
    const ranges = ([1, 2, 3, 4] as const).map((quarter) => quarterRange({ year: 2026, quarter }))
    expect(ranges).toEqual([
      { from: '2026-01-01', through: '2026-03-31' },
      { from: '2026-04-01', through: '2026-06-30' },
      { from: '2026-07-01', through: '2026-09-30' },
      { from: '2026-10-01', through: '2026-12-31' },
    ])
    expect(yearRange(2026)).toEqual({ from: '2026-01-01', through: '2026-12-31' })
  })

  test('the quarters before the first of 2026 lie in 2025, the latest first', () => {
    expect(previousQuarters({ year: 2026, quarter: 1 }, 4).map(quarterKey)).toEqual([
      '2025-4',
      '2025-3',
      '2025-2',
      '2025-1',
    ])
    expect(addQuarters({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 })
  })

  test('a quarter survives its key, and nonsense is no quarter', () => {
    expect(quarterFromKey('2026-2')).toEqual({ year: 2026, quarter: 2 })
    for (const key of ['2026-0', '2026-5', '2026', '2026-02', 'x'])
      expect(quarterFromKey(key)).toBeUndefined()
    expect(sameQuarter({ year: 2026, quarter: 2 }, { year: 2026, quarter: 2 })).toBe(true)
    expect(sameQuarter({ year: 2025, quarter: 2 }, { year: 2026, quarter: 2 })).toBe(false)
  })

  test('every day lies in the range of its own quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7000 }), (count) => {
        const day = addDays('2020-01-01', count)
        return isWithin(day, quarterRange(quarterOf(day))) && isWithin(day, monthRange(monthOf(day)))
      }),
    )
  })
})

describe('working days', () => {
  test('Saturday, Sunday, a national day and cuti bersama are days off', () => {
    expect(isWorkingDay('2026-05-16', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-05-17', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-05-14', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-05-15', nationalHolidays)).toBe(false)
    expect(isWorkingDay('2026-05-18', nationalHolidays)).toBe(true)
  })

  test('March 2026 has 17 working days: 22 weekdays less Nyepi and Idulfitri', () => {
    expect(workingDays(monthRange({ year: 2026, month: 3 }), nationalHolidays)).toHaveLength(17)
  })

  test('three working days after Tuesday 17 March 2026 leap over Nyepi, Idulfitri and a weekend', () => {
    expect(addWorkingDays('2026-03-17', 3, nationalHolidays)).toBe('2026-03-27')
    expect(addWorkingDays('2026-03-25', -1, nationalHolidays)).toBe('2026-03-17')
    expect(addWorkingDays('2026-03-17', 0, nationalHolidays)).toBe('2026-03-17')
  })

  test('adding working days counts as many working days as asked, from 2024 to 2033', () => {
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 3650 }), { maxLength: 80 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3600 }),
        fc.integer({ min: 1, max: 12 }),
        holidays,
        (start, count, off) => {
          const from = addDays('2024-01-01', start)
          const closed = new Set(off.map((offset) => addDays('2024-01-01', offset)))
          let expected = Date.parse(`${from}T00:00:00Z`)
          for (let left = count; left > 0;) {
            expected += 86_400_000
            const at = new Date(expected)
            if (at.getUTCDay() % 6 !== 0 && !closed.has(at.toISOString().slice(0, 10))) left -= 1
          }
          expect(addWorkingDays(from, count, closed)).toBe(new Date(expected).toISOString().slice(0, 10))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the decrees give 17 national days and 11 collective ones in 2025, 17 and 8 in 2026', () => {
    const count = (year: string, kind: string) =>
      NATIONAL_DAYS.filter((holiday) => holiday.day.startsWith(year) && holiday.kind === kind).length
    expect([count('2025', 'NATIONAL'), count('2025', 'COLLECTIVE')]).toEqual([17, 11])
    expect([count('2026', 'NATIONAL'), count('2026', 'COLLECTIVE')]).toEqual([17, 8])
    expect([count('2025', 'RAMADAN'), count('2026', 'RAMADAN')]).toEqual([30, 31])
    for (const { day } of NATIONAL_DAYS) expect(isDay(day)).toBe(true)
  })

  test('a day that a region adds is off there and nowhere else', () => {
    expect(isWorkingDay('2026-02-18', workCalendar(NATIONAL_DAYS, ['2026-02-18']).holidays)).toBe(false)
    expect(isWorkingDay('2026-02-18', calendar.holidays)).toBe(true)
  })
})

describe('working time', () => {
  test('an ordinary day runs from 07.30 to 16.00 and holds 450 minutes', () => {
    expect(workingTime('2026-05-13', calendar)).toEqual({ start: 450, end: 960, break: 60, net: 450 })
  })

  test('Friday ends later for its longer break, with the same minutes', () => {
    expect(workingTime('2026-05-22', calendar)).toEqual({ start: 450, end: 990, break: 90, net: 450 })
  })

  test('a Ramadan day starts at 08.00 and holds 390 minutes, on Friday too', () => {
    expect(workingTime('2026-03-03', calendar)).toEqual({ start: 480, end: 900, break: 30, net: 390 })
    expect(workingTime('2026-03-06', calendar)).toEqual({ start: 480, end: 930, break: 60, net: 390 })
    expect(calendar.ramadan.has('2026-02-17')).toBe(false)
    expect(calendar.ramadan.has('2026-02-18')).toBe(true)
  })

  test('what is worked fits between start, end and break', () => {
    for (const day of daysIn({ from: '2026-01-01', through: '2026-12-31' })) {
      const time = workingTime(day, calendar)
      if (time) expect(time.end - time.start - time.break).toBe(time.net)
    }
  })

  test('a full week holds 37.5 hours, in Ramadan 32.5', () => {
    const hours = (week: string[]) => week.reduce((sum, day) => sum + netMinutes(day, calendar), 0) / 60
    expect(hours(weekOf('2026-05-04'))).toBe(37.5)
    expect(hours(weekOf('2026-03-04'))).toBe(32.5)
  })

  test('a day off holds none', () => expect(netMinutes('2026-12-25', calendar)).toBe(0))
})

const OFFSETS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const

// T80: quarter, month and year ends, the leap day, Fridays, Ramadan and cuti bersama, each near a zone's midnight.
const INSTANTS = [
  '2026-03-31T14:59:59Z',
  '2026-03-31T15:00:00Z',
  '2026-03-31T15:30:00Z',
  '2026-03-31T16:00:00Z',
  '2026-03-31T16:59:59.999Z',
  '2026-03-31T17:00:00Z',
  '2026-06-30T15:00:00Z',
  '2026-09-30T16:30:00Z',
  '2025-12-31T14:59:59.999Z',
  '2025-12-31T16:00:00Z',
  '2025-12-31T17:00:00Z',
  '2026-12-31T15:15:00Z',
  '2026-01-31T16:15:00Z',
  '2026-02-28T16:59:00Z',
  '2026-04-30T15:01:00Z',
  '2028-02-28T15:00:00Z',
  '2028-02-29T15:30:00Z',
  '2028-02-29T17:00:00Z',
  '2026-05-21T16:30:00Z',
  '2026-05-22T09:15:00Z',
  '2026-02-17T15:30:00Z',
  '2026-03-20T16:30:00Z',
  '2026-05-15T14:30:00Z',
  '2026-12-23T16:59:59Z',
]

describe.each(['UTC', 'Asia/Jakarta', 'America/New_York'])('T80: with the server in %s', (serverZone) => {
  test.each(INSTANTS)('%s falls on the right day, month and quarter in WIB, WITA and WIT', (text) => {
    const before = process.env.TZ
    process.env.TZ = serverZone
    try {
      for (const [zone, offset] of Object.entries(OFFSETS)) {
        const instant = new Date(text)
        const local = new Date(instant.getTime() + offset * 3_600_000)
        const day = local.toISOString().slice(0, 10)
        const month = local.getUTCMonth()

        expect(dayOf(instant, zone)).toBe(day)
        expect(minuteOf(instant, zone)).toBe(local.getUTCHours() * 60 + local.getUTCMinutes())
        expect(quarterOf(day)).toEqual({ year: local.getUTCFullYear(), quarter: Math.trunc(month / 3) + 1 })
        expect(monthOf(day)).toEqual({ year: local.getUTCFullYear(), month: month + 1 })
        expect(monthRange(monthOf(day)).through).toBe(
          new Date(Date.UTC(local.getUTCFullYear(), month + 1, 0)).toISOString().slice(0, 10),
        )
        expect(weekdayOf(day)).toBe(local.getUTCDay() || 7)
        expect(isWorkingDay(day, nationalHolidays)).toBe(local.getUTCDay() % 6 !== 0 && !DAYS_OFF.has(day))
        expect(netMinutes(day, calendar)).toBe(
          local.getUTCDay() % 6 === 0 || DAYS_OFF.has(day)
            ? 0
            : day >= '2026-02-18' && day <= '2026-03-20'
              ? 390
              : 450,
        )
        expect(startOfDay(day, zone).getTime()).toBe(Date.parse(`${day}T00:00:00Z`) - offset * 3_600_000)
        expect(endOfDay(day, zone).getTime() - startOfDay(day, zone).getTime()).toBe(86_400_000)
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

const DAYS_OFF = new Set([
  '2026-01-01',
  '2026-05-01',
  '2026-05-15',
  '2026-02-17',
  '2026-03-20',
  '2026-03-21',
  '2026-12-24',
])

test('half past three UTC on 31 March 2026 is still the first quarter in WIB and already the second in WIT', () => {
  const instant = new Date('2026-03-31T15:30:00Z')
  expect(quarterOf(dayOf(instant, 'Asia/Jakarta'))).toEqual({ year: 2026, quarter: 1 })
  expect(quarterOf(dayOf(instant, 'Asia/Jayapura'))).toEqual({ year: 2026, quarter: 2 })
})

test('half past six in the morning in Surakarta is today, not yesterday', () => {
  expect(dayOf(new Date('2026-05-12T23:30:00Z'), 'Asia/Jakarta')).toBe('2026-05-13')
})

test('only the three Indonesian zones are zones', () => {
  expect(isZone('Asia/Makassar')).toBe(true)
  expect(isZone('Asia/Singapore')).toBe(false)
})

describe('a month in an address', () => {
  test('reads back what it wrote', () => {
    expect(monthFromKey(monthKey({ year: 2026, month: 5 }))).toEqual({ year: 2026, month: 5 })
  })

  test.each(['2026-13', '2026-00', '2026-5', 'kemarin', ''])('%s is none', (text) => {
    expect(monthFromKey(text)).toBeUndefined()
  })
})
