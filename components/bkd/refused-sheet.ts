import { rowProblemSentence } from '@/lib/organization/labels'
import { headerName, IMPORT_FIELDS, type ImportField, type RowProblem } from '@/lib/organization/rules/import'

type Refused = {
  rowNumber: number
  cells: Partial<Record<ImportField, string | null>>
  problems: RowProblem[]
}

/** Refused rows as a sheet that can be mended and sent again: the columns it is read by, then why. */
export function refusedSheet(rows: readonly Refused[]): string[][] {
  return [
    [...IMPORT_FIELDS.map(headerName), 'BARIS DI BERKAS', 'ALASAN'],
    ...rows.map(({ rowNumber, cells, problems }) => [
      ...IMPORT_FIELDS.map((field) => cells[field] ?? ''),
      String(rowNumber),
      problems.map(rowProblemSentence).join(' '),
    ]),
  ]
}

export const refusedName = (fileName: string) =>
  `ditolak-${fileName
    .replace(/\.[a-z0-9]+$/i, '')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 60)}`
