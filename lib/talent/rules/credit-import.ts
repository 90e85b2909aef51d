// Credit points by the office's papers (PAK), many at once: each row laid beside what stands, and beside the rows before it.
import type { Day } from '../../calendar/rules.ts'
import { type CreditPaper, type CreditReason, whyNotCredit } from './credit-record.ts'

export const CREDIT_COLUMNS = ['NIP', 'Jenjang', 'Angka Kredit', 'Tahun', 'Nomor PAK', 'Tanggal PAK'] as const
export const CREDIT_IMPORT_MAX_ROWS = 2000

export const CREDIT_ROW_STATUSES = ['NEW', 'SAME', 'REJECTED'] as const
export type CreditRowStatus = (typeof CREDIT_ROW_STATUSES)[number]

export const CREDIT_ROW_REASONS = [
  'nip_unknown',
  'own_record',
  'no_credit',
  'year_runs',
  'day_ahead',
  'paper_too_early',
  'credit_known',
  'credit_order',
] as const satisfies readonly (CreditReason | 'nip_unknown' | 'own_record')[]
export type CreditRowReason = (typeof CREDIT_ROW_REASONS)[number]

export type ReadCredit = {
  rowNumber: number
  /** The six cells as they stood, for whoever mends them. */
  cells: string[]
  nip: string
  /** Null while a cell could not be read; what is wrong stands in words beside it. */
  paper: CreditPaper | null
  problems: string[]
}

/** Whoever stands behind a NIP of this region, with the papers that stand. */
export type CreditPerson = {
  id: string
  name: string
  kind: string
  own: boolean
  papers: readonly CreditPaper[]
}

export type JudgedCredit = ReadCredit & {
  outcome: CreditRowStatus
  why: CreditRowReason | null
  employeeId: string | null
  name: string | null
}

const isSame = (a: CreditPaper, b: CreditPaper) =>
  a.year === b.year &&
  a.level === b.level &&
  Number(a.points) === Number(b.points) &&
  a.decree === b.decree &&
  a.decidedOn === b.decidedOn

/** Of one person the earlier year comes first, in whatever order the rows stand. */
export function judgeCredits(
  rows: readonly ReadCredit[],
  people: ReadonlyMap<string, CreditPerson>,
  today: Day,
): JudgedCredit[] {
  const books = new Map([...people.values()].map(({ id, papers }) => [id, [...papers]]))
  return rows
    .toSorted((a, b) => (a.paper?.year ?? 0) - (b.paper?.year ?? 0))
    .map((row): JudgedCredit => {
      const person = people.get(row.nip)
      const who = { employeeId: person?.id ?? null, name: person?.name ?? null }
      const refused = (why: CreditRowReason | null) => ({ ...row, ...who, outcome: 'REJECTED' as const, why })
      const { paper } = row
      if (row.problems.length > 0 || !paper) return refused(null)
      if (!person) return refused('nip_unknown')
      if (person.own) return refused('own_record')
      const records = books.get(person.id) ?? []
      if (records.some((one) => isSame(one, paper))) return { ...row, ...who, outcome: 'SAME', why: null }
      const why = whyNotCredit(paper, { kind: person.kind, records, today })
      if (why) return refused(why)
      records.push(paper)
      return { ...row, ...who, outcome: 'NEW', why: null }
    })
    .toSorted((a, b) => a.rowNumber - b.rowNumber)
}
