import { describe, expect, test } from 'vitest'
import {
  ABSENCE_IMPORT_MAX_ROWS,
  ATTENDANCE_STATUSES,
  findAbsenceHeader,
  judgeAbsence,
  readAbsenceRows,
  statusFrom,
  toldTwice,
  whyNotApply,
  whyNotUndo,
  type AbsenceFacts,
  type ReadAbsence,
} from '../../lib/attendance/rules/absence-imports.ts'
import { PROBLEMS } from '../../lib/attendance/schema/absence-imports.ts'
import { absenceProblem } from '../../lib/attendance/labels/absence-imports.ts'

const NIP = '199104152014022003'
const row = (over: Partial<ReadAbsence> = {}): ReadAbsence => ({
  rowNumber: 2,
  cells: [NIP, '2026-05-12', 'ALPA'],
  nip: NIP,
  day: '2026-05-12',
  status: 'ALPA',
  problems: [],
  ...over,
})
const facts = (over: Partial<AbsenceFacts> = {}): AbsenceFacts => ({
  today: '2026-05-13',
  employeeId: 'sari',
  own: false,
  dayOff: false,
  onLeave: false,
  absence: 'NONE',
  ...over,
})

describe('a file of the attendance system', () => {
  test('has its three titles in whatever order, below whatever stands above them', () => {
    const sheet = [
      ['Rekap Mei'],
      [],
      ['Status', 'nip', 'TANGGAL'],
      ['ALPA', "'1991 0415 201402 2 003", '12/05/2026'],
      ['', '', ''],
    ]
    const header = findAbsenceHeader(sheet)
    if ('problem' in header) throw new Error(header.problem)
    expect(readAbsenceRows(sheet, header)).toMatchObject([
      { rowNumber: 4, nip: NIP, day: '2026-05-12', status: 'ALPA', problems: [] },
    ])
  })

  test.each([
    [[[]], 'sheet_empty'],
    [[['Nama', 'Hari']], 'header_missing'],
    [[['NIP', 'Tanggal']], 'column_missing'],
    [[['NIP', 'Tanggal', 'Status']], 'no_rows'],
    [
      [
        ['NIP', 'Tanggal', 'Status'],
        ...Array.from({ length: ABSENCE_IMPORT_MAX_ROWS + 1 }, () => [NIP, 'x', 'y']),
      ],
      'too_many_rows',
    ],
  ])('else it is told what is missing', (sheet, problem) => {
    expect(findAbsenceHeader(sheet)).toMatchObject({ problem })
  })

  test('each row tells all that is wrong with it', () => {
    const sheet = [
      ['NIP', 'Tanggal', 'Status'],
      ['', '31/02/2026', 'bolos'],
      [NIP, '', 'tanpa keterangan'],
    ]
    const header = findAbsenceHeader(sheet)
    if ('problem' in header) throw new Error(header.problem)
    expect(readAbsenceRows(sheet, header)).toMatchObject([
      { problems: ['nip_missing', 'date_unreadable', 'status_unknown'] },
      { status: 'ALPA', problems: ['date_missing'] },
    ])
    for (const problem of PROBLEMS) expect(absenceProblem(problem)).toMatch(/\.$/)
  })

  test('knows the nine words, however they are written', () => {
    for (const status of ATTENDANCE_STATUSES)
      expect(statusFrom(status.toLowerCase().replace('_', ' '))).toBe(status)
    expect([statusFrom('TK'), statusFrom('Alpha'), statusFrom('libur')]).toEqual(['ALPA', 'ALPA', null])
  })
})

describe('laid beside the books', () => {
  test.each([
    [{}, {}, 'NEW', []],
    [{}, { absence: 'UNDONE' }, 'NEW', []],
    [{}, { absence: 'COUNTED' }, 'SAME', []],
    [{}, { absence: 'EXCUSED' }, 'SAME', []],
    [{ status: 'SAKIT' }, {}, 'SAME', []],
    [{ status: 'SAKIT' }, { absence: 'EXCUSED' }, 'SAME', []],
    [{ status: 'SAKIT' }, { absence: 'COUNTED' }, 'CHANGED', []],
    [{ status: 'SAKIT' }, { absence: 'COUNTED', own: true }, 'REJECTED', ['own_row']],
    [{}, { own: true }, 'REJECTED', ['own_row']],
    [{}, { employeeId: null }, 'REJECTED', ['nip_unknown']],
    [{}, { dayOff: true }, 'REJECTED', ['day_off']],
    [{}, { onLeave: true }, 'REJECTED', ['on_leave']],
    [{ day: '2026-05-14' }, {}, 'REJECTED', ['date_ahead']],
    [{ problems: ['status_unknown'], status: null }, {}, 'REJECTED', ['status_unknown']],
  ] satisfies [Partial<ReadAbsence>, Partial<AbsenceFacts>, string, string[]][])(
    '%j with %j is %s',
    (of, known, status, problems) => {
      expect(judgeAbsence(row(of), facts(known))).toEqual({ status, problems })
    },
  )

  test('of one person and day the first row is heard, the same again is the same, another word is refused', () => {
    const told = toldTwice([row(), row({ rowNumber: 3 }), row({ rowNumber: 4, status: 'SAKIT' })])
    expect([[...told.again], [...told.otherwise]]).toEqual([[3], [4]])
  })
})

test('is applied once and taken back within a day', () => {
  const now = new Date('2026-05-13T02:00:00Z')
  const none = { appliedAt: null, undoneAt: null }
  expect(whyNotApply(none, { changes: 0 })).toBe('import_empty')
  expect(whyNotApply(none, { changes: 1 })).toBeUndefined()
  expect(whyNotApply({ ...none, appliedAt: now }, { changes: 1 })).toBe('import_applied')
  expect(whyNotUndo(none, now)).toBe('import_not_applied')
  expect(whyNotUndo({ ...none, appliedAt: now }, new Date('2026-05-14T02:00:00Z'))).toBeUndefined()
  expect(whyNotUndo({ ...none, appliedAt: now }, new Date('2026-05-14T02:00:01Z'))).toBe('undo_late')
  expect(whyNotUndo({ appliedAt: now, undoneAt: now }, now)).toBe('import_undone')
})
