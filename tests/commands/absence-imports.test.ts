import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterLeave } from '@/lib/attendance/commands'
import { enterAbsence } from '@/lib/attendance/commands/absences'
import {
  acceptAbsenceSheet,
  applyAbsences,
  previewAbsences,
  undoAbsences,
} from '@/lib/attendance/commands/absence-imports'
import { absenceImports, absenceImportView } from '@/lib/attendance/queries/absence-imports'
import { absencesOf } from '@/lib/attendance/queries/absences'
import { acceptFile } from '@/lib/evidence/commands'
import { freshDatabase, type TestDatabase } from '../support/database'
import { hire, openOffice, SURAKARTA, type Someone } from '../support/line'
import { asAdmin, reasonOf, recorded } from '../support/office'

let database: TestDatabase
let sari: Someone, tuti: Someone
const nips = new Map<Someone, string>()
const MAY = { from: '2026-05-01', through: '2026-05-31' }

async function file(...lines: [Someone | string, string, string][]) {
  const text = [
    'NIP;Tanggal;Status',
    ...lines.map(([who, day, word]) => [typeof who === 'string' ? who : nips.get(who), day, word].join(';')),
  ]
  const bytes = new Uint8Array(Buffer.from(text.join('\n')))
  const sheet = await acceptAbsenceSheet(acceptFile)({ name: 'rekap.csv', bytes })
  return asAdmin((ctx) => previewAbsences(ctx, sheet))
}
const view = (id: string, shown?: string) => asAdmin((ctx) => absenceImportView(ctx, id, shown))
const days = async (who: Someone) =>
  (await asAdmin((ctx) => absencesOf(ctx, [who.id], MAY))).map(({ day, excuseReason }) => [day, excuseReason])

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

test('daily rows are laid beside the books, applied once, and only ALPA counts', async () => {
  await asAdmin((ctx) =>
    enterLeave(ctx, { employeeId: tuti.id, kind: 'ANNUAL', startsOn: '2026-05-11', endsOn: '2026-05-12' }),
  )
  const { importId } = await file(
    [sari, '11/05/2026', 'ALPA'],
    [sari, '12/05/2026', 'HADIR'],
    [sari, '09/05/2026', 'ALPA'],
    [tuti, '11/05/2026', 'ALPA'],
    ['198001012005011001', '11/05/2026', 'ALPA'],
    [sari, '11/05/2026', 'SAKIT'],
  )
  expect(await view(importId)).toMatchObject({
    batch: { added: 1, changed: 0, same: 1, rejected: 4, appliedAt: null },
    shown: 'REJECTED',
    rows: [
      { rowNumber: 4, problems: ['day_off'] },
      { rowNumber: 5, problems: ['on_leave'], name: 'Tuti Handayani' },
      { rowNumber: 6, problems: ['nip_unknown'] },
      { rowNumber: 7, problems: ['told_otherwise'] },
    ],
  })
  expect(await days(sari)).toEqual([])
  const both = await Promise.allSettled(
    [1, 2].map(() => asAdmin((ctx) => applyAbsences(ctx, { importId, version: 1 }))),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await days(sari)).toEqual([['2026-05-11', null]])
  expect(await reasonOf(asAdmin((ctx) => applyAbsences(ctx, { importId, version: 2 })))).toBe(
    'import_applied',
  )
  expect(recorded.map(({ event }) => event)).toContain('absence_import.applied')
})

test('a later file takes a day back, its undoing counts it again, and what was undone can come a second time', async () => {
  const { importId } = await file([sari, '11/05/2026', 'SAKIT'], [tuti, '13/05/2026', 'ALPA'])
  expect((await view(importId)).batch).toMatchObject({ added: 1, changed: 1 })
  await asAdmin((ctx) => applyAbsences(ctx, { importId, version: 1 }))
  expect(await days(sari)).toEqual([['2026-05-11', 'Rekap kehadiran: sakit.']])
  expect(await days(tuti)).toEqual([['2026-05-13', null]])
  const late = { at: new Date('2026-05-14T02:00:01Z') }
  expect(await reasonOf(asAdmin((ctx) => undoAbsences(ctx, { importId, version: 2 }), late))).toBe(
    'undo_late',
  )
  await asAdmin((ctx) => undoAbsences(ctx, { importId, version: 2 }))
  expect(await reasonOf(asAdmin((ctx) => undoAbsences(ctx, { importId, version: 3 })))).toBe('import_undone')
  expect(await days(sari)).toEqual([['2026-05-11', null]])
  // What an undone file said is nobody's absence, not even a forgiven one.
  expect(await days(tuti)).toEqual([])
  const again = await file([tuti, '13/05/2026', 'ALPA'])
  await asAdmin((ctx) => applyAbsences(ctx, { importId: again.importId, version: 1 }))
  expect(await days(tuti)).toEqual([['2026-05-13', null]])
  await asAdmin((ctx) => undoAbsences(ctx, { importId: again.importId, version: 2 }))
  const byHand = { employeeId: tuti.id, startsOn: '2026-05-13', endsOn: '2026-05-13' }
  expect(await asAdmin((ctx) => enterAbsence(ctx, byHand))).toEqual({ days: 1 })
  expect(await days(tuti)).toEqual([['2026-05-13', null]])
  expect(await asAdmin(absenceImports)).toHaveLength(3)
})

test('what could not be read says so after the file was applied, too', async () => {
  const { importId } = await file(
    [sari, '04/05/2026', 'ALPA'],
    [sari, '31/02/2026', 'ALPA'],
    [tuti, '05/05/2026', 'bolos'],
  )
  await asAdmin((ctx) => applyAbsences(ctx, { importId, version: 1 }))
  const { rows } = await view(importId, 'REJECTED')
  expect(rows.map(({ problems }) => problems)).toEqual([['date_unreadable'], ['status_unknown']])
  await asAdmin((ctx) => undoAbsences(ctx, { importId, version: 2 }))
})

test('nobody in BKD counts his own days by a file', async () => {
  const bytes = new Uint8Array(Buffer.from(`NIP,Tanggal,Status\n${nips.get(sari)},12/05/2026,ALPA`))
  const sheet = await acceptAbsenceSheet(acceptFile)({ name: 'rekap.csv', bytes })
  const { importId } = await asAdmin((ctx) =>
    previewAbsences({ ...ctx, actor: { ...ctx.actor, employeeId: sari.id } }, sheet),
  )
  expect((await view(importId)).rows).toMatchObject([{ problems: ['own_row'] }])
})
