import { describe, expect, test } from 'vitest'
import { BKN_DAILY_COLUMNS, bknDailyRow } from '../../lib/interop/rules/bkn-daily.ts'
import {
  alreadyThere,
  countsOf,
  findLogHeader,
  LOG_IMPORT_MAX_ROWS,
  readLogRows,
  rowKey,
} from '../../lib/interop/rules/log-import.ts'
import type { Cell } from '../../lib/organization/rules/import.ts'

const HEAD = [...BKN_DAILY_COLUMNS]
const LINE = ['Terlayaninya pasien', '13/05/2026', '07.30', '09.00', 'Melayani pasien poli', 12, 'pasien', '']
const read = (...lines: Cell[][]) => {
  const header = findLogHeader([HEAD, ...lines])
  if ('problem' in header) throw new Error(header.problem)
  return readLogRows([HEAD, ...lines], header)
}
const entry = {
  serves: 'Terlayaninya pasien',
  logDate: '2026-05-13',
  startMinute: 450,
  endMinute: 540,
  title: 'Melayani pasien poli',
  quantity: '12',
  measureUnit: 'pasien',
  evidence: 0,
}

describe('the header', () => {
  test('is found below a title and in another order, whatever its case', () => {
    const mixed = HEAD.toReversed().map((title) => ` ${title.toUpperCase()} `)
    expect(findLogHeader([['Catatan Mei'], mixed, LINE])).toMatchObject({
      row: 1,
      columns: { 'Rencana Aksi': 7, 'Bukti Dukung': 0 },
    })
  })

  test.each<[string, Cell[][], string, string[]]>([
    ['nothing', [[]], 'sheet_empty', []],
    [
      'another table',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      'header_missing',
      [],
    ],
    ['seven columns', [HEAD.slice(0, 7), LINE], 'column_missing', ['Bukti Dukung']],
    ['no rows', [HEAD, ['', null]], 'no_rows', []],
    [
      'too many rows',
      [HEAD, ...Array.from({ length: LOG_IMPORT_MAX_ROWS + 1 }, () => LINE)],
      'too_many_rows',
      [],
    ],
  ])('of %s is told what is wrong', (_, rows, problem, missing) =>
    expect(findLogHeader(rows)).toEqual({ problem, missing }),
  )
})

describe('a row', () => {
  test('reads as the log that it tells of', () => {
    const [row] = read(LINE)
    const { evidence: _, ...log } = entry
    expect(row).toMatchObject({ rowNumber: 2, problems: [], log })
  })

  test('reads a spreadsheet’s own dates and times too', () => {
    const [row] = read([
      '',
      new Date('2026-05-13T00:00:00Z'),
      0.3125,
      new Date('1899-12-30T09:00:00Z'),
      'x',
      '',
      '',
      '',
    ])
    expect(row?.log).toMatchObject({ logDate: '2026-05-13', startMinute: 450, endMinute: 540 })
    expect(row?.cells.slice(0, 4)).toEqual(['', '13/05/2026', '07.30', '09.00'])
  })

  test.each<[string, number, Cell, string]>([
    ['no day', 1, '', 'date_missing'],
    ['a day that is none', 1, '31/02/2026', 'date_unreadable'],
    ['half an hour that is none', 2, '7.75', 'clock_unreadable'],
    ['words for a time', 3, 'siang', 'clock_unreadable'],
    ['a part', 5, '2,5', 'not_whole'],
    ['a part as a number', 5, 2.5, 'not_whole'],
    ['less than nothing', 5, -1, 'not_whole'],
    ['a thousand with a point', 5, '1.250', 'not_whole'],
    ['a text without end', 4, 'a'.repeat(2000), 'too_long'],
  ])('with %s says so', (_, at, cell, reason) => {
    const line: Cell[] = [...LINE]
    line[at] = cell
    expect(read(line)[0]?.problems).toMatchObject([{ column: HEAD[at], reason }])
  })

  test('that is blank is passed over, and numbers stay those of the sheet', () =>
    expect(read(LINE, [null, ''], LINE).map(({ rowNumber }) => rowNumber)).toEqual([2, 4]))
})

describe('what went out comes in as the same', () => {
  test.each([
    entry,
    { ...entry, startMinute: null, endMinute: null },
    { ...entry, serves: null, quantity: null, measureUnit: null, evidence: 2 },
    { ...entry, quantity: '2.5' },
    { ...entry, endMinute: 1440, title: '=HYPERLINK("x") – “kutip”; 1,5' },
  ])('%#', (log) => {
    const [row] = read(bknDailyRow(log, 'https://contoh.go.id'))
    expect(row?.log && rowKey({ ...row.log, logDate: row.log.logDate ?? '', evidence: 0 })).toBe(rowKey(log))
    expect([...alreadyThere(row ? [row] : [], [log])]).toEqual([2])
  })

  test('each log on the books answers for one row', () => {
    const rows = read(LINE, LINE, LINE)
    expect([...alreadyThere(rows, [entry, entry])]).toEqual([2, 3])
    expect([...alreadyThere(rows, [{ ...entry, title: 'Lain' }])]).toEqual([])
  })
})

test('rows are counted by what becomes of them', () =>
  expect(
    countsOf([{ status: 'NEW' }, { status: 'SAME' }, { status: 'NEW' }, { status: 'REJECTED' }]),
  ).toEqual({
    added: 2,
    same: 1,
    rejected: 1,
  }))
