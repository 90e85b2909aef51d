import { describe, expect, test } from 'vitest'
import {
  classifyGoals,
  draftGoalRows,
  findGoalHeader,
  GOAL_FIELDS,
  GOAL_IMPORT_MAX_ROWS,
  goalHeader,
  indicatorKey,
  wordsKey,
  type GoalBooks,
  type GoalRow,
} from '../../lib/goals/rules/import.ts'
import { goalRowSentence } from '../../lib/goals/labels.ts'
import { unitKey } from '../../lib/organization/rules/import-comparison.ts'
import type { Cell } from '../../lib/organization/rules/import.ts'

const HEAD = GOAL_FIELDS.map(goalHeader)
const MISSION = 'Mempercepat layanan publik'
const GOAL = 'Menurunnya waktu tunggu layanan'
const WAITING = 'Waktu tunggu pendaftaran'

const row = (given: Partial<Record<(typeof GOAL_FIELDS)[number], Cell>> = {}): Cell[] =>
  GOAL_FIELDS.map((field) =>
    field in given
      ? given[field]
      : {
          mission: MISSION,
          goal: GOAL,
          unitName: 'Dinas Kesehatan',
          name: WAITING,
          measureUnit: 'menit',
          direction: 'TURUN',
          method: 'Rata-rata selisih waktu.',
          source: 'Mesin antrean',
          year: 2026,
          q1: 45,
          q2: '42,5',
          q3: null,
          q4: null,
        }[field],
  )

const books = (over: Partial<GoalBooks> = {}): GoalBooks => ({
  vision: { startYear: 2025, endYear: 2029 },
  missions: new Map(),
  goals: new Map(),
  units: new Map([[unitKey('Dinas Kesehatan'), 'u1']]),
  indicators: new Map(),
  closedQuarters: new Map(),
  ...over,
})

const standing = (): Partial<GoalBooks> => ({
  missions: new Map([[wordsKey(MISSION), { id: 'm1', ended: false }]]),
  goals: new Map([[wordsKey(GOAL), { id: 'g1', missionKey: wordsKey(MISSION), text: GOAL, ended: false }]]),
  indicators: new Map([
    [
      indicatorKey('u1', WAITING),
      {
        id: 'i1',
        unitId: 'u1',
        goalId: 'g1',
        name: WAITING,
        measureUnit: 'menit',
        direction: 'DOWN',
        method: 'Rata-rata selisih waktu.',
        source: 'Mesin antrean',
        version: 4,
        targets: new Map([[2026, ['45', '42.5', null, null]]]),
      },
    ],
  ]),
})

function read(rows: Cell[][], on: GoalBooks = books()): GoalRow[] {
  const sheet = [HEAD, ...rows]
  const header = findGoalHeader(sheet)
  if ('problem' in header) throw new Error(header.problem)
  return classifyGoals(draftGoalRows(sheet, header), on)
}
const reasons = (rows: readonly GoalRow[]) => rows.map(({ problems }) => problems.map(({ reason }) => reason))
const statuses = (rows: readonly GoalRow[]) => rows.map(({ status }) => status)

describe('the header', () => {
  test('is found below titles, in any case, and tells what is missing', () => {
    const found = findGoalHeader([['Rencana kerja'], [], ['misi', ' Sasaran  Strategis '], [MISSION, GOAL]])
    expect(found).toEqual({ row: 2, columns: { mission: 0, goal: 1 } })
    expect(
      findGoalHeader([
        ['SASARAN', 'UNIT'],
        ['x', 'y'],
      ]),
    ).toEqual({
      problem: 'column_missing',
      missing: ['MISI'],
    })
    expect(findGoalHeader([HEAD, []])).toMatchObject({ problem: 'sheet_empty' })
  })

  test('two thousand rows are read and one more is not', () => {
    const rows = (count: number) => [HEAD, ...Array.from({ length: count }, () => row())]
    expect(findGoalHeader(rows(GOAL_IMPORT_MAX_ROWS))).toMatchObject({ row: 0 })
    expect(findGoalHeader(rows(GOAL_IMPORT_MAX_ROWS + 1))).toMatchObject({ problem: 'too_many_rows' })
  })
})

describe('a row', () => {
  test('brings a new indicator, and the first of its kind opens mission and goal', () => {
    const [first, second, alone] = read([
      row(),
      row({ name: 'Pasien yang terlayani' }),
      row({ goal: 'Meningkatnya mutu belajar', unitName: '', name: '' }),
    ])
    expect(first).toMatchObject({ rowNumber: 2, status: 'NEW', opens: ['MISSION', 'GOAL'], unitId: 'u1' })
    expect(first?.draft?.indicator).toMatchObject({ direction: 'DOWN', targets: ['45', '42.5', null, null] })
    expect(second).toMatchObject({ status: 'NEW', opens: [] })
    expect(alone).toMatchObject({ status: 'NEW', opens: ['GOAL'], unitId: null })
  })

  test('that says what stands is the same; blank cells leave what stands', () => {
    const blanks = { measureUnit: '', direction: '', method: '', source: '', q1: '' }
    expect(statuses(read([row()], books(standing())))).toEqual(['SAME'])
    expect(statuses(read([row(blanks)], books(standing())))).toEqual(['SAME'])
    const [changed] = read([row({ ...blanks, q2: 41, source: 'Aplikasi antrean' })], books(standing()))
    expect(changed).toMatchObject({
      status: 'CHANGED',
      changes: ['source', 'targets'],
      indicatorId: 'i1',
      version: 4,
    })
  })

  test('that moves an indicator to another goal is a change', () => {
    expect(read([row({ goal: 'Meningkatnya kepuasan warga' })], books(standing()))).toMatchObject([
      { status: 'CHANGED', changes: ['goal'], opens: ['GOAL'] },
    ])
  })

  test.each([
    [{ mission: '' }, 'mission_missing'],
    [{ goal: 'Pendek' }, 'goal_missing'],
    [{ unitName: '' }, 'unit_missing'],
    [{ unitName: 'Dinas Antah' }, 'unit_unknown'],
    [{ name: '' }, 'name_missing'],
    [{ measureUnit: '' }, 'text_missing'],
    [{ direction: 'SAMPING' }, 'direction_unknown'],
    [{ direction: '' }, 'text_missing'],
    [{ year: 'tahun ini' }, 'year_missing'],
    [{ year: 2031 }, 'year_outside'],
    [{ q3: 'banyak' }, 'target_unreadable'],
    [{ q3: '-4' }, 'target_unreadable'],
    [{ q3: '1.250' }, undefined],
    [{ q1: '', q2: '' }, 'target_missing'],
    [{ method: 'x'.repeat(1001) }, 'text_too_long'],
  ] as const)('%o is refused for %s', (given, reason) => {
    const [judged] = read([row(given)])
    expect(judged?.problems.map((one) => one.reason)).toEqual(reason ? [reason] : [])
    expect(judged?.status).toBe(reason ? 'REJECTED' : 'NEW')
    for (const problem of judged?.problems ?? []) expect(goalRowSentence(problem)).toMatch(/\.$/)
  })

  test('twice in one file counts once; the same indicator may come for two years, told alike', () => {
    expect(reasons(read([row(), row({ q1: 40 })]))).toEqual([[], ['row_repeated']])
    expect(statuses(read([row(), row({ year: 2027, q1: 40 })]))).toEqual(['NEW', 'NEW'])
    expect(reasons(read([row(), row({ year: 2027, measureUnit: 'jam' })]))).toEqual([[], ['row_differs']])
  })

  test('is refused under what has ended, under another mission, and in a closed quarter', () => {
    const ended = books({
      ...standing(),
      missions: new Map([[wordsKey(MISSION), { id: 'm1', ended: true }]]),
    })
    expect(reasons(read([row()], ended))).toEqual([['mission_ended']])
    expect(reasons(read([row({ mission: 'Misi yang lain sama sekali' })], books(standing())))).toEqual([
      ['goal_elsewhere'],
    ])
    const other = row({ mission: 'Misi yang lain sama sekali', name: 'Pasien yang terlayani' })
    expect(reasons(read([row(), other]))).toEqual([[], ['goal_elsewhere']])
    const closed = books({ ...standing(), closedQuarters: new Map([[2026, [1]]]) })
    expect(reasons(read([row({ q1: 44 })], closed))).toEqual([['quarter_closed']])
    expect(statuses(read([row({ q2: 41 })], closed))).toEqual(['CHANGED'])
  })

  test('read again from what was kept gives the same answer', () => {
    const rows = read([row(), row({ unitName: 'Dinas Antah' }), row({ goal: '' })])
    expect(classifyGoals(rows, books())).toEqual(rows)
  })
})
