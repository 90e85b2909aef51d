import { describe, expect, test } from 'vitest'
import {
  classify,
  importCounts,
  type OnTheBooks,
  unitKey,
} from '../../lib/organization/rules/import-comparison.ts'
import { type Cell, dateOf, draftRows, findHeader } from '../../lib/organization/rules/import.ts'

const HEADER = [
  'PNS ID',
  'NIP BARU',
  'NAMA',
  'GELAR DEPAN',
  'GELAR BELAKANG',
  'NIK',
  'GOL AKHIR NAMA',
  'JENIS JABATAN NAMA',
  'JABATAN NAMA',
  'TMT JABATAN',
  'UNOR NAMA',
  'KEDUDUKAN HUKUM NAMA',
  'STATUS CPNS PNS',
]

const sariRow: Cell[] = [
  'A1',
  "'198609262015052001",
  'SARI WULANDARI',
  '',
  'S.Kep.',
  '3372010101860001',
  'III/b',
  'Fungsional Tertentu',
  'Perawat Ahli Pertama',
  '01-05-2015',
  'Puskesmas Sangkrah',
  'Aktif',
  'PNS',
]
const budiRow: Cell[] = [
  'A2',
  '199402172023211002',
  'Budi Santoso',
  '',
  '',
  '',
  'IX',
  'Fungsional Umum',
  'Pengelola Data',
  '',
  'PUSKESMAS  SANGKRAH',
  '',
  '',
]

const sheet = (...rows: Cell[][]) => [HEADER, ...rows]
const header = { row: 0, columns: headerOf([HEADER]).columns }

function headerOf(rows: Cell[][]) {
  const found = findHeader(rows)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

const drafts = (...rows: Cell[][]) => draftRows(sheet(...rows), header)
const changed = (row: Cell[], over: Record<string, Cell>): Cell[] =>
  row.map((cell, index) => over[HEADER[index] ?? ''] ?? cell)
const reasons = (row: Cell[]) =>
  drafts(row).flatMap(({ problems }) => problems.map(({ column, reason }) => `${column} ${reason}`))

describe('the header', () => {
  test('stands in the first row', () => expect(headerOf([HEADER]).row).toBe(0))

  test('stands below a merged title and a blank row', () => {
    const found = headerOf([['DATA PEGAWAI KOTA SURAKARTA', null, null], [], [null, null], HEADER, sariRow])
    expect(found.row).toBe(3)
    expect(draftRows([['DATA'], [], [null], HEADER, sariRow], found).at(0)?.rowNumber).toBe(5)
  })

  test('is known in any case, spacing and order', () => {
    const found = headerOf([['jabatan_nama', ' Unor  Nama ', 'nama', 'Nip Baru*']])
    expect(found.columns).toEqual({ positionTitle: 0, unitName: 1, name: 2, nip: 3 })
  })

  test('is missing', () => {
    expect(findHeader([sariRow, budiRow])).toEqual({
      problem: 'header_missing',
      missing: ['NIP BARU', 'NAMA', 'UNOR NAMA', 'JABATAN NAMA'],
    })
  })

  test('lacks a column, which is named', () => {
    expect(
      findHeader([
        ['NIP BARU', 'NAMA', 'JABATAN NAMA'],
        ['1', 'Sari', 'Perawat'],
      ]),
    ).toEqual({
      problem: 'column_missing',
      missing: ['UNOR NAMA'],
    })
  })

  test('an empty sheet says so', () => {
    expect(findHeader([])).toEqual({ problem: 'sheet_empty', missing: [] })
    expect(findHeader([[null, ''], ['  ']])).toEqual({ problem: 'sheet_empty', missing: [] })
  })

  test('a header too far down is not looked for', () => {
    const above = Array.from({ length: 20 }, (): Cell[] => ['catatan'])
    expect(findHeader([...above, HEADER])).toMatchObject({ problem: 'header_missing' })
  })

  test('a sheet without end is refused', () => {
    const rows = Array.from({ length: 50_001 }, (): Cell[] => ['x'])
    expect(findHeader([HEADER, ...rows])).toMatchObject({ problem: 'too_many_rows' })
  })
})

describe('a row', () => {
  test('becomes a draft with what is needed and nothing more', () => {
    expect(drafts(sariRow)).toEqual([
      {
        rowNumber: 2,
        nip: '198609262015052001',
        problems: [],
        unsaid: new Set(['frontTitle', 'employeeType']),
        draft: {
          nip: '198609262015052001',
          name: 'Sari Wulandari',
          frontTitle: null,
          backTitle: 'S.Kep.',
          kind: 'PNS',
          rankCode: 'III_B',
          legalStatus: 'ACTIVE',
          unitName: 'Puskesmas Sangkrah',
          positionTitle: 'Perawat Ahli Pertama',
          positionFamily: 'FUNCTIONAL',
          positionStartsOn: '2015-05-01',
        },
      },
    ])
    expect(JSON.stringify(drafts(sariRow))).not.toContain('3372010101860001')
  })

  test('a PPPK has a golongan of his own scale', () => {
    expect(drafts(budiRow).at(0)?.draft).toMatchObject({
      kind: 'PPPK',
      rankCode: 'PPPK_IX',
      positionFamily: 'GENERAL',
      legalStatus: 'ACTIVE',
    })
  })

  test('CPNS is read from its column, the number tells PPPK from PNS', () => {
    expect(drafts(changed(sariRow, { 'STATUS CPNS PNS': 'CPNS' })).at(0)?.draft?.kind).toBe('CPNS')
    expect(drafts(changed(budiRow, { 'STATUS CPNS PNS': 'PPPK Paruh Waktu' })).at(0)?.draft?.kind).toBe(
      'PPPK_PW',
    )
    expect(drafts(changed(budiRow, { 'STATUS CPNS PNS': 'PNS' })).at(0)?.draft?.kind).toBe('PPPK')
  })

  test('blank rows are passed over, the numbers of the others stay', () => {
    expect(drafts([null, null], sariRow, ['', '  ']).map(({ rowNumber }) => rowNumber)).toEqual([3])
  })

  test.each([
    [{ 'NIP BARU': '1,98E+17' }, 'NIP BARU nip_mangled_by_excel'],
    [{ 'NIP BARU': 198609262015052000 }, 'NIP BARU nip_mangled_by_excel'],
    [{ 'NIP BARU': '19860926' }, 'NIP BARU nip_length'],
    [{ 'NIP BARU': ' ' }, 'NIP BARU nip_missing'],
    [{ NAMA: ' ' }, 'NAMA name_missing'],
    [{ 'UNOR NAMA': ' ' }, 'UNOR NAMA unit_missing'],
    [{ 'JABATAN NAMA': ' ' }, 'JABATAN NAMA position_missing'],
    [{ 'GOL AKHIR NAMA': 'IX' }, 'GOL AKHIR NAMA rank_unknown'],
    [{ 'JENIS JABATAN NAMA': 'Lainnya' }, 'JENIS JABATAN NAMA position_family_unknown'],
    [{ 'KEDUDUKAN HUKUM NAMA': 'Entah' }, 'KEDUDUKAN HUKUM NAMA status_unknown'],
    [{ 'TMT JABATAN': '31-02-2020' }, 'TMT JABATAN date_unreadable'],
    [{ NAMA: 'x'.repeat(251) }, 'NAMA text_too_long'],
  ])('%j is refused: %s', (over, expected) => {
    expect(reasons(changed(sariRow, over))).toEqual([expected])
    expect(drafts(changed(sariRow, over)).at(0)?.draft).toBeNull()
  })

  test('all that is wrong is said at once', () => {
    expect(reasons(changed(sariRow, { 'NIP BARU': 'x', NAMA: ' ', 'TMT JABATAN': 'kemarin' }))).toEqual([
      'NIP BARU nip_not_digits',
      'NAMA name_missing',
      'TMT JABATAN date_unreadable',
    ])
  })

  test('the same NIP twice: the second names the row of the first', () => {
    const [first, second] = drafts(sariRow, changed(sariRow, { NAMA: 'Sari W.' }))
    expect(first?.problems).toEqual([])
    expect(second?.problems).toEqual([
      { column: 'NIP BARU', reason: 'nip_duplicate', value: '198609262015052001', sameAsRow: 2 },
    ])
    expect(second?.draft).toBeNull()
  })

  test.each([
    ['CLTN', 'ON_LEAVE_OUTSIDE'],
    ['Tugas Belajar', 'STUDY'],
    ['Pemberhentian Sementara', 'SUSPENDED'],
    ['PNS kena hukuman disiplin', 'DISCIPLINED'],
    ['Masa Persiapan Pensiun', 'PRE_RETIREMENT'],
    ['Diberhentikan', 'DISMISSED'],
    ['Diberhentikan dengan hak pensiun', 'DISMISSED'],
    ['Pensiun', 'RETIRED'],
    ['Mencapai BUP', 'RETIRED'],
    ['PPPK Aktif', 'ACTIVE'],
    ['', 'ACTIVE'],
  ])('kedudukan hukum "%s" is %s', (text, status) => {
    expect(drafts(changed(sariRow, { 'KEDUDUKAN HUKUM NAMA': text })).at(0)?.draft?.legalStatus).toBe(status)
  })

  test.each([
    ['Struktural', 'STRUCTURAL'],
    ['FUNGSIONAL TERTENTU', 'FUNCTIONAL'],
    ['Fungsional Umum', 'GENERAL'],
    ['Pelaksana', 'GENERAL'],
    ['Rangkap', 'DUAL'],
  ])('jenis jabatan %s is %s', (text, family) => {
    expect(drafts(changed(sariRow, { 'JENIS JABATAN NAMA': text })).at(0)?.draft?.positionFamily).toBe(family)
  })
})

describe('dates of spreadsheets', () => {
  test.each<[Cell, string]>([
    ['01-05-2015', '2015-05-01'],
    ['1/5/2015', '2015-05-01'],
    ['2015-05-01', '2015-05-01'],
    ['2015-05-01T00:00:00.000Z', '2015-05-01'],
    ['2015-05-01 00:00:00', '2015-05-01'],
    [42125, '2015-05-01'],
    ['42125', '2015-05-01'],
    [60, '1900-02-28'],
    [new Date('2015-05-01T00:00:00Z'), '2015-05-01'],
    ['29-02-2028', '2028-02-29'],
  ])('%s is %s', (cell, day) => expect(dateOf(cell)).toBe(day))

  test.each<[Cell]>([
    ['31-02-2015'],
    ['05-2015'],
    ['kemarin'],
    [0],
    [99999999],
    ['2015-13-01'],
    [new Date(Number.NaN)],
    [true],
  ])('%s cannot be read', (cell) => expect(dateOf(cell)).toBeUndefined())

  test.each<[Cell]>([[''], [null], [undefined], ['-'], ['  ']])('%s is no date at all', (cell) =>
    expect(dateOf(cell)).toBeNull(),
  )
})

describe('beside what is on the books', () => {
  const units = new Map([[unitKey('Puskesmas Sangkrah'), 'unit-1']])
  const sari: OnTheBooks = {
    id: 'sari',
    name: 'Sari Wulandari',
    frontTitle: null,
    backTitle: 'S.Kep.',
    kind: 'PNS',
    rankCode: 'III_B',
    legalStatus: 'ACTIVE',
    unitId: 'unit-1',
    positionTitle: 'Perawat Ahli Pertama',
    positionFamily: 'FUNCTIONAL',
  }
  const onBooks = (over: Partial<OnTheBooks> = {}) => ({
    employees: new Map([['198609262015052001', { ...sari, ...over }]]),
    units,
    columns: header.columns,
  })

  test('Budi is new, Sari is the same', () => {
    const rows = classify(drafts(sariRow, budiRow), onBooks())
    expect(rows.map(({ status, employeeId, unitId }) => [status, employeeId, unitId])).toEqual([
      ['SAME', 'sari', 'unit-1'],
      ['NEW', null, 'unit-1'],
    ])
  })

  test('what changed is named', () => {
    const [row] = classify(drafts(sariRow), onBooks({ rankCode: 'III_A', unitId: 'unit-2' }))
    expect(row).toMatchObject({ status: 'CHANGED', changes: ['rankCode', 'unitId'] })
  })

  test('a name in capitals is no change, a title that came is one', () => {
    expect(classify(drafts(sariRow), onBooks({ name: 'SARI WULANDARI' })).at(0)?.status).toBe('SAME')
    expect(classify(drafts(sariRow), onBooks({ backTitle: null })).at(0)?.changes).toEqual(['backTitle'])
  })

  test('a blank cell leaves rank, status, kind and family of post as they are', () => {
    const blank = changed(sariRow, {
      'GOL AKHIR NAMA': ' ',
      'JENIS JABATAN NAMA': '',
      'KEDUDUKAN HUKUM NAMA': '',
      'STATUS CPNS PNS': '',
    })
    const [same] = classify(drafts(blank), onBooks({ legalStatus: 'STUDY', kind: 'CPNS' }))
    expect(same).toMatchObject({ status: 'SAME', changes: [] })
    const [moved] = classify(drafts(changed(blank, { 'JABATAN NAMA': 'Kepala Ruang' })), onBooks())
    expect(moved).toMatchObject({ changes: ['positionTitle'], draft: { positionFamily: 'FUNCTIONAL' } })
    const [untitled] = classify(drafts(changed(sariRow, { 'GELAR BELAKANG': '' })), onBooks())
    expect(untitled?.changes).toEqual(['backTitle'])
  })

  test('a unit that is not known here refuses the row and names it', () => {
    const [row] = classify(drafts(changed(sariRow, { 'UNOR NAMA': 'Dinas Antah' })), onBooks())
    expect(row).toMatchObject({
      status: 'REJECTED',
      draft: null,
      problems: [{ column: 'UNOR NAMA', reason: 'unit_unknown', value: 'Dinas Antah' }],
    })
  })

  test('10.000 rows of which 37 are wrong: each of the 37 says why', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const serial = String((index % 999) + 1).padStart(3, '0')
      const year = 1960 + Math.floor(index / 999)
      const nip = index % 270 === 0 && index < 9990 ? '1,98E+17' : `${year}01012010011${serial}`
      return changed(sariRow, { 'NIP BARU': nip })
    })
    const counts = importCounts(
      classify(drafts(...rows), { employees: new Map(), units, columns: header.columns }),
    )
    expect(counts).toEqual({ total: 10_000, added: 9963, changed: 0, same: 0, rejected: 37 })
  })
})
