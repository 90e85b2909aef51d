import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptFile } from '@/lib/evidence/commands'
import {
  acceptCreditSheet,
  applyCredits,
  previewCredits,
  undoCredits,
} from '@/lib/talent/commands/credit-imports'
import { recordCredit } from '@/lib/talent/commands/facts'
import { creditImports, creditImportView } from '@/lib/talent/queries/credit-imports'
import { personRecords } from '@/lib/talent/queries/records'
import { freshDatabase, type TestDatabase } from '../support/database'
import { hire, openOffice, SURAKARTA, type Someone } from '../support/line'
import { asAdmin, reasonOf, recorded } from '../support/office'

let database: TestDatabase
let sari: Someone, tuti: Someone
const nips = new Map<Someone, string>()

async function file(...lines: [Someone, string, string][]) {
  const text = [
    'Penetapan angka kredit',
    'Tanggal PAK;NIP;Jenjang;Angka Kredit;Tahun;Nomor PAK',
    ...lines.map(([who, points, year]) =>
      [`09/01/${Number(year) + 1}`, nips.get(who), 'Terampil', points, year, `800/${year}`].join(';'),
    ),
  ]
  const bytes = new Uint8Array(Buffer.from(text.join('\n')))
  const sheet = await acceptCreditSheet(acceptFile)({ name: 'pak.csv', bytes })
  return asAdmin((ctx) => previewCredits(ctx, sheet))
}
const view = (id: string, shown?: string) => asAdmin((ctx) => creditImportView(ctx, id, shown))
const papers = async (who: Someone) =>
  (await asAdmin((ctx) => personRecords(ctx, who.id))).credits.map(({ year, points }) => `${year} ${points}`)

beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
  sari = await hire(database, 'Sari Wulandari')
  tuti = await hire(database, 'Tuti Handayani')
  for (const who of [sari, tuti]) {
    const [row] = await database.ask<{ nip: string }>(SURAKARTA, 'SELECT nip FROM employee WHERE id = $1', [
      who.id,
    ])
    nips.set(who, row?.nip ?? '')
  }
})
afterAll(() => database.drop())

test('papers in a file are previewed, applied once by whoever presses twice, and taken back within a day', async () => {
  const { importId } = await file([sari, '20,5', '2023'], [tuti, 'NaN', '2023'], [sari, '10', '2024'])
  expect(await view(importId)).toMatchObject({
    batch: { added: 1, same: 0, rejected: 2, appliedAt: null },
    shown: 'REJECTED',
    rows: [
      { rowNumber: 4, problems: [expect.stringMatching(/\.$/)] },
      { rowNumber: 5, why: 'credit_order' },
    ],
  })
  expect(await papers(sari)).toEqual([])
  const both = await Promise.allSettled(
    [1, 2].map(() => asAdmin((ctx) => applyCredits(ctx, { importId, version: 1 }))),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await papers(sari)).toEqual(['2023 20.5'])
  expect(recorded.map(({ event }) => event)).toContain('credit_import.applied')
  const late = { at: new Date('2026-05-14T02:00:01Z') }
  expect(await reasonOf(asAdmin((ctx) => undoCredits(ctx, { importId, version: 2 }), late))).toBe('undo_late')
  await asAdmin((ctx) => undoCredits(ctx, { importId, version: 2 }))
  expect(await reasonOf(asAdmin((ctx) => undoCredits(ctx, { importId, version: 3 })))).toBe('import_undone')
  expect(await papers(sari)).toEqual([])
  expect(await asAdmin(creditImports)).toHaveLength(1)
})

test('what a colleague entered since the preview is not overwritten, and undoing leaves it alone', async () => {
  const { importId } = await file([sari, '20', '2023'], [tuti, '30', '2023'])
  await asAdmin((ctx) =>
    recordCredit(ctx, {
      employeeId: sari.id,
      level: 'TERAMPIL',
      points: '22',
      year: 2023,
      decree: '800/lain',
      decidedOn: '2024-01-09',
      source: 'Penetapan angka kredit',
    }),
  )
  expect(await asAdmin((ctx) => applyCredits(ctx, { importId, version: 1 }))).toEqual({ added: 1 })
  expect((await view(importId)).rows).toMatchObject([{ why: 'credit_known' }])
  expect([await papers(sari), await papers(tuti)]).toEqual([['2023 22'], ['2023 30']])
  await asAdmin((ctx) => undoCredits(ctx, { importId, version: 2 }))
  expect([await papers(sari), await papers(tuti)]).toEqual([['2023 22'], []])
})
