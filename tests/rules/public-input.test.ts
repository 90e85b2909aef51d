import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/calendar/rules.ts'
import { nationalCalendar } from '../../lib/calendar/rules/holidays.ts'
import {
  ANSWER_DAYS,
  answerDueOn,
  firstDueOn,
  INPUT_MOVE_NAMES,
  INPUT_MOVES,
  lapsesOn,
  LONGEST_CLOCK,
  movesOf,
  standingOf,
  onlyLeavesOut,
  whyNotMove,
  type Clocks,
  type Heard,
  type InputMove,
  type Side,
} from '../../lib/public-input/rules.ts'
import { tellsOfSomeone } from '../../lib/organization/rules/traces.ts'
import { answerInput, newInput, verifyInput } from '../../lib/public-input/schema.ts'

const NONE: ReadonlySet<Day> = new Set()
const heard = (more: Partial<Heard> = {}): Heard => ({
  status: 'RECEIVED',
  private: false,
  disputed: false,
  ...more,
})

describe('the clocks', () => {
  test('count working days from the day after it came: three to a first response, then 5, 14 or 60', () => {
    // A Tuesday; the Thursday of that week is Ascension Day.
    const holidays = new Set(['2026-05-14'])
    expect(firstDueOn('2026-05-12', holidays)).toBe('2026-05-18')
    expect(answerDueOn('2026-05-12', 'PLAIN', holidays)).toBe('2026-05-20')
    expect(answerDueOn('2026-05-12', 'DISPUTE', NONE)).toBe('2026-06-01')
    expect(answerDueOn('2026-05-12', 'FIELD_CHECK', NONE)).toBe('2026-08-04')
    // What comes on a Saturday starts on Monday.
    expect(firstDueOn('2026-05-16', NONE)).toBe('2026-05-20')
    expect(lapsesOn('2026-05-12', NONE)).toBe('2026-05-26')
  })

  test('end, the longest with its holidays, before the days end that are asked of the calendar', () => {
    for (let day: Day = '2025-01-01'; day < '2026-12-31'; day = addDays(day, 1)) {
      const due = answerDueOn(day, 'FIELD_CHECK', nationalCalendar.holidays)
      expect(due < addDays(day, LONGEST_CLOCK)).toBe(true)
    }
    expect(Math.max(...Object.values(ANSWER_DAYS))).toBe(60)
  })

  const clocks = (more: Partial<Clocks> = {}): Clocks => ({
    status: 'RECEIVED',
    firstDueOn: '2026-05-15',
    answerDueOn: '2026-05-19',
    verifiedOn: null,
    answeredOn: null,
    ...more,
  })

  test('are kept on their last day and missed the day after', () => {
    expect(standingOf(clocks(), '2026-05-15')).toBe('WAITING')
    expect(standingOf(clocks(), '2026-05-16')).toBe('LATE')
    expect(standingOf(clocks({ status: 'VERIFIED' }), '2026-05-19')).toBe('WAITING')
    expect(standingOf(clocks({ status: 'IN_PROGRESS' }), '2026-05-20')).toBe('LATE')
    expect(standingOf(clocks({ status: 'ANSWERED', answeredOn: '2026-05-19' }), '2026-06-30')).toBe('IN_TIME')
    expect(standingOf(clocks({ status: 'CLOSED', answeredOn: '2026-05-20' }), '2026-06-30')).toBe(
      'AFTER_TIME',
    )
    expect(standingOf(clocks({ status: 'DECLINED' }), '2026-06-30')).toBe('DECLINED')
  })
})

describe('who may move it on', () => {
  test('the desk lets through, the unit answers, the reporter judges, and nobody does another’s part', () => {
    expect(movesOf(heard(), ['DESK'])).toEqual(['verify', 'hand_over', 'decline'])
    expect(movesOf(heard(), ['UNIT'])).toEqual([])
    expect(movesOf(heard({ status: 'VERIFIED' }), ['UNIT'])).toEqual(['start', 'answer'])
    expect(movesOf(heard({ status: 'VERIFIED' }), ['DESK'])).toEqual(['hand_over'])
    expect(movesOf(heard({ status: 'ANSWERED' }), ['REPORTER'])).toEqual(['accept', 'dispute'])
    expect(movesOf(heard({ status: 'ANSWERED', disputed: true }), ['REPORTER'])).toEqual(['accept'])
  })

  test('what is about a person is the inspectorate’s alone, at every step', () => {
    for (const status of ['RECEIVED', 'VERIFIED', 'IN_PROGRESS', 'ANSWERED'] as const) {
      const own = heard({ status, private: true })
      expect(movesOf(own, ['DESK', 'UNIT'])).toEqual([])
      for (const move of ['verify', 'decline', 'start', 'answer', 'hand_over'] as const)
        expect(whyNotMove(own, move, ['DESK', 'UNIT'])).toBe('not_found')
    }
    expect(movesOf(heard({ private: true }), ['INSPECTOR'])).toEqual(['verify', 'decline'])
    expect(movesOf(heard(), ['INSPECTOR'])).toEqual([])
  })

  test('10,000 lives of random wishes never leave the drawn roads', () => {
    const sides: Side[] = ['DESK', 'UNIT', 'INSPECTOR', 'REPORTER']
    const wish = fc.record({
      move: fc.constantFrom(...INPUT_MOVE_NAMES),
      side: fc.constantFrom(...sides),
    })
    const reached = new Set<string>()
    fc.assert(
      fc.property(fc.boolean(), fc.array(wish, { maxLength: 14 }), (isPrivate, wishes) => {
        let of = heard({ private: isPrivate })
        for (const { move, side } of wishes) {
          if (move === 'lapse') {
            if (of.status === 'ANSWERED') of = { ...of, status: 'CLOSED' }
            continue
          }
          if (whyNotMove(of, move, [side])) continue
          const { from, to } = INPUT_MOVES[move] as { from: readonly string[]; to: Heard['status'] }
          expect(from).toContain(of.status)
          if (of.private) expect(['INSPECTOR', 'REPORTER']).toContain(side)
          if (move === 'dispute') expect(of.disputed).toBe(false)
          of = {
            status: to,
            private: of.private || move === 'hand_over',
            disputed: of.disputed || move === 'dispute',
          }
          reached.add(of.status)
        }
      }),
      { numRuns: 10_000, seed: 25_2009 },
    )
    const all = new Set<InputMove>(INPUT_MOVE_NAMES)
    expect(all.size).toBe(8)
    expect([...reached].toSorted()).toEqual(
      ['ANSWERED', 'CLOSED', 'DECLINED', 'IN_PROGRESS', 'RECEIVED', 'VERIFIED'].toSorted(),
    )
  })
})

describe('what everybody may read', () => {
  const AT = { inputId: '018f7d6e-3c1a-7b5e-8f00-000000000001', version: '1' }

  test.each([
    'Hubungi saya di 0812-3456-7890 ya',
    'nomor +62 812 3456 7890',
    'surel saya sari@contoh.go.id',
    'NIP 198810101100000001',
    'NIK 3372 0112 3456 0001',
  ])('carries no number and no address that leads to somebody: %s', (text) => {
    expect(tellsOfSomeone(text)).toBe(true)
    expect(verifyInput.safeParse({ ...AT, track: 'PLAIN', publicText: text }).success).toBe(false)
    expect(answerInput.safeParse({ ...AT, answer: text }).success).toBe(false)
  })

  test.each([
    'Loket dibuka pukul 07.30 sampai 16.00 pada 12 Mei 2026',
    'Sudah 14 hari, berkas nomor 2026/0412, biaya Rp 1.250.000',
    'Jalan Slamet Riyadi 245, RT 03 RW 07, kode pos 57141',
  ])('may carry hours, days, prices and places: %s', (text) => {
    expect(tellsOfSomeone(text)).toBe(false)
  })
})

describe('what is published of a citizen’s words', () => {
  const SAID = 'Antre lama sekali, Bu Rini di loket 2 tidak menjawab. Tolong diperbaiki...'

  test.each([
    SAID,
    'antre lama sekali bu rini di loket 2 TIDAK menjawab tolong diperbaiki',
    'Antre lama sekali, … di loket 2 tidak menjawab. Tolong diperbaiki...',
    'Antre lama sekali, … tidak menjawab. …',
    '… Tolong diperbaiki',
    'Antre lama sekali ... diperbaiki',
  ])('may be less, with a mark where something is gone: %s', (published) => {
    expect(onlyLeavesOut(SAID, published)).toBe(true)
  })

  test.each([
    'Pelayanan hebat sekali, terima kasih.',
    'Antre lama sekali, di loket 2 tidak menjawab. Tolong diperbaiki',
    'Antre lama sekali, … di loket 2 menjawab. Tolong diperbaiki',
    'Antre sebentar... sekali, … Tolong diperbaiki',
    '… Tolong diperbaiki … Antre lama',
    'Antre lama sekali',
    'Tolong diperbaiki',
    'Antre lama sekali … sekali, Bu Rini di loket 2 tidak menjawab. Tolong diperbaiki',
  ])('is never other words, another order, or less without a mark: %s', (published) => {
    expect(onlyLeavesOut(SAID, published)).toBe(false)
  })

  test('any parts taken out, each marked, are still his words; a word put in never is', () => {
    const word = fc.stringMatching(/^[a-z]{2,6}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.boolean()),
        fc.nat(),
        (said, keep, at) => {
          const left = said.map((one) => (keep.next().value === true ? one : '…'))
          expect(onlyLeavesOut(said.join(' '), left.join(' '))).toBe(true)
          expect(
            onlyLeavesOut(said.join(' '), left.toSpliced(at % (left.length + 1), 0, 'zzzzzzz').join(' ')),
          ).toBe(false)
        },
      ),
    )
  })
})

test('a form says at its fields what is missing', () => {
  const found = newInput.safeParse({ key: 'x', unit: 'dinas-kesehatan', text: 'pendek' })
  expect(found.success).toBe(false)
  expect(
    Object.fromEntries(found.error?.issues.map(({ path, message }) => [path[0], message]) ?? []),
  ).toEqual({
    key: 'Muat ulang halaman, lalu kirim lagi.',
    kind: 'Pilih jenisnya.',
    about: 'Pilih tentang apa.',
    text: 'Tulis masukan Anda, minimal 15 huruf.',
  })
})
