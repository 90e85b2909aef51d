// Credit points by file: what a cell may hold, and how rows stand to the books and to each other.
import { describe, expect, test } from 'vitest'
import { findTitles, pageOfRows } from '../../lib/organization/rules/sheet-titles.ts'
import { creditRemark } from '../../lib/talent/labels/credit-imports.ts'
import {
  CREDIT_COLUMNS,
  CREDIT_IMPORT_MAX_ROWS,
  CREDIT_ROW_REASONS,
  judgeCredits,
  type CreditPerson,
  type ReadCredit,
} from '../../lib/talent/rules/credit-import.ts'
import { readCreditRows } from '../../lib/talent/schema/credit-imports.ts'

const NIP = '199104152014022003'
const TODAY = '2026-05-13'
const HEAD = [...CREDIT_COLUMNS]

function read(...rows: (string | number | Date | null)[][]): ReadCredit[] {
  const sheet = [HEAD, ...rows]
  const titles = findTitles(sheet, CREDIT_COLUMNS, CREDIT_IMPORT_MAX_ROWS)
  if ('problem' in titles) throw new Error(titles.problem)
  return readCreditRows(sheet, titles)
}

describe('a row', () => {
  test('holds a decimal comma, a spreadsheet’s own number and date, and a level in any case', () => {
    const [typed, own] = read(
      [NIP, 'ahli pertama', '37,125', '2024', '800/12/2025', '09/01/2025'],
      [NIP, 'Ahli-Pertama', 37.125, 2024, '800/12/2025', new Date('2025-01-09T00:00:00Z')],
    )
    const paper = {
      level: 'AHLI_PERTAMA',
      points: '37.125',
      year: 2024,
      decree: '800/12/2025',
      decidedOn: '2025-01-09',
    }
    expect(typed).toMatchObject({ nip: NIP, paper, problems: [] })
    expect(own).toMatchObject({ nip: NIP, paper, problems: [] })
  })

  test.each([
    ['NaN'],
    ['Infinity'],
    ['1e3'],
    ['-5'],
    ['2000,001'],
    ['99999999999'],
    ['12,3456'],
    ['=1+1'],
    ["=cmd|'/c calc'!A1"],
    [''],
    [Number.NaN],
    [1e21],
  ])('is refused with points of %j, and tells so in words', (points) => {
    const [row] = read([NIP, 'Terampil', points, '2024', '800/12/2025', '09/01/2025'])
    expect(row?.paper).toBeNull()
    expect(row?.problems).toHaveLength(1)
    expect(row && creditRemark({ ...row, why: null })).toMatch(/\.$/)
  })

  test('tells all that is wrong with it', () => {
    const [row] = read(['', 'Utama', '10', 'dua ribu', '', '31/02/2025'])
    expect(row?.problems).toHaveLength(5)
    expect(row?.cells).toEqual(['', 'Utama', '10', 'dua ribu', '', '31/02/2025'])
  })

  test.each([
    [[[]], 'sheet_empty'],
    [[['a', 'b']], 'header_missing'],
    [[HEAD.slice(1)], 'column_missing'],
    [[HEAD], 'no_rows'],
    [[HEAD, ...Array.from({ length: CREDIT_IMPORT_MAX_ROWS + 1 }, () => ['x'])], 'too_many_rows'],
  ])('stands under titles, else the sheet is refused: %#', (sheet, problem) => {
    expect(findTitles(sheet, CREDIT_COLUMNS, CREDIT_IMPORT_MAX_ROWS)).toMatchObject({ problem })
  })
})

describe('beside the books', () => {
  const person = (more: Partial<CreditPerson> = {}): CreditPerson => ({
    id: 'sari',
    name: 'Sari',
    kind: 'PNS',
    own: false,
    papers: [],
    ...more,
  })
  const row = (points: string, year: number, level = 'Terampil') => [
    NIP,
    level,
    points,
    String(year),
    `800/${year}`,
    `09/01/${year + 1}`,
  ]
  const judge = (rows: ReadCredit[], of: CreditPerson | undefined = person()) =>
    judgeCredits(rows, new Map(of ? [[NIP, of]] : []), TODAY).map(({ outcome, why }) => why ?? outcome)

  test('the earlier year comes first in whatever order rows stand; points do not fall, levels do not either', () => {
    expect(judge(read(row('40', 2024), row('20', 2022), row('30', 2023)))).toEqual(['NEW', 'NEW', 'NEW'])
    expect(judge(read(row('10', 2024), row('20', 2022)))).toEqual(['credit_order', 'NEW'])
    expect(judge(read(row('5', 2024), row('20', 2022, 'Mahir')))).toEqual(['credit_order', 'NEW'])
  })

  test('the same row twice and the same paper on the books are the same; another word for that year is refused', () => {
    expect(judge(read(row('20', 2022), row('20,0', 2022), row('25', 2022)))).toEqual([
      'NEW',
      'SAME',
      'credit_known',
    ])
  })

  test('nobody’s, one’s own, a contract’s, and a year that runs are refused', () => {
    expect(judgeCredits(read(row('20', 2022)), new Map(), TODAY)[0]?.why).toBe('nip_unknown')
    expect(judge(read(row('20', 2022)), person({ own: true }))).toEqual(['own_record'])
    expect(judge(read(row('20', 2022)), person({ kind: 'PPPK' }))).toEqual(['no_credit'])
    expect(judge(read([NIP, 'Terampil', '20', '2026', '800/1', '01/05/2026']))).toEqual(['year_runs'])
    expect(judge(read([NIP, 'Terampil', '20', '2025', '800/1', '01/06/2026']))).toEqual(['day_ahead'])
    expect(judge(read([NIP, 'Terampil', '20', '2025', '800/1', '01/06/2024']))).toEqual(['paper_too_early'])
    for (const why of CREDIT_ROW_REASONS) expect(creditRemark({ problems: [], why })).toMatch(/\.$/)
  })
})

test('a page holds a hundred rows, and the next begins after the last of them', () => {
  const rows = Array.from({ length: 250 }, (_, place) => ({ rowNumber: place + 2 }))
  const first = pageOfRows(rows, undefined)
  expect([first.rows.length, first.next]).toEqual([100, 101])
  const last = pageOfRows(rows, '201')
  expect([last.rows.length, last.next]).toEqual([50, null])
  expect(pageOfRows(rows, "1' OR 1=1").rows).toHaveLength(100)
})
