import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { acceptGoalSheet, applyGoals, previewGoals } from '@/lib/goals/commands/imports'
import { saveGoal, saveVision } from '@/lib/goals/commands'
import { goalBoard } from '@/lib/goals/queries'
import { goalImports, goalImportView } from '@/lib/goals/queries/imports'
import { GOAL_FIELDS, goalHeader } from '@/lib/goals/rules/import'
import { freshDatabase, type TestDatabase } from '../support/database'
import {
  asAdmin,
  askAsAdmin,
  HEALTH,
  MAKASSAR,
  openOffice,
  PERMITS,
  reasonOf,
  recorded,
  SURAKARTA,
} from '../support/office'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ seeded: false })
  await openOffice(database)
})
afterAll(() => database.drop())
beforeEach(() => {
  recorded.length = 0
})

const HEAD = GOAL_FIELDS.map(goalHeader)
const MISSION = 'Mempercepat layanan publik'
const GOAL = 'Menurunnya waktu tunggu layanan'
const TEXTS = ['Rata-rata selisih waktu antrean.', 'Mesin antrean']
const line = (unit: string, name: string, ...targets: string[]) => [
  MISSION,
  GOAL,
  unit,
  name,
  'menit',
  'TURUN',
  ...TEXTS,
  '2026',
  ...targets,
]
const trust = () => Promise.resolve(undefined)

const csv = (rows: string[][]) => ({
  name: 'tujuan.csv',
  bytes: new TextEncoder().encode([HEAD, ...rows].map((row) => row.join(';')).join('\r\n')),
})
const preview = async (rows: string[][]) => {
  const sheet = await acceptGoalSheet(trust)(csv(rows))
  const { importId } = await asAdmin((ctx) => previewGoals(ctx, sheet))
  return importId
}
const view = (id: string, shown?: string) => askAsAdmin((ctx) => goalImportView(ctx, id, shown))
const apply = (importId: string, version = 1) =>
  reasonOf(asAdmin((ctx) => applyGoals(ctx, { importId, version })))
const indicators = async () =>
  (await askAsAdmin((ctx) => goalBoard(ctx, { tahun: '2026' }))).missions
    .flatMap(({ goals }) => goals)
    .flatMap((goal) =>
      goal.indicators.map(({ name, unitName, targets }) => ({ goal: goal.text, name, unitName, targets })),
    )

test('without a vision there is nothing to hang goals on', async () => {
  const sheet = await acceptGoalSheet(trust)(csv([line(HEALTH, 'Waktu tunggu', '45')]))
  expect(await reasonOf(asAdmin((ctx) => previewGoals(ctx, sheet)))).toBe('vision_missing')
  await asAdmin((ctx) => saveVision(ctx, { text: 'Kota yang melayani', startYear: 2025, endYear: 2029 }))
})

test('a preview changes nothing, an application everything, once, in one event', async () => {
  const id = await preview([
    line(HEALTH, 'Waktu tunggu pendaftaran', '45', '42,5'),
    line(PERMITS, 'Waktu terbit izin', '9'),
    line('Dinas Antah', 'Waktu entah', '9'),
    [MISSION, 'Meningkatnya kepuasan warga'],
  ])
  expect(await indicators()).toEqual([])
  const { batch, newMissions, newGoals, rows } = await view(id)
  expect(batch).toMatchObject({ added: 3, changed: 0, same: 0, rejected: 1, appliedAt: null })
  expect({ newMissions, newGoals }).toEqual({ newMissions: 1, newGoals: 2 })
  expect(rows).toMatchObject([{ rowNumber: 4, problems: [{ reason: 'unit_unknown' }] }])

  expect(await apply(id)).toBe('done')
  expect(await indicators()).toEqual([
    { goal: GOAL, name: 'Waktu tunggu pendaftaran', unitName: HEALTH, targets: ['45', '42.5', null, null] },
    { goal: GOAL, name: 'Waktu terbit izin', unitName: PERMITS, targets: ['9', null, null, null] },
  ])
  expect(recorded.map(({ event }) => event)).toEqual(['goal_import.previewed', 'goal_import.applied'])
  expect(await apply(id, 2)).toBe('import_applied')
  expect((await askAsAdmin(goalImports))[0]?.appliedAt).not.toBeNull()
})

test('the same file again changes nothing; a changed one tells what changed', async () => {
  const same = await preview([line(HEALTH, 'Waktu tunggu pendaftaran', '45', '42,5')])
  expect((await view(same)).batch).toMatchObject({ added: 0, changed: 0, same: 1 })
  expect(await apply(same)).toBe('import_empty')

  const other = line(HEALTH, 'Waktu tunggu pendaftaran', '', '40')
  other[1] = 'Meningkatnya kepuasan warga'
  const changed = await preview([other])
  expect((await view(changed)).rows).toMatchObject([{ status: 'CHANGED', changes: ['goal', 'targets'] }])
  expect(await apply(changed)).toBe('done')
  const told = await database.ask(SURAKARTA, 'SELECT before, after FROM goal_change WHERE region_id = $1', [
    SURAKARTA,
  ])
  expect(told).toEqual([
    {
      before: `Sasaran: ${GOAL}; Target TW II 2026: 42,5 menit`,
      after: 'Sasaran: Meningkatnya kepuasan warga; Target TW II 2026: 40 menit',
    },
  ])
  expect((await indicators()).find(({ unitName }) => unitName === HEALTH)?.targets).toEqual([
    '45',
    '40',
    null,
    null,
  ])
})

test('where the goals moved on since the preview, the file is looked at anew', async () => {
  const id = await preview([line(PERMITS, 'Waktu terbit izin', '8')])
  const { missions } = await askAsAdmin((ctx) => goalBoard(ctx, {}))
  const goal = missions.flatMap(({ goals }) => goals).find(({ text }) => text === GOAL)
  await asAdmin((ctx) =>
    saveGoal(ctx, {
      id: goal?.id,
      version: goal?.version,
      missionId: goal?.missionId ?? '',
      text: 'Menurunnya waktu tunggu semua layanan',
    }),
  )
  expect(await apply(id)).toBe('import_outdated')
})

test('five hundred rows go in together, from a workbook too', async () => {
  const rows = Array.from({ length: 500 }, (_, index) =>
    line(index % 2 === 0 ? HEALTH : PERMITS, `Indikator nomor ${index}`, '1', '2', '3', '4'),
  )
  const workbook = await writeXlsx([HEAD, ...rows].map((row) => row.map((value) => ({ value })))).toBuffer()
  const sheet = await acceptGoalSheet(trust)({ name: 'tujuan.xlsx', bytes: new Uint8Array(workbook) })
  const { importId } = await asAdmin((ctx) => previewGoals(ctx, sheet))
  expect((await view(importId)).batch).toMatchObject({ added: 500, rejected: 0 })
  expect(await apply(importId)).toBe('done')
  expect((await indicators()).filter(({ name }) => name.startsWith('Indikator nomor'))).toHaveLength(500)
})

test('what is no sheet of goals is refused as such, and another region’s import is not found', async () => {
  const accept = (text: string) =>
    reasonOf(acceptGoalSheet(trust)({ name: 'a.csv', bytes: new TextEncoder().encode(text) }))
  expect(await accept('UNIT;INDIKATOR\r\na;b')).toBe('column_missing')
  expect(await accept('')).toBe('empty_file')
  expect(await accept('<html>')).toBe('not_spreadsheet')
  const [latest] = await askAsAdmin(goalImports)
  expect(
    await reasonOf(
      asAdmin((ctx) => applyGoals(ctx, { importId: latest?.id ?? '', version: 1 }), { regionId: MAKASSAR }),
    ),
  ).toBe('not_found')
})
