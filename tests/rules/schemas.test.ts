import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  activityLogInput,
  bulkChoice,
  favouriteInput,
  logChoice,
  openDayInput,
  returnInput,
} from '../../lib/activity-logs/schema.ts'
import { leaveInput } from '../../lib/attendance/schema.ts'
import { clockInput, decimalInput } from '../../lib/calendar/schema.ts'
import { feedbackInput } from '../../lib/feedback/schema.ts'
import { nipInput, supervisionInput } from '../../lib/organization/schema.ts'
import { closePeriodInput, periodChoice } from '../../lib/periods/schema.ts'
import { reviewInput } from '../../lib/reviews/schema.ts'

const id = '01970000-0000-7000-8000-000000000001'

const messages = (schema: z.ZodType, value: unknown): string[] => {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** As a browser sends a form: text, blank where nothing was typed. */
const form = {
  id: '',
  version: '',
  logDate: '2026-05-13',
  minutes: '90',
  startMinute: '',
  endMinute: '',
  title: '  Memberi imunisasi balita  ',
  result: '',
  workResultId: '',
  indicatorId: '',
  quantity: '24,5',
  measureUnit: 'anak',
  evidenceIds: [],
  intent: 'submit',
}

describe('a day’s work from a form', () => {
  test('blank fields count as absent, the rest is read', () => {
    const { id: none, ...read } = activityLogInput.parse(form)
    expect(none).toBeUndefined()
    expect(read).toMatchObject({
      logDate: '2026-05-13',
      minutes: 90,
      title: 'Memberi imunisasi balita',
      quantity: '24.5',
      intent: 'submit',
    })
    expect(read.startMinute).toBeUndefined()
    expect(read.result).toBeUndefined()
  })

  test('three taps send little, and that is enough', () => {
    const few = { logDate: '2026-05-13', minutes: 90, title: 'Memberi imunisasi', intent: 'submit' }
    expect(activityLogInput.parse(few)).toEqual({ ...few, evidenceIds: [] })
  })

  test('hours come with a colon or a point', () => {
    const read = activityLogInput.parse({ ...form, minutes: '', startMinute: '07:30', endMinute: '09.00' })
    expect([read.minutes, read.startMinute, read.endMinute]).toEqual([undefined, 450, 540])
  })

  test.each([
    [{ title: 'Rapat' }, 'title: Tulis apa yang dikerjakan, minimal 10 huruf.'],
    [{ title: '         Rapat       ' }, 'title: Tulis apa yang dikerjakan, minimal 10 huruf.'],
    [{ title: undefined }, 'title: Tulis apa yang dikerjakan, minimal 10 huruf.'],
    [{ title: 'x'.repeat(501) }, 'title: Ringkas uraiannya, paling banyak 500 huruf.'],
    [{ logDate: '' }, 'logDate: Tanggal ini tidak ada di kalender. Pilih tanggal lain.'],
    [{ logDate: undefined }, 'logDate: Pilih tanggalnya.'],
    [{ logDate: '9999-01-01' }, 'logDate: Tahunnya terlalu jauh. Pilih tahun 1900 sampai 2199.'],
    [{ logDate: '12026-01-01' }, 'logDate: Tahunnya terlalu jauh. Pilih tahun 1900 sampai 2199.'],
    [{ logDate: '2026-02-30' }, 'logDate: Tanggal ini tidak ada di kalender. Pilih tanggal lain.'],
    [{ minutes: '1441' }, 'minutes: Isi lamanya dengan angka antara 1 dan 1440 menit.'],
    [{ minutes: '0' }, 'minutes: Isi lamanya dengan angka antara 1 dan 1440 menit.'],
    [{ minutes: '1,5' }, 'minutes: Isi lamanya dengan angka antara 1 dan 1440 menit.'],
    [{ minutes: 'satu jam' }, 'minutes: Isi lamanya dengan angka antara 1 dan 1440 menit.'],
    [{ startMinute: '25.00' }, 'startMinute: Tulis jam seperti 07.30.'],
    [{ startMinute: 'pagi' }, 'startMinute: Tulis jam seperti 07.30.'],
    [
      { quantity: '1.250' },
      'quantity: Titik bisa berarti ribuan atau desimal. Tulis tanpa titik, misalnya 1250, atau pakai koma, misalnya 1,25.',
    ],
    [{ quantity: 'banyak' }, 'quantity: Tulis angka saja, misalnya 12 atau 12,5.'],
    [{ quantity: '-1' }, 'quantity: Tulis angka nol atau lebih.'],
    [{ quantity: '1,234' }, 'quantity: Tulis paling banyak 2 angka di belakang koma.'],
    [{ quantity: '1234567890123' }, 'quantity: Angka ini terlalu besar. Periksa lagi.'],
    [{ workResultId: 'abc' }, 'workResultId: Pilihan ini tidak dikenal. Muat ulang halaman, lalu coba lagi.'],
    [
      { evidenceIds: Array.from({ length: 11 }, () => id) },
      'evidenceIds: Paling banyak 10 bukti dukung untuk satu catatan.',
    ],
    [{ intent: 'publish' }, 'intent: Pilih Simpan atau Simpan draf.'],
    [{ id }, 'version: Muat ulang halaman, lalu coba lagi.'],
  ])('%j is answered in Indonesian at its field', (over, message) => {
    expect(messages(activityLogInput, { ...form, ...over })).toEqual([message])
  })

  test('a field that nobody asked for is refused: no status, no region, no owner from outside', () => {
    for (const extra of [{ status: 'APPROVED' }, { regionId: 2 }, { employeeId: id }, { supervisorId: id }]) {
      expect(activityLogInput.safeParse({ ...form, ...extra }).success).toBe(false)
    }
  })

  test('an edit names its version', () => {
    expect(activityLogInput.parse({ ...form, id, version: '3' })).toMatchObject({ id, version: 3 })
  })
})

describe('deciding', () => {
  const choice = { logDate: '2026-05-13', logId: id, version: '2' }

  test('a log is chosen by date, id and the version that was seen', () => {
    expect(logChoice.parse(choice)).toEqual({ ...choice, version: 2 })
    expect(messages(logChoice, { ...choice, version: '0' })).toHaveLength(1)
    expect(logChoice.safeParse({ ...choice, status: 'APPROVED' }).success).toBe(false)
  })

  test('one to two hundred at once', () => {
    expect(messages(bulkChoice, { logs: [] })).toEqual(['logs: Pilih paling sedikit satu catatan.'])
    expect(messages(bulkChoice, {})).toEqual(['logs: Pilih catatannya dulu.'])
    expect(messages(bulkChoice, { logs: Array.from({ length: 201 }, () => choice) })).toEqual([
      'logs: Pilih paling banyak 200 catatan sekaligus.',
    ])
    expect(bulkChoice.parse({ logs: Array.from({ length: 200 }, () => choice) }).logs).toHaveLength(200)
  })

  test('a return and an opened day carry a reason', () => {
    expect(messages(returnInput, { ...choice, reason: ' kurang ' })).toEqual([
      'reason: Tulis alasannya, minimal 10 huruf.',
    ])
    expect(returnInput.parse({ ...choice, reason: 'Foto belum ada.' }).reason).toBe('Foto belum ada.')
    expect(messages(openDayInput, { employeeId: id, day: '2026-05-01', reason: '' })).toEqual([
      'reason: Tulis alasannya, minimal 10 huruf.',
    ])
  })

  test('a favourite keeps its minutes', () => {
    expect(
      favouriteInput.parse({ title: 'Rekap harian loket', minutes: '30', workResultId: '' }),
    ).toMatchObject({ minutes: 30 })
  })
})

describe('the other forms', () => {
  test('a review comes as ratings, reason and intent', () => {
    const read = reviewInput.parse({
      employeeId: id,
      year: '2026',
      quarter: '2',
      resultRating: 'ABOVE',
      behaviourRating: '',
      reason: '',
      version: '0',
      intent: 'draft',
    })
    expect(read).toEqual({
      employeeId: id,
      year: 2026,
      quarter: 2,
      resultRating: 'ABOVE',
      ratings: {},
      citations: [],
      version: 0,
      intent: 'draft',
    })
  })

  test('a grade is never taken from outside', () => {
    const review = {
      employeeId: id,
      year: 2026,
      quarter: 2,
      resultRating: 'MEETS',
      behaviourRating: 'MEETS',
      version: 1,
      intent: 'sign',
    }
    expect(reviewInput.safeParse(review).success).toBe(true)
    expect(reviewInput.safeParse({ ...review, grade: 'VERY_GOOD' }).success).toBe(false)
    expect(messages(reviewInput, { ...review, resultRating: 'EXCELLENT' })).toEqual([
      'resultRating: Pilih salah satu dari tiga rating.',
    ])
    expect(messages(reviewInput, { ...review, quarter: 5 })).toEqual(['quarter: Pilih triwulannya.'])
  })

  test('feedback about a log carries the date of the log', () => {
    const about = {
      employeeId: id,
      about: 'LOG',
      logId: id,
      logDate: '2026-05-13',
      text: 'Hasilnya rapi dan lengkap.',
    }
    expect(feedbackInput.safeParse(about).success).toBe(true)
    expect(messages(feedbackInput, { ...about, logDate: '' })).toEqual(['logDate: Pilih catatannya lagi.'])
    expect(messages(feedbackInput, { ...about, text: 'bagus' })).toEqual([
      'text: Tulis umpan baliknya, minimal 10 huruf.',
    ])
    expect(messages(feedbackInput, { ...about, behaviour: 'FRIENDLY' })).toEqual([
      'behaviour: Pilih salah satu nilai BerAKHLAK.',
    ])
  })

  test('leave, periods and lines of supervision', () => {
    expect(
      messages(leaveInput, { employeeId: id, kind: 'HOLIDAY', startsOn: '2026-05-13', endsOn: '2026-05-13' }),
    ).toEqual(['kind: Pilih jenis cutinya.'])
    expect(periodChoice.parse({ year: '2026', quarter: '1', version: '1' })).toEqual({
      year: 2026,
      quarter: 1,
      version: 1,
    })
    expect(
      closePeriodInput.parse({ year: 2026, quarter: 1, version: 1, acknowledged: 'on' }).acknowledged,
    ).toBe(true)
    expect(closePeriodInput.parse({ year: 2026, quarter: 1, version: 1 }).acknowledged).toBeUndefined()
    expect(
      supervisionInput.parse({ employeeId: id, supervisorId: id, startsOn: '2026-01-01', endsOn: '' }).endsOn,
    ).toBeUndefined()
  })

  test('a NIP is cleaned, or refused with what is wrong with it', () => {
    expect(nipInput.parse("'19900101 202012 1 999")).toBe('199001012020121999')
    expect(messages(nipInput, '1,98E+17').join()).toContain('Excel')
    expect(messages(nipInput, '123').join()).toContain('18 angka')
    expect(messages(nipInput, undefined)).toEqual([': Isi NIP.'])
  })

  test('numbers from a program are numbers too', () => {
    expect(clockInput.parse(450)).toBe(450)
    expect(decimalInput().parse(12.5)).toBe('12.5')
    expect(decimalInput({ decimals: 4 }).parse('0,1234')).toBe('0.1234')
  })
})
