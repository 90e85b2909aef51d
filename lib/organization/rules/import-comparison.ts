// What a spreadsheet's rows say, beside what is on the books.
import { type EmployeeKind, type LegalStatus, POSITION_FAMILIES } from '../rules.ts'
import { sortName, tidy } from './names.ts'
import { type DraftRow, type EmployeeDraft, type Header, type ImportField, cellProblem } from './import.ts'

export const ROW_STATUSES = ['NEW', 'CHANGED', 'SAME', 'REJECTED'] as const

export type RowStatus = (typeof ROW_STATUSES)[number]

/** What is on the books today for a NIP. */
export type OnTheBooks = {
  id: string
  name: string
  frontTitle: string | null
  backTitle: string | null
  kind: EmployeeKind
  rankCode: string | null
  legalStatus: LegalStatus
  unitId: string | null
  positionTitle: string | null
  positionFamily: string | null
}

export const COMPARED_FIELDS = [
  'name',
  'frontTitle',
  'backTitle',
  'kind',
  'rankCode',
  'legalStatus',
  'unitId',
  'positionTitle',
  'positionFamily',
] as const

export type ComparedField = (typeof COMPARED_FIELDS)[number]

export type ClassifiedRow = DraftRow & {
  status: RowStatus
  unitId: string | null
  employeeId: string | null
  changes: ComparedField[]
}

/** A unit is known by its name, in any case and spacing. */
export const unitKey = (name: string): string => tidy(name).toUpperCase()

/**
 * What is left unsaid stays as the books have it. A blank title alone says something where the file has the column:
 * this person has none.
 */
function withUnsaidKept(
  draft: EmployeeDraft,
  { known, unsaid, columns }: { known: OnTheBooks; unsaid: DraftRow['unsaid']; columns: Header['columns'] },
): EmployeeDraft {
  const says = (field: ImportField) => !unsaid.has(field)
  return {
    ...draft,
    frontTitle: columns.frontTitle === undefined ? known.frontTitle : draft.frontTitle,
    backTitle: columns.backTitle === undefined ? known.backTitle : draft.backTitle,
    rankCode: says('rank') ? draft.rankCode : known.rankCode,
    legalStatus: says('legalStatus') ? draft.legalStatus : known.legalStatus,
    kind: says('employmentStatus') || says('employeeType') ? draft.kind : known.kind,
    positionFamily: says('positionFamily')
      ? draft.positionFamily
      : (POSITION_FAMILIES.find((family) => family === known.positionFamily) ?? draft.positionFamily),
  }
}

/** Each row beside what is on the books: new, changed in which fields, the same, or refused. */
export function classify(
  rows: readonly DraftRow[],
  {
    employees,
    units,
    columns,
  }: {
    employees: ReadonlyMap<string, OnTheBooks>
    units: ReadonlyMap<string, string>
    columns: Header['columns']
  },
): ClassifiedRow[] {
  return rows.map((row) => {
    const known = row.draft ? employees.get(row.draft.nip) : undefined
    const draft =
      row.draft && known ? withUnsaidKept(row.draft, { known, unsaid: row.unsaid, columns }) : row.draft
    const rejected = {
      ...row,
      draft: null,
      status: 'REJECTED',
      unitId: null,
      employeeId: null,
      changes: [],
    } as const
    if (!draft) return { ...rejected, changes: [] }
    const unitId = units.get(unitKey(draft.unitName))
    if (!unitId) {
      return {
        ...rejected,
        changes: [],
        problems: [...row.problems, cellProblem('unitName', 'unit_unknown', draft.unitName)],
      }
    }
    if (!known) return { ...row, status: 'NEW', unitId, employeeId: null, changes: [] }
    const changes = COMPARED_FIELDS.filter((field) => differs(field, { ...draft, unitId }, known))
    return {
      ...row,
      draft,
      status: changes.length > 0 ? 'CHANGED' : 'SAME',
      unitId,
      employeeId: known.id,
      changes,
    }
  })
}

function differs(
  field: ComparedField,
  draft: EmployeeDraft & { unitId: string },
  known: OnTheBooks,
): boolean {
  if (field === 'name') return sortName(draft.name) !== sortName(known.name)
  return (draft[field] ?? '') !== (known[field] ?? '')
}

export type ImportCounts = { total: number; added: number; changed: number; same: number; rejected: number }

export function importCounts(rows: readonly { status: RowStatus }[]): ImportCounts {
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length
  return {
    total: rows.length,
    added: count('NEW'),
    changed: count('CHANGED'),
    same: count('SAME'),
    rejected: count('REJECTED'),
  }
}
