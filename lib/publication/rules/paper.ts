// An official paper: what stands on it, and what a stranger who scans its code may learn.
import type { Grade, Rating } from '../../reviews/rules.ts'

export const PAPER_KINDS = [
  'PLAN',
  'ROLE_MATRIX',
  'QUARTERLY_REVIEW',
  'ANNUAL_REVIEW',
  'MONTH_RECAP',
  'UNIT_REVIEW',
  'DECREE_DRAFT',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

export const PAPER_SIZES = ['A4', 'F4'] as const
export type PaperSize = (typeof PAPER_SIZES)[number]

export type Party = {
  caption: string
  name: string
  nip: string | null
  rank: string | null
  position: string | null
  unit: string | null
}

export type Column = { title: string; width: number | 'auto' | 'rest'; align?: 'right' | 'center' }

export type PaperPart =
  | { kind: 'facts'; heading?: string; facts: [label: string, value: string][] }
  | { kind: 'table'; heading?: string; columns: Column[]; rows: string[][]; empty: string }
  | { kind: 'text'; heading?: string; text: string }
  | { kind: 'quadrant'; heading?: string; result: Rating; behaviour: Rating; grade: Grade }
  /** Places that stay open for a pen where nothing was written yet. */
  | { kind: 'boxes'; heading?: string; boxes: { title: string; text: string }[] }

/** Where the day of receipt comes to stand. It stays open in what the digest covers: see decision 0007. */
export const RECEIPT_OPEN = 'Diterima tanggal: ……………………'

export type Signature = { caption: string; name: string; nip: string | null; note: string }

/** Everything that is printed but the code: the same facts make the same paper, and the same digest. */
export type PaperContent = {
  kind: PaperKind
  title: string
  span: string
  wide: boolean
  /** Across every page, where a paper must not be taken for what it prepares. */
  mark?: string
  parties: Party[]
  parts: PaperPart[]
  signatures: Signature[]
}

/** Sixteen signs of the digest in fours: enough to compare by eye what a page shows with what a paper carries. */
export const fingerprintOf = (digest: string): string =>
  digest
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-')

/** S… W…: enough for the holder of the paper to see that it speaks of the right person, and for nobody else. */
export const maskedName = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}…`)
    .join(' ')

export const PAPER_STATES = ['CURRENT', 'SUPERSEDED', 'WITHDRAWN'] as const
export type PaperState = (typeof PAPER_STATES)[number]

/**
 * A paper is current while what it was made from still reads the same and no later version was signed over it; it is
 * withdrawn once nothing stands behind it any more.
 */
export function paperState(
  paper: { number: number; digest: string },
  now: { number: number; digest: string } | undefined,
): PaperState {
  if (!now) return 'WITHDRAWN'
  return now.number === paper.number && now.digest === paper.digest ? 'CURRENT' : 'SUPERSEDED'
}

/** 202605 for May 2026. */
export const monthNumber = ({ year, month }: { year: number; month: number }): number => year * 100 + month

export function monthOfNumber(number: number): { year: number; month: number } | undefined {
  const [year, month] = [Math.floor(number / 100), number % 100]
  return year >= 2000 && year < 2200 && month >= 1 && month <= 12 ? { year, month } : undefined
}
