import { describe, expect, test } from 'vitest'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import {
  caseFaults,
  caseRefusals,
  lateWords,
  timelinessWords,
} from '../../lib/measurements/labels/service-cases.ts'
import { sampleWords } from '../../lib/measurements/labels/samples.ts'
import { neededSample, sampleStanding } from '../../lib/measurements/rules/samples.ts'
import {
  daysTaken,
  dueDay,
  looksLikeCitizen,
  readCases,
  timedValue,
  whyNotFinish,
  whyNotRecordCase,
  whyNotWithdrawCase,
} from '../../lib/measurements/rules/service-cases.ts'
import { casesInput } from '../../lib/measurements/schema/service-cases.ts'

const { holidays } = nationalCalendar
const TODAY = '2026-05-13'

describe('a promised day', () => {
  test('counts working days after the first: weekends and days off lie between', () => {
    // Thursday 30 April; 1 May is a holiday.
    expect(dueDay('2026-04-30', 1, holidays)).toBe('2026-05-04')
    expect(dueDay('2026-04-30', 0, holidays)).toBe('2026-04-30')
    expect(daysTaken('2026-04-30', '2026-05-04', holidays)).toBe(1)
    expect(daysTaken('2026-05-04', '2026-05-04', holidays)).toBe(0)
    expect(daysTaken('2026-05-08', '2026-05-11', holidays)).toBe(1)
  })

  test('is kept exactly when no more working days were taken than promised', () => {
    for (let target = 0; target <= 10; target += 1)
      for (const start of ['2026-03-16', '2026-04-30', '2026-05-04', '2026-05-08']) {
        const due = dueDay(start, target, holidays)
        expect(daysTaken(start, due, holidays)).toBe(target)
        expect(daysTaken(start, dueDay(due, 1, holidays), holidays)).toBe(target + 1)
      }
  })
})

describe('a case is entered', () => {
  const wanted = { caseNumber: 'IUM/2026/0001', startedOn: '2026-05-04' }
  const at = { today: TODAY, known: false, closed: false }

  test('of days that have come, once, in a quarter that is open', () => {
    expect(whyNotRecordCase(wanted, at)).toBeUndefined()
    expect(whyNotRecordCase({ ...wanted, startedOn: '2026-05-14' }, at)).toBe('case_in_future')
    expect(whyNotRecordCase({ ...wanted, finishedOn: '2026-05-14' }, at)).toBe('case_in_future')
    expect(whyNotRecordCase({ ...wanted, finishedOn: '2026-05-03' }, at)).toBe('case_ends_before_start')
    expect(whyNotRecordCase(wanted, { ...at, known: true })).toBe('case_known')
    expect(whyNotRecordCase(wanted, { ...at, closed: true })).toBe('case_quarter_closed')
  })

  test('by its number, never by a citizen', () => {
    for (const number of ['3372010101900001', '3372 0101 0190 0001', '3372.0101.0190.0001'])
      expect(whyNotRecordCase({ ...wanted, caseNumber: number }, at)).toBe('case_names_citizen')
    expect(looksLikeCitizen('IUM/2026/0001')).toBe(false)
    expect(looksLikeCitizen('337201010190000')).toBe(false)
    const [first] = readCases('3372010101900001;Izin usaha;Terbit;04/05/2026;;3', TODAY)
    expect(first).toMatchObject({ fault: 'case_names_citizen' })
  })

  test('is done once, not before it began, and not in a closed quarter', () => {
    const open = { startedOn: '2026-05-04', finishedOn: null, withdrawnAt: null }
    const finish = { finishedOn: '2026-05-06', today: TODAY, closed: false }
    expect(whyNotFinish(open, finish)).toBeUndefined()
    expect(whyNotFinish({ ...open, finishedOn: '2026-05-05' }, finish)).toBe('case_finished')
    expect(whyNotFinish({ ...open, withdrawnAt: new Date(0) }, finish)).toBe('case_withdrawn')
    expect(whyNotFinish(open, { ...finish, finishedOn: '2026-05-01' })).toBe('case_ends_before_start')
    expect(whyNotFinish(open, { ...finish, finishedOn: '2026-05-14' })).toBe('case_in_future')
    expect(whyNotFinish(open, { ...finish, closed: true })).toBe('case_quarter_closed')
  })

  test('is withdrawn once, with a reason, while its quarter is open', () => {
    const open = { finishedOn: null, withdrawnAt: null }
    const reason = 'Nomor tertukar.'
    expect(whyNotWithdrawCase(open, { reason, closed: false })).toBeUndefined()
    expect(whyNotWithdrawCase(open, { reason: 'salah    ', closed: false })).toBe('case_reason_missing')
    expect(whyNotWithdrawCase(open, { reason, closed: true })).toBe('case_quarter_closed')
    expect(whyNotWithdrawCase({ ...open, withdrawnAt: new Date(0) }, { reason, closed: false })).toBe(
      'case_withdrawn',
    )
  })
})

describe('what cases come to', () => {
  test('is a share where the indicator counts per cent, a median where it counts days, nothing else', () => {
    const sums = { due: 8, onTime: 7, median: 2.5 }
    expect(timedValue(sums, '%')).toBe('87.5')
    expect(timedValue({ due: 3, onTime: 2, median: 1 }, '%')).toBe('66.7')
    expect(timedValue({ due: 3, onTime: 0, median: null }, '%')).toBe('0')
    expect(timedValue(sums, 'hari kerja')).toBe('2.5')
    expect(timedValue(sums, 'Hari')).toBe('2.5')
    expect(timedValue({ ...sums, median: null }, 'hari kerja')).toBeNull()
    expect(timedValue(sums, 'jam')).toBeNull()
    expect(timedValue(sums, 'menit')).toBeNull()
    expect(timedValue({ due: 0, onTime: 0, median: null }, '%')).toBeNull()
  })

  test('is said with how many', () => {
    expect(timelinessWords({ due: 50, onTime: 46, median: 2 })).toBe(
      '46 dari 50 tepat waktu (92%), median 2 hari kerja',
    )
    expect(timelinessWords({ due: 1, onTime: 0, median: null })).toBe('0 dari 1 tepat waktu (0%)')
    expect(timelinessWords({ due: 0, onTime: 0, median: null })).toBe('Belum ada berkas yang jatuh tempo')
    expect(lateWords(0)).toBe('kurang dari sehari')
    expect(lateWords(3)).toBe('3 hari kerja')
  })
})

describe('rows copied from a sheet', () => {
  const ROW = 'IUM/2026/0001\tIzin usaha mikro\tPenerbitan izin\t04/05/2026\t06/05/2026\t3'

  test('are read with their days as people write them, a line of titles left out', () => {
    const titles = 'Nomor berkas\tLayanan\tTahap\tMulai\tSelesai\tTarget'
    expect(readCases(`${titles}\r\n${ROW}\r\n\r\n`, TODAY)).toEqual([
      {
        line: 2,
        row: {
          caseNumber: 'IUM/2026/0001',
          service: 'Izin usaha mikro',
          step: 'Penerbitan izin',
          startedOn: '2026-05-04',
          finishedOn: '2026-05-06',
          targetDays: 3,
        },
      },
    ])
    const [open] = readCases('A-2;Izin usaha mikro;Penerbitan izin;2026-05-04;;0', TODAY)
    expect(open).toEqual({
      line: 1,
      row: {
        caseNumber: 'A-2',
        service: 'Izin usaha mikro',
        step: 'Penerbitan izin',
        startedOn: '2026-05-04',
        targetDays: 0,
      },
    })
  })

  test.each([
    ['A-1;Izin', 'columns_missing'],
    [';Izin usaha;Terbit;04/05/2026;;3', 'number_missing'],
    ['A-1;Iz;Terbit;04/05/2026;;3', 'service_missing'],
    ['A-1;Izin usaha;T;04/05/2026;;3', 'step_missing'],
    ['A-1;Izin usaha;Terbit;31/02/2026;;3', 'started_wrong'],
    ['A-1;Izin usaha;Terbit;04/05/2026;besok;3', 'finished_wrong'],
    ['A-1;Izin usaha;Terbit;04/05/2026;;tiga', 'target_wrong'],
    ['A-1;Izin usaha;Terbit;04/05/2026;;366', 'target_wrong'],
    ['A-1;Izin usaha;Terbit;14/05/2026;;3', 'case_in_future'],
    ['A-1;Izin usaha;Terbit;04/05/2026;01/05/2026;3', 'case_ends_before_start'],
  ])('%s is told as %s', (text, fault) => {
    expect(readCases(text, TODAY)).toEqual([{ line: 1, fault, text }])
  })

  test('count a row once', () => {
    const [, second] = readCases(`${ROW}\n${ROW}`, TODAY)
    expect(second).toMatchObject({ line: 2, fault: 'twice' })
  })

  test('pass the schema as they were read', () => {
    const rows = readCases(`${ROW}\nA-2;Izin usaha mikro;Terbit;2026-05-04;;0`, TODAY)
    const cases = rows.flatMap((one) => ('row' in one ? [one.row] : []))
    expect(casesInput.parse({ cases }).cases).toEqual(cases)
    expect(casesInput.safeParse({ cases: [] }).success).toBe(false)
    expect(casesInput.safeParse({ cases: Array.from({ length: 201 }, () => cases[0]) }).success).toBe(false)
  })
})

test('every refusal has a short sentence without English', () => {
  for (const sentence of Object.values({ ...caseFaults, ...caseRefusals })) {
    expect(sentence.split(' ').length).toBeLessThanOrEqual(20)
    expect(sentence).toMatch(/\.$/)
  }
})

describe('the sample of a survey', () => {
  test.each([
    [10, 10],
    [20, 19],
    [30, 28],
    [50, 44],
    [75, 63],
    [100, 80],
    [150, 108],
    [200, 132],
    [300, 169],
    [500, 217],
    [750, 254],
    [1000, 278],
    [1500, 306],
    [2000, 322],
    [3000, 341],
    [5000, 357],
    [10_000, 370],
    [50_000, 381],
    [75_000, 382],
    [1_000_000, 384],
  ])('of %i served needs %i answers, as the published table has it', (population, needed) => {
    expect(neededSample(population)).toBe(needed)
  })

  test('never needs more than were served, and never less for more', () => {
    let before = 0
    for (let population = 1; population <= 5000; population += 1) {
      const needed = neededSample(population)
      expect(needed).toBeLessThanOrEqual(population)
      expect(needed).toBeGreaterThanOrEqual(before)
      before = needed
    }
  })

  test('hides a number under thirty answers, calls it short up to what is needed', () => {
    const of = (respondents: number | null, population: number | null = 500) =>
      sampleStanding({ respondents, population })
    expect(of(29)).toBe('HIDDEN')
    expect(of(29, 29)).toBe('HIDDEN')
    expect(of(30)).toBe('SHORT')
    expect(of(216)).toBe('SHORT')
    expect(of(217)).toBe('ENOUGH')
    expect(of(30, 31)).toBe('ENOUGH')
    expect(of(null)).toBe('UNKNOWN')
    expect(of(120, null)).toBe('UNKNOWN')
    expect(of(12, null)).toBe('HIDDEN')
  })

  test('is said in words', () => {
    expect(sampleWords({ respondents: 120, population: 500 })).toBe(
      '120 responden dari 500 pengguna layanan; sampel kurang, perlu 217',
    )
    expect(sampleWords({ respondents: 240, population: 500 })).toContain('sampel cukup')
    expect(sampleWords({ respondents: 12, population: 500 })).toContain(
      'angka ditampilkan mulai 30 responden',
    )
    expect(sampleWords({ respondents: 40, population: null })).toBe('40 responden')
    expect(sampleWords({ respondents: null, population: null })).toBe('jumlah responden belum dicatat')
  })
})
