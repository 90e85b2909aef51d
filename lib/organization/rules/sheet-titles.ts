// A sheet whose columns stand under known titles, in whatever order and below whatever heading.
import { plainText } from '../../calendar/rules/text.ts'
import type { Cell } from './import.ts'

const TITLES_WITHIN_ROWS = 20
const LONGEST_CELL = 250

export type TitlesProblem = 'sheet_empty' | 'header_missing' | 'column_missing' | 'no_rows' | 'too_many_rows'
export type Titled<T extends string> = { row: number; columns: Record<T, number> }

export const cellText = (cell: Cell): string =>
  cell === null || cell === undefined || cell instanceof Date
    ? ''
    : plainText(String(cell)).slice(0, LONGEST_CELL)

export const isBlankRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => !(cell instanceof Date) && cellText(cell) === '')

/** The row with all titles; or what is missing from the likeliest one. */
export function findTitles<T extends string>(
  rows: readonly (readonly Cell[])[],
  titles: readonly T[],
  most: number,
): Titled<T> | { problem: TitlesProblem; missing: readonly string[] } {
  if (rows.every(isBlankRow)) return { problem: 'sheet_empty', missing: [] }
  const found = rows.slice(0, TITLES_WITHIN_ROWS).map((cells, row) => {
    const names = cells.map((cell) => cellText(cell).toLowerCase())
    const at = (title: T) => names.indexOf(title.toLowerCase())
    return { row, at, missing: titles.filter((title) => at(title) < 0) }
  })
  const [likeliest] = found.toSorted((a, b) => a.missing.length - b.missing.length)
  if (!likeliest || likeliest.missing.length * 2 > titles.length)
    return { problem: 'header_missing', missing: [] }
  if (likeliest.missing.length > 0) return { problem: 'column_missing', missing: likeliest.missing }
  const below = rows.slice(likeliest.row + 1).filter((row) => !isBlankRow(row)).length
  if (below === 0) return { problem: 'no_rows', missing: [] }
  if (below > most) return { problem: 'too_many_rows', missing: [] }
  const columns = Object.fromEntries(titles.map((title) => [title, likeliest.at(title)]))
  return { row: likeliest.row, columns: columns as Record<T, number> }
}

const ROWS_A_PAGE = 100

/** So many rows as a page holds, after a row that the address names; and after which one the next page begins. */
export function pageOfRows<R extends { rowNumber: number }>(
  rows: readonly R[],
  after: string | undefined,
): { rows: R[]; next: number | null } {
  const from = /^\d{1,7}$/.test(after ?? '') ? Number(after) : 0
  const left = rows.filter(({ rowNumber }) => rowNumber > from)
  const shown = left.slice(0, ROWS_A_PAGE)
  return { rows: shown, next: left.length > ROWS_A_PAGE ? (shown.at(-1)?.rowNumber ?? null) : null }
}
