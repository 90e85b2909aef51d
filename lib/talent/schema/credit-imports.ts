import { z } from 'zod'
import { dateOf, type Cell } from '../../organization/rules/import.ts'
import { normaliseNip } from '../../organization/rules/nip.ts'
import { cellText, isBlankRow, type Titled } from '../../organization/rules/sheet-titles.ts'
import { recordId, versionInput } from '../../organization/schema.ts'
import { levelLabels } from '../../reviews/labels/credit.ts'
import { FUNCTIONAL_LEVELS } from '../../reviews/rules/credit.ts'
import {
  CREDIT_COLUMNS,
  CREDIT_ROW_REASONS,
  CREDIT_ROW_STATUSES,
  type JudgedCredit,
  type ReadCredit,
} from '../rules/credit-import.ts'
import { creditInput } from './facts.ts'

export const creditImportChoice = z.strictObject({ importId: recordId, version: versionInput })
export type CreditImportChoice = z.output<typeof creditImportChoice>

type Column = (typeof CREDIT_COLUMNS)[number]

// What stands in a cell is held to what the form holds to.
const paperInput = creditInput.omit({ employeeId: true, source: true })

const levelFrom = (text: string) => {
  const word = text.toUpperCase().replaceAll(/[\s_-]+/g, ' ')
  return FUNCTIONAL_LEVELS.find((level) => levelLabels[level].toUpperCase() === word)
}

/** A spreadsheet's own number has a point where people write a comma. */
const numberText = (cell: Cell) =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : cellText(cell)

/** The rows below the titles, numbered as the spreadsheet numbers them; blank rows are passed over. */
export function readCreditRows(
  rows: readonly (readonly Cell[])[],
  { row, columns }: Titled<Column>,
): ReadCredit[] {
  return rows.flatMap((cells, index) => {
    if (index <= row || isBlankRow(cells)) return []
    const at = (column: Column) => cells[columns[column]]
    const nip = normaliseNip(cellText(at('NIP')))
    const day = dateOf(at('Tanggal PAK'))
    const points = numberText(at('Angka Kredit'))
    const parsed = paperInput.safeParse({
      level: levelFrom(cellText(at('Jenjang'))),
      points,
      year: cellText(at('Tahun')),
      decree: cellText(at('Nomor PAK')),
      decidedOn: day ?? cellText(at('Tanggal PAK')),
    })
    return [
      {
        rowNumber: index + 1,
        cells: CREDIT_COLUMNS.map((column) =>
          column === 'Tanggal PAK'
            ? (day ?? cellText(at(column)))
            : column === 'Angka Kredit'
              ? points
              : cellText(at(column)),
        ),
        nip,
        paper: parsed.success ? parsed.data : null,
        problems: [
          ...(nip === '' ? ['Isi NIP.'] : []),
          ...new Set(parsed.error?.issues.map(({ message }) => message)),
        ],
      },
    ]
  })
}

/** The rows of a preview that are not the same as the books, read back. */
export const importedCredits: z.ZodType<(JudgedCredit & { factId?: string | undefined })[]> = z.array(
  z.object({
    rowNumber: z.number(),
    cells: z.array(z.string()),
    nip: z.string(),
    paper: z
      .object({
        level: z.enum(FUNCTIONAL_LEVELS),
        points: z.string(),
        year: z.number(),
        decree: z.string(),
        decidedOn: z.string(),
      })
      .nullable(),
    problems: z.array(z.string()),
    outcome: z.enum(CREDIT_ROW_STATUSES),
    why: z.enum(CREDIT_ROW_REASONS).nullable(),
    employeeId: z.string().nullable(),
    name: z.string().nullable(),
    /** What the row became, so that its undoing takes back just that. */
    factId: z.string().optional(),
  }),
)
export type ImportedCredit = z.output<typeof importedCredits>[number]
