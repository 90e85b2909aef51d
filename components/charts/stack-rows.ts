import { wrap } from './chart-data'

export const nameLetters = 17
export const nameLines = 5

/** Long names take several lines, and their rows the height for it. */
export function rowHeight(rows: { label: string }[]): number {
  const lines = rows.map(({ label }) => wrap(label, nameLetters, nameLines).length)
  return Math.max(48, Math.max(0, ...lines) * 16 + 12)
}
