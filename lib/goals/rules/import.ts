// A spreadsheet of goals: each row is one unit's indicator for a year under its goal and mission, or a goal alone.
import { parseDecimal } from '../../calendar/labels.ts'
import { unitKey, type RowStatus } from '../../organization/rules/import-comparison.ts'
import type { Cell } from '../../organization/rules/import.ts'
import {
  changedQuarters,
  NO_TARGETS,
  whyNotTargets,
  type Direction,
  type QuarterTargets,
  type Years,
} from '../rules.ts'
import { percentOf } from './percent.ts'

export const GOAL_FIELDS = [
  'mission',
  'goal',
  'unitName',
  'name',
  'measureUnit',
  'direction',
  'method',
  'source',
  'year',
  'q1',
  'q2',
  'q3',
  'q4',
] as const
export type GoalField = (typeof GOAL_FIELDS)[number]

/** How a column is called in the file; the first is the template's. */
export const GOAL_HEADERS: Record<GoalField, readonly string[]> = {
  mission: ['MISI'],
  goal: ['SASARAN', 'SASARAN STRATEGIS'],
  unitName: ['UNIT', 'PERANGKAT DAERAH', 'UNIT KERJA'],
  name: ['INDIKATOR', 'INDIKATOR KINERJA'],
  measureUnit: ['SATUAN'],
  direction: ['ARAH'],
  method: ['CARA HITUNG', 'FORMULA'],
  source: ['SUMBER DATA', 'SUMBER'],
  year: ['TAHUN'],
  q1: ['TARGET TW I', 'TW I', 'TW 1'],
  q2: ['TARGET TW II', 'TW II', 'TW 2'],
  q3: ['TARGET TW III', 'TW III', 'TW 3'],
  q4: ['TARGET TW IV', 'TW IV', 'TW 4'],
}
export const goalHeader = (field: GoalField): string => GOAL_HEADERS[field][0] ?? field

export const GOAL_IMPORT_MAX_ROWS = 2000
const HEADER_WITHIN_ROWS = 20
const LONGEST_TEXT = 1000

export type GoalSheetProblem = 'sheet_empty' | 'column_missing' | 'too_many_rows'
export type GoalColumns = Partial<Record<GoalField, number>>
export type GoalHeader = { row: number; columns: GoalColumns }

const REQUIRED = ['mission', 'goal'] as const satisfies readonly GoalField[]

const textOf = (cell: Cell): string =>
  cell === null || cell === undefined || cell instanceof Date ? '' : String(cell).replace(/\s+/g, ' ').trim()

const isBlank = (cells: readonly Cell[]) => cells.every((cell) => textOf(cell) === '')

/** Words are the same in any case and spacing. */
export const wordsKey = (words: string): string => words.replace(/\s+/g, ' ').trim().toUpperCase()

export function findGoalHeader(
  rows: readonly (readonly Cell[])[],
): GoalHeader | { problem: GoalSheetProblem; missing: string[] } {
  if (rows.every(isBlank)) return { problem: 'sheet_empty', missing: [] }
  const found = rows
    .slice(0, HEADER_WITHIN_ROWS)
    .map((cells, row) => ({ row, columns: columnsOf(cells) }))
    .reduce((best, next) => (known(next) > known(best) ? next : best))
  const missing = REQUIRED.filter((field) => found.columns[field] === undefined)
  if (missing.length > 0) return { problem: 'column_missing', missing: missing.map(goalHeader) }
  const filled = rows.slice(found.row + 1).filter((cells) => !isBlank(cells)).length
  if (filled === 0) return { problem: 'sheet_empty', missing: [] }
  return filled > GOAL_IMPORT_MAX_ROWS ? { problem: 'too_many_rows', missing: [] } : found
}

const known = ({ columns }: GoalHeader) => Object.keys(columns).length

function columnsOf(cells: readonly Cell[]): GoalColumns {
  const names = cells.map((cell) => wordsKey(textOf(cell)))
  return Object.fromEntries(
    GOAL_FIELDS.flatMap((field) => {
      const at = names.findIndex((name) => GOAL_HEADERS[field].includes(name))
      return at === -1 ? [] : [[field, at]]
    }),
  )
}

export type GoalRowReason =
  | 'mission_missing'
  | 'goal_missing'
  | 'text_too_long'
  | 'unit_missing'
  | 'unit_unknown'
  | 'name_missing'
  | 'text_missing'
  | 'direction_unknown'
  | 'year_missing'
  | 'year_outside'
  | 'target_unreadable'
  | 'target_beyond_percent'
  | 'target_missing'
  | 'quarter_closed'
  | 'mission_ended'
  | 'goal_ended'
  | 'goal_elsewhere'
  | 'row_repeated'
  | 'row_differs'

export type GoalRowProblem = { column: string; reason: GoalRowReason; value: string; sameAsRow?: number }

/** What a row says; null where it says nothing, so that what stands stays. */
export type GoalDraft = {
  mission: string
  goal: string
  indicator: {
    unitName: string
    name: string
    measureUnit: string | null
    direction: Direction | null
    method: string | null
    source: string | null
    year: number
    targets: QuarterTargets
  } | null
}

export type GoalDraftRow = { rowNumber: number; draft: GoalDraft | null; problems: GoalRowProblem[] }

const problem = (
  field: GoalField,
  reason: GoalRowReason,
  value = '',
  sameAsRow?: number,
): GoalRowProblem => ({
  column: goalHeader(field),
  reason,
  value: value.slice(0, 80),
  ...(sameAsRow === undefined ? {} : { sameAsRow }),
})

/** The rows below the header, numbered as the spreadsheet numbers them. */
export function draftGoalRows(
  rows: readonly (readonly Cell[])[],
  { row: head, columns }: GoalHeader,
): GoalDraftRow[] {
  const first = new Map<string, number>()
  return rows.flatMap((cells, index) => {
    if (index <= head || isBlank(cells)) return []
    const rowNumber = index + 1
    const row = draftOf((field) => textOf(cells[columns[field] ?? -1]))
    if (!row.draft) return [{ rowNumber, ...row }]
    const { indicator, goal, mission } = row.draft
    const key = indicator
      ? `${unitKey(indicator.unitName)}|${wordsKey(indicator.name)}|${indicator.year}`
      : `${wordsKey(mission)}|${wordsKey(goal)}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, rowNumber)
      return [{ rowNumber, ...row }]
    }
    const repeated = problem(indicator ? 'name' : 'goal', 'row_repeated', indicator?.name ?? goal, before)
    return [{ rowNumber, draft: null, problems: [repeated] }]
  })
}

const DIRECTION_WORDS: readonly [RegExp, Direction][] = [
  [/^(NAIK|UP|MAKIN TINGGI( MAKIN BAIK)?|TINGGI)$/, 'UP'],
  [/^(TURUN|DOWN|MAKIN RENDAH( MAKIN BAIK)?|RENDAH)$/, 'DOWN'],
]

function draftOf(text: (field: GoalField) => string): {
  draft: GoalDraft | null
  problems: GoalRowProblem[]
} {
  const problems: GoalRowProblem[] = []
  const say = (field: GoalField, reason: GoalRowReason) => problems.push(problem(field, reason, text(field)))
  if (text('mission').length < 10) say('mission', 'mission_missing')
  if (text('goal').length < 10) say('goal', 'goal_missing')
  for (const field of GOAL_FIELDS) if (text(field).length > LONGEST_TEXT) say(field, 'text_too_long')
  const base = { mission: text('mission'), goal: text('goal') }
  // A goal alone says nothing of units.
  const isGoalAlone = text('unitName') === '' && text('name') === ''
  if (isGoalAlone)
    return problems.length > 0 ? { draft: null, problems } : { draft: { ...base, indicator: null }, problems }

  if (text('unitName') === '') say('unitName', 'unit_missing')
  if (text('name').length < 5) say('name', 'name_missing')
  const year = /^\d{4}$/.test(text('year')) ? Number(text('year')) : undefined
  if (year === undefined) say('year', 'year_missing')
  const direction = DIRECTION_WORDS.find(([pattern]) => pattern.test(wordsKey(text('direction'))))?.[1]
  if (text('direction') !== '' && !direction) say('direction', 'direction_unknown')
  const targets = QUARTER_FIELDS.map((field) => {
    const target = targetOf(text(field))
    if (target === undefined) say(field, 'target_unreadable')
    return target ?? null
  })
  if (problems.length > 0 || year === undefined) return { draft: null, problems }
  const [q1 = null, q2 = null, q3 = null, q4 = null] = targets
  return {
    problems,
    draft: {
      ...base,
      indicator: {
        unitName: text('unitName'),
        name: text('name'),
        measureUnit: text('measureUnit') || null,
        direction: direction ?? null,
        method: text('method') || null,
        source: text('source') || null,
        year,
        targets: [q1, q2, q3, q4],
      },
    },
  }
}

/** Null where blank, undefined where it is no number that a target could be. */
function targetOf(text: string): string | null | undefined {
  if (text === '' || text === '-') return null
  // A cell that holds a number arrives with a point, whatever the country.
  const parsed = /^\d+\.\d+$/.test(text) ? { value: text } : parseDecimal(text.replace(/%$/, '').trim())
  if ('problem' in parsed || parsed.value.startsWith('-')) return undefined
  const [whole = '', fraction = ''] = parsed.value.split('.')
  return whole.length > 14 || fraction.length > 4 ? undefined : parsed.value
}

export type KnownIndicator = {
  id: string
  unitId: string
  goalId: string
  name: string
  measureUnit: string
  direction: Direction
  method: string
  source: string
  version: number
  /** By year. */
  targets: ReadonlyMap<number, QuarterTargets>
}

export type GoalBooks = {
  vision: Years
  missions: ReadonlyMap<string, { id: string; ended: boolean }>
  goals: ReadonlyMap<string, { id: string; missionKey: string; text: string; ended: boolean }>
  units: ReadonlyMap<string, string>
  /** Open ones, by unit and words. */
  indicators: ReadonlyMap<string, KnownIndicator>
  closedQuarters: ReadonlyMap<number, readonly number[]>
}

export const indicatorKey = (unitId: string, name: string): string => `${unitId}|${wordsKey(name)}`

export const GOAL_CHANGES = ['goal', 'measureUnit', 'direction', 'method', 'source', 'targets'] as const
export type GoalChangeField = (typeof GOAL_CHANGES)[number]

export type GoalRow = GoalDraftRow & {
  status: RowStatus
  unitId: string | null
  indicatorId: string | null
  version: number | null
  changes: GoalChangeField[]
  /** What this row is the first to bring. */
  opens: ('MISSION' | 'GOAL')[]
}

/** Each row beside what stands: new, changed in what, the same, or refused and why. */
export function classifyGoals(rows: readonly GoalDraftRow[], books: GoalBooks): GoalRow[] {
  const opened = new Set<string>()
  const goalHomes = new Map<string, string>()
  const firstOf = new Map<string, { rowNumber: number; draft: NonNullable<GoalDraft['indicator']> }>()
  const once = (what: 'MISSION' | 'GOAL', key: string) => {
    const name = `${what} ${key}`
    if (opened.has(name)) return []
    opened.add(name)
    return [what]
  }
  return rows.map((row): GoalRow => {
    const plain = {
      rowNumber: row.rowNumber,
      draft: row.draft,
      unitId: null,
      indicatorId: null,
      version: null,
      changes: [],
      opens: [],
    }
    const { draft } = row
    if (!draft) return { ...plain, status: 'REJECTED', problems: row.problems }
    const missionKey = wordsKey(draft.mission)
    const goalKey = wordsKey(draft.goal)
    const mission = books.missions.get(missionKey)
    const goal = books.goals.get(goalKey)
    const problems: GoalRowProblem[] = []
    if (mission?.ended) problems.push(problem('mission', 'mission_ended', draft.mission))
    if (goal?.ended) problems.push(problem('goal', 'goal_ended', draft.goal))
    if ((goal?.missionKey ?? goalHomes.get(goalKey) ?? missionKey) !== missionKey)
      problems.push(problem('goal', 'goal_elsewhere', draft.goal))
    const found = draft.indicator && judge(draft.indicator, row.rowNumber, books, firstOf, problems)
    if (problems.length > 0) return { ...plain, status: 'REJECTED', problems }

    goalHomes.set(goalKey, missionKey)
    const opens = [...(mission ? [] : once('MISSION', missionKey)), ...(goal ? [] : once('GOAL', goalKey))]
    if (!found || !draft.indicator) return { ...plain, status: goal ? 'SAME' : 'NEW', problems, opens }
    const { unitId, known } = found
    if (!known) return { ...plain, status: 'NEW', problems, opens, unitId }
    const changes = changesOf(draft.indicator, known, goal?.id)
    return {
      ...plain,
      status: changes.length > 0 ? 'CHANGED' : 'SAME',
      problems,
      opens,
      unitId,
      indicatorId: known.id,
      version: known.version,
      changes,
    }
  })
}

type DraftIndicator = NonNullable<GoalDraft['indicator']>
const QUARTER_FIELDS = ['q1', 'q2', 'q3', 'q4'] as const
const TEXTS = ['measureUnit', 'method', 'source', 'direction'] as const

function judge(
  draft: DraftIndicator,
  rowNumber: number,
  books: GoalBooks,
  firstOf: Map<string, { rowNumber: number; draft: DraftIndicator }>,
  problems: GoalRowProblem[],
): { unitId: string; known: KnownIndicator | undefined } | undefined {
  const { startYear, endYear } = books.vision
  if (draft.year < startYear || draft.year > endYear)
    problems.push(problem('year', 'year_outside', String(draft.year)))
  const unitId = books.units.get(unitKey(draft.unitName))
  if (!unitId) {
    problems.push(problem('unitName', 'unit_unknown', draft.unitName))
    return undefined
  }
  const key = indicatorKey(unitId, draft.name)
  const known = books.indicators.get(key)
  const first = firstOf.get(key)
  const differing = first && TEXTS.find((text) => draft[text] !== null && draft[text] !== first.draft[text])
  if (first && differing)
    problems.push(problem(differing, 'row_differs', String(draft[differing]), first.rowNumber))
  if (!known && !first)
    for (const text of TEXTS) if (draft[text] === null) problems.push(problem(text, 'text_missing'))
  const measureUnit = draft.measureUnit ?? known?.measureUnit ?? ''
  for (const [at, target] of draft.targets.entries())
    if (percentOf(target, measureUnit) === 'REFUSED')
      problems.push(problem(QUARTER_FIELDS[at] ?? 'q1', 'target_beyond_percent', String(target)))
  const before = known?.targets.get(draft.year) ?? NO_TARGETS
  const closed = books.closedQuarters.get(draft.year) ?? []
  const why = whyNotTargets(before, kept(before, draft.targets), closed)
  if (why === 'quarter_closed') problems.push(problem('year', 'quarter_closed', String(draft.year)))
  if (why === 'target_missing') problems.push(problem('q1', 'target_missing'))
  if (!first && problems.length === 0) firstOf.set(key, { rowNumber, draft })
  return { unitId, known }
}

/** A blank cell leaves what stands. */
export const kept = (before: QuarterTargets, after: QuarterTargets): QuarterTargets => [
  after[0] ?? before[0],
  after[1] ?? before[1],
  after[2] ?? before[2],
  after[3] ?? before[3],
]

function changesOf(
  draft: DraftIndicator,
  known: KnownIndicator,
  goalId: string | undefined,
): GoalChangeField[] {
  const before = known.targets.get(draft.year) ?? NO_TARGETS
  return GOAL_CHANGES.filter((field) => {
    if (field === 'goal') return goalId !== known.goalId
    if (field === 'targets') return changedQuarters(before, kept(before, draft.targets)).length > 0
    return draft[field] !== null && draft[field] !== known[field]
  })
}
