import { describe, expect, test } from 'vitest'
import { creditSentences, creditText } from '../../lib/talent/labels/credit-record.ts'
import { creditSum, whyNotCredit, type CreditPaper } from '../../lib/talent/rules/credit-record.ts'

const PAPER: CreditPaper = {
  level: 'TERAMPIL',
  points: '41.25',
  year: 2023,
  decree: '800/7',
  decidedOn: '2024-01-20',
}
const year = (of: number, points: string, level: CreditPaper['level'] = 'TERAMPIL') => ({
  year: of,
  parts: [{ level, points }],
})

describe('credit points by a paper of the office', () => {
  test('are all that came together by then: what is recorded of those years counts no second time', () => {
    expect(
      creditSum([PAPER], [year(2022, '5'), year(2023, '5'), year(2024, '5'), year(2025, '7.5')]),
    ).toEqual(expect.objectContaining({ level: 'TERAMPIL', points: '53.75', since: 2023, paper: PAPER }))
    expect(creditSum([PAPER], [])).toMatchObject({ points: '41.25', paper: PAPER })
    expect(creditSum([], [year(2024, '5')])).toMatchObject({ points: '5', paper: null })
    expect(creditSum([], [])).toBeUndefined()
  })

  test('the latest paper speaks', () => {
    const later = { ...PAPER, year: 2024, points: '46.25' }
    expect(creditSum([PAPER, later], [year(2024, '5'), year(2025, '5')])).toMatchObject({ points: '51.25' })
  })

  test('start anew after a rise: the paper of the level below says nothing of this one', () => {
    expect(creditSum([PAPER], [year(2024, '5'), year(2025, '12.5', 'MAHIR')])).toMatchObject({
      level: 'MAHIR',
      points: '12.5',
      paper: null,
    })
  })

  test('say where they come from', () => {
    const sum = creditSum([PAPER], [year(2024, '5')])
    expect(sum && creditSentences(sum)[0]).toBe(
      'Terkumpul 46,25 pada jenjang Terampil: 41,25 menurut PAK 800/7 sampai akhir 2023, 5 dari penilaian sesudahnya.',
    )
    const only = creditSum([PAPER], [])
    expect(only && creditSentences(only)[0]).toMatch(/sampai akhir 2023\.$/)
    const none = creditSum([], [year(2024, '5')])
    expect(none && creditSentences(none)[0]).toMatch(/menurut penilaian yang tercatat di sini/)
    expect(creditText({ found: '46.25', needed: '60', known: true, paper: PAPER })).toMatch(
      /^46,25 dari 60, .*PAK/,
    )
    expect(creditText({ found: '5', needed: '60', known: false, paper: null })).toMatch(/belum tercatat$/)
    expect(creditText({ found: null, needed: '60', known: false, paper: null })).toMatch(/^perlu 60/)
  })

  test.each([
    [{}, { kind: 'PPPK' }, 'no_credit'],
    [{ year: 2026 }, {}, 'year_runs'],
    [{ decidedOn: '2026-05-14' }, {}, 'day_ahead'],
    [{ decidedOn: '2022-12-31' }, {}, 'paper_too_early'],
    [{}, { records: [PAPER] }, 'credit_known'],
    [{ year: 2024 }, { records: [{ ...PAPER, points: '41.26' }] }, 'credit_order'],
    [{ year: 2022 }, { records: [{ ...PAPER, points: '41.24' }] }, 'credit_order'],
    [{ year: 2024, level: 'PEMULA' }, { records: [PAPER] }, 'credit_order'],
    [{ year: 2024, level: 'MAHIR', points: '0' }, { records: [PAPER] }, undefined],
    [{ year: 2024, points: '41.25' }, { records: [PAPER] }, undefined],
    [{}, {}, undefined],
  ] as const)('%j beside %j: %s', (wanted, told, why) => {
    const decidedOn =
      'year' in wanted ? `${wanted.year + 1 > 2026 ? 2026 : wanted.year + 1}-01-10` : '2024-01-20'
    expect(
      whyNotCredit(
        { ...PAPER, decidedOn, ...wanted },
        { kind: 'PNS', records: [], today: '2026-05-13', ...told },
      ),
    ).toBe(why)
  })
})
