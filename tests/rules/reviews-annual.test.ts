import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../lib/calendar/rules.ts'
import { annualLead, annualRefusals } from '../../lib/reviews/labels/annual.ts'
import { accumulatedSentences, formatPoints, partArithmetic } from '../../lib/reviews/labels/credit.ts'
import {
  annualDueOn,
  annualOpensOn,
  lastYearToReview,
  RESULT_OF_UNIT,
  whyNotRateYear,
  whyNotReopenYear,
  whyNotReviseYear,
  whyNotSignYear,
  type RatedYear,
} from '../../lib/reviews/rules/annual.ts'
import { standingOf } from '../../lib/reviews/rules/clocks.ts'
import { accumulated, creditOf } from '../../lib/reviews/rules/credit.ts'
import {
  gradeFor,
  mayMove,
  RATINGS,
  REVIEW_MOVES,
  type Grade,
  type ReviewStatus,
  whyNotAcknowledge,
  whyNotReceive,
} from '../../lib/reviews/rules.ts'
import { UNIT_GRADES } from '../../lib/unit-reviews/rules.ts'

const REASON = 'Alasan yang cukup panjang untuk diterima.'
const year = (over: Partial<RatedYear> = {}): RatedYear => ({
  employeeId: 'sari',
  year: 2025,
  status: 'DRAFT',
  resultRating: 'MEETS',
  behaviourRating: 'MEETS',
  reason: null,
  ...over,
})
const facts = { by: 'hendra', assessorId: 'hendra', today: '2026-05-13', cited: 0 }

describe('the window', () => {
  test('opens in December and stays open while nothing is signed', () => {
    expect([annualOpensOn(2025), annualDueOn(2025)]).toEqual(['2025-12-01', '2026-01-31'])
    expect(whyNotRateYear(year(), { ...facts, today: '2025-11-30' })).toBe('year_not_open')
    for (const today of ['2025-12-01', '2026-01-31', '2026-05-13', '2029-01-01'])
      expect(whyNotSignYear(year(), { ...facts, today }), today).toBeUndefined()
    expect(['2025-11-30', '2025-12-01', '2026-01-01'].map(lastYearToReview)).toEqual([2024, 2025, 2025])
  })

  test('is told with what is left and until when', () => {
    const of = { year: 2025, dueOn: '2026-01-31' }
    expect(annualLead({ ...of, left: 3, overdue: false })).toBe(
      'Tahun 2025: 3 orang lagi, paling lambat 31 Januari 2026.',
    )
    expect(annualLead({ ...of, left: 3, overdue: true })).toContain('tetap terbuka')
    expect(annualLead({ ...of, left: 0, overdue: true })).toBe('Tahun 2025: semua selesai.')
  })
})

describe('a year’s signature', () => {
  test('is the assessor’s of the last day, and nobody’s of himself', () => {
    expect(whyNotSignYear(year(), { ...facts, by: 'ratna' })).toBe('not_the_assessor')
    expect(whyNotSignYear(year(), { ...facts, by: 'sari', assessorId: 'sari' })).toBe('own_review')
    expect(whyNotSignYear(year(), { ...facts, assessorId: undefined })).toBe('not_the_assessor')
  })

  test('off the middle stands on a record and a sentence; in the middle on neither', () => {
    for (const off of [
      { resultRating: 'ABOVE' },
      { resultRating: 'BELOW' },
      { behaviourRating: 'ABOVE' },
      { behaviourRating: 'BELOW' },
    ] as const) {
      expect(whyNotSignYear(year({ ...off, reason: REASON }), facts)).toBe('citation_missing')
      expect(whyNotSignYear(year(off), { ...facts, cited: 1 })).toBe('reason_missing')
      expect(whyNotSignYear(year({ ...off, reason: REASON }), { ...facts, cited: 1 })).toBeUndefined()
    }
    expect(whyNotSignYear(year(), facts)).toBeUndefined()
    expect(whyNotSignYear(year({ behaviourRating: null }), facts)).toBe('rating_missing')
  })

  test('away from what is proposed says why; a unit’s year proposes its head’s', () => {
    expect(UNIT_GRADES.map((grade) => RESULT_OF_UNIT[grade])).toEqual([
      'ABOVE',
      'MEETS',
      'BELOW',
      'BELOW',
      'BELOW',
    ])
    expect(whyNotSignYear(year(), { ...facts, suggested: RESULT_OF_UNIT.POOR })).toBe('reason_missing')
    expect(
      whyNotSignYear(year({ reason: REASON }), { ...facts, suggested: RESULT_OF_UNIT.POOR }),
    ).toBeUndefined()
    expect(whyNotSignYear(year(), { ...facts, suggested: RESULT_OF_UNIT.GOOD })).toBeUndefined()
  })

  test('is corrected with a reason until it is answered or settled', () => {
    const signed = year({ status: 'DELIVERED' })
    expect(whyNotReviseYear(signed, { ...facts, settled: false })).toBe('reason_missing')
    expect(whyNotReviseYear({ ...signed, reason: REASON }, { ...facts, settled: false })).toBeUndefined()
    expect(whyNotReopenYear(signed, { ...facts, settled: true })).toBe('already_final')
    expect(whyNotReopenYear(year(), { ...facts, settled: false })).toBe('not_signed')
    for (const status of ['ACKNOWLEDGED', 'OBJECTED', 'DECIDED'] as const)
      expect(whyNotReopenYear(year({ status }), { ...facts, settled: false })).toBe('already_answered')
  })

  test('every refusal has its Indonesian sentence', () => {
    for (const sentence of Object.values(annualRefusals)) expect(sentence).toMatch(/^[A-Z].+\.$/)
  })
})

describe('what is said of it', () => {
  test('credit points are told with their arithmetic', () => {
    const { parts } = creditOf([{ level: 'AHLI_PERTAMA', months: 2 }], 'GOOD')
    expect(parts.map((part) => partArithmetic(part, 'GOOD'))).toEqual([
      '100% (Baik) × 12,5 (koefisien Ahli Pertama) × 2/12 bulan = 2,08',
    ])
    expect(formatPoints('9.375')).toBe('9,38')
    const sum = accumulated([{ year: 2025, parts: [{ level: 'TERAMPIL', points: '20' }] }])
    expect(sum && accumulatedSentences(sum)).toEqual([
      'Terkumpul 20 pada jenjang Terampil sejak 2025, menurut penilaian yang tercatat di sini.',
      'Tiap pangkat dalam jenjang ini menambah kebutuhan 20, dijumlah sejak awal jenjang.',
      'Untuk jenjang Mahir: 60, kurang 40.',
    ])
    const top = accumulated([{ year: 2025, parts: [{ level: 'PENYELIA', points: '25' }] }])
    expect(top && accumulatedSentences(top).at(-1)).toBe('Penyelia adalah jenjang tertinggi.')
  })
})

type Life = { status: ReviewStatus; deliveredOn: string | null; receivedOn: string | null; book: Grade[] }

const deed = fc.record({
  by: fc.constantFrom('sari', 'hendra', 'ratna'),
  wants: fc.constantFrom('rate', 'sign', 'revise', 'receive', 'acknowledge'),
  after: fc.nat({ max: 20 }),
  result: fc.constantFrom(...RATINGS),
  behaviour: fc.constantFrom(...RATINGS),
  reason: fc.constantFrom(null, REASON),
  cited: fc.constantFrom(0, 1),
})

test('10,000 years: no illegal move, nobody rates himself, nothing signed is changed, the grade is the matrix’s', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      let life: Life = { status: 'DRAFT', deliveredOn: null, receivedOn: null, book: [] }
      let today = '2025-11-20'
      for (const { by, wants, after, result, behaviour, reason, cited } of deeds) {
        today = addDays(today, after)
        const { settled, received } = standingOf(life, today, new Set())
        const review = year({
          status: life.status,
          resultRating: result,
          behaviourRating: behaviour,
          reason,
        })
        const assessing = { by, assessorId: 'hendra', today, cited }
        const answering = { by, settled, received: received !== null }
        const why = {
          rate: () => whyNotRateYear(review, assessing),
          sign: () => whyNotSignYear(review, assessing),
          revise: () => whyNotReviseYear(review, { ...assessing, settled }),
          receive: () => whyNotReceive(review, answering),
          acknowledge: () => whyNotAcknowledge(review, answering),
        }[wants]()
        if (why) continue
        expect(mayMove(life.status, wants)).toBe(true)
        expect(settled).toBe(false)
        expect(today >= '2025-12-01').toBe(true)
        expect(by).toBe(wants === 'receive' || wants === 'acknowledge' ? 'sari' : 'hendra')
        seen.add(`${life.status} ${wants}`)
        const next: Life = { ...life, status: REVIEW_MOVES[wants].to }
        if (wants === 'receive') next.receivedOn = today
        if (wants === 'sign' || wants === 'revise') {
          expect(cited > 0 || (result === 'MEETS' && behaviour === 'MEETS')).toBe(true)
          next.deliveredOn = today
          next.receivedOn = null
          next.book = [...life.book, gradeFor(result, behaviour)]
        }
        expect(next.status === 'DRAFT').toBe(next.book.length === 0)
        expect(next.book.slice(0, life.book.length)).toEqual(life.book)
        life = next
      }
    }),
    { numRuns: 10_000, seed: 2025 },
  )
  expect([...seen].toSorted()).toEqual([
    'DELIVERED acknowledge',
    'DELIVERED receive',
    'DELIVERED revise',
    'DRAFT rate',
    'DRAFT sign',
  ])
})
