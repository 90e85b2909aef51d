import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { newId } from '@/lib/core/id'
import { acceptFile } from '@/lib/evidence/commands'
import { acceptLogSheet, applyLogs, previewLogs } from '@/lib/interop/commands/log-imports'
import { bknDailySheet } from '@/lib/interop/queries/bkn-daily'
import { logImportView, myLogImports, refusedLogRows } from '@/lib/interop/queries/log-imports'
import { BKN_DAILY_COLUMNS } from '@/lib/interop/rules/bkn-daily'
import { freshDatabase, type TestDatabase } from '../support/database'
import { hostileFiles } from '../support/files/hostile'
import {
  as,
  events,
  handIn,
  hire,
  MAKASSAR,
  openOffice,
  openQuarters,
  reasonOf,
  standIn,
  SURAKARTA,
  type Someone,
} from '../support/line'

let database: TestDatabase
let sari: Someone, hendra: Someone, away: Someone
const result = newId()
const PLANNED = 'Terlayaninya pasien rawat jalan'

const accept = acceptLogSheet(acceptFile)
type Line = (string | number)[]
const sheet = async (rows: Line[]) => ({
  name: 'mei.xlsx',
  bytes: new Uint8Array(
    await writeXlsx(
      [[...BKN_DAILY_COLUMNS], ...rows].map((row) =>
        row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
      ),
    ).toBuffer(),
  ),
})
const line = (day: string, from: string, through: string, title: string, more: Partial<Line> = []): Line => [
  more[0] ?? '',
  day,
  from,
  through,
  title,
  more[1] ?? '',
  more[2] ?? '',
  '',
]
const preview = async (who: Someone, rows: Line[]) => {
  const read = await accept(await sheet(rows))
  return (await as(who, (ctx) => previewLogs(ctx, read))).importId
}
const view = (who: Someone, id: string, shown?: string) => as(who, (ctx) => logImportView(ctx, id, shown))
const logs = () =>
  database.ask<{ title: string; status: string; work_result_id: string | null; minutes: number }>(
    SURAKARTA,
    'SELECT title, status, work_result_id, minutes FROM activity_log WHERE employee_id = $1 ORDER BY log_date, start_minute',
    [sari.id],
  )

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  await openQuarters(database)
  sari = await hire(database, 'Sari Wulandari')
  hendra = await hire(database, 'Hendra Gunawan')
  away = await hire(database, 'Andi Tenri', MAKASSAR)
  await standIn(database, sari, hendra)
  const planId = newId()
  await database.ask(
    SURAKARTA,
    `INSERT INTO performance_plan (region_id, id, employee_id, year, starts_on, ends_on, status) VALUES ($1, $2, $3, 2026, '2026-01-01', '2026-12-31', 'ACTIVE')`,
    [SURAKARTA, planId, sari.id],
  )
  await database.ask(
    SURAKARTA,
    `INSERT INTO work_result (region_id, id, plan_id, kind, text, position) VALUES ($1, $2, $3, 'MAIN', $4, 1)`,
    [SURAKARTA, result, planId, PLANNED],
  )
})
afterAll(() => database.drop())
beforeEach(() => void events.splice(0))

describe('a file of my own logs', () => {
  let importId: string
  beforeAll(async () => {
    await handIn(database, sari, hendra, {
      day: '2026-05-12',
      title: 'Rapat mingguan puskesmas',
      quantity: 3,
    })
    importId = await preview(sari, [
      line('13/05/2026', '07.30', '09.00', 'Melayani pasien poli umum', [PLANNED, 12, 'pasien']),
      line('13/05/2026', '08.00', '08.30', 'Mengisi catatan asuhan pasien'),
      line('14/05/2026', '07.30', '09.00', 'Kunjungan rumah esok hari'),
      line('16/03/2026', '07.30', '09.00', 'Kunjungan rumah bulan Maret'),
      line('13/05/2026', '10.00', '11.00', 'Penyuluhan di posyandu', ['Hasil yang tidak ada']),
      line('13/05/2026', '12.00', '12.30', 'Menyusun laporan', ['', '2,5', 'laporan']),
      line('13/05/2026', '', '', 'Kegiatan tanpa jam sama sekali'),
      line('12/05/2026', '', '', 'Rapat mingguan puskesmas', ['', 3, 'orang']),
      line('13/05/2026', '05.00', '06.00', '=HYPERLINK("jahat") merapikan obat'),
    ])
  })

  test('is laid beside the books; what the rules of the logs refuse is told in their words', async () => {
    const { batch, rows } = await view(sari, importId, 'REJECTED')
    expect(batch).toMatchObject({ added: 2, same: 1, rejected: 6, appliedAt: null })
    expect(rows.map(({ rowNumber, problems }) => [rowNumber, problems.join(' ')])).toEqual([
      [3, expect.stringContaining('bertumpuk dengan “Melayani pasien poli umum”, 07.30 sampai 09.00')],
      [4, expect.stringContaining('belum tiba')],
      [5, expect.stringContaining('Batas mencatat')],
      [6, expect.stringContaining('Tidak ada di SKP')],
      [7, expect.stringContaining('Realisasi: Tulis bilangan bulat')],
      [8, expect.stringContaining('Isi lamanya')],
    ])
    expect((await view(sari, importId, 'SAME')).rows.map(({ rowNumber }) => rowNumber)).toEqual([9])
    expect(await logs()).toHaveLength(1)
  })

  test('is mine alone', async () => {
    for (const stranger of [hendra, away]) {
      expect(await reasonOf(view(stranger, importId))).toBe('not_found')
      expect(await reasonOf(as(stranger, (ctx) => refusedLogRows(ctx, importId)))).toBe('not_found')
      expect(await reasonOf(as(stranger, (ctx) => applyLogs(ctx, { importId, version: 1 })))).toBe(
        'not_found',
      )
      expect(await as(stranger, myLogImports)).toEqual([])
    }
    expect(await reasonOf(view(sari, 'bukan id'))).toBe('not_found')
  })

  test('comes in as submitted logs by the command of the logs, each with its event, and once only', async () => {
    await as(sari, (ctx) => applyLogs(ctx, { importId, version: 1 }))
    expect(events.map(({ event }) => event)).toEqual([
      'activity_log.submitted',
      'activity_log.submitted',
      'log_import.applied',
    ])
    expect(await logs()).toMatchObject([
      { title: 'Rapat mingguan puskesmas' },
      { title: '=HYPERLINK("jahat") merapikan obat', status: 'SUBMITTED', work_result_id: null },
      { title: 'Melayani pasien poli umum', status: 'SUBMITTED', work_result_id: result, minutes: 90 },
    ])
    expect(await reasonOf(as(sari, (ctx) => applyLogs(ctx, { importId, version: 2 })))).toBe('import_applied')
    expect((await view(sari, importId)).batch.appliedAt).not.toBeNull()
    expect((await as(sari, (ctx) => refusedLogRows(ctx, importId))).rows).toHaveLength(6)
  })

  test('that went out comes in as the same, row by row', async () => {
    const { rows } = await as(sari, (ctx) => bknDailySheet(ctx, { month: 202605 }))
    const id = await preview(sari, rows.slice(1))
    expect((await view(sari, id)).batch).toMatchObject({ added: 0, same: 3, rejected: 0 })
    expect(await reasonOf(as(sari, (ctx) => applyLogs(ctx, { importId: id, version: 1 })))).toBe(
      'import_empty',
    )
  })

  test('is asked again when it is sent: what was taken meanwhile is given back with its reason', async () => {
    const rows = [line('13/05/2026', '06.00', '07.00', 'Merapikan arsip rekam medis')]
    const first = await preview(sari, rows)
    const second = await preview(sari, rows)
    await as(sari, (ctx) => applyLogs(ctx, { importId: first, version: 1 }))
    expect(await as(sari, (ctx) => applyLogs(ctx, { importId: second, version: 1 }))).toEqual({ added: 0 })
    expect((await view(sari, second)).rows).toMatchObject([
      { status: 'REJECTED', problems: [expect.stringContaining('bertumpuk')] },
    ])
  })
})

describe('a file that is no table of logs', () => {
  test('is refused by what it holds, whatever its name', async () => {
    for (const { what, name, bytes } of await hostileFiles())
      expect(await reasonOf(accept({ name, bytes: new Uint8Array(bytes) })), what).toMatch(/^[a-z_]+$/)
  })

  test.each([
    ['another table', 'a;b\nc;d', 'header_missing'],
    ['no rows', BKN_DAILY_COLUMNS.join(';'), 'no_rows'],
    ['a page', '<html><table></table></html>', 'not_spreadsheet'],
  ])('%s', async (_, text, reason) =>
    expect(await reasonOf(accept({ name: 'mei.csv', bytes: new TextEncoder().encode(text) }))).toBe(reason),
  )
})
